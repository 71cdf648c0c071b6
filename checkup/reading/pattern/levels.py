"""What stands between readers' words on many pages -> the lines that head or end each comment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from checkup.model import Level
from checkup.reading.pattern.lesson import Row
from checkup.reading.pattern.template_lines import plain, words_in

_STEADY = 0.85  # share of the comments that a line stands beside; a convention: some have one more or less
_LEVELS = 6  # lines of a head; a convention: number, name, address, site, day and a title
_KINDS = 4  # kinds of one line of a head: a reader's, an answer's, the owner's; a convention
_RARE = 0.03  # share of the heads that a kind must have; a convention
_BEFORE = 0.9  # share of the lines that only some comments have before which stands what the others have there; a convention
_LABEL = 0.7  # share of the lines that hold a word of the theme; a convention: one who answers everybody has written half of them
HELD = 0.6  # share of the posts whose first or last comment has the line as well; a convention: sections begin with lines of other kinds


def levels(gaps: Sequence[Row], silent: Container[str] = ()) -> tuple[tuple[Level, ...], frozenset[str]]:
    """The lines beside each comment's words, nearest first, and the kinds of those that only some comments have.

    gaps    the lines between one comment's words and the next one's, seen from the words
    silent  kinds of lines that posts without comments have, too
    """
    found: list[Level] = []
    optional: set[str] = set()
    left = [list(gap) for gap in gaps]
    while len(found) < _LEVELS:
        depth = len(found)
        near = Counter(gap[depth][0] for gap in left if len(gap) > depth and gap[depth][0] not in silent)
        kinds = [k for k, n in near.most_common(_KINDS) if n >= _RARE * len(left)]
        if kinds and (more := _of_some(left, depth, kinds)):
            optional |= more
            left = [[entry for entry in gap if entry[0] not in more] for gap in left]
            continue
        if not kinds or sum(near[k] for k in kinds) < _STEADY * len(left):
            break
        lines = [gap[depth][1].spaced for gap in left if len(gap) > depth and gap[depth][0] in kinds]
        found.append(Level(tuple(sorted(kinds)), labels(lines)))
    return tuple(found), frozenset(optional)


def _of_some(gaps: Sequence[Row], depth: int, kinds: Sequence[str]) -> set[str]:
    """Those of the kinds at one place behind which stands what most comments have at that place."""
    most = kinds[0]
    found = set()
    for kind in kinds[1:]:
        behind = [gap[depth + 1][0] if len(gap) > depth + 1 else "" for gap in gaps if len(gap) > depth and gap[depth][0] == kind]
        if behind.count(most) >= _BEFORE * len(behind):
            found.add(kind)
    return found


def held(found: Sequence[Level], ends: Sequence[Row]) -> tuple[Level, ...]:
    """The lines that most pages have beside their first (or last) comment, too; what is only between two belongs to the other."""
    for depth, level in enumerate(found):
        if sum(len(gap) > depth and gap[depth][0] in level.kinds for gap in ends) < HELD * len(ends):
            return tuple(found[:depth])
    return tuple(found)


def labels(lines: Sequence[str]) -> tuple[str, ...]:
    """The words that most of these lines hold, without numbers."""
    counts = Counter(word for line in lines for word in {plain(word) for word in words_in(line)})
    return tuple(sorted(word for word, n in counts.items() if n >= _LABEL * len(lines)))
