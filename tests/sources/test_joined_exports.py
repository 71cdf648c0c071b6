"""An export beside pages: what pages show is visible, what they cannot tell comes from the export, and both numbers are said."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from checkup.errors import NothingRead
from checkup.model import Blog, Post
from tests.sources.invented_exports import (
    COMMENTS,
    HOME,
    POSTS,
    SECRETS,
    Said,
    Wrote,
    comentario,
    commento,
    ghost,
    isso,
    shown,
    staticman,
    waline,
)
from tests.sources.reading import read, site
from tests.sources.test_exports import WXR, wp_comment

WRITERS: dict[str, Callable[[Path], Path]] = {
    "ghost": ghost,
    "waline": waline,
    "commento": commento,
    "comentario": comentario,
    "isso": isso,
    "staticman": staticman,
}
BY_SCRIPT = '<section id="isso-thread"></section><script data-isso="https://c.example/" src="https://c.example/js/embed.min.js"></script>'


def native(said: tuple[Said, ...]) -> str:
    """Comments as WordPress prints them."""
    rows = "".join(
        f'<li class="comment" id="comment-{c.id}"><div class="comment-author vcard"><cite class="fn">{c.author}</cite></div>'
        f'<div class="comment-meta"><time datetime="{c.when.isoformat()}">then</time></div>'
        f'<div class="comment-content"><p>{c.text}</p></div></li>'
        for c in said
    )
    return f'<div id="comments"><h2>Comments</h2><ol class="commentlist">{rows}</ol></div><form id="commentform"></form>'


def page(post: Wrote, comments: str) -> str:
    return (
        f"<html><head><title>{post.title} | Bread</title></head><body><article class=hentry><h1 class=entry-title>{post.title}</h1>"
        f"<time datetime={post.when.isoformat()}>then</time><div class=entry-content><p>{post.body * 3}</p></div></article>"
        f"{comments}</body></html>"
    )


def mirror(folder: Path, comments: Callable[[Wrote], str], place: str = "{}") -> Path:
    """Saved pages of the invented blog; `place` is where its posts stand."""
    for post in POSTS:
        path = folder / "mirror" / place.format(post.slug) / "index.html"
        path.parent.mkdir(parents=True)
        path.write_text(page(post, comments(post)), encoding="utf-8")
    return folder / "mirror"


def posts_of(blog: Blog) -> dict[str, Post]:
    return {wrote.slug: next(p for p in blog.posts if p.title and wrote.title in p.title) for wrote in POSTS}


@pytest.mark.parametrize("place", ["{}", "2011/05/{}", "blog/archive/{}.html"])
@pytest.mark.parametrize("name", WRITERS)
def test_threads_that_a_script_brings_come_from_the_export(name: str, place: str, tmp_path: Path) -> None:
    """All visible comments, none that is held back, on the posts that they belong to, also where their paths have changed."""
    pages = mirror(tmp_path, lambda _: BY_SCRIPT, place)
    blog = read(site(HOME, paths=(str(pages),), exports=(str(WRITERS[name](tmp_path)),)))
    want = shown(hides_below=name not in ("ghost", "staticman"))
    found = posts_of(blog)
    assert len(blog.posts) == len(POSTS)
    assert {c.id: slug for slug, post in found.items() for c in post.comments} == {number: said.slug for number, said in want.items()}
    assert {post.comments_status for post in blog.posts} == {"present"}
    (known,) = blog.coverage.exports
    assert (known.found, known.missing, known.visible, known.unseen) == (2, 0, len(want), 0)
    assert [secret for secret in SECRETS if secret in repr(blog)] == []


def test_pages_say_what_is_visible(tmp_path: Path) -> None:
    """A comment that only the export calls visible is counted and not shown; one that the page shows is; facts are completed."""
    here = tuple(c for c in COMMENTS if c.state == "shown" and c.id not in (3, 9))
    pages = mirror(tmp_path, lambda post: native(tuple(c for c in here if c.slug == post.slug)))
    blog = read(site(HOME, paths=(str(pages),), exports=(str(ghost(tmp_path)),)))
    got = {c.id: c for post in blog.posts for c in post.comments}
    assert got.keys() == {str(c.id) for c in here}
    assert (got["2"].parent, got["2"].by_post_author, got["1"].by_post_author) == ("1", True, False)
    (known,) = blog.coverage.exports
    assert (known.shown, known.visible, known.unseen, known.held, known.deleted) == (6, 4, 2, 2, 1)


def test_a_post_without_a_thread_has_no_comments_where_the_export_is_whole(tmp_path: Path) -> None:
    """A comment server lists only pages that have a thread; where one of its threads was not found, nobody can tell."""
    pages = mirror(tmp_path, lambda _: BY_SCRIPT)
    one = tuple(c for c in COMMENTS if c.slug == POSTS[0].slug)
    lost = (*one, replace(COMMENTS[0], id=20, slug="nowhere-to-be-found"))
    for said, status in ((one, "none"), (lost, "external-unread")):
        export = tmp_path / status
        export.mkdir()
        blog = read(site(HOME, paths=(str(pages),), exports=(str(_isso_of(export, said)),)))
        assert posts_of(blog)[POSTS[1].slug].comments_status == status


def _isso_of(folder: Path, said: tuple[Said, ...]) -> Path:
    path = isso(folder, tuple(c for c in said if c.slug in {p.slug for p in POSTS}))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM threads WHERE id NOT IN (SELECT tid FROM comments)")
        for c in said:
            if c.slug not in {p.slug for p in POSTS}:
                db.execute("INSERT INTO threads VALUES (9, ?, 'Another post altogether')", (f"/{c.slug}/",))
                db.execute(
                    "INSERT INTO comments VALUES (9, ?, NULL, 0, NULL, 1, NULL, 'Hello there', 'Tom', NULL, NULL, 0, x'00')", (c.id,)
                )
    return path


def test_a_title_of_long_ago_does_not_part_a_thread_from_its_post(tmp_path: Path) -> None:
    """A comment server keeps what a page was called when its thread began; where the path has changed too, its last part tells."""
    export = isso(tmp_path)
    with closing(sqlite3.connect(export)) as db, db:
        db.execute("UPDATE threads SET title = 'Working title no ' || id")
    blog = read(site(HOME, paths=(str(mirror(tmp_path, lambda _: BY_SCRIPT, "archive/{}")),), exports=(str(export),)))
    assert blog.coverage.exports[0].found == 2
    assert {c.id for post in blog.posts for c in post.comments} == shown(hides_below=True).keys()


def test_two_posts_of_one_slug_are_joined_with_neither(tmp_path: Path) -> None:
    """A mark that two posts bear joins none of them; title and day tell, or nothing does."""
    twins = (replace(POSTS[0], title="The news", slug="news"), replace(POSTS[1], title="The news", slug="news"))
    for k, post in enumerate(twins):
        path = tmp_path / "mirror" / f"y{k}" / "news" / "index.html"
        path.parent.mkdir(parents=True)
        path.write_text(page(post, BY_SCRIPT), encoding="utf-8")
    export = tmp_path / "waline.json"
    export.write_text(waline(tmp_path).read_text().replace("/a-loaf-of-rye/", "/old/news/"))
    blog = read(site(HOME, paths=(str(tmp_path / "mirror"),), exports=(str(export),)))
    assert [post.comments for post in blog.posts] == [(), ()]
    assert blog.coverage.exports[0].found == 0


def test_exports_of_several_kinds_make_one_blog(tmp_path: Path) -> None:
    """WordPress's posts with a comment server's threads, in whatever order the site file names them."""
    address = f"{HOME}{POSTS[0].slug}/"
    said = WXR.format(comments=wp_comment(12, "Nice crust"), secret="").replace("https://b.example/2012/05/loaf/", address)
    wordpress = tmp_path / "wordpress.xml"
    wordpress.write_text(said.replace("A loaf<", f"{POSTS[0].title}<"), encoding="utf-8")
    for paths in ((wordpress, isso(tmp_path)), (tmp_path / "comments.db", wordpress)):
        blog = read(site(HOME, paths=tuple(map(str, paths))))
        assert [(post.url, len(post.comments)) for post in blog.posts] == [(address, 4)]
        assert [(k.way, k.found, k.missing) for k in blog.coverage.exports] == [("WordPress export", None, None), ("Isso database", 1, 1)]


def test_pages_and_an_export_may_stand_in_one_list(tmp_path: Path) -> None:
    """`paths` tells them apart by their content."""
    pages, export = str(mirror(tmp_path, lambda _: BY_SCRIPT)), str(commento(tmp_path))
    listed = read(site(HOME, paths=(pages, export)))
    assert listed.posts == read(site(HOME, paths=(pages,), exports=(export,))).posts
    assert sum(len(post.comments) for post in listed.posts) == 5


@pytest.mark.parametrize("body", ["{}", "no export", '{"version": 9}'])
def test_what_is_no_export_is_refused_with_a_way_out(body: str, tmp_path: Path) -> None:
    """The error names the file and the exports that are known."""
    path = tmp_path / "comments.json"
    path.write_text(body)
    with pytest.raises(NothingRead, match=r"comments\.json is not there, or no export") as caught:
        read(site(HOME, paths=(str(mirror(tmp_path, lambda _: "")),), exports=(str(path),)))
    assert "wxr" in caught.value.hint
