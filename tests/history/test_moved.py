"""A blog that moves keeps its course: lines of the history know posts by their addresses, and are told which address became which."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from checkup import history
from checkup.history import Snapshot, compare, snapshot, with_moves
from checkup.history.codec import decode, encode
from checkup.history.moved import in_todays_keys
from checkup.history.snapshots import short_hash
from checkup.measuring.waiting_list import waiting
from checkup.model import Blog, Post
from tests import factories
from tests.history.snaps import BARE, checkup, facts, posts_with, snap_of

SPELLINGS = ("https://b.example/{}/", "http://www.b.example/{}/", "https://www.b.example/{}", "http://b.example/{}")


def placed(pattern: str, posts: list[Post] | None = None) -> list[Post]:
    return [
        replace(post, url=pattern.format(f"loaf-{n}"), title=f"A loaf of number {n}") for n, post in enumerate(posts or posts_with(12, 3))
    ]


def kept_line(snap: Snapshot) -> Snapshot:
    found = decode(encode(snap))
    assert found is not None
    return found


def line(posts: list[Post], day: str, past: list[Snapshot], before: Blog | None = None, *, answered: bool = False) -> Snapshot:
    given = facts(posts, answered=answered)
    return kept_line(with_moves(snap_of(given, day), given.blog, past, lambda: before))


@pytest.mark.parametrize("pattern", SPELLINGS[1:])
def test_another_scheme_or_spelling_needs_nothing_kept(pattern: str) -> None:
    """To https, without "www.", with the stroke at the end: each post is known again by its address alone."""
    old = line(placed(SPELLINGS[0]), "2026-11-01", [])
    new = line(placed(pattern), "2026-11-08", [old])
    assert len(new.moved) == 12
    assert in_todays_keys([old, new])[0].posts.keys() == new.posts.keys()
    assert not compare(in_todays_keys([old, new])[:1], new).moved


def test_a_course_goes_on_at_new_addresses(tmp_path: Path) -> None:
    """Two runs at old addresses and two at new ones on another host agree that answers came; comments neither went nor came."""
    before, after = placed("https://old.example/2026/{}/"), placed("https://new.example/blog/{}.html")
    runs: list[Snapshot] = [line(before, "2026-11-01", [])]
    runs.append(line(after, "2026-11-08", runs, facts(before).blog, answered=True))
    runs.append(line(after, "2026-11-15", runs, facts(after).blog, answered=True))
    for run in runs:
        history.append(tmp_path / "b.jsonl", run)
    *past, new = history.read(tmp_path / "b.jsonl")
    found = compare(past, new)
    assert (found.trends["R0"], found.trends_since) == ("Better", "2026-11-01")
    assert (found.comments_gone, found.moved, runs[2].moved) == (0, False, {})
    assert set(past[0].comments) == set(new.comments)


def test_a_second_run_of_a_day_keeps_what_the_first_one_knew() -> None:
    """The first one replaced what the last week's run had read."""
    before, after = placed("https://old.example/2026/{}/"), placed("https://new.example/blog/{}.html")
    old = line(before, "2026-11-01", [])
    first = line(after, "2026-11-08", [old], facts(before).blog)
    again = line(after, "2026-11-08", [old, first], facts(after).blog)
    assert (len(first.moved), again.moved) == (12, first.moved)


def test_where_nobody_knows_which_post_is_which_a_course_begins_anew() -> None:
    """It is said so, and no earlier run is held against it; a blog that writes and deletes a few posts has not moved."""
    before, after = placed("https://old.example/2026/{}/"), placed("https://new.example/blog/{}.html")
    old = [line(before, day, []) for day in ("2026-10-25", "2026-11-01")]
    first = line(after, "2026-11-08", old)
    found = compare(old, first)
    assert (found.moved, found.trends, first.moved) == (True, {}, {})
    second = line(after, "2026-11-15", [*old, first])
    found = compare([*old, first], second)
    assert (found.moved, found.trends_since) == (False, None)
    fewer = line(before[:9], "2026-11-08", old)
    assert not compare(old, fewer).moved


def test_a_few_deleted_posts_are_not_looked_for() -> None:
    """What was kept of the last run is not even opened."""
    posts = placed(SPELLINGS[0])

    def never() -> Blog:
        raise AssertionError

    given = facts([*posts[3:], replace(posts[0], url="https://b.example/another/")])
    assert with_moves(snap_of(given, "2026-11-08"), given.blog, [line(posts, "2026-11-01", [])], never).moved == {}


def test_marks_of_comments_go_with_their_post() -> None:
    """Spam, ages and what was left out too, through several moves."""
    a, b, c = (short_hash(name, 4) for name in "abc")
    rows = {"in": 3.0}
    old = replace(BARE, posts={a: rows}, comments=(f"{a}001", f"{a}002"), spam=(f"{a}002",), fresh={f"{a}001": 3}, left_out=(a,))
    middle = replace(BARE, checked="2026-11-08", posts={b: rows}, moved={b: a})
    new = kept_line(replace(BARE, checked="2026-11-15", posts={c: rows}, moved={c: b}))
    first, second, third = in_todays_keys([old, middle, new])
    assert (list(first.posts), first.comments, first.spam) == ([c], (f"{c}001", f"{c}002"), (f"{c}002",))
    assert (first.fresh, first.left_out, list(second.posts), third) == ({f"{c}001": 3}, (c,), [c], new)


def test_who_is_only_given_up_is_not_settled() -> None:
    """A question of 80 days that has no answer two weeks later is too old for the list, and nothing was fixed."""

    def run(day: str, ages: tuple[int, ...], codes: tuple[str, ...]) -> Snapshot:
        return replace(BARE, checked=day, findings=codes, given_up={"R-questions": ages})

    old = run("2026-11-01", (), ("R-questions",))
    assert compare(old, run("2026-11-15", (94,), ())).fixed == ()
    assert compare(old, run("2026-11-15", (14,), ())).fixed == (), "behind a door that was closed since"
    assert compare(old, run("2026-11-15", (5, 104, 200), ())).fixed == ("R-questions",), "came later, or was given up before"
    assert compare(old, run("2026-11-15", (), ())).fixed == ("R-questions",)


def test_who_waited_behind_a_closed_door_is_not_new() -> None:
    """Comments were closed for some weeks and are open again: the same readers wait."""
    old = replace(BARE, checked="2026-11-01", given_up={"R-questions": (20,), "R-waiting": (95,)})
    new = replace(BARE, checked="2026-11-08", findings=("R-questions", "R-waiting"))
    assert compare(old, new).new == ("R-waiting",)


@pytest.mark.parametrize(("day", "fixed"), [("2026-11-15", ("R-questions",)), ("2026-11-16", ())])
def test_after_a_long_gap_nobody_knows_under_which_finding_somebody_stood(day: str, fixed: tuple[str, ...]) -> None:
    """Within two weeks they stand where they stood."""
    old = replace(BARE, checked="2026-11-01", findings=("R-questions",))
    new = replace(BARE, checked=day, given_up={"R-questions": (200,), "R-waiting": (95,)})
    assert compare(old, new).fixed == fixed


def test_a_line_tells_whom_it_gave_up() -> None:
    """By age and finding; those still on the list are not among them."""
    start = factories.START
    post = factories.post(1, [factories.comment("Rita", id="1", after_hours=1, start=start)], published=start)
    given = facts([post], at=start + timedelta(days=100))
    told = kept_line(snapshot(replace(checkup(given), waiting=waiting(given))))
    assert told.given_up == {"R-waiting": (99,)}
    young = facts([post], at=start + timedelta(days=50))
    assert kept_line(snapshot(replace(checkup(young), waiting=waiting(young)))).given_up == {}
