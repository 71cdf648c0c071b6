"""What one step of the pipeline leaves for the next: files in the state folder, written whole or not at all.

A file is JSON, a line apiece: how many posts follow, then all that belongs to no post, then each post with what is known of its comments.
A blog of many comments is written and read post by post, so that its text never stands in memory as a whole.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path
from sys import intern
from typing import Any, TypeVar

from pydantic import TypeAdapter

from checkup.atomic_write import write_atomically
from checkup.cycle_search import no_cycle_search
from checkup.facts import Call, Facts, FirstAnswer
from checkup.findings import Checkup
from checkup.model import Blog, Post

Kept = TypeVar("Kept")
Each = TypeVar("Each")
Value = TypeVar("Value")

BLOG, CHECKUP = "blog.jsonl", "checkup.jsonl"
FORMER = ("blog.json", "checkup.json")
"""Their names in a blog's folder of the state, and those that they had before."""


@dataclass(frozen=True, slots=True)
class _Settled:
    """A post and the tables of the facts, each cut down to the keys of its comments."""

    post: Post
    answers: Mapping[str, FirstAnswer]
    answered_by_anyone: Mapping[str, bool]
    identities: Mapping[str, str | None]
    calls: Mapping[str, Call]


_adapter: Callable[[Any], TypeAdapter[Any]] = cache(TypeAdapter)


def save_blog(state: Path, slug: str, blog: Blog) -> None:
    """Keep what was read of a blog, for `examine` and for the day when the blog does not answer."""
    _save(state / slug / BLOG, replace(blog, posts=()), len(blog.posts), blog.posts)


def load_blog(state: Path, slug: str) -> Blog | None:
    """The last good reading, None where there is none or where an older version wrote something that no longer fits."""
    return _load(state / slug / BLOG, Blog, Post, lambda blog, posts: replace(blog, posts=tuple(posts)))


def load_frame(state: Path, slug: str) -> Blog | None:
    """The last good reading without its posts, which take the most time and memory; None as `load_blog`."""
    return _load(state / slug / BLOG, Blog, Post, lambda blog, _: blog)


def save_checkup(state: Path, checkup: Checkup) -> None:
    """Keep a whole checkup, for `render`."""
    facts = checkup.facts
    rest = replace(facts, blog=replace(facts.blog, posts=()), answers={}, answered_by_anyone={}, identities={}, calls={})
    _save(checkup_file(state, checkup.slug), replace(checkup, facts=rest), len(facts.blog.posts), _settled_posts(facts))


def checkup_file(state: Path, slug: str) -> Path:
    """Where the last checkup of a blog is kept."""
    return state / slug / CHECKUP


def load_checkup(state: Path, slug: str) -> Checkup | None:
    """The last checkup of a blog, None where there is none that fits this version."""
    return _load(checkup_file(state, slug), Checkup, _Settled, _joined)


def _settled_posts(facts: Facts) -> Iterator[_Settled]:
    for post in facts.blog.posts:
        keys = [post.key(comment) for comment in post.comments]

        def of_post(table: Mapping[str, Value], keys: list[str] = keys) -> dict[str, Value]:
            return {key: table[key] for key in keys if key in table}

        yield _Settled(post, of_post(facts.answers), of_post(facts.answered_by_anyone), of_post(facts.identities), of_post(facts.calls))


def _joined(rest: Checkup, settled: Iterable[_Settled]) -> Checkup:
    """The checkup with its posts and tables; all tables share the text of a key, and equal values are one: calls are alike by thousands."""
    posts: list[Post] = []
    answers: dict[str, FirstAnswer] = {}
    anyone: dict[str, bool] = {}
    identities: dict[str, str | None] = {}
    calls: dict[str, Call] = {}
    alike: dict[Any, Any] = {}
    for one in settled:
        posts.append(one.post)
        answers |= _shared(one.answers)
        anyone |= _shared(one.answered_by_anyone)
        identities |= _shared(one.identities, alike)
        calls |= _shared(one.calls, alike)
    blog = replace(rest.facts.blog, posts=tuple(posts))
    facts = replace(rest.facts, blog=blog, answers=answers, answered_by_anyone=anyone, identities=identities, calls=calls)
    return replace(rest, facts=facts)


def _shared(table: Mapping[str, Value], alike: dict[Value, Value] | None = None) -> dict[str, Value]:
    """The table with keys that all tables share; each value the one in `alike` that is equal to it, which also gets those that are new."""
    if alike is None:
        return {intern(key): value for key, value in table.items()}
    return {intern(key): alike.setdefault(value, value) for key, value in table.items()}


def _save(path: Path, rest: object, count: int, each: Iterable[object]) -> None:
    def lines() -> Iterator[bytes]:
        yield json.dumps({"posts": count}).encode()
        for one in chain((rest,), each):
            yield _adapter(type(one)).dump_json(one)

    write_atomically(path, (piece for line in lines() for piece in (line, b"\n")), private=True)  # the first lines are long: none is copied
    forget_former(path.parent)


def forget_former(folder: Path) -> None:
    """Remove what a blog's folder holds under the former names: nothing reads it any more, and it holds people's names."""
    for name in FORMER:
        (folder / name).unlink(missing_ok=True)


def _load(path: Path, kind: Callable[..., Kept], each: Callable[..., Each], joined: Callable[[Kept, Iterable[Each]], Kept]) -> Kept | None:
    """What stands in the file, None where there is none, or one that is torn or of another version."""
    try:
        with path.open("rb") as lines, no_cycle_search():  # all that is made here stays; the search took a third of the time
            promised = json.loads(next(lines))["posts"]
            rest = _adapter(kind).validate_json(next(lines))
            return joined(rest, _all_of(promised, map(_adapter(each).validate_json, lines)))
    except (OSError, ValueError, RecursionError, StopIteration, LookupError, TypeError):
        return None


def _all_of(promised: int, read: Iterable[Each]) -> Iterator[Each]:
    """What was read; raises ValueError at the end of a file that was cut off between two lines."""
    missing = promised
    for one in read:
        missing -= 1
        yield one
    if missing:
        raise ValueError(f"{missing} of {promised} posts are missing")
