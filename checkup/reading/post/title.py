"""The title of a post: which heading of the page, or which part of its head, is it?

First the headings above the comments are compared with the `<title>`, with og:title and with the classes of post titles, and the heading
next above the text is preferred; a heading in the blog's banner, in a sidebar, or one that leads to the front page is none.
Then, where no heading is like enough, og:title is taken.
Last comes the longest part of the `<title>` that is not the blog's name.
"""

from __future__ import annotations

import re

from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.metadata import Metadata
from checkup.reading.page_urls import Base
from checkup.reading.post.body import find_body
from checkup.reading.vocabulary import HEADING, row, tokens

# How much a heading is like a title. Conventions, tuned on the 76 pages with hand-checked truth: the name in the head counts most, the
# class next, and a later heading a little less than an earlier one.
_ENOUGH = 1.4
_ANNOUNCES_COMMENTS = 3  # a heading that could announce comments ("12 thoughts on ...") must be this much like the title
_LINE_MAX = 300  # characters; convention: a longer heading is text
_ASIDE = tokens(
    """
    author vcard byline date entry-date comments-link comment-count edit-link post-edit-link subtitle
    """
)
_COMMENTS = re.compile(r"#(?:comments?|respond|disqus_thread|postcomment)")
_DATED = re.compile(r"\b(?:19|20)\d\d\b.{0,3}$|^\W*$|\d[./-]\d")
_BANNER = tokens(
    """
    banner banner-header banner-description banner-inner banner-title header masthead branding blog-title site-title logo blog-header
    site-header blogtitle sitetitle site-name header-title header-name header-description pageheader blog-description site-description
    """
)
_TITLE_CLASSES = row(
    """
    entry-title post-title p-name posttitle post_title entry-header title asset-name wp-block-post-title entry_title
    storytitle blog-title-post article-title contentheading
    """
)


def find_title(dom: Dom, meta: Metadata, base: Base, stop: int) -> tuple[str | None, Node | None]:
    """The heading that the page's title contains and that does not lead to the front page; else what the head says."""
    whole = _norm(meta.title)
    og = _norm(meta.metas.get("og:title", ""))
    above = _above_text(dom, stop)
    best: tuple[float, str, Node] | None = None
    seen = 0
    for node in _headings(dom, stop):
        line = dom.line(
            node, [n for n in dom.nodes[node.i + 1 : node.end] if _ASIDE.intersection(n.cls) or _COMMENTS.search(n.get("href"))]
        )
        if not line or len(line) > _LINE_MAX or in_furniture(node) or _leads_home(dom, node, base) or _in_banner(node):
            continue
        score = _likeness(_norm(line), whole, og, node) - min(seen, 10) * 0.05
        if node is above:
            score += 2 if score >= 1.9 else 1.5
        seen += 1
        if HEADING.search(line) and score < _ANNOUNCES_COMMENTS:
            continue
        if score > 0 and (best is None or score > best[0]):
            best = (score, line, node)
    if best is not None and best[0] >= _ENOUGH:
        return best[1], best[2]
    if meta.metas.get("og:title"):
        return meta.metas["og:title"], None
    banner = {_norm(dom.line(n)) for n in _headings(dom, stop) if _in_banner(n)}
    return _from_head(meta, banner), best[2] if best else None


def _likeness(key: str, whole: str, og: str, node: Node) -> float:
    """How much a heading is like the title that the head gives, and like a post's title by its class."""
    score = 0.0
    if key and whole:
        if key in whole:
            score = 2 + 3 * len(key) / len(whole)
        elif whole in key or (len(key) > 20 and key[:20] in whole):
            score = 2.0
    if og and key == og:
        score += 3
    if any(c in _TITLE_CLASSES for c in (*node.cls, *(node.up.cls if node.up else ()))):
        score += 1.5
    return score


def _above_text(dom: Dom, stop: int) -> Node | None:
    """The heading that stands next above the first long paragraph of the text (a date is no heading)."""
    body = find_body(dom, None, stop)
    if body is None:
        return None
    first = next((p for p in dom.tags("p", (body.i, min(body.end, stop))) if len(dom.line(p)) - _linked(dom, p) >= 60), body)
    heads = [h for h in _headings(dom, first.i) if not in_furniture(h) and not _in_banner(h) and not _DATED.search(dom.line(h))]
    return heads[-1] if heads else None


def _linked(dom: Dom, node: Node) -> int:
    """How many characters of a node are links: a line of navigation is nothing else."""
    return sum(len(dom.line(a)) for a in dom.tags("a", (node.i, node.end))[:50])


def _in_banner(node: Node) -> bool:
    """Whether a heading stands in the blog's own banner."""
    return any(_BANNER.intersection((*n.cls, n.id.lower())) for n in (node, *list(node.ancestors())[:4]))


def _headings(dom: Dom, stop: int) -> list[Node]:
    found = [n for tag in ("h1", "h2", "h3", "h4", "h5") for n in dom.tags(tag) if n.i < stop]
    if len(found) < 2:
        found += [n for n in dom.classes(_TITLE_CLASSES) if n.i < stop and n not in found]
    return sorted(found, key=lambda n: n.i)[:200]


def _leads_home(dom: Dom, node: Node, base: Base) -> bool:
    links = dom.tags("a", (node.i, node.end)) or ([node.up] if node.up is not None and node.up.tag == "a" else [])
    for link in links:
        href = base.join(link.get("href")).split("#")[0].rstrip("/")
        if not href or href in (".", "..", "/", "index.html"):
            return True
        if href and (re.fullmatch(r"https?://[^/]+(?:/index\.\w+)?", href) or link.get("rel") == "home"):
            return True
    return False


def _from_head(meta: Metadata, banner: set[str]) -> str | None:
    if not meta.title:
        return None
    pieces = [p for p in re.split(r"\s+[|»«·:–—-]+\s+|\s*[|»«]\s*", meta.title) if p.strip()]
    site = _norm(meta.metas.get("og:site_name", ""))
    pieces = [p for p in pieces if _norm(p) != site] or pieces
    pieces = [p for p in pieces if not any(_norm(p) in name for name in banner)]
    return max(pieces, key=len).strip() if pieces else meta.title


def _norm(text: str) -> str:
    """Letters and digits only, for comparing titles."""
    return "".join(c for c in text.casefold() if c.isalnum())
