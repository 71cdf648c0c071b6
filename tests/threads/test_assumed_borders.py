"""Every border of the assumed answers, from both sides: days, people, words, depth, and who counts as whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup import threads
from checkup.model import Comment, Link, Owner, Person
from tests import factories
from tests.threads._talk import assumed, linked, said

WORD = "Rye takes longer."
OLGA, PAUL = Person("Olga Owner"), Person("Paul Owner")
WRITERS = tuple(Owner(one, "named as the author of a post") for one in (OLGA, PAUL, Person("Max Third"), Person("Una Fourth")))


def own(id: str, words: str = WORD, *, hours: float | None = 1.0, **more: object) -> Comment:
    """A word of the blog's writer."""
    return said(id, "Olga Owner", words, hours=hours, **more)


def day(comment: Comment, number: int) -> Comment:
    """The comment with a date alone, as some pages print it."""
    return replace(comment, posted=factories.START.replace(day=number, hour=0), precision="day")


@pytest.mark.parametrize(("wait", "answers"), [(168.0, True), (168.001, False)])
def test_an_open_handed_word_reaches_seven_days_back(wait: float, answers: bool) -> None:
    """Seven days to the second, and no second more."""
    assert bool(linked(said("1", "Ann", hours=1), said("2", "Bob", hours=1), own("9", hours=1 + wait))) is answers


@pytest.mark.parametrize(("wait", "answers"), [(2160.0, True), (2160.001, False)])
def test_a_word_to_the_only_reader_reaches_ninety_days_back(wait: float, answers: bool) -> None:
    """Ninety days to the second; who speaks to nobody else can mean nobody else."""
    assert bool(linked(said("1", "Ann", hours=1), own("9", hours=1 + wait))) is answers


@pytest.mark.parametrize(("words", "polite"), [(12, True), (13, False)])
def test_more_than_twelve_words_are_no_mere_thanks(words: int, polite: bool) -> None:
    """A long thank-you says something, so it answers."""
    text = "Thanks so much for all of that, it is so kind of" + " you" * (words - 12)
    assert len(text.split()) == words
    assert threads.only_polite(text, "en") is polite
    assert bool(linked(said("1", "Ann"), own("2", text))) is not polite


@pytest.mark.parametrize(
    ("of_post", "of_blog", "polite"),
    [("de", "en", True), ("en", "de", False), (None, "de", True), (None, "en", False), (None, None, False)],
)
def test_praise_is_read_in_the_language_of_the_post_or_else_of_the_blog(of_post: str | None, of_blog: str | None, polite: bool) -> None:
    """German praise is thanks on a German post; elsewhere it is a word like any other."""
    page = factories.post(1, [said("1", "Ann"), own("2", "Schöner Beitrag!")], language=of_post)
    found = assumed(factories.blog([page], language=of_blog))
    assert bool(found.acknowledged) is polite


def rows(*nested: int, size: int = 10) -> float | None:
    """When a blog threads whose readers' comments 1, 2, ... come an hour apart and of which these have a parent; in hours."""
    row = [said(str(n), f"R{n} Row", hours=n, parent="0" if n in nested else None) for n in range(1, size + 1)]
    since = threads.threaded_since(factories.blog([factories.post(1, row)]))
    return None if since is None else (since - factories.START.timestamp()) / 3600


@pytest.mark.parametrize(
    ("nested", "since"),
    [((1, 5, 10), 1.0), ((1, 5, 11), None), ((2, 6, 11), 2.0), ((2, 6, 12), None), ((1, 9, 14, 17), 9.0), ((11, 12, 13), 11.0)],
)
def test_three_of_ten_readers_comments_in_a_row_begin_a_threaded_period(nested: tuple[int, ...], since: float | None) -> None:
    """The row may begin anywhere; the period begins with the first reply in it."""
    assert rows(*nested, size=20) == since


def test_a_short_blog_threads_by_the_same_three() -> None:
    """Fewer than ten readers' comments are one row; two replies are still too few."""
    assert rows(1, 2, 3, size=3) == 1.0
    assert rows(1, 2, size=3) is None
    assert rows(size=0) is None


def test_the_row_is_one_of_time_over_all_posts() -> None:
    """Posts are listed newest first; the replies of the first year are found among the comments of that year."""
    late = factories.post(2, [said(f"a{n}", f"L{n} Row", hours=1000 + n) for n in range(20)])
    early = factories.post(1, [said(f"b{n}", f"E{n} Row", hours=n, parent="x" if n in (3, 4, 5) else None) for n in range(20)])
    since = threads.threaded_since(factories.blog([late, early]))
    assert since == (factories.START + timedelta(hours=3)).timestamp()
    apart = factories.post(3, [said(f"c{n}", f"C{n} Row", hours=10 * n + 0.5, parent="x") for n in range(3)])
    between = factories.post(4, [said(f"d{n}", f"D{n} Row", hours=n) for n in range(30)])
    assert threads.threaded_since(factories.blog([apart, between])) is None


def test_an_undated_reply_is_as_old_as_its_post() -> None:
    """The time of the post stands in; where that has none either, the reply counts as older than all others."""
    replies = [said(str(n), f"R{n} Row", hours=None, parent="0") for n in range(3)]
    published = factories.START + timedelta(days=3)
    assert threads.threaded_since(factories.blog([factories.post(1, replies, published=published)])) == published.timestamp()
    assert threads.threaded_since(factories.blog([factories.post(1, replies, published=None)])) == float("-inf")


def test_a_word_in_the_very_second_in_which_threads_begin_is_acknowledgement() -> None:
    """From the first threaded reply on, a word that stands nowhere answers nobody; a second before, it did."""
    nested = [said(f"n{n}", f"R{n} Row", hours=5 + n, parent="0") for n in range(3)]
    for hours, answers in ((5.0, 0), (4.999, 1)):
        found = assumed(factories.blog([factories.post(1, [said("1", "Ann", hours=1), own("2", hours=hours), *nested])]))
        assert len(found.blog.posts[0].comments[1].answers) == answers


def test_spam_neither_waits_nor_speaks() -> None:
    """A spammer is no reader who waits, no fourth in the room, and no word of the writer's that thanks those above."""
    spam = replace(said("4", "Pills", "Cheap pills, thanks."), verdict=factories.comment(verdict="spam").verdict)
    talk = [said("1", "Ann"), said("2", "Bob"), said("3", "Cid")]
    assert [one for one, _ in linked(*talk, spam, own("9"))["9"]] == ["1", "2", "3"]
    assert assumed(factories.blog([factories.post(1, [*talk, spam, own("9")])])).acknowledged == frozenset()


def test_a_ping_of_the_writers_own_is_no_word() -> None:
    """A link from a later post of the blog answers none of the readers above it."""
    ping = replace(own("2"), kind="pingback")
    found = assumed(factories.blog([factories.post(1, [said("1", "Ann"), ping])]))
    assert (found.blog.posts[0].comments[1].answers, found.acknowledged) == ((), frozenset())


@pytest.mark.parametrize(
    ("words", "answers"),
    [("Paul, the salt was yours.", []), ("Paul Owner, the salt was yours.", []), ("Olga: rye takes longer.", ["1"]), (WORD, ["1"])],
)
def test_a_word_to_another_writer_is_not_to_the_readers(words: str, answers: list[str]) -> None:
    """The other writer need not have spoken here; who signs the own words has named nobody."""
    found = assumed(factories.blog([factories.post(1, [said("1", "Ann"), own("2", words)])], owners=WRITERS[:2]))
    assert [a.id for a in found.blog.posts[0].comments[1].answers] == answers
    assert bool(found.acknowledged) is False


def test_writers_without_a_name_are_no_obstacle() -> None:
    """An owner who is known by an account or an address alone cannot be called by name."""
    nameless = (Owner(Person(None, "https://blog.example/author/1/"), "account"),)
    for who in ("Olga Owner", None):
        word = replace(said("2", who, WORD), by_post_author=True, by_blog_author=True)
        found = assumed(factories.blog([factories.post(1, [said("1", "Ann"), word])], owners=nameless))
        assert [a.id for a in found.blog.posts[0].comments[1].answers] == ["1"]


def test_a_reply_to_oneself_or_to_nothing_that_is_left_is_not_open_handed() -> None:
    """A writer's comment that stands under another speaks to that place only, even where the other is gone or the writer's own."""
    assert linked(said("1", "Ann"), own("2"), own("3", "And salt.", parent="2")) == {"2": [("1", "assumed")], "3": [("2", "thread")]}
    assert linked(said("1", "Ann"), own("2", parent="gone")) == {}


def test_a_link_to_ones_own_comment_names_no_reader() -> None:
    """The writer points at the own earlier words: the readers who came since are still answered."""
    word = own("9", "See what I said.", links=(Link("https://blog.example/p#comment-2"),))
    assert linked(said("1", "Ann"), own("2"), said("3", "Bob"), word)["9"] == [("2", "named"), ("3", "assumed")]


def test_who_links_to_a_ping_or_to_the_writer_still_waits() -> None:
    """Only a reader who speaks to another reader is left out."""
    ping = replace(said("1", "Some Blog"), kind="pingback")
    to_ping = said("2", "Ann", links=(Link("https://blog.example/p#comment-1"),))
    assert linked(ping, to_ping, own("9"))["9"] == [("2", "assumed")]
    to_writer = said("2", "Ann", links=(Link("https://blog.example/p#comment-1"),))
    assert linked(own("1"), to_writer, own("9", "And salt."))["9"] == [("2", "assumed")]


def test_one_reader_who_spoke_often_is_one_and_unnamed_ones_are_each_their_own() -> None:
    """Five comments of two people are answered at once; those of four nobodies are a room."""
    few = [said(str(n), who) for n, who in enumerate(("Ann Lee", "Ann Lee", "Bob Hill", "Ann Lee", "Bob Hill"), 1)]
    assert len(linked(*few, own("9"))["9"]) == 5
    assert [one for one, _ in linked(*(said(str(n), None) for n in range(1, 5)), own("9"))["9"]] == ["4"]


def test_the_nearest_above_is_answered_again() -> None:
    """A second word with nobody new since answers the one right above once more; the third reader of three is answered once."""
    assert linked(said("1", "Ann"), said("2", "Bob"), own("3"), own("4", "And salt."))["4"] == [("2", "assumed")]
    assert linked(said("1", "Ann"), said("2", "Bob"), said("3", "Cid"), own("4"))["4"] == [(n, "assumed") for n in "123"]


@pytest.mark.parametrize(
    ("first", "second", "waits"), [(5, 3, True), (3, 5, False), (4, 4, False), (None, 4, True), (4, None, True), (None, None, False)]
)
def test_only_a_word_that_is_not_known_to_be_later_has_answered_before(first: int | None, second: int | None, waits: bool) -> None:
    """On a page without times the word above may be the later one: then Ann still waits for the one below."""

    def dated(comment: Comment, number: int | None) -> Comment:
        return replace(comment, posted=None, precision="none") if number is None else day(comment, number)

    talk = [day(said("1", "Ann"), 3), dated(own("2"), first), day(said("3", "Bob"), 3), dated(own("4", "And salt."), second)]
    found = dict(linked(*talk))
    assert ("1", "assumed") in found["2"]
    assert (("1", "assumed") in found["4"]) is waits


def test_an_answer_dated_before_its_question_leaves_the_reader_waiting() -> None:
    """Some clock is wrong: the reply in the thread is no answer yet, the next word is."""
    talk = [day(said("0", "Cid"), 1), day(said("1", "Ann"), 5), day(own("2", parent="1"), 3), day(said("3", "Bob"), 6)]
    assert ("1", "assumed") in linked(*talk, day(own("4", "And salt."), 7))["4"]
    sound = [day(one, 5) if one.id == "2" else one for one in talk]
    assert ("1", "assumed") not in linked(*sound, day(own("4", "And salt."), 7))["4"]


def nest(*parents: str | None) -> list[Comment]:
    """Readers' comments 1, 2, ... under these."""
    return [said(str(n), f"R{n} Nest", hours=n, parent=parent) for n, parent in enumerate(parents, 1)]


@pytest.mark.parametrize(
    ("readers", "parent", "hours", "answers"),
    [
        ((None, "1"), "1", 9, ["1"]),  # one step is how threads begin, not where they end
        ((None, "1", "2"), "2", 9, ["2", "3"]),
        ((None, "1", "2"), "1", 9, ["1"]),  # the blog threads deeper than this reply stands
        ((None, "1", "2"), "3", 9, ["3"]),  # nobody stands beside it
        ((None, "1", "2", "2"), "2", 9, ["2", "4"]),
        ((None, "1", "2", "2", "1", "5"), "2", 9, ["2", "4"]),  # the last one above stands under another parent
        ((None, "1", "2"), "2", 3 + 168, ["2", "3"]),
        ((None, "1", "2"), "2", 3.01 + 168, ["2"]),
    ],
)
def test_where_threads_end_the_last_one_beside_the_reply_is_meant(
    readers: tuple[str | None, ...], parent: str, hours: float, answers: list[str]
) -> None:
    """At the deepest step of two and more, under the same parent, within seven days."""
    assert [one for one, _ in linked(*nest(*readers), own("9", parent=parent, hours=hours))["9"]] == answers


def test_a_writers_own_depth_does_not_say_where_threads_end() -> None:
    """Only readers' comments tell how deep the blog threads; and whom the reply names beside it is not answered twice."""
    deep = own("8", "Salt.", parent="3", hours=8)
    assert [one for one, _ in linked(*nest(None, "1", "2"), deep, own("9", parent="2", hours=9))["9"]] == ["2", "3"]
    assert linked(*nest(None, "1", "2"), own("9", "@R3 Nest salt it.", parent="2", hours=9))["9"] == [("2", "thread"), ("3", "named")]
    beside = linked(*nest(None, "1", "2", "2"), own("9", "@R3 Nest salt it.", parent="2", hours=9))["9"]
    assert beside == [("2", "thread"), ("3", "named"), ("4", "assumed")]


@pytest.mark.parametrize(
    ("owners", "flag", "byline", "answers"),
    [
        (3, False, "Pia Post", True),
        (4, False, "Pia Post", False),
        (4, None, "Pia Post", True),
        (4, True, "Pia Post", True),
        (4, False, None, True),
        (4, False, "", True),
        (4, False, "Olga Owner and Pia Post", True),
        (4, False, "Olga", True),
        (4, False, "Olga Owner", True),
    ],
)
def test_more_than_three_writers_answer_for_their_own_posts_only(owners: int, flag: bool | None, byline: str | None, answers: bool) -> None:
    """Where the platform says that it is another's post; the name in the byline, or a part of it, says otherwise."""
    word = replace(own("9"), by_post_author=flag)
    page = factories.post(1, [said("1", "Ann"), word], author=None if byline is None else Person(byline))
    found = assumed(factories.blog([page], owners=WRITERS[:owners]))
    assert bool(found.blog.posts[0].comments[1].answers) is answers
    assert bool(found.acknowledged) is not answers


def test_a_writer_without_a_name_answers_for_every_post() -> None:
    """Where many write and one of them prints no name nothing tells whose post it is."""
    word = replace(own("9"), author=Person(None, None, "7"), by_post_author=False)
    found = assumed(factories.blog([factories.post(1, [said("1", "Ann"), word], author=Person("Pia Post"))], owners=WRITERS))
    assert [a.id for a in found.blog.posts[0].comments[1].answers] == ["1"]
