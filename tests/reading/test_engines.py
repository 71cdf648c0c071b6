"""Comments of widespread engines and home-made templates: what stands beside the name, days of one month, a comment that is alone."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

SAID = [
    ("Ilse Brandt", "05.02.2013", "Did yours rise by noon, too?"),
    ("Bogdan K", "06.02.2013", "It rose at last, and fell again."),
    ("Marit", "07.02.2013", "Lovely. It made my Sunday."),
]


def _post(below: str, *, lang: str = "en") -> Post:
    text = "Rye bread needs time and a warm place near the stove. " * 8
    html = f"""<html lang="{lang}"><head><title>Rye - Slow Loaf</title></head><body><main><article><h1>Rye</h1>
<p class="byline">By Ola Nyman, February 4, 2013</p><p>{text}</p></article>{below}</main></body></html>"""
    post = read(Page(url="https://rye.example/2013/02/rye/", body=html.encode())).post
    assert post is not None
    return post


def _said(post: Post) -> list[tuple[str | None, str]]:
    return [(c.author.name, c.text) for c in post.comments]


@pytest.mark.parametrize(
    "one",
    [
        '<p class="date">{day}</p><p class="content">{words}</p><p class="author">{name} <a href="javascript:x()">Reply</a></p>',
        '{words}<ul><li class="meta-author"><strong>Por: </strong>{name}</li><li class="meta-date"><strong>el: </strong>{day}</li></ul>',
        '{words}<ul><li class="meta-author"><b>By:</b> {name}</li><li class="meta-date">{day}</li></ul>',
        (
            '<h3><a href="/node/1#comment-{id}">{words}</a></h3><div class="submitted">{week}, {day} - 10:12 — {name} (not verified)</div>'
            '<div class="content"><p>{words}</p></div>'
        ),
        "<p><strong>Re: Rye</strong> - {day} 10:12 by {name}</p><p>{words}</p>",
        (
            '<span class="commentLink"><a href="#comment-{id}">Comment Link</a></span> <span class="commentDate">{day} 10:12</span> '
            '<span class="commentAuthorName">posted by {name}</span><p>{words}</p>'
        ),
        '<p class="author">{name}</p><div class="commentDate"><p class="x">{words}</p><div><p class="date">{day}</p></div></div>',
        '<p class="info">Comment {n} by {name} {day}</p><p>{words}</p>',
        '<p style="font-weight:700">{name}</p><p>{words}</p><p style="color:gray">{day} 10:12</p>',
        '<div class="meta">comment number {n} by: {name}</div><small><a href="#comment-{id}">{day} at 10:12</a></small><p>{words}</p>',
        '<cite class="comment__author">{name}<i class="identity">博主</i></cite> <time datetime="2013-02-0{d}">{day}</time><p>{words}</p>',
        '<a class="author"><span>{name}</span><div class="label">Author</div></a> <span class="date">{day}</span><p>{words}</p>',
        '<div><span class="w9">{name}</span><span class="badge">作者</span><br><span class="w">{day} at 10:12</span></div><p>{words}</p>',
        '<div class="round">{two}</div><div><p class="b">{name}</p><p class="s">{day}</p></div><p>{words}</p>',
        '<div class="round">{initial}</div><div><span class="b">{name}</span> <span class="s">{day}</span></div><p>{words}</p>',
        '<div class="round">{initials}</div><div><span class="b">{name}</span> <span class="s">{day}</span></div><p>{words}</p>',
    ],
)
def test_what_stands_beside_the_name_is_none_of_it(one: str) -> None:
    """Buttons, labels, subjects, the theme's links, a letter for a picture, and a date's box around the words."""
    html = "".join(
        f'<div class="comment" id="comment-{40 + k}">'
        + one.format(
            name=name,
            day=day,
            words=words,
            id=40 + k,
            n=k + 1,
            d=5 + k,
            two=name[:2].upper(),
            week=("Tue", "Wed", "Thu")[k],
            initial=name[0],
            initials="".join(w[0] for w in name.split()),
        )
        + "</div>"
        for k, (name, day, words) in enumerate(SAID)
    )
    post = _post(f"<h2>Comments</h2><div>{html}</div>")
    assert _said(post) == [(name, words) for name, _, words in SAID]
    assert [str(c.posted)[:10] for c in post.comments] == ["2013-02-05", "2013-02-06", "2013-02-07"]


def test_a_link_to_answer_shows_comments_that_bear_no_day() -> None:
    """With their name and words it is as good as a day; answers stand in boxes of the same shape."""
    one = '<div class="media"><h5><cite>{}</cite> <span>dice:</span></h5><p>{}</p><a class="comment-reply-link" href="#">Si</a></div>'
    first, second, third = (one.format(name, words) for name, _, words in SAID)
    post = _post(f"<h3>Comentarios</h3>{first}<ul class='children'>{second}</ul></li>{third}</li>")
    assert _said(post) == [(name, words) for name, _, words in SAID]
    assert [c.parent is not None for c in post.comments] == [False, True, False]


@pytest.mark.parametrize(
    ("order", "days"),
    [
        ("{d:02}/{m:02}/2013", ["2013-02-05", "2013-02-06", "2013-02-07"]),
        ("{m:02}/{d:02}/2013", ["2013-02-05", "2013-02-06", "2013-02-07"]),
    ],
)
def test_days_that_can_be_read_both_ways_lie_in_one_month(order: str, days: list[str]) -> None:
    """Three readers do not write on the same day of three months."""
    html = "".join(
        f"<div class='comment'><b class='author'>{name}</b> <i class='date'>{order.format(d=5 + k, m=2)}</i><p>{words}</p></div>"
        for k, (name, _, words) in enumerate(SAID)
    )
    assert [str(c.posted)[:10] for c in _post(f"<h2>Comments</h2>{html}").comments] == days


ALONE = [
    "<h3>Comments</h3><div><div class='media'><img src='/a.png'><div><h5>{name}</h5><p>{day} 10:12</p><p>{words}</p></div></div></div>",
    "<h3>Comments</h3><div class='x'><p>{words}</p><p class='small'>— {name} · {day}, 10:12 · <a href='#c1'>#</a></p></div>",
    "<h2 class='title'>Comments</h2><article class='media'><p><strong>{name}</strong> <small>{day}</small><br>{words}</p></article>",
    "<h3>1 Comment</h3><h4>{name} - {day}</h4><p>{words}</p>",
    "<div id='comments'><div class='entry'><div><h3>{name}</h3></div><div>said on {day}</div><div><p>{words}</p></div></div></div>",
    "<h3>Kommentare</h3><div><div class='grid'><i>{name}</i> <span title='{day} 10:12'>vor 2 Jahren</span><p>{words}</p></div></div>",
]


@pytest.mark.parametrize("one", ALONE)
def test_the_only_comment_below_its_heading_is_read(one: str) -> None:
    """It repeats nothing and no class calls it a comment: name, day and words stand there, and one day only."""
    name, day, words = SAID[0]
    assert _said(_post(one.format(name=name, day=day, words=words))) == [(name, words)]


@pytest.mark.parametrize(
    "below",
    [
        "<h3>Comments</h3><p>Nobody has said a word since May 3, 2013.</p>",
        "<h3>Comments</h3><p>Posted by Ola Nyman on February 4, 2013</p>",
        "<h3>Comments</h3><p>You can follow what is said here by its feed.</p><p>Filed under Bread, February 4, 2013.</p>",
        "<h3>Comments</h3><form><p>Ann, May 3, 2013</p><textarea name='x'></textarea></form>",
        "<h3>Comments</h3><div><h4><a href='/2013/01/buns/'>Buns</a></h4><p>January 3, 2013</p><p>Buns are small, as our town.</p></div>",
        "<h3>Comments policy</h3><p>Be kind. Ola Nyman, February 4, 2013.</p>",
    ],
)
def test_what_else_stands_alone_below_such_a_heading_is_no_comment(below: str) -> None:
    """Notes, the facts of the post, a form, another post."""
    assert _post(below).comments == ()


def test_words_behind_their_label_are_no_name() -> None:
    """Labels for name and words in bold, one below the other: what stands behind each is its field."""
    html = "".join(f"<p><b>Commenter:</b> {name}</p><p><b>Comment:</b> {words}</p>" for name, _, words in SAID)
    assert _said(_post(f"<h2>Comments</h2>{html}<h2>Add a comment</h2>")) == [(name, words) for name, _, words in SAID]


def test_a_word_like_the_initials_of_its_writer_stays() -> None:
    """A letter above the name stands for a picture; alone it is what somebody said."""
    html = "".join(
        f'<div class="comment"><div class="r">OK</div><div><b class="author">{name}</b> <i class="date">{day}</i></div><p>{words}</p></div>'
        for name, day, words in (("Okke Kuiper", "05.02.2013", "OK"), ("Okan Kaya", "06.02.2013", "It rose at last."))
    )
    assert _said(_post(f"<h2>Comments</h2>{html}")) == [("Okke Kuiper", "OK"), ("Okan Kaya", "It rose at last.")]
