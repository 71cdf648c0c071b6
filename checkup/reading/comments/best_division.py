"""A page -> its division into items that reads most like comments: each finder is asked in turn, and samples of what it finds are read."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from checkup import lazy_re as re
from checkup.addresses import comment_number, key
from checkup.reading.adapter import Adapter
from checkup.reading.comments import by_class, by_heading, by_lines, by_number, by_place, by_repetition, by_signature, in_tables, likeness
from checkup.reading.comments import kind as kinds
from checkup.reading.comments.divided_box import rows_within
from checkup.reading.comments.items import MAX_ITEMS, Item, nest
from checkup.reading.comments.labelled import labels_columns
from checkup.reading.comments.numbered import numbered, says_comment
from checkup.reading.comments.runs_inside import with_runs_inside
from checkup.reading.comments.siblings import with_answers_alike, with_lists_between, with_siblings
from checkup.reading.comments.span import extend_to_boxes, extend_to_byline, extend_to_own_boxes
from checkup.reading.dom import Dom, Node
from checkup.reading.owner_selectors import ITEMS, MARK
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base

PLACED = 0.6  # how sure a reading by place is, which asks for names; a convention, as for repeated boxes
ALONE = 0.5  # how sure a reading of one comment is that repeats nothing; a convention
# a division by a class that calls answers so, and no comments: what they answer stands around them
_ANSWERS = re.compile(r"class (?:[a-z]{1,12}[-_]?)?(?:reply|response|answer)(?:[-_]?[a-z]{1,12})?")
_LIKELY = 2.4  # of likeness.worth on average: words, a name and mostly a day; a convention
_NAMED = 2.0  # the same where something else shows that they are comments: words and a name
# the id of what holds all comments of a post
_HOLDS_ALL = re.compile(r"(?i)comments?[-_]?(?:table|list|section|area|container|wrapper)")
_LISTS = frozenset(("table", "tbody", "ul", "ol", "dl"))
_SAMPLE = 6  # items that are read to judge a division, from all over the page; a convention: they are alike, and reading is what costs time


Division = tuple[list[Item], float, str]  # items, how sure their division is, and what repeats if it was found by that


def best_items(
    dom: Dom, adapter: Adapter, clock: PageClock, base: Base, tried: list[str], refused: frozenset[int], division: str = ""
) -> Division:
    """The items of the division that reads best, how sure it is, and what repeats if it was found by that.

    What was tried is added to `tried`. `division` repeats on other pages of the blog, so that here it may stand once.
    """
    found = _told_by_the_page(dom, adapter, clock, base, tried, refused)
    if not found[0]:
        found = _alike(dom, adapter, clock, base, tried, refused, division)
    return found if found[0] else _by_place(dom, adapter, clock, base, tried, refused)


def _told_by_the_page(dom: Dom, adapter: Adapter, clock: PageClock, base: Base, tried: list[str], refused: frozenset[int]) -> Division:
    """What the page itself says to be comments: elements of the platform or the owner's, rows, numbers, labels."""
    if own := _own_items(dom, adapter):
        tried.append(f"{adapter.name}'s own elements: {len(own)}")
        return own if adapter.extra.marked else extend_to_own_boxes(dom, own, clock), 1.0, ""
    in_rows = in_tables.find(dom)
    if in_rows and all(item.id for item in in_rows):
        tried.append(f"numbered rows of a table: {len(in_rows)}")
        return in_rows, 1.0, ""
    if by_numbers := _numbered_items(dom, adapter, clock, base, tried):
        return by_numbers, 1.0, ""
    labelled = in_rows or by_place.find_labelled(dom, clock, adapter, base)
    tried.append(f"behind labels: {len(labelled)}")
    return [] if any(item.i0 in refused for item in labelled) else labelled, PLACED, ""


def _alike(dom: Dom, adapter: Adapter, clock: PageClock, base: Base, tried: list[str], refused: frozenset[int], division: str) -> Division:
    """What is called or built alike and reads like comments."""
    ways = (
        ("classes", by_class.hypotheses(dom), 0.8),
        ("repeated structure", chain(by_repetition.hypotheses(dom, division), by_signature.hypotheses(dom, clock)), 0.6),
    )
    for name, divisions, sure in ways:
        best = _best(dom, divisions, clock, adapter, base, refused, division)
        if best[1] and _ANSWERS.fullmatch(best[0]):
            around = _best(dom, ways[1][1], clock, adapter, base, refused, division)
            best = around if _hold(around[1], best[1]) else best
        tried.append(f"{name}: {len(best[1])}" + (f" ({best[0]})" if best[1] else ""))
        if best[1]:
            if len(best[1]) > 1 and best[0] == by_class.NAMED_IDS:
                sure = 1.0  # several ids that name comments in words say as much as numbers
            rows = rows_within(dom, best[1], clock, adapter)
            whole = with_lists_between(dom, with_siblings(dom, rows, clock, adapter), clock, adapter)
            whole = by_repetition.without_headed_post(dom, with_answers_alike(dom, whole, clock, adapter))
            whole = with_runs_inside(dom, whole, clock, adapter)
            return whole, sure, best[0] if best[0].startswith(by_repetition.REPEATED) else ""
    return [], 0.0, ""


def _by_place(dom: Dom, adapter: Adapter, clock: PageClock, base: Base, tried: list[str], refused: frozenset[int]) -> Division:
    """What stands where comments stand: below a heading that announces them, several or one alone."""
    placed = by_place.find(dom, clock, adapter, base)
    tried.append(f"below a heading: {len(placed)}")
    several = len(placed) > 1 and not any(item.i0 in refused for item in placed)
    only = [] if several else [item for item in by_heading.find(dom, clock, adapter, base) if item.i0 not in refused]
    if several or (placed and not only and placed[0].i0 not in refused):
        return placed, PLACED, ""
    tried.append(f"alone below a heading: {len(only)}")
    if not only and (lines := by_lines.find(dom, clock)):
        tried.append(f"lines below a heading: {len(lines)}")
        return lines, PLACED, ""
    return only, ALONE if only else 0.0, ""


def _hold(boxes: list[Item], answers: list[Item]) -> bool:
    """Whether each answer stands in one of these boxes, and begins behind its head."""
    return bool(boxes) and all(any(box.i0 < answer.i0 and answer.i1 <= box.i1 for box in boxes) for answer in answers)


def _numbered_items(dom: Dom, adapter: Adapter, clock: PageClock, base: Base, tried: list[str]) -> list[Item]:
    """The items whose ids number them as comments, where half of them and more read as such; else none."""
    marks = numbered(dom)
    items = by_number.find(dom, marks)
    outside = [i for i in items if not by_class.in_furniture(dom.nodes[i.i0])]
    items = _of_this_page(dom, nest(outside or [i for i in items if not by_class.is_stub(dom.nodes[i.i0])]), base)
    lone = dom.nodes[items[0].i0] if len(items) == 1 else None
    if lone is not None and lone.tag in _LISTS and lone.id.endswith(items[0].id) and _HOLDS_ALL.match(lone.id):
        items = []  # "comment_table0" numbers the post
    if lone is not None and likeness.begins_with_count(dom, items[0] if items else Item.of(lone)):
        items = []  # so does a box that begins with "3 Comments"
    tried.append(f"numbered ids: {len(items)}")
    items = extend_to_byline(dom, _without_halves(dom, items, clock, adapter), clock)
    sample = [likeness.parts_of(dom, i, clock, adapter) for i in items[:_SAMPLE]]
    if sum(bool(p.author) and not p.text for p in sample) * 2 > len(sample):
        items = _with_words(dom, items)
    probe = items if len(items) <= MAX_ITEMS else items[:: len(items) // _SAMPLE]  # a page this long is cut anyway
    enough = 1 if says_comment(marks) else 2  # by a lone letter also paragraphs are numbered: then a name or a date is asked for
    if likeness.is_place(dom, items, clock, adapter, base):
        probe = []
    good = sum(likeness.worth(dom, i, clock, adapter) >= enough for i in probe)
    return items if good and good * 2 >= len(probe) else []


def _without_halves(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter) -> list[Item]:
    """Items without those that are another's words: themes number a comment by its place and, inside, the box of its words by its id.

    So it is where nearly each item with a name and no words of its own holds just one other, which has words and neither name nor day.
    """
    outer = [item for item in items if len(item.inner) == 1 and not item.inner[0].inner]
    if not outer or len(outer) * 2 < len(items):
        return items
    for item in outer[:_SAMPLE]:
        head, words = likeness.parts_of(dom, item, clock, adapter), likeness.parts_of(dom, item.inner[0], clock, adapter)
        dated = words.when is not None and words.date_text not in words.text  # a day in the words is one that they tell
        if head.author is None or head.text or words.author is not None or dated or not words.text:
            return items
    inner = {id(item.inner[0]) for item in outer}
    whole = [item for item in items if id(item) not in inner]
    for item in whole:
        item.parts, item.inner, item.outer = None, [], None
    return nest(whole)


def _with_words(dom: Dom, items: list[Item]) -> list[Item]:
    """Items whose numbers stand on names alone, each with its words: in the box around both, else behind it."""
    boxes = extend_to_boxes(dom, items)
    if any(box.i1 - box.i0 > item.i1 - item.i0 for box, item in zip(boxes, items, strict=True)):
        return boxes
    if len(items) == 1 and (whole := by_number.with_next_box(dom, items[0])) is not items[0]:
        return [whole]
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
    dom: Dom,
    ways: Iterable[tuple[str, list[Item], float]],
    clock: PageClock,
    adapter: Adapter,
    base: Base,
    refused: frozenset[int],
    division: str,
) -> tuple[str, list[Item]]:
    """The division whose items look most like comments; that called `division` may have a single one."""
    best: tuple[float, str, list[Item]] = (0.0, "", [])
    for name, items, weight in ways:
        items = [i for i in items if i.i0 not in refused and not by_class.in_furniture(dom.nodes[i.i0])]
        items = likeness.without_form(dom, items, clock, adapter)
        repeated = name.startswith(by_repetition.REPEATED)
        if repeated:
            items = [i for i in items if any(map(str.strip, dom.chunks[i.t0 : i.t1]))]  # rows between others may say nothing
            items = [i for i in items if i.node is None or i.node.tag != "tr" or not labels_columns(dom, i.node)]
            items = likeness.without_lists_of_pages(dom, items, clock, adapter, base)
        if not items or len(items) > 20_000 or (len(items) == 1 and repeated and weight <= 1 and name != division):
            continue  # one of a kind repeats nothing
        if len(items) == 1 and (likeness.stands_above_text(dom, items[0]) or likeness.begins_with_form(dom, items[0])):
            continue
        if len(items) == 1 and likeness.begins_with_count(dom, items[0]):
            continue
        items = extend_to_byline(dom, items, clock)
        if repeated and likeness.begins_with_title(dom, items[0]):
            continue
        if _lead_elsewhere(dom, items, base, repeated=repeated):
            continue
        step = max(1, len(items) // _SAMPLE)
        sample = items[::step][:_SAMPLE]
        worth = [likeness.worth(dom, i, clock, adapter) for i in sample]
        mean = sum(worth) / len(worth)
        if mean < (_NAMED if weight > 1 or (name.startswith("class ") and _call_names(dom, sample, clock, adapter)) else _LIKELY):
            continue
        score = mean * len(items) ** 0.9 * weight
        if score > best[0] and not (repeated and likeness.are_excerpts(dom, sample, clock, adapter)):
            best = (score, name, items)
    return best[1], best[2]


def _call_names(dom: Dom, sample: list[Item], clock: PageClock, adapter: Adapter) -> bool:
    """Whether each item has name and words in elements that are called a commenter's and a comment's: some systems print no day."""
    parts = [likeness.parts_of(dom, i, clock, adapter) for i in sample]
    return len(parts) > 1 and all(p.body and p.head is not None and by_class.names_commenter(p.head) for p in parts)


def _lead_elsewhere(dom: Dom, items: list[Item], base: Base, *, repeated: bool) -> bool:
    """Whether items are a list of other pages, or of what was said on them: teasers, titles with a line below, the newest comments."""
    if sum(likeness.is_teaser(dom, i, base) for i in items) * 2 > len(items) or likeness.stand_below_titles(dom, items):
        return True
    some = items[:_SAMPLE]
    return likeness.are_said_elsewhere(dom, some, base) or (repeated and likeness.are_no_thread(dom, some, base))
