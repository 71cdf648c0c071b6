"""Links of posts that point at somebody else."""

from __future__ import annotations

import pytest

from checkup.measuring.outward_links import is_outward


@pytest.mark.parametrize(
    ("url", "outward"),
    [
        ("https://joan.example/crust", True),
        ("https://wiadomosci.wp.pl/kolej-i-chleb", True),
        ("https://i0.wp.com/blog.example/crust", False),
        ("https://feeds.feedburner.com/bread", False),
        ("https://blog.example/2/", False),
        ("https://joan.example/crust.jpg", False),
        ("mailto:joan", False),
    ],
)
def test_what_points_at_somebody_else(url: str, outward: bool) -> None:
    """A page of somebody's, a portal's as well; no store of pictures, button, feed or page of the blog itself."""
    assert is_outward(url, "blog.example") is outward
