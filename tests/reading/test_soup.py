"""Markup that no browser was meant to see: deep, long, broken. It is read as far as it goes, in time and memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from checkup.model import Page, Post
from checkup.platforms import read
from tests.growth import assert_linear
from tests.quick import quick_rows

_HEAD = (
    "<html><head><title>A loaf | Crumbs</title></head><body class='single'><h1>A loaf</h1><div class='entry-content'><p>Bread.</p></div>"
)


def comment(n: int) -> str:
    """A comment as many themes print one."""
    return (
        f"<li class='comment' id='comment-{n}'><div class='comment-body'><cite class='fn'>"
        f"<a href='http://u{n}.example/' class='url'>User {n}</a></cite> "
        f"<div class='comment-meta'><a href='#comment-{n}'>May {n % 27 + 1}, 2010 at 9:{n % 60:02d} am</a></div>"
        f"<p>Comment number {n} says <em>something</em> about <a href='http://l.example/{n}'>bread</a>.</p></div></li>"
    )


def post(html: str) -> Post:
    """The post that the page holds."""
    reading = read(Page("http://crumbs.example/2010/05/a-loaf/", html.encode()))
    assert reading.post is not None
    return reading.post


SOUPS = ["<div><b><i>", "<font><span><b><i>", "<blockquote>", "<table><tr><td>", "<script><div>x</script><em>"]
PLACED = [(place, soup) for place in ("before", "between", "after") for soup in SOUPS]


@pytest.mark.slow
@pytest.mark.parametrize("soup", SOUPS)
def test_work_grows_with_the_depth(soup: str) -> None:
    """Twice the levels cost twice the work, with the comments at the bottom."""
    assert_linear(lambda n: post(f"{_HEAD}{soup * n}<ol class='commentlist'>{comment(1)}</ol>"), 100)


@pytest.mark.parametrize(("place", "soup"), quick_rows(PLACED, PLACED[::4]))
def test_ten_thousand_levels_hide_nothing(soup: str, place: str) -> None:
    """The post and its comments are read wherever the soup stands."""
    deep = {place: soup * 10_000}
    body = f"{deep.get('between', '')}<ol class='commentlist'>{comment(1)}{comment(2)}</ol>"
    got = post(f"{deep.get('before', '')}{_HEAD}{body}{deep.get('after', '')}")
    assert got.title == "A loaf"
    assert [c.author.name for c in got.comments] == ["User 1", "User 2"]
    assert got.comments_status == "present"


@pytest.mark.slow
def test_a_thread_three_thousand_deep_keeps_every_word() -> None:
    """Replies to replies lose their depth, and far below any theme's their names, never their words."""
    deep = "".join(
        f"<li id='comment-{n}' class='comment'><div class='comment-body'><cite class='fn'>U{n}</cite><p>Reply {n} here.</p></div>"
        "<ul class='children'>"
        for n in range(1, 3001)
    )
    got = post(f"{_HEAD}<ol class='commentlist'>{deep}")
    said = [line for c in got.comments for line in c.text.split("\n") if line.startswith("Reply")]
    assert said == [f"Reply {n} here." for n in range(1, 3001)]
    assert [(c.author.name, c.text) for c in got.comments[:99]] == [(f"U{n}", f"Reply {n} here.") for n in range(1, 100)]


def test_the_end_tags_of_deep_elements_close_nothing_else() -> None:
    """What follows a deep branch that is closed in order stands where it stood."""
    deep = "<div>" * 3000 + "deep" + "</div>" * 3000
    got = post(f"{_HEAD}<div id='comments'><ol class='commentlist'>{comment(1)}</ol>{deep}<ol class='commentlist'>{comment(2)}</ol></div>")
    assert [c.id for c in got.comments] == ["1", "2"]


@pytest.mark.slow
def test_twenty_megabytes_are_cut_in_time_and_said_to_be() -> None:
    """A page beyond the limits is read up to them."""
    got = post(_HEAD + "<ol class='commentlist'>" + "".join(map(comment, range(1, 48_000))))
    assert got.comments_status == "truncated"
    assert len(got.comments) > 5_000


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells a process its peak")
def test_five_thousand_comments_fit_into_170_megabytes() -> None:
    """The peak of a process that reads one such page, Python and the libraries included."""
    code = (
        "from pathlib import Path; from tests.reading.test_soup import comment, _HEAD; from checkup.model import Page;"
        "from checkup.platforms import read;"
        "body = (_HEAD + '<ol class=commentlist>' + ''.join(map(comment, range(1, 5001)))).encode();"
        "post = read(Page('http://crumbs.example/2010/05/a-loaf/', body)).post;"
        "print(len(post.comments), Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    count, peak = map(int, done.stdout.split())
    assert count == 5000
    assert peak / 1024 < 170
