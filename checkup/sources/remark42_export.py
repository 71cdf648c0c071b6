"""Remark42's backup (one JSON object a line, gzipped as it comes): every comment by the address of its page.

Facts of the format (Remark42 source, `migrator/native.go`, `store/comment.go`, `service.go`): the first line is `{"version": 1, "users":
[...], "posts": [...]}`, each further one a comment; its page stands in `locator.url`, what is answered in `pid`; of a deleted one
(`delete`) no words are left, and those of a blocked user are not shown. `user.id`, `user.ip` and votes may be made of addresses: they are
never looked at, but for the comparison of an account with those that are blocked.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from checkup import lazy_re as re
from checkup.addresses import clean
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.json_fields import Record, document, from_iso, inside, text
from checkup.json_fields import records as objects
from checkup.model import Blog, Post
from checkup.reading.html_fragment import line
from checkup.sources._comment_threads import Threads, blog_of
from checkup.sources._export_file import CUT, head_of, opened
from checkup.sources._exports import files_of

NAME = "remark42_export"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
POSTS = False  # it holds comments only
# the first line of a backup, as Go writes it; a version has one digit so far
_FIRST = re.compile(rb"\s{0,100}\{\s{0,9}\"version\"\s{0,9}:\s{0,9}\d{1,3}\s{0,9},\s{0,9}\"users\"\s{0,9}:")
_LONGEST = 2_000_000  # characters of a line, as much as of a text (reading/html_fragment.py); a longer one is no comment


def accepts(site: SiteConfig) -> bool:
    """Whether every path is Remark42's backup."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the file is Remark42's backup."""
    return bool(_FIRST.match(head_of(path)))


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Posts by their addresses and titles, with their comments. Raises NothingRead where there is no comment."""
    threads = Threads()
    notes: dict[str, None] = {}
    for path in files_of(site, is_export):
        ctx.say(len(threads.posts), None, f"Reading {path.name}")
        rows = _rows(path, notes)
        users = objects(next(rows, {}).get("users"))
        blocked = {text(user.get("id")) for user in users if inside(user, "blocked", "status") is True} - {None}
        for row in rows:
            _take_comment(row, threads, blocked=text(inside(row, "user", "id")) in blocked)
    return blog_of(site, "Remark42 backup", threads, notes)


def _rows(path: Path, notes: dict[str, None]) -> Iterator[Record]:
    """The object of each line; a line that is none is where the file was cut."""
    with opened(path, notes) as file:
        lines = io.TextIOWrapper(file, "utf-8-sig", "replace")
        while row := lines.readline(_LONGEST):
            found = document(row.encode("utf-8", "replace")) if row.strip() else {}
            if not isinstance(found, dict):
                notes[CUT.format(name=path.name)] = None
            elif row.strip():
                yield found


def _take_comment(row: Record, threads: Threads, *, blocked: bool) -> None:
    page, number = clean(text(inside(row, "locator", "url")) or ""), text(row.get("id"))
    if not page or number is None:
        return
    if page not in threads.posts:
        title = line(text(row.get("title")) or "") or None
        threads.posts[page] = Post(url=page, title=title, comment_system="remark42", excerpt_only=True)
    if row.get("delete") is True or blocked:
        threads.withhold(page, number, "deleted")
        return
    threads.add(
        page,
        number,
        text(row.get("text")) or "",
        threads.people.person(unescape(text(inside(row, "user", "name")) or "")),
        from_iso(row.get("time")),
        parent=text(row.get("pid")),
        anchor="remark42__comment-",
        by_post_author=inside(row, "user", "admin") is True,
    )
