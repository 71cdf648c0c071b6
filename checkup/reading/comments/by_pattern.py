"""Find comments by the pattern that a blog's other posts showed (`checkup.reading.pattern`): the lines of a page -> its comments."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checkup import lazy_re as re
from checkup.model import Level, Pattern
from checkup.reading import vocabulary as words
from checkup.reading.adapter import Adapter
from checkup.reading.comments.beside_name import HANDLE, INITIALS, initials
from checkup.reading.comments.fields import read as read_parts
from checkup.reading.comments.items import Item, nest
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.printed_name import away
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock
from checkup.reading.pattern.dividing_lines import with_sections
from checkup.reading.pattern.template_lines import LEAD, Line, lead_of, lines_of, plain, words_in

_NAME_WORDS, _NAME_MAX = 6, 60  # of a name, and its characters; conventions: a longer rest of a head is something else
_DAY_MAX = 60  # characters of a day and its time in words; a convention
_SIGNS = " :：,;|–—-·•»«()[]【】#*"  # what stands around a name in a head
# the theme's word before others, and what parts it from them
_LEAD = re.compile(r"\s*\S*(?:\s[:：|»–—-]{1,3}(?=\s|$))?")
_LEAD_END = re.compile(r"^[\s:：)\]】|»–—-]+")


@dataclass(slots=True)
class _Run:
    """One comment: its lines with their kinds, and the places of the first and the last with readers' words among them."""

    lines: list[tuple[str, Line]]
    first: int
    last: int

    @property
    def beside(self) -> Iterator[tuple[int, Line]]:
        """The other lines, each with how far it is from the words: -1 is right before them, 1 right behind them."""
        yield from ((n - self.first, line) for n, (_, line) in enumerate(self.lines[: self.first]))
        yield from ((n + 1, line) for n, (_, line) in enumerate(self.lines[self.last + 1 :]))


def find(dom: Dom, pattern: Pattern, clock: PageClock, adapter: Adapter) -> list[Item]:
    """The page's comments with what each says, nested where one stands in another's box."""
    here = (
        (_kind(line, pattern), line)
        for section, line in with_sections(lines_of(dom), frozenset(pattern.dividing), frozenset(pattern.repeated))
        if section == pattern.section
    )
    runs = list(_runs([(kind, line) for kind, line in here if kind not in pattern.optional or kind in pattern.texts], pattern))
    if not runs:
        return []
    starts = [run.lines[0][1] for run in runs]
    ends = [*(line.t0 for line in starts[1:]), runs[-1].lines[-1][1].t1]
    items = [_item(dom, start, end) for start, end in zip(starts, ends, strict=True)]
    _widen(dom, items, starts)
    nested = nest(items)
    parts = [_parts(dom, item, run, pattern, clock, adapter) for item, run in zip(items, runs, strict=True)]
    for item, part in zip(items, parts, strict=True):
        item.parts = part
    return nested


def _kind(line: Line, pattern: Pattern) -> str:
    """A line's kind, with the theme's word before it where the pattern knows one."""
    led = f"{line.kind}{LEAD}{lead_of(line.text)}"
    known = led in pattern.leads or any(led in level.kinds for level in (*pattern.heads, *pattern.tails))
    return led if known else line.kind


def _runs(lines: Sequence[tuple[str, Line]], pattern: Pattern) -> Iterator[_Run]:
    """The lines of each comment: from its head, or from the words that begin one, to the next."""
    texts = [n for n, (kind, _) in enumerate(lines) if kind in pattern.texts]
    begins = [
        (start, n) for n, before in zip(texts, [-1, *texts], strict=False) if (start := _begin(lines, n, before, pattern)) is not None
    ]
    ends = [*(start for start, _ in begins), len(lines)][1:]
    for (start, first), end in zip(begins, ends, strict=True):
        last = texts[bisect_left(texts, end) - 1]
        stop = end if end < len(lines) else last + 1 + _tail(lines[last + 1 :], pattern.tails)
        yield _Run(list(lines[start:stop]), first - start, last - start)


def _begin(lines: Sequence[tuple[str, Line]], n: int, before: int, pattern: Pattern) -> int | None:
    """Where the comment begins that has the words in line `n`; None where they go on what line `before` says (-1: none does)."""
    kind, line = lines[n]
    if head := _tail(lines[before + 1 : n][::-1], pattern.heads):
        return n - head
    if kind in pattern.leads:
        return n
    if pattern.heads or pattern.leads:
        return None
    if before < 0:
        return n
    if pattern.tails:
        return n if any(lines[m][0] in pattern.tails[0].kinds for m in range(before + 1, n)) else None
    other = lines[before][1]
    apart = line.block.up is not other.block.up if pattern.boxed else line.block is not other.block
    return n if apart else None


def _tail(lines: Sequence[tuple[str, Line]], levels: Sequence[Level]) -> int:
    """How many of the lines beside a comment's words, seen from these, are its head or its tail."""
    count = 0
    for (kind, _), level in zip(lines, levels, strict=False):
        if kind not in level.kinds:
            break
        count += 1
    return count


def _item(dom: Dom, start: Line, end: int) -> Item:
    """The range of the page from a line to the chunk where the next comment begins, as one element where one holds just that."""
    alone = None
    for box in _boxes(dom, start):
        if _says(dom, end, box.t1):
            break
        alone = box
    if alone is not None and alone.t1 >= end:
        return Item.of(alone)
    i0 = min(bisect_left(dom.nodes, start.t0, lo=start.node.i, key=_chunk), len(dom.nodes) - 1)
    i0 = i0 if _says(dom, start.node.t0, start.t0) else start.node.i  # breaks may stand before its first words
    i1 = bisect_left(dom.nodes, end, lo=i0, key=_chunk)
    # the box of the next comment begins before its first line
    following = next((n.i for n in dom.nodes[i0 + 1 : i1] if n.t1 > end), i1)
    return Item("", i0, following, start.t0, end)


def _chunk(node: Node) -> int:
    return node.t0


def _boxes(dom: Dom, start: Line) -> Iterator[Node]:
    """The elements that begin with a line, innermost first."""
    for box in (start.node, *start.node.ancestors()):
        if _says(dom, box.t0, start.t0):
            return
        yield box


def _says(dom: Dom, first: int, end: int) -> bool:
    """Whether words stand in the text chunks `first`..`end`."""
    return any(dom.chunks[t].strip() for t in range(first, end))


def _widen(dom: Dom, items: list[Item], starts: Sequence[Line]) -> None:
    """An item that is no element, since its answers follow inside its box, becomes that box: one like those of the other items."""
    shapes = {(item.node.tag, item.node.cls) for item in items if item.node is not None}
    for k, (item, start) in enumerate(zip(items, starts, strict=True)):
        if item.node is None:
            around = [box for box in _boxes(dom, start) if (box.tag, box.cls) in shapes and box.t1 >= item.t1]
            items[k] = Item.of(around[-1]) if around else item


def _parts(dom: Dom, item: Item, run: _Run, pattern: Pattern, clock: PageClock, adapter: Adapter) -> Parts:
    """What a comment says: its words, and the name and the day that its other lines tell."""
    while run.first < run.last and _is_day(run.lines[run.first][1].text, clock):
        run.first += 1
    while run.first < run.last and _is_day(run.lines[run.last][1].text, clock):
        run.last -= 1
    item.placed = not (pattern.heads or pattern.leads)
    parts = read_parts(dom, item, clock, adapter.extra)
    if item.placed and parts.author is not None and not any(parts.author in line.spaced for _, line in run.beside):
        return replace(parts, text=_behind_name(parts.text, parts.author))  # the name stands in one line with the words
    begin, end = run.lines[run.first][1].t0, run.lines[run.last][1].t1
    text, said = dom.text_without(begin, end), [line.spaced for _, line in run.beside]
    if run.lines[run.first][0] in pattern.leads:
        label, text = _without_lead(text, clock)
        said.append(label)
    day = next((found[0] for line in said if (found := clock.find(line)) and found[0]), None)
    inside = parts.dated is not None and begin <= parts.dated.t0 < end
    parts.when = day or (None if inside or not parts.dated else parts.when)
    theme = {word for level in (*pattern.heads, *pattern.tails) for word in level.labels}
    known = parts.author is not None and any(parts.author in line for line in said)
    printed = _first_name([name for far, line in run.beside if (name := _name(line.spaced, _labels(far, pattern), clock))])
    initial = printed == f"{parts.author}."  # "Irene P.", whose point other ways of reading take for the end of a sentence
    if not known or initial or theme & {plain(word) for word in words_in(parts.author or "")}:
        parts.author, parts.head = printed, None
        link = next((n for n in dom.tags("a", item.span) if parts.author and dom.line(n) == parts.author), None)
        parts.url = away(link) if link is not None else None
    for ending in pattern.endings:
        if plain(text).endswith(ending):
            text = text[: len(text) - len(ending)].rstrip()
    return replace(parts, text=text, date_text="", body=[], skip=[])


def _behind_name(text: str, name: str) -> str:
    """The words without the name and a colon that they begin with, where the theme calls the line of both the words."""
    behind = text.removeprefix(name).lstrip()
    return behind[1:].lstrip() if len(behind) < len(text) and behind.startswith((":", "：")) else text


def _first_name(names: Sequence[str]) -> str | None:
    """The first that is more than the letters in the place of a portrait, with which the name behind them begins."""
    first = next(iter(names), None)
    drawn = first is not None and len(first) <= INITIALS
    behind = next((name for name in names[1:] if initials(name, len(first or "")) == (first or "").casefold()), None)
    return behind if drawn and behind is not None else first


def _labels(far: int, pattern: Pattern) -> tuple[str, ...]:
    """The theme's words in the line that stands so far from readers' words."""
    levels = pattern.heads if far < 0 else pattern.tails
    return levels[abs(far) - 1].labels if abs(far) <= len(levels) else ()


def _is_day(line: str, clock: PageClock) -> bool:
    """Whether a line says nothing but a day."""
    found = clock.find(line) if len(line) <= _DAY_MAX else None
    return found is not None and words.is_residue(f"{line[: found[1]]} {line[found[2] :]}")


def _without_lead(text: str, clock: PageClock) -> tuple[str, str]:
    """The theme's word before a comment's words, with the day behind it, and the words."""
    line = text.partition("\n")[0]
    lead = _LEAD.match(line)
    end = lead.end() if lead else 0
    found = clock.find(line)
    if found and found[1] <= end:
        end = max(end, found[2])
    rest = _LEAD_END.sub("", text[end:], count=1)
    return text[: len(text) - len(rest)], rest.strip()


def _name(line: str, labels: tuple[str, ...], clock: PageClock) -> str | None:
    """What a line of a head says besides the day and the theme's words, where that may be a name."""
    if found := clock.find(line):
        line = f"{line[: found[1]]} {line[found[2] :]}"
    said = [word for word in words_in(line) if plain(word) not in labels]
    name = " ".join(said[:-1] if len(said) > 1 and HANDLE.fullmatch(said[-1]) else said).strip(_SIGNS)
    fits = 0 < len(name) <= _NAME_MAX and len(name.split()) <= _NAME_WORDS and any(map(str.isalpha, name))
    return name if fits and not words.is_residue(name) else None
