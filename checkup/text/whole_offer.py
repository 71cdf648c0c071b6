"""A post that is an offer as a whole: no sentence of it need sell by itself, but several lean that way, and then they are its offer.

"We have two new teas", "stop by" and "on Friday at 6 pm" say little each: everybody has something new. Three of them in a short post are a
shop's.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from checkup.text._languages import Language
from checkup.text.reader_talk import said_in

# What a sentence of each kind weighs: conventions, rounded from a logistic regression over posts that were labelled (docs/calibration.md)
POINTS = {"bids": 3, "looks": 2, "had": 2, "dated": 2, "ours": 1, "gives": 1}
ENOUGH = 3  # points of a post; a convention: a call to come or to buy, or what can be had and that it is one's own
MOST = {"bids": 2, "looks": 1, "had": 2, "dated": 1, "ours": 2, "gives": 2}
"""Sentences of a kind that count: conventions. Two of a kind say it, and ten say no more; of days and hours everybody has some."""
USUAL = 12  # sentences; a convention: of a longer post only so much of each kind counts as stands in so many of its sentences
MAYBE_TOLD = frozenset(("had", "dated"))  # what is past offers nothing: "we had the new teas on Friday"


def offering(listed: Sequence[str], lists: Language, others: AbstractSet[int]) -> dict[int, bool]:
    """The places of sentences that offer, in a post that is an offer as a whole, and whether each calls on readers; none in any other.

    `others` are the places of sentences that speak of somebody else's things.
    """
    if not POINTS.keys() <= lists.posts.keys():
        return {}
    kinds = {i: found for i, sentence in enumerate(listed) if i not in others and (found := _kinds(sentence, lists))}
    dense = min(1.0, USUAL / max(1, len(listed)))
    counts = {kind: sum(kind in found for found in kinds.values()) for kind in POINTS}
    if sum(POINTS[kind] * min(MOST[kind], count * dense) for kind, count in counts.items()) < ENOUGH:
        return {}
    return {i: not found.isdisjoint(("bids", "looks")) for i, found in kinds.items()}


def _kinds(sentence: str, lists: Language) -> frozenset[str]:
    """In which ways a sentence leans to an offer."""
    said = said_in(sentence)
    found = lists.posts.matching(POINTS, said)
    if not MAYBE_TOLD.isdisjoint(found) and lists.posts["past"].is_in(said):
        found -= MAYBE_TOLD
    return found

