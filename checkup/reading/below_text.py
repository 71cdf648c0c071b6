"""A post's page on which no comment was found -> what else it says below the text, each line as a short digest.

A comment in a form that nobody here knows is such a line. One page cannot tell it from what the theme says on every page, but all pages of
the blog together can (`checkup.gathering.unknown_forms`). The words themselves are not kept. `below` are lines where the page announces
comments or has a place to write; `behind` those of a page without either, of which more is asked.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import NamedTuple

from checkup.reading.comments import by_repetition
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.comments.by_heading import headings_over
from checkup.reading.dom import Dom, Node
from checkup.reading.pattern.template_lines import weight

# words of a line, or what weighs as much where words have no blanks between; a convention: labels and lone names have fewer
_WORDS = 4
_LINES = 60  # of a page; a convention: the first tell as much as all
_DIGEST = 6  # bytes; of a million lines two are alike with a chance of one in a thousand
_ASIDE = ("form", "nav", "aside", "footer", "script", "style", "button", "select", "label")


class Lines(NamedTuple):
    """Digests of lines: `below` where comments may be, by a heading or a place to write; `behind` the text where neither stands."""

    below: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


def lines_below(dom: Dom, body: Node | None) -> Lines:
    """Digests of the lines below a heading for comments, or else behind the post's text; links, forms and furniture are left out."""
    begin = _begin(dom, body)
    if begin is not None and (below := _digests(dom, begin)):
        return Lines(below=below)
    return Lines(behind=_digests(dom, body.end)) if body is not None and body.end < len(dom.nodes) else Lines()


def _digests(dom: Dom, begin: int) -> tuple[str, ...]:
    rest = (begin, len(dom.nodes))
    left_out = [(n.t0, n.t1) for tag in _ASIDE for n in dom.tags(tag, rest)]
    left_out += [(n.t0, n.t1) for n in dom.tags("a", rest) if n.get("href")]
    left_out += [(n.t0, n.t1) for n in dom.nodes[begin:] if n.up is not None and n.up.i < begin and in_furniture(n)]
    lines = (" ".join(line.split()) for line in dom.text_without(dom.nodes[begin].t0, len(dom.chunks), left_out).split("\n"))
    long = (line for line in lines if weight(line) >= _WORDS)
    return tuple(dict.fromkeys(blake2b(line.encode(), digest_size=_DIGEST).hexdigest() for line in long))[:_LINES]


def _begin(dom: Dom, body: Node | None) -> int | None:
    """The first element below the heading for comments; without one, the first behind the text, if there is a place to write."""
    first = body.i if body is not None else 0
    spoken = (n for n in by_repetition.headings(dom) if n.i > first and not in_furniture(n) and _heads_lines(dom, n, first))
    heading = next(iter(headings_over(dom)), None) or next(spoken, None)
    begin = heading.end if heading is not None else body.end if body is not None and dom.tags("textarea") else None
    return begin if begin is not None and begin < len(dom.nodes) else None


def _heads_lines(dom: Dom, node: Node, first: int) -> bool:
    """Whether a line that speaks of comments may head some: it is no link or button, and no field's label in a form behind the text."""
    if node.tag == "a" or any(dom.line(a) == dom.line(node) for tag in ("a", "button") for a in dom.tags(tag, (node.i, node.end))):
        return False
    return all(up.tag != "form" or up.i < first for up in node.ancestors())  # a page may be one form as a whole
