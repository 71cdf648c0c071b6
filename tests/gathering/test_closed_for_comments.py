"""Whether a post is closed, where its own page does not say so."""

from __future__ import annotations

from dataclasses import replace

from checkup.gathering.closed_for_comments import with_closed_comments
from checkup.model import Commenting, Post
from tests.factories import comment, post


def after(*posts: Post, unread: frozenset[str] = frozenset()) -> list[Commenting]:
    """Whether each takes comments afterwards; all posts but the unread were read as pages."""
    return [p.commenting for p in with_closed_comments(posts, {p.url for p in posts} - unread)]


def blog(open_: int, unknown: int) -> list[Post]:
    """So many posts with a form, then so many without a word."""
    return [post(n, commenting="open" if n <= open_ else "unknown") for n in range(1, open_ + unknown + 1)]


def test_a_page_without_a_form_is_closed_where_the_others_show_one() -> None:
    """Themes that never say "closed", or only beside comments, leave out the form."""
    assert after(*blog(5, 2)) == ["open"] * 5 + ["closed"] * 2
    assert after(*(replace(p, commenting="closed") for p in blog(5, 0)), post(6, commenting="unknown")) == ["closed"] * 6


def test_where_few_pages_tell_nothing_is_concluded() -> None:
    """Four pages that tell, or fewer than half, are no habit: the others' forms may be loaded by a script or not saved."""
    assert after(*blog(4, 1))[-1] == "unknown"
    assert after(*blog(5, 5))[-1] == "closed"
    assert after(*blog(5, 6))[-1] == "unknown"


def test_each_platform_speaks_for_itself_and_what_was_not_read_whole_for_nobody() -> None:
    """The old platform's pages, records without a page, cut pages and comments elsewhere stay unknown."""
    old = replace(post(7, commenting="unknown"), platform="blogger")
    cut = post(8, [comment("A")], commenting="unknown", comments_status="truncated")
    elsewhere = post(9, commenting="unknown", comments_status="external-unread")
    record = post(10, commenting="unknown")
    assert after(*blog(6, 0), old, cut, elsewhere, record, unread=frozenset({record.url}))[6:] == ["unknown"] * 4


def test_a_form_that_asks_is_open_where_readers_have_written() -> None:
    """On a post without comments the words of a form say little; below a post with some the same theme's form is known."""
    silent = post(7, commenting="unknown")
    spoken = post(6, [comment("A")], commenting="open")
    for posts, asking, found in (
        ([*blog(5, 0), spoken, silent], {silent.url}, "open"),
        ([*blog(5, 0), spoken, silent], set(), "closed"),
        ([silent], {silent.url}, "unknown"),
    ):
        assert with_closed_comments(posts, {p.url for p in posts}, asking)[-1].commenting == found


def test_posts_since_comments_were_turned_off_were_never_open() -> None:
    """Where all posts up to a day have comments and tell, and five and more since show nothing, these are closed from the first day."""
    talked = [post(n, [comment("A")], commenting="closed") for n in range(1, 7)]

    def since(count: int, before: list[Post] = talked) -> list[Post]:
        posts = [*before, *(post(n, commenting="unknown") for n in range(7, 7 + count))]
        return with_closed_comments(posts, {p.url for p in posts})[6:]

    assert all(p.commenting == "closed" and p.closed_at == p.published for p in since(8))
    assert all(p.closed_at is None for p in since(4))
    assert all(p.commenting == "unknown" for p in since(8, [replace(p, commenting="unknown") for p in talked]))
    assert all(p.commenting == "unknown" for p in since(8, [replace(p, comments=(), comments_status="none") for p in talked]))
