"""An element behind the text -> whether it stands in a row of a list of other posts, each of which leads to a page of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from checkup.people.person import author_slug, is_member_page
from checkup.reading.comments.likeness import is_other_page
from checkup.reading.dom import Dom, Node
from checkup.reading.post.fact_line import is_section
from checkup.reading.post.post_facts import PostContext

_UP = 4  # boxes around an element; a convention: a day in a row stands in one or two of them
_ROWS = 2  # a convention: one link beside a day may lead anywhere
_FIRST = 12  # elements of a box; a convention: a heading and some rows are among them, and long lists cost no more than short ones
_LISTS = ("ul", "ol", "dl", "table")
_LISTS_MOST = 6  # lists in one box that are looked at; a convention: a sidebar has a few
_ROW_MAX = 40  # pieces of text; a convention: a card of another post has a picture, a title, a day and a few lines


def is_listed(context: PostContext, node: Node) -> bool:
    """Whether the element is such a row or a part of one, or holds several: two or more alike lead to different pages of the blog."""
    if _are_rows(context, _inside(context.dom, node)) or _holds_list(context, node):
        return True
    for row in islice((node, *node.ancestors()), _UP):
        box = row.up
        if box is None or row.t1 - row.t0 > _ROW_MAX:
            return False
        if _are_rows(context, (n for n in _inside(context.dom, box) if n.tag == row.tag and n.cls == row.cls)):
            return True
    return False


def _holds_list(context: PostContext, node: Node) -> bool:
    """Whether a list of such rows stands in the element at any depth: a box of a sidebar with a heading over its list."""
    dom = context.dom
    lists = (one for tag in _LISTS for one in islice(dom.tags(tag, (node.i + 1, node.end)), _LISTS_MOST))
    return any(_are_rows(context, _inside(dom, one)) for one in lists)


def _inside(dom: Dom, box: Node) -> Iterator[Node]:
    """The first elements that stand right inside a box."""
    at = box.i + 1
    for _ in range(_FIRST):
        if at >= box.end:
            return
        yield dom.nodes[at]
        at = dom.nodes[at].end


def _are_rows(context: PostContext, rows: Iterable[Node]) -> bool:
    """Whether two or more short rows with a figure, as a day has one, lead to different pages of the blog."""
    short = (row for row in rows if row.t1 - row.t0 <= _ROW_MAX and any(map(str.isdigit, context.dom.line(row))))
    return len({there for row in short if (there := _leads_to(context, row))}) >= _ROWS


def _leads_to(context: PostContext, row: Node) -> str | None:
    """The first page of the blog that a row leads to, None where there is none: sections, people and places in a page count for nothing."""
    base = context.base
    links = context.dom.tags("a", (row.i, row.end))
    pages = (base.join(a.get("href")) for a in links if is_other_page(a.get("href"), base) and not is_section(a))
    return next((page for page in pages if author_slug(page) is None and not is_member_page(page)), None)
