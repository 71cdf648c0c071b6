"""A web archive's files (WARC, WACZ, or a folder of them): the blog as it was captured, of each page the latest good capture.

What tools like Browsertrix, ArchiveWeb.page, wget and Heritrix write, and segments of Common Crawl. The moment of the checkup is the last
capture of the blog, unless `as_of` names an earlier one: then nothing captured later is read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from checkup.addresses import belongs, home_of, host_of, key
from checkup.config import SiteConfig
from checkup.crawling.forecast import Plan, counted_pages
from checkup.crawling.source_context import Context
from checkup.errors import NothingRead
from checkup.model import Blog, Page
from checkup.sources._captures import MAX_CAPTURES, Capture, choose, last_moment
from checkup.sources._given_pages import GivenPage, blog_of
from checkup.sources._warc_files import ENDINGS, captures_in, is_warc, page_of

NAME = "warc"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
_ONE_BLOG = 0.5  # of the captured pages; a convention: a file with one blog holds a few pages of others, which it links to


def accepts(site: SiteConfig) -> bool:
    """Whether a path is a web archive, or a folder that holds one."""
    return next(_files(site), None) is not None


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """The blog of the latest good captures. Raises NothingRead where several blogs are held and none is named, or none that is one."""
    broken: list[str] = []
    files = sorted(set(_files(site)))
    captures = _captures(files, site, broken)
    if broken and not captures:
        raise NothingRead(broken[0], "Fetch the file anew, or name another one in `paths`.")
    if not site.blog.url:
        captures = _of_one_blog(captures)
    chosen = choose(captures, last_moment(site))
    pages = [GivenPage(key(capture.url), partial(_page, capture)) for capture in chosen.captures]
    blog = await blog_of(pages, site, ctx, "a web archive", captured_at=chosen.seen_at, notes=(*chosen.notes, *broken))
    if not blog.posts:
        names = ", ".join(file.name for file in files[:3])
        raise NothingRead(f"No post was recognised in {names}.", "`url` under [blog] says which blog of an archive is read.")
    return blog


async def plan(site: SiteConfig, ctx: Context) -> Plan:
    """What `read` would do; the files' captures are looked through, and no page is read. Raises NothingRead as `read` does."""
    captures = _captures(sorted(set(_files(site))), site, [])
    chosen = choose(captures if site.blog.url else _of_one_blog(captures), last_moment(site))
    return Plan((*chosen.notes, f"Would read {counted_pages(len(chosen.captures))} of {len(captures):,} captures; no request is made."))


async def _page(capture: Capture) -> Page:
    return page_of(capture)


def _files(site: SiteConfig) -> Iterator[Path]:
    base = site.file.parent if site.file else Path()
    for place in (base / path for path in site.blog.paths):
        if place.is_dir():
            yield from (path for path in place.rglob("*") if path.name.endswith(ENDINGS) and is_warc(path))
        elif place.is_file() and is_warc(place):
            yield place


def _captures(files: Sequence[Path], site: SiteConfig, broken: list[str]) -> list[Capture]:
    """Every capture in the files; where `url` names the blog, only those below it."""
    home = home_of(site.blog.url) if site.blog.url else ""
    found: list[Capture] = []
    for capture in chain.from_iterable(captures_in(file, broken) for file in files):
        if not home or belongs(capture.url, home):
            found.append(capture)
        if len(found) > MAX_CAPTURES:
            raise NothingRead(
                f"The archive holds more than {MAX_CAPTURES:,} captures.", "Name fewer files in `paths`, or with `url` the blog among them."
            )
    return found


def _of_one_blog(captures: Sequence[Capture]) -> list[Capture]:
    """The captures of the host that most pages stand on. Raises NothingRead where it has no more than half of them."""
    pages = Counter(host_of(url) for url in sorted({c.url for c in captures if c.is_good}))
    host, count = pages.most_common(1)[0] if pages else ("", 0)
    if count <= _ONE_BLOG * pages.total():
        most = ", ".join(name for name, _ in pages.most_common(5))
        raise NothingRead(
            f"The archive holds pages of {len(pages)} sites ({most})." if pages else "The archive holds no page.",
            "Say with `url` under [blog] which of them is the blog.",
        )
    return [c for c in captures if host_of(c.url) == host]
