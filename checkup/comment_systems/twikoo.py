"""Twikoo: a serverless comment system, read where the blog runs it at an address of its own (a cloud's own function cannot be asked).

Facts from Twikoo 1.6 (`index.js`, `utils/index.js`, `api.js`): a POST of `{"event": "COMMENT_GET", "url": PATH}` asks for the newest
roots with all their replies, `before` (a time in milliseconds) for older ones; `more` says whether there are any; pinned roots come
first; `master` marks the blog's own people. `mailMd5` and `avatar` are made from the mail address, `os`, `browser` and `ipRegion` tell of
the reader's machine: they are never looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checkup import lazy_re as re
from checkup.addresses import is_web
from checkup.comment_systems._embed import path_of, server_of, setting
from checkup.comment_systems._reader import MOST_COMMENTS, Ask, RawComment, Reader, Talk, Thread, ThreadAnswer, Told
from checkup.comment_systems._system import System
from checkup.json_fields import Record, from_unix, name_of, number, records, text

_INIT = re.compile(r"\btwikoo\.init\s{0,9}\(", re.IGNORECASE)  # what starts the client; its settings follow
_MOST_PAGES = 200  # of eight roots, the usual number: as many comments as two of the longest threads of other systems


def locate(html: str, url: str, server: str) -> Thread | None:
    """The thread of a page, by the settings of the client: an address as `envId`, and the path if it is another than the page's."""
    start = _INIT.search(html)
    script = html[start.start() : start.start() + 4000] if start else ""
    given = setting(script, "envId") or ""
    base = server_of(given, url) if is_web(given) else server
    return Thread(base, url, setting(script, "path") or path_of(url)) if base else None


def read(thread: Thread, _: dict[str, Any]) -> Talk:
    """From the newest roots to the oldest."""
    found: dict[str, Record] = {}
    roots: dict[str, Record] = {}
    announced, before, more = 0, None, True
    for _page in range(_MOST_PAGES):
        told = yield Ask(thread.server, query={"event": "COMMENT_GET", "url": thread.name} | ({"before": before} if before else {}))
        answer = told.record()
        if not isinstance(answer.get("data"), list) or "message" in answer or number(answer.get("count")) is None:
            return None
        announced = max(announced, number(answer.get("count")) or 0)
        fresh = {raw["id"]: raw for raw in records(answer["data"]) if name_of(raw.get("id")) and raw["id"] not in roots}
        roots |= fresh
        found |= {raw["id"]: raw for raw in _shown(fresh.values())}
        before = min((t for raw in fresh.values() if not raw.get("top") and (t := number(raw.get("created")))), default=None)
        more = answer.get("more") is True
        if not more or before is None or len(found) >= MOST_COMMENTS:
            break
    return ThreadAnswer(tuple(map(_raw_comment, found.values())), complete=not more and len(roots) >= announced)


def _shown(roots: Any) -> Iterator[Record]:
    """The roots with their replies after them, without those that wait or are spam."""
    for raw in roots:
        for one in (raw, *records(raw.get("replies"))):
            if name_of(one.get("id")) and one.get("isSpam") is not True:
                yield one


def _raw_comment(raw: Record) -> RawComment:
    return RawComment(
        id=name_of(raw["id"]) or "",
        html=text(raw.get("comment")) or "",
        posted=from_unix(raw.get("created"), 1000),
        author=text(raw.get("nick")),
        author_url=text(raw.get("link")),
        parent=name_of(raw.get("pid")) or name_of(raw.get("rid")),
        by_post_author=raw.get("master") is True,
    )


def limited(told: Told) -> bool:
    """The server counts requests by itself and says so in a sentence."""
    return text(told.record().get("message")) == "Too Many Requests"


SYSTEM = System(
    name="twikoo",
    title="Twikoo",
    hints=(
        "twikoo",
        "id=tcomment",
        "id='tcomment",
        'id="tcomment',
    ),
    marks=(
        r"\btwikoo\.init\s*\(",
        r"""id=["']?(?:twikoo|tcomment)["'\s>]""",
    ),
    moderation="In Twikoo (the cog below the comments): Comments, Hide or Delete.",
    reader=Reader(locate, read, limited=limited),
)
