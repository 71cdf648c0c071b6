"""Find comments by repetition, the last way: siblings that repeat (dt dd dt dd; name, text, date) near a heading that announces them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from itertools import chain, islice, pairwise, repeat

from checkup import lazy_re as re
from checkup.reading.comment_words import (
    ASKS,
    BOOKS,
    HEADING,
    HEADINGS,
    OVER,
    asks_how,
    heads_a_book,
    is_short,
    says_only_comments,
)
from checkup.reading.comments.beside_form import around_form
from checkup.reading.comments.book_headings import is_over, marks_a_book
from checkup.reading.comments.by_class import children_of, is_comment_box
from checkup.reading.comments.items import Item, nest
from checkup.reading.comments.kind import SECTIONS, section_of_heading
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.form_fields import takes_words
from checkup.reading.vocabulary import tokens
from checkup.text.words import letters_of

REPEATED = "repeated"  # how the name of a division by repetition begins
_HEADS = tokens(
    """
    h1 h2 h3 h4 h5 h6 b strong p div legend dt td a
    """
)
_PROSE = frozenset(("p", "dd"))  # in which sentences stand
_STOPS = (".", "。", "!", "！", "…")  # what ends one
_PARTS = frozenset(("a", "span", "p", *HEADING_TAGS, "tr", "dt", "dd"))  # of which a comment may hold several alike
_BOXES = frozenset(("div", "dl", "ol", "ul", "section", "table", "tbody", "blockquote"))
_WRAPPED = 5  # boxes around each other that are looked into; a convention
_OTHERS_MIN = 2  # comments below a post that is boxed as they are; a convention: one box with a heading and one without repeat nothing
_NAMED_WITHIN = 2  # boxes around one that may be called comments; a convention: the whole, and a column in it
_LISTS = frozenset(("ul", "ol", "dl"))
_TITLES_MOST = 20  # headings of one level that are looked at; a convention: the title is among the first
_HEADING_MAX = 79  # characters of a heading; a convention: longer lines are sentences
_PIECES = 12  # of text and breaks in a heading; a convention, as for those over comments
_POST_TITLES = HEADING_TAGS[:3]
_FACTS_MAX = 80  # characters between a title and the text; a convention: a line with the day and a name
_NEXT_HEADING = 3  # elements between a post and the next heading; a convention: an anchor and a line
_NUMBERED = re.compile(r"([A-Za-z][A-Za-z_\-:.]{0,40}?)[-_:.]?\d{1,20}")  # an id that is a word and a number
_WORDS_MOST = 3  # words of ids that are tried in one box; a convention: what numbers its elements calls them by one
_MAX_CHILDREN = 20_000  # elements in one box; a convention: four times as many comments as any page is read for (comments/items.py)


def hypotheses(dom: Dom, division: str = "") -> Iterable[tuple[str, list[Item], float]]:
    """Each way that repeating siblings divide the page into comments: (what was tried, items); that called `division` may stand once."""
    titles = _titles(dom)
    for box in _boxes(dom):
        if box.tag == "tr":
            continue  # cells side by side are the columns of a page, or the parts of one comment
        children = [c for c in children_of(dom, box) if c.tag not in ("script", "style", "link", "meta", "noscript")][:_MAX_CHILDREN]
        children = _below_post(dom, _below_heading(dom, children), titles)
        shapes = _shapes(dom, children)
        tags: list[Shape] = [(tag, ()) for tag, _ in shapes]
        lone = [shape for shape in dict.fromkeys(shapes) if division and _called(shape) == division]
        opening = list(dict.fromkeys((*_periods(shapes), *lone)))
        numbers = _by_number(children, shapes)
        ways = (zip(opening, repeat(shapes)), zip(_of_one_tag(shapes), repeat(tags)), zip(_numbered(numbers), repeat(numbers)))
        for shape, alike in chain(*ways):
            items = _without_post(dom, _cut(dom, children, alike, shape), titles)
            if items:
                items += _answers(dom, items, shape)
                named = any(map(is_comment_box, (box, *islice(box.ancestors(), _NAMED_WITHIN))))
                weight = (1.5 if named else 1.0) * (1.3 if shape[0] == "dt" else 1.0)
                yield _called(shape), nest(items), weight


def _below_heading(dom: Dom, children: list[Node]) -> list[Node]:
    """The children below the one that is, or holds, the only heading that announces comments: above it is the post.

    Where one above it is of the same kind, they are items, and the heading is what a reader wrote over a comment ("Re: your reply").
    """
    heads = [h for h in headings(dom) if h.tag[1:].isdigit() or says_only_comments(dom.line(h)) or heads_a_book(dom.line(h))]
    numbers = {h.i for h in heads}
    over = [k for k, c in enumerate(children) if c.i in numbers and is_over(dom.line(c))]
    if len(over) == 1:
        return children[over[0] + 1 :]
    starts = [c.i for c in children]
    before = ((bisect_left(starts, h.i) - 1, h) for h in heads)  # the last child that begins before a heading
    within = {k: h for k, h in before if k >= 0 and h.i < children[k].end and children[k].tag != "form"}
    holding = set(within)
    if len(holding) != 1 or len(children) < 2:
        return children
    place = holding.pop()
    if any(c.i in numbers for c in children[:place]):
        return children  # the heading stands among them, and what is held is that of the form
    above = {(c.tag, *c.cls) for c in children[:place]}
    if dom.line(children[place]) == dom.line(within[place]):
        return children[place + 1 :]  # a box that says nothing else
    return children if (children[place].tag, *children[place].cls) in above else children[place + 1 :]


def _below_post(dom: Dom, children: list[Node], titles: list[Node]) -> list[Node]:
    """The children behind the one with the page's title, where those of its kind have no titles: a theme may box comments as the post."""
    starts = [c.i for c in children]
    for title in titles:
        place = bisect_left(starts, title.i) - 1
        if place < 0 or title.i >= children[place].end or not children[place].cls:
            continue
        box, behind = children[place], children[place + 1 :]
        alike = [c for c in behind if (c.tag, c.cls) == (box.tag, box.cls) and not dom.tags("textarea", (c.i, c.end))]
        titled = any(dom.tags(tag, (c.i, c.end)) for c in alike for tag in _POST_TITLES)
        return behind if alike and not titled else children
    return children


def _without_post(dom: Dom, items: list[Item], titles: list[Node]) -> list[Item]:
    """The items without the first where that is a post of one paragraph with its byline: the title above it, trackbacks right below."""
    if len(without_headed_post(dom, items)) < len(items):
        return items[1:]
    if not items or not any(_is_below(dom, items[0], title) for title in titles):
        return items
    sections = (h.i for h, line, _ in dom.lines_with(SECTIONS) if section_of_heading(line))
    next_begins = items[1].i0 if len(items) > 1 else items[0].i1 + _NEXT_HEADING
    return items[1:] if any(items[0].i1 <= place <= next_begins for place in sections) else items


def without_headed_post(dom: Dom, items: list[Item]) -> list[Item]:
    """Several items without the first where that alone has a heading, and begins with it: some themes box a post as a comment."""
    if len(items) <= _OTHERS_MIN:
        return items
    heads = [next((h for tag in _POST_TITLES for h in dom.tags(tag, item.span)), None) for item in items]
    headed = heads[0] is not None and not any(heads[1:]) and not dom.text_without(items[0].t0, heads[0].t0)
    return items[1:] if headed else items


def _is_below(dom: Dom, item: Item, title: Node) -> bool:
    """Whether an item begins with a title or below it, with no more between than a line of facts."""
    return item.i0 == title.i or (title.t1 <= item.t0 and not dom.says_more(title.t1, item.t0, _FACTS_MAX))


def _titles(dom: Dom) -> list[Node]:
    """The headings whose words stand in the title in the page's head."""
    whole = letters_of(" ".join(n.el.text or "" for n in dom.tags("title")[:1]))
    heads = (n for tag in _POST_TITLES for n in dom.tags(tag)[:_TITLES_MOST] if n.t1 - n.t0 <= _PIECES)
    return [n for n in heads if (key := letters_of(dom.line(n))) and key in whole]


def headings(dom: Dom) -> list[Node]:
    """Headings and short lines that announce comments."""
    found = ((n, line) for n, line, _ in dom.lines_with(HEADINGS) if n.t1 - n.t0 <= _PIECES and n.end - n.i <= 6 and n.tag in _HEADS)
    told = [n for n, line in found if is_short(line, _HEADING_MAX) and not _is_sentence(n, line) and not asks_how(line)]
    books = [n for n, line, _ in dom.lines_with(BOOKS) if marks_a_book(dom, n, line)]
    return sorted((*told, *books), key=lambda n: n.i) if books else told


def _is_sentence(node: Node, line: str) -> bool:
    """Whether a paragraph is a sentence that only speaks of comments: "She made no comment."; not "3 comments." nor "Leave a comment."."""
    if node.tag not in _PROSE or not line.endswith(_STOPS):
        return False
    return not (any(map(str.isdigit, line)) or OVER.match(line) or ASKS.search(line))


def _boxes(dom: Dom) -> list[Node]:
    """Where comments may stand: what is called so, lists of dt and dd, what holds or follows a comment heading, what holds the form."""
    seen: dict[int, Node] = {}
    for tag in ("div", "section", "dl", "ol", "ul", "td", "article"):
        for node in dom.tags(tag):
            if is_comment_box(node):
                seen[node.i] = node
                for child in children_of(dom, _unwrapped(dom, node)):
                    if child.tag in ("div", "dl", "ol", "ul", "section", "form", "table", "tbody"):
                        seen[child.i] = child
    for head in headings(dom)[:40]:
        up = head.up
        for _ in range(3):
            if up is None or up.tag == "html":
                break
            seen[up.i] = up
            at = head.end
            while at < up.end:
                node = dom.nodes[at]
                if node.tag in _BOXES or (node.tag == "form" and not takes_words(dom, node)):
                    seen[node.i] = node
                at = node.end
            up = up.up
        if head.tag != "a" and is_over(dom.line(head)):
            seen |= {box.i: box for box in _packed(dom, head)}
    seen |= around_form(dom)
    return [seen[i] for i in sorted(seen)][:200]


def _unwrapped(dom: Dom, box: Node) -> Node:
    """A box, or the innermost of those in it that are each all that says anything in the one around it."""
    for _ in range(_WRAPPED):
        inner = [n for n in children_of(dom, box) if any(map(str.strip, dom.chunks[n.t0 : n.t1]))]
        if len(inner) != 1 or inner[0].tag not in _BOXES or inner[0].tag in _LISTS:
            return box
        box = inner[0]
    return box


def _packed(dom: Dom, head: Node) -> Iterable[Node]:
    """The boxes in the box right behind a heading, each all that says anything in the one around it, and the lists in the last of them.

    Themes wrap a list more than once.
    """
    box = next((n for n in children_of(dom, head.up) if n.i >= head.end and n.tag in _BOXES), None) if head.up is not None else None
    for _ in range(_WRAPPED):
        if box is None or box.tag in _LISTS:
            return
        inner = [n for n in children_of(dom, box) if any(map(str.strip, dom.chunks[n.t0 : n.t1]))]
        if len(inner) != 1 or inner[0].tag not in _BOXES:
            yield from (n for n in inner if n.tag in _LISTS)
            return
        box = inner[0]
        yield box


Shape = tuple[str, tuple[str, ...]]


def _called(shape: Shape) -> str:
    """What a division by this shape is called."""
    return f"{REPEATED} {'.'.join((shape[0], *shape[1]))}"


def shape_of(node: Node) -> Shape:
    """What makes siblings alike: the name and those classes that are no counters (even, alt, comment-author-ann)."""
    return node.tag, tuple(c for c in node.cls if not re.search(r"\d|^(?:odd|even|alt|first|last|.*author-.*)$", c))[:2]


def rows_alike(dom: Dom, children: list[Node]) -> Iterable[list[Item]]:
    """Each way to cut a row of siblings, whatever stands over them, where an element of its shape begins again."""
    children = children[:_MAX_CHILDREN]
    shapes = _shapes(dom, children)
    tags: list[Shape] = [(tag, ()) for tag, _ in shapes]
    for shape, alike in chain(zip(_periods(shapes), repeat(shapes)), zip(_of_one_tag(shapes), repeat(tags))):
        yield _cut(dom, children, alike, shape)


def _shapes(dom: Dom, children: list[Node]) -> list[Shape]:
    return [_row_shape(dom, c) if c.tag == "tr" and not c.cls else shape_of(c) for c in children]


def _row_shape(dom: Dom, row: Node) -> Shape:
    """The shape of a table's row without a class: its cells, as a row of name and date stands above one of words."""
    cells = sum(c.tag in ("td", "th") for c in children_of(dom, row))
    return row.tag, (f"{cells}-cells",)


def _periods(shapes: list[Shape]) -> list[Shape]:
    """Shapes that may open an item: those that occur at least twice, by first occurrence; and the lone dt."""
    counts = Counter(shapes)
    found = [s for s in dict.fromkeys(shapes) if (counts[s] >= 2 or s[0] in ("dt", "dl")) and s[0] not in ("br", "hr", "script")][:6]
    return [s for k, s in enumerate(found) if not any(_are_paragraphs(shapes, s, head) for head in found[:k])]


def _are_paragraphs(shapes: list[Shape], shape: Shape, head: Shape) -> bool:
    """Whether a shape is that of the paragraphs behind each element of another, more than those are: name, words, words, name, words."""
    if shape != ("p", ()) or head[0] in HEADING_TAGS:
        return False
    places = [k for k, own in enumerate(shapes) if own == head]
    behind = [shapes[a:b].count(shape) for a, b in pairwise((*places, len(shapes)))]
    return len(behind) > 1 and all(behind) and sum(behind) > len(behind)


def _of_one_tag(shapes: list[Shape]) -> list[Shape]:
    """The tag that siblings of two classes or more share, where they are all there is, or dt among dd: classes of colours, sides, roles.

    Where some have no class, one shape must be there twice: siblings each of its own shape may repeat nothing.
    """
    tags, classes = {tag for tag, _ in shapes}, {names for _, names in shapes}
    if len(classes) < 2 or not (all(classes) or len(classes) < len(shapes)):
        return []
    return [("dt", ())] if tags >= {"dt", "dd"} else [(tag, ()) for tag in tags - _PARTS if len(tags) == 1]


def _by_number(children: list[Node], shapes: list[Shape]) -> list[Shape]:
    """The shapes of siblings; those whose ids are a word and a number are told by the word, whatever their classes: "entry-12"."""
    return [_number_shape(c) or shape for c, shape in zip(children, shapes, strict=True)]


def _number_shape(node: Node) -> Shape | None:
    """The shape of an element whose id is a word and a number; None of any other."""
    found = _NUMBERED.fullmatch(node.id) if node.id else None
    return None if found is None else (node.tag, (f"#{found[1]}",))


def _numbered(shapes: list[Shape]) -> list[Shape]:
    """Those told by the word of their ids that occur twice and more."""
    return [s for s, n in Counter(shapes).items() if n > 1 and s[1] and s[1][0].startswith("#")][:_WORDS_MOST]


def _answers(dom: Dom, items: list[Item], shape: Shape) -> list[Item]:
    """The elements of the same shape inside those that are items by themselves: answers. A shape without a class says too little.

    One before which nothing is said in its item is a part of that: the row with the name, in a theme whose classes tell how things look.
    """
    if not shape[1] or shape[0] in _PARTS:
        return []
    numbered = shape[1][0].startswith("#")
    nodes = ((item, n) for item in items for n in dom.tags(shape[0], (item.i0 + 1, item.i1)))
    inside = ((item, n) for item, n in nodes if (_number_shape(n) if numbered else shape_of(n)) == shape)
    behind = [(item, n) for item, n in inside if any(map(str.strip, dom.chunks[item.t0 : n.t0]))]
    if len({item.i0 for item, _ in behind}) == len(items) and not any(_begin_alike(dom, item, n) for item, n in behind):
        return []  # each item has one, and it is built otherwise: a column of the layout
    return [Item.of(n) for _, n in behind]


def _begin_alike(dom: Dom, item: Item, node: Node) -> bool:
    """Whether the first element in a box inside an item has the shape of the item's own first: an answer is built as what it answers."""
    first = [next(iter(children_of(dom, box)), None) for box in (dom.nodes[item.i0], node)]
    return first[0] is not None and first[1] is not None and shape_of(first[0]) == shape_of(first[1])


def asks(dom: Dom, node: Node) -> bool:
    """Whether an element is a short line that asks for a comment, as a theme prints it over its form: "Add a new comment"."""
    line = dom.line(node) if node.t1 - node.t0 <= _PIECES else ""
    return 0 < len(line) <= _HEADING_MAX and HEADING.search(line) is not None and ASKS.search(line) is not None


def _cut(dom: Dom, children: list[Node], shapes: list[Shape], shape: Shape) -> list[Item]:
    starts = [k for k, own in enumerate(shapes) if own == shape]
    items = []
    span = max((b - a for a, b in pairwise(starts)), default=3)
    for k, a in enumerate(starts):
        b = starts[k + 1] if k + 1 < len(starts) else min(a + span, len(children))
        last = b - 1
        for j in range(a + 1, b):
            ends = children[j].tag in ("form", "h1", "h2", "h3", "h4", "textarea") and shape[0] != children[j].tag
            if ends or (k + 1 == len(starts) and asks(dom, children[j])):
                last = j - 1
                break
        items.append(Item.between("", children[a], children[last]) if last > a else Item.of(children[a]))
    return items
