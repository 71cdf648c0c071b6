"""The line of a run at its borders: how long it may be, what goes first, and how exact its numbers are."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from checkup.history import Snapshot
from checkup.history.codec import decode, encode
from checkup.history.snapshots import SCHEMA, SignPoint
from tests.history.snaps import BARE

LONGEST = 39_000


def told(line: str) -> Snapshot:
    found = decode(line)
    assert found
    return found


def run(posts: int, each: int, *, fresh: int = 0, pad: int = 0) -> Snapshot:
    """A run over so many posts with so many comments each, of which so many are young."""
    keys = [f"k{n:03}" for n in range(posts)]
    comments = tuple(f"{key}{i:03}" for key in keys for i in range(each))
    ages = {f"{key}{i:03}": 5 for key in keys for i in range(fresh)}
    return replace(BARE, posts={key: {"in": 3.0} for key in keys}, comments=comments, fresh=ages, config="x" * pad)


def test_a_line_of_exactly_the_longest_is_whole() -> None:
    """One character more, and the oldest post's comments are left out."""
    pad = LONGEST - len(encode(run(50, 10)))
    whole, cut = (run(50, 10, pad=pad + more) for more in (0, 1))
    assert (len(encode(whole)), told(encode(whole))) == (LONGEST, whole)
    assert told(encode(cut)).left_out == ("k049",)
    assert told(encode(cut)).comments == cut.comments[:-10]


@pytest.mark.parametrize(("posts", "each", "fresh", "a_post"), [(60, 50, 0, 149), (60, 50, 2, 149 + 8 + 10), (300, 1, 1, 2 + 4 + 10)])
def test_as_many_posts_keep_their_comments_as_fit(posts: int, each: int, fresh: int, a_post: int) -> None:
    """The newest ones; with the comments of one more the line would be too long. All posts stay."""
    snap = run(posts, each, fresh=fresh, pad=33_000)
    line = encode(snap)
    assert LONGEST - a_post < len(line) <= LONGEST
    back = told(line)
    known = posts - len(back.left_out)
    assert 0 < known < posts
    assert back.left_out == tuple(list(snap.posts)[known:])
    assert back.comments == snap.comments[: known * each]
    assert list(back.fresh) == list(snap.fresh)[: known * fresh]
    assert list(back.posts) == list(snap.posts)


@pytest.mark.slow
def test_of_more_posts_than_a_line_can_hold_as_many_stay_as_fit() -> None:
    """Thousands of posts are told to be too many without a line being written; one more than those that stay is too long."""
    snap = replace(BARE, posts={f"{n:04}": {"in": 3.0, "out": 1.0} for n in range(9_000)})
    back = told(encode(snap))
    assert LONGEST - 600 < 8 * len(back.posts) < LONGEST  # eight a post: hash, two digits, a mark and a blank; the rest are other words
    assert list(back.posts) == list(snap.posts)[: len(back.posts)]


def test_where_the_posts_alone_are_too_many_the_oldest_go() -> None:
    """Every comment has gone by then, and the line is as full as it can be."""
    snap = run(900, 1, pad=35_000)
    snap = replace(snap, comments=(*(f"k000x{n:02}" for n in range(50)), *snap.comments))
    line = encode(snap)
    back = told(line)
    assert LONGEST - 7 < len(line) <= LONGEST
    assert list(back.posts) == list(snap.posts)[: len(back.posts)]
    assert len(back.posts) > 300
    assert len(back.left_out) >= len(back.posts) - 3


def test_what_was_left_out_before_stays_left_out() -> None:
    """A line that is shortened again does not claim to know more."""
    snap = replace(run(60, 50, pad=33_000), left_out=("k000", "k005"))
    snap = replace(snap, comments=tuple(m for m in snap.comments if m[:4] not in snap.left_out))
    back = told(encode(snap))
    assert back.left_out[:2] == ("k000", "k005")
    assert {m[:4] for m in back.comments} & set(back.left_out) == set()


def test_spam_goes_with_its_post() -> None:
    """What is judged spam is known to be spam again, on the posts that are told."""
    snap = run(60, 50, pad=33_000)
    snap = replace(snap, spam=snap.comments[::7])
    back = told(encode(snap))
    assert back.spam == tuple(m for m in snap.spam if m in set(back.comments))
    assert 100 < len(back.spam) < len(snap.spam)


@pytest.mark.parametrize(("age", "kept"), [(0, True), (62, True), (63, False), (-1, False)])
def test_ages_up_to_sixty_two_days_are_written(age: int, kept: bool) -> None:
    """One digit each; a comment of a post that is not told has none."""
    back = told(encode(replace(run(1, 2), fresh={"k000000": age, "gone000": 5})))
    assert back.fresh == ({"k000000": age} if kept else {})


@pytest.mark.parametrize(("top", "bottom"), [(0.0, 1.0), (63.0, 63.0), (62.0, 63.0), (1.0, 2.0)])
def test_whole_numbers_up_to_sixty_three_are_exact(top: float, bottom: float) -> None:
    """One digit each."""
    rows = {"aaaa": {"R0": top, "R0/": bottom}, "bbbb": {"R0": 1.0, "R0/": 2.0}}
    assert told(encode(replace(BARE, posts=rows))).posts == rows


@pytest.mark.parametrize(("top", "bottom"), [(64.0, 64.0), (32.0, 64.0), (64.0, 128.0), (0.0, 500.0), (630.0, 6300.0)])
def test_larger_numbers_keep_their_ratio(top: float, bottom: float) -> None:
    """Both are scaled down to what one digit holds."""
    (row,) = told(encode(replace(BARE, posts={"aaaa": {"R0": top, "R0/": bottom}}))).posts.values()
    assert row["R0"] / row["R0/"] == pytest.approx(top / bottom, abs=0.01)
    assert max(row.values()) == 63.0


def test_a_whole_top_over_a_fraction_keeps_both() -> None:
    """The column is as fine as the finer of the two."""
    rows = {"aaaa": {"E2": 1.0, "E2/": 0.5}, "bbbb": {"E2": 0.0, "E2/": 0.25}}
    assert told(encode(replace(BARE, posts=rows))).posts == rows


def test_a_bottom_never_falls_to_nothing() -> None:
    """One comment beside thousands of something else is still one that was counted; where none was, none is."""
    rows = {"aaaa": {"R0": 5000.0, "R0/": 1.0}, "bbbb": {"R0": 1.0, "R0/": 2.0}}
    back = told(encode(replace(BARE, posts=rows))).posts["aaaa"]
    assert (back["R0"], back["R0/"]) == (63.0, 1.0)


@pytest.mark.parametrize(("value", "step"), [(4.87, 840), (4.875, 120), (34.12, 120), (34.125, 12), (341.2, 12)])
def test_other_numbers_are_as_exact_as_two_digits_allow(value: float, step: int) -> None:
    """To the nearest 840th, 120th or 12th, as large as the largest allows."""
    row = told(encode(replace(BARE, posts={"bbbb": {"V6": value}, "aaaa": {"V6": 0.3}}))).posts["bbbb"]
    assert row["V6"] == pytest.approx(round(value * step) / step)


@pytest.mark.parametrize(
    ("value", "kept"), [(0.1234564, 0.12346), (12.0, 12), (123456.0, 123460), (1e15, 1e15), (float("nan"), None), (float("inf"), None)]
)
def test_five_digits_of_a_measure_are_kept(value: float, kept: float | None) -> None:
    """What is no number is written as none."""
    point = SignPoint(value, 3, (value, None), "ok", value)  # type: ignore[arg-type]
    back = told(encode(replace(BARE, measures={"X": point}))).measures["X"]
    assert (back.value, back.score, back.interval) == (kept, kept, (kept, None))
    assert isinstance(json.loads(encode(replace(BARE, measures={"X": point})))["measures"]["X"].get("value"), int) is (kept in (12, 123460))


@pytest.mark.parametrize(
    ("line", "read"),
    [
        (f'{{"schema":{SCHEMA},"checked":"2026-11-01"}}', True),
        (f'{{"schema":{SCHEMA + 1},"checked":"2026-11-01"}}', False),
        ('{"checked":"2026-11-01"}', True),
        ('{"schema":1}', False),
        ('["schema"]', False),
        ('{"schema":1,"checked":"2026-', False),
        ('{"schema":"x","checked":"2026-11-01"}', False),
    ],
)
def test_which_lines_are_read(line: str, read: bool) -> None:
    """Whole ones, of this program's schema or an older one, with a day."""
    assert (decode(line) is not None) is read


def test_a_line_that_tells_of_posts_and_not_of_comments_is_read() -> None:
    """As the first program wrote it: no comments are known then, and none were left out."""
    found = told('{"checked":"2026-11-01","posts":{"keys":"aaaabbbb","in":[1.0,"33"]}}')
    assert found.posts == {"aaaa": {"in": 3.0}, "bbbb": {"in": 3.0}}
    assert (found.comments, found.left_out) == ((), ())


def test_a_measure_without_its_number_stands_on_none() -> None:
    """A line of an older run that does not say how many cases a measure had counts none, and knows no outcome."""
    data = json.loads(encode(replace(BARE, measures={"R0": SignPoint(0.5, 7, None, "ok", 60, None)})))
    kept = data["measures"]["R0"]
    del kept["n"], kept["outcome"]
    assert told(json.dumps(data)).measures["R0"] == SignPoint(0.5, 0, None, "unknown", 60, None)
