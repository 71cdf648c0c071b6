"""Posts -> the same, oldest comment first where a blog prints the newest first and tells days without times.

A post whose comments are all of one day cannot say which way it runs, but the blog's others can: one theme printed them all.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Literal

from checkup.model import Post
from checkup.moments import Clock

_BACKWARDS_MIN = 2  # posts that run backwards; a convention: the days of one may be misread
_FEW = 10  # so many of them for each post that runs forward, which another theme or a repaired clock may have left; a convention
_TIMED = ("minute", "second")

Way = Literal["forward", "backward", "both", "one day"]


def oldest_first(posts: Sequence[Post], read_from_pages: Collection[str], clock: Clock) -> list[Post]:
    """The posts; only those at the addresses `read_from_pages` are compared and turned: an API or an export has an order of its own.

    Threads stay as they are, and so does what has times of day, by which comments are put in order later (`checkup.threads`).
    """
    ways = {post.url: _way(post, clock) for post in posts if post.url in read_from_pages and _untimed(post)}
    told = list(ways.values())
    back, forth = told.count("backward"), told.count("forward")
    if back < _BACKWARDS_MIN or back < _FEW * forth:
        return list(posts)
    turned = {url for url, way in ways.items() if way in ("backward", "one day")}
    return [replace(post, comments=post.comments[::-1]) if post.url in turned else post for post in posts]


def _untimed(post: Post) -> bool:
    """Whether a post has comments that no times of day can put in order, and no threads."""
    said = [c for c in post.comments if c.kind == "comment"]
    return len(said) > 1 and all(c.parent is None for c in said) and any(c.precision not in _TIMED for c in said)


def _way(post: Post, clock: Clock) -> Way:
    """Which way the days of a post's comments run."""
    stamps = [(c.posted, c.precision) for c in post.comments if c.kind == "comment"]
    if clock.runs_backwards(stamps):
        return "backward"
    if clock.runs_backwards(stamps[::-1]):
        return "forward"
    return "both" if len({clock.epoch(when) for when, _ in stamps if when is not None}) > 1 else "one day"
