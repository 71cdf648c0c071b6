"""A number of comments that no word announces: in microdata, in structured data, or as a link to their place."""

from __future__ import annotations

import json

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "<p>" + "We began before light, and the kettle was still warm when the first neighbours came to look. " * 6 + "</p>"
TEASERS = (
    "<ul>"
    + "".join(f"<li><a href='/2014/02/loaf-{n}/'>Another loaf, number {n}</a> <span>{n} Kommentare</span></li>" for n in (14, 160))
    + "</ul>"
)


def read_post(facts: str = "", below: str = "", head: str = "") -> Post:
    html = (
        f"<html lang='de'><head><title>Loaf | Kiln</title>{head}</head><body>"
        f"<div class='post'><h1>Loaf</h1><p class='meta'>1. März 2014</p>{facts}"
        f"<div class='entry'>{TEXT}</div></div>{below}</body></html>"
    )
    post = read(Page(url="https://kiln.example/2014/03/loaf/", body=html.encode())).post
    assert post is not None
    return post


LD = "<script type='application/ld+json'>{}</script>".format(
    json.dumps({"@context": "https://schema.org", "@type": "Article", "commentCount": "128"})
)


@pytest.mark.parametrize(
    ("facts", "head"),
    [
        ("<a href='/forum/loaf/'><span itemprop='commentCount'>128</span> <span class='sr-only'>Beiträge</span></a>", ""),
        ("<meta itemprop='commentCount' content='128'>", ""),
        ("", LD),
        ("<a class='bubble' href='#comments'>128</a>", ""),
        ("<a href='https://kiln.example/2014/03/loaf/#comments-list'><span>(128)</span></a>", ""),
    ],
)
def test_a_stated_number_wins_over_those_of_teasers(facts: str, head: str) -> None:
    post = read_post(facts, "" if "href='#" in facts or "/#" in facts else TEASERS, head)
    assert (post.declared_count, post.comments_status) == (128, "external-unread")


@pytest.mark.parametrize(
    "facts",
    [
        "<a href='#comment-128'>128</a>",
        "<a href='#top'>128</a>",
        "<a href='/2014/02/loaf/#comments'>128</a>",
        "<span itemprop='commentCount'>12</span> <span itemprop='commentCount'>128</span>",
        "<a href='#comments'>128 km</a>",
    ],
)
def test_other_numbers_count_no_comments(facts: str) -> None:
    assert read_post(facts).declared_count is None


def test_comments_that_stand_there_are_counted_by_their_own_heading() -> None:
    items = "".join(
        f"<li id='comment-{n}'><b class='fn'>Ann{n}</b> <span class='date'>March {n}, 2014</span><p>It rose well for {n} hours.</p></li>"
        for n in (2, 3)
    )
    post = read_post("<meta itemprop='commentCount' content='9'>", f"<div id='comments'><h3>2 Kommentare</h3><ol>{items}</ol></div>")
    assert (post.declared_count, len(post.comments)) == (2, 2)


@pytest.mark.parametrize(
    "zero", ["<a href='#comments'>0</a>", "<a class='n' href='#disqus_thread'>(0)</a>", "<a href='#respond'><i>0</i></a>"]
)
def test_a_lone_zero_is_what_stands_there_before_a_script_counts(zero: str) -> None:
    """It does not say that there are none; words for none do."""
    script = "<div id='disqus_thread'></div><script src='https://kiln.disqus.com/embed.js'></script>"
    assert read_post(zero, script).declared_count is None
    assert read_post(zero, script).comments_status == "external-unread"
    assert read_post("<a href='#comments'>0 Kommentare</a>").declared_count == 0
