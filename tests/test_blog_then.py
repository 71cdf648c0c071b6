"""A blog as it was on an earlier day: what came later is in no number."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from checkup import diagnosis
from checkup.blog_then import blog_then
from checkup.config import SiteConfig, WindowTable
from checkup.model import Coverage
from checkup.moments import UTC_CLOCK
from checkup.settling import settle
from checkup.text.in_words import day
from tests.factories import START, blog, comment, post

LATER = START + timedelta(days=600)


def test_what_is_announced_today_is_not_missing_then() -> None:
    """A page announces its comments of today: those that came later are taken off, so that only what could not be read is missing."""
    early, late = comment(after_hours=5, id="1"), [comment(after_hours=2000 + n, id=f"{n + 2}") for n in range(6)]
    kept = replace(post(1, [early, *late]), declared_count=9)
    whole = replace(post(2, [comment(after_hours=6)]), declared_count=1)
    given = blog([kept, whole, replace(post(40, [comment(after_hours=7000)]), declared_count=4)])
    given = replace(given, coverage=replace(given.coverage, found=4, read=3, declared=14, extracted=9))
    then = blog_then(given, UTC_CLOCK, START + timedelta(days=20))
    assert [(len(p.comments), p.declared_count) for p in then.posts] == [(1, 3), (1, 1)]
    cover = then.coverage
    assert (cover.found, cover.read, cover.declared, cover.extracted) == (3, 2, 4, 2)


def test_a_blog_without_anything_later_is_as_it_is() -> None:
    """Nothing is taken off and nothing is noted; where no page announces a number there is none then either."""
    given = blog([post(1, [comment(after_hours=5)])])
    assert blog_then(given, UTC_CLOCK, START + timedelta(days=20)) is given
    cut = blog_then(blog([post(1, [comment(after_hours=5), comment(after_hours=2000)])]), UTC_CLOCK, START + timedelta(days=20))
    assert cut.posts[0].declared_count is None
    assert (cut.coverage.declared, cut.coverage.extracted) == (None, None)


def test_later_talk_does_not_make_an_earlier_day_unread() -> None:
    """Read whole today, a blog is not "too few to judge by" as of a day before most of its talk."""
    listed = [
        replace(
            post(n, [comment("Rita Reader", after_hours=3, id="1"), *(comment(after_hours=9000 + i, id=f"{i + 2}") for i in range(8))]),
            declared_count=9,
        )
        for n in range(1, 9)
    ]
    site = SiteConfig(window=WindowTable(as_of=(START + timedelta(days=90)).date()))
    given = replace(blog(listed), coverage=Coverage(8, 8, declared=72, extracted=72, captured_at=LATER))
    assert diagnosis.examine(settle(given, site, LATER), site).state != "unread"


def test_the_day_is_told_as_everywhere() -> None:
    """What was left out is told with the day in words."""
    cut = blog_then(blog([post(1, [comment(after_hours=5), comment(after_hours=2000)])]), UTC_CLOCK, START + timedelta(days=20))
    assert day(START + timedelta(days=20)) in cut.coverage.notes[-1]


def test_what_has_no_date_is_told_to_be_maybe_later() -> None:
    """It is kept, and a note says that it may have come after the day; where all is dated, it does not."""
    dated = [comment(after_hours=2), comment(after_hours=2000)]
    moment = START + timedelta(days=10)
    some = blog_then(blog([post(1, [*dated, comment(posted=None, kind="pingback")])]), UTC_CLOCK, moment)
    assert "1 comment or ping without a date may have come later, too" in some.coverage.notes[-1]
    assert "without a date" not in blog_then(blog([post(1, dated)]), UTC_CLOCK, moment).coverage.notes[-1]
