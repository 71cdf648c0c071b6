"""A Disqus export: every comment of a forum, under the addresses of the pages that it was on. It holds no posts, only their titles.

Deleted comments and spam stay outside; e-mail and IP addresses in it are never taken over.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from checkup.addresses import clean, home_of
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.gathering.merge import in_threads
from checkup.model import Blog, Comment, Commenting, Person, Post
from checkup.reading.html_fragment import fragment, line
from checkup.sources._exports import assemble, elements, files_of, name_of

NAME = "disqus_export"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
_COMMENTING: dict[str, Commenting] = {"true": "closed", "false": "open"}  # by the thread's isClosed
_ID = "{http://disqus.com/disqus-internals}id"


def accepts(site: SiteConfig) -> bool:
    """Whether every path is a Disqus export."""
    return bool(files_of(site, _is_export))


def _is_export(head: bytes) -> bool:
    return b"<disqus" in head and b"disqus.com" in head


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Posts by address and title, with their comments. Raises NothingRead where no thread has an address."""
    threads: dict[str, Post] = {}
    comments: dict[str, list[Comment]] = {}
    for path in files_of(site, _is_export):
        ctx.say(len(threads), None, f"Reading {path.name}")
        for kind, element in _elements(path):
            if kind == "thread":
                _take_thread(element, threads)
            else:
                _take_comment(element, threads, comments)
    posts = [_complete(post, comments.get(number, [])) for number, post in threads.items()]
    notes = ["The export holds comments only: posts have neither text nor, in most cases, their own date."]
    return assemble(site, "Disqus export", posts, url=home_of(posts[0].url) if posts else "", notes=notes)


def _elements(path: Path) -> Iterator[tuple[str, Any]]:
    for element in elements(path):
        if name_of(element) in ("thread", "post") and name_of(element.getparent()) == "disqus":
            yield name_of(element), element
            element.clear()


def _text(element: Any, name: str) -> str:
    found = next((c for c in element if name_of(c) == name), None)
    return (found.text or "").strip() if found is not None else ""


def _number(element: Any, name: str) -> str:
    found = next((c for c in element if name_of(c) == name), None)
    return str(found.get(_ID) or "") if found is not None else ""


def _take_thread(element: Any, threads: dict[str, Post]) -> None:
    url = clean(_text(element, "link"))
    if not url or _text(element, "isDeleted") == "true" or not element.get(_ID):
        return
    threads[element.get(_ID)] = Post(
        url=url,
        title=line(_text(element, "title")) or None,
        comment_system="disqus",
        commenting=_COMMENTING.get(_text(element, "isClosed"), "unknown"),
        excerpt_only=True,
    )


def _take_comment(element: Any, threads: dict[str, Post], comments: dict[str, list[Comment]]) -> None:
    thread = _number(element, "thread")
    if thread not in threads or "true" in (_text(element, "isDeleted"), _text(element, "isSpam")) or not element.get(_ID):
        return
    who = next((c for c in element if name_of(c) == "author"), ())
    text, links, quotes = fragment(_text(element, "message"), threads[thread].url)
    posted = _moment(_text(element, "createdAt"))
    comments.setdefault(thread, []).append(
        Comment(
            id=element.get(_ID),
            author=Person(line(_text(who, "name")) or None, clean(_text(who, "link")) or None, _text(who, "username") or None),
            text=text,
            posted=posted,
            precision="second" if posted else "none",
            permalink=f"{threads[thread].url}#comment-{element.get(_ID)}",
            parent=_number(element, "parent") or None,
            links=links,
            quotes=quotes,
        )
    )


def _complete(post: Post, comments: list[Comment]) -> Post:
    made = in_threads(comments)
    return Post(
        url=post.url,
        title=post.title,
        comment_system=post.comment_system,
        commenting=post.commenting,
        excerpt_only=True,
        comments=made,
        comments_status="present" if made else "none",
    )


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
