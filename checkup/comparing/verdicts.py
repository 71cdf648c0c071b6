"""Pairs of one post -> findings: what changed, what moved, what cannot be told; nothing of a pair that is as it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checkup.comparing.compared_comment import Said
from checkup.comparing.comparison_types import Change, Finding, Side
from checkup.comparing.differences import Pair, side


def of_pair(pair: Pair) -> Iterator[Finding]:
    """What is to be said of one post or comment that was found."""
    fields = {change.field for change in pair.changes}
    if fields & {"address", "post"}:
        yield Finding("moved", pair.old, pair.new, pair.changes)
    elif pair.changes:
        yield Finding("changed", pair.old, pair.new, pair.changes)
    elif pair.when == "unsure":
        yield Finding("unknown", pair.old, pair.new, reason="day only")


def of_comments_found(pairs: Sequence[Pair]) -> Iterator[Finding]:
    """What is to be said of a post's comments; a thread of which no reply stands under another any more is one finding."""
    by_said = {pair.reply.said: pair for pair in pairs if pair.reply is not None}
    threads: dict[Said, list[Pair]] = defaultdict(list)
    for pair in by_said.values():
        if pair.reply is not None and pair.reply.parent is not None:
            threads[pair.reply.root].append(pair)
    there = {id(pair.old.comment): pair.new for pair in pairs}
    flat = {root: members for root, members in threads.items() if id(root.comment) in there and all(map(_is_flat, members))}
    within = {id(pair) for members in flat.values() for pair in members}
    yield from (_flat_thread(root, there[id(root.comment)], members) for root, members in flat.items())
    for pair in pairs:
        left = replace(pair, changes=tuple(c for c in pair.changes if c.field != "thread")) if id(pair) in within else pair
        yield from of_pair(left)


def _is_flat(pair: Pair) -> bool:
    return any(change.how == "flat" for change in pair.changes)


def _flat_thread(root: Said, now: Side, members: Sequence[Pair]) -> Finding:
    """One finding on a thread's first comment, about all its replies; `now` is that comment on the new blog."""
    return Finding("changed", side(root), now, (Change("thread", "flat"),), also=tuple(pair.old for pair in members))
