"""The reasons of a verdict, the most telling of each kind first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checkup.i18n import N_
from checkup.model import Reason, ReasonKind
from checkup.spam.clue import Clue

MOST = 5  # a convention: more nobody reads
LINKS_TO_SHOP = N_("links to a shop or advertiser ({site})")
LINKS_TO_ODD = N_("links to an address of a kind that adverts often have ({site})")
LINKS_TO_ANOTHER, LINKS_ELSEWHERE = (
    N_("links to a site that nothing in the post explains"),
    N_("links to {n} sites that nothing in the post explains"),
)
ORDER: tuple[ReasonKind, ...] = ("copy", "host", "text", "identity", "link", "model", "time")


def told_in_order(told: Sequence[Clue]) -> tuple[Reason, ...]:
    """At most five: the firmest of each kind, then what is left."""
    by_kind: dict[ReasonKind, list[Clue]] = defaultdict(list)
    for clue in _firm_first(told):
        by_kind[clue.kind].append(clue)
    kinds = [by_kind[kind] for kind in ORDER if kind in by_kind]
    first = [clues[0] for clues in kinds]
    more = _firm_first([clue for clues in kinds for clue in clues[1:]])
    return tuple(Reason(clue.kind, clue.words) for clue in (first + more)[:MOST])


def _firm_first(clues: Sequence[Clue]) -> list[Clue]:
    return [clue for clue in clues if clue.firm] + [clue for clue in clues if not clue.firm]
