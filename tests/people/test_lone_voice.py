"""A writer who signs every post in full and the comments with the first name alone, answering nobody by name."""

from __future__ import annotations

from dataclasses import replace

from checkup.model import Owner, Person, Post
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


def test_one_site_elsewhere_is_enough_and_so_are_thanks_for_the_post() -> None:
    """Though five of six comments print none; and nobody thanks for a post of their own."""
    assert told([*talk()[:5], talk(url="https://orla-paints.example/")[5]]) == 0
    thanks = [
        replace(p, comments=tuple(replace(c, text="Thanks for this great post!") if c.author.name == FIRST else c for c in p.comments))
        for p in talk()
    ]
    assert told(thanks) == 0


def test_the_name_stands_on_half_of_the_posts_that_have_comments() -> None:
    """Six of twelve are enough, six of thirteen are not."""
    others = [factories.post(n, [unsigned(f"Reader {n}", f"Bowl {n} broke.", 2)], author=Person("Orla Finch")) for n in range(7, 14)]
    assert told([*talk(), *others[:6]]) == 6
    assert told([*talk(), *others]) == 0


def test_who_signs_a_comment_in_full_is_known_by_that() -> None:
    """Then the first name alone may be a namesake's."""
    first, *others = talk()
    full = unsigned("Orla Finch", "I fired it twice.", 5)
    assert told([replace(first, comments=(*first.comments, full)), *others]) == 1


def test_a_first_name_that_is_another_writers_is_not_given_away() -> None:
    """Whom the blog itself names so is that writer: what speaks against it there makes the comments nobody else's."""
    account = Person(FIRST, platform_id="orla77")
    posts = [replace(p, comments=tuple(replace(c, author=account) if c.author.name == FIRST else c for c in p.comments)) for p in talk()]
    another = factories.blog(posts, owners=(Owner(Person(FIRST), "named on the front page"),))
    assert told(posts) == 6
    assert not any(whose(another))
