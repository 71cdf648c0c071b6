"""Who wrote it: a platform's word before a name, guests never equal, inference only where people's talk shows it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup import people
from checkup.model import Blog, Comment, Person, Post
from tests import factories
from tests.growth import assert_linear

MAYA = Person("Maya Stone", "https://blog.example/", "1")
BEN = Person("Ben Field", None, "2")
NAMESAKE = Person("Maya Stone")


def said(who: Person, words: str = "I liked it.", *, flag: bool | None = None, id: str | None = None, kind: str = "comment") -> Comment:
    made = factories.comment(text=words, id=id, kind=kind)
    return replace(made, author=who, by_post_author=flag, by_blog_author=None)


def blog_of(*posts: tuple[Person | None, list[Comment]]) -> Blog:
    return factories.blog([factories.post(i, comments, author=author) for i, (author, comments) in enumerate(posts, 1)])


def verdicts(blog: Blog) -> list[tuple[bool | None, bool | None]]:
    return [(c.by_post_author, c.by_blog_author) for p in blog.posts for c in p.comments]


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


def test_the_blogs_own_address_makes_the_only_writer() -> None:
    """A comment signed with the address of the blog is the one known writer's, under whatever name."""
    settled = people.settle(blog_of((Person("Editor"), [said(Person("T.", "http://www.blog.example"))])))
    assert verdicts(settled) == [(True, True)]


@pytest.mark.parametrize("given", ["Otto Lamp", "https://otto.example/", "otto.example"])
def test_configured_names_and_addresses_count(given: str) -> None:
    """The configuration knows who writes the blog."""
    otto = Person("Otto Lamp", "https://www.otto.example")
    settled = people.settle(blog_of((None, [said(otto), said(Person("Rita"))])), authors=(given,))
    assert verdicts(settled) == [(True, True), (False, False)]
    assert settled.owners[0].evidence == "named in the configuration"


def test_pings_have_no_author_to_settle() -> None:
    """Trackbacks are nobody's comments, though a blog may ping itself."""
    settled = people.settle(blog_of((MAYA, [said(MAYA, kind="pingback")])))
    assert verdicts(settled) == [(None, None)]


def test_without_any_sign_nobody_can_tell() -> None:
    """No byline, no mark, no talk: None, not False."""
    settled = people.settle(blog_of((None, [said(Person("Ann")), said(Person("Bob"))])))
    assert verdicts(settled) == [(None, None), (None, None)]
    assert settled.owners == ()


def test_the_one_who_answers_everybody_by_name_is_the_author() -> None:
    """Readers speak to "Wes", "wharper" answers each of them: the user name is the author's."""
    talk = [
        said(Person("Ina Berg"), "A good last line, Wes. It made me laugh."),
        said(Person("wharper"), "Thanks Ina, I laughed when I wrote it."),
        said(Person("Paul Reed"), "I see it differently."),
        said(Person("wharper"), "Fair enough, Paul."),
    ]
    settled = people.settle(blog_of((None, talk)))
    assert verdicts(settled) == [(False, False), (True, True), (False, False), (True, True)]
    assert (settled.posts[0].comments[1].author_evidence or "").startswith("inferred")


def test_the_one_whom_readers_speak_to_unasked_is_the_author() -> None:
    """Several readers begin with a name, and its bearer answers one of them."""
    talk = [
        said(Person("Ina Berg"), "This happened to me as well."),
        said(Person("Dora"), "@Ina - and how did it end?"),
        said(Person("Paul Reed"), "Dora, you should write a book."),
        said(Person("Sue Hill"), "Dora - what a story."),
        said(Person("Max"), "Great post."),
    ]
    settled = people.settle(blog_of((None, talk)))
    assert [c.author.name for c in settled.posts[0].comments if c.by_post_author] == ["Dora"]


@pytest.mark.parametrize(
    "talk",
    [
        [("Ann", "I like it."), ("Bob", "Me too."), ("Cid", "Not at all.")],
        [("Ann", "It is blue."), ("Bob", "Ann, it is green."), ("Ann", "Bob, look again."), ("Cid", "I see yellow.")],
        [("Kit", "Hey Mo, great post."), ("Anonymous", "Mo... thanks"), ("Lou", "Hi Mo")],
    ],
)
def test_a_chat_among_readers_makes_no_author(talk: list[tuple[str, str]]) -> None:
    """Two readers who argue, or readers who speak to an author who never came, give nobody's name away."""
    settled = people.settle(blog_of((None, [said(Person(who), words) for who, words in talk])))
    assert all(c.by_post_author is None for c in settled.posts[0].comments)


def test_order_of_posts_changes_nothing() -> None:
    """The same blog read in another order settles the same."""
    first = (MAYA, [said(MAYA, flag=True, id="a"), said(BEN, flag=False, id="b")])
    second = (BEN, [said(NAMESAKE, flag=False, id="c"), said(BEN, flag=True, id="d")])
    one, two = people.settle(blog_of(first, second)), people.settle(blog_of(second, first))
    assert sorted((c.id, c.by_post_author, c.by_blog_author) for p in one.posts for c in p.comments) == sorted(
        (c.id, c.by_post_author, c.by_blog_author) for p in two.posts for c in p.comments
    )


def identity_of(*pages: list[Person]) -> list[list[str | None]]:
    posts: list[Post] = [factories.post(i, [said(who) for who in page], author=None) for i, page in enumerate(pages, 1)]
    found = people.identities(factories.blog(posts))
    return [[found[p.key(c)] for c in p.comments] for p in posts]


def test_the_account_is_the_strongest_identity() -> None:
    """The same account under two names is one person; account "0" is no account."""
    [[a, b, c]] = identity_of([Person("Ann Lee", None, "7"), Person("Annie", None, "7"), Person("Ann Lee", None, "0")])
    assert a == b
    assert c == a  # the name joins the one identity that bears it


def test_people_on_shared_hosts_are_told_apart() -> None:
    """The path counts on a profile host, the own host elsewhere, a subdomain of a shared host is its own."""
    [[a, b, c, d, e, f]] = identity_of(
        [
            Person("A", "https://www.blogger.com/profile/11"),
            Person("B", "https://www.blogger.com/profile/22"),
            Person("C", "http://c-site.example/"),
            Person("C", "https://www.c-site.example/about"),
            Person("E", "http://e.wordpress.com/"),
            Person("F", "http://f.wordpress.com/"),
        ]
    )
    assert len({a, b, c, e, f}) == 5
    assert c == d


def test_a_full_name_joins_the_one_address_that_bears_it() -> None:
    """A reader who once gave a site is the same without it; not where two sites bear the name."""
    [[a], [b]] = identity_of([Person("Ann Lee", "http://ann.example")], [Person("Ann  LEE")])
    assert a == b
    [[c, d], [e]] = identity_of([Person("Ann Lee", "http://ann.example"), Person("Ann Lee", "http://lee.example")], [Person("Ann Lee")])
    assert len({c, d, e}) == 3


def test_one_word_names_count_within_a_post_only() -> None:
    """Two Peters on two posts may be two people; on one post they are taken for one."""
    [[a, b], [c]] = identity_of([Person("Peter"), Person("peter")], [Person("Peter")])
    assert a == b
    assert c != a


@pytest.mark.parametrize(
    "name", [None, "", "  ", "Anonymous", "Anonym", "anonyme", "Anónimo", "Anônimo", "匿名", "名無しさん", "Аноним", "مجهول", "..."]
)
def test_anonymous_people_are_never_merged(name: str | None) -> None:
    """Nobody's name joins nobody, in any language."""
    assert identity_of([Person(name), Person(name)]) == [[None, None]]


def test_work_grows_with_the_people_of_a_page() -> None:
    """Names who speak to each other are settled and told apart, guess included: twice as many cost twice the work."""

    def settled(size: int) -> None:
        talk = [said(Person(f"Reader{i} Name{i}"), f"Reader{max(0, i - 9)}, I see. Well said, Dora{i}.") for i in range(size)]
        blog = blog_of((None, talk))
        people.settle(blog)
        people.identities(blog)

    assert_linear(settled, 100)


def test_a_one_word_name_joins_its_address_on_the_same_post() -> None:
    """Rick with a site and Rick without one are one person on a post that has a single Rick, and two on different posts."""
    [[a, b], [c]] = identity_of([Person("Rick", "https://rick.example/"), Person("Rick")], [Person("Rick")])
    assert a == b
    assert c != a


def test_a_talkative_reader_is_no_author_where_the_posts_are_signed() -> None:
    """Posts signed in full by somebody who never comments: the reader who answers everybody by name stays a reader."""
    talk = [
        said(Person("Ina Berg"), "Wes, where do you buy that rope?"),
        said(Person("Wes Harper"), "Thanks Ina, at the chandler's."),
        said(Person("Paul Reed"), "Wes, is it strong?"),
        said(Person("Wes Harper"), "Strong enough, Paul."),
    ]
    signed = people.settle(blog_of((Person("Dun Pell"), talk)))
    assert verdicts(signed) == [(False, False)] * 4
    assert [owner.person.name for owner in signed.owners] == ["Dun Pell"]


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
