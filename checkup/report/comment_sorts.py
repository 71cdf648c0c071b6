"""A post's comments -> what each is in the report, with its key and its time: found once for all that a page says of them."""

from __future__ import annotations

from typing import Literal, NamedTuple

from checkup.facts import Facts
from checkup.model import Comment, Post, comment_key

Sort = Literal["owner", "reader", "promo", "suspect", "spam", "ping"]


class Sorted(NamedTuple):
    """A comment, its key, what it is, and when it was written (epoch seconds, None = no date)."""

    comment: Comment
    key: str
    sort: Sort
    at: float | None


def sort_of(comment: Comment) -> Sort:
    """What a comment is, as the report shows it."""
    label = comment.label
    if comment.kind != "comment":
        return "spam" if label == "spam" else "ping"
    if comment.by_owner:
        return "owner"
    return "reader" if label == "ok" else label


def sorted_comments(facts: Facts, post: Post) -> tuple[Sorted, ...]:
    """The comments of a post, in its order."""
    epoch, url = facts.clock.epoch, post.url
    return tuple([Sorted(c, comment_key(url, c.id), sort_of(c), None if c.posted is None else epoch(c.posted)) for c in post.comments])
