"""Signs of comments in a row -> items that run from one sign to the next, or are each sign's own box: find where each one ends."""

from __future__ import annotations

from itertools import pairwise

from checkup import lazy_re as re
from checkup.reading.closed_words import CLOSED
from checkup.reading.comment_words import HEADING
from checkup.reading.comments.items import Item
from checkup.reading.comments.sign_boxes import THIN_TAGS, end_behind, head_behind
from checkup.reading.dom import Dom, Node
from checkup.reading.vocabulary import tokens

# ids and class names of what follows the comments: they end the last one
BEHIND_COMMENTS = re.compile(
    r"^(?:respond|comments?-?form|comment-respond|nav|navigation|pagination|paging|paging-control-container|sidebar|"
    r"footer|backlinks.*|post-?comment|comments-open|comments-closed)$"
)
_WORDS_OF_HEADING = HEADING.pattern.removeprefix("(?i)")
# nothing but what announces comments, perhaps with their number: "Comments (3)", "3 Kommentare"
_ANNOUNCED = re.compile(rf"(?i)\W{{0,4}}(?:\d{{1,5}}\s)?(?:{_WORDS_OF_HEADING})(?:\s?\(\d{{1,5}}\))?\W{{0,4}}")
BYLINE_MAX = 200  # characters; a convention: more beside a comment's parts is no byline, but the post or another comment
_NOTE = 60  # characters of a note that comments are closed beside these words; a convention
STOP_TAGS = tokens(
    """
    form h1 h2 h3 h4 h5 h6 footer textarea hr
    """
)


def flat_run(dom: Dom, leads: list[tuple[str, list[Node]]]) -> list[Item]:
    """Items that run from one sign to the next, at the level where the signs are siblings, or that are each sign's own box."""
    first = [group[0] for _, group in leads]
    tops, parent = _tops(dom, first)
    # a reply stands in the element that holds its outer comment's words, as the dd behind a dt
    uneven = len(set(map(id, tops))) < len(tops) or {"dt", "dd"} <= {top.tag for top in tops}
    crossing = any(top.holds(part) for top, (_, group) in zip(tops[1:], leads, strict=False) for part in group)
    if uneven or crossing or end_behind(dom, first, tops):
        # nested unevenly: plain text order decides
        tops = first
    boxes = [dom.text(t) for t in tops]
    rich = sum(len(b) > 12 and t.tag not in THIN_TAGS for b, t in zip(boxes, tops, strict=True))
    if len(tops) > 1 and rich * 2 > len(tops) and not any(dom.text_without(a.t1, b.t0) for a, b in pairwise(tops[:9]) if b.t0 > a.t1):
        return [Item.of(t, number) for t, (number, _) in zip(tops, leads, strict=True)]
    items = []
    for k, (number, group) in enumerate(leads):
        top = tops[k]
        if k + 1 < len(tops):
            stop_i, stop_t = _cut(dom, max(top.end, *(part.end for part in group)), tops[k + 1])
        else:
            stop_i, stop_t = _last_stop(dom, head_behind(dom, tops), parent)
        items.append(Item(number, top.i, stop_i, top.t0, stop_t))
    return items


def _cut(dom: Dom, begin: int, stop: Node) -> tuple[int, int]:
    """Where an item ends that runs up to the next sign: there, or before a heading that announces comments or a form.

    What stands before `begin`, the end of its numbered elements, is its own: a heading there ("Comment from: Ann") announces nothing else.
    """
    for node in dom.nodes[begin : stop.i]:
        if node.tag == "form" or announces(dom, node) or (node.tag in STOP_TAGS and _starts_else(node)):
            return node.i, node.t0
    return stop.i, stop.t0


def announces(dom: Dom, node: Node) -> bool:
    """Whether an element is a heading that announces comments: by its name, or by its class and as nothing but such words."""
    if node.t1 - node.t0 >= 8:
        return False
    if node.tag in ("h2", "h3", "h4"):
        return bool(HEADING.search(dom.line(node))) and len(dom.line(node)) < 40
    titled = node.tag in ("div", "p", "strong", "b", "span") and any(token.endswith(("title", "heading", "caption")) for token in node.cls)
    return titled and _ANNOUNCED.fullmatch(dom.line(node)) is not None


def _tops(dom: Dom, nodes: list[Node]) -> tuple[list[Node], Node]:
    """For each node its ancestor below the smallest element that holds them all; and that element."""
    parent = nodes[0].up or nodes[0]
    if len(nodes) == 1:
        top = nodes[0]
        while parent.up is not None and len(dom.text(parent)) <= len(dom.text(top)) + 2 and parent.tag not in ("body", "html"):
            top, parent = parent, parent.up
        return [top], parent
    while parent.up is not None and not all(parent.holds(n) for n in (nodes[-1], *nodes)):
        parent = parent.up
    tops = []
    for node in nodes:
        top = node
        while top.up is not None and top.up is not parent:
            top = top.up
        tops.append(top)
    return tops, parent


def _last_stop(dom: Dom, top: Node, parent: Node) -> tuple[int, int]:
    """Where the last item of a flat run ends: before a form, a heading, a note that comments are closed, or with what holds the run."""
    i = top.end
    closed = [n for n, line, found in dom.lines_with(CLOSED) if n.i >= i and len(line) - len(found[0]) <= _NOTE]
    while i < parent.end:
        node = dom.nodes[i]
        if any(node.i <= note.i < node.end and len(dom.line(node)) <= BYLINE_MAX for note in closed):
            return node.i, node.t0
        if node.tag in STOP_TAGS or any(n.tag in ("form", "textarea") for n in dom.nodes[i : node.end]) or _starts_else(node):
            return node.i, node.t0
        i = node.end
    return parent.end, parent.t1


def _starts_else(node: Node) -> bool:
    return any(BEHIND_COMMENTS.search(name) for name in (*node.cls, node.id.lower()))
