"""Comments read so far -> the names of those few that were read elsewhere than in the place where most of the page's comments have theirs.

A comment may quote another with its name and day ("Ann Lee: May 3, 2011, 7:56 AM"), or begin with words that look like a byline. Where most
comments of a page have their name in one place - at the end of one path of elements, behind the same words - a comment that has that place,
too, has its name there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checkup import lazy_re as re
from checkup.reading.adapter import Adapter
from checkup.reading.comments.byline_lines import NAME_MAX
from checkup.reading.comments.candidates import Candidates, collect
from checkup.reading.comments.fields import read as read_parts
from checkup.reading.comments.items import Item, own_nodes
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.printed_name import is_no_name, is_number
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock

_LEAST = 3  # comments with their names in one place; a convention: two may be alike by chance
_PART = 0.6  # of all comments that have theirs there; a convention: others are named without a link, or not at all
_OF_NAMED = 0.9  # share of the comments with a name that have it there, before those without one are asked; a convention
_NAME_MAX, _NAME_WORDS = 40, 3  # characters and words of a name that nothing else tells; conventions
_NAMES_WORDS = 6  # words where others' names stand; a convention: "Ann, Bob and little Eve" has five
_BEFORE_MAX = 40  # characters before the name; a convention: a number or "Posted by" fits
_PAIR = 2  # comments; a convention: one alone shows no common place
_BARE = (("p",), ("div",), ("a",), ("font",))  # elements without a class in which words stand, too
_PIECES = 4  # of text and breaks behind a line; a convention
_NUMBER = re.compile(r"#?\s?\d{1,5}[.):]?")  # a comment's number
_DIGITS = re.compile(r"\d+")  # of a comment's number before its name

Place = tuple[tuple[tuple[str, ...], ...], str]  # the path of elements to a name, and the words before it without numbers


def name_by_common_place(dom: Dom, items: Sequence[Item], parts: list[Parts], clock: PageClock, adapter: Adapter) -> list[Parts]:
    """The parts, read once more where a comment has a name in the common place and another was read."""
    if len(items) < _LEAST:
        return parts
    places = [_place(dom, item, part.head) if part.head is not None else None for item, part in zip(items, parts, strict=True)]
    common, count = Counter(place for place in places if place is not None).most_common(1)[0] if any(places) else (None, 0)
    if common is None or count == len(items):
        return parts
    if count < max(_LEAST, _PART * len(items)):
        return _nameless_too(dom, items, parts, common, count, clock, adapter)
    return [
        part if place == common or item.section else _read_at(dom, item, part, common, clock, adapter)
        for item, part, place in zip(items, parts, places, strict=True)
    ]


def _nameless_too(
    dom: Dom, items: Sequence[Item], parts: list[Parts], common: Place, count: int, clock: PageClock, adapter: Adapter
) -> list[Parts]:
    """The parts, read once more where nearly all names that were read stand in one place, and there every comment without one has a line as
    short as a name: a login that is written small ("oakfan") is known beside names with capitals."""
    least = _PAIR if len(items) == _LEAST else _LEAST
    if count < max(least, _OF_NAMED * sum(part.author is not None for part in parts)):
        return parts
    heads = {k: _at(dom, item, common) for k, (item, part) in enumerate(zip(items, parts, strict=True)) if part.author is None}
    if not heads or not all(head is not None and _may_be_names(dom, head) for head in heads.values()):
        return parts
    return [
        _read_at(dom, item, part, common, clock, adapter) if k in heads else part
        for k, (item, part) in enumerate(zip(items, parts, strict=True))
    ]


def name_by_first_place(dom: Dom, items: Sequence[Item], parts: list[Parts], clock: PageClock, adapter: Adapter) -> list[Parts]:
    """The parts of comments that show neither names nor days, read once more where all begin with a short line in one place.

    Two lines at least must differ, and a bare paragraph is no place: a reader's greeting may stand in one.
    """
    said = [k for k, item in enumerate(items) if not item.section]
    if len(said) < _PAIR or any(parts[k].author or parts[k].when or parts[k].date_text for k in said):
        return parts
    heads = {k: _first_line(dom, items[k], collect(dom, items[k], adapter.extra, clock)) for k in said}
    places = {_place(dom, items[k], head) if head is not None else None for k, head in heads.items()}
    lines = {dom.line(head) for head in heads.values() if head is not None}
    place = places.pop() if len(places) == 1 else None
    if place is None or place[0][-1] in _BARE or len(lines) < _PAIR:
        return parts
    named = {k: read_parts(dom, items[k], clock, adapter.extra, head=head) for k, head in heads.items()}
    return [named.get(k, part) for k, part in enumerate(parts)]


def _first_line(dom: Dom, item: Item, candidates: Candidates) -> Node | None:
    """The element that holds the first line of a comment, perhaps behind its number, where it may be a name and more follows below."""
    numbers: list[tuple[int, int]] = []
    drops = [(n.t0, n.t1) for n in candidates.drops]
    for node in own_nodes(dom, item):
        line = dom.line(node) if node is not item.node and node.t1 > node.t0 else ""
        if _NUMBER.fullmatch(line):
            numbers.append((node.t0, node.t1))
        elif 0 < len(line) <= _NAME_MAX and dom.text_without(node.t1, item.t1, drops).strip():  # else a box around all that is said
            if dom.text_without(item.t0, node.t0, numbers).strip() or not _may_be_name(line) or candidates.refuses(line):
                return None
            return node if "\n" in dom.chunks[node.t1 - 1] or _ends_line(dom, node) else None
    return None


def _ends_line(dom: Dom, node: Node) -> bool:
    """Whether nothing stands behind an element in its line."""
    return "".join(dom.chunks[node.t1 : node.t1 + _PIECES]).lstrip(" ").startswith("\n")


def _may_be_name(line: str) -> bool:
    return 0 < len(line) <= _NAME_MAX and len(line.split()) <= _NAME_WORDS and line[-1].isalnum()


def _may_be_names(dom: Dom, head: Node) -> bool:
    """The same of an element that says nothing else, in a place where others' names stand: "Ann, Bob and Eve", "Ann (north)" too."""
    line = dom.line(head)
    signs = line[-1:].isalnum() or line.endswith((")", "."))
    return 0 < len(line) <= _NAME_MAX and len(line.split()) <= _NAMES_WORDS and signs and any(map(str.isalpha, line))


def _at(dom: Dom, item: Item, common: Place) -> Node | None:
    """The element of a comment that stands in the common place, None where none does."""
    return next((n for n in own_nodes(dom, item) if (n.tag, *n.cls) == common[0][-1] and _place(dom, item, n) == common), None)


def _read_at(dom: Dom, item: Item, part: Parts, common: Place, clock: PageClock, adapter: Adapter) -> Parts:
    """One comment read with the element in the common place as its name; as it was read where it has none there, or the same name."""
    head = _at(dom, item, common)
    name = dom.line(head) if head is not None else ""
    if not name or name == part.author or len(name) > NAME_MAX or is_no_name(name) or clock.find(name) is not None:
        return part
    if head is not None and is_number(dom, head):
        return part  # "<a>4</a> Ann", where the others' names are links behind their numbers
    return read_parts(dom, item, clock, adapter.extra, head=head)


def _place(dom: Dom, item: Item, head: Node) -> Place | None:
    """Where in a comment an element stands; None where it is not inside of it."""
    path: list[tuple[str, ...]] = []
    node: Node | None = head
    while node is not None and node is not item.node:
        path.append((node.tag, *node.cls))
        node = node.up
    if node is None or not path:
        return None
    before = " ".join(dom.text_without(item.t0, head.t0).split())
    return (tuple(reversed(path)), _DIGITS.sub("", before)) if len(before) <= _BEFORE_MAX else None
