"""Ghost's own comments: loaded by script from the blog itself.

Facts from Ghost 5 and 6 (`comments-service.js`, `mappers/comments.js`, the client `comments-ui`): the script's tag names the blog and the
post; `GET BLOG/members/api/comments/post/POST/?limit=N&page=N` gives the roots, the newest first, each with its first replies; the others
stand under `/members/api/comments/COMMENT/replies/`. The tree has one level, `in_reply_to_id` is the reply that is answered. Hidden and
deleted comments that were answered stay as places without words. Nothing marks the blog's own people: they are members like others.
`uuid` and `avatar_image` (made from the mail address) are never looked at.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from checkup import lazy_re as re
from checkup.addresses import encoded_query, origin_of
from checkup.comment_systems._embed import scripts, server_of
from checkup.comment_systems._reader import MOST_COMMENTS, MOST_PAGES, Ask, RawComment, Reader, Talk, Thread, ThreadAnswer, Told
from checkup.comment_systems._system import System
from checkup.json_fields import Record, from_iso, inside, number, records, text

_PAGE = 100  # comments; the most that a server gives, which may give fewer
_NAME = re.compile(r"[0-9a-f]{24}")  # how Ghost names posts and comments

Rows = Generator[Ask, Told, tuple[list[Record], bool] | None]


def locate(html: str, url: str, _server: str) -> Thread | None:
    """The thread of a page, by the attributes of the script."""
    for script in scripts(html, "data-ghost-comments"):
        name = script.get("data-post-id", "")
        if _NAME.fullmatch(name):
            return Thread(server_of(script.get("data-ghost-comments"), url) or origin_of(url), url, name)
    return None


def read(thread: Thread, _: dict[str, Any]) -> Talk:
    """All pages of roots, and of the replies that did not come along."""
    told = yield from _pages(thread, f"post/{thread.name}/")
    if told is None:
        return None
    roots, complete = told
    found: dict[str, tuple[Record, str | None]] = {}
    for root in roots:
        name = text(root.get("id"))
        replies = list(records(root.get("replies")))
        if name and _NAME.fullmatch(name) and len(replies) < (number(inside(root, "count", "replies")) or 0):
            more = yield from _pages(thread, f"{name}/replies/")
            complete = complete and more is not None and more[1]
            replies += more[0] if more else []
        found |= {key: (raw, name) for raw in (root, *replies) if (key := text(raw.get("id")))}
        if len(found) >= MOST_COMMENTS:
            return ThreadAnswer(_comments(found), complete=False)
    return ThreadAnswer(_comments(found), complete)


def _pages(thread: Thread, what: str) -> Rows:
    """The entries of a list with all its pages, and whether these are all; None where it is no list."""
    found: list[Record] = []
    for page in range(1, MOST_PAGES + 1):
        told = yield Ask(f"{thread.server}/members/api/comments/{what}?{encoded_query([('limit', _PAGE), ('page', page)])}")
        answer = told.record()
        pages = number(inside(answer, "meta", "pagination", "pages"))
        if not isinstance(answer.get("comments"), list) or pages is None:
            return None
        found += records(answer["comments"])
        if page >= pages:
            return found, True
    return found, False


def _comments(found: dict[str, tuple[Record, str | None]]) -> tuple[RawComment, ...]:
    shown = ((name, raw, root) for name, (raw, root) in found.items() if raw.get("status", "published") == "published")
    return tuple(_raw_comment(name, raw, root) for name, raw, root in shown)


def _raw_comment(name: str, raw: Record, root: str | None) -> RawComment:
    """`root` is the comment under which the blog lists it: of a reply to that one the server tells no other parent."""
    return RawComment(
        id=name,
        html=text(raw.get("html")) or "",
        posted=from_iso(raw.get("created_at")),
        author=text(inside(raw, "member", "name")),
        parent=text(raw.get("in_reply_to_id")) or (root if root != name else None),
    )


SYSTEM = System(
    name="ghost",
    title="Ghost",
    hints=(
        "data-ghost-comments",
        "comments-ui",
    ),
    marks=(
        r"<script[^>]{0,600}\bdata-ghost-comments\s*=",
        r"comments-ui(?:\.min)?\.js",
    ),
    moderation="In Ghost, signed in: the dots beside a comment, Hide comment.",
    reader=Reader(locate, read, anchor="ghost-comments-"),
    export="ghost.json",
)
