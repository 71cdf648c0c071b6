"""The borders of what a page shows: how long a quotation is, which of two comments a name means, and what is no answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup import threads
from checkup.model import Comment, Link
from checkup.reader_words import unredacted
from tests import factories
from tests.threads._talk import linked, said


def day(comment: Comment, number: int) -> Comment:
    """The comment with a date alone, as some pages print it."""
    return replace(comment, posted=factories.START.replace(day=number, hour=0, minute=0, second=0), precision="day")


def answered(*comments: Comment) -> list[tuple[str, str, str]]:
    """The answers of the last comment: whose id, how it is known, and the evidence in words."""
    last = threads.link(factories.blog([factories.post(1, comments)])).posts[0].comments[-1]
    return [(a.id, a.how, unredacted(a.evidence)) for a in last.answers]


@pytest.mark.parametrize(("length", "answers"), [(29, False), (30, True)])
@pytest.mark.parametrize("block", [False, True], ids=["quotation marks", "block quotation"])
def test_a_quotation_has_thirty_characters_or_more(length: int, answers: bool, block: bool) -> None:
    """Shorter words in quotation marks are phrases that anybody may use."""
    words = "the crust was as dark as pumpernickel"[:length]
    assert len(words.strip()) == length
    reply = said("2", "Bob", "Well said." if block else f"“{words}” is well said", quotes=(words,) if block else ())
    assert bool(linked(said("1", "Ann Lee", f"I think {words} again"), reply)) is answers


@pytest.mark.parametrize(("same", "answers"), [(599, False), (600, True)])
def test_the_first_six_hundred_characters_of_a_quotation_must_stand_there(same: int, answers: bool) -> None:
    """What follows may be the quoting reader's own words, as where a block quotation was not closed."""
    words = ("we let the dough of the third loaf rest until noon " * 20)[:same]
    reply = said("2", "Bob", "Well said.", quotes=(words + "x and what I say myself",))
    assert bool(linked(said("1", "Ann Lee", words + "y and so on"), reply)) is answers


@pytest.mark.parametrize(("before", "answers"), [(19, True), (20, False)])
def test_twenty_quotations_of_a_comment_are_looked_up(before: int, answers: bool) -> None:
    """A comment that is nothing but quotations costs no more than that."""
    words = "the crust was as dark as pumpernickel"
    others = tuple(f"nobody here ever said these words {n}" for n in range(before))
    assert bool(linked(said("1", "Ann", words), said("2", "Bob", "See.", quotes=(*others, words)))) is answers


QUOTE = "the dough must rest for a whole night"


@pytest.mark.parametrize(
    ("earlier", "source"),
    [
        ((("Ann Lee", QUOTE), ("Cid", QUOTE), ("Olga Owner", QUOTE)), ["2"]),  # the latest, and a reader before a writer
        ((("Olga Owner", QUOTE), ("Cid", "I agree.")), ["1"]),
        ((("Bob", QUOTE),), []),  # one's own words
        ((("Bob", QUOTE), ("Olga Owner", QUOTE)), ["2"]),
        ((("Ann Lee", "I agree."), ("Olga Owner", "So do I.")), []),  # words that nobody has said
    ],
)
def test_whose_words_are_quoted(earlier: tuple[tuple[str, str], ...], source: list[str]) -> None:
    """The latest earlier comment of somebody else with these words, readers before writers."""
    talk = [said(str(n), who, words) for n, (who, words) in enumerate(earlier, 1)]
    assert [a[0] for a in answered(*talk, said("9", "Bob", f"“{QUOTE}”"))] == source


def test_the_evidence_of_each_kind_in_words() -> None:
    """Who is answered and what shows it, also where the one who is answered has no name."""
    first = said("1", "Ann Lee", QUOTE)
    nobody = replace(first, author=replace(first.author, name=None))
    to_first = Link("https://blog.example/p#comment-1")
    assert answered(first, said("2", "Bob", f"“{QUOTE}”")) == [("1", "named", f"quotes Ann Lee: “{QUOTE}”")]
    assert answered(nobody, said("2", "Bob", f"“{QUOTE}”")) == [("1", "named", f"quotes an unnamed reader: “{QUOTE}”")]
    assert answered(first, said("2", "Bob", links=(to_first,))) == [("1", "named", "links to the comment of Ann Lee")]
    assert answered(nobody, said("2", "Bob", links=(to_first,))) == [("1", "named", "links to the comment of an unnamed reader")]
    assert answered(first, said("2", "Bob", parent="1")) == [("1", "thread", "stands under Ann Lee in the thread")]
    assert answered(nobody, said("2", "Bob", parent="1")) == [("1", "thread", "stands under the comment in the thread")]


@pytest.mark.parametrize("end", ["3", "2", "99", ""])
def test_a_link_to_what_is_no_earlier_comment_answers_nobody(end: str) -> None:
    """A later comment, the own one, one that is not on the page, and the page itself."""
    talk = [said("1", "Ann"), said("2", "Bob", links=(Link(f"https://blog.example/p#comment-{end}"),)), said("3", "Cid")]
    assert linked(*talk) == {}


def test_a_parent_that_is_not_on_the_page_or_the_comment_itself_is_no_answer() -> None:
    """Deleted comments leave replies behind: they answer nobody, and the rest of the page is read."""
    assert linked(said("1", "Ann"), said("2", "Bob", parent="gone"), said("3", "Cid", parent="2")) == {"3": [("2", "thread")]}
    assert linked(said("1", "Ann"), said("2", "Bob", parent="2")) == {}


def test_a_ping_has_no_name_to_be_called_by() -> None:
    """A blog that linked here is no person on the page."""
    assert linked(replace(said("1", "Ann Lee"), kind="pingback"), said("2", "Bob", "@Ann Lee, yes.")) == {}


def test_the_thread_says_which_of_a_readers_comments_is_meant() -> None:
    """A name in a reply under one of them answers none of the others."""
    assert linked(said("1", "Ann"), said("2", "Ann"), said("3", "Olga Owner", "Ann, yes.", parent="1"))["3"] == [("1", "thread")]


def test_a_second_word_by_name_answers_the_last_again() -> None:
    """Where nothing waits, the latest comment of the named reader is meant."""
    talk = [said("1", "Ann"), said("2", "Ann"), said("3", "Olga Owner", "Ann, yes."), said("4", "Olga Owner", "@Ann, and salt.")]
    assert linked(*talk)["4"] == [("2", "named")]


def test_what_an_unnamed_reader_answered_still_waits_for_an_unnamed_writer() -> None:
    """Two people without a name are not the same."""
    reader, writer = said("3", None, "@Ann yes"), replace(said("4", None, "Ann, no."), by_post_author=True, by_blog_author=True)
    assert linked(said("1", "Ann"), said("2", "Ann"), reader, writer)["4"] == [("1", "named"), ("2", "named")]


def test_what_is_dated_later_is_not_answered_by_name() -> None:
    """On a page of days the order may lie: Bob's word to Ann is older than hers. Too old a reply in the thread counts for nothing."""
    talk = [day(said("0", "Cid"), 1), day(said("1", "Ann"), 5), day(said("2", "Bob", "Ann, yes."), 3), day(said("3", "Dee"), 6)]
    assert linked(*talk) == {}
    assert linked(*talk[:2], day(talk[2], 4), talk[3]) == {}
    assert linked(*talk[:2], day(talk[2], 5), talk[3]) == {"2": [("1", "named")]}  # of one day, in the page's order
    both = [talk[1], day(said("7", "Ann"), 9), day(said("8", "Bob", "Ann, yes."), 6)]
    assert linked(*both, talk[3])["8"] == [("1", "named")]  # the latest that was there
    early = day(said("2", "Olga Owner", "I see.", parent="1"), 3)
    waiting = [talk[0], talk[1], early, day(said("3", "Ann"), 5), day(said("4", "Olga Owner", "Ann, yes."), 6)]
    assert linked(*waiting)["4"] == [("1", "named"), ("3", "named")]
    assert linked(*waiting[:2], day(early, 5), *waiting[3:])["4"] == [("3", "named")]


def test_one_of_those_whom_the_writer_answered_takes_it_up() -> None:
    """The writer answered Ann and Bob at once: a word of Bob's to her is a reply, a word of Cid's is one to the post."""
    hers = said("3", "Olga Owner", "Ann, Bob: the oven was hot.")
    assert linked(said("1", "Ann"), said("2", "Bob"), hers, said("4", "Bob", "Olga, that helps."))["4"] == [("3", "named")]
    assert "4" not in linked(said("1", "Ann"), said("2", "Bob"), hers, said("4", "Cid", "Olga, that helps."))


@pytest.mark.parametrize(
    ("name", "words", "answers"), [("Jo Lee", "@Jo yes", True), ("J Lee", "@J yes", False), ("J Lee", "@J Lee yes", True)]
)
def test_a_first_name_has_two_letters(name: str, words: str, answers: bool) -> None:
    """An initial calls nobody; the whole name does."""
    assert bool(linked(said("1", name), said("2", "Bob", words))) is answers


def test_a_post_without_comments_stays_as_it_is() -> None:
    """Nobody answers nobody."""
    post = factories.post(1)
    assert threads.link(factories.blog([post])).posts == (post,)


def test_a_later_answer_that_stands_above_takes_no_earlier_one_away() -> None:
    """On a page with days alone, a writer's answer of the next day, printed first, leaves the one of the same day where it was."""
    asked = day(said("1", "Ann Lee", "How long does it rest?"), 5)
    named = day(said("2", "Olga Owner", "Ann, an hour."), 5)
    later = day(said("3", "Olga Owner", "A night is better.", parent="1"), 6)
    linked_page = threads.link(factories.blog([factories.post(1, (later, asked, named))])).posts[0].comments
    assert [[a.id for a in c.answers] for c in linked_page] == [["1"], [], ["1"]]
