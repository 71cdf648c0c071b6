"""Address of a blog -> its platform, writers, comment system and feed, found with a dozen requests at most."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from checkup import platforms
from checkup.addresses import same_site, split
from checkup.config import CrawlTable
from checkup.crawling.feeds import parse_feed
from checkup.crawling.sent_on import arrived
from checkup.errors import ReadError, Unreachable
from checkup.init.blog_name import name_of
from checkup.init.who_writes import NOBODY, Writers, writers_of
from checkup.model import Page, Reading
from checkup.web import Client
from checkup.web.address_ranges import is_public

MORE = 10  # requests beside robots.txt and the front page: posts with their comments tell who writes, and a dozen are nobody's burden
FOR_TITLE = 2  # of these, kept for feed and API where the front page does not say what the blog is called
SURE = 0.8  # an adapter's confidence from which its name is written into the site file; a guess of less is tried anew on every run
MAX_AUTHORS = 5  # names written into the site file: a list that the user can check at a glance


@dataclass(frozen=True, slots=True)
class Discovered:
    """What was seen. `url` is the blog's front page after redirects, `private` whether it stands in a private network or on loopback.

    platform        None where no adapter was sure
    authors         names for the site file; none where it is in doubt or only the talk says it, as a list of names would settle it
    writers         who seems to write the blog, and by what evidence
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
    writers: Writers = NOBODY


async def discover(url: str, *, now: datetime, say: Callable[[str], None], contact: str | None = None) -> Discovered:
    """Read robots.txt, the front page, and the newest posts that it or the feed names, ten requests at most.

    Raises ReadError where the front page cannot be read.
    """
    private = is_private(url)
    crawl = CrawlTable(max_requests=2 * (MORE + 2), allow_private_hosts=private, contact=contact, delay=0.0 if private else 1.0)
    notes: list[str] = []
    async with Client(crawl, now=now, closed=platforms.closed_services(), home=url) as client:
        say(f"Reading {url}")
        page = (await arrived(client, await client.fetch(url))).page
        front, left = platforms.read(page), MORE
        if front.page_type == "post" and front.blog_url and _elsewhere(front.blog_url, page.url):
            notes.append("The address was of a post; the blog's front page is taken instead.")
            page = await client.get(front.blog_url)
            front, left = platforms.read(page), MORE - 1
        left -= 0 if front.blog_title else FOR_TITLE
        links = await _newest(client, front, page, left, say)
        posts: list[tuple[str, Reading]] = []
        for number, link in enumerate(links, 1):
            say(f"Reading {link} ({number} of {len(links)})")
            try:
                post = await client.get(link)
                posts.append((post.url, platforms.read(post)))
            except ReadError as error:
                notes.append(f"A post could not be read: {error.sentence}")
        title = await name_of(client, page.url, [front, *(reading for _, reading in posts)])
    return _discovered(page, front, posts, title=title, private=private, requests=client.requests, notes=notes)


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


async def _newest(client: Client, front: Reading, page: Page, most: int, say: Callable[[str], None]) -> list[str]:
    """The posts to read, with the feed at most `most` requests: those that the front page links to, then those of the feed."""
    links = dict.fromkeys(link for link in front.post_links if same_site(link, page.url))
    feed = next((url for kind, url in front.feeds if kind == "posts"), None)
    if len(links) < most and feed and same_site(feed, page.url):
        most -= 1
        say(f"Reading {feed}")
        with suppress(ReadError):  # a feed that is announced and missing is common; the front page's links are left
            items = parse_feed((await client.get(feed, "xml")).body, feed).items
            links.update(dict.fromkeys(item.url for item in items if same_site(item.url, page.url)))
    return list(links)[:most]


def _discovered(
    page: Page, front: Reading, posts: list[tuple[str, Reading]], *, title: str | None, private: bool, requests: int, notes: list[str]
) -> Discovered:
    """What `init` tells of a blog from its front page and some of its posts."""
    readings = [front, *(reading for _, reading in posts)]
    writers = writers_of(page.url, [(page.url, front), *posts])
    sure = [r for r in readings if platforms.recognised(r.platform) and r.confidence >= SURE]
    feeds = [url for r in readings for kind, url in r.feeds if kind == "posts"]
    if private:
        notes.append("The address is private or loopback, so the site file allows such addresses ([crawl] allow_private_hosts).")
    if not front.post_links and front.page_type != "post":
        notes.append("No links to posts were seen on the front page; `checkup inspect` shows what Checkup reads on a page.")
    if not sure:
        notes.append("The platform was not recognised for sure; it is tried again on every run.")
    return Discovered(
        url=page.url,
        title=title,
        platform=sure[0].platform if sure else None,
        authors=() if writers.doubt or writers.inferred else writers.names[:MAX_AUTHORS],
        comment_system=outside_system([reading for _, reading in posts]),
        feed=feeds[0] if feeds else None,
        private=private,
        requests=requests,
        notes=tuple(notes),
        writers=writers,
    )


def outside_system(posts: Sequence[Reading]) -> str | None:
    """The system beside the blog that its comments stand with; None where more posts show comments that the platform keeps itself.

    A blog that tried a system for a while has its embed on posts without a comment for ever.
    """
    names = [r.comment_system for r in posts if r.comment_system and r.comment_system != r.platform]
    own = sum(r.comment_system in (None, r.platform) and r.post is not None and bool(r.post.comments) for r in posts)
    return names[0] if names and len(names) >= own else None
