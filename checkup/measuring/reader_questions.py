"""Whether a reader's comment asks something, in the blog's language."""

from __future__ import annotations

from functools import lru_cache

from checkup.facts import Facts
from checkup.model import Comment, Post
from checkup.text import questions


def asks(facts: Facts, post: Post, comment: Comment) -> bool:
    """True where a sentence of the comment really asks (not rhetorical, not quoted)."""
    return bool(_asks(comment.text, post.language or facts.blog.language, comment.quotes))


@lru_cache(maxsize=65_536)
def _asks(text: str, language: str | None, quotes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(questions.asks(text, language, quotes))
