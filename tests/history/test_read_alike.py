"""What other settings, another reading or other marks of the same comments tell is not told as a change of the blog."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.history import Comparison, SignPoint, Snapshot, compare
from checkup.history.codec import decode, encode
from tests.history.snaps import BARE

ROWS = {"aaaa": {"in": 3.0}, "bbbb": {"in": 3.0}, "cccc": {"in": 3.0}}
SAID = ("aaaa001", "aaaa002", "bbbb001", "cccc001")
OLD = replace(BARE, posts=ROWS, comments=SAID, spam=("bbbb001",), findings=("A", "B"), frame="f", coverage={"missed": 0})


def later(**more: object) -> Snapshot:
    return replace(OLD, **{"checked": "2026-11-08", "score": 50, "findings": ("B", "C"), **more})  # type: ignore[arg-type]


def told(found: Comparison) -> tuple[object, ...]:
    return found.new, found.fixed, found.score_change


def test_the_same_frame_and_the_same_posts_are_compared() -> None:
    """Also where the owner's word on single comments is another, and where a post is gone from a blog that was read whole."""
    assert told(compare(OLD, later())) == (("C",), ("A",), -10)
    assert told(compare(replace(OLD, config="a"), later(config="b"))) == (("C",), ("A",), -10)
    assert told(compare(OLD, later(posts={"aaaa": {"in": 3.0}}, comments=SAID[:2]))) == (("C",), ("A",), -10)


def test_across_another_frame_nothing_is_new_fixed_or_compared() -> None:
    """What was open stays open; of lines that tell no frame all settings are asked."""
    found = compare(OLD, later(frame="g"))
    assert (told(found), found.still, found.frame_changed, found.alike) == (((), (), None), ("B",), True, False)
    assert compare(replace(OLD, frame="", config="a"), later(config="b")).frame_changed
    assert not compare(replace(OLD, frame="", config="a"), later(config="a")).frame_changed


@pytest.mark.parametrize("how", ["left out", "mute"])
def test_posts_that_could_not_be_read_fix_nothing_and_bring_nothing(how: str) -> None:
    """Neither in the run that missed them nor in the next one, where they are read again; a post published since was missed by nobody."""
    rows = {"aaaa": {"in": 3.0}} if how == "left out" else {**ROWS, "bbbb": {"in": 2.0}, "cccc": {"in": 2.0}}
    poor = later(posts=rows, comments=SAID[:2], spam=(), coverage={"missed": 2 if how == "left out" else 0})
    found = compare(OLD, poor)
    assert (told(found), found.lost, found.gained) == (((), (), None), 2, 0)
    back = replace(OLD, checked="2026-11-15", posts={"dddd": {"in": 3.0}, **ROWS}, fresh={"bbbb001": 40, "cccc001": 40})
    found = compare(poor, back)
    assert (told(found), found.lost, found.gained) == (((), (), None), 0, 2)
    assert (found.spam_new, found.appeared_late) == (0, 0)


def test_few_posts_that_were_missed_hide_no_new_finding() -> None:
    """One of 25: what it held may be what is gone, but it does not bring anything."""
    many = {f"p{n:03d}": {"in": 3.0} for n in range(25)}
    old = replace(OLD, posts=many, comments=(), spam=())
    new = replace(later(), posts=dict(list(many.items())[1:]), comments=(), spam=(), coverage={"missed": 1})
    assert told(compare(old, new)) == (("C",), (), None)


def test_comments_that_bear_another_mark_neither_went_nor_came() -> None:
    """A theme without numbers, or an edit: as many as came on the same post, no younger than the last run. More than that did go."""
    renamed = tuple(f"{mark[:4]}x{mark[5:]}" for mark in SAID)
    ages = dict.fromkeys(renamed, 30)
    found = compare(OLD, later(comments=renamed, spam=("bbbbx01",), fresh=ages))
    assert (found.spam_gone, found.spam_new, found.comments_gone, found.appeared_late, found.moderation_days) == (0, 0, 0, 0, None)
    found = compare(OLD, later(comments=("aaaax01", "cccc001"), spam=(), fresh={"aaaax01": 30}))
    assert (found.spam_gone, found.comments_gone, found.appeared_late) == (1, 1, 0)
    young = compare(OLD, later(comments=(*SAID[1:], "aaaa003"), fresh={"aaaa003": 2}))
    assert (young.comments_gone, young.appeared_late) == (1, 0)


def whole(day: str, score: float, **more: object) -> Snapshot:
    point = SignPoint(score, 9, None, "ok", score, (0.7, None))
    return replace(OLD, checked=day, score=round(score), measures={"W1": point}, **more)  # type: ignore[arg-type]


def test_no_trend_across_another_frame_or_a_poorer_reading() -> None:
    """A number of the whole blog is worse after posts were lost, and after the settings changed; neither is the blog's doing."""
    first = whole("2026-11-01", 80)
    fell = [whole(day, 40) for day in ("2026-11-08", "2026-11-15")]
    assert compare([first, fell[0]], fell[1]).trends["W1"] == "Worse"
    other = [replace(run, frame="g") for run in fell]
    assert compare([first, other[0]], other[1]).trends == {}
    poor = [replace(run, posts={"aaaa": {"in": 3.0}}, coverage={"missed": 2}) for run in fell]
    assert "Worse" not in compare([first, poor[0]], poor[1]).trends.values()


def test_the_line_keeps_the_frame() -> None:
    """Through the file and back."""
    kept = decode(encode(OLD))
    assert kept is not None
    assert kept.frame == "f"


def test_what_a_sign_says_that_was_not_measured_before_is_not_new() -> None:
    """A theme printed no names for a week: who waited before still waits; scores of other signs are not compared."""
    signs = {"A": "responsiveness", "B": "responsiveness", "C": "responsiveness"}
    old = replace(OLD, unmeasured=("responsiveness",))
    assert told(compare(old, later(finding_signs=signs))) == ((), ("A",), None)
    assert told(compare(OLD, later(finding_signs=signs))) == (("C",), ("A",), -10)
