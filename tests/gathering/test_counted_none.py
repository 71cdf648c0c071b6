"""Posts that announce no comment, beside others of the blog."""

from __future__ import annotations

from dataclasses import replace

from checkup.addresses import post_key
from checkup.gathering.counted_none import with_counted_none
from checkup.model import Post, Status
from tests.factories import comment, post


def talked(number: int, announced: int = 1) -> Post:
    """A post whose page holds one comment."""
    return post(number, [comment()], comment_system="box", declared_count=announced)


def unread(number: int, announced: int | None = 0, system: str = "box") -> Post:
    """A post whose comments a script may bring."""
    return post(number, comments_status="external-unread", comment_system=system, declared_count=announced)


def after(*posts: Post) -> list[Status]:
    """The state of each post's comments afterwards."""
    return [p.comments_status for p in with_counted_none(posts, frozenset())]


def test_none_is_believed_where_other_pages_hold_what_they_announce() -> None:
    """Of the same system, and of two posts and more; a post that announces some, or nothing, stays unread."""
    assert after(talked(1), talked(2), unread(3)) == ["present", "present", "none"]
    assert after(talked(1), talked(2), unread(3, 4), unread(4, None), unread(5, 0, "other"))[2:] == ["external-unread"] * 3


def test_a_number_that_pages_do_not_keep_tells_nothing() -> None:
    """Where one page only holds what it announces, or a service told the comments."""
    assert after(talked(1), talked(2, 9), unread(3))[2] == "external-unread"
    other = replace(talked(2), comment_system="other")
    assert after(talked(1), other, unread(3))[2] == "external-unread"
    posts = [talked(1), talked(2), unread(3)]
    told = {post_key(p.url) for p in posts[:2]}
    assert [p.comments_status for p in with_counted_none(posts, told)][2] == "external-unread"
