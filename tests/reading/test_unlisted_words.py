"""Pages in words and markup that nobody listed: times, buttons, badges, answers inside a comment, comments named otherwise than others."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read

READERS = ["Ilse", "Bogdan", "Marit", "Ola", "Renzo", "Tilda"]


def _page(comments: str, *, head: str = "", language: str = "en") -> Page:
    text = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)
    html = f"""<html lang="{language}"><head><title>Rye</title></head><body><div class="post"><h1>Rye</h1>{head}
<div class="entry"><p>{text}</p></div></div><div id="comments">{comments}</div>
<form action="/comment"><textarea name="text"></textarea></form></body></html>"""
    return Page(url="https://rye.example/2013/02/rye/", body=html.encode())


def _comments(comments: str, language: str = "en") -> tuple[Comment, ...]:
    reading = read(_page(comments, language=language))
    assert reading.post is not None
    return reading.post.comments


@pytest.mark.parametrize(
    ("day", "clock", "language"),
    [("12. veljače 2013.", "u 11:10", "hr"), ("5 Márta 2013", "ag 11:10", "ga"), ("5 marto 2013", "je 11:10", "eo")],
)
def test_one_short_word_joins_a_day_and_a_time(day: str, clock: str, language: str) -> None:
    """A word between day and time need not be listed."""
    html = "".join(
        f'<div class="comment" id="comment-{k}"><b>{n}</b> <i>{day} {clock}</i><p>It rose well, {n}.</p></div>'
        for k, n in enumerate(READERS)
    )
    found = _comments(html, language)
    assert [(c.posted.hour, c.posted.minute) for c in found if c.posted] == [(11, 10)] * len(READERS)


@pytest.mark.parametrize(
    "stamp",
    [
        '<a href="#c{k}" title="16 February 2013">16 February 2013 at 14:46</a>',
        '<time datetime="2013-02-16">16 February 2013, 14:46</time>',
        '<span class="when"><span class="date">16 February 2013</span> <span class="time">14:46</span></span>',
    ],
)
def test_the_time_is_read_where_a_machine_tells_only_the_day(stamp: str) -> None:
    """An attribute or an element with the day alone does not hide the time beside it."""
    html = "".join(
        f'<li class="comment" id="comment-{k}"><b class="fn">{n}</b> <small>{stamp.format(k=k)}</small>'
        f'<div class="comment-text">It rose, {n}.</div></li>'
        for k, n in enumerate(READERS)
    )
    assert [c.posted and (c.posted.hour, c.posted.minute) for c in _comments(f"<ol>{html}</ol>")] == [(14, 46)] * len(READERS)


@pytest.mark.parametrize(("verb", "language"), [("diu:", "ca"), ("kundgjør", "no"), ("| Web", "cs")])
def test_what_all_names_end_in_is_the_themes(verb: str, language: str) -> None:
    """A small word, or a fact behind a divider, on every name of a page is no part of them."""
    html = "".join(
        f'<div class="comment" id="comment-{k}"><div class="byline"><span>{n}</span>'
        f' {verb} <i>05/02/2013 12:0{k}</i></div><div class="comment-text">It rose, {n}.</div>'
        f"</div>"
        for k, n in enumerate(READERS)
    )
    assert [c.author.name for c in _comments(html, language)] == READERS


@pytest.mark.parametrize(
    ("names", "left"),
    [
        (["ga Ilse kallo", "ga Bogdan Roth kallo"], ["Ilse", "Bogdan Roth"]),
        (["ga Ilse kallo", "ga Ilse kallo"], ["ga Ilse kallo", "ga Ilse kallo"]),
        (["van Ilse senior", "ga Ola kallo"], ["van Ilse senior", "ga Ola kallo"]),
        (["la pequeña flor", "la gran flor"], ["la pequeña flor", "la gran flor"]),
    ],
)
def test_two_small_words_around_every_name_are_the_themes(names: list[str], left: list[str]) -> None:
    """On two names that differ already, unless what is left would be small words, too."""
    html = "".join(f'<li id="comment-{k}">Am 02.1{k}.13 {n}:<p>It rose well and tasted of rye.</p></li>' for k, n in enumerate(names))
    assert [c.author.name for c in _comments(f"<ul>{html}</ul>", "de")] == left


@pytest.mark.parametrize("era", ["AD", "A.D.", "CE", ""])
def test_an_era_behind_the_year_belongs_to_the_day(era: str) -> None:
    """And the whole byline is none of the words."""
    html = "".join(
        f"<li>posted by <b>{n}</b> on <i>Monday 0{k + 1} June 2013 {era}</i>:<br>Thanks! {n} had one problem with the rye and solved it."
        "<br>Or what flour is needed?<hr></li>"
        for k, n in enumerate(READERS[:2])
    )
    found = _comments(f"<h4>Comments</h4><ol>{html}</ol>")
    days = [c.posted and c.posted.day for c in found]
    assert ([c.author.name for c in found], [c.text[:7] for c in found], days) == (READERS[:2], ["Thanks!"] * 2, [1, 2])


@pytest.mark.parametrize(
    ("pieces", "day"), [("21 03 2013", 21), ("03 21 2013", 21), ("2013 03 21", 21), ("21 33 2013", None), ("1 21 03 2013", None)]
)
@pytest.mark.parametrize("tag", ["dt", "dd"])
def test_a_day_may_stand_in_three_elements(pieces: str, day: int | None, tag: str) -> None:
    """A number in each, in the comment or in the element before it."""
    when = f"<small class='date'>{' '.join(f'<span>{n}</span>' for n in pieces.split())}</small>"
    boxes = ("<dt>{when}</dt>", "") if tag == "dt" else ("", "{when}")
    html = "".join(
        f"{boxes[0]}<dd id='comment-{k}'><b class='author'>{n}</b> {boxes[1]} <small>(13:39:12)</small>: <p>It rose well, {n}.</p></dd>"
        for k, n in enumerate(READERS)
    ).replace("{when}", when)
    assert {c.posted and c.posted.day for c in _comments(f"<dl>{html}</dl>")} == {day}


@pytest.mark.parametrize(
    ("word", "language"), [("Autor articol", "ro"), ("작성자", "ko"), ("نویسنده", "fa"), ("Författare", "sv"), ("(admin)", "en")]
)
def test_a_word_beside_a_name_marks_the_owner(word: str, language: str) -> None:
    """ "Author" in the page's language is neither name nor text, and tells whose comment it is."""
    html = "".join(
        f'<li class="comment" id="comment-{k}"><header class="top"><b class="fn">'
        f'{n}</b> {f"<span>{word}</span>" if n == "Ola" else ""} <time datetime="2013-02-05T12:0{k}:00">'
        f'5.2.</time></header><section class="x-comment-content"><p>It rose, {n}.</p>'
        f"</section></li>"
        for k, n in enumerate(READERS)
    )
    found = _comments(f"<ol>{html}</ol>", language)
    assert [(c.author.name, c.text) for c in found] == [(n, f"It rose, {n}.") for n in READERS]
    assert [c.author.name for c in found if c.by_post_author] == ["Ola"]


@pytest.mark.parametrize("label", ["Autor", "작성자", "Author"])
def test_a_word_on_every_comment_is_a_label(label: str) -> None:
    """What stands beside all names marks nobody."""
    html = "".join(
        f'<li class="comment" id="comment-{k}"><p class="top"><small>{label}</small>'
        f" <b>{n}</b>, 5 February 2013 12:0{k}</p><p>It rose, {n}.</p></li>"
        for k, n in enumerate(READERS)
    )
    found = _comments(f"<ol>{html}</ol>")
    assert [c.author.name for c in found] == READERS
    assert not [c for c in found if c.by_post_author]


@pytest.mark.parametrize("word", ["<strong>Author</strong>: a fine word", "<em>admin</em> is no name", "Ask the <b>owner</b>"])
def test_such_a_word_in_a_comments_text_marks_nobody(word: str) -> None:
    """No class names the text here: the word stands in a paragraph that does not hold the name."""
    html = "".join(
        f'<li class="comment" id="comment-{k}"><cite>{n}</cite> Says: <small>5 February 2013 12:0{k}</small>'
        f"<p>{word if n == 'Ola' else 'It rose'}, {n[::-1]}.</p></li>"
        for k, n in enumerate(READERS)
    )
    assert not [c for c in _comments(f"<ol>{html}</ol>") if c.by_post_author]


@pytest.mark.parametrize("tag", ["b", "strong", "span"])
def test_a_reader_may_be_called_admin(tag: str) -> None:
    """The word alone is a name as any other."""
    names = [*READERS, "admin"]
    html = "".join(
        f'<li class="comment" id="comment-{k}"><p class="top"><{tag} class="name">'
        f"{n}</{tag}> 5 February 2013 12:0{k}</p><p>It rose, {n}.</p></li>"
        for k, n in enumerate(names)
    )
    assert [c.author.name for c in _comments(f"<ol>{html}</ol>")] == names


@pytest.mark.parametrize(("theirs", "own"), [("regularcomment", "admincomment"), ("comment", "commentowner"), ("cmt", "author_comment")])
def test_a_class_of_the_owner_is_read_with_the_others(theirs: str, own: str) -> None:
    """A comment that its theme calls otherwise than the readers' stands among them, and is marked."""
    html = "".join(
        f'<div class="{own if n == "Ola" else theirs}"><h4><a name="{k}7"></a><a href="/2013/02/rye/#{k}7">'
        f're: Rye</a></h4><div class="by">Tuesday, February 05, 2013 12:0{k} PM by <a>'
        f'{n}</a></div><div class="words">It rose, {n}.</div></div>'
        for k, n in enumerate(READERS)
    )
    found = _comments(html)
    assert [c.author.name for c in found] == READERS
    assert [c.author.name for c in found if c.by_post_author] == ["Ola"]


@pytest.mark.parametrize(
    ("box", "line"),
    [
        ("reply-text", "Ola 於 2013/02/06 09:00 回覆"),
        ("owner-answer", "Ola, 2013-02-06 09:00"),
        ("response", "Posted by Ola on 2013-02-06 09:00"),
    ],
)
def test_an_answer_inside_a_comment_is_one_of_its_own(box: str, line: str) -> None:
    """A box with a name, a date and words of its own is no part of the reader's words, and stands under them."""
    html = "".join(
        f'<ul class="single" id="comment-{k}"><li class="user-name">{n}</li><li class="comment-text">'
        f'It rose, {n}.</li><li class="comment-date">2013/02/05 12:0{k}</li>'
        + (f'<li class="{box}"><p>Thank you for the picture of it.</p><p>{line}</p></li>' if n == "Marit" else "")
        + "</ul>"
        for k, n in enumerate(READERS)
    )
    found = _comments(html)
    answer = next(c for c in found if c.author.name == "Ola" and c.parent)
    assert (len(found), answer.text, answer.parent) == (len(READERS) + 1, "Thank you for the picture of it.", "2")
    assert "Thank" not in next(c.text for c in found if c.author.name == "Marit")


@pytest.mark.parametrize("number", ["{k:08x}a4", "{k}f3c1a9be0", "0{k}2d7f1c-41aa-4c1b-9d3e-0a1b2c3d4e5f"])
def test_short_hashes_number_comments(number: str) -> None:
    """Hashes of eight digits and UUIDs number comments as figures do, nested ones too."""
    first, second = number.format(k=1), number.format(k=2)
    html = f"""<article id="c-{first}" class="comment"><span class="name">Ilse</span> <time datetime="2013-02-05T12:00:00">5 Feb</time>
<div class="comment-text">It rose.</div><div class="replies"><article id="c-{second}" class="comment"><span class="name">Ola</span>
<time datetime="2013-02-05T13:00:00">5 Feb</time><div class="comment-text">Well done.</div></article></div></article>"""
    assert [(c.author.name, c.text, c.parent) for c in _comments(html)] == [("Ilse", "It rose.", None), ("Ola", "Well done.", first)]


@pytest.mark.parametrize("token", ["replyTreeLevel{d}", "comment-level-{d}", "thread-depth{d}"])
def test_classes_that_end_in_a_depth_thread_comments(token: str) -> None:
    """Depths count from the least, however the class begins."""
    html = "".join(
        f'<div class="comment {token.format(d=d)}" id="comment-{k}"><b>{n}</b> 5 February 2013 12:0{k}<p>It rose, {n}.</p></div>'
        for k, (n, d) in enumerate(zip(READERS, (0, 1, 2, 0, 1, 0), strict=True))
    )
    assert [c.parent for c in _comments(html)] == [None, "0", "1", None, "3", None]


@pytest.mark.parametrize("token", ["x-message-level{d}", "depth-{d}", "c_level{d}"])
def test_a_box_around_a_comment_tells_its_depth(token: str) -> None:
    """The class may stand on a box that holds that comment and no other."""
    html = "".join(
        f'<div class="{token.format(d=d)}"><div class="comment" id="comment-{k}"><b>{n}</b> 5 February 2013 12:0{k}'
        f"<p>It rose, {n}.</p></div></div>"
        for k, (n, d) in enumerate(zip(READERS, (0, 1, 2, 0, 1, 0), strict=True))
    )
    assert [c.parent for c in _comments(html)] == [None, "0", "1", None, "3", None]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ('<div class="post-meta"><span title="2013-02-05">5 February 2013</span>&nbsp;·&nbsp;2 min&nbsp;·&nbsp;Ola Holt</div>', "Ola Holt"),
        ('<p class="article-author">Posted by Ola at 12:04 │<a href="#c">Comments(0)</a>│<a href="/c">Bread</a></p>', "Ola"),
        (
            '<p class="byline"><span class="page-date">5 February 2013</span> <span class="page-author">Ola Holt</span> <a>bread</a></p>',
            "Ola Holt",
        ),
        ('<div class="post-meta">5 February 2013 · 2 min · <a href="/tags/bread">Bread</a></div>', None),
    ],
)
def test_the_one_name_among_facts_wrote_the_post(head: str, name: str | None) -> None:
    """Of facts between dividers the one without a figure and without a link is the writer; a topic is none."""
    post = read(_page("", head=head)).post
    assert post is not None
    assert (post.author.name if post.author else None) == name


@pytest.mark.parametrize("label", ["URL: ", "Hemsida: ", ""])
def test_the_site_of_a_commenter_on_its_own_line_is_no_text(label: str) -> None:
    """A commenter's address below the words, with a label or without, belongs to the byline."""
    html = "".join(
        f'<div class="comment"><a name="comment{k}"></a>Postat av: <a href="http://{n.lower()}.example/">{n}</a><br/>'
        f"<br/>It rose, {n}.<br/>"
        f"<br/>2013-02-05 @ 12:0{k}:00<br/>{label}<a>http://{n.lower()}.example/</a></div>"
        for k, n in enumerate(READERS)
    )
    assert [(c.author.name, c.text) for c in _comments(html)] == [(n, f"It rose, {n}.") for n in READERS]


@pytest.mark.parametrize("between", ["<br/>", "</p><p>"])
def test_an_address_with_which_a_reader_signs_is_text(between: str) -> None:
    """The last line of the words stays, though the name leads to the same address: no byline stands above it."""
    html = "".join(
        f'<div class="comment" id="comment-{k}"><a href="http://{n.lower()}.example/">{n}</a> <i>2013-02-05 12:0{k}</i>'
        f'<p>It rose, {n}.{between}<a href="http://{n.lower()}.example/">http://{n.lower()}.example/</a></p></div>'
        for k, n in enumerate(READERS, 1)
    )
    assert [c.text.split()[-1] for c in _comments(html)] == [f"http://{n.lower()}.example/" for n in READERS]


@pytest.mark.parametrize("button", ["reply", "antworten", "odpovedať"])
def test_a_button_behind_a_name_is_no_part_of_it(button: str) -> None:
    """Neither the name nor the text holds the button of a byline below the words."""
    html = "".join(
        f'<table class="citem"><tr><td class="ctext">It rose, {n}.<div class="foot">Posted 2/18/2013 11:3{k} AM by <a href="/u/{n}">{n}</a>'
        f' - <a href="#r">{button}</a></div></td></tr></table>'
        for k, n in enumerate(READERS)
    )
    assert [(c.author.name, c.text) for c in _comments(html)] == [(n, f"It rose, {n}.") for n in READERS]


@pytest.mark.parametrize(
    ("stamp", "language"), [("5 กุมภาพันธ์ 2556 เวลา 12:04 น.", "th"), ("5 февруари 2013, 12:04 ч.", "bg"), ("5 vasario 2013, 12:04 v.", "lt")]
)
def test_letters_behind_a_time_are_no_text(stamp: str, language: str) -> None:
    """A letter or two left of a dated line say nothing."""
    html = "".join(
        f'<li id="comment-{k}"><div class="chead"><b>{n}</b> <span class="cdate">{stamp}</span></div>'
        f'<div class="cbody"><p>It rose, {n}.</p></div></li>'
        for k, n in enumerate(READERS)
    )
    assert [(c.author.name, c.text) for c in _comments(f"<ol>{html}</ol>", language)] == [(n, f"It rose, {n}.") for n in READERS]


@pytest.mark.parametrize("name", ["komentaras-{k}", "cnvMessage{k}", "yorum-{k}"])
def test_words_for_comments_number_them_in_other_languages(name: str) -> None:
    """An id that says comment in another language numbers comments, one alone, too."""
    html = f'<div class="media" id="{name.format(k=7)}"><h4>Ola</h4><p class="media-date">2013-02-05 12:04</p><p>It rose well.</p></div>'
    assert [(c.id, c.author.name, c.text) for c in _comments(html)] == [("7", "Ola", "It rose well.")]


@pytest.mark.parametrize("link", ["http://tools.example/flour.zip", "www.mill.example", "Link: https://shop.example/rye"])
def test_an_address_that_a_reader_begins_with_is_text(link: str) -> None:
    """Only the site that the name leads to is printed by the theme; another address is what somebody wrote."""
    byline = '<a class="fn" href="http://{n}.example/">{n}</a> 2013-02-05 12:0{k}'
    item = '<li class="comment" id="comment-{k}">' + byline + "<p>{link}</p><p>Try it.</p></li>"
    items = "".join(item.format(k=k, n=n, link=link) for k, n in enumerate(("Ann", "Ben", "Cy"), 1))
    html = f"<html><body><h1>Rye</h1><p>Flour.</p><h3>3 comments</h3><ol>{items}</ol></body></html>"
    post = read(Page("https://blog.example/2013/02/rye/", html.encode())).post
    assert post is not None
    assert [c.text.split("\n")[0] for c in post.comments] == [link] * 3
