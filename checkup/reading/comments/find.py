"""A page -> its comments: ask one finder after the other, keep the best division, read each item, drop what is no comment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain

from checkup.addresses import comment_number, key
from checkup.model import Pattern
from checkup.reading.adapter import Adapter
from checkup.reading.comments import (
    by_class,
    by_heading,
    by_number,
    by_pattern,
    by_place,
    by_repetition,
    by_signature,
    in_tables,
    likeness,
    none_yet,
    pointers,
    trackbacks,
)
from checkup.reading.comments import kind as kinds
from checkup.reading.comments.answers_within import answers_below_labels
from checkup.reading.comments.class_names import Extra
from checkup.reading.comments.fields import read as read_parts
from checkup.reading.comments.found import Found
from checkup.reading.comments.items import Item, nest
from checkup.reading.comments.name_places import name_place
from checkup.reading.comments.nameless_answers import nameless_answers
from checkup.reading.comments.numbered import numbered, says_comment
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.siblings import with_answers_alike, with_answers_inside, with_siblings
from checkup.reading.comments.span import extend_to_boxes, extend_to_byline
from checkup.reading.comments.tails import (
    take_off_bylines,
    take_off_closing,
    take_off_days,
    take_off_heads,
    take_off_name_frames,
    take_off_name_tails,
    take_off_name_words,
    take_off_tails,
)
from checkup.reading.dom import Dom, Node
from checkup.reading.owner_selectors import ITEMS, MARK
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base

_SAMPLE = 6  # items that are read to judge a division, from all over the page; a convention: they are alike, and reading is what costs time


_PLACED = 0.6  # how sure a reading by place is, which asks for names; a convention, as for repeated boxes
_ALONE = 0.5  # how sure a reading of one comment is that repeats nothing; a convention
_SHARED_MIN = 5  # comments; a convention: of fewer all may well be one reader's
# Of the comments with a name: four in five under one name, where other words vary, are the theme's words and not a person's. A
# convention: a writer who answers everybody has half of a page's comments.
_SHARED_PART = 0.8
MAX_ITEMS = 5_500  # some four seconds of work; a page with more is read up to there and said to be truncated


def find(dom: Dom, adapter: Adapter, clock: PageClock, base: Base, refused: frozenset[int] = frozenset()) -> Found:
    """Every comment of the page in its order; `refused` are the numbers of elements that only have the form of comments."""
    found = Found()
    items, found.confidence = _items(dom, adapter, clock, base, found.tried, refused)
    items = [item for item in items if not (kinds.is_reaction(item) or likeness.is_of_form(dom, item, clock, adapter))]
    items = pointers.without_pointers(dom, none_yet.without_note(dom, items, clock, adapter), clock, adapter, base)
    if tracked := trackbacks.find(dom, items, base):
        items = nest([*items, *tracked])
        found.confidence = found.confidence or 0.9
    if not items:
        return found
    items = with_answers_inside(dom, items, clock, adapter)
    if answers := answers_below_labels(dom, items, clock) or nameless_answers(dom, items, clock, adapter):
        items = nest([*items, *answers])
    found.cut = len(items) > MAX_ITEMS
    del items[MAX_ITEMS:]
    _sections(dom, items)
    for item in items:
        if item.section:
            item.parts = None  # a section of trackbacks is read by its own words
    parts = [likeness.parts_of(dom, item, clock, adapter) for item in items]
    clock.learn(p.date_text for p in parts if p.date_text)
    if clock.order:
        parts = [
            read_parts(dom, item, clock, adapter.extra) if p.date_text and re.search(r"\d[./-]\d", p.date_text) else p
            for item, p in zip(items, parts, strict=True)
        ]
    if shared := _shared_name(parts):
        again = [read_parts(dom, item, clock, adapter.extra, frozenset((shared,))) for item in items]
        if len({p.author for p in again if p.author}) > 1 and sum(p.author is not None for p in again) * 2 >= len(again):
            parts, found.no_names = again, frozenset((shared,))
    if not adapter.extra.marked:  # what the owner selected as the text is the text
        parts = _named_by_place(dom, items, parts, clock, adapter)
        take_off_name_frames(parts)
        take_off_name_words(parts)
        take_off_name_tails(parts)
        take_off_heads(parts)
        take_off_bylines(parts, clock)
        take_off_tails(parts)
        take_off_closing(parts)
        take_off_days(parts, clock)
    for item, part in zip(items, parts, strict=True):
        if item.by_owner:
            part.author = part.url = None  # the label stands where a name would
    found.add(dom, items, parts, adapter, base)
    return found


def find_by_pattern(dom: Dom, adapter: Adapter, clock: PageClock, base: Base, pattern: Pattern) -> Found:
    """Every comment of the page in its order, as the blog's other posts print theirs."""
    found = Found(confidence=_PLACED)
    items = by_pattern.find(dom, pattern, clock, adapter)
    found.tried.append(f"as the blog's other posts print them: {len(items)}")
    found.cut = len(items) > MAX_ITEMS
    del items[MAX_ITEMS:]
    if items:
        parts = [likeness.parts_of(dom, item, clock, adapter) for item in items]
        take_off_days(parts, clock, sure=pattern.numbered_ends)
        found.add(dom, items, parts, adapter, base)
    return found


def _named_by_place(dom: Dom, items: list[Item], parts: list[Parts], clock: PageClock, adapter: Adapter) -> list[Parts]:
    """The parts, read once more where linked names show in which box the others stand, too."""
    place = name_place(dom, items, parts)
    if place is None:
        return parts
    extra = adapter.extra + Extra(author=(place.token,))
    again = [read_parts(dom, item, clock, extra) for item in items]
    for part in again:
        part.author = place.name_in(part.author)
    return again


def _shared_name(parts: list[Parts]) -> str | None:
    """The name that four in five comments bear, where a page has enough of them to be odd; it may be the theme's words."""
    names = Counter(p.author for p in parts if p.author)
    name, count = names.most_common(1)[0] if names else (None, 0)
    return name if count >= max(_SHARED_MIN, _SHARED_PART * names.total()) else None


def _items(dom: Dom, adapter: Adapter, clock: PageClock, base: Base, tried: list[str], refused: frozenset[int]) -> tuple[list[Item], float]:
    if own := _own_items(dom, adapter):
        tried.append(f"{adapter.name}'s own elements: {len(own)}")
        return own, 1.0
    marks = numbered(dom)
    items = by_number.find(dom, marks)
    outside = [i for i in items if not by_class.in_furniture(dom.nodes[i.i0])]
    items = _of_this_page(dom, nest(outside or [i for i in items if not by_class.is_stub(dom.nodes[i.i0])]), base)
    tried.append(f"numbered ids: {len(items)}")
    items = extend_to_byline(dom, items, clock)
    sample = [likeness.parts_of(dom, i, clock, adapter) for i in items[:_SAMPLE]]
    if sum(bool(p.author) and not p.text for p in sample) * 2 > len(sample):
        items = _with_words(dom, items)
    probe = items if len(items) <= MAX_ITEMS else items[:: len(items) // _SAMPLE]  # a page this long is cut anyway
    enough = 1 if says_comment(marks) else 2  # by a lone letter also paragraphs are numbered: then a name or a date is asked for
    if likeness.is_place(dom, items, clock, adapter, base):
        probe = []
    good = sum(likeness.worth(dom, i, clock, adapter) >= enough for i in probe)
    if good and good * 2 >= len(probe):
        return items, 1.0
    labelled = in_tables.find(dom) or by_place.find_labelled(dom, clock, adapter, base)
    tried.append(f"behind labels: {len(labelled)}")
    if labelled and not any(item.i0 in refused for item in labelled):
        return labelled, _PLACED
    ways = (
        ("classes", by_class.hypotheses(dom), 0.8),
        ("repeated structure", chain(by_repetition.hypotheses(dom), by_signature.hypotheses(dom, clock)), 0.6),
    )
    for name, divisions, sure in ways:
        best = _best(dom, divisions, clock, adapter, base, refused)
        tried.append(f"{name}: {len(best[1])}" + (f" ({best[0]})" if best[1] else ""))
        if best[1]:
            if len(best[1]) > 1 and best[0] == by_class.NAMED_IDS:
                sure = 1.0  # several ids that name comments in words say as much as numbers
            return with_answers_alike(dom, with_siblings(dom, best[1], clock, adapter), clock, adapter), sure
    placed = by_place.find(dom, clock, adapter, base)
    tried.append(f"below a heading: {len(placed)}")
    if placed and not any(item.i0 in refused for item in placed):
        return placed, _PLACED
    only = [item for item in by_heading.find(dom, clock, adapter, base) if item.i0 not in refused]
    tried.append(f"alone below a heading: {len(only)}")
    return only, _ALONE if only else 0.0


def _with_words(dom: Dom, items: list[Item]) -> list[Item]:
    """Items whose numbers stand on names alone, each with its words: in the box around both, else behind it."""
    boxes = extend_to_boxes(dom, items)
    if any(box.i1 - box.i0 > item.i1 - item.i0 for box, item in zip(boxes, items, strict=True)):
        return boxes
    behind = by_number.up_to_the_next(dom, items)
    gained = sum(dom.text_without(item.t1, longer.t1) != "" for item, longer in zip(items, behind, strict=True))
    return behind if gained * 2 > len(items) else items


def _of_this_page(dom: Dom, items: list[Item], base: Base) -> list[Item]:
    """Items without those that are headed by a link to another post (rel=bookmark): a list of what was said elsewhere on the blog.

    Kept where all lead to one address: that is this page under another name.
    """
    elsewhere = {k: url for k, item in enumerate(items) if (url := _bookmarked(dom, item, base))}
    if len(elsewhere) == len(items) and len(set(elsewhere.values())) < 2:
        return items
    return nest([item for k, item in enumerate(items) if k not in elsewhere]) if elsewhere else items


def _bookmarked(dom: Dom, item: Item, base: Base) -> str | None:
    """The other page that an item's bookmark link leads to; None where it leads to a comment, to this page, or where there is none."""
    for link in dom.tags("a", item.span):
        if "bookmark" in link.get("rel").lower().split() and "#" not in link.get("href"):
            url = base.join(link.get("href"))
            return None if key(url) == key(base.url) or comment_number(url) is not None else url
    return None


def _own_items(dom: Dom, adapter: Adapter) -> list[Item]:
    found: dict[int, Node] = {}
    if adapter.extra.marked:
        found = {n.i: n for n in dom.nodes if n.get(MARK) in ITEMS}
    for sign in adapter.items:
        tokens = sign.split()
        for node in dom.by_class.get(tokens[0], ()):
            if set(tokens) <= set(node.cls):
                found[node.i] = node
    items = [Item.of(n) for n in found.values()]
    for item in items if adapter.extra.marked else ():
        if item.node is not None and item.node.get(MARK) == "ping":
            item.section = kinds.SELECTED
    return nest(items)


def _best(
    dom: Dom, ways: Iterable[tuple[str, list[Item], float]], clock: PageClock, adapter: Adapter, base: Base, refused: frozenset[int]
) -> tuple[str, list[Item]]:
    """The division whose items look most like comments."""
    best: tuple[float, str, list[Item]] = (0.0, "", [])
    for name, items, weight in ways:
        items = [i for i in items if i.i0 not in refused and not by_class.in_furniture(dom.nodes[i.i0])]
        items = likeness.without_form(dom, items, clock, adapter)
        if name.startswith("repeated"):
            items = [i for i in items if any(map(str.strip, dom.chunks[i.t0 : i.t1]))]  # rows between others may say nothing
            items = likeness.without_lists_of_pages(dom, items, clock, adapter, base)
        if not items or len(items) > 20_000 or (len(items) == 1 and name.startswith("repeated") and weight <= 1):
            continue  # one of a kind repeats nothing
        if len(items) == 1 and (likeness.stands_above_text(dom, items[0]) or likeness.begins_with_form(dom, items[0])):
            continue
        items = extend_to_byline(dom, items, clock)
        if sum(likeness.is_teaser(dom, i, base) for i in items) * 2 > len(items) or likeness.stand_below_titles(dom, items):
            continue
        if likeness.are_said_elsewhere(dom, items[:_SAMPLE], base):
            continue
        if name.startswith("repeated") and likeness.are_no_thread(dom, items[:_SAMPLE], base):
            continue
        step = max(1, len(items) // _SAMPLE)
        sample = items[::step][:_SAMPLE]
        worth = [likeness.worth(dom, i, clock, adapter) for i in sample]
        mean = sum(worth) / len(worth)
        if mean < (2 if weight > 1 else 2.4):
            continue
        score = mean * len(items) ** 0.9 * weight
        if score > best[0] and not (name.startswith("repeated") and likeness.are_excerpts(dom, sample, clock, adapter)):
            best = (score, name, items)
    return best[1], best[2]


def _sections(dom: Dom, items: list[Item]) -> None:
    """Marks the items that stand in a section of trackbacks: a container called so, or after a heading that says so."""
    inside = _numbers_inside(items)
    heads = (
        [(h.i, kinds.section_of_heading(dom.line(h))) for h in by_repetition.headings(dom) if h.i not in inside and h.tag != "a"]
        if len(items) < 5000
        else []
    )
    around: dict[int, str] = {}  # of the boxes that hold items
    for item in items:
        if item.section:
            continue
        box = dom.nodes[item.i0].up
        if box is not None and box.i not in around:
            around[box.i] = _section_around(box)
        item.section = around[box.i] if box is not None else ""
        if not item.section:
            item.section = next((section for place, section in reversed(heads) if place < item.i0), "")


def _section_around(box: Node) -> str:
    """The section of trackbacks that a box or one around it is by its class or id, "" where none is."""
    names = (name for up in (box, *box.ancestors()) for name in (*up.cls, up.id) if name)
    return next((section for name in names if (section := kinds.section_of_class(name))), "")


def _numbers_inside(items: list[Item]) -> set[int]:
    return {i for item in items if item.outer is None for i in range(item.i0, item.i1)}
