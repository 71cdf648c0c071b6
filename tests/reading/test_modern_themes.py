"""Writers and counts in the markup of the themes and shop systems of today."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "".join(f"<p>The oven needs a dry week and a good roof over it, and the {n} bricks of the floor.</p>" for n in range(9))


def page(head: str = "", foot: str = "", title: str = '<h1 itemprop="headline">A clay oven</h1>') -> Post:
    """A post of which only what stands between title and text, and behind the text, is given."""
    text = f'<section itemprop="articleBody">{TEXT}</section>'
    article = f'<article itemscope itemtype="http://schema.org/Article">{title}{head}{text}{foot}</article>'
    menu = '<nav><a href="/">Slow Fires</a> <a href="/archive">Archive</a> <a href="/about">About</a></nav>'
    html = f"<html><head><title>A clay oven | Slow Fires</title></head><body><header>{menu}</header><main>{article}</main></body></html>"
    post = read(Page(url="https://fires.example/2024/02/clay-oven/", body=html.encode())).post
    assert post is not None
    return post


HIDDEN = '<span hidden itemprop="author" itemscope itemtype="http://schema.org/Person"><meta itemprop="name" content="Ola Nyman"></span>'
LINKED = '<ul><li itemprop="author" itemscope>Author: <a itemprop="name" href="/author/1/" rel="author">Ola Nyman</a></li></ul>'
TIME = '<time datetime="2024-02-04T10:00:00Z">February 4, 2024</time>'
PORTRAIT = """<div class="avatar"><img class="avatar__photo" src="o.png" alt="Ola Nyman"><div class="avatar__intro">
<div class="avatar__name"><a href="https://code.example/ola">Ola Nyman</a></div><small class="sub">Keeper of the kiln</small></div></div>"""
SENTENCE = '<hr><footer><div class="bio"><p>Written by <strong>Ola Nyman</strong> who lives in Vik.</p></div></footer>'


@pytest.mark.parametrize(
    ("head", "foot", "url"),
    [
        (HIDDEN + TIME, "", None),
        (LINKED + TIME, "", "https://fires.example/author/1/"),
        (TIME + PORTRAIT, "", None),
        (TIME, SENTENCE, None),
    ],
    ids=["hidden microdata", "linked microdata", "a portrait with a role", "a sentence"],
)
def test_the_writer_is_named_alone(head: str, foot: str, url: str | None) -> None:
    """Without the role below the name, and where only hidden data or a sentence behind the text tell it."""
    author = page(head, foot).author
    assert author is not None
    assert (author.name, author.url) == ("Ola Nyman", url)


@pytest.mark.parametrize(
    "foot",
    [
        "<footer><p>Fired by <strong>Beech Wood</strong> which burns long and hot.</p></footer>",
        "<footer><p>Here is how it is written by <strong>Ola Nyman</strong> in his book.</p></footer>",
    ],
)
def test_not_every_strong_name_wrote(foot: str) -> None:
    """Only behind words that say so, and where these begin the block."""
    assert page(TIME, foot).author is None


@pytest.mark.parametrize(("views", "number", "count"), [("31 views", 2, 2), ("31 views", 0, 0), ("4 likes", 1, 1)])
def test_a_count_of_something_else_is_not_the_comments(views: str, number: int, count: int) -> None:
    """Two counts in one row touch where a style sheet parts them: "31 views2 comments"."""
    row = f'<footer class="post-footer"><span class="v">{views}</span><span class="c">{number} comments</span></footer>'
    assert page(TIME, row).declared_count == count


def test_a_lone_comment_in_a_numbered_box_of_all_comments_is_one() -> None:
    """The box is called the comments, in the plural; the button below is none."""
    one = """<div id="comments-000000000000000000000001" class="s-comments"><span>Comments (1)</span><div class="comment-list">
<div id="comment-000000000000000000000064" class="comment"><span class="author">Marit</span> <span class="date">Feb 7, 2024</span>
<div class="comment-body"><p>Lovely. The second photo made my Sunday.</p></div></div></div>
<div class="new"><textarea placeholder="Comment..."></textarea><div class="btn">Post Comment</div></div></div>"""
    assert [(c.author.name, c.text) for c in page(TIME, one).comments] == [("Marit", "Lovely. The second photo made my Sunday.")]


BOX = """<footer class="entry-footer"><p><span class="author vcard"><span class="fn">midori</span></span>
<a href="/e"><time>22 days ago</time></a></p>
<div class="comment-box"><ul class="comment">{}</ul><a class="leave-comment-title">{}</a></div></footer>"""


@pytest.mark.parametrize("words", ["コメントを書く", "Leave a comment", "Kommentar schreiben"])
def test_the_link_to_the_form_in_an_empty_box_is_no_comment(words: str) -> None:
    """Whatever name and day stand before it; words that a reader wrote are one, though they say the same."""
    assert page(TIME, BOX.format("", words)).comments == ()
    said = f'<li class="entry-comment"><b class="name">Marit</b> <time datetime="2024-02-07">7 Feb</time><p>{words}</p></li>'
    assert [c.author.name for c in page(TIME, BOX.format(said, "")).comments] == ["Marit"]
