"""Matched comments -> whose place in a thread is another one: flat threads, replies under another comment, replies that moved up.

A reply whose parent is missing, or stands on another post now, cannot stay where it was: that is no change of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checkup.comparing.compared_comment import Said
from checkup.comparing.comparison_types import How


@dataclass(frozen=True, slots=True)
class Reply:
    """A matched comment of which both blogs could tell whom it answers; `how` is None where its place is the same.

    root    the first comment of its old thread
    parent  whom it answered, None at the top
    now     whom it answers in the new blog, None at the top
    """

    said: Said
    root: Said
    parent: Said | None
    now: Said | None
    how: How | None


def replies(old: Sequence[Said], new_of: Mapping[Said, Said], new: Mapping[str, Sequence[Said]], *, tells: bool) -> Iterator[Reply]:
    """The comparable replies of one old post; `tells`: the old blog has threads, so that a comment at the top stands there on purpose."""
    by_id = {one.comment.id: one for one in old}
    for one in old:
        other = new_of.get(one)
        parent = by_id.get(one.comment.parent or "")
        if other is None or (parent is None and (one.comment.parent is not None or not tells)):
            continue
        there = {c.comment.id: c for c in new[other.post.url]}
        now = there.get(other.comment.parent or "")
        if parent is None:
            yield Reply(one, one, None, now, "under another" if now is not None else None)
            continue
        then = new_of.get(parent)
        if then is not None and then.post.url == other.post.url:
            line = _line(one, by_id)
            yield Reply(one, line[-1], parent, now, _how(then, now, [new_of.get(above) for above in line]))


def _line(one: Said, by_id: Mapping[str, Said]) -> list[Said]:
    """Those above a comment, its parent first; a circle ends where it begins."""
    line: list[Said] = []
    while (above := by_id.get(one.comment.parent or "")) is not None and above not in line:
        line.append(above)
        one = above
    return line


def _how(then: Said, now: Said | None, line: Sequence[Said | None]) -> How | None:
    if now is then:
        return None
    if now is None:
        return "flat"
    return "within the thread" if now in line else "under another"


def depth(one: Said, by_id: Mapping[str, Said]) -> int:
    """How deep a comment stands: 1 at the top."""
    return 1 + len(_line(one, by_id))
