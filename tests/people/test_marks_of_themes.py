"""Marks that a theme prints beside names, believed where the whole blog bears them out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.model import Blog, Comment, Person
from tests.people._blogs import blog_of, said, whose


def _marked(name: str | None, *, platform: bool = False) -> Comment:
    return replace(said(Person(name), flag=True), mark_of_theme=not platform)


def _plain(*names: str) -> list[Comment]:
    return [said(Person(name)) for name in names]


def _blog(*pages: list[Comment], byline: str | None = None) -> Blog:
    return blog_of(*((Person(byline) if byline else None, page) for page in pages))


def _owners(blog: Blog) -> set[str | None]:
    names = [c.author.name for p in blog.posts for c in p.comments]
    return {name for name, mine in zip(names, whose(blog), strict=True) if mine}


QUIET = _plain("Rita Moss", "Sam Fell")


def test_a_mark_that_one_name_bears_again_and_again_is_the_owners() -> None:
    """No byline names anybody: the mark beside comments without it, on several posts, is enough."""
    assert _owners(_blog(*([_marked("Ina"), *QUIET] for _ in range(4)))) == {"Ina"}


def test_a_mark_that_a_reader_bears_once_is_none() -> None:
    """The owner bears it on every post, a reader on one: a word of the comment looked like a mark."""
    pages = [[_marked("Ina"), *QUIET] for _ in range(12)]
    pages[3].append(_marked("Rita Moss"))
    assert _owners(_blog(*pages)) == {"Ina"}


def test_a_label_on_pages_with_one_comment_makes_no_owner() -> None:
    """What stands on every comment of each page is a label; a page with one comment does not show it."""
    assert _owners(_blog([_marked("Rita Moss")], [_marked("Sam Fell")], QUIET, QUIET)) == set()


def test_a_mark_of_many_is_that_of_members() -> None:
    """Five people whom no byline names bear it on several posts each: who has signed in, and not who writes."""
    members = [_marked(name) for name in ("Ada", "Ben", "Cyd", "Dot", "Eve")]
    assert _owners(_blog(*([*members, *QUIET] for _ in range(4)))) == set()


@pytest.mark.parametrize(("byline", "name"), [("Ina Holm", "Ina"), ("Ina", "Ina"), ("Ina Holm", "Ina Holm")])
def test_a_mark_beside_the_bylines_name_is_believed_once(byline: str, name: str) -> None:
    """The name says the same as the mark, on a single comment."""
    assert name in _owners(_blog([_marked(name)], QUIET, QUIET, QUIET, byline=byline))


def test_the_platforms_own_mark_needs_nothing_else() -> None:
    """What the platform marks, it knows."""
    assert _owners(_blog([_marked("Ina", platform=True), *QUIET], QUIET, QUIET)) == {"Ina"}


def test_a_mark_on_few_of_a_readers_many_comments_is_none() -> None:
    """Who comments on every post and bears a mark on two of them is a reader whose words looked like one."""
    pages = [[*_plain("Rita Moss"), *QUIET] for _ in range(20)]
    for page in pages[:2]:
        page[0] = _marked("Rita Moss")
    assert _owners(_blog(*pages)) == set()


def test_a_blog_of_two_posts_shows_the_mark_on_one() -> None:
    """Of a third post on it must stand on two."""
    assert _owners(_blog([_marked("Ina"), *QUIET], QUIET)) == {"Ina"}
    assert _owners(_blog([_marked("Ina"), *QUIET], QUIET, QUIET)) == set()
