"""One order and no duplicates: the same blog gives the same numbers however its pages were fetched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import is_

from checkup.facts import Facts, made_once
from checkup.model import Comment, Post


@made_once
def canonical(facts: Facts) -> Facts:
    """Facts with posts by address, each once (copies joined, comments by their id each once); what was settled stays as it is."""
    copies: dict[str, list[Post]] = {}
    for post in facts.blog.posts:
        copies.setdefault(post.url, []).append(post)
    posts = tuple(_joined(copies[url]) for url in sorted(copies))
    return facts.with_change(replace(facts.blog, posts=posts), facts.answers, facts.answered_by_anyone)


def _joined(copies: list[Post]) -> Post:
    """The fullest copy, with the comments of all."""
    best = copies[0] if len(copies) == 1 else max(copies, key=_fullness)
    comments = _ordered([c for p in copies for c in p.comments])
    in_order = len(comments) == len(best.comments) and all(map(is_, comments, best.comments))
    return best if in_order else replace(best, comments=comments)


def _fullness(post: Post) -> tuple[int, int, bool, str]:
    return len(post.comments), len(post.text), post.published is not None, repr(post)


def _ordered(comments: Sequence[Comment]) -> tuple[Comment, ...]:
    once = {c.id: c for c in comments}
    if len(once) < len(comments):  # which of two with one id is kept must not depend on their order
        once = {c.id: c for c in sorted(comments, key=repr, reverse=True)}
    return tuple(sorted(once.values(), key=lambda c: (len(c.id), c.id)))
