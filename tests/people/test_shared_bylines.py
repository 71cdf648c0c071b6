"""Bylines that several share: two who sign as one, and a house whose people answer under names of their own."""

from __future__ import annotations

import pytest

from checkup import people
from checkup.model import Person, Post
from tests import factories
from tests.people._blogs import READERS, unsigned, whose


def talk(byline: str, *hosts: str, answers: int = 6, more: str | None = None, url: str | None = None) -> list[Post]:
    """Six posts signed `byline`: on each a reader asks, and one of the hosts in turn speaks, naming the reader on the first `answers`."""
    posts = []
    for number in range(1, 7):
        reader, host = READERS[number % len(READERS)], hosts[number % len(hosts)]
        said = f"{reader.split()[0]}, wait a day." if number <= answers else "The kiln is cold again."
        comments = [unsigned(reader, f"How long did glaze {number} dry?", 1), unsigned(host, f"{said} It was pot {number}.", 2, url)]
        comments += [unsigned(more, f"Jug {number} is mine.", 9)] if more else []
        posts.append(factories.post(number, comments, author=Person(byline)))
    return posts


def told(posts: list[Post], title: str = "Kilnhouse Notes") -> int:
    """How many comments are found to be a writer's."""
    return sum(w is True for w in whose(factories.blog(posts, title=title)))


@pytest.mark.parametrize("byline", ["Orla and Tam", "Orla & Tam", "Orla und Tam", "Orla et Tam", "Orla y Tam", "Orla, Tam"])
def test_each_of_two_who_sign_together_is_the_writer(byline: str) -> None:
    """They answer by turns, each under one of the names, and are one writer of the blog."""
    posts = talk(byline, "Orla", "Tam")
    assert told(posts) == 6
    assert [o.person.name for o in people.settle(factories.blog(posts)).owners] == [byline]


def test_a_namesake_of_one_of_two_is_a_reader() -> None:
    """Where another commenter's name begins so, the one word may be anybody's; so may one beside somebody's site."""
    assert told(talk("Orla and Tam", "Orla", "Tam", more="Tam Byrne")) == 3
    assert told(talk("Orla Finch", "Tam")) == 0


@pytest.mark.parametrize(
    "name",
    ["Kilnhouse Support", "Tam (Kilnhouse)", "Tam from Kilnhouse", "Tam von Kilnhouse", "Tam @ Kilnhouse", "Team Kilnhouse", "Kilnhouse"],
)
def test_who_answers_in_the_name_of_the_house_that_signs_is_the_writer(name: str) -> None:
    """A firm's posts bear its name, and its people answer under others that hold it."""
    assert told(talk("Kilnhouse Team", name)) == 6


def test_a_houses_name_alone_makes_nobody_its_writer() -> None:
    """Not who speaks of the house in a name, who answers nobody, or where the byline is not what the blog is called."""
    assert told(talk("Kilnhouse Team", "Tired of Kilnhouse")) == 0
    assert told(talk("Kilnhouse Team", "Tam (Kilnhouse)", answers=2)) == 0
    assert told(talk("Kilnhouse Team", "Tam (Kilnhouse)"), title="The Slow Pot") == 0


def test_who_bears_the_family_name_that_a_team_signs_with_is_the_writer() -> None:
    """A candidate answers below the posts of the team; who bears the name and answers nobody is a namesake."""
    assert told(talk("Team Kilnhouse", "Nora Kilnhouse")) == 6
    assert told(talk("Team Kilnhouse", "Nora Kilnhouse", answers=2)) == 0
    assert told(talk("Team Kilnhouse", "Nora Kilnhouse"), title="The Slow Pot") == 0
