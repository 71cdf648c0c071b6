"""Habits of blog hosts and home-made software all over the world: words, class names, bylines and dates in places of their own."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page, Post
from checkup.platforms import read

TEXT = "<p>" + " ".join(["The rye stood near the stove over night and was twice as high at six."] * 6) + "</p>"


def post_of(
    comments: str = "", *, byline: str = "", below: str = "", heading: str = "<h1>Rye</h1>", url: str = "http://rye.example/rye/"
) -> Post:
    """The post of a page with a title, a byline, a text and what stands below."""
    body = f"{heading}{byline}<div class='entry'>{TEXT}</div>{below}{comments}"
    html = f"<html><head><title>Rye | Crumbs</title></head><body>{body}</body></html>"
    reading = read(Page(url, html.encode()))
    assert reading.post is not None
    return reading.post


def told(comments: tuple[Comment, ...]) -> list[tuple[str | None, str]]:
    """Who wrote what."""
    return [(c.author.name, c.text) for c in comments]


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("<td>Всего комментариев: <b>2</b></td>", 2),
        ("<td>2 Коментарі</td>", 2),
        ("<td>Σχόλια: 2</td>", 2),
        ("<td>2 תגובות</td>", 2),
        ("<td>2 hozzászólás</td>", 2),
        ("<td>2 ความคิดเห็น</td>", 2),
    ],
)
def test_a_heading_in_a_cell_announces_comments_in_any_language(heading: str, number: int) -> None:
    """What stands below it is found by its repetition alone, and its number is read."""
    rows = "".join(
        f"<div class='row'><div class='w'>{name} (0{n}.02.2009 09:22)</div><div class='z'>{words}</div></div>"
        for n, name, words in ((1, "Petr", "It rose well here."), (2, "Vera", "Mine did not, sadly."))
    )
    post = post_of(f"<table><tr>{heading}</tr></table><div id='all'>{rows}</div>")
    assert told(post.comments) == [("Petr", "It rose well here."), ("Vera", "Mine did not, sadly.")]
    assert post.declared_count == number


@pytest.mark.parametrize(("ping", "comment"), [("tb", "c"), ("trackback-", "comment-"), ("ping", "comment"), ("pingback_", "c")])
def test_trackbacks_and_comments_that_are_both_counted_from_one(ping: str, comment: str) -> None:
    """The first trackback is not the first comment, although both bear the number 1."""
    pings = f"<h3>Trackbacks</h3><div><a name='{ping}1'></a><a href='http://far.example/loaf'>A far loaf</a> <p>We baked it, too.</p></div>"
    items = "".join(
        f"<div class='item'><a name='{comment}{n}'></a><b>{name}</b> 2009-02-0{n} 09:22<p>{words}</p></div>"
        for n, name, words in ((1, "Petr", "It rose well here."), (2, "Vera", "Mine did not, sadly."))
    )
    comments = post_of(f"{pings}<h3>Comments</h3>{items}").comments
    assert [c.kind for c in comments] == ["trackback", "comment", "comment"]
    assert told(comments[1:]) == [("Petr", "It rose well here."), ("Vera", "Mine did not, sadly.")]


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("<div class='who'><a name='c{n}'><i>_</i></a> <b>{name}</b> (2009-02-0{n} 09:22)</div>", "<p>{words}</p>"),
        ("<p class='von'><a id='comment-{n}'></a>{name}, 2009-02-0{n} 09:22</p>", "<p>{words}</p>"),
        ("<div><a name='c{n}' href='#c{n}'>#</a> Posted by {name} on 2009-02-0{n} 09:22</div>", "<blockquote>{words}</blockquote>"),
        ("<h4><a name='comment{n}'></a>{name} 2009-02-0{n} 09:22</h4>", "<div>{words}</div>"),
    ],
)
def test_words_that_follow_the_box_of_a_sign(head: str, words: str) -> None:
    """Where each sign stands in a byline of its own and the words come after it, they belong to it."""
    items = "".join(
        (head + words).format(n=n, name=name, words=said)
        for n, name, said in ((1, "Petr", "It rose well here."), (2, "Vera", "Mine did not, sadly."), (3, "Lin", "More water helps."))
    )
    assert told(post_of(f"<h3>Comments</h3><div>{items}</div>").comments) == [
        ("Petr", "It rose well here."),
        ("Vera", "Mine did not, sadly."),
        ("Lin", "More water helps."),
    ]


@pytest.mark.parametrize(
    ("who", "when", "what"),
    [
        ("yorumcu", "tarih", "yorum-metni"),
        ("KomentarzAutor", "KomentarzData", "KomentarzTresc"),
        ("autor", "fecha", "texto"),
        ("comentario-nome", "comentario-data", "comentario-texto"),
        ("cName", "cDate", "cMessage"),
        ("verfasser", "datum", "inhalt"),
    ],
)
def test_class_names_in_the_language_of_the_themes_maker(who: str, when: str, what: str) -> None:
    """Name, time and words are told apart by class names in other languages than English."""
    items = "".join(
        f"<li id='comment-{n}'><div class='{who}'>{name}</div><div class='{when}'>2009-02-0{n} 09:22</div>"
        f"<div class='{what}'>Second line of {name}<br>It rose well here.</div></li>"
        for n, name in ((1, "Petr"), (2, "Vera"))
    )
    comments = post_of(f"<h3>Comments</h3><ol>{items}</ol>").comments
    assert told(comments) == [(name, f"Second line of {name}\nIt rose well here.") for name in ("Petr", "Vera")]
    assert all(c.posted is not None and c.posted.hour == 9 for c in comments)


@pytest.mark.parametrize("word", ["Yorum", "Kommentar", "Comentário", "Komentarz"])
def test_a_word_for_comment_before_every_name_is_the_themes(word: str) -> None:
    """Two comments are enough to see it, as no two people are called so."""
    items = "".join(
        f"<li id='comment-{n}'><div class='author'>{word} {name}</div><div class='date'>2009-02-0{n}</div>"
        "<div class='text'>It rose.</div></li>"
        for n, name in ((1, "Petr"), (2, "Vera"))
    )
    assert [c.author.name for c in post_of(f"<h3>Comments</h3><ol>{items}</ol>").comments] == ["Petr", "Vera"]


@pytest.mark.parametrize(
    "sentence", ["The comments to this entry are closed.", "Los comentarios están cerrados.", "Kommentare sind geschlossen."]
)
def test_the_sentence_that_comments_are_closed_is_no_part_of_the_last_one(sentence: str) -> None:
    """Also where a page has only one comment."""
    item = "<a id='c13'></a><p>It rose well here.</p><p class='posted'>Posted by: Petr | Jan 19, 2006 5:09:24 PM</p>"
    assert told(post_of(f"<h2>Comments</h2>{item}<p>{sentence}</p>").comments) == [("Petr", "It rose well here.")]


@pytest.mark.parametrize(
    "byline", ["- <a href='/u/{n}'>{name}</a>, Leeds, UK, {date}", "<b>{name}</b>, Oslo, {date}", "<i>{name}</i> / Rome / {date}"]
)
def test_the_place_behind_a_name_is_no_part_of_it(byline: str) -> None:
    """An element of its own shows where the name ends."""
    items = "".join(
        f"<div id='comment-{n}'><p>It rose well here, said {name}.</p>"
        f"<p>{byline.format(n=n, name=name, date=f'2009-02-0{n} 09:22')}</p></div>"
        for n, name in ((1, "Petr"), (2, "Vera"))
    )
    assert [c.author.name for c in post_of(f"<h3>Comments</h3>{items}").comments] == ["Petr", "Vera"]


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("<div>yukiko_t at 08:15│<a href='#c'>Comments(2)</a>│<a href='#t'>TrackBack(1)</a></div>", "yukiko_t"),
        ("<p>Ann Lee um 8:15 | <a href='#c'>Kommentare (2)</a></p>", "Ann Lee"),
        (
            "<span class='storybyline'>Authored by: <a href='/users.php?uid=2'>maria</a> on Monday, January 12 2009 @ 08:15 AM</span>",
            "maria",
        ),
        (
            (
                "<table><tr><td>Author:</td><td><a href='/p/maria'>Maria Okafor</a></td></tr>"
                "<tr><td>Posted:</td><td>1/12/2004</td></tr></table>"
            ),
            "Maria Okafor",
        ),
        ("<dl><dt>Автор:</dt><dd>Марина</dd><dt>Дата:</dt><dd>12.01.2004</dd></dl>", "Марина"),
        (
            (
                "<ul><li><a href='http://rye.example/profile/maria'>Maria Okafor</a></li>"
                "<li>Jan 12, 2009</li><li><a href='#c'>3 Comments</a></li></ul>"
            ),
            "Maria Okafor",
        ),
        ("<p>نوشته شده در دوشنبه 23 دی1387 ساعت 8:15 توسط مریم| <a href='#c'>2 نظر</a></p>", "مریم"),
        ("<p>נכתב על ידי מאיה, 12/1/2009 08:15</p>", "מאיה"),
    ],
)
def test_bylines_of_posts(byline: str, name: str) -> None:
    """Above or below the text, in cells, in lists and in languages whose "by" is no Latin word."""
    above, under = post_of(byline=byline).author, post_of(below=byline).author
    assert (above and above.name, under and under.name) == (name, name)


@pytest.mark.parametrize("line", ["30/09/2015<br>", "<br>30 September 2015<br>", "Baking<br>2015-09-30<br>"])
def test_a_date_alone_on_a_line_below_the_title_is_the_posts(line: str) -> None:
    """It goes before the day of printing in the blog's banner, though no element is made for it."""
    heading = f"<div><span>04 December 2015</span></div><div><h1>Rye</h1></div><div>{line}</div>"
    post = post_of(heading=heading)
    assert post.published is not None
    assert post.published.date().isoformat() == "2015-09-30"
