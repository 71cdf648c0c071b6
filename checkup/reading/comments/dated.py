"""The elements of one comment -> its day: in its own address, in an element for dates, or in its own link."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checkup import lazy_re as re
from checkup.dates import When, is_age, is_short_age
from checkup.reading.comments.candidates import Candidates, inside, is_moment
from checkup.reading.comments.items import Item, own_text
from checkup.reading.comments.parts import SHORT, Parts
from checkup.reading.dom import Dom, Node, Span
from checkup.reading.page_dates import PageClock, Stretch
from checkup.reading.printed_moment import printed_moment

_AROUND = 2  # boxes around a date in which its time is looked for; a convention: day and time share a line of the byline
_GLUED = re.compile(r"[^\W\d_]\d{1,9}[./-]\d")  # a name's figures and those of a day, without a blank between
_SMALL = ("small", "time", "span", "em", "i", "font")  # elements in which themes print a day beside a name
_LINE_MAX = 120  # characters; a convention: a name and a day fit
_FEW = 2  # of so many one; a convention: what a theme prints stands on more than half of the comments
_MOMENT_PIECES = 12  # of text and breaks in an element with a name and a moment; a convention, as for bylines
_PIECES = 6  # of text and breaks in a day; a convention: weekday, day and time


def read_date(dom: Dom, candidates: Candidates, clock: PageClock, guard: list[tuple[int, int]], parts: Parts) -> None:
    """The day: out of the comment's own address, of an element for dates, else of its own link."""
    for link in candidates.links:
        href = link.get("href")
        if "#" in href and not inside(link, guard) and (when := candidates.extra.moment(href)):
            parts.when, parts.date_text, parts.permalink = when, dom.line(link), href
            parts.skip.append((link.t0, link.t1))
            return
    if _dated_element(dom, candidates, clock, guard, parts):
        return
    for link in candidates.links:
        if "#" in link.get("href") and not inside(link, guard):
            line = dom.line(link)
            if len(line) < 80 and (when := clock.read(line) or clock.read(link.get("title"))):
                parts.when, parts.date_text = when, line
                parts.skip.append((link.t0, link.t1))
                return
            if not parts.date_text and is_age(line):  # what it counts from is said nowhere
                parts.when, parts.date_text = clock.read(f"{line} ago"), line
                parts.skip.append((link.t0, link.t1))


def _dated_element(dom: Dom, candidates: Candidates, clock: PageClock, guard: list[tuple[int, int]], parts: Parts) -> bool:
    """Reads the surest element for dates that holds one; whether there was one."""
    for _, _, node in sorted(candidates.dates, key=lambda d: (d[0], d[1])):
        if inside(node, guard):
            continue
        stamp = node.get("datetime") or (node.get("content") if node.tag == "meta" or is_moment(node) else "") or node.get("title")
        when = clock.read(stamp) if stamp else None
        line = dom.line(node)
        if when is not None and (printed := printed_moment(line, when, clock)) is not None:
            when = printed
        if when is None and len(line) <= 240 and (found := clock.find(line)):
            when = found[0]
            if when is None:
                parts.date_text = parts.date_text or line[found[1] : found[2]]
                continue
        if when is None and not parts.date_text and is_short_age(line):
            parts.when, parts.date_text = clock.read(f"{line} ago"), line
            parts.skip.append((node.t0, node.t1))
        if when is None:
            continue
        if (within := _innermost(dom, node, when, clock)) is not node:
            candidates.drops = [n for n in candidates.drops if n is not node]
            node, line = within, dom.line(within)
        parts.when, parts.date_text, parts.dated = _with_time(dom, candidates, guard, node, when, clock), line, node
        if len(line) < SHORT:
            parts.skip.append((node.t0, node.t1))
        return True
    return False


def prefer_printed(dom: Dom, parts: Sequence[Parts], clock: PageClock) -> None:
    """Take the moments that the elements print where all bear one and the same for machines: it is the post's."""
    nodes = [part.dated for part in parts if part.dated is not None and part.when is not None]
    stamps = {node.get("datetime") or node.get("title") for node in nodes}
    if len(nodes) < 2 or len(nodes) < len(parts) or len(stamps) > 1 or not stamps.pop():
        return
    printed = [found[0] if (found := clock.find(dom.line(node))) is not None else None for node in nodes]
    days = {when.value.date() for when in printed if when is not None}
    stamped = {part.when.value.date() for part in parts if part.when is not None}
    if None not in printed and (len({when.value for when in printed if when is not None}) > 1 or days.isdisjoint(stamped)):
        for part, when in zip(parts, printed, strict=True):
            part.when = when


def forget_days_of_words(dom: Dom, items: Sequence[Item], parts: Sequence[Parts]) -> None:
    """Take away the days that few comments tell, in their words and nowhere else, where the others are not dated so.

    "On March 3, 1998 it rained here, too."
    """
    told = [p for item, p in zip(items, parts, strict=True) if p.when is not None and p.dated is None and _is_of_words(dom, item, p)]
    if told and len(told) * _FEW < len(parts):
        for part in told:
            part.when, part.date_text = None, ""


def _is_of_words(dom: Dom, item: Item, part: Parts) -> bool:
    """Whether the day of a comment stands in its words as often as in all that the comment says."""
    count = part.text.count(part.date_text) if part.date_text else 0
    return count > 0 and own_text(dom, item).count(part.date_text) <= count


def _innermost(dom: Dom, node: Node, when: When, clock: PageClock) -> Node:
    """The part of a date's element that holds the date, where paragraphs without it stand there too: they may be the words of the comment.

    Where no paragraph holds it, that is the innermost element that does.
    """
    paragraphs = list(dom.tags("p", (node.i + 1, node.end)))
    dated = [p for p in paragraphs if _says(dom, p, when, clock)]
    if len(dated) == len(paragraphs):
        return node
    if dated:
        return dated[0]
    others = (n for n in reversed(dom.nodes[node.i + 1 : paragraphs[0].i]) if n.t1 - n.t0 <= _MOMENT_PIECES)
    return next((n for n in others if _says(dom, n, when, clock)), node)


def _says(dom: Dom, node: Node, when: When, clock: PageClock) -> bool:
    """Whether an element tells a moment, as its first one."""
    line = dom.line(node)
    found = clock.find(line) if any(map(str.isdigit, line)) else None
    return found is not None and found[0] == when


def _with_time(dom: Dom, candidates: Candidates, guard: list[tuple[int, int]], node: Node, when: When, clock: PageClock) -> When:
    """The moment of a date that tells no more than the day, where the words around it tell the time of that day."""
    if when.precision != "day":
        return when
    texts = [dom.nodes[begin] for begin, _ in guard] or [n for _, _, n in candidates.bodies]
    for around in (node, *list(node.ancestors())[:_AROUND]):
        if len(line := dom.line(around)) > SHORT * 2 or any(n.holds(around) for n in texts if n is not around):
            break
        found = clock.find(line)
        if found and (finer := found[0]) and _is_finer(finer, when):
            return finer
    return next((finer for finer in _other_moments(dom, candidates, guard, node, clock) if _is_finer(finer, when)), when)


def _other_moments(dom: Dom, candidates: Candidates, guard: list[tuple[int, int]], node: Node, clock: PageClock) -> Iterator[When]:
    """The moments in the other elements for dates of a comment, but for those in its words (`guard`)."""
    for _, _, other in candidates.dates:
        if other is node or len(line := dom.line(other)) > SHORT * 2 or inside(other, guard):
            continue
        if (found := clock.find(line)) and found[0]:
            yield found[0]


def _is_finer(finer: When, day: When) -> bool:
    """Whether a moment tells the time of a day: of a day that is printed twice, once in short."""
    return finer.precision != "day" and finer.value.date() == day.value.date()


def day_at_end(dom: Dom, span: Span, line: str, found: Stretch | None, clock: PageClock) -> Stretch | None:
    """The day of a line, from where the element begins that ends the line and says nothing else.

    Where no blank stands before that, the last figures of a name are no part of the day ("tin22<small>4/11/2012</small>"), nor is a name
    that is also a short weekday's.
    """
    if len(line) > _LINE_MAX or (found is None and _GLUED.search(line) is None):
        return found
    if found is not None and (found[1] == 0 or not (line[found[1] - 1].isalnum() or line[found[1]].isalpha())):
        return found
    for tag in _SMALL:
        for node in dom.tags(tag, span):
            said = dom.line(node) if node.t1 - node.t0 <= _PIECES else ""
            if 0 < len(said) < len(line) and line.endswith(said) and (day := clock.find(said)) and day[0] and not said[: day[1]].strip():
                start = len(line) - len(said)
                return day[0], start + day[1], start + day[2]
    return found
