"""Sitemaps: XML (index or list, gzipped or not), or a plain list of addresses. Strangers' XML: no entities, no network, capped."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Literal

from lxml import etree

from checkup import lazy_re as re
from checkup.addresses import clean, split

MAX_URLS = 50_000  # addresses in one file, as sitemaps.org allows
Holds = Literal["posts", "unknown", "nothing"]
# How sitemap makers name the parts that hold posts, and those that never do.
_POSTS = re.compile(
    r"posts-post-\d+|sitemap-subtype=post\b|(?:^|[/_-])posts?-sitemap|sitemap-posts?|sitemap[_-]blog|post-archive", re.IGNORECASE
)
_NO_POSTS = re.compile(
    r"taxonom|sitemap=users|sitemap-subtype=(?!post\b)|users?-\d|author|categor|[_-]tags?\b|tag[_-]sitemap|posts-page-\d|page-sitemap|sitemap[_-]pages|image|video|news-sitemap|attachment|product",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What one sitemap lists: addresses of pages, of further sitemaps, and when pages were last `changed`, where it says so."""

    urls: tuple[str, ...]
    children: tuple[str, ...]
    changed: Mapping[str, datetime] = field(default_factory=dict)


def parse_sitemap(body: bytes, url: str) -> Sitemap:
    """Reads a sitemap as far as it is readable; what is none gives nothing."""
    head = body[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith((b"http://", b"https://")):
        lines = body.decode("utf-8", "replace").splitlines()[:MAX_URLS]
        return Sitemap(tuple(filter(None, (clean(line) for line in lines))), ())
    urls: dict[str, None] = {}
    children: dict[str, None] = {}
    changed: dict[str, datetime] = {}
    try:
        for _, element in etree.iterparse(
            io.BytesIO(body), events=("end",), resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
        ):
            name = _name(element)
            if name in ("url", "sitemap"):
                said = {_name(child): child.text or "" for child in reversed(element)}
                there = clean(said.get("loc", ""), url) if said.get("loc") else ""
                if there:
                    (urls if name == "url" else children)[there] = None
                    if when := _moment(said.get("lastmod", "")):
                        changed[there] = when
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
            if len(urls) + len(children) >= MAX_URLS:
                break
    except etree.XMLSyntaxError:
        pass
    return Sitemap(tuple(urls), tuple(children), changed)


def _name(element: etree._Element) -> str:
    """An element's name without its namespace, as the file has it (it may be no valid name); "" of what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _moment(text: str) -> datetime | None:
    """A date or moment in the form that sitemaps have, as its last moment; None where it is none."""
    words = text.strip()[:40]
    try:
        when = datetime.fromisoformat(words)
    except ValueError:
        return None
    return datetime.combine(when, time.max) if len(words) == len("2012-05-03") else when


def holds(url: str, home: str) -> Holds:
    """What a sitemap's name says of its content; what the host and the blog's folder are called (photo-products.example) says nothing."""
    parts, folder = split(url), split(home).path
    name = f"/{parts.path.removeprefix(folder)}?{parts.query}"
    if _NO_POSTS.search(name):
        return "nothing"
    return "posts" if _POSTS.search(name) else "unknown"
