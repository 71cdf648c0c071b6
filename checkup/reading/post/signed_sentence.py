"""The writer of a post in a sentence about them beside the text: "Written by <strong>Ann Lee</strong> who lives in Leeds and bakes"."""

from __future__ import annotations

from collections.abc import Mapping

from checkup.model import Person
from checkup.reading.byline_words import name_of_line
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Node
from checkup.reading.post.author_name import NAME_MAX
from checkup.reading.post.author_places import around
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.signed_line import is_capital, is_machine
from checkup.reading.vocabulary import tokens

_NAMES = tokens("strong b a em span cite")  # what a name stands in
_BLOCKS = frozenset(("p", "div", "li", "address", "small"))
_LEAD_MAX = 20  # characters of "Written by" and its like
_WORDS = 4  # of a name; a convention: a longer line is a sentence


def by_sentence(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """Whom the sentence names right behind its first words, outside of the post's text; None where none does."""
    body = facts.body
    for a, b in around(facts):
        for node in context.dom.nodes[a : min(b, context.stop)]:
            if node.tag in _NAMES and not (body is not None and body.holds(node)) and (name := _named(context, node)):
                href = node.get("href")
                return Person(name, context.base.join(href) if href and not href.startswith("#") else None)
    return None


def _named(context: PostContext, node: Node) -> str | None:
    """The name in an element, where the words before it in its block say that it wrote, and more follows it."""
    dom, block = context.dom, node.up
    if block is None or block.tag not in _BLOCKS or in_furniture(node):
        return None
    lead, line = " ".join(dom.text_without(block.t0, node.t0).split()), dom.line(node)
    if not 0 < len(lead) <= _LEAD_MAX or not 0 < len(line) <= NAME_MAX or len(line.split()) > _WORDS:
        return None
    signed = (name_of_line(f"{lead} {line}") or "").rstrip(".") == line.rstrip(".")
    return line if signed and is_capital(line) and not is_machine(line, context) else None
