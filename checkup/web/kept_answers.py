"""What a client keeps of the answers that it gets: which may be kept, which stand without a request, what "not modified" confirms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from checkup import robots_words
from checkup.model import Page
from checkup.web import answers
from checkup.web.call import Response
from checkup.web.kinds import KINDS
from checkup.web.stops import GONE, MOVED
from checkup.web.store import Kept, PageStore


@dataclass(frozen=True, slots=True)
class Answer:
    """A document: the page, the headers (lower-case names) that sources ask for, and whether it is the kept copy.

    asked  False where the kept copy stood without a request
    """

    page: Page
    headers: Mapping[str, str]
    unchanged: bool = False
    asked: bool = True


def answer(url: str, kept: Kept, raw: Response, *, unchanged: bool, asked: bool) -> Answer:
    """What is kept as the answer that it is now; the headers that came along with `raw` count."""
    headers = {**kept.headers, **answers.chosen(raw.headers)}
    directives = robots_words.of_header(headers.get("x-robots-tag", "").splitlines())
    page = Page(url, kept.body, kept.content_type, kept.came, robots=directives, confirmed_at=kept.confirmed)
    return Answer(page, headers, unchanged, asked)


def asking(accept: str, kept: Kept | None) -> dict[str, str]:
    """What is sent with a request for a page of some kind; with a kept page (no redirect, no 404), the question whether it has changed."""
    asked = {"If-None-Match": kept.etag, "If-Modified-Since": kept.modified} if kept is not None and kept.status == 200 else {}
    return {"Accept": KINDS[accept].accept} | {name: value for name, value in asked.items() if value and value.isascii()}


class KeptAnswers:
    """The store of a run that happens at `now`; without a `store` nothing is kept. `keeps`: whether a page may be."""

    def __init__(self, store: PageStore | None, now: datetime, keeps: Callable[[bytes, str], bool]) -> None:
        self._store, self._now, self._keeps = store, now, keeps

    def confirmed_at(self, url: str) -> datetime | None:
        """When the server last gave or confirmed the web page at an address; None where none is kept."""
        return self._store.confirmed(f"html {url}") if self._store else None

    @property
    def lasts(self) -> bool:
        """Whether a later run finds what is kept."""
        return self._store is not None

    def get(self, key: str) -> Kept | None:
        """The answer that is kept under `key`, None where there is none."""
        return self._store.get(key) if self._store else None

    @staticmethod
    def standing(kept: Kept | None, since: datetime | None) -> Response | None:
        """The kept answer, where the server gave or confirmed it at or after `since`; None where it must be asked."""
        if kept is None or since is None or kept.confirmed is None or kept.confirmed < since:
            return None
        return Response(kept.status, kept.headers, kept.body)

    def confirmed(self, key: str, kept: Kept) -> Kept:
        """The server says that the kept answer still holds."""
        if self._store:
            self._store.confirm(key, self._now)
        return replace(kept, confirmed=self._now)

    def took(self, key: str, url: str, raw: Response, kept: Kept | None) -> Kept:
        """An answer came: it is kept under `key` where it may be ("" = nowhere). Bytes that came before keep their first moment."""
        headers = answers.chosen(raw.headers) | ({"location": raw.headers["location"]} if raw.headers.get("location") else {})
        came = kept.came if kept is not None and kept.body == raw.body and kept.came is not None else self._now
        etag, modified = raw.headers.get("etag"), raw.headers.get("last-modified")
        body = raw.body if 200 <= raw.status < 300 else b""
        kind = raw.headers.get("content-type", "")
        made = Kept(url, etag, modified, kind, headers, body, raw.status, came, self._now)
        final = raw.status == 200 or raw.status in MOVED or raw.status in GONE
        if self._store and key and final and "no-store" not in raw.headers.get("cache-control", "").lower() and self._keeps(raw.body, kind):
            self._store.put(key, made)
        return made

    def load(self, key: str, since: datetime | None) -> bytes | None:
        """What a source put aside under `key`, where it first did so at or after `since`."""
        kept = self.get(key)
        return kept.body if kept is not None and since is not None and kept.came is not None and kept.came >= since else None

    def save(self, key: str, url: str, body: bytes, *, since: datetime | None = None) -> None:
        """Put something aside for the next run; with `since` as a change to what was first put aside then or later."""
        kept = self.get(key)
        came = kept.came if kept is not None and since is not None and kept.came is not None and kept.came >= since else self._now
        if self._store and self._keeps(body, "charset=utf-8"):
            self._store.put(key, Kept(url, None, None, "", {}, body, 200, came, self._now))
