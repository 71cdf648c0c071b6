"""Texts that a writer uses again and again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checkup import threads
from tests import factories
from tests.threads._talk import assumed, said


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


def test_the_same_words_of_two_writers_are_no_repeat() -> None:
    """What one writer said three times is a repeat; what two writers said once or twice each is not."""
    posts = []
    for n, who in ((1, "Olga Owner"), (2, "Paul Owner"), (3, "Olga Owner")):
        reply = replace(said(f"{n}b", who, "It was the oven.", hours=n, parent=f"{n}a"), by_post_author=True, by_blog_author=True)
        posts.append(factories.post(n, [said(f"{n}a", f"R{n}"), reply]))
    assert [len(p.comments[1].answers) for p in threads.link(factories.blog(posts)).posts] == [1, 1, 1]


def test_uses_count_in_the_order_of_time_and_pings_are_none() -> None:
    """The third use by time is mute, wherever the page stands; undated ones come first; a link of the writer's own is no use."""

    def used(*hours: float | None, kind: str = "comment") -> list[str]:
        posts = [
            factories.post(n, [replace(said(f"{n}", "Olga Owner", "It was the oven.", hours=at), kind=kind if n == 1 else "comment")])
            for n, at in enumerate(hours, 1)
        ]
        return sorted(one for _, one in threads.repeats(factories.blog(posts)).mute)

    assert used(3, 1, 2) == ["1"]
    assert used(1, 2, 3) == ["3"]
    assert used(5, None, 4) == ["1"]
    assert used(1, 2, 3, kind="pingback") == []
    assert used(1, 2, 3, 4, kind="pingback") == ["4"]


def test_a_comment_without_a_word_is_mute_and_no_use() -> None:
    """Signs alone say nothing, each time anew."""
    posts = [factories.post(n, [said(str(n), "Olga Owner", ":)", hours=n)]) for n in (1, 2)]
    found = threads.repeats(factories.blog(posts))
    assert (sorted(one for _, one in found.mute), found.used) == (["1", "2"], frozenset())


def test_a_text_is_the_same_but_for_the_names_of_the_posts_readers() -> None:
    """The third text that differs by a name is mute; a number, a name of nobody here and a name alone are words like any other."""

    def mute(*said_to: tuple[str, str]) -> list[int]:
        posts = []
        for n, (reader, text) in enumerate(said_to, 1):
            posts.append(factories.post(n, [said(f"{n}a", reader), said(f"{n}b", "Olga Owner", text, hours=n, parent=f"{n}a")]))
        return sorted(int(one[0]) for _, one in threads.repeats(factories.blog(posts)).mute)

    assert mute(("Ann Lee", "Ann, so it was!"), ("Bert", "So it was."), ("Cleo", "So it was, Cleo!")) == [3]
    assert mute(*((name, "Dora, so it was!") for name in ("Ann", "Bert", "Dora"))) == []
    assert mute(*((f"Reader {n}", f"It takes {n} hours.") for n in (1, 2, 3))) == []
    assert mute(("Ann", "Ann!"), ("Bert", "Bert!"), ("Cleo", "Cleo!")) == []


def test_a_form_letter_answers_nobody_in_any_of_its_wordings() -> None:
    """Short texts of one writer that share two longer words, three times or more, are mute from the first on; two of them, long ones, short
    words, texts with numbers and those of two writers are not."""

    def mute(*texts: str, who: Sequence[str] = ("Olga Owner",)) -> list[str]:
        posts = [factories.post(n, [said(str(n), who[n % len(who)], text, hours=n)]) for n, text in enumerate(texts, 1)]
        return sorted(one for _, one in threads.repeats(factories.blog(posts)).mute)

    wordings = ("Lovely photo indeed!", "What a lovely photo", "So true. Lovely photo, friend.")
    assert mute(*wordings) == ["1", "2", "3"]
    assert mute(*wordings, "Look at page nine for it.") == ["1", "2", "3"]
    assert mute(*wordings[:2]) == []
    assert mute(*(f"{one} I had to wait all day for the light" for one in wordings)) == []
    assert mute("So it is, see you", "So it was, see him", "So he did, see us") == []
    assert mute(*(f"Bake about {n} minutes." for n in (20, 30, 40))) == []
    assert mute(*wordings, who=("Olga Owner", "Paul Owner")) == []


def test_clauses_of_a_script_without_spaces_are_no_words_of_a_form_letter() -> None:
    """Three Chinese answers that share two clauses say more than a form letter does."""
    texts = [f"好问题，小锅也可以。烤的时间少三分之一，{more}" for more in ("看颜色就知道", "面团要软一点", "上面盖一块布")]
    posts = [factories.post(n, [said(str(n), "Olga Owner", text, hours=n)]) for n, text in enumerate(texts, 1)]
    assert threads.repeats(factories.blog(posts)).mute == frozenset()


def test_what_takes_up_a_readers_word_is_no_form_letter() -> None:
    """Thanks that name what the reader spoke of are meant for him; words that stand in all of them, or in no reader's comment, are not."""

    def mute(*taken: tuple[str, str]) -> list[str]:
        posts = [
            factories.post(n, [said(f"{n}a", f"R{n}", theirs), said(f"{n}b", "Olga Owner", mine, hours=n, parent=f"{n}a")])
            for n, (theirs, mine) in enumerate(taken, 1)
        ]
        return sorted(one for _, one in threads.repeats(factories.blog(posts)).mute)

    pears, quince, plums = ((f"I have a tree of {one} too.", f"Glad you liked the {one}!") for one in ("pears", "quince", "plums"))
    assert mute(pears, quince, plums) == []
    assert mute(*(("I have a tree too.", mine) for _, mine in (pears, quince, plums))) == ["1b", "2b", "3b"]
    assert mute(*(("I liked it.", f"Glad you liked it, {n}th friend".replace(str(n), "old")) for n in (1, 2, 3))) == ["1b", "2b", "3b"]


def test_who_writes_much_may_say_a_thing_again() -> None:
    """A tenth of a writer's comments may be alike, nine at most: a third "Thank you" of forty answers is no form letter."""

    def mute(alike: int, others: int) -> int:
        texts = ["So it was."] * alike + [f"It was oven number {n}." for n in range(others)]
        posts = [factories.post(n, [said(str(n), "Olga Owner", text, hours=n)]) for n, text in enumerate(texts, 1)]
        return len(threads.repeats(factories.blog(posts)).mute)

    assert [mute(3, 7), mute(3, 37), mute(5, 36), mute(4, 36)] == [1, 0, 1, 1]
    assert [mute(9, 200), mute(11, 200)] == [0, 2]


def test_where_pages_show_days_alone_each_use_of_a_day_counts() -> None:
    """Three times the same sentence on one day is as much a form letter as on three days."""
    pairs = [(said(f"{n}a", f"R{n}"), said(f"{n}b", "Olga Owner", "It was the oven.", hours=9, parent=f"{n}a")) for n in (1, 2, 3)]
    days = [replace(c, precision="day") for pair in pairs for c in pair]
    [found] = threads.link(factories.blog([factories.post(1, days)])).posts
    assert [len(c.answers) for c in found.comments if c.by_blog_author] == [1, 1, 0]
