"""The facts of one checkup: as-of time, window, authors, identities, answers and verdicts, settled once and fixed from then on.

Exams and recomputed gains only ask questions of `Facts`; they never settle anything again (the design's "fixed inputs").
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from functools import cached_property
from typing import Literal

from checkup.model import Blog, Comment, How, Post

DAY = 86_400.0
AsOfBasis = Literal["configured", "captured", "newest", "run"]


def key_of(post: Post, comment: Comment) -> str:
    """The blog-wide key of a comment: its post's address and its id."""
    return f"{post.url}#{comment.id}"


@dataclass(frozen=True, slots=True)
class Window:
    """The posts that bound every sign but spam, the waiting list and people: published after `start` (None = no bound) up to `end`."""

    start: datetime | None
    end: datetime
    words: str


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """The blog author's first answer to a reader comment: `at` in epoch seconds (None = undated), `how` known, `by` whose id.

    `low` and `high` are the shortest and the longest wait in seconds that the two stamps allow (equal where both are exact;
    None where one is undated or where the answer would come before the comment).
    """

    at: float | None
    how: How
    by: str | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name that may be the blog's writer's: the owner is asked before anybody is told that readers wait.

    score, best  how much like a writer the name comments, and the best writer that was found; `comments` under the name
    """

    name: str
    score: float
    best: float
    comments: int

    @property
    def question(self) -> str:
        """The question to the owner."""
        return f"Are you {self.name}?"

    @property
    def lines(self) -> tuple[str, str]:
        """What to put under [blog] in the site file: the line for yes, the line for no."""
        quoted = json.dumps(self.name, ensure_ascii=False)
        return f"authors = [{quoted}]", f"readers = [{quoted}]"


@dataclass(frozen=True)
class Facts:
    """One blog, settled. Comments in `blog` carry authorship, answers and verdict.

    as_of        T, aware (UTC); as_of_basis says where it is from
    answers      key of a reader comment -> the author's first answer
    answered_by  key of a reader comment -> True where another reader or the author answered (for questions)
    identities   key of a comment -> identity string, None where it must not be merged with others (Anonymous, empty)
    threaded_since  when the blog began to show replies under what they answer, in epoch seconds (None = never)
    acknowledged keys of reader comments above a writer's comment that only thanks or greets, or that answers nobody in particular
    doubt        a name that may be the writer's, None where there is no doubt
    unmatched    configured authors whom no byline and no comment bears
    archived     the owner says that the blog is finished (`status = "archived"`)
    """

    blog: Blog
    as_of: datetime
    as_of_basis: AsOfBasis
    window: Window
    answers: Mapping[str, FirstAnswer] = field(default_factory=dict)
    answered_by_anyone: Mapping[str, bool] = field(default_factory=dict)
    identities: Mapping[str, str | None] = field(default_factory=dict)
    threaded_since: float | None = None
    acknowledged: tuple[str, ...] = ()
    doubt: Doubt | None = None
    unmatched: tuple[str, ...] = ()
    archived: bool = False

    @property
    def threaded(self) -> bool:
        """Whether the blog threads its comments at any time."""
        return self.threaded_since is not None

    def moment(self, when: datetime) -> float:
        """Epoch seconds; a naive time is read in the blog's zone where that is known, else as UTC (coverage says so)."""
        if when.tzinfo is None:
            return when.replace(tzinfo=timezone(timedelta(minutes=self.blog.utc_offset or 0))).timestamp()
        return when.timestamp()

    @cached_property
    def now(self) -> float:
        """T in epoch seconds."""
        return self.moment(self.as_of)

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """P: the posts inside the window, oldest first (undated posts last). With no dated post at all, every post."""
        dated = [p for p in self.blog.posts if p.published is not None]
        if not dated:
            return self.blog.posts
        start = None if self.window.start is None else self.moment(self.window.start)
        end = self.moment(self.window.end)
        inside = [
            p for p in dated if p.published and (start is None or self.moment(p.published) >= start) and self.moment(p.published) <= end
        ]
        undated = [p for p in self.blog.posts if p.published is None] if start is None else []
        return tuple(sorted(inside, key=lambda p: (self.moment(p.published) if p.published else 0.0, p.url))) + tuple(undated)

    def readers(self, post: Post) -> tuple[Comment, ...]:
        """R on one post: comments that are not pings, not by the blog's author, and judged `ok` or `promo`."""
        return tuple(
            c
            for c in post.comments
            if c.kind == "comment"
            and not (c.by_blog_author or c.by_post_author)
            and (c.verdict is None or c.verdict.label in ("ok", "promo"))
        )

    def readable(self, post: Post) -> bool:
        """Whether the post's comments could be read at all, so that signs about comments may use the post."""
        return post.comments_status in ("present", "none", "truncated") and not (post.comments_status == "none" and post.door == "closed")

    def closed_at(self, post: Post) -> float | None:
        """When the door closed, in epoch seconds; None while it is open or unknown.

        Where only "closed" is known: the later of post + 14 days and the last comment of a reader. A writer's late answer opens no door.
        """
        if post.door != "closed":
            return None
        if post.closed_at is not None:
            return self.moment(post.closed_at)
        own = (c for c in post.comments if not (c.kind == "comment" and (c.by_blog_author or c.by_post_author)))
        times = [self.moment(c.posted) for c in own if c.posted is not None]
        if post.published is not None:
            times.append(self.moment(post.published) + 14 * DAY)
        return min(max(times), self.now) if times else None
