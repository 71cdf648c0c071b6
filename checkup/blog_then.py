"""A blog and an earlier day -> the blog as it was then: what was written later had not been written yet, and nobody had announced it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from checkup.i18n import gettext, ngettext
from checkup.model import Blog, Comment, Coverage, Post
from checkup.moments import Clock
from checkup.text.in_words import day, number


def blog_then(blog: Blog, clock: Clock, as_of: datetime) -> Blog:
    """The blog without posts and comments of after `as_of`, as far as it is known when they were written."""
    posts, gone = list[Post](), 0
    for post in blog.posts:
        if post.published is not None and clock.is_after(post.published, as_of):
            gone += len(post.comments)
            continue
        comments = tuple(c for c in post.comments if c.posted is None or not clock.is_after(c.posted, as_of))
        gone += len(post.comments) - len(comments)
        posts.append(post if len(comments) == len(post.comments) else _cut(post, comments))
    if len(posts) == len(blog.posts) and not gone:
        return blog
    note = gettext(
        "Left out as later than the day of this checkup, {day}: posts {posts}, comments {comments}.",
        day=day(as_of),
        posts=number(len(blog.posts) - len(posts)),
        comments=number(gone),
    )
    undated = sum(c.posted is None for post in posts for c in post.comments)
    doubt = ngettext(
        "{n} comment or ping without a date may have come later, too, and is not left out.",
        "{n} comments and pings without a date may have come later, too, and are not left out.",
        undated,
        n=number(undated),
    )
    cover = _coverage(blog.coverage, blog.posts, posts)
    return replace(blog, posts=tuple(posts), coverage=replace(cover, notes=(*cover.notes, f"{note} {doubt}" if undated else note)))


def _cut(post: Post, comments: tuple[Comment, ...]) -> Post:
    """The post with these of its comments.

    Replies and answers to others point nowhere. The number that the page announces is of the day when it was fetched: those that are left
    out are taken off it, so that only what could not be read is missing, as before.
    """
    ids = {c.id for c in comments}
    whole = tuple(
        replace(c, parent=c.parent if c.parent in ids else None, answers=tuple(a for a in c.answers if a.id in ids)) for c in comments
    )
    announced = post.declared_count
    return replace(
        post,
        comments=whole,
        comments_status="none" if post.comments_status == "present" and not whole else post.comments_status,
        declared_count=None if announced is None else max(0, announced - (len(post.comments) - len(whole))),
    )


def _coverage(cover: Coverage, before: Sequence[Post], after: Sequence[Post]) -> Coverage:
    """What was found, read and announced, without the posts and comments that are left out."""
    posts = len(before) - len(after)
    announced, read = (was - now for was, now in zip(_announced(before), _announced(after), strict=True))
    return replace(
        cover,
        found=max(len(after), cover.found - posts),
        read=max(len(after), cover.read - posts),
        declared=None if cover.declared is None else max(0, cover.declared - announced),
        extracted=None if cover.extracted is None else max(0, cover.extracted - read),
    )


def _announced(posts: Sequence[Post]) -> tuple[int, int]:
    """How many comments are announced / were read, over the posts that announce a number."""
    listed = [post for post in posts if post.declared_count is not None]
    return sum(post.declared_count or 0 for post in listed), sum(len(post.comments) for post in listed)
