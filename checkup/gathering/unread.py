"""What is known of a blog's posts -> those that were not read, and why: what a grade has to know of a reading that ended early."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from checkup.addresses import post_key
from checkup.gathering.known_post import Known
from checkup.model import Skip, Unread


def _by_nothing(url: str) -> datetime | None:
    return None


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a crawl ended early.

    posts       addresses of posts that it did not reach
    lists_left  lists were left that may name further posts; `lists_back` is the moment back to which they were read (None = nobody knows)
    latest      the address of a post -> a moment by which it was published, None where nothing tells
    """

    posts: Collection[str] = ()
    lists_left: bool = False
    lists_back: datetime | None = None
    latest: Callable[[str], datetime | None] = _by_nothing


def unread(known: Mapping[str, Known], read: Collection[str], skipped: Mapping[str, Skip], stop: Stop | None) -> Iterator[Unread]:
    """Each post that was not read, or not wholly; `known` by `post_key`, and `read` the keys of the pages that were."""
    latest = stop.latest if stop else _by_nothing
    reasons = {post_key(url): skip for url, skip in skipped.items()}
    stopped = {post_key(url): url for url in stop.posts} if stop else {}
    for name, post in known.items():
        if post.record is not None or name in read:
            if post.cut:
                yield Unread("cut", post.published or latest(post.url), post.url)
            continue
        skip = reasons.get(name)
        at = post.published or latest(post.url)
        if name in stopped or (stop and skip is None):
            yield Unread("stopped", at, post.url)
        else:
            yield Unread("failed" if skip is None or skip.refused else "left out", at, post.url)
    yield from (Unread("stopped", latest(url), url) for name, url in stopped.items() if name not in known and name not in read)
