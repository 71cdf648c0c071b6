"""Write a day that is printed in three elements as one: "27", "03", "2007", each called what it is by its class, or "27", "Mar", "2007"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checkup import dates
from checkup import lazy_re as re
from checkup.reading.dom import Dom, Node

# class names that end in what the number is: "date_day", "entry-month", "year"
_ROLE = re.compile(r"(?:^|[-_])(day|month|year)$", re.IGNORECASE)
_ROLES = ("day", "month", "year")
# a number and nothing else
_NUMBER = re.compile(r"\s*+(\d{1,4})\s*+")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.|º|er)?[.,]?", re.IGNORECASE)  # a day of a month, alone in its element
_YEAR = re.compile(r"(?:19|20)\d\d")  # a year of blogs
_MONTH = re.compile(r"([^\W\d_]{3,12})[.,]?")  # a word that may be a month's name, alone in its element
_CLOCK, _HALF = re.compile(r"\d{1,2}[:.]\d\d"), re.compile(r"[ap]\.?m\.?", re.IGNORECASE)  # a time of day, and the half that it is of
_BREAK = "\n"  # a line break between two lines of one box
_LINE_MAX = 14  # characters of such a line; a convention: the longest month's name fits
_PIECE_MAX = 40  # characters of a piece that may be a month's name or a break; a convention: with blanks around it
_PIECES = 3  # of text in such an element: its words, and the borders of a block
_YEAR_MAX = 12  # characters of a piece of text that may be a year; a convention: with blanks around it


def join(dom: Dom) -> None:
    """The first element of such a day gets the whole day, in the order that cannot be misread; the others get a blank."""
    _join_numbers(dom)
    _join_named(dom)


def _join_numbers(dom: Dom) -> None:
    """Days whose three numbers are called day, month and year by the classes of their elements."""
    ending = (name for name in dom.by_class if name.lower().endswith(_ROLES))
    roles = {name: found[1].lower() for name in ending if (found := _ROLE.search(name))}
    if len(set(roles.values())) < 3:
        return
    days: dict[int, dict[str, tuple[Node, int]]] = {}
    for name, role in roles.items():
        for node in dom.by_class[name]:
            found = _NUMBER.fullmatch(_said(dom, node)) if node.up is not None and node.t1 - node.t0 <= _PIECES else None
            if found and node.up is not None:
                days.setdefault(node.up.i, {}).setdefault(role, (node, int(found[1])))
    for parts in days.values():
        if len(parts) == 3 and parts["year"][1] > 1900 and 1 <= parts["month"][1] <= 12 and 1 <= parts["day"][1] <= 31:
            whole = "{:04}-{:02}-{:02}".format(*(parts[role][1] for role in ("year", "month", "day")))
            _write(dom, sorted((node for node, _ in parts.values()), key=_place), whole)


def _join_named(dom: Dom) -> None:
    """Days whose month is a word: three elements in a row that say a day, a month and a year and nothing else, in any order."""
    for at, chunk in enumerate(dom.chunks):
        if len(chunk) > _PIECE_MAX or (chunk != _BREAK and chunk.isspace()):
            continue  # most pieces of text
        if at and chunk[:1].isalpha() and dom.chunks[at - 1][-1:].isdigit() and _touches(dom, at):
            dom.chunks[at] = f" {chunk}"
        if chunk == _BREAK and 0 < at < len(dom.chunks) - 1 and _belongs(dom.chunks[at - 1].strip(), dom.chunks[at + 1].strip()):
            dom.chunks[at] = " "
        if len(chunk) <= _YEAR_MAX and (year := chunk.strip()).isdigit() and _YEAR.fullmatch(year) and (row := _row_around(dom, at)):
            said = [_said(dom, node) for node in row]
            day = next((found[1] for line in said if (found := _DAY.fullmatch(line)) and 1 <= int(found[1]) <= 31), "")
            month = next((found[1] for line in said if (found := _MONTH.fullmatch(line)) and dates.is_month(found[1])), "")
            if day and month:
                _write(dom, row, f"{day} {month} {year}")


def _belongs(above: str, below: str) -> bool:
    """Whether two lines are a month by its name and a day, or a time and its half of the day, and nothing else."""
    if len(above) > _LINE_MAX or len(below) > _LINE_MAX or not (above[:1].isdigit() or below[:1].isdigit()):
        return False
    if _HALF.fullmatch(below) and _CLOCK.fullmatch(above):
        return True
    month = next((line for line, other in ((above, below), (below, above)) if _MONTH.fullmatch(line) and _DAY.fullmatch(other)), "")
    return dates.is_month(month.rstrip(".,"))


def _touches(dom: Dom, at: int) -> bool:
    """Whether a piece of text and the one before it are a month by its name and a day, each alone: "15" and "feb" in two elements."""
    month = _MONTH.fullmatch(dom.chunks[at].strip())
    return month is not None and _DAY.fullmatch(dom.chunks[at - 1].strip()) is not None and dates.is_month(month[1])


def _row_around(dom: Dom, at: int) -> Sequence[Node]:
    """The three elements of one box, a day's, a month's and that of the year in piece `at`, with nothing but signs between them."""
    k = bisect_right(dom.nodes, at, key=_begins) - 1
    year = next((n for n in reversed(dom.nodes[max(0, k - _PIECES) : k + 1]) if n.t0 <= at < n.t1 <= n.t0 + _PIECES), None)
    box = year.up if year is not None else None
    if year is None or box is None:
        return ()
    near = [n for n in dom.nodes[max(box.i + 1, year.i - 8) : min(box.end, year.end + 8)] if n.up is box and 0 < n.t1 - n.t0 <= _PIECES]
    k = near.index(year) if year in near else -1
    rows = (near[first : first + 3] for first in (k - 2, k - 1, k) if first >= 0)
    return next((row for row in rows if len(row) == 3 and _is_day(dom, row)), ())


def _is_day(dom: Dom, row: Sequence[Node]) -> bool:
    """Whether three elements are a day, a month by its name and a year, and no words stand between them."""
    said = [_said(dom, node) for node in row]
    kinds = (_DAY, _MONTH, _YEAR)
    apart = dom.text_without(row[0].t0, row[-1].t1, [(n.t0, n.t1) for n in row])
    return all(any(kind.fullmatch(line) for line in said) for kind in kinds) and not any(map(str.isalnum, apart))


def _said(dom: Dom, node: Node) -> str:
    return "".join(dom.chunks[node.t0 : node.t1]).strip()


def _write(dom: Dom, nodes: Sequence[Node], whole: str) -> None:
    """Put the whole day in the place of the first element's words, blanks in that of the others'; the borders of blocks stay."""
    for k, node in enumerate(nodes):
        at = next(at for at in range(node.t0, node.t1) if not dom.chunks[at].isspace())
        dom.chunks[at] = whole if k == 0 else " "


def _place(node: Node) -> int:
    return node.i


def _begins(node: Node) -> int:
    return node.t0
