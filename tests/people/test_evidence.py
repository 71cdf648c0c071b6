"""Marks, accounts, sites and names as evidence: each rule adds, none takes away, guests are never equal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup import people
from checkup.model import Comment, Person
from tests.people._blogs import blog_of, said, verdicts, whose

MAYA = Person("Maya Stone", "https://blog.example/", "1")
BEN = Person("Ben Field", None, "2")
NAMESAKE = Person("Maya Stone", "https://quarry.example/")


def bare(person: Person) -> Person:
    return replace(person, platform_id=None)


def test_two_writers_and_a_namesake_come_out_right_by_account() -> None:
    """With account ids: the author on the own post, the co-author on another's, and the guest of the same name as neither."""
    talk = [said(MAYA, flag=True), said(BEN, flag=False), said(NAMESAKE, flag=False)]
    settled = people.settle(blog_of((MAYA, talk), (BEN, [said(BEN, flag=True), said(NAMESAKE, flag=False), said(MAYA, flag=False)])))
    assert verdicts(settled) == [(True, True), (False, True), (False, False), (True, True), (False, False), (False, True)]


def test_accounts_settle_it_without_any_mark() -> None:
    """Ids alone (a platform's interface) are enough; a guest has none and is nobody, even with the author's name."""
    settled = people.settle(blog_of((MAYA, [said(MAYA), said(BEN), said(NAMESAKE)]), (BEN, [said(BEN)])))
    assert verdicts(settled) == [(True, True), (False, True), (False, False), (True, True)]


def test_marks_settle_it_without_any_account() -> None:
    """With marks only, the co-author is known by name and address; the namesake has another address, or none."""
    maya, ben, byline = bare(MAYA), bare(BEN), Person("Maya Stone")
    talk = [said(maya, flag=True), said(ben), said(NAMESAKE), said(Person("Maya Stone", "https://other.example/"))]
    settled = people.settle(blog_of((byline, talk), (Person("Ben Field"), [said(ben, flag=True), said(NAMESAKE), said(maya)])))
    assert verdicts(settled) == [(True, True), (False, True), (False, False), (False, False), (True, True), (False, False), (False, True)]


@pytest.mark.parametrize("url", ["https://blog.example/", ""])
def test_the_blogs_own_site_is_known_by_its_posts_where_nobody_has_said_its_address(url: str) -> None:
    """Of saved pages: the host on which at least half of the posts stand is no stranger's site behind a writer's first name."""
    at_home, elsewhere = Person("Maya", "https://blog.example/"), Person("Maya", "https://quarry.example/")
    talk = [said(Person("Maya", None, "1"), flag=True), said(at_home), said(elsewhere)]
    settled = people.settle(blog_of((Person("Maya"), talk), (Person("Maya"), [said(at_home)]), url=url))
    assert [by for _, by in verdicts(settled)] == [True, True, False, True]


@pytest.mark.parametrize("nobody", [None, "", "0"])
def test_guests_are_never_equal(nobody: str | None) -> None:
    """Two people without an account are not the same person, and no author."""
    author, guest = Person("Maya Stone", None, nobody), Person("Guest Reader", None, nobody)
    settled = people.settle(blog_of((author, [said(guest)])))
    assert verdicts(settled) == [(False, False)]


def test_a_byline_names_the_author_where_nothing_better_is_known() -> None:
    """No marks, no accounts: the byline's name counts, in any spelling of case and accents."""
    settled = people.settle(blog_of((Person("José Núñez"), [said(Person("jose nunez")), said(Person("Rita"))])))
    assert verdicts(settled) == [(True, True), (False, False)]
    assert settled.posts[0].comments[0].author_evidence == "bears the author's name"


def test_the_first_words_of_a_long_byline_are_enough() -> None:
    """ "Ann Lee" signs for "Ann Lee Hill"; "Ann" alone does not."""
    settled = people.settle(blog_of((Person("Ann Lee Hill"), [said(Person("Ann Lee")), said(Person("Ann"))])))
    assert verdicts(settled) == [(True, True), (False, False)]


def test_a_name_with_a_foreign_address_is_a_namesake_where_the_author_gives_the_blogs() -> None:
    """The author signs with the blog's address; somebody with the same name and another site is somebody else."""
    author, other = Person("Toni", "https://blog.example/about"), Person("Toni", "https://toni-shoes.example")
    settled = people.settle(blog_of((Person("Toni"), [said(author), said(other)])))
    assert verdicts(settled) == [(True, True), (False, False)]


def test_pings_have_no_author_to_settle() -> None:
    """Trackbacks are nobody's comments, though a blog may ping itself."""
    settled = people.settle(blog_of((MAYA, [said(MAYA, kind="pingback")])))
    assert verdicts(settled) == [(None, None)]


def test_without_any_sign_nobody_can_tell() -> None:
    """No byline, no mark, no talk: None, not False."""
    settled = people.settle(blog_of((None, [said(Person("Ann")), said(Person("Bob"))])))
    assert verdicts(settled) == [(None, None), (None, None)]
    assert settled.owners == ()


def test_order_of_posts_changes_nothing() -> None:
    """The same blog read in another order settles the same."""
    first = (MAYA, [said(MAYA, flag=True, id="a"), said(BEN, flag=False, id="b")])
    second = (BEN, [said(NAMESAKE, flag=False, id="c"), said(BEN, flag=True, id="d")])
    one, two = people.settle(blog_of(first, second)), people.settle(blog_of(second, first))
    assert sorted((c.id, c.by_post_author, c.by_blog_author) for p in one.posts for c in p.comments) == sorted(
        (c.id, c.by_post_author, c.by_blog_author) for p in two.posts for c in p.comments
    )


def test_the_query_of_a_profile_address_tells_writers_apart() -> None:
    """Blogs without pretty addresses have `?author=2`: two such writers stay two, and a campaign's parameter makes nobody new."""
    one, two = Person("Maya Stone", "https://blog.example/?author=1"), Person("Ben Field", "https://blog.example/?author=2")
    settled = people.settle(blog_of((one, [said(one), said(two)]), (two, [said(two), said(one)])))
    assert [o.person.name for o in settled.owners] == ["Maya Stone", "Ben Field"]
    assert verdicts(settled) == [(True, True), (False, True), (True, True), (False, True)]
    assert people.address("https://ann.example/?utm_source=feed") == people.address("https://ann.example/")


def test_an_account_on_the_blogs_own_host_is_not_the_author_by_its_address() -> None:
    """Sites that give every reader a page of their own make no authors of them; an account with the author's name is one."""
    reader = Person("Ann", "https://blog.example/user/12")
    author = Person("maya", "https://blog.example/site.cgi?do=goto&page=maya")
    settled = people.settle(blog_of((Person("Maya Stone"), [said(reader), said(author), said(Person("Maya", "https://blog.example/"))])))
    assert [c.by_blog_author for c in settled.posts[0].comments] == [False, True, True]


def test_an_unmarked_comment_is_not_a_readers_for_that() -> None:
    """Marks hold for a part of a blog's life: the same name before the mark came is the writer's too."""
    before = [(None, [said(Person("Olga Reed"))])] * 4
    after = [(None, [said(Person("Olga Reed"), flag=True), said(Person("Rita"))])] * 3
    assert whose(blog_of(*before, *after)) == [True] * 4 + [True, False] * 3


def test_a_login_joins_the_page_of_a_byline() -> None:
    """The login of a comment and the address of the byline's page are one account, whatever name is printed."""
    writer, other = Person("M.", None, "mstone"), Person("Maya", None, "maya77")
    blog = blog_of(*[(Person("Maya Stone", "https://blog.example/author/mstone/"), [said(writer), said(other)])] * 3)
    settled = people.settle(blog)
    assert [c.by_blog_author for c in settled.posts[0].comments] == [True, False]
    assert settled.posts[0].comments[0].author_evidence == "the account is the author's own"


def test_the_account_that_looks_after_the_blog_is_a_writers() -> None:
    """WordPress calls it "admin"; a guest who types that name has no account."""
    admin, guest = Person("Webmaster", None, "admin"), Person("Admin", "https://elsewhere.example/")
    assert whose(blog_of((Person("Maya Stone"), [said(admin), said(guest)]))) == [True, False]


def test_a_writer_who_was_not_logged_in_is_known_by_name_and_site() -> None:
    """A full name, a rare handle, or the site of marked comments under a related name; not that site under another name."""
    marked = Person("maya", "https://stones.example/me", "maya")
    talk = [
        said(marked, flag=True),
        said(Person("Maya Stone")),
        said(Person("Maya S", "https://stones.example/blog")),
        said(Person("Rita", "https://stones.example/me")),
        said(Person("Maya", "https://maya-shoes.example/")),
    ]
    blog = blog_of(*[(Person("Maya Stone", "https://blog.example/author/maya/"), talk)] * 3)
    assert whose(blog) == [True, True, True, False, False] * 3


def test_a_first_name_stands_for_the_one_full_name_that_begins_with_it() -> None:
    """Five comments on three posts and most of the names that begin so; where two full names share the first name, nobody."""
    one = [said(Person("André Petit")), said(Person("Rita"))]
    assert whose(blog_of(*[(Person("André"), one)] * 5)) == [True, False] * 5
    once = [said(Person("André Petit"))] * 6
    assert not any(whose(blog_of((Person("André"), once), *[(Person("André"), [said(Person("Rita"))])] * 5)))
    two = [said(Person("André Petit")), said(Person("André Grand"))]
    assert whose(blog_of(*[(Person("André"), two)] * 5)) == [False, False] * 5


def test_a_full_name_on_two_posts_that_answers_readers_on_both_is_the_writers() -> None:
    """A young blog: "André" signs the posts, "André Petit" answers by name. Who answers nobody, or on one post alone, stays a reader."""
    quiet = (Person("André"), [said(Person("Rita"), "We had snow.")])

    def talk(first: str, second: str) -> list[bool]:
        asked = [said(Person(name), "We had snow here all week.") for name in ("Rita", "Tom", "Ida")]
        replies = [said(Person("André Petit"), text) for text in (first, second, first)]
        return whose(blog_of(*[(Person("André"), [*asked, *replies])] * 2, *[quiet] * 4))[:6]

    assert talk("Thank you Rita, we did not.", "Tom, it melted at noon.") == [False, False, False, True, True, True]
    assert talk("We did not have any.", "It melted at noon.") == [False] * 6


PROFILE = "https://www.blogger.com/profile/{0}"


def profile(name: str, number: str) -> Person:
    return Person(name, PROFILE.format(number), number)


def test_an_earlier_profile_is_known_by_the_name_over_many_posts() -> None:
    """A blog that moved: the old profile bears the writer's name on post after post; a namesake's stands on one."""
    old, namesake, reader = profile("Tragus", "111111"), profile("Tragus", "222222"), profile("Rita", "333333")
    moved = [(Person("Tragus"), [said(old), said(reader)])] * 6
    assert whose(blog_of(*moved, (Person("Tragus"), [said(namesake)]))) == [True, False] * 6 + [False]


def test_a_namesake_with_a_profile_is_a_reader() -> None:
    """On a blog of profiles the marked one is the writer's, and another one under a common name is not."""
    mine, theirs = profile("Juan", "111111"), profile("Juan", "222222")
    blog = blog_of(*[(Person("Juan"), [said(mine, flag=True), said(Person("Rita"))])] * 9, (Person("Juan"), [said(theirs)]))
    assert whose(blog) == [True, False] * 9 + [False]


def test_a_badge_before_the_name_is_the_sites_word() -> None:
    """Four people with the badge and no site are staff; where everybody bears it, it says nothing."""
    staff = [said(Person(f"Oven Staff {name}")) for name in ("Ana", "Bo", "Cid", "Dee")]
    readers = [said(Person(name)) for name in ("Eve", "Fay", "Gus", "Hal", "Ida")]
    assert whose(blog_of((None, [*staff, *readers]))) == [True] * 4 + [False] * 5
    assert not any(whose(blog_of((None, staff))))


def test_several_writers_and_a_guest_on_each_others_posts() -> None:
    """Each writer is one on every post; a reader with a registered account is none."""
    ann, ben = Person("Ann Lee", None, "annlee"), Person("Ben Field", None, "benf")
    reader = Person("Rolf Ny", None, "rolf")
    bylines = [Person("Ann Lee", "https://blog.example/author/annlee/"), Person("Ben Field", "https://blog.example/author/benf/")]
    settled = people.settle(blog_of(*((bylines[i % 2], [said(ann), said(ben), said(reader)]) for i in range(4))))
    assert verdicts(settled)[:6] == [(True, True), (False, True), (False, False), (False, True), (True, True), (False, False)]


def test_every_writers_comment_says_why_and_no_readers_does() -> None:
    """The evidence stands beside each finding, so that others can check it."""
    talk = [said(MAYA, flag=True), said(NAMESAKE), said(Person("Maya Stone")), said(Person("Rita"))]
    settled = people.settle(blog_of(*[(Person("Maya Stone"), talk)] * 3))
    assert all(bool(c.author_evidence) == bool(c.by_blog_author) for p in settled.posts for c in p.comments)


def test_one_page_and_the_whole_blog_agree_where_they_see_the_same() -> None:
    """What one page shows is found on that page alone as well as among the others."""
    talk = [said(MAYA, flag=True), said(BEN), said(Person("Maya Stone")), said(Person("Rita", "https://rita.example/"))]
    pages: list[tuple[Person, list[Comment]]] = [(Person("Maya Stone", "https://blog.example/author/1/"), talk)] * 4
    assert whose(blog_of(pages[0])) * 4 == whose(blog_of(*pages))
