"""Feeds: which posts there are, when they were published, and how many comments each announces."""

from __future__ import annotations

import io
from calendar import timegm
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import feedparser

from checkup.addresses import clean
from checkup.gathering.sanitise import FIRST
from checkup.web.cpu_limit import TooLong, cpu_limit

# of computing for one page of a feed; a convention: honest ones take a second a megabyte at most, and one made to keep us busy takes hours
SECONDS = 15.0


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One entry of a feed, of posts or of comments.

    count    comments that the feed announces (pings included), None where it does not
    updated  when the entry was last changed, None where the feed does not tell
    id       what tells this entry from the feed's others
    """

    url: str
    title: str | None
    published: datetime | None
    author: str | None
    count: int | None
    updated: datetime | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """One page of a feed. `next` is the next page where the feed names one; `generator` what made it."""

    items: tuple[FeedItem, ...]
    next: str | None
    generator: str
    title: str | None


def parse_feed(body: bytes, url: str) -> Feed:
    """RSS or Atom, as broken as it comes; what is no feed, or takes too long, gives no items. `url` is the base of relative addresses."""
    try:
        # feedparser opens what looks like a name or an address; a stream is only read.
        with cpu_limit(SECONDS):
            raw: Any = feedparser.parse(io.BytesIO(body), response_headers={"content-location": url})
    except (Exception, TooLong):  # it raises whatever it stumbles over in a broken namespace or date
        return Feed((), None, "", None)
    frame = raw.feed
    following = [link.get("href") for link in frame.get("links", []) if link.get("rel") == "next"]
    return Feed(
        tuple(item for item in (_item(entry, url) for entry in raw.entries) if item.url),
        clean(following[0], url) if following and following[0] else None,
        str(frame.get("generator", "")),
        frame.get("title") or None,
    )


def _item(entry: Any, base: str) -> FeedItem:
    link = entry.get("feedburner_origlink") or entry.get("link") or ""
    return FeedItem(
        clean(link, base),
        entry.get("title") or None,
        _moment(entry.get("published_parsed")),
        entry.get("author") or None,
        _count(entry),
        _moment(entry.get("updated_parsed") if "updated" in entry else None),
        entry.get("id") or link,
    )


def _moment(parsed: Any) -> datetime | None:
    """The moment of an entry; None for a date that nothing on the Web can bear, as programs write it where they have none."""
    try:
        when = datetime.fromtimestamp(timegm(parsed), UTC) if parsed else None
    except (ValueError, OverflowError, OSError):
        return None
    return when if when is not None and when.year >= FIRST else None


def _count(entry: Any) -> int | None:
    said = [entry.get("slash_comments"), entry.get("thr_total")]
    said += [link.get("thr:count", link.get("count")) for link in entry.get("links", []) if link.get("rel") == "replies"]
    for value in said:
        if isinstance(value, str) and value.strip().isdecimal():
            return int(value.strip()[:9])
    return None
