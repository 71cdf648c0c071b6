"""The Wayback Machine: a blog that is gone, as it was captured, of each page the latest good capture (`source = "wayback"`).

Its index is asked for all captures below the blog's address, then each chosen page for its own bytes ("id_": without the archive's frame).
A capture never changes, so it is not asked for again as long as the page store keeps it. Any archive that answers as the Wayback Machine
does can be named (`[crawl] archive`), as pywb behind the same addresses.
Source: github.com/internetarchive/wayback, wayback-cdx-server/README.md.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from checkup import lazy_re as re
from checkup import robots_words
from checkup.addresses import encoded_query, home_of, is_web, join, key, split
from checkup.config import SiteConfig
from checkup.crawling.forecast import Forecast, Plan, forecast_lines
from checkup.crawling.source_context import Context
from checkup.errors import ConfigError, ConfigProblem, NothingRead, ReadError
from checkup.model import Blog, Page
from checkup.moments import UTC_CLOCK
from checkup.sources._captures import MAX_CAPTURES, Capture, choose, last_moment
from checkup.sources._given_pages import GivenPage, blog_of
from checkup.web import Client

NAME = "wayback"
ROWS = 10_000  # captures in one answer of the index; a convention: some 1.5 MB
_FIELDS = ("timestamp", "original", "mimetype", "statuscode", "digest")
_PAGES = "text/html|application/xhtml.*|warc/revisit"
_AS_BEFORE = "warc/revisit"  # the type of a capture that was the same as an earlier one
_ALWAYS = datetime(1990, 1, 1, tzinfo=UTC)  # before any archive: what was fetched once stands
_PORT = re.compile(r"^(http://[^/:]{1,255}):80(?=/|$)")  # as old captures name the web's own port


def accepts(site: SiteConfig) -> bool:
    """Never by itself: a blog that answers is read from the web."""
    return False


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """The blog of the latest good captures. Raises NothingRead where the archive has no page of it, ConfigError without `url`."""
    home = _home(site)
    async with ctx.client() as client:
        chosen = choose(await _captures(client, site, home), last_moment(site))
        pages = [GivenPage(key(c.url), partial(_page, client, site.crawl.archive, c)) for c in chosen.captures]
        blog = await blog_of(pages, site, ctx, "a web archive", captured_at=chosen.seen_at, notes=chosen.notes)
        said = replace(blog.coverage, requests=client.requests, robots=client.robots_words())
    if not blog.posts:
        raise NothingRead(
            f"{site.crawl.archive} holds no post of {home}." if not said.partial else said.partial,
            "Look there in a browser whether the address is right; `as_of` leaves out what was captured later.",
        )
    return replace(blog, coverage=said)


def asked_host(site: SiteConfig) -> str:
    """The address of the host that is asked for the blog's pages: the archive's, and not the blog's own."""
    return site.crawl.archive


async def plan(site: SiteConfig, ctx: Context) -> Plan:
    """What `read` would do, after robots.txt and the index. Raises as `read` does."""
    home = _home(site)
    async with ctx.client() as client:
        chosen = choose(await _captures(client, site, home), last_moment(site))
        asked, pace = client.requests, max(site.crawl.delay, (await client.robots(site.crawl.archive)).delay)
    if not chosen.captures:
        return Plan((f"{site.crawl.archive} holds no page of {home}.",))
    pages = len(chosen.captures)
    found = Forecast(f"by the index of {site.crawl.archive}, which has {pages:,} pages of the blog", None, pages)
    lines = (*chosen.notes, *forecast_lines(found, site.crawl, pace), f"{asked:,} requests were made now.")
    return Plan(lines, split(site.crawl.archive).netloc, pages, pace)


def _home(site: SiteConfig) -> str:
    if site.blog.url is None:
        raise ConfigError([ConfigProblem(str(site.file or site.slug), "blog.url", "the address that the blog had")])
    return site.blog.url


async def _captures(client: Client, site: SiteConfig, url: str) -> list[Capture]:
    """Each page that the archive's index lists below the blog's address. Raises ReadError where it cannot be read."""
    asked = {"url": home_of(url), "matchType": "prefix", "output": "json", "fl": ",".join(_FIELDS), "limit": ROWS, "showResumeKey": "true"}
    filters = [("filter", f"mimetype:({_PAGES})"), ("filter", "statuscode:(200|-)")]
    found: list[Capture] = []
    pages: set[str] = set()
    resume = ""
    while True:
        query = [*asked.items(), *filters, *([("resumeKey", resume)] if resume else [])]
        answer = await client.get(join(site.crawl.archive, f"/cdx/search/cdx?{encoded_query(query)}"), "json")
        rows, resume = rows_in(answer.body, pages)
        found += rows
        if not resume or not rows:
            return found
        if len(found) > MAX_CAPTURES:
            raise NothingRead(f"The archive lists more than {MAX_CAPTURES:,} captures of {url}.", "Name a folder of the blog as its `url`.")


def rows_in(body: bytes, pages: set[str]) -> tuple[list[Capture], str]:
    """The captures in an answer of the index, and the key under which the next ones are had ("" where there are none).

    pages  digests of the pages in the answers before it, which later captures may be the same as; those of this one are added
    """
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        raise ReadError("The archive's index did not answer with JSON.", "Try again later.") from None
    rows = [row for row in told if isinstance(row, list) and all(isinstance(x, str) for x in row)] if isinstance(told, list) else []
    resume = rows[-1][0] if len(rows) > 1 and len(rows[-1]) == 1 else ""
    named = [dict(zip(rows[0], row, strict=True)) for row in rows[1:] if len(row) == len(rows[0])] if rows else []
    pages |= {row.get("digest", "") for row in named if row.get("mimetype") != _AS_BEFORE}
    return [capture for row in named if (capture := _capture(row, pages)) is not None], resume


def _capture(row: dict[str, str], pages: set[str]) -> Capture | None:
    url, stamp, digest = _PORT.sub(r"\1", row.get("original", "")), row.get("timestamp", ""), row.get("digest", "")
    try:
        at = UTC_CLOCK.end_of(datetime.strptime(stamp, "%Y%m%d%H%M%S"))  # noqa: DTZ007 - it has no zone: it is UTC
    except ValueError:
        return None
    again = row.get("mimetype") == _AS_BEFORE
    good = digest in pages if again else row.get("statuscode") == "200"
    return Capture(url, at, 200 if good else 0, good, digest, True, (stamp, row.get("original", ""))) if is_web(url) else None


async def _page(client: Client, archive: str, capture: Capture) -> Page:
    stamp, original = capture.place if isinstance(capture.place, tuple) else ("", "")
    answer = await client.fetch(join(archive, f"/web/{stamp}id_/{original}"), "html", since=_ALWAYS)
    robots = robots_words.of_header(answer.headers.get("x-archive-orig-x-robots-tag", "").splitlines())
    return replace(answer.page, url=capture.url, fetched_at=capture.at, confirmed_at=None, robots=robots)
