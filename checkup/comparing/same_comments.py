"""The comments of one post, old and new -> which is which. Identical ones are matched by their times, then in their order."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from checkup.comparing.clocks import Agreement, Clocks
from checkup.comparing.compared_comment import Said
from checkup.comparing.same_words import TELLING
from checkup.gathering.near_text import nearly_same, says_enough

# Pairs of comments that have something in common and are weighed against each other on one post; a page with more is made to keep us
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
Marks = Callable[[Said], Iterable[Hashable]]


def exactly(old: Sequence[Said], new: Sequence[Said], rules: Rules) -> Pairs:
    """Comments of one writer, words and minute; each old one with the first that is left in order."""
    clocks = rules.clocks
    return _first_left(
        old,
        new,
        lambda one: ((one.name, one.words, minute) for minute in sorted(clocks.minutes(one.stamp))),
        lambda other: ((other.name, other.words, clocks.minute(other.stamp)),),
        lambda one, other: clocks.agree(one.stamp, other.stamp) == "same",
    )


def in_order(old: Sequence[Said], new: Sequence[Said], rules: Rules) -> Pairs:
    """Comments of one writer and words, and of one day, or of which one has no time; each old one with the first that is left in order."""
    clocks = rules.clocks
    return _first_left(
        old,
        new,
        lambda one: ((one.name, one.words, day) for day in dict.fromkeys((_day(one), None))),
        lambda other: ((other.name, other.words, _day(other)),),
        lambda one, other: clocks.agree(one.stamp, other.stamp) in ("day", "lost", "untold"),
    )


def _day(one: Said) -> Hashable:
    return one.comment.posted.date() if one.comment.posted else None


def _first_left(old: Sequence[Said], new: Sequence[Said], marks: Marks, mark: Marks, fits: Callable[[Said, Said], bool]) -> Pairs:
    """Each old comment with the first new one that is left of its marks, where that one fits."""
    there: dict[Hashable, deque[Said]] = defaultdict(deque)
    for other in new:
        for value in mark(other):
            there[value].append(other)
    for one in old:
        found = next((same for value in marks(one) if (same := there.get(value)) and fits(one, same[0])), None)
        if found is not None:
            yield one, found.popleft()


def likely(old: Sequence[Said], new: Sequence[Said], rules: Rules) -> Pairs:
    """Comments for which two of words, time, name and id speak, the likeliest pair first, then those that stand nearest to each other."""
    clocks = rules.clocks
    both = chain(
        _sharing(old, new, lambda one: (one.words,), lambda other: (other.words,)),
        _sharing(old, new, lambda one: clocks.minutes(one.stamp), lambda other: (clocks.minute(other.stamp),)),
        _sharing(old, new, lambda one: (one.number,), lambda other: (other.number,)),
        _sharing(old, new, lambda one: (one.name,), lambda other: (other.name,)),
    )
    return _best_first(both, lambda one, other: likeness(one, other, rules))


def by_words(old: Sequence[Said], new: Sequence[Said], rules: Rules) -> Pairs:
    """Comments of which only the words are the same, where nobody writes those by chance."""
    both = _sharing(old, new, lambda one: (one.words,), lambda other: (other.words,))
    return _best_first(both, lambda one, _: int(len(one.words) >= TELLING))


def _sharing(old: Sequence[Said], new: Sequence[Said], marks: Marks, mark: Marks) -> Pairs:
    """Pairs that have a mark in common, as many as are weighed."""
    there: dict[Hashable, list[Said]] = defaultdict(list)
    for other in new:
        for value in mark(other):
            there[value].append(other)
    pairs = ((one, other) for one in old for value in marks(one) if value is not None for other in there.get(value, ()))
    return islice(pairs, _PAIRS)


def _best_first(both: Pairs, weight: Callable[[Said, Said], int]) -> Pairs:
    """The pairs of some weight in order; who takes them takes each comment once."""
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
