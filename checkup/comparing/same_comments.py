"""The comments of one post, old and new -> which is which. Identical ones are matched by their times, then in their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from checkup.comparing.clocks import Agreement, Clocks
from checkup.comparing.said import Said
from checkup.comparing.same_words import TELLING
from checkup.gathering.near_text import nearly_same, says_enough

# Pairs of comments that nothing simple matched and that are weighed against each other on one post; a page with more is made to keep us
# busy. Some seconds of work.
_PAIRS = 200_000
# What each agreement weighs when several comments could be the one: words that nobody writes by chance most, a name least. Only their
# order matters.
_WORDS, _SHORT_WORDS, _NEAR_WORDS, _TIME, _DAY, _ID, _NAME = 8, 5, 4, 6, 2, 6, 3


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for all posts of the two blogs: how their clocks agree, and whether comments kept their ids."""

    clocks: Clocks
    ids: bool


Pairs = Iterator[tuple[Said, Said]]


def exactly(old: Sequence[Said], new: Sequence[Said], rules: Rules) -> Pairs:
    """Comments of one writer, words and time; each old one with the first that is left in order."""
    there: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for one in new:
        there[one.name, one.words].append(one)
    for one in old:
        same = there.get((one.name, one.words), [])
        at = next((k for k, other in enumerate(same) if rules.clocks.agree(one.stamp, other.stamp) == "same"), None)
        if at is not None:
            yield one, same.pop(at)


def likely(old: Sequence[Said], new: Sequence[Said], rules: Rules) -> Pairs:
    """Comments for which two of words, time, name and id speak, the likeliest pair first, then those that stand nearest to each other."""
    return _best_first(old, new, lambda one, other: likeness(one, other, rules))


def by_words(old: Sequence[Said], new: Sequence[Said], rules: Rules) -> Pairs:
    """Comments of which only the words are the same, where nobody writes those by chance."""
    return _best_first(old, new, lambda one, other: int(one.words == other.words and len(one.words) >= TELLING))


def _best_first(old: Sequence[Said], new: Sequence[Said], weight: Callable[[Said, Said], int]) -> Pairs:
    """All pairs of some weight in order; who takes them takes each comment once."""
    both = islice(((one, other) for one in old for other in new), _PAIRS)
    ranked = [(-w, abs(one.place - other.place), one.place, other.place, one, other) for one, other in both if (w := weight(one, other))]
    for *_, one, other in sorted(ranked, key=lambda pair: pair[:4]):
        yield one, other


def likeness(one: Said, other: Said, rules: Rules) -> int:
    """How much speaks for two comments being one; 0 where it is not enough.

    Enough are two of: words, time, name, id; nearly the same words count where the time does not speak against it.
    """
    when = rules.clocks.agree(one.stamp, other.stamp)
    words = _words(one, other, when)
    name = _NAME if one.name == other.name and one.name else 0
    alike = bool(name) or one.name == other.name
    number = _ID if rules.ids and one.number is not None and one.number == other.number else 0
    time = _TIME if when == "same" else _DAY if when == "day" else 0
    witnesses = bool(words) + (when == "same") + bool(number) + (alike and bool(words or name or when == "same"))
    return words + name + number + time if witnesses >= 2 else 0


def _words(one: Said, other: Said, when: Agreement) -> int:
    if one.words == other.words and one.words:
        return _WORDS if len(one.words) >= TELLING else _SHORT_WORDS
    if not one.words or not other.words:
        return 0
    near = one.words.startswith(other.words) or nearly_same(one.comment.text, other.comment.text)
    enough = when != "changed" or (says_enough(one.comment.text) and says_enough(other.comment.text))
    return _NEAR_WORDS if near and enough else 0
