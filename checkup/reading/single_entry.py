"""Whether a page looks like one entry of a blog: by the theme's box for one, or by a long text under a heading."""

from __future__ import annotations

from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom
from checkup.reading.vocabulary import tokens

# classes of the box in which themes put one post
_ENTRY = tokens(
    """
    hentry h-entry post entry blogentry blog-entry asset article post-outer blogpost type-post storycontent blogbody
    """
)


def looks_single(dom: Dom, *, told: bool, titled: bool) -> bool:
    """A page with one entry in it, or, where its day or its writer is told, one long text under a heading or the head's title."""
    if is_in_box(dom) or is_article(dom):
        return True
    headed = titled or bool(dom.tags("h1") or dom.tags("h2") or dom.tags("h3"))
    return told and headed and sum(n.t1 - n.t0 > 0 for n in dom.tags("p")) >= 2


def is_in_box(dom: Dom) -> bool:
    """Whether the theme has an element that it calls a post."""
    return any(n.tag in ("div", "article", "section", "li", "td") for token in _ENTRY for n in dom.by_class.get(token, ()))


def is_article(dom: Dom) -> bool:
    """Whether an element `article` stands in the page's column."""
    return any(not in_furniture(n) for n in dom.tags("article"))


def has_heading(dom: Dom) -> bool:
    """Whether the one element `article` of the page's column begins with a large heading."""
    found = [n for n in dom.tags("article") if not in_furniture(n)]
    return len(found) == 1 and any(dom.tags(tag, (found[0].i, found[0].end)) for tag in ("h1", "h2"))
