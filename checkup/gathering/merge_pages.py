"""One post out of several pages of it: comment pages, body pages, and the record that an API gave of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from checkup import robots_words
from checkup.gathering.near_text import nearly_same
from checkup.gathering.thread_order import flat
from checkup.model import Comment, Post, Status

T = TypeVar("T")
# The better of two answers to "what is known of the comments?".
_WORTH: dict[Status, int] = {"present": 4, "truncated": 3, "external-unread": 2, "blocked": 1, "none": 0}


def join_pages(pages: Sequence[Post], *, bodies: Sequence[Post] = (), complete: bool = True) -> Post:
    """A post whose comments stand on several pages.

    `pages` are in the order in which their comments belong, `bodies` further pages of the text; `complete` is False where a page of
    comments could not be read. Facts come from the first page that has them; comments are told apart by id.
    """
    first = pages[0]
    comments = unite(c for page in (*pages, *bodies) for c in page.comments)
    status = max((p.comments_status for p in pages), key=lambda s: _WORTH[s])
    if status == "truncated" and complete and len(pages) > 1:
        status = "present"
    if comments and status in ("none", "blocked"):
        status = "present"
    texts = list(dict.fromkeys(p.text for p in (first, *bodies) if p.text and (p is first or not nearly_same(p.text, first.text))))
    found = [p for p in (*pages, *bodies) if p.commenting != "unknown"]
    counts = [p.declared_count for p in (*pages, *bodies) if p.declared_count is not None]
    return replace(
        first,
        title=_first(p.title for p in pages),
        published=first.published,
        author=_first(p.author for p in pages),
        text="\n\n".join(texts),
        links=tuple(dict.fromkeys(link for p in (first, *bodies) for link in p.links)),
        quotes=tuple(dict.fromkeys(q for p in (first, *bodies) for q in p.quotes)),
        comments=comments,
        comments_status=status if complete else "truncated",
        commenting=found[0].commenting if found else "unknown",
        closed_at=_first(p.closed_at for p in pages),
        declared_count=max(counts, default=None),
        confidence=min(p.confidence for p in pages),
        quotable=robots_words.together(p.quotable for p in (*pages, *bodies)),
    )


def with_page(record: Post, page: Post) -> Post:
    """A post that an API described, completed by its page.

    The record is right about what it holds; the page adds the comments that the API hides (pings), whether a reader can comment, and
    whatever the record does not say.
    """
    known = {c.id for c in record.comments}
    comments = in_threads([*record.comments, *(c for c in page.comments if c.id not in known)])
    counts = [n for n in (record.declared_count, page.declared_count) if n is not None]
    status: Status = "present" if comments else record.comments_status
    if not record.comments and page.comments_status == "truncated":
        status = "truncated"
    if not comments and status == "none":
        status = page.comments_status
    return replace(
        record,
        title=record.title or page.title,
        author=record.author or page.author,
        comments=comments,
        comments_status=status,
        comment_system=record.comment_system or page.comment_system,
        commenting=page.commenting if page.commenting != "unknown" else record.commenting,
        closed_at=record.closed_at or page.closed_at,
        declared_count=max(counts, default=None),
        language=record.language or page.language,
        quotable=robots_words.together((record.quotable, page.quotable)),
    )


def unite(comments: Iterable[Comment]) -> tuple[Comment, ...]:
    """Comments of one id once, in the order given; a later one fills in what the first one lacks; an unread parent becomes None."""
    kept: dict[str, Comment] = {}
    for comment in comments:
        kept[comment.id] = _fuller(kept[comment.id], comment) if comment.id in kept else comment
    return tuple(c if c.parent is None or c.parent in kept else replace(c, parent=None) for c in kept.values())


def _fuller(one: Comment, other: Comment) -> Comment:
    return replace(
        one,
        text=one.text or other.text,
        posted=one.posted or other.posted,
        precision=one.precision if one.posted else other.precision,
        parent=one.parent or other.parent,
        permalink=one.permalink or other.permalink,
        by_post_author=other.by_post_author if one.by_post_author is None else one.by_post_author,
        mark_of_theme=other.mark_of_theme if one.by_post_author is None else one.mark_of_theme,
    )


def in_threads(comments: Iterable[Comment]) -> tuple[Comment, ...]:
    """Comments ordered as a page shows them: oldest first, replies after their parent. Ids that count up stand for time."""
    united = unite(comments)
    below: dict[str | None, list[Comment]] = {}
    for comment in sorted(united, key=_age):
        below.setdefault(comment.parent, []).append(comment)
    return flat(united, below)


def _age(comment: Comment) -> tuple[int, str]:
    return (int(comment.id[:18]), "") if comment.id.isascii() and comment.id.isdigit() else (1 << 62, comment.id)


def _first(values: Iterable[T | None]) -> T | None:
    return next((v for v in values if v is not None), None)
