"""Which kept pages stand in a run, and which must be asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from checkup.crawling.rerun import Rerun, first_run
from checkup.model import Blog, Coverage, Post

HOME = "https://b.example/"
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
WEEK = timedelta(days=7)
OLD = datetime(2020, 1, 1, tzinfo=UTC)


def url(n: int) -> str:
    return f"{HOME}2020/01/post-{n}/"


POSTS = tuple(Post(url(n), published=OLD, declared_count=2) for n in range(40))


def read(week: int) -> Blog:
    """What the run of that week read."""
    return Blog(HOME, posts=POSTS, coverage=Coverage(captured_at=NOW + week * WEEK))


def run(folder: Path, week: int, rotation: int = 4, *, ends: bool = True, again: bool = False, before: Blog | None = None) -> Rerun:
    """A run in that week, noted as begun and ended."""
    made = Rerun(folder, NOW + week * WEEK, rotation, lambda: before or read(week - 1), again=again)
    made.begin()
    if ends:
        made.end("frame")
    return made


def test_the_first_run_asks_for_everything(tmp_path: Path) -> None:
    """So does one without a state, one told to ask again, and one with a rotation of 1, which leaves no notes."""
    assert run(tmp_path, 0).since(url(1)) is None
    assert first_run().since(url(1)) is None
    assert run(tmp_path, 1, again=True).since_list() is None
    assert run(tmp_path / "each", 0, rotation=1).since(url(1)) is None
    assert run(tmp_path / "each", 1, rotation=1).since(url(1)) is None
    assert not (tmp_path / "each").exists()


@pytest.mark.parametrize("rotation", [2, 4, 7])
def test_every_page_is_asked_for_once_in_the_rotation(rotation: int, tmp_path: Path) -> None:
    """In any so many runs in a row each of the old posts has its turn exactly once, where the blog tells nothing."""
    run(tmp_path, 0, rotation)
    runs = [run(tmp_path, week, rotation) for week in range(1, 2 * rotation + 1)]
    for at in range(rotation + 1):
        turns = [sum(one.since(url(n)) is None for one in runs[at : at + rotation]) for n in range(40)]
        assert turns == [1] * 40


def test_a_page_counts_for_as_many_runs_as_the_rotation(tmp_path: Path) -> None:
    """Where the blog tells what has changed no page has a turn; what was asked for the rotation's number of runs ago is too old."""
    run(tmp_path, 0)
    for week in range(1, 6):
        one = run(tmp_path, week)
        one.told = True
        assert {one.since(url(n)) for n in range(40)} == {NOW + max(0, week - 3) * WEEK}


def test_what_changed_and_what_is_talked_about_is_asked_for(tmp_path: Path) -> None:
    """By name, by a count that rose, by a sitemap's date, as one of the newest of a blog that tells nothing."""
    run(tmp_path, 0)
    one = run(tmp_path, 1)
    standing = [n for n in range(40) if one.since(url(n)) is not None]
    a, b, c, d = standing[:4]
    one.changed.add("b.example/2020/01/post-" + str(a))
    one.counted(url(b), 2)
    assert one.since(url(b)) == NOW
    one.counted(url(b), 3)
    one.fresh([url(c)])
    one.edited({url(d): NOW + timedelta(days=2)})
    assert [one.since(url(n)) for n in (a, b, c, d)] == [None, None, None, NOW + timedelta(days=2)]
    assert not one.new
    one.told = True
    assert one.since(url(c)) == NOW
    assert one.knows_all
    one.fresh([f"{HOME}2026/11/new/"])
    assert (one.new, one.knows_all, one.shows_known) == (True, False, True)


@pytest.mark.parametrize("days", [-30, 0, 2])
def test_a_day_without_a_zone_is_a_moment_like_others(days: int, tmp_path: Path) -> None:
    """A sitemap that tells a day alone says when a kept page is too old, in a form that can be held against when it was kept."""
    run(tmp_path, 0)
    one = run(tmp_path, 1)
    day = (NOW + timedelta(days=days)).replace(hour=23, minute=59, tzinfo=None)
    one.edited({url(n): day for n in range(40)})
    found = {since for n in range(40) if (since := one.since(url(n))) is not None}
    assert found == {max(NOW, day.replace(tzinfo=UTC))}


def test_what_the_last_run_could_not_keep_is_not_built_upon(tmp_path: Path) -> None:
    """The kept blog is of an earlier day than the last run: every page is asked for."""
    run(tmp_path, 0)
    assert run(tmp_path, 1).bound == NOW
    assert run(tmp_path, 2, before=read(0)).bound is None


def test_a_killed_run_is_gone_on_with_for_some_hours(tmp_path: Path) -> None:
    """What it got stands, whatever it is; also where the next one is killed too. After six hours, or if told so, nothing of it counts."""
    run(tmp_path, 0, ends=False)
    for minutes in (5, 300):
        one = Rerun(tmp_path, NOW + timedelta(minutes=minutes), 4, lambda: read(0))
        assert (one.since(url(1)), one.since_list(known=False), one.resumed) == (NOW, NOW, NOW)
        one.begin()
    assert Rerun(tmp_path, NOW + timedelta(minutes=10), 4, again=True).resumed is None
    assert Rerun(tmp_path, NOW + timedelta(hours=7), 4).resumed is None
    one.end("frame")
    assert Rerun(tmp_path, NOW + timedelta(hours=5), 4).resumed is None


@pytest.mark.parametrize("noted", ["{", "7", '{"starts": 3, "count": "x", "open": 5}', '{"starts": ["yesterday", "2026-11-20T00:00:00"]}'])
def test_damaged_notes_are_none(noted: str, tmp_path: Path) -> None:
    """Then every page is asked for."""
    (tmp_path / "runs.json").write_text(noted, encoding="utf-8")
    assert run(tmp_path, 0).since(url(1)) is None


def test_days_are_noted_of_what_stood(tmp_path: Path) -> None:
    """The oldest day of a post's pages; what was read today is not old."""
    one = run(tmp_path, 0)
    for day in (NOW.date(), NOW.date() - 2 * WEEK, NOW.date() - WEEK, None):
        one.stood(url(1), day)
    one.stood(url(2), NOW.date())
    assert one.days == {"b.example/2020/01/post-1": NOW.date() - 2 * WEEK}
