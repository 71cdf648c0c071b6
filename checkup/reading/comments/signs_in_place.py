"""A comment of a sign or a figure ("+1", "2012") where an element with a class holds it: that in which the others have their words."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from checkup.reading.comments.items import Item, own_nodes
from checkup.reading.comments.parts import Parts
from checkup.reading.dom import Dom, Node

_SIGNS = 12  # characters; a convention: what says more was read as a text already
_ASKED = 40  # comments that are asked where their words stand; a convention: they are alike
_MOST = 0.5  # of those asked: so many have their words in such an element

Kind = tuple[str, tuple[str, ...]]  # an element's tag and classes


def read_signs_in_place(dom: Dom, items: list[Item], parts: list[Parts]) -> None:
    """Gives a comment without words what stands in the element where others have theirs, if it is short, apart and one alone."""
    silent = [(item, part) for item, part in zip(items, parts, strict=True) if not part.text and part.author]
    if not silent or len(silent) == len(items):
        return
    spoken = [(item, part) for item, part in zip(items, parts, strict=True) if part.text][:_ASKED]
    kinds = Counter(kind for item, part in spoken if (kind := _kind_of_words(dom, item, part)) is not None)
    kind, count = kinds.most_common(1)[0] if kinds else (None, 0)
    if kind is None or not kind[1] or count < max(_MOST * len(spoken), 1):
        return
    for item, part in silent:
        places = list(islice((n for n in own_nodes(dom, item) if _kind(n) == kind), 2))
        line = dom.line(places[0]) if len(places) == 1 else ""
        if 0 < len(line) <= _SIGNS and (part.author or "") not in line and not _holds(places[0], part):
            part.text = line


def _kind_of_words(dom: Dom, item: Item, part: Parts) -> Kind | None:
    """The kind of the innermost element that holds the first paragraph of a comment's words and nothing else."""
    said = " ".join(part.text.partition("\n\n")[0].split())
    found = [n for n in own_nodes(dom, item) if dom.line(n) == said]
    return _kind(found[-1]) if found else None


def _kind(node: Node) -> Kind:
    return node.tag, tuple(node.cls)


def _holds(place: Node, part: Parts) -> bool:
    """Whether a place holds the name or the day."""
    return any(n is not None and (place.holds(n) or n.holds(place)) for n in (part.head, part.dated))
