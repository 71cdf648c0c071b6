"""Copies are one post, and pages that are no posts are set apart."""

from __future__ import annotations

from dataclasses import replace

from checkup.gathering.drop_non_posts import fold_copies, set_lists_apart, set_pages_apart
from tests.factories import comment, post

HOST = "https://b.example"


def test_copies_fold_and_different_posts_stay() -> None:
    """Same title, date and text with no comment of their own is one post; another comment, or another text, is another post."""
    text = "A long enough text about bread, so that it cannot be the same by chance."
    one = post(1, [comment(id="1"), comment(id="2")], text=text)
    copy = replace(one, url=HOST + "/?p=1", comments=one.comments[:1])
    assert [p.url for p in fold_copies([copy, one])] == [one.url]
    assert len(fold_copies([one, replace(one, url=HOST + "/x/", comments=(comment(id="9"),))])) == 2
    assert len(fold_copies([one, replace(one, url=HOST + "/x/", text=text.replace("bread", "rolls"))])) == 2
    assert len(fold_copies([replace(one, title=None, text="", comments=(), url=f"{HOST}/{n}/") for n in range(2)])) == 2


def test_lists_and_pages_are_set_apart() -> None:
    """A month with one entry, a folder's index and an undated About page are no posts; a post with its own comments always stays."""
    posts = [replace(post(n), url=f"{HOST}/2012/05/loaf-{n}/") for n in range(1, 13)]
    month = replace(post(20), url=HOST + "/2012/04/", comments=())
    about = replace(post(21), url=HOST + "/about.html", published=None, comments=())
    odd = replace(post(22, [comment(id="x1", text="own words")]), url=HOST + "/2012/03/")
    kept, gone = set_lists_apart([*posts, month, odd])
    assert [s.url for s in gone] == [month.url]
    assert odd in kept
    assert [s.url for s in set_pages_apart([*posts, about])[1]] == [about.url]
    assert set_pages_apart([*posts[:3], about])[1] == []


def test_one_dated_page_does_not_make_posts_of_its_neighbours() -> None:
    """Where a form of address mostly goes without dates, its undated pages are no posts; the dated one stays."""
    posts = [post(n, url=f"{HOST}/2012/05/{n}/") for n in range(8)]
    dated = post(20, url=f"{HOST}/about/press.html")
    bare = [replace(post(30 + n, url=f"{HOST}/about/page-{n}.html"), published=None, precision="none") for n in range(2)]
    kept, gone = set_pages_apart([*posts, dated, *bare])
    assert kept == [*posts, dated]
    assert [s.url for s in gone] == [p.url for p in bare]
