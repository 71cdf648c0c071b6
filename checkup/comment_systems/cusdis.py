"""Cusdis: a light comment server. Its threads are public JSON, ten roots a page.

Facts from Cusdis (`pages/api/open/comments.ts`, `comment.service.ts`): `GET HOST/api/open/comments?appId=ID&pageId=ID&page=N`; replies
stand in their comment, the newest ten of the page asked for, so that of more the rest is not given; `moderatorId` is set where the blog's
own people answer; held and deleted comments are not given.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checkup import lazy_re as re
from checkup.addresses import encoded_query
from checkup.comment_systems._embed import server_of, tag_with
from checkup.comment_systems._reader import MOST_COMMENTS, MOST_PAGES, Ask, RawComment, Reader, Talk, Thread, ThreadAnswer
from checkup.comment_systems._system import System
from checkup.json_fields import Record, from_iso, inside, number, records, text

_NAMED = re.compile(r"""\bid=["']?cusdis_thread\b""", re.IGNORECASE)  # the element that holds the thread, as the documentation names it
_DEEPEST = 50  # levels of replies; a convention: the client shows a handful, and what is deeper is made to keep us busy


def locate(html: str, url: str, server: str) -> Thread | None:
    """The thread of a page, by the attributes of its element."""
    element = tag_with(html, _NAMED)
    base, app, page = server_of(element.get("data-host"), url) or server, element.get("data-app-id", ""), element.get("data-page-id", "")
    return Thread(base, url, page, {"app": app}) if base and app and page else None


def read(thread: Thread, _: dict[str, Any]) -> Talk:
    """Page after page of roots, each with the replies that come along."""
    comments: dict[str, RawComment] = {}
    roots, announced, whole = 0, 0, True
    for page in range(1, MOST_PAGES + 1):
        wanted = {"appId": thread.more["app"], "pageId": thread.name, "page": page}
        told = yield Ask(f"{thread.server}/api/open/comments?{encoded_query(wanted.items())}")
        level = inside(told.document(), "data")
        if not isinstance(inside(level, "data"), list):
            return None
        announced = max(announced, number(level.get("commentCount")) or 0)
        roots += len(level["data"])
        for raw, parent, is_whole in _tree(level["data"], None, _DEEPEST):
            whole = whole and is_whole
            comments[raw["id"]] = _raw_comment(raw, parent)
        if page >= (number(level.get("pageCount")) or 0) or len(comments) >= MOST_COMMENTS:
            break
    return ThreadAnswer(tuple(comments.values()), complete=whole and roots >= announced)


def _tree(level: Any, parent: str | None, deep: int) -> Iterator[tuple[Record, str | None, bool]]:
    """Each comment with its parent's id, and whether all its replies came along."""
    for raw in records(level):
        if text(raw.get("id")):
            replies = inside(raw, "replies", "data")
            came = len(replies) if isinstance(replies, list) else 0
            yield raw, parent, came >= (number(inside(raw, "replies", "commentCount")) or 0) and deep > 0
            if deep:
                yield from _tree(replies, raw["id"], deep - 1)


def _raw_comment(raw: Record, parent: str | None) -> RawComment:
    return RawComment(
        id=raw["id"],
        html=text(raw.get("parsedContent")) or "",
        posted=from_iso(raw.get("createdAt")),
        author=text(raw.get("by_nickname")) or text(inside(raw, "moderator", "displayName")),
        parent=parent,
        by_post_author=bool(raw.get("moderatorId")),
    )


SYSTEM = System(
    name="cusdis",
    title="Cusdis",
    hints=("cusdis",),
    marks=(
        r"""id=["']?cusdis_thread\b""",
        r"/js/cusdis(?:\.es)?\.js",
    ),
    moderation="In Cusdis, on the project's page: Delete.",
    reader=Reader(locate, read),
)
