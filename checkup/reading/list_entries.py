"""What a list says of the posts that it leads to: the words of the heading that links there, the name in a byline below it, and the day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from checkup.dates import When
from checkup.model import Listed
from checkup.reading.adapter import Traces
from checkup.reading.comments.placed_name import is_day
from checkup.reading.dom import Dom, Node
from checkup.reading.entries import COUNTED
from checkup.reading.metadata import Metadata
from checkup.reading.own_text import Entry
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base
from checkup.reading.post.fact_line import publishing_date
from checkup.reading.post.post_facts import PostContext
from checkup.reading.post.signed_line import name_in

_TITLE_MAX = 300  # characters; a convention, as for a post's own heading
_LINE_MAX = 120  # characters; a convention: a byline fits, and a longer line is the post's text
_PIECES = 400  # of text below a heading; a convention: an excerpt and the facts below it have fewer
_LINES = 40  # lines below a heading
_INNER = 12  # elements in a heading; a convention: a link, an icon and a day
_ENTRIES = 200  # entries; a convention: a page of a list has ten or twenty, and an archive of all posts tells titles only


def listed_posts(dom: Dom, meta: Metadata, clock: PageClock, base: Base, entries: Sequence[Entry]) -> tuple[Listed, ...]:
    """The entries of a list in its order: address, title, writer, moment; read once more where the dates show which number is the day."""
    found = _listed(dom, meta, clock, base, entries)
    order = clock.shown() if clock.order is None else None
    return _listed(dom, meta, clock.anew(order=order, since=clock.since), base, entries) if order else found


def _listed(dom: Dom, meta: Metadata, clock: PageClock, base: Base, entries: Sequence[Entry]) -> tuple[Listed, ...]:
    context = PostContext(dom, meta, clock, base, len(dom.nodes), Traces())
    heads = [head.i for head, _ in entries]
    ends = [*(after.t0 for after, _ in entries[1:]), None][: len(entries)]
    named = len(entries) <= _ENTRIES
    found = []
    for (head, url), end in zip(entries, ends, strict=True):
        title = _without_day(dom, head, clock)
        if 0 < len(title) <= _TITLE_MAX and not COUNTED.expression.search(title):  # a number of comments stands below its entry
            row = _row(head, heads)
            lines = [dom.line(head), *_lines(dom, head.t1, end if row is None else row.t1)] if named else []
            above = _lines(dom, row.t0, head.t0) if named and row is not None else []
            when = _moment([*lines, *above], clock)
            found.append(Listed(url, title, _writer(context, lines[1:]), *((when.value, when.precision) if when else ())))
    return tuple(found)


def _row(head: Node, heads: Sequence[int]) -> Node | None:
    """The box of one entry, where what tells of it stands above its heading: the largest that holds no other heading.

    None where nothing but the heading is in it, or the entries share one box, in which what follows a heading tells of it.
    """
    row = head
    while row.up is not None and row.up.tag not in ("body", "html") and bisect_left(heads, row.up.end) - bisect_left(heads, row.up.i) == 1:
        row = row.up
    return row if row.t0 < head.t0 and row.up is not None and len(heads) > 1 else None


def _without_day(dom: Dom, head: Node, clock: PageClock) -> str:
    """The words of a heading without the day at its end, where an element of its own tells it ("A rye <em>on 5 May 2011</em>")."""
    line = dom.line(head)
    for node in dom.nodes[head.i + 1 : head.end][:_INNER]:
        said = dom.line(node)
        if 0 < len(said) < len(line) and line.endswith(said) and is_day(said, clock):
            return line.removesuffix(said).rstrip()
    return line


def _lines(dom: Dom, start: int, end: int | None) -> list[str]:
    """The short lines between a heading and the next."""
    stop = min(start + _PIECES, len(dom.chunks)) if end is None else min(end, start + _PIECES)
    lines = dom.text_without(start, stop).split("\n")[:_LINES] if stop > start else []
    return [line.strip() for line in lines if 0 < len(line.strip()) <= _LINE_MAX]


def _writer(context: PostContext, lines: Sequence[str]) -> str | None:
    """The name in the first line that is a byline."""
    return next((name for line in lines if (name := name_in(line, context, sure=False))), None)


def _moment(lines: Sequence[str], clock: PageClock) -> When | None:
    """The date in the first line that tells one with its year: a title may name a day without ("Notes from May 3rd")."""
    told = (found for line in lines if any(map(str.isdigit, line)) and (found := publishing_date(clock, line)))
    return next((when for when, _, _ in told if when is not None), None)
