"""Reading a blog that is too large for one run: each run goes on where the last one stopped, until all was read once.

Kept between runs is the list of posts that were read in the current round (`round.json`). Those come last in the next run, after all that
the round has not read yet; what a run does not reach stands as an earlier run read it. When nothing is left to read, a new round begins.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from checkup.addresses import post_key, same_site
from checkup.atomic_write import write_atomically
from checkup.crawling.rerun import Rerun
from checkup.gathering.gather import Gathering
from checkup.model import Blog

NOT_REACHED = "Not reached before reading stopped."
_FILE = "round.json"


class Round:
    """The posts read since the round began, as the earlier runs noted them. `state` None = each run is a round of its own."""

    def __init__(self, state: Path | None, before: Callable[[], Blog | None], rerun: Rerun) -> None:
        self._rerun = rerun
        self._file = state / _FILE if state else None
        self._before = before
        self._read = _noted(self._file)

    def was_read(self, url: str) -> bool:
        """Whether a post was read in an earlier run of this round, so that others come first."""
        return post_key(url) in self._read

    def close(self, gathering: Gathering, home: str) -> None:
        """After a run: what it did not reach is taken from earlier runs, and what was read is noted for the next one."""
        now = {name for name, known in gathering.known.items() if known.pages or known.record is not None}
        if gathering.partial:
            self._keep_earlier(gathering, home)
        skipped = {post_key(url): skip.reason for url, skip in gathering.skipped.items()}
        missing = {name for name, reason in skipped.items() if reason == NOT_REACHED}
        unread = (gathering.known.keys() | missing) - now - self._read - (skipped.keys() - missing)
        done = sorted(now | self._read) if gathering.partial and unread else []
        if self._file is not None and (done or self._file.exists()):
            write_atomically(self._file, json.dumps(done, ensure_ascii=False), private=True)

    def _keep_earlier(self, gathering: Gathering, home: str) -> None:
        kept = 0
        before = self._before()
        for post in before.posts if before else ():
            known, skipped = gathering.at(post.url), gathering.skipped.get(post.url)
            if not same_site(post.url, home) or (skipped and skipped.reason != NOT_REACHED):
                continue
            if known is None or not (known.pages or known.record):
                gathering.expect(post.url, published=post.published).record = post
                gathering.skipped.pop(post.url, None)
                captured = before.coverage.captured_at if before else None
                self._rerun.stood(post.url, post.read_on or (captured.date() if captured else None))
                kept += 1
        if kept:
            gathering.notes[f"Posts that this run did not reach, and that stand as an earlier run read them: {kept}."] = None


def _noted(file: Path | None) -> frozenset[str]:
    try:
        read = json.loads(file.read_text(encoding="utf-8")) if file else []
    except (OSError, ValueError, RecursionError):
        return frozenset()
    return frozenset(name for name in read if isinstance(name, str)) if isinstance(read, list) else frozenset()
