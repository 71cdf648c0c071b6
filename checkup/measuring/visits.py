"""The dated comments of each identified reader, oldest first."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.facts import Facts
from checkup.measuring.sample import readers
from checkup.model import Comment, Post


@dataclass(frozen=True)
class Visit:
    """One dated comment by an identified reader."""

    at: float
    post: Post
    comment: Comment


def visits_of(facts: Facts) -> dict[str, list[Visit]]:
    """Identity -> that reader's dated comments, oldest first."""
    found: dict[str, list[Visit]] = {}
    for post, comment in readers(facts, facts.blog.posts):
        identity = facts.identities.get(post.key(comment))
        if identity is not None and comment.posted is not None:
            found.setdefault(identity, []).append(Visit(facts.moment(comment.posted), post, comment))
    return {who: sorted(visits, key=lambda v: (v.at, v.post.url, v.comment.id)) for who, visits in sorted(found.items())}
