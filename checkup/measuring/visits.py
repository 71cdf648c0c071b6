"""The dated comments of each identified reader, oldest first."""

from __future__ import annotations

from typing import NamedTuple

from checkup.facts import Facts, made_of_posts
from checkup.measuring.sample import remarks
from checkup.model import Comment, Post


class Visit(NamedTuple):
    """One dated comment by an identified reader."""

    at: float
    post: Post
    comment: Comment
    key: str


@made_of_posts
def visits_of(facts: Facts) -> dict[str, list[Visit]]:
    """Identity -> that reader's dated comments, oldest first."""
    found: dict[str, list[Visit]] = {}
    for remark in remarks(facts, facts.blog.posts):
        if remark.who is not None and remark.at is not None:
            found.setdefault(remark.who, []).append(Visit(remark.at, remark.post, remark.comment, remark.key))
    return {who: sorted(visits, key=lambda v: (v.at, v.post.url, v.comment.id)) for who, visits in sorted(found.items())}
