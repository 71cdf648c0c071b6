"""Find comments that only breaks part: below a heading for comments lines of one block, or bare ones, each with a name and a day.

"Ann (3 May 2009): words<br>Bob (4 May 2009): words", or each signed at its end. A line without a name and a day goes on with what was said
before it. Asked where no other way found comments; each must have a day, as words before a colon alone may be a talk that a post tells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, islice, pairwise
from typing import NamedTuple

from checkup.reading.comment_form import asks_for_a_comment
from checkup.reading.comments.by_class import children_of
from checkup.reading.comments.by_heading import headings_over
from checkup.reading.comments.comment_rows import lines_over
from checkup.reading.comments.items import MAX_ITEMS, Item, nest
from checkup.reading.comments.line_ends import begins_signed, ends_signed, signed_last
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock

_PARTING = frozenset(("br", "hr"))  # what parts lines
_WITHIN = frozenset(
    ("a", "b", "strong", "i", "em", "u", "span", "font", "small", "img", "cite", "s", "code", "abbr", "wbr")
)  # what stands in a line
_BLOCKS = frozenset(("p", "div", "td", "blockquote", "font", "center", "section", "article", "tr", "tbody", "table"))
_HEADS_MOST = 8  # headings that are asked; a convention: a page has one or two for comments
_DEPTH = 4  # boxes inside each other that hold nothing but the next; a convention, as below a heading
_PARTS_MOST = 4 * MAX_ITEMS  # lines; a convention: a comment has a handful


class _Line(NamedTuple):
    """A line: the numbers of its first element and of the one behind its last, and its pieces of text."""

    i0: int
    i1: int
    t0: int
    t1: int


def find(dom: Dom, clock: PageClock) -> list[Item]:
    """The comments of the first place whose lines are signed in one manner, by several people; [] where none is."""
    heads = islice([*headings_over(dom), *lines_over(dom)], _HEADS_MOST)
    for place in chain((_lines_below(dom, head) for head in heads), _paragraphs_before_forms(dom, clock)):
        lines = [line for line in islice(place, _PARTS_MOST) if dom.text_without(line.t0, line.t1)]
        for signed, first in ((begins_signed, True), (ends_signed, False)):
            spans = _spans(dom, lines, clock, signed, first=first)
            if spans:
                items = [Item("", a.i0, b.i1, a.t0, b.t1) for a, b in spans[: MAX_ITEMS + 1]]
                for item in items:
                    item.placed = True
                return nest(items)
    return []


def _paragraphs_before_forms(dom: Dom, clock: PageClock) -> Iterator[Iterator[_Line]]:
    """The paragraphs right before each form for comments of which each is signed at its end, by several people.

    No heading stands over them, so that another element must part them from the post's own paragraphs: the first might be its end.
    """
    for form in islice((form for form in dom.tags("form") if asks_for_a_comment(dom, form)), _HEADS_MOST):
        row = [n for n in children_of(dom, form.up) if n.i < form.i] if form.up is not None else []
        signed: list[Node] = []
        while row and (row[-1].tag in ("br", "a") or (row[-1].tag == "p" and ends_signed(dom.text(row[-1]), clock))):
            node = row.pop()
            signed += [node] if node.tag == "p" else []
        if len(signed) > 1 and row and row[-1].tag != "p":
            yield chain.from_iterable(_lines(dom, p, p.i + 1, p.t0) for p in reversed(signed))


def _spans(
    dom: Dom, lines: list[_Line], clock: PageClock, signed: Callable[[str, PageClock], str | None], *, first: bool
) -> list[tuple[_Line, _Line]]:
    """The first and the last line of each comment; [] where the first line (or the last) is not signed, or all are by one name."""
    names = [signed(dom.text_without(line.t0, line.t1), clock) for line in lines]
    places = [k for k, name in enumerate(names) if name]
    if len({name for name in names if name}) < 2 or (places[0] != 0 if first else places[-1] != len(lines) - 1):
        return []
    spans = pairwise([*places, len(lines)]) if first else pairwise([0, *(k + 1 for k in places)])
    found = [(lines[a], lines[b - 1]) for a, b in spans]
    said = first or all(a is not b or signed_last(dom.text_without(b.t0, b.t1), clock) for a, b in found)
    return found if said else []


def _lines_below(dom: Dom, head: Node) -> Iterator[_Line]:
    """The lines behind a heading: bare ones, or those of the only box behind it."""
    box = head.up
    if box is not None and not _says_behind(dom, head, box) and box.tag not in ("body", "main", "article"):
        head, box = box, box.up
    if box is None:
        return
    lines = list(islice(_lines(dom, box, head.end, head.t1), _PARTS_MOST))
    if any(dom.text_without(line.t0, line.t1) for line in lines):
        yield from lines
        return
    block = _next_block(dom, box, head.end)
    for _ in range(_DEPTH):
        if block is None:
            return
        inner = _next_block(dom, block, block.i + 1)
        if inner is None or dom.text_without(block.t0, inner.t0) or dom.text_without(inner.t1, block.t1):
            break
        block = inner
    while block is not None:
        yield from _lines(dom, block, block.i + 1, block.t0)
        block = _next_block(dom, block.up, block.end) if block.tag == "p" and block.up is not None else None
        block = block if block is not None and block.tag == "p" else None


def _says_behind(dom: Dom, head: Node, box: Node) -> bool:
    return any(map(str.strip, dom.chunks[head.t1 : box.t1]))


def _next_block(dom: Dom, box: Node, at: int) -> Node | None:
    """The first element with words in a box from a place on, where it is a block."""
    while at < box.end:
        node = dom.nodes[at]
        if any(map(str.strip, dom.chunks[node.t0 : node.t1])):
            return node if node.tag in _BLOCKS else None
        at = node.end
    return None


def _lines(dom: Dom, box: Node, at: int, t: int) -> Iterator[_Line]:
    """The lines of a box from a place on, up to the first element that stands in no line."""
    start, t0 = at, t
    while at < box.end:
        node = dom.nodes[at]
        if node.tag in _PARTING:
            yield _Line(start, at, t0, node.t0)
            start, t0 = node.end, node.t1
        elif node.tag not in _WITHIN:
            yield _Line(start, at, t0, node.t0)
            return
        at = node.end
    yield _Line(start, box.end, t0, box.t1)
