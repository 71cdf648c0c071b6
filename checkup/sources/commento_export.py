"""Commento's export (JSON, version 1, gzipped as it comes by mail), also of Comentario 1 and 2: every comment by the path of its page.

Facts of the format (source of Commento, `api/domain_export.go`, and of Comentario, `svc/impex_comentario.go`): `{"version": 1,
"comments": [...], "commenters": [...]}`; the page's path stands under `url` in Commento's and under `path` in Comentario's, the host
under `domain` or `host`; `parentHex` is "root" for no parent; `state` is approved, unapproved or flagged; what was deleted is marked so
or has no Markdown left. Mail addresses and photos are never looked at.
"""

from __future__ import annotations

from pathlib import Path

from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.json_fields import Record, from_iso, text
from checkup.model import Blog, Person, Post
from checkup.sources._comment_threads import Threads, blog_of
from checkup.sources._export_file import head_of
from checkup.sources._exports import address, files_of
from checkup.sources._json_stream import rows_of
from checkup.sources._text_to_html import from_markdown

NAME = "commento_export"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
POSTS = False  # it holds comments only
_DELETED = (None, "[deleted]")  # what is left of the words of a deleted comment


def accepts(site: SiteConfig) -> bool:
    """Whether every path is Commento's export."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the file is Commento's export."""
    head = head_of(path)
    return b'"commentHex"' in head and b'"commenterHex"' in head


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Posts by their paths, with their comments. Raises NothingRead where there is no comment."""
    threads = Threads(hides_below=True)
    notes: dict[str, None] = {}
    for path in files_of(site, is_export):
        ctx.say(len(threads.posts), None, f"Reading {path.name}")
        people: dict[str, Person] = {}
        for row in rows_of(path, "commenters", notes):
            number = text(row.get("commenterHex")) or ""
            site_of = text(row.get("link")) or text(row.get("websiteUrl"))
            people[number] = threads.people.person(text(row.get("name")), None if site_of == "undefined" else site_of, number)
        for row in rows_of(path, "comments", notes):
            _take_comment(row, people, threads, site)
    return blog_of(site, "Commento export", threads, notes)


def _take_comment(row: Record, people: dict[str, Person], threads: Threads, site: SiteConfig) -> None:
    page, number = text(row.get("path")) or text(row.get("url")), text(row.get("commentHex"))
    if page is None or number is None:
        return
    host = text(row.get("domain")) or text(row.get("host")) or ""
    if page not in threads.posts:
        threads.posts[page] = Post(url=address(site, "/" + page.lstrip("/"), host), comment_system="commento", excerpt_only=True)
    words = text(row.get("markdown"))
    if row.get("deleted") is True or words in _DELETED:
        threads.withhold(page, number, "deleted")
        return
    if (state := text(row.get("state"))) not in (None, "approved"):
        threads.withhold(page, number, "spam" if state == "flagged" else "held")
        return
    html = text(row.get("html")) or from_markdown(words or "")
    author = people.get(text(row.get("commenterHex")) or "", Person())
    above = text(row.get("parentHex"))
    parent = None if above == "root" else above
    threads.add(page, number, html, author, from_iso(row.get("creationDate")), parent=parent, anchor="commento-")
