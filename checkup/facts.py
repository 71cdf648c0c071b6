"""The facts of one checkup: as-of time, window, authors, identities, answers and verdicts, settled once and fixed from then on.

Signs and recomputed gains only ask questions of `Facts`; they never settle anything again (the design's "fixed inputs").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property, wraps
from typing import Any, Literal, TypeVar

from checkup.fact_kinds import NOTHING, OWED, Call, CallKind, Doubt, FirstAnswer, Remark, SpamShare, Window
from checkup.model import Blog, Comment, Post, turned_off
from checkup.moments import DAY, Clock

__all__ = [
    "DAY",
    "NOTHING",
    "OWED",
    "REGULAR_COMMENTS",
    "REGULAR_POSTS",
    "AsOfBasis",
    "Call",
    "CallKind",
    "Doubt",
    "Facts",
    "FirstAnswer",
    "Remark",
    "SpamShare",
    "Window",
    "is_regular",
    "made_of_posts",
    "made_once",
]

REGULAR_COMMENTS, REGULAR_POSTS = 4, 3  # by convention: three visits may be chance, and one long talk under one post is no habit

AsOfBasis = Literal["configured", "captured", "newest", "run"]


def is_regular(comments: int, posts: int) -> bool:
    """Whether somebody who wrote so many comments on so many posts is a regular reader."""
    return comments >= REGULAR_COMMENTS and posts >= REGULAR_POSTS


@dataclass(frozen=True)
class Facts:
    """One blog, settled. Comments in `blog` carry authorship, answers and verdict.

    as_of        T, aware (UTC); as_of_basis says where it is from
    answers      key of a reader comment -> the author's first answer
    answered_by  key of a reader comment -> True where another reader or the author answered (for questions)
    identities   key of a comment -> identity string, None where it must not be merged with others (Anonymous, empty)
    threaded_since  when the blog began to show replies under what they answer, in epoch seconds (None = never)
    acknowledged keys of reader comments above a writer's comment that only thanks or greets, or that answers nobody in particular
    unaddressed  keys of reader comments above a writer's comment of which nobody can tell whom it answers
    calls        key of a reader comment -> what it calls for (owed)
    not_owed     keys of comments that the owner took off the waiting list (`[waiting] not_owed`)
    not_spam     keys of comments that the owner called no spam (`[spam] not_spam`)
    doubt        a name that may be the writer's, None where there is no doubt
    unmatched    configured authors whom no byline and no comment bears
    byline_readers  configured readers whose name is the byline of posts
    spam         how much of the blog is spam, None where it is too small or undated to tell
    archived     the owner says that the blog is finished (`status = "archived"`)
    finished     it is: the owner says so, its last post does, or a year of silence
    dormant      it is not, and too little was written lately: the window is its last year with five posts
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
    unaddressed: frozenset[str] = frozenset()
    calls: Mapping[str, Call] = field(default_factory=dict)
    not_owed: frozenset[str] = frozenset()
    not_spam: frozenset[str] = frozenset()
    doubt: Doubt | None = None
    unmatched: tuple[str, ...] = ()
    byline_readers: tuple[str, ...] = ()
    spam: SpamShare | None = None
    archived: bool = False
    finished: bool = False
    dormant: bool = False

    @property
    def overrun(self) -> bool:
        """Whether spammers speak so much that readers cannot be counted."""
        return self.spam is not None and self.spam.overrun

    @property
    def threaded(self) -> bool:
        """Whether the blog threads its comments at any time."""
        return self.threaded_since is not None

    @property
    def knows_today(self) -> bool:
        """Whether T is the day of the pages: else nobody knows how long nothing has come."""
        return self.as_of_basis in ("configured", "captured")

    def moment(self, when: datetime) -> float:
        """Epoch seconds by the blog's clock."""
        return self.clock.epoch(when)

    def days_after(self, post: Post, comment: Comment) -> float | None:
        """Days from a post to a comment; None where one of them has no date, or the comment is dated before its post (a clock is wrong).

        A comment that shows its day alone is read as that day's first moment: one of the post's own day came 0 days after it.
        """
        if post.published is None or comment.posted is None:
            return None
        apart = (self.moment(comment.posted) - self.moment(post.published)) / DAY
        return 0.0 if comment.precision == "day" and -1 < apart < 0 else apart if apart >= 0 else None

    @cached_property
    def clock(self) -> Clock:
        """The blog's clock."""
        return Clock(self.blog.utc_offset)

    @cached_property
    def now(self) -> float:
        """The moment of the checkup in epoch seconds."""
        return self.moment(self.as_of)

    @cached_property
    def posts_in_window(self) -> tuple[Post, ...]:
        """The posts published inside the window, oldest first (undated posts last); every post where none is dated."""
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

    def reader_comments(self, post: Post) -> tuple[Comment, ...]:
        """A post's comments that are no pings, not by the blog's author, and judged `ok` or `promo`."""
        kept = self._heard.get(id(post))  # where nobody has asked for what is settled of them, it is not looked up for this
        return tuple(comment for comment in post.comments if comment.is_reader) if kept is None else tuple(r.comment for r in kept[1])

    def remarks(self, post: Post) -> tuple[Remark, ...]:
        """The same comments, each with what is settled of it."""
        kept = self._heard.get(id(post))
        if kept is None:
            kept = self._heard[id(post)] = (post, tuple(self._remark(post, comment) for comment in post.comments if comment.is_reader))
        return kept[1]

    def _remark(self, post: Post, comment: Comment) -> Remark:
        key = post.key(comment)
        at = None if comment.posted is None else self.moment(comment.posted)
        return Remark(post, comment, key, at, self.identities.get(key), self.calls.get(key, NOTHING))

    @cached_property
    def _heard(self) -> dict[int, tuple[Post, tuple[Remark, ...]]]:
        """Posts that were asked for, by identity -> the post, so that it stays the only one with it, and its readers' comments."""
        return {}

    @cached_property
    def _made_of_posts(self) -> dict[Callable[[Facts], Any], Any]:
        """What was made by functions that are `made_of_posts`."""
        return {}

    @cached_property
    def _made(self) -> dict[Callable[[Facts], Any], Any]:
        """What was made of these facts by functions that are `made_once`."""
        return {}

    def __getstate__(self) -> dict[str, Any]:
        """The facts alone: what was made of them stays where it was made."""
        return {name: value for name, value in vars(self).items() if name not in ("_made", "_heard", "_made_of_posts")}

    def forget(self) -> None:
        """Let go of what was made of these facts: a run keeps the facts of all its blogs."""
        self._made.clear()
        self._heard.clear()
        self._made_of_posts.clear()

    def with_change(self, blog: Blog, answers: Mapping[str, FirstAnswer], answered_by_anyone: Mapping[str, bool]) -> Facts:
        """These facts with another blog and other answers; what was made of posts that stay the same is handed on, not made again."""
        changed = replace(self, blog=blog, answers=answers, answered_by_anyone=answered_by_anyone)
        vars(changed)["_heard"] = dict(self._heard)  # a copy, so that posts of the changed blog go with it
        if blog.posts is self.blog.posts:
            vars(changed).update({name: value for name, value in vars(self).items() if name in _OF_POSTS})
        return changed

    @cached_property
    def regulars(self) -> frozenset[str]:
        """Identities of the regular readers, over every comment that was read."""
        posts: dict[str, list[str]] = {}
        for post in filter(self.readable, self.blog.posts):
            for remark in self.remarks(post):
                if remark.who is not None:
                    posts.setdefault(remark.who, []).append(post.url)
        return frozenset(i for i, on in posts.items() if is_regular(len(on), len(set(on))))

    def readable(self, post: Post) -> bool:
        """Whether the post's comments could be read and were open at some time, so that signs about comments may use the post."""
        at_once = (post.closed_at is not None and post.closed_at == post.published) or post.url in self._turned_off
        never_open = post.comments_status == "none" and post.commenting == "closed" and (at_once or not self._closes_later)
        return post.comments_status in ("present", "none", "truncated") and not never_open

    @cached_property
    def dated_posts(self) -> tuple[tuple[float, Post], ...]:
        """The posts up to T with their times, oldest first; one that is dated ahead has not come out yet."""
        out = [(p.published, p) for p in self.blog.posts if p.published is not None and not self.clock.is_after(p.published, self.as_of)]
        dated = [(self.moment(when), p.url, p) for when, p in out]
        return tuple((at, post) for at, _, post in sorted(dated, key=lambda one: one[:2]))

    @cached_property
    def turned_off(self) -> tuple[Post, ...]:
        """The newest posts up to T, oldest first, since comments were turned off for good; none where readers can write."""
        seen = self.blog.coverage.captured_at
        return turned_off([post for _, post in self.dated_posts], self.moment, None if seen is None else self.moment(seen))

    @cached_property
    def _turned_off(self) -> frozenset[str]:
        return frozenset(post.url for post in self.turned_off)

    @cached_property
    def _closes_later(self) -> bool:
        """Whether this blog closes comments in time: half of the posts that have comments, spam left out, are closed.

        Then a closed post without comments was open once, like the others; elsewhere it was never open.
        """
        talked = [p.commenting for p in self.blog.posts if any(c.label in ("ok", "promo") for c in p.comments)]
        return bool(talked) and 2 * talked.count("closed") >= len(talked)

    def closed_at(self, post: Post) -> float | None:
        """When commenting was closed, in epoch seconds; None while it is open or unknown.

        Where only "closed" is known: the later of post + 14 days and the last comment of a reader. A writer's late answer does not count.
        """
        if post.commenting != "closed":
            return None
        if post.closed_at is not None:
            return self.moment(post.closed_at)
        own = (c for c in post.comments if not (c.kind == "comment" and c.by_owner))
        times = [self.moment(c.posted) for c in own if c.posted is not None]
        if post.published is not None:
            times.append(self.moment(post.published) + 14 * DAY)
        return min(max(times), self.now) if times else None


_OF_POSTS = ("_made_of_posts", "posts_in_window", "dated_posts", "regulars", "turned_off", "_turned_off", "_closes_later", "clock", "now")
"""What depends on the posts and on nothing else that a change touches."""

Made = TypeVar("Made")


def made_once(work: Callable[[Facts], Made]) -> Callable[[Facts], Made]:
    """`work`, whose answer for the same facts is made once: several signs ask for it, and nobody may change it."""
    return _kept_in(lambda facts: facts._made, work)


def made_of_posts(work: Callable[[Facts], Made]) -> Callable[[Facts], Made]:
    """As `made_once`, for work that looks neither at answers nor at marks: it is not made again where a change leaves the posts."""
    return _kept_in(lambda facts: facts._made_of_posts, work)


def _kept_in(place: Callable[[Facts], dict[Callable[[Facts], Any], Any]], work: Callable[[Facts], Made]) -> Callable[[Facts], Made]:
    @wraps(work)
    def kept(facts: Facts) -> Made:
        made = place(facts)
        if work not in made:
            made[work] = work(facts)
        answer: Made = made[work]
        return answer

    return kept
