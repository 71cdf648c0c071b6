"""What the head of a page says of it: title, canonical address, language, feeds, robots rules, meta tags and JSON-LD."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass, field
from typing import Any

from checkup import lazy_re as re
from checkup import robots_words
from checkup.addresses import split
from checkup.reading.dom import Dom, Node
from checkup.reading.page_urls import Base

# words and addresses that tell a feed of comments from the feed of posts
_COMMENT_FEED = re.compile(r"comment|kommentar|coment|commenti|/feeds/\d+/comments|コメント", re.IGNORECASE)
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/xml")
# characters of one block; a convention: a post with a thousand comments in it takes as much, and a larger one is not parsed
_JSONLD_MAX = 400_000
# what old browsers were shown instead of a script: comment marks and "<![CDATA[", alone or one in the other; each has a few characters
_WRAP = re.compile(r"^\s*+(?:(?:<!--|//|/\*|\*/|<!\[CDATA\[)\s*+){0,4}")
_END_OF_WRAP = re.compile(r"(?<!\s)\s*+(?:(?:-->|//|/\*|\*/|\]\]>|;)\s*+){1,4}$")
# the same in other words: a meta tag whose name ends in one for publishing ("OriginalPublicationDate", "rnews:datePublished")
_PUBLISHED_META = re.compile(
    r"(?:date[-_]?published|publi(?:cation|shed|sh)[-_]?(?:date|time)|first[-_]?publi(?:cation|shed)|pub[-_]?date)(?:[-_]?time)?$"
)
# a sign in the letters that stand for it in markup: where a title has it, somebody wrote so of markup, or a theme escaped the title twice
_ESCAPED = re.compile(r"&(?:quot|amp|apos|lt|gt|nbsp|[lr][sd]quo|[nm]dash|hellip|#0?39|#8\d{3});")
_TITLES = ("og:title", "og:site_name")
_FOLDER = re.compile(r"/(?:(?:index|default)\.\w{2,5})?$", re.IGNORECASE)  # how the address of a folder ends, or of the file that it shows
_THINGS_MAX = 20_000  # objects; a convention: four times as many as comments are read of any page (comments/items.py)

# the types of things in structured data (schema.org) that are a text of somebody's
ARTICLES = ("BlogPosting", "NewsArticle", "Article")


@dataclass
class Metadata:
    """What a page's head says: title, meta tags, links and structured data.

    metas   name or property of each meta tag -> its content; the first of a name counts
    noted   the canonical address is the note of a program that saved the page: what its file is called here is no address
    things  every object of the page's JSON-LD (a schema.org "Thing"), nested ones after their holder
    """

    title: str = ""
    canonical: str | None = None
    noted: bool = False
    generator: str | None = None
    language: str | None = None
    feeds: tuple[tuple[str, str], ...] = ()
    api: str | None = None
    robots: frozenset[str] = frozenset()
    metas: dict[str, str] = field(default_factory=dict)
    things: list[dict[str, Any]] = field(default_factory=list)


def read(dom: Dom, base: Base) -> Metadata:
    """The metadata of a page; `base` makes its addresses absolute."""
    meta = Metadata()
    titles = dom.tags("title")
    if titles:
        meta.title = " ".join((titles[0].el.text or "").split())
    for tag in dom.tags("meta"):
        key = (tag.get("name") or tag.get("property") or tag.get("http-equiv") or _stated(tag)).lower()
        if key in robots_words.NAMES:
            meta.robots |= robots_words.of_meta(tag.get("content"))
        if key and key not in meta.metas:
            meta.metas[key] = tag.get("content") or tag.get("value")  # some write the wrong word
    meta.title = _once_escaped(meta.title, dom)
    meta.metas |= {key: _once_escaped(meta.metas[key], dom) for key in _TITLES if key in meta.metas}
    meta.generator = meta.metas.get("generator") or None
    root = dom.tags("html")
    lang = (root[0].get("lang") or root[0].get("xml:lang")) if root else ""
    lang = lang or meta.metas.get("content-language", "") or meta.metas.get("og:locale", "")
    if found := re.match(r"[A-Za-z]{2,3}\b|[A-Za-z]{2}(?=_)", lang):
        meta.language = found[0].lower()
    _links(dom, base, meta)
    meta.things = _things(dom)
    return meta


def _once_escaped(title: str, dom: Dom) -> str:
    """A title without the letters of a second escaping ("20&quot; tins"), where the page's own words do not have them, too."""
    if not (found := set(_ESCAPED.findall(title))) or any(sign in chunk for chunk in dom.chunks for sign in found):
        return title
    return html.unescape(title)


def _stated(tag: Node) -> str:
    """What a meta tag of the head states in microdata; one in the body may speak of a comment or of another page."""
    return tag.get("itemprop") if tag.up is not None and tag.up.tag == "head" else ""


def _links(dom: Dom, base: Base, meta: Metadata) -> None:
    feeds: dict[str, str] = {}
    for link in dom.tags("link"):
        rel, href = link.get("rel").lower().split(), link.get("href")
        if not href:
            continue
        if "canonical" in rel and meta.canonical is None and not _is_own_folder(href, base):
            meta.canonical = base.join(href)
        elif "https://api.w.org/" in rel:
            meta.api = base.join(href)
        elif "alternate" in rel and link.get("type").lower() in _FEED_TYPES:
            kind = "comments" if _COMMENT_FEED.search(href) or _COMMENT_FEED.search(link.get("title")) else "posts"
            feeds.setdefault(base.join(href), kind)
    meta.feeds = tuple((kind, url) for url, kind in feeds.items())


def _things(dom: Dom) -> list[dict[str, Any]]:
    """Every object of the page's JSON-LD, nested ones after their holder; broken blocks are skipped."""
    things: list[dict[str, Any]] = []
    for script in dom.tags("script"):
        if "ld+json" not in script.get("type").lower():
            continue
        text = (script.el.text or "")[:_JSONLD_MAX]
        try:
            data = json.loads(_END_OF_WRAP.sub("", _WRAP.sub("", text)), strict=False)  # line breaks within strings are let through
        except (ValueError, RecursionError):
            continue
        todo = [data]
        while todo and len(things) < _THINGS_MAX:
            value = todo.pop(0)
            if isinstance(value, list):
                todo = value + todo
            elif isinstance(value, dict):
                things.append(value)
                todo = [v for v in value.values() if isinstance(v, (dict, list))] + todo
    return things


def says_published(meta: Metadata) -> list[str]:
    """The names of the meta tags that tell the day of publication in words of their own, if they tell anything."""
    return [key for key, told in meta.metas.items() if told and _PUBLISHED_META.search(key)]


def is_a(thing: dict[str, Any], *types: str) -> bool:
    """Whether a JSON-LD object has one of these types."""
    kind = thing.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(k, str) and k.rsplit("/", 1)[-1] in types for k in kinds)


def _is_own_folder(href: str, base: Base) -> bool:
    """Whether a canonical address is "." on a file in a folder: mirrors write so what was a folder of its own when it was asked for."""
    return href.strip() in (".", "./") and not _FOLDER.search(split(base.url).path)
