"""A page -> its lines of text, each with its kind: in which box it stands and with what it begins.

The lines of a template have the same kinds on every page that it made, so the pages of one blog can be compared line by line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checkup import lazy_re as re
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.comments.by_repetition import shape_of
from checkup.reading.dom import LINES, MUTE, PARAGRAPHS, Dom, Node

LEAD = " : "  # between the kind of a line and the theme's word with which it begins
_PLAIN = frozenset(("a", "span", "font"))  # inline elements that say nothing of a line's kind unless they have a class
_SILENT = frozenset(("form", "nav", "button", "select", "noscript"))  # elements whose lines are left out
_BLOCKS = PARAGRAPHS | LINES | _SILENT | {"td", "th", "body", "label"}
_PATH = 4  # elements of a kind without a class; a convention
_LINES_MOST = 30_000  # of a page; a convention: five thousand comments have as many
# numbers, signs behind a label, words, letters of scripts without blanks
_DIGITS = re.compile(r"\d+")
_LABEL_END = re.compile(r"[:：)\]】|»#]$|\d")  # how a theme's word before others is written: "Author:", "No.5"
_SIGN = re.compile(r"[:：|»–—-]{1,3}")
_WORD = re.compile(r"[^\s:：]*[:：]|[^\s:：]+")
_CJK = re.compile(r"[぀-ヿ㐀-鿿가-힯฀-๿]")


@dataclass(slots=True)
class Line:
    """A line: its text, its kind, its text chunks `t0`..`t1`, the element that it begins in and the block that it stands in.

    spaced  its text with a blank between what different elements say
    end     what its last piece of text says, where it has several
    linked  most of its letters stand in links
    """

    text: str
    kind: str
    t0: int
    t1: int
    node: Node
    block: Node
    spaced: str = ""
    end: str = ""
    linked: bool = False


def lines_of(dom: Dom) -> list[Line]:
    """The lines of the page's own column; forms, menus and sidebars are left out."""
    lines: list[Line] = []
    places = _Places()
    for block, chunks in _runs(dom):
        if places.is_silent(block):
            continue
        texts = [dom.chunks[t] for t, _ in chunks]
        text = " ".join("".join(texts).split())
        linked = sum(len(dom.chunks[t]) for t, node in chunks if places.in_link(node)) * 2 > len(text)
        end = " ".join(texts[-1].split()) if len(texts) > 1 else ""
        spaced = " ".join(" ".join(texts).split())
        (t0, owner), t1 = chunks[0], chunks[-1][0] + 1
        lines.append(Line(text, _kind(block, owner), t0, t1, owner, block, spaced, end, linked))
        if len(lines) >= _LINES_MOST:
            break
    return lines


class _Places:
    """Where elements stand; each is looked at once."""

    def __init__(self) -> None:
        self._silent: dict[int, bool] = {}
        self._link: dict[int, bool] = {}

    def is_silent(self, node: Node) -> bool:
        """Whether an element stands in a form, a menu, a sidebar or what is hidden."""
        return _around(node, self._silent, lambda n: n.tag in _SILENT or n.hidden or in_furniture(n))

    def in_link(self, node: Node) -> bool:
        """Whether an element stands in a link."""
        return _around(node, self._link, lambda n: n.tag == "a")


def _around(node: Node, known: dict[int, bool], holds: Callable[[Node], bool]) -> bool:
    """Whether something holds for an element or one around it; `known` keeps what was found."""
    path: list[Node] = []
    found: bool | None = None
    at: Node | None = node
    while found is None and at is not None:
        path.append(at)
        found = known.get(at.i)
        if found is None and holds(at):
            found = True
        at = at.up
    for one in path:
        known[one.i] = bool(found)
    return bool(found)


def _runs(dom: Dom) -> Iterator[tuple[Node, list[tuple[int, Node]]]]:
    """Runs of text chunks that nothing divides, each with the block that they stand in and the innermost element of each chunk."""
    run: list[tuple[int, Node]] = []
    block: Node | None = None
    for t, node in _owned(dom):
        words = dom.chunks[t]
        blank = not words.strip()
        if blank and not words.startswith("\n"):
            continue
        own = next((n for n in (node, *node.ancestors()) if n.tag in _BLOCKS), node)
        if run and block is not None and (blank or own is not block):
            yield block, run
            run = []
        if not blank:
            block = own
            run.append((t, node))
    if run and block is not None:
        yield block, run


def _owned(dom: Dom) -> Iterator[tuple[int, Node]]:
    """Each text chunk with the innermost element that it stands in."""
    stack: list[Node] = []
    at = 0
    for t in range(len(dom.chunks)):
        while at < len(dom.nodes) and dom.nodes[at].t0 <= t:
            node = dom.nodes[at]
            at += 1
            if node.t1 > t and node.tag not in MUTE:
                while stack and not stack[-1].holds(node):
                    stack.pop()
                stack.append(node)
        while stack and stack[-1].t1 <= t:
            stack.pop()
        if stack:
            yield t, stack[-1]


def _kind(block: Node, owner: Node) -> str:
    """The block's name and classes, without a class also those of the boxes around it, and the inline element that begins the line."""
    lead = ""
    at: Node | None = owner
    while at is not None and at is not block:
        if at.tag not in _PLAIN or shape_of(at)[1]:
            lead = f" > {_named(at)}"
        at = at.up
    path, box = [_named(block)], block
    while not shape_of(box)[1] and box.up is not None and len(path) < _PATH:
        box = box.up
        path.append(_named(box))
    return f"{' '.join(reversed(path))}{lead}"


def _named(node: Node) -> str:
    tag, names = shape_of(node)
    return ".".join((tag, *names))


def plain(text: str) -> str:
    """A line without what differs between posts although the theme prints it: numbers."""
    return _DIGITS.sub("0", text.casefold())


def weight(text: str) -> float:
    """About how many words a line has; of scripts without blanks two letters count as one."""
    return len(text.split()) + len(_CJK.findall(text)) / 2


def words_in(text: str) -> list[str]:
    """The words of a line; what stands before a colon is one by itself."""
    return _WORD.findall(text)


def lead_of(text: str) -> str:
    """The first word of a line, with a sign that stands behind it; "" where it addresses somebody."""
    first, *more = plain(text).split(None, 2)
    word = f"{first} {more[0]}" if more and _SIGN.fullmatch(more[0]) else first
    return "" if word.startswith("@") else word


def is_label(lead: str) -> bool:
    """Whether a word is written as a theme's label is: with a sign behind it, or a number in it."""
    return _LABEL_END.search(lead) is not None


def base_of(kind: str) -> str:
    """A kind without the theme's word with which the line begins."""
    return kind.partition(LEAD)[0]


def lead_in(kind: str) -> str:
    """The theme's word with which the lines of a kind begin, "" where it has none."""
    return kind.partition(LEAD)[2]
