"""Find comments that nothing announces: behind a post's text, boxes or rows of elements that each tell a name, a day and words.

Asked where nothing else was found. No heading, class or form calls them comments, so that more is asked of each: all of them tell all
three, none leads to another page of the blog, and none was written before the post. Without days, each has a picture of somebody, or the
form for comments follows them. One that stands alone repeats nothing; it must have a day, the only one behind the text, and be told by a
sign of talk besides: it is answered by a link, says who "said" it, was written after the post's own day, or shows a portrait.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice

from checkup.dates import is_past
from checkup.people.person import author_slug, is_member_page
from checkup.reading import vocabulary as words
from checkup.reading.adapter import Adapter
from checkup.reading.comment_words import HEADING, says_only_comments, stands_over
from checkup.reading.comments import likeness
from checkup.reading.comments.book_headings import is_book_heading
from checkup.reading.comments.by_class import children_of, in_furniture
from checkup.reading.comments.by_heading import DATED_MAX, is_lone_comment
from checkup.reading.comments.by_place import are_else, name_somebody, placed
from checkup.reading.comments.by_repetition import rows_alike
from checkup.reading.comments.found_comments import Found
from checkup.reading.comments.items import MAX_ITEMS, Item, nest
from checkup.reading.comments.portraits import is_portrait
from checkup.reading.comments.printed_name import says_who
from checkup.reading.comments.reader_sentences import is_sentence
from checkup.reading.comments.rows_behind import Row, rows_behind
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base
from checkup.reading.post.fact_line import publishing_date
from checkup.reading.post.post_facts import PostFacts
from checkup.text.words import letters_of

_ROWS_MOST = 24  # rows looked at; a convention
_RUN = 3  # elements in a row that are one comment: its name, its day, its words; a convention
_ALL = 3  # of likeness.worth: words, a name and a day
_GRACE = timedelta(days=1)  # for zones, and for days without a time
_LONE_MOST = 40  # elements of a row that may be a lone comment; a convention
_AGE_MAX = 40  # characters of a line that is an age without figures; a convention: "il y a une semaine" fits
_SEVERAL = 2  # comments; alike boxes
_ANSWER_PIECES = 2  # of text in a button to answer; a convention
_ENTRIES = ("article", "main", "body")  # elements that are a post's or all of a page, whatever their class
_STOPS = ("。", "！", "？")  # that end sentences where names have no points


def candidates(dom: Dom, clock: PageClock, adapter: Adapter, base: Base, facts: PostFacts) -> Iterator[list[Item]]:
    """What may be the comments behind the text of the post, the likeliest first; `is_sure` tells which are."""
    rows = list(islice(rows_behind(dom, facts.title_node, facts.body, facts.last), _ROWS_MOST))
    rows = [row for row in rows if row.nodes and not is_like_post(row.nodes, facts)]
    for row in rows:
        for items in rows_alike(dom, row.nodes):
            several = _SEVERAL <= len(items) <= MAX_ITEMS and (row.before_form or not is_headed_otherwise(dom, items[0], facts))
            if several and _are_comments(dom, items, clock, adapter, base):
                for item in items:
                    item.parts = None
                yield nest(items)
    for row in rows:
        for items in rows_alike(dom, row.nodes):
            several = _SEVERAL <= len(items) <= MAX_ITEMS and not is_headed_otherwise(dom, items[0], facts)
            if several and _are_undated_comments(dom, row, items, clock, adapter, base):
                yield placed(items)
    own = facts.when.value.date() if facts.when is not None else None
    others = [(row.nodes[0].i, row.nodes[-1].end, _other_days(dom, row.nodes, clock, own)) for row in rows]
    for row in rows:
        around = [days for first, end, days in others if first <= row.nodes[0].i < end]
        for item in _alone(dom, row.nodes, clock, own) if max(around, default=0) <= 1 else ():
            if not _is_comment(dom, item, clock, adapter, base) or _begins_with_heading(dom, item, clock, adapter, base):
                continue
            if row.before_form or not is_headed_otherwise(dom, item, facts):
                yield [item]


def is_sure(dom: Dom, found: Found, facts: PostFacts, *, dated: bool) -> bool:
    """Whether what was found holds beside the facts of the post that were read above it: a text stands there, and it is younger.

    Alone, it is somebody else's and talk, and the post keeps the day that it had before (`dated`).
    """
    if not facts.text.strip():
        return False
    days = [comment.posted for comment in found.comments if comment.posted is not None]
    if any(_is_before(day, facts) for day in days) or any(_is_said(comment.author.name or "") for comment in found.comments):
        return False
    if len(found.items) > 1:
        return True
    own = facts.author is not None and any(comment.author.name == facts.author.name for comment in found.comments)
    if facts.when is None and dated:
        return False
    return not own and (any(_is_later(day, facts) for day in days) or _is_talk(dom, found.items[0]))


def is_like_post(row: list[Node], facts: PostFacts) -> bool:
    """Whether a row, or what stands around it, is built as the post's own box is: other posts are."""
    begin = facts.body or facts.title_node
    if begin is None:
        return True
    own = {(box.tag, box.cls) for box in (begin, *begin.ancestors()) if box.cls or box.tag in _ENTRIES}
    boxes = (node for node in (*row, *row[0].ancestors()) if not node.holds(begin))
    return any((box.tag, box.cls) in own for box in boxes)


def is_headed_otherwise(dom: Dom, item: Item, facts: PostFacts) -> bool:
    """Whether a heading between the post's text and an item tells of something else than comments ("Events"), or a link leads to these."""
    last = facts.last or facts.body or facts.title_node
    title = facts.title_node.end if facts.title_node is not None else 0
    first = max(last.end if last is not None and last.end <= item.i0 else 0, title)
    above = (h for tag in HEADING_TAGS for h in dom.tags(tag, (first, item.i0)) if h.t1 > h.t0 and not in_furniture(h))
    if any(not (stands_over(line := dom.line(h)) or HEADING.search(line) or is_book_heading(dom, h, line)) for h in above):
        return True
    links = (a for a in dom.tags("a", (first, item.i0)) if a.t1 > a.t0 and a.get("href") and "#" not in a.get("href"))
    return any(says_only_comments(dom.line(a)) for a in links)


def _begins_with_heading(dom: Dom, item: Item, clock: PageClock, adapter: Adapter, base: Base) -> bool:
    """Whether an item's first element is a heading, and what follows it is a comment by itself: the heading is no name."""
    head = dom.nodes[item.i0]
    if item.node is not None or head.tag not in HEADING_TAGS:
        return False
    rest = [n for n in children_of(dom, head.up) if head.end <= n.i < item.i1 and n.t1 > n.t0] if head.up is not None else []
    below = Item.between("", rest[0], rest[-1]) if len(rest) > 1 else Item.of(rest[0]) if rest else None
    return below is not None and is_lone_comment(dom, below, clock, adapter, base)


def _is_said(name: str) -> bool:
    """Whether what stands in a name's place is a sentence, in any script."""
    return is_sentence(name) or name.endswith(_STOPS)


def _are_comments(dom: Dom, items: list[Item], clock: PageClock, adapter: Adapter, base: Base) -> bool:
    """Whether several items all tell name, day and words, not all of them one name, and lead nowhere else on the blog."""
    if any(sum(1 for _ in days_of(dom, item, clock)) != 1 for item in items):
        return False
    parts = [likeness.parts_of(dom, item, clock, adapter) for item in items]
    if any(likeness.worth(dom, item, clock, adapter) < _ALL for item in items) or len({p.author for p in parts}) < _SEVERAL:
        return False
    if any(p.when is None and not (p.date_text and is_past(p.date_text)) for p in parts) or any(_is_said(p.author or "") for p in parts):
        return False
    if any(leads_on(dom, item, base, name=None if p.when else p.author) for item, p in zip(items, parts, strict=True)):
        return False
    return not (likeness.are_no_thread(dom, items, base) or likeness.are_excerpts(dom, items, clock, adapter))


def _are_undated_comments(dom: Dom, row: Row, items: list[Item], clock: PageClock, adapter: Adapter, base: Base) -> bool:
    """Whether several items all name somebody in one manner, and each shows a picture of its own, or the form for comments follows them."""
    if not (row.before_form or _show_faces(dom, items)) or any(is_dated(dom, item, clock) for item in items):
        return False
    if any(leads_on(dom, item, base) for item in items) or not name_somebody(dom, items, clock, adapter):
        return False
    return not are_else(dom, items, clock, adapter, base)


def _show_faces(dom: Dom, items: list[Item]) -> bool:
    """Whether each item shows one picture, of somebody by what it is called, or another than the others show."""
    pictures = [dom.tags("img", item.span) for item in items]
    if any(len(shown) != 1 for shown in pictures):
        return False
    return all(is_portrait(shown[0]) for shown in pictures)


def _is_comment(dom: Dom, item: Item, clock: PageClock, adapter: Adapter, base: Base) -> bool:
    """Whether an item is one comment by its form, and leads nowhere else on the blog."""
    if not is_lone_comment(dom, item, clock, adapter, base) or leads_on(dom, item, base):
        return False
    parts = likeness.parts_of(dom, item, clock, adapter)
    return parts.when is not None and not _is_said(parts.author or "")


def _other_days(dom: Dom, row: list[Node], clock: PageClock, own: date | None) -> int:
    """How many lines of a row tell another day than the post's own."""
    return sum(day != own for day in days_of(dom, Item.between("", row[0], row[-1]), clock))


def _alone(dom: Dom, row: list[Node], clock: PageClock, own: date | None) -> Iterator[Item]:
    """The element of a row with another day than the post's in it, or the last with that, alone and with those beside it."""
    dated = {k: next(days_of(dom, Item.of(node), clock), None) for k, node in enumerate(row[:_LONE_MOST])}
    told = [k for k, day in dated.items() if day is not None]
    for k in [k for k in told if dated[k] != own] or told[-1:]:
        yield Item.of(row[k])
        yield from (Item.between("", row[k], last) for last in row[k + 1 : k + _RUN])
        yield from (Item.between("", row[first], row[k]) for first in range(k - 1, max(k - _RUN, -1), -1) if first not in told)


def days_of(dom: Dom, item: Item, clock: PageClock) -> Iterator[date]:
    """The days that the short lines of an item tell, by figures first: most lines have none. A day of change is the post's."""
    for line in dom.text_without(item.t0, item.t1).split("\n"):
        told = len(line) <= DATED_MAX and (any(map(str.isdigit, line)) or (len(line) <= _AGE_MAX and is_past(line.strip())))
        found = publishing_date(clock, line) if told else None
        if found is not None:
            yield found[0].value.date() if found[0] is not None else date.min


def is_dated(dom: Dom, item: Item, clock: PageClock) -> bool:
    """Whether a short line of an item tells a day."""
    return next(days_of(dom, item, clock), None) is not None


def _is_before(when: datetime, facts: PostFacts) -> bool:
    own = facts.when.value if facts.when is not None else None
    return own is not None and when.date() < (own - _GRACE).date()


def _is_later(when: datetime, facts: PostFacts) -> bool:
    """Whether the post has a day of its own, and something was written on a later one."""
    own = facts.when.value if facts.when is not None else None
    return own is not None and when.date() > own.date()


def leads_on(dom: Dom, item: Item, base: Base, *, name: str | None = None) -> bool:
    """Whether a link of an item leads to another page of the blog that is nobody's own, and does not answer.

    One whose address ends in `name` is that person's.
    """
    links = (link.get("href") for link in dom.tags("a", item.span) if not is_answer_button(dom, link))
    there = (href for href in links if name is None or letters_of(href.rstrip("/").rpartition("/")[2]) != letters_of(name))
    return any(
        likeness.is_other_page(href, base)
        and not is_member_page(base.join(href))
        and author_slug(base.join(href)) is None
        and not _answers(href)
        for href in there
    )


def _answers(href: str) -> bool:
    """Whether the address of a link speaks of an answer or a comment."""
    return "reply" in href.lower() or "comment" in href.lower()


def _is_talk(dom: Dom, item: Item) -> bool:
    """Whether an item has a link to answer it, says that somebody said it, or shows a portrait."""
    nodes = dom.nodes[item.i0 : item.i1]
    if any(is_answer_button(dom, node) or (node.tag == "img" and is_portrait(node)) for node in nodes):
        return True
    lines = dom.text_without(item.t0, item.t1).split("\n")
    return any(len(line) <= DATED_MAX and words.SAID.match(line) is not None and says_who(line, dated=False) for line in lines)


def is_answer_button(dom: Dom, node: Node) -> bool:
    """Whether an element is a link or a button that says "Reply" or the like, and nothing else."""
    short = node.tag in ("a", "button", "span") and 0 < node.t1 - node.t0 <= _ANSWER_PIECES
    return short and words.ANSWER_BUTTON.fullmatch(dom.line(node)) is not None
