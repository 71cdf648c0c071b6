"""The changelog can be read by a user: what is not released yet is short, and told by area."""

from __future__ import annotations

from pathlib import Path

TEXT = (Path(__file__).parents[1] / "CHANGELOG.md").read_text(encoding="utf-8")
MOST = 25_000  # bytes of one release; a convention: what an owner reads in a quarter of an hour
LONGEST = 150  # characters of a line; a convention: an editor of two thirds of a screen shows it whole


def test_a_release_can_be_read() -> None:
    """No release is longer than what a user reads; entries about one thing are joined before it is."""
    releases = TEXT.split("\n## ")[1:]
    assert releases[0].startswith("[Unreleased]")
    assert all(len(release.encode()) <= MOST for release in releases), "join the entries that are about one thing"


def test_the_newest_release_is_told_by_area() -> None:
    """In short first, then an area each, none of them empty and none twice."""
    areas = [part.split("\n", 1) for part in TEXT.split("\n## ")[1].split("\n### ")[1:]]
    names = [name for name, _ in areas]
    assert names[0] == "In short"
    assert len(names) == len(set(names))
    assert all("\n- " in said for _, said in areas)


def test_no_line_is_wider_than_a_screen() -> None:
    """Long entries are wrapped."""
    assert not [line for line in TEXT.splitlines() if len(line) > LONGEST]
