"""Clues of who wrote a comment, and of where its name leads."""

from __future__ import annotations

import pytest

from checkup.spam import clues_who
from checkup.spam.clue import Clue
from tests.spam.table import context, seen

WHERE = "http://reed.example/"


@pytest.mark.parametrize(("kind", "told"), [("comment", 1.0), ("pingback", 0.0)])
def test_titles_are_no_names_of_people_who_link_to_one_site(kind: str, told: float) -> None:
    """Four names of people with one site speak against each; four posts of one site that ping have a title each, and say nothing."""
    said = [
        seen(key=str(n), post=str(n), name=f"Crumb number {n}", url=f"{WHERE}{n}/", text=f"[…] a loaf of {n} pounds […]", kind=kind)
        for n in range(4)
    ]
    here = context(*said, seen(key="x", post="x", name="Ida", url=WHERE, text="A fine loaf."))
    for number in (0, 4):
        clues: dict[str, Clue] = {}
        clues_who.address(here, number, clues)
        assert clues["site of many names"].value == told
