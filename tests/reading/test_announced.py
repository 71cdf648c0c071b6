"""How many comments a post's page announces, where the page also counts those of other posts."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

HERE = "https://rye.example/2013/02/rye/"
LIST = '<li><a href="/2013/01/oats/#comments">30 comments</a></li><li><a href="/2012/11/spelt/#comments">12 comments</a></li>'


def _post(head: str, beside: str) -> Post:
    text = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)
    html = f"""<html><head><title>Rye</title></head><body><div class="post"><h1>Rye</h1><p class="by">By Ilse on 5 February 2013</p>
<p>{text}</p>{head}</div><div class="side"><h3>Much talked of</h3><ul>{beside}</ul></div></body></html>"""
    post = read(Page(url=HERE, body=html.encode())).post
    assert post is not None
    return post


def _talk(over: str, count: int = 3) -> Post:
    """A post with a few comments, and what its theme prints over them."""
    said = "".join(
        f'<li id="comment-{n}" class="comment"><b class="fn">Reader {n}</b> <time datetime="2013-02-0{n}T10:00:00">{n} Feb</time>'
        f"<p>My loaf {n} was a good one, and I baked it twice.</p></li>"
        for n in range(1, count + 1)
    )
    return _post(f'<div id="comments" class="comments-area">{over}<ol class="comment-list">{said}</ol></div>', "")


@pytest.mark.parametrize(
    "over", ["<span class=headline> 9 Krümel </span>", "<h3>9 crumbs</h3>", "<div class=comments-title>« 9 miettes »</div>"]
)
def test_a_blogs_own_word_for_comments_counts_them(over: str) -> None:
    """A number and one word right over the comments, in their box."""
    assert _talk(over).declared_count == 9


@pytest.mark.parametrize(
    "over",
    ["<h3>2 crumbs</h3>", "<h3>9 likes</h3>", "<h3>9 Trackbacks</h3>", "<h3>9 minutes</h3>", "<h3>9 May</h3>", "<h3>400 crumbs</h3>"],
)
def test_other_numbers_over_comments_count_none(over: str) -> None:
    """Fewer than were read, far more, days, and what is counted elsewhere on all blogs."""
    assert _talk(over).declared_count is None


@pytest.mark.parametrize(
    ("facts", "count"),
    [
        ('<p>5 February 2013 <a href="/forum/threads/rye.31/">71 comments</a></p>', 71),
        ('<div><span>By Ilse</span> | <a href="/?p=31#comments">3 comments</a></div>', 3),
        ('<ul><li>5 February 2013</li><li><a href="https://talk.example/t/rye/31">12 replies</a></li></ul>', 12),
    ],
)
def test_a_count_right_below_the_title_is_this_posts_wherever_it_leads(facts: str, count: int) -> None:
    """To a thread of a forum, or to the post by a short address, also beside a list of the posts most talked of."""
    text = "<p>Rye bread needs time and a warm place near the stove, and somebody who waits.</p>" * 6
    html = f"<html><head><title>Rye bread | Loaf</title></head><body><h1>Rye bread</h1>{facts}{text}<ul>{LIST}</ul></body></html>"
    post = read(Page(url=HERE, body=html.encode())).post
    assert post is not None
    assert post.declared_count == count


@pytest.mark.parametrize(
    "count", ["<b>12</b><i>Comments</i>", "<a href='#talk'>12<span>Kommentare</span></a>", "<strong>12</strong><em>commentaires</em>"]
)
def test_a_number_may_touch_its_word(count: str) -> None:
    """Where only a style sheet parts them."""
    assert _post(f'<p class="facts"><span class="count">{count}</span></p>', LIST).declared_count == 12


@pytest.mark.parametrize("head", ["", "<h3>Comments</h3><p>Comments are closed.</p>"])
def test_counts_in_a_list_of_other_posts_are_not_this_posts(head: str) -> None:
    """A list of the posts most talked of announces nothing here, so nothing is missing."""
    post = _post(head, LIST)
    assert (post.declared_count, post.comments_status) == (None, "none")


@pytest.mark.parametrize(
    "head",
    [f'<p><a href="{HERE}#comments">3 comments</a></p>', '<p><a href="#talk">3 comments</a></p>', "<h3>3 comments</h3>"],
)
def test_the_posts_own_count_stands_beside_such_a_list(head: str) -> None:
    """By its link to this page or by its heading."""
    assert _post(head, LIST).declared_count == 3


def test_one_count_that_leads_elsewhere_may_be_this_posts_under_another_address() -> None:
    """A short or old address of the same post is no other post."""
    assert _post('<p><a href="/?p=31#comments">3 comments</a></p>', "").declared_count == 3


@pytest.mark.parametrize(
    "head",
    ["<p>37评论</p>", "<h3>全部评论 <span>37</span>条 <b>最热</b> <b>最新</b></h3>", "<p>评论 37条</p>", "<span>コメント37件</span>"],
)
def test_a_number_stands_beside_the_word_without_a_sign(head: str) -> None:
    """In scripts that put no blanks between words, in either order."""
    assert _post(head, LIST).declared_count == 37


@pytest.mark.parametrize(
    ("head", "count"),
    [
        ("<h3>1,618 Comments</h3>", 1618),
        ("<h3>Kommentare (1.204)</h3>", 1204),
        ("<h3>4,060 条评论</h3>", 4060),
        ("<h3>15 » Comentarios</h3>", 15),
        ("<p><a href='#talk'>All comments <b>40</b></a></p>", 40),
        ("<div>\n<div>\n<i>\n<b>\n<a href='#talk'>\n<u>\n<s>\n12 comments\n</s>\n</u>\n</a>\n</b>\n</i>\n</div>\n<p>\n</p>\n</div>", 12),
        ("<h3>Comment 7</h3>", None),
        ("<p>18.07.2013 Comments</p>", None),
        ("<ul><li>14 Mar 2007 | </li><li>0 Responses</li></ul>", 0),
        ("<p>5 March 2013 2 replies</p>", 2),
        ("<p>12 thoughtful replies</p>", 12),
    ],
)
def test_a_number_is_read_as_it_is_written(head: str, count: int | None) -> None:
    """Thousands may be parted, an arrow may stand between, and many comments before their number; the seventh is not seven."""
    assert _post(head, LIST).declared_count == count


def test_white_space_between_tags_is_no_piece_of_a_heading() -> None:
    """A template that prints each sign of a heading on a line of its own announces as much as one on one line."""
    head = (
        "<h3>12 comments {0}<b>{0}</b>{0}<i>{0}</i>{0}<b>{0}</b>{0}<i>{0}</i>{0}<b>{0}</b>{0}<i>{0}</i>{0}<b>{0}</b>{0}<i>{0}</i>{0}</h3>"
    )
    assert {_post(head.format(blank), LIST).declared_count for blank in ("", "\n")} == {12}


def test_an_inviting_line_ends_in_the_count() -> None:
    """In brackets; a long sentence that ends so tells of something else."""
    assert _post("<p><a href='#talk'>Join the discussion (7 replies)</a></p>", LIST).declared_count == 7
    assert _post("<p>Last year I wrote to forty bakers and was glad of what came back (7 replies)</p>", LIST).declared_count is None
