"""The headings and links of a page that lead to other posts of the blog, as lists of posts have them."""

from __future__ import annotations

from itertools import islice

from checkup import lazy_re as re
from checkup.addresses import comment_number, split
from checkup.reading.address_shapes import FRONT, ID_QUERY, LIST_PATH
from checkup.reading.comment_words import ALONE, COUNTED_STEMS, STEMS, THINGS
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.line_search import LineSearch
from checkup.reading.linked_below import heads_over_links
from checkup.reading.odd_addresses import odd_posts
from checkup.reading.own_text import Entry
from checkup.reading.page_urls import Base
from checkup.reading.title_classes import is_built_title

_SOME = 2  # entries; a convention: with fewer they are looked for in more places
_CARD = 3  # boxes around a heading; a convention: a card that is a link as a whole has its words in a box or two
# what a link below each post of a list says: its address, its comments, "read more"
TEASER = re.compile(
    r"(?i)^(?:permalink|permanent link|#|∞|(?:view |add |post )?comments?\s*[(\[:]\s*(?:\d+|none)(?: posted)?[)\]]?|\d+ "
    r"comments?\b.{0,3}|no comments\b.{0,6}|read (?:more|on|the rest.*)|continue reading.*|more\b.{0,20}|"
    r"weiterlesen.*"
    r"|leggi tutto.*|lire la suite.*|leer más.*|trackbacks?\s*\(\d+\)|続きを読む|"
    rf"{ALONE}\s?[(\[:：]\s?\d{{1,5}}\s?[)\]]?|\d{{1,5}}\s?{THINGS})$"
)
# "permalink", "3 comments", "Kommentare (3)": what stands below each post of a list
COUNTED = LineSearch(
    re.compile(
        rf"(?i)^(?:permalink|permanent link|(?:{ALONE}|trackbacks?)\s?[(\[:：]\s?\d{{1,5}}\s?[)\]]?|\d{{1,5}}\s?{THINGS}|"
        r"no comments\b.{0,6})(?:\s?[»›→])?$"
    ),
    f"{STEMS},{COUNTED_STEMS},permalink,permanent link,comment,trackback",
)


def entries_of(dom: Dom, base: Base, *, cards: bool = False) -> list[Entry]:
    """The headings of a page that link to posts of the same site, outside of furniture: (heading, address).

    `cards` takes also those inside a link that is a whole card, as lists of posts have them, and as a post has beside its text.
    """
    found: dict[str, Node] = {}
    for tag in ("h1", "h2", "h3", "h4", "h5"):
        for head in dom.tags(tag):
            _enter(
                dom,
                base,
                head,
                list(dom.tags("a", (head.i, head.end)))[:1] or [n for n in islice(head.ancestors(), _CARD if cards else 1) if n.tag == "a"],
                found,
            )
    for token in ("entry-title", "post-title", "posttitle", "title", "p-name", "u-url"):
        for node in dom.by_class.get(token, ()):
            _enter(dom, base, node, [node] if node.tag == "a" else list(dom.tags("a", (node.i, node.end)))[:1], found)
    if cards and len(found) < _SOME:
        for node in dom.classes(filter(is_built_title, dom.by_class)):
            _enter(dom, base, node, [node] if node.tag == "a" else list(dom.tags("a", (node.i, node.end)))[:1], found)
    if not found:
        found = odd_posts(dom, base)
    if len(found) < _SOME:
        found |= heads_over_links(dom, base, _post_url)
    if len(found) < _SOME:
        for node, line, _ in dom.lines_with(COUNTED):
            if node.tag == "a" and len(line) < 40:
                _enter(dom, base, node, [node], found)
    return sorted(((node, url) for url, node in found.items()), key=lambda f: f[0].i)


def _enter(dom: Dom, base: Base, head: Node, links: list[Node], found: dict[str, Node]) -> None:
    for link in links:
        url = _post_url(base, link)
        if url and "home" not in link.get("rel").lower().split() and url not in found and dom.line(link) and not in_furniture(head):
            found[url] = head


def _post_url(base: Base, link: Node) -> str | None:
    href = link.get("href")
    if not href or href.startswith(("#", "javascript:", "mailto:")) or comment_number(href):
        return None
    url = base.clean(href)
    parts = split(url)
    if base.host and not base.same_site(url):
        return None
    if parts.path in ("", *FRONT) and not ID_QUERY.search(parts.query):
        return None
    if LIST_PATH.search(parts.routed_path) or "category" in link.get("rel") or "tag" in link.get("rel").split():
        return None
    return url
