"""The text of a post: which element holds it, and what of that is no text.

First the element is looked for: by the classes that themes give to a post's text, then the element with the most text in paragraphs before
the comments, then `<article>` or `<main>`, last the box around the title.
Then its text is read up to the comments, without the title, share buttons, navigation, forms and what is hidden.
Last the lines that hold only the date and the author are taken off both ends, where a template prints them inside.
"""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.comment_form import asks_for_a_comment
from checkup.reading.comment_words import ASKS
from checkup.reading.comments.by_class import children_of, in_furniture
from checkup.reading.comments.by_repetition import headings
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base
from checkup.reading.post.code_numbers import code_numbers
from checkup.reading.post.ends import end_of_text, facts_above
from checkup.reading.post.parts_of_text import box_of_parts
from checkup.reading.post.post_facts import PostFacts
from checkup.reading.post.split_text import beside
from checkup.reading.vocabulary import is_residue, row, tokens

# Conventions, tuned on the 76 pages with hand-checked truth: a surer class may hold less text, and a box after the title is preferred.
_SIZE_MAX = 4000  # chunks of text; a longer text is no better a candidate, so that a page around three posts does not win by its length
_RANK_COST = 0.15
_AFTER_TITLE = 200
_LINKS, _FEW_BESIDE = 3, 4  # links of a box of tags, and how many times as long as the rest of its words it is; conventions
_FEW = 200  # characters; a convention: a box with fewer holds facts about the post, and its text stands elsewhere
# Characters of the longest text in paragraphs with which a page may have its text in other boxes, a sentence in such a box, pieces of it,
# and how many times as long that text must be; conventions
_SCANT, _SENTENCE, _PIECES, _FAR_MORE = 800, 60, 60, 3
_RANKS = HEADING_TAGS[1:]  # of a heading that asks for a comment
_TOLD = 120  # characters in paragraphs above a form; a convention: the shortest posts have some
_NEAR = 40  # elements between that heading and the form; a convention: a note on what may be written stands there
_WITHIN_TEXT = tokens("br b strong i em u a span font small big img code q cite mark sub sup")
_BODY_CLASSES = row(
    """
    entry-content post-body entry-body post-content e-content wp-block-post-content articlebody article-body post-entry
    entry-text post_content postcontent blog-post-content storycontent entrytext post-text body-text post__content
    available-content post-bodycopy journal-entry-text blogbody asset-body article-content single-content content-body
    format_text entry-inner post-inner entry post_body blogpost
    """
)
# what rendered Markdown is called: all that the writer wrote and nothing else, within whatever box the theme has for it
_RENDERED = row("markdown-body prose markdown")
# class names of what themes put into a post's text and nobody wrote there: buttons to share, related posts, footers
_SHARE = re.compile(
    r"sharedaddy|sharing|share|social|social-share|share-(?:blog|post|title|label|text|links?|buttons?|bar|box|wrap(?:per)?|icons?)|addthis.*|post-share.*|jp-relatedposts|related.*posts?|post-footer|"
    r"entry-utility|postmetadata|post-navigation|wp-biographia.*|postmeta|page-links|post-labels|navigation|article-info|pagenav|(?:print|email)-icon"
)
# what a box is called in which a theme lists the pages that link here, behind the text
_PINGS = re.compile(r"(?:^|[-_])(?:trackbacks|pingbacks)$")


def find_body(dom: Dom, title: Node | None, stop: int) -> Node | None:
    """The element that holds the post's text: by class, else the one with most paragraphs before the comments.

    Where next to nothing stands below the title, it is looked for above that in the same entry: some themes print the title last.
    """
    body = _find_below(dom, title, stop)
    if title is None or (body is not None and _is_long(dom, body, title)):
        return body
    entry = next((up for up in title.ancestors() if up.tag == "article" or "hentry" in up.cls), None)
    above = _find_below(dom, None, title.i, entry.i) if entry is not None else None
    return above if above is not None and entry is not None and entry.holds(above) and _is_long(dom, above, entry) else body


def _is_long(dom: Dom, body: Node, title: Node) -> bool:
    """Whether the text of a body, below the title where it holds that, is more than facts about the post."""
    return dom.says_more(title.t1 if body.holds(title) else body.t0, body.t1, _FEW - 1)


def _find_below(dom: Dom, title: Node | None, stop: int, first: int = -1) -> Node | None:
    """The element that holds the post's text, below the title where one is given, and behind the element `first`."""
    called: list[tuple[float, Node]] = []
    comments = _first_piece(dom, stop)
    for rank, token in (*((0, token) for token in _RENDERED), *enumerate(_BODY_CLASSES)):
        for node in dom.by_class.get(token, ()):
            if (
                not first < node.i < stop
                or node.tag == "body"  # its classes say what kind of page it is
                or in_furniture(node)
                or (title is not None and node.end <= title.i)
                or (title is not None and title.holds(node))
            ):
                continue
            size = min(min(node.t1, comments) - node.t0, _SIZE_MAX)
            below = title is not None and node.i > title.i and not _begins_comments(dom, node, stop, comments)
            score = size / (1 + rank * _RANK_COST) + (_AFTER_TITLE if below else 0)
            if size > 1:
                called.append((score, node))
    best = _first_of_words(dom, called)
    if best is not None and dom.says_more(best.t0, best.t1, 0):
        return best
    dense = _densest(dom, title, stop, first)
    if dense is None or not dom.says_more(dense.t0, min(dense.t1, _first_piece(dom, stop)), _FEW - 1):
        return _bare_text(dom, title, stop) or dense
    return dense


def _begins_comments(dom: Dom, node: Node, stop: int, comments: int) -> bool:
    """Whether the comments begin in an element, with hardly more than a heading before them: a theme's second box of the text's class."""
    return node.i < stop < node.end and not dom.says_more(node.t0, comments, _FEW - 1)


def _first_of_words(dom: Dom, called: list[tuple[float, Node]]) -> Node | None:
    """The likeliest of the elements called the text; one of nothing but links, as a box of tags is, only where all are so."""
    if len(called) < 2:
        return called[0][1] if called else None
    likely = sorted(called, key=lambda one: -one[0])
    return next((node for _, node in likely if not _is_of_links(dom, node)), likely[0][1])


def _is_of_links(dom: Dom, node: Node) -> bool:
    links = [(a.t0, a.t1) for a in dom.tags("a", (node.i, node.end))]
    return len(links) >= _LINKS and _FEW_BESIDE * len(dom.text_without(node.t0, node.t1, links)) < len(dom.text(node))


def _densest(dom: Dom, title: Node | None, stop: int, first: int) -> Node | None:
    """The element with the most text in its own paragraphs; where a page has none, its article or the box around the title."""
    begin = max(first, title.i if title is not None else -1)
    asking = _asking(dom, begin)
    weights = _weights(dom, [p for p in dom.tags("p") if begin < p.i < min(stop, asking)])
    if weights and max(weights.values()) < _SCANT:
        divs = (n for n in dom.tags("div") if begin < n.i < stop and n.t1 - n.t0 <= _PIECES and len(dom.line(n)) >= _SENTENCE)
        lone = _weights(dom, [n for n in divs if all(c.tag in _WITHIN_TEXT for c in children_of(dom, n))])
        weights = lone if max(lone.values(), default=0) > max(_SCANT, _FAR_MORE * max(weights.values())) else weights
    if weights:
        i = max(weights, key=lambda k: (weights[k], -k))
        return box_of_parts(dom, dom.nodes[i], [dom.nodes[k] for k in sorted(weights)])
    for node in (*dom.tags("article"), *dom.tags("main")):
        if node.i < stop:
            return node
    if title is None:
        return None
    up = title.up
    while up is not None and up.tag not in ("body", "html") and not dom.says_more(up.t0, up.t1, 199):
        if up.up is not None and up.up.end > asking:
            return up if any(map(str.strip, dom.chunks[title.t1 : up.t1])) else None
        up = up.up
    return up if up is not None and up.tag not in ("body", "html") else None


def _asking(dom: Dom, begin: int) -> int:
    """The number of the heading behind a place that asks for a comment, with the form for one below it: what stands there is no post's.

    One behind all elements where there is none.
    """
    forms = [form.i for form in dom.tags("form") if form.i > begin and asks_for_a_comment(dom, form)][:1]
    near = (h for h in headings(dom) if h.tag in _RANKS and begin < h.i < sum(forms) <= h.i + _NEAR and ASKS.search(dom.line(h)))
    found = next((h.i for h in near), len(dom.nodes)) if forms else len(dom.nodes)
    return min([found, *(form.i for form in dom.tags("form") if form.i > begin and _follows_text(dom, form, begin))])


def _follows_text(dom: Dom, form: Node, begin: int) -> bool:
    """Whether words and a name can be written into a form that stands behind a text: what follows it is readers' rather than the post's."""
    if not dom.tags("textarea", (form.i, form.end)):
        return False
    named = any(field.get("type").lower() in ("", "text") for field in dom.tags("input", (form.i, form.end)))
    return named and sum(len(dom.line(p)) for p in dom.tags("p", (begin + 1, form.i)) if not in_furniture(p)) >= _TOLD


def _weights(dom: Dom, paragraphs: list[Node]) -> dict[int, float]:
    """Numbers of the elements right around some paragraphs -> characters of text in those."""
    weights: dict[int, float] = {}
    for p in paragraphs:
        if p.up is not None and not in_furniture(p):
            weights[p.up.i] = weights.get(p.up.i, 0.0) + len(dom.text(p))
    return weights


def _bare_text(dom: Dom, title: Node | None, stop: int) -> Node | None:
    """The box with the longest text of its own, in no paragraph: what a home-made template prints right into a box; None for short ones."""
    best: tuple[int, Node] | None = None
    for tag in ("div", "section", "td", "span"):
        for node in dom.tags(tag):
            if node.i >= stop or (title is not None and node.end <= title.i) or in_furniture(node) or node.t1 - node.t0 > _SIZE_MAX:
                continue
            boxes = [(n.t0, n.t1) for n in children_of(dom, node) if n.tag not in _WITHIN_TEXT]
            size = len(dom.text_without(node.t0, min(node.t1, _first_piece(dom, stop)), boxes).strip())
            if size >= _FEW and (best is None or size > best[0]):
                best = (size, node)
    return best[1] if best else None


def _first_piece(dom: Dom, stop: int) -> int:
    return dom.nodes[stop].t0 if stop < len(dom.nodes) else len(dom.chunks)


def read_text(dom: Dom, facts: PostFacts, body: Node, clock: PageClock, base: Base, stop: int, *, alone: bool = False) -> None:
    """Fills in the text, links and quotations of the post, read from its body (`alone`: nothing beside it) up to node number `stop`."""
    skip = _unwritten(dom, body)
    skip += [n for n in (facts.title_node,) if n is not None and body.holds(n)]
    skip += code_numbers(dom, body)
    end = body.t1
    if body.i < stop < body.end:
        end = dom.nodes[stop].t0
    begin = facts.title_node.t1 if facts.title_node is not None and body.holds(facts.title_node) else body.t0
    end = min([end, *(n.t0 for n in dom.nodes[body.i + 1 : body.end] if n.t0 > begin and any(map(_PINGS.search, (*n.cls, n.id))))])
    skip += _footers(dom, body, begin, end)
    end = end_of_text(dom, facts, begin, end, clock, base)
    skip += facts_above(dom, facts, begin, clock)
    facts.text = _without_bylines(dom.text_without(begin, end, [(n.t0, n.t1) for n in skip]), facts, clock)
    lead, further = ([], []) if alone else beside(dom, body, stop)
    facts.last = further[-1] if further else body
    told = [[dom.text_without(n.t0, n.t1, [(x.t0, x.t1) for x in _unwritten(dom, n)]) for n in boxes] for boxes in (lead, further)]
    facts.text = "\n\n".join(text for text in (*told[0], facts.text, *told[1]) if text)
    out = [
        n
        for box in (*lead, body, *further)
        for n in dom.tags("a", (box.i, box.end))
        if (n.t0 < end or box is not body)
        and n.get("href")
        and not n.get("href").startswith(("#", "javascript:"))
        and not any(s.holds(n) for s in skip)
    ]
    facts.links = tuple(base.link(n, dom.line(n)) for n in out)
    facts.quotes = tuple(t for q in dom.tags("blockquote", (body.i, body.end)) if q.t0 < end and (t := dom.text(q)))


def _unwritten(dom: Dom, box: Node) -> list[Node]:
    """What stands in a box of the text and is none of it: hidden parts, menus, forms, share buttons."""
    return [n for n in dom.nodes[box.i + 1 : box.end] if n.hidden or n.tag in ("nav", "form") or _is_share(n)]


def _footers(dom: Dom, body: Node, begin: int, end: int) -> list[Node]:
    """Footers in the text's box, above the text or below, which tell of the post: day, sections, rights. A quotation's says whose it is."""
    quoting = ("blockquote", "figure")
    found = [n for n in dom.tags("footer", (body.i, body.end)) if begin <= n.t0 and n.t1 <= end]
    found = [n for n in found if not any(box.tag in quoting and body.holds(box) for box in n.ancestors())]
    return found if found and dom.text_without(begin, end, [(n.t0, n.t1) for n in found]).strip() else []


def _without_bylines(text: str, facts: PostFacts, clock: PageClock) -> str:
    """The text without the lines of date and author at its ends, and the title above them, which some templates print inside."""
    lines = text.split("\n")
    if len(lines) > 1 and facts.title and " ".join(lines[0].split()) == " ".join(facts.title.split()):
        del lines[0]
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
    """Whether an element holds share buttons, related posts or navigation."""
    return any(_SHARE.fullmatch(c) for c in node.cls)
