"""Which two addresses are the same page, and whose an address is."""

from __future__ import annotations

import pytest

from checkup.addresses import clean, identity, key

HOST = "https://b.example"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://www.b.example/a/", "https://b.example/a"),
        ("https://b.example/a/?utm_source=x&replytocom=3", "https://b.example/a/"),
        ("https://b.example/a/rye;jsessionid=0A1B2C?x=1", "https://b.example/a/rye?x=1"),
        ("https://b.example/a/rye;part=2", "https://b.example/a/rye;part=2"),
        ("https://b.example/a?m=1", "https://b.example/a"),
        ("https://b.example:443/a#c1", "https://B.example/a"),
        ("https://b.example/a/index.html", "https://b.example/a/"),
        ("https://b.example/%E3%83%91", "https://b.example/パ"),
        ("https://b.example/?b=2&a=1", "https://b.example/?a=1&b=2"),
    ],
)
def test_two_addresses_of_one_page_share_a_key(one: str, other: str) -> None:
    """Scheme, www, tracking, fragments, index files and spelling do not make another page."""
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("/?p=1", "/?p=2"), ("/a?m=201205", "/a"), ("/A", "/a"), ("/a?page=2", "/a")])
def test_different_pages_keep_different_keys(one: str, other: str) -> None:
    """Parameters that change the page stay."""
    assert key(HOST + one) != key(HOST + other)


@pytest.mark.parametrize(
    ("url", "cleaned"),
    [
        ("/?m=200812", "/?m=200812"),
        ("/2012/05/a.html?m=1", "/2012/05/a.html"),
        ("/2012/05/a.html?m=0&b=2", "/2012/05/a.html?b=2"),
        ("/article.php?sid=12", "/article.php?sid=12"),
        ("/?p=4&sid=0123456789abcdef0123456789abcdef", "/?p=4"),
        ("/?q=caf%C3%A9+noir&utm_source=x", "/?q=caf%C3%A9+noir"),
    ],
)
def test_only_what_changes_no_page_is_cut(url: str, cleaned: str) -> None:
    """A month of an archive is no mobile view, a story's number no session; what stays keeps its spelling."""
    assert clean(HOST + url) == HOST + cleaned


@pytest.mark.parametrize("bad", ["mailto:a@b.example", "javascript:void(0)", "http://[::1", "http://b.example:x/", "", "ftp://b.example/"])
def test_what_is_no_web_address_is_empty(bad: str) -> None:
    """Other schemes and broken addresses are dropped; nothing raises."""
    assert clean(bad) == ""


@pytest.mark.parametrize(
    ("url", "who"),
    [
        ("http://www.ann.example/", "ann.example"),
        ("ann.example/me/", "ann.example/me"),
        ("http://b.example/?author=2&utm_source=x", "b.example/?author=2"),
        ("http://all.example/?id=7", "all.example/?id=7"),
        ("http://b.example/?id=7", "b.example"),
        ("mailto:ann@b.example", None),
        ("http://ann.example/index.php", "ann.example"),
        ("http://ann.blogspot.de/", "ann.blogspot.com"),
        ("http://ann.blogspot.com.br/", "ann.blogspot.com"),
        ("http://none", None),
        ("", None),
    ],
)
def test_a_persons_address_is_who_they_are(url: str, who: str | None) -> None:
    """Host and path, parameters only where they tell people apart."""
    assert identity(url, frozenset(["all.example"])) == who
