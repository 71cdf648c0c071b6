"""Sitemaps: XML (index or list, gzipped or not), or a plain list of addresses. Strangers' XML: no entities, no network, capped."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from checkup.addresses import clean

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
    """What one sitemap lists: addresses of pages, and of further sitemaps."""

    urls: tuple[str, ...]
    children: tuple[str, ...]


def parse_sitemap(body: bytes, url: str) -> Sitemap:
    """Reads a sitemap as far as it is readable; what is none gives nothing."""
    head = body[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith((b"http://", b"https://")):
        lines = body.decode("utf-8", "replace").splitlines()[:MAX_URLS]
        return Sitemap(tuple(filter(None, (clean(line) for line in lines))), ())
    urls: dict[str, None] = {}
    children: dict[str, None] = {}
    try:
        for _, element in etree.iterparse(
            io.BytesIO(body), events=("end",), resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
        ):
            name = etree.QName(element).localname if isinstance(element.tag, str) else ""
            if name in ("url", "sitemap"):
                loc = next((c.text for c in element if isinstance(c.tag, str) and etree.QName(c).localname == "loc"), None)
                there = clean(loc or "", url) if loc else ""
                if there:
                    (urls if name == "url" else children)[there] = None
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
            if len(urls) + len(children) >= MAX_URLS:
                break
    except etree.XMLSyntaxError:
        pass
    return Sitemap(tuple(urls), tuple(children))


def holds(url: str) -> Holds:
    """What a sitemap's name says of its content."""
    if _NO_POSTS.search(url):
        return "nothing"
    return "posts" if _POSTS.search(url) else "unknown"
