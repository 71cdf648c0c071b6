"""The shipped samples give the golden site, byte for byte."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import unified_diff
from itertools import islice
from pathlib import Path

import pytest

from tests import golden


@pytest.fixture(scope="module")
def built(all_ran: Path) -> Path:
    """The site of one run over sites/."""
    return golden.options(all_ran).out


def files(folder: Path) -> dict[str, Path]:
    return {p.relative_to(folder).as_posix(): p for p in sorted(folder.rglob("*")) if p.is_file()}


def test_the_site_has_the_same_files(built: Path) -> None:
    """No page appears or vanishes unnoticed."""
    assert list(files(built)) == list(files(golden.KEPT))


def test_every_file_is_the_same(built: Path) -> None:
    """No byte changes unnoticed; `python -m tests.golden` accepts a change that is meant."""
    kept = files(golden.KEPT)
    changed = [line for name, path in files(built).items() if name in kept for line in difference(name, kept[name], path)]
    assert not changed, "\n".join(islice(changed, 60))


def difference(name: str, old: Path, new: Path) -> Iterator[str]:
    """The lines that differ, as a patch; a file that is no text is only named."""
    if old.read_bytes() == new.read_bytes():
        return
    try:
        before, after = old.read_text(encoding="utf-8").splitlines(), new.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        yield f"{name} differs"
        return
    yield from unified_diff(before, after, f"golden/{name}", f"now/{name}", lineterm="", n=0)


def test_the_samples_differ_in_grade(built: Path) -> None:
    """The three samples tell three stories: they do not all get the same letter."""
    grades = {json.loads(path.read_text(encoding="utf-8"))["grade"] for path in built.glob("*/data.json")}
    assert len(grades) > 1
    assert None not in grades
