"""Small comment servers by documented shape, each with known rows: paging, replies, held and deleted comments, private fields, a limit.

The rows are the truth; a server gives what its system gives, and `must_be_read` what a reader has to find.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.web.loopback import Asked, Reply

START = datetime(2012, 5, 2, 9, tzinfo=UTC)
HASH = "0bc83cb571cd1c50ba6f3e8a78ef1346"  # stands where systems give a hash of the mail address
PRIVATE = (HASH, "192.0.2.1", "Fox 140", "a@reader.example", "HIDDEN")
"""What must never be kept."""


@dataclass(frozen=True)
class Row:
    """One comment in a server's database; `state` is shown, held or deleted."""

    number: int
    path: str
    root: int = 0
    parent: int = 0
    own: bool = False
    state: str = "shown"

    @property
    def when(self) -> datetime:
        return START + timedelta(minutes=self.number)

    @property
    def name(self) -> str:
        return "Ada" if self.own else f"Reader {self.number % 7}"

    @property
    def html(self) -> str:
        return f"<p>{'HIDDEN ' if self.state != 'shown' else ''}Words {self.number}.</p>"


def rows(path: str, roots: int, first: int) -> list[Row]:
    """So many roots, every third with a reply and an answer to it by the owner; some held, some deleted."""
    found: list[Row] = []
    number = first
    for n in range(roots):
        root = number
        found.append(Row(root, path, state="held" if n % 9 == 4 else "deleted" if n % 9 == 7 else "shown"))
        number += 1
        if n % 3 == 0:
            found += [Row(number, path, root, root), Row(number + 1, path, root, number, own=True)]
            number += 2
    return found


def must_be_read(all_rows: list[Row]) -> dict[str, Row]:
    """The comments that visitors see, by id: shown ones whose root is shown, too."""
    shown = {r.number for r in all_rows if r.state == "shown"}
    return {str(r.number): r for r in all_rows if r.number in shown and (not r.root or r.root in shown)}


@dataclass
class Server:
    """A server that answers so many requests; `answer` is its system's way."""

    rows: list[Row]
    answer: Callable[[list[Row], dict[str, str], dict[str, Any]], Any]
    refusal: Reply
    most: int = 10**6
    asked: list[str] = field(default_factory=list)

    def __call__(self, asked: Asked) -> Reply:
        self.asked.append(asked.path)
        if len(self.asked) > self.most:
            return self.refusal
        query = {k: v[-1] for k, v in parse_qs(urlsplit(asked.path).query).items()}
        told = self.answer(self.rows, query, json.loads(asked.body or b"{}"))
        return Reply(json.dumps(told).encode(), headers={"Content-Type": "application/json", "ETag": '"1"'})


class ByPath(dict[str, Any]):
    """Answers by the path alone, whatever the query."""

    def get(self, key: str, default: Any = None) -> Any:
        return super().get(key.partition("?")[0], default)


def _level(all_rows: list[Row], path: str) -> tuple[list[Row], Callable[[int], Iterator[Row]]]:
    shown = [r for r in all_rows if r.path == path and r.state == "shown"]
    return [r for r in shown if not r.root], lambda root: (r for r in shown if r.root == root)


def artalk(all_rows: list[Row], query: dict[str, str], _: dict[str, Any]) -> Any:
    """GET /api/v2/comments: roots by offset, replies with them, the admin's alone where asked for."""
    roots, under = _level(all_rows, query["page_key"])
    count = sum(
        r.path == query["page_key"] and r.state == "shown" and (not r.root or any(x.number == r.root for x in roots)) for r in all_rows
    )
    if query.get("view_only_admin") == "true":
        listed = [r for root in roots for r in under(root.number) if r.own]
        roots, part = listed, listed
    else:
        at, size = int(query["offset"]), int(query["limit"])
        part = [x for root in roots[at : at + size] for x in (root, *under(root.number))]
    told = [
        {
            "id": r.number,
            "content": "markdown",
            "content_marked": r.html,
            "nick": r.name,
            "link": "",
            "email_encrypted": HASH,
            "ua": "Fox 140",
            "ip_region": "Oslo",
            "date": f"{r.when:%Y-%m-%d %H:%M:%S}",
            "rid": r.parent,
            "is_pending": False,
            "visible": True,
        }
        for r in part
    ]
    return {"comments": told, "count": count, "roots_count": len(roots), "page": {"admin_only": False}}


def twikoo(all_rows: list[Row], _: dict[str, str], event: dict[str, Any]) -> Any:
    """POST COMMENT_GET: the eight newest roots before a moment, with their replies."""
    assert event["event"] == "COMMENT_GET"
    roots, under = _level(all_rows, event["url"])

    def one(r: Row) -> dict[str, Any]:
        return {
            "id": str(r.number),
            "nick": r.name,
            "avatar": f"https://a.example/{HASH}",
            "mailMd5": HASH,
            "link": "",
            "comment": r.html,
            "os": "Bee 1",
            "browser": "Fox 140",
            "ipRegion": "Oslo",
            "master": r.own,
            "rid": str(r.root or ""),
            "pid": str(r.parent or ""),
            "isSpam": False,
            "created": int(r.when.timestamp() * 1000),
            "top": False,
            "replies": [one(x) for x in under(r.number)] if not r.root else [],
        }

    newest = [r for r in reversed(roots) if int(r.when.timestamp() * 1000) < event.get("before", 10**15)]
    return {"data": [one(r) for r in newest[:8]], "more": len(newest) > 8, "count": len(roots), "accessToken": "visitor"}


def cusdis(all_rows: list[Row], query: dict[str, str], _: dict[str, Any]) -> Any:
    """GET /api/open/comments: ten roots a page, newest first, replies in their comment."""
    shown = [r for r in all_rows if r.path == query["pageId"] and r.state == "shown"]

    def level(parent: int, page: int) -> dict[str, Any]:
        own = [r for r in reversed(shown) if r.parent == parent]
        told = [
            {
                "id": str(r.number),
                "createdAt": f"{r.when:%Y-%m-%dT%H:%M:%S}.000Z",
                "content": "markdown",
                "by_nickname": r.name,
                "by_email": "a@reader.example",
                "moderatorId": "m1" if r.own else None,
                "parsedContent": r.html,
                "replies": level(r.number, 1),
            }
            for r in own[(page - 1) * 10 : page * 10]
        ]
        return {"data": told, "commentCount": len(own), "pageSize": 10, "pageCount": max(1, -(-len(own) // 10))}

    return {"data": level(0, int(query["page"]))}


TOO_MANY = Reply(b'{"error": "too_many_requests"}', 429, {"Content-Type": "application/json", "Retry-After": "60"})
WAYS: dict[str, tuple[str, Callable[..., Any], Reply, str]] = {
    "artalk": (
        "/api/v2/comments",
        artalk,
        TOO_MANY,
        "<div id='Comments'></div><script>Artalk.init({{el: '#Comments', pageKey: '{path}', server: '{server}', site: 'Loaves'}})</script>",
    ),
    "twikoo": (
        "/",
        twikoo,
        Reply(b'{"code": 1000, "message": "Too Many Requests"}', headers={"Content-Type": "application/json"}),
        "<div id='tcomment'></div><script>twikoo.init({{envId: '{server}', el: '#tcomment', path: '{path}'}})</script>",
    ),
    "cusdis": (
        "/api/open/comments",
        cusdis,
        TOO_MANY,
        '<div id="cusdis_thread" data-host="{server}" data-app-id="a1" data-page-id="{path}" data-page-title="A loaf"></div>',
    ),
}
"""By system: where it answers, how, how it says that it had enough, and its embed."""
