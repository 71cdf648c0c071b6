"""Comments that a page tells in JSON-LD only (schema.org Comment), for pages whose markup shows none."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from checkup.addresses import comment_number
from checkup.model import Comment, Person
from checkup.reading.dom import Dom
from checkup.reading.metadata import Metadata, is_a
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base

_MAX = 20_000  # objects; a convention: four times as many as comments are read of any page (comments/items.py)


def find(meta: Metadata, clock: PageClock, base: Base) -> tuple[Comment, ...]:
    """The page's Comment objects in their order, replies after what they answer."""
    found: list[Comment] = []
    ids: dict[int, str] = {}
    used: set[str] = set()
    for thing in meta.things[:_MAX]:
        if not is_a(thing, "Comment", "UserComments", "Answer"):
            continue
        text = _text(thing.get("text") or thing.get("commentText") or thing.get("description"))
        if not text:
            continue
        comment = _comment(thing, text, clock, base, used)
        parent = thing.get("parentItem")
        if isinstance(parent, Mapping) and (above := _known(parent, found)):
            comment = Comment(**{f: getattr(comment, f) for f in _KEPT}, parent=above)
        for reply in _replies(thing):
            ids[id(reply)] = comment.id
        if comment.parent is None and id(thing) in ids:
            comment = Comment(**{f: getattr(comment, f) for f in _KEPT}, parent=ids[id(thing)])
        used.add(comment.id)
        found.append(comment)
    return tuple(found)


_KEPT = ("id", "author", "text", "posted", "precision", "permalink")


def _comment(thing: Mapping[str, Any], text: str, clock: PageClock, base: Base, used: set[str]) -> Comment:
    writer = thing.get("author") or thing.get("creator")
    writer = writer[0] if isinstance(writer, list) and writer else writer
    name = writer.get("name") if isinstance(writer, Mapping) else writer
    link = writer.get("url") if isinstance(writer, Mapping) else None
    stamp = thing.get("dateCreated") or thing.get("datePublished") or thing.get("commentTime")
    when = clock.read(stamp) if isinstance(stamp, str) else None
    url = thing.get("url") or thing.get("@id")
    url = base.join(url) if isinstance(url, str) else None
    number = comment_number(url) if url else None
    if not number or number in used:
        number = "x" + hashlib.sha256(f"{name}\n{stamp}\n{text}".encode("utf-8", "replace")).hexdigest()[:12]
    while number in used:
        number += "x"
    return Comment(
        id=number,
        author=Person(" ".join(name.split()) if isinstance(name, str) and name.strip() else None, link if isinstance(link, str) else None),
        text=text,
        posted=when.value if when else None,
        precision=when.precision if when else "none",
        permalink=url if url and "//" in url else None,
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        return ""
    return Dom(f"<div>{value}</div>").whole() if re.search(r"<\w|&\w", value) else value.strip()


def _replies(thing: Mapping[str, Any]) -> list[Any]:
    value = thing.get("comment") or []
    return value if isinstance(value, list) else [value]


def _known(parent: Mapping[str, Any], found: list[Comment]) -> str | None:
    url = parent.get("url") or parent.get("@id")
    number = comment_number(url) if isinstance(url, str) else None
    return next((c.id for c in found if (number and c.id == number) or (url and c.permalink == url)), None)
