"""The post itself: title and text; its date and writer are read by their own files."""

from __future__ import annotations

import re

from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.metadata import Frame, is_a
from checkup.reading.owner_selectors import MARK
from checkup.reading.page_dates import Clock
from checkup.reading.page_urls import Base
from checkup.reading.post.author import writer_of
from checkup.reading.post.post_facts import Place, PostFacts
from checkup.reading.post.published import published
from checkup.reading.vocabulary import HEADING, is_residue, row, tokens

_ARTICLES = ("BlogPosting", "Article", "NewsArticle", "SocialMediaPosting", "DiscussionForumPosting", "TechArticle", "Report")
_BODY_CLASSES = row(
    """
    entry-content post-body entry-body post-content e-content wp-block-post-content articlebody article-body post-entry
    entry-text post_content postcontent blog-post-content storycontent entrytext post-text body-text post__content
    available-content post-bodycopy journal-entry-text blogbody asset-body article-content single-content content-body
    format_text entry-inner post-inner entry post_body blogpost
    """
)
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


def read(
    dom: Dom, frame: Frame, clock: Clock, base: Base, comments_at: int | None, *, chosen: bool = False, people: frozenset[str] = frozenset()
) -> PostFacts:
    """The post of a page that holds one; `comments_at` is where its comments begin (a node number), None without comments.

    `people` are the names of commenters and owners, `chosen` says that the owner's own selectors marked elements.
    """
    facts = PostFacts()
    stop = comments_at if comments_at is not None else len(dom.nodes)
    marked = {n.get(MARK): n for n in dom.nodes if n.get(MARK)} if chosen else {}
    facts.title, facts.title_node = _title(dom, frame, base, stop)
    if "title" in marked:
        facts.title, facts.title_node = dom.line(marked["title"]) or facts.title, marked["title"]
    facts.body = marked.get("content") or _body(dom, facts.title_node, stop)
    place = Place(dom, frame, clock, base, stop, people)
    thing = next((t for t in frame.things if is_a(t, *_ARTICLES)), {})
    facts.when = published(place, thing, facts)
    if "published" in marked:
        facts.when = clock.read(marked["published"].get("datetime") or dom.line(marked["published"])) or facts.when
    facts.author = writer_of(place, thing, facts)
    if facts.body is not None:
        _text(dom, facts, facts.body, clock, base, comments_at)
    return facts


def norm(text: str) -> str:
    """Letters and digits only, for comparing titles."""
    return "".join(c for c in text.casefold() if c.isalnum())


def _title(dom: Dom, frame: Frame, base: Base, stop: int) -> tuple[str | None, Node | None]:
    """The heading that the page's title contains and that does not lead to the front page; else what the head says."""
    whole = norm(frame.title)
    og = norm(frame.metas.get("og:title", ""))
    above = _above_text(dom, stop)
    best: tuple[float, str, Node] | None = None
    seen = 0
    for node in _headings(dom, stop):
        line = dom.line(
            node, [n for n in dom.nodes[node.i + 1 : node.end] if _ASIDE.intersection(n.cls) or _COMMENTS.search(n.get("href"))]
        )
        if not line or len(line) > 300 or in_furniture(node) or _leads_home(dom, node, base) or _in_banner(node):
            continue
        score = _likeness(norm(line), whole, og, node) - min(seen, 10) * 0.05
        if node is above:
            score += 2 if score >= 1.9 else 1.5
        seen += 1
        if HEADING.search(line) and score < 3:
            continue
        if score > 0 and (best is None or score > best[0]):
            best = (score, line, node)
    if best is not None and best[0] >= 1.4:
        return best[1], best[2]
    if frame.metas.get("og:title"):
        return frame.metas["og:title"], None
    banner = {norm(dom.line(n)) for n in _headings(dom, stop) if _in_banner(n)}
    return _from_head(frame, banner), best[2] if best else None


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
    body = _body(dom, None, stop)
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


def _from_head(frame: Frame, banner: set[str]) -> str | None:
    if not frame.title:
        return None
    pieces = [p for p in re.split(r"\s+[|»«·:–—-]+\s+|\s*[|»«]\s*", frame.title) if p.strip()]
    site = norm(frame.metas.get("og:site_name", ""))
    pieces = [p for p in pieces if norm(p) != site] or pieces
    pieces = [p for p in pieces if not any(norm(p) in name for name in banner)]
    return max(pieces, key=len).strip() if pieces else frame.title


def _body(dom: Dom, title: Node | None, stop: int) -> Node | None:
    """The element that holds the post's text: by class, else the one with most paragraphs before the comments."""
    best: tuple[float, Node] | None = None
    for rank, token in enumerate(_BODY_CLASSES):
        for node in dom.by_class.get(token, ()):
            if (
                node.i >= stop
                or in_furniture(node)
                or (title is not None and node.end <= title.i)
                or (title is not None and title.holds(node))
            ):
                continue
            size = min(node.t1 - node.t0, 4000)
            score = size / (1 + rank * 0.15) + (200 if title is not None and node.i > title.i else 0)
            if size > 1 and (best is None or score > best[0]):
                best = (score, node)
    if best is not None and len(dom.text(best[1])) > 0:
        return best[1]
    return _densest(dom, title, stop)


def _densest(dom: Dom, title: Node | None, stop: int) -> Node | None:
    weights: dict[int, float] = {}
    nodes: dict[int, Node] = {}
    for p in dom.tags("p"):
        if p.i >= stop or (title is not None and p.i < title.i) or p.up is None or in_furniture(p):
            continue
        weights[p.up.i] = weights.get(p.up.i, 0.0) + len(dom.text(p))
        nodes[p.up.i] = p.up
    if weights:
        i = max(weights, key=lambda k: (weights[k], -k))
        return nodes[i]
    for node in (*dom.tags("article"), *dom.tags("main")):
        if node.i < stop:
            return node
    up = title.up if title is not None else None
    while up is not None and up.tag not in ("body", "html") and len(dom.text(up)) < 200:
        up = up.up
    return up if up is not None and up.tag not in ("body", "html") else None


def _text(dom: Dom, facts: PostFacts, body: Node, clock: Clock, base: Base, comments_at: int | None) -> None:
    skip = [n for n in dom.nodes[body.i + 1 : body.end] if n.hidden or n.tag in ("nav", "form") or _is_share(n)]
    skip += [n for n in (facts.title_node,) if n is not None and body.holds(n)]
    end = body.t1
    if comments_at is not None and body.i < comments_at < body.end:
        end = dom.nodes[comments_at].t0
    begin = facts.title_node.t1 if facts.title_node is not None and body.holds(facts.title_node) else body.t0
    facts.text = _without_bylines(dom.text_without(begin, end, [(n.t0, n.t1) for n in skip]), facts, clock)
    out = [
        n
        for n in dom.tags("a", (body.i, body.end))
        if n.t0 < end and n.get("href") and not n.get("href").startswith(("#", "javascript:")) and not any(s.holds(n) for s in skip)
    ]
    facts.links = tuple(base.link(n, dom.line(n)) for n in out)
    facts.quotes = tuple(t for q in dom.tags("blockquote", (body.i, body.end)) if q.t0 < end and (t := dom.text(q)))


def _without_bylines(text: str, facts: PostFacts, clock: Clock) -> str:
    """The text without the lines of date and author at its ends, which some templates print inside."""
    lines = text.split("\n")
    for end in (0, -1):
        for _ in range(3):
            while lines and not lines[end].strip():
                lines.pop(end)
            if len(lines) < 2 or len(lines[end]) > 120 or not (found := clock.find(lines[end])):
                break
            rest = f"{lines[end][: found[1]]} {lines[end][found[2] :]}"
            if facts.author is not None and facts.author.name:
                rest = rest.replace(facts.author.name, " ", 1)
            if not is_residue(rest):
                break
            lines.pop(end)
    return "\n".join(lines).strip()


def _is_share(node: Node) -> bool:
    return any(
        re.fullmatch(
            r"sharedaddy|sharing|share|social|addthis.*|post-share.*|jp-relatedposts|related.*posts?|post-footer|"
            r"entry-utility|postmetadata|post-navigation|wp-biographia.*|postmeta|page-links|post-labels|navigation",
            c,
        )
        for c in node.cls
    )
