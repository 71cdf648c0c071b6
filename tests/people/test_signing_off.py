"""Writers who share an account and sign in the last line of the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup import people
from checkup.model import Person, Post
from tests import factories
from tests.people._blogs import READERS, unsigned, whose

BY = ("Tam Byrne", "Orla Finch")


def talk(line: str = "\n— {0}", *, bylines: tuple[str, ...] = ("Editor",), answers: int = 8) -> list[Post]:
    """Eight posts whose text ends in a line with one of two names, who answers a reader by name on the first `answers`."""
    posts = []
    for number in range(1, 9):
        reader, host = READERS[number % len(READERS)], BY[number % 2]
        said = f"{reader.split()[0]}, wait a day." if number <= answers else "The kiln is cold again."
        comments = [unsigned(reader, f"How long did glaze {number} dry?", 1), unsigned(host, f"{said} It was pot {number}.", 2)]
        text = f"The kiln burned for a day, and pot {number} held." + line.format(host)
        posts.append(factories.post(number, comments, author=Person(bylines[number % len(bylines)]), text=text))
    return posts


def told(posts: list[Post]) -> int:
    """How many comments are found to be a writer's."""
    return sum(w is True for w in whose(factories.blog(posts)))


@pytest.mark.parametrize("line", ["\n— {0}", "\n\n- {0}", "\n{0}\n"])
def test_who_signs_in_the_last_line_and_answers_is_a_writer(line: str) -> None:
    """The account that posts is nobody's own; both are found, each as a writer."""
    posts = talk(line)
    assert told(posts) == 8
    assert {o.person.name for o in people.settle(factories.blog(posts)).owners} >= set(BY)


def test_a_last_line_alone_makes_nobody_a_writer() -> None:
    """Not where posts bear bylines of their own, where the line is a sentence, or where the name answers nobody."""
    assert told(talk(bylines=("Ada Moss", "Ben Hill"))) == 0
    assert told(talk("\nPhoto by {0}")) == 0
    assert told(talk(answers=2)) == 0
    assert told([replace(p, text="The kiln burned.") for p in talk()]) == 0
