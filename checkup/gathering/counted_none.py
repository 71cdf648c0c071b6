"""Posts that announce no comment, on a blog whose pages hold the comments of its other posts -> posts without comments.

A page alone cannot tell: a script may still bring the number. Where others print theirs with the comments, "Comments (0)" means it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import replace

from checkup.addresses import post_key
from checkup.model import Post

_FEWEST = 2  # posts whose pages hold all comments that they announce; a convention: one may be chance


def with_counted_none(posts: Sequence[Post], told: Container[str]) -> list[Post]:
    """The posts; `told` are keys of those whose comments an outside service told, and not their pages."""
    whole = (p for p in posts if p.comments and len(p.comments) == p.declared_count and post_key(p.url) not in told)
    printed = Counter(p.comment_system for p in whole)
    return [replace(p, comments_status="none") if _counts_none(p) and printed[p.comment_system] >= _FEWEST else p for p in posts]


def _counts_none(post: Post) -> bool:
    return post.comments_status == "external-unread" and post.declared_count == 0 and not post.comments
