"""Which comments are part of a talk with a writer, as turns show where no thread and no name does: reader, writer, that reader again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from checkup.moments import DAY
from checkup.spam.copies import person
from checkup.spam.seen_comment import Seen

TURN = 2 * DAY  # seconds from one turn to the next; a convention: who comes back so soon waited for the answer
LEAST = 3  # turns: the reader's, the writer's, and the reader's again


def talking(comments: Sequence[Seen]) -> set[int]:
    """The numbers of the readers' comments that stand in such a talk, nobody else speaking in between; a robot does not come back.

    What a reader says in other words only counts: the same text once more is no turn.
    """
    of_post: dict[str, list[int]] = {}
    for number, comment in enumerate(comments):
        if comment.kind == "comment" and comment.at is not None:
            of_post.setdefault(comment.post, []).append(number)
    found: set[int] = set()
    for numbers in of_post.values():
        if len(numbers) >= LEAST:
            numbers.sort(key=lambda number: (comments[number].at or 0.0, number))
            found.update(_in_talks(comments, numbers))
    return found


def _in_talks(comments: Sequence[Seen], numbers: Sequence[int]) -> Iterator[int]:
    """The readers' comments among `numbers`, in the order of time, before and after a writer's turn between them."""
    turns = [list(turn) for _, turn in groupby(numbers, key=lambda number: _speaker(comments[number]))]
    for before, between, after in zip(turns, turns[1:], turns[2:], strict=False):
        first, writers, last = comments[before[-1]], comments[between[0]], comments[after[0]]
        if writers.by_author is not True or not _speaker(first) or _speaker(first) != _speaker(last) or first.text == last.text:
            continue
        if _apart(first, writers) <= TURN and _apart(comments[between[-1]], last) <= TURN:
            yield from before
            yield from after


def _speaker(comment: Seen) -> str | None:
    """Who speaks: None for any writer of the blog."""
    return None if comment.by_author is True else person(comment)


def _apart(before: Seen, after: Seen) -> float:
    return (after.at or 0.0) - (before.at or 0.0)
