"""The writer of a post beside the letters that a page draws in the place of a portrait: "T" in a circle, then "Tilda Brook" and the day."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from checkup.model import Person
from checkup.reading.comments.beside_name import INITIALS, only_piece, stands_for_name
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.post.author_name import NAME_MAX, name_called
from checkup.reading.post.author_places import is_deep
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.signed_line import is_machine

_TAGS = frozenset(("div", "span", "i", "b", "a"))
_NEAR = 40  # nodes on either side of the title; a convention, as for bylines
_BEHIND = 4  # nodes behind the letters; a convention: the name stands in the next box, perhaps in one more inside it
_BOXES = 3  # around the letters; a convention: they and the name share a box, and the day stands in it or in the next
_LINE_MAX = 120  # characters of a box with a name and a day; a convention: a longer one is text
_WORDS = 4  # of a name; a convention: a longer line is a sentence


def letters_in(dom: Dom, box: Node) -> list[Node]:
    """The elements of a box that say nothing but the first letters of the name behind them."""
    return [n for n in dom.nodes[box.i + 1 : box.end] if n.tag in _TAGS and stands_for_name(dom, n, box.t1)]


def by_letters(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The name right behind such letters near the title, where a box that holds both tells a day besides."""
    dom, title = context.dom, facts.title_node
    if title is None:
        return None
    for node in dom.nodes[max(0, title.i - _NEAR) : min(title.end + _NEAR, context.stop)]:
        if node.tag not in _TAGS or not stands_for_name(dom, node, len(dom.chunks)) or title.holds(node):
            continue
        if in_furniture(node) or is_deep(node, facts, context.stop):
            continue
        line = _line_behind(dom, node)
        name = name_called(context, line) if len(line) <= NAME_MAX else None
        if (
            name
            and len(name.split()) <= _WORDS
            and len(name) > INITIALS
            and not is_machine(name, context)
            and _is_dated(context, node, line)
        ):
            return Person(name)
    return None


def _line_behind(dom: Dom, letters: Node) -> str:
    """What the first element with one piece of text behind the letters says, "" where other words come before it."""
    for node in dom.nodes[letters.end : letters.end + _BEHIND]:
        if line := " ".join(only_piece(dom, node).split()):
            return "" if dom.text_without(letters.t1, node.t0).strip() else line
    return ""


def _is_dated(context: PostContext, letters: Node, name: str) -> bool:
    """Whether a box around the letters holds a day, and little else besides them and the name."""
    for box in islice(letters.ancestors(), _BOXES):
        line = context.dom.line(box)
        if len(line) > _LINE_MAX:
            return False
        if (found := context.clock.find(line)) is not None and found[0] is not None and name in line:
            return True
    return False
