"""How well calls for an answer are told in six languages, on invented comments."""

from __future__ import annotations

import pytest

from tests.owed.invented import cases, figures

# open half, closed half; a floor stands a comment or two under what was found when the rules were written
FLOORS = {
    "sure owed": (0.9, 0.85),
    "listed owed": (0.9, 0.85),
    "owed kept": (0.9, 0.85),
    "questions kept": (0.9, 0.9),
}


@pytest.mark.parametrize("half", ["open", "closed"])
def test_calls_agree_with_a_fair_reader(half: str) -> None:
    """Of the first tier, of the whole list, of what is owed and of the questions: each share is above its floor, on both halves."""
    some = [c for c in cases() if c.half == half]
    assert len(some) == 117
    for figure in figures(some):
        print(half, figure)
        assert figure.share >= FLOORS[figure.name][half == "closed"], str(figure)


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt", "de", "pl"])
def test_every_language_is_served(language: str) -> None:
    """In each of the six languages three in four of what is owed are listed, and three in four of what is listed are owed."""
    some = [c for c in cases() if c.language == language]
    shares = {f.name: f.share for f in figures(some)}
    assert shares["listed owed"] >= 0.75
    assert shares["owed kept"] >= 0.75
