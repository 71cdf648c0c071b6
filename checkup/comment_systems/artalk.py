"""Artalk: a self-hosted comment server. Its threads are public JSON; roots come on pages, their replies with them.

Facts from Artalk 2.9 (`comment_list.go`, `comment_cooked.go`): `GET SERVER/api/v2/comments?page_key=&site_name=&limit=&offset=`; `rid` is
the comment that is answered; `count` counts all comments, `roots_count` the roots; times are the server's own, without a zone; with
`view_only_admin` only the comments of the blog's own people come, which is the only thing that tells them. Held comments are not given.
`email_encrypted` is made from the mail address, `ua` and `ip_region` tell of the reader's machine: they are never looked at.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from checkup import lazy_re as re
from checkup.addresses import encoded_query
from checkup.comment_systems._embed import around, path_of, server_of, setting
from checkup.comment_systems._reader import MOST_PAGES, Ask, RawComment, Reader, Talk, Thread, ThreadAnswer, Told
from checkup.comment_systems._system import System
from checkup.json_fields import Record, as_written, inside, name_of, number, records, text

_PAGE = 100  # roots; a convention: few threads have more, and the server sets no border
_INIT = re.compile(r"\bArtalk\.init\s{0,9}\(", re.IGNORECASE)  # what starts the client; its settings follow


def locate(html: str, url: str, server: str) -> Thread | None:
    """The thread of a page, by the settings of the client: server, site, and the key if it is another than the page's path."""
    start = _INIT.search(html)
    script = html[start.start() : start.start() + 4000] if start else around(html, "pageKey")
    base, site = server_of(setting(script, "server"), url) or server, setting(script, "site")
    return Thread(base, url, setting(script, "pageKey") or path_of(url), {"site": site}) if base and site else None


def read(thread: Thread, _: dict[str, Any]) -> Talk:
    """All comments, then those of the blog's own people."""
    told = yield from _pages(thread)
    if told is None:
        return None
    found, announced, closed = told
    own = (yield from _pages(thread, view_only_admin="true")) if found else ([], 0, False)
    mine = {raw["id"] for raw in own[0]} if own is not None and len(own[0]) < len(found) else None
    comments = tuple(_raw_comment(raw, mine) for raw in found)
    return ThreadAnswer(comments, complete=len(comments) >= announced, closed=closed or None)


def _pages(thread: Thread, **more: str) -> Generator[Ask, Told, tuple[list[Record], int, bool] | None]:
    """The visible comments of a list with all its pages, how many it announces, and whether only the blog's people may write."""
    found: dict[int, Record] = {}
    announced = 0
    for page in range(MOST_PAGES):
        wanted = {"page_key": thread.name, "site_name": thread.more["site"], "limit": _PAGE, "offset": page * _PAGE, "sort_by": "date_asc"}
        told = yield Ask(f"{thread.server}/api/v2/comments?{encoded_query((wanted | more).items())}")
        answer = told.record()
        answer = answer["data"] if isinstance(answer.get("data"), dict) else answer
        roots = number(answer.get("roots_count"))
        if roots is None or not isinstance(answer.get("comments"), list | None):
            return None
        announced = max(announced, number(answer.get("count")) or 0)
        found |= {raw["id"]: raw for raw in records(answer.get("comments")) if _is_shown(raw)}
        if (page + 1) * _PAGE >= roots:
            break
    return list(found.values()), announced, inside(answer, "page", "admin_only") is True


def _is_shown(raw: Record) -> bool:
    return isinstance(raw.get("id"), int) and raw.get("visible") is not False and raw.get("is_pending") is not True


def _raw_comment(raw: Record, own: set[int] | None) -> RawComment:
    """`own` are the comments of the blog's people, None where the server does not tell them."""
    return RawComment(
        id=str(raw["id"]),
        html=text(raw.get("content_marked")) or "",
        posted=as_written(raw.get("date")),
        author=text(raw.get("nick")),
        author_url=text(raw.get("link")),
        parent=name_of(raw.get("rid")),
        by_post_author=None if own is None else raw["id"] in own,
    )


SYSTEM = System(
    name="artalk",
    title="Artalk",
    hints=("artalk",),
    marks=(
        r"\bArtalk\.init\s*\(",
        r"""id=["']?artalk["'\s>]""",
    ),
    moderation="In Artalk's control centre: Comments, Delete.",
    reader=Reader(locate, read, anchor="atk-comment-"),
)
