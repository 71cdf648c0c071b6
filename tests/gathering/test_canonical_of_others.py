"""The address that a page gives for itself on another host: a theme's maker's is nobody's, that of a blog which has moved is its own."""

from __future__ import annotations

import pytest

from tests.sources.reading import read, site
from tests.sources.tiny_blog import served
from tests.web.loopback import serve

TEXT = " ".join(["The rope held all night and nobody heard it creak, crate after crate."] * 12)


def page(number: int, said: str) -> str:
    """Post `number`, which calls `said` its address."""
    return (
        f"<html><head><title>Crate {number} | Quay</title><link rel='canonical' href='{said}'></head><body><h1>Crate {number}</h1>"
        f"<p>By Ada Wells, {number} March 2012</p><div><p>{number} {TEXT}</p><p>{number + 20} {TEXT}</p></div></body></html>"
    )


@pytest.mark.parametrize("said", ["https://theme.example/docs/blog/", "https://theme.example/", "https://moved.example/p/{n}"])
def test_each_post_is_found(said: str) -> None:
    """Eight posts, each once, under the addresses where they were read."""
    pages = {f"/p/{n}": page(n, said.format(n=n)) for n in range(1, 9)}
    front = "<html><body>" + "".join(f"<h2><a href='{path}'>Crate</a></h2><p>Words</p>" for path in pages) + "</body></html>"
    with serve(served({"/": front, **pages})) as server:
        blog = read(site(server.url + "/"))
    assert {post.title for post in blog.posts} == {f"Crate {n}" for n in range(1, 9)}
