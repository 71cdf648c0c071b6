"""Where the links of a page lead: to posts, to lists of posts, to further pages of its comments or of its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checkup import lazy_re as re
from checkup.addresses import comment_number, split
from checkup.model import PageType
from checkup.reading.address_shapes import POST_PATH
from checkup.reading.dom import Dom
from checkup.reading.entries import COUNTED
from checkup.reading.line_search import LineSearch
from checkup.reading.metadata import Metadata
from checkup.reading.more_by_script import brings_more_posts
from checkup.reading.own_text import Entry
from checkup.reading.page_urls import Base

# what a link to an older page of a list says, in the languages of the pages that Checkup was tried on, or an arrow
_OLDER = LineSearch(
    re.compile(
        r"(?i)\b(?:older|previous (?:entries|posts|page)|next (?:page|entries)|more posts|earlier|ältere|vorherige|"
        r"articles? (?:plus anciens|précédents)|entradas (?:antiguas|anteriores)|post più vecchi|articoli precedenti|"
        r"oudere|以前|過去|archives?|all posts)\b|^(?:»|›|→)$"
    ),
    "older,previous,next,more posts,earlier,ältere,vorherige,article,entradas,vecchi,precedenti,oudere,以前,過去,archive,all posts,»,›,→",
)
# addresses of lists by month, of archives and of further pages, as the common platforms build them
_ARCHIVE_PATH = re.compile(
    r"/(?:19|20)\d\d(?:/\d\d?)?/?(?:index\.\w+)?$|/\d{4}_\d\d(?:_\d\d)?(?:_archive)?\.html?$|/(?:19|20)\d\d(?:0[1-9]|1[0-2])\.html?$|/(?:archives?)(?:/|"
    r"\.\w+)?$|[?&]m=\d{4,6}$|/page/?\d+/?$|[?&]paged=\d+|updated-max="
)
# addresses of further pages of comments, as the common platforms build them
_COMMENT_PAGE = re.compile(r"/comment-page-\d+|[?&]cpage=\d+|[?&]commentPage=\d+|/comments/page/\d+|[?&]comments?_page=\d+", re.IGNORECASE)
# addresses of small windows in which the comments of one post stand by themselves, as widespread software and older scripts build them
_WINDOW = re.compile(r"[?&]comments?(?:_popup)?=\d+|comments?\.(?:cgi|php|aspx?)\?(?:[^#]{0,200}[=&])?\d+", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"(?i)(?:[a-z]{0,12}[-_]?page|pg|pagina|seite|strona)=\d{1,4}")  # a page's number in a query
_PAGER_WORDS = 4  # words of a link to a further page, as in "next page of comments"
_BESIDE = frozenset(("next", "prev", "previous"))  # what a link calls the page that it leads to: the next one, or the one before
_BODY_PAGER = frozenset(
    ("page-links", "page-link", "post-page-numbers", "wp-link-pages", "pagelink", "postpages", "entry-pages", "post-pagination")
)
# a post's file named by its number only, with leading zeros; fewer digits may be a page of a list
_NUMBER_AT_END = re.compile(r"(\d{1,9})(?:\.\w{2,5})?/?$")  # "/archives/000123.html"
_NUMBERED_FILE = re.compile(r"/\d{4,9}\.html?$")


_MENU_WORDS, _MENU = 8, 200  # words of a link in a menu, and links of a page that are kept; conventions: more are a list of posts


@dataclass
class Links:
    """Where a page leads."""

    posts: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    comment_pages: tuple[str, ...] = ()
    body_pages: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    goes_on: bool = False


def menu(dom: Dom, base: Base) -> tuple[str, ...]:
    """Addresses without a query on the page's own site that links of a few words lead to, each once."""
    found: dict[str, None] = {}
    for link in dom.tags("a"):
        href = link.get("href")
        if href and not href.startswith(("#", "javascript:", "mailto:")) and 0 < link.t1 - link.t0 <= _MENU_WORDS:
            url = base.clean(href)
            if "?" not in url and base.same_site(url):
                found.setdefault(url)
        if len(found) >= _MENU:
            break
    return tuple(found)


def links(dom: Dom, base: Base, meta: Metadata, kind: PageType, heads: list[Entry], inside: set[int]) -> Links:
    """Links to posts, lists, further comments and further text; `inside` are the numbers of nodes within comments."""
    own = base.own(meta.canonical)
    posts: dict[str, None] = {u: None for _, u in heads if u != own} if kind != "post" else {}
    lists: dict[str, None] = {}
    comment_pages: dict[str, None] = {}
    older = {n.i for n, line, _ in dom.lines_with(_OLDER) if n.t1 - n.t0 < 6 and len(line) < 40}
    counted = dom.lines_with(COUNTED) if kind == "post" else []
    counts = {n.i for n, line, _ in counted if n.tag == "a" and any(c in "123456789" for c in line)}
    for url in _neighbours(dom, base, own, kind):
        target = comment_pages if _sort_of(url) == "comments" else posts if kind == "post" else lists
        target.setdefault(url)
    for link in dom.tags("a"):
        href = link.get("href")
        if not href or href.startswith(("#", "javascript:", "mailto:")) or link.i in inside:
            continue
        url = base.clean(href)
        if (base.host and not base.same_site(url)) or url == own:
            continue
        if link.i in counts and _is_part_of(url, own):
            comment_pages.setdefault(url)
            continue
        sort = _sort_of(url)
        if sort == "comments":
            if not comment_number(href) and _same_post(url, own):
                comment_pages.setdefault(url)
            continue
        bookmark = "bookmark" in link.get("rel").lower().split()
        if sort == "list":
            lists.setdefault(url)
        elif bookmark or sort == "post":
            if kind != "post" or not bookmark:
                posts.setdefault(url)
        elif link.i in older:
            lists.setdefault(url)
    comment_pages.update(dict.fromkeys(_window(dom, base, counts - inside)))
    body_pages = _body_pages(dom, base, own, inside)
    turned = _turned(dom, base, own, inside if kind == "post" else set())
    comment_pages.update(dict.fromkeys(url for url in turned if url not in body_pages))
    return Links(
        tuple(posts), tuple(lists), tuple(comment_pages), body_pages, _said(dom, base, inside), kind == "list" and brings_more_posts(dom)
    )


def _turned(dom: Dom, base: Base, own: str, inside: set[int]) -> Iterator[str]:
    """Pages of the post's own address with a number of pages in the query, to which links of few words below its first comment lead.

    Where each comment ends only at the next one the links below them all seem to stand in the last.
    """
    first, here = min(inside, default=0), split(own)  # of what is no post nothing stands inside comments
    for link in dom.tags("a") if inside else ():
        if link.i < first or "=" not in link.get("href") or link.t1 - link.t0 > _PAGER_WORDS:
            continue
        url = base.clean(link.get("href"))
        there = split(url)
        more = set(there.pairs) - set(here.pairs)
        if (there.name, there.path) == (here.name, here.path) and len(more) == 1 and _PAGE_NUMBER.fullmatch("=".join(*more)):
            yield url


def _said(dom: Dom, base: Base, inside: set[int]) -> tuple[str, ...]:
    """Addresses on the page's own site to which nothing on it links but comments."""
    within: dict[str, None] = {}
    around = set()
    for link in dom.tags("a") if inside else ():
        url = base.clean(link.get("href")) if link.get("href") else ""
        if link.i not in inside:
            around.add(url)
        elif url and base.same_site(url):
            within[url] = None
    return tuple(url for url in within if url not in around)


def _window(dom: Dom, base: Base, counts: set[int]) -> set[str]:
    """The window with the comments of the page's post, where a link with their number leads to one; of several some are other posts'."""
    leading = (base.clean(dom.nodes[i].get("href")) for i in counts)
    found = {url for url in leading if _WINDOW.search(url) and (not base.host or base.same_site(url))}
    return found if len(found) == 1 else set()


def _neighbours(dom: Dom, base: Base, own: str, kind: PageType) -> Iterator[str]:
    """The pages of the same site that the page's head, or on a post a link, calls the next or the one before."""
    for link in (*dom.tags("link"), *(dom.tags("a") if kind == "post" else ())):
        if not _BESIDE.isdisjoint(link.get("rel").lower().split()) and link.get("href"):
            url = base.clean(link.get("href"))
            if base.same_site(url) and not (link.tag == "a" and _is_part_of(url, own)):
                yield url


@lru_cache(maxsize=8_192)  # the links of a few dozen pages: those of menus and archives come on each page of a blog
def _sort_of(url: str) -> str:
    """What an address looks like: further "comments", a "list", a "post", or nothing of these ("")."""
    if _COMMENT_PAGE.search(url):
        return "comments"
    if _ARCHIVE_PATH.search(url):
        return "list"
    path = split(url).plain_path
    return "post" if POST_PATH.search(path) or _NUMBERED_FILE.search(path) else ""


def _same_post(url: str, own: str) -> bool:
    bare = _COMMENT_PAGE.sub("", url).split("?")[0].rstrip("/")
    mine = _COMMENT_PAGE.sub("", own).split("?")[0].rstrip("/")
    return not own or bare == mine or bare.endswith(split(mine).path or "\0")


def _is_part_of(url: str, own: str) -> bool:
    """Whether an address is that of a part of the page at `own`: more in its query, below its path, or with its number in a query."""
    part, whole = split(url), split(own)
    if part.path == whole.path:
        return set(whole.pairs) < set(part.pairs)
    if whole.path.strip("/") and part.path.startswith(f"{whole.path.rstrip('/')}/"):
        return True
    numbers = [value for _, value in whole.pairs if value.isdecimal()] or _NUMBER_AT_END.findall(whole.path)
    return bool(numbers) and int(numbers[-1][-9:]) in {int(value[-9:]) for _, value in part.pairs if value.isdecimal()}


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
