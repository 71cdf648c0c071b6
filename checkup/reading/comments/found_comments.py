"""The items of a page with their parts -> its comments: which answers which, which are the owner's, which say nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from checkup.model import Comment
from checkup.reading.adapter import Adapter
from checkup.reading.comments import owner_marks
from checkup.reading.comments.build import comment_of, id_of
from checkup.reading.comments.items import Item
from checkup.reading.comments.kind import says_rights
from checkup.reading.comments.parents import parents
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.removed import is_removed
from checkup.reading.dom import Dom
from checkup.reading.page_urls import Base


@dataclass
class Found:
    """The comments of a page, how they were found, and where in the page they stand (None = nowhere).

    cut       there are more than were read
    division  what repeats, where they were found by repetition
    no_names  words that stand on nearly every comment where a name stands, while another name varies: they are none
    """

    comments: tuple[Comment, ...] = ()
    confidence: float = 0.0
    tried: list[str] = field(default_factory=list)
    start: int | None = None
    stop: int | None = None
    items: list[Item] = field(default_factory=list)
    cut: bool = False
    division: str = ""
    no_names: frozenset[str] = frozenset()

    def add(self, dom: Dom, items: list[Item], parts: list[Parts], adapter: Adapter, base: Base) -> None:
        """The items, at least one, with what was read of each."""
        self.items = items
        self.start, self.stop = items[0].i0, max(item.i1 for item in items)
        self.comments = _comments(dom, items, parts, adapter, base)


def _comments(dom: Dom, items: list[Item], parts: list[Parts], adapter: Adapter, base: Base) -> tuple[Comment, ...]:
    up = parents(dom, items, parts, adapter.traces.indents)
    owners = owner_marks.marked(items, parts)
    out: list[Comment] = []
    ids: dict[int, str] = {}
    used: set[str] = set()
    copies: Counter[str] = Counter()
    for k, (item, part) in enumerate(zip(items, parts, strict=True)):
        if _is_nothing(dom, item, part, adapter):
            continue
        name = id_of(item, part, used, copies)
        used.add(name)
        ids[k] = name
        above = up.get(k)
        while above is not None and above not in ids:
            above = up.get(above)
        parent = ids.get(above) if above is not None else None
        out.append(comment_of(dom, item, part, adapter, base, name, parent, owner=k in owners))
    return tuple(out)


def _is_nothing(dom: Dom, item: Item, part: Parts, adapter: Adapter) -> bool:
    if part.text and is_removed(part.text):
        return True
    if adapter.removed and part.marks & adapter.removed:
        return True
    if not part.text and not part.author:
        return True
    if part.author is None and part.when is None and "\n" not in part.text and says_rights(part.text):
        return True  # the foot of the page
    return not part.text and part.when is None and part.url is None and not part.marks & {"pingback", "trackback"}
