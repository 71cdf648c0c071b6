"""The words of a name that sell."""

from __future__ import annotations

import pytest

from checkup.spam import wares


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Cheap Handbags Rita", {"cheap", "handbags"}),
        ("Viagra", {"viagra"}),
        ("Kayak Insurance", {"insurance"}),
        ("Taylor Banks", set()),
        ("Rita Reader", set()),
        ("Online", set()),
        ("", set()),
        (None, set()),
    ],
)
def test_wares(name: str | None, found: set[str]) -> None:
    """A product's words are found, a person's name has none, and one everyday word alone is nobody's product."""
    assert wares(name) >= found
    assert bool(wares(name)) == bool(found)
