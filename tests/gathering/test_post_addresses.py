"""Which addresses are one post's, and which only show it in another way."""

from __future__ import annotations

import pytest

from checkup.addresses import View, from_mirror, numbered_stem, plainness, post_key, view_of

HOST = "http://b.example"


@pytest.mark.parametrize(
    "other",
    [
        "https://www.b.example/2012/05/Our-Bread/",
        "http://b.example/2012/05/our-bread.html",
        "http://b.example/2012/05/our-bread/index.html",
        "http://b.example/2012/05/our-bread/?utm_source=feed",
        "http://b.example/2012/05/our-bread.html?m=1",
        "http://b.example/2012/05/our-bread/amp/",
        "http://b.example/2012/05/our-bread/print/index.html",
        "http://b.example/2012/05/our-bread/feed/",
        "http://b.example/2012/05/our-bread/trackback/",
        "http://b.example/2012/05/our-bread/?share=twitter",
        "http://b.example/2012/05/our-bread/?replytocom=31",
        "http://b.example/2012/05/our-bread/comment-page-2/#comments",
        "http://b.example/2012/05/our-bread/index.html%3Freplytocom=31.html",
        "http://b.example/2012/05/our-bread/%23comment-7/index.html",
    ],
)
def test_addresses_of_one_post_have_one_key(other: str) -> None:
    """Scheme, www, index, ending, case, tracking, view, reply form and comment page do not make another post."""
    assert post_key(other) == post_key(HOST + "/2012/05/our-bread/")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/?m=200812", "/"),
        ("/?m=200812", "/?m=200901"),
        ("/?p=12", "/?p=13"),
        ("/2012/05/print/", "/2012/05/"),
        ("/2012/05/our-bread-2/", "/2012/05/our-bread/"),
    ],
)
def test_what_is_another_page_keeps_its_key(one: str, other: str) -> None:
    """A month of WordPress, a number, a post called "print" and a slug's own number are no views of something else."""
    assert post_key(HOST + one) != post_key(HOST + other)


def test_a_folder_of_printed_pages_shows_the_numbered_ones() -> None:
    """Drupal prints page 12 at /print/12; a folder called print with names in it is a folder."""
    assert view_of(HOST + "/print/12") == (HOST + "/node/12", View.PRINT)
    assert view_of(HOST + "/print/our-bread")[1] is View.ITSELF


def test_views_are_told_from_the_page_itself() -> None:
    """The better a view stands in for the page, the lower it is."""
    views = [view_of(HOST + "/a/" + end)[1] for end in ("", "?m=1", "?replytocom=2", "print/", "?share=x", "trackback/index.html")]
    assert views == [View.ITSELF, View.MOBILE, View.REPLY, View.PRINT, View.OTHER, View.OTHER]


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("/index.html%3Fp=12.html", "/?p=12"),
        ("/index.html@p=12.html", "/?p=12"),
        ("/photos/index.html%3Fshow=3", "/photos/?show=3"),
        ("/our-bread/%3F/index.html", "/our-bread/"),
        ("/our-bread/index.html", "/our-bread/index.html"),
        ("/view.asp@id=24&cat=1.html", "/view.asp?id=24&cat=1"),
        ("/show.cgi@id=24", "/show.cgi?id=24"),
        ("/mail@b.html", "/mail@b.html"),
        ("/spip.php%3Farticle12", "/spip.php?article12"),
        ("/index.php%3Farticle12/our-bread", "/?article12/our-bread"),
        ("/%3Fpost/our-bread", "/?post/our-bread"),
        ("/why-rye%3F.html", "/why-rye%3F.html"),
    ],
)
def test_file_names_of_mirrors_become_addresses(file: str, address: str) -> None:
    """A query kept in a file's name is a query again; a name without one stays."""
    assert from_mirror(HOST + file) == HOST + address


def test_a_numbered_copy_shares_the_originals_stem_and_is_never_the_plainest() -> None:
    """-2, (1) and .1 are copies' numbers; of a post's addresses the one in words is taken."""
    stems = {
        numbered_stem(HOST + end)
        for end in ("/bread/", "/bread-2/", "/bread(1).html", "/bread.1.html", "/bread/index.1.html", "/bread.html.1")
    }
    assert len(stems) == 1
    names = ["/bread/?share=x", "/?p=7", "/bread.1.html", "/2012/", "/bread/", "/bread/index.html"]
    assert min((HOST + n for n in names), key=plainness) == HOST + "/bread/"
