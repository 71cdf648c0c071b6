"""Comments whose name and day stand apart from their words, or whose words look like a byline: where most have their name, all have it."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page, Post
from checkup.platforms import read

WORDS = "We hung the gate before noon, and the hinge held until the wind came round to the north. "
TEXT = f"<p>{WORDS * 4}</p><p>{WORDS * 3}</p>"
SAID = (
    ("Berit Olsen", "11h13", "Ours held for a winter and no longer."),
    ("mudlark", "11h29", "Which hinge did you take? I ask since mine is bent."),
    ("Hanno V.", "12h07", "The north wind takes them all in the end."),
    ("Ida", "12h40", "A wooden peg has served us well since my grandmother's days."),
    ("mudlark", "13h02", "Then a peg it is, and I thank you all."),
)


def read_post(below: str, head: str = "", language: str = "en") -> Post:
    html = (
        f"<html lang='{language}'><head><title>A gate - The shed</title>{head}</head><body><div class='post'><h1>A gate</h1>"
        f"<p class='date'>3 May 2013</p><div class='entry'>{TEXT}</div></div>{below}</body></html>"
    )
    post = read(Page(url="https://shed.example/gate", body=html.encode())).post
    assert post is not None
    return post


def told(comments: tuple[Comment, ...]) -> list[tuple[str | None, str, str]]:
    return [(c.author.name, str(c.posted)[11:16].replace(":", "h"), c.text) for c in comments]


SPIP = "<meta name='generator' content='SPIP 3.2'>"
BESIDE = {
    "above, in a list": """<ul class="forum">{}</ul>|
        <li class="forum-fil"><div class="tete"><a href="#f{n}"><img src="pin.png" alt="permalien"></a> <b class="qui">{name}</b>
        <div class="quand">(4 mai 2013 @{time})</div>:</div>
        <div class="forum-message"><div class="forum-texte"><p>{words}</p></div></div></li>""",
    "above, in boxes": """<div class="forum">{}</div>|
        <div class="fil"><p class="qui"><strong>{name}</strong> <small>4 mai 2013, {time}</small></p>
        <div class="forum-message"><div class="forum-texte"><p>{words}</p></div></div></div>""",
    "below, in a list": """<ol>{}</ol>|
        <li><div class="forum-message"><div class="forum-texte"><p>{words}</p></div></div>
        <p>par <b>{name}</b>, 4 mai 2013 à {time}</p></li>""",
}


@pytest.mark.parametrize("form", BESIDE)
def test_the_byline_may_stand_in_the_box_around_the_platforms_own_element(form: str) -> None:
    around, item = BESIDE[form].split("|")
    items = "".join(item.format(n=n, name=name, time=time, words=words) for n, (name, time, words) in enumerate(SAID))
    assert told(read_post(f"<h2>5 messages</h2>{around.format(items)}", SPIP, "fr").comments) == list(SAID)


QUOTE = "Berit Olsen: May 4, 2013 - 11:13 AM"
PLACES = {
    "a list": """<ol id="comment-rows">{}</ol>|
        <li class="row"><div class="group"><div class="info"><div><a href="/u/{n}">{name}</a> <div>Place: North</div></div></div>
        <div class="facts">Reply #{n} <div>May 4, 2013 - {clock} AM</div></div></div><div class="said">{words}</div></li>""",
    "boxes": """<div class="comments">{}</div>|
        <div class="comment"><div class="top"><h5><a href="/u/{n}">{name}</a></h5><span>May 4, 2013 {clock}</span></div>
        <div class="said">{words}</div></div>""",
    "rows": """<div id="comments">{}</div>|
        <div class="comment-row"><p>{n}. <a href="/u/{n}">{name}</a><br>May 4, 2013 {clock}</p><div>{words}</div></div>""",
}


@pytest.mark.parametrize("form", PLACES)
def test_a_quoted_byline_is_no_name(form: str) -> None:
    """A comment that begins with the name and the day of another is its own writer's."""
    around, item = PLACES[form].split("|")
    quoting = {3: f"<p>{QUOTE}</p><p>Ours held for a winter.</p>", 4: f"<blockquote><p>{QUOTE}</p></blockquote>"}
    rows = [(n, name, time.replace("h", ":"), f"{quoting.get(n, '')}<p>{words}</p>") for n, (name, time, words) in enumerate(SAID, 1)]
    items = "".join(item.format(n=n, name=name, clock=clock, words=words) for n, name, clock, words in rows)
    comments = read_post(around.format(items)).comments
    assert [c.author.name for c in comments] == [name for name, _, _ in SAID]
    assert all(c.text.endswith(words) for c, (_, _, words) in zip(comments, SAID, strict=True))


def test_a_link_in_the_words_is_no_name() -> None:
    """Of names without a link a link in the words is not in the place of the linked ones."""
    rows = [
        f"<li class='comment'><p><a href='http://far{n}.example/'>{name}</a> wrote on May 4, 2013:</p><p>{words}</p></li>"
        if n
        else f"<li class='comment'><p>{name} wrote on May 4, 2013: see <a href='http://far.example/'>this gate</a></p><p>{words}</p></li>"
        for n, (name, _, words) in enumerate(SAID)
    ]
    names = [c.author.name for c in read_post(f"<ol class='commentlist'>{''.join(rows)}</ol>").comments]
    assert "this gate" not in names
    assert names[1:] == [name for name, _, _ in SAID[1:]]


SYSTEMS = {
    "articles": """<article class="xy-comment-article"><header class="xy-comment-head"><a class="xy-comment-username">{name}</a>
        <span>5pts</span></header><section class="xy-comment-body"><div class="xy-comment"><p>{words}</p></div></section>
        <div class="xy-comment-replies">{inner}</div></article>""",
    "boxes": """<div class="comment-item"><span class="comment-user-name">{name}</span><div class="comment-text"><p>{words}</p></div>
        {inner}</div>""",
    "rows": """<li class="zz-comment-row"><b class="zz-comment-author">{name}</b><div class="comment-body">{words}</div>
        <ul>{inner}</ul></li>""",
}


@pytest.mark.parametrize("form", SYSTEMS)
def test_a_system_that_prints_no_day_is_told_by_its_names(form: str) -> None:
    """A comment with two answers, and no day anywhere."""
    inner = "".join(SYSTEMS[form].format(name=name, words=words, inner="") for name, _, words in SAID[1:3])
    whole = SYSTEMS[form].format(name=SAID[0][0], words=SAID[0][2], inner=inner)
    comments = read_post(f"<div class='stream'>{whole}</div>").comments
    assert [(c.author.name, c.text) for c in comments] == [(name, words) for name, _, words in SAID[:3]]


def test_the_busiest_readers_are_no_comments() -> None:
    top = "".join(
        f"<li><div class='commenter-name'>{name}</div><div class='commenter-count'>{n}12 votes</div></li>"
        for n, (name, _, _) in enumerate(SAID)
    )
    assert read_post(f"<div class='tab'><h4>Commenters</h4><ul>{top}</ul></div>").comments == ()


FORM = "<form method='post' action='/c'><input name='author'><textarea name='comment'></textarea><input type='submit' value='Go'></form>"


@pytest.mark.parametrize(
    ("language", "help_text"),
    [
        ("de", "<p><b>Hausordnung:</b> Wer hier schreibt, bleibt freundlich. Erlaubt sind &lt;b&gt; und &lt;i&gt;.</p>"),
        ("en", "<p><strong>House rules</strong>: be kind, and keep to the gate.</p>"),
        ("fr", "<div><b>Petit rappel</b> : restez courtois, et parlez de la porte.</div>"),
    ],
)
def test_small_print_behind_the_form_is_no_comment(language: str, help_text: str) -> None:
    post = read_post(f"<div class='formbox'><h2>Antworten</h2>{FORM}{help_text}</div>", language=language)
    assert (post.comments, post.comments_status) == ((), "none")


@pytest.mark.parametrize(
    ("language", "heading", "byline", "day"),
    [
        ("de", "Kommentare", "#1 Kommentar von <img src='de.png'> Berit-chan", "26. März 2014, 16:19"),
        ("en", "Comments", "#1 Comment by Berit-chan", "March 26, 2014, 16:19"),
        ("es", "Comentarios", "1. Comentario de Berit-chan", "26 de marzo de 2014, 16:19"),
    ],
)
def test_a_lone_numbered_comment_above_a_boxed_form(language: str, heading: str, byline: str, day: str) -> None:
    comment = f"<div><h3>{byline}</h3>{day}<p>Ours held for a winter.</p></div>"
    below = f"<div class='bar'>{heading}</div>{comment}<div class='noprint'><div>{FORM}</div></div>"
    comments = read_post(below, language=language).comments
    assert [(c.author.name, str(c.posted)[:16], c.text) for c in comments] == [
        ("Berit-chan", "2014-03-26 16:19", "Ours held for a winter.")
    ]


BADGES = {
    "above the name": """<article class="zz-comment"><div class="pic"><img src="a.png"><span class="kind">{badge}</span></div>
        <div class="top"><a class="comment-user" href="/u">{name}</a></div><p>{words}</p><i class="date">3 May 2013, 10:12</i></article>""",
    "before the name": """<li class="comment"><em class="kind">{badge}</em> <cite class="fn">{name}</cite>
        <span class="date">3 May 2013, 10:12</span><p>{words}</p></li>""",
}


@pytest.mark.parametrize("form", BADGES)
@pytest.mark.parametrize("badge", ["Abonné", "Subscriber since 2009", "Goldmitglied"])
def test_what_a_writer_is_stands_before_the_name_and_is_no_word_of_the_comment(form: str, badge: str) -> None:
    rows = ((name, words, badge if n % 2 else "") for n, (name, _, words) in enumerate(SAID))
    items = "".join(BADGES[form].format(badge=own, name=name, words=words) for name, words, own in rows)
    comments = read_post(f"<div id='comments'>{items}</div>").comments
    assert [(c.author.name, c.text) for c in comments] == [(name, words) for name, _, words in SAID]
