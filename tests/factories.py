"""Blogs in three lines, for tests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import count

from checkup.diagnosis.rubric import load
from checkup.model import Blog, Comment, Coverage, Person, Post, Verdict

START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
OWNER = Person("Ada Owner", "https://blog.example/", "1")
SCALE = load().scale()
_ids = count(1)


def comment(
    author: str | None = "Rita Reader",
    text: str = "I tried your way at home, it worked.",
    *,
    after_hours: float = 5.0,
    posted: datetime | str | None = "auto",
    owner: bool = False,
    parent: str | None = None,
    id: str | None = None,
    kind: str = "comment",
    verdict: str | None = "ok",
    url: str | None = None,
    start: datetime = START,
) -> Comment:
    """One comment; `after_hours` counts from `start`; pass posted=None for an undated one."""
    when = start + timedelta(hours=after_hours) if posted == "auto" else posted
    assert not isinstance(when, str)
    cid = id or str(next(_ids))
    return Comment(
        id=cid,
        author=OWNER if owner else Person(author, url),
        text=text,
        posted=when,
        precision="none" if when is None else "second",
        kind=kind,  # type: ignore[arg-type]
        permalink=f"https://blog.example/p#comment-{cid}",
        parent=parent,
        by_post_author=owner,
        by_blog_author=owner,
        verdict=Verdict(verdict, 0.9 if verdict == "spam" else 0.1) if verdict else None,  # type: ignore[arg-type]
    )


def post(
    number: int = 1, comments: Iterable[Comment] = (), *, published: datetime | str | None = "auto", text: str = "", **more: object
) -> Post:
    """Post `number`, a week after the one before it."""
    when = START + timedelta(weeks=number - 1) if published == "auto" else published
    assert not isinstance(when, str)
    listed = tuple(comments)
    fields: dict[str, object] = {
        "url": f"https://blog.example/{number}/",
        "title": f"Post {number}",
        "published": when,
        "precision": "none" if when is None else "second",
        "author": OWNER,
        "text": text or "We baked bread and it rose. What do you bake on Sundays?",
        "comments": listed,
        "comments_status": "present" if listed else "none",
        "commenting": "open",
        "language": "en",
        "platform": "wordpress",
        **more,
    }
    return Post(**fields)  # type: ignore[arg-type]


def blog(posts: Iterable[Post], **more: object) -> Blog:
    """A blog of these posts, read in full."""
    listed = tuple(posts)
    fields: dict[str, object] = {
        "url": "https://blog.example/",
        "title": "The Example",
        "platform": "wordpress",
        "posts": listed,
        "coverage": Coverage(found=len(listed), read=len(listed), captured_at=START + timedelta(days=365)),
        "language": "en",
        "utc_offset": 0,
        **more,
    }
    return Blog(**fields)  # type: ignore[arg-type]
