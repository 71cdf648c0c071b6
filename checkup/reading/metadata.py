"""The frame of a page: what head and margins say of the page and of the blog."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from checkup.reading.dom import Dom
from checkup.reading.page_urls import Base

_COMMENT_FEED = re.compile(r"comment|kommentar|coment|commenti|/feeds/\d+/comments|コメント", re.IGNORECASE)
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/xml")
_JSONLD_MAX = 400_000


@dataclass
class Frame:
    """Facts of the page's head."""

    title: str = ""
    canonical: str | None = None
    generator: str | None = None
    language: str | None = None
    feeds: tuple[tuple[str, str], ...] = ()
    api: str | None = None
    robots: frozenset[str] = frozenset()
    metas: dict[str, str] = field(default_factory=dict)
    things: list[dict[str, Any]] = field(default_factory=list)


def read(dom: Dom, base: Base) -> Frame:
    """Reads title, meta, link and JSON-LD."""
    frame = Frame()
    titles = dom.tags("title")
    if titles:
        frame.title = " ".join((titles[0].el.text or "").split())
    for meta in dom.tags("meta"):
        key = (meta.get("name") or meta.get("property") or meta.get("http-equiv")).lower()
        if key and key not in frame.metas:
            frame.metas[key] = meta.get("content")
    frame.generator = frame.metas.get("generator") or None
    frame.robots = frozenset(re.findall(r"[a-z]+", frame.metas.get("robots", "").lower()))
    root = dom.tags("html")
    lang = (root[0].get("lang") or root[0].get("xml:lang")) if root else ""
    lang = lang or frame.metas.get("content-language", "") or frame.metas.get("og:locale", "")
    if found := re.match(r"[A-Za-z]{2,3}\b|[A-Za-z]{2}(?=_)", lang):
        frame.language = found[0].lower()
    _links(dom, base, frame)
    frame.things = _things(dom)
    return frame


def _links(dom: Dom, base: Base, frame: Frame) -> None:
    feeds: dict[str, str] = {}
    for link in dom.tags("link"):
        rel, href = link.get("rel").lower().split(), link.get("href")
        if not href:
            continue
        if "canonical" in rel and frame.canonical is None:
            frame.canonical = base.join(href)
        elif "https://api.w.org/" in rel:
            frame.api = base.join(href)
        elif "alternate" in rel and link.get("type").lower() in _FEED_TYPES:
            kind = "comments" if _COMMENT_FEED.search(href) or _COMMENT_FEED.search(link.get("title")) else "posts"
            feeds.setdefault(base.join(href), kind)
    frame.feeds = tuple((kind, url) for url, kind in feeds.items())


def _things(dom: Dom) -> list[dict[str, Any]]:
    """Every object of the page's JSON-LD, nested ones after their holder; broken blocks are skipped."""
    things: list[dict[str, Any]] = []
    for script in dom.tags("script"):
        if "ld+json" not in script.get("type").lower():
            continue
        text = (script.el.text or "")[:_JSONLD_MAX]
        try:
            data = json.loads(text.strip().removeprefix("<!--").removesuffix("-->").strip())
        except (ValueError, RecursionError):
            continue
        todo = [data]
        while todo and len(things) < 20_000:
            value = todo.pop(0)
            if isinstance(value, list):
                todo = value + todo
            elif isinstance(value, dict):
                things.append(value)
                todo = [v for v in value.values() if isinstance(v, (dict, list))] + todo
    return things


def is_a(thing: dict[str, Any], *types: str) -> bool:
    """Whether a JSON-LD object has one of these types."""
    kind = thing.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(k, str) and k.rsplit("/", 1)[-1] in types for k in kinds)
