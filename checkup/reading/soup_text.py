"""Plain text of small pieces of HTML by BeautifulSoup: blocks, lines and what is no text are as `reading.dom` has them for pages."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from checkup.reading.dom import BREAK_AFTER, BREAK_BEFORE, MUTE, smiley, spaced, tidy


def text_of(tag: Tag) -> str:
    """The text of an element, paragraphs divided by a blank line."""
    return tidy("".join(_chunks(tag)))


def line_of(tag: Tag) -> str:
    """The text of an element as one line."""
    return " ".join("".join(_chunks(tag)).replace("\u200b", "").split())


def _chunks(root: Tag) -> Iterator[str]:
    """The element's text and the line breaks of its blocks, in order; nesting of any depth is walked without recursion."""
    pre = 0
    open_: list[tuple[Tag, Iterator[PageElement]]] = []
    todo: Tag | None = root
    while True:
        if todo is not None:
            yield BREAK_BEFORE.get(todo.name, "")
            if todo.name == "img":
                yield smiley(str(todo.get("alt", "")), f"{todo.get('class')} {todo.get('src')}")
            pre += todo.name == "pre"
            open_.append((todo, iter(todo.children)))
            todo = None
        tag, children = open_[-1]
        for child in children:
            if isinstance(child, Tag):
                if child.name not in MUTE:
                    todo = child
                    break
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                yield child if pre else spaced(child)
        if todo is None:
            pre -= tag.name == "pre"
            yield BREAK_AFTER.get(tag.name, "")
            open_.pop()
            if not open_:
                return
