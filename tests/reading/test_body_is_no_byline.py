"""A body that themes call by how many write on the blog holds the readers' names, too, and is no byline."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

LOAVES = "<p>The starter doubled overnight, so the loaf went into the oven at seven and came out an hour later, dark and loud.</p>" * 2


@pytest.mark.parametrize("cls", ["home single-author", "single-author custom-layout", "many-authors post-author"])
@pytest.mark.parametrize("form", ["", "<h2 class='comments-title'>Two said so</h2><form><p>Name <input name='author'></p></form>"])
def test_how_many_write_is_no_byline(cls: str, form: str) -> None:
    talk = "".join(
        f"<li class='comment' id='comment-{n}'><cite class='vcard'><b class='fn'>Rita{n}</b></cite> "
        f"<time datetime='2011-05-0{n}'>then</time><p>It holds.</p></li>"
        for n in (4, 5)
    )
    html = f"<html><head><title>A loaf</title></head><body class='{cls}'><h1>A loaf</h1>{LOAVES}{form}<ol>{talk}</ol></body></html>"
    post = read(Page("http://crumbs.example/2011/05/a-loaf/", html.encode())).post
    assert post is not None
    assert (len(post.comments), post.author) == (2, None)
