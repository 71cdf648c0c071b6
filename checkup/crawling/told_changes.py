"""The feeds of a blog -> which posts were changed or got a comment since the last run, where the feeds tell that for sure.

Feeds hold the newest entries only, and tell nothing of what was deleted. So they are believed where they reach back to the last run, and
hold what the last run itself saw; what they do not tell is found when a page has its turn.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from checkup.addresses import home_of, post_key, same_site
from checkup.crawling.feeds import FeedItem, parse_feed
from checkup.crawling.rerun import Rerun
from checkup.errors import ReadError
from checkup.gathering.api_records import Front
from checkup.moments import UTC_CLOCK
from checkup.platforms import adapter
from checkup.web import BudgetSpent, Client, HostBlocked

_SLACK = timedelta(days=1)  # a comment's time may be a zone off
_CLOCKS = timedelta(hours=1)  # the blog's clock may be wrong
# A convention: of the comments that the last run read, so many must stand in the feed; less is a feed of some of the comments only.
_WHOLE = 0.8
_MOST_EDITED = 5  # pages of the feed by change; a convention: where more was changed than they hold, the posts are asked themselves


async def ask_feeds(client: Client, front: Front, rerun: Rerun, *, edits: bool = True) -> None:
    """Ask the feeds what has changed, and tell `rerun`: the posts, and whether that is all. `edits`: ask for changed posts too."""
    if not rerun.notes or not client.kept.lasts:
        return
    if rerun.last is None:
        await _feed(client, _comment_feed(front))  # kept, so that the next run sees what is new in it
        return
    kept = client.kept.get(f"xml {_comment_feed(front)}")
    before = parse_feed(kept.body, kept.url).items if kept is not None else ()
    items = await _feed(client, _comment_feed(front))
    known = {item.id for item in before} if not rerun.broken_off else set()
    news = (item for item in items if item.id not in known and not rerun.has(item.url, _number(item)))
    rerun.changed |= {post_key(item.url) for item in news}
    rerun.told = bool(before and items) and _reaches(items, rerun.last) and _is_whole(before, rerun)
    if edits and rerun.told:
        rerun.told = await _told_edits(client, front, rerun)


def _number(item: FeedItem) -> str:
    """The number that ends a comment's id, "" where none does."""
    return item.id[len(item.id.rstrip("0123456789")) :]


def _comment_feed(front: Front) -> str:
    """Where the feed of all comments is; "" where nobody says."""
    said = [url for kind, url in front.reading.feeds if kind == "comments" and same_site(url, front.url)]
    usual = adapter(front.reading.platform).listing.comments
    return said[0] if said else home_of(front.reading.blog_url or front.url) + usual if usual else ""


async def _feed(client: Client, url: str) -> Sequence[FeedItem]:
    """The entries of a feed; none where it does not answer."""
    if not url:
        return ()
    try:
        page = await client.get(url, "xml")
    except (BudgetSpent, HostBlocked):
        raise
    except ReadError:
        return ()
    return parse_feed(page.body, page.url).items


def _reaches(items: Sequence[FeedItem], last: datetime) -> bool:
    """Whether the feed's oldest entry is older than the last run, so that none is missing that came since."""
    return all(item.published for item in items) and min(item.published for item in items if item.published) <= last


def _is_whole(before: Sequence[FeedItem], rerun: Rerun) -> bool:
    """Whether the feed, as the last run saw it, held nearly all comments that the last run read, from the feed's oldest one on."""
    oldest = min((item.published for item in before if item.published), default=None)
    if oldest is None:
        return False
    start = UTC_CLOCK.epoch(oldest + _SLACK)
    read = sum(c.posted is not None and UTC_CLOCK.epoch(c.posted) > start for post in rerun.posts() for c in post.comments)
    return len(before) >= _WHOLE * read


async def _told_edits(client: Client, front: Front, rerun: Rerun) -> bool:
    """Note the posts that the feed by change tells as changed since the last run; False where more were changed than it is asked for.

    A blog without such a feed tells of a changed post by its sitemap, or not before the post's page has its turn.
    """
    usual = adapter(front.reading.platform).listing.edited
    if not usual or rerun.last is None:
        return True
    for number in range(1, _MOST_EDITED + 1):
        address = home_of(front.reading.blog_url or front.url) + usual + (f"&paged={number}" if number > 1 else "")
        items = await _feed(client, address)
        when = [item.updated for item in items if item.updated]
        if not items or len(when) < len(items) or any(later > earlier for earlier, later in pairwise(when)):
            return True
        rerun.changed |= {post_key(item.url) for item in items if item.updated and item.updated >= rerun.last - _CLOCKS}
        if when[-1] < rerun.last - _CLOCKS:
            return True
    return False
