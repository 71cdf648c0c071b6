"""A post or comment and its match -> what of it is not as it was, and what cannot be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checkup.comparing.clocks import Agreement, Clocks, is_turned_round
from checkup.comparing.compared_comment import Said
from checkup.comparing.comparison_types import Change, Side
from checkup.comparing.same_posts import home_path, is_thread_only, place_of
from checkup.comparing.same_words import plain, plain_name, post_text_change, same_title, text_change
from checkup.comparing.threads import Reply
from checkup.model import Blog, Post
from checkup.moments import Stamp


@dataclass(frozen=True, slots=True)
class Pair:
    """A post or a comment that is found: both sides, what differs, and how its two dates agree.

    compared  both blogs tell the whole text, or the old one tells none
    reply     of a comment: its place in the thread, None where the two places cannot be compared
    """

    old: Side
    new: Side
    changes: tuple[Change, ...]
    when: Agreement
    compared: bool = True
    reply: Reply | None = None


def post_pair(old: Post, new: Post, blogs: tuple[Blog, Blog], clocks: Clocks) -> Pair:
    """A post of both blogs; where it stands at another address, that comes first."""
    stamps = (old.published, old.precision), (new.published, new.precision)
    when = clocks.agree(*stamps)
    compared = not old.excerpt_only and not new.excerpt_only
    changes = _of_post(old, new, blogs, compared=compared)
    return Pair(Side(old), Side(new), (*changes, *_of_date(*stamps, when)), when, compared or not old.text)


def _of_post(old: Post, new: Post, blogs: tuple[Blog, Blog], *, compared: bool) -> Iterator[Change]:
    here, there = (home_path(blog.url) for blog in blogs)
    if place_of(old) != place_of(new) and place_of(old, here) != place_of(new, there):
        yield Change("address")
    if _has_title(old, blogs[0]) and _has_title(new, blogs[1]) and not same_title(old.title, new.title):
        yield Change("title")
    if old.author is not None:
        yield from _of_name(old.author.name, new.author.name if new.author else None)
    if compared and old.text and (how := post_text_change(old, new)) is not None:
        yield Change("text", how)


def _has_title(post: Post, blog: Blog) -> bool:
    """Whether a post tells a title of its own: a page without one bears the blog's name, and a mere thread is called anything."""
    return bool(post.title) and not is_thread_only(post) and plain(post.title or "") != plain(blog.title or "")


def comment_pair(old: Said, new: Said, clocks: Clocks, reply: Reply | None, *, stays: bool) -> Pair:
    """A comment of both blogs; where it stands on another post (`stays` is false), that comes first."""
    when = clocks.agree(old.stamp, new.stamp)
    changes: list[Change] = [] if stays else [Change("post")]
    changes += _of_name(old.comment.author.name, new.comment.author.name)
    changes += _of_date(old.stamp, new.stamp, when)
    if (how := text_change(old.comment, new.comment)) is not None:
        changes.append(Change("text", how))
    if reply is not None and reply.how is not None:
        changes.append(Change("thread", reply.how, side(reply.parent), side(reply.now)))
    return Pair(Side(old.post, old.comment), Side(new.post, new.comment), tuple(changes), when, reply=reply)


def side(said: Said | None) -> Side | None:
    """A comment as one side of a finding."""
    return None if said is None else Side(said.post, said.comment)


def _of_name(old: str | None, new: str | None) -> Iterator[Change]:
    before, after = plain_name(old), plain_name(new)
    if before != after:
        yield Change("author", "" if after else "lost")


def _of_date(old: Stamp, new: Stamp, when: Agreement) -> Iterator[Change]:
    if when == "lost":
        yield Change("date", "lost")
    elif when == "changed":
        yield Change("date", "turned round" if is_turned_round(old, new) else "")
