"""How single values are printed."""

from __future__ import annotations

import pytest

from checkup.findings import Measure
from checkup.report.printed_figures import figure, value_words


@pytest.mark.parametrize(
    ("rate", "big", "unit"), [(1.2, "1.2", " a week"), (0.05, "0.1", " a week"), (0.049, "2.6", " a year"), (0.0172, "0.9", " a year")]
)
def test_a_rate_that_would_round_to_nothing_is_told_by_the_year(rate: float, big: str, unit: str) -> None:
    """Nine posts in ten years are not "0 a week"."""
    pace = Measure("C1", "Rhythm", "ok", value=rate, unit="per week", n=9, n_unit="posts")
    assert (figure(pace).big, figure(pace).unit.replace("\xa0", " ")) == (big, unit)


def test_no_post_at_all_is_none_a_week() -> None:
    """0 stays 0."""
    assert value_words(Measure("C1", "Rhythm", "ok", value=0.0, unit="per week"), 0.0).replace("\xa0", " ") == "0 a week"
