"""What an address tells before it is fetched: its sort, its shape, its date, and whether the owner wants it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from checkup.addresses import Sort, belongs, dated_by_path, shape, sort_of, wanted

HOST = "https://b.example"


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
        ("/cgi-bin/blosxom.cgi/2004/05/rye.html", Sort.OTHER),
        ("/cgi-bin/blosxom.cgi/bread/rye.html", Sort.OTHER),
        ("/cgi-bin/blosxom.cgi/2004/05/", Sort.DATED),
        ("/cgi-bin/blosxom.cgi/2004/05/rye.html/trackback/", Sort.NEVER),
        ("/cgi-bin/mt/mt-comments.cgi/2004/05/rye.html", Sort.NEVER),
        ("/cgi-bin/mt/mt-send-entry.cgi?page=3", Sort.NEVER),
        ("/cgi-bin/ikiwiki.cgi?do=edit", Sort.NEVER),
        ("/vote.cgi?id=3", Sort.NEVER),
        ("/blog.cgi?page=3", Sort.OTHER),
        ("/blog.cgi?page=3&delete=4", Sort.NEVER),
        ("/?paged=3", Sort.PAGER),
        ("/?cat=3", Sort.TOPIC),
        ("/view.asp?id=12&cat=3", Sort.OTHER),
        ("/?author=2&p=12", Sort.OTHER),
        ("/list.asp?cat=3&id=rye", Sort.TOPIC),
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


@pytest.mark.parametrize("path", ["/trackback/", "/blog/trackback/42/", "/trackbacks/7"])
def test_a_trackback_address_is_never_fetched(path: str) -> None:
    """It takes pings, or leads back to its post."""
    assert sort_of(HOST + path) is Sort.NEVER


def test_posts_of_a_blog_share_a_shape() -> None:
    """Numbers and words are blanked, so that links like known posts are worth fetching."""
    assert shape(HOST + "/2012/05/a-loaf/") == shape(HOST + "/2009/11/rye/")
    assert shape(HOST + "/2012/05/a-loaf/") != shape(HOST + "/about/")
    assert shape(HOST + "/pages/002345.html") != shape(HOST + "/pages/about.html")
    assert shape(HOST + "/2012/05/a-loaf/index.html") == shape(HOST + "/2009/11/rye/index.html") == shape(HOST + "/2009/11/rye/")
    assert shape(HOST + "/index.html") != shape(HOST + "/rye/index.html")


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


def test_a_blog_may_live_in_a_folder() -> None:
    """What stands beside the folder is not the blog's."""
    assert belongs("http://www.b.example/blog/a", "https://b.example/blog/")
    assert not belongs("https://b.example/a", "https://b.example/blog/")


def test_a_folder_may_be_written_in_several_ways() -> None:
    """A letter and its code are one, on either side."""
    assert belongs("http://b.example/%7Eada/rye", "http://b.example/~ada/")
    assert belongs("http://b.example/~ada/rye", "http://b.example/%7Eada/")
    assert belongs("http://b.example/caf%c3%a9/rye", "http://b.example/caf%C3%A9/")
    assert not belongs("http://b.example/%7Eida/rye", "http://b.example/~ada/")
