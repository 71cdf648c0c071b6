"""The writer of a post in the only paragraph of its text that is nothing but a signature: "Written by Ann Lee".

Where the box of the text ends with notes, links and the line of rights, such a paragraph stands in the midst of it.
"""

from __future__ import annotations

from collections.abc import Mapping

from checkup.model import Person
from checkup.reading.byline_words import name_of_line
from checkup.reading.post.author_name import NAME_MAX
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.signed_line import is_capital, is_machine

_PIECES = 8  # of text and breaks in such a paragraph; a convention: a name and its link have a handful
_LEAD_MAX = 20  # characters of "Written by" and its like
_WORDS = (2, 4)  # of a name; a convention: one word alone may be anything's, a longer line is a sentence


def by_signed_paragraph(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """Who signed the text; None where no paragraph does, or several name different people: those are of other texts."""
    dom, body = context.dom, facts.body
    if body is None:
        return None
    short = (p for p in dom.tags("p", (body.i + 1, min(body.end, context.stop))) if p.t1 - p.t0 <= _PIECES)
    lines = (line for p in short if len(line := dom.line(p)) <= NAME_MAX + _LEAD_MAX)
    names = {name for line in lines if (name := name_of_line(line)) and is_capital(name) and not is_machine(name, context)}
    whole = {name for name in names if _WORDS[0] <= len(name.split()) <= _WORDS[1] and not any(map(str.isdigit, name))}
    return Person(whole.pop()) if len(whole) == 1 == len(names) else None
