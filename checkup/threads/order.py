"""The comments of a post in the order in which they were written, and how far apart two of them are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from checkup.model import Comment
from checkup.moments import DAY, UTC_CLOCK, Clock

_LAST = float("inf")  # when an undated ping is taken to have come
_WHOLE_DAY = DAY - 1  # from a day's first second, as which a date without a time is read, to its last one


def stamp(when: datetime | None, clock: Clock) -> float | None:
    """Epoch seconds by the blog's clock; None for no time."""
    return None if when is None else clock.epoch(when)


def in_order(comments: Sequence[Comment], clock: Clock = UTC_CLOCK) -> list[Comment]:
    """The comments as they were written: by time where every one has a time of day, turned round where a page runs backwards.

    Which way a page runs is told by its readers' comments alone, so that one more comment of a writer turns nothing round. Nor do pings,
    which themes list apart: what they lack of a time is no comment's.
    """
    said = [c for c in comments if c.kind == "comment"]
    timed = [(clock.epoch(c.posted), c) for c in said if c.posted is not None and c.precision in ("second", "minute")]
    if len(timed) == len(said):
        timed += [(_LAST if c.posted is None else clock.epoch(c.posted), c) for c in comments if c.kind != "comment"]
        return _parents_first(sorted(timed, key=lambda one: one[0]))
    readers = [c for c in said if not c.by_owner]
    backwards = all(c.parent is None for c in readers) and clock.runs_backwards([(c.posted, c.precision) for c in readers])
    return list(reversed(comments)) if backwards else list(comments)


def _parents_first(timed: list[tuple[float, Comment]]) -> list[Comment]:
    """Comments in the order of their times. Equal times may put a reply before its parent; the page's thread knows better."""
    comments = [c for _, c in timed]
    place = {c.id: i for i, c in enumerate(comments)}
    if all(place[c.parent] <= i for i, c in enumerate(comments) if c.parent in place):
        return comments
    by_id = {c.id: c for c in comments}
    return [c for _, c in sorted(timed, key=lambda one: (one[0], depth_of(one[1], by_id)))]


def depth_of(comment: Comment, by_id: Mapping[str, Comment]) -> int:
    """How many comments of its post stand above it in the thread; a loop in broken data ends where it closes."""
    steps, seen, up = 0, {comment.id}, comment.parent
    while up is not None and up in by_id and up not in seen:
        seen.add(up)
        steps, up = steps + 1, by_id[up].parent
    return steps


def too_early(reply: Comment, asked: Comment, clock: Clock) -> bool:
    """Whether a reply is dated before what it answers, as far as the stamps tell: some clock is wrong."""
    answer, question = stamp(reply.posted, clock), stamp(asked.posted, clock)
    return answer is not None and question is not None and answer + (_WHOLE_DAY if reply.precision == "day" else 0.0) < question


def within(earlier: Comment, later: Comment, days: float, clock: Clock) -> bool:
    """Whether `later` may have come at most so many days after `earlier`, and not before it.

    What is undated may have, and a date without a time allows its whole day.
    """
    a, b = stamp(earlier.posted, clock), stamp(later.posted, clock)
    if a is None or b is None:
        return True
    slack = DAY if "day" in (earlier.precision, later.precision) else 0.0
    return b - a <= days * DAY + slack and not too_early(later, earlier, clock)
