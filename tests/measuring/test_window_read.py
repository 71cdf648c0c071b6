"""Whether a window was read whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from checkup import diagnosis
from checkup.config import SiteConfig
from checkup.facts import Facts
from checkup.measuring.window_read import WindowRead, window_read
from checkup.model import Coverage, Unread, WhyUnread
from tests.diagnosis._edges import weekly
from tests.signs._facts import facts


def given(*unread: Unread, read: int = 26, partial: str | None = "The budget is used up.", **more: object) -> Facts:
    """26 weekly posts in a window of a year, and these posts that were not read."""
    settled = facts(weekly([2.0, 3.0]))
    known = read + sum(u.why != "cut" for u in unread)
    coverage = Coverage(found=known, read=read, partial=partial, unread=unread, **more)  # type: ignore[arg-type]
    return replace(settled, blog=replace(settled.blog, coverage=coverage))


def start() -> datetime:
    found = given().window.start
    assert found is not None
    return found


INSIDE, EDGE, BEFORE = timedelta(days=30), timedelta(days=-1), timedelta(days=-30)


@pytest.mark.parametrize(
    ("why", "since", "expected"),
    [
        ("stopped", INSIDE, WindowRead(26, 1, 0, more=False)),
        ("stopped", EDGE, WindowRead(26, 1, 0, more=False)),
        ("stopped", None, WindowRead(26, 1, 0, more=False)),
        ("stopped", BEFORE, WindowRead(26, 0, 0, more=False)),
        ("cut", INSIDE, WindowRead(25, 1, 0, more=False)),
        ("failed", INSIDE, WindowRead(26, 0, 1, more=False)),
        ("left out", INSIDE, WindowRead(26, 0, 0, more=False)),
    ],
)
def test_what_counts_as_missing_from_the_window(why: WhyUnread, since: timedelta | None, expected: WindowRead) -> None:
    """What may lie in it: dated inside, near its start, or by nothing. Not what is surely older, nor what the owner leaves out."""
    latest = None if since is None else start() + since
    assert window_read(given(Unread(why, latest))) == expected


def test_lists_that_were_left_may_name_further_posts() -> None:
    """Unless they were read back to before the window's start."""
    assert window_read(given(lists_left=True)).more
    assert window_read(given(lists_left=True, lists_back=start() + INSIDE)).more
    assert not window_read(given(lists_left=True, lists_back=start() + BEFORE)).more


def test_what_was_kept_before_posts_were_told_one_by_one_counts_as_failed() -> None:
    """Found and not read, without a word why and when: it may lie in the window."""
    settled = given()
    old = replace(settled, blog=replace(settled.blog, coverage=Coverage(found=40, read=26)))
    assert window_read(old) == WindowRead(26, 0, 14, more=False)


def examined(settled: Facts) -> diagnosis.Checkup:
    return diagnosis.examine(settled, SiteConfig())


def test_a_window_that_was_not_read_whole_has_no_grade() -> None:
    """One post of it that was not reached is enough, and the reason counts; older posts that were not reached cost nothing."""
    inside, older = Unread("stopped", start() + INSIDE), Unread("stopped", start() + BEFORE)
    found = examined(given(inside, *[older] * 100))
    assert (found.grade, found.score) == (None, None)
    assert found.no_grade_reason == "We read 26 of at least 27 posts of the window; the next run goes on, and then there is a grade."
    assert examined(given(*[older] * 100)).grade is not None
    left = examined(given(lists_left=True))
    assert left.no_grade_reason is not None
    assert left.no_grade_reason.startswith("Reading ended before all that lists")


def test_single_pages_that_failed_cost_the_grade_from_half_of_the_window_on() -> None:
    """They are no older part that is missing; and what failed outside the window is no matter of it."""
    failed, older = Unread("failed", start() + INSIDE), Unread("failed", start() + BEFORE)
    assert examined(given(*[failed] * 26, *[older] * 90, partial=None)).grade is not None
    assert examined(given(*[failed] * 27, partial=None)).no_grade_reason == "We read 26 of 53 posts, and a grade needs half of them."
