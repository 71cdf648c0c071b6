"""Addresses taken apart and put together: host, site, origin, path."""

from __future__ import annotations

import ast
from pathlib import Path
from urllib.parse import urljoin, urlsplit, urlunsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checkup
from checkup.addresses import _split_address, encoded, host_of, join, origin_of, same_site, site_of, split

HOST = "https://b.example"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://b.example/a", "b.example"),
        ("HTTP://WWW.B.Example:80/", "b.example"),
        ("http://b.example:8080/", "b.example"),
        ("http://ann:secret@b.example/", "b.example"),
        ("//b.example/a", "b.example"),
        ("http://b.example./", "b.example"),
        ("www.b.example", "b.example"),
        ("b.example/a", "b.example"),
        ("b.example:8080/a", "b.example"),
        ("http://xn--bcher-kva.example/", "bücher.example"),
        ("http://BÜCHER.example/", "bücher.example"),
        ("http://straße.example/", "straße.example"),
        ("http://xn--strae-oqa.example/", "straße.example"),
        ("http://xn--abc-.example/", "xn--abc-.example"),
        ("http://xn--99999999.example/", "xn--99999999.example"),
        ("http://[::1]:8000/", "::1"),
        ("http://localhost:8000/", "localhost"),
        ("mailto:ann@b.example", ""),
        ("ann@b.example", ""),
        ("javascript:void(0)", ""),
        ("about.html", ""),
        ("/2012/05/a", ""),
        ("http://b.example:99999/", ""),
        ("http://[b.example/", ""),
        ("http://b c.example/", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_every_address_has_one_host(url: str | None, host: str) -> None:
    """No "www.", port, password or punycode; other schemes, files, mail and broken addresses have none."""
    assert host_of(url) == host


def test_a_site_is_host_and_unusual_port() -> None:
    """Scheme, www and the usual port make no other site; another port does, and what is no address is on no site."""
    assert same_site("http://www.b.example:80/a", "https://b.example:443/b")
    assert not same_site("http://b.example:8000/", "http://b.example:8001/")
    assert site_of("http://b.example:8000/") == "b.example:8000"
    assert not same_site("", "")
    assert not same_site("about.html", "about.html")


def test_an_origin_is_the_front_of_an_address() -> None:
    """Scheme, name as written and port; "" for what is no web address."""
    assert origin_of("http://www.b.example:8080/a?b#c") == "http://www.b.example:8080"
    assert origin_of("https://b.example:443/") == "https://b.example"
    assert origin_of("about.html") == origin_of("ftp://b.example/") == ""


def test_names_that_are_no_proper_text_can_stand_in_an_address() -> None:
    """A file's name in another encoding is told apart, not refused."""
    assert encoded("a b\udcff.html") == "a%20b%ED%B3%BF.html"


@given(
    st.sampled_from(("https://b.example/a/b", "http://b.example", "https://b.example/?p=1", "ftp://b.example/")),
    st.from_regex(_split_address._WHOLE.compiled(), fullmatch=True)
    | st.text("htps:/b.%?#&;=[]\t\n@éA1 ", max_size=24).map("http://b".__add__),
    st.text("a/.", max_size=6),
    st.text("a=&", max_size=4),
)
def test_short_ways_to_an_address_end_where_the_standard_library_does(base: str, href: str, path: str, query: str) -> None:
    """A whole address is taken apart and joined, and any put together, as urllib does it."""
    try:
        assert join(base, href) == urljoin(base, href.strip())
    except ValueError:
        assert join(base, href) == href.strip()
    parts = split(href)
    if _split_address._WHOLE.fullmatch(href):
        there = urlsplit(href)
        assert (parts.scheme, parts.name, parts.port, parts.path, parts.query, parts.fragment, parts.login) == (
            there.scheme,
            (there.hostname or "").rstrip("."),
            there.port,
            there.path,
            there.query,
            there.fragment,
            "@" in there.netloc,
        )
    assert parts.whole(path, query) == urlunsplit((parts.scheme, parts.netloc, path, query, ""))


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/index.php?archive/2026/09", "/archive/2026/09"),
        ("/index.php?/post/12-rye", "/post/12-rye"),
        ("/loaf/?page2", "/loaf/page2"),
        ("/?p=12", "/"),
        ("/index.php?a=1/2", "/index.php"),
        ("/?preview", "/"),
        ("/rye%20bread", "/rye bread"),
    ],
)
def test_a_query_that_goes_on_as_a_path_is_part_of_the_path(address: str, path: str) -> None:
    """Blogs without rewriting put the path behind "?"; parameters and bare words are no path."""
    assert split(HOST + address).routed_path == path


def test_nobody_else_takes_addresses_apart() -> None:
    """Only checkup/addresses imports urllib.parse, in whatever form."""
    package = Path(checkup.__file__).parent
    guilty = set()
    texts = {path: path.read_text(encoding="utf-8") for path in package.rglob("*.py")}
    for path, text in texts.items():
        for node in ast.walk(ast.parse(text)) if "urllib" in text else ():
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{a.name}" for a in node.names]
            if any(n == "urllib" or n.startswith("urllib.parse") for n in names):
                guilty.add(path.relative_to(package).as_posix())
    assert [p for p in sorted(guilty) if not p.startswith("addresses/")] == []
