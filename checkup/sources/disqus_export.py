"""A Disqus export: every comment of a forum, under the addresses of the pages that it was on. It holds no posts, only their titles.

Deleted comments and spam stay outside; e-mail and IP addresses in it are never taken over.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from checkup.addresses import clean
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.model import Blog, Commenting, Post
from checkup.reading.html_fragment import line
from checkup.sources._comment_threads import Threads, blog_of
from checkup.sources._export_file import head_of
from checkup.sources._exports import done_with, elements, files_of, name_of

NAME = "disqus_export"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
POSTS = False  # it holds comments only
_COMMENTING: dict[str, Commenting] = {"true": "closed", "false": "open"}  # by the thread's isClosed
_ID = "{http://disqus.com/disqus-internals}id"


def accepts(site: SiteConfig) -> bool:
    """Whether every path is a Disqus export."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the file is a Disqus export."""
    head = head_of(path)
    return b"<disqus" in head and b"disqus.com" in head


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Posts by address and title, with their comments. Raises NothingRead where no thread has an address."""
    threads = Threads()
    notes: dict[str, None] = {}
    for path in files_of(site, is_export):
        ctx.say(len(threads.posts), None, f"Reading {path.name}")
        for element in elements(path, notes):
            if name_of(element.getparent()) == "disqus" and (take := _TAKEN.get(name_of(element))):
                take(element, threads)
                done_with(element)
    return blog_of(site, "Disqus export", threads, notes)


def _text(element: Any, name: str) -> str:
    found = next((c for c in element if name_of(c) == name), None)
    return (found.text or "").strip() if found is not None else ""


def _number(element: Any, name: str) -> str:
    found = next((c for c in element if name_of(c) == name), None)
    return str(found.get(_ID) or "") if found is not None else ""


def _take_thread(element: Any, threads: Threads) -> None:
    url = clean(_text(element, "link"))
    if not url or _text(element, "isDeleted") == "true" or not element.get(_ID):
        return
    threads.posts[element.get(_ID)] = Post(
        url=url,
        title=line(_text(element, "title")) or None,
        comment_system="disqus",
        commenting=_COMMENTING.get(_text(element, "isClosed"), "unknown"),
        excerpt_only=True,
    )


def _take_comment(element: Any, threads: Threads) -> None:
    thread, number = _number(element, "thread"), element.get(_ID)
    if thread not in threads.posts or not number:
        return
    if "true" in (_text(element, "isDeleted"), _text(element, "isSpam")):
        threads.withhold(thread, number, "spam" if _text(element, "isSpam") == "true" else "deleted")
        return
    who = next((c for c in element if name_of(c) == "author"), ())
    author = threads.people.person(line(_text(who, "name")), clean(_text(who, "link")), _text(who, "username"))
    above = _number(element, "parent") or None
    threads.add(thread, number, _text(element, "message"), author, _moment(_text(element, "createdAt")), parent=above, anchor="comment-")


_TAKEN: dict[str, Callable[[Any, Threads], None]] = {"thread": _take_thread, "post": _take_comment}


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
