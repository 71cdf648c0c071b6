"""A post's text in several boxes -> those beside its body: a lead of the writer's above it, and what the writer put behind "read on" below.

Blog software that has two fields for a text prints two boxes, one behind the other, and only one of them is found as the body.
"""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.comments.by_class import children_of
from checkup.reading.dom import Dom, Node

# what themes call the box of a lead, and that of the words behind "read on", perhaps with a word of their own before it
_LEAD = re.compile(
    r"^(?:[a-z]{1,12}[-_]{1,2}){0,2}(?:excerpt|chapo|chapeau|standfirst|lead|lede|teaser|vorspann|entradilla|(?:article)?[-_]?intro(?:text|duction)?)$"
)
_FURTHER = re.compile(r"^(?:[a-z]{1,12}[-_]){0,2}(?:more|extended|continued|suite)$")
_BOXES = frozenset(("div", "section", "p", "blockquote"))
_SAME = 60  # characters; a convention: a lead that begins as the body does is cut from it by the theme
_BOXES_UP = 3  # around a body; a convention
_BETWEEN = 4  # boxes above a body in which a lead is looked for; a convention: a picture, its maker and buttons may stand between
_WORDS = 8  # of a box of the writer's; a convention: fewer are a button to read on or a label


def beside(dom: Dom, body: Node, stop: int) -> tuple[list[Node], list[Node]]:
    """The boxes of the post's text right above its body and right below, before node number `stop`."""
    box = _outermost(dom, body)
    if box.up is None:
        return [], []
    row = [n for n in children_of(dom, box.up) if n.t1 > n.t0]
    at = next((k for k, n in enumerate(row) if n is box), 0)
    above = [] if dom.tags("h1", (body.i, body.end)) else _above(dom, row[:at])  # above its title stands no lead
    lead = [n for n in above if _is_called(n, _LEAD) and _says(dom, n) and not _begins_alike(dom, n, body)]
    below = row[at + 1 : at + 2] if row else []
    return lead, [n for n in below if n.end <= stop and _is_called(n, _FURTHER) and _says(dom, n) and not _begins_alike(dom, n, body)]


def _above(dom: Dom, row: list[Node]) -> list[Node]:
    """The last of some boxes that says more than a picture and its maker do."""
    return next(([n] for n in reversed(row[-_BETWEEN:]) if _is_called(n, _LEAD) or _says(dom, n)), [])


def _outermost(dom: Dom, body: Node) -> Node:
    """The body, or the outermost box around it that says nothing else."""
    box = body
    for up in list(body.ancestors())[:_BOXES_UP]:
        if dom.text_without(up.t0, up.t1, [(body.t0, body.t1)]).strip():
            break
        box = up
    return box


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
