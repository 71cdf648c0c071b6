"""Addresses: which two are the same page, and what one tells before it is fetched."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from checkup.addresses import Sort, clean, comment_page, dated_by_path, key, shape, sort_of, wanted

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
        ("/?paged=3", Sort.PAGER),
        ("/2012/05/", Sort.DATED),
        ("/2012/05/index.html", Sort.DATED),
        ("/2012_05_01_archive.html", Sort.DATED),
        ("/?m=201205", Sort.DATED),
        ("/archives.html", Sort.DATED),
        ("/tag/rye/", Sort.TOPIC),
        ("/category/rye/page/2/", Sort.TOPIC),
        ("/cat_rye.html", Sort.TOPIC),
        ("/a/?replytocom=4", Sort.NEVER),
        ("/a/comment-page-2/", Sort.NEVER),
        ("/a/feed/", Sort.NEVER),
        ("/wp-login.php", Sort.NEVER),
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
