"""Waline's export (JSON): every comment by the path of its page, as the administration page downloads it.

Facts of the format (Waline source, `controller/db.js`): `GET SERVER/api/db` gives `{"type": "waline", "version": 1, "data": {"Comment":
[...], "Counter": [...], "Users": [...]}}`, the page's download without an envelope and the API's with `{"errno": 0, "data": ...}` around
it. Comments are Markdown; `pid` is the comment that is answered, `rid` its root; `status` is approved, waiting or spam, in old ones
empty; users of the type "administrator" are the blog's own. `mail`, `ip`, `ua` and passwords are never looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.json_fields import Record, from_iso, from_unix, inside, name_of, text
from checkup.model import Blog, Post, Withheld
from checkup.sources._comment_threads import Threads, blog_of
from checkup.sources._export_file import head_of
from checkup.sources._exports import address, files_of
from checkup.sources._json_stream import EACH, json_values
from checkup.sources._text_to_html import from_markdown

NAME = "waline_export"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
POSTS = False  # it holds comments only
_ROOTS = (("data",), ("data", "data"))
_WITHHELD: dict[str | None, Withheld] = {"waiting": "held", "spam": "spam"}


def accepts(site: SiteConfig) -> bool:
    """Whether every path is Waline's export."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the file is Waline's export."""
    head = head_of(path)[:2_000]
    return b'"type"' in head and b'"waline"' in head and b'"tables"' in head


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Posts by their paths, with their comments. Raises NothingRead where there is no comment."""
    threads = Threads(hides_below=True)
    notes: dict[str, None] = {}
    for path in files_of(site, is_export):
        ctx.say(len(threads.posts), None, f"Reading {path.name}")
        users = {
            name_of(row.get("objectId")) or "": row for row in _rows(path, "Users", ("objectId", "display_name", "url", "type"), notes)
        }
        wanted = ("objectId", "url", "comment", "nick", "link", "user_id", "status", "insertedAt", "createdAt", "pid", "rid")
        for row in _rows(path, "Comment", wanted, notes):
            _take_comment(row, users, threads, site)
    return blog_of(site, "Waline export", threads, notes)


def _rows(path: Path, table: str, wanted: tuple[str, ...], notes: dict[str, None]) -> Iterator[Record]:
    """The rows of a table with nothing but the fields that are wanted."""
    for _, row in json_values(path, {(*root, table, EACH) for root in _ROOTS}, notes):
        if isinstance(row, dict):
            yield {name: row.get(name) for name in wanted}


def _take_comment(row: Record, users: Mapping[str, Record], threads: Threads, site: SiteConfig) -> None:
    page, number = text(row["url"]), name_of(row["objectId"])
    if page is None or number is None:
        return
    if page not in threads.posts:
        threads.posts[page] = Post(url=address(site, page), comment_system="waline", excerpt_only=True)
    if why := _WITHHELD.get(text(row["status"])):
        threads.withhold(page, number, why)
        return
    account = name_of(row["user_id"])
    user = users.get(account or "", {})
    author = threads.people.person(text(user.get("display_name")) or text(row["nick"]), text(user.get("url")) or text(row["link"]), account)
    threads.add(
        page,
        number,
        from_markdown(text(row["comment"]) or ""),
        author,
        _when(row["insertedAt"]) or _when(row["createdAt"]),
        parent=name_of(row["pid"]) or name_of(row["rid"]),
        anchor="",
        by_post_author=user.get("type") == "administrator" if user else None,
    )


def _when(value: object) -> datetime | None:
    return from_iso(inside(value, "iso") or value) or from_unix(value, 1000)
