"""The only box that its class calls a comment -> the rows in it, where each has a name, a day and words of its own.

Home-made templates give the class to the box around all comments, so that the rows of several readers would be read as one comment.
"""

from __future__ import annotations

from checkup.reading.adapter import Adapter
from checkup.reading.comments import likeness
from checkup.reading.comments.by_class import children_of
from checkup.reading.comments.by_repetition import shape_of
from checkup.reading.comments.items import Item, nest
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock

_WRAPPED = 3  # boxes around each other, each all that the one around it says; a convention
_ROWS_MOST = 500  # rows that are read; a convention: a template that calls the box around all of them a comment prints no more
_ROWS = frozenset(("div", "section", "article", "li", "table", "tr", "p", "blockquote"))


def rows_within(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> list[Item]:
    """The items, or in the place of a lone one the rows that it consists of."""
    if len(items) != 1 or items[0].node is None:
        return items
    rows = _rows(dom, items[0].node)
    if not 1 < len(rows) <= _ROWS_MOST or len({shape_of(row) for row in rows}) > 1 or rows[0].tag not in _ROWS:
        return items
    divided = nest([Item.of(row) for row in rows])
    read = (likeness.parts_of(dom, item, clock, adapter) for item in divided)
    return divided if all(part.author and part.is_dated and part.text for part in read) else items


def _rows(dom: Dom, box: Node) -> list[Node]:
    """The elements in a box that say something, past boxes that say all that the one around them does, up to the form at the box's end."""
    for _ in range(_WRAPPED):
        inner = [n for n in children_of(dom, box) if any(map(str.strip, dom.chunks[n.t0 : n.t1]))]
        while len(inner) > 1 and dom.tags("textarea", (inner[-1].i, inner[-1].end)):
            inner.pop()
        if len(inner) != 1:
            return inner
        box = inner[0]
    return []
