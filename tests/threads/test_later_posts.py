"""A question that a later post names and takes up was answered there; a name alone, or its words alone, answer nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup.config import SiteConfig
from checkup.model import Comment, Post
from checkup.moments import Clock
from checkup.settling import settle
from checkup.threads.later_posts import answered_later
from tests.factories import START, blog, comment, post
from tests.growth import assert_linear

ASKED = "How long does the clay rest under plastic before you wedge it?"


def answered(text: str, *, weeks: int = 1, asked: str = ASKED, who: str = "Etta Moss") -> bool:
    """Whether a post so many weeks later that says this answers a reader's question."""
    posts = [post(1, [comment(who, asked, id="1")]), post(1 + weeks, text=text)]
    return bool(answered_later(blog(posts), Clock(0)))


@pytest.mark.parametrize(
    "text",
    [
        "Etta asked how long the clay rests under plastic before I wedge it. Ten days.",
        "Letters first. Etta Moss: “How long does the clay rest under plastic?” Ten days, in winter twelve.",
        "Now for plastic, clay and when to wedge: before you ask, Etta, it is ten days.",
    ],
)
def test_a_post_that_names_the_reader_and_takes_up_the_words_answers(text: str) -> None:
    """By a quotation of five words, or by most of the longer words, beside the name."""
    assert answered(text)
    assert not answered(text, weeks=8)


@pytest.mark.parametrize(
    "text",
    [
        "Etta came by with a cake, and we sat in the yard.",
        "Some ask how long the clay rests under plastic before I wedge it. Ten days.",
        "Etta came by. "
        + "We sat in the yard and looked at the kiln for a while. " * 20
        + "The clay rests under plastic before I wedge it.",
    ],
)
def test_a_name_or_words_alone_answer_nothing(text: str) -> None:
    """A reader who is greeted, a topic that comes again, and both far from each other."""
    assert not answered(text)


@pytest.mark.parametrize(("hours", "answers"), [(6, False), (15, True)], ids=["the same day", "the next day"])
def test_where_a_comment_shows_its_day_alone_a_post_of_that_day_answers_nothing(hours: int, answers: bool) -> None:
    """Nobody can tell which came first."""
    asked = replace(comment("Etta Moss", ASKED, id="1", posted=START - timedelta(hours=9)), precision="day")
    later = post(2, published=START + timedelta(hours=hours), text="Etta asked how long the clay rests under plastic before I wedge it.")
    assert bool(answered_later(blog([post(1, [asked]), later]), Clock(0))) is answers


def test_such_an_answer_is_told_with_its_wait() -> None:
    """It is the first answer where no comment is one, and counts from the day of the post."""
    asked: Comment = comment("Etta Moss", ASKED, id="1", after_hours=24)
    posts: list[Post] = [post(1, [asked]), post(2, text="Etta asked how long the clay rests under plastic before I wedge it: ten days.")]
    facts = settle(blog(posts), SiteConfig.model_validate({"blog": {"url": "https://blog.example/", "authors": ["Ada Owner"]}}), START)
    [found] = facts.answers.values()
    assert (found.how, found.low) == ("later", 6 * 86_400)


@pytest.mark.slow
def test_the_work_grows_with_the_names() -> None:
    """Many posts that name everybody, each looked at for each."""

    def work(size: int) -> object:
        posts = [post(1, [comment(f"Etta{n}", ASKED, id=str(n)) for n in range(size)]), post(2, text="Etta came. " * size)]
        return answered_later(blog(posts), Clock(0))

    assert_linear(work, 200)


@pytest.mark.parametrize("word", ["Update:", "UPDATE (Tuesday):", "Edit –", "P.S.:", "Nachtrag:", "Mise à jour :", "Actualización:"])
def test_what_was_added_to_the_post_itself_answers(word: str) -> None:
    """Behind a word that says so, with the reader's name and words; the post's own words, which readers repeat, are no answer."""
    told = "Etta asked how long the clay rests under plastic before I wedge it. Ten days."

    def own(text: str) -> dict[str, float | None]:
        return answered_later(blog([post(1, [comment("Etta Moss", ASKED, id="1")], text=text)]), Clock(0))

    assert list(own(f"The kiln is cold.\n\n{word} {told}").values()) == [None]
    assert own(f"The kiln is cold.\n\n{told}") == {}
    assert own(f"The kiln is cold.\n\n{word} Somebody asked how long the clay rests under plastic.") == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ten days.\n\nUpdate: Etta Moss’s comments below are worth a read.", True),
        ("Ten days.\n\nNachtrag: wie im Kommentar von Etta Moss steht.", True),
        ("Etta Moss’s comments are worth a read.\n\nUpdate: the kiln is mended.", False),
        ("Ten days.\n\nUpdate: Etta Moss came by.", False),
        ("Ten days.\n\nUpdate: see Etta’s comment.", False),
    ],
)
def test_what_was_added_may_point_at_a_comment_by_its_writers_name(text: str, told: bool) -> None:
    """By the whole name, beside the word for a comment, behind the word that says that it was added."""
    assert bool(answered_later(blog([post(1, [comment("Etta Moss", ASKED, id="1")], text=text)]), Clock(0))) is told
