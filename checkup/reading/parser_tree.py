"""A page's source -> the parser's tree: cut and mended where the parser would lose what browsers show, or take minutes over it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from checkup import lazy_re as re
from checkup.reading.flatten import flatten
from checkup.reading.unclosed import with_boxes_closed, with_late_parts, without_ends_of_no_row

# A page beyond these is read up to there and said to be truncated: some four seconds of work and 200 MB of memory. The largest honest page
# met has 2.2 million characters and 60,000 elements.
MAX_CHARS = 5_000_000
MAX_NODES = 110_000
_MAX_TAGS = 2 * MAX_NODES + 10_000  # each element begins and ends with one; libxml2 would build all that come, at 600 bytes each
# characters and attributes of one tag; conventions: pictures written out in a tag are longer and have a dozen attributes
_LONG_TAG, _MAX_ATTRIBUTES = 10_000, 1_000
# Characters that XML 1.0 does not allow; libxml2 would cut the page at a NUL.
_CONTROL_BYTES = bytes(b for b in range(32) if b not in b"\t\n\r")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def tree_of(html: str) -> tuple[Any, bool]:
    """The tree of a page, None where a browser would call it none, and whether all of the page is in it."""
    end = _end_of_reading(html)
    mended = with_late_parts(_without_endless_tags(_without_controls(html[:end])))
    mended = with_boxes_closed(without_ends_of_no_row(mended))
    root, whole = _parsed(mended)
    if not whole:
        root, whole = _parsed(flatten(mended))
    return root, whole and end == len(html)


def _end_of_reading(html: str) -> int:
    """How many characters of a page are read: all, unless it has more than any honest page, or more tags."""
    end = min(len(html), MAX_CHARS)
    if html.count("<", 0, end) <= _MAX_TAGS:
        return end
    at = -1
    for _ in range(_MAX_TAGS):
        at = html.find("<", at + 1)
    return at


def _without_controls(html: str) -> str:
    """The page without characters that the parser does not take. Nearly no page has any, and bytes are looked through the fastest."""
    try:
        data = html.encode()
    except UnicodeEncodeError:
        return CONTROL.sub(" ", html)
    clean = len(data.translate(None, _CONTROL_BYTES)) == len(data) and "\ufffe" not in html and "\uffff" not in html
    return html if clean else CONTROL.sub(" ", html)


def _without_endless_tags(html: str) -> str:
    """The page with no tag of thousands of attributes: libxml2 holds each against all others, which takes minutes."""
    out, done = [], 0
    for start, end in _long_parts(html):
        out += [html[done:start], _without_attributes(html[start:end])]
        done = end
    return "".join((*out, html[done:])) if out else html


def _without_attributes(part: str) -> str:
    """What stands between two "<" without the attributes of its tag, where these are thousands; else as it is."""
    inside, _, rest = part.partition(">")
    if part.count('="') + part.count("='") > _MAX_ATTRIBUTES:  # the marks that end it may stand in its values
        return f"{part[:20].split()[0]}>{part.rpartition('>')[2]}" if part.split() else ""
    if len(inside.split(None, _MAX_ATTRIBUTES)) > _MAX_ATTRIBUTES and "=" in inside:
        return f"{inside[:20].split()[0] if inside.split() else ''}>{rest}"
    return part


def _long_parts(html: str) -> Iterator[tuple[int, int]]:
    """Where no tag begins for so many characters: from behind a "<" to the next one. Nearly all of a page is jumped over."""
    at = 0
    while at + _LONG_TAG <= len(html):
        last = html.rfind("<", at, at + _LONG_TAG)  # what begins before it is shorter
        if last < 0:
            end = html.find("<", at + _LONG_TAG)
            yield at, end if end >= 0 else len(html)
            last = end if end >= 0 else len(html)
        at = last + 1


def _parsed(html: str) -> tuple[Any, bool]:
    """The tree of a page, and whether the parser came to its end; it gives up on markup that is nested some 2,000 levels deep."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        root = etree.fromstring(html.encode("utf-8", "replace") or b"<html></html>", parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None, False  # nothing that a browser would call a page
    return root, not any(e.level_name == "FATAL" for e in parser.error_log)
