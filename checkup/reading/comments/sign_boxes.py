"""Signs beside comments (an anchor with a number, a byline) -> the box of each, which holds the comment and no other sign."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from checkup import dates
from checkup import lazy_re as re
from checkup.reading.comment_words import HEADING
from checkup.reading.comments.numbered import others_inside
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.vocabulary import tokens

THIN_TAGS = tokens(
    """
    a span dt h2 h3 h4 h5 h6 cite small img strong b em input
    """
)
_HEAD = re.compile(r"(?:^|[-_])(?:head|header|heading|meta|info|byline|title)$")  # class names of what stands over a comment's words
_BESIDE_FORM = 60  # characters beside a form: a heading over it; a convention
_HEAD_BOXES = 3  # boxes around a sign; a convention: a link in a heading in a header


def boxes_of_signs(dom: Dom, leads: list[tuple[str, list[Node]]], counts: list[int]) -> list[Node]:
    """The box of each sign, where every sign stands in one of its own; [] where signs share their parents."""
    parents = Counter(group[0].up.i for _, group in leads if group[0].up is not None)
    if len(parents) < len(leads) or any(n.up is not group[0].up for _, group in leads for n in group):
        return []
    signs = [group for _, group in leads if group[0].up is not None]
    if len(signs) == 1 and not _is_head(dom, signs[0][0].up or signs[0][0], signs[0]):
        return []  # of a single sign nobody can tell whether its box is the comment or the page
    found = [_above_its_head(dom, group, counts) for group in signs]
    boxes = [b for b in found if b is not None]
    if len(boxes) < len(found) or any(_is_announced(dom, b) for b in boxes[:20]) or _have_words_between(dom, boxes):
        return []
    if any(b.tag in ("body", "html", "ol", "ul", "dl") for b in boxes) or sum(len(dom.text(b)) > 12 for b in boxes) * 2 <= len(boxes):
        return []
    return [] if end_behind(dom, [group[0] for group in signs], boxes) else boxes


def end_behind(dom: Dom, signs: list[Node], boxes: list[Node]) -> bool:
    """Whether the links to all signs stand behind the boxes that hold the signs: a box ends below the byline of the next comment."""
    first, last = boxes[0], boxes[-1]
    if first is signs[0] or not signs[0].id:
        return False
    if any(n.get("href").endswith(f"#{signs[0].id}") for n in dom.tags("a", (first.i, first.end))):
        return False  # as on most pages
    end = last.up.end if last.up is not None else last.end
    links = {n.get("href").partition("#")[2]: n.i for n in reversed(list(dom.tags("a", (first.end, end))))}
    return all(links.get(sign.id, 0) >= box.end for sign, box in zip(signs, boxes, strict=True))


def _have_words_between(dom: Dom, boxes: list[Node]) -> bool:
    """Whether words stand between most of several boxes: then each is the head of the words that follow it."""
    gaps = [(a, b) for a, b in pairwise(boxes) if a.end <= b.i]
    return bool(gaps) and 2 * sum(bool(dom.text_without(a.t1, b.t0)) for a, b in gaps) > len(gaps)


def _above_its_head(dom: Dom, group: list[Node], counts: list[int]) -> Node | None:
    """The box around a sign; where that is only the head of the comment (a heading, a byline, a permalink), the box around that.

    None where the box around the head holds the signs of other comments.
    """
    box = group[0].up
    for _ in range(_HEAD_BOXES):
        if box is None or not _is_head(dom, box, group):
            break
        held, box = box, box.up
        if box is None or box.tag in ("body", "html") or others_inside(counts, box, held.i, held.end):
            return None
    return box


def _is_head(dom: Dom, box: Node, group: list[Node]) -> bool:
    """Whether a box holds nothing but its sign, or is by its name or class the head of a comment."""
    if box.tag in THIN_TAGS or any(_HEAD.search(token) for token in box.cls):
        return True
    return bool(dom.text(group[0])) and not dom.text_without(box.t0, box.t1, [(n.t0, n.t1) for n in group])


def _is_announced(dom: Dom, box: Node) -> bool:
    """Whether a box holds a heading that announces comments: then it is the list of them."""
    heads = [n for tag in ("h2", "h3", "h4") for n in dom.tags(tag, (box.i, box.end))]
    return any(h.t1 - h.t0 < 8 and HEADING.search(dom.line(h)) and len(dom.line(h)) < 40 for h in heads)


def head_behind(dom: Dom, tops: list[Node]) -> Node:
    """The last sign, or the heading right behind it where each sign has one of its kind behind it: the subject of what a reader says."""
    behind = [dom.nodes[top.end] if top.end < len(dom.nodes) else top for top in tops]
    heads = {(n.tag, n.cls) for n in behind}
    same = len(tops) > 1 and len(heads) == 1 and behind[-1].tag in HEADING_TAGS and behind[-1].up is tops[-1].up
    return behind[-1] if same else tops[-1]


def without_forms(dom: Dom, leads: list[tuple[str, list[Node]]]) -> list[tuple[str, list[Node]]]:
    """The numbered elements without the box of the form, to which some themes give a number; an answer's form stands in a whole comment."""
    return [(number, group) for number, group in leads if not all(_is_form(dom, node) for node in group)] if len(leads) > 1 else leads


def _is_form(dom: Dom, node: Node) -> bool:
    """Whether an element holds a place to write, and besides its form nothing but a heading without a day."""
    if not dom.tags("textarea", (node.i, node.end)):
        return False
    rest = dom.text_without(node.t0, node.t1, [(n.t0, n.t1) for n in dom.tags("form", (node.i, node.end))])
    headed = not rest or any(dom.text(n) == rest for tag in HEADING_TAGS for n in dom.tags(tag, (node.i, node.end)))
    return headed and len(rest) <= _BESIDE_FORM and dates.search(rest) is None
