"""A post that is an offer as a whole: no sentence of it need sell by itself, but several lean that way, and then they are its offer.

"We have two new teas", "stop by" and "on Friday at 6 pm" say little each: everybody has something new. Three of them in a short post are a
shop's. Whoever speaks as a house ("we", "our", of what is to come) leans that way a little as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from checkup.text._languages import Language
from checkup.text.reader_talk import said_in

# What a sentence of each kind weighs: conventions, rounded from a logistic regression over posts that were labelled (docs/calibration.md)
POINTS = {"gives": 3, "bids": 2, "looks": 2, "had": 2, "dated": 2, "ours": 2, "house": 1, "present": 1, "ahead": 1}
ENOUGH = 7  # points of a post; a convention: three things of an offer, and the voice of a house
KINDS = 2  # besides the voice of a house; a convention: who only says "our courses", however often, tells of his work
MOST = 3  # sentences of a kind that count; a convention: ten of a kind say no more
USUAL = 12  # sentences; a convention: of a longer post only so much of each kind counts as stands in so many of its sentences
CALLS = frozenset(("bids", "looks"))
VOICE = frozenset(("house", "present", "ahead"))  # how a house speaks: what it will do is a part of its offer
MAYBE_TOLD = frozenset(("had", "dated", "ours", *VOICE))  # what is past offers nothing: "we had the new teas on Friday"


@dataclass(frozen=True, slots=True)
class Leaning:
    """A sentence of an offer: whether it calls on readers, and whether it says so firmly; else it may as well be talk with them."""

    calls: bool
    firm: bool


def offering(listed: Sequence[str], lists: Language, others: AbstractSet[int]) -> dict[int, Leaning]:
    """The places of sentences that offer, in a post that is an offer as a whole; none in any other.

    `others` are the places of sentences that speak of somebody else's things.
    """
    if not POINTS.keys() <= lists.posts.keys():
        return {}
    kinds = {i: found for i, sentence in enumerate(listed) if i not in others and (found := _kinds(sentence, lists))}
    dense = min(1.0, USUAL / max(1, len(listed)))
    counts = {kind: sum(kind in found for found in kinds.values()) for kind in POINTS}
    firm = sum(count > 0 for kind, count in counts.items() if kind not in VOICE)
    if firm < KINDS or sum(POINTS[kind] * min(MOST, count * dense) for kind, count in counts.items()) < ENOUGH:
        return {}
    return {
        i: Leaning(calls=not CALLS.isdisjoint(found), firm=bool(found - VOICE - {"looks"}))
        for i, found in kinds.items()
        if found - VOICE or ("ahead" in found and len(found) > 1)
    }


def _kinds(sentence: str, lists: Language) -> frozenset[str]:
    """In which ways a sentence leans to an offer."""
    said = said_in(sentence)
    found = lists.posts.matching(POINTS, said)
    if not MAYBE_TOLD.isdisjoint(found) and lists.posts["past"].is_in(said):
        found -= MAYBE_TOLD
    return found
