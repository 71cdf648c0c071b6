"""The order of a post's comments: as a page shows them, a thread's replies after their parent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from checkup.model import Comment


def with_more(shown: Sequence[Comment], more: Sequence[Comment]) -> tuple[Comment, ...]:
    """The comments of a page in its order, and those that only its copies have put in among them.

    A reply goes after what its parent's thread has already, another one where its time belongs, if the page runs forward in time, and
    to the end otherwise.
    """
    if not more:
        return tuple(shown)
    on_page = {c.id for c in shown}
    ordered = [*shown, *sorted(more, key=lambda c: (_when(c) or "~", c.id))]
    known = {c.id for c in ordered}
    below: dict[str | None, list[Comment]] = {}
    for comment in ordered:
        below.setdefault(comment.parent if comment.parent in known else None, []).append(comment)
    times = [_when(c) for c in below.get(None, []) if c.id in on_page]
    if None not in times and times == sorted(t or "" for t in times):
        below[None] = sorted(below.get(None, []), key=lambda c: _when(c) or "~")
    return flat(ordered, below)


def flat(comments: Sequence[Comment], below: dict[str | None, list[Comment]]) -> tuple[Comment, ...]:
    """Threads one after the other; `below` holds the replies of each comment by its id, under None the beginnings of threads."""
    found: dict[str, Comment] = {}
    stack = list(reversed(below.get(None, [])))
    while stack:
        comment = stack.pop()
        if comment.id not in found:
            found[comment.id] = comment
            stack.extend(reversed(below.get(comment.id, [])))
    for comment in comments:  # a ring of parents has no beginning; nobody is lost
        found.setdefault(comment.id, replace(comment, parent=None))
    return tuple(found.values())


def _when(comment: Comment) -> str | None:
    """The printed time as a text that can be compared, whether or not a zone is known."""
    when: datetime | None = comment.posted
    return when.replace(tzinfo=None).isoformat() if when else None
