"""Isso: a self-hosted comment server. Its threads are public JSON, two levels deep, one request a page.

Facts from Isso 0.13 and 0.14 (`views/comments.py`, `embed.js`): `GET BASE/?uri=PATH` gives all accepted comments; `created` is a Unix time;
names and addresses come HTML-escaped; mode 4 is a deleted comment kept for its replies, mode 2 one that is held back. `hash` is made from a
mail or network address, so it is compared with the page author's own and never kept.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from itertools import islice
from typing import Any

from bs4 import BeautifulSoup

from checkup.addresses import encoded, is_web, join, split
from checkup.comment_systems._system import RawComment, Reader, System, Thread, ThreadAnswer

# a script's tag; 2,000 characters of attributes, a bound that keeps it linear where a tag never ends
_SCRIPT = re.compile(r"<script\b[^<>]{0,2000}>", re.IGNORECASE)
# the element that holds the thread, by the name that Isso's documentation gives it
_NAMED = re.compile(r"""\bid=["']?isso-thread\b""", re.IGNORECASE)
_ACCEPTED = 1  # Isso's mode of a comment that everybody may see
_LOOKS = 20  # scripts that name Isso; a convention: an embed has one, so the others are noise, and a page of them is made to keep us busy
_MOST = 20_000  # comments of one thread; a convention: four times as many as are read of any page (reading/comments/find.py)


def locate(html: str, url: str) -> Thread | None:
    """The thread of a page: the server by the script, the name of the thread by the element or else the page's path."""
    scripts = (_attributes(m[0]) for m in _SCRIPT.finditer(html) if "isso" in m[0].lower())
    for script in islice(scripts, _LOOKS):
        base = script.get("data-isso") or _before_script(script.get("src", ""))
        if not base:
            continue
        name = _attributes(_tag_of_thread(html)).get("data-isso-id") or split(url).path or "/"
        authors = frozenset(h for h in re.split(r"[\s,]+", script.get("data-isso-page-author-hashes", "")) if h)
        server = join(url, base)
        return Thread(f"{server.rstrip('/')}/?uri={encoded(name)}", authors or None) if is_web(server) else None
    return None


def _tag_of_thread(html: str) -> str:
    named = _NAMED.search(html)
    if named is None:
        return ""
    start = html.rfind("<", max(0, named.start() - 2000), named.start())
    return html[start : html.find(">", named.end(), named.end() + 2000) + 1] if start >= 0 else ""


def parse(body: bytes, thread: Thread) -> ThreadAnswer | None:
    """The comments of an answer, replies after the comment that they stand under."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(answer, dict) or not isinstance(answer.get("replies"), list):
        return None
    comments: list[RawComment] = []
    hidden = 0
    for raw in _level(answer):
        hidden += _number(raw.get("hidden_replies"))
        for one in (raw, *_level(raw)):
            if one.get("mode", _ACCEPTED) == _ACCEPTED and len(comments) < _MOST:
                comments.append(_raw_comment(one, thread))
    return ThreadAnswer(tuple(comments), complete=not (hidden or _number(answer.get("hidden_replies"))))


def _level(raw: dict[str, Any]) -> Iterator[dict[str, Any]]:
    replies = raw.get("replies")
    return (r for r in replies if isinstance(r, dict) and isinstance(r.get("id"), int)) if isinstance(replies, list) else iter(())


def _raw_comment(raw: dict[str, Any], thread: Thread) -> RawComment:
    parent = raw.get("parent")
    return RawComment(
        id=str(raw["id"]),
        html=raw["text"] if isinstance(raw.get("text"), str) else "",
        posted=_moment(raw.get("created")),
        author=_plain(raw.get("author")),
        author_url=_plain(raw.get("website")),
        parent=str(parent) if isinstance(parent, int) else None,
        by_post_author=None if thread.authors is None else raw.get("hash") in thread.authors,
    )


def _plain(value: object) -> str | None:
    return unescape(value).strip() or None if isinstance(value, str) else None


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _moment(value: object) -> datetime | None:
    try:
        return datetime.fromtimestamp(value, UTC).replace(microsecond=0) if isinstance(value, int | float) and value > 0 else None
    except (ValueError, OverflowError, OSError):
        return None


def _attributes(tag: str) -> dict[str, str]:
    found = BeautifulSoup(tag, "html.parser").find()
    return {k: str(v) for k, v in found.attrs.items()} if found else {}


def _before_script(src: str) -> str:
    """The server's address by its script's, where the embed leaves `data-isso` out."""
    return re.sub(r"/js/embed(?:\.\w{1,10})*\.js(?:\?.*)?$", "/", src) if "/js/embed" in src else ""


SYSTEM = System(
    name="isso",
    title="Isso",
    hints=("isso",),
    marks=(
        r"""id=["']?isso-thread\b""",
        r"<script[^>]{0,400}\bdata-isso\s*=",
    ),
    reader=Reader(locate, parse, anchor="isso-"),
)
