"""One comment as a range of the page, and how such ranges nest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from checkup.reading.dom import Dom, Node, Span


class Cells(NamedTuple):
    """The cells of a row that hold a comment's name, its words and, where a column has them, its day."""

    name: Node
    words: Node
    day: Node | None


MAX_ITEMS = 5_500  # some four seconds of work; a page with more is read up to there and said to be truncated


@dataclass(slots=True, eq=False)
class Item:
    """One comment as a range of node numbers `i0`..`i1` and of text chunks `t0`..`t1`; `node` where a single element is the whole of it.

    `inner` are the items that stand directly inside this one; their ranges do not belong to it.
    """

    id: str
    i0: int
    i1: int
    t0: int
    t1: int
    node: Node | None = None
    outer: Item | None = None
    inner: list[Item] = field(default_factory=list)
    section: str = ""
    label: Node | None = None  # what calls an answer the owner's, and is none of its words: a line above them, or before them in their own
    nameless: bool = False  # an answer inside a comment that bears a day and no name
    placed: bool = False  # found by its place alone, so that its first words may be its writer's name
    manner: str = ""  # in which all that were found at its place tell who wrote them
    cells: Cells | None = None  # of a table's row, where its head row says what each holds
    parts: object = None  # what _parts read of it; kept so that choosing among divisions and using one reads once

    @classmethod
    def of(cls, node: Node, name: str = "") -> Item:
        """An element as one item: a piece of the page that may be a comment."""
        return cls(name, node.i, node.end, node.t0, node.t1, node)

    @classmethod
    def between(cls, name: str, first: Node, last: Node) -> Item:
        """The item that runs from one element to the end of another."""
        return cls(name, first.i, max(first.end, last.end), first.t0, max(first.t1, last.t1))

    @property
    def by_owner(self) -> bool:
        """Whether it is an answer that the page calls the owner's, or for which it prints no name as nobody else can answer there."""
        return self.label is not None or self.nameless

    @property
    def span(self) -> Span:
        """The numbers of its first node and of the one behind its last."""
        return self.i0, self.i1


def nest(items: list[Item]) -> list[Item]:
    """The items in document order, with `outer` and `inner` filled; ranges that cross are cut at the later one's start."""
    items = sorted(items, key=lambda x: (x.i0, -x.i1))
    stack: list[Item] = []
    for item in items:
        item.outer, item.inner = None, []
        while stack and stack[-1].i1 <= item.i0:
            stack.pop()
        while stack and stack[-1].i1 < item.i1 and stack[-1].node is None:
            stack[-1].i1, stack[-1].t1 = item.i0, item.t0
            stack.pop()
        if stack:
            item.outer = stack[-1]
            stack[-1].inner.append(item)
        stack.append(item)
    return items


def own_nodes(dom: Dom, item: Item) -> Iterator[Node]:
    """The nodes of an item, those of inner items left out."""
    at = item.i0
    for inner in item.inner:
        yield from dom.nodes[at : inner.i0]
        at = inner.i1
    yield from dom.nodes[at : item.i1]


def own_text(dom: Dom, item: Item, skip: list[tuple[int, int]] | None = None) -> str:
    """The text of an item without inner items and without the text ranges in `skip`."""
    return dom.text_without(item.t0, item.t1, [(x.t0, x.t1) for x in item.inner] + (skip or []))
