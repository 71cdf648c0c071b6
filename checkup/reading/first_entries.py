"""Lists of one post or two, and lists without headings: what tells them is that other posts stand right below the page's title.

A post with a card of another post below it has its own day or its own words first.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from checkup import lazy_re as re
from checkup.dates import is_month
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.own_text import Entry
from checkup.reading.page_dates import PageClock
from checkup.text.words import letters_of

_ROWS = ("li", "tr", "p", "dd", "dt", "div")  # what the rows of a list may be
_WORDS_MAX = 40  # of a row; a convention: a title, a day and a few tags
_BESIDE = 60  # characters beside the title in a row; a convention: a day, minutes to read, a writer
# a day in numbers, or its number beside the name of a month
_NUMBERS = re.compile(r"(?<!\d)(?:\d{4}[-/.年]\s?\d{1,2}|\d{1,2}[-/.]\s?\d{1,2}(?:[-/.]\s?\d{2,4})?)(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")  # the day of a month has a number or two
_BEFORE = 12  # words of an entry above its heading; a convention: a day, a section, a writer
_INTRODUCED = 25  # words between a page's title and its first entry; a convention: a line on what the list is
_BOXES = 6  # around an entry's heading; a convention: header, card and column


def dated_rows(dom: Dom, post_url: Callable[[Node], str | None]) -> list[Entry]:
    """The rows of a list that are a title with its link and a day beside it: (link, address)."""
    found: dict[str, Node] = {}
    for link in dom.tags("a"):
        line = dom.line(link)
        if not line or (url := post_url(link)) is None or url in found or in_furniture(link):
            continue
        row = next((n for n in islice(link.ancestors(), _BOXES) if n.tag in _ROWS and _is_row(dom, n, link, line)), None)
        if row is not None:
            found[url] = link
    return [(node, url) for url, node in found.items()]


def _is_row(dom: Dom, row: Node, link: Node, title: str) -> bool:
    """Whether a box holds one title, and beside or in its link a day in few words."""
    if row.t1 - row.t0 > _WORDS_MAX or next(
        (True for n in dom.tags("a", (row.i, row.end)) if n is not link and len(dom.line(n)) > len(title)), False
    ):
        return False
    beside = dom.text_without(row.t0, row.t1, [(link.t0, link.t1)])
    times = any(True for _ in dom.tags("time", (row.i, row.end)))
    return len(beside) <= _BESIDE and (times or _has_day(beside))


def _has_day(text: str) -> bool:
    return _NUMBERS.search(text) is not None or (_DAY.search(text) is not None and any(is_month(w.strip(".,()")) for w in text.split()))


def overlaid(dom: Dom, post_url: Callable[[Node], str | None]) -> list[Entry]:
    """Headings in boxes over which a link without words lies: (heading, address).

    The link's label tells the heading, or several boxes are made alike.
    """
    boxes: dict[tuple[str, ...], list[tuple[Node, Node, str]]] = {}
    for link in dom.tags("a"):
        box = link.up
        if box is None or dom.line(link) or link.end > link.i + 1 or in_furniture(link) or (url := post_url(link)) is None:
            continue
        heads = [h for tag in ("h1", "h2", "h3", "h4", "h5") for h in dom.tags(tag, (box.i, box.end))]
        if len(heads) == 1 and not any(True for _ in dom.tags("a", (heads[0].i, heads[0].end))):
            boxes.setdefault((box.tag, *box.cls), []).append((heads[0], link, url))
    return [
        (head, url)
        for alike in boxes.values()
        for head, link, url in alike
        if len(alike) > 1 or letters_of(dom.line(head)) in letters_of(link.get("aria-label") or link.get("title"))
    ]


def come_at_once(dom: Dom, title: Node | None, entries: list[Entry], clock: PageClock) -> bool:
    """Whether the first entry stands right below the page's title: between them no day, and no more words than an introduction has."""
    below = [head for head, _ in entries if title is not None and head.i >= title.end]
    if title is None or not below or any(head is title or head.holds(title) or title.holds(head) for head, _ in entries):
        return False
    between = dom.text_without(title.t1, _begin(dom, below[0], title))
    return len(between.split()) <= _INTRODUCED and clock.find(between) is None


def _begin(dom: Dom, head: Node, title: Node) -> int:
    """Where the text of an entry begins: with its box, where hardly a word stands above its heading in it."""
    begin = head.t0
    for box in islice(head.ancestors(), _BOXES):
        if box.holds(title) or len(dom.text_without(box.t0, head.t0).split()) > _BEFORE:
            break
        begin = min(begin, box.t0)
    return begin
