"""The fullest comment that can be made of several copies of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checkup.model import Comment, Person
from checkup.moments import EXACTNESS
from checkup.people import nameless

_CUT = ("…", "...", "[…]", "[...]")


def fullest(copies: Sequence[Comment]) -> Comment:
    """One comment out of copies of it, the same whatever their order; `united` says how many ids of their own they had.

    A time wins over a day, the platform's mark over none, an account over a name alone, a text without the theme's words around it over
    one with them. The parent is left as it is on the richest copy.
    """
    ranked = sorted(copies, key=_rank)
    first = ranked[0]
    united = max(len({c.id for c in copies}), *(c.united for c in copies))
    if len(ranked) == 1:
        return first
    body = min((c for c in ranked if c.text), key=_wordiness, default=first)
    marks = [c.by_post_author for c in ranked if c.by_post_author is not None]
    return replace(
        first,
        author=_author(ranked),
        text=body.text,
        links=body.links,
        quotes=body.quotes,
        set_off=body.set_off,
        parent=next((c.parent for c in ranked if c.parent), None),
        permalink=next((c.permalink for c in ranked if c.permalink), None),
        by_post_author=any(marks) if marks else None,
        mark_of_theme=all(c.mark_of_theme for c in ranked if c.by_post_author) if any(marks) else False,
        united=united,
    )


def _rank(comment: Comment) -> tuple[object, ...]:
    """The richest copy first; what is alike in all that counts is put in order by its id and its words."""
    return (
        EXACTNESS[comment.precision],
        comment.by_post_author is None,
        comment.author.platform_id is None,
        comment.parent is None,
        comment.id.startswith("x"),
        comment.permalink is None,
        len(comment.id),
        comment.id,
        repr(comment),
    )


def _wordiness(comment: Comment) -> tuple[bool, int, str]:
    """Short texts first, as words of the theme around a text make it longer; a text that is cut off comes last."""
    return comment.text.rstrip().endswith(_CUT), len(comment.text), comment.text


def _author(ranked: Sequence[Comment]) -> Person:
    people = [c.author for c in ranked]
    named = [p for p in people if not nameless(p.name)] or people
    return Person(
        name=next((p.name for p in named if p.name), None),
        url=next((p.url for p in people if p.url), None),
        platform_id=next((p.platform_id for p in people if p.platform_id), None),
    )
