"""Whether a blog talks elsewhere, where some of its posts ask readers to answer there."""

from __future__ import annotations

from dataclasses import replace

from checkup.gathering.places_elsewhere import with_places_elsewhere
from checkup.model import Post, Status
from tests.factories import comment, post


def asking(number: int, place: str = "hacker-news") -> Post:
    """A post without comments that links to a place."""
    return post(number, commenting="unknown", comments_status="external-unread", comment_system=place)


def silent(number: int) -> Post:
    """A post without comments and without a place for them."""
    return post(number, commenting="unknown", comments_status="none")


def after(*posts: Post, told: frozenset[str] = frozenset()) -> list[Status]:
    """The state of each post's comments afterwards."""
    return [p.comments_status for p in with_places_elsewhere(posts, told)]


def test_a_blog_that_asks_post_after_post_talks_elsewhere() -> None:
    """Also where only a part of its posts was announced there; the others have no comments that anybody knows of."""
    assert after(*map(asking, range(1, 6))) == ["external-unread"] * 5
    assert after(asking(1), asking(2), *map(silent, range(3, 9))) == ["external-unread"] * 2 + ["none"] * 6
    assert after(asking(1)) == ["external-unread"]


def test_few_posts_that_ask_are_no_place() -> None:
    """One post of many, and a mailbox on fewer than half."""
    assert after(asking(1), *map(silent, range(2, 9))) == ["none"] * 8
    assert after(asking(1, "e-mail"), asking(2, "e-mail"), *map(silent, range(3, 6))) == ["none"] * 5
    assert after(*(asking(n, "e-mail") for n in (1, 2, 3)), silent(4)) == ["external-unread"] * 3 + ["none"]


def test_a_blog_with_comments_or_a_form_of_its_own_has_those() -> None:
    """Then a post without any has none; comments that an outside service told are not the blog's own."""
    assert after(asking(1), asking(2), post(3, [comment("Ann")])) == ["none", "none", "present"]
    assert after(asking(1), asking(2), replace(silent(3), commenting="open")) == ["none"] * 3
    told = post(3, [comment("Ann")], commenting="unknown")
    assert after(asking(1), asking(2), told, told=frozenset((told.url,))) == ["external-unread", "external-unread", "present"]


def test_what_a_system_of_ours_may_read_stays_unread() -> None:
    """A thread that a script shows is one of them: of it nobody knows whether the post only links to it."""
    assert after(asking(1, "mastodon"), *map(silent, range(2, 9)))[0] == "external-unread"
