"""Substack: a post's page carries a few comments, its page of comments more; both as data for the script that shows them.

Facts from Substack's own pages: `window._preloads` holds `post` with `comment_count` and `comments`, a tree in which `children_count`
tells how many answers there are; `metadata.is_author` marks the publication's own people; deleted and suppressed comments stay as places.
`/p/SLUG/comments` is the page that "comments" leads to. Nothing but these pages is asked for. Pictures and what else the data tell of
readers are never looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from checkup import lazy_re as re
from checkup.addresses import origin_of, split
from checkup.comment_systems._reader import MOST_COMMENTS, Ask, RawComment, Reader, Talk, Thread, ThreadAnswer
from checkup.comment_systems._system import System
from checkup.json_fields import Record, document, from_iso, inside, name_of, number, paragraphs, records, text

_DATA = re.compile(r"""window\._preloads\s{0,99}=\s{0,99}JSON\.parse\((?=")""")  # what stands before the data, a text with JSON in it
_PATH = re.compile(r"/p/[^/]{1,300}")  # a post's path


def locate(html: str, url: str, _server: str) -> Thread | None:
    """The thread of a post's page, with what the page itself tells of it."""
    path = split(url).path.rstrip("/")
    told = _told(html)
    return Thread(origin_of(url), url, path, {"told": json.dumps(told)}) if told and _PATH.fullmatch(path) else None


def _told(html: str) -> Record:
    """How many comments a page announces, and those that it carries; {} where it is no page of a post."""
    start = _DATA.search(html)
    try:
        words, _ = json.JSONDecoder().raw_decode(html, start.end()) if start else ("", 0)
    except (ValueError, RecursionError):
        return {}
    data = document(words.encode(errors="replace")) if isinstance(words, str) else None
    count, comments = number(inside(data, "post", "comment_count")), inside(data, "comments")
    return {"count": count, "comments": comments} if count is not None and isinstance(comments, list) else {}


def read(thread: Thread, _: dict[str, Any]) -> Talk:
    """What the post's page carries, where that is all; else what the page of comments carries."""
    here = _answer(thread, document(thread.more["told"].encode()))
    if here is not None and here.complete:
        return here
    told = yield Ask(f"{thread.server}{thread.name}/comments", accept="text/html")
    return _answer(thread, _told(told.body.decode(errors="replace")))


def _answer(thread: Thread, told: Any) -> ThreadAnswer | None:
    if not isinstance(told, dict) or not isinstance(told.get("comments"), list):
        return None
    comments: list[RawComment] = []
    listed, complete = 0, True
    for raw, parent in _tree(told["comments"]):
        listed += 1
        complete = complete and len(list(records(raw.get("children")))) >= (number(raw.get("children_count")) or 0)
        if _is_shown(raw) and len(comments) < MOST_COMMENTS:
            comments.append(_raw_comment(raw, parent, thread))
    return ThreadAnswer(tuple(comments), complete=complete and listed >= (number(told.get("count")) or 0) and listed <= MOST_COMMENTS)


def _tree(roots: list[Any]) -> Iterator[tuple[Record, str | None]]:
    """Each comment and place with the id of what it answers."""
    waiting: list[tuple[Record, str | None]] = [(raw, None) for raw in reversed(list(records(roots)))]
    while waiting:
        raw, parent = waiting.pop()
        name = name_of(raw.get("id"))
        if name:
            yield raw, parent
            waiting += [(child, name) for child in reversed(list(records(raw.get("children"))))]


def _is_shown(raw: Record) -> bool:
    away = raw.get("deleted") or raw.get("suppressed") or raw.get("user_banned") or raw.get("user_banned_for_comment")
    return not away and raw.get("status", "published") == "published" and text(raw.get("body")) is not None


def _raw_comment(raw: Record, parent: str | None, thread: Thread) -> RawComment:
    handle, name = text(raw.get("handle")), name_of(raw.get("id")) or ""
    return RawComment(
        id=name,
        html=paragraphs(text(raw.get("body")) or ""),
        posted=from_iso(raw.get("date")),
        author=text(raw.get("name")) or handle,
        author_url=f"https://substack.com/@{handle}" if handle else None,
        parent=parent,
        by_post_author=inside(raw, "metadata", "is_author") is True,
        permalink=f"{thread.server}{thread.name}/comment/{name}",
    )


SYSTEM = System(
    name="substack",
    title="Substack",
    hints=(
        "substackcdn",
        "_preloads",
    ),
    marks=(
        r"""substackcdn\.com/(?:bundle|min)[^"\']{0,200}""",
        r"window\._preloads\s*=",
    ),
    moderation="On Substack, signed in: the comment's dots, Delete comment.",
    reader=Reader(locate, read, fuller=True),
)
