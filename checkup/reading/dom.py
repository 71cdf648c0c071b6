"""One pass over a parsed page builds every index that the readers need; after it nobody walks the tree again.

A `Node` is an element with its place in document order. Text is one flat list of chunks; a node owns a slice of it, so the text of any
range of the page is a join. Block borders are chunks of line breaks, so paragraphs survive.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from sys import intern
from typing import Any

from lxml import etree

from checkup import lazy_re as re
from checkup.cycle_search import no_cycle_search
from checkup.reading.line_search import Lines, LineSearch
from checkup.reading.parser_tree import MAX_NODES, tree_of
from checkup.reading.vocabulary import tokens
from checkup.word_search import WordSearch

Span = tuple[int, int]

HEADING_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")  # the highest first

PARAGRAPHS = tokens(
    """
    p div blockquote ul ol dl dd dt h1 h2 h3 h4 h5 h6 table tr pre article section header footer aside main figure form
    fieldset hr center
    """
)
LINES = frozenset(["li", "figcaption", "address"])
# What stands in the text where an element begins and where it ends.
BREAK_BEFORE = dict.fromkeys(PARAGRAPHS, "\n\n") | dict.fromkeys((*LINES, "br"), "\n")
BREAK_AFTER = dict.fromkeys(PARAGRAPHS, "\n\n") | dict.fromkeys(LINES, "\n") | dict.fromkeys(("td", "th"), " ")
MUTE = tokens(
    """
    script style textarea select button template title object embed applet map svg math iframe
    """
)
_NAMES = ("username", "user-name", "user_name", "author-name", "author_name")  # how the class of a button with a reader's name ends
# fonts that draw an icon in the place of its name: "account_circle" is none of the page's words
_ICONS = tokens(
    """
    material-icons material-icons-outlined material-icons-round material-icons-sharp material-icons-two-tone
    material-symbols-outlined material-symbols-rounded material-symbols-sharp
    """
)
_SPACE = re.compile(r"[^\S\xa0]+")  # runs of white space but for the no-break space, which pages use to indent
_SPACES = re.compile(r"[ \t]{2,}")
_SMILEY_MAX = 24  # characters; a convention: ":-)" and "smiling face" are shorter, a longer alternative text describes a picture
_SMILEY = re.compile(r"smil|emo(?:ji|ticon)|/mood", re.IGNORECASE)  # parts of the addresses and class names of smiley pictures
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TEXTS = 2_000  # texts that are kept of a page; a convention: those of a hundred comments, which is what is asked for again
_NO_ATTRIBUTES: dict[str, str] = {}  # of all elements without any
_KEPT = 100  # chunks; a convention: the text of short elements is asked for again and again and kept, that of long ones once
_FEW = 14  # pieces of text; a convention: a heading with a number, a link and a sign in it has some five


@lru_cache(maxsize=4096)
def _classes(text: str) -> tuple[str, ...]:
    return tuple(text.lower().split())


class Node:
    """An element: `i` its number in document order, `end` the first number after its last descendant, `t0`..`t1` its text chunks.

    `at` are its attributes as written, `cls` its class names and the words of `data-hook` and `data-testid`, in small letters, `el` is the
    parser's element where its text is not the page's (a script), `beside` is whether it stands beside the column, once asked.
    """

    __slots__ = ("at", "beside", "cls", "el", "end", "hidden", "i", "id", "t0", "t1", "tag", "up")

    def __init__(self, el: Any, tag: str, i: int, up: Node | None, t0: int) -> None:
        self.el: Any = el if tag in MUTE else None
        self.tag, self.i, self.up, self.t0 = tag, i, up, t0
        self.end, self.t1 = i + 1, t0
        self.beside: bool | None = None
        self.at: dict[str, str]
        self.cls: tuple[str, ...]
        self.id: str
        self.hidden: bool
        items = el.items()  # once: each look through lxml makes its strings anew
        if not items:
            self.at, self.cls, self.id, self.hidden = _NO_ATTRIBUTES, (), "", False
            return
        at = self.at = dict(items)
        self.cls = _classes(at["class"]) if "class" in at else ()
        if "data-hook" in at or "data-testid" in at:  # where classes are made by a machine ("c9bQ"), these name the parts of a page
            self.cls = (*_classes(f"{at.get('data-hook', '')} {at.get('data-testid', '')}"), *self.cls)
        self.id = at.get("id", "")
        self.hidden = "hidden" in at or ("style" in at and bool(HIDDEN.search(at["style"])))

    def get(self, name: str) -> str:
        """An attribute, "" where it is missing."""
        value = self.at.get(name)
        return value.strip() if value else ""

    def holds(self, other: Node) -> bool:
        """Whether `other` stands inside this node (or is it)."""
        return self.i <= other.i < self.end

    def ancestors(self) -> Iterator[Node]:
        """Parents, nearest first."""
        node = self.up
        while node is not None:
            yield node
            node = node.up


class Dom:
    """A page, parsed and indexed. `truncated` when the parser gave up before the end."""

    def __init__(self, html: str) -> None:
        self.nodes: list[Node] = []
        self.chunks: list[str] = []
        self.by_tag: dict[str, list[Node]] = {}
        self.by_class: dict[str, list[Node]] = {}
        self.by_id: dict[str, Node] = {}
        self.by_attribute: dict[str, list[Node]] = {}
        self._numbers: dict[int, list[int]] = {}  # of the nodes of each list of the index that was asked for a part
        self._lines: dict[int, str] = {}
        self._texts: dict[tuple[int, int, tuple[Span, ...]], str] = {}
        self._short: list[tuple[Node, str]] | None = None
        self._distinct: Lines | None = None
        self._found: dict[LineSearch, list[tuple[Node, str, re.Match[str]]]] = {}
        with no_cycle_search():  # nothing here is cyclic garbage; the search while building costs a fifth
            root, whole = tree_of(html)
            self.truncated = not whole
            if root is not None:
                self._walk(root)
                self._index()

    def _walk(self, root: Any) -> None:  # noqa: C901 - see below
        """One loop, since a page has some thousand elements and each call for one of them would cost as much as what it does."""
        nodes, chunks, mute, pre = self.nodes, self.chunks, 0, 0
        up: Node | None = None
        for event, el in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                if len(nodes) >= MAX_NODES:
                    self.truncated = True
                    break
                tag = intern(el.tag)
                up = Node(el, tag, len(nodes), up, len(chunks))
                nodes.append(up)
                if tag in MUTE and not (tag == "button" and up.cls and _names_somebody(up)):
                    mute += 1
                elif not mute:
                    pre += tag == "pre"
                    if tag in BREAK_BEFORE:
                        chunks.append(BREAK_BEFORE[tag])
                    elif tag == "img" and (words := smiley(up.at.get("alt"), f"{up.at.get('class')} {up.at.get('src')}")):
                        chunks.append(words)
                    if (text := el.text) and (not up.cls or _ICONS.isdisjoint(up.cls)):
                        chunks.append(text if pre else spaced(text))
            elif up is not None:
                node, up = up, up.up
                node.end = len(nodes)
                if node.el is not None:
                    mute -= 1
                elif not mute:
                    pre -= node.tag == "pre"
                    if node.tag in BREAK_AFTER:
                        chunks.append(BREAK_AFTER[node.tag])
                node.t1 = len(chunks)
                if not mute and (tail := el.tail):
                    chunks.append(tail if pre else spaced(tail))
        while up is not None:  # open where the walk was broken off
            up.end, up.t1, up = len(nodes), len(chunks), up.up

    def _index(self) -> None:
        by_tag, by_class, by_attribute = defaultdict(list), defaultdict(list), defaultdict(list)
        for node in self.nodes:
            by_tag[node.tag].append(node)
            if node.at:
                for name in node.at:
                    by_attribute[name].append(node)
                for name in node.cls:
                    by_class[name].append(node)
                if node.id:
                    self.by_id.setdefault(node.id, node)
        self.by_tag, self.by_class, self.by_attribute = dict(by_tag), dict(by_class), dict(by_attribute)

    def _within(self, found: Sequence[Node], span: Span) -> Sequence[Node]:
        """Those of a list of this page's index that start inside the node numbers `span`."""
        numbers = self._numbers.get(id(found))
        if numbers is None:
            numbers = self._numbers[id(found)] = [n.i for n in found]
        lo = bisect_left(numbers, span[0])
        return found[lo : bisect_left(numbers, span[1], lo)]

    def tags(self, tag: str, span: Span | None = None) -> Sequence[Node]:
        """Elements of one name, in document order."""
        found = self.by_tag.get(tag, ())
        return self._within(found, span) if span else found

    def classes(self, names: Iterable[str], span: Span | None = None) -> list[Node]:
        """Elements that carry one of these whole class tokens, in document order."""
        seen = {
            n.i: n for name in names for n in (self._within(self.by_class.get(name, []), span) if span else self.by_class.get(name, []))
        }
        return [seen[i] for i in sorted(seen)]

    def with_attributes(self, names: Iterable[str]) -> list[Node]:
        """Elements that bear one of these attributes, in document order."""
        seen = {n.i: n for name in names for n in self.by_attribute.get(name, ())}
        return [seen[i] for i in sorted(seen)]

    def text(self, node: Node, skip: Iterable[Node] = ()) -> str:
        """Plain text of a node, paragraphs divided by a blank line, without the nodes in `skip`."""
        return self.text_without(node.t0, node.t1, [(n.t0, n.t1) for n in skip] if skip else ())

    def text_without(self, t0: int, t1: int, skip: Iterable[Span] = ()) -> str:
        """Plain text of the chunks `t0`..`t1` without the chunk ranges in `skip`; where a block is left out, a line ends."""
        left_out = tuple(sorted([s for s in skip if s[0] < t1 and s[1] > t0])) if skip else ()
        wanted = (t0, t1, left_out)
        text = self._texts.get(wanted)
        if text is None:
            parts, at = [], t0
            for s0, s1 in left_out:
                parts += self.chunks[at:s0]
                if at <= s0 < s1 and self.chunks[s0].startswith("\n"):
                    parts.append("\n")
                at = max(at, s1)
            parts += self.chunks[at:t1]
            text = tidy("".join(parts))
            if t1 - t0 < _KEPT:
                if len(self._texts) >= _TEXTS:
                    self._texts.clear()
                self._texts[wanted] = text
        return text

    def says_more(self, t0: int, t1: int, than: int) -> bool:
        """Whether the plain text of the chunks `t0`..`t1` has more than so many characters; mostly a few chunks tell."""
        sure = 0
        for i in range(t0, t1):
            chunk = self.chunks[i]
            sure += sum(map(len, chunk.split())) - chunk.count("\u200b")  # what no tidying takes away
            if sure > than:
                return True
        return len(self.text_without(t0, t1)) > than

    def line(self, node: Node, skip: Iterable[Node] = ()) -> str:
        """Text of a node as one line."""
        if skip:
            return " ".join(self.text(node, skip).split())
        joined = self._lines.get(node.i)
        if joined is None:
            whole = "".join(self.chunks[node.t0 : node.t1])
            joined = " ".join((whole.replace("\u200b", "") if "\u200b" in whole else whole).split())
            if node.t1 - node.t0 < _KEPT:  # long ones are asked for once, and would weigh as much as the page at each level
                self._lines[node.i] = joined
        return joined

    def whole(self) -> str:
        """The text of the whole page."""
        return self.text_without(0, len(self.chunks))

    def short_lines(self) -> list[tuple[Node, str]]:
        """Every element with little text and what it says: headings, links, notices, labels. Read once a page."""
        if self._short is None:
            little = (n for n in self.nodes if 0 < n.t1 - n.t0 <= 2 * _FEW and n.tag not in MUTE and self._says_little(n))
            self._short = [(n, line) for n in little if (line := self.line(n)) and len(line) <= 160]
        return self._short

    def _says_little(self, node: Node) -> bool:
        """Whether an element holds few pieces of text; the white space that a template prints between its tags is none."""
        pieces = node.t1 - node.t0
        return pieces <= _FEW or pieces - self.chunks[node.t0 : node.t1].count(" ") <= _FEW

    def lines_with_stem(self, words: WordSearch) -> list[tuple[Node, str]]:
        """Those short lines that hold one of these words, in small letters."""
        found = set(self._distinct_lines().with_stem(words))
        return [(node, line) for node, line in self.short_lines() if line in found] if found else []

    def lines_with(self, search: LineSearch) -> list[tuple[Node, str, re.Match[str]]]:
        """Those short lines in which an expression is found, with what it found. Searched once a page."""
        known = self._found.get(search)
        if known is None:
            found = self._distinct_lines().found(search)
            known = self._found[search] = [(n, line, found[line]) for n, line in self.short_lines() if line in found] if found else []
        return known

    def _distinct_lines(self) -> Lines:
        if self._distinct is None:
            self._distinct = Lines(line for _, line in self.short_lines())
        return self._distinct


def _names_somebody(button: Node) -> bool:
    """Whether a button is called the name of a reader: systems of comments open a card behind it. Its words are then the page's."""
    if any(name.endswith(_NAMES) for name in button.cls):
        button.el = None
    return button.el is None


def smiley(alt: str | None, marks: str) -> str:
    """The words of a smiley's picture; "" for any other picture. `marks` are its class and its address."""
    alt = (alt or "").strip()
    return alt if alt and len(alt) <= _SMILEY_MAX and _SMILEY.search(marks) else ""


def spaced(text: str) -> str:
    """A piece of text with its white space made single spaces, as browsers show it."""
    if "\n" in text or "\t" in text or "  " in text or "\r" in text or "\f" in text:
        if text.isspace() and "\xa0" not in text:  # what stands between most tags
            return " "
        return _SPACE.sub(" ", text)
    return text


def tidy(text: str) -> str:
    """Collapses spaces and blank lines; leaves one blank line between paragraphs."""
    text = text.replace("\xa0", " ").replace("\u200b", "")
    if "\n" in text:  # split: an expression for breaks with the spaces around them takes three times as long
        text = "\n".join([line.strip(" ") for line in text.split("\n")])
        while "\n\n\n" in text:
            text = text.replace("\n\n\n", "\n\n")
    return (_SPACES.sub(" ", text) if "  " in text or "\t" in text else text).strip()
