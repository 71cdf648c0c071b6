"""A writer who comments under a first name and the blog's own name behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.model import Person
from tests.people._blogs import blog_of, said, whose


def _whose(name: str, byline: str = "Ina Holm", title: str = "Rye Box", url: str = "https://www.rye-box.example/") -> list[bool | None]:
    """Who wrote what on four posts of one byline, below each of which somebody of this name and a reader speak."""
    blog = blog_of(*((Person(byline), [said(Person(name)), said(Person("Rita Moss"))]) for _ in range(4)))
    return whose(replace(blog, title=title, url=url))


@pytest.mark.parametrize(
    "name", ["Ina @ Rye Box", "ina@ryebox", "Ina (Rye Box)", "Ina | Rye Box", "Ina from Rye Box", "Ina Holm – rye-box"]
)
def test_the_blogs_own_name_behind_a_writers_is_the_writers(name: str) -> None:
    """With a sign or a small word between them, whole or by the first name; the title or a part of the host."""
    assert _whose(name) == [True, False] * 4


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Ina @ Oat Box", "Rye Box"),  # another blog's name
        ("Tove @ Rye Box", "Rye Box"),  # nobody who is known to write here
        ("Ina from Bath", "Bath"),  # too short for a name of its own: a town
        ("In @ Rye Box", "Rye Box"),  # a part of a word
    ],
)
def test_other_names_are_readers(name: str, title: str) -> None:
    """Bloggers who read sign with the names of their own blogs."""
    assert _whose(name, title=title, url="https://blog.example/") == [False, False] * 4
