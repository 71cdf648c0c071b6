"""The borders of the guess from how people talk: how many readers answered, how many who speak to somebody, and who is close behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from checkup import people
from checkup.model import Comment, Person
from tests.people._blogs import blog_of, said

Page = tuple[Person | None, list[Comment]]


def talk(host: str, answered: int, called: int = 0, silent: int = 0, *, mark: str = "R") -> list[Comment]:
    """So many readers whom the host then answers by name, others whom nobody answers, and then some who speak to the host unasked."""
    readers = [said(Person(f"{mark}{n} Moss")) for n in range(answered + silent)]
    answers = [said(Person(host), f"@{mark}{n} Moss it was the oven.") for n in range(answered)] or [said(Person(host), "It rains.")]
    return [*readers, *answers, *(said(Person(f"{mark}x{n} Fell"), f"@{host} well done.") for n in range(called))]


def guessed(*pages: Sequence[Comment], byline: str | None = None, signed: int = 99) -> list[str]:
    """The names of those whose comments are taken for a writer's."""
    authored = [Person(byline) if byline and n < signed else None for n in range(len(pages))]
    settled = people.settle(blog_of(*zip(authored, pages, strict=True)))
    return sorted({c.author.name or "" for p in settled.posts for c in p.comments if c.by_blog_author})


@pytest.mark.parametrize(
    ("answered", "called", "silent", "found"),
    [
        (0, 3, 0, False),  # spoken to, but silent
        (1, 1, 0, False),
        (1, 2, 0, True),
        (1, 2, 9, True),
        (1, 0, 0, False),
        (2, 0, 0, True),
        (2, 0, 1, True),
        (2, 0, 2, False),
        (2, 1, 9, True),
        (3, 0, 2, True),  # three of five are three fifths
        (3, 0, 3, False),
    ],
)
def test_whom_the_talk_turns_about(answered: int, called: int, silent: int, found: bool) -> None:
    """Who answers one and is spoken to by two, two and by one, or three fifths of all who spoke before."""
    assert guessed(talk("Dora", answered, called, silent)) == (["Dora"] if found else [])


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ((3, 0), (2, 0), ["Dora"]),  # exactly three fifths
        ((4, 0), (3, 0), []),
        ((4, 0), (4, 0), []),
        ((2, 0), (3, 0), ["Eve"]),
        ((1, 2), (3, 0), ["Dora"]),  # who is spoken to counts twice
        ((1, 2), (4, 0), []),
        ((2, 0), (1, 0), ["Dora"]),  # who does not qualify is no rival, though that talk counts
    ],
)
def test_two_who_are_close_leave_it_open(first: tuple[int, int], second: tuple[int, int], found: list[str]) -> None:
    """Three fifths of all talk have to turn about the one who leads it."""
    assert guessed(talk("Dora", *first), talk("Eve", *second, mark="S")) == found


def test_a_long_talk_among_readers_has_no_host() -> None:
    """Who answers two of many and is spoken to by one is a reader like the others, who answer each other; alone it would be enough."""
    readers = [said(Person(f"Q{n} Lark"), f"@Q{n - 1} Lark not so." if n else "It rains.") for n in range(6)]
    assert guessed(talk("Dora", 2, 1)) == ["Dora"]
    assert guessed([*readers, *talk("Dora", 2, 1)]) == []


@pytest.mark.parametrize(("comments", "posts", "found"), [(19, 5, True), (20, 5, False), (20, 4, True), (30, 4, True)])
def test_a_large_blog_is_asked_instead(comments: int, posts: int, found: bool) -> None:
    """From twenty comments on five posts on a wrong guess would cost more than a question."""
    pages = [talk("Dora", 2, mark=f"R{n}y") for n in range(posts)]
    last = [said(Person(f"T{n} Moss")) for n in range(comments - 4 * posts)]
    pages[0] = [*pages[0], *last] if comments >= 4 * posts else pages[0][:-1]
    assert sum(map(len, pages)) == comments
    assert bool(guessed(*pages)) is found


@pytest.mark.parametrize(
    ("byline", "signed", "found"),
    [(None, 0, True), ("Dun Pell", 2, True), ("Dun Pell", 3, False), ("Dun", 4, True), ("Dora", 4, True), ("Dora Pell", 4, True)],
)
def test_posts_that_others_sign_in_full_make_a_reader(byline: str | None, signed: int, found: bool) -> None:
    """More than half of them; a first name may be the talker's own, and the talker's own full name is no other's."""
    pages = [talk("Dora", 2), *([said(Person(f"Q{n} Moss"))] for n in range(3))]
    assert ("Dora" in guessed(*pages, byline=byline, signed=signed)) is found


def test_the_writer_of_that_first_name_is_meant() -> None:
    """Who is known by one of two names with the same first name gains no double."""
    bylines = [Person("Dora", None, "7"), Person("Mrs Bread", None, "7")] * 2
    settled = people.settle(blog_of(*((byline, talk("Dora Lake", 2, mark=f"R{n}y")) for n, byline in enumerate(bylines))))
    assert [o.person.name for o in settled.owners] == ["Dora"]
    assert all(c.by_blog_author for p in settled.posts for c in p.comments if c.author.name == "Dora Lake")


def test_the_guess_says_what_it_rests_on() -> None:
    """How many were answered, how many spoke to the person; and the writer is who signs those comments."""
    page = "https://dora.example/"
    found = people.settle(blog_of((None, [replace(c, author=replace(c.author, url=page)) for c in talk("Dora", 2, 3)])))
    words = "inferred from the conversation: answers 2 readers by name on 1 post, and is spoken to unasked by 3 readers"
    assert [(o.person, o.evidence) for o in found.owners] == [(Person("Dora", page), words)]
    assert {c.author_evidence for c in found.posts[0].comments} == {words, None}
    unasked = people.settle(blog_of((None, talk("Dora", 2))))
    assert unasked.owners[0].evidence == "inferred from the conversation: answers 2 readers by name on 1 post"


def test_the_post_that_bears_the_guessed_name_is_that_writers() -> None:
    """Beside another writer, who never comments: the byline of one post is enough to tell whose it is."""
    pages: list[Page] = [(Person("Ben"), [said(Person(f"Q{n} Moss"))]) for n in range(3)]
    settled = people.settle(blog_of(*pages, (Person("wharper"), talk("wharper", 2)), (None, talk("wharper", 2, mark="S"))))
    own = [[c.by_post_author for c in p.comments if c.author.name == "wharper"] for p in settled.posts]
    assert own[3:] == [[True, True], [None, None]]


ANSWER = "it was the oven."


@pytest.mark.parametrize(
    ("called", "signs", "found"),
    [
        ("Wes", "wharper", True),
        ("Wes", "bharper", False),  # another initial
        ("Wes", "w harper", False),  # no user name
        ("Wes", "wha", False),  # three letters
        ("Wes", "whar", True),
        ("We", "wharper", False),  # an initial or two call nobody
        ("Ewe", "wharper", False),
    ],
)
def test_a_user_name_may_hide_the_first_name_that_readers_use(called: str, signs: str, found: bool) -> None:
    """The same initial, in one word of four letters and more."""
    readers = [said(Person(f"R{n} Moss"), f"@{called} I see.") for n in range(2)]
    assert guessed([*readers, said(Person(signs), f"@R0 Moss {ANSWER}")]) == ([signs] if found else [])


def test_a_name_that_somebody_here_bears_is_no_nickname() -> None:
    """Readers who speak to Wes mean Wes, though "wharper" answers one of them."""
    readers = [said(Person("R0 Moss"), "@Wes I see."), said(Person("R1 Moss"), "@Wes so do I."), said(Person("Wes Hill"))]
    assert guessed([*readers, said(Person("wharper"), f"@R0 Moss {ANSWER}")]) == []


def test_replies_in_a_thread_speak_to_somebody() -> None:
    """Without a word by name: who stands under a reader's comment answers that reader, and under the own one nobody."""
    asked = [said(Person(f"R{n} Moss"), id=str(n)) for n in range(2)]
    answers = [replace(said(Person("Dora"), ANSWER, id=f"d{n}"), parent=str(n)) for n in range(2)]
    assert guessed([*asked, *answers]) == ["Dora"]
    assert guessed([*asked, answers[0], replace(answers[1], parent="d0")]) == []
    assert guessed([*asked, *(replace(one, parent=None) for one in answers)]) == []


def test_who_speaks_again_after_being_spoken_to_was_not_unasked() -> None:
    """Readers whom Dora had answered, and who answer her, did not speak to her of their own accord; unnamed ones count each."""
    asked, answer = said(Person("R0 Moss")), said(Person("Dora"), f"@R0 Moss {ANSWER}")
    again = [said(Person("R0 Moss"), "@Dora thanks a lot."), said(Person("R0 Moss"), "@Dora and salt?")]
    assert guessed([asked, answer, *again]) == []
    nobody = [said(Person(None), "@Dora well done."), said(Person("Anonymous"), "@Dora well done.")]
    assert guessed([asked, answer, *nobody]) == ["Dora"]
    assert guessed([asked, answer, nobody[0]]) == []


def test_one_reader_counts_once_a_post() -> None:
    """However often the same one is answered or calls; on another post it is another talk."""
    asked, answer = said(Person("R0 Moss")), said(Person("Dora"), f"@R0 Moss {ANSWER}")
    caller = said(Person("C Fell"), "@Dora well done.")
    assert guessed([asked, answer, answer, caller, caller]) == []
    assert guessed([asked, answer, caller], [asked, answer, caller]) == ["Dora"]


def test_pings_take_no_part_in_the_talk() -> None:
    """A blog that links here speaks to nobody and is answered by nobody."""
    pings = [replace(said(Person(f"P{n} Blog"), "@Dora look."), kind="pingback") for n in range(3)]
    assert guessed([said(Person("R0 Moss")), said(Person("Dora"), f"@R0 Moss {ANSWER}"), *pings]) == []
    assert guessed([*pings, *(said(Person("Dora"), f"@P{n} Blog {ANSWER}") for n in range(3))]) == []
