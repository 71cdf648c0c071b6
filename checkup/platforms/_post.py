"""The post itself: title, date, author and text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checkup.dates import When
from checkup.model import Link, Person
from checkup.platforms import _dates
from checkup.platforms._classes import in_furniture
from checkup.platforms._dates import Clock
from checkup.platforms._dom import Dom, Node
from checkup.platforms._frame import Frame, is_a
from checkup.platforms._parts import clean_name
from checkup.platforms._selectors import MARK
from checkup.platforms._urls import Base
from checkup.platforms._words import HEADING, is_residue, row, tokens

_ARTICLES = ("BlogPosting", "Article", "NewsArticle", "SocialMediaPosting", "DiscussionForumPosting", "TechArticle", "Report")
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dc.date",
    "date",
    "pubdate",
    "dcterms.created",
    "publication_date",
    "sailthru.date",
)
_DATE_CLASSES = row(
    """
    published entry-date post-date postdate date post_date dateline date-header timestamp postmetadata entry-meta
    post-meta posted-on post-info meta-date post-footers post-timestamp posted entry-footer byline post-byline postmeta
    post_meta meta storydate created postinfo entrymeta wp-block-post-date date-published contentdate createdate
    post-header
    """
)
_BODY_CLASSES = row(
    """
    entry-content post-body entry-body post-content e-content wp-block-post-content articlebody article-body post-entry
    entry-text post_content postcontent blog-post-content storycontent entrytext post-text body-text post__content
    available-content post-bodycopy journal-entry-text blogbody asset-body article-content single-content content-body
    format_text entry-inner post-inner entry post_body blogpost
    """
)
_AUTHOR_CLASSES = row(
    """
    entry-author post-author p-author author byline vcard post_author entry-meta-author wp-block-post-author-name
    posted-by author-name postauthor entry_author meta-author
    """
)
_YEAR_IN_URL = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})(?:[/-](\d{1,2}))?(?=[/-]|$)")
_ASIDE = tokens(
    """
    author vcard byline date entry-date comments-link comment-count edit-link post-edit-link subtitle
    """
)
_TITLE_CLASSES = row(
    """
    entry-title post-title p-name posttitle post_title entry-header title asset-name wp-block-post-title entry_title
    storytitle blog-title-post article-title contentheading
    """
)


@dataclass
class PostFacts:
    """What the page says of its post."""

    title: str | None = None
    title_node: Node | None = None
    when: When | None = None
    author: Person | None = None
    text: str = ""
    body: Node | None = None
    links: tuple[Link, ...] = ()
    quotes: tuple[str, ...] = ()


def read(dom: Dom, frame: Frame, clock: Clock, base: Base, comments_at: int | None, *, chosen: bool = False) -> PostFacts:
    """The post of a page that holds one; `comments_at` is where its comments begin (a node number), None without comments."""
    facts = PostFacts()
    stop = comments_at if comments_at is not None else len(dom.nodes)
    marked = {n.get(MARK): n for n in dom.nodes if n.get(MARK)} if chosen else {}
    facts.title, facts.title_node = _title(dom, frame, base, stop)
    if "title" in marked:
        facts.title, facts.title_node = dom.line(marked["title"]) or facts.title, marked["title"]
    facts.body = marked.get("content") or _body(dom, facts.title_node, stop, comments_at)
    thing = next((t for t in frame.things if is_a(t, *_ARTICLES)), {})
    facts.when = _published(dom, frame, thing, facts, clock, base, stop)
    if "published" in marked:
        facts.when = clock.read(marked["published"].get("datetime") or dom.line(marked["published"])) or facts.when
    facts.author = _author(dom, frame, thing, facts, clock, base, stop)
    if facts.body is not None:
        _text(dom, facts, clock, base, comments_at)
    return facts


def norm(text: str) -> str:
    """Letters and digits only, for comparing titles."""
    return "".join(c for c in text.casefold() if c.isalnum())


def _title(dom: Dom, frame: Frame, base: Base, stop: int) -> tuple[str | None, Node | None]:
    """The heading that the page's title contains and that does not lead to the front page; else what the head says."""
    whole = norm(frame.title)
    og = norm(frame.metas.get("og:title", ""))
    best: tuple[float, str, Node] | None = None
    seen = 0
    for node in _headings(dom, stop):
        line = dom.line(node, [n for n in dom.nodes[node.i + 1 : node.end] if _ASIDE.intersection(n.cls)])
        key = norm(line)
        if not line or len(line) > 300 or in_furniture(node):
            continue
        if _leads_home(dom, node, base):
            continue
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
        score -= min(seen, 10) * 0.05
        seen += 1
        if HEADING.search(line) and score < 3:
            continue
        if score > 0 and (best is None or score > best[0]):
            best = (score, line, node)
    if best is not None and best[0] >= 1.4:
        return best[1], best[2]
    if frame.metas.get("og:title"):
        return frame.metas["og:title"], None
    return _from_head(frame), best[2] if best else None


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


def _from_head(frame: Frame) -> str | None:
    if not frame.title:
        return None
    pieces = [p for p in re.split(r"\s+[|»«·:–—-]+\s+|\s*[|»«]\s*", frame.title) if p.strip()]
    site = norm(frame.metas.get("og:site_name", ""))
    pieces = [p for p in pieces if norm(p) != site] or pieces
    return max(pieces, key=len).strip() if pieces else frame.title


def _body(dom: Dom, title: Node | None, stop: int, comments_at: int | None) -> Node | None:
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


def _text(dom: Dom, facts: PostFacts, clock: Clock, base: Base, comments_at: int | None) -> None:
    body = facts.body
    assert body is not None
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


def _published(dom: Dom, frame: Frame, thing: dict[str, object], facts: PostFacts, clock: Clock, base: Base, stop: int) -> When | None:
    stamp = thing.get("datePublished")
    if isinstance(stamp, str) and (when := clock.read(stamp)):
        return when
    for key in _PUBLISHED[:3]:
        if when := clock.read(frame.metas.get(key, "")):
            return when
    when = _nearest(dom, facts, clock, base, stop)
    for key in _PUBLISHED[3:]:
        if when is None:
            when = clock.read(frame.metas.get(key, ""))
    return when or _from_url(frame.canonical or base.url)


def _nearest(dom: Dom, facts: PostFacts, clock: Clock, base: Base, stop: int) -> When | None:
    """The date nearest to the title or around the text, by element, then by class, then by words."""
    anchor = facts.title_node.i if facts.title_node is not None else (facts.body.i if facts.body is not None else 0)
    body = (facts.body.i, facts.body.end) if facts.body is not None else (0, 0)
    found: list[tuple[float, int, When]] = []

    def offer(node: Node, bonus: float) -> None:
        inside = body[0] < node.i < body[1] and bonus < 100
        if node.i >= stop or node.end > stop or in_furniture(node):
            return
        stamp = node.get("datetime") or (node.get("title") if node.tag in ("abbr", "span") else "")
        line = dom.line(node)
        when = clock.read(stamp) if stamp and _dates.is_iso(stamp) else None
        hit = None
        if when is None and len(line) <= 300 and (hit := clock.find(line)):
            when = hit[0]
        if when is not None:
            width = len(stamp) or (hit[2] - hit[1] if hit else len(line))
            far = (
                max(0, len(line) - width) / 4 + abs(node.i - anchor)
                if not (facts.body is not None and node.i >= body[1])
                else abs(node.i - body[1]) + 15 + max(0, len(line) - width) / 4
            )
            found.append((far - bonus + (60 if inside else 0), node.i, when))

    for node in dom.tags("time"):
        offer(node, 40)
    for node in dom.classes(_DATE_CLASSES):
        if node.end - node.i < 60:
            offer(node, 30)
    for tag in ("abbr", "h2", "h3", "h4", "h5", "h6", "small", "p", "span", "div", "em", "li", "td", "a", "font", "i", "strong"):
        for node in dom.tags(tag):
            if (node.i < stop and node.t1 - node.t0 <= 40 and abs(node.i - anchor) < 60) or (
                node.i < stop and body[1] <= node.i < body[1] + 40 and node.t1 - node.t0 <= 40
            ):
                offer(node, 0)
    if not found:
        return _yearless(dom, facts, clock, base, stop)
    best = min(found, key=lambda f: (f[0], f[1]))[2]
    if best.precision == "day":  # the same day with its time, a little further away ("Posted by Ann at 9:12 on ...")
        exact = [f for f in found if f[2].value.date() == best.value.date() and f[2].precision != "day"]
        best = min(exact, key=lambda f: (f[0], f[1]))[2] if exact else best
    return best


def _yearless(dom: Dom, facts: PostFacts, clock: Clock, base: Base, stop: int) -> When | None:
    """ "May 26" beside the title, with the year that the address tells."""
    year = _YEAR_IN_URL.search(facts_url(dom, base))
    if not year or facts.title_node is None:
        return None
    anchor = facts.title_node.i
    for node in sorted(
        (n for n in dom.nodes[max(0, anchor - 40) : min(stop, anchor + 60)] if n.t1 - n.t0 < 12), key=lambda n: abs(n.i - anchor)
    ):
        line = dom.line(node)
        if len(line) < 40 and (found := clock.find(f"{line}, {year[1]}")) and found[0] and found[0].value.month == int(year[2]):
            return found[0]
    return None


def facts_url(dom: Dom, base: Base) -> str:
    """The page's address for reading a year from it."""
    return next((base.join(n.get("href")) for n in dom.tags("link") if n.get("rel").lower() == "canonical"), base.url)


def _from_url(url: str) -> When | None:
    from checkup import dates

    found = _YEAR_IN_URL.search(url)
    if not found or not found[3]:
        return None
    return dates.read_iso(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}")


def _author(dom: Dom, frame: Frame, thing: dict[str, object], facts: PostFacts, clock: Clock, base: Base, stop: int) -> Person | None:
    writer = thing.get("author")
    writer = writer[0] if isinstance(writer, list) and writer else writer
    if isinstance(writer, dict) and isinstance(writer.get("name"), str) and writer["name"].strip():
        url = writer.get("url")
        return Person(" ".join(str(writer["name"]).split()), url if isinstance(url, str) else None)
    anchor = facts.title_node.i if facts.title_node is not None else 0
    for node in sorted(dom.classes(_AUTHOR_CLASSES), key=lambda n: abs(n.i - anchor)):
        if (
            node.i >= stop
            or in_furniture(node)
            or (facts.body is not None and facts.body.i < node.i < facts.body.end and facts.body.tag != "article")
        ):
            continue
        name = _person_name(dom, node, clock)
        if name:
            return Person(name.name) if name.url is None or name.url.startswith("#") else Person(name.name, base.join(name.url))
    for link in dom.tags("a"):
        if link.i < stop and "author" in link.get("rel").split() and (line := dom.line(link)) and len(line) < 80:
            return Person(line, base.join(link.get("href")) if link.get("href") else None)
    meta = frame.metas.get("author", "").strip()
    near = _byline_near(dom, facts, clock, base, stop)
    if near:
        return near
    return Person(meta) if meta and len(meta) < 80 and "@" not in meta else None


def _person_name(dom: Dom, node: Node, clock: Clock) -> Person | None:
    inner = [n for n in dom.nodes[node.i : node.end] if "fn" in n.cls or (n.tag == "a" and ("author" in n.get("rel") or "url" in n.cls))]
    target = inner[0] if inner else node
    name = clean_name(dom.line(target), clock)
    if not name or len(name) > 60:
        return None
    link = next((n for n in dom.nodes[target.i : target.end] if n.tag == "a"), target if target.tag == "a" else None)
    return Person(name, link.get("href") or None if link is not None else None)


_MACHINE = re.compile(
    r"(?i)wordpress|blogger|movable type|typepad|e-?mail|disqus|powered|theme|creative commons|\bhttps?:|feedburner|"
    r"rss|google|author$|admin area"
)
_BY = re.compile(
    r"(?:^|[\s|,•·–—])(?:[Pp]osted |[Ww]ritten |[Pp]ublished |[Ss]ubmitted )?(?:by|By|BY|von|Von|por|Por|par|Par|di|"
    r"Di|da|av|door|от)\s*:?\s+([^\s\x00|,][^\x00|\n]{0,60}?)(?=\s*(?:[\x00|,•·\n]|$|\s(?:on|at|in|am|um|le|el|il|"
    r"under|@|–|-)\s))"
)


def _byline_near(dom: Dom, facts: PostFacts, clock: Clock, base: Base, stop: int) -> Person | None:
    """ "Posted by Ann on ..." in a short line around the text."""
    spans = []
    if facts.title_node is not None:
        spans.append((max(0, facts.title_node.i - 25), facts.title_node.end + 25))
    if facts.body is not None:
        spans += [(max(0, facts.body.i - 20), facts.body.i), (facts.body.end, facts.body.end + 30)]
    for a, b in spans:
        for node in dom.nodes[a : min(b, stop)]:
            if (
                node.t1 - node.t0 > 40
                or node.end > stop
                or (facts.body is not None and facts.body.i < node.i < facts.body.end)
                or node.tag in ("body", "html", "head", "title")
            ):
                continue
            line = dom.line(node)
            if len(line) > 200:
                continue
            marked = f"{line[: hit[1]]}\0{line[hit[2] :]}" if (hit := clock.find(line)) else line
            if (found := _BY.search(marked)) and (name := found[1].strip(" .")) and not _MACHINE.search(name) and not in_furniture(node):
                link = next((n for n in dom.tags("a", (node.i, node.end)) if dom.line(n) == name), None)
                href = link.get("href") if link is not None else ""
                return Person(name, base.join(href) if href and not href.startswith("#") else None)
    return None
