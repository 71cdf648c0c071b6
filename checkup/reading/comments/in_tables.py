"""Find comments in a table whose head row names its columns: "Name | Comment | Date".

The table stands below a heading for comments; or its rows bear the numbers of comments; or it has a column of days, and the next form
behind it asks for a comment; or its labels say more than once that it holds comments ("Comment author", "Comment date"), or once, where
there are a name and a day besides and no paragraph follows. In a post any other such table may tell of anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from checkup import lazy_re as re
from checkup.reading.comment_form import asks_for_a_comment
from checkup.reading.comment_words import ALONE, HEADING, stands_over
from checkup.reading.comments.by_class import children_of, in_furniture
from checkup.reading.comments.items import MAX_ITEMS, Cells, Item
from checkup.reading.comments.kind import says_rights
from checkup.reading.comments.labelled import is_for_day, is_for_name, is_for_words
from checkup.reading.comments.numbered import number_of
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.printed_name import author_url
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.page_dates import PageClock

_TABLES_MOST = 20  # tables looked at; a convention: old pages are laid out in tables, and those have no head row
_LABELS_MIN = 2  # labels with letters, and labels that speak of comments; conventions: names and words are two, and one may be any table's
# the word for comments in a label of something of theirs: "Comment author", "Fecha del comentario"
_OF_COMMENT = re.compile(rf"(?i)^{ALONE}['’]?s?[ _-](?=\w)|(?<=\w)[ _-](?:(?:of|by|del?|d[ou]s?|l[ae]|della?|zum|des) )?{ALONE}$")
_NAME_MAX = 60  # characters; a convention, as for names beside a date
_NAMED = 0.5  # share of the rows with a name; a convention: some readers leave the field empty, most do not


class Columns(NamedTuple):
    """The numbers of the columns for names, words and days.

    announced  several labels speak of comments
    whole      one does, and there are names and days
    """

    name: int
    words: int
    day: int | None
    announced: bool
    whole: bool = False


def find(dom: Dom) -> list[Item]:
    """The rows of the first such table as items, [] where none is."""
    for table in islice(dom.tags("table"), _TABLES_MOST):
        rows = list(islice(_rows(dom, table), MAX_ITEMS))
        columns = _columns(dom, rows[0].cells) if len(rows) > 1 else None
        if columns is None or in_furniture(table):
            continue
        told = [
            row for row in rows[1:] if len(row.cells) != 1 or not dom.tags("form", (row.cells[0].i, row.cells[0].end))
        ]  # not the form's
        if not (all(row.number for row in told) or _is_for_comments(dom, table, columns)):
            continue
        items = [item for row in told if (item := _item(dom, row, len(rows[0].cells), columns)) is not None]
        named = sum(item.cells is not None and dom.line(item.cells.name) != "" for item in items)
        if items and len(items) == len(told) and named >= _NAMED * len(told):
            return items
    return []


def read_cells(dom: Dom, cells: Cells, clock: PageClock) -> Parts:
    """The name, the words and the day that the cells of a row tell."""
    name = dom.line(cells.name)
    parts = Parts(author=name or None, url=author_url(dom, cells.name, name), head=cells.name, text=dom.text(cells.words))
    if cells.day is not None:
        parts.date_text = dom.line(cells.day)
        parts.when = clock.read(parts.date_text)
    return parts


class _Row(NamedTuple):
    """The cells of a row, and the number of a comment that it bears, "" where it bears none."""

    cells: list[Node]
    number: str


def _rows(dom: Dom, table: Node) -> Iterator[_Row]:
    """The rows of a table; those of a table inside it are none of it."""
    for row in dom.tags("tr", (table.i, table.end)):
        inner = next(n for n in row.ancestors() if n.tag == "table")
        if inner is table:
            known = number_of(row.id) if row.id else None
            yield _Row([n for n in children_of(dom, row) if n.tag in ("td", "th")], known[1] if known else "")


def _columns(dom: Dom, head: list[Node]) -> Columns | None:
    """Which columns hold names, words and days, by the labels in a head row; None where no row of labels tells both of the first.

    Signs ("#") may stand over several columns of buttons.
    """
    said = [dom.line(cell).strip(" :：") for cell in head]
    told = [label for label in said if any(map(str.isalpha, label))]
    if len(told) < _LABELS_MIN or len(told) != len(set(told)) or any(cell.tag != "th" for cell in head):
        return None
    labels = [_OF_COMMENT.sub("", label).strip() for label in said]
    names = [k for k, label in enumerate(labels) if is_for_name(label)]
    spoken = [k for k, (label, whole) in enumerate(zip(labels, said, strict=True)) if is_for_words(label) or is_for_words(whole)]
    days = [k for k, label in enumerate(labels) if is_for_day(label)]
    if len(names) != 1 or len(spoken) != 1:
        return None
    announced = sum(label != "" and label != whole for label, whole in zip(labels, said, strict=True)) >= _LABELS_MIN
    whole = bool(days) and any(HEADING.search(label) for label in said)  # a name, a day, and the word for comments
    return Columns(names[0], spoken[0], days[0] if days else None, announced, whole)


def _is_for_comments(dom: Dom, table: Node, columns: Columns) -> bool:
    """Whether a table's labels or the nearest heading above it announce comments, or it has days and the next form asks for one."""
    above = max((h for tag in HEADING_TAGS for h in dom.tags(tag) if h.end <= table.i), key=lambda h: h.i, default=None)
    if columns.announced or (columns.whole and _is_last(dom, table)) or (above is not None and stands_over(dom.line(above))):
        return True
    form = None if columns.day is None else next((form for form in dom.tags("form") if form.i >= table.end), None)
    return form is not None and asks_for_a_comment(dom, form)


def _is_last(dom: Dom, table: Node) -> bool:
    """Whether no paragraph follows a table in the page's own column: in a post the text goes on, or says what the table was."""
    behind = (n for n in dom.tags("p", (table.end, len(dom.nodes))) if n.t1 > n.t0 and not in_furniture(n) and not says_rights(dom.line(n)))
    return all(any(up.tag in ("form", "footer") for up in n.ancestors()) for n in behind)


def _item(dom: Dom, row: _Row, width: int, columns: Columns) -> Item | None:
    """A row as an item, None where it has other columns, no words or what is no name."""
    cells = row.cells
    if len(cells) != width:
        return None
    name, said, day = cells[columns.name], cells[columns.words], None if columns.day is None else cells[columns.day]
    if len(dom.line(name)) > _NAME_MAX or not dom.text(said):
        return None
    item = Item.between(row.number, cells[0], cells[-1])
    item.cells = Cells(name, said, day)
    return item
