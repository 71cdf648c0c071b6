"""A post's text in several boxes -> those beside its body: a lead of the writer's above it, and what the writer put behind "read on" below.

Blog software that has two fields for a text prints two boxes, one behind the other, and only one of them is found as the body.
"""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.comments.by_class import children_of
from checkup.reading.dom import Dom, Node

# what themes call the box of a lead, and that of the words behind "read on", perhaps with a word of their own before it
_LEAD = re.compile(r"^(?:[a-z]{1,12}[-_])?(?:excerpt|chapo|chapeau|standfirst|lead|lede|teaser|vorspann|entradilla)$")
_FURTHER = re.compile(r"^(?:[a-z]{1,12}[-_]){0,2}(?:more|extended|continued|suite)$")
_BOXES = frozenset(("div", "section", "p", "blockquote"))
_SAME = 60  # characters; a convention: a lead that begins as the body does is cut from it by the theme
_WORDS = 8  # of a box of the writer's; a convention: fewer are a button to read on or a label


def beside(dom: Dom, body: Node, stop: int) -> tuple[list[Node], list[Node]]:
    """The boxes of the post's text right above its body and right below, before node number `stop`."""
    if body.up is None:
        return [], []
    row = [n for n in children_of(dom, body.up) if n.t1 > n.t0]
    at = next((k for k, n in enumerate(row) if n is body), 0)
    above = row[at - 1 : at] if at else []
    lead = [n for n in above if _is_called(n, _LEAD) and _says(dom, n) and not _begins_alike(dom, n, body)]
    below = row[at + 1 : at + 2] if row else []
    return lead, [n for n in below if n.end <= stop and _is_called(n, _FURTHER) and _says(dom, n) and not _begins_alike(dom, n, body)]


def _is_called(node: Node, names: re.Pattern[str]) -> bool:
    return node.tag in _BOXES and not node.hidden and any(map(names.match, (*node.cls, node.id.lower())))


def _says(dom: Dom, node: Node) -> bool:
    """Whether a box holds words of its own, and not only links to read on."""
    links = [(n.t0, n.t1) for n in dom.tags("a", (node.i, node.end))]
    return len(dom.text_without(node.t0, node.t1, links).split()) >= _WORDS or _is_dense(dom, node, links)


def _is_dense(dom: Dom, node: Node, links: list[tuple[int, int]]) -> bool:
    """Whether a text without blanks between its words stands in a box."""
    return sum("\u3040" <= c <= "\u9fff" for c in dom.text_without(node.t0, node.t1, links)) >= 2 * _WORDS


def _begins_alike(dom: Dom, box: Node, body: Node) -> bool:
    told, whole = ("".join(dom.line(n).split()) for n in (box, body))
    return whole.startswith(told[:_SAME]) or told.startswith(whole[:_SAME])
