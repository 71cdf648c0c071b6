"""Is this one post, a list of posts, a page of its own, or something else; and where do its links lead?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from checkup.addresses import comment_number, split
from checkup.model import PageType
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.metadata import Frame, is_a
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
_POST_PATH = re.compile(
    r"(?i)/(?:19|20)\d\d/(?:\d\d?|[a-z]{3})/(?:\d\d?/)?[^/]*[a-z%_-][^/]*/?(?:index\.\w+)?$|/p/[^/]+$|/(?:19|20)\d\d/\d\d/\d\d/[^/]+"
)
_PAGE_PATH = re.compile(
    r"(?i)/(?:about|contact|impressum|imprint|privacy|datenschutz|colophon|bio|faq|links|disclaimer|ueber|uber-mich|"
    r"kontakt)(?:[-_][^/]*)?(?:/|\.\w+)?$|blogspot\.[a-z.]+/p/[^/]+\.html"
)
_OLDER = re.compile(
    r"(?i)\b(?:older|previous (?:entries|posts|page)|next (?:page|entries)|more posts|earlier|ältere|vorherige|"
    r"articles? (?:plus anciens|précédents)|entradas (?:antiguas|anteriores)|post più vecchi|articoli precedenti|"
    r"oudere|以前|過去|archives?|all posts)\b|^(?:»|›|→|\d{1,4})$"
)
_ARCHIVE_PATH = re.compile(
    r"/(?:19|20)\d\d(?:/\d\d?)?/?(?:index\.\w+)?$|/\d{4}_\d\d(?:_\d\d)?(?:_archive)?\.html?$|/(?:archives?)(?:/|"
    r"\.\w+)?$|[?&]m=\d{4,6}$|/page/?\d+/?$|[?&]paged=\d+|updated-max="
)
_COMMENT_PAGE = re.compile(r"/comment-page-\d+|[?&]cpage=\d+|[?&]commentPage=\d+|/comments/page/\d+|[?&]comments?_page=\d+", re.IGNORECASE)
TEASER = re.compile(
    r"(?i)^(?:permalink|permanent link|#|∞|(?:view |add |post )?comments?\s*[(\[:]\s*\d+[)\]]?|\d+ "
    r"comments?\b.{0,3}|no comments\b.{0,6}|read (?:more|on|the rest.*)|continue reading.*|more\b.{0,20}|"
    r"weiterlesen.*"
    r"|leggi tutto.*|lire la suite.*|leer más.*|trackbacks?\s*\(\d+\)|続きを読む|kommentare?\s*\(\d+\)|\d+ kommentare?)$"
)
_COUNTED = re.compile(
    r"(?i)^(?:permalink|permanent link|comments?\s*[(\[:]\s*\d+[)\]]?|\d+ comments?|no comments\b.{0,6}|trackbacks?\s*\(\d+\))$"
)
_BODY_PAGER = frozenset(
    ("page-links", "page-link", "post-page-numbers", "wp-link-pages", "pagelink", "postpages", "entry-pages", "post-pagination")
)
_NUMBERED_FILE = re.compile(r"/\d{4,9}\.html?$")


@dataclass
class Links:
    """Where a page leads."""

    posts: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    comment_pages: tuple[str, ...] = ()
    body_pages: tuple[str, ...] = ()


def page_type(dom: Dom, frame: Frame, base: Base, *, comments: int, has_form: bool, entries: list[tuple[Node, str]]) -> PageType:
    """What the page is, by the surest sign that it gives."""
    body = dom.tags("body")
    tokens = set(body[0].cls) if body else set()
    path = split(frame.canonical or base.url).plain_path or "/"
    own = base.clean(frame.canonical or base.url)
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
    if _POST_PATH.search(own) or frame.metas.get("og:type") == "article":
        return "post"
    if any(is_a(t, "BlogPosting", "NewsArticle", "Article") for t in frame.things) and path not in ("/", "/index.html"):
        return "post"
    if path in ("/", "/index.html", "/index.php") and base.url and not split(base.url).query and (others or len(entries) > 1):
        return "list"
    return "list" if len(others) >= 2 else "post" if _looks_single(dom, frame) else "other"


def _looks_single(dom: Dom, frame: Frame) -> bool:
    """A page with one entry in it, or one long text under a heading of its own."""
    boxes = [n for token in _ENTRY for n in dom.by_class.get(token, ()) if n.tag in ("div", "article", "section", "li", "td")]
    if boxes or dom.tags("article"):
        return True
    return sum(n.t1 - n.t0 > 0 for n in dom.tags("p")) >= 2 and bool(dom.tags("h1") or dom.tags("h2") or dom.tags("h3"))


def entries(dom: Dom, base: Base) -> list[tuple[Node, str]]:
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


def links(dom: Dom, base: Base, frame: Frame, kind: PageType, heads: list[tuple[Node, str]], inside: set[int]) -> Links:
    """Links to posts, lists, further comments and further text; `inside` are the numbers of nodes within comments."""
    own = base.clean(frame.canonical or base.url)
    posts: dict[str, None] = {u: None for _, u in heads if u != own} if kind != "post" else {}
    lists: dict[str, None] = {}
    comment_pages: dict[str, None] = {}
    for link in dom.tags("link"):
        rel = link.get("rel").lower().split()
        if ("next" in rel or "prev" in rel or "previous" in rel) and link.get("href"):
            url = base.clean(link.get("href"))
            target = comment_pages if _COMMENT_PAGE.search(url) else posts if kind == "post" else lists
            if base.same_site(url):
                target.setdefault(url)
    for link in dom.tags("a"):
        href = link.get("href")
        if not href or href.startswith(("#", "javascript:", "mailto:")) or link.i in inside:
            continue
        url = base.clean(href)
        if (base.host and not base.same_site(url)) or url == own:
            continue
        if _COMMENT_PAGE.search(url):
            if not comment_number(href) and _same_post(url, own):
                comment_pages.setdefault(url)
            continue
        _sort(dom, link, url, kind, posts, lists)
    return Links(tuple(posts), tuple(lists), tuple(comment_pages), _body_pages(dom, base, own, inside))


def _sort(dom: Dom, link: Node, url: str, kind: PageType, posts: dict[str, None], lists: dict[str, None]) -> None:
    rel = link.get("rel").lower().split()
    path = split(url).plain_path
    if _ARCHIVE_PATH.search(url):
        lists.setdefault(url)
    elif "bookmark" in rel or _POST_PATH.search(path) or _NUMBERED_FILE.search(path):
        if kind != "post" or "bookmark" not in rel:
            posts.setdefault(url)
    elif link.t1 - link.t0 < 6 and len(line := dom.line(link)) < 40 and _OLDER.search(line) and not line.isdigit():
        lists.setdefault(url)


def _same_post(url: str, own: str) -> bool:
    bare = _COMMENT_PAGE.sub("", url).split("?")[0].rstrip("/")
    mine = _COMMENT_PAGE.sub("", own).split("?")[0].rstrip("/")
    return not own or bare == mine or bare.endswith(split(mine).path or "\0")


def _body_pages(dom: Dom, base: Base, own: str, inside: set[int]) -> tuple[str, ...]:
    """Further pages of the same post's text."""
    found: dict[str, None] = {}
    stem = own.split("?")[0].rstrip("/")
    for box in dom.classes(_BODY_PAGER):
        for link in [box] if box.tag == "a" else dom.tags("a", (box.i, box.end)):
            url = base.clean(link.get("href")) if link.get("href") else ""
            if url and link.i not in inside and url != own and url.startswith(stem) and re.search(r"/\d{1,3}/?$|[?&]page=\d+", url):
                found.setdefault(url)
    return tuple(found)
