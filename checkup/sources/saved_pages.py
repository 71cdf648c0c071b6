"""Saved pages: single files, folders of them, or the mirror of a whole blog, read as if they still stood on the web."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from checkup import lazy_re as re
from checkup.addresses import PATH_SAFE, clean, encoded, from_mirror, home_of, join, same_site
from checkup.config import SiteConfig
from checkup.crawling.forecast import Plan, counted_pages
from checkup.crawling.source_context import Context
from checkup.errors import NothingRead, ReadError
from checkup.model import NOWHERE, Blog, Page
from checkup.reading.archive_rewriting import without_archive
from checkup.reading.page_archive import is_archive
from checkup.sources._given_pages import GivenPage, blog_of
from checkup.sources._other_exports import advice
from checkup.web import looks_like_html

NAME = "saved_pages"
RANK = -1  # after the exports (2) and readers of one kind of file (0), which know better what a file is
MAX_FILES = 100_000  # a convention: 45 times the largest mirror that Checkup was tried on; a path that names a whole disk ends here
MAX_BYTES = 24 * 2**20  # of one file, as much as of a page from the web (web/client.py)
# a folder's name that is a host's, as mirrors have it: up to 63 characters a label (RFC 1035), perhaps with a port
_HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?:[:_+]\d{2,5})?", re.IGNORECASE)
# a folder that is a script's name in the middle of an address ("/index.php/archives/rye"); no such ending is a country's or a kind of host
_SCRIPT = re.compile(r".+\.(?:php\d?|aspx?|cgi|cfm|jsp|html?)", re.IGNORECASE)
_ASSETS = {
    ".css",
    ".js",
    ".json",
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".webp",
    ".svg",
    ".ico",
    ".woff",
    ".woff2",
    ".ttf",
    ".xml",
    ".rss",
    ".pdf",
    ".zip",
}


_REPORT = re.compile(rb'href="(?:\.\./){0,3}assets/checkup\.css"')  # the style sheet of a report of ours, which is nobody's post

_KINDS = "docs/exports.md lists the kinds; an export that was opened and saved by another program may have lost its first lines."


@dataclass(frozen=True, slots=True)
class _File:
    """A saved page. `guessed`: its address is the blog's with the name of the file, which lies in no folder as a mirror would have it."""

    path: Path
    url: str
    archive: bool = False
    guessed: bool = False


def accepts(site: SiteConfig) -> bool:
    """Any site with `paths` that another source does not know better."""
    return bool(site.blog.paths)


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Reads the pages that `paths` name; with `url` that is the address they had.

    Raises NothingRead where a path does not exist, or where no file is a post.
    """
    files = _files(site)
    if not files:
        raise NothingRead(
            f"There is neither a saved web page nor an export of a kind that Checkup knows in {_named(site)}.",
            advice(_places(site)) or _KINDS,
        )
    pages = [GivenPage(file.path.name, partial(_page, file), file.guessed) for file in files]
    blog = _said(await blog_of(pages, site, ctx, "saved pages"))
    if not blog.posts:
        hint = advice(_places(site)) or "`checkup inspect FILE` shows what Checkup reads on one page."
        raise NothingRead(f"No post was recognised in {_named(site)}.", hint)
    return blog


def _said(blog: Blog) -> Blog:
    """The blog with a note of how many posts stand under a made-up address."""
    unknown = sum(post.url.startswith(NOWHERE) for post in blog.posts)
    if not unknown:
        return blog
    note = (
        f"The addresses of {unknown} of the saved posts are not known: they are told apart by their place in the folder "
        "and not linked. `url` under [blog] gives them addresses."
    )
    return replace(blog, coverage=replace(blog.coverage, notes=(*blog.coverage.notes, note)))


async def plan(site: SiteConfig, ctx: Context) -> Plan:
    """What `read` would do. Raises NothingRead where a path does not exist."""
    return Plan((f"Would read {counted_pages(len(_files(site)))} from disk; no request is made.",))


async def _page(file: _File) -> Page:
    try:
        if file.path.stat().st_size > MAX_BYTES and not file.archive:
            raise ReadError(f"Larger than {MAX_BYTES // 2**20} MB.")
        with file.path.open("rb") as opened:  # an archive's first part is the page, so the pictures behind it may be left
            return Page(file.url, opened.read(MAX_BYTES))
    except OSError as error:
        raise ReadError(f"The file could not be read ({error.strerror}).") from None


# which files, and what address each had


def _files(site: SiteConfig) -> list[_File]:
    found: dict[Path, _File] = {}
    root = _root(site)
    for place in _places(site):
        if not place.exists():
            raise NothingRead(f"{place.name} does not exist.", "Paths in `paths` count from the folder of the site's own file.")
        for path in _walk(place):
            if (head := _head(path)) is None:
                continue
            if is_archive(head):  # it has a name that somebody chose, and tells its address itself
                found.setdefault(path, _File(path, _made_up(path, root), archive=True))
            elif looks_like_html(head) and not _REPORT.search(head):
                relative = path.relative_to(place) if place.is_dir() else Path(path.name)
                address = _address(relative, site.blog.url) or _made_up(path, root)
                found.setdefault(path, _File(path, address, guessed=len(relative.parts) == 1))
    return sorted(found.values(), key=lambda f: (f.url, str(f.path)))


def _places(site: SiteConfig) -> list[Path]:
    base = site.file.parent if site.file else Path()
    return [base / path for path in site.blog.paths]


def _root(site: SiteConfig) -> str:
    """The deepest folder that all places share; "" where they share none, as folders on two drives of Windows."""
    try:
        return os.path.commonpath([(p if p.is_dir() else p.parent).resolve() for p in _places(site)])
    except ValueError:
        return ""


def _made_up(path: Path, root: str) -> str:
    """What tells a page apart whose address nobody knows: its place among the saved files. The page's own word goes before it."""
    parts = Path(os.path.relpath(path.resolve(), root)).parts if root else [part.strip(":/\\") for part in path.resolve().parts]
    return join(NOWHERE, encoded("/".join(filter(None, parts)), safe=PATH_SAFE))


def _walk(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
        return
    count = 0
    for path in sorted(place.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            count += 1
            if count > MAX_FILES:
                raise NothingRead(f"{place.name} holds more than {MAX_FILES:,} files.", "Name a smaller folder.")
            yield path


def _head(path: Path) -> bytes | None:
    """How a file begins that may be a page, which content tells and not the name: mirrors keep pages under any. None where it is none."""
    if path.suffix.lower() in _ASSETS:
        return None
    try:
        with path.open("rb") as file:
            return file.read(8192)
    except OSError:
        return None


def _address(relative: Path, url: str | None) -> str:
    """The address that a file of a mirror had; "" where nobody knows.

    The first folder may be the host (as wget and HTTrack make it), also a web archive's, which keeps the address
    in its path. A folder's index file keeps its name: servers answer to both.
    """
    parts = list(relative.parts)
    if len(parts) > 1 and _HOST.fullmatch(parts[0]) and not _SCRIPT.fullmatch(parts[0]):
        host = re.sub(r"[_+](\d+)$", r":\1", parts.pop(0))
        base = url if url and same_site(url, f"http://{host}/") else f"http://{host}/"
        return from_mirror(without_archive(join(base, "/" + encoded("/".join(parts), safe=PATH_SAFE))))
    if not url:
        return ""
    return from_mirror(join(home_of(clean(url) or url), encoded("/".join(parts), safe=PATH_SAFE)))


def _named(site: SiteConfig) -> str:
    names = [Path(p).name or str(p) for p in site.blog.paths]
    return ", ".join(names[:3]) + ("…" if len(names) > 3 else "")
