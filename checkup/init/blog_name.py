"""A few pages of a blog, its feed and its API -> what the blog is called; None where none of them says it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

from checkup.addresses import same_site
from checkup.crawling.feeds import parse_feed
from checkup.errors import ReadError
from checkup.model import Reading
from checkup.reading.html_fragment import line
from checkup.web import Client

MOST = 120  # characters: a title, not a slogan that fills the head of every page


async def name_of(client: Client, home: str, readings: Sequence[Reading]) -> str | None:
    """The title that most pages bear, else the feed's, else that of the WordPress API. Asks for feed and API only where that is needed."""
    said = Counter(reading.blog_title for reading in readings if reading.blog_title)
    if said:
        return said.most_common(1)[0][0]
    front = readings[0]
    feed = next((url for kind, url in front.feeds if kind == "posts" and same_site(url, home)), None)
    with suppress(ReadError):
        if feed and (title := parse_feed((await client.get(feed, "xml")).body, feed).title):
            return line(title)[:MOST]
    with suppress(ReadError):
        if front.api and same_site(front.api, home):
            return name_in_api((await client.fetch(front.api, "json")).page.body)
    return None


def name_in_api(body: bytes) -> str | None:
    """The blog's name in the answer of the root of the WordPress API, None where it tells none."""
    try:
        told = json.loads(body.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None
    name = told.get("name") if isinstance(told, dict) else None
    return line(name)[:MOST] or None if isinstance(name, str) else None
