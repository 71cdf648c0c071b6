"""One comment with what the page shows around it."""

from __future__ import annotations

import pytest

from checkup.spam.clue import Clue
from checkup.spam.clues_who import honest
from checkup.spam.seen_comment import asks
from tests.spam.table import context, seen


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Does it rise?", True),
        ("本当ですか？", True),
        ("هل هذا صحيح؟", True),
        ("Look at http://starters.example/?p=12", False),
        ("Look at www.starters.example/loaf?from=here&to=there.", False),
        ("Is it http://starters.example/?p=12 that you mean?", True),
        ("Did you know http://starters.example/?", True),
        ("It rose.", False),
    ],
)
def test_who_asks(text: str, expected: bool) -> None:
    """A question mark of any script asks, and speaks for its reader; one in an address asks nothing."""
    assert asks(text) is expected
    clues: dict[str, Clue] = {}
    honest(context(seen(text=text)), 0, clues)
    assert bool(clues["asks"].value) is expected
