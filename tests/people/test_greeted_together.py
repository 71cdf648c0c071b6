"""Two who keep one blog: where one of them is known, readers who greet both in one breath tell the other."""

from __future__ import annotations

import pytest

from checkup.model import Person, Post
from tests import factories
from tests.people._blogs import unsigned, whose

READERS = ["Rita Moss", "Sam Fell", "Uma Kerr", "Vic Dale"]


def walk(greeting: str, greeters: int, *, answers: int = 4, second: str = "Ede", more: str | None = None) -> list[Post]:
    """Four days of a walk that Orla Finch signs; `greeters` readers begin with the greeting, and Ede answers so many of them by name."""
    posts = []
    for number, reader in enumerate(READERS, 1):
        hello = greeting if number <= greeters else "Hi there"
        comments = [unsigned(reader, f"{hello}, day {number} looks wet.", 1), unsigned("Orla Finch", "It was wet.", 2)]
        comments.append(unsigned(second, f"{reader.split()[0]}, the tent held." if number <= answers else "The tent held.", 3))
        comments += [unsigned(more, f"Day {number} was mine.", 4)] if more else []
        posts.append(factories.post(number, comments, author=Person("Orla Finch")))
    return posts


def told(posts: list[Post]) -> int:
    """How many comments are found to be a writer's."""
    return sum(w is True for w in whose(factories.blog(posts)))


@pytest.mark.parametrize("greeting", ["Hi Orla and Ede", "Dear Ede & Orla", "Hello there Orla, Ede", "Liebe Orla und Ede", "Orla och Ede"])
def test_who_is_greeted_beside_a_writer_and_answers_is_one_too(greeting: str) -> None:
    """By three readers and more, in any order, behind any word of greeting; Orla's own four are known by her byline."""
    assert told(walk(greeting, 3)) == 8
    assert told(walk(greeting, 2)) == 4


def test_who_is_only_greeted_is_not() -> None:
    """One who answers nobody, as a child in the pictures or a friend; nor where two commenters are called so."""
    assert told(walk("Hi Orla and Ede", 4, answers=1)) == 4
    assert told(walk("Hi Orla and Ede", 4, more="Ede Byrne")) == 4
    assert told(walk("Hi Rita and Ede", 4)) == 4


def test_what_the_site_file_says_settles_it() -> None:
    """With authors given nobody else is inferred, and who is a reader there stays one."""
    posts = walk("Hi Orla and Ede", 4)
    assert sum(w is True for w in whose(factories.blog(posts), authors=["Orla Finch"])) == 4
    assert sum(w is True for w in whose(factories.blog(posts), readers=["Ede"])) == 4
