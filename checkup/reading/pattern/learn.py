"""The lines of a blog's posts -> the pattern of its comments, where the posts show one.

What a theme prints is the same on every page of a blog, and what people write is not. Below the text of a post, lines that are on no other
page and whose number differs from post to post are what readers wrote; what stands once before each of them, or once behind it, is its head
or its tail. So comments are found of which one page alone says too little: without a name, without a day, without an element of their own.
The idea of telling a template from its data by comparing pages is that of RoadRunner (Crescenzi, Mecca, Merialdo 2001).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile

from checkup.model import Level, Pattern
from checkup.reading.pattern.dividing_lines import COMMENTS
from checkup.reading.pattern.lesson import WORDS, Lesson, Row
from checkup.reading.pattern.levels import HELD, held, levels
from checkup.reading.pattern.template_lines import LEAD, Line, is_label, lead_in, plain, weight

_PAGES_MIN = 5  # posts; a convention: of fewer nothing can be said of what differs between them
_GAPS = 5  # comments that follow another on their page; a convention: of fewer the first and last of each page tell as much
_APART = 0.3  # share of the words that stand in a box of their own; a convention: comments have one or two paragraphs
_ENDING = 0.3  # share of the words that the theme's word ends; a convention: answers may have no button
_NUMBERED = 0.5  # share of the lines of words that end in a number; a convention: where a day stands behind each, long ones have more lines
_BEHIND, _OWN = 0.03, 0.7  # share of the heads that a kind of words follows, and how many of these are on no other page; conventions


def learn(pages: Sequence[Sequence[Line]], texts: Sequence[str]) -> Pattern | None:
    """The pattern of the comments on these posts, None where they show none, or are too few; `texts` are the posts' own texts."""
    if len(pages) < _PAGES_MIN:
        return None
    lesson = Lesson(pages, texts)
    for section, kind in lesson.texts():
        rows = lesson.rows(section, kind)
        kinds = lesson.alike(section, kind)
        found = _pattern(lesson, section, rows, kinds)
        if found is not None and found.heads and (more := _behind(lesson, rows, found) - kinds):
            found = _pattern(lesson, section, rows, kinds | more)
        if found is not None:
            return found
    return None


@dataclass(slots=True)
class _Gaps:
    """What stands around readers' words: before the first of each page, between two, behind the last, and on pages without any.

    All are seen from the words: `first` and `before` backwards, `between` and `last` forwards.
    """

    first: list[Row] = field(default_factory=list)
    between: list[Row] = field(default_factory=list)
    last: list[Row] = field(default_factory=list)
    pairs: list[tuple[Line, Line]] = field(default_factory=list)
    silent: set[str] = field(default_factory=set)

    @property
    def few(self) -> bool:
        """Whether hardly any page has two comments."""
        return len(self.between) < _GAPS

    @property
    def before(self) -> list[Row]:
        """What stands before the words."""
        return self.first if self.few else [gap[::-1] for gap in self.between]

    @property
    def behind(self) -> list[Row]:
        """What stands behind the words."""
        return self.last if self.few else self.between


def _gaps(rows: Sequence[Row], kinds: frozenset[str]) -> _Gaps:
    gaps = _Gaps()
    for row in rows:
        at = [n for n, (kind, _) in enumerate(row) if kind in kinds]
        if not at:
            gaps.silent |= {kind for kind, _ in row}
            continue
        gaps.first.append(row[: at[0]][::-1])
        gaps.last.append(row[at[-1] + 1 :])
        gaps.between += [row[a + 1 : b] for a, b in pairwise(at) if b > a + 1]
        gaps.pairs += [(row[a][1], row[b][1]) for a, b in pairwise(at)]
    return gaps


def _pattern(lesson: Lesson, section: str, rows: Sequence[Row], kinds: frozenset[str]) -> Pattern | None:
    """The pattern of comments whose words stand in these lines; None where nothing shows where one ends and the next begins.

    Where the lines before the first words are as those behind the last, what heads the first comment is how the post is signed.
    """
    gaps = _gaps(rows, kinds)
    silent = gaps.silent if gaps.few else ()
    words = [line.text for row in rows for kind, line in row if kind in kinds]
    ends = [plain(line.end) for row in rows for kind, line in row if kind in kinds]
    found = Pattern(
        section=section,
        announced=section == COMMENTS,
        dividing=tuple(sorted(lesson.dividing)),
        repeated=tuple(sorted(lesson.repeated)),
        texts=tuple(sorted(kinds)),
        leads=tuple(sorted(kind for kind in kinds if LEAD in kind)),
        numbered_ends=bool(words) and sum(text[-1:].isdigit() for text in words) >= _NUMBERED * len(words),
        endings=tuple(sorted(end for end, n in Counter(ends).items() if end and n >= _ENDING * len(ends))),
    )
    above, some = levels(gaps.before, silent)
    heads = held(above, _without(gaps.first, some))
    below, rare = levels(gaps.behind, silent)
    tails = held(below, _without(gaps.last, rare))
    if heads and tails and (signed := _kinds(tails)) <= _kinds(heads) and not _hold_both(gaps.between, len(heads) + len(tails)):
        heads = tuple(takewhile(lambda level: signed.isdisjoint(level.kinds), heads))
        return replace(found, heads=heads, tails=tails, optional=tuple(sorted(rare)))
    if heads:
        rest = [gap[: len(gap) - len(heads)] for gap in _without(gaps.between, some) if len(gap) > len(heads)]
        tails, more = levels(rest)
        return replace(found, heads=heads, tails=tails, optional=tuple(sorted(some | more)))
    if tails:
        return replace(found, tails=tails, optional=tuple(sorted(rare)))
    return _without_heads(found, gaps)


def _hold_both(between: Sequence[Row], lines: int) -> bool:
    """Whether between the words of two comments there are so many lines that one's end and the next one's head are not the same."""
    return bool(between) and 2 * sum(len(gap) >= lines for gap in between) > len(between)


def _kinds(found: Sequence[Level]) -> set[str]:
    return {kind for level in found for kind in level.kinds}


def _without(gaps: Sequence[Row], kinds: frozenset[str]) -> list[Row]:
    """The gaps without lines of these kinds."""
    return [[entry for entry in gap if entry[0] not in kinds] for gap in gaps] if kinds else list(gaps)


def _without_heads(found: Pattern, gaps: _Gaps) -> Pattern | None:
    """The pattern of comments that are nothing but words: each begins with the theme's word, or stands in a box or a block of its own."""
    if any(is_label(lead_in(kind)) for kind in found.leads):
        return None if found.section != COMMENTS and _is_titled(gaps.first) else found
    if found.section != COMMENTS or not gaps.few:
        return None
    enough = _APART * len(gaps.pairs)
    if sum(a.block.up is not b.block.up for a, b in gaps.pairs) >= enough:
        return replace(found, boxed=True)
    return found if sum(a.block is not b.block for a, b in gaps.pairs) >= enough else None


def _is_titled(first: Sequence[Row]) -> bool:
    """Whether one line stands right above the first words of most pages, as a line that divides all: it says what they are."""
    above = Counter(plain(gap[0][1].text) if gap else "" for gap in first)
    return any(n >= HELD * len(first) for n in above.values())


def _behind(lesson: Lesson, rows: Sequence[Row], found: Pattern) -> frozenset[str]:
    """The kinds of readers' words right behind a head: an answer's words may stand in a box of another class."""
    heads = found.heads[0].kinds
    behind = [b for row in rows for a, b in pairwise(row) if a[0] in heads and b[0] not in heads]
    counts = Counter(kind for kind, _ in behind)
    own = Counter(kind for kind, line in behind if lesson.is_own(line) and weight(line.text) >= WORDS)
    return frozenset(kind for kind, n in counts.items() if n >= _BEHIND * len(behind) and own[kind] >= _OWN * n)
