"""The rows of elements that stand behind a post's text: where comments are that nothing announces."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from checkup.reading.comment_form import asks_for_a_comment
from checkup.reading.comment_words import heads_a_book, says_only_comments, stands_over
from checkup.reading.comments.book_headings import is_book_heading
from checkup.reading.comments.by_class import children_of, in_furniture
from checkup.reading.comments.by_repetition import asks
from checkup.reading.dom import HEADING_TAGS, Dom, Node

_BOXES_MOST = 8  # boxes around a text, behind whose part with it comments may stand; a convention
_INNER = 3  # boxes, each all that says anything in the one around it, that are looked into; a convention
_ENDS = frozenset(("form", "nav", "aside", "footer", "script", "style", "textarea"))
_INTO = frozenset(("div", "section", "ul", "ol", "dl", "table", "tbody", "blockquote", "article", "main"))
_LINES = frozenset(("b", "strong", "p", "div", "dt", "legend", "span", "font", "center"))  # that may say "Comments" over some
_BOLD = frozenset(("b", "strong", "legend"))  # of these, those that stand out as a heading does
_HEAD_PIECES = 12  # of text and breaks in a heading; a convention, as for those over comments


class Row(NamedTuple):
    """Elements side by side that say something.

    before_form  a form that asks for a comment follows them
    headed       a heading or a line that announces comments stands over them
    within       they are what was read as the post's text
    behind       where what stands behind the form begins that ends them, 0 where none does
    past_form    they stand behind a form, as what is none of the post's own does, too: columns and feet
    """

    nodes: list[Node]
    before_form: bool = False
    headed: bool = False
    within: bool = False
    behind: int = 0
    past_form: bool = False


def rows_behind(dom: Dom, title: Node | None, body: Node | None, last: Node | None) -> Iterator[Row]:
    """The elements behind a post's text in each box around it, and those in the boxes that stand there.

    `body` holds the text, or the beginning of it, `last` its end; what is found behind it may as well have been read as its end.
    """
    begin = body or title
    last = last or begin
    if begin is None or last is None:
        return
    inside = body is not None and title is not None and body.holds(title)
    if body is not None and (inside or not dom.tags("p", (body.i, body.end))):
        row = _said(dom, body, title.end if inside and title is not None else body.i + 1)
        yield row._replace(within=True)
        if row.behind:
            behind = _said(dom, body, row.behind)._replace(past_form=True)
            yield behind
            for node in behind.nodes:
                yield from _inside(dom, node, behind)
    for box in islice(begin.ancestors(), _BOXES_MOST):
        row = _said(dom, box, last.end)
        if row.nodes:
            yield row
        for node in row.nodes:
            yield from _inside(dom, node, row._replace(before_form=row.before_form and node is row.nodes[-1]))


def _inside(dom: Dom, box: Node, around: Row) -> Iterator[Row]:
    """The elements in a box, or in the box that is all that says anything in it."""
    for _ in range(_INNER):
        if box.tag not in _INTO:
            return
        row = _said(dom, box, box.i)
        if len(row.nodes) > 1 or (row.nodes and row.headed):
            past = row.past_form or around.past_form
            yield Row(row.nodes, row.before_form or around.before_form, row.headed or around.headed, past_form=past)
            return
        if not row.nodes:
            return
        box = row.nodes[0]


def _said(dom: Dom, box: Node, first: int) -> Row:
    """The elements of a box from one number on that say something, behind the last heading for comments, up to a form or furniture."""
    row: list[Node] = []
    before_form = headed = behind_form = False
    for node in children_of(dom, box):
        if node.i < first or (node.t1 == node.t0 and node.tag != "form"):
            continue
        if node.tag in _ENDS or in_furniture(node) or dom.tags("textarea", (node.i, node.end)):
            forms = [node] if node.tag == "form" else dom.tags("form", (node.i, node.end))
            if not row and forms and not behind_form and dom.tags("textarea", (node.i, node.end)):
                behind_form = True  # comments may stand behind the form for them
                continue
            if row or forms:
                before_form = any(asks_for_a_comment(dom, form) for form in forms)
                return Row(row, before_form, headed, behind=node.end if forms else 0, past_form=behind_form)
            continue
        if not any(map(str.strip, dom.chunks[node.t0 : node.t1])):
            continue
        line = dom.line(node) if node.t1 - node.t0 <= _HEAD_PIECES else ""
        if line and _announces(dom, node, line):
            row.clear()
            headed = headed or not heads_a_book(line)  # a section of the post may be called so, too
        elif node.tag not in HEADING_TAGS or not line or not asks(dom, node):
            row.append(node)
    return Row(row, before_form, headed, past_form=behind_form)


def _announces(dom: Dom, node: Node, line: str) -> bool:
    """Whether a heading stands over comments, or a line that leads nowhere says nothing but "Comments"."""
    if node.tag in HEADING_TAGS:
        return stands_over(line) or is_book_heading(dom, node, line)
    return (
        node.tag in _LINES
        and (says_only_comments(line) or (node.tag in _BOLD and is_book_heading(dom, node, line)))
        and not dom.tags("a", (node.i, node.end))
    )
