"""Addresses of further pages of a list."""

from __future__ import annotations

import pytest

from checkup import addresses

HOST = "https://b.example"


@pytest.mark.parametrize(
    ("page", "links", "further"),
    [
        ("/blog/", ["/blog/?page=2", "/blog/?page=9", "/blog/a/"], ["/blog/?page=2", "/blog/?page=9"]),
        ("/blog/?page=4", ["/blog/?page=3", "/blog/?page=5"], ["/blog/?page=3", "/blog/?page=5"]),
        ("/blog?tag=x", ["/blog/?tag=x&page=2", "/blog?page=2"], ["/blog/?tag=x&page=2"]),
        ("/blog/", ["/blog/?page=7"], []),
        ("/blog/", ["/blog/?page=200000"], []),
        ("/", ["/?offset=20"], ["/?offset=20"]),
        ("/", ["/?id=2", "/?p=2", "/?page=two"], []),
    ],
)
def test_further_pages_of_a_list_by_a_number_in_the_query(page: str, links: list[str], further: list[str]) -> None:
    """The same address with one number more that counts pages, where one leads to the next, or posts."""
    assert addresses.further_list_pages(HOST + page, [HOST + url for url in links]) == [HOST + url for url in further]
