"""The borders of what the configuration says of people, and of the home page and the profiles as evidence."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checkup import people
from checkup.model import Comment, Person
from tests.people._blogs import HOME, blog_of, said, whose

RITA = [said(Person("Rita"))]
OTTO = Person("Otto Lamp", "https://otto.example/")


@pytest.mark.parametrize(
    ("entry", "names", "sites"),
    [
        ("Otto Lamp", ("Otto Lamp",), ()),
        ("Dr. Otto Lamp", ("Dr. Otto Lamp",), ()),
        ("Otto L.", ("Otto L.",), ()),
        ("Otto.", ("Otto.",), ()),
        ("otto.example", (), ("otto.example",)),
        (" otto.example ", (), ("otto.example",)),
        ("https://www.otto.example/me", (), ("otto.example/me",)),
        ("https://otto.example/my bread", (), ("otto.example/my bread",)),
    ],
)
def test_names_and_addresses_are_told_apart(entry: str, names: tuple[str, ...], sites: tuple[str, ...]) -> None:
    """A slash, or a dot inside and no space, make an address."""
    blog = blog_of((None, [said(Person(names[0]) if names else Person("Quill", f"https://{sites[0]}"))]))
    assert whose(blog, [entry]) == [True]
    assert people.unmatched(blog, [entry]) == ()
    assert people.unmatched(blog_of((None, RITA)), [entry]) == (entry,)


@pytest.mark.parametrize(
    ("given", "url", "found"),
    [
        ("otto.example", "https://otto.example/bread", True),
        ("otto.example/bread", "https://otto.example/", False),
        ("otto.example", "https://my.otto.example/", False),
        ("medium.com", "https://medium.com/otto", False),  # a host of many people
        ("medium.com/otto", "https://medium.com/otto", True),
        (f"{HOME}author/otto/", f"{HOME}author/otto/", True),  # a page of the blog that is named on its own
        (HOME, f"{HOME}author/otto/", False),  # but the home page stands for itself only
    ],
)
def test_which_pages_a_configured_address_stands_for(given: str, url: str, found: bool) -> None:
    """A bare host that is one person's stands for all of its pages."""
    assert bool(whose(blog_of((None, [said(Person("Quill", url))])), [given])[0]) is found


def test_the_home_page_of_a_blog_below_a_shared_host_needs_a_related_name() -> None:
    """Readers print it too, wherever the blog stands."""
    home = "https://medium.com/bread"
    blog = blog_of((None, [said(Person("Quill", home)), said(Person("Otto L.", home))]), url=home)
    assert whose(blog, ["Otto", home]) == [False, True]


def test_a_configured_address_is_one_writer_under_all_names() -> None:
    """The second name joins the first; a configured name with the address is the same; its account is learnt, and its name."""
    two = blog_of((None, [said(Person("Quill", "https://otto.example/")), said(Person("Feather", "https://otto.example/"))]))
    assert [o.person.name for o in people.settle(two, ["otto.example"]).owners] == ["Quill"]
    assert [o.person.name for o in people.settle(blog_of((None, [said(OTTO)])), ["otto.example", "Otto Lamp"]).owners] == ["Otto Lamp"]
    account = blog_of((None, [said(Person("Quill", "https://otto.example/", "7")), said(Person("Q", None, "7"))]))
    assert whose(account, ["otto.example"]) == [True, True]
    later = [said(Person("Quill", "https://otto.example/"), flag=True), said(Person("Quill"), flag=True)]
    assert [o.person.name for o in people.settle(blog_of((None, later)), ["otto.example"]).owners] == ["Quill"]


@pytest.mark.parametrize(
    ("names", "owners"),
    [
        (["Otto", "Otto Lamp"], ["Otto Lamp"]),
        (["Otto Lamp", "Otto L", "Otto"], ["Otto Lamp"]),
        (["Otto", "Ben"], ["Otto", "Ben"]),
        (["Otto", "Otto Lamp", "Otto Moss"], ["Otto Lamp", "Otto Moss", "Otto"]),
        (["Otto", "Lamp Otto"], ["Lamp Otto", "Otto"]),
    ],
)
def test_short_forms_of_configured_names(names: Sequence[str], owners: Sequence[str]) -> None:
    """The beginning of exactly one longer name is that writer's."""
    assert [o.person.name for o in people.settle(blog_of((None, RITA)), names).owners] == owners


def test_a_name_without_a_letter_bars_and_finds_nobody() -> None:
    """A slip in the configuration is no name of all those who have none."""
    blog = blog_of((Person("Maya"), [said(Person(None)), said(Person("Maya"))]))
    assert whose(blog, (), ["—"]) == [False, True]
    assert people.settle(blog, (), ["—"]).posts[0].comments[0].author_evidence is None
    assert whose(blog, ["—"])[0] is False


@pytest.mark.parametrize(
    ("author", "missing"),
    [
        ("maya stone", False),
        ("Rita", False),
        ("Sam", True),
        (HOME, False),
        ("rita.example", False),
        ("maya.example/me", False),
        ("maya.example", False),
    ],
)
def test_whom_nothing_bears(author: str, missing: bool) -> None:
    """Bylines and commenters count by name and by address, and so does the blog's own address."""
    byline = Person("Maya Stone", "https://maya.example/me")
    assert bool(people.unmatched(blog_of((byline, [said(Person("Rita", "https://rita.example/"))])), [author])) is missing


# the home page


def on(count: int, *comments: Comment, total: int = 8) -> list[tuple[Person | None, Sequence[Comment]]]:
    """These comments on so many posts of a blog without bylines, a reader on the others."""
    return [(None, comments)] * count + [(None, RITA)] * (total - count)


@pytest.mark.parametrize(("posts", "names", "found"), [(3, 1, True), (2, 1, False), (3, 2, True), (3, 3, False)])
def test_an_unknown_name_with_the_home_page(posts: int, names: int, found: bool) -> None:
    """On three posts, while fewer than three names print it."""
    carriers = [said(Person(name, HOME)) for name in ("Oona", "Pim", "Quin")[:names]]
    assert (whose(blog_of(*on(posts, *carriers)))[0] is True) is found


@pytest.mark.parametrize(("mine", "others", "found"), [(10, 6, True), (9, 3, False), (10, 7, False), (12, 8, True), (11, 8, False)])
def test_one_of_many_names_with_most_of_the_home_pages(mine: int, others: int, found: bool) -> None:
    """Ten comments, and three in five."""
    others_names = [said(Person(f"Q{n} Quin", HOME)) for n in range(others)]
    page = [*(said(Person("Oona", HOME)) for _ in range(mine)), *others_names]
    assert (whose(blog_of((None, page), *[(None, RITA)] * 7))[0] is True) is found


@pytest.mark.parametrize(
    ("known", "name", "found"),
    [
        (4, "Oona", True),  # four comments of writers leave it open
        (5, "Oona", False),
        (5, "maya", True),
        (5, "Stone Oona", True),  # a word in common
        (5, "Rita", False),
    ],
)
def test_from_five_comments_of_writers_on_only_related_names_count(known: int, name: str, found: bool) -> None:
    """Who writes is known then."""
    pages = on(3, said(Person(name, HOME)))
    pages[-1] = (None, [said(Person("Maya Stone"), flag=True)] * known)
    assert (whose(blog_of(*pages))[0] is True) is found


def test_a_writer_who_prints_the_home_page_shuts_others_out() -> None:
    """One such comment of a known writer's is enough; under that writer's own name nothing is asked again."""
    pages = on(3, said(Person("Oona", HOME)))
    pages[-1] = (None, [said(Person("Maya Stone", HOME), flag=True)])
    assert whose(blog_of(*pages))[0] is False
    twice = [said(Person("Maya", HOME)), said(Person("Maya", "https://maya-hats.example/"))]
    assert whose(blog_of((Person("Maya"), twice), (Person("Maya"), RITA)))[:2] == [True, False]


@pytest.mark.parametrize(("writers", "joined"), [(0, False), (1, True), (2, False)])
def test_whose_the_name_with_the_home_page_is(writers: int, joined: bool) -> None:
    """The only writer's where there is one, else a new one's."""
    pages = on(3, said(Person("Oona", HOME)), total=9)
    for n in range(writers):
        pages[-1 - n] = (Person(f"W{n} Writer", f"{HOME}author/w{n}/"), RITA)
    owners = [o.person.name for o in people.settle(blog_of(*pages)).owners]
    assert ("Oona" not in owners) is joined
    assert len(owners) == max(1, writers + (not joined))


def test_one_related_name_of_the_writers_is_enough() -> None:
    """The others may be nicknames."""
    pages = on(3, said(Person("maya", HOME)))
    pages[-1] = (None, [said(Person(name, None, "7"), flag=True) for name in ("Quill", "Maya Stone")] * 3)
    assert whose(blog_of(*pages))[0] is True


def test_the_related_writer_of_two_is_meant() -> None:
    """By any name of the writer's."""
    pages = on(3, said(Person("wilma", HOME)), total=9)
    pages[-2] = (Person("Adam Writer", f"{HOME}author/a/"), RITA)
    pages[-1] = (Person("Wilma Writer", f"{HOME}author/w/"), RITA)
    assert [o.person.name for o in people.settle(blog_of(*pages)).owners] == ["Adam Writer", "Wilma Writer"]


@pytest.mark.parametrize(
    ("who", "found"),
    [
        (Person("Oona"), True),
        (Person("Oona", f"{HOME}me/"), True),
        (Person("Oona", "https://oona-hats.example/"), False),
        (Person("Oona", None, "77"), False),
        (Person("Oona", HOME, "77"), True),
    ],
)
def test_what_the_name_with_the_home_page_carries_along(who: Person, found: bool) -> None:
    """Its comments without a site or with the blog's; not with another's site or an account that is not known."""
    assert (whose(blog_of(*on(3, said(Person("Oona", HOME)), said(who))))[1] is True) is found


# profiles


def profile(name: str, number: int) -> Person:
    return Person(name, f"https://www.blogger.com/profile/{number}", str(number))


@pytest.mark.parametrize(
    ("name", "posts", "shown", "found"),
    [
        ("Juan", 3, 8, True),
        ("Juan", 2, 8, False),
        ("Juan", 3, 30, True),  # a tenth of the posts that show profiles
        ("Juan", 3, 31, False),
        ("Tragus", 1, 8, True),  # the only profile of a rare name
        ("Tragu", 1, 8, False),
    ],
)
def test_an_earlier_profile_of_a_writer(name: str, posts: int, shown: int, found: bool) -> None:
    """On three posts and a tenth of those that show any, or the only one of a name that few bear."""
    pages = [(Person(name), [said(profile("Rita", 9)), *([said(profile(name, 1))] if n < posts else [])]) for n in range(shown)]
    settled = people.settle(blog_of(*pages)).posts[0].comments[1]
    assert settled.by_blog_author is found
    why = "the profile bears the author's name again and again" if posts > 1 else "the only profile of that name"
    assert settled.author_evidence == (why if found else None)


def test_a_second_profile_of_a_rare_name_is_a_namesakes() -> None:
    """Where two profiles bear it, or the writer's own is known, once is not enough."""
    two = [said(profile("Tragus", 1)), said(profile("Tragus", 2)), *RITA]
    assert whose(blog_of(*[(Person("Tragus"), RITA)] * 6, (Person("Tragus"), two)))[6:] == [False, False, False]
    marked = [said(profile("Tragus", 1), flag=True), said(profile("Tragus", 2)), *RITA]
    assert whose(blog_of(*[(Person("Tragus"), RITA)] * 6, (Person("Tragus"), marked)))[6:] == [True, False, False]


def test_all_comments_of_the_profile_are_the_writers() -> None:
    """Under whatever name it printed later."""
    later = said(profile("Old Tragus", 1))
    pages = [(Person("Tragus"), [said(profile("Tragus", 1)), said(profile("Rita", 9))])] * 3 + [(Person("Tragus"), [later])]
    assert whose(blog_of(*pages)) == [True, False] * 3 + [True]
