"""Day or month first: what some pages of a blog settle holds for the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkup.gathering import date_order
from checkup.gathering.date_order import Orders
from checkup.model import Page, Reading
from checkup.platforms import read as read_page
from tests.sources.reading import read, site
from tests.sources.tiny_blog import served
from tests.web.loopback import serve


def page(title: str, date: str, answered: str) -> str:
    """A post with one comment, dates in numbers."""
    return (
        f"<html lang='en'><head><title>{title} | Crumbs</title></head><body class='single'><h1>Crumbs</h1>"
        f"<h2 class='entry-title'>{title}</h2>"
        f"<p class='date'>{date}</p>"
        f"<div class='entry-content'><p>{title} rose well and was eaten before noon by everybody who came.</p></div>"
        "<h3>1 comment</h3><ol class='commentlist'><li class='comment' id='comment-1'><cite class='fn'>Jo</cite>"
        f"<div class='comment-meta'>{answered}</div><p>I liked it.</p></li></ol></body></html>"
    )


def blog(*, european: bool) -> dict[str, str]:
    """Three posts; only the first one's dates tell which number is the day."""
    days = [((28, 2), (29, 3)), ((3, 4), (5, 4)), ((6, 5), (7, 5))]
    put = (lambda d, m: f"{d:02d}/{m:02d}/2011") if european else (lambda d, m: f"{m:02d}/{d:02d}/2011")
    return {f"p{n}": page(f"Loaf {n}", put(*at), put(*said)) for n, (at, said) in enumerate(days, 1)}


@pytest.mark.parametrize("european", [True, False])
def test_saved_and_live_pages_are_read_in_the_blogs_order(tmp_path: Path, *, european: bool) -> None:
    """The third of April is the third of April on every page, whichever number the blog prints first."""
    made = blog(european=european)
    for name, html in made.items():
        (tmp_path / f"{name}.html").write_text(html, encoding="utf-8")
    front = "<html><head><title>Crumbs</title></head><body class='home'>" + "".join(
        f"<h2><a href='/{name}.html'>{name}</a></h2>" for name in made
    )
    with serve(served({"/": front, **{f"/{name}.html": html for name, html in made.items()}})) as server:
        live = read(site(server.url + "/"))
    for got in (live, read(site(paths=(str(tmp_path),)))):
        when = {p.title: (p.published, p.comments[0].posted) for p in got.posts}
        assert {t: (a.month, a.day, b.month, b.day) for t, (a, b) in when.items() if a and b} == {
            "Loaf 1": (2, 28, 3, 29),
            "Loaf 2": (4, 3, 4, 5),
            "Loaf 3": (5, 6, 5, 7),
        }


def test_the_address_settles_it_where_the_page_does_not() -> None:
    """A date that would lie in another month than the address says is read the other way, and so are the comments."""
    for date, answered in (("11.05.2012", "11.06.2012"), ("05.11.2012", "06.11.2012")):
        got = read_page(Page("http://crumbs.example/2012/11/a-loaf/", page("A loaf", date, answered).encode()))
        assert got.post is not None
        assert got.post.published is not None
        assert got.post.comments[0].posted is not None
        assert (got.post.published.month, got.post.published.day) == (11, 5)
        assert (got.post.comments[0].posted.month, got.post.comments[0].posted.day) == (11, 6)


def test_a_date_of_the_post_settles_the_comments_above_and_below() -> None:
    """The comments are read first; a post's date that has only one meaning decides theirs all the same."""
    for date, answered in (("28/02/2011", "03/04/2011"), ("02/28/2011", "04/03/2011")):
        got = read_page(Page("http://crumbs.example/a-loaf/", page("A loaf", date, answered).encode()))
        assert got.post is not None
        assert got.post.published is not None
        assert got.post.comments[0].posted is not None
        assert (got.post.published.month, got.post.published.day) == (2, 28)
        assert (got.post.comments[0].posted.month, got.post.comments[0].posted.day) == (4, 3)


def test_a_blog_that_shows_both_orders_is_not_guessed_at() -> None:
    """Without a clear majority nothing is read a second time."""
    orders = Orders()
    unsure = Page("http://a.example/1", b"x")
    orders.note(unsure, Reading(dates_unsure=True))
    assert orders.again() == []
    orders.note(Page("http://a.example/2", b"x"), Reading(date_order="DMY"))
    assert [p.date_order for p in orders.again()] == ["DMY"]
    assert [p.body for p in orders.again()] == [b"x"]
    orders.note(Page("http://a.example/3", b"x"), Reading(date_order="MDY"))
    assert orders.again() == []


def test_only_unsure_pages_are_kept_and_not_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page without a doubtful date is not read again, and of a large blog only the first pages are held."""
    monkeypatch.setattr(date_order, "_KEPT_MAX", 2)
    orders = Orders()
    orders.note(Page("http://a.example/plain", b"x"), Reading())
    for number in range(4):
        orders.note(Page(f"http://a.example/{number}", b"x"), Reading(dates_unsure=True))
    orders.note(Page("http://a.example/sure", b"x"), Reading(date_order="DMY"))
    assert [p.url for p in orders.again()] == ["http://a.example/0", "http://a.example/1"]
