"""The JSON from which `isso import` takes comments of any program: a list of threads with their comments.

Facts of the format (Isso source, `migrate.py`, class Generic): `[{"id": path, "title": ..., "comments": [{"id", "author", "website",
"created", "text", "email", "remote_addr"}]}]`; `created` is "YYYY-MM-DD HH:MM:SS" on the server's own clock; there is no parent, and
every comment is accepted. Mail and network addresses are never looked at.
"""

from __future__ import annotations

from pathlib import Path

from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.json_fields import Record, as_written, name_of, text
from checkup.json_fields import records as objects
from checkup.model import Blog, Post
from checkup.reading.html_fragment import line
from checkup.sources._comment_threads import Threads, blog_of
from checkup.sources._export_file import head_of
from checkup.sources._exports import address, files_of
from checkup.sources._json_stream import EACH, json_values
from checkup.sources._text_to_html import from_markdown

NAME = "isso_json"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
POSTS = False  # it holds comments only


def accepts(site: SiteConfig) -> bool:
    """Whether every path is such a file."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the file is such a list of threads."""
    head = head_of(path).lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"[") and all(name in head for name in (b'"id"', b'"comments"', b'"title"', b'"created"', b'"text"'))


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Posts by their paths and titles, with their comments. Raises NothingRead where there is no thread."""
    threads = Threads()
    notes = {"The file names no time zone: times are taken as the blog's own clock.": None}
    for path in files_of(site, is_export):
        ctx.say(len(threads.posts), None, f"Reading {path.name}")
        for _, thread in json_values(path, {(EACH,)}, notes):
            if isinstance(thread, dict):
                _take_thread(thread, threads, site)
    return blog_of(site, "Isso import file", threads, notes)


def _take_thread(thread: Record, threads: Threads, site: SiteConfig) -> None:
    page = text(thread.get("id"))
    if page is None:
        return
    title = line(text(thread.get("title")) or "") or None
    threads.posts.setdefault(page, Post(address(site, page), title, comment_system="isso", excerpt_only=True))
    for raw in objects(thread.get("comments")):
        if number := name_of(raw.get("id")):
            author = threads.people.person(text(raw.get("author")), text(raw.get("website")))
            threads.add(page, number, from_markdown(text(raw.get("text")) or ""), author, as_written(raw.get("created")))
