"""Find the only comment of a page, which repeats nothing: one byline with its words, alone below a heading that announces comments.

Asked last, where no other way found a comment. Name, day and words must all be there, and no second day: what stands below such a heading
may also be a form, a note of feeds, or the facts of the post.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from checkup import lazy_re as re
from checkup.reading import vocabulary as words
from checkup.reading.adapter import Adapter
from checkup.reading.byline_words import is_labelled, name_of_line
from checkup.reading.comment_words import ALONE, OVER, STEMS, THINGS, is_short
from checkup.reading.comments import likeness
from checkup.reading.comments.book_headings import is_book_heading
from checkup.reading.comments.by_class import children_of, in_furniture, is_comment_box
from checkup.reading.comments.items import Item
from checkup.reading.comments.printed_name import says_who
from checkup.reading.comments.reader_sentences import is_signature
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.line_search import LineSearch
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base

_HEADING_MAX = 40  # characters; a convention: "Comments on this entry" fits, and a longer heading is a title
_PLACES_MOST = 6  # places looked at; a convention: a page has one or two for comments
_LINES_MOST = 20  # lines looked at that count one comment or say "Comments"; a convention: menus and posts have some, too
_ENDS = frozenset(("form", "textarea", "nav", "aside", "footer", "script", "style"))
_SURE = 3  # of likeness.worth: words, a name and a day
_MOST = 400  # elements; a convention: a comment has fewer, and the rest of a page more
# one to four words that are written as those of a name are: with a capital, or as short as "de" and "van"
_NAME = re.compile(r"(?:[^\W\d_a-zà-öø-ÿ][\w.'’-]{0,30}|[^\W\d_]{1,3})(?:\s(?:[^\W\d_a-zà-öø-ÿ][\w.'’-]{0,30}|[^\W\d_]{1,3})){0,3}")
# a line that counts one comment, or says "Comments" alone, and is no heading. The post stands above it, no shorter than the comment
_ONE = LineSearch(
    re.compile(rf"(?i)^\W{{0,4}}(?:1\s{THINGS}|{ALONE}(?:\s?[(\[:：]\s?1\s?[)\]]?)?)\W{{0,3}}$"),
    f"{STEMS},gedank,pensam,pensier,gedacht,yanıt",
)
_AROUND = 3  # boxes around a line in which a link may begin; a convention
_PIECES = 12  # of text and breaks in a name or a byline; a convention, as for headings
DATED_MAX = 160  # characters; a convention: a byline fits, and a longer line with a date is prose


def find(dom: Dom, clock: PageClock, adapter: Adapter, base: Base) -> list[Item]:
    """The page's only comment as one item, [] where no place for comments holds just that."""
    for nodes in islice(_places(dom), _PLACES_MOST):
        item = _item(dom, nodes)
        if item is not None and is_lone_comment(dom, item, clock, adapter, base):
            return [item]
    return []


def headings_over(dom: Dom) -> Iterator[Node]:
    """The headings of the page's own column that stand over comments and say nothing more ("Comments on this entry")."""
    for tag in HEADING_TAGS:
        for heading in dom.tags(tag):
            line = dom.line(heading)
            if is_short(line, _HEADING_MAX) and (OVER.match(line) or is_book_heading(dom, heading, line)) and not in_furniture(heading):
                yield heading


def _places(dom: Dom) -> Iterator[list[Node]]:
    """The elements that stand below each heading for comments, and those in each box that is called so."""
    for heading in headings_over(dom):
        yield _below(dom, heading)
    for node, _, _ in islice(dom.lines_with(_ONE), _LINES_MOST):
        if node.tag not in (*HEADING_TAGS, "a", "label", "li", "td", "th") and not in_furniture(node) and not _is_linked(dom, node):
            below = _below(dom, node)
            if below and _words(dom, 0, node.t0) >= _words(dom, below[0].t0, below[-1].t1):
                yield below
    for tag in ("div", "section", "ol", "ul"):
        for box in dom.tags(tag):
            if is_comment_box(box) and not in_furniture(box):
                yield [n for n in children_of(dom, box) if n.tag not in HEADING_TAGS]


def _is_linked(dom: Dom, node: Node) -> bool:
    """Whether a line is, or stands in, a link to somewhere: a menu's, or the one from a list to a post's comments."""
    around = (node, *islice(node.ancestors(), _AROUND))
    return any(a.get("href") for a in dom.tags("a", (node.i, node.end))) or any(up.tag == "a" and up.get("href") for up in around)


def _words(dom: Dom, first: int, last: int) -> int:
    """How many words stand between two pieces of text."""
    return len(dom.text_without(first, last).split())


def _below(dom: Dom, heading: Node) -> list[Node]:
    """What stands behind a heading in its box; where nothing does, what stands behind that box."""
    for node in (heading, heading.up):
        if node is not None and node.up is not None and node.tag not in ("body", "main", "article"):
            behind = [n for n in children_of(dom, node.up) if n.i >= node.end and n.t1 > n.t0]
            if behind:
                return behind
    return []


def _item(dom: Dom, nodes: list[Node]) -> Item | None:
    """The elements up to the first that ends the place, as one item; None where nothing stands there or too much.

    A form right below the heading does not end it.
    """
    nodes = nodes[1:] if nodes and nodes[0].tag == "form" else nodes
    stop = next(
        (k for k, n in enumerate(nodes) if n.tag in _ENDS or in_furniture(n) or (k and dom.tags("textarea", (n.i, n.end)))), len(nodes)
    )
    filled = [n for n in nodes[:stop] if n.t1 > n.t0]
    while len(filled) > 1 and filled[-1].tag in HEADING_TAGS:
        filled.pop()  # it heads what ended the place: the form
    if not filled or filled[-1].end - filled[0].i > _MOST:
        return None
    return Item.of(filled[0]) if len(filled) == 1 else Item.between("", filled[0], filled[-1])


def is_lone_comment(dom: Dom, item: Item, clock: PageClock, adapter: Adapter, base: Base) -> bool:
    """Whether an item is one comment: its words, its name and its day, no second day and nothing of a form or of other pages."""
    lines = dom.text_without(item.t0, item.t1).split("\n")
    dated = sum(len(line) <= DATED_MAX and clock.find(line) is not None for line in lines)
    if dated > 1 or (not dated and not any(map(_says_who_alone, lines))):
        return False
    if likeness.worth(dom, item, clock, adapter) < _SURE - (not dated) or not _is_named(dom, item, clock, adapter):
        return False
    if likeness.holds_form(dom, item) or likeness.is_teaser(dom, item, base) or likeness.stands_above_text(dom, item):
        return False
    return not (likeness.are_no_thread(dom, [item], base) or likeness.are_excerpts(dom, [item], clock, adapter))


def _says_who_alone(line: str) -> bool:
    """Whether a line says who spoke and nothing else: "Ann wrote:", "Written by: Ann"."""
    if (written := words.LEAD.match(line.strip())) and line[: written.end()].rstrip().endswith((":", "：")):
        return _NAME.fullmatch(line.strip()[written.end() :]) is not None
    said = words.SAID.match(line.strip()) if line.rstrip().endswith((":", "：")) else None
    return said is not None and not line.strip()[said.end() :].strip(" :：") and _NAME.fullmatch(said["who"]) is not None


def _is_named(dom: Dom, item: Item, clock: PageClock, adapter: Adapter) -> bool:
    """Whether the name is set apart, in an element of its own, in a heading, or alone with the day; words of a sentence are no name."""
    name = likeness.parts_of(dom, item, clock, adapter).author or ""
    for line in dom.text_without(item.t0, item.t1).split("\n"):
        found = clock.find(line) if name and name in line and len(line) <= DATED_MAX else None
        if found is None and name and name in line and _says_who_alone(line):
            return True
        if found is None:
            continue
        marked = f"{line[: found[1]]}\0{line[found[2] :]}"
        if is_signature(marked) or (_NAME.fullmatch(name) and words.is_residue(marked.replace("\0", " ").replace(name, " ", 1))):
            return True
    for node in dom.nodes[item.i0 : item.i1]:
        if node.t1 - node.t0 <= _PIECES and name in (line := dom.line(node)):
            heads = node.tag in HEADING_TAGS or node.tag in ("b", "strong", "cite", "dt")
            if (
                line == name
                or (is_labelled(line) and name_of_line(line) == name)
                or (heads and (line.startswith(name) or says_who(line, dated=False)))
            ):
                return True
    return False
