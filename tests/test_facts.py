"""What is made of the same facts is made once, and let go of when it is no longer asked for."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from checkup.facts import Facts, FirstAnswer, made_of_posts, made_once
from tests._settled import facts_of
from tests.factories import comment, post
from tests.signs._facts import facts


def test_what_is_made_of_the_same_facts_is_made_once() -> None:
    """Asked again, the same answer is given without work; other facts, and facts that were told to forget, are looked at anew."""
    asked: list[Facts] = []

    @made_once
    def counted(facts: Facts) -> list[int]:
        asked.append(facts)
        return [len(facts.blog.posts)]

    given = facts_of(post(1), post(2))
    assert counted(given) is counted(given)
    assert len(asked) == 1
    fewer = replace(given, blog=replace(given.blog, posts=given.blog.posts[:1]))
    assert counted(fewer) == [1]
    assert pickle.loads(pickle.dumps(given)) == given
    given.forget()
    assert counted(given) == [2]
    assert len(asked) == 3


def test_a_posts_readers_are_those_of_its_own_comments() -> None:
    """A post with other comments has other readers, also where it is no post of the blog."""
    given = facts_of(post(1, [comment("Rita", id="1"), comment(owner=True, id="2")]))
    only = given.blog.posts[0]
    assert [c.id for c in given.reader_comments(only)] == ["1"]
    for number in range(3, 30):
        other = post(2, [comment("Ann", id=str(number)), comment("Bob", id="b")])
        assert [c.id for c in given.reader_comments(other)] == [str(number), "b"]
    assert [c.id for c in given.reader_comments(only)] == ["1"]


def test_a_change_of_answers_keeps_what_was_made_of_the_posts() -> None:
    """What posts alone decide is made once for all changes that leave them; another blog has its own."""
    given = facts_of(post(1, [comment("Rita", id="1")]), post(2))
    asked: list[Facts] = []

    @made_of_posts
    def counted(facts: Facts) -> list[int]:
        asked.append(facts)
        return [len(facts.blog.posts)]

    assert counted(given) == [2]
    answered = given.with_change(given.blog, {"x": FirstAnswer(None, "thread")}, {})
    assert counted(answered) is counted(given)
    assert (list(answered.answers), list(given.answers)) == (["x"], [])
    fewer = given.with_change(replace(given.blog, posts=given.blog.posts[:1]), {}, {})
    assert counted(fewer) == [1]
    assert len(asked) == 2


def test_spam_on_an_open_post_says_nothing_of_the_closed_ones() -> None:
    """Half of the posts with talk are closed, so a closed one without was open once; advertisements on open ones change nothing of it."""
    talk = [post(1, [comment("Rita", id="1")]), post(2, [comment("Rita", id="2")], commenting="closed")]
    silent = post(3, commenting="closed")
    for spam in ([], [comment("Cheap Shoes", id="9", verdict="spam")], [comment("Cheap Shoes", id="9", verdict="suspect")]):
        given = facts([*talk, silent, post(4, spam), post(5, spam)])
        assert given.readable(given.blog.posts[2])


@pytest.mark.parametrize(
    ("hours", "precision", "days"),
    [
        (36.0, "second", 1.5),
        (-9.0, "day", 0.0),  # a post of nine o'clock, and a comment of the same day without a time
        (15.0, "day", 0.625),
        (-9.0, "second", None),
        (-33.0, "day", None),
    ],
)
def test_days_after_a_post(hours: float, precision: str, days: float | None) -> None:
    """A comment of the post's own day that shows no time came after it; one that is dated before its post has a wrong clock."""
    said = replace(comment(after_hours=hours), precision=precision)
    given = facts_of(post(1, [said]))
    assert given.days_after(given.blog.posts[0], said) == days
    assert given.days_after(given.blog.posts[0], replace(said, posted=None)) is None
    assert given.days_after(replace(given.blog.posts[0], published=None), said) is None
