"""The conversation, post by post: one mark for each comment, spam below the line, at most 24 posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.i18n import pgettext
from checkup.report.charts.drawing import Label, n
from checkup.text.in_words import number

MOST, LEFT, COLUMN, SIDE, STEP = 24, 44, 38, 11.0, 13
"""Convention: the last 24 posts. A mark is 11 units wide, with a gap of 2 to the next above it."""
FEWEST = 4
"""Columns that the chart has room for at least, so that the lines behind a single post can be seen."""
FULL = 16
"""Marks above or below the line; a higher column ends in a number."""


@dataclass(frozen=True, slots=True)
class Stack:
    """One post's comments by what became of them; `label` stands below the column, `year` below that, each where it is not empty."""

    answered: int
    waiting: int
    no_need: int
    spam: int
    label: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class Units:
    """Paths of the chart, one for all marks of a kind. A pile of marks is one upright line that CSS dashes into squares (11 on, 2 off).

    It is shown in its own size, one pixel a unit, so that marks and letters are as large for 3 posts as for 24.
    """

    width: int
    height: int
    base: str
    grid: str
    answered: str
    waiting: str
    no_need: str
    spam: str
    labels: tuple[Label, ...]


def units(stacks: Sequence[Stack]) -> Units | None:
    """Geometry for at most 24 posts, oldest first; None without posts."""
    shown = list(stacks)[-MOST:]
    if not shown:
        return None
    above = min(FULL, max([s.answered + s.waiting + s.no_need for s in shown] + [2]))
    below = min(FULL, max(s.spam for s in shown))
    base = 14 + above * STEP + (10 if any(s.answered + s.waiting + s.no_need > FULL for s in shown) else 0)
    foot = int(base + 12 + below * STEP + (32 if any(s.spam > FULL for s in shown) else 20))
    width = LEFT + COLUMN * max(FEWEST, len(shown))
    marks: dict[str, list[str]] = {"a": [], "w": [], "n": [], "s": []}
    labels: list[Label] = []
    for i, stack in enumerate(shown):
        x = LEFT + 8 + i * COLUMN
        _column(stack, x, base, marks, labels)
        labels += [Label(n(x), n(foot + line * 14), text) for line, text in enumerate((stack.label, stack.year)) if text]
    step = 2 if above <= 8 else 4
    grid = ""
    for count in range(step, above + 1, step):
        y = base - count * STEP - 1
        grid += f"M{LEFT} {n(y)}H{width}"
        labels.append(Label("36", n(y + 4), str(count), "end", "txs"))
    if below:
        labels.append(Label("36", n(base + 18), pgettext("in a chart", "spam"), "end", "txs"))
    answered, waiting, no_need, spam = ("".join(marks[kind]) for kind in "awns")
    height = foot + (20 if any(stack.year for stack in shown) else 6)
    return Units(width, height, f"M{LEFT} {n(base)}H{width}", grid, answered, waiting, no_need, spam, tuple(labels))


def _column(stack: Stack, x: float, base: float, marks: dict[str, list[str]], labels: list[Label]) -> None:
    """Add one post's marks, and the number where there are more than the column shows."""
    level = 0
    for kind, count in (("a", stack.answered), ("w", stack.waiting), ("n", stack.no_need)):
        drawn = min(count, FULL - level)
        if drawn > 0:
            marks[kind].append(f"M{n(x + SIDE / 2)} {n(base - 2 - level * STEP)}v{2 - drawn * STEP}")
            level += drawn
    total = stack.answered + stack.waiting + stack.no_need
    if total > FULL:
        labels.append(Label(n(x + 5.5), n(base - FULL * STEP - 5), number(total), "middle", "txs"))
    marks["s"] += [f"M{n(x + 5.5)} {n(base + 8 + j * STEP)}l6 10.5h-12z" for j in range(min(stack.spam, FULL))]
    if stack.spam > FULL:
        labels.append(Label(n(x + 5.5), n(base + 18 + FULL * STEP), number(stack.spam), "middle", "txs"))
