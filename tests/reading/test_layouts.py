"""Where the parts of a comment stand: bylines in boxes of their own, numbers beside or inside them, replies after what they answer."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

_TEXT = "<p>The starter doubled overnight, so the loaf went into the oven at seven and came out an hour later, dark and loud.</p>" * 2
LONG = "Mine needed a colder kitchen, a warmer oven, more salt than the recipe says, and in the end a whole day of patience. " * 2
SHORT = "Mine fell flat, sadly."


def post(comments: str) -> Post:
    """The post of a plain page with these comments below."""
    body = f"<h1>A loaf</h1><p>by Ada Crumb</p><div class='entry'>{_TEXT}</div><h2>Comments</h2>{comments}"
    reading = read(Page("http://crumbs.example/a-loaf/", f"<html><head><title>A loaf</title></head><body>{body}</body></html>".encode()))
    assert reading.post is not None
    return reading.post


def told(comments: str) -> list[tuple[str | None, str, str | None]]:
    """(author, text, day) of each comment."""
    return [(c.author.name, c.text, f"{c.posted:%d}" if c.posted else None) for c in post(comments).comments]


HEADS = {
    "number in a heading": "<div class='i'><h3><a id='c{n}'></a>{name} wrote:</h3><div>{words}</div><div>0{n}.05.2011 10:00</div></div>",
    "number in a header": "<div><div class='comment_head'><a id='comment_{n}'></a><b class='fn'>{name}</b>, 2011/05/0{n} 10:00</div>"
    "<div>{words}</div></div>",
    "number in a permalink": "<li><span class='own'><a href='#comment{n}' id='comment{n}'>Link al commento</a></span> "
    "<span>2011/05/0{n} 10:00</span> <span class='comment-author'>pubblicato da {name}</span><p>{words}</p></li>",
    "number before a box with a number": "<a id='c{n}'></a><div id='comment_{n}'>"
    "<p><a href='#c{n}'>Comment</a> from: {name} [Visitor]</p><p>{words}</p>"
    "<div>0{n}.05.2011 @ 10:00</div></div>",
}


@pytest.mark.parametrize("layout", HEADS)
@pytest.mark.parametrize("words", [(LONG, SHORT, LONG), (SHORT, SHORT, SHORT), (LONG,)], ids=["mixed", "short", "one"])
def test_the_head_of_a_comment_is_not_the_comment(layout: str, words: tuple[str, ...]) -> None:
    """Where the number stands in the byline's own box the words beside it belong to it, be they long or short, many or one."""
    people = ("Jo", "Kit", "Wim")
    comments = "".join(HEADS[layout].format(n=n, name=people[n - 3], words=said) for n, said in enumerate(words, 3))
    days = ["03", "04", "05"]
    assert told(comments) == [(people[k], said.strip(), days[k]) for k, said in enumerate(words)]


def test_replies_in_the_element_of_the_words_keep_their_own() -> None:
    """A list of dt and dd whose replies are a further list inside the dd: each text is its own writer's, each reply knows its comment."""

    def item(n: int, name: str, words: str, inner: str = "") -> str:
        return (
            f"<dt id='comment-{n}'><span class='comment_author'>{name}</span> "
            f"<span class='comment_time'>May {n}, 2011 at 10:00 am</span></dt>"
            f"<dd><div id='comment-body-{n}'><p>{words}</p></div>{inner}</dd>"
        )

    reply = f"<dl class='children'>{item(4, 'Ada Crumb', 'Salt it.')}</dl>"
    got = post(f"<dl>{item(3, 'Jo', LONG, reply)}{item(5, 'Kit', SHORT)}</dl>").comments
    assert [(c.author.name, c.text, c.parent) for c in got] == [
        ("Jo", LONG.strip(), None),
        ("Ada Crumb", "Salt it.", "3"),
        ("Kit", SHORT, None),
    ]


@pytest.mark.parametrize("box", ["children", "replies", "xy-replies", "comment_children"])
def test_a_box_of_replies_after_a_comment_answers_it(box: str) -> None:
    """Replies that stand in a box behind their comment, not inside it, answer it; a box around all of them says nothing."""

    def item(n: int, name: str) -> str:
        byline = f"<cite>{name}</cite> <span class='date'>May {n}, 2011</span>"
        return f"<div class='comment' id='comment-{n}'>{byline}<p>Loaf {n} it is.</p></div>"

    threads = f"{item(3, 'Jo')}<div class='{box}'>{item(4, 'Kit')}<div class='{box}'>{item(5, 'Wim')}</div></div>{item(6, 'Pat')}"
    assert [(c.id, c.parent) for c in post(threads).comments] == [("3", None), ("4", "3"), ("5", "4"), ("6", None)]
    flat = f"<div class='{box}'>{item(3, 'Jo')}{item(4, 'Kit')}</div>"
    assert [c.parent for c in post(flat).comments] == [None, None]


def test_a_titled_box_ends_the_trackbacks() -> None:
    """A heading that is no <h2>, but a box called a title, divides trackbacks and comments as well."""
    track = "<a id='c7'></a><div><a href='http://rye.example/'>Rye</a><br>Rye and more<div>Weblog: Ryes</div></div>"
    comment = "<a id='c{}'></a><div>{}<div>#1 Jo (<a href='http://jo.example/'>Homepage</a>) on 0{}.05.2011 10:00</div></div>"
    html = (
        f"<div><div class='theTitle'>Trackbacks</div>{track}{track.replace('c7', 'c8')}</div>"
        f"<div><div class='theTitle'>Comments</div>{comment.format(9, LONG, 4)}{comment.format(10, SHORT, 5)}</div>"
    )
    assert [c.kind for c in post(html).comments] == ["trackback", "trackback", "comment", "comment"]


def test_a_post_is_no_comment_of_its_own() -> None:
    """On a page without comments neither the post below the blog's heading nor the sidebar is taken for one."""
    main = (
        "<div><h2>May 3, 2011</h2><div><h3><a href='/a-loaf/' rel='bookmark'>A loaf</a></h3><div>Rye &#8212; Ada Crumb @ 10:00 </div>"
        f"{_TEXT}</div><h2>No comments yet</h2><p><a href='/feed/'>RSS</a> feed for comments</p></div>"
    )
    side = "<div><ul><li><a href='/rye/'>Rye</a></li><li>May 4, 2011</li><li><a href='/oats/'>Oats</a></li></ul></div>"
    html = f"<html><head><title>A loaf</title></head><body><div><h1><a href='/'>Crumbs</a></h1>{main}{side}</div></body></html>"
    reading = read(Page("http://crumbs.example/a-loaf/", html.encode()))
    assert reading.post is not None
    assert reading.post.comments == ()


def test_a_title_over_a_comment_that_speaks_of_comments_divides_nothing() -> None:
    """Where each comment has a title of its own, one that says "Re: your comments" is no heading of the list."""
    titles = ("Too dark", "Mine fell flat", "Re: your comments", "A colder kitchen", "Thank you")
    items = "".join(
        f"<div class='remark'><h4>{title}</h4><div class='who'>by Ann{n} on 2011-05-0{n}</div><div class='said'>{LONG} {n}</div></div>"
        for n, title in enumerate(titles, 1)
    )
    assert len(told(f"<div class='talk'>{items}</div>")) == len(titles)


def test_a_badge_beside_the_name_is_no_part_of_it() -> None:
    """A word in a box of its own beside the name is neither name nor text."""
    item = "<div class='media' id='comment-{n}'><h4>{name} <small>May {n}, 2011 at 10:00 am</small></h4><p>{words}</p></div>"
    badge = "Ada Crumb <span class='label label-primary'>Staff</span>"
    comments = item.format(n=11, name="Jo Oat", words=SHORT) + item.format(n=12, name=badge, words=LONG)
    assert told(comments) == [("Jo Oat", SHORT, "11"), ("Ada Crumb", LONG.strip(), "12")]


def test_the_code_behind_a_name_marks_the_name() -> None:
    """Below a comment "Kuma #-" or "Yuzu #mQop/nM." says who wrote it; its heading is a subject."""
    item = (
        "<div><h4 id='comment{n}'>Salt or no salt</h4><p>{words}</p><ul><li>2011/05/{n} 10:00</li><li>URL</li><li>{name}</li>"
        "<li><a href='?edit={n}'>[edit]</a></li></ul></div>"
    )
    comments = item.format(n=11, name="Kuma #-", words=SHORT) + item.format(n=12, name="Yuzu #mQop/nM.", words=LONG)
    assert [(name, day) for name, _, day in told(comments)] == [("Kuma", "11"), ("Yuzu", "12")]


def test_a_day_in_numbers_without_its_year_still_signs_a_comment() -> None:
    """ "on 04/07 at 06:47 AM" is a date, but nobody can tell which: the comment is read and has none."""
    item = "<div class='comments'><a name='{n}'></a><p>{words}</p><div class='posted'>Posted by {name} on 04/07 at 06:4{n} AM</div></div>"
    comments = item.format(n=3, name="Jo", words=SHORT) + item.format(n=4, name="Kit", words=LONG)
    assert told(comments) == [("Jo", SHORT, None), ("Kit", LONG.strip(), None)]


@pytest.mark.parametrize("style", ["margin-left: {0}px", "padding-left:{0}px; color: red"])
def test_what_a_style_moves_to_the_right_answers_what_stands_above(style: str) -> None:
    """Threads that only a style indents: each step answers the last comment one step less deep; equal steps say nothing."""

    def thread(*steps: int) -> list[str | None]:
        items = "".join(
            f"<a id='c{n}'></a><div style='{style.format(step)}'><p>Loaf number {n} it is.</p><div>Jo on 0{n}.05.2011 10:00</div></div>"
            for n, step in enumerate(steps, 3)
        )
        return [c.parent for c in post(items).comments]

    assert thread(0, 20, 40, 20, 0) == [None, "3", "4", "3", None]
    assert thread(20, 20, 20) == [None, None, None]


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("Publié par: Solange Rye | 3 mai 2011 à 14h02", "Solange Rye"),
        ("Geplaatst door: De Molenaar | 3 mei 2011 om 14:02", "De Molenaar"),
        ("Upplagd av: Rut Oat | 3 maj 2011 kl. 14:02", "Rut Oat"),
    ],
)
def test_a_byline_below_in_any_language_is_no_text(byline: str, name: str) -> None:
    """All of the line is the byline, and of the name nothing is taken for a word of it."""
    comments = "".join(f"<a id='c{n}'></a><p>{words}</p><p class='comment-footer'>{byline}</p>" for n, words in ((3, LONG), (4, SHORT)))
    assert [(who, text) for who, text, _ in told(comments)] == [(name, LONG.strip()), (name, SHORT)]


def test_a_link_that_says_trackback_opens_no_section() -> None:
    """The link by which a post can be pinged stands above the comments, whose heading is in a language that nobody listed."""
    name = "<cite><a href='http://{name}.example/'>{name}</a></cite> pisze:"
    item = f"<li id='comment-{{n}}'>{name}<br><small>{{n}} maja 2011</small><p>{{words}}</p></li>"
    html = (
        "<p>Możesz też zostawić <a href='/a-loaf/trackback/' rel='trackback'>trackback</a> ze swojej strony.</p><h3>2 wpisy: A loaf</h3>"
        f"<ol>{item.format(n=3, name='jo', words=LONG)}{item.format(n=4, name='kit', words=SHORT)}</ol>"
    )
    assert [c.kind for c in post(html).comments] == ["comment", "comment"]


@pytest.mark.parametrize("first", [0, 1, 2])
def test_depths_may_be_counted_from_any_number(first: int) -> None:
    """`depth-0` before `depth-1` is as good as `depth-1` before `depth-2`."""
    byline = "<h4>Jo</h4><div class='comment-date'>May {n}, 2011</div>"
    item = f"<div class='comment depth-{{depth}}' id='comment-{{n}}'>{byline}<p>Loaf number {{n}}.</p></div>"
    threads = "".join(item.format(n=n, depth=first + step) for n, step in enumerate((0, 1, 2, 1, 0), 3))
    assert [c.parent for c in post(threads).comments] == [None, "3", "4", "3", None]


def test_a_box_of_new_comments_may_be_the_posts_own() -> None:
    """ "new-comments" is what a platform calls its newer thread, no list of the newest comments of all posts."""
    item = "<div class='comment' id='comment-{n}'><h4>Jo</h4><div class='comment-date'>May {n}, 2011</div><p>Loaf number {n}.</p></div>"
    assert len(post(f"<div class='new-comments'>{item.format(n=3)}{item.format(n=4)}</div>").comments) == 2
    assert post(f"<div class='latest-comments'>{item.format(n=3)}{item.format(n=4)}</div>").comments == ()


@pytest.mark.parametrize(
    "head", ["<h4>One comment <a href='#add'>Add yours</a></h4>", "<h3>1 Kommentar</h3>", "<div class='title'>Comments (1)</div>"]
)
def test_the_heading_of_a_single_comment_is_none_of_it(head: str) -> None:
    """An anchor and a box bear the number of the only comment; the heading of the list stands beside them."""
    byline = "<p class='comment-author'>Jo</p><p class='comment-date'>03.05.2011</p>"
    one = f"<a name='comment-7'></a><div id='comment-7'>{byline}<p>{SHORT}</p></div>"
    assert [(c.author.name, c.text) for c in post(f"<div>{head}{one}</div>").comments] == [("Jo", SHORT)]
