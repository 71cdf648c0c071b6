"""Feeds in all dialects."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import pytest

from checkup.crawling import feeds
from checkup.crawling.feeds import parse_feed

HOST = "https://b.example"


def test_feeds_in_all_dialects() -> None:
    """RSS counts, Atom counts, FeedBurner's original links, relative addresses, undated items; rubbish gives nothing."""
    rss = b"""<rss xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
    xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><item>
    <title>A</title><link>http://feeds.example/x</link>
    <feedburner:origLink>https://b.example/a/?utm_source=f</feedburner:origLink>
    <pubDate>Tue, 01 May 2012 09:00:00 -0400</pubDate><slash:comments>3</slash:comments></item>
    <item><link>/b/</link></item></channel></rss>"""
    items = parse_feed(rss, HOST + "/feed/").items
    assert [(i.url, i.count, i.published) for i in items] == [
        (HOST + "/a/", 3, datetime(2012, 5, 1, 13, tzinfo=UTC)),
        (HOST + "/b/", None, None),
    ]
    atom = b"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
    <link rel="next" href="/f?page=2"/>
    <entry><link rel="alternate" href="https://b.example/c"/>
    <updated>2012-01-01T00:00:00Z</updated><thr:total>4</thr:total></entry></feed>"""
    feed = parse_feed(atom, HOST + "/f")
    assert (feed.next, feed.items[0].count, feed.items[0].published) == (HOST + "/f?page=2", 4, None)
    assert parse_feed(b"<html>no feed", HOST).items == ()


@pytest.mark.parametrize("when", ["0000-00-00 00:00:00", "0001-01-01T00:00:00+02:00", "9999-12-31T23:59:59-10:00", "1970-01-01T00:00:00Z"])
def test_a_date_that_is_none_leaves_an_entry_undated(when: str) -> None:
    """What databases and programs write where they have no date costs neither the feed nor the entry anything else."""
    rss = f"<rss><channel><item><link>/a/</link><pubDate>{when}</pubDate></item><item><link>/b/</link></item></channel></rss>"
    assert [(i.url, i.published) for i in parse_feed(rss.encode(), HOST).items] == [(HOST + "/a/", None), (HOST + "/b/", None)]


@pytest.mark.skipif(sys.platform == "win32", reason="a limit of computing needs a signal that Windows does not have")
def test_a_feed_that_is_made_to_keep_us_busy_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tens of thousands of attributes of one element take work that grows with their square: given up, and the next feed is read."""
    monkeypatch.setattr(feeds, "SECONDS", 0.2)
    item = "<item><link>/a/</link></item>"
    many = " ".join(f'a{n}="b"' for n in range(40_000))
    assert parse_feed(f"<rss><channel>{item}<item {many}></item></channel></rss>".encode(), HOST).items == ()
    assert [i.url for i in parse_feed(f"<rss><channel>{item}</channel></rss>".encode(), HOST).items] == [HOST + "/a/"]
