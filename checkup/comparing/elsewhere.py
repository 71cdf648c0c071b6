"""Comments that are not on their post -> the comment of another post of the new blog that each of them is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from checkup.comparing.said import Said
from checkup.comparing.same_comments import Rules
from checkup.comparing.same_words import TELLING


def elsewhere(left: Sequence[Said], right: Sequence[Said], rules: Rules) -> dict[Said, Said]:
    """Each old comment that stands on another post now, with the new one that it is; one to one.

    Two of words, time and name must be the same; words that anybody writes ("Thanks!") count only with the time.
    """
    there: dict[Hashable, list[Said]] = defaultdict(list)
    for other in right:
        there[other.words].append(other)
    found: dict[Said, Said] = {}
    taken: set[Said] = set()
    for sure in (True, False):  # first those whose time is the same too
        for one in left:
            if one in found or not one.words:
                continue
            same = [other for other in there[one.words] if other not in taken and _is_same(one, other, rules, sure=sure)]
            if same:
                found[one] = same[0]
                taken.add(same[0])
    return found


def _is_same(one: Said, other: Said, rules: Rules, *, sure: bool) -> bool:
    """Whether two comments of the same words are one; `sure`: by their times."""
    if rules.clocks.agree(one.stamp, other.stamp) == "same":
        return True
    return not sure and len(one.words) >= TELLING and one.name == other.name
