"""One order and no duplicates: the same blog gives the same numbers however its pages were fetched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from checkup.facts import Facts
from checkup.model import Comment, Post


def canonical(facts: Facts) -> Facts:
    """Facts with posts by address, each once (copies joined, comments by their id each once); what was settled stays as it is."""
    copies: dict[str, list[Post]] = {}
    for post in facts.blog.posts:
        copies.setdefault(post.url, []).append(post)
    posts = tuple(_joined(copies[url]) for url in sorted(copies))
    return replace(facts, blog=replace(facts.blog, posts=posts))


def _joined(copies: list[Post]) -> Post:
    """The fullest copy, with the comments of all."""
    best = max(copies, key=lambda p: (len(p.comments), len(p.text), p.published is not None, repr(p)))
    return replace(best, comments=_ordered(c for p in copies for c in p.comments))


def _ordered(comments: Iterable[Comment]) -> tuple[Comment, ...]:
    once: dict[str, Comment] = {}
    for comment in sorted(comments, key=repr):
        once.setdefault(comment.id, comment)
    return tuple(sorted(once.values(), key=lambda c: (len(c.id), c.id)))
