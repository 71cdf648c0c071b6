"""A blog as its pages show it, with what an export of its owner knows: threads that no page tells, better facts, and numbers of both.

Pages say what is visible. Where they do not tell the comments of a post (a script loads them, or only a part was read), the export's
visible ones fill in; where they do, a comment that only the export has is counted and not shown. What an export holds back is in no case
visible.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from checkup import lazy_re as re
from checkup.comment_systems import NOT_IN_FILES
from checkup.comparing.matches import match
from checkup.comparing.same_words import plain
from checkup.gathering.merge_pages import in_threads
from checkup.model import UNTOLD, Blog, Comment, Post
from checkup.sources._comment_threads import COMMENTS_ONLY

_BETWEEN = re.compile(r" [|·–—:-] |: ")  # what divides a post's title from the blog's name


def joined(blog: Blog, told: Blog, *, pages: bool) -> Blog:
    """The blog with the export's knowledge; `pages`: it was read from pages, which say what is visible."""
    matches = match(_with_known_titles(told, blog), blog)
    found = {post.url: thread for thread in told.posts if (post := matches.posts.get(thread.url)) is not None}
    twins: dict[str, dict[int, int]] = defaultdict(dict)
    for there, here in matches.comments.items():
        if (of := found.get(here.post.url)) is not None and of.url == there.post.url:
            twins[here.post.url][here.place] = there.place
    known = told.coverage.exports[0]
    systems = {post.comment_system for post in told.posts} if len(found) == len(told.posts) else set()
    posts, seen = [], 0
    for post in blog.posts:
        if (thread := found.get(post.url)) is not None:
            full, count = _with_thread(post, thread, twins[post.url], pages=pages)
            posts.append(full)
            seen += count
        elif post.comments_status == "external-unread" and (
            post.comment_system in systems or (systems and post.comment_system == NOT_IN_FILES)
        ):
            posts.append(replace(post, comments_status="none"))  # every thread of the system was found, and this post has none
        else:
            posts.append(post)
    visible = sum(len(post.comments) for post in posts if post.url in found)
    counts = replace(known, found=len(found), missing=len(told.posts) - len(found), visible=visible, unseen=known.shown - seen)
    cover, more = blog.coverage, told.coverage
    announced = [post for post in posts if post.declared_count is not None]
    return replace(
        blog,
        posts=tuple(posts),
        coverage=replace(
            cover,
            ways=(*cover.ways, *more.ways),
            notes=(*cover.notes, *(note for note in more.notes if note != COMMENTS_ONLY)),
            extracted=cover.extracted if cover.extracted is None else sum(len(post.comments) for post in announced),
            exports=(*cover.exports, counts),
        ),
    )


def _with_known_titles(told: Blog, blog: Blog) -> Blog:
    """The export without the titles of threads that no post bears: a comment server keeps what a page was called when its thread began."""
    known = {plain(post.title) for post in blog.posts if post.title}
    return replace(
        told,
        posts=tuple(
            replace(post, title=None) if post.excerpt_only and post.title and known.isdisjoint(map(plain, _parts(post.title))) else post
            for post in told.posts
        ),
    )


def _parts(title: str) -> list[str]:
    """A page's title, and its parts where the blog's name stands before or after it."""
    return [title, *_BETWEEN.split(title[:1_000])]


def _with_thread(post: Post, told: Post, twins: Mapping[int, int], *, pages: bool) -> tuple[Post, int]:
    """The post with what the export knows of it, and how many of the export's comments are visible then."""
    fills = (not pages or post.comments_status in UNTOLD) and told.comments_status not in UNTOLD
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


def _united(shown: Sequence[Comment], told: Sequence[Comment], twins: Mapping[int, int], *, fills: bool) -> tuple[Comment, ...]:
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
