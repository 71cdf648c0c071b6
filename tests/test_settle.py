"""Facts are settled once: T, window, first answers and the waits that stamps allow."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from checkup.config import BlogTable, SiteConfig, WindowTable
from checkup.facts import DAY, Facts, key_of
from checkup.model import Coverage, Post
from checkup.settle import settle
from tests.factories import START, blog, comment, post

NOW = datetime(2027, 3, 1, tzinfo=UTC)


def facts_of(*posts: Post, window: WindowTable | None = None, **more: object) -> Facts:
    return settle(
        blog(posts, **more), SiteConfig(slug="example", blog=BlogTable(url="https://blog.example/"), window=window or WindowTable()), NOW
    )


def test_the_configured_day_counts_to_its_end() -> None:
    """as_of = a day means the last second of that day, so that what was written on it counts."""
    facts = facts_of(post(1), window=WindowTable(as_of=date(2026, 6, 1)))
    assert (facts.as_of, facts.as_of_basis) == (datetime(2026, 6, 1, 23, 59, 59, tzinfo=UTC), "configured")


def test_the_capture_time_is_t_where_nothing_is_configured() -> None:
    """Without as_of, T is when the pages were fetched."""
    facts = facts_of(post(1))
    assert (facts.as_of, facts.as_of_basis) == (START + timedelta(days=365), "captured")


def test_the_newest_date_that_is_not_spam_is_t_for_saved_pages() -> None:
    """Late spam does not move T."""
    spam = comment(
        "Cheap Pills", "Buy cheap pills http://pills.example/ now now", after_hours=9000, verdict="spam", url="http://pills.example/"
    )
    honest = comment(after_hours=30)
    facts = facts_of(post(1, [honest, spam]), coverage=Coverage(found=1, read=1))
    assert facts.as_of_basis == "newest"
    if facts.blog.posts[0].comments[1].verdict.label == "spam":  # type: ignore[union-attr]
        assert facts.as_of == honest.posted


def test_a_blog_without_any_date_takes_the_time_of_the_run() -> None:
    """No date at all: T is the given now, and the coverage says that waits were not measured."""
    facts = facts_of(post(1, [comment(posted=None)], published=None), coverage=Coverage(found=1, read=1))
    assert (facts.as_of, facts.as_of_basis) == (NOW, "run")
    assert any("carries a date" in note for note in facts.blog.coverage.notes)


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (WindowTable(all=True), 60),
        (WindowTable(), 52),
        (WindowTable(posts=7), 7),
        (WindowTable(since=date(2027, 1, 20)), 5),
        (WindowTable(months=1), 5),
    ],
)
def test_the_window_bounds_posts(window: WindowTable, expected: int) -> None:
    """Sixty weekly posts: each form of window holds the posts that it says."""
    posts = [post(n) for n in range(1, 61)]
    end = posts[-1].published
    assert isinstance(end, datetime)
    facts = facts_of(*posts, window=window, coverage=Coverage(found=60, read=60, captured_at=end + timedelta(days=3)))
    assert len(facts.posts) == expected


def test_a_reply_answers_the_nearest_reader_above_it_and_the_earliest_one_wins() -> None:
    """A reply below another reader's answers that reader only; below the writer's own word it answers the reader above that."""
    asked = comment(after_hours=1, id="1")
    other = comment("Rolf Second", after_hours=2, parent="1", id="2")
    early = comment(owner=True, after_hours=5, parent="2", id="3", text="It was the flour.")
    late = comment(owner=True, after_hours=9, parent="1", id="4", text="It was the oven.")
    more = comment(owner=True, after_hours=10, parent="4", id="5", text="It was the water as well.")
    one = post(1, [asked, other, early, late, more])
    answers = facts_of(one).answers
    first = answers[key_of(one, asked)]
    assert (first.by, first.how, first.low, first.high) == ("4", "thread", 8 * 3600.0, 8 * 3600.0)
    assert answers[key_of(one, other)].by == "3"
    below = facts_of(post(1, [asked, replace(late, id="4"), more])).answers
    assert below[key_of(one, asked)].by == "4"


def test_a_dated_answer_goes_before_one_that_seems_earlier_than_its_question() -> None:
    """A clock that is wrong makes a wait unknown only where there is no other answer."""
    asked = comment(after_hours=10, id="1")
    wrong = comment(owner=True, after_hours=4, parent="1", id="2", text="It was the flour.")
    right = comment(owner=True, after_hours=12, parent="1", id="3", text="It was the oven.")
    one = post(1, [asked, wrong, right])
    assert facts_of(one).answers[key_of(one, asked)].high == 2 * 3600.0


def test_date_only_stamps_give_the_shortest_and_the_longest_wait() -> None:
    """A comment at 14:00 and an answer dated the next day: between 10 and 34 hours."""
    asked = comment(after_hours=5, id="1")
    answer = replace(comment(owner=True, parent="1", id="2", posted=datetime(2026, 1, 6, tzinfo=UTC)), precision="day")
    one = post(1, [asked, answer])
    first = facts_of(one).answers[key_of(one, asked)]
    assert (first.low, first.high) == (10 * 3600.0, 10 * 3600.0 + DAY)


def test_an_answer_before_its_question_has_no_wait() -> None:
    """A negative gap is an answer with an unknown wait, never a wait of zero."""
    asked = comment(after_hours=10, id="1")
    one = post(1, [asked, comment(owner=True, after_hours=4, parent="1", id="2")])
    first = facts_of(one).answers[key_of(one, asked)]
    assert (first.low, first.high) == (None, None)


def test_the_text_says_its_language_before_the_page_does() -> None:
    """A German text on a page that declares English is German; a text too short to tell keeps what the page declares."""
    german = (
        "Wir haben gestern Brot gebacken und es ist leider nicht aufgegangen, weil der Ofen zu kalt war und niemand darauf geachtet hat."
    )
    facts = facts_of(post(1, text=german, language="en"), post(2, text="Brot.", language="de"), language=None)
    assert [p.language for p in facts.blog.posts] == ["de", "de"]


def test_what_was_written_after_the_configured_day_is_left_out_and_said() -> None:
    """A checkup as of an earlier day sees neither later posts nor later comments, and the coverage tells how many."""
    early, late = comment(after_hours=5, id="1"), comment(after_hours=2000, id="2", parent="1")
    facts = facts_of(post(1, [early, late]), post(40, [comment(after_hours=7000)]), window=WindowTable(as_of=date(2026, 2, 1)))
    assert [[c.id for c in p.comments] for p in facts.blog.posts] == [["1"]]
    assert "posts 1, comments 2" in " ".join(facts.blog.coverage.notes)
