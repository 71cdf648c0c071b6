"""Posts that nobody signs for sure, signed by the writers that the blog's other posts name, or by the one name beside all its days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from checkup.model import Person, Post
from checkup.text.persons import given_names
from checkup.text.words import fold

_POSTS_MIN = 3  # posts that somebody signs; a convention: of fewer the name may be that of somebody who is told of
_PART = 0.1  # share of the signed posts that a writer has; a convention: who writes fewer is a guest, and is introduced in words
_ALONE_MIN, _ALONE_PART = 5, 0.8  # posts with the same words beside the day, and their share of all posts; conventions
_COMMENTED_MIN = 2  # posts on which somebody so called comments; a convention: a section or a place comments on none


def with_known_writers(posts: Sequence[Post], beside_day: Mapping[str, str]) -> list[Post]:
    """The posts; one without a writer gets the writer of others whose name its page prints beside the day (by address: `beside_day`)."""
    signed = Counter(post.author.name for post in posts if post.author and post.author.name)
    least = max(_POSTS_MIN, _PART * signed.total())
    writers: dict[str, Person] = {}
    for post in posts:
        if post.author and post.author.name and signed[post.author.name] >= least:
            writers.setdefault(post.author.name, post.author)
    if (alone := _beside_all_days(posts, beside_day)) is not None:
        writers.setdefault(alone, Person(alone))
    return [
        replace(post, author=writers[name]) if post.author is None and (name := beside_day.get(post.url, "")) in writers else post
        for post in posts
    ]


def _beside_all_days(posts: Sequence[Post], beside_day: Mapping[str, str]) -> str | None:
    """The words beside the day of nearly all posts, where they are a full name, or that of somebody who comments or signs another post."""
    words = Counter(beside_day[post.url] for post in posts if post.author is None and post.url in beside_day)
    name, count = words.most_common(1)[0] if words else ("", 0)
    so_signed = sum(post.author is not None and post.author.name == name for post in posts)
    if count < _ALONE_MIN or count + so_signed < _ALONE_PART * len(posts):
        return None
    commented = sum(any(c.kind == "comment" and _squeezed(c.author.name or "") == _squeezed(name) for c in post.comments) for post in posts)
    first, *others = name.split()
    full = fold(first) in given_names() and bool(others) and all(word[0].isupper() for word in others)
    return name if full or so_signed or commented >= _COMMENTED_MIN else None


def _squeezed(name: str) -> str:
    """A name as an account may bear it: "Ann Lee", "annlee"."""
    return "".join(fold(name).split())
