"""Blogger by its feeds: every post and comment of a blog, a hundred at a time.

Facts of the interface (observed, not promised): `max-results` is capped silently and the cap has moved, so paging goes on by the number of
entries that came; `thr$total` is a post's number of comments; a comment names its post in `thr$in-reply-to` and its parent in a link
with `rel="related"`; a deleted comment carries `blogger.contentRemoved` and a placeholder sentence. Blogger's own rule for "the author
answers": same name and same profile address.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from checkup.addresses import encoded_query, home_of
from checkup.config import SiteConfig
from checkup.crawling.crawl import Way, read_live
from checkup.crawling.rerun import Rerun
from checkup.crawling.source_context import Context
from checkup.crawling.window_bound import Bound
from checkup.errors import ReadError, Unreachable
from checkup.gathering.api_records import Front, Records, Totals
from checkup.model import Blog, Comment, Post
from checkup.moments import UTC_CLOCK
from checkup.reading.html_fragment import line
from checkup.sources._blogger_entries import Entry, complete, file_comment, links_of_entry, number_of, post_answered, post_of, text_of
from checkup.sources._collection import Collection
from checkup.sources._kept_collection import Batch, Kept, Told
from checkup.web import BudgetSpent, Client, HostBlocked

NAME = "blogger_feed"
PLAN = "Posts and comments would be read from the blog's feeds, pages for what they ask of robots."
_ASK = 100  # entries of one answer: few enough that a lower cap of the server has not been met yet (it only makes more requests)


def accepts(site: SiteConfig) -> bool:
    """Never by itself: the live source finds out who made a blog."""
    return False


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Reads a blog by Blogger's feeds or not at all (`source = "blogger_feed"`)."""
    return await read_live(site, ctx, {NAME: Way(offers, records)}, only_records=True)


def offers(front: Front) -> bool:
    """Whether Blogger made the page and the feed is on the same host."""
    return front.reading.platform == "blogger" or "blogger" in (front.reading.generator or "").lower()


async def records(front: Front, client: Client, ctx: Context, bound: Bound) -> Records:
    """Posts as far back as `bound`, then comments. Raises a ReadError where the posts' feed is shut; a shut feed of comments leaves them
    to the pages.
    """
    home = home_of(front.reading.blog_url or front.url)
    ctx.say(0, None, "Reading posts by Blogger feed")
    posts_of = _Feed(client, ctx.rerun, home + "feeds/posts/default", "posts", bound.since_day, bound.newest)
    told = await posts_of.read()
    frame, listed = posts_of.frame, told.found
    posts = [p for e in listed.items.values() if (p := _post(e, home)) is not None]
    since = Bound(start=min((p.published for p in posts if p.published), key=UTC_CLOCK.epoch, default=None)) if bound.newest else bound
    comments: dict[str, list[Comment]] = {}
    gone: Counter[str] = Counter()
    notes: list[str] = []
    shut, partial, heard = False, listed.partial, Told(listed)
    if partial is None:
        ctx.say(0, len(posts), "Reading comments by Blogger feed")
        try:
            heard = await _Feed(client, ctx.rerun, home + "feeds/comments/default", "comments", since.since_day).read()
            for entry in heard.found.items.values():
                with suppress(AttributeError, KeyError, TypeError, ValueError):  # a malformed comment costs itself
                    file_comment(entry, comments, gone, home)
            partial = heard.found.partial
        except (BudgetSpent, HostBlocked) as stop:
            partial = stop.sentence
        except ReadError:
            shut = True
            notes.append("The blog's feed of comments is shut, so comments were read from the pages.")
    unread = shut or partial is not None
    return Records(
        "Blogger feeds",
        tuple(complete(replace(p, quotable=None), comments.get(p.id or "", []), unread=unread) for p in posts),
        title=line(text_of(frame.get("title"))) or None,
        notes=tuple(notes),
        partial=partial,
        changed=None if shut else _changed(posts, told, heard),
        short=frozenset(p.url for p in posts if shut or (p.declared_count or 0) > len(comments.get(p.id or "", [])) + gone[p.id or ""]),
    )


async def totals(front: Front, client: Client, _: Context, bound: Bound) -> Totals:
    """How many posts the feed has since the window's start, and comments. Raises a ReadError where it is shut, or does not tell."""
    home, counted = home_of(front.reading.blog_url or front.url), []
    since = [("published-min", f"{bound.since_day}T00:00:00Z")] if bound.since_day else []
    for kind in ("posts", "comments"):
        query = [("alt", "json"), ("max-results", 1), ("redirect", "false"), *since]
        counted.append(_total(await _page(client, f"{home}feeds/{kind}/default?{encoded_query(query)}")))
    if counted[0] is None:
        raise Unreachable("The blog's feed does not tell how many posts there are.")
    return Totals(counted[0], counted[1] or 0)


def _post(entry: Entry, home: str) -> Post | None:
    """A post of the feed; None where the entry is none, or malformed: it costs itself, not the blog."""
    try:
        return post_of(entry, home)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _changed(posts: list[Post], told: Told, heard: Told) -> frozenset[str] | None:
    """Addresses of the posts that have changed themselves, or whose comments have; None where not all are told."""
    if told.changed is None or heard.changed is None:
        return None
    on = {number_of(entry) for entry in told.changed.values()} | {post_answered(entry) for entry in heard.changed.values()}
    return frozenset(p.url for p in posts if p.id in on) | ({"gone"} if told.changed.keys() - told.found.items.keys() else set())


class _Feed:
    """A feed of the blog: its entries published `since` a day, or the newest `most`; `frame` is what its first page says of the blog."""

    def __init__(self, client: Client, rerun: Rerun, url: str, what: str, since: str | None, most: int | None = None) -> None:
        self.client, self.url, self.frame = client, url, dict[str, Any]()
        self._found = Collection(what, max(1, client.left // 2))
        self._since, self._most = {"published-min": f"{since}T00:00:00Z"} if since else {}, most
        within = f"?{encoded_query([*self._since.items(), ('newest', most or 0)])}" if since or most else ""
        self._kept = Kept(client, rerun, url + within, self._news)

    async def read(self) -> Told:
        """Every entry, once each; by its news alone where that is enough."""
        return await self._kept.read(self._found, self._all)

    async def _news(self, number: int) -> Batch:
        """The entries that were written or changed last."""
        feed = await self._ask(1 + (number - 1) * _ASK, "updated")
        return {text_of(e.get("id")): e for e in _entries(feed)}, _total(feed)

    async def _all(self, found: Collection) -> int | None:
        """Fill `found`; what came before an error of the server is kept."""
        start = 1
        while True:
            try:
                feed = await self._ask(start, "published")
            except ReadError as error:
                if not found.items:
                    raise
                found.partial = error.sentence
                return None
            entries, total = _entries(feed), _total(feed)
            start += len(entries)
            following = any(link.get("rel") == "next" for link in links_of_entry(feed))
            enough = self._most is not None and len(found.items) + len(entries) >= self._most
            last = enough or not entries or (not following and (total is None or start > total))
            if not found.add((text_of(e.get("id")), e) for e in entries) or last:
                return total

    async def _ask(self, start: int, order: str) -> Entry:
        wanted = _ASK if self._most is None else min(self._most, _ASK)
        query = {"alt": "json", "max-results": wanted, "start-index": start, "orderby": order, "redirect": "false", **self._since}
        feed = await _page(self.client, f"{self.url}?{encoded_query(query.items())}")
        self.frame = self.frame or dict(feed)
        return feed


def _entries(feed: Entry) -> Sequence[Entry]:
    """The entries of a page, without the mail address that stands beside each name."""
    raw = feed.get("entry")
    entries = [e for e in raw if isinstance(e, dict)] if isinstance(raw, list) else []
    for entry in entries:
        people = entry.get("author")
        for person in people if isinstance(people, list) else []:
            if isinstance(person, dict):
                person.pop("email", None)
    return entries


def _total(feed: Entry) -> int | None:
    total = text_of(feed.get("openSearch$totalResults"))
    return int(total[:9]) if total.isdecimal() else None


async def _page(client: Client, url: str) -> Entry:
    page = (await client.fetch(url, "json", keep=False)).page
    try:
        feed = json.loads(page.body.decode("utf-8-sig", "replace")).get("feed")
    except (ValueError, AttributeError, RecursionError):
        feed = None
    if not isinstance(feed, dict):
        raise Unreachable("The blog's feed is not in the form that Blogger gives.")
    return feed
