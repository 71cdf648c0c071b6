"""The box of a post's text -> what a template prints at its ends, which is none of the text.

Themes without a box of its own for the text print into one column: the link that counts the comments, the text, stars to rate it, buttons
to share it, links to the posts before and behind it, and where nobody has commented yet a heading with a form. Only the ends are looked at,
block by block, up to the first one that may be the writer's.
"""

from __future__ import annotations

from collections.abc import Sequence

from checkup.addresses import shares
from checkup.reading.comment_words import HEADING, says_only_comments
from checkup.reading.comments.by_class import children_of
from checkup.reading.comments.none_yet import says_none
from checkup.reading.dom import PARAGRAPHS, Dom, Node
from checkup.reading.page_urls import Base
from checkup.reading.post.foot import is_fact_link

_BESIDE_FORM = 60  # words beside the fields where readers write or rate; a convention, as between a heading and the first comment
_FIRST = 3  # blocks; a convention: a byline and a line of facts may stand above
_HEADING = 80  # characters of a heading over comments; a convention, as where they are looked for
_HEADS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "legend"))
_STEPS = ("prev", "next", "previous")  # what a link to the post before or behind this one is called by machines
_ARROWS = "←→«»‹›<>◄►"


def counts_above(dom: Dom, body: Node, begin: int) -> list[Node]:
    """The blocks among the first of the box, from text chunk `begin` on, that only count the comments."""
    return [n for n in _blocks(dom, body, begin, body.t1)[:_FIRST] if n.tag in PARAGRAPHS and _counts_comments(dom, n)]


def end_of_text(dom: Dom, body: Node, begin: int, end: int, base: Base) -> int:
    """The text chunk with which the post's own text ends, of the stretch `begin`..`end` in its box."""
    places = dom.tags("textarea", (body.i, body.end))
    for block in reversed(_blocks(dom, body, begin, end)):
        if dom.text_without(block.t1, end).strip() or not (_leads_on(dom, block, base) or _is_for_readers(dom, block, places)):
            break
        end = block.t0
    return end


def _blocks(dom: Dom, body: Node, begin: int, end: int) -> list[Node]:
    return [n for n in children_of(dom, body) if n.t0 >= begin and n.t1 <= end and not n.hidden and dom.text(n)]


def _counts_comments(dom: Dom, block: Node) -> bool:
    """Whether all that a block says is a link to the page's own comments."""
    links = dom.tags("a", (block.i, block.end))
    own = len(links) == 1 and "#" in links[0].get("href") and is_fact_link(dom.line(links[0]))
    return own and not dom.text_without(block.t0, block.t1, [(links[0].t0, links[0].t1)]).strip(" ()[]\n")


def _leads_on(dom: Dom, block: Node, base: Base) -> bool:
    """Whether a block is nothing but links that share the post, or lead to the one before or behind it."""
    links = [a for a in dom.tags("a", (block.i, block.end)) if dom.text(a)]
    if not links or dom.text_without(block.t0, block.t1, [(a.t0, a.t1) for a in links]).strip(" |·•,\n"):
        return False
    return all(shares(a.get("href")) or _is_step(a, dom.line(a), base) for a in links)


def _is_step(link: Node, line: str, base: Base) -> bool:
    """Whether a link leads to the post before or behind: it is called so, or bears an arrow and stays on the site."""
    if any(word in _STEPS for word in link.get("rel").lower().split()):
        return True
    there = base.join(link.get("href"))
    return (line[:1] in _ARROWS or line[-1:] in _ARROWS) and line != "" and ("//" not in there or base.same_site(there))


def _heads_comments(block: Node, line: str) -> bool:
    """Whether a line is a heading over comments or their form; a sentence that asks for them ("Tell me your thoughts") is the writer's."""
    return says_only_comments(line) or (block.tag in _HEADS and "?" not in line and HEADING.search(line) is not None)


def _is_for_readers(dom: Dom, block: Node, places: Sequence[Node]) -> bool:
    """Whether readers write or rate in a block: fields with few words; a heading over the place to write, a note that nobody wrote."""
    line = dom.line(block)
    if len(line) <= _HEADING and any(p.i > block.i for p in places) and (says_none(line) or _heads_comments(block, line)):
        return True
    form = [(n.t0, n.t1) for n in dom.tags("form", (block.i, block.end))]
    return bool(form) and len(dom.text_without(block.t0, block.t1, form).split()) <= _BESIDE_FORM
