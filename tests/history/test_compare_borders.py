"""Trends at their borders: which posts make a pair, how sure a change must be, and whose comments are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from checkup.history import Comparison, Snapshot, compare
from checkup.history.snapshots import SignPoint
from tests.history.snaps import BARE, agreed

Row = Mapping[str, float]
UP = (0.5, None)


def trend(old: Sequence[Row], new: Sequence[Row], **more: object) -> str | None:
    """The trend of X between two runs over the same posts."""
    point = SignPoint(0.5, 9, None, "ok", 50.0, **{"healthy": UP, **more})  # type: ignore[arg-type]

    def run(day: str, rows: Sequence[Row]) -> Snapshot:
        return replace(BARE, score=None, checked=day, measures={"X": point}, posts={f"p{n:03}": dict(row) for n, row in enumerate(rows)})

    return agreed(run("2026-11-01", old), run("2026-11-08", new)).trends.get("X")


def share(top: float, bottom: float, where: float = 3.0) -> Row:
    return {"in": where, "X": top, "X/": bottom}


@pytest.mark.parametrize(
    ("better", "worse", "word"),
    [
        (7, 0, "Better"),
        (6, 0, "About the same"),
        (0, 7, "Worse"),
        (0, 6, "About the same"),
        (8, 8, "About the same"),
        (0, 0, "About the same"),
    ],
)
def test_a_change_must_be_far_from_none(better: int, worse: int, word: str) -> None:
    """Seven posts of twenty that all go one way are 3.2 errors from none, six are 2.85; as many up as down are neither."""
    old = [{"X": 1.0}] * 20
    new = [{"X": 2.0}] * better + [{"X": 0.0}] * worse + [{"X": 1.0}] * (20 - better - worse)
    assert trend(old, new) == word


@pytest.mark.parametrize(("count", "word"), [(8, "Better"), (7, None)])
def test_eight_posts_on_either_side(count: int, word: str | None) -> None:
    """Seven posts with cases then or now say nothing."""
    none, some = {"in": 3.0}, share(1, 1)
    few, many = [share(0, 1)] * count + [none] * (9 - count), [some] * 9
    assert trend(few, many) == word
    assert trend(many, few) == {"Better": "Worse"}.get(str(word))


@pytest.mark.parametrize(("above", "below", "word"), [(8, 0, "Better"), (0, 8, "About the same"), (1, 8, "About the same")])
def test_posts_published_in_between_count_and_posts_only_read_now_do_not(above: int, below: int, word: str) -> None:
    """Runs list the newest post first: what stands above the newest post that both read was published since."""
    point = SignPoint(0.5, 9, None, "ok", 50.0, UP)
    both = {f"p{n:03}": {"in": 3.0, "X": 0.0} for n in range(9)}
    rows = {f"a{n:03}": {"in": 3.0, "X": 1.0} for n in range(above)} | both | {f"z{n:03}": {"in": 3.0, "X": 1.0} for n in range(below)}
    old, new = (
        replace(BARE, checked=day, measures={"X": point}, posts=posts) for day, posts in (("2026-11-01", both), ("2026-11-08", rows))
    )
    assert agreed(old, new).trends["X"] == word


@pytest.mark.parametrize(
    ("healthy", "word"), [((0.5, None), "Better"), ((None, 0.5), "Worse"), ((0.0, 1.0), "Worse"), ((3.0, 4.0), "Better"), (None, None)]
)
def test_the_healthy_range_says_which_way_is_better(healthy: tuple[float | None, float | None] | None, word: str | None) -> None:
    """From one to two: up is good, down is good, out of the range, towards it, or no way is."""
    assert trend([{"X": 1.0}] * 8, [{"X": 2.0}] * 8, healthy=healthy) == word


@pytest.mark.parametrize(
    ("old", "new", "everywhere", "word"),
    [
        (share(0, 1), share(1, 1), False, "Better"),
        ({"in": 3.0}, share(1, 1), False, None),  # its comments came since: the old run has no share
        (share(1, 2, 1.0), {"in": 3.0}, False, None),  # outside the window then
        (share(0, 1, 1.0), share(1, 1, 1.0), True, "Better"),  # which does not matter to what covers all posts
        ({"in": 2.0}, share(1, 1, 2.0), True, None),  # its comments could not be read
        ({"in": 3.0, "X": 1.0}, {"in": 3.0}, False, None),  # no share: a post must have it in both runs
        ({"in": 3.0}, {"in": 3.0, "X": 1.0}, False, None),
        ({"X": 0.1 + 0.2}, {"X": 0.3}, False, "About the same"),  # alike but for the last binary digit
        ({"X": 1.0}, {"X": 2.0}, False, "Better"),
    ],
)
def test_which_posts_make_a_pair(old: Row, new: Row, everywhere: bool, word: str | None) -> None:
    """Those that both runs could count; for a share also where one of them counted nothing."""
    assert trend([old] * 8, [new] * 8, everywhere=everywhere) == word


@pytest.mark.parametrize(
    ("before", "after", "compared"),
    [
        (("ok", 0.1), ("ok", 0.9), True),
        (("early", 0.1), ("early", 0.9), True),
        (("too_few", 0.1), ("ok", 0.9), False),
        (("ok", 0.1), ("unknown", 0.9), False),
        (("ok", None), ("ok", 0.9), False),
        (("ok", 0.1), ("ok", None), False),
    ],
)
def test_only_what_both_runs_measured_is_compared(
    before: tuple[str, float | None], after: tuple[str, float | None], compared: bool
) -> None:
    """An outcome with a number, and the number itself."""

    def run(day: str, outcome: str, value: float | None) -> Snapshot:
        rows = {f"p{n:03}": {"X": value or 0.0} for n in range(8)}
        return replace(BARE, checked=day, measures={"X": SignPoint(value, 9, None, outcome, 50.0, UP)}, posts=rows)

    found = agreed(run("2026-11-01", *before), run("2026-11-08", *after)).trends
    assert ("X" in found) is compared


def of_whole_blog(before: SignPoint, after: SignPoint) -> str | None:
    old, new = (replace(BARE, score=None, checked=day, measures={"W1": p}) for day, p in (("2026-11-01", before), ("2026-11-08", after)))
    return agreed(old, new).trends.get("W1")


@pytest.mark.parametrize(
    ("change", "intervals", "word"),
    [
        (5.0, (False, False), "Better"),
        (4.99, (False, False), "About the same"),
        (-5.0, (False, False), "Worse"),
        (-4.99, (False, False), "About the same"),
        (5.0, (True, False), "Better"),  # an interval on one side alone tells nothing
        (4.99, (False, True), "About the same"),
        (0.0, (True, True), "About the same"),
        (-0.2, (True, True), "Worse"),
        (0.2, (True, True), "Better"),  # far more than both intervals allow, however little the score
    ],
)
def test_one_number_for_the_whole_blog(change: float, intervals: tuple[bool, bool], word: str) -> None:
    """Five points of the score, or more than both intervals allow."""
    before = SignPoint(1.0, 9, (0.9, 1.1) if intervals[0] else None, "ok", 50.0, UP)
    after = SignPoint(2.0, 9, (1.9, 2.1) if intervals[1] else None, "ok", 50.0 + change, UP)
    assert of_whole_blog(before, after) == word


def test_without_a_score_on_both_sides_nothing_changed() -> None:
    """A measure that is only told in one of the runs is neither better nor worse."""
    point = SignPoint(1.0, 9, None, "ok", 50.0, UP)
    for before, after in ((replace(point, score=None), point), (point, replace(point, score=None))):
        assert of_whole_blog(before, after) == "About the same"


def moderated(*runs: tuple[str, Sequence[str]]) -> Comparison:
    """Runs on these days, each with this spam on one post."""
    snaps = [replace(BARE, checked=day, posts={"aaaa": {"in": 3.0}}, comments=tuple(spam), spam=tuple(spam)) for day, spam in runs]
    return compare(snaps[:-1], snaps[-1])


def test_how_long_spam_stood() -> None:
    """From the run that first saw it to the last that did and to the one that missed it: the median of what has gone."""
    one, two, three = "aaaa001", "aaaa002", "aaaa003"
    found = moderated(("2026-11-01", [one]), ("2026-11-08", [one, two]), ("2026-11-22", [one, two, three]), ("2026-11-23", [three]))
    assert (found.spam_gone, found.moderation_days) == (2, (17.5, 18.5))
    still = moderated(("2026-11-01", [one]), ("2026-11-08", [one]))
    assert (still.spam_gone, still.moderation_days) == (0, None)


def test_comments_that_went() -> None:
    """Comments that were no spam, gone from a post whose comments the new run read; a new verdict and an unread post are none."""
    seen = ("aaaa001", "aaaa002", "aaaa003", "bbbb001", "cccc001", "dddd001")
    rows = {key: {"in": 3.0} for key in ("aaaa", "bbbb", "cccc", "dddd")}
    old = replace(BARE, posts=rows, comments=seen, spam=("aaaa003",))
    now = {"aaaa": {"in": 3.0}, "bbbb": {"in": 2.0}, "cccc": {"in": 3.0}}
    new = replace(BARE, checked="2026-11-08", posts=now, comments=("aaaa002",), spam=("aaaa002",), left_out=("cccc",))
    found = compare(old, new)
    assert (found.comments_gone, found.spam_gone) == (1, 1)


def test_new_spam_is_what_the_last_run_did_not_see_where_it_looked() -> None:
    """Spam on a post whose comments the last run knew, or younger than that run; not what it saw as no spam, nor older spam elsewhere."""
    old = replace(
        BARE, posts={"aaaa": {"in": 3.0}, "bbbb": {"in": 3.0}}, left_out=("bbbb",), comments=("aaaa001", "aaaa002"), spam=("aaaa001",)
    )
    spam = ("aaaa001", "aaaa002", "aaaa003", "bbbb001", "bbbb002", "cccc001", "cccc002")
    new = replace(BARE, checked="2026-11-08", comments=spam, spam=spam, fresh={"bbbb002": 6, "cccc002": 7, "aaaa003": 40})
    assert compare(old, new).spam_new == 2  # aaaa003, and bbbb002; cccc002 of 7 days may have stood there already


def test_a_finding_is_fixed_unless_its_sign_could_not_be_read() -> None:
    """New, fixed and still there; a finding whose sign nobody wrote down is fixed when it is gone."""
    old = replace(BARE, findings=("A", "B", "C"), finding_signs={"A": "spam", "B": "welcome"})
    new = replace(BARE, checked="2026-11-08", findings=("B", "D"), unmeasured=("spam",))
    found = compare(old, new)
    assert (found.new, found.fixed, found.still) == (("D",), ("C",), ("B",))


def test_a_new_method_says_nothing_else() -> None:
    """Neither trends nor moderation are told across methods."""
    found = compare(replace(BARE, method="0"), replace(BARE, checked="2026-11-08"))
    assert found == Comparison("2026-11-01", method_changed=True)
    assert (found.spam_gone, found.appeared_late, found.score_change, found.moderation_days) == (0, 0, None, None)
    assert compare(BARE, replace(BARE, checked="2026-11-08")).method_changed is False


@pytest.mark.parametrize(("then", "now", "told"), [("a", "b", True), ("a", "a", False), ("", "b", False), ("a", "", False)])
def test_other_settings_are_told_where_both_runs_say_theirs(then: str, now: str, told: bool) -> None:
    """Lines of older programs do not say which they had."""
    assert compare(replace(BARE, config=then), replace(BARE, config=now, checked="2026-11-08")).settings_changed is told
