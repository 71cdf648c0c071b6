"""Whom the blog vouches for: each way from both sides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.spam.accounts import account_of, accounts
from checkup.spam.seen_comment import Seen
from checkup.spam.trusted import is_harmless, trusted
from tests.spam.table import said


def vouched(*comments: Seen, odds: float = 0.0) -> list[bool]:
    keys = [account_of(c) for c in comments]
    return trusted(comments, keys, accounts(comments, keys), [odds] * len(comments))


def visits(*days: float, name: str = "Rita Reader", late: float = 1.0) -> list[Seen]:
    """Comments of one reader on posts of their own, each `late` days after its post."""
    return [said(f"p{n}", day, name, f"Words on day {n}.", since=day - late) for n, day in enumerate(days)]


def test_writers_and_whom_they_answered_are_trusted() -> None:
    """The writer's own, and a comment that a writer answered; a ping is not trusted for an answer."""
    plain = said("p", 400, "Ida", "Words.")
    assert vouched(plain) == [False]
    assert vouched(replace(plain, by_author=True)) == [True]
    assert vouched(replace(plain, answered=True), odds=9.0) == [True]
    assert vouched(replace(plain, answered=True, kind="pingback")) == [False]


def test_who_is_addressed_by_name_is_trusted_if_nothing_else_looks_bad() -> None:
    """A robot's text that names a reader does not vouch for an advert."""
    one = replace(said("p", 400, "Ida", "Words."), addressed=True)
    assert vouched(one, odds=0.0) == [True]
    assert vouched(one, odds=0.1) == [False]


@pytest.mark.parametrize(
    ("days", "late", "trust"),
    [
        ((0, 20, 40, 60), 1.0, True),
        ((0, 20, 40, 59), 1.0, False),  # under two months
        ((0, 30, 60), 1.0, False),  # three comments
        ((0, 20, 40, 60), 6.9, True),
        ((0, 20, 40, 60), 7.0, False),  # a week after the post, mostly
    ],
)
def test_an_account_that_keeps_coming_soon_is_trusted(days: tuple[float, ...], late: float, trust: bool) -> None:
    """Four comments on three posts over sixty days, with a median lateness under a week."""
    assert vouched(*visits(*days, late=late)) == [trust] * len(days)


def test_two_posts_are_no_habit_and_anonymous_is_nobody() -> None:
    """Four comments on two posts do not make a regular, and "Anonymous" is many people."""
    two = [replace(c, post=f"p{n % 2}") for n, c in enumerate(visits(0, 20, 40, 60))]
    assert vouched(*two) == [False] * 4
    assert vouched(*visits(0, 20, 40, 60, name="Anonymous")) == [False] * 4


@pytest.mark.parametrize(("again", "trust"), [(1, True), (2, True), (3, False)])
def test_an_account_that_comes_back_with_its_old_words_is_not_trusted(again: int, trust: bool) -> None:
    """Of five comments the first so many have one text, whatever its case and blanks; half of them must be new."""
    five = visits(0, 20, 40, 60, 80)
    five[: again + 1] = [replace(c, text="Words again  " if n else "WORDS again") for n, c in enumerate(five[: again + 1])]
    assert vouched(*five) == [trust] * 5


@pytest.mark.parametrize(("adverts", "trust"), [(1, True), (2, False)])
def test_an_account_that_keeps_coming_to_sell_is_not_trusted(adverts: int, trust: bool) -> None:
    """Where half of its comments look like adverts by themselves."""
    four = visits(0, 20, 40, 60)
    keys = [account_of(c) for c in four]
    odds = [3.0] * adverts + [-1.0] * (4 - adverts)
    assert trusted(four, keys, accounts(four, keys), odds) == [trust] * 4


def test_an_account_is_a_name_with_its_site() -> None:
    """The same name with another site is somebody else."""
    four = visits(0, 20, 40, 60)
    four[3] = replace(four[3], url="http://elsewhere.example/")
    assert vouched(*four) == [False] * 4


def test_harmless_is_soon_without_link_and_site() -> None:
    """Under thirty days, and nothing to gain."""
    one = said("p", 29.9, "Ida", "Words.")
    assert is_harmless(one)
    assert not is_harmless(replace(one, at=30 * 86_400.0))
    assert not is_harmless(replace(one, url="http://a.example/"))
    assert not is_harmless(replace(one, links=("http://a.example/",)))
    assert not is_harmless(replace(one, posted=None))


ASKED = said("p", 400, "Ida", "Where does the second string go?")
ANSWERED = replace(said("p", 400.2, "Rosa", "Through the loop."), by_author=True)
AGAIN = said("p", 401, "Ida", "Ah, that holds.")


def test_who_talks_with_the_writer_in_turns_is_trusted_unless_they_surely_sell() -> None:
    """Reader, writer, the same reader again within two days: no robot comes back for the answer."""
    assert vouched(ASKED, ANSWERED, AGAIN, odds=2.1) == [True] * 3
    assert vouched(ASKED, ANSWERED, AGAIN, odds=2.2) == [False, True, False]


@pytest.mark.parametrize(
    "turns",
    [
        (ASKED, AGAIN),
        (ASKED, replace(ANSWERED, by_author=None), AGAIN),
        (ASKED, ANSWERED, replace(AGAIN, name="Una")),
        (ASKED, ANSWERED, replace(AGAIN, text=ASKED.text)),
        (ASKED, ANSWERED, replace(AGAIN, at=(ANSWERED.at or 0.0) + 2.1 * 86_400)),
        (ASKED, replace(ANSWERED, at=(ASKED.at or 0.0) + 2.1 * 86_400), replace(AGAIN, at=(ASKED.at or 0.0) + 2.2 * 86_400)),
        (ASKED, said("p", 400.1, "Una", "Same here."), ANSWERED, AGAIN),
        (ASKED, replace(ANSWERED, post="q"), AGAIN),
        (replace(ASKED, at=None), ANSWERED, AGAIN),
        (replace(ASKED, kind="pingback"), ANSWERED, AGAIN),
        (replace(ASKED, name=None), ANSWERED, replace(AGAIN, name=None)),
    ],
    ids=[
        "no turn",
        "no writer",
        "another",
        "the same words",
        "late",
        "a late answer",
        "between",
        "elsewhere",
        "no day",
        "a ping",
        "nobody",
    ],
)
def test_anything_less_is_no_talk(turns: tuple[Seen, ...]) -> None:
    """The reader's last words are then nobody's whom the blog vouches for."""
    assert vouched(*turns)[-1] is False
