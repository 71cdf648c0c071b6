"""Posts that nobody signs for sure, signed by the writers that the blog's other posts name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from checkup.model import Person, Post

_POSTS_MIN = 3  # posts that somebody signs; a convention: of fewer the name may be that of somebody who is told of
_PART = 0.1  # share of the signed posts that a writer has; a convention: who writes fewer is a guest, and is introduced in words


def with_known_writers(posts: Sequence[Post], beside_day: Mapping[str, str]) -> list[Post]:
    """The posts; one without a writer gets the writer of others whose name its page prints beside the day (by address: `beside_day`)."""
    signed = Counter(post.author.name for post in posts if post.author and post.author.name)
    least = max(_POSTS_MIN, _PART * signed.total())
    writers: dict[str, Person] = {}
    for post in posts:
        if post.author and post.author.name and signed[post.author.name] >= least:
            writers.setdefault(post.author.name, post.author)
    return [
        replace(post, author=writers[name]) if post.author is None and (name := beside_day.get(post.url, "")) in writers else post
        for post in posts
    ]
