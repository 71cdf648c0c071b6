"""Remark42: a self-hosted comment server. Its threads are public JSON, one request a page.

Facts from Remark42's documentation and source (`store/comment.go`, `user.go`): `GET HOST/api/v1/find?site=ID&url=URL&format=plain` gives
all comments of a page, deleted ones without their words (`delete`); `pid` is the parent; names come HTML-escaped, times as Go writes them
(nine digits, the server's zone); `admin` marks the blog's own people. `user.id` may be made from a mail address and `user.ip` from a
network address: they are never looked at.
"""

from __future__ import annotations

from html import unescape
from typing import Any

from checkup.addresses import encoded_query, without_fragment
from checkup.comment_systems._embed import around, server_of, setting
from checkup.comment_systems._reader import MOST_COMMENTS, Ask, RawComment, Reader, Talk, Thread, ThreadAnswer
from checkup.comment_systems._system import System
from checkup.json_fields import Record, from_iso, inside, number, records, text


def locate(html: str, url: str, server: str) -> Thread | None:
    """The thread of a page, by the settings of the client: host, site, and the address if it is another than the page's."""
    script = around(html, "site_id")
    site, base = setting(script, "site_id"), server_of(setting(script, "host"), url) or server
    if not site or not base:
        return None
    return Thread(base, url, setting(script, "url") or without_fragment(url).partition("?")[0], {"site": site})


def read(thread: Thread, _: dict[str, Any]) -> Talk:
    """One request gives the whole thread."""
    wanted = {"site": thread.more["site"], "url": thread.name, "format": "plain", "sort": "time"}
    told = yield Ask(f"{thread.server}/api/v1/find?{encoded_query(wanted.items())}")
    answer = told.record()
    announced = number(inside(answer, "info", "count"))
    if not isinstance(answer.get("comments"), list | None) or announced is None:
        return None
    shown = [raw for raw in records(answer.get("comments")) if raw.get("delete") is not True and text(raw.get("id"))]
    comments = tuple(map(_raw_comment, shown[:MOST_COMMENTS]))
    return ThreadAnswer(comments, complete=len(comments) >= announced, closed=inside(answer, "info", "read_only") is True or None)


def _raw_comment(raw: Record) -> RawComment:
    name = text(inside(raw, "user", "name"))
    return RawComment(
        id=text(raw.get("id")) or "",
        html=text(raw.get("text")) or "",
        posted=from_iso(raw.get("time")),
        author=unescape(name) if name else None,
        parent=text(raw.get("pid")),
        by_post_author=inside(raw, "user", "admin") is True,
    )


SYSTEM = System(
    name="remark42",
    title="Remark42",
    hints=("remark",),
    marks=(
        r"""id=["']?remark42\b""",
        r"\bremark_config\s*=",
    ),
    moderation="In Remark42, signed in as its administrator: Delete, or Block.",
    reader=Reader(locate, read, anchor="remark42__comment-"),
)
