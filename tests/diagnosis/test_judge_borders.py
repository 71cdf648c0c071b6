"""Judgement at its borders: where a curve crosses, what an interval reaches, how a sign stands that has no score."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup import diagnosis, signs
from checkup.diagnosis import judge
from checkup.diagnosis.rubric import MeasureTable
from checkup.findings import Measure, VitalSign
from checkup.signs import Measured

RUBRIC = diagnosis.load()
RISING = MeasureTable(minima=(5, 20), curve=((0.0, 0.0), (0.5, 50.0), (1.0, 100.0)))


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (None, False), ((0.0, 0.69), False), ((0.0, 0.7), True), ((0.7, 1.0), False), ((0.69, 1.0), True), ((0.7, 0.7), False),
    ],
)  # fmt: skip
def test_an_interval_is_across_where_it_reaches_both_sides(interval: tuple[float, float] | None, expected: bool) -> None:
    """A score of exactly the border is in range."""
    assert judge.across(RISING, interval, RUBRIC) is expected
    assert not judge.across(MeasureTable(minima=(0, 0)), (0.0, 1.0), RUBRIC)


def test_corners_of_the_curve_inside_an_interval_count_and_its_ends_do_not_twice() -> None:
    """A dip between two good ends is seen; a corner beyond the interval is not."""
    dip = MeasureTable(minima=(0, 0), curve=((0, 100), (1, 0), (2, 100)))
    assert judge.across(dip, (0.1, 1.9), RUBRIC)
    assert not judge.across(dip, (0.0, 0.1), RUBRIC)
    assert not judge.across(dip, (0.9, 1.1), RUBRIC)


@pytest.mark.parametrize(
    ("curve", "expected"),
    [
        ((), None),
        (((0, 0), (1, 69.9)), None),
        (((0, 0), (1, 70)), (1.0, None)),
        (((0, 70), (1, 100)), (None, None)),
        (((0, 100), (1, 69.9)), (None, pytest.approx(0.99667774))),
        (((0, 0), (1, 100), (2, 0)), (0.7, 1.3)),
        (((0, 0), (1, 100), (2, 70)), (0.7, None)),
    ],
)
def test_the_healthy_range_is_where_the_curve_is_at_the_border_or_above(curve: tuple[tuple[float, float], ...], expected: object) -> None:
    """Open where the curve ends inside, none where it never gets there."""
    assert judge.healthy(MeasureTable(minima=(0, 0), curve=curve), 70) == expected


@pytest.mark.parametrize(("n", "outcome"), [(2, "too_few"), (3, "early"), (7, "early"), (8, "ok")])
def test_outcome_reason_and_what_is_shown_go_together(n: int, outcome: str) -> None:
    """Below the first minimum no value is shown, below the second no score, and the reason names the numbers."""
    exam = next(e for e in signs.all() if e.id == "responsiveness")
    found = judge.measure(exam, Measured("R0", value=0.9, n=n, hits=3, interval=(0.8, 1.0)), RUBRIC)
    assert found.outcome == outcome
    assert (found.value is None, found.interval is None) == (n < 3, n < 3)
    assert (found.score is not None) is (n >= 8)
    assert (found.reason is None) is (n >= 8)
    assert found.reason is None or f"{n}" in found.reason
    assert found.reason is None or ("8" if n >= 3 else "3") in found.reason
    gone = judge.measure(exam, Measured("R0", "unknown", reason="Who writes is unknown."), RUBRIC)
    assert (gone.outcome, gone.value, gone.score, gone.reason) == ("unknown", None, None, "Who writes is unknown.")


def test_a_resampled_interval_stands_in_where_there_is_no_formula() -> None:
    """The exam's own interval goes first."""
    exam = next(e for e in signs.all() if e.id == "responsiveness")
    assert judge.measure(exam, Measured("R0", value=0.9, n=30), RUBRIC, {"R0": (0.5, 1.0)}).interval == (0.5, 1.0)
    assert judge.measure(exam, Measured("R0", value=0.9, n=30, interval=(0.8, 0.95)), RUBRIC, {"R0": (0.5, 1.0)}).interval == (0.8, 0.95)


@pytest.mark.parametrize(
    ("outcomes", "best"),
    [
        (("early", "unknown"), "early"), (("unknown", "too_few"), "too_few"), (("not_applicable", "unknown"), "unknown"),
        (("not_applicable",), "not_applicable"), ((), "too_few"), (("ok",), "too_few"),
    ],
)  # fmt: skip
def test_a_sign_without_a_score_is_what_its_furthest_measure_is(outcomes: tuple[str, ...], best: str) -> None:
    """Early before too few before unknown before not applicable."""
    assert judge._best(outcomes) == best  # type: ignore[arg-type]


def test_scores_weigh_by_points_and_leave_out_what_has_none() -> None:
    """The geometric mean of 80 once and 40 three times; a category or a blog without a score has none, and 0 counts as the floor."""
    found = (
        VitalSign("a", "A", "comments", "ok", 10, 80.0),
        VitalSign("b", "B", "comments", "ok", 30, 40.0),
        VitalSign("c", "C", "comments", "unknown", 60, None),
    )
    mean = pytest.approx((80 * 40**3) ** (1 / 4))
    assert judge.overall(found, RUBRIC) == mean
    assert judge.overall(found[2:], RUBRIC) is None
    assert judge.overall((replace(found[0], score=0.0),), RUBRIC) == pytest.approx(RUBRIC.score.floor)
    comments = next(c for c in judge.categories(found, RUBRIC) if c.id == "comments")
    assert (comments.score, comments.scored_points) == (mean, 40)
    others = [c for c in judge.categories(found, RUBRIC) if c.id != "comments"]
    assert others
    assert {c.score for c in others} == {None}


def test_a_score_takes_every_part_of_the_curve_or_none() -> None:
    """A measure with a part missing has no score; one without a curve neither; a value of zero is a value."""
    two = MeasureTable(minima=(0, 0), curve=RISING.curve, parts={"7d": 0.5, "48h": 0.5})
    assert judge.score_of(Measured("X", value=0.5, parts={"7d": 0.4, "48h": 0.8}), two) == pytest.approx(60)
    assert (
        judge.score_of(Measured("X", value=0.5, parts={"7d": 0.4, "48h": 0.8}), two.model_copy(update={"parts": {"7d": 3, "48h": 1}})) == 50
    )
    assert judge.score_of(Measured("X", value=0.5, parts={"7d": 0.4}), two) is None
    assert judge.score_of(Measured("X", value=0.5), MeasureTable(minima=(0, 0))) is None
    assert judge.score_of(Measured("X", value=0.0), RISING) == 0.0
    assert judge.score_of(Measured("X"), RISING) is None


def test_a_measure_is_read_as_another_only_where_it_has_a_score_of_its_own() -> None:
    """One that is only an early reading keeps its word, and so does one whose partner is missing."""
    code, partner = next((c, t.read_as) for c, t in RUBRIC.measure.items() if t.read_as)
    assert partner
    other = Measure(partner, "", "ok", reading="In range")
    words = {
        outcome: judge._read_as([Measure(code, "", outcome, reading="Borderline"), other], RUBRIC)[0].reading  # type: ignore[arg-type]
        for outcome in ("ok", "early", "too_few")
    }
    assert words == {"ok": "In range", "early": "Borderline", "too_few": "Borderline"}
    assert judge._read_as([Measure(code, "", "ok", reading="Borderline")], RUBRIC)[0].reading == "Borderline"


def sign_of(*measures: Measured, sign: str = "responsiveness", spread: tuple[float, float] | None = None) -> VitalSign:
    """A sign with these measures, judged."""
    by_sign: dict[str, tuple[Measured, ...]] = dict.fromkeys(RUBRIC.sign, ())
    found = judge.judged({**by_sign, sign: measures}, RUBRIC, {sign: spread} if spread else None)
    return next(s for s in found if s.id == sign)


@pytest.mark.parametrize(
    ("spread", "word"),
    [
        (None, "In range"),
        ((70.0, 90.0), "In range"),  # all of it is in range
        ((69.9, 70.0), "Borderline"),
        ((50.0, 69.9), "In range"),  # none of it: the score decides
        ((69.9, 90.0), "Borderline"),
    ],
)
def test_a_sign_is_borderline_where_its_interval_reaches_both_sides(spread: tuple[float, float] | None, word: str) -> None:
    """Below the border and at it; the border itself is in range."""
    assert sign_of(Measured("R0", value=0.75, n=30), spread=spread).reading == word


def test_a_score_of_nothing_is_a_score() -> None:
    """Zero points are counted, in a sign as zero, in its category as the floor of the mean."""
    zero = sign_of(Measured("R0", value=0.0, n=30))
    assert zero.score == 0.0
    (comments,) = [c for c in judge.categories((zero,), RUBRIC) if c.id == "comments"]
    assert (comments.score, comments.scored_points) == (pytest.approx(RUBRIC.score.floor), zero.points)


def test_a_sign_without_a_score_says_why() -> None:
    """The reason of the first measure that is as the sign is and has one, or of what it needs (engagement E1); a scored sign needs none."""
    found = sign_of(
        Measured("R1", "unknown"), Measured("R0", "unknown", reason="Nobody can tell."), Measured("R4", "not_applicable", reason="No.")
    )
    assert (found.outcome, found.score, found.reason) == ("unknown", None, "Nobody can tell.")
    given = Measured("E1", "not_applicable", reason="No."), Measured("E2", "unknown"), Measured("E3", "unknown", reason="Nobody can tell.")
    engagement = sign_of(*given, sign="engagement")
    assert (engagement.outcome, engagement.reason) == ("not_applicable", "No.")
    scored = sign_of(Measured("R0", value=0.75, n=30), Measured("R4", "unknown", reason="Nobody can tell."))
    assert (scored.outcome, scored.reason) == ("ok", None)


def test_what_is_no_value_is_not_shown() -> None:
    """Sample, interval and value go together; hits and detail stay."""
    exam = next(e for e in signs.all() if e.id == "responsiveness")
    given = Measured("R0", value=0.9, n=2, hits=3, interval=(0.8, 1.0), sample=(1.0, 2.0), detail={"late": 1.0})
    found = judge.measure(exam, given, RUBRIC)
    assert (found.value, found.interval, found.sample, found.of, found.detail) == (None, None, (), 3, {"late": 1.0})
    shown = judge.measure(exam, replace(given, n=3), RUBRIC)
    assert (shown.value, shown.interval, shown.sample, shown.of) == (0.9, (0.8, 1.0), (1.0, 2.0), 3)


@pytest.mark.parametrize(
    ("measured", "scored"),
    [
        (Measured("R0", value=0.9, n=8), True),
        (Measured("R0", value=0.9, n=7), False),
        (Measured("R0", n=20), False),
        (Measured("nothing", value=0.9, n=20), False),
    ],
)
def test_what_is_scored(measured: Measured, scored: bool) -> None:
    """Cases enough, a value and a curve."""
    assert judge.is_scored(measured, RUBRIC) is scored
