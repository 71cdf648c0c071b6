"""Addresses: which two are the same page, and what one tells before it is fetched."""

from __future__ import annotations

import ast
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin, urlsplit, urlunsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checkup
from checkup import addresses
from checkup.addresses import (
    Sort,
    _split_address,
    belongs,
    clean,
    comment_number,
    comment_page,
    dated_by_path,
    encoded,
    host_of,
    identity,
    is_web,
    join,
    key,
    origin_of,
    same_site,
    shape,
    site_of,
    sort_of,
    split,
    wanted,
)

HOST = "https://b.example"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://www.b.example/a/", "https://b.example/a"),
        ("https://b.example/a/?utm_source=x&replytocom=3", "https://b.example/a/"),
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
    ("path", "sort"),
    [
        ("/2012/05/a-loaf/", Sort.OTHER),
        ("/?p=12", Sort.OTHER),
        ("/pages/002345.html", Sort.OTHER),
        ("/page/2/", Sort.PAGER),
        ("/strona/2/", Sort.PAGER),
        ("/p%C3%A1gina/3/", Sort.PAGER),
        ("/kategoria/chleb/", Sort.TOPIC),
        ("/kategorie/brot/index.html", Sort.TOPIC),
        ("/cat%C3%A9gorie/pain/", Sort.TOPIC),
        ("/tag/rye/", Sort.TOPIC),
        ("/autor/ola/", Sort.TOPIC),
        ("/archiwum/", Sort.DATED),
        ("/kategoria/", Sort.OTHER),
        ("/kategorisches-backen/", Sort.OTHER),
        ("/autoren-backen-brot/", Sort.OTHER),
        ("/?paged=3", Sort.PAGER),
        ("/2012/05/", Sort.DATED),
        ("/2012/05/index.html", Sort.DATED),
        ("/2012_05_01_archive.html", Sort.DATED),
        ("/201205.html", Sort.DATED),
        ("/default,month,2012-05.aspx", Sort.DATED),
        ("/201213.html", Sort.OTHER),
        ("/?m=201205", Sort.DATED),
        ("/archives.html", Sort.DATED),
        ("/category/rye/page/2/", Sort.TOPIC),
        ("/cat_rye.html", Sort.TOPIC),
        ("/a/?replytocom=4", Sort.NEVER),
        ("/a/comment-page-2/", Sort.NEVER),
        ("/a/feed/", Sort.NEVER),
        ("/wp-login.php", Sort.NEVER),
        ("/comment/230", Sort.NEVER),
        ("/comment/on-bread", Sort.OTHER),
        ("/loaf.jpg", Sort.NEVER),
        ("/x.cgi?do=edit", Sort.NEVER),
    ],
)
def test_an_address_tells_what_it_is(path: str, sort: Sort) -> None:
    """Posts, pagers, archives, topics and what is never worth a request."""
    assert sort_of(HOST + path) is sort


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/a/comment-page-3/", ("/a/", 3)),
        ("/a/comment-page-3", ("/a", 3)),
        ("/a/comment-page-3/index.html", ("/a/index.html", 3)),
        ("/?p=5&cpage=2", ("/?p=5", 2)),
        ("/a.html?commentPage=2", ("/a.html", 2)),
        ("/a/", ("/a/", None)),
    ],
)
def test_a_comment_page_names_its_post(url: str, expected: tuple[str, int | None]) -> None:
    """The number and the post's own address."""
    assert comment_page(HOST + url) == (HOST + expected[0], expected[1])


def test_posts_of_a_blog_share_a_shape() -> None:
    """Numbers and words are blanked, so that links like known posts are worth fetching."""
    assert shape(HOST + "/2012/05/a-loaf/") == shape(HOST + "/2009/11/rye/")
    assert shape(HOST + "/2012/05/a-loaf/") != shape(HOST + "/about/")
    assert shape(HOST + "/pages/002345.html") != shape(HOST + "/pages/about.html")


def test_the_date_in_an_address() -> None:
    """Month or day, as the span that it stands for; an impossible day is none."""
    assert dated_by_path(HOST + "/2012/02/x/") == (datetime(2012, 2, 1, tzinfo=UTC), datetime(2012, 2, 29, 23, 59, 59, tzinfo=UTC))
    assert dated_by_path(HOST + "/2012/02/31/x/") is None
    assert dated_by_path(HOST + "/a/") is None


def test_globs_let_in_and_leave_out() -> None:
    """`exclude` wins over `include`; both match the path or the whole address."""
    assert wanted(HOST + "/2012/a", ("/2012/*",), ()) is None
    assert "include" in (wanted(HOST + "/2011/a", ("/2012/*",), ()) or "")
    assert "exclude" in (wanted(HOST + "/2012/a", ("/2012/*",), ("*/a",)) or "")


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


def test_a_blog_may_live_in_a_folder() -> None:
    """What stands beside the folder is not the blog's."""
    assert belongs("http://www.b.example/blog/a", "https://b.example/blog/")
    assert not belongs("https://b.example/a", "https://b.example/blog/")


def test_an_origin_is_the_front_of_an_address() -> None:
    """Scheme, name as written and port; "" for what is no web address."""
    assert origin_of("http://www.b.example:8080/a?b#c") == "http://www.b.example:8080"
    assert origin_of("https://b.example:443/") == "https://b.example"
    assert origin_of("about.html") == origin_of("ftp://b.example/") == ""


@pytest.mark.parametrize(
    ("url", "number"), [("/a#comment-12", "12"), ("#c7", "7"), ("/a#6a00D8341c", None), ("/a#respond", None), ("/a", None)]
)
def test_a_comments_number_stands_behind_the_mark(url: str, number: str | None) -> None:
    """`#comment-12` and its kind; any other anchor has none."""
    assert comment_number(url) == number


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


def test_names_that_are_no_proper_text_can_stand_in_an_address() -> None:
    """A file's name in another encoding is told apart, not refused."""
    assert encoded("a b\udcff.html") == "a%20b%ED%B3%BF.html"


FRONTS = ["", "http://", "https://", "//", "HTTP:", "javascript:", "mailto:", "data:,", "ftp://", "\0http://", " http://"]
NAMES = ["", "b.example", "[::1", "[::1]", "]", "b.example:99999", "b.example:x", "b.example:", "a:b@c@b.example", "..", "xn--a"]
NAMES += ["xn--zzzzzz99999.example", "ẞ.example", "\u2100.example", "b\0.example", "b c.example", "١٢.example", "\ud800.example"]
PATHS = ["", "/", "/%", "/%zz", "/²/comment-page-²", "/2012/05/a", "/\ud800", "/" + "a/" * 3000, "/\n\t", "/[x]", "/a "]
ENDS = ["", "?", "?m=²", "?cpage=²", "?cpage=12", "?m=200812", "?a=\ud800&utm_source=%ff", "?" + "&" * 3000, "#comment-9", "#"]
NASTY = st.one_of(
    st.text(max_size=80),
    st.tuples(*map(st.sampled_from, (FRONTS, NAMES, PATHS, ENDS)), st.text(max_size=8)).map("".join),
)


@settings(deadline=None, max_examples=600)
@given(NASTY, NASTY)
def test_no_address_is_too_bad(one: str, other: str) -> None:
    """Every function answers to every text, and what was cleaned is a web address that stays as it is."""
    for name in addresses.__all__:
        function = getattr(addresses, name)
        if name in ("belongs", "join", "same_site"):
            function(one, other)
        elif name == "further_list_pages":
            function(one, [other, one])
        elif name not in ("Parts", "Sort", "TOPIC_WORDS", "View", "wanted", "encoded_query"):
            function(one)
    wanted(one, ("*/a/*",), ())
    for cleaned in (clean(one), clean(one, other)):
        assert cleaned == "" or is_web(cleaned)
        assert clean(cleaned) == cleaned
    assert clean(join(other, one)) == clean(one, other)
    assert addresses.encoded_query([("a", one), ("b", 2)]).endswith("&b=2")


@given(
    st.sampled_from(("https://b.example/a/b", "http://b.example", "https://b.example/?p=1", "ftp://b.example/")),
    st.from_regex(_split_address._WHOLE, fullmatch=True) | st.text("htps:/b.%?#&;=[]\t\n@éA1 ", max_size=24).map("http://b".__add__),
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


@pytest.mark.parametrize("path", ["/trackback/", "/blog/trackback/42/", "/trackbacks/7"])
def test_a_trackback_address_is_never_fetched(path: str) -> None:
    """It takes pings, or leads back to its post."""
    assert sort_of(HOST + path) is Sort.NEVER


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


def test_comments_behind_a_posts_name_in_the_query_are_its_comment_page() -> None:
    """A blog kept in files has them at "?x=entry:...;comments:1"."""
    assert comment_page(HOST + "/?x=entry:entry120305-0712;comments:1") == (HOST + "/?x=entry:entry120305-0712", 1)
