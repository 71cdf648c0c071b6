"""Where around a post its writer may be named: near the title, at the edges of the text, in a short block of its own."""

from __future__ import annotations

from checkup.reading.byline_words import is_labelled
from checkup.reading.dom import Dom, Node
from checkup.reading.post.foot import is_foot
from checkup.reading.post.post_facts import PostFacts
from checkup.reading.post.published import DATE_CLASSES
from checkup.reading.vocabulary import tokens

DATED = frozenset(DATE_CLASSES)
_NEAR_TITLE, _BEHIND = 40, 40  # nodes beside the title and behind the text; conventions: farther off stand sidebars and other posts
_CLOSE = 4  # boxes around a link, or a picture in it; a convention: a line of facts about the post is a list or a row of spans
_FACTS = 18  # the same where a class says that facts of the post stand there: a list of category, day and author
_HEAD = 6  # nodes at the top of the text that may still be a byline; a convention: one deeper in the text speaks of somebody else
_PIECES, _WORDS = 60, 24  # behind a name at the end of the text: pieces, and characters beside links; conventions: "in", "Tags:" fit
_INLINE = tokens("span b i em strong font small a cite u q code big tt")


def around(facts: PostFacts) -> list[tuple[int, int]]:
    """The ranges of node numbers in which a post's writer is looked for: around its title, before and behind its text, and in it."""
    spans = []
    if facts.title_node is not None:
        spans.append((max(0, facts.title_node.i - _NEAR_TITLE), facts.title_node.end + _NEAR_TITLE))
    if facts.body is not None:
        spans += [(max(0, facts.body.i - 20), facts.body.i), (facts.body.end, facts.body.end + _BEHIND), (facts.body.i, facts.body.end)]
    return spans


def is_deep(node: Node, facts: PostFacts, stop: int) -> bool:
    """Whether a node stands so deep in the text that it speaks of somebody else: not at its edges, nor among facts at its top.

    A box that holds the comments, too, ends as text where they begin (`stop`); of one that holds the title, the text begins after that.
    """
    body = facts.body
    if body is None:
        return False
    marked = any(DATED.intersection(n.cls) for n in (node, *list(node.ancestors())[:_CLOSE]))
    return _top(facts, body) + (_FACTS if marked else _HEAD) < node.i < min(body.end, stop) - _HEAD


def ends_the_text(dom: Dom, node: Node, facts: PostFacts, stop: int) -> bool:
    """Whether behind a node the text holds hardly more than links: what stands there are facts of the post: "By <Ann> in <Bread>"."""
    body = facts.body
    if body is None or not body.holds(node):
        return False
    end = dom.nodes[stop].t0 if node.i < stop < body.end else body.t1
    if end - node.t1 > _PIECES:
        return False
    links = [(a.t0, a.t1) for a in dom.tags("a", (node.end, min(body.end, stop)))]
    return len(dom.text_without(node.t1, end, links).strip()) <= _WORDS


def _top(facts: PostFacts, body: Node) -> int:
    """The node number where the text begins: after the title, if its box holds that."""
    title = facts.title_node
    return title.end if title is not None and body.holds(title) else body.i


def may_sign(dom: Dom, node: Node, facts: PostFacts) -> bool:
    """Whether a byline may stand in this element: a short block, not the title, no link, not the depth of the text."""
    if node.t1 - node.t0 > 40 or node.tag in ("body", "html", "head", "title", "a"):
        return False
    if facts.title_node is not None and (facts.title_node.holds(node) or _is_title(dom, node, facts.title_node)):
        return False
    marked = bool(DATED.intersection(node.cls)) or is_foot(dom, node, facts)
    if facts.body is not None and _top(facts, facts.body) + _HEAD < node.i < facts.body.end and not marked:
        return False
    if node.tag in _INLINE and not marked:
        return _own_line(dom, node) or is_labelled(dom.line(node))
    return True


def _is_title(dom: Dom, node: Node, title: Node) -> bool:
    """Whether an element holds the title and no other word: a title may say "by" somebody, too."""
    return node.holds(title) and dom.line(node) == dom.line(title)


def _own_line(dom: Dom, node: Node) -> bool:
    """Whether line breaks or block borders stand on both sides of an element."""
    before = "".join(dom.chunks[max(0, node.t0 - 8) : node.t0]).rstrip(" \xa0")
    after = "".join(dom.chunks[node.t1 : node.t1 + 8]).lstrip(" \xa0")
    return (not before or before.endswith("\n")) and (not after or after.startswith("\n"))
