"""A writer who signs every post in full and the comments with the first name alone, answering nobody by name."""

from __future__ import annotations

from checkup.model import Person, Post
from tests import factories
from tests.people._blogs import READERS, unsigned, whose

FIRST = "Orla"


def talk(
    there: int = 6, *, last: bool = True, byline: str = "Orla Finch", url: str | None = None, beside: str | None = None, often: int = 6
) -> list[Post]:
    """Six posts, on each of which another reader writes, and Orla on the first `there` of them.

    last    whether she comes after the reader
    beside  somebody else who writes on the first `often` posts
    """
    posts = []
    for number in range(1, 7):
        comments = [unsigned(f"{READERS[number % 3]} {'abcdef'[number - 1]}", f"Glaze {number} took me a whole week.", 2)]
        if number <= there:
            comments.append(unsigned(FIRST, f"The kiln of pot {number} is cold again.", 3 if last else 1, url))
        if beside and number <= often:
            comments.append(unsigned(beside, f"Jug {number} is blue.", 4))
        posts.append(factories.post(number, comments, author=Person(byline)))
    return posts


def told(posts: list[Post]) -> int:
    """How many comments are found to be a writer's."""
    return sum(w is True for w in whose(factories.blog(posts)))


def test_the_first_name_of_the_only_signer_is_the_writers_where_it_is_there_wherever_readers_write() -> None:
    """On five posts of six at least, coming after readers."""
    assert told(talk()) == 6
    assert told(talk(5)) == 5
    assert told(talk(4)) == 0
    assert told(talk(last=False)) == 0


def test_a_namesake_who_is_there_now_and_then_takes_nothing_away() -> None:
    """One who is there as often as anybody makes it unsure whose name it is."""
    assert told(talk(beside="Orla Byrne", often=1)) == 6
    assert told(talk(beside="Orla Byrne", often=3)) == 0


def test_nobody_is_the_voice_where_somebody_else_is_there_as_much() -> None:
    """A reader who comments on every post makes the place no sign of the writer; on half of them it still is."""
    assert told(talk(beside="Nell", often=3)) == 6
    assert told(talk(beside="Nell", often=6)) == 0


def test_a_site_elsewhere_or_another_signer_speaks_against_it() -> None:
    """The first name of nobody who signs is a reader's, and so is one that prints a site of its own."""
    assert told(talk(url="https://orla-paints.example/")) == 0
    assert told(talk(byline="Dora Hart")) == 0
    assert told([*talk()[:5], factories.post(6, [], author=Person("Dora Hart"))]) == 0
