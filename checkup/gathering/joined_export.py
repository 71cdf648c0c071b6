"""A blog as its pages show it, with what an export of its owner knows: threads that no page tells, better facts, and numbers of both.

Pages say what is visible. Where they do not tell the comments of a post (a script loads them, or only a part was read), the export's
visible ones fill in; where they do, a comment that only the export has is counted and not shown. What an export holds back is in no case
visible.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from checkup.gathering.matching_posts import matching_posts
from checkup.gathering.merge import in_threads
from checkup.gathering.same_comment import letters
from checkup.model import Blog, Comment, Post, Status
from checkup.text.words import fold

_UNTOLD: frozenset[Status] = frozenset({"external-unread", "blocked", "truncated"})
_CLOCKS = timedelta(hours=26)  # two clocks of a blog are at most a day and summer time apart
_TELLING = 20  # letters of a text that nobody writes twice (some four words; same_comment.py)


def joined(blog: Blog, told: Blog, *, pages: bool) -> Blog:
    """The blog with the export's knowledge; `pages`: it was read from pages, which say what is visible."""
    pairs = matching_posts(blog.posts, told.posts)
    known = told.coverage.exports[0]
    whole = len(pairs) == len(told.posts)
    systems = {post.comment_system for post in told.posts}
    posts, seen = [], 0
    for place, post in enumerate(blog.posts):
        if place in pairs:
            post, count = _with_thread(post, told.posts[pairs[place]], pages=pages)
            seen += count
        elif whole and post.comments_status == "external-unread" and post.comment_system in systems:
            post = replace(post, comments_status="none")  # every thread of the system was found, and this post has none
        posts.append(post)
    visible = sum(len(posts[place].comments) for place in pairs)
    counts = replace(known, found=len(pairs), missing=len(told.posts) - len(pairs), visible=visible, unseen=known.shown - seen)
    cover, more = blog.coverage, told.coverage
    announced = [post for post in posts if post.declared_count is not None]
    return replace(
        blog,
        posts=tuple(posts),
        coverage=replace(
            cover,
            ways=(*cover.ways, *more.ways),
            notes=(*cover.notes, *more.notes),
            extracted=cover.extracted if cover.extracted is None else sum(len(post.comments) for post in announced),
            exports=(*cover.exports, counts),
        ),
    )


def _with_thread(post: Post, told: Post, *, pages: bool) -> tuple[Post, int]:
    """The post with what the export knows of it, and how many of the export's comments are visible then."""
    twins = dict(_twins(post.comments, told.comments))
    fills = (not pages or post.comments_status in _UNTOLD) and told.comments_status not in _UNTOLD
    comments = _united(post.comments, told.comments, twins, fills=fills)
    status = post.comments_status
    if fills:
        status = "present" if comments else "none"
    return (
        replace(
            post,
            title=post.title or told.title,
            published=post.published or told.published,
            precision=post.precision if post.published else told.precision,
            author=post.author or told.author,
            commenting=told.commenting if post.commenting == "unknown" else post.commenting,
            comments=comments,
            comments_status=status,
        ),
        len(told.comments) if fills else len(twins),
    )


def _united(shown: Sequence[Comment], told: Sequence[Comment], twins: dict[int, int], *, fills: bool) -> tuple[Comment, ...]:
    """The page's comments with the facts of their twins, and (`fills`) the export's others."""
    ids = {told[there].id: shown[here].id for here, there in twins.items()}
    made = [_completed(comment, told[twins[k]], ids) if k in twins else comment for k, comment in enumerate(shown)]
    if not fills:
        return tuple(made)
    taken = {comment.id for comment in made}
    rest = [comment for k, comment in enumerate(told) if k not in set(twins.values())]
    for comment in rest:
        number = comment.id
        while number in taken:
            number = f"x{number}"
        taken.add(number)
        ids[comment.id] = number
    made += [replace(c, id=ids[c.id], parent=ids.get(c.parent) if c.parent else None) for c in rest]
    return in_threads(made) if rest else tuple(made)


def _completed(comment: Comment, twin: Comment, ids: dict[str, str]) -> Comment:
    """The comment with what only the export knows of it."""
    exact = comment.precision in ("second", "minute") or twin.posted is None
    above = ids.get(twin.parent) if twin.parent else None
    return replace(
        comment,
        posted=comment.posted if exact else twin.posted,
        precision=comment.precision if exact else twin.precision,
        parent=comment.parent or (above if above != comment.id else None),
        kind=twin.kind if comment.kind == "comment" else comment.kind,
        by_post_author=twin.by_post_author if comment.by_post_author is None else comment.by_post_author,
    )


def _twins(shown: Sequence[Comment], told: Sequence[Comment]) -> Iterator[tuple[int, int]]:
    """Pairs of places of the same comment: of one number and text or author, of one author and text, of one long text at one time."""
    free = set(range(len(told)))
    left = list(range(len(shown)))
    for mark in (_by_number, _by_words, _by_text):
        there: dict[object, list[int]] = defaultdict(list)
        for k in sorted(free, reverse=True):
            for name in mark(told[k]):
                there[name].append(k)
        for here in list(left):
            places = [k for name in mark(shown[here]) for k in there.get(name, ()) if k in free and _may_be_same(shown[here], told[k])]
            if places:
                free.discard(min(places))
                left.remove(here)
                yield here, min(places)


def _by_number(comment: Comment) -> list[object]:
    return [(comment.id, letters(comment.text)), (comment.id, "by", fold(comment.author.name or ""))]


def _by_words(comment: Comment) -> list[object]:
    return [(fold(comment.author.name or ""), letters(comment.text) or comment.text)]


def _by_text(comment: Comment) -> list[object]:
    words = letters(comment.text)
    return [words] if len(words) >= _TELLING else []


def _may_be_same(one: Comment, other: Comment) -> bool:
    """Whether the clocks of two comments allow that they are one."""
    if one.posted is None or other.posted is None:
        return True
    return abs(one.posted.replace(tzinfo=None) - other.posted.replace(tzinfo=None)) <= _CLOCKS
