"""What reading a page costs does not grow unseen: each rule adds expressions, and all are tried on every page."""

from __future__ import annotations

from tests.reading.searches import searches

MOST = 700  # searches a page, a twentieth over what it takes; a rule that needs more finds a cheaper question to ask first


def test_a_page_takes_no_more_searches_than_it_did() -> None:
    """Of the sample pages of all platforms, read for the second time."""
    found, pages = searches()
    assert found / pages < MOST
