"""Comments that are not on their post -> the comment of another post of the new blog that each of them may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import islice
from typing import Literal

from checkup.comparing.compared_comment import Said
from checkup.comparing.same_comments import Rules
from checkup.comparing.same_words import TELLING

_PAIRS = 1_000_000  # pairs of comments of the same words that are looked at; a blog with more repeats one word to keep us busy

Evidence = Literal["all", "time", "name"]
"""What has to be the same beside the words: time and name, the time, or the name and words that nobody writes by chance."""


def elsewhere(left: Sequence[Said], right: Sequence[Said], rules: Rules, evidence: Evidence) -> Iterator[tuple[Said, Said]]:
    """Pairs of comments of the same words, wherever they stand, for which this evidence speaks; who takes them takes each comment once."""
    there: dict[Hashable, list[Said]] = defaultdict(list)
    for other in right:
        there[other.words].append(other)
    pairs = ((one, other) for one in left if one.words for other in there[one.words])
    return (pair for pair in islice(pairs, _PAIRS) if _speaks(*pair, rules, evidence))


def _speaks(one: Said, other: Said, rules: Rules, evidence: Evidence) -> bool:
    if evidence == "name":
        return one.name == other.name and len(one.words) >= TELLING
    return rules.clocks.agree(one.stamp, other.stamp) == "same" and (evidence == "time" or one.name == other.name)
