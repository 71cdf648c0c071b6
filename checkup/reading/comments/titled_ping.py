"""A ping of which the page says no more than a title with a link ("Pingback: Links for May 3rd") -> that link, its name as it stands.

A title may hold a date, a number or a bar between words, which in a byline would divide the name from what is beside it.
"""

from __future__ import annotations

from checkup.reading.comments.candidates import Candidates
from checkup.reading.comments.items import Item
from checkup.reading.comments.kind import opens_with_ping, says_only_ping
from checkup.reading.comments.printed_name import away
from checkup.reading.dom import Dom, Node

_LINKS_MAX = 3  # a convention: the title, an anchor and a button to edit
_LABEL_MAX = 40  # characters of the word for a ping in any language, before its title; a convention: the longest known has 35
_LABEL_ENDS = ":：-–—"


def title_of_ping(dom: Dom, item: Item, candidates: Candidates) -> Node | None:
    """The one link to elsewhere of an item that says besides only that it is a ping; None for any other item."""
    if item.inner or not 0 < len(candidates.links) <= _LINKS_MAX:
        return None
    marked = bool({"pingback", "trackback"} & candidates.marks)
    if not marked and not opens_with_ping(next(filter(str.strip, dom.chunks[item.t0 : item.t1]), "")):
        return None
    dropped = {n.i for n in candidates.drops}
    leading = [n for n in candidates.links if n.i not in dropped and away(n) and dom.line(n)]
    if len(leading) != 1:
        return None
    buttons = [(n.t0, n.t1) for n in (*candidates.drops, *candidates.links)]
    rest = dom.text_without(item.t0, item.t1, buttons).strip()
    label = marked and (not rest or (len(rest) <= _LABEL_MAX and rest[-1] in _LABEL_ENDS and item.t0 <= leading[0].t0 and "\n" not in rest))
    return leading[0] if label or says_only_ping(rest) else None
