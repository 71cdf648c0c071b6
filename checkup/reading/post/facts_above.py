"""The box of a post's text -> the line of facts with which it begins: "2 May 2019 • Bread • 3 comments", which nobody wrote as text."""

from __future__ import annotations

from checkup.reading.dom import Node
from checkup.reading.post.fact_line import LINE_MAX, is_section, tells_facts
from checkup.reading.post.foot import is_fact_link
from checkup.reading.post.post_facts import PostContext, PostFacts

_LINES = frozenset(("p", "div", "small", "span", "ul"))  # elements in which themes print such a line
_LINK_MAX = 5  # words of a section or a name; a convention: a longer link is part of a sentence
_FIRST = 6  # elements at the beginning; a convention: a box or two around the line, and what is empty


def facts_above(context: PostContext, facts: PostFacts) -> Node | None:
    """The first line in the box of the text, below a title in it, where it has a day and a link to a section or to the comments.

    Without such a link "On 2 May 2019 it rained" would be one, too.
    """
    dom, body, title = context.dom, facts.body, facts.title_node
    if body is None:
        return None
    inside = title is not None and body.holds(title)
    first, begin = (title.end, title.t1) if title is not None and inside else (body.i + 1, body.t0)
    spoken = [n for n in dom.nodes[first : min(body.end, context.stop, first + 2 * _FIRST)] if n.t1 > n.t0 and n.t0 >= begin][:_FIRST]
    for node in spoken:
        if dom.text_without(begin, node.t0).strip():
            return None
        if node.tag in _LINES and len(dom.line(node)) <= LINE_MAX and _leads_on(context, node) and tells_facts(context, node):
            return node if dom.text_without(node.t1, body.t1).strip() else None
    return None


def _leads_on(context: PostContext, node: Node) -> bool:
    """Whether a line holds a link to a section of the blog or to the comments below, and none of many words, as sentences do."""
    lines = [(n, context.dom.line(n)) for n in context.dom.tags("a", (node.i, node.end))]
    return any(is_section(n) or is_fact_link(line) for n, line in lines) and all(len(line.split()) <= _LINK_MAX for _, line in lines)
