"""The published folder is the old one or the new one, and a replacement that was stopped halfway is finished by the next run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from filelock import FileLock

from checkup.report import swap
from checkup.report.previous_site import link


def folder(path: Path, words: str) -> Path:
    """A folder with one page."""
    path.mkdir()
    (path / "index.html").write_text(words)
    return path


def left(place: Path) -> dict[str, str]:
    """What stands in a folder: name of each folder there -> the words on its page."""
    return {path.name: (path / "index.html").read_text() for path in sorted(place.iterdir())}


def test_the_new_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """With an old one and without; nothing else stays beside it."""
    out = tmp_path / "_site"
    for words in ("first", "second"):
        swap.swap(folder(tmp_path / f"{swap.prefix(out)}1", words), out)
        assert left(tmp_path) == {"_site": words}


@pytest.mark.parametrize("broken", [OSError, KeyboardInterrupt])
def test_where_the_new_folder_cannot_be_put_there_the_old_one_returns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: type[BaseException]
) -> None:
    """A mistake or Ctrl-C between the two renames leaves the old site as it was."""
    out, new = folder(tmp_path / "_site", "old"), folder(tmp_path / "._site-1", "new")
    rename = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if self == new:
            raise broken
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(broken):
        swap.swap(new, out)
    assert left(tmp_path) == {"_site": "old", "._site-1": "new"}


@pytest.mark.parametrize(
    ("there", "after"),
    [
        ({"._site-1": "new", "._site-1-old": "old"}, {"_site": "new"}),  # killed between the two renames
        ({"._site-1-old": "old"}, {"_site": "old"}),
        ({"_site": "new", "._site-1-old": "old"}, None),  # killed after them: nothing is missing
        ({"_site": "old", "._site-1": "half"}, None),
        ({"._site-1": "half"}, None),  # a first run that was killed: not known to be whole
        ({"._other-1-old": "old"}, None),
        ({}, None),
    ],
)
def test_a_replacement_that_was_stopped_is_finished(tmp_path: Path, there: dict[str, str], after: dict[str, str] | None) -> None:
    """Only where the published folder is gone and the old one stands beside its place; it is said whether it was so."""
    for name, words in there.items():
        folder(tmp_path / name, words)
    assert swap.finish(tmp_path / "_site") is (after is not None)
    assert left(tmp_path) == (there if after is None else after)


def test_a_name_with_signs_is_taken_as_it_is(tmp_path: Path) -> None:
    """Brackets in the name of the folder match nothing else."""
    folder(tmp_path / ".a[b]-1-old", "old")
    folder(tmp_path / ".ab-1-old", "another's")
    assert swap.finish(tmp_path / "a[b]")
    assert left(tmp_path) == {"a[b]": "old", ".ab-1-old": "another's"}


def test_what_killed_runs_left_is_swept_and_what_is_at_work_stays(tmp_path: Path) -> None:
    """Working folders of dead runs go, with and without their mark; the folder of a run that is alive and all else beside it stay."""
    out = folder(tmp_path / "_site", "published")
    folder(tmp_path / "._site-dead", "half")
    folder(tmp_path / "._site-marked", "half")
    (tmp_path / "._site-marked.lock").touch()
    folder(tmp_path / "._site-gone-old", "before")
    folder(tmp_path / "._other-dead", "another site")
    folder(tmp_path / "._site-alive", "half")
    with FileLock(tmp_path / "._site-alive.lock"), swap.working_folder(out) as new:
        assert {p.name for p in tmp_path.iterdir() if p.is_dir()} == {"_site", "._other-dead", "._site-alive", new.name}
    assert not new.exists()
    assert {p.name for p in tmp_path.iterdir()} - {"._site-alive.lock"} == {"_site", "._other-dead", "._site-alive"}


@pytest.mark.parametrize("refusal", [OSError(1, "Operation not permitted"), NotImplementedError("follow_symlinks unavailable")])
def test_a_file_that_cannot_be_linked_is_copied(refusal: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some disks know no second name for a file, and some systems no link to a link."""

    def refuse(*_: object, **__: object) -> None:
        raise refusal

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "a").write_text("kept", encoding="utf-8")
    link(str(tmp_path / "a"), str(tmp_path / "b"))
    assert (tmp_path / "b").read_text(encoding="utf-8") == "kept"
