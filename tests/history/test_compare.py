"""Two runs side by side: trends over the posts that both read, findings, moderation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from checkup.history import Snapshot, compare, snapshot
from checkup.history.codec import decode, encode
from checkup.history.snapshots import SignPoint, short_hash
from checkup.model import Comment, Post
from tests import factories
from tests.history.snaps import BARE, R0, T, agreed, checkup, facts, posts_with, snap_of


def test_trend_is_better_when_posts_that_both_runs_read_got_answers() -> None:
    """Answers on the same posts: Better; the same again: About the same; the way back: Worse."""
    posts = posts_with(12, 3)
    silent, answered = snap_of(facts(posts), "2026-11-01"), snap_of(facts(posts, answered=True), "2026-11-08")
    assert agreed(silent, answered).trends["R0"] == "Better"
    assert agreed(answered, replace(silent, checked="2026-11-15")).trends["R0"] == "Worse"
    assert agreed(silent, replace(silent, checked="2026-11-08")).trends["R0"] == "About the same"


def test_trend_says_nothing_of_posts_that_only_one_run_read() -> None:
    """Answered posts that only the later run read, below the newest of both, make nothing better; few common posts have no word."""
    posts = posts_with(30, 3)
    old = snap_of(facts(posts[12:]), "2026-11-01")
    answers = {k: v for k, v in facts(posts, answered=True).answers.items() if any(k.startswith(p.url) for p in posts[:12])}
    new = snap_of(replace(facts(posts), answers=answers), "2026-11-08")
    assert agreed(old, new).trends["R0"] == "About the same"
    assert "R0" not in agreed(snap_of(facts(posts[-4:]), "2026-11-01"), new).trends


def test_a_post_that_only_now_has_comments_counts_on_both_sides() -> None:
    """Shares do not shift because readers' comments came to posts that had none; a post outside the window then or now is no pair."""

    def snap(day: str, row: dict[str, float], where: float = 3.0) -> Snapshot:
        rows = {f"old{n}": {"in": 3.0, "V9": 1.0, "V9/": 2.0} for n in range(9)} | {f"new{n}": {"in": where, **row} for n in range(9)}
        return replace(BARE, checked=day, measures={"V9": SignPoint(0.5, 9, None, "ok", 50.0, (0.3, None))}, posts=rows)

    none, some = snap("2026-11-01", {}), snap("2026-11-08", {"V9": 1.0, "V9/": 2.0})
    all_came_back = snap("2026-11-08", {"V9": 2.0, "V9/": 2.0})
    assert agreed(none, some).trends["V9"] == "About the same"
    assert agreed(none, all_came_back).trends["V9"] == "Better"
    assert agreed(snap("2026-11-01", {}, where=1.0), all_came_back).trends["V9"] == "About the same"
    assert agreed(snap("2026-11-01", {}, where=2.0), all_came_back).trends["V9"] == "About the same"


def test_trend_of_one_answered_post_among_many_is_about_the_same() -> None:
    """A change on one post alone is within what drawing posts again would show."""
    posts = posts_with(20, 2)
    one = {k: v for k, v in facts(posts, answered=True).answers.items() if k.startswith(posts[0].url)}
    new = snap_of(replace(facts(posts), answers=one), "2026-11-08")
    assert agreed(snap_of(facts(posts), "2026-11-01"), new).trends["R0"] == "About the same"


def test_lower_is_better_for_spam_and_ranges_count_the_way_in() -> None:
    """The healthy range gives the direction: spam falls = Better; a value inside a two-ended range is neither."""

    def snap(values: list[float], healthy: tuple[float | None, float | None], day: str) -> Snapshot:
        point = SignPoint(values[0], 9, None, "ok", 50.0, healthy)
        return replace(BARE, checked=day, measures={"X": point}, posts={str(i).zfill(4): {"X": v} for i, v in enumerate(values)})

    less = agreed(snap([0.5] * 9, (None, 0.05), "2026-11-01"), snap([0.1] * 9, (None, 0.05), "2026-11-08"))
    inside = agreed(snap([7.0] * 9, (6.0, 12.0), "2026-11-01"), snap([9.0] * 9, (6.0, 12.0), "2026-11-08"))
    back = agreed(snap([16.0] * 9, (6.0, 12.0), "2026-11-01"), snap([13.0] * 9, (6.0, 12.0), "2026-11-08"))
    assert (less.trends["X"], inside.trends["X"], back.trends["X"]) == ("Better", "About the same", "Better")


def test_signs_without_posts_to_draw_need_a_real_change() -> None:
    """Welcome or cadence: five points of score, or more than both intervals allow, on either side of the border."""

    def snap(score: float, day: str, value: float = 1.0, interval: tuple[float, float] | None = None) -> Snapshot:
        return replace(BARE, checked=day, measures={"W1": SignPoint(value, 9, interval, "ok", score, (0.7, None))})

    assert agreed(snap(60, "2026-11-01"), snap(64.9, "2026-11-08")).trends["W1"] == "About the same"
    assert agreed(snap(60, "2026-11-01"), snap(65, "2026-11-08")).trends["W1"] == "Better"
    assert agreed(snap(60, "2026-11-01"), snap(55, "2026-11-08")).trends["W1"] == "Worse"
    wide = agreed(snap(60, "2026-11-01", 1.0, (0.5, 1.5)), snap(80, "2026-11-08", 1.6, (1.1, 2.1)))
    assert wide.trends["W1"] == "About the same"


def test_what_was_not_measured_has_no_trend() -> None:
    """Unknown on either side is no word, never Worse."""
    both = facts(posts_with(12, 3), answered=True)
    gone = replace(R0, value=None, outcome="unknown", score=None)
    old, new = snap_of(both, "2026-11-01"), decode(encode(snapshot(checkup(both, measures=[gone]))))
    assert new
    assert "R0" not in agreed(old, new).trends


def test_findings_new_fixed_still_and_unreadable() -> None:
    """A finding that is gone is fixed only if its sign could be read this time."""
    given = facts(posts_with(6, 1))
    old = snap_of(given, "2026-11-01", codes=["A", "B"])
    new = compare(old, snap_of(given, "2026-11-08", codes=["B", "C"]))
    assert (new.new, new.fixed, new.still) == (("C",), ("A",), ("B",))
    assert compare(old, snap_of(given, "2026-11-08", codes=["B"], outcome="unknown")).fixed == ()


def test_spam_that_vanished_is_moderation_and_a_post_not_read_is_not() -> None:
    """Deleted spam counts; spam judged otherwise now, or on a post that was not read this time, does not."""

    def spammed(keep: Sequence[str], label: str = "spam", count: int = 3) -> list[Post]:
        posts = posts_with(5, 1)
        extra = [[factories.comment("S", id=f"s{n}", verdict=label)] if f"s{n}" in keep else [] for n in range(5)]
        return [replace(p, comments=(*p.comments, *more)) for p, more in zip(posts, extra, strict=True)][:count]

    old = [snap_of(facts(spammed(["s0", "s1", "s2"])), day) for day in ("2026-11-01", "2026-11-08")]
    found = compare(old, snap_of(facts(spammed(["s0"])), "2026-11-15"))
    assert found.spam_gone == 2
    assert found.moderation_days == (7.0, 14.0)
    assert compare(old, snap_of(facts(spammed(["s0", "s1", "s2"], "ok")), "2026-11-15")).spam_gone == 0
    assert compare(old, snap_of(facts(spammed([], count=1)), "2026-11-15")).spam_gone == 1


@pytest.mark.parametrize(("days", "late"), [(6, 0), (7, 0), (8, 1), (30, 1)])
def test_back_dated_comments_show_a_held_queue(days: int, late: int) -> None:
    """A comment that is older than the last run, and was not there then, was held; one day at the border is given away."""
    posts = posts_with(3, 1)
    old = snap_of(facts(posts, at=T - timedelta(days=7)), "2026-11-15")
    held: Comment = factories.comment("Held", id="held", posted=T - timedelta(days=days, hours=1))
    new = [replace(posts[0], comments=(*posts[0].comments, held)), *posts[1:]]
    assert compare(old, snap_of(facts(new), "2026-11-22")).appeared_late == late


def test_a_new_method_breaks_the_line() -> None:
    """Nothing is compared across method versions or rubrics; an older run of the same method is used where there is one."""
    old, other = replace(BARE, checked="2026-11-01", score=50), replace(BARE, checked="2026-11-08", method="2")
    new = replace(BARE, checked="2026-11-15")
    assert compare([other], new).method_changed
    assert compare([other], new).trends == {}
    assert compare([replace(other, method="1", rubric="mine")], new).method_changed
    found = compare([old, other], new)
    assert (found.since, found.score_change, found.method_changed) == ("2026-11-01", 10, False)


@pytest.mark.parametrize(("change", "word"), [(9.11, "About the same"), (9.13, "Better"), (-9.11, "About the same"), (-9.13, "Worse")])
def test_a_number_of_the_whole_blog_must_change_by_more_than_both_intervals_allow(change: float, word: str) -> None:
    """90 % intervals of half widths 3 and 4 have an error of 5 / 1.645 together, and three times that is 9.12."""

    def snap(value: float, half: float, day: str) -> Snapshot:
        point = SignPoint(value, 9, (value - half, value + half), "ok", 50 + value, (0.7, None))
        return replace(BARE, checked=day, measures={"W1": point})

    assert agreed(snap(20.0, 3.0, "2026-11-01"), snap(20.0 + change, 4.0, "2026-11-08")).trends["W1"] == word


def test_a_trend_needs_a_healthy_range_and_a_number() -> None:
    """A measure that is only told has no better or worse; an early reading has, too few cases have not."""

    def snap(day: str, value: float, healthy: tuple[float | None, float | None] | None = (0.5, None), outcome: str = "ok") -> Snapshot:
        point = SignPoint(value, 9, None, outcome, 50.0, healthy)
        return replace(BARE, checked=day, measures={"X": point}, posts={f"p{i:03}": {"X": value} for i in range(9)})

    old = snap("2026-11-01", 0.1)
    assert agreed(old, snap("2026-11-08", 0.9)).trends["X"] == "Better"
    assert agreed(old, snap("2026-11-08", 0.9, outcome="early")).trends["X"] == "Better"
    assert "X" not in agreed(old, snap("2026-11-08", 0.9, None)).trends
    assert "X" not in agreed(old, snap("2026-11-08", 0.9, outcome="too_few")).trends


def test_the_overall_score_has_a_trend_of_its_own() -> None:
    """More than both intervals of the score allow is Better; without a score on either side there is no word and no change."""
    old = replace(BARE, score=50, interval=(47, 53))
    new = replace(BARE, checked="2026-11-08", score=60, interval=(56, 64))  # three errors are 9.1 points
    assert (agreed(old, new).trends["score"], compare(old, new).score_change) == ("Better", 10)
    assert agreed(old, replace(new, score=59)).trends["score"] == "About the same"
    assert agreed(new, replace(old, checked="2026-11-15")).trends["score"] == "Worse"
    for before, after in ((replace(old, score=None), new), (old, replace(new, score=None))):
        assert "score" not in compare([before, before], after).trends
        assert compare(before, after).score_change is None


def test_comments_of_a_post_that_was_left_out_say_nothing() -> None:
    """Neither is their spam gone, nor did they come late: the run does not know them."""
    key = short_hash("https://blog.example/1/", 4)
    spam, late = f"{key}AAA", f"{key}BBB"
    old = replace(BARE, posts={key: {"in": 3.0}}, comments=(spam,), spam=(spam,))
    new = replace(BARE, checked="2026-11-08", posts={key: {"in": 3.0}}, comments=(late,), fresh={late: 30})
    known = compare(old, new)
    assert (known.spam_gone, known.appeared_late, known.moderation_days) == (1, 1, (0.0, 7.0))
    unknown = compare(replace(old, left_out=(key,)), replace(new, left_out=(key,)))
    assert (unknown.spam_gone, unknown.appeared_late, unknown.moderation_days) == (0, 0, None)


def test_a_comparison_is_with_the_last_run_of_the_same_method_alone() -> None:
    """One earlier run may be given bare; with several the newest counts, also for when spam was first seen."""
    day = [replace(BARE, checked=f"2026-11-{n:02}", score=n) for n in (1, 8, 15)]
    assert compare(day[0], day[2]).since == "2026-11-01"
    assert compare(day[:2], day[2]).since == "2026-11-08"
    assert compare(day[:2], day[2]).score_change == 7


@pytest.mark.parametrize(
    ("days", "values", "word"),
    [
        ((0, 7, 14), (0.1, 0.9, 0.9), "Better"),
        ((0, 7, 13), (0.1, 0.9, 0.9), "Better"),  # six days older
        ((0, 7, 12), (0.1, 0.9, 0.9), None),  # five
        ((0, 7, 52), (0.1, 0.9, 0.9), "Better"),  # 45 days older
        ((0, 7, 53), (0.1, 0.9, 0.9), None),  # 46
        ((0, 7), (0.1, 0.9), None),
        ((0, 7, 14), (0.1, 0.1, 0.9), "About the same"),  # the run before does not say so yet
        ((0, 7, 14), (0.5, 0.1, 0.9), "About the same"),
        ((0, 7, 11, 14), (0.5, 0.9, 0.1, 0.9), "About the same"),  # one between says the opposite
        ((0, 7, 11, 14), (0.5, 0.9, 0.5, 0.9), "Better"),
        ((0, 7, 14), (0.9, 0.1, 0.1), "Worse"),
    ],
)
def test_two_runs_must_agree_against_the_same_earlier_one(days: tuple[int, ...], values: tuple[float, ...], word: str | None) -> None:
    """The newest run that is 6 to 45 days older says the same, and none between the opposite."""
    runs = []
    for after, value in zip(days, values, strict=True):
        day = (T + timedelta(days=after)).date().isoformat()
        point = SignPoint(value, 9, None, "ok", 50.0, (0.5, None))
        runs.append(replace(BARE, checked=day, measures={"X": point}, posts={f"p{n:03}": {"X": value} for n in range(9)}))
    found = compare(runs[:-1], runs[-1])
    assert found.trends.get("X") == word
    assert found.trends_since == (None if word is None else runs[0].checked)


@pytest.mark.parametrize(("witness", "word"), [(190, "Better"), (189, "About the same")])
def test_the_run_compared_with_is_the_newest_half_a_year_back(witness: int, word: str) -> None:
    """182 days before the run that must agree; where none is so old, the oldest."""
    runs = []
    for after, value in ((0, 0.9), (8, 0.1), (15, 0.9), (witness, 0.9), (197, 0.9)):
        day = (T + timedelta(days=after)).date().isoformat()
        point = SignPoint(value, 9, None, "ok", 50.0, (0.5, None))
        runs.append(replace(BARE, checked=day, measures={"X": point}, posts={f"p{n:03}": {"X": value} for n in range(9)}))
    found = compare(runs[:-1], runs[-1])
    assert (found.trends["X"], found.trends_since) == (word, runs[1 if word == "Better" else 0].checked)


@pytest.mark.parametrize(("code", "there"), [("E1", False), ("E2", False), ("C3", False), ("S1", False), ("R0", True)])
def test_what_time_moves_has_no_word(code: str, there: bool) -> None:
    """Comments a post, readers who come back and silence change by the calendar; spam speaks in counts."""
    old, new = (
        replace(
            BARE,
            checked=day,
            measures={code: SignPoint(v, 9, None, "ok", 50.0, (0.5, None))},
            posts={f"p{n:03}": {code: v} for n in range(9)},
        )
        for day, v in (("2026-11-01", 0.1), ("2026-11-08", 0.9))
    )
    assert (code in agreed(old, new).trends) is there
