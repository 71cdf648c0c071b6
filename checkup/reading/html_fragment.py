"""HTML that a record carries (an API's or an export's "content") as the plain text, links and quotations that a page reader gives.

Pieces are small and come one by one, so BeautifulSoup reads them (0.7 ms for a piece of 1,500 characters, against 0.2 ms by lxml alone);
whole pages, of which a blog has thousands, are lxml's. A piece of nothing but paragraphs and line breaks, as most comments are, needs no
parser.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checkup import lazy_re as re
from checkup.addresses import clean, join
from checkup.model import Link
from checkup.reading.dom import BREAK_AFTER, BREAK_BEFORE, HIDDEN, Dom, spaced, tidy
from checkup.reading.parser_tree import CONTROL
from checkup.reading.set_off import MOST, TAGS, closing, sets_off

if TYPE_CHECKING:
    from bs4 import Tag

# characters of one post or comment; a convention: ten times the longest chapter of a book, a text of more is made to keep us busy
MAX_TEXT = 2_000_000
_DEEPEST = 10  # quotations within quotations; a convention: mails go five deep, and each level is the text of all below it once more
_LINE_MAX = 10_000  # characters of a title or a name with its markup; a convention: what is longer is cut on every page anyway
_MARKUP = re.compile(r"[<&]")  # what only a parser can undo; a line without it needs none


_MAY_SET_OFF = re.compile(r"<(?:em|i|strong|b)\b|colou?r|font-(?:style|weight)", re.IGNORECASE)  # in all that sets the end of a text off
# all the markup of a plain piece; a space and a slash are what programs write into a line break
_PLAIN_TAG = re.compile(r"(<p>|</p>|<br ?/?>)")


def fragment(html: str, base: str) -> tuple[str, tuple[Link, ...], tuple[str, ...]]:
    """The text (paragraphs divided by a blank line), the links and the block quotations of a piece of HTML; `base` its page."""
    html = html[:MAX_TEXT]
    if (plain := _plain(html)) is not None:
        return plain, (), ()
    root = _parsed(html)
    if root is None:
        return "", (), ()
    from checkup.reading.soup_text import line_of, text_of

    links = tuple(
        Link(there, line_of(node), tuple(_attribute(node, "rel").lower().split()))
        for node in root.find_all("a")
        if not _is_hidden(node) and (there := clean(_attribute(node, "href"), base))
    )
    quotes = tuple(text for node in _quotations(root) if (text := text_of(node)))
    return text_of(root), links, quotes


def _quotations(root: Tag) -> Iterator[Tag]:
    """Every block quotation, those within others too, but for those that stand deeper than people quote."""
    depth: dict[int, int] = {}
    for node in root.find_all("blockquote"):
        depth[id(node)] = deep = depth.get(id(node.find_parent("blockquote")), 0) + 1
        if deep <= _DEEPEST:
            yield node


def set_off(html: str) -> str:
    """The end of a comment that its markup sets off from what stands above it; "" for none."""
    html = html[:MAX_TEXT]
    root = _parsed(html) if _MAY_SET_OFF.search(html) else None
    if root is None:
        return ""
    from checkup.reading.soup_text import text_of

    marked = [n for n in root.find_all(TAGS) if sets_off(n.name, _attribute(n, "style"), _attribute(n, "color"))]
    return closing(text_of(root), map(text_of, marked[-MOST:]))


def _plain(html: str) -> str | None:
    """The text of a piece that holds only paragraphs, one after the other, and line breaks; None where more than that stands in it."""
    parts = _PLAIN_TAG.split(html)
    if any(_MARKUP.search(text) for text in parts[::2]):
        return None
    inside = False
    for at in range(1, len(parts), 2):
        tag = parts[at]
        if tag[1] == "b":
            parts[at] = BREAK_BEFORE.get("br", "") + BREAK_AFTER.get("br", "")
        elif inside != (tag == "</p>"):
            return None
        else:
            parts[at], inside = (BREAK_AFTER if inside else BREAK_BEFORE).get("p", ""), not inside
    parts[::2] = [spaced(CONTROL.sub(" ", text)) for text in parts[::2]]
    return None if inside else tidy("".join(parts))


def line(html: str) -> str:
    """The text of a piece of HTML (a title, a name with entities) as one line."""
    if not _MARKUP.search(html):
        return " ".join(CONTROL.sub(" ", html).replace("\u200b", "").split())
    root = _parsed(html[:_LINE_MAX])
    from checkup.reading.soup_text import line_of

    return line_of(root) if root is not None else ""


def _parsed(html: str) -> Tag | None:
    from bs4 import BeautifulSoup  # saved pages hold no such pieces; it takes 0.07 s to load

    return BeautifulSoup(f"<html><body><div>{CONTROL.sub(' ', html)}</div></body></html>", "lxml").html


def _attribute(node: Tag, name: str) -> str:
    """An attribute as it was written, "" where it is missing."""
    value = node.get(name) or ""
    return (value if isinstance(value, str) else " ".join(value)).strip()


def _is_hidden(node: Tag) -> bool:
    return node.has_attr("hidden") or bool(HIDDEN.search(_attribute(node, "style")))


def links_of(html: str, base: str) -> dict[str, bool]:
    """Every address that a page links to (anchors and link elements that lead on), in the page's order, once each.

    The value is True where every link to it is marked `rel="nofollow"`.
    """
    dom = Dom(html)
    said = next((node.get("href") for node in dom.tags("base") if node.get("href")), "")
    base = join(base, said) if said else base
    found: dict[str, bool] = {}
    for node in dom.nodes:
        if node.tag == "a" or (node.tag == "link" and node.get("rel").lower() in ("next", "prev", "previous", "index", "start", "home")):
            there = clean(node.get("href"), base) if node.get("href") else ""
            if there:
                found[there] = found.get(there, True) and "nofollow" in node.get("rel").lower().split()
    return found
