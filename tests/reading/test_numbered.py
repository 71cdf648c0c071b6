"""Ids that number a comment."""

from __future__ import annotations

import pytest

from checkup.reading.comments.numbered import number_of


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("comment-12", "12"),
        ("idComment7", "7"),
        ("comment-abcdefabcdefabcd", "abcdefabcdefabcd"),
        ("comment-ABCDEFAB-abcd-abcd-abcd-abcdefabcdef", "abcdefab-abcd-abcd-abcd-abcdefabcdef"),
        ("comment-form", None),
        ("comments", None),
        ("recent-comment-12", None),
    ],
)
def test_numbers_are_read_in_every_notation(name: str, number: str | None) -> None:
    """Also hashes and identifiers that happen to hold no figure; names without a number are none."""
    found = number_of(name)
    assert (found and found[1]) == number
