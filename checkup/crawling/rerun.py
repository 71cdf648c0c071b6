"""Which pages of a blog this run asks for again, and which stand as an earlier run got them.

Every page is asked for at least once in `rotation` runs. In between, where the blog itself tells what has changed since the last run (an
API, a feed of comments), only that is asked for. Where it does not, the posts that are still talked about are asked for in each run, and of
the older ones each run takes its part. A run that goes on where another was killed takes what that one got as it is.

Kept between runs is when they began (`runs.json`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from checkup.addresses import post_key
from checkup.atomic_write import write_atomically
from checkup.json_fields import kept_object
from checkup.model import Blog, Post
from checkup.moments import UTC_CLOCK

_FILE = "runs.json"
# A convention: whoever goes on after an interruption does so on the same day; what is older may have changed.
_RESUME = timedelta(hours=6)
# A convention: on most blogs nearly all comments come within weeks of the post.
_FRESH = timedelta(days=60)


class Rerun:
    """What this run, which begins `now`, takes from earlier ones.

    state     folder of the blog's state, None = every page is asked for
    rotation  runs in which every page is asked for once; 1 = each run asks for all
    before    what the last run read
    again     every page is asked for in this run, whatever is kept

    broken_off  whether the run before this one never ended: what it was told is kept, and what it read is not
    told      whether the blog told all that has changed
    changed   names (`post_key`) of the posts that did
    shows_known  whether the blog shows a post among its newest that the last run read, so that all older ones are known
    new       whether the blog shows a post among its newest that the last run did not read
    days      by name, on which day a post was read that this run takes from an earlier one
    """

    def __init__(
        self, state: Path | None, now: datetime, rotation: int = 1, before: Callable[[], Blog | None] = lambda: None, *, again: bool = False
    ) -> None:
        self._file = state / _FILE if state else None
        self._now, self._rotation, self._before = now, rotation, before
        noted = kept_object(self._file)
        self._count = noted["count"] if type(noted.get("count")) is int else 0
        self._starts = [when for text in _list(noted.get("starts")) if (when := _moment(text)) and when <= now]
        self.frame = noted.get("frame")
        opened = _moment(noted.get("open"))
        self.broken_off = opened is not None
        self.resumed = opened if opened and not again and now - _RESUME <= opened <= now else None
        known = self._starts[-(rotation - 1) :] if rotation > 1 and not again else []
        self.bound = known[0] if known and self._posts and self._is_of_last_run() else None
        self.told = self.new = self.shows_known = False
        self._to_ask = {name for name in _list(noted.get("ask")) if isinstance(name, str)}
        self.changed: set[str] = set(self._to_ask)
        self._fresh: set[str] = set()
        self._edited: dict[str, datetime] = {}
        self.days: dict[str, date] = {}

    @property
    def notes(self) -> bool:
        """Whether a later run can take anything from this one."""
        return self._file is not None and self._rotation > 1

    @property
    def last(self) -> datetime | None:
        """When the last run began, None where this one asks for every page."""
        return self._starts[-1] if self.bound is not None else None

    @cached_property
    def _posts(self) -> Mapping[str, Post]:
        """The posts of the last run by name."""
        before = self._before()
        return {post_key(p.url): p for p in before.posts} if before else {}

    def _is_of_last_run(self) -> bool:
        """Whether what is kept of the blog is what the last run read; it is not where that run could not keep it."""
        before = self._before()
        captured = before.coverage.captured_at if before else None
        return captured is not None and captured.astimezone(UTC).date() == self._starts[-1].astimezone(UTC).date()

    def posts(self) -> Iterable[Post]:
        """The posts that this run may take from the last one."""
        return self._posts.values() if self.bound is not None else ()

    def has(self, url: str, comment: str) -> bool:
        """Whether the last run read the comment of that number on a post."""
        post = self._posts.get(post_key(url))
        return post is not None and bool(comment) and any(c.id == comment for c in post.comments)

    def elsewhere(self) -> bool:
        """Whether comments stood on another server in the last run, of which nothing that the blog tells speaks."""
        before = self._before() if self.bound is not None else None
        return before is not None and bool(before.comment_systems)

    def knows(self, url: str) -> bool:
        """Whether the last run read the post at an address."""
        return post_key(url) in self._posts

    @property
    def knows_all(self) -> bool:
        """Whether no list of the blog can name a post that the last run did not read."""
        return self.told and not self.new

    # what is learnt of the blog in this run

    def fresh(self, urls: Iterable[str]) -> None:
        """The blog shows these posts as its newest."""
        names = {post_key(url) for url in urls}
        self._fresh |= names
        self.new = self.new or not names <= self._posts.keys()
        self.shows_known = self.shows_known or bool(names & self._posts.keys())

    def edited(self, when: Mapping[str, datetime]) -> None:
        """A sitemap tells when pages were last changed; a moment without a zone, as of a day alone, is one of UTC."""
        self._edited |= {post_key(url): at for url, at in when.items()}

    def counted(self, url: str, count: int | None) -> None:
        """A feed announces so many comments on a post."""
        post = self._posts.get(post_key(url))
        if post is not None and count is not None and count > (post.declared_count or 0):
            self.changed.add(post_key(url))

    # what stands

    def stood(self, url: str, day: date | None) -> None:
        """Something of the post was taken as it was on that day."""
        if day is not None and day < self._now.astimezone(UTC).date():
            self.days[post_key(url)] = min(day, self.days.get(post_key(url), day))

    def since(self, url: str) -> datetime | None:
        """The moment from which on a kept page of a post counts, None where it must be asked for."""
        name = post_key(url)
        if self.bound is None or name in self.changed or (not self.told and (self._is_fresh(name) or self._has_its_turn(name))):
            return self.resumed
        edited = self._edited.get(name)
        return max(self.bound, UTC_CLOCK.end_of(edited)) if edited else self.bound

    def since_list(self, *, known: bool = True) -> datetime | None:
        """The same of a page that lists posts; `known` is False where it may name posts that nobody has read yet."""
        return self.bound if known and self.bound is not None else self.resumed

    def _is_fresh(self, name: str) -> bool:
        post = self._posts.get(name)
        published = post.published if post else None
        young = published is not None and UTC_CLOCK.epoch(published) >= UTC_CLOCK.epoch(self._now - _FRESH)
        return young or name in self._fresh

    def _has_its_turn(self, name: str) -> bool:
        """Whether this is the one of `rotation` runs that asks for the page."""
        place = int.from_bytes(blake2b(name.encode("utf-8", "replace"), digest_size=8).digest())
        return place % self._rotation == self._count % self._rotation

    # from run to run

    def unchanged(self) -> Blog | None:
        """What the last run read, where the blog told that nothing of its posts and comments has changed since."""
        return self._before() if self.knows_all and not self.changed else None

    def begin(self) -> None:
        """The run begins: noted at once, in case it is killed."""
        self._note(self.resumed or self._now)

    def end(self, frame: str) -> None:
        """The run has ended by itself. `frame` names all that its reading rests on beside the posts (crawling/unchanged.py)."""
        self._starts.append(self._now)
        self._count += 1
        self.frame = frame
        self._note(None)

    def _note(self, opened: datetime | None) -> None:
        if self._file is not None and self.notes:
            starts = [when.astimezone(UTC).isoformat() for when in self._starts[-(self._rotation - 1) :]]
            notes = {"count": self._count, "open": opened.astimezone(UTC).isoformat() if opened else None, "starts": starts}
            notes["frame"] = self.frame
            notes |= {"ask": sorted(self._to_ask)} if opened and self._to_ask else {}
            write_atomically(self._file, json.dumps(notes, sort_keys=True), private=True)


def ask_again(state: Path, urls: Iterable[str]) -> None:
    """Have the next run ask for the pages of these posts, whatever the blog tells of them; nothing to do where no run has kept anything."""
    noted = kept_object(state / _FILE)
    if noted:
        names = {name for name in _list(noted.get("ask")) if isinstance(name, str)} | {post_key(url) for url in urls}
        write_atomically(state / _FILE, json.dumps({**noted, "ask": sorted(names)}, sort_keys=True), private=True)


def first_run() -> Rerun:
    """A run that takes nothing from earlier ones and leaves nothing to later ones."""
    return Rerun(None, datetime.fromtimestamp(0, UTC))


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _moment(text: object) -> datetime | None:
    try:
        when = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return when if when is not None and when.tzinfo is not None else None
