"""The title of a post: which heading of the page, or which part of its head, is it?

First the headings above the comments are compared with the `<title>`, with og:title and with the classes of post titles, and the heading
next above the text is preferred; a heading in the blog's banner, in a sidebar, or one that leads to the front page is none, nor is one that
ends in a date and is not held by the head. One that the post's address repeats counts as one that og:title has.
Where no heading is held by the head, lines and links count that are a whole part of it.
Where the heading is the blog's own name, what stands below it is looked at (`below_blogs_name`).
Then, where nothing is like enough, og:title is taken.
Last comes the longest part of the `<title>` that is not the blog's name.
"""

from __future__ import annotations

from checkup import dates
from checkup import lazy_re as re
from checkup.reading.adapter import Traces
from checkup.reading.comment_words import HEADING
from checkup.reading.comments.by_class import children_of, in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.metadata import Metadata
from checkup.reading.post.below_blogs_name import below_blogs_name
from checkup.reading.post.body import find_body
from checkup.reading.post.fact_line import is_section
from checkup.reading.post.head_title import (
    DAY,
    PART_MIN,
    PIECES_MAX,
    before_brackets,
    behind_blog,
    from_head,
    leads_home,
    lines_of_title,
    parts_of_title,
)
from checkup.reading.post.laid_over import is_laid_over
from checkup.reading.post.named_by_address import address_name, says_same
from checkup.reading.post.post_facts import PostContext
from checkup.reading.post.title_or_not import may_head
from checkup.reading.title_classes import TITLE_CLASSES, is_built_title
from checkup.reading.vocabulary import BY_LEAD, tokens
from checkup.text.words import letters_of

_ENTRY = tokens("entry post hentry article entry-wrapper post-wrapper blog-post")  # class names of one post with all that belongs to it
_ENTRY_DEPTH = 7  # boxes around a heading; a convention: header, inner boxes and the entry itself
# How much a heading is like a title. Conventions, tuned on the 76 pages with hand-checked truth: the name in the head counts most, the
# class next, and a later heading a little less than an earlier one.
_ENOUGH = 1.4
_ALONE = 1.5  # what a heading has by its place above the text, or by its class, and by nothing else
_ANNOUNCES_COMMENTS = 3  # a heading that could announce comments ("12 thoughts on ...") or sign the post must be this much like the title
_CANDIDATES_MAX = 200  # headings; a convention: a post's title is among the first, and each is compared with the whole head
_DATE_MAX = 60  # characters at the end of a heading in which a date with its time stands; 60 hold the longest form
_SIGN_MAX = 2  # characters of the sign of a permalink (§, #, ¶¶); a longer link of signs is an ornament that somebody wrote
_SHORT_MIN = 12  # letters of a title in short; a convention: a shorter part of the head's title may stand in any heading
_SEVERAL = 2  # links of a heading that tells the post's section, too
_LINE_MAX = 300  # characters; a convention: a longer heading is text
_BESIDE = tokens("time small span em i sup sub b strong div label mark abbr")  # elements of what stands beside a title in its heading
_ASIDE = tokens(
    """
    author vcard byline date entry-date comments-link comment-count edit-link post-edit-link subtitle
    """
)
# fragments of links to a post's comments that several platforms share; those of one stand in its Traces
_COMMENTS = re.compile(r"#(?:comments?|respond|postcomment)")
_BANNER = tokens(
    """
    banner banner-header banner-description banner-inner banner-title header masthead branding blog-title site-title logo blog-header
    site-header blogtitle sitetitle site-name header-title header-name header-description pageheader blog-description site-description
    weblogname weblog-name weblogtitle blogname blog-name sitename
    """
)
_BOXES = ("div", "td", "section")  # which hold a text where a page has no paragraphs
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_DRAWN = re.compile("^[\u2300-\u23ff\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?\\s+")  # an envelope, a pencil and their like
_BRACKETED = re.compile(r"<[^<>]{1,60}>")
_LABELLED = re.compile(r"^[^\W\d_]{2,12}\s?[:：]\s{0,2}(?=\S)")  # one word and a colon before a heading
_EDGES = re.compile(r"^\s*[|»·•]\s+|(?<!\s)\s+[|«·•]\s*$")


def find_title(context: PostContext) -> tuple[str | None, Node | None]:
    """The title, and the element that holds it."""
    dom, meta, stop = context.dom, context.meta, context.stop
    headings = _headings(dom, stop)
    best = _best(context, headings)
    unsure = best is None or best[0] < _ENOUGH or (best[0] <= _ALONE and not _is_held(best[1], meta))
    if unsure and (lines := lines_of_title(dom, meta, stop)):
        best = _best(context, sorted({n.i: n for n in (*headings, *lines)}.values(), key=lambda n: n.i)) or best
    if best is None and (lone := _lone_heading(context, headings)) is not None:
        best = (_ENOUGH, dom.line(lone), lone)
    by_place = unsure and best is not None and best[0] <= _ALONE and meta.metas.get("og:type") == "article" and not _is_held(best[1], meta)
    if best is not None and (below := below_blogs_name(context, headings, best[2])) is not None:
        return dom.line(below), below
    if best is not None and best[0] >= _ENOUGH and not (by_place and meta.metas.get("og:title")):
        return _without_edges(_without_label(_without_picture(_with_brackets(best[1], meta), meta), meta)), best[2]
    if meta.metas.get("og:title"):
        return meta.metas["og:title"], None
    banner = {letters_of(dom.line(n)) for n in headings if _in_banner(n)}
    told = behind_blog(dom, meta.title, context.base) or before_brackets(dom, meta.title, context.base) or from_head(meta, banner)
    return told, best[2] if best else None


def _without_edges(line: str) -> str:
    """A heading without the bar or arrow at one end, beyond which a picture or nothing stands."""
    return _EDGES.sub("", line) or line


def _with_brackets(line: str, meta: Metadata) -> str:
    """A heading with the words in angle brackets that its theme wrote as if they were markup ("C++ <templates>"): the head has them."""
    heads = [meta.metas.get("og:title", ""), meta.title]
    whole = (told for head in heads if "<" in head for told in (head, *parts_of_title(head)[:PIECES_MAX]))
    return next((told.strip() for told in whole if "<" in told and letters_of(_BRACKETED.sub(" ", told)) == letters_of(line)), line)


def _without_picture(line: str, meta: Metadata) -> str:
    """A heading without the sign that its theme draws before each, where the head has the same words without it."""
    bare = _DRAWN.sub("", line)
    key = letters_of(bare)
    return bare if bare != line and any(key == letters_of(part) and line[0] not in part for part in parts_of_title(meta.title)) else line


def _without_label(line: str, meta: Metadata) -> str:
    """A heading without a label in front of it ("Title: A roof"), where the head has the same words without it."""
    bare = _LABELLED.sub("", line)
    heads = [letters_of(part) for part in parts_of_title(meta.title)] if bare != line else []
    return bare if letters_of(bare) in heads and letters_of(line) not in letters_of(meta.title) else line


def _best(context: PostContext, nodes: list[Node]) -> tuple[float, str, Node] | None:
    """The element that is most like the title: its score, its words and itself; None where none is a candidate."""
    dom, meta = context.dom, context.meta
    whole = letters_of(meta.title)
    og = letters_of(meta.metas.get("og:title", ""))
    parts = [p for p in (og, *map(letters_of, parts_of_title(meta.title)[:PIECES_MAX])) if p]
    site = letters_of(meta.metas.get("og:site_name", ""))
    above = _above_text(dom, context.stop, nodes)
    diary = _name_of_diary(context, nodes)
    best: tuple[float, str, Node] | None = None
    seen = 0
    name = address_name(context.base.own(meta.canonical))
    blog = {letters_of(dom.line(n)) for n in nodes if leads_home(dom, n, context.base)}
    for node in nodes:
        line = _own_link(context, node) or dom.line(node, _no_part_of_title(context, node))
        if not line or len(line) > _LINE_MAX or in_furniture(node) or letters_of(line) in blog:
            continue
        if (
            node.tag not in _HEADINGS
            and any(c in TITLE_CLASSES for c in node.cls)
            and not _is_held(line, meta)
            and dates.search(dom.line(node))
        ):
            continue  # the line of facts over a post without a title ("Posted on 5 May by Ann"), in what themes call its header
        if _in_banner(node) and not (blog and len(parts) > 1 and letters_of(line) in parts):
            continue  # "blogtitle" is a class of entries, too, where the blog's own name stands elsewhere
        if (bare := DAY.sub("", line).strip('"“”')) != line and letters_of(bare) in whole and letters_of(line) not in whole:
            line = bare
        line = _without_aside(context, node, line, [part for part in parts if part != site])
        key = letters_of(line)
        if key == diary or (line.endswith((":", "：")) and key not in parts):
            continue  # a label ("Summary:") heads what follows it
        if not (key in whole or whole in key or key == og) and (whole or og) and _ends_in_date(line):
            continue
        score = _likeness(key, whole, og, parts, node) - min(seen, 10) * 0.05
        if says_same(line, name):
            score += 3
        if node is above:
            score += 2 if score >= 1.9 else 1.5
        seen += 1
        if (HEADING.search(line) or BY_LEAD.match(line)) and score < _ANNOUNCES_COMMENTS:
            continue
        if score > 0 and (best is None or score > best[0]) and not is_laid_over(node):
            best = (score, line, node)
    return best


def _without_aside(context: PostContext, node: Node, line: str, parts: list[str]) -> str:
    """A heading without a day, a badge or a subtitle that stands in an element inside it, where the head has the rest as the title."""
    key = letters_of(line)
    if key in parts or not any(len(part) >= PART_MIN and part in key for part in parts):
        return line
    dom = context.dom
    inside = [n for n in dom.nodes[node.i + 1 : node.end] if n.t1 > n.t0]
    linked = (dom.line(n) for n in inside if n.tag == "a" and not is_section(n))
    title = next((said for said in linked if line.startswith(said) and letters_of(said) in parts), None)
    if title and dates.search(line.removeprefix(title)):
        return title  # "<a>Rye</a> · 5 March 2008 by Ann"
    rests = (dom.line(node, [one]) for one in [n for n in inside if n.tag in _BESIDE][:PIECES_MAX])
    return next((rest for rest in rests if letters_of(rest) in parts), line)


def _likeness(key: str, whole: str, og: str, parts: list[str], node: Node) -> float:
    """How much a heading is like the title that the head gives as a whole or in parts, and like a post's title by its class."""
    score = 0.0
    titled = any(c in TITLE_CLASSES for c in (*node.cls, *(node.up.cls if node.up else ()))) or any(map(is_built_title, node.cls))
    if (
        titled or node.tag == "h1"
    ) and key not in whole:  # the head may have the title in short: "Sunny days: Lemon cakes" in the page, "Lemon cakes" there
        key = next((part for part in parts if len(part) >= _SHORT_MIN and part in key), key)
    if key and whole:
        if key in whole:
            score = 2 + 3 * len(key) / len(whole)
        elif whole in key or (len(key) > 20 and key[:20] in whole):
            score = 2.0
    if og and key == og:
        score += 3
    if titled:
        score += 1.5
    return score


def _no_part_of_title(context: PostContext, node: Node) -> list[Node]:
    """What stands inside a heading and is none of the title: byline, number of comments, the sign of a permalink (§, #, ■)."""
    dom = context.dom
    inner = dom.nodes[node.i + 1 : node.end]
    signs = [n for n in inner if n.tag == "a" and 0 < len(sign := dom.line(n)) <= _SIGN_MAX and not any(map(str.isalnum, sign))]
    return [n for n in inner if _ASIDE.intersection(n.cls) or _leads_to_comments(n.get("href"), context.traces)] + signs


def _own_link(context: PostContext, node: Node) -> str:
    """The words of a heading's link to this very page, where nothing stands beside it but links to others: "[books] Rye and salt"."""
    links = [a for a in context.dom.tags("a", (node.i, node.end)) if any(map(str.isalnum, context.dom.line(a)))]
    if len(links) < _SEVERAL or any(map(str.isalnum, context.dom.line(node, links))):
        return ""
    page = context.base.clean(context.base.url)
    own = [a for a in links if "#" not in a.get("href") and context.base.clean(a.get("href")) == page]
    return context.dom.line(own[0]) if len(own) == 1 else ""


def _leads_to_comments(href: str, traces: Traces) -> bool:
    return "#" in href and (bool(_COMMENTS.search(href)) or any(f"#{fragment}" in href for fragment in traces.comment_links))


def _ends_in_date(line: str) -> bool:
    found = dates.search(line[-_DATE_MAX:])
    return found is not None and found[2] >= min(len(line), _DATE_MAX) - 1


def _name_of_diary(context: PostContext, nodes: list[Node]) -> str:
    """The blog's name where the head is that and the day ("The slow loaf (2012-03-05)"), as diaries have it; "" elsewhere.

    There each title leads to a place in this page: a heading whose link does so shows it.
    """
    title, own = context.meta.title, context.base.clean(context.base.url)
    found = dates.search(title[-_DATE_MAX:])
    if found is None or not _ends_in_date(title.rstrip(" )]")):
        return ""
    for node in nodes:
        for link in context.dom.tags("a", (node.i, node.end)):
            page, mark, _ = link.get("href").partition("#")
            if mark and page and context.base.clean(page) == own:
                return letters_of(title[: max(0, len(title) - _DATE_MAX) + found[1]])
    return ""


def _is_held(line: str, meta: Metadata) -> bool:
    """Whether the page's head holds the words of a heading, or they hold the head's; nothing is asked of a page without a head."""
    key, heads = letters_of(line), [h for h in (letters_of(meta.title), letters_of(meta.metas.get("og:title", ""))) if h]
    return not heads or any(key in head or head in key for head in heads)


def _above_text(dom: Dom, stop: int, headings: list[Node]) -> Node | None:
    """The heading that stands next above the first long paragraph of the text (a date is no heading)."""
    body = find_body(dom, None, stop)
    if body is None:
        return None
    long = (p for p in dom.tags("p", (body.i, min(body.end, stop))) if len(dom.line(p)) - _linked(dom, p) >= 60)
    first = next((p for p in long if not is_laid_over(p)), None)
    first = first or next((n for n in dom.nodes[body.i + 1 : min(body.end, stop)] if n.tag in _BOXES and _is_text(dom, n)), body)
    heads = [h for h in headings if h.i < first.i and not in_furniture(h) and not _in_banner(h) and may_head(dom.line(h))]
    while heads and is_laid_over(heads[-1]):
        heads.pop()
    return heads[-1] if heads and not _heads_links(dom, heads[-1]) else None


def _lone_heading(context: PostContext, headings: list[Node]) -> Node | None:
    """The only heading above the comments, where the head tells a name alone and no long text stands above it: text laid out in a table."""
    dom, meta = context.dom, context.meta
    heads = [
        h for h in headings if not in_furniture(h) and not _in_banner(h) and not leads_home(dom, h, context.base) and not is_laid_over(h)
    ]
    if len(heads) != 1 or context.stop >= len(dom.nodes) or len(parts_of_title(meta.title)) > 1 or not may_head(dom.line(heads[0])):
        return None
    above = (n for n in dom.nodes[: heads[0].i] if n.tag in _BOXES or n.tag == "p")
    return None if any(n.end <= heads[0].i and len(dom.line(n)) - _linked(dom, n) >= 60 for n in above) else heads[0]


def _is_text(dom: Dom, node: Node) -> bool:
    """Whether a box has a long text of its own, with neither a heading nor another such box in it."""
    inner = dom.nodes[node.i + 1 : node.end]
    return len(dom.line(node)) - _linked(dom, node) >= 60 and not any(n.tag in _BOXES or n.tag in _HEADINGS for n in inner)


def _heads_links(dom: Dom, heading: Node) -> bool:
    """Whether what stands right behind a heading is a list of nothing but links and counts: "Archives" over the way to other pages."""
    behind = (n for n in children_of(dom, heading.up) if n.i >= heading.end and n.t1 > n.t0) if heading.up is not None else iter(())
    box = next(behind, None)
    if box is None or not dom.tags("li", (box.i, box.end)):
        return False
    return not any(map(str.isalpha, dom.line(box, list(dom.tags("a", (box.i, box.end))))))


def _linked(dom: Dom, node: Node) -> int:
    """How many characters of a node are links: a line of navigation is nothing else."""
    return sum(len(dom.line(a)) for a in dom.tags("a", (node.i, node.end))[:50])


def _in_banner(node: Node) -> bool:
    """Whether a heading stands in the blog's own banner. What is just called a header may as well be an entry's."""
    around = [node, *list(node.ancestors())[:_ENTRY_DEPTH]]
    found = _BANNER.intersection(token for n in around[:5] for token in (*n.cls, n.id.lower()))
    return bool(found) and not (found == {"header"} and any(_ENTRY.intersection(n.cls) for n in around if n.tag != "body"))


def _headings(dom: Dom, stop: int) -> list[Node]:
    found = [n for tag in _HEADINGS for n in dom.tags(tag) if n.i < stop]
    if len(found) < 2:
        found += [n for n in dom.classes(TITLE_CLASSES) if n.i < stop and n not in found and not _in_code(n)]
    if not dom.tags("h1"):
        found += [n for n in dom.classes(filter(is_built_title, dom.by_class)) if n.i < stop and n not in found]
    return sorted(found, key=lambda n: n.i)[:_CANDIDATES_MAX]


def _in_code(node: Node) -> bool:
    """Whether an element stands in program code, whose highlighter calls names of functions a title."""
    return any(n.tag in ("pre", "code") for n in node.ancestors())
