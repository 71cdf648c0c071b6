"""Scores on the shared data never fall below what was once reached."""

from __future__ import annotations

import pytest

from tests.quality import measure

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not measure.SHARED.is_dir(), reason="the shared data is not here")]


@pytest.mark.parametrize("suite", sorted(measure.SUITES))
def test_no_score_falls_below_its_floor(suite: str) -> None:
    """Each measured score is at least its floor (or at most, where lower is better)."""
    for group, scores in measure.SUITES[suite]().items():
        for metric, value in scores.items():
            limit = measure.floor(suite, group, metric)
            assert not measure.fell(metric, value, limit), f"{suite} {group} {metric}: {value} against {limit}"
