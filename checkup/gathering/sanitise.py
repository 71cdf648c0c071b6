"""A blog as a source read it -> the same blog without what no later step can carry: impossible dates, characters that no file can hold."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from typing import Any, TypeVar, cast

from checkup.model import Blog, Comment, Post
from checkup.moments import DAY, UTC_CLOCK
from checkup.text.in_words import agree

Value = TypeVar("Value")

FIRST = 1990
"""The year of the Web. What is dated before it has lost its date: 1970 and 1899 are where computers begin to count."""
AHEAD = 366 * DAY
"""Seconds that a date may lie after the run: posts are dated ahead to stand on top, and a run may be given a moment before the reading."""


def sanitised(blog: Blog, now: datetime) -> Blog:
    """The blog with impossible dates made unknown (a note says how many) and lone surrogates replaced; `now` (aware): when it was read."""
    blog = _encodable(blog)
    posts = tuple(_post(post, now) for post in blog.posts)
    lost = sum(old is not new for old, new in zip(_dated(blog.posts), _dated(posts), strict=True))
    captured = blog.coverage.captured_at
    if not lost and (captured is None or _possible(captured, now)):
        return blog
    said = f"{lost} {agree(lost, 'date lies', 'dates lie')} before 1990 or over a year ahead: not used."
    return replace(
        blog,
        posts=posts,
        coverage=replace(
            blog.coverage,
            captured_at=captured if captured is not None and _possible(captured, now) else None,
            notes=(*blog.coverage.notes, *((said,) if lost else ())),
        ),
    )


def _dated(posts: tuple[Post, ...]) -> list[datetime | None]:
    return [when for post in posts for when in (post.published, post.closed_at, *(c.posted for c in post.comments))]


def _post(post: Post, now: datetime) -> Post:
    comments = tuple(_comment(c, now) for c in post.comments)
    if any(new is not old for new, old in zip(comments, post.comments, strict=True)):
        post = replace(post, comments=comments)
    if not _possible(post.published, now):
        post = replace(post, published=None, precision="none")
    return post if _possible(post.closed_at, now) else replace(post, closed_at=None)


def _comment(comment: Comment, now: datetime) -> Comment:
    return comment if _possible(comment.posted, now) else replace(comment, posted=None, precision="none")


def _possible(when: datetime | None, now: datetime) -> bool:
    """Whether something on the Web can bear this date (of a time without a zone the zone hardly matters here)."""
    return when is None or (when.year >= FIRST and UTC_CLOCK.epoch(when) <= UTC_CLOCK.epoch(now) + AHEAD)


def _encodable(value: Value) -> Value:
    """The value with lone surrogates in its strings replaced by U+FFFD; the very same object where there is none."""
    found: Any = value
    if isinstance(value, str):
        if not value.isascii():
            found = _without_surrogates(value)
    elif isinstance(value, tuple):
        new = tuple(_encodable(item) for item in value)
        found = value if all(a is b for a, b in zip(new, value, strict=True)) else new
    elif is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: new for f in fields(value) if (new := _encodable(old := getattr(value, f.name))) is not old}
        found = replace(value, **changed) if changed else value
    return cast("Value", found)


def _without_surrogates(text: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
