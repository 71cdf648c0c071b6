"""Comments on a page of their own, to which the post leads with their number."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checkup.model import Blog
from tests.gathering.odd_forms import prose
from tests.sources.reading import read, site
from tests.sources.tiny_blog import served
from tests.web.loopback import serve

POSTS = range(11, 17)
ADDRESSES: dict[str, tuple[Callable[[int], str], Callable[[int], str]]] = {
    "more in the query": (lambda n: f"/show?no={n}", lambda n: f"/show?no={n}&part=talk"),
    "below the post": (lambda n: f"/2012/05/0{n - 10}/loaf-{n}/", lambda n: f"/2012/05/0{n - 10}/loaf-{n}/comments/"),
    "a script with the number": (lambda n: f"/entries/0000{n}.html", lambda n: f"/talk.cgi?entry_id={n}"),
}


def said(n: int) -> int:
    """How many comments post `n` has."""
    return (3, 0, 1, 4, 2, 5)[n - 11]


def _page(title: str, body: str) -> str:
    return f"<html lang='en'><head><title>{title} | Crumbs</title></head><body><div><a href='/'>Crumbs</a></div>{body}</body></html>"


def blog(kind: str) -> dict[str, str]:
    """The pages of a blog whose posts have their comments elsewhere; each also leads to those of the next post, with their number."""
    post, talk = ADDRESSES[kind]
    front = "".join(f"<h2><a href='{post(n)}'>Loaf number {n}</a></h2><p>{prose(n)[0][:60]}...</p>" for n in POSTS)
    pages = {"/": _page("Home", front)}
    for n in POSTS:
        text = "".join(f"<p>{paragraph}</p>" for paragraph in prose(n))
        after = f"<a href='{post(n + 1)}'>Loaf number {n + 1}</a> (<a href='{talk(n + 1)}'>{said(n + 1)} comments</a>)" if n < 16 else ""
        count = f"<p><a href='{talk(n)}'>Comments ({said(n)})</a></p>"
        pages[post(n)] = _page(
            f"Loaf number {n}",
            f"<div class='entry'><h2>Loaf number {n}</h2><p>By Ada Thorn, {n - 10} May 2012</p>{text}</div>{count}<p>{after}</p>",
        )
        rows = "".join(
            f"<div class='comment'><b>Reader {k}</b> <i>{n - 9 + k} May 2012</i><p>Of loaf {n} I baked {k + 2}, and it held.</p></div>"
            for k in range(said(n))
        )
        title = f"Comments on: Loaf number {n}" if n % 2 else f"Loaf number {n}"
        pages[talk(n)] = _page(title, f"<h2>{title}</h2><h3>Comments</h3>{rows}")
    return pages


def untitled(pages: dict[str, str], kind: str) -> dict[str, str]:
    """The same blog, whose pages of comments bear the blog's name and no post's."""
    talk = ADDRESSES[kind][1]
    for n in POSTS:
        html = pages[talk(n)]
        head, rows = "<html lang='en'><head><title>Crumbs: Comments</title></head><body><div>Crumbs</div>", html.partition("<h3>")[2]
        pages[talk(n)] = f"{head}<h3>{rows}"
    return pages


def _told(found: Blog) -> dict[str, tuple[str | None, int, int | None, bool]]:
    """Of each post by its path: title, number of comments, day, and whether its text was read."""
    return {
        "/" + p.url.split("/", 3)[3]: (p.title, len(p.comments), p.published.day if p.published else None, len(p.text.split()) > 60)
        for p in found.posts
    }


def _expected(kind: str) -> dict[str, tuple[str | None, int, int | None, bool]]:
    return {ADDRESSES[kind][0](n): (f"Loaf number {n}", said(n), n - 10, True) for n in POSTS}


@pytest.mark.parametrize("kind", ADDRESSES)
def test_each_post_has_its_comments(kind: str) -> None:
    """Every post once, with its text, its day and the comments of its own page; none of the next post's."""
    with serve(served(blog(kind))) as server:
        assert _told(read(site(server.url + "/"))) == _expected(kind)


@pytest.mark.parametrize("kind", ADDRESSES)
def test_pages_of_comments_without_a_posts_title_are_the_posts(kind: str, tmp_path: Path) -> None:
    """ "Crumbs: Comments" is what many a small window is called: the post that leads there has its comments."""
    pages = untitled(blog(kind), kind)
    with serve(served(pages)) as server:
        assert _told(read(site(server.url + "/"))) == _expected(kind)


def test_saved_pages_give_the_same(tmp_path: Path) -> None:
    """The same posts and comments from files, whose pages say where they were."""
    for k, (address, html) in enumerate(sorted(blog("below the post").items())):
        head = f"<head><link rel='canonical' href='https://crumbs.example{address}'>"
        (tmp_path / f"{k}.html").write_text(html.replace("<head>", head), encoding="utf-8")
    assert _told(read(site(paths=(str(tmp_path),)))) == _expected("below the post")


def test_windows_under_the_name_of_the_blog_belong_to_their_posts() -> None:
    """Such a window bears no title of its own: all have one, which is none of their posts'."""
    kind = "a script with the number"
    windows = {ADDRESSES[kind][1](n): n for n in POSTS}
    pages = blog(kind)
    for address, n in windows.items():
        rows = pages[address].partition("<h3>Comments</h3>")[2]
        pages[address] = f"<html lang='en'><head><title>Crumbs</title></head><body><div class='talk'>Comments</div>{rows}"
        assert ("Reader" in rows) == bool(said(n))
    with serve(served(pages)) as server:
        assert _told(read(site(server.url + "/"))) == _expected(kind)
