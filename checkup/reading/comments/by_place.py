"""Find comments by their place: alike boxes right below a heading for comments, each with a name set apart and words, though it has no day.

Home-made blogs print a comment as "<p>Ann: words</p>" or as a box with a name and a paragraph, and nothing else. Asked where no other way
found comments. Each box must name somebody in the same manner, and not all of them the same person.
"""

from __future__ import annotations

from itertools import chain, islice, pairwise

from checkup.reading import vocabulary as words
from checkup.reading.adapter import Adapter
from checkup.reading.comment_form import takes_a_comment
from checkup.reading.comments import by_class, likeness
from checkup.reading.comments.by_class import children_of
from checkup.reading.comments.by_repetition import shape_of
from checkup.reading.comments.candidates import collect
from checkup.reading.comments.comment_rows import LINE_PIECES, rows
from checkup.reading.comments.items import MAX_ITEMS, Item, nest, own_text
from checkup.reading.comments.labelled import LABEL_OF_WORDS, cut_at_labels
from checkup.reading.comments.placed_name import is_day, manner_of, manners_of, named_behind_label
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base

_ENDS = frozenset(("form", "textarea", "nav", "aside", "footer", "h1", "h2", "h3", "h4"))
_BOLD = frozenset(("b", "strong"))
_NAME_MAX = 40  # characters of a name; a convention, as for names beside a date
_PLACES_MOST = 12  # places looked at; a convention: a page has one or two for comments, and each may end with its first box
_TURN = (3, 4)  # elements of which a comment may be made in a row: name, day, words, and buttons
_UNSURE = frozenset(("inline", "below", "signed"))  # manners in which two texts may seem to tell names by chance
_SEVERAL = 3  # comments; a convention, as for what most of a page's comments say
_COUNTED = "0123456789 .,"  # what figures are written with; "5 likes" is no other name than "2 likes"
_ASKED = 40  # boxes whose names are asked for; a convention: they are alike


def find(dom: Dom, clock: PageClock, adapter: Adapter, base: Base) -> list[Item]:
    """The comments of the first place that holds nothing but such boxes, [] where none does."""
    found = (
        (_divided(row), _in_turns(dom, row, clock), _opened(dom, row, clock), _behind_labels(dom, row))
        for row in islice(rows(dom), _PLACES_MOST)
    )
    called = ((_in_the_post(items),) for name, items, _ in by_class.hypotheses(dom) if name.startswith("class "))
    for divisions in chain(found, called):
        ways = [items for items in divisions if items and name_somebody(dom, items, clock, adapter, called=len(divisions) == 1)]
        items = next((items for items in ways if not are_else(dom, items, clock, adapter, base)), [])
        if items and not _is_help(dom, items, clock):
            items = [*items, *_answers(dom, items, clock, adapter)]
            return placed(items)
    return []


def _in_the_post(items: list[Item]) -> list[Item]:
    """Items that a class calls comments, where several stand in the post's column, none in another."""
    inside = [item for item in items[:MAX_ITEMS] if item.node is not None and not by_class.in_furniture(item.node)]
    return inside if len(inside) > 1 and not any(item.inner for item in inside) else []


def _is_help(dom: Dom, items: list[Item], clock: PageClock) -> bool:
    """Whether a lone box without a day stands right behind the form for comments: "Small print: which tags you may use"."""
    if len(items) > 1 or any(clock.find(line) is not None for line in own_text(dom, items[0]).split("\n")):
        return False
    forms = (form for form in dom.tags("form") if form.t1 <= items[0].t0 and takes_a_comment(dom, form))
    return any(not dom.text_without(form.t1, items[0].t0).strip() for form in forms)


def find_labelled(dom: Dom, clock: PageClock, adapter: Adapter, base: Base) -> list[Item]:
    """The comments of the first place that tells names and words behind labels, [] where none does."""
    if not any(True for _ in dom.lines_with(LABEL_OF_WORDS)):
        return []
    for row in islice(rows(dom), _PLACES_MOST):
        items = _labelled(dom, row)
        if items and not are_else(dom, items, clock, adapter, base):
            return placed(items)
    return []


def placed(items: list[Item]) -> list[Item]:
    """The items, to be read once more as what was found by its place."""
    for item in items:
        item.placed = True
        item.parts = None
    return nest(items)


def _labelled(dom: Dom, row: list[Node]) -> list[Item]:
    """The comments of a row that tell name and words behind labels, [] where it does not begin so."""
    pairs = cut_at_labels(dom, row) if 0 < len(row) <= MAX_ITEMS else []
    return [Item.of(a) if a is b else Item.between("", a, b) for a, b in pairs]


def _divided(row: list[Node]) -> list[Item]:
    """Each element an item where the first one's shape comes again without anything else between; the alike ones at the head of the row."""
    if not row or len(row) > MAX_ITEMS:
        return []
    first = shape_of(row[0])
    alike = next((k for k, n in enumerate(row) if shape_of(n) != first), len(row))
    if alike > 1 or len(row) == 1:
        return [Item.of(n) for n in row[:alike]]
    starts = [k for k, n in enumerate(row) if shape_of(n) == first]
    ends = [*starts[1:], len(row)]
    known = {shape_of(n) for n in row[: starts[-1]]}
    while len(starts) > 1 and ends[-1] - starts[-1] > 1 and shape_of(row[ends[-1] - 1]) not in known:
        ends[-1] -= 1  # behind the last one stands a button
    return [Item.between("", row[a], row[b - 1]) for a, b in zip(starts, ends, strict=True)] if len(starts) > 1 else []


def _in_turns(dom: Dom, row: list[Node], clock: PageClock) -> list[Item]:
    """Each comment some elements alike in a row, of which one says the day and no more: its name, its day, its words, and the next name."""
    if not row or len(row) > MAX_ITEMS * _TURN[-1] or len({shape_of(n) for n in row}) > 1:
        return []
    days = [k for k, n in enumerate(row) if n.t1 - n.t0 <= LINE_PIECES and is_day(dom.line(n), clock)]
    for turn in _TURN:
        if days and len(row) == turn * len(days) and days == list(range(days[0], len(row), turn)) and days[0]:
            return [Item.between("", row[k], row[k + turn - 1]) for k in range(0, len(row), turn)]
    return []


def _behind_labels(dom: Dom, row: list[Node]) -> list[Item]:
    """What runs from each line that tells a name behind a label ("User: Ann") to the next, where each of these is followed by words."""
    lines = [dom.line(n) if n.t1 - n.t0 <= LINE_PIECES else "" for n in row[:MAX_ITEMS]]
    firsts = [k for k, line in enumerate(lines) if line and named_behind_label(line)]
    if not firsts or firsts[0] != 0:
        return []
    if len(firsts) == 1 and not any(dom.line(n) == named_behind_label(lines[0]) for n in dom.nodes[row[0].i + 1 : row[0].end]):
        return []  # alone it may tell what a form asks for
    spans = [(a, b - 1) for a, b in pairwise([*firsts, len(lines)])]
    return [Item.between("", row[a], row[b]) for a, b in spans] if all(a < b for a, b in spans) else []


def _opened(dom: Dom, row: list[Node], clock: PageClock) -> list[Item]:
    """What runs from each short line in bold to the next: a name, and its day and words in paragraphs of their own, or in none."""
    heads = [n for n in row[:MAX_ITEMS] if _is_bold(dom, n, clock)]
    if not heads or heads[0] is not row[0]:
        return []
    box = row[-1].up or row[-1]
    after = next((n for n in children_of(dom, box) if n.i >= row[-1].end and (n.t1 > n.t0 or n.tag in _ENDS)), None)
    stops = [*((n.i, n.t0) for n in heads[1:]), (after.i, after.t0) if after is not None else (box.end, box.t1)]
    return [Item("", head.i, end, head.t0, t1) for head, (end, t1) in zip(heads, stops, strict=True)]


def _is_bold(dom: Dom, node: Node, clock: PageClock) -> bool:
    """Whether an element says nothing but a short line in bold, and perhaps a day behind it."""
    bold = node if node.tag in _BOLD else next((n for n in children_of(dom, node) if n.t1 > n.t0), None)
    if bold is None or bold.tag not in _BOLD or node.t1 - node.t0 > LINE_PIECES or not 0 < len(said := dom.line(bold)) <= _NAME_MAX:
        return False
    line = dom.line(node)
    return line == said or (line.startswith(said) and is_day(line.removeprefix(said), clock))


def name_somebody(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter, *, called: bool = False) -> bool:
    """Whether each item names somebody in one manner, and several not all the same; a lone one must set the name apart by markup.

    Of items that a class calls comments (`called`) two are enough in any manner.
    """
    sample = items[:_ASKED]
    told = [list(manners_of(dom, item, collect(dom, item, adapter.extra, clock), clock)) for item in sample]
    shared = set.intersection(*({one.manner for one in ways} for ways in told))
    for manner in dict.fromkeys(one.manner for one in told[0] if one.manner in shared):
        names = {one.name.strip(_COUNTED) for ways in told for one in ways if one.manner == manner}
        several = len(names) > 1 and (called or manner not in _UNSURE or len(items) >= _SEVERAL)
        if several or (len(items) == 1 and manner in ("marked", "label")):
            for item in items:
                item.manner = manner
            return True
    return _say_all(dom, sample, clock, adapter)


def _say_all(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> bool:
    """Whether several items tell name, day and words each, by whatever stands where, and not all of them one name."""
    parts = [likeness.parts_of(dom, item, clock, adapter) for item in items]
    whole = all(p.author and p.text and (p.when is not None or p.date_text) for p in parts)
    return len(items) > 1 and whole and len({p.author for p in parts}) > 1


def _answers(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> list[Item]:
    """Boxes inside the items, behind their first words, with the same first class and a name set apart: answers."""
    sample = [item.node for item in items[:_ASKED] if item.node is not None]
    if sample and all(node.tag == "li" and not node.cls for node in sample) and all(item.manner == "marked" for item in items):
        return _listed_answers(dom, items, clock, adapter)
    nodes = [node for node in sample if node.cls]
    kinds = {(node.tag, node.cls[0]) for node in nodes}
    if len(kinds) != 1 or len(nodes) < len(items):
        return []
    ((tag, css),) = kinds
    inside = ((item, n) for item in items for n in dom.tags(tag, (item.i0 + 1, item.i1)) if n.cls and n.cls[0] == css)
    behind = (Item.of(n) for item, n in inside if any(map(str.strip, dom.chunks[item.t0 : n.t0])))
    return [item for item in behind if manner_of(dom, item, collect(dom, item, adapter.extra, clock), clock)]


def _listed_answers(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> list[Item]:
    """The entries of lists at the end of entries, where all of a list name somebody as the items do: a name set apart by markup."""
    found: list[Item] = []
    for item in items:
        for box in (n for tag in ("ul", "ol") for n in dom.tags(tag, item.span)):
            entries = [Item.of(n) for n in children_of(dom, box) if n.tag == "li"]
            told = [manner_of(dom, entry, collect(dom, entry, adapter.extra, clock), clock) for entry in entries]
            ends = any(map(str.strip, dom.chunks[item.t0 : box.t0])) and not dom.text_without(box.t1, item.t1).strip()
            if ends and told and all(one and one.manner == "marked" for one in told):
                found += entries
    return found


def are_else(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter, base: Base) -> bool:
    """Whether the items are another part of the page: teasers of posts, links, excerpts, a form."""
    sample = items[:_ASKED]
    return (
        likeness.stands_above_text(dom, items[-1])
        or any(likeness.holds_form(dom, i) or likeness.is_teaser(dom, i, base) for i in sample)
        or likeness.are_no_thread(dom, sample, base)
        or likeness.are_excerpts(dom, sample, clock, adapter)
        or likeness.stand_below_titles(dom, items)
        or not likeness.without_lists_of_pages(dom, sample, clock, adapter, base)
        or all(_is_unfilled(own_text(dom, item)) for item in sample)
    )


def _is_unfilled(text: str) -> bool:
    """Whether below its first line a box says only what stands around a name: "Preview" over "Posted by:", for a comment to be written."""
    said = text.strip().partition("\n")[2].strip()
    return len(said) <= _NAME_MAX and any(map(str.isalpha, said)) and words.is_residue(said)
