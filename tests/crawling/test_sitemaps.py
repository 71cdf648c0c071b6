"""Sitemaps in all forms."""

from __future__ import annotations

import pytest

from checkup.crawling.sitemaps import holds, parse_sitemap

HOST = "https://b.example"


def test_sitemaps_in_all_forms() -> None:
    """Index, list, plain text, broken at the end; entities are not expanded and nothing outside is read."""
    ns = b'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    assert (
        parse_sitemap(b"<urlset " + ns + b"><url><loc> https://b.example/a </loc></url><url><loc>https://b.example/b", HOST).urls[0]
        == HOST + "/a"
    )
    assert parse_sitemap(b"<sitemapindex><sitemap><loc>/s.xml</loc></sitemap></sitemapindex>", HOST).children == (HOST + "/s.xml",)
    assert parse_sitemap(b"https://b.example/a\nnot one\nhttps://b.example/b\n", HOST).urls == (HOST + "/a", HOST + "/b")
    bomb = b'<!DOCTYPE u [<!ENTITY a "https://b.example/aaaa"><!ENTITY b "&a;&a;&a;">]><urlset><url><loc>&b;</loc></url>'
    bomb += b"<url><loc>https://b.example/z</loc></url></urlset>"
    assert HOST + "/z" in parse_sitemap(bomb, HOST).urls
    outside = b'<!DOCTYPE u [<!ENTITY f SYSTEM "file:///etc/hostname">]><urlset><url><loc>https://b.example/&f;</loc></url></urlset>'
    assert all(u == HOST + "/" for u in parse_sitemap(outside, HOST).urls)


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("wp-sitemap-posts-post-1.xml", "posts"),
        ("post-sitemap2.xml", "posts"),
        ("?sitemap=posts&sitemap-subtype=post", "posts"),
        ("page-sitemap.xml", "nothing"),
        ("wp-sitemap-users-1.xml", "nothing"),
        ("?sitemap=taxonomies&sitemap-subtype=category", "nothing"),
        ("sitemap.xml?page=2", "unknown"),
    ],
)
def test_a_sitemaps_name_tells_what_it_holds(name: str, what: str) -> None:
    """Known makers name their parts."""
    assert holds(f"{HOST}/{name}", HOST + "/") == what


@pytest.mark.parametrize(
    "home", ["https://product-notes.example/", "https://author.example:8080/", "https://b.example/video/posts-sitemap/"]
)
def test_how_host_and_folder_are_called_says_nothing_of_a_sitemap(home: str) -> None:
    """A word in the blog's own name makes its sitemaps neither ones of posts nor ones without."""
    assert holds(home + "post-sitemap.xml", home) == "posts"
    assert holds(home + "sitemap-1.xml", home) == "unknown"
    assert holds(home + "author-sitemap.xml", home) == "nothing"


def test_when_a_page_was_last_changed() -> None:
    """A moment, or a day up to its last moment, without a zone where none is told; what is neither is nothing."""
    said = {"a": "2012-05-03T10:00:00+02:00", "b": " 2012-05-03 ", "c": "yesterday", "d": "2012-05-03T10:00", "e": "9999-99-99", "f": ""}
    body = "".join(f"<url><loc>/{name}</loc><lastmod>{when}</lastmod></url>" for name, when in said.items())
    changed = parse_sitemap(f"<urlset>{body}</urlset>".encode(), HOST).changed
    assert {url.rpartition("/")[2]: when.isoformat() for url, when in changed.items()} == {
        "a": "2012-05-03T10:00:00+02:00",
        "b": "2012-05-03T23:59:59.999999",
        "d": "2012-05-03T10:00:00",
    }
