"""Whether a page is one post, a list of posts, a page of its own (About, Contact) or something else."""

from __future__ import annotations

import re

from checkup.addresses import comment_number, split
from checkup.model import PageType
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.metadata import Metadata, is_a
from checkup.reading.page_urls import Base
from checkup.reading.vocabulary import tokens

_LIST_BODY = frozenset(["archive", "category", "tag", "author", "search", "date", "tax-post_tag", "paged"])
_HOME_BODY = frozenset(["home", "blog", "front-page"])
_POST_BODY = re.compile(
    r"^(?:single|single-post|postid-\d+|item-view|layout-post|post-template|entry-individual|mt-entry-archive|"
    r"node-type-(?:blog|story|article)|page-node-type-(?:blog|article))$"
)
_PAGE_BODY = re.compile(r"^(?:page-id-\d+|page-template.*|static_page|page-view|node-type-page|page-node-type-page|mt-page-archive)$")
_ENTRY = tokens(
    """
    hentry h-entry post entry blogentry blog-entry asset article post-outer blogpost type-post storycontent blogbody
    """
)
_LIST_PATH = re.compile(
    r"(?i)(?:^|/)(?:page/?\d+|tags?(?:/.*)?|categor(?:y|ies)(?:/.*)?|authors?(?:/.*)?|topics?/.*|labels?/.*|"
    r"search(?:/.*)?|archives?(?:\.\w+)?|(?:19|20)\d\d(?:/\d\d?(?:/\d\d?)?)?|\d{4}_\d\d(?:_\d\d_archive)?\.html?|"
    r"blog|posts)/?(?:index\.\w+)?$"
)
POST_PATH = re.compile(
    r"(?i)/(?:19|20)\d\d/(?:\d\d?|[a-z]{3})/(?:\d\d?/)?[^/]*[a-z%_-][^/]*/?(?:index\.\w+)?$|/p/[^/]+$|/(?:19|20)\d\d/\d\d/\d\d/[^/]+"
)
_PAGE_PATH = re.compile(
    r"(?i)/(?:about|contact|impressum|imprint|privacy|datenschutz|colophon|bio|faq|links|disclaimer|ueber|uber-mich|"
    r"kontakt)(?:[-_][^/]*)?(?:/|\.\w+)?$|blogspot\.[a-z.]+/p/[^/]+\.html"
)
TEASER = re.compile(
    r"(?i)^(?:permalink|permanent link|#|∞|(?:view |add |post )?comments?\s*[(\[:]\s*\d+[)\]]?|\d+ "
    r"comments?\b.{0,3}|no comments\b.{0,6}|read (?:more|on|the rest.*)|continue reading.*|more\b.{0,20}|"
    r"weiterlesen.*"
    r"|leggi tutto.*|lire la suite.*|leer más.*|trackbacks?\s*\(\d+\)|続きを読む|kommentare?\s*\(\d+\)|\d+ kommentare?)$"
)
_COUNTED = re.compile(
    r"(?i)^(?:permalink|permanent link|comments?\s*[(\[:]\s*\d+[)\]]?|\d+ comments?|no comments\b.{0,6}|trackbacks?\s*\(\d+\))$"
)


Entry = tuple[Node, str]


def page_type(dom: Dom, meta: Metadata, base: Base, *, comments: int, has_form: bool, entries: list[Entry]) -> PageType:
    """What the page is, by the surest sign that it gives."""
    body = dom.tags("body")
    tokens = set(body[0].cls) if body else set()
    path = split(meta.canonical or base.url).plain_path or "/"
    own = base.clean(meta.canonical or base.url)
    others = {u for _, u in entries if u != own}
    if tokens & {"error404", "attachment"}:
        return "other"
    if any(_POST_BODY.match(t) for t in tokens):
        return "post"
    if any(_PAGE_BODY.match(t) for t in tokens) and not tokens & _HOME_BODY:
        return "page"
    if tokens & (_LIST_BODY | _HOME_BODY) and not comments:
        return "list"
    if _PAGE_PATH.search(own):
        return "page"
    if comments or (has_form and len(others) < 3):
        return "post"
    if _LIST_PATH.search(path) or len(others) >= 3:
        return "list"
    if POST_PATH.search(own) or meta.metas.get("og:type") == "article":
        return "post"
    if any(is_a(t, "BlogPosting", "NewsArticle", "Article") for t in meta.things) and path not in ("/", "/index.html"):
        return "post"
    if path in ("/", "/index.html", "/index.php") and base.url and not split(base.url).query and (others or len(entries) > 1):
        return "list"
    return "list" if len(others) >= 2 else "post" if _looks_single(dom, meta) else "other"


def _looks_single(dom: Dom, meta: Metadata) -> bool:
    """A page with one entry in it, or one long text under a heading of its own."""
    boxes = [n for token in _ENTRY for n in dom.by_class.get(token, ()) if n.tag in ("div", "article", "section", "li", "td")]
    if boxes or dom.tags("article"):
        return True
    return sum(n.t1 - n.t0 > 0 for n in dom.tags("p")) >= 2 and bool(dom.tags("h1") or dom.tags("h2") or dom.tags("h3"))


def entries(dom: Dom, base: Base) -> list[Entry]:
    """The headings of a page that link to posts of the same site, outside of furniture: (heading, address)."""
    found: dict[str, Node] = {}
    for tag in ("h1", "h2", "h3", "h4", "h5"):
        for head in dom.tags(tag):
            _enter(
                dom,
                base,
                head,
                list(dom.tags("a", (head.i, head.end)))[:1] or [n for n in (head.up,) if n is not None and n.tag == "a"],
                found,
            )
    for token in ("entry-title", "post-title", "posttitle", "title", "p-name", "u-url"):
        for node in dom.by_class.get(token, ()):
            _enter(dom, base, node, [node] if node.tag == "a" else list(dom.tags("a", (node.i, node.end)))[:1], found)
    if len(found) < 2:
        for node, line in dom.short_lines():
            if node.tag == "a" and len(line) < 40 and _COUNTED.match(line):
                _enter(dom, base, node, [node], found)
    return sorted(((node, url) for url, node in found.items()), key=lambda f: f[0].i)


def _enter(dom: Dom, base: Base, head: Node, links: list[Node], found: dict[str, Node]) -> None:
    for link in links:
        url = _post_url(base, link)
        if url and url not in found and dom.line(link) and not in_furniture(head):
            found[url] = head


def _post_url(base: Base, link: Node) -> str | None:
    href = link.get("href")
    if not href or href.startswith(("#", "javascript:", "mailto:")) or comment_number(href):
        return None
    url = base.clean(href)
    parts = split(url)
    if base.host and not base.same_site(url):
        return None
    if parts.path in ("", "/", "/index.html", "/index.php") and not re.search(r"(?:^|&)p=\d+", parts.query):
        return None
    if _LIST_PATH.search(parts.path) or "category" in link.get("rel") or "tag" in link.get("rel").split():
        return None
    return url
