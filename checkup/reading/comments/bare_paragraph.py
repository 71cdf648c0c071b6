"""A comment of a sign or two, where no element is called its text: "+1", ":)", "10", a heart."""

from __future__ import annotations

from checkup.dates import When
from checkup.reading import vocabulary as words
from checkup.reading.comments.candidates import Candidates
from checkup.reading.comments.items import Item, own_nodes
from checkup.reading.comments.parts import Parts
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock

_SIGNS = 12  # characters; a convention: what says more was read as a text already
_DAY_MAX = 40  # characters of a day that is all the comment says; a convention: a weekday and the year fit
_PLAIN = frozenset(("br", "b", "em", "i", "strong", "span", "img"))  # what an editor puts into a paragraph; a button is a link


def bare_paragraph(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> str:
    """What plain paragraphs of an item say in which nothing else is said; empty where they hold the byline or a button's word.

    A line of signs and digits would pass for the rest of a byline. In a paragraph of its own without a class it is what the editor made
    of the reader's words; before the name it may as well be the comment's number.
    """
    if parts.author is None:
        return ""
    return "\n\n".join(filter(None, (_said_in(dom, n, candidates, clock, parts) for n in own_nodes(dom, item) if n.tag == "p")))


def begins_paragraph(dom: Dom, item: Item, line: str, parts: Parts) -> bool:
    """Whether a plain paragraph apart from name and day begins with a line: "Says who?" is no verb that stands behind the name."""
    begins = " ".join(line.split())
    return any(_is_apart(n, parts) and dom.line(n).startswith(begins) for n in own_nodes(dom, item) if n.tag == "p")


def _is_apart(node: Node, parts: Parts) -> bool:
    """Whether a paragraph is no part of the byline, and has no name of its own."""
    return not (node.cls or node.id or any(n is not None and node.holds(n) for n in (parts.head, parts.dated)))


def _said_in(dom: Dom, node: Node, candidates: Candidates, clock: PageClock, parts: Parts) -> str:
    """What a plain paragraph apart from name and day says, else nothing."""
    line = dom.line(node)
    day = clock.find(line) if len(line) <= _DAY_MAX else None
    of_reader = day is not None and _tells_another(day[0], parts)
    if (
        not 0 < len(line) <= (_DAY_MAX if of_reader else _SIGNS)
        or not _is_apart(node, parts)
        or any(n.tag not in _PLAIN for n in dom.nodes[node.i + 1 : node.end])
    ):
        return ""
    if (parts.author and parts.author in line) or any(box.holds(node) for box in candidates.drops):
        return ""
    if parts.when is None and line.strip("#.) ").isdigit() and not _is_year(line):
        return ""  # a count in a box without a day
    number = line.strip("#.) ").isdigit() and not _is_year(line) and any(n is not None and node.i < n.i for n in (parts.head, parts.dated))
    return "" if number or words.PERMALINK_WORDS.match(line) or words.PERMALINK_SIGN.fullmatch(line) or (day and not of_reader) else line


def _is_year(line: str) -> bool:
    """Whether four figures are a year: few posts have so many comments that one bears it as its number."""
    return len(line) == len("2012") and line.isdigit() and line[:2] in ("19", "20")


def _tells_another(when: When | None, parts: Parts) -> bool:
    """Whether a moment is another than the comment's own: a day that answers a question ("June 3rd, 2008")."""
    return when is not None and parts.when is not None and when.value.date() != parts.when.value.date()
