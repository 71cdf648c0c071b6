"""Split a list into pages by the number and the weight of its entries, so that no page is over 60 kB."""

from __future__ import annotations

from collections.abc import Sequence

from checkup.model import Comment
from checkup.reader_words import unredacted

ROOM = 43_000
"""Bytes of a page's list; with head, tabs, footer and the 10 kB chart of a long talk a page stays under 60 kB."""
MARKUP = 300
"""Bytes of tags around one comment with its status and links, measured on rendered pages and rounded up."""
JUDGED = 400
"""Bytes beside its reasons that a comment with a verdict takes more: links, an id to copy, how long it is on show."""
STEPS = (1, 2, 3, 10, 30, 100, 300, 1_000)
"""How far the pages are, on both sides, to which a page of a list links: a few clicks lead from any page to any other."""
ALL_LINKED = 15
"""Pages of a list of which each links to all others; beyond it, the links would take more room than what is listed."""


def linked(count: int, current: int) -> list[int]:
    """The pages, numbered from 0, that page `current` of a list of `count` pages links to, itself among them."""
    if count <= ALL_LINKED:
        return list(range(count))
    near = {current, *(current + step for step in STEPS), *(current - step for step in STEPS)}
    return sorted({0, count - 1, *(page for page in near if 0 <= page < count)})


def parts(weights: Sequence[int], *, most: int, room: int = ROOM) -> tuple[tuple[int, int], ...]:
    """(start, end) of each page: at most `most` entries and `room` bytes, but never an empty page; one empty part for an empty list."""
    out: list[tuple[int, int]] = []
    start = full = 0
    for i, weight in enumerate(weights):
        if i > start and (i - start == most or full + weight > room):
            out.append((start, i))
            start, full = i, 0
        full += weight
    return (*out, (start, len(weights)))


def weight(comment: Comment, limit: int = 400) -> int:
    """About how many bytes a comment takes on its post's page: text (`limit` characters at most), links, evidence, and tags."""
    verdict = comment.verdict
    told = sum(size(unredacted(r.words)) + 10 for r in verdict.reasons[:4]) + JUDGED if verdict and verdict.label != "ok" else 0
    written = size(comment.text[:limit]) + size(comment.author.name or "")
    return MARKUP + written + told + len(comment.permalink or "") + 2 * len(comment.id)


def size(text: str) -> int:
    """Bytes of a text in a page."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
