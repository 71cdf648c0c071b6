"""What nearly all pairs have in common -> said once; the pairs without it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from checkup.addresses import site_of
from checkup.comparing.clocks import Distances
from checkup.comparing.compared_comment import Said
from checkup.comparing.comparison_types import About, Change, Field, WholeBlog
from checkup.comparing.differences import Pair
from checkup.comparing.threads import depth

# From how many on, and in what share of those that could have it, a difference is the whole blog's: a theme or a platform does not tell
# it. Conventions.
_FEWEST, _SHARE = 3, 0.9

_FIELDS: Mapping[str, Field] = {"author": "author", "date": "date", "flat": "thread", "shallow": "thread"}

Taken = tuple[list[WholeBlog], list[Pair]]
"""What is said once, and the pairs without it."""


def of_posts(pairs: Sequence[Pair], apart: Distances) -> Taken:
    """What the posts have in common: another address, another clock, dates to the day, excerpts, no bylines, no dates."""
    said = [*_another_address(pairs), *_clocks("post", apart), *_days("post", pairs)]
    if short := sum(not pair.compared for pair in pairs):
        said.append(WholeBlog("excerpts", "post", short))
    for one in (WholeBlog("author", "post", 0), WholeBlog("date", "post", 0, is_loss=True)):
        pairs = _told_once(said, pairs, one)
    return said, list(pairs)


def of_comments(pairs: Sequence[Pair], apart: Distances, new: Mapping[str, Sequence[Said]]) -> Taken:
    """What the comments have in common: another clock, dates to the day, no names, no dates, no threads or shallower ones.

    `new` has the new blog's comments by their post.
    """
    said = [*_clocks("comment", apart), *_days("comment", pairs)]
    for one in (WholeBlog("author", "comment", 0, is_loss=True), WholeBlog("date", "comment", 0, is_loss=True)):
        pairs = _told_once(said, pairs, one)
    by_id = {url: {one.comment.id: one for one in comments} for url, comments in new.items()}
    deepest = max((depth(one, by_id[url]) for url, comments in new.items() for one in comments), default=1)
    if deepest == 1:
        pairs = _take(said, pairs, WholeBlog("flat", "comment", 0, is_loss=True), _is_flat, _has_parent)
    elif deepest > 1:

        def at_the_border(pair: Pair) -> bool:
            other = by_id[pair.new.post.url].get(pair.new.comment.id if pair.new.comment else "")
            return other is not None and depth(other, by_id[pair.new.post.url]) == deepest

        shallow = WholeBlog("shallow", "comment", 0, deepest, is_loss=True)
        pairs = _take(said, pairs, shallow, lambda pair: _moved_up(pair) and at_the_border(pair), _moved_up)
    return said, list(pairs)


def _another_address(pairs: Sequence[Pair]) -> Iterator[WholeBlog]:
    moved = sum(site_of(pair.old.post.url) != site_of(pair.new.post.url) for pair in pairs)
    if moved:
        yield WholeBlog("address", "post", moved)


def _clocks(about: About, apart: Distances) -> Iterator[WholeBlog]:
    counted = apart.counted()
    yield from (WholeBlog("clock", about, counted[offset], offset) for offset in sorted(counted) if offset)


def _days(about: About, pairs: Sequence[Pair]) -> Iterator[WholeBlog]:
    if days := sum(pair.when == "day" for pair in pairs):
        yield WholeBlog("days", about, days)


def _told_once(said: list[WholeBlog], pairs: Sequence[Pair], one: WholeBlog) -> Sequence[Pair]:
    """Take out what the new blog tells of nearly nothing that the old one tells it of."""

    def tells(pair: Pair) -> bool:
        if one.kind == "date":
            return pair.when != "untold"
        person = pair.old.comment.author if pair.old.comment else pair.old.post.author
        return person is not None and bool(person.name)

    return _take(said, pairs, one, lambda pair: Change(_FIELDS[one.kind], "lost") in pair.changes, tells)


def _take(
    said: list[WholeBlog], pairs: Sequence[Pair], one: WholeBlog, has: Callable[[Pair], bool], could: Callable[[Pair], bool]
) -> Sequence[Pair]:
    """Say it once and take it out of all pairs that have it, where nearly all that could have it do."""
    having = [pair for pair in pairs if has(pair)]
    if len(having) < _FEWEST or len(having) < _SHARE * sum(map(could, pairs)):
        return pairs
    said.append(replace(one, count=len(having)))
    ids = {id(pair) for pair in having}
    field = _FIELDS[one.kind]
    return [replace(pair, changes=tuple(c for c in pair.changes if c.field != field)) if id(pair) in ids else pair for pair in pairs]


def _is_flat(pair: Pair) -> bool:
    return any(change.field == "thread" and change.how == "flat" for change in pair.changes)


def _has_parent(pair: Pair) -> bool:
    return pair.reply is not None and pair.reply.parent is not None


def _moved_up(pair: Pair) -> bool:
    return any(change.field == "thread" and change.how == "within the thread" for change in pair.changes)
