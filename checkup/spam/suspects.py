"""Which of the doubtful comments the owner is asked about: so few on a clean blog, and so likely on a spammed one, that looking pays."""

from __future__ import annotations

from collections.abc import Callable, Sequence

SPAMMED = 0.10  # share of spam from which on suspects are told by what the blog's own calibration says
LIKELY = 0.25  # score from which on one is doubtful there: the scores are too timid, and more than a third of these are spam
FEW, SHARE, MOST = 3, 0.005, 20  # on a cleaner blog: one in two hundred, three on a small one, twenty on a large one


def chosen(numbers: Sequence[int], doubt: Callable[[int], float], share: float, readers: int) -> frozenset[int]:
    """The numbers of the suspects: every doubtful comment of a spammed blog; of another one only the most doubtful."""
    doubtful = [(one, number) for number in numbers if (one := doubt(number)) > 0]
    if share >= SPAMMED:
        return frozenset(number for _, number in doubtful)
    most = min(MOST, max(FEW, int(SHARE * readers)))
    doubtful.sort(key=lambda one: (-one[0], one[1]))
    return frozenset(number for _, number in doubtful[:most])
