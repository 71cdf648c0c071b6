"""Trackbacks and pingbacks that stand beside the comments without a number of their own.

Older pages print "» Title from Blog", an excerpt and "Tracked on <date>" without a box, or "Weblog:" and "Tracked:" in bold letters. Later
themes print elements of the class `pingback`, or a list under a heading or in a container that says nothing but "Pingbacks", whose entries
have no ids. Among comments an entry may say that it is a ping in words alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import islice, pairwise

from checkup import lazy_re as re
from checkup.reading.comments.by_class import children_of, in_furniture
from checkup.reading.comments.by_repetition import headings
from checkup.reading.comments.items import Item
from checkup.reading.comments.kind import SECTIONS, opens_with_ping, says_only_ping, section_of_class, section_of_heading
from checkup.reading.comments.printed_name import away
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.line_search import Lines, LineSearch, stems_of
from checkup.reading.page_urls import Base

# the last line of a trackback with its date; 60 characters hold the longest form of one
_TRACKED = re.compile(r"(?i)^(?:tracked on\b|トラックバック時刻).{4,60}$")
_TRACKED_LINES = LineSearch(_TRACKED, "tracked on,トラックバック時刻")
# the labels of a trackback, each in bold letters before its value: the date, and the blog, without which it may be a parcel's
_DATE_LABELS = LineSearch(re.compile(r"(?i)^(?:tracked|日付)[:：]$"), "tracked,日付")
_BLOG_LABEL = re.compile(r"(?im)^(?:weblog|ウェブログ)[:：]\s?\S")
_LABELS_MOST = 500  # trackbacks behind labels that are read; a convention: no post has as many
_BOX_PIECES = 200  # of text in the box of one; a convention: labels, links and an excerpt have some twenty
_IN_NAMES = stems_of(SECTIONS)  # the class or the id of a section holds the same words as its heading
# what stands between the heading and the first trackback: the address to ping, and a sentence
_INTRO = re.compile(
    r"(?i)trackback (?:url|uri|address|link)|listed below|links to this|weblogs that reference|"
    r"トラックバック(?:url|アドレス)|エントリーを参照しています"
)
_MAX_SIBLINGS = 6  # elements before the "Tracked on" line that may belong to one trackback: a title, some paragraphs, breaks; a convention
_BOXES = ("li", "div", "article", "dd", "p")
_LISTS = ("ol", "ul", "div")
_LONG = 300  # chunks of text; a convention: an excerpt has a dozen, a box with hundreds is the page itself
_NEAR = 6  # nodes between a heading and its list; a convention: a wrapper and a sentence, but not another section


def find(dom: Dom, taken: list[Item], base: Base) -> list[Item]:
    """The trackbacks and pings that lie outside of the items already found, in no particular order."""
    items = [*_tracked_on(dom, taken), *_labelled(dom, taken)]
    items += [*_of_class(dom, [*taken, *items]), *_listed(dom, [*taken, *items], base)]
    return [*items, *_announced(dom, taken, items)]


def introduces(line: str) -> bool:
    """Whether a line stands between the heading of trackbacks and the first: the address to ping, or a sentence about those that follow."""
    return _INTRO.search(line[:200]) is not None


def _tracked_on(dom: Dom, taken: list[Item]) -> list[Item]:
    """Items that end in a "Tracked on" line."""
    inside = [(i.i0, i.i1) for i in taken]
    items: list[Item] = []
    floor = 0
    for node, _, _ in dom.lines_with(_TRACKED_LINES):
        if node.tag == "a" or any(a <= node.i < b for a, b in inside) or node.i < floor:
            continue
        first = _first(dom, node, floor)
        if first is not None:
            item = Item.between("", first, node)
            item.section = "track"
            items.append(item)
        floor = node.end
    return items


def _labelled(dom: Dom, taken: list[Item]) -> list[Item]:
    """The boxes with "Weblog:" and "Tracked:" in bold letters, or the same in Japanese; one taken for a comment is marked instead."""
    items: list[Item] = []
    labels = [node for node, _, _ in dom.lines_with(_DATE_LABELS) if node.tag in ("b", "strong")][:_LABELS_MOST]
    for node in labels:
        small = (box for box in islice(node.ancestors(), 2) if box.t1 - box.t0 <= _BOX_PIECES)
        box = next((box for box in small if _BLOG_LABEL.search(dom.text(box))), None)
        if box is None:
            continue
        around = [item for item in taken if item.i0 <= node.i < item.i1]
        if not around:
            items.append(_item(box, "track"))
        elif sum(around[-1].i0 <= other.i < around[-1].i1 for other in labels) == 1:
            around[-1].section = "track"
    return items


def _first(dom: Dom, last: Node, floor: int) -> Node | None:
    """The first sibling that belongs to the trackback which `last` closes; None where nothing stands before it."""
    up = last.up
    if up is None:
        return None
    before = [child for child in children_of(dom, up) if floor <= child.i < last.i]
    nearest: list[Node] = []
    for child in reversed(before[-_MAX_SIBLINGS:]):
        line = dom.line(child)
        if child.tag in ("h1", "h2", "h3", "h4", "form") or introduces(line) or _TRACKED.match(line):
            break
        if line:
            nearest.append(child)
    return nearest[-1] if nearest else None


def _of_class(dom: Dom, taken: list[Item]) -> list[Item]:
    """Elements whose class says that they are one ping."""
    nodes = [n for n in dom.classes(("pingback", "trackback")) if n.tag in _BOXES and _is_ping(dom, n)]
    holders = {n.i for n, following in pairwise(nodes) if n.holds(following)}
    return [_item(n, "ping" if "pingback" in n.cls else "track") for n in nodes if n.i not in holders and not _overlaps(n, taken)]


def _listed(dom: Dom, taken: list[Item], base: Base) -> list[Item]:
    """The entries of lists that a heading or a container calls pings."""
    items: list[Item] = []
    heads = [(h.end, section) for h, line, _ in dom.lines_with(SECTIONS) if h.tag != "a" and (section := section_of_heading(line))]
    names = Lines((*dom.by_class, *dom.by_id)).with_stem(_IN_NAMES)
    sections = {name: section for name in names if (section := section_of_class(name))}
    for tag in _LISTS if heads or sections else ():
        for box in dom.tags(tag):
            section, behind = next((sections[name] for name in (*box.cls, box.id) if name in sections), ""), False
            if not section and tag != "div" and not _is_nested(dom, box):
                section, end = next(((s, end) for end, s in heads if 0 <= box.i - end < _NEAR), ("", box.i))
                behind = _heads_within(dom, end, box.i)
            if not section or in_furniture(box):
                continue
            for child in children_of(dom, box):
                entry = child.tag == "li" and not {"pingback", "trackback"}.intersection(child.cls)
                elsewhere = not behind or _leads_elsewhere(dom, child, base)
                if entry and elsewhere and _is_ping(dom, child) and not _overlaps(child, [*taken, *items]):
                    items.append(_item(child, section))
    return items


def _announced(dom: Dom, taken: list[Item], items: list[Item]) -> list[Item]:
    """The entries among comments, or below a heading over comments, that say "Pingback:" and a title with a link, and nothing else."""
    entries = [n for n in dom.tags("li") if n.t1 - n.t0 <= _LONG and n.up is not None and _says_ping(dom, n)]
    if not entries:
        return []
    among = {item.node.up.i for item in taken if item.node is not None and item.node.up is not None}
    heads = sorted(h.end for h in headings(dom))
    begins, ends = sorted(i.i0 for i in (*taken, *items)), sorted(i.i1 for i in (*taken, *items))
    found = []
    for node in entries:
        box = node.up
        free = bisect_left(begins, node.end) == bisect_right(ends, node.i)  # of what begins before its end, all has ended before it
        before = bisect_right(heads, box.i) if box is not None else 0
        headed = before > 0 and box is not None and box.i - heads[before - 1] < _NEAR
        if free and box is not None and (box.i in among or headed) and not in_furniture(node):
            found.append(_item(node, "ping"))
    return found


def _says_ping(dom: Dom, node: Node) -> bool:
    """Whether an element says that it is a ping, with a colon, and the title of another page in a link, and nothing else."""
    if not opens_with_ping(next(filter(str.strip, dom.chunks[node.t0 : node.t1]), "")):
        return False
    links = [a for a in dom.tags("a", (node.i, node.end)) if dom.line(a)]
    rest = dom.text_without(node.t0, node.t1, [(a.t0, a.t1) for a in links]).strip()
    return len(links) == 1 and away(links[0]) is not None and rest.endswith((":", "：")) and says_only_ping(rest)


def _is_nested(dom: Dom, box: Node) -> bool:
    """Whether a list holds lists, or stands in an entry of one: then these are the boxes of a sidebar, behind a section that is empty."""
    return any(dom.tags(tag, (box.i + 1, box.end)) for tag in ("ul", "ol", "dl")) or (box.up is not None and box.up.tag == "li")


def _heads_within(dom: Dom, first: int, last: int) -> bool:
    """Whether a heading stands between two places: what follows may be its own, as the archive in a sidebar behind an empty section."""
    return any(n.tag in HEADING_TAGS for n in dom.nodes[first:last])


def _leads_elsewhere(dom: Dom, node: Node, base: Base) -> bool:
    """Whether an element has a link to another site, as every ping has."""
    return any(not base.same_site(base.join(link.get("href"))) for link in dom.tags("a", (node.i, node.end)) if away(link))


def _item(node: Node, section: str) -> Item:
    item = Item.of(node)
    item.section = section
    return item


def _is_ping(dom: Dom, node: Node) -> bool:
    """Whether an element may be one ping: short, with a link to elsewhere, and not the line that gives the address for trackbacks."""
    if node.t1 - node.t0 > _LONG or introduces(dom.line(node)) or in_furniture(node):
        return False
    return any(away(link) for link in dom.tags("a", (node.i, node.end)))


def _overlaps(node: Node, taken: list[Item]) -> bool:
    return any(node.i < item.i1 and item.i0 < node.end for item in taken)
