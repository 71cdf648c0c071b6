"""The file of a blog's history: one line a run, only ever added to."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from checkup.history import append, read, split_at
from checkup.history.codec import encode
from tests.history.snaps import BARE


def test_a_second_run_on_the_same_day_takes_the_place_of_the_first(tmp_path: Path) -> None:
    """Same UTC day replaces, another day is added, and unchanged content leaves the same bytes."""
    path = tmp_path / "history" / "blog.jsonl"
    first, again, later = (
        replace(BARE, checked=day, score=score) for day, score in (("2026-11-20", 1), ("2026-11-20", 2), ("2026-11-21", 3))
    )
    for snap in (first, again, later):
        append(path, snap)
    assert [(s.checked, s.score) for s in read(path)] == [("2026-11-20", 2), ("2026-11-21", 3)]
    before = path.read_bytes()
    append(path, later)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_torn_last_line_is_repaired_and_others_are_kept(tmp_path: Path) -> None:
    """A crash in the middle of a line costs that line only; lines of a newer schema stay in the file and are passed over."""
    path = tmp_path / "blog.jsonl"
    append(path, replace(BARE, checked="2026-11-01"))
    newer = '{"checked":"2027-01-01","schema":99}'
    path.write_text(path.read_text() + newer + "\n" + encode(replace(BARE, checked="2026-11-08"))[:-20], encoding="utf-8")
    assert [s.checked for s in read(path)] == ["2026-11-01"]
    append(path, replace(BARE, checked="2026-11-15"))
    assert [s.checked for s in read(path)] == ["2026-11-01", "2026-11-15"]
    assert newer in path.read_text().splitlines()
    assert len(path.read_text().splitlines()) == 3


def test_older_and_poorer_lines_are_read(tmp_path: Path) -> None:
    """A line without later keys, of schema 0, is a snapshot; nonsense is none."""
    path = tmp_path / "blog.jsonl"
    old = {"checked": "2020-01-01", "method": "0", "score": 40, "findings": ["R-waiting"], "measures": {"R0": {"value": 0.5}}, "extra": [1]}
    path.write_text(json.dumps(old) + '\n[]\n{"checked": "soon"}\n{"posts": 3, "checked": "2020-01-02"}\n', encoding="utf-8")
    (snap,) = read(path)
    assert (snap.checked, snap.schema, snap.score, snap.findings, snap.measures["R0"].value) == ("2020-01-01", 0, 40, ("R-waiting",), 0.5)
    assert read(tmp_path / "none.jsonl") == ()


def test_a_run_stands_by_its_own_day_not_by_its_place_in_the_file(tmp_path: Path) -> None:
    """A checkup of an earlier moment is compared with what was before it, also when later ones are there already."""
    path = tmp_path / "blog.jsonl"
    for day in ("2026-11-01", "2026-11-15", "2026-11-08"):
        append(path, replace(BARE, checked=day))
    before, this = split_at(read(path), "2026-11-08")
    assert [run.checked for run in before] == ["2026-11-01"]
    assert this
    assert this.checked == "2026-11-08"
    assert split_at(read(path), "2026-11-09")[1] is None


def test_an_earlier_day_deletes_nothing(tmp_path: Path) -> None:
    """Appending a day that lies before the last line, once or twice, keeps every other day's line as it stands."""
    path = tmp_path / "blog.jsonl"
    for day in ("2026-11-01", "2026-11-15", "2026-11-22"):
        append(path, replace(BARE, checked=day))
    before = path.read_text().splitlines()
    append(path, replace(BARE, checked="2026-11-08", score=1))
    assert path.read_text().splitlines()[:3] == before
    append(path, replace(BARE, checked="2026-11-08", score=2))
    assert path.read_text().splitlines()[:3] == before
    append(path, replace(BARE, checked="2026-11-01", score=3))
    assert path.read_text().splitlines()[:3] == before
    assert [(s.checked, s.score) for s in read(path)] == [("2026-11-01", 3), ("2026-11-08", 2), ("2026-11-15", 60), ("2026-11-22", 60)]


def test_a_newer_programs_line_of_the_same_day_stays(tmp_path: Path) -> None:
    """What this program cannot read it does not replace; blank lines and torn ones behind it go."""
    path = tmp_path / "blog.jsonl"
    newer = '{"checked":"2026-11-22","schema":99}'
    path.write_text(f'{newer}\n\n[1, 2]\n{{"checked": "2026-', encoding="utf-8")
    append(path, replace(BARE, checked="2026-11-22"))
    assert path.read_text().splitlines() == [newer, encode(replace(BARE, checked="2026-11-22"))]
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_file_that_cannot_be_replaced_stays_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the new file cannot take the old one's place, the old one stands and nothing is left beside it."""
    path = tmp_path / "blog.jsonl"
    append(path, BARE)
    before = path.read_bytes()

    def refuse(self: Path, target: object) -> None:
        raise PermissionError(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        append(path, replace(BARE, checked="2027-01-01"))
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_blank_lines_are_no_lines(tmp_path: Path) -> None:
    """They are passed over, and gone after the next run; the lines around them stay."""
    path = tmp_path / "blog.jsonl"
    one, two = (encode(replace(BARE, checked=f"2026-11-0{n}")) for n in (1, 2))
    path.write_text(f"\n{one}\n\n  \n{two}\n\n", encoding="utf-8")
    assert [snap.checked for snap in read(path)] == ["2026-11-01", "2026-11-02"]
    append(path, replace(BARE, checked="2026-11-03"))
    assert path.read_text(encoding="utf-8").splitlines()[:2] == [one, two]
    assert len(path.read_text(encoding="utf-8").splitlines()) == 3
