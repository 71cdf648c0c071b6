"""Isso: a self-hosted comment server. Its threads are public JSON, two levels deep, one request a page.

Facts from Isso 0.13 and 0.14 (`views/comments.py`, `embed.js`): `GET BASE/?uri=PATH` gives all accepted comments; `created` is a Unix
time; names and addresses come HTML-escaped; a reply under a held comment is counted in `total_replies` and not listed; mode 4 is a
deleted comment kept for its replies, mode 2 one that is held back. `hash` is made from a mail or network address, so it is compared with
the page author's own and never kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any

from checkup import lazy_re as re
from checkup.addresses import encoded
from checkup.comment_systems._embed import path_of, scripts, server_of, tag_with
from checkup.comment_systems._reader import MOST_COMMENTS, Ask, RawComment, Reader, Talk, Thread, ThreadAnswer, Told
from checkup.comment_systems._system import System
from checkup.json_fields import Record, from_unix, number, records, text
from checkup.model import Batch, Entry

# the element that holds the thread, by the name that Isso's documentation gives it
_NAMED = re.compile(r"""\bid=["']?isso-thread\b""", re.IGNORECASE)
_ACCEPTED, _WAITING = 1, 2  # Isso's modes of a comment that everybody may see, and of one that waits for the owner's approval


def locate(html: str, url: str, server: str) -> Thread | None:
    """The thread of a page: the server by the script, the name of the thread by the element or else the page's path."""
    for script in scripts(html, "isso"):
        base = server_of(script.get("data-isso") or _before_script(script.get("src", "")), url) or server
        if not base:
            continue
        name = tag_with(html, _NAMED).get("data-isso-id") or path_of(url)
        return Thread(base, url, name, {"authors": script.get("data-isso-page-author-hashes", "")})
    return None


def _before_script(src: str) -> str:
    """The server's address by its script's, where the embed leaves `data-isso` out."""
    return re.sub(r"/js/embed(?:\.\w{1,10})*\.js(?:\?.*)?$", "/", src) if "/js/embed" in src else ""


def read(thread: Thread, _: dict[str, Any]) -> Talk:
    """One request gives the whole thread."""
    told = yield Ask(f"{thread.server}/?uri={encoded(thread.name)}")
    return parse(told, thread)


def parse(told: Told, thread: Thread) -> ThreadAnswer | None:
    """The comments of an answer, replies after the comment that they stand under."""
    answer = told.record()
    if not isinstance(answer.get("replies"), list):
        return None
    authors = frozenset(h for h in re.split(r"[\s,]+", thread.more.get("authors", "")) if h)
    comments: list[RawComment] = []
    hidden = listed = 0
    for raw in _level(answer):
        hidden += number(raw.get("hidden_replies")) or 0
        for one in (raw, *_level(raw)):
            listed += 1
            if one.get("mode", _ACCEPTED) == _ACCEPTED and len(comments) < MOST_COMMENTS:
                comments.append(_raw_comment(one, authors))
    announced = number(answer.get("total_replies")) or 0
    return ThreadAnswer(tuple(comments), complete=listed >= announced and not (hidden or number(answer.get("hidden_replies"))))


def _level(raw: Record) -> Iterator[Record]:
    return (reply for reply in records(raw.get("replies")) if isinstance(reply.get("id"), int))


def _raw_comment(raw: Record, authors: frozenset[str]) -> RawComment:
    parent = raw.get("parent")
    return RawComment(
        id=str(raw["id"]),
        html=raw["text"] if isinstance(raw.get("text"), str) else "",
        posted=from_unix(raw.get("created")),
        author=_plain(raw.get("author")),
        author_url=_plain(raw.get("website")),
        parent=str(parent) if isinstance(parent, int) else None,
        by_post_author=text(raw.get("hash")) in authors if authors else None,
    )


def _plain(value: object) -> str | None:
    found = text(value)
    return unescape(found) if found else None


def _sql(home: str, comments: Sequence[Entry], back: bool) -> str:
    """Statements for the server's database: an accepted comment waits again, or a waiting one is accepted; each only on its own post."""
    before, after = (_WAITING, _ACCEPTED) if back else (_ACCEPTED, _WAITING)
    what = "accept again" if back else "hide, as waiting for approval,"
    lines = [f"-- {what} {len(comments)} comments on {home}"]
    for one in comments:
        path = path_of(one.post).replace("'", "''")
        there = f"tid IN (SELECT id FROM threads WHERE uri = '{path}')"  # noqa: S608 - quoted; a script for people
        lines.append(f"UPDATE comments SET mode = {after} WHERE id = {one.id} AND mode = {before} AND {there};")  # noqa: S608 - a number
    return "\n".join(lines) + "\n"


SYSTEM = System(
    name="isso",
    title="Isso",
    hints=("isso",),
    marks=(
        r"""id=["']?isso-thread\b""",
        r"<script[^>]{0,400}\bdata-isso\s*=",
    ),
    moderation="In Isso (/admin on its server): Delete.",
    reader=Reader(locate, read, anchor="isso-"),
    export="comments.db",
    batches=(Batch("isso", "SQL for the server's database (sqlite3 comments.db < FILE)", _sql),),
)
