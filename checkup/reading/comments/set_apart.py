"""The name in a byline where elements of their own tell which words are it: "Ann <small>Postato il 3/2</small>", "<b>Ann</b> | Web"."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.comments.items import Item, own_nodes
from checkup.reading.comments.printed_name import day_beside, is_own_link
from checkup.reading.dom import PARAGRAPHS, Dom, Node
from checkup.reading.page_dates import PageClock

SET_APART = frozenset(("b", "strong", "cite", "em", "span", "a", "i", "figcaption"))
_DIVIDER = re.compile(r"\s[|｜│·•–—/]\s|\s?,\s")  # what stands between the facts of a byline
_GLUED = re.compile(r"[^\W_](?=[A-ZÀ-ÖØ-ÞА-Я][a-zß-öø-ÿа-я])")  # where a word begins right behind another, without a blank
_PIECES = 12  # of text and breaks in a name or a date; a convention, as for headings


def without_small_print(dom: Dom, item: Item, line: str, name: str, clock: PageClock) -> str:
    """The name as it stands beside the small print that tells the day in a line of one element: "Ann <small>Postato il 3/2</small>"."""
    whole = next((n for n in own_nodes(dom, item) if n.tag in PARAGRAPHS and is_short(n) and dom.line(n) == line), None)
    beside = dom.line(whole, day_beside(dom, whole, clock)).strip(" ,:;|–—-") if whole is not None else ""
    return beside if beside and name.startswith(beside) else name


def set_apart(dom: Dom, item: Item, name: str, clock: PageClock) -> str:
    """The name alone where facts stand behind it ("Ann | Web", "- Ann, Leeds") and an element of its own holds what stands before them."""
    first = _DIVIDER.split(name)[0].strip(" -–—")
    if not first:
        return name
    if _GLUED.search(first):
        first = _without_glued(dom, item, first)
    if first == name:
        return name
    nodes = (n for n in own_nodes(dom, item) if n.tag in SET_APART and dom.line(n) == first)
    return first if any(not is_own_link(n, first, clock) for n in nodes) else name


def _without_glued(dom: Dom, item: Item, name: str) -> str:
    """The name that an element holds, where the theme's next word stands right behind it without a blank: "<b>Ann</b><span>Added"."""
    held = (line for n in own_nodes(dom, item) if n.tag in SET_APART and is_short(n) and name.startswith(line := dom.line(n)))
    return next((line for line in held if line and len(line) < len(name) and _GLUED.match(name, len(line) - 1)), name)


def is_short(node: Node) -> bool:
    """Whether an element has few pieces of text: the lines of all boxes around each other would be read again and again."""
    return node.t1 - node.t0 <= _PIECES
