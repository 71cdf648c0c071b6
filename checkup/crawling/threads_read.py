"""Which threads of other servers earlier runs have read, and when: a run that cannot ask for all goes on where the last one stopped.

Kept between runs are dates by post, and the hosts whose limit was reached (`threads.json`); the comments themselves stand in the last
reading.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path

from checkup.addresses import post_key
from checkup.atomic_write import write_atomically
from checkup.json_fields import kept_object
from checkup.model import Blog, Post

_FILE = "threads.json"
_KNOWN = ("present", "truncated", "none")  # what is known of comments that were read


class ThreadsRead:
    """What earlier runs read. `state` None = nothing is kept between runs."""

    def __init__(self, state: Path | None, before: Callable[[], Blog | None], now: datetime) -> None:
        self._file = state / _FILE if state else None
        self._before = before
        self._today = now.date().isoformat()
        noted = kept_object(self._file)
        read, limited = noted.get("read"), noted.get("limited")
        self._dates: dict[str, str] = {k: v for k, v in read.items() if _is_day(v)} if isinstance(read, dict) else {}
        self._limited = frozenset(map(str, limited)) if isinstance(limited, list) else frozenset()
        self._posts: dict[str, Post] | None = None

    def was_limited(self, host: str) -> bool:
        """Whether the last run reached the host's limit of requests, so that threads that nobody has read come first in this one."""
        return host in self._limited

    def kept(self, url: str, system: str) -> Post | None:
        """The post with its comments as an earlier run read them from the system, None where none did."""
        if post_key(url) not in self._dates:
            return None
        if self._posts is None:
            before = self._before()
            self._posts = {post_key(p.url): p for p in before.posts} if before else {}
        post = self._posts.get(post_key(url))
        return post if post and post.comment_system == system and post.comments_status in _KNOWN else None

    def date_of(self, url: str) -> str:
        """The day on which the thread was read, in ISO 8601; "" where it was not."""
        return self._dates.get(post_key(url), "")

    def read(self, url: str) -> None:
        """Note that the thread of this post was read today."""
        self._dates[post_key(url)] = self._today

    def close(self, limited: Iterable[str]) -> None:
        """Keep the notes for the next run; `limited` are the hosts whose limit was reached."""
        notes = {"limited": sorted(limited), "read": self._dates}
        if self._file is not None and (any(notes.values()) or self._file.exists()):
            write_atomically(self._file, json.dumps(notes, ensure_ascii=False, sort_keys=True), private=True)


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False
