"""Who answered whom first, and the waits that stamps allow."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from checkup.config import BlogTable, SiteConfig, SpamTable
from checkup.facts import DAY
from checkup.model import Comment, Person
from checkup.settling import settle
from tests._settled import NOW, facts_of
from tests.factories import blog, comment, post


def test_a_reply_answers_the_nearest_reader_above_it_and_the_earliest_one_wins() -> None:
    """A reply below another reader's answers that reader only; below the writer's own word it answers the reader above that."""
    asked = comment(after_hours=1, id="1")
    other = comment("Rolf Second", after_hours=2, parent="1", id="2")
    early = comment(owner=True, after_hours=5, parent="2", id="3", text="It was the flour.")
    late = comment(owner=True, after_hours=9, parent="1", id="4", text="It was the oven.")
    more = comment(owner=True, after_hours=10, parent="4", id="5", text="It was the water as well.")
    one = post(1, [asked, other, early, late, more])
    answers = facts_of(one).answers
    first = answers[one.key(asked)]
    assert (first.by, first.how, first.low, first.high) == ("4", "thread", 8 * 3600.0, 8 * 3600.0)
    assert answers[one.key(other)].by == "3"
    below = facts_of(post(1, [asked, replace(late, id="4"), more])).answers
    assert below[one.key(asked)].by == "4"


def test_a_dated_answer_goes_before_one_that_seems_earlier_than_its_question() -> None:
    """A clock that is wrong makes a wait unknown only where there is no other answer."""
    asked = comment(after_hours=10, id="1")
    wrong = comment(owner=True, after_hours=4, parent="1", id="2", text="It was the flour.")
    right = comment(owner=True, after_hours=12, parent="1", id="3", text="It was the oven.")
    one = post(1, [asked, wrong, right])
    assert facts_of(one).answers[one.key(asked)].high == 2 * 3600.0


def test_date_only_stamps_give_the_shortest_and_the_longest_wait() -> None:
    """A comment at 14:00 and an answer dated the next day: between 10 and 34 hours."""
    asked = comment(after_hours=5, id="1")
    answer = replace(comment(owner=True, parent="1", id="2", posted=datetime(2026, 1, 6, tzinfo=UTC)), precision="day")
    one = post(1, [asked, answer])
    first = facts_of(one).answers[one.key(asked)]
    assert (first.low, first.high) == (10 * 3600.0, 10 * 3600.0 + DAY)


def test_an_answer_before_its_question_has_no_wait() -> None:
    """A negative gap is an answer with an unknown wait, never a wait of zero."""
    asked = comment(after_hours=10, id="1")
    one = post(1, [asked, comment(owner=True, after_hours=4, parent="1", id="2")])
    first = facts_of(one).answers[one.key(asked)]
    assert (first.low, first.high) == (None, None)


def before_and_after(hours: float, *between: Comment, name: str = "Mira Stone") -> dict[str, str]:
    """Id of a comment -> how it was answered: two of one reader's comments hours apart, and a reply to the second."""
    first = comment(name, "Which flour is this?", after_hours=1, id="1")
    second = comment(name, "I mean the one in the loaf.", after_hours=1 + hours, id="2")
    reply = comment(owner=True, text="It is rye.", after_hours=80, parent="2", id="3")
    other = comment("Rolf Second", "Mine was spelt.", after_hours=79, id="4")
    one = post(1, [first, *between, second, other, reply])
    return {key.split("#")[-1].rsplit("/", 1)[-1]: a.how for key, a in facts_of(one).answers.items()}


def test_what_a_reader_said_just_before_is_answered_with_it() -> None:
    """Who corrects themselves is answered below the last of their words; a day later, or after the owner's word, it is another matter."""
    one = before_and_after(0.1)
    assert sorted(one.values()) == ["assumed", "thread"]
    assert list(before_and_after(40).values()) == ["thread"]
    owner = comment(owner=True, text="A good morning to Rolf.", after_hours=1.05, parent="0", id="9")
    rolf = comment("Rolf Second", "What a loaf, and on a Monday.", after_hours=0.5, id="0")
    assert before_and_after(0.1, rolf, owner) != one
    assert list(before_and_after(0.1, name="").values()) == ["thread"]


def answered(*comments: Comment, **more: object) -> tuple[dict[str, tuple[str | None, str]], set[str]]:
    """Id of a comment -> (who answered it first, how), and the ids that anybody answered."""
    one = post(1, comments, **more)
    facts = facts_of(one)
    strip = len(f"{one.url}#")
    return {k[strip:]: (a.by, a.how) for k, a in facts.answers.items()}, {k[strip:] for k, yes in facts.answered_by_anyone.items() if yes}


def test_a_reader_is_answered_by_another_person_only() -> None:
    """Another reader's reply in the thread is an answer by somebody; one's own second comment is none."""
    asked = comment("Rita Reader", "Which flour?", after_hours=1, id="1")
    other = comment("Rolf Second", "Rye, I think.", after_hours=2, parent="1", id="2")
    again = comment("Rita Reader", "I mean for bread.", after_hours=3, parent="1", id="3")
    assert answered(asked, other) == ({}, {"1"})
    assert answered(asked, again) == ({}, set())
    nameless = [replace(c, author=Person(None)) for c in (asked, again)]
    assert answered(*nameless) == ({}, {"1"})


def test_who_writes_under_the_authors_words_speaks_to_the_author() -> None:
    """A reader under the author's comment answers not the reader above it; the author's own second word there does."""
    asked = comment("Rita Reader", "Which flour?", after_hours=1, id="1")
    hers = comment(owner=True, text="...", after_hours=2, parent="1", id="2")
    under = comment("Rolf Second", "And how long, please?", after_hours=3, parent="2", id="3")
    more = comment(owner=True, text="Rye flour, a week old.", after_hours=4, parent="2", id="4")
    assert answered(asked, hers, under) == ({}, {"2"})
    assert answered(asked, hers, under, more)[0]["1"] == ("4", "thread")


def test_spam_and_pings_answer_nobody() -> None:
    """A link back or an advert under a question is no answer to it, whoever it claims to be from."""
    asked = comment("Rita Reader", "Which flour?", after_hours=1, id="1")
    ping = comment("Other blog", "Rita asked about flour.", after_hours=2, parent="1", id="2", kind="pingback")
    assert answered(asked, ping) == ({}, set())
    site = SiteConfig(blog=BlogTable(url="https://blog.example/"), spam=SpamTable(is_spam=("3",)))
    advert = comment("Flour Shop", "Buy flour.", after_hours=2, parent="1", id="3")
    assert settle(blog([post(1, [asked, advert])]), site, NOW).answered_by_anyone == {}


def test_the_author_does_not_wait_for_an_answer_of_the_author() -> None:
    """A second word of the author under the first is no reader's answer."""
    assert answered(comment(owner=True, after_hours=1, id="1"), comment(owner=True, after_hours=2, parent="1", id="2")) == ({}, set())


def test_the_earliest_dated_answer_wins_and_the_thread_before_a_name() -> None:
    """An undated answer counts only where no other is there; at the same moment the thread tells more than a name."""
    asked = comment("Rita Reader", "Which flour?", after_hours=1, id="1")
    undated = comment(owner=True, text="Rye.", posted=None, parent="1", id="2")
    late = comment(owner=True, text="Rye flour.", after_hours=9, parent="1", id="3")
    named = comment(owner=True, text="Rita, rye.", after_hours=9, id="0")
    assert answered(asked, undated)[0] == {"1": ("2", "thread")}
    assert answered(asked, undated, late)[0] == {"1": ("3", "thread")}
    assert answered(asked, named, late)[0] == {"1": ("3", "thread")}
    first = facts_of(one := post(1, [asked, undated])).answers[one.key(asked)]
    assert (first.at, first.low, first.high) == (None, None, None)


def test_an_answer_at_the_same_moment_waits_no_time() -> None:
    """Equal stamps are a wait of zero; two days without times allow up to two days between them, and never less than nothing."""
    asked = comment(after_hours=5, id="1")
    one = post(1, [asked, comment(owner=True, after_hours=5, parent="1", id="2")])
    first = facts_of(one).answers[one.key(asked)]
    assert (first.low, first.high) == (0.0, 0.0)
    days = post(1, [replace(c, precision="day", posted=datetime(2026, 1, 6, tzinfo=UTC)) for c in one.comments])
    first = facts_of(days).answers[days.key(days.comments[0])]
    assert (first.low, first.high) == (0.0, DAY)


def test_a_loop_of_parents_ends() -> None:
    """Broken data in which two comments stand under each other is walked once."""
    one = comment("Rita Reader", after_hours=1, id="1", parent="2")
    two = comment(owner=True, after_hours=2, id="2", parent="1")
    assert answered(one, two)[0] == {"1": ("2", "thread")}
