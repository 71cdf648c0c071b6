"""Find comments by their signatures, in a flat row: paragraphs, and behind those of each comment one that says who posted it and when.

Or before those of each: where the row begins with such a line, each opens a comment.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from checkup.reading.comment_words import says_only_comments
from checkup.reading.comments.by_class import children_of
from checkup.reading.comments.by_repetition import headings
from checkup.reading.comments.items import MAX_ITEMS, Item, nest
from checkup.reading.comments.printed_name import says_who
from checkup.reading.comments.reader_sentences import is_signature, says_more
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.page_dates import PageClock

_SILENT = ("script", "style", "br", "hr", "noscript")  # elements that say nothing
_ENDS = ("form", "textarea", "footer", "nav", *HEADING_TAGS)  # which stand behind comments that begin with a line
_CELLS = ("td", "th")
_SIGNATURE_MAX = 160  # characters; a convention: name, date and time fit, and a longer line is a sentence of somebody's

_WEIGHT = 1.1  # what ends in signatures goes before what is only alike, as that may begin within a comment
_BUTTON_MAX = 24  # characters; a convention: "Report this comment" has some twenty


def hypotheses(dom: Dom, clock: PageClock) -> Iterable[tuple[str, list[Item], float]]:
    """The row behind each heading that announces comments, cut at its signatures: (what was tried, items)."""
    seen: set[int] = set()
    for heading in _over_comments(dom):
        head = _child_of_row(dom, heading)
        if head is None or head.up is None or head.up.i in seen or not _announces(dom, heading, clock):
            continue
        seen.add(head.up.i)
        row = _in_rows([c for c in children_of(dom, head.up) if c.i >= head.end and c.tag not in _SILENT], dom)
        signs = [k for k, c in enumerate(row) if _signs(dom, c, clock)][:MAX_ITEMS]
        spans = [(a + 1, b) for a, b in pairwise([-1, *signs])]
        if len(signs) > 1 and not signs[0]:
            end = next((k for k, c in enumerate(row) if c.tag in _ENDS), len(row))
            spans = [(a, b - 1) for a, b in pairwise([*(k for k in signs if k < end), end])]
        if len(signs) == 1 and any(c.tag == heading.tag for c in row[: signs[0]]):
            continue  # a section of the text, among others of its rank: "Feedback", in front of "Next year"
        if signs and all(a < b and not any(c.tag in ("form", "textarea") for c in row[a:b]) for a, b in spans):
            yield "signatures below a heading", nest([Item.between("", row[a], row[b]) for a, b in spans]), _WEIGHT


def _over_comments(dom: Dom) -> list[Node]:
    """The headings that may stand over comments: not the post's title ("Thoughts on rye"), nor any above one that says nothing else."""
    title = " ".join(" ".join(n.el.text or "" for n in dom.tags("title")[:1]).split())
    found = [(h, says_only_comments(dom.line(h))) for h in headings(dom)]
    first = next((k for k, (_, plain) in enumerate(found) if plain), 0)
    return [h for h, plain in found[first:] if plain or dom.line(h) not in title]


def _child_of_row(dom: Dom, heading: Node) -> Node | None:
    """The element that stands in a row with the comments: the heading, the paragraph around it, or a table's row that says only that."""
    up = heading.up
    cell = heading if heading.tag in _CELLS else up
    if cell is not None and cell.tag in _CELLS and cell.up is not None and dom.line(cell.up) == dom.line(heading):
        return cell.up
    return up if heading.tag in ("b", "strong") and up is not None and up.tag in ("p", "div", "center", "font") else heading


def _in_rows(row: list[Node], dom: Dom) -> list[Node]:
    """What stands behind a heading; where that begins with a table of one column, its rows."""
    table = row[0] if row and row[0].tag == "table" else None
    for _ in range(2):
        inner = list(children_of(dom, table)) if table is not None else []
        if len(inner) == 1 and inner[0].tag == "tbody":
            table = inner[0]
    cells = [list(children_of(dom, line)) for line in inner]
    return inner if inner and all(line.tag == "tr" for line in inner) and all(len(cell) == 1 for cell in cells) else row


def _announces(dom: Dom, heading: Node, clock: PageClock) -> bool:
    """Whether a line stands over comments: a heading, or words in bold or with a number; the post's own byline has a date."""
    line = dom.line(heading)
    marked = heading.tag[1:].isdigit() or heading.tag in ("b", "strong", "legend", "dt")
    return heading.tag != "a" and (marked or any(map(str.isdigit, line))) and clock.find(line) is None


def _signs(dom: Dom, node: Node, clock: PageClock) -> bool:
    """Whether an element is a line that says who wrote and when, as "Posted by Ann @ <date>", a button perhaps behind that ("Report")."""
    line = dom.line(node)
    if len(line) > _SIGNATURE_MAX or (found := clock.find(line)) is None:
        return False
    last = next(reversed(dom.tags("a", (node.i, node.end))), None)
    button = dom.line(last) if last is not None and "//" not in last.get("href") else ""
    behind = line[found[2] :]
    if button and len(button) <= _BUTTON_MAX:
        behind = behind.removesuffix(f"({button})").removesuffix(button).rstrip()
    marked = f"{line[: found[1]]}\0{behind}"
    return (says_who(marked, dated=True) and not says_more(marked)) or is_signature(marked)
