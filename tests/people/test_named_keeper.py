"""The blog's keeper by the name in the pages' frame or in the blog's own name, where nothing else says who writes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.model import Blog, Person
from tests.people._blogs import blog_of, said, whose

HOLDER = "Ina Holm"


def _blog(name: str = HOLDER, **more: object) -> Blog:
    """Posts without bylines on which somebody and two readers comment."""
    blog = blog_of(*((None, [said(Person(name)), said(Person("Rita Moss")), said(Person("Sam"))]) for _ in range(4)))
    return replace(blog, **more)


@pytest.mark.parametrize(
    ("name", "more"),
    [
        (HOLDER, {"keepers": ("Ina Holm", "All content")}),
        (HOLDER, {"title": "Ina Holm's kitchen"}),
        (HOLDER, {"url": "https://www.inaholm.example/"}),
        ("ryebox", {"title": "Rye Box"}),
        ("ryebox", {"url": "https://ryebox.blogs.example/"}),
    ],
)
def test_the_name_in_the_frame_or_the_blogs_own_is_the_writers(name: str, more: dict[str, object]) -> None:
    """Copyright line, title or host, and a commenter of that name on post after post."""
    assert whose(_blog(name, **more)) == [True, False, False] * 4


@pytest.mark.parametrize(
    ("name", "more"),
    [
        (HOLDER, {"keepers": ("WordPress",)}),
        ("Ina", {"title": "Ina bakes"}),  # a first name within the title: many bear it
        ("Lea Au", {"url": "https://cleaaux.example/"}),  # a short name within a word
        ("rye", {"title": "Rye"}),  # too short
    ],
)
def test_other_names_stay_unknown(name: str, more: dict[str, object]) -> None:
    """No writer is found: nobody can tell."""
    assert whose(_blog(name, **more)) == [None] * 12


def test_a_keeper_who_commented_on_few_posts_is_not_taken() -> None:
    """On one post of six the name may be a reader's."""
    quiet = blog_of((None, [said(Person(HOLDER))]), *((None, [said(Person("Rita Moss"))]) for _ in range(5)))
    assert True not in whose(replace(quiet, keepers=(HOLDER,)))


def test_two_such_names_are_nobody() -> None:
    """Two commenters are named in the frame: which of them writes is not known."""
    assert True not in whose(_blog(keepers=(HOLDER, "Rita Moss")))


def test_nothing_is_added_where_a_writer_is_known() -> None:
    """The byline's name comments: the name in the copyright line is somebody else's."""
    pages = [(Person("Rita Moss"), [said(Person(HOLDER)), said(Person("Rita Moss"))]) for _ in range(4)]
    assert whose(replace(blog_of(*pages), keepers=(HOLDER,))) == [False, True] * 4
