"""A writer whose posts bear a login and whose comments bear the name that it is made of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.model import Person, Post
from checkup.people.login_name import spells
from tests import factories
from tests.people._blogs import READERS, unsigned, whose
from tests.people.test_first_names import told


@pytest.mark.parametrize(
    ("name", "login"),
    [("jane smith", "jsmith"), ("jane smith", "janes"), ("jane smith", "jane_smith7"), ("orla maria of finch", "orlamfinch")],
)
def test_a_login_is_made_of_the_beginnings_of_names(name: str, login: str) -> None:
    """In their order, one of them whole; words may be left out."""
    assert spells(name, login)


@pytest.mark.parametrize(
    ("name", "login"),
    [("jane smith", "js"), ("jane smith", "smith"), ("jane", "jane"), ("ann lee", "alee"), ("jane smith", "smithj"), ("jane smith", "")],
)
def test_others_are_not(name: str, login: str) -> None:
    """Not of initials alone, of one word, of short words, in another order."""
    assert not spells(name, login)


def talk(answers: int, byline: str = "ofinch", host: str = "Orla Finch", more: str | None = None) -> list[Post]:
    """Six posts on which a reader asks and the host speaks, naming the reader on the first `answers`; `more` is one more commenter."""
    posts = []
    for number in range(1, 7):
        reader = READERS[number % len(READERS)]
        said = f"{reader.split()[0]}, wait a day." if number <= answers else "The kiln is cold again."
        comments = [unsigned(reader, f"How long did glaze {number} dry?", 1), unsigned(host, f"{said} It was pot {number}.", 2)]
        comments += [unsigned(more, f"Jug {number} is mine.", 9)] if more else []
        posts.append(factories.post(number, comments, author=Person(byline)))
    return posts


def test_who_answers_readers_under_the_name_of_the_login_is_the_writer() -> None:
    """On half of the posts; a namesake who answers nobody is asked about."""
    assert told(talk(3)) == 6
    assert told(talk(2)) == 0


def test_another_name_is_no_writers() -> None:
    """Not one that the login is not made of, nor where two names spell it, nor where the login comments itself."""
    assert told(talk(3, byline="dhart")) == 0
    assert told(talk(3, more="Owen Finch")) == 0
    assert told(talk(3, more="ofinch")) == 6


def test_below_the_one_post_of_its_login_the_name_is_enough() -> None:
    """Among many writers; below another's post alone it is a reader's."""
    posts = [replace(p, author=Person(f"writer{n}")) for n, p in enumerate(talk(0, host="Dora Hart"))]
    asked = unsigned("Jane Smith", "Such a good kiln.", 5)
    own = replace(posts[2], author=Person("jsmith"), comments=(*posts[2].comments, asked))
    other = replace(posts[3], comments=(*posts[3].comments, asked))
    assert sum(w is True for w in whose(factories.blog([*posts[:2], own, *posts[3:]]))) == 1
    assert sum(w is True for w in whose(factories.blog([*posts[:3], other, *posts[4:]]))) == 0
