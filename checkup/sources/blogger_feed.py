"""Blogger by its feeds: every post and comment of a blog, a hundred at a time.

Facts of the interface (observed, not promised): `max-results` is capped silently and the cap has moved, so paging goes on by the number of
entries that came; `thr$total` is a post's number of comments; a comment names its post in `thr$in-reply-to` and its parent in a link
with `rel="related"`; a deleted comment carries `blogger.contentRemoved` and a placeholder sentence. Blogger's own rule for "the author
answers": same name and same profile address.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from checkup.config import SiteConfig
from checkup.errors import ReadError, Unreachable
from checkup.model import Blog, Comment, Person, Post
from checkup.sources._context import Context
from checkup.sources._crawl import read_live
from checkup.sources._html import fragment, line
from checkup.sources._merge import in_threads
from checkup.sources._records import Front, Records
from checkup.sources._urls import clean, home_of, key
from checkup.web import BudgetSpent, Client, HostBlocked

NAME = "blogger_feed"
_ASK = 100
_MAX_PAGES = 2000
_ID = re.compile(r"\.post-(\d{1,30})$")
_PARENT = re.compile(r"/comments/default/(\d{1,30})")
_PROFILE = re.compile(r"blogger\.com/profile/(\d{1,30})")
Entry = Mapping[str, Any]


def accepts(site: SiteConfig) -> bool:
    """Never by itself: the live source finds out who made a blog."""
    return False


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Reads a blog by Blogger's feeds or not at all (`source = "blogger_feed"`)."""
    return await read_live(site, ctx, {NAME: (offers, records)}, only_records=True)


def offers(front: Front) -> bool:
    """Whether Blogger made the page and the feed is on the same host."""
    return front.reading.platform == "blogger" or "blogger" in (front.reading.generator or "").lower()


async def records(front: Front, client: Client, ctx: Context) -> Records:
    """Posts, then comments. Raises a ReadError where the posts' feed is shut; a shut feed of comments leaves them to the pages."""
    home = home_of(front.reading.blog_url or front.url)
    ctx.say(0, None, "Reading posts by Blogger feed")
    frame, entries, partial = await _all(client, home + "feeds/posts/default")
    posts = [p for p in (_post(e, home) for e in entries) if p is not None]
    comments: dict[str, list[Comment]] = {}
    gone: Counter[str] = Counter()
    notes: list[str] = []
    shut = False
    if partial is None:
        ctx.say(0, len(posts), "Reading comments by Blogger feed")
        try:
            _, said, partial = await _all(client, home + "feeds/comments/default")
            for entry in said:
                _file(entry, comments, gone, home)
        except (BudgetSpent, HostBlocked) as stop:
            partial = stop.sentence
        except ReadError:
            shut = True
            notes.append("The blog's feed of comments is shut, so comments were read from the pages.")
    unread = shut or partial is not None
    return Records(
        "Blogger feeds",
        tuple(_complete(p, comments.get(p.id or "", []), unread=unread) for p in posts),
        title=line(_text(frame.get("title"))) or None,
        notes=tuple(notes),
        partial=partial,
        short=frozenset(p.url for p in posts if shut or (p.declared_count or 0) > len(comments.get(p.id or "", [])) + gone[p.id or ""]),
    )


async def _all(client: Client, url: str) -> tuple[Entry, list[Entry], str | None]:
    """The feed's frame and every entry, once each, and why it ended early (None = it did not)."""
    found: dict[str, Entry] = {}
    frame: Entry = {}
    start = 1
    for _ in range(_MAX_PAGES):
        query = urlencode({"alt": "json", "max-results": _ASK, "start-index": start, "orderby": "published", "redirect": "false"})
        try:
            feed = await _page(client, f"{url}?{query}")
        except (BudgetSpent, HostBlocked) as stop:
            if not found:
                raise
            return frame, list(found.values()), stop.sentence
        frame = frame or feed
        entries = [e for e in feed.get("entry") or () if isinstance(e, dict)]
        fresh = [e for e in entries if _text(e.get("id")) not in found]
        found.update({_text(e.get("id")): e for e in fresh})
        start += len(entries)
        total = _text(feed.get("openSearch$totalResults"))
        following = any(link.get("rel") == "next" for link in _links(feed))
        if not fresh or (not following and (not total.isdigit() or start > int(total[:9]))):
            break
    return frame, list(found.values()), None


async def _page(client: Client, url: str) -> Entry:
    page = await client.get(url, "json")
    try:
        feed = json.loads(page.body.decode("utf-8-sig", "replace")).get("feed")
    except (ValueError, AttributeError, RecursionError):
        feed = None
    if not isinstance(feed, dict):
        raise Unreachable("The blog's feed is not in the form that Blogger gives.")
    return feed


def _post(entry: Entry, home: str) -> Post | None:
    match = _ID.search(_text(entry.get("id")))
    url = next((clean(link.get("href", ""), home) for link in _links(entry) if link.get("rel") == "alternate"), "")
    if not match or not url:
        return None
    content = entry.get("content")
    text, links, quotes = fragment(_text(content or entry.get("summary")), url)
    published = _moment(entry)
    total = _text(entry.get("thr$total"))
    return Post(
        url=url,
        id=match[1],
        title=line(_text(entry.get("title"))) or None,
        published=published,
        precision="second" if published else "none",
        author=_person(entry),
        text=text,
        links=links,
        quotes=quotes,
        declared_count=int(total[:9]) if total.isdigit() else None,
        platform="blogger",
        excerpt_only=content is None and bool(text),
    )


def _file(entry: Entry, comments: dict[str, list[Comment]], gone: Counter[str], home: str) -> None:
    """Put a comment under its post's number; placeholders of deleted comments are only counted."""
    match = _ID.search(_text(entry.get("id")))
    about = entry.get("thr$in-reply-to")
    post = _ID.search(str(about.get("ref", ""))) if isinstance(about, dict) else None
    if not match or not post:
        return
    if _removed(entry):
        gone[post[1]] += 1
        return
    permalink = next((link.get("href") for link in _links(entry) if link.get("rel") == "alternate"), None)
    parent = next((m[1] for link in _links(entry) if link.get("rel") == "related" and (m := _PARENT.search(link.get("href", "")))), None)
    text, links, quotes = fragment(_text(entry.get("content") or entry.get("summary")), permalink or home)
    posted = _moment(entry)
    comments.setdefault(post[1], []).append(
        Comment(
            id=match[1],
            author=_person(entry) or Person(),
            text=text,
            posted=posted,
            precision="second" if posted else "none",
            permalink=permalink,
            parent=parent,
            links=links,
            quotes=quotes,
        )
    )


def _complete(post: Post, comments: list[Comment], *, unread: bool) -> Post:
    """The post with its comments in order, and who of them is its author by Blogger's own rule."""
    made = in_threads(replace(c, by_post_author=_same(c.author, post.author)) for c in comments)
    announced = post.declared_count or 0
    if made:
        return replace(post, comments=made, comments_status="present")
    return replace(post, comments_status="blocked" if announced or (unread and post.declared_count is None) else "none")


def _same(one: Person, other: Person | None) -> bool | None:
    if other is None:
        return None
    if one.url or other.url:
        return bool(one.url and other.url) and one.name == other.name and key(str(one.url)) == key(str(other.url))
    return None  # two names without an address prove nothing


def _removed(entry: Entry) -> bool:
    said = entry.get("gd$extendedProperty") or ()
    return any(isinstance(p, dict) and p.get("name") == "blogger.contentRemoved" and p.get("value") == "true" for p in said)


def _person(entry: Entry) -> Person | None:
    people = entry.get("author")
    if not isinstance(people, list) or not people or not isinstance(people[0], dict):
        return None
    url = _text(people[0].get("uri")) or None
    profile = _PROFILE.search(url or "")
    return Person(line(_text(people[0].get("name"))) or None, url, profile[1] if profile else None)


def _links(entry: Entry) -> list[dict[str, str]]:
    return [link for link in entry.get("link") or () if isinstance(link, dict)]


def _text(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("$t")
    return value if isinstance(value, str) else ""


def _moment(entry: Entry) -> datetime | None:
    try:
        when = datetime.fromisoformat(_text(entry.get("published")))
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)
