"""The borders of each rule of evidence: marks, accounts, sites, names, first names and badges."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checkup import people
from checkup.model import Comment, Person
from tests.people._blogs import HOME, blog_of, said, whose

MAYA = Person("Maya Stone")
RITA = [said(Person("Rita"))]
BYLINE = Person("Maya Stone", f"{HOME}author/maya/")


def signed(*comments: Comment, byline: Person = BYLINE, posts: int = 1) -> list[bool | None]:
    """Whose the comments are on a blog that Maya Stone signs, with these under its first posts and a reader on two more."""
    pages: list[tuple[Person | None, Sequence[Comment]]] = [(byline, comments)] * posts + [(byline, RITA)] * 2
    return whose(blog_of(*pages))[: len(comments) * posts]


def owners(*pages: tuple[Person | None, Sequence[Comment]]) -> list[str | None]:
    return [o.person.name for o in people.settle(blog_of(*pages)).owners]


# marks


@pytest.mark.parametrize(("marked", "found"), [(2, False), (3, True)])
def test_a_name_counts_like_a_byline_after_three_marked_comments(marked: int, found: bool) -> None:
    """Then an unmarked comment of that name is the writer's."""
    pages = [(None, [said(Person("Olga Reed"), flag=True)])] * marked
    assert whose(blog_of(*pages, (None, [said(Person("Olga Reed"))])))[-1] is found


@pytest.mark.parametrize(
    ("byline", "reader", "alias", "found"),
    [
        ("Olga", "Rita", None, True),  # one mark, and a post is signed so
        ("Ben", "Rita", None, False),
        ("Olga", "Olga Moss", None, False),  # the name is part of a reader's
        ("Olga", "Olgaretta Moss", None, True),
        ("Olga", "Olga Reed", "Olga Reed", True),  # of a longer name that is the writer's as well
        ("Olga Reed", "Olga Reed Moss", None, False),
    ],
)
def test_a_marked_name_that_signs_a_post_and_is_nobody_elses_counts_at_once(
    byline: str, reader: str, alias: str | None, found: bool
) -> None:
    """One post of eight is signed, so the byline alone makes no writer."""
    marked = [said(Person(name, None, "7"), flag=True) for name in ("Olga", alias) if name]
    pages = [(Person(byline), marked), (None, [said(Person(reader))]), (None, [said(Person("Olga"))]), *[(None, RITA)] * 6]
    assert whose(blog_of(*pages))[len(marked) + 1] is found


def test_a_full_name_is_one_persons_though_a_longer_one_holds_it() -> None:
    """Two words are enough to know somebody by."""
    pages = [
        (Person("Olga Reed"), [said(Person("Olga Reed"), flag=True)]),
        (None, [said(Person("Mary Olga Reed")), said(Person("Olga Reed"))]),
    ]
    assert whose(blog_of(*pages, *[(None, RITA)] * 6))[1:3] == [False, True]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([(None, [said(Person("Olga R"), flag=True)]), (None, [said(Person("Olga R"), flag=True)])], ["Olga R"]),
        ([(None, [said(Person("Olga R"), flag=True)]), (None, [said(Person("Ben F"), flag=True)])], ["Olga R", "Ben F"]),
        ([(None, [said(Person("Olga", None, "7"), flag=True)]), (None, [said(Person("O.", None, "7"), flag=True)])], ["Olga"]),
        ([(BYLINE, [said(Person("the baker"), flag=True)]), (BYLINE, [said(Person("Ben F"), flag=True)])], ["Maya Stone"]),
        ([(BYLINE, [said(Person(None), flag=True)])], ["Maya Stone"]),
        ([(None, [said(Person(None), flag=True)]), (None, [said(Person("Ben F"), flag=True)])], [None, "Ben F"]),
        ([(None, [said(Person("A", None, "maya"), flag=True)]), (BYLINE, RITA)], ["Maya Stone"]),
    ],
)
def test_whose_a_marked_comment_is(pages: list[tuple[Person | None, Sequence[Comment]]], expected: list[str | None]) -> None:
    """By account, by name, by a name seen before, else the post's author; a new writer only where none of these is known."""
    assert owners(*pages) == expected


# accounts


@pytest.mark.parametrize(
    ("who", "found"),
    [
        (Person("Maya Stone", None, "m1"), True),  # an account that once bears the whole name
        (Person("Maya", None, "m1"), False),
        (Person("Maya Stone", "https://www.blogger.com/profile/55", "55"), True),
        (Person("M.", None, "MAYA"), True),  # the login of the byline's page
        (Person("M.", f"{HOME}author/maya"), True),
        (Person("M.", f"{HOME}author/ben/"), False),
        (Person("Maya", f"{HOME}user/12"), True),  # a page that every account gets, under a related name
        (Person("Rita", f"{HOME}user/12"), False),
        (Person(None, f"{HOME}user/12"), False),
        (Person("Maya", f"{HOME}about-me/"), False),  # no such page
        (Person("Maya", HOME), False),  # once only, with the home page
        (Person("Root", None, "Admin"), True),
    ],
)
def test_accounts_and_pages_that_are_a_writers(who: Person, found: bool) -> None:
    """On a blog whose byline leads to /author/maya/."""
    assert signed(said(who)) == [found]


def test_what_an_account_shows_is_learnt() -> None:
    """Its other comments, and the site and the name that they print, are the writer's as well."""
    with_site, bare = Person("Maya Stone", "https://stones.example/", "m1"), Person("M.", None, "m1")
    talk = [said(bare), said(with_site), said(Person("maya s", "https://stones.example/bread"))]
    assert signed(*talk) == [True, True, True]
    marked = [said(Person("Quill", None, "q7"), flag=True), said(Person("Other", None, "q7")), said(Person("Quill", None, "q8"))]
    assert whose(blog_of((None, marked))) == [True, True, False]


def test_the_account_that_looks_after_the_blog_is_one_writer() -> None:
    """However often it comments; and it is the known writer's where it bears that name."""
    admin = said(Person("Webmaster", None, "admin"))
    assert owners((BYLINE, [admin, admin])) == ["Maya Stone", "Webmaster"]
    assert owners((BYLINE, [said(Person("Maya Stone", None, "admin")), admin])) == ["Maya Stone"]


# sites


def marked(url: str, name: str = "Maya Stone") -> Comment:
    return said(Person(name, url), flag=True)


@pytest.mark.parametrize(
    ("url", "who", "found"),
    [
        ("https://stones.example/", Person("Maya", "https://stones.example/bread"), True),
        ("https://stones.example/", Person("Rita", "https://stones.example/"), False),
        ("https://medium.com/maya", Person("Maya", "https://medium.com/maya"), True),
        ("https://medium.com/maya", Person("Maya", "https://medium.com/other"), False),
        (HOME, Person("Maya", f"{HOME}bread/"), False),
        ("https://stones.example/", Person("Maya", None), False),
    ],
)
def test_the_site_of_a_marked_comment_under_a_related_name(url: str, who: Person, found: bool) -> None:
    """Any page of its host too, unless many people share the host; pages of the blog are no site of one's own."""
    assert whose(blog_of((None, [marked(url), said(who)])))[1] is found


def test_two_writers_on_one_host_are_told_apart_by_name() -> None:
    """A further page of the host is the first one's, if it is anybody's."""
    pair = [marked("https://two.example/maya"), said(Person("Ben Field", "https://two.example/ben"), flag=True)]
    talk = [said(Person("Maya", "https://two.example/x")), said(Person("Ben", "https://two.example/x"))]
    assert whose(blog_of((None, [*pair, *talk])))[2:] == [True, False]


# names


@pytest.mark.parametrize(
    ("who", "prints", "found"),
    [
        (Person("Maya Stone", "https://bread.example/"), False, True),  # a full name, and the writer prints no site
        (Person("Maya Stone", "https://bread.example/"), True, False),
        (Person("Maya Stone", "https://mayastone.example/"), True, True),  # a site that sounds like the name
        (Person("Maya Stone", f"{HOME}x/"), True, True),
        (Person("Maya Stone", None, "77"), True, True),
    ],
)
def test_a_foreign_site_under_a_full_name(who: Person, prints: bool, found: bool) -> None:
    """Somebody else's only where the writer is known to print another, again and again."""
    own = said(Person("Maya Stone", "https://stones.example/" if prints else None), flag=True)
    pages = [(BYLINE, [own])] * 3
    assert whose(blog_of(*pages, (BYLINE, [said(who)])))[-1] is found


@pytest.mark.parametrize(("posts", "found"), [(2, True), (3, False)])
def test_a_writer_prints_a_site_who_does_so_on_three_posts(posts: int, found: bool) -> None:
    """Comments without one do not count for it."""
    pages = [(BYLINE, [said(Person("Maya Stone", "https://stones.example/"), flag=True)])] * posts
    others = [(BYLINE, [said(MAYA, flag=True)])] * (6 - posts)
    assert whose(blog_of(*pages, *others, (BYLINE, [said(Person("Maya Stone", "https://bread.example/"))])))[-1] is found


@pytest.mark.parametrize(
    ("handle", "other", "found"),
    [("tragus", "Rita", True), ("trago", "Rita", False), ("tragus", "Tragus Moss", False), ("tra-gus", "Rita", True)],
)
def test_a_handle_of_six_letters_is_one_persons_on_any_site(handle: str, other: str, found: bool) -> None:
    """Unless it is part of another name here; a shorter one with a site that was not seen before is somebody else's."""
    pages = [(Person(handle), [said(Person(handle, "https://bread.example/")), said(Person(other))])] * 3
    assert whose(blog_of(*pages))[0] is found


@pytest.mark.parametrize(
    ("bylines", "name", "found"),
    [
        (["Ann Lee Hill"], "Ann Lee", True),
        (["Ann Lee Hill"], "Ann", False),
        (["Ann Lee Hill", "Ann Lee Moor"], "Ann Lee", False),
        (["Ann Lee Hill", "Bob Lee Hill"], "Ann Lee", True),
        (["Ann Leeson"], "Ann Lee", False),
    ],
)
def test_the_first_two_words_of_one_writers_name(bylines: list[str], name: str, found: bool) -> None:
    """Whole words, and of one writer only."""
    pages = [(Person(one, f"{HOME}author/{n}/"), [said(Person(name))]) for n, one in enumerate(bylines)]
    assert whose(blog_of(*pages))[0] is found


@pytest.mark.parametrize(
    ("full", "others", "found"),
    [
        ((2, 2, 1), {}, True),
        ((2, 2, 0), {}, False),  # four comments
        ((3, 2, 0), {}, False),  # two posts of five
        ((3, 2, 2), {"André Grand": 3}, True),  # seven of ten
        ((3, 2, 1), {"André Grand": 3}, False),
        ((3, 2, 2), {"André Grand": 2, "André Vert": 2}, False),
        ((3, 2, 2), {"Andréa Grand": 9, "Rita André": 9}, True),
    ],
)
def test_the_one_full_name_of_a_first_name(full: tuple[int, ...], others: dict[str, int], found: bool) -> None:
    """Five comments on three posts, and seven in ten of those under names that begin so."""
    pages = [(Person("André"), [said(Person("André Petit"))] * count) for count in full] + [(Person("André"), RITA)] * 2
    pages[-1] = (Person("André"), [said(Person(name)) for name, count in others.items() for _ in range(count)])
    settled = people.settle(blog_of(*pages)).posts
    assert settled[0].comments[0].by_blog_author is found
    assert not found or settled[0].comments[0].author_evidence == "bears the only full name here that goes with “André”"


def test_a_first_name_whose_full_name_is_known_stands_for_no_other() -> None:
    """André is André Grand, who signs posts: the reader André Petit is not."""
    pages = [(Person("André"), [said(Person("André Petit"))])] * 6 + [(Person("André Grand"), [said(Person("André Grand"))])] * 3
    assert whose(blog_of(*pages)) == [False] * 6 + [True] * 3


# badges


@pytest.mark.parametrize(
    ("staff", "readers", "change", "found"),
    [
        (4, 5, {}, True),
        (3, 5, {}, False),
        (4, 4, {}, False),  # half of all names
        (4, 5, {"url": "https://staff.example/"}, False),
        (4, 5, {"badge": "Oven Lovers"}, False),
    ],
)
def test_a_badge_of_the_site(staff: int, readers: int, change: dict[str, str], found: bool) -> None:
    """On four names and more, less than half of all, without a site on any of them."""
    badge, url = change.get("badge", "Oven Staff"), change.get("url")
    bearers = [said(Person(f"{badge} {name}", url if not n else None)) for n, name in enumerate(("Ana", "Bo", "Cid", "Dee")[:staff])]
    others = [said(Person(name)) for name in ("Eve", "Fay", "Gus", "Hal", "Ida")[:readers]]
    settled = people.settle(blog_of((BYLINE, [*bearers, *others]))).posts[0].comments
    assert [c.by_blog_author for c in settled] == [found] * staff + [False] * readers
    assert {c.author_evidence for c in settled[:staff]} == {"the badge “oven staff”" if found else None}
