"""What becomes of the evidence: which post a writer's comment is taken to be the author's of, who stays an owner, and when talk decides."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checkup import people
from checkup.model import Comment, Owner, Person
from tests.people._blogs import blog_of, said, verdicts, whose

MAYA, BEN, RITA = Person("Maya Stone"), Person("Ben Field"), Person("Rita")
TALK = [
    said(Person("Ina Berg"), "A good last line, Wes. It made me laugh."),
    said(Person("wharper"), "Thanks Ina, I laughed when I wrote it."),
    said(Person("Paul Reed"), "I see it differently."),
    said(Person("wharper"), "Fair enough, Paul."),
]


def test_how_people_talk_counts_only_where_nothing_else_names_a_writer() -> None:
    """One marked comment, or a configured name though nobody bears it, ends the guessing."""
    assert whose(blog_of((None, TALK))) == [False, True, False, True]
    assert whose(blog_of((None, [*TALK, said(MAYA, flag=True)]))) == [False] * 4 + [True]
    assert whose(blog_of((None, TALK)), ["Otto Lamp"]) == [False] * 4


@pytest.mark.parametrize(("marked", "unmarked", "own"), [(1, 1, False), (1, 2, True), (2, 4, True), (2, 2, False), (0, 2, True)])
def test_where_half_of_a_writers_comments_are_marked_the_others_are_not_the_post_authors(marked: int, unmarked: int, own: bool) -> None:
    """A blog that marks most of them would have marked this one; on others a missing mark says nothing. All are the writer's."""
    talk = [*(said(MAYA, flag=True) for _ in range(marked)), *(said(MAYA) for _ in range(unmarked))]
    found = people.settle(blog_of((MAYA, talk))).posts[0].comments[marked:]
    assert {(c.by_post_author, c.by_blog_author) for c in found} == {(own, True)}
    doubted = [(c.author_evidence or "").endswith(", but the platform does not mark the comment") for c in found]
    assert doubted == [not own] * unmarked


def test_a_writer_with_an_account_needs_no_mark() -> None:
    """An account cannot be borrowed: the comment is the post author's though others are marked; a no of the platform still counts."""
    maya = Person("Maya Stone", None, "7")
    talk = [said(maya, flag=True), said(maya, flag=True), said(maya), said(maya, flag=False)]
    assert verdicts(people.settle(blog_of((MAYA, talk)))) == [(True, True), (True, True), (True, True), (False, True)]
    assert verdicts(people.settle(blog_of((BEN, [*talk[2:], said(BEN)]), (maya, talk[:2]))))[1] == (False, True)


@pytest.mark.parametrize(
    ("byline", "talk", "expected"),
    [
        (MAYA, [said(MAYA), said(BEN)], [True, False]),
        (None, [said(MAYA, flag=True), said(Person("Maya Stone", None, "1")), said(BEN)], [True, True, False]),  # whoever is marked on it
        (None, [said(MAYA), said(BEN)], [None, None]),  # one of two writers, nobody knows which
    ],
)
def test_who_wrote_an_unsigned_post(byline: Person | None, talk: Sequence[Comment], expected: Sequence[bool | None]) -> None:
    """Its byline, else who is marked on it; with two writers and neither it stays open."""
    maya = Person("Maya Stone", "https://blog.example/author/1/", "1")
    signed = [(maya, [said(RITA)]), (Person("Ben Field", "https://blog.example/author/2/"), [said(RITA)])] * 3
    settled = people.settle(blog_of((byline, talk), *signed))
    assert [c.by_post_author for c in settled.posts[0].comments] == expected


def test_the_only_writer_wrote_the_unsigned_posts() -> None:
    """Where the blog has one writer nobody else can have written them."""
    settled = people.settle(blog_of(*[(MAYA, [said(RITA)])] * 3, (None, [said(MAYA)])))
    assert verdicts(settled)[-1] == (True, True)


@pytest.mark.parametrize(("flag", "expected"), [(False, (False, False)), (None, (None, None))])
def test_what_the_platform_denies_is_known_though_no_writer_is(flag: bool | None, expected: tuple[bool | None, bool | None]) -> None:
    """A platform that says "not the author's" has said it; where nothing is said nothing is known."""
    assert verdicts(people.settle(blog_of((None, [said(RITA, flag=flag)])))) == [expected]


def test_a_reader_by_configuration_is_denied_on_both_counts() -> None:
    """No for the post and no for the blog, and the owner's word is the reason; nobody else's comment says that."""
    settled = people.settle(blog_of((MAYA, [said(MAYA), said(RITA)])), (), ["Rita"])
    assert verdicts(settled) == [(True, True), (False, False)]
    assert [c.author_evidence for c in settled.posts[0].comments] == ["bears the author's name", people.READER]


PAGE = "https://blog.example/author/maya/"


@pytest.mark.parametrize(
    ("readers", "authors", "owners"),
    [
        (["Rita"], [], ["Maya Stone"]),
        (["Maya Stone"], [], []),
        (["maya stone"], ["Maya Stone"], ["Maya Stone"]),
        ([PAGE], [], []),
        ([PAGE], [PAGE], ["Maya Stone"]),
        (["https://blog.example/author/ben/"], [], ["Maya Stone"]),
    ],
)
def test_owners_are_the_writers_whom_nobody_calls_readers(readers: list[str], authors: list[str], owners: list[str]) -> None:
    """By name and by address; `authors` wins over `readers`."""
    blog = blog_of(*[(Person("Maya Stone", PAGE), [said(Person("Sam"))])] * 3)
    assert [o.person.name for o in people.settle(blog, authors, readers).owners] == owners


def test_a_writer_with_a_comment_of_another_name_stays_an_owner() -> None:
    """The owner bars a name; what the same writer signs otherwise, under an account that is known, is still a writer's."""
    blog = blog_of(*[(Person("Maya Stone", PAGE), [said(Person("M.", None, "maya"))])] * 3)
    settled = people.settle(blog, (), ["Maya Stone"])
    assert [o.person.name for o in settled.owners] == ["Maya Stone"]
    assert verdicts(settled)[0] == (True, True)


def test_owners_that_the_source_names_are_writers() -> None:
    """A feed or an interface may say who writes the blog: no byline is needed."""
    blog = blog_of((None, [said(MAYA), said(RITA)]), owners=(Owner(MAYA, "the feed's author"),))
    assert whose(blog) == [True, False]
    assert people.settle(blog).owners == (Owner(MAYA, "the feed's author"),)


def test_pings_between_comments_move_nothing() -> None:
    """What is settled lands on its own comment, and a ping stays as it is."""
    ping = said(MAYA, kind="trackback")
    assert verdicts(people.settle(blog_of((MAYA, [ping, said(RITA), ping, said(MAYA)]), (MAYA, [ping, said(MAYA)])))) == [
        *((None, None), (False, False), (None, None), (True, True)),
        *((None, None), (True, True)),
    ]


def test_nothing_is_learnt_from_a_readers_comment() -> None:
    """A reader by configuration under the writer's login: the name and the site beside it make nobody a writer."""
    rita = Person("Rita", "https://rita.example/", "maya")
    other = said(Person("Rita Moss", "https://rita.example/"))
    blog = blog_of(*[(Person("Maya Stone", PAGE), [said(rita), other])] * 3)
    assert whose(blog, (), ["Rita"]) == [False, False] * 3
    assert whose(blog) == [True, True] * 3
