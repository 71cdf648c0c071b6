"""Reads written pages back: links, ids, headings, drawings, attributes."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path


@dataclass
class Page:
    """What a written page holds."""

    links: list[tuple[str, str, str]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    nameless: list[str] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)
    tags: set[str] = field(default_factory=set)
    text: str = ""
    title: str = ""
    scripts: list[str | None] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._in: list[str] = []

    def updatepos(self, i: int, j: int) -> int:
        """Nobody asks for the line, and to count lines takes a tenth of the time."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        page, known = self.page, dict(attrs)
        page.tags.add(tag)
        page.attributes |= {name for name, _ in attrs}
        if known.get("id"):
            page.ids.append(str(known["id"]))
        for name in ("href", "src"):
            if name in known:
                page.links.append((tag, str(known[name]), str(known.get("rel") or "")))
        if tag in ("h1", "h2", "h3", "h4"):
            page.headings.append(int(tag[1]))
        if tag == "script":
            page.scripts.append(known.get("src"))
        if tag == "svg" and not (known.get("aria-hidden") == "true" or known.get("aria-label") or known.get("aria-labelledby")):
            page.nameless.append(str(attrs))
        self._in.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._in and self._in.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "title" in self._in and "svg" not in self._in:
            self.page.title += data
        elif "script" not in self._in:
            self.page.text += data


def read(path: Path) -> Page:
    """One page of a written site."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.page
