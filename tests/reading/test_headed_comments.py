"""Numbered comments that each begin with a heading of their own, and lists of comments made elsewhere."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read

TEXT = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)
FIRST_NAMES = ("Ilse", "Ola", "Marit", "Kit", "Jo", "Ada", "Tilda")
PEOPLE = ["Ilse", "Ola Brandt", "Marit"]


def _comments(talk: str, aside: str = "") -> tuple[Comment, ...]:
    html = f"""<html><head><title>Rye</title></head><body><div class="post"><h1>Rye</h1><p>{TEXT}</p></div>{talk}{aside}</body></html>"""
    post = read(Page(url="https://rye.example/?id=4", body=html.encode())).post
    assert post is not None
    return post.comments


@pytest.mark.parametrize(("what", "by"), [("Comment", "from:"), ("Kommentar", "von:"), ("Komentarz", "od:")])
def test_a_heading_that_says_whom_a_comment_is_from_does_not_end_it(what: str, by: str) -> None:
    """A sign stands before each numbered box, and the box begins with the heading, short or long."""
    people = ["Ilse", "Ola Brandt of the old Bakehouse", "Marit from the Bakery in Voss"]
    boxes = "".join(
        f'<a id="c{k}"></a><article class="remark" id="comment_{k}">'
        f'<h4><a href="/?id=4#c{k}">{what}</a> {by} <span class="user">{who}</span></h4>'
        f'<div class="comment_text"><p>It rose well here, said {who}.</p></div><footer>0{k}.11.2013 @ 10:0{k}</footer></article>'
        for k, who in enumerate(people, 1)
    )
    found = _comments(f'<section class="talk"><h3>3 comments</h3>{boxes}</section>')
    assert [(c.author.name, c.text) for c in found] == [(who, f"It rose well here, said {who}.") for who in people]


def test_a_list_of_the_newest_comments_of_several_posts_is_no_comment() -> None:
    """Its lines are links to places in other pages, dated by their titles."""
    lines = "".join(
        f'<li><a href="/?id={k}#cmt{k}" title="{who} @ 2013-11-0{k} 10:00:00">It rose well here, said {who}.</a></li>'
        for k, who in enumerate(PEOPLE, 1)
    )
    aside = f'<dl class="box" id="divComments"><dt class="box_t">Newest</dt><dd class="box_c"><ul>{lines}</ul></dd></dl>'
    archive = (
        '<dl class="box"><dt class="box_t">Months</dt><dd class="box_c"><ul><li><a href="/?date=2013-11">November</a></li></ul></dd></dl>'
    )
    assert _comments("", aside + archive) == ()


@pytest.mark.parametrize("count", [6, 20, 40])
def test_comments_that_are_loose_begin_below_their_heading(count: int) -> None:
    """Words with a name below stand in a row with the post's paragraphs; however many they are, none of these is a comment."""
    names = [f"{first} {last}" for last in ("Brandt", "Holm", "Rey", "Thorn", "Voss", "Lund") for first in FIRST_NAMES][:count]
    said = [(name, f"It rose well in tin {k}.") for k, name in enumerate(names)]
    rows = "".join(f"<p>{words}<br><i>{name}, May {k % 28 + 1}, 2012</i></p>" for k, (name, words) in enumerate(said))
    body = f"<div><h1>Rye</h1>{f'<p>{TEXT}</p>' * 3}<h3>{count} Comments:</h3>{rows}</div>"
    html = f"<html><head><title>Rye</title></head><body>{body}</body></html>"
    post = read(Page(url="https://rye.example/2012/rye.html", body=html.encode())).post
    assert post is not None
    assert [(c.author.name, c.text) for c in post.comments] == said


def test_a_short_post_that_is_called_like_a_heading_of_comments() -> None:
    """Its title is no heading of the comments where another one stands below it."""
    boxes = "".join(
        f'<li class="comment" id="comment-{k}"><cite class="fn">{who}</cite> <a href="#comment-{k}">April {k}, 2010 at 3:00 pm</a>'
        f"<div class='comment-body'><p>It works for me, said {who}.</p></div></li>"
        for k, who in enumerate(PEOPLE, 1)
    )
    body = (
        "<div class='post'><h2 class='entry-title'>Comments enabled</h2><p class='meta'>Posted on March 31, 2010 by Wim</p>"
        "<div class='entry'><p>Every page has a form at its end from today on.</p></div></div>"
        f"<h3 id='comments'>3 responses to Comments enabled</h3><ol class='commentlist'>{boxes}</ol>"
    )
    html = f"<html><head><title>Comments enabled | Rye</title></head><body>{body}</body></html>"
    post = read(Page(url="https://rye.example/2010/03/comments-enabled/", body=html.encode())).post
    assert post is not None
    assert (post.text, post.published is not None, len(post.comments)) == ("Every page has a form at its end from today on.", True, 3)
