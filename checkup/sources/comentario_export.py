"""Comentario's export (JSON, version 3, gzipped): pages, commenters and comments of a domain.

Facts of the format (Comentario source, `svc/impex_comentario.go` and `swagger.yml`): `{"version": 3, "pages": [{"id", "path", "title"}],
"comments": [{"id", "parentId", "pageId", "markdown", "html", "isApproved", "isPending", "isDeleted", "createdTime", "userCreated",
"authorName"}], "commenters": [{"id", "name", "websiteUrl"}]}`. `authorName` is the name of a commenter without an account, whose
`userCreated` is all zeros. Mail addresses and the network address of a comment are never looked at.
"""

from __future__ import annotations

from pathlib import Path

from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.json_fields import Record, from_iso, text
from checkup.model import Blog, Person, Post
from checkup.reading.html_fragment import line
from checkup.sources._comment_threads import Threads, blog_of
from checkup.sources._export_file import head_of
from checkup.sources._exports import address, files_of
from checkup.sources._json_stream import rows_of
from checkup.sources._text_to_html import from_markdown

NAME = "comentario_export"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
POSTS = False  # it holds comments only
_NOBODY = "00000000-0000-0000-0000-000000000000"  # the account of all who have none


def accepts(site: SiteConfig) -> bool:
    """Whether every path is Comentario's export."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the file is Comentario's export."""
    head = head_of(path).replace(b" ", b"")
    return b'"version":3' in head[:2_000] and (b'"pages":' in head or b'"domainId"' in head)


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Posts by their paths, with their comments. Raises NothingRead where there is no page."""
    threads = Threads(hides_below=True)
    notes: dict[str, None] = {}
    for path in files_of(site, is_export):
        ctx.say(len(threads.posts), None, f"Reading {path.name}")
        people: dict[str, Person] = {}
        for row in rows_of(path, "commenters", notes):
            number = text(row.get("id")) or ""
            people[number] = threads.people.person(text(row.get("name")), text(row.get("websiteUrl")), number)
        for row in rows_of(path, "pages", notes):
            _take_page(row, threads, site)
        for row in rows_of(path, "comments", notes):
            _take_comment(row, people, threads)
    return blog_of(site, "Comentario export", threads, notes)


def _take_page(row: Record, threads: Threads, site: SiteConfig) -> None:
    number, path = text(row.get("id")), text(row.get("path"))
    if number and path:
        threads.posts[number] = Post(
            url=address(site, "/" + path.lstrip("/")),
            title=line(text(row.get("title")) or "") or None,
            comment_system="comentario",
            commenting="closed" if row.get("isReadonly") is True else "unknown",
            excerpt_only=True,
        )


def _take_comment(row: Record, people: dict[str, Person], threads: Threads) -> None:
    page, number = text(row.get("pageId")) or "", text(row.get("id"))
    if number is None or page not in threads.posts:
        return
    if row.get("isDeleted") is True or row.get("isApproved") is not True:
        threads.withhold(page, number, "deleted" if row.get("isDeleted") is True else "held")
        return
    html = text(row.get("html")) or from_markdown(text(row.get("markdown")) or "")
    account = text(row.get("userCreated")) or _NOBODY
    guest = threads.people.person(text(row.get("authorName")))
    author = guest if account == _NOBODY else people.get(account, guest)
    threads.add(page, number, html, author, from_iso(row.get("createdTime")), parent=text(row.get("parentId")), anchor="comentario-")
