"""Comments that no page alone shows are found by comparing a blog's posts; where nobody commented, none are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from checkup.model import Blog
from tests.gathering.odd_forms import FORMS, OTHERS, all_said, blog, silent
from tests.sources.reading import read, site
from tests.sources.tiny_blog import served
from tests.web.loopback import serve


def _saved(pages: dict[str, str], folder: Path) -> Blog:
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return read(site(paths=(str(folder),)))


def _words(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", FORMS)
def test_each_form_is_read(tmp_path: Path, name: str) -> None:
    """Every comment with its words, with its name and its day where the form tells them, and nothing besides."""
    form = FORMS[name]
    found = [comment for post in _saved(blog(form), tmp_path).posts for comment in post.comments]
    told = all_said()
    assert Counter(_words(c.text) for c in found) == Counter(_words(x.words) for x in told)
    if form.named:
        assert Counter((c.author.name, _words(c.text)) for c in found) == Counter((x.name, _words(x.words)) for x in told)
    else:
        assert {c.author.name for c in found} == {None}
    days = {_words(c.text): c.posted.day if c.posted else None for c in found}
    assert days == {_words(x.words): x.day if form.dated else None for x in told}


def test_a_live_blog_is_read_so_too_and_the_report_is_told() -> None:
    """The same comments as from saved pages; a note says how they were found."""
    pages = blog(FORMS["labels and bare lines"])
    front = "<html><body class='home'>" + "".join(f"<h2><a href='/{name}.html'>{name}</a></h2>" for name in pages) + "</body></html>"
    with serve(served({"/": front, **{f"/{name}.html": html for name, html in pages.items()}})) as server:
        live = read(site(server.url + "/"))
    assert sum(len(post.comments) for post in live.posts) == len(all_said())
    assert any(str(len(all_said())) in note and "comparing the posts" in note for note in live.coverage.notes)


@pytest.mark.parametrize("within", [False, True], ids=["below", "within"])
@pytest.mark.parametrize("other", OTHERS.values(), ids=list(OTHERS))
def test_nobody_commented(tmp_path: Path, other: Callable[[int], str], *, within: bool) -> None:
    """Excerpts, captions, facts and links differ from post to post, and are no comments."""
    assert sum(len(post.comments) for post in _saved(silent(other, within=within), tmp_path).posts) == 0
