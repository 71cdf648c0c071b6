"""A Ghost export (JSON): posts and writers; comments and their writers where the export was made with these tables.

Facts of the format (Ghost source, `data/exporter/table-lists.js`; versions 0.5 to 6): tables stand under `db[0].data`, in old files under
`data`; the export of the settings page leaves `comments` and `members` out, `GET /ghost/api/admin/db/?include=comments,members` brings
them. `in_reply_to_id` is the comment that is answered, `parent_id` the one that it is listed under. Members' mail addresses are compared
with those of the blog's own people while the file is read, and never kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.json_fields import Record, from_iso, from_unix, name_of, text
from checkup.model import Blog, Person, Post
from checkup.reading.html_fragment import fragment, line
from checkup.sources._comment_threads import Threads
from checkup.sources._export_file import head_of
from checkup.sources._exports import NO_ADDRESSES, address, assemble, files_of
from checkup.sources._json_stream import EACH, EMPTY, json_values
from checkup.sources._text_to_html import as_typed

NAME = "ghost_export"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
_ROOTS = (("db", EACH, "data"), ("data",))
_NO_COMMENTS = (
    "The export holds no table of comments: Ghost leaves it out of the settings page's export. Its admin API brings it, with "
    "/ghost/api/admin/db/?include=comments,members."
)
_SITE = "__GHOST_URL__/"  # what Ghost writes for the blog's own address


def accepts(site: SiteConfig) -> bool:
    """Whether every path is a Ghost export."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the file is a Ghost export."""
    head = head_of(path).lstrip(b"\xef\xbb\xbf \t\r\n")[:2_000]
    return head.startswith(b"{") and b'"meta"' in head and b'"exported_on"' in head and b'"version"' in head


@dataclass
class _Export:
    """What the tables say before posts and comments are made."""

    threads: Threads = field(default_factory=Threads)
    notes: dict[str, None] = field(default_factory=dict)
    title: str | None = None
    exported: datetime | None = None
    writers: dict[str, Person] = field(default_factory=dict)
    wrote: dict[str, str] = field(default_factory=dict)  # post -> its first writer
    members: dict[str, tuple[Person, str | None]] = field(default_factory=dict)  # member -> person, and the writer that they are
    with_members: bool = False
    with_comments: bool = False


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """The blog in the export files. Raises NothingRead where they hold no published post."""
    export = _Export()
    for path in files_of(site, is_export):
        ctx.say(len(export.threads.posts), None, f"Reading {path.name}")
        _take_people(path, export)
        export.with_comments |= any(True for _ in json_values(path, {(*root, "comments", EMPTY) for root in _ROOTS}, {}))
        for table, record in _tables(path, export, "posts", "comments"):
            if table == "posts":
                _take_post(record, export, site)
            else:
                export.with_comments = True
                _take_comment(record, export)
    posts, withheld = export.threads.finished()
    if not export.with_comments:
        export.notes[_NO_COMMENTS] = None
        posts = [replace(post, comments_status="external-unread", comment_system="ghost") for post in posts]
    if not site.blog.url:
        export.notes[NO_ADDRESSES] = None
    return assemble(
        site, "Ghost export", posts, title=export.title, captured_at=export.exported, notes=tuple(export.notes), withheld=withheld
    )


def _tables(path: Path, export: _Export, *names: str) -> Any:
    """Each row of the tables, with the table's name."""
    places = {(*root, name, EACH) for root in _ROOTS for name in names}
    for place, row in json_values(path, places, export.notes):
        if isinstance(row, dict):
            yield place[-2], row


def _take_people(path: Path, export: _Export) -> None:
    """Writers, members, settings and the time of the export. Mail addresses end with this function."""
    by_mail: dict[str, str] = {}
    members: dict[str, tuple[Person, str]] = {}
    for table, row in _tables(path, export, "users", "members", "posts_authors", "settings"):
        number, mail = name_of(row.get("id")) or "", (text(row.get("email")) or "").casefold()
        if table == "users":
            export.writers[number] = Person(line(text(row.get("name")) or "") or None, text(row.get("website")), number or None)
            by_mail.setdefault(mail, number)
        elif table == "members":
            members[number] = (export.threads.people.person(text(row.get("name")), None, number), mail)
        elif table == "posts_authors" and not row.get("sort_order"):
            export.wrote[name_of(row.get("post_id")) or ""] = name_of(row.get("author_id")) or ""
        elif table == "settings" and row.get("key") == "title":
            export.title = line(text(row.get("value")) or "") or None
    export.with_members = export.with_members or bool(members)
    export.members |= {number: (person, by_mail.get(mail) if mail else None) for number, (person, mail) in members.items()}
    for _, meta in json_values(path, {("db", EACH, "meta"), ("meta",)}, export.notes):
        export.exported = _when(meta.get("exported_on")) if isinstance(meta, dict) else None


def _take_post(row: Record, export: _Export, site: SiteConfig) -> None:
    number, slug = name_of(row.get("id")), text(row.get("slug"))
    is_page = row.get("type") == "page" or row.get("page") in (1, True)
    if number is None or slug is None or is_page or row.get("status") != "published":
        return
    url = address(site, f"{slug}/")
    body, links, quotes = fragment(
        (text(row.get("html")) or as_typed(text(row.get("plaintext")) or "")).replace(_SITE, address(site, "")), url
    )
    published = _when(row.get("published_at"))
    writer = export.wrote.get(number) or name_of(row.get("author_id")) or ""
    gated = row.get("visibility") not in (None, "public")
    export.threads.posts[number] = Post(
        url=url,
        id=number,
        title=line(text(row.get("title")) or "") or None,
        published=published,
        precision="second" if published else "none",
        author=export.writers.get(writer),
        text=body,
        links=links,
        quotes=quotes,
        platform="ghost",
        quotable=not gated,
    )


def _take_comment(row: Record, export: _Export) -> None:
    page, number, threads = name_of(row.get("post_id")) or "", name_of(row.get("id")), export.threads
    if number is None:
        return
    if (state := row.get("status")) != "published":
        threads.withhold(page, number, "deleted" if state == "deleted" else "held")
        return
    person, writer = export.members.get(name_of(row.get("member_id")) or "", (Person(), None))
    threads.add(
        page,
        number,
        text(row.get("html")) or "",
        person,
        _when(row.get("created_at")),
        parent=name_of(row.get("in_reply_to_id")) or name_of(row.get("parent_id")),
        by_post_author=_is_writer(writer, page, export.wrote) if export.with_members else None,
    )


def _is_writer(writer: str | None, page: str, wrote: Mapping[str, str]) -> bool | None:
    """Whether a member is the post's own writer; None where the export does not name the writer."""
    return writer == wrote[page] if page in wrote else None


def _when(value: object) -> datetime | None:
    return from_iso(value) or from_unix(value, 1000)
