"""Whom a writer's word that names nobody answers, as long as nothing threads."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup import threads
from checkup.model import Comment, Owner, Person
from tests import factories
from tests.threads._talk import assumed, linked, said


def test_the_authors_next_word_is_assumed_to_answer_on_blogs_without_threads() -> None:
    """It answers the readers who wait, unless it names somebody."""
    talk = [
        said("1", "Ann"),
        said("2", "Bob"),
        said("3", "Olga Owner", "The oven has to be hot."),
        said("4", "Cid"),
        said("5", "Olga Owner", "Yes."),
    ]
    assert linked(*talk) == {"3": [("1", "assumed"), ("2", "assumed")], "5": [("4", "assumed")]}
    named = [said("1", "Ann"), said("2", "Bob"), said("3", "Olga Owner", "Thanks Bob.")]
    assert linked(*named) == {"3": [("2", "named")]}


def test_a_word_by_name_closes_nothing_for_the_others() -> None:
    """Ann still waits after Bob got his answer, and the next open-handed word is hers."""
    talk = [said("1", "Ann"), said("2", "Bob"), said("3", "Olga Owner", "Bob, no."), said("4", "Olga Owner", "Rye takes longer.")]
    found = linked(*talk)
    assert found["3"] == [("2", "named")]
    assert ("1", "assumed") in found["4"]


def test_an_open_handed_word_goes_to_three_readers_at_most() -> None:
    """With a fourth reader waiting it is a word to the room, and only the nearest above is surely meant."""
    talk = [said(str(i), name) for i, name in enumerate(("Ann", "Bob", "Cid", "Dee"), 1)]
    assert linked(*talk[:3], said("9", "Olga Owner", "Rye takes longer."))["9"] == [("1", "assumed"), ("2", "assumed"), ("3", "assumed")]
    assert linked(*talk, said("9", "Olga Owner", "Rye takes longer."))["9"] == [("4", "assumed")]


def test_an_open_handed_word_right_below_a_question_answers_the_question() -> None:
    """Whoever only remarked something above it was not meant; whoever asked as well, and the asker's own other words, were."""
    ann, bob, end = said("1", "Ann"), said("2", "Bob", "Does rye work?"), said("9", "Olga Owner", "Rye takes longer.")
    assert linked(ann, bob, end) == {"9": [("2", "assumed")]}
    assert linked(replace(ann, text="Does spelt work?"), bob, end) == {"9": [("1", "assumed"), ("2", "assumed")]}
    assert linked(said("1", "Bob"), bob, end) == {"9": [("1", "assumed"), ("2", "assumed")]}
    assert linked(bob, said("3", "Ann"), end) == {"9": [("2", "assumed"), ("3", "assumed")]}


def test_an_open_handed_word_reaches_seven_days_back() -> None:
    """What is older was answered elsewhere, or not at all."""
    early, late = said("1", "Ann", hours=1), said("2", "Bob", hours=150)
    assert linked(early, late, said("9", "Olga Owner", "Rye takes longer.", hours=180))["9"] == [("2", "assumed")]
    assert linked(early, said("2", "Bob", hours=2), said("9", "Olga Owner", "Rye takes longer.", hours=180)) == {}


def test_a_late_word_answers_the_one_reader_who_wrote() -> None:
    """Where nobody else spoke, the writer's word ten days later is to that reader, whatever it says of names; not a season later."""
    talk = [said("1", "Ann", "Does rye work?"), said("2", "Ann", "Or spelt?", hours=2)]
    late = said("9", "Olga Owner", "Rye takes longer.", hours=240)
    assert linked(*talk, late)["9"] == [("1", "assumed"), ("2", "assumed")]
    assert linked(*talk, replace(late, id="8", posted=late.posted and late.posted + timedelta(days=90))) == {}


def test_a_second_late_word_answers_nobody_again() -> None:
    """What has an answer does not get the writer's afterthought as well, weeks later."""
    talk = [said("1", "Ann", "Does rye work?"), said("2", "Olga Owner", "Rye takes longer.", hours=2)]
    assert "9" not in linked(*talk, said("9", "Olga Owner", "The book is out by now.", hours=400))


def test_who_speaks_to_a_reader_waits_for_no_author() -> None:
    """A word from one reader to another is left out."""
    talk = [said("1", "Ann"), said("2", "Bob", "Ann, mine too."), said("9", "Olga Owner", "Rye takes longer.")]
    assert linked(*talk) == {"2": [("1", "named")], "9": [("1", "assumed")]}


@pytest.mark.parametrize(
    "words", ["Thanks!", "Thank you all for reading.", "Merci beaucoup !", "Hi there!", "Welcome back", ":)", "\N{THUMBS UP SIGN}", "..."]
)
def test_politeness_to_nobody_is_an_acknowledgement(words: str) -> None:
    """Thanks, a greeting or a smiley answers nobody; the readers above are acknowledged, and a real word still answers them."""
    talk = (said("1", "Ann"), said("2", "Olga Owner", words), said("3", "Olga Owner", "Rye takes longer."))
    assert linked(*talk) == {"3": [("1", "assumed")]}
    blog = factories.blog([factories.post(1, talk[:2])])
    assert assumed(blog).acknowledged == {"https://blog.example/1/#1"}


def test_one_of_many_writers_speaks_to_anothers_post_like_a_reader() -> None:
    """On a blog of four writers only the post's own author answers without naming; on a blog of two each answers for both."""
    word = replace(said("9", "Olga Owner", "Rye takes longer."), by_post_author=False)
    page = factories.post(1, [said("1", "Ann"), word], author=Person("Pia Post"))
    many = tuple(Owner(Person(name), "named as the author of a post") for name in ("Pia Post", "Olga Owner", "Max Third", "Una Fourth"))
    for owners, answers in ((many[:2], 1), (many, 0)):
        found = assumed(factories.blog([page], owners=owners)).blog
        assert len(found.posts[0].comments[1].answers) == answers


def reply_row(size: int, nested: int, start: float) -> list[Comment]:
    """Readers' comments in a row, the last of which stand under the first."""
    row = [said(f"{start}-{i}", f"R{i} Row", hours=start + i) for i in range(size)]
    return [replace(c, parent=row[0].id) if i >= size - nested else c for i, c in enumerate(row)]


def test_threadedness_begins_with_ten_readers_of_whom_three_reply() -> None:
    """Two nested comments in a row of ten are too few; writers' replies do not count."""
    few = factories.blog([factories.post(1, reply_row(10, 2, 1.0))])
    many = factories.blog([factories.post(1, reply_row(10, 3, 1.0))])
    own = replace(said("o", "Olga Owner", hours=30), parent="1.0-0")
    assert threads.threaded_since(few) is None
    assert threads.threaded_since(factories.blog([factories.post(1, [*reply_row(10, 2, 1.0), own, replace(own, id="p")])])) is None
    assert threads.threaded_since(many) == (factories.START + timedelta(hours=8)).timestamp()


def test_before_the_threaded_period_answers_are_assumed_and_afterwards_not() -> None:
    """A blog that threads from its second year on: the first year's answers are still seen."""
    old = factories.post(1, [said("1", "Ann"), said("2", "Olga Owner", "Rye takes longer.")])
    new = factories.post(2, reply_row(12, 6, 2000.0))
    late = factories.post(3, [said("8", "Bob", hours=3000), said("9", "Olga Owner", "Salt it well.", hours=3001)])
    found = assumed(factories.blog([old, new, late]))
    assert found.threaded_since is not None
    answers = {c.id: {a.how for a in c.answers} for p in found.blog.posts for c in p.comments if c.by_blog_author}
    assert answers == {"2": {"assumed"}, "9": set()}
    assert "https://blog.example/3/#8" in found.acknowledged


def test_where_threads_end_the_next_reply_is_to_the_one_above() -> None:
    """At the deepest step a reply can only stand beside the comment that it answers."""
    talk = [said("1", "Ann"), said("2", "Bob", parent="1"), said("3", "Cid", parent="2"), said("4", "Olga Owner", "Salt it.", parent="2")]
    assert linked(*talk)["4"] == [("2", "thread"), ("3", "assumed")]


def test_unknown_authorship_assumes_nothing() -> None:
    """Where nobody can tell who the author is, no comment is taken for an answer."""
    talk = [replace(said(i, who), by_blog_author=None) for i, who in (("1", "Ann"), ("2", None))]
    assert linked(*talk) == {}


def test_pings_neither_answer_nor_are_answered() -> None:
    """A trackback that begins with a name speaks to nobody, and the author's word does not answer it."""
    ping = replace(said("2", "Some Blog", "Ann, look."), kind="pingback")
    assert linked(said("1", "Ann"), ping, said("3", "Olga Owner", "Rye takes longer.")) == {"3": [("1", "assumed")]}


def test_undated_comments_keep_the_order_of_the_page() -> None:
    """Without dates the page's order is all there is."""
    assert linked(said("1", "Ann", hours=None), said("2", "Bob", "@Ann yes", hours=None)) == {"2": [("1", "named")]}


def test_a_late_word_answers_the_one_who_asked() -> None:
    """Of two readers who wrote weeks ago, one asked something; where both did, nobody knows."""
    late = said("3", "Olga Owner", "Sorry for the wait: overnight, in cold water.", hours=500)
    asked, told = "How long do you soak it?", "Mine rose well on Sunday."
    assert linked(said("1", "Ann", told), said("2", "Bob", asked), late) == {"3": [("2", "assumed")]}
    assert linked(said("1", "Ann", "Does it work with spelt?"), said("2", "Bob", asked), late) == {}
