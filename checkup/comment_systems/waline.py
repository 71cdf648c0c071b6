"""Waline: a comment server with a client of its own. Its threads are public JSON; roots come on pages, their replies with them.

Facts from Waline 1.39 and its client 2 and 3: `GET SERVER/api/comment?path=PATH&page=N` (older servers: `/comment`); `rid` is the root,
`pid` the comment that is answered; `time` is in milliseconds (older servers: `insertedAt`); sticky comments come first; `type` is
"administrator" for the blog's own people and missing for guests. A reply under a held comment is counted and not given. `avatar` is made
from the mail address, `addr`, `browser` and `os` tell of the reader's machine: they are never looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checkup import lazy_re as re
from checkup.addresses import encoded_query
from checkup.comment_systems._embed import around, path_of, server_of, setting, tag_with
from checkup.comment_systems._reader import MOST_COMMENTS, MOST_PAGES, Ask, RawComment, Reader, Talk, Thread, ThreadAnswer
from checkup.comment_systems._system import System
from checkup.json_fields import Record, from_iso, from_unix, inside, name_of, number, records, text

_NAMED = re.compile(r"""\bid=["']?waline["'\s>]""", re.IGNORECASE)  # the element that holds the thread, as the documentation names it
_PAGE = 100  # roots; the most that a server gives
_NOT_FOUND = 404  # what a server of another age answers at this address


def locate(html: str, url: str, server: str) -> Thread | None:
    """The thread of a page: the server by the settings of the client, the name by its `path` or else the page's own."""
    script = around(html, "serverURL")
    element = tag_with(html, _NAMED)
    base = server_of(setting(script, "serverURL") or element.get("data-server") or element.get("data-server-url"), url) or server
    return Thread(base, url, setting(script, "path") or path_of(url, plain=True)) if base else None


def read(thread: Thread, shared: dict[str, Any]) -> Talk:
    """Page after page of roots, until the last."""
    comments: dict[str, RawComment] = {}
    announced = 0
    for page in range(1, MOST_PAGES + 1):
        told = yield _ask(thread, shared.get("folder", "/api"), page)
        if told.status == _NOT_FOUND and "folder" not in shared:
            shared["folder"] = ""
            told = yield _ask(thread, "", page)
        answer = told.record()
        data = answer.get("data") if answer.get("errno") == 0 else answer
        if not isinstance(data, dict) or not isinstance(data.get("data"), list):
            return None
        announced = max(announced, number(data.get("count")) or 0)
        comments |= {c.id: c for c in map(_raw_comment, _shown(data["data"])) if c.id}
        if page >= (number(data.get("totalPages")) or 0) or len(comments) >= MOST_COMMENTS:
            break
    return ThreadAnswer(tuple(comments.values()), complete=len(comments) >= announced)


def _ask(thread: Thread, folder: str, page: int) -> Ask:
    wanted = {"path": thread.name, "page": page, "pageSize": _PAGE, "sortBy": "insertedAt_asc"}
    return Ask(f"{thread.server}{folder}/comment?{encoded_query(wanted.items())}")


def _shown(value: Any) -> Iterator[Record]:
    """The comments of a level that everybody may see, each with its replies after it (a level deep, as the server gives them)."""
    for raw in records(value):
        for one in (raw, *records(raw.get("children"))):
            if one.get("status") in (None, "", "approved"):
                yield one


def _raw_comment(raw: Record) -> RawComment:
    kind = text(raw.get("type"))
    return RawComment(
        id=name_of(raw.get("objectId")) or "",
        html=text(raw.get("comment")) or "",
        posted=from_unix(raw.get("time"), 1000) or from_iso(inside(raw, "insertedAt", "iso") or raw.get("insertedAt")),
        author=text(raw.get("nick")),
        author_url=text(raw.get("link")),
        parent=name_of(raw.get("pid")) or name_of(raw.get("rid")),
        by_post_author=kind == "administrator" if kind else None,
    )


SYSTEM = System(
    name="waline",
    title="Waline",
    hints=("waline",),
    marks=(
        r"""id=["']?waline["'\s>]""",
        r"@waline/client",
        r"\bWaline\.init\s*\(",
    ),
    moderation="In Waline (/ui on its server): Comments, choose them, Spam.",
    reader=Reader(locate, read, expects=frozenset({_NOT_FOUND})),
    export="waline.json",
)
