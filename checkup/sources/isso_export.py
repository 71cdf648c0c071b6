"""Isso's database (`comments.db`, SQLite), which is the export that Isso has: every comment by the path of its page.

Facts of the format (Isso 0.9 to 0.14, `db/threads.py` and `db/comments.py`): `threads(id, uri, title)` and `comments(tid, id, parent,
created, mode, text, author, website, ...)`; `created` is a Unix time; mode 1 is accepted, 2 waits, 4 is deleted and kept for its replies;
the text is Markdown. The file is opened for reading only, and the columns `email`, `remote_addr` and `voters` are never asked for.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from checkup.addresses import encoded
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.errors import NothingRead
from checkup.json_fields import from_unix, text
from checkup.model import Blog, Post
from checkup.reading.html_fragment import line
from checkup.sources._comment_threads import Threads, blog_of
from checkup.sources._export_file import head_of
from checkup.sources._exports import address, files_of
from checkup.sources._text_to_html import from_markdown

NAME = "isso_export"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
POSTS = False  # it holds comments only
_SQLITE = b"SQLite format 3\x00"  # what every such file begins with
_TABLES = {"threads", "comments"}
_QUERY = (
    "SELECT threads.uri, threads.title, comments.id, comments.parent, comments.created, comments.mode, comments.text, comments.author, "
    "comments.website FROM comments JOIN threads ON threads.id = comments.tid ORDER BY comments.tid, comments.id"
)
_ACCEPTED, _DELETED = 1, 4  # Isso's modes (`db/comments.py`)


def accepts(site: SiteConfig) -> bool:
    """Whether every path is Isso's database."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the file is Isso's database."""
    if not head_of(path).startswith(_SQLITE):
        return False
    try:
        return {name for (name,) in _rows(path, "SELECT name FROM sqlite_master WHERE type = 'table'")} >= _TABLES
    except NothingRead:
        return False


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Posts by their paths and titles, with their comments. Raises NothingRead where the database is damaged or holds no comment."""
    threads = Threads(hides_below=True)
    notes: dict[str, None] = {}
    for path in files_of(site, is_export):
        ctx.say(len(threads.posts), None, f"Reading {path.name}")
        for row in _rows(path, _QUERY):
            _take_comment(row, threads, site)
    return blog_of(site, "Isso database", threads, notes)


def _rows(path: Path, query: str) -> Iterator[tuple[Any, ...]]:
    """The rows that a query gives, one after the other; the file is not changed. Raises NothingRead where it is no sound database."""
    try:
        with closing(sqlite3.connect(f"file:{encoded(str(path.resolve()), safe='/')}?mode=ro", uri=True)) as database:
            database.execute("PRAGMA trusted_schema = OFF")
            database.text_factory = lambda value: value.decode("utf-8", "replace")
            yield from database.execute(query)
    except (sqlite3.Error, UnicodeDecodeError) as error:  # the second where sqlite3 complains of a damaged name, which is no UTF-8
        complaint = "a name in it is damaged" if isinstance(error, UnicodeDecodeError) else error
        sentence = f"{path.name} could not be read as a database ({complaint})."
        raise NothingRead(
            sentence, "Stop the comment server, or make a copy with `sqlite3 comments.db .backup`, and name the copy."
        ) from None


def _take_comment(row: tuple[Any, ...], threads: Threads, site: SiteConfig) -> None:
    page, title, number, parent, created, mode, words, author, website = row
    if not isinstance(page, str) or not isinstance(number, int):
        return
    if page not in threads.posts:
        name = line(text(title) or "") or None
        threads.posts[page] = Post(url=address(site, page), title=name, comment_system="isso", excerpt_only=True)
    if mode != _ACCEPTED:
        threads.withhold(page, str(number), "deleted" if mode == _DELETED else "held")
        return
    who = threads.people.person(text(author), text(website))
    above = str(parent) if isinstance(parent, int) else None
    threads.add(page, str(number), from_markdown(text(words) or ""), who, from_unix(created), parent=above, anchor="isso-")
