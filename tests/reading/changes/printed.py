"""A page as a tree, what is read of it, and where its comments, their rows and their names stand in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

from lxml import html

from checkup import read_page

Element = Any
URL = "https://blog.example/2012/10/a-post.html"
ANY_DAY = "any"  # where a change takes the days away
_SILENT = ("script", "style", "head", "title", "option", "textarea")


class Said(NamedTuple):
    """One comment: who wrote it, on which day, what it says (letters and figures alone), and its kind."""

    who: str
    day: str
    words: str
    kind: str


@dataclass(frozen=True)
class Told:
    """What is read of a page."""

    page_type: str
    title: str
    writer: str
    day: str
    said: tuple[Said, ...]


def bare(text: str | None) -> str:
    """Letters and figures alone: what no change of markup may touch."""
    return re.sub(r"[\W_]+", "", text or "").casefold()


def reading(body: bytes, url: str = URL) -> Told | None:
    """What is read of these bytes; None where they are no post."""
    found = read_page(body, url=url)
    post = found.post
    if post is None:
        return None
    said = tuple(Said(bare(c.author.name), str(c.posted)[:10], bare(c.text), str(c.kind)) for c in post.comments)
    return Told(str(found.page_type), bare(post.title), bare(post.author.name if post.author else ""), str(post.published)[:10], said)


def written(tree: Element) -> bytes:
    """The tree as a page."""
    found: bytes = html.tostring(tree, encoding="utf-8", method="html")
    return b"<!DOCTYPE html>\n" + found


def elements(tree: Element) -> list[Element]:
    """All elements of a tree, without its comments."""
    return [e for e in tree.iter() if isinstance(e.tag, str)]


def text_of(element: Element) -> str:
    """All words in an element."""
    return "".join(element.itertext())


def fragment(code: str) -> Element:
    """One element of its own."""
    return html.fragment_fromstring(code)


class Printed:
    """A page that may be changed: `tree` is its own, `told` is what was read of it unchanged."""

    def __init__(self, tree: Element, told: Told) -> None:
        self.tree = deepcopy(tree)
        self.told = told

    @property
    def body(self) -> Element:
        return self.tree.find("body")

    @cached_property
    def places(self) -> list[Element | None]:
        """For each comment the smallest element that holds its words and nothing else, or None (also where they stand twice)."""
        by_words: dict[str, list[Element]] = {}
        for e in self.body.iter():
            if isinstance(e.tag, str) and e.tag not in _SILENT and e.tag != "a":  # which may quote a comment elsewhere
                by_words.setdefault(bare(text_of(e)), []).append(e)
        found: list[Element | None] = []
        for comment in self.told.said:
            those = by_words.get(comment.words, []) if len(comment.words) >= 8 else []
            inside = [those[-1], *those[-1].iterancestors()] if those else []
            found.append(those[-1] if those and all(e in inside for e in those) else None)
        return found

    @cached_property
    def rows(self) -> list[Element]:
        """The boxes of all comments, where they stand beside each other and hold nothing of one another; else none."""
        places = [place for place in self.places if place is not None]
        if len(places) < 2 or len(places) != len(self.places):
            return []
        chains = [[place, *place.iterancestors()][::-1] for place in places]
        depth = 0
        while all(len(chain) > depth for chain in chains) and len({chain[depth] for chain in chains}) == 1:
            depth += 1
        if not all(len(chain) > depth for chain in chains):
            return []
        rows = [chain[depth] for chain in chains]
        named = all(comment.who in bare(text_of(row)) for row, comment in zip(rows, self.told.said, strict=True))
        return rows if named and len(set(rows)) == len(rows) and len({row.tag for row in rows}) == 1 else []

    def name_of(self, n: int) -> Element | None:
        """The element that holds nothing but the name of a comment, near its words."""
        row, who = self.places[n], self.told.said[n].who
        if row is None or not who:
            return None
        for _ in range(6):
            row = row.getparent()
            if row is None or row.tag == "body":
                return None
            for e in elements(row):
                if len(e) == 0 and e.text and bare(e.text) == who and e.tag not in _SILENT:
                    return e
        return None

    def told_with(self, n: int, **new: str) -> Told:
        """What was read, but one comment is otherwise."""
        said = list(self.told.said)
        said[n] = said[n]._replace(**new)
        return replace(self.told, said=tuple(said))


Changed = tuple[bytes, Told] | None  # the page, and what is to be read of it; None where the change cannot be made on it
Change = Callable[[Printed], Changed]
CHANGES: dict[str, Change] = {}


def change(function: Change) -> Change:
    """A change under its own name; its docstring says what must hold."""
    CHANGES[function.__name__] = function
    return function


def opened(body: bytes, url: str = URL) -> tuple[Element, Told] | None:
    """The tree of a page in one encoding, and what is read of it so; None where it is no post."""
    declared = re.search(rb"charset=[\"']?([\w-]+)", body[:3000])
    try:
        text = body.decode(declared[1].decode() if declared else "utf-8")
    except (LookupError, UnicodeDecodeError):
        text = body.decode("latin-1")
    tree = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))
    for meta in tree.iter("meta"):
        if meta.get("charset"):
            meta.set("charset", "utf-8")
        elif "charset" in (meta.get("content") or ""):
            meta.set("content", "text/html; charset=utf-8")
    told = reading(written(tree), url) if tree.find("body") is not None else None
    return (tree, told) if told else None


def differs(want: Told, got: Told | None) -> list[str]:
    """What is read otherwise than it is to be."""
    if got is None:
        return ["no post"]
    found = [k for k in ("page_type", "title", "writer", "day") if getattr(want, k) not in (getattr(got, k), ANY_DAY)]
    if len(want.said) != len(got.said):
        return [*found, "how many comments"]
    pairs = list(zip(want.said, got.said, strict=True))
    return found + [f"comment's {k}" for k in Said._fields if any(getattr(a, k) not in (getattr(b, k), ANY_DAY) for a, b in pairs)]
