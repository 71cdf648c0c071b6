"""The reasons of a verdict, the most telling of each kind first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checkup.model import Reason, ReasonKind
from checkup.spam.clue import Clue

MOST = 5  # a convention: more nobody reads
ORDER: tuple[ReasonKind, ...] = ("copy", "host", "text", "identity", "link", "model", "time")


def told_in_order(told: Sequence[Clue]) -> tuple[Reason, ...]:
    """At most five: the firmest of each kind, then what is left."""
    by_kind: dict[ReasonKind, list[Clue]] = defaultdict(list)
    for clue in sorted(told, key=lambda clue: not clue.firm):
        by_kind[clue.kind].append(clue)
    first = [by_kind[kind][0] for kind in ORDER if by_kind[kind]]
    more = sorted((clue for kind in ORDER for clue in by_kind[kind][1:]), key=lambda clue: not clue.firm)
    return tuple(Reason(clue.kind, clue.words) for clue in (first + more)[:MOST])
