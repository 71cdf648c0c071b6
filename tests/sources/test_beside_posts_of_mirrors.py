# ruff: noqa: E501 - markup reads best in one line
"""What a mirror keeps beside the posts changes no fact: pictures' pages, error pages, copies, pages of other hosts, small windows of comments."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from checkup.model import Blog
from tests.quick import quick
from tests.sources.reading import read, site
from tests.sources.test_saved_pages import LONG, facts
from tests.sources.tiny_blog import Entry, entries, pages_of, saved

TALK = Entry(
    "talk", "A short talk", "2012-05-04", "Who else bakes with rye, and how long does it rest?", [LONG.pages[0] + LONG.pages[1][:2]]
)
BLOG = [TALK, *entries(7)]
PLAIN = {path: re.sub(r'<link rel="canonical"[^>]*>', "", html) for path, html in pages_of(BLOG).items()}


def picture(entry: Entry, n: int, cls: str = "attachment single-attachment") -> dict[str, str]:
    """A page of a picture, below the address of its post."""
    body = f'<h1>IMG {n}</h1><p>in <a href="{entry.path}" rel="gallery">{entry.title}</a></p><form action="/wp-comments-post.php"><textarea name="comment"></textarea></form>'
    return {
        f"{entry.path}img-{n}/index.html": f'<html><head><title>IMG {n}</title></head><body class="{cls}"><div class="post hentry">{body}</div></body></html>'
    }


def notice(entry: Entry, n: int, cls: str = "error404") -> dict[str, str]:
    """What a server says of an address below a post that does not exist."""
    body = "<h1>Nothing here</h1><p>There is no page at this address, perhaps a search finds what you were looking for.</p>"
    return {
        f"{entry.path}Gecko/index.html": f'<html><head><title>Nothing here</title></head><body class="{cls}"><div class="post">{body}</div></body></html>'
    }


def window(entry: Entry, n: int) -> dict[str, str]:
    """WordPress's small window with the comments of a post."""
    rows = "".join(
        f'<li id="comment-{c.number}"><p>{c.text}</p><p><cite>Comment by {c.author} on 4 May 2012 at 11:00</cite></p></li>'
        for c in entry.said
    )
    page = f'<html><head><title>Tiny: Comments on {entry.title}</title></head><body id="commentspopup"><h2>Comments</h2><ol id="commentlist">{rows}</ol></body></html>'
    return {f"index.html?comments_popup={n}.html": page}


def copies(entry: Entry, n: int) -> dict[str, str]:
    """Copies of a post in its folder, as HTTrack names what differs by its query."""
    return {f"{entry.path}index{n:02x}{k:02x}.html": PLAIN[entry.path] for k in range(7)}


def elsewhere(entry: Entry, n: int) -> dict[str, str]:
    """The window with the comments of a post on the host of the service that keeps the blog."""
    (page,) = window(entry, n).values()
    return {f"service.example/comment.g?post={n}.html": page.replace("Tiny:", "Service:")}


def reply_form(entry: Entry, n: int) -> dict[str, str]:
    """The form for an answer to each comment, with the comment above it, as one platform has it."""
    return {
        f"comment/reply/{n}/{c.number}.html": f'<html><head><title>Add new comment</title></head><body><h1>Add new comment</h1><div class="comment"><div class="submitted"><span class="username">{c.author}</span> 4 May 2012 - 11:00</div><div class="content"><p>{c.text}</p></div></div><form class="comment-form"><textarea name="comment_body"></textarea></form></body></html>'
        for c in entry.said
    }


BESIDE: dict[str, Callable[[Entry, int], dict[str, str]]] = {
    "a page of a picture": picture,
    "many pages of pictures": lambda e, n: {k: v for i in range(3) for k, v in picture(e, 10 * n + i).items()},
    "pages of pictures that do not say so": lambda e, n: {k: v for i in range(2) for k, v in picture(e, 10 * n + i, "x").items()},
    "error pages": notice,
    "error pages that do not say so": lambda e, n: notice(e, n, "x"),
    "windows of comments": window,
    "forms for an answer": reply_form,
    "many copies": copies,
}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Blog:
    """The blog without anything beside it."""
    folder = tmp_path_factory.mktemp("plain")
    saved(PLAIN, folder)
    return read(site("http://tiny.example/", paths=(str(folder),)))


@pytest.mark.parametrize("kind", quick(BESIDE, list(BESIDE)[::2]))
def test_it_changes_no_fact(kind: str, plain: Blog, tmp_path: Path) -> None:
    """The posts and comments of the blog, and no more, on pages that do not give their address."""
    more = {k: v for n, e in enumerate(BLOG, 21) for k, v in BESIDE[kind](e, n).items()}
    saved({**PLAIN, **{f"/{path.lstrip('/')}": html for path, html in more.items()}}, tmp_path)
    beside = read(site("http://tiny.example/", paths=(str(tmp_path),)))
    assert len(plain.posts) == len(BLOG)
    assert facts(beside) == facts(plain)


def test_pages_of_another_host_are_no_posts(tmp_path: Path) -> None:
    """A mirror keeps each host in a folder; what bears the blog's title there may be where the blog was before."""
    saved({f"/tiny.example{path}": html for path, html in PLAIN.items()}, tmp_path)
    saved({f"/{path}": html for n, e in enumerate(BLOG[:3], 21) for path, html in elsewhere(e, n).items()}, tmp_path)
    saved(
        {
            "/old.example/2011/05/rye/": pages_of(
                [Entry("rye", "Rye of the old house", "2011-05-02", "It rose for two days and was worth it.")]
            )["/2012/05/rye/"]
        },
        tmp_path,
    )
    found = read(site("http://tiny.example/", paths=(str(tmp_path),)))
    assert {p.url.split("/")[2] for p in found.posts} == {"tiny.example", "old.example"}
    assert len(found.posts) == len(BLOG) + 1


def test_a_window_gives_the_comments_that_the_post_leads_to(tmp_path: Path) -> None:
    """The post shows no comments, only their number with a link to the window; of two such links on a page one is another post's."""
    bare = {path: re.sub(r'<div id="comments".*?</form></div></div>', "", html, flags=re.DOTALL) for path, html in PLAIN.items()}
    led = dict(bare)
    for n, entry in enumerate(BLOG, 21):
        number = f'<p><a href="/?comments_popup={n}">{len(entry.said)} Comments &#187;</a></p>'
        led[entry.path] = bare[entry.path].replace("</p></div></div>", f"</p></div></div>{number}", 1)
    led[BLOG[1].path] += '<p><a href="/?comments_popup=24">2 Comments &#187;</a></p>'
    windows = {f"/{path}": html for n, e in enumerate(BLOG, 21) for path, html in window(e, n).items()}
    saved({**led, **windows}, tmp_path)
    found = read(site("http://tiny.example/", paths=(str(tmp_path),)))
    assert {p.title: len(p.comments) for p in found.posts} == {e.title: len(e.said) if e is not BLOG[1] else 0 for e in BLOG}
