"""A Substack export (zip, or unpacked): `posts.csv` and the posts' bodies. The zip carries no comment, which the report says.

Facts of the format (seen in converters that read it, among them Ghost's `mg-substack-csv`; Substack documents none): `posts.csv` has
post_id (number and slug, joined by a dot), post_date, is_published, type, audience, title, subtitle; a body is `posts/POST_ID.html`. The
list of subscribers and the lists of who opened which mail hold addresses; they are not opened.
"""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from checkup import lazy_re as re
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.errors import NothingRead
from checkup.json_fields import from_iso
from checkup.model import Blog, Post
from checkup.reading.html_fragment import fragment, line
from checkup.sources._export_file import CUT, folders_of, head_of
from checkup.sources._exports import NO_ADDRESSES, address, assemble, files_of

NAME = "substack_export"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
_TABLE = "posts.csv"
_MOST = 24 * 2**20  # bytes of one body, as much as of a saved page
_NO_COMMENTS = "Substack's export carries no comments: a checkup of the live blog reads them."
_PLAIN = re.compile(r"[^/\\\\:]{1,250}")  # the name of a file, which leads to no other folder
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError, KeyError, csv.Error)


def accepts(site: SiteConfig) -> bool:
    """Whether every path is a Substack export."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the zip, or the folder that it was unpacked to, has Substack's table of posts."""
    try:
        return _folder_of(path) is not None
    except _BROKEN:
        return False


def _folder_of(path: Path) -> Path | None:
    """The folder with `posts.csv`: at the top, or the one folder of a zip that was packed again."""
    return next((folder for folder in folders_of(path) if _is_table(folder / _TABLE)), None)


def _is_table(path: Path) -> bool:
    return path.is_file() and all(name in head_of(path)[:2_000] for name in (b"post_id", b"is_published"))


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """The published posts. Raises NothingRead where there is none, or where the zip is damaged before the first."""
    posts: list[Post] = []
    notes = {_NO_COMMENTS: None}
    for path in files_of(site, is_export):
        ctx.say(len(posts), None, f"Reading {path.name}")
        try:
            for post in _posts(_folder_of(path) or path, site):
                posts.append(post)  # noqa: PERF402 - what came before a damaged place is kept
        except _BROKEN:
            notes[CUT.format(name=path.name)] = None
    if not posts and len(notes) > 1:
        raise NothingRead(f"No post could be read in {site.blog.paths[0]}.", "Download the export again: the zip is damaged.")
    if not site.blog.url:
        notes[NO_ADDRESSES] = None
    return assemble(site, "Substack export", posts, notes=tuple(notes))


def _posts(folder: Path, site: SiteConfig) -> Iterator[Post]:
    with (folder / _TABLE).open("rb") as file, io.TextIOWrapper(file, "utf-8-sig", "replace", newline="") as rows:
        for row in csv.DictReader(rows):
            number = row.get("post_id") or ""
            if (row.get("is_published") or "").casefold() != "true" or not number or row.get("type") == "page":
                continue
            body = folder / "posts" / f"{number}.html"
            yield _post(row, _body(body) if _PLAIN.fullmatch(number) and body.is_file() else "", site)


def _body(page: Path) -> str:
    with page.open("rb") as file:
        return file.read(_MOST).decode("utf-8", "replace")


def _post(row: dict[str, str], html: str, site: SiteConfig) -> Post:
    number, _, slug = row["post_id"].partition(".")
    url = address(site, f"/p/{slug or number}")
    words, links, quotes = fragment(html, url)
    published = from_iso(row.get("post_date"))
    return Post(
        url=url,
        id=number,
        title=line(row.get("title") or "") or None,
        published=published,
        precision="second" if published else "none",
        text=words,
        links=links,
        quotes=quotes,
        comments_status="external-unread",
        comment_system="substack",
        platform="substack",
        quotable=(row.get("audience") or "everyone") == "everyone",
    )
