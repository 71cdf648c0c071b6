"""The wait of one comment: until its answer, or as long as it could be watched; each border from both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from checkup.facts import Facts, FirstAnswer
from checkup.measuring.kaplan_meier import Wait
from checkup.measuring.waits import Waits, answer_curve, waits_of
from checkup.model import Comment
from tests.factories import START, comment, post
from tests.signs._facts import facts
from tests.signs.test_responsiveness import measured

HOUR = 3600.0
DAY = 24 * HOUR
ASKED = START + timedelta(hours=5)


def waits(asked: Comment, *, answer: FirstAnswer | None = None, hours: float = 100.0, **more: object) -> list[tuple[float, bool]] | None:
    """Shortest and longest wait of a comment asked five hours after the post, T so many hours later; None = unknown."""
    one = post(1, [asked], **more)
    given: Facts = facts([one], as_of=ASKED + timedelta(hours=hours), days=None)
    short, long = waits_of(replace(given, answers={one.key(asked): answer} if answer else {}), [one])
    assert (short.unknown, long.unknown) == (int(not short.waits), int(not long.waits))
    return [(w.seconds, w.answered) for both in (short, long) for _, w in both.waits] or None


def test_an_unanswered_comment_is_watched_until_t() -> None:
    """A comment of the very moment has been watched for no time; one after it, or without a date, says nothing."""
    assert waits(comment(posted=ASKED)) == [(100 * HOUR, False)] * 2
    assert waits(comment(posted=ASKED), hours=0) == [(0.0, False)] * 2
    assert waits(comment(posted=ASKED), hours=-1) is None
    assert waits(comment(posted=None)) is None


def test_a_closed_door_ends_the_watch() -> None:
    """Watched until the door closed; a door that closes after T is still open."""
    closed = {"commenting": "closed", "closed_at": ASKED + timedelta(hours=40)}
    assert waits(comment(posted=ASKED), **closed) == [(40 * HOUR, False)] * 2
    assert waits(comment(posted=ASKED), hours=30, **closed) == [(30 * HOUR, False)] * 2
    assert waits(comment(posted=ASKED), commenting="closed", closed_at=ASKED - timedelta(hours=1)) == [(0.0, False)] * 2


def test_a_stamp_without_a_time_allows_a_day_more() -> None:
    """The shortest watch is a day shorter, and never less than nothing."""
    day = replace(comment(posted=ASKED), precision="day")
    assert waits(day) == [(76 * HOUR, False), (100 * HOUR, False)]
    assert waits(day, hours=10) == [(0.0, False), (10 * HOUR, False)]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (2.0, 3.0, [(2 * HOUR, True), (3 * HOUR, True)]),
        (0.0, 0.0, [(0.0, True), (0.0, True)]),
        (40.0, 41.0, [(40 * HOUR, True), (41 * HOUR, True)]),
        (40.01, 41.0, [(40 * HOUR, False)] * 2),
    ],
)
def test_an_answer_counts_up_to_the_close_of_the_door(low: float, high: float, expected: list[tuple[float, bool]]) -> None:
    """At the very moment it counts; later the comment was watched until the close, like the others of its post."""
    answer = FirstAnswer(0.0, "thread", "2", low * HOUR, high * HOUR)
    assert waits(comment(posted=ASKED), answer=answer, commenting="closed", closed_at=ASKED + timedelta(hours=40)) == expected


def test_a_day_of_slack_for_answers_to_comments_without_a_time() -> None:
    """An answer a day after the close may have come before it where the comment has no time of day."""
    day = replace(comment(posted=ASKED), precision="day")
    closed: dict[str, datetime | str] = {"commenting": "closed", "closed_at": ASKED + timedelta(hours=40)}
    assert waits(day, answer=FirstAnswer(0.0, "thread", "2", 64 * HOUR, 90 * HOUR), **closed) == [(64 * HOUR, True), (90 * HOUR, True)]
    assert waits(day, answer=FirstAnswer(0.0, "thread", "2", 64.01 * HOUR, 90 * HOUR), **closed) == [(16 * HOUR, False), (40 * HOUR, False)]


def test_an_answer_with_an_unknown_wait_is_unknown() -> None:
    """Answered, but nobody can tell when: neither a wait of zero nor unanswered."""
    assert waits(comment(posted=ASKED), answer=FirstAnswer(None, "thread", "2")) is None


def test_waits_sort_by_time_and_a_watch_before_an_answer() -> None:
    """The order on which the curve relies."""
    assert sorted([Wait(2.0, True), Wait(1.0, True), Wait(1.0, False)]) == [Wait(1.0, False), Wait(1.0, True), Wait(2.0, True)]


@pytest.mark.parametrize(
    ("precision", "more", "watched"),
    [
        ("second", {}, 100.0),
        ("day", {}, 76.0),
        ("second", {"commenting": "closed", "closed_at": ASKED + timedelta(hours=40)}, 40.0),
        ("second", {"commenting": "closed", "closed_at": ASKED + timedelta(hours=400)}, 100.0),
        ("day", {"commenting": "closed", "closed_at": ASKED + timedelta(hours=4)}, -20.0),
    ],
)
def test_for_how_long_a_comment_could_surely_be_answered(precision: str, more: dict[str, object], watched: float) -> None:
    """Until T or until the door closed; a day less where the comment has no time of day. The same beside an answer."""
    asked = replace(comment(posted=ASKED, id="1"), precision=precision)  # type: ignore[arg-type]
    one = post(1, [asked], **more)
    given = facts([one], as_of=ASKED + timedelta(hours=100), days=None)
    for answer in (None, FirstAnswer(0.0, "thread", "2", 0.0, HOUR)):
        short, long = waits_of(replace(given, answers={one.key(asked): answer} if answer else {}), [one])
        assert short.watched == long.watched == [watched * HOUR]


@pytest.mark.parametrize(
    ("hours", "top", "bottom"), [(3.99, 0.0, 3.0), (4.0, 1.0, 3.0), (20.0, 1.0, 3.0), (20.01, 1.0, 2.0), (100.01, 0.0, 0.0)]
)
def test_answered_within_a_time_of_those_who_were_watched_as_long(hours: float, top: float, bottom: float) -> None:
    """One answered after four hours, one watched for twenty and one for a hundred: each counts up to its border and on it."""
    listed = [Wait(4 * HOUR, True), Wait(20 * HOUR, False), Wait(100 * HOUR, False)]
    waits = Waits([("u", w) for w in listed], [100 * HOUR, 20 * HOUR, 100 * HOUR], 0, ["a", "b", "c"])
    found = waits.within(hours * HOUR).everybody
    assert (found.top.get("u", 0.0), found.bottom.get("u", 0.0)) == (top, bottom)
    assert waits.share_within(hours * HOUR) == (top / bottom if bottom else None)


def test_the_drawn_curve_is_that_of_the_longest_waits() -> None:
    """Where a date hides the time of day the report does not promise the shorter wait."""
    asked = comment(posted=ASKED, id="1")
    one = post(1, [asked])
    given = facts([one], as_of=ASKED + timedelta(hours=100))
    answers = {one.key(asked): FirstAnswer(0.0, "thread", "2", 10 * HOUR, 34 * HOUR)}
    assert answer_curve(replace(given, answers=answers)).median == 34 * HOUR
    short, long = waits_of(replace(given, answers=answers), [one])
    assert (short.curve.median, long.curve.median) == (10 * HOUR, 34 * HOUR)


@pytest.mark.parametrize(
    ("untimed", "timed", "silent", "told"),
    [(6, 0, 4, False), (6, 5, 4, False), (5, 5, 4, True), (1, 0, 9, True), (2, 0, 8, False)],
    ids=["all inside", "most inside", "half inside", "one among the silent", "a fifth"],
)
def test_answers_without_a_time_are_not_left_out_where_most_are(untimed: int, timed: int, silent: int, told: bool) -> None:
    """An answer inside the comment has no time: without those, only who got none would be left, and "none within a week" be untrue."""
    asked = [comment(f"Ann {n}", "Which flour do you use?", id=f"{n}") for n in range(untimed + timed + silent)]
    posts = [post(n, [one], published=START) for n, one in enumerate(asked, 1)]
    keys = [p.key(p.comments[0]) for p in posts]
    inside = {key: FirstAnswer(None, "within", "x") for key in keys[:untimed]}
    below = {key: FirstAnswer(None, "thread", "y", HOUR, HOUR) for key in keys[untimed : untimed + timed]}
    given = replace(facts(posts, as_of=ASKED + timedelta(days=30), days=None), answers={**inside, **below})
    _, found = waits_of(given, posts)
    assert found.untimed == untimed
    assert found.tell_nothing is not told
    assert (measured(given, "R1").state == "unknown") is not told
    assert measured(given, "R0").hits == untimed + timed
