"""Readers' comments above a writer's comment of which nobody can tell whom it answers."""

from __future__ import annotations

from checkup.model import Blog
from checkup.moments import Clock
from checkup.threads.order import in_order


def above_unaddressed(blog: Blog) -> frozenset[str]:
    """Their keys, by the order in which the pages show the comments. The answers of the blog are known (`assume`)."""
    clock, found = Clock(blog.utc_offset), set[str]()
    for post in blog.posts:
        above: list[str] = []
        for comment in in_order(post.comments, clock):
            if comment.is_reader:
                above.append(post.key(comment))
            elif comment.by_owner and comment.kind == "comment" and not comment.answers:
                found.update(above)
    return frozenset(found)
