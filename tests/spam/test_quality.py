"""Floors against the labelled comments beside the project; skipped where they are not there."""

from __future__ import annotations

import pytest

from tests.spam.leave_one_out import auc, files, measure

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not files(), reason="no labelled comments (CHECKUP_SHARED)")]

FLOORS: dict[str, dict[str, float]] = {
    "haack": {"auc": 0.90},
    "datacamp": {"precision": 0.90, "recall": 0.50, "with_suspect_recall": 0.78, "auc": 0.90},
    "jt_blog+wp_mkb": {"precision": 0.97, "recall": 0.75, "with_suspect_recall": 0.95, "auc": 0.95},
}
CEILINGS: dict[str, dict[str, float]] = {
    "haack": {"spam_fpr": 0.005, "with_suspect_fpr": 0.05, "short_of_reasons": 0},
    "datacamp": {"spam_fpr": 0.01, "with_suspect_fpr": 0.06, "praise_called_spam": 2, "short_of_reasons": 0},
    "jt_blog+wp_mkb": {"spam_fpr": 0.01, "with_suspect_fpr": 0.05, "short_of_reasons": 0},
    "youtube": {"spam_fpr": 0.01, "short_of_reasons": 0},
}


@pytest.mark.parametrize("shipped", [False, True], ids=["left out", "shipped"])
def test_floors(*, shipped: bool) -> None:
    """Each blog keeps its floors, judged with weights trained without it and with the shipped ones."""
    found = {name: halves["all"] for name, halves in measure(shipped=shipped).items()}
    below = [(n, m, found[n][m]) for n, floors in FLOORS.items() for m, floor in floors.items() if not found[n][m] >= floor]
    above = [(n, m, found[n][m]) for n, tops in CEILINGS.items() for m, top in tops.items() if not found[n][m] <= top]
    assert below + above == []


def test_auc() -> None:
    """Chance that a spam scores above an honest comment; ties count half."""
    assert auc([0.9, 0.8], [0.1, 0.2]) == 1
    assert auc([0.5], [0.5]) == 0.5
    assert auc([0.1], [0.9]) == 0
