"""Scores, outcomes, readings and grades: each border on both sides."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from checkup import diagnosis
from checkup.config import SiteConfig
from checkup.diagnosis import judge
from checkup.diagnosis.rubric import MeasureTable
from checkup.findings import VitalSign
from checkup.signs import Measured
from tests.signs._facts import exchange, facts

RUBRIC = diagnosis.load()


@pytest.mark.parametrize(("score", "whole"), [(69.5, 70), (69.4999, 69), (84.5, 85), (0.5, 1), (54.49, 54), (69.49999999999999, 70)])
def test_rounding_is_half_up(score: float, whole: int) -> None:
    """Half goes up; the noise of the last binary digits does not decide."""
    assert judge.rounded(score) == whole


@pytest.mark.parametrize(
    ("score", "letter"), [(100, "A"), (85, "A"), (84, "B"), (70, "B"), (69, "C"), (55, "C"), (54, "D"), (40, "D"), (39, "E"), (0, "E")]
)
def test_grade_borders(score: int, letter: str) -> None:
    """Each letter begins at its border."""
    assert RUBRIC.grade_for(score).letter == letter


def with_others_at_85(answered: float) -> str:
    """The letter of a blog whose readers' share of answers is this, all other signs at 85."""
    found = [VitalSign(i, i, s.category, "ok", s.points, 85.0) for i, s in RUBRIC.sign.items()]
    answers = judge.on_curve(RUBRIC.measure["R0"], answered)
    found = [replace(s, score=answers) if s.id == "responsiveness" else s for s in found]
    score = judge.overall(found, RUBRIC)
    assert score is not None
    return RUBRIC.grade_for(judge.rounded(score)).letter


@pytest.mark.parametrize(("answered", "letter"), [(0.0, "D"), (0.2, "C"), (0.5, "B"), (0.9, "A")])
def test_what_is_neglected_cannot_be_bought_back(answered: float, letter: str) -> None:
    """With all other signs at 85: answering nobody is a D, one in five a C, half a B, nine in ten an A."""
    assert with_others_at_85(answered) == letter


def test_there_is_no_cliff() -> None:
    """A little more of any sign is never a jump of the score, and never lowers it: a point of one sign moves the whole by two at most."""
    signs_of = [VitalSign(i, i, s.category, "ok", s.points, 60.0) for i, s in RUBRIC.sign.items()]
    for n in range(len(signs_of)):
        scores = [judge.overall([replace(s, score=float(x)) if k == n else s for k, s in enumerate(signs_of)], RUBRIC) for x in range(101)]
        steps = [(b or 0) - (a or 0) for a, b in pairwise(scores)]
        assert min(steps) >= 0
        assert max(steps) <= 2.5


@pytest.mark.parametrize(
    ("code", "n", "outcome"),
    [
        ("R0", 2, "too_few"),
        ("R0", 3, "early"),
        ("R0", 7, "early"),
        ("R0", 8, "ok"),
        ("R7", 4, "too_few"),
        ("R7", 19, "early"),
        ("R7", 20, "ok"),
        ("R4", 2, "too_few"),
        ("R4", 3, "early"),
        ("R4", 8, "ok"),
        ("E1", 7, "early"),
        ("E1", 8, "ok"),
        ("E2", 20, "ok"),
        ("C2", 3, "too_few"),
        ("C2", 4, "early"),
        ("C2", 8, "ok"),
        ("W1", 1, "early"),
        ("W1", 6, "ok"),
        ("S1", 0, "too_few"),
    ],
)
def test_two_minima(code: str, n: int, outcome: str) -> None:
    """Below the first a count only, below the second shown but not scored."""
    assert judge.outcome_of(Measured(code, value=0.5, n=n), RUBRIC.measure[code]) == outcome


@pytest.mark.parametrize(
    ("code", "value", "score"),
    [
        ("E1", 0, 0), ("E1", 0.5, 45), ("E1", 1.0, 55), ("E1", 3, 80), ("E1", 12, 100), ("E1", 20, 100),
        ("E2", 0.10, 40), ("E2", 0.4, 85), ("E3", 0, 20), ("E3", 0.2, 65), ("R0", 0.6, 60), ("R0", 0.75, 75), ("R4", 0.9, 90),
        ("S1", 0, 100), ("S1", 0.05, 70), ("S1", 0.8, 0), ("S1", 1, 0), ("V1", 0.5, 70), ("V2", 0, 20), ("V2", 0.8, 95),
        ("V2", 1, 100), ("V5", 0.33, 85),
        ("V6", 8, 100), ("V6", 2, 80), ("V6", 4, 80), ("V6", 5, 90), ("V6", 14, 55), ("V6", 20, 20),
        ("C1", 0.05, 20), ("C1", 1, 80), ("C1", 7, 95),
        ("C2", -1, 100), ("C2", 0, 70), ("C2", 1, 10), ("C3", 0.2, 100), ("C3", 2, 70), ("C3", 9, 0), ("W1", 0.75, 75),
    ],
)  # fmt: skip
def test_curves(code: str, value: float, score: float) -> None:
    """The rubric's points, lines between them, flat ends."""
    assert judge.score_of(Measured(code, value=value, parts={"7d": value, "48h": value} if code == "R1" else {}), RUBRIC.measure[code]) == (
        pytest.approx(score)
    )


def test_r1_weighs_a_week_and_two_days() -> None:
    """0.7 of F(7 d) and 0.3 of F(48 h), each on the curve."""
    found = judge.score_of(Measured("R1", value=0.6, parts={"fair_7d": 0.6, "fair_48h": 0.2}), RUBRIC.measure["R1"])
    assert found == pytest.approx(0.7 * 60 + 0.3 * 20)


def test_healthy_is_where_the_curve_reaches_the_border() -> None:
    """One source for range and reading: open ends where the curve ends inside, both ends for reading ease."""
    ranges = {code: judge.healthy(RUBRIC.measure[code], 70) for code in ("R0", "S1", "V6", "C2", "E1", "E4")}
    assert ranges["R0"] == (0.7, None)
    assert ranges["S1"] == (None, 0.05)
    assert ranges["V6"] == (None, pytest.approx(12.8))
    assert ranges["C2"] == (None, 0)
    assert ranges["E1"] == (2.0, None)
    assert ranges["E4"] is None


@pytest.mark.parametrize(
    ("score", "outcome", "across", "word"),
    [
        (70.0, "ok", False, "In range"), (69.9, "ok", False, "Borderline"), (55.0, "ok", False, "Borderline"),
        (54.9, "ok", False, "Out of range"),
        (95.0, "ok", True, "Borderline"), (10.0, "ok", True, "Borderline"), (None, "early", False, "Early reading"),
        (None, "too_few", False, "Not measured"), (None, "unknown", False, "Not measured"),
    ],
)  # fmt: skip
def test_readings(score: float | None, outcome: str, across: bool, word: str) -> None:
    """Range, border and interval make the word."""
    assert judge.reading(score, outcome, across, RUBRIC) == word  # type: ignore[arg-type]


def test_an_interval_over_a_peak_is_seen() -> None:
    """An interval that leaves the range on either side is too close to call, even where both of its ends score alike."""
    table = MeasureTable(minima=(0, 0), curve=((0, 0), (1, 100), (2, 0)))
    assert judge.across(table, (0.1, 1.9), RUBRIC)
    assert not judge.across(table, (0.9, 1.1), RUBRIC)


def test_what_is_not_scored_takes_no_weight() -> None:
    """A category and the total are geometric means over the scored signs alone."""
    a = VitalSign("a", "a", "comments", "ok", 15, 80.0)
    b = VitalSign("b", "b", "comments", "unknown", 12)
    c = VitalSign("c", "c", "content", "ok", 5, 40.0)
    listed = judge.categories((a, b, c), RUBRIC)
    assert [(k.id, k.scored_points) for k in listed][:2] == [("comments", 15), ("content", 5)]
    assert [k.score for k in listed][:2] == pytest.approx([80.0, 40.0])
    assert listed[2].score is None
    assert judge.overall((a, b, c), RUBRIC) == pytest.approx((80**15 * 40**5) ** (1 / 20))
    assert judge.overall((b,), RUBRIC) is None


def test_weights_make_a_hundred() -> None:
    """35, 35, 15, 15, and each category's signs fill its points."""
    assert [c.points for c in RUBRIC.category] == [35, 35, 15, 15]
    for category in RUBRIC.category:
        assert sum(s.points for s in RUBRIC.sign.values() if s.category == category.id) == category.points


def test_a_part_that_is_not_ok_is_left_out_of_its_sign() -> None:
    """Too few questions: responsiveness is .5 R1 + .25 R0 over .75."""
    found = diagnosis.examine(facts([exchange(n, [1, 2, None]) for n in range(1, 13)]), SiteConfig())
    sign = found.sign("responsiveness")
    assert sign is not None
    r0, r1, r4 = (sign.measure(c) for c in ("R0", "R1", "R4"))
    assert r0 is not None
    assert r1 is not None
    assert r4 is not None
    assert (r4.outcome, r4.score) == ("too_few", None)
    assert sign.score == pytest.approx((0.5 * (r1.score or 0) + 0.25 * (r0.score or 0)) / 0.75)


def test_none_of_a_few_is_no_sure_zero() -> None:
    """None of twelve askers heard back: the score is 0, the cautious one has R0 in the middle of its interval (R1 has parts)."""
    sign = diagnosis.examine(facts([exchange(n, [None]) for n in range(1, 13)]), SiteConfig()).sign("responsiveness")
    assert sign is not None
    r0 = sign.measure("R0")
    assert r0 is not None
    assert r0.interval is not None
    assert (r0.of, r0.n, sign.score) == (0, 12, 0)
    assert sign.cautious == pytest.approx(judge.on_curve(RUBRIC.measure["R0"], r0.interval[1] / 2) / 3)


@pytest.mark.parametrize(("posts", "scored"), [(7, False), (8, True)])
def test_engagement_needs_posts(posts: int, scored: bool) -> None:
    """Readers who came back on seven posts are told and take no weight; from eight posts on engagement has a score."""
    sign = diagnosis.examine(facts([exchange(n, [1] * 4) for n in range(1, posts + 1)]), SiteConfig()).sign("engagement")
    assert sign is not None
    assert (sign.score is not None) is scored


def test_nothing_is_said_of_too_few_cases_but_their_number() -> None:
    """That most never hear back is no finding of one comment; where there are no cases, the sign's own reason stands."""
    told = Measured("R2", n=1, reason="Most never hear back.")
    table = RUBRIC.measure["R2"]
    assert judge.reason_of("too_few", told, table, "comments") == "Too few comments: 1, and it takes 3 to show a value."
    assert judge.reason_of("ok", replace(told, n=30), table, "comments") == told.reason
    none = Measured("E1", n=0, reason="No post is old enough.")
    assert judge.reason_of("too_few", none, RUBRIC.measure["E1"], "posts") == none.reason
