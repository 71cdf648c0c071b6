"""In which order the comments of a page were written: by their times where all have one, else as the page stands or turned round."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup import threads
from checkup.model import Comment
from checkup.moments import DAY, UTC_CLOCK
from checkup.threads.order import depth_of, too_early, within
from tests import factories
from tests.threads._talk import assumed

MINUTE = timedelta(minutes=1)


def dated(*days: int | None, precision: str = "day") -> list[Comment]:
    """Comments 0, 1, 2, ... in the order of the page, each of a day (None = undated)."""
    found = []
    for n, day in enumerate(days):
        posted = None if day is None else factories.START.replace(day=day, hour=0)
        made = factories.comment(f"Reader {n}", f"Words of reader {n}.", id=str(n), posted=posted)
        found.append(replace(made, precision="none" if day is None else precision))
    return found


def order(comments: list[Comment]) -> str:
    return "".join(c.id for c in threads.in_order(comments))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((1, 2, 3), "012"),
        ((3, 2, 1), "210"),
        ((3, 2, 2, 1), "3210"),
        ((2, 2, 1), "210"),
        ((2, 3, 1), "012"),
        ((3, 1, 2), "012"),
        ((2, 2, 2), "012"),
        ((2,), "0"),
        ((3, None, 1), "210"),
        ((1, None, 3), "012"),
        ((None, 2, None), "012"),
        ((), ""),
    ],
)
def test_days_alone_only_tell_the_direction_of_a_page(days: tuple[int | None, ...], expected: str) -> None:
    """Comments of one day stand as the page has them; a page whose days only ever fall is read from its end."""
    assert order(dated(*days)) == expected


def test_a_threaded_page_is_never_turned_round() -> None:
    """Where replies stand under their parents the newest threads may come first, but no reply before its parent."""
    page = dated(3, 2, 1)
    assert order([page[0], page[1], replace(page[2], parent="1")]) == "012"


def test_one_stamp_without_a_time_leaves_the_page_as_it_is() -> None:
    """Times are compared only where every comment has one: a day among minutes could stand anywhere in its day."""
    minutes = [replace(c, posted=factories.START - n * MINUTE, precision="minute") for n, c in enumerate(dated(1, 1, 1))]
    assert order(minutes) == "210"
    mixed = [replace(minutes[0], precision="day", posted=factories.START + timedelta(days=1)), *reversed(minutes[1:])]
    assert order(mixed) == "021"
    assert order([replace(c, precision="second") for c in minutes]) == "210"


def test_equal_times_keep_the_page_and_put_parents_first() -> None:
    """Two comments of one minute stay as they stand, unless one answers the other."""
    one, two, three = (replace(c, posted=factories.START, precision="minute") for c in dated(1, 1, 1))
    assert order([one, two, three]) == "012"
    assert order([replace(one, parent="2"), two, three]) == "120"
    assert order([replace(one, parent="1"), replace(two, parent="2"), three]) == "210"


def test_times_without_a_zone_are_times() -> None:
    """A page that prints local times is sorted by them, as one with a zone is."""
    local = [replace(c, posted=factories.START.replace(tzinfo=None) - n * MINUTE, precision="minute") for n, c in enumerate(dated(1, 1, 1))]
    assert order(local) == "210"
    assert order([replace(c, precision="day", posted=c.posted and c.posted.replace(tzinfo=None)) for c in dated(3, 2, 1)]) == "210"


def test_the_order_decides_whom_the_author_is_taken_to_answer() -> None:
    """On a page with days only, newest first, the author's word on top answers the readers below it and not the other way."""
    page = dated(3, 2, 1)
    author = replace(page[0], author=factories.OWNER, by_blog_author=True, by_post_author=True)
    linked = assumed(factories.blog([factories.post(1, [author, page[1], page[2]])])).blog.posts[0].comments
    assert [[a.id for a in c.answers] for c in linked] == [["2", "1"], [], []]
    oldest = replace(page[2], author=factories.OWNER, by_blog_author=True, by_post_author=True)
    linked = assumed(factories.blog([factories.post(1, [page[0], page[1], oldest])])).blog.posts[0].comments
    assert [c.answers for c in linked] == [(), (), ()]


def test_the_writers_own_comments_do_not_turn_a_page_round() -> None:
    """Readers' days only fall, so the page has its newest first, whenever the writer came back."""
    page = dated(3, 9, 2, 1)
    author = replace(page[1], by_blog_author=True, by_post_author=True)
    assert order([page[0], author, page[2], page[3]]) == "3210"
    assert order(page) == "0123"


def test_a_thread_that_is_right_is_left_alone() -> None:
    """In one minute nothing moves where every reply stands below its parent, or has none on the page, or stands under itself."""
    at = [replace(c, posted=factories.START, precision="minute") for c in dated(1, 1, 1, 1)]
    assert order([at[0], replace(at[1], parent="0"), at[2], at[3]]) == "0123"
    assert order([replace(at[0], parent="gone"), replace(at[1], parent="0"), at[2], at[3]]) == "0123"
    assert order([replace(at[0], parent="0"), at[1], replace(at[2], parent="1"), at[3]]) == "0123"
    assert order([at[0], replace(at[1], parent="0"), replace(at[2], parent="3"), at[3]]) == "0312"


def test_a_time_that_is_missing_is_none() -> None:
    """A comment without a stamp is undated whatever its page claims of the precision."""
    minutes = [replace(c, posted=factories.START - n * MINUTE, precision="minute") for n, c in enumerate(dated(1, 1))]
    assert order([minutes[0], replace(minutes[1], posted=None)]) == "01"


@pytest.mark.parametrize(
    ("parents", "depth"),
    [((None,), 0), (("x",), 0), ((None, "0"), 1), ((None, "0", "1"), 2), (("0",), 0), (("1", "0"), 1), (("2", "0", "1"), 2)],
)
def test_how_deep_a_comment_stands(parents: tuple[str | None, ...], depth: int) -> None:
    """The steps to the top; a parent that is not there is none, and a loop ends where it closes."""
    page = [replace(c, parent=parent) for c, parent in zip(dated(*[1] * len(parents)), parents, strict=True)]
    assert depth_of(page[-1], {c.id: c for c in page}) == depth


SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("gap", "exact", "reply_of_a_day", "question_of_a_day"),
    [
        (-2 * DAY, (True, False), (True, False), (True, False)),
        (-DAY - 1, (True, False), (True, False), (True, False)),
        (-DAY, (True, False), (True, False), (True, False)),
        (-DAY + 1, (True, False), (False, True), (True, False)),
        (-1, (True, False), (False, True), (True, False)),
        (0, (False, True), (False, True), (False, True)),
        (7 * DAY, (False, True), (False, True), (False, True)),
        (7 * DAY + 1, (False, False), (False, True), (False, True)),
        (8 * DAY, (False, False), (False, True), (False, True)),
        (8 * DAY + 1, (False, False), (False, False), (False, False)),
    ],
)
def test_how_far_apart_two_comments_are(
    gap: float, exact: tuple[bool, bool], reply_of_a_day: tuple[bool, bool], question_of_a_day: tuple[bool, bool]
) -> None:
    """Whether a reply is dated before its question, and whether it came within seven days: a date alone allows its whole day."""
    first = replace(dated(1)[0], precision="second", posted=factories.START)
    then = replace(first, posted=factories.START + gap * SECOND)
    for asked, reply, expected in (
        (first, then, exact),
        (first, replace(then, precision="day"), reply_of_a_day),
        (replace(first, precision="day"), then, question_of_a_day),
    ):
        assert (too_early(reply, asked, UTC_CLOCK), within(asked, reply, 7, UTC_CLOCK)) == expected


def test_what_is_undated_may_have_come_at_any_time() -> None:
    """Neither too early nor too late."""
    dated_one, undated_one = dated(1, None)
    for asked, reply in ((dated_one, undated_one), (undated_one, dated_one), (undated_one, undated_one)):
        assert not too_early(reply, asked, UTC_CLOCK)
        assert within(asked, reply, 7, UTC_CLOCK)


@pytest.mark.parametrize("ping", [dated(1)[0], replace(dated(1)[0], posted=None, precision="none")], ids=["of a day", "undated"])
def test_pings_listed_apart_turn_nothing_round(ping: Comment) -> None:
    """An older ping below a question and its answer leaves them in their order, whether they have times of day or days only."""
    below = replace(ping, id="p", kind="trackback")
    for precision in ("minute", "day"):
        asked, answered = dated(2, 3, precision=precision)
        assert order([asked, answered, below]).replace("p", "") == "01"
