"""The name behind a dash in the last line of a post's text: "— Ann Lee". It may as well be whose words the post quotes."""

from __future__ import annotations

from collections.abc import Mapping

from checkup import lazy_re as re
from checkup.model import Person
from checkup.reading.post.author_name import NAME_MAX
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.signed_line import is_capital, is_machine

_SIGNED = re.compile(
    r"(?:[—–―]{1,2}|--?)[ \xa0]?(?P<name>[^\W\d_][^\n\d:;,!?(]{1,38})"
)  # a dash and few words without the signs of a sentence
_QUOTES = frozenset("\"“”„«»‹›「」『』‘’'")
_WORDS = 4  # of a name; a convention, as for names beside a day
_TAIL = 600  # characters of the text that are looked at; a convention: the last paragraphs


def by_dash(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The name behind a dash, where the page knows somebody of that name: who owns the blog, or answered a comment."""
    name = name_behind_dash(context, facts)
    return Person(name) if name is not None and name in context.people else None


def name_behind_dash(context: PostContext, facts: PostFacts) -> str | None:
    """The words behind a dash in the last line, None where there are none, or the line before them is a quotation."""
    body, dom = facts.body, context.dom
    if body is None:
        return None
    end = min(body.t1, dom.nodes[context.stop].t0) if context.stop < len(dom.nodes) else body.t1
    text = dom.text_without(max(body.t0, end - _TAIL), end)
    before, _, last = text.rpartition("\n")
    found = _SIGNED.fullmatch(last.strip()) if len(last) <= NAME_MAX else None
    above = before.rstrip().rpartition("\n")[2].strip()
    if found is None or not above or above[0] in _QUOTES or above[-1] in _QUOTES:
        return None
    name = found["name"].strip().rstrip(".")
    whole = len(name.split()) <= _WORDS and is_capital(name) and not is_machine(name, context)
    return name if whole and not any(quote.t1 >= end - 1 for quote in dom.tags("blockquote", (body.i, body.end))) else None
