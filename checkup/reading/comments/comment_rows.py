"""Where comments may stand though nothing numbers or calls them: the elements below a heading for comments, behind a form for one, or in
front of it, and in a box that is called so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checkup import lazy_re as re
from checkup.reading.comment_form import places_without_form, takes_a_comment
from checkup.reading.comment_words import ALONE, ASKS, SHOWS, SIGN_IN, STEMS, heads_a_book
from checkup.reading.comments.by_class import children_of, in_furniture, is_list_of_comments
from checkup.reading.comments.by_heading import headings_over
from checkup.reading.comments.by_repetition import headings, shape_of
from checkup.reading.comments.kind import says_rights, section_of_heading
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.form_fields import takes_words
from checkup.reading.line_search import LineSearch

# a line that is nothing but a word for comments, and a colon or a number in brackets perhaps: "Commenti:", "Comments (3)"
_LINE = LineSearch(re.compile(rf"(?i)^{ALONE}\s?(?:[:：]|[(\[（]\s?\d{{1,5}}\s?[)\]）]\s?[:：]?)?$"), STEMS)
_LINE_TAGS = frozenset(("label", "legend", "b", "strong", "p", "div", "span", "font", "dt"))
_ENDS = frozenset(("form", "textarea", "nav", "aside", "footer", "h1", "h2", "h3", "h4"))
_HEADS = frozenset(HEADING_TAGS[1:])
_SILENT = frozenset(("br", "hr", "script", "style", "link", "noscript", "template"))
LINE_PIECES = 12  # of text and breaks in such a line; a convention, as for headings
_NOTE_MAX = 120  # characters; a convention: "You must log in or create an account to leave a comment." has some sixty
_DEPTH = 4  # boxes inside each other that hold nothing but the next; a convention: rows and columns of a layout


def rows(dom: Dom) -> Iterator[list[Node]]:
    """What stands below each heading for comments: the elements behind it, or those of the only box behind it."""
    heads = [*headings_over(dom), *lines_over(dom)]
    heads += [h for h in headings(dom) if h.tag in _HEADS and ASKS.search(dom.line(h)) and not in_furniture(h)]  # they stand below it
    heads += _unfolding(dom)
    heads += [form for form in dom.tags("form") if takes_a_comment(dom, form)]  # and they stand behind it
    heads += [box for place in places_without_form(dom) for box in (place, place.up) if box is not None]
    for head in heads:
        for row in _behind(dom, head):
            yield _unpacked(dom, row)
            first = _unpacked(dom, row[:1]) if len(row) > 1 else []
            if len(first) > 1 and len({shape_of(n) for n in first}) == 1:  # behind the box of the comments stands the page's foot
                yield first
    for tag in ("div", "section", "ul", "ol"):
        for box in dom.tags(tag):
            if is_list_of_comments(box) and not in_furniture(box):
                inside = _filled(dom, children_of(dom, box))
                yield _unpacked(dom, _up_to_end(dom, inside[1:] if inside and inside[0].tag in _HEADS else inside))


def lines_over(dom: Dom) -> list[Node]:
    """The lines of the page's own column that are no heading and say nothing but "Comments:" or the like."""
    lines = [n for n, _, _ in dom.lines_with(_LINE) if n.tag in _LINE_TAGS and not in_furniture(n)]
    books = (h for h in headings(dom) if h.tag not in _HEADS and h.tag in _LINE_TAGS)
    return [*lines, *(h for h in books if heads_a_book(dom.line(h)))]


def _unfolding(dom: Dom) -> list[Node]:
    """The headings that show or fold away the comments below them: "Show comments"."""
    found = ((h if h.tag in _HEADS else h.up, dom.line(h)) for h in headings(dom))
    return [h for h, line in found if h is not None and h.tag in _HEADS and SHOWS.fullmatch(line) and not in_furniture(h)]


def _behind(dom: Dom, head: Node) -> Iterator[list[Node]]:
    """The elements with words behind a heading, and its form, up to what ends the place, and those behind the box of the heading."""
    for node in (head, head.up):
        if node is None or node.up is None or node.tag in ("body", "main", "article"):
            return
        behind = _filled(dom, (n for n in children_of(dom, node.up) if n.i >= node.end))
        if row := _up_to_end(dom, behind[1:] if behind and behind[0].tag == "form" else behind):
            yield row


def _unpacked(dom: Dom, row: list[Node]) -> list[Node]:
    """The elements in the only box of a row, where they are one box again or alike."""
    for _ in range(_DEPTH):
        inner = _filled(dom, children_of(dom, row[0])) if len(row) == 1 else []
        if not inner or (len(inner) > 1 and len({shape_of(n) for n in inner}) == len(inner)):
            break
        row = _up_to_end(dom, inner)
    return row


def _filled(dom: Dom, nodes: Iterable[Node]) -> list[Node]:
    """The elements that say something, or end a place."""
    return [n for n in nodes if n.tag not in _SILENT and (n.tag in _ENDS or any(map(str.strip, dom.chunks[n.t0 : n.t1])))]


def _up_to_end(dom: Dom, row: list[Node]) -> list[Node]:
    """The elements before what ends the place, without a sentence that asks to sign in, which stands before comments or behind them."""
    stop = next((k for k, n in enumerate(row) if _ends_place(dom, n)), len(row))
    return [n for n in row[:stop] if n.t1 - n.t0 > LINE_PIECES or not _asks_to_sign_in(dom.line(n))]


def _ends_place(dom: Dom, node: Node) -> bool:
    """Whether comments end before an element: a form into which nothing is written is a box as any other, the line of rights is none.

    Nor is a box that begins with a heading over trackbacks.
    """
    if section_of_heading(next(filter(None, map(str.strip, dom.chunks[node.t0 : node.t1])), "")):
        return True
    if in_furniture(node) or (node.tag in _ENDS and (node.tag != "form" or takes_words(dom, node))):
        return True
    return node.t1 - node.t0 <= LINE_PIECES and says_rights(dom.line(node))


def _asks_to_sign_in(line: str) -> bool:
    return len(line) <= _NOTE_MAX and SIGN_IN.search(line) is not None
