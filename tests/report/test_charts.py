"""Charts are pure geometry: values in, path strings out."""

from __future__ import annotations

import itertools
import re

import pytest

from checkup.findings import Band
from checkup.report.charts import curves, mini, refbar, ruler, scoreline, strip, units
from checkup.report.charts.drawing import Scale, broken, n, shape_of
from tests.factories import SCALE

BAR = Scale(0, 1, refbar.LEFT, refbar.RIGHT)


def numbers(path: str) -> list[float]:
    return [float(x) for x in re.findall(r"-?\d+(?:\.\d+)?", path)]


def test_coordinates_have_one_decimal() -> None:
    """Rounded to one decimal, no needless zero, no minus zero."""
    assert [n(1.25), n(2.0), n(-0.01), n(184.349)] == ["1.2", "2", "0", "184.3"]


def test_scales_hold_values_inside() -> None:
    """Linear and logarithmic; what lies outside is held at the end."""
    assert BAR(0.5) == 160
    assert BAR(7) == 312
    assert Scale(1, 100, 0, 10, log=True)(10) == pytest.approx(5)
    assert Scale(1, 100, 0, 10, log=True)(0) == 0


def test_bar_low_is_left_and_the_range_is_labelled() -> None:
    """The band runs from its border to the open end; border and ends are labelled; the marker stands at the value."""
    made = refbar.bar(0.58, BAR, shape="mid", healthy=(0.7, None), interval=(0.5, 0.66), was=0.49, ends=("0%", "100%"), borders=("70%", ""))
    assert made.band == "M220.8 8H312V30H220.8z"
    assert made.edges == "M220.8 8V30"
    assert made.whisker == "M160 19H208.6M160 15v8M208.6 15v8"
    assert made.mark.startswith("M184.3 ")
    assert [label.text for label in made.labels] == ["70%", "0%", "100%"]


def test_labels_of_a_bar_never_touch() -> None:
    """A border near an end takes that end's place."""
    made = refbar.bar(0.02, BAR, shape="ok", healthy=(None, 0.03), ends=("0%", "100%"), borders=("", "3%"))
    assert [label.text for label in made.labels] == ["3%", "100%"]


def test_few_cases_draw_no_spread() -> None:
    """Columns hang only over five cases, the longest for the most."""
    assert refbar.spread_columns([0.1] * 5, BAR) == ""
    assert refbar.spread_columns([0.0] * 5 + [1.0], BAR) == "M12 33v11M308 33v2.2"


def test_ruler_points_at_the_score() -> None:
    """Bands are cut at the grades; the whisker lies below them, the pointer above: neither hides the other. No score, no pointer."""
    made = ruler.ruler(SCALE.bands, 66, "C", (60, 71), 59)
    assert made.here == "M130.8 19H166.2V38H130.8z"
    assert made.pointer == "M156.8 19l-7-13h14z"
    assert numbers(made.whisker)[:2] == [142.6, 42]
    assert ruler.ruler(SCALE.bands, None, None).pointer == ""
    assert ruler.ruler(SCALE.bands, None, None).here == ""


def test_the_band_of_a_conversation_is_as_long_as_its_words_say() -> None:
    """From the first mark of the talk to the last: not from the beginning of the axis, and neither pings nor spam are talk."""
    hour = 3600.0
    dots = [strip.Dot(1.1 * hour, "ping"), strip.Dot(5 * hour, "reader"), strip.Dot(9 * hour, "owner"), strip.Dot(20 * hour, "spam")]
    drawn = strip.strip(dots, "The conversation: 4 hours")
    assert drawn is not None
    at = [float(x) for x in re.findall(r"M([\d.]+) 18H([\d.]+)", drawn.band)[0]]
    first, last = (float(re.findall(r"M([\d.]+)", path)[0]) for path in (drawn.readers, drawn.owners))
    assert at[0] == pytest.approx(first - 12, abs=7)  # marks are drawn from their left or their middle
    assert at[1] == pytest.approx(last + 18, abs=7)
    assert float(drawn.notes[0].x) <= at[0]


def test_small_multiple_breaks_at_a_new_method() -> None:
    """A new method breaks the line; a value alone between two breaks is a dot."""
    made = mini.mini([1.0, 2.0, 3.0, 4.0], ["Jan", "Feb", "Mar", "Apr"], [2], shape="ok", healthy=None, last="4")
    assert made is not None
    assert made.line.count("M") == 2
    lone = mini.mini([1.0, 2.0, 3.0], ["Jan", "Feb", "Mar"], [1, 2], shape="ok", healthy=None, last="3")
    assert lone is not None
    assert lone.line == ""
    assert lone.dots
    assert mini.mini([1.0, None], ["Jan", "Feb"], [], shape="ok", healthy=None, last="1") is None


def test_the_last_value_of_a_small_multiple_is_never_cut() -> None:
    """A short value stands right of its mark; one that has no room there ends at the edge of the drawing, above or below the line."""
    values, days = [1.0, 2.0], ["Jan", "Feb"]
    short, long, high = (
        mini.mini(values[::step], days, [], shape="ok", healthy=None, last=last)
        for step, last in ((1, "54%"), (-1, "fairly even"), (1, "fairly even"))
    )
    assert short is not None
    assert long is not None
    assert high is not None
    assert short.labels[0].anchor == "start"
    assert (long.labels[0].anchor, long.labels[0].x) == ("end", "256")
    assert float(long.labels[0].y) < numbers(long.mark)[1] < 90
    assert float(high.labels[0].y) > numbers(high.mark)[1]


def test_units_draw_one_mark_for_each_comment() -> None:
    """Each pile is one line as long as its marks (11 on, 2 off); spam hangs below; at most 24 posts."""
    made = units.units([units.Stack(3, 1, 0, 2, "Jan 2026")] + [units.Stack(0, 0, 0, 0)] * 30)
    assert made is not None
    assert made.answered == ""
    made = units.units([units.Stack(3, 1, 0, 2, "Jan 2026")])
    assert made is not None
    assert made.answered.endswith("v-37")
    assert made.waiting.endswith("v-11")
    assert made.spam.count("M") == 2
    assert units.units([]) is None


def test_units_name_each_month_and_each_year_below_its_column() -> None:
    """Months stand on one line and years on the next, where their columns begin; the last ones lie inside the drawing."""
    made = units.units(
        [units.Stack(1, 0, 0, 0, "Oct", "2024"), units.Stack(1, 0, 0, 0, "Mar", "2025"), units.Stack(1, 0, 0, 0, "Feb", "2026")]
    )
    assert made is not None
    below = [
        (label.text, float(label.x), float(label.y)) for label in made.labels if label.text[:1].isalpha() or label.text.startswith("20")
    ]
    assert [text for text, _, _ in below] == ["Oct", "2024", "Mar", "2025", "Feb", "2026"]
    assert all(x + 30 <= made.width and y <= made.height for _, x, y in below)
    assert {y for text, _, y in below if text.isalpha()} != {y for text, _, y in below if text.isdigit()}


def test_high_piles_end_in_a_number() -> None:
    """More marks than fit are told by their number."""
    made = units.units([units.Stack(30, 10, 0, 40)])
    assert made is not None
    assert made.waiting == ""
    assert {"40"} <= {label.text for label in made.labels}


def test_strip_puts_spam_below_and_stacks() -> None:
    """Conversation above the line, spam below; marks at one moment are stacked, not hidden; what cannot be stacked is told."""
    dots = [strip.Dot(60.0 * 60, "reader"), strip.Dot(60.0 * 60, "reader"), strip.Dot(86400.0 * 900, "spam")]
    made = strip.strip(dots, "The conversation", "only spam since")
    assert made is not None
    ys = [float(y) for y in re.findall(r"M-?[\d.]+ (-?[\d.]+)", made.readers)]
    assert len(set(ys)) == 2
    line = float(made.axis.split()[1].split("H")[0])
    assert max(ys) < line < numbers(made.spam)[1] + 14
    piled = strip.strip([strip.Dot(3600.0, "reader")] * 40)
    assert piled is not None
    assert any("32 more" in note.text for note in piled.notes)
    assert strip.strip([]) is None


@pytest.mark.parametrize(
    ("ages", "ticks"),
    [
        ((7200, 50400), ["6 hours", "1 day"]),
        ((20, 40), ["1 min", "10 min", "1 hour", "6 hours", "1 day"]),
        ((54000, 165600), ["1 day", "1 week"]),
        ((86400 * 9000,), ["3 years", "10 years"]),
    ],
)
def test_strip_begins_before_its_first_mark(ages: tuple[float, ...], ticks: list[str]) -> None:
    """The first mark stands in the left third, which is what a phone shows; two ticks or more stand on the axis, all apart."""
    made = strip.strip([strip.Dot(age, "reader") for age in ages])
    assert made is not None
    assert max(ages) > 3652 * 86400 or numbers(made.readers)[0] < 300
    assert all(float(b.x) - float(a.x) >= 55 for a, b in itertools.pairwise(made.ticks))
    assert [t.text for t in made.ticks] == ticks
    assert all(float(t.x) <= 888 for t in made.ticks)


def test_curve_steps_up_to_its_shares() -> None:
    """The curve starts at its value after a minute, steps at each answer and shows the middle."""
    steps = [(3600.0, 0.25), (86400.0, 0.5), (86400.0 * 6, 0.75)]
    made = curves.curve(steps, until=86400.0 * 30, middle=86400.0)
    assert made is not None
    assert made.line.count("V") == 3
    assert made.guide
    assert curves.value_at(steps, 86399.0) == 0.25
    assert curves.value_at(steps, 86400.0) == 0.5
    assert curves.curve([], until=1.0) is None


def test_score_line_breaks_and_labels_a_new_method() -> None:
    """A new method breaks the line and says so; ungraded checkups are gaps; one graded checkup is no line."""
    points = [
        scoreline.Point("Jan", 50, (45, 55), "1"),
        scoreline.Point("Feb", 52, None, "1"),
        scoreline.Point("Mar", 60, (55, 66), "2"),
        scoreline.Point("Apr", None, None, "2"),
        scoreline.Point("May", 64, None, "2"),
    ]
    made = scoreline.score_line(points, SCALE.bands)
    assert made is not None
    assert made.line.count("M") == 1
    assert any("method 2" in label.text for label in made.labels)
    assert scoreline.score_line(points[:1], SCALE.bands) is None


@pytest.mark.parametrize(("methods", "width"), [("11", 350), ("1111", 350), ("11111", 940), ("12", 940), ("1112", 940)])
def test_few_checkups_fit_a_phone(methods: str, width: int) -> None:
    """Up to four are drawn narrow, with every mark and label inside; not where a new method needs room for its words."""
    points = [scoreline.Point(f"{i + 1} Oct", 50 + i, (45, 60), method) for i, method in enumerate(methods)]
    made = scoreline.score_line(points, SCALE.bands)
    assert made is not None
    assert (made.width, made.narrow) == (width, width == 350)
    assert max(float(label.x) for label in made.labels) + 110 <= width
    days = [float(label.x) for label in made.labels if label.text.endswith("Oct")]
    assert len(days) == len(methods)
    assert all(b - a >= 45 for a, b in itertools.pairwise(days))


def test_readings_have_shapes() -> None:
    """Each reading has its own shape."""
    assert [shape_of(r) for r in ("In range", "Borderline", "Out of range", "Early reading")] == ["ok", "mid", "bad", "none"]  # type: ignore[arg-type]
    assert broken([(0, 0), None, (1, 1), (2, 2)]) == "M1 1L2 2"


def test_bands_are_the_rubrics() -> None:
    """Other grades are drawn where the rubric has them; the name of a band that has no room is its letter alone."""
    bands = (Band("Z", "Needs a great lot of care", 0, 50), Band("Y", "Fine", 50, 100))
    points = [scoreline.Point(month, score, None, "1") for month, score in (("Jan", 30), ("Feb", 80))]
    made = scoreline.score_line(points, bands)
    assert made is not None
    assert {label.text for label in made.labels} >= {"Z", "Y  fine", "50"}
    assert [label.text for label in ruler.ruler(bands, 66, "Y").letters] == ["Z", "Y"]
