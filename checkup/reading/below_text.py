"""A post's page on which no comment was found -> what else it says below the text, each line as a short digest.

A comment in a form that nobody here knows is such a line. One page cannot tell it from what the theme says on every page, but all pages of
the blog together can (`checkup.gathering.unknown_forms`). The words themselves are not kept.
"""

from __future__ import annotations

from hashlib import blake2b

from checkup.reading.comments import by_repetition
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.comments.by_heading import headings_over
from checkup.reading.dom import Dom, Node

_WORDS = 4  # of a line; a convention: labels and lone names have fewer, a short comment or a name with its day has as many
_LINES = 60  # of a page; a convention: the first tell as much as all
_DIGEST = 6  # bytes; of a million lines two are alike with a chance of one in a thousand
_ASIDE = ("a", "form", "nav", "aside", "footer", "script", "style", "button", "select", "label")


def lines_below(dom: Dom, body: Node | None) -> tuple[str, ...]:
    """Digests of the lines below a heading for comments, or else behind the post's text on a page with a place to write.

    Links, forms and furniture are left out. None where the page has neither.
    """
    begin = _begin(dom, body)
    if begin is None:
        return ()
    rest = (begin, len(dom.nodes))
    left_out = [(n.t0, n.t1) for tag in _ASIDE for n in dom.tags(tag, rest)]
    left_out += [(n.t0, n.t1) for n in dom.nodes[begin:] if n.up is not None and n.up.i < begin and in_furniture(n)]
    lines = (" ".join(line.split()) for line in dom.text_without(dom.nodes[begin].t0, len(dom.chunks), left_out).split("\n"))
    long = (line for line in lines if len(line.split()) >= _WORDS)
    return tuple(dict.fromkeys(blake2b(line.encode(), digest_size=_DIGEST).hexdigest() for line in long))[:_LINES]


def _begin(dom: Dom, body: Node | None) -> int | None:
    """The first element below the heading for comments; without one, the first behind the text, if there is a place to write."""
    spoken = (n for n in by_repetition.headings(dom) if n.tag != "a" and not in_furniture(n) and (body is None or n.i > body.i))
    heading = next(iter(headings_over(dom)), None) or next(spoken, None)
    begin = heading.end if heading is not None else body.end if body is not None and dom.tags("textarea") else None
    return begin if begin is not None and begin < len(dom.nodes) else None
