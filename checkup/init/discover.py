"""Address of a blog -> its platform, authors, comment system and feed, found with at most five requests."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from checkup import platforms
from checkup.addresses import same_site, split
from checkup.config import CrawlTable
from checkup.errors import ReadError, Unreachable
from checkup.model import Page, Reading
from checkup.people import nameless
from checkup.web import Client
from checkup.web.safety import is_public

POSTS = 3  # read beside the front page, for bylines and the comment system: one may be a guest's, three seldom are
SURE = 0.8  # an adapter's confidence from which its name is written into the site file; a guess of less is tried anew on every run
MAX_AUTHORS = 5  # names written into the site file: a list that the user can check at a glance


@dataclass(frozen=True, slots=True)
class Discovered:
    """What was seen. `url` is the blog's front page after redirects, `private` whether it stands in a private network or on loopback.

    platform        None where no adapter was sure
    authors         names in bylines of the newest posts, most frequent first
    comment_system  None where the comments are the platform's own or none were seen
    notes           one sentence for each thing that the user should know
    """

    url: str
    title: str | None
    platform: str | None
    authors: tuple[str, ...]
    comment_system: str | None
    feed: str | None
    private: bool
    requests: int
    notes: tuple[str, ...]


async def discover(url: str, *, now: datetime, say: Callable[[str], None], contact: str | None = None) -> Discovered:
    """Read robots.txt, the front page and up to three posts. Raises ReadError where the front page cannot be read."""
    private = is_private(url)
    crawl = CrawlTable(max_requests=2 * (POSTS + 2), allow_private_hosts=private, contact=contact, delay=0.0 if private else 1.0)
    notes: list[str] = []
    async with Client(crawl, now=now, closed=platforms.closed_services()) as client:
        say(f"Reading {url}")
        page = await client.get(url)
        front = platforms.read(page)
        if front.page_type == "post" and front.blog_url and _elsewhere(front.blog_url, page.url):
            notes.append("The address was of a post; the blog's front page is taken instead.")
            page = await client.get(front.blog_url)
            front = platforms.read(page)
        posts: list[Reading] = []
        for link in _newest(front, page):
            say(f"Reading {link}")
            try:
                posts.append(platforms.read(await client.get(link)))
            except ReadError as error:
                notes.append(f"A post could not be read: {error.sentence}")
    return _discovered(page, front, posts, private=private, requests=client.requests, notes=notes)


def is_private(url: str) -> bool:
    """Whether the host's addresses are loopback or private. Raises Unreachable where there is no such host."""
    try:
        parts = split(url)
        found = socket.getaddrinfo(parts.name, parts.port or 80, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError, ValueError):
        raise Unreachable(f"There is no host for {url[:200]}.", "Check the spelling of the address and your connection.") from None
    return not any(is_public(str(entry[4][0])) for entry in found)


def _elsewhere(front: str, here: str) -> bool:
    """Whether `front` is another page of the same host."""
    return same_site(front, here) and split(front).path.rstrip("/") != split(here).path.rstrip("/")


def _newest(front: Reading, page: Page) -> list[str]:
    links = dict.fromkeys(link for link in front.post_links if same_site(link, page.url))
    return list(links)[:POSTS]


def _discovered(page: Page, front: Reading, posts: list[Reading], *, private: bool, requests: int, notes: list[str]) -> Discovered:
    readings = [front, *posts]
    sure = [r for r in readings if platforms.recognised(r.platform) and r.confidence >= SURE]
    systems = [r.comment_system for r in posts if r.comment_system and r.comment_system != r.platform]
    feeds = [url for r in readings for kind, url in r.feeds if kind == "posts"]
    if private:
        notes.append("The address is private or loopback, so the site file allows such addresses ([crawl] allow_private_hosts).")
    if not front.post_links and front.page_type != "post":
        notes.append("No links to posts were seen on the front page; `checkup inspect` shows what Checkup reads on a page.")
    if not sure:
        notes.append("The platform was not recognised for sure; it is tried again on every run.")
    return Discovered(
        url=page.url,
        title=front.blog_title,
        platform=sure[0].platform if sure else None,
        authors=_authors(readings),
        comment_system=systems[0] if systems else None,
        feed=feeds[0] if feeds else None,
        private=private,
        requests=requests,
        notes=tuple(notes),
    )


def _authors(readings: list[Reading]) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for reading in readings:
        people = [owner.person for owner in reading.owners]
        if reading.page_type == "post" and reading.post and reading.post.author:
            people.append(reading.post.author)
        for name in {p.name for p in people}:
            if name and not nameless(name):
                counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts, key=lambda name: (-counts[name], name))[:MAX_AUTHORS])
