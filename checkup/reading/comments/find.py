"""A page -> its comments: take its best division into items, read each item, drop what is no comment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checkup import lazy_re as re
from checkup.model import Pattern
from checkup.reading.adapter import Adapter
from checkup.reading.comments import behind_post, by_pattern, by_repetition, likeness, none_yet, pointers, trackbacks
from checkup.reading.comments import kind as kinds
from checkup.reading.comments.answers_within import answers_below_labels
from checkup.reading.comments.around_names import (
    link_names,
    take_off_name_frames,
    take_off_name_tails,
    take_off_name_words,
    take_off_ordinals,
)
from checkup.reading.comments.best_division import ALONE, PLACED, best_items
from checkup.reading.comments.class_names import Extra
from checkup.reading.comments.common_place import name_by_common_place, name_by_first_place
from checkup.reading.comments.dated import forget_days_of_words, prefer_printed
from checkup.reading.comments.fields import read as read_parts
from checkup.reading.comments.found_comments import Found
from checkup.reading.comments.items import MAX_ITEMS, Item, nest, own_text
from checkup.reading.comments.name_places import name_place
from checkup.reading.comments.named_by_dash import name_by_dash
from checkup.reading.comments.named_by_saying import name_by_saying
from checkup.reading.comments.nameless_answers import nameless_answers
from checkup.reading.comments.page_furniture import without_furniture
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.siblings import with_answers_inside
from checkup.reading.comments.signs_in_place import read_signs_in_place
from checkup.reading.comments.tails import (
    take_off_advertisements,
    take_off_answer_lines,
    take_off_answered,
    take_off_bylines,
    take_off_closing,
    take_off_days,
    take_off_heads,
    take_off_newest_posts,
    take_off_own_bylines,
    take_off_places,
    take_off_signed_lines,
    take_off_tails,
)
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base
from checkup.reading.post.post_facts import PostFacts

_NUMERIC_DATE = re.compile(r"\d[./-]\d")  # a date in figures, whose day and month may stand in either order
_SHARED_MIN = 5  # comments; a convention: of fewer all may well be one reader's
# Of the comments with a name: four in five under one name, where other words vary, are the theme's words and not a person's. A
# convention: a writer who answers everybody has half of a page's comments.
_SHARED_PART = 0.8


def find(dom: Dom, adapter: Adapter, clock: PageClock, base: Base, refused: frozenset[int] = frozenset(), division: str = "") -> Found:
    """Every comment of the page in its order; `refused` are the numbers of elements that only have the form of comments.

    `division` is what divides other pages of the blog into comments by repetition, "" where none does; here it may stand once.
    """
    found = Found(division=division)
    items = _said_items(dom, adapter, clock, base, refused, found)
    if items:
        _add(dom, items, adapter, clock, base, found)
    return found


def find_behind(dom: Dom, adapter: Adapter, clock: PageClock, base: Base, facts: PostFacts) -> Iterator[Found]:
    """What may be the comments behind the post's text that nothing announces, the likeliest first."""
    for items in behind_post.candidates(dom, clock, adapter, base, facts):
        found = Found(confidence=PLACED if len(items) > 1 else ALONE)
        found.tried.append(f"behind the text: {len(items)}")
        _add(dom, items, adapter, clock, base, found)
        yield found


def _add(dom: Dom, items: list[Item], adapter: Adapter, clock: PageClock, base: Base, found: Found) -> None:
    """Reads the items, at least one, and what the page shows of all together, and notes them as found."""
    found.cut = len(items) > MAX_ITEMS
    del items[MAX_ITEMS:]
    _sections(dom, items)
    parts = _read(dom, items, clock, adapter, found)
    if not adapter.extra.marked:  # what the owner selected as the text is the text
        parts = name_by_common_place(dom, items, _named_by_place(dom, items, parts, clock, adapter), clock, adapter)
        parts = name_by_first_place(dom, items, parts, clock, adapter)
        name_by_dash(parts)
        name_by_saying(parts)
        prefer_printed(dom, parts, clock)
        take_off_name_frames(parts)
        take_off_name_words(parts)
        take_off_ordinals(parts)
        take_off_name_tails(parts)
        take_off_answered(parts)
        take_off_answer_lines(parts)
        take_off_places(parts)
        take_off_heads(parts)
        take_off_bylines(parts, clock)
        take_off_own_bylines(parts, clock)
        take_off_tails(parts)
        take_off_signed_lines(parts, clock)
        take_off_newest_posts(parts)
        take_off_advertisements(parts)
        take_off_closing(parts)
        take_off_days(parts, clock)
        forget_days_of_words(dom, items, parts)
        read_signs_in_place(dom, items, parts)
        link_names(dom, items, parts)
    for item, part in zip(items, parts, strict=True):
        if item.by_owner:
            part.author = part.url = None  # the label stands where a name would
    found.add(dom, items, parts, adapter, base)


def _said_items(dom: Dom, adapter: Adapter, clock: PageClock, base: Base, refused: frozenset[int], found: Found) -> list[Item]:
    """The items of the best division, without those that say nothing, with trackbacks and answers inside; `found` notes how sure it is."""
    items, found.confidence, found.division = best_items(dom, adapter, clock, base, found.tried, refused, found.division)
    items = [item for item in items if not (kinds.is_reaction(item) or likeness.is_of_form(dom, item, clock, adapter))]
    items = [item for item in items if not _introduces_trackbacks(dom, item, clock, adapter)]
    items = none_yet.without_invitation(dom, none_yet.without_note(dom, items, clock, adapter), clock, adapter)
    items = without_furniture(dom, pointers.without_pointers(dom, items, clock, adapter, base), clock, adapter)
    if tracked := trackbacks.find(dom, items, base):
        items = nest([*items, *tracked])
        found.confidence = found.confidence or 0.9
    if not items:
        return []
    items = with_answers_inside(dom, items, clock, adapter)
    if answers := answers_below_labels(dom, items, clock) or nameless_answers(dom, items, clock, adapter):
        items = nest([*items, *answers])
    return items


def _introduces_trackbacks(dom: Dom, item: Item, clock: PageClock, adapter: Adapter) -> bool:
    """Whether an item is the line above the first trackback, which nobody said."""
    parts = likeness.parts_of(dom, item, clock, adapter)
    if parts.author is not None or parts.when is not None:
        return False
    return trackbacks.introduces(next((line for line in own_text(dom, item).split("\n") if line.strip()), ""))


def _read(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter, found: Found) -> list[Parts]:
    """What each item says; read once more where the page's dates tell their order, or where one "name" is the theme's words."""
    for item in items:
        if item.section:
            item.parts = None  # a section of trackbacks is read by its own words
    parts = [likeness.parts_of(dom, item, clock, adapter) for item in items]
    clock.learn(p.date_text for p in parts if p.date_text)
    if clock.order:
        parts = [
            read_parts(dom, item, clock, adapter.extra) if p.date_text and _NUMERIC_DATE.search(p.date_text) else p
            for item, p in zip(items, parts, strict=True)
        ]
    if shared := _shared_name(parts):
        again = [read_parts(dom, item, clock, adapter.extra, frozenset((shared,))) for item in items]
        others = [name for p in again if (name := _beside_shared(p.author, shared))]
        if len(set(others)) > 1 and len(others) * 2 >= len(again):
            found.no_names = frozenset((shared,))
            return again
    return parts


def find_by_pattern(dom: Dom, adapter: Adapter, clock: PageClock, base: Base, pattern: Pattern) -> Found:
    """Every comment of the page in its order, as the blog's other posts print theirs."""
    found = Found(confidence=PLACED)
    items = by_pattern.find(dom, pattern, clock, adapter)
    found.tried.append(f"as the blog's other posts print them: {len(items)}")
    found.cut = len(items) > MAX_ITEMS
    del items[MAX_ITEMS:]
    if items:
        parts = [likeness.parts_of(dom, item, clock, adapter) for item in items]
        name_by_dash(parts)
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


def _beside_shared(name: str | None, shared: str) -> str:
    """A name without the words that most comments bear, "" where no letter is left: "Ann #1", "Ann #2" are one person's."""
    rest = (name or "").replace(shared, "").strip()
    return rest if any(map(str.isalpha, rest)) else ""


def _sections(dom: Dom, items: list[Item]) -> None:
    """Marks the items that stand in a section of trackbacks: a container called so, or after a heading that says so."""
    inside = _numbers_inside(items)
    lines = {h.i: dom.line(h) for h in by_repetition.headings(dom) if h.tag != "a"} if len(items) < 5000 else {}
    lines |= {h.i: line for h, line, _ in dom.lines_with(kinds.SECTIONS) if h.tag != "a"}
    told = ((place, line) for place, line in sorted(lines.items()) if place not in inside)
    heads = [(place, kinds.section_of_heading(line)) for place, line in told if not trackbacks.introduces(line)]
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
