"""A writer who signs the posts in full and the comments with the first name alone."""

from __future__ import annotations

from dataclasses import replace

from checkup import people
from checkup.model import Person, Post
from tests import factories
from tests.people._blogs import HOME, READERS, unsigned, whose

HOST = "Orla"


def talk(answers: int, *, more: str | None = None, byline: str = "Orla Finch", url: str | None = None) -> list[Post]:
    """Six posts on which a reader asks and Orla speaks, naming the reader on the first `answers`; `more` is one more commenter's name."""
    posts = []
    for number in range(1, 7):
        reader = READERS[number % len(READERS)]
        said = f"{reader.split()[0]}, wait a day." if number <= answers else "The kiln is cold again."
        comments = [unsigned(reader, f"How long did glaze {number} dry?", 1), unsigned(HOST, f"{said} It was pot {number}.", 2, url)]
        comments += [unsigned(other, f"Blue suits bowl {number}.{i}.", 3 + i) for i, other in enumerate(READERS) if other != reader]
        comments += [unsigned(more, f"Jug {number} is mine.", 9)] if more else []
        posts.append(factories.post(number, comments, author=Person(byline)))
    return posts


def told(posts: list[Post]) -> int:
    """How many comments are found to be a writer's."""
    return sum(w is True for w in whose(factories.blog(posts)))


def test_the_first_name_of_who_signs_the_posts_is_the_writers_where_it_answers_readers() -> None:
    """On four posts of six is enough, on three it is not; then the owner is asked."""
    assert told(talk(4)) == 6
    assert told(talk(3)) == 0


def test_a_namesake_is_no_writer() -> None:
    """Not where another name begins so, where the posts are signed by somebody else, or where the name has a site of its own."""
    assert told(talk(6, more="Orla Byrne")) == 0
    assert told(talk(6, byline="Dora Hart")) == 0
    assert told(talk(6, url="https://orla-paints.example/")) == 0


def test_two_answered_readers_are_enough_beside_the_blogs_own_home_page() -> None:
    """Printed once; on two posts of four, not on two of six, and another's first name is nobody's yet."""

    def once(answers: int, posts: int, byline: str = "Orla Finch") -> list[Post]:
        quiet, printing = talk(answers, byline=byline), talk(answers, byline=byline, url=HOME)
        return [printing[0], *quiet[1:posts]]

    assert told(once(2, 4)) == 4
    assert told(once(2, 6)) == 0
    assert told(once(2, 4, "Dora Hart")) == 0


def test_the_full_name_must_stand_on_half_of_the_posts() -> None:
    """A guest's first name may be anybody's."""
    posts = [replace(p, author=Person("Dora Hart")) if n < 4 else p for n, p in enumerate(talk(6))]
    assert told(posts) == 0


def test_the_evidence_says_so() -> None:
    """The report tells by what a comment is the writer's."""
    [owner] = people.settle(factories.blog(talk(6))).owners
    assert owner.person.name == "Orla Finch"


def test_each_of_three_writers_is_known_by_the_first_name_below_their_own_posts() -> None:
    """None signs half of the posts; who answers below their own posts alone is the writer, a namesake who writes anywhere is not."""
    full = ("Orla Finch", "Dora Hart", "Tam Byrne")

    def three(shift: int) -> list[Post]:
        posts = []
        for number in range(1, 13):
            reader, host = READERS[number % len(READERS)], full[(number + shift * (number % 2)) % 3].split()[0]
            said = [
                unsigned(reader, f"How long did glaze {number} dry?", 1),
                unsigned(host, f"{reader.split()[0]}, a day. Pot {number}.", 2),
            ]
            posts.append(factories.post(number, said, author=Person(full[number % 3])))
        return posts

    assert told(three(0)) == 12
    assert told(three(1)) == 0
