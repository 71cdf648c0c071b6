"""Who answers whom: the page's thread first, then names and quotations, then (as long as nothing threads) the author's next word."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup import people, threads
from checkup.model import Answer, Blog, Comment, Link, Owner, Person
from tests import factories
from tests.timing import assert_linear


def said(id: str, who: str | None, words: str = "I liked it.", *, hours: float | None = 1.0, **more: object) -> Comment:
    made = factories.comment(who, words, id=id, **({"posted": None} if hours is None else {"after_hours": hours}))
    return replace(made, by_post_author=who == "Olga Owner", by_blog_author=who == "Olga Owner", **more)  # type: ignore[arg-type]


def assumed(blog: Blog) -> threads.Assumed:
    repeated = threads.repeats(blog)
    linked = threads.link(blog, repeated)
    return threads.assume(linked, people.identities(linked), repeated)


def linked(*comments: Comment, **post: object) -> dict[str, list[tuple[str, str]]]:
    blog = assumed(factories.blog([factories.post(1, comments, **post)])).blog
    return {c.id: [(a.id, a.how) for a in c.answers] for c in blog.posts[0].comments if c.answers}


def test_the_thread_says_it() -> None:
    """A reply under a comment answers it; being called by name there adds nothing."""
    talk = (said("1", "Ann Lee"), said("2", "Olga Owner", "Thanks Ann!", parent="1"), said("3", "Bob", parent="2"))
    assert linked(*talk) == {"2": [("1", "thread")], "3": [("2", "thread")]}


def test_evidence_is_in_words() -> None:
    """What was seen stands in the answer."""
    blog = threads.link(factories.blog([factories.post(1, [said("1", "Ann Lee"), said("2", "Bob", "Thanks Ann, good.")])]))
    assert (Answer("1", "named", "“Thanks Ann”"),) == blog.posts[0].comments[1].answers


@pytest.mark.parametrize(
    "words",
    [
        "@Ann, you are right.",
        "@Ann Lee you are right",
        "Ann: yes.",
        "Ann, yes.",
        "Ann - yes.",
        "Ann Lee,\n\nyes.",
        "ann... yes",
        "Hi Ann! Yes.",
        "Dear Ann,\nyes",
        "Thanks Ann. Yes.",
        "Thank you so much, Ann!",
        "Thanks for the link Ann!",
        "Yes, that is a good point, Ann.",
        "I tried it.\n\nAnn, how was yours?",
        "Danke Ann, das stimmt.",
        "Merci Ann !",
        "Gracias, Ann.",
        "Grazie mille Ann.",
        "Ann wrote: something.",
    ],
)
def test_a_name_is_an_address(words: str) -> None:
    """The usual ways to speak to somebody, in several languages."""
    assert linked(said("1", "Ann Lee"), said("2", "Bob", words)) == {"2": [("1", "named")]}


@pytest.mark.parametrize(
    "words",
    [
        "Annabel, yes.",
        "My sister Ann would like this.",
        "I will go to Ann Arbor.",
        "Ann is right.",
        "Thanks to Ann for that.",
        "an, ann and the like",
        "mail me at x@ann.example",
        "Ann's bread was better.",
        "",
    ],
)
def test_a_mention_is_no_answer(words: str) -> None:
    """Speaking about somebody is not speaking to them."""
    assert linked(said("1", "Ann Lee"), said("2", "Bob", words)) == {}


@pytest.mark.parametrize(
    ("name", "words", "answers"),
    [
        ("Will", "I will, if I can.", False),
        ("Will", "Will, that is right.", True),
        ("Mark", "Thanks Mark!", True),
        ("Mark", "Mark my words, it will rain.", False),
        ("Grace", "with some grace, Bob", False),
        ("Great", "Great, thanks.", False),
        ("So", "So, what now?", False),
        ("So", "@So what now?", True),
        ("anonymous", "Anonymous, you are right.", False),
    ],
)
def test_names_that_are_words_need_a_clear_place(name: str, words: str, answers: bool) -> None:
    """Will, Mark and Grace are people only where nothing else makes sense."""
    assert answers == bool(linked(said("1", name), said("2", "Bob", words)))


def test_a_first_name_means_the_one_who_spoke_last() -> None:
    """Two Toms on a post: the later one is meant, until the first speaks again; the full name always decides."""
    talk = [said("1", "Tom Hill"), said("2", "Tom Lake"), said("3", "Bob", "Tom, no."), said("4", "Tom Hill"), said("5", "Cid", "@Tom yes")]
    assert linked(*talk) == {"3": [("2", "named")], "5": [("4", "named")]}
    assert linked(said("1", "Tom Hill"), said("2", "Tom Lake"), said("3", "Bob", "Tom Hill, no.")) == {"3": [("1", "named")]}


def test_nobody_answers_what_was_not_said_yet() -> None:
    """A name answers earlier comments only, wherever the page puts them: newest first is turned round."""
    early, late = said("1", "Ann Lee", hours=1), said("2", "Bob", "Ann, yes.", hours=2)
    assert linked(late, early) == {"2": [("1", "named")]}
    assert linked(replace(early, text="Bob, no."), replace(late, text="I agree.")) == {}


def test_a_name_answers_all_that_waits_and_no_more() -> None:
    """Two questions and one reply by name: both are answered; a later word answers only what came since."""
    talk = [
        said("1", "Ann"),
        said("2", "Ann"),
        said("3", "Olga Owner", "Ann, yes."),
        said("4", "Ann"),
        said("5", "Olga Owner", "@Ann, no."),
    ]
    assert linked(*talk) == {"3": [("1", "named"), ("2", "named")], "5": [("4", "named")]}


@pytest.mark.parametrize("quote", ["“the dough must rest for a whole night”", "> the dough must rest for a whole night", None])
def test_a_quotation_answers_the_quoted(quote: str | None) -> None:
    """A passage of an earlier comment, in quotation marks, with a mark before it, or in a block quotation."""
    first = said("1", "Ann Lee", "In my view the dough must rest for a whole night, or longer.")
    reply = said("2", "Bob", f"{quote or ''}\n\nMine rests for two.", quotes=() if quote else ("the dough must rest for a whole night",))
    assert linked(first, reply) == {"2": [("1", "named")]}


def test_a_quotation_of_the_post_answers_nobody() -> None:
    """Words that stand in the post itself are the author's."""
    passage = "the dough must rest for a whole night"
    first, reply = said("1", "Ann Lee", f"You say that {passage}, but why?"), said("2", "Bob", f"“{passage}” is what my mother said.")
    assert linked(first, reply, text=f"Remember that {passage}.") == {}


def test_a_link_to_a_comment_answers_it() -> None:
    """An address that ends in an earlier comment's id points at it."""
    link = Link("https://blog.example/p#comment-17")
    assert linked(said("17", "Ann"), said("18", "Bob", "See above.", links=(link,))) == {"18": [("17", "named")]}


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


def test_an_open_handed_word_reaches_seven_days_back() -> None:
    """What is older was answered elsewhere, or not at all."""
    early, late = said("1", "Ann", hours=1), said("2", "Bob", hours=150)
    assert linked(early, late, said("9", "Olga Owner", "Rye takes longer.", hours=180))["9"] == [("2", "assumed")]
    assert linked(early, said("9", "Olga Owner", "Rye takes longer.", hours=180)) == {}


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


def test_a_text_used_before_answers_nobody_unasked_and_the_third_time_not_in_a_thread_either() -> None:
    """One sentence under every comment is no conversation. Two copies of one comment are one use."""
    flat = [factories.post(n, [said(f"{n}a", f"R{n}"), said(f"{n}b", "Olga Owner", "It was the oven.", hours=n)]) for n in (1, 2)]
    found = assumed(factories.blog(flat)).blog
    assert [len(p.comments[1].answers) for p in found.posts] == [1, 0]
    same = [factories.post(n, [said(f"{n}a", "Ann"), said(f"{n}b", "Olga Owner", "It was the oven.", hours=2)]) for n in (1, 2)]
    assert [len(p.comments[1].answers) for p in assumed(factories.blog(same)).blog.posts] == [1, 1]
    replies = [(said(f"{n}a", f"R{n}"), said(f"{n}b", "Olga Owner", "It was the oven.", hours=n, parent=f"{n}a")) for n in (1, 2, 3)]
    nested = [factories.post(n, pair) for n, pair in enumerate(replies, 1)]
    assert [len(p.comments[1].answers) for p in threads.link(factories.blog(nested)).posts] == [1, 1, 0]


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


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("Happy new year Ann!", {"1"}),
        ("Bonne année Ann, merci de nous lire", {"1"}),
        ("Ann, Bob and Cid: it was the oven.", {"1", "2", "3"}),
        ("Thanks Ann, Bob, Cid! More next week.", {"1", "2", "3"}),
        ("I once met an Ann who baked.", set()),
    ],
)
def test_a_writer_may_name_readers_at_the_end_of_an_opening_or_in_a_list(words: str, whom: set[str]) -> None:
    """Ways in which somebody who answers many calls each of them."""
    talk = [said("1", "Ann"), said("2", "Bob"), said("3", "Cid"), said("4", "Dee"), said("9", "Olga Owner", words)]
    assert {one for one, how in linked(*talk).get("9", ()) if how == "named"} == whom


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


def test_work_grows_with_the_comments_of_a_page() -> None:
    """Linear in the comments of a page: thousands of them, each speaking to somebody."""
    talk = tuple(
        said(str(i), f"Reader{i} Name{i}", f"Reader{max(0, i - 7)}, I see. Thanks for that, Reader{i // 2}!", hours=i / 60)
        for i in range(5000)
    )

    def linked_page(size: int) -> Blog:
        return threads.link(factories.blog([factories.post(1, talk[:size])]))

    assert_linear(linked_page, 2000)
    assert len(linked_page(5000).posts[0].comments[4000].answers) == 2


@pytest.mark.parametrize(
    "words", ["@" * 20_000, "Ann," * 5_000, "thanks " * 3_000, ", " * 10_000, "“" * 20_000, "> " * 10_000, "\n" * 20_000]
)
def test_hostile_text_costs_no_more_than_plain_text(words: str) -> None:
    """No comment can make the search for names run wild: twice as long takes less than three times the time."""

    def read(size: int) -> None:
        linked(said("1", "Ann Lee"), *(replace(said(str(i), "Bob", words[:size]), author=Person(f"B{i}")) for i in range(2, 6)))

    assert_linear(read, len(words) // 2)


def test_a_reader_who_names_the_author_speaks_to_the_post() -> None:
    """ "Great post, Olga" is no reply to an earlier comment of hers; "@Olga" is, and so is a word to her after she answered."""
    hers = said("2", "Olga Owner", "Ann, yes.")
    assert linked(said("1", "Ann"), hers, said("3", "Bob", "Great post, Olga. How long?")) == {"2": [("1", "named")]}
    assert linked(said("1", "Ann"), hers, said("3", "Bob", "@Olga How long?"))["3"] == [("2", "named")]
    assert linked(said("1", "Ann"), hers, said("3", "Ann", "Olga, that helps."))["3"] == [("2", "named")]
