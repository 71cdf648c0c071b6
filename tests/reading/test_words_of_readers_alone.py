"""What a theme or a system of comments prints around a name or below the words, and is neither."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "The ferry has a bell on either bank, and whoever rings it has to wait for the man to finish his soup. "
FORM = "<form action='/c' method='post'><p>Name <input name='name'></p><textarea name='comment'></textarea></form>"
PEOPLE = ["Ola Nyman", "Kuba M.", "oar_7"]
WORDS = ["He rows on Sundays, too.", "What kind of soup?", "Leek, as always."]
DAYS = ["2013-02-14", "2013-02-15", "2013-02-16"]


def post_of(body: str, language: str = "en") -> Post:
    """The post of a page whose body begins with a heading and a text."""
    head = f"<h1>The two bells</h1><p>2013-02-04</p><p>{TEXT * 3}</p>"
    page = f"<html lang='{language}'><head><title>The two bells - Bank notes</title></head><body>{head}{body}</body></html>"
    post = read(Page(url="https://ferry.example/2013/02/two-bells/", body=page.encode())).post
    assert post is not None
    return post


def said(body: str, language: str = "en") -> list[tuple[str | None, str]]:
    """Name and words of the comments below the text."""
    return [(c.author.name, c.text) for c in post_of(body, language).comments]


def row(one: str) -> str:
    """Comments in a frame with places for number, name, day and words."""
    return "".join(one.format(k=k + 1, n=n, d=d, t=t) for k, (n, d, t) in enumerate(zip(PEOPLE, DAYS, WORDS, strict=True)))


EXPECTED = list(zip(PEOPLE, WORDS, strict=True))
BOX = "<div class='comment' id='comment-{{k}}'>{}</div>"
NAMES = {
    "behind a button that opens a card": "<button class='comment__username'>{n}</button> <time datetime='{d}'>{d}</time>"
    "<div class='text'>{t}</div>",
    "behind the name of an icon": "<div class='author'><i class='material-icons'>account_circle</i> {n}</div><div class='date'>{d}</div>"
    "<div class='text'>{t}</div>",
    "with whom it answers": "<div class='user'><span class='c-name'>{n}</span> <span class='reply-tag'>Ruth Asher</span></div>"
    "<span class='time'>{d}</span><div class='text'>{t}</div>",
    "with a handle of the place it links to": "<a class='author' href='https://talk.example/@p{k}'>{n} @p{k}@talk.example</a>"
    "<span class='date'>{d}</span><div class='text'>{t}</div>",
    "with a mailbox beside it": "<p><b>Name:</b> {n}</p><p><b>E-mail:</b> p{k}@post.example</p><p>{d}</p><div class='text'>{t}</div>",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stands_alone_whatever_is_printed_beside_it(name: str) -> None:
    """Buttons, icons, handles and mailboxes are no part of it."""
    assert said(f"<h3>Comments</h3>{row(BOX.format(NAMES[name]))}") == EXPECTED


def test_a_handle_that_somebody_signs_with_is_the_name() -> None:
    """Where the address does not show it, the reader wrote it."""
    one = BOX.format(
        "<a class='author' href='https://soup{k}.example/'>{n} @leek</a> <span class='date'>{d}</span><div class='text'>{t}</div>"
    )
    assert [name for name, _ in said(f"<h3>Comments</h3>{row(one)}")] == [f"{n} @leek" for n in PEOPLE]


@pytest.mark.parametrize("agents", [("Chrome 120", "Firefox 115.0", "Safari 17"), ("Windows 10", "Android 14", "Mac OS X 10.15.7")])
def test_a_readers_browser_is_not_said(agents: tuple[str, str, str]) -> None:
    """It differs from one comment to the next, and is always a line of its own below the words."""
    one = "<li class='comment' id='comment-{}'><cite class='fn'>{}</cite> {}<div class='comment-content'><p>{}</p></div><p>{}</p></li>"
    shown = "".join(one.format(k, n, d, t, a) for k, (n, d, t, a) in enumerate(zip(PEOPLE, DAYS, WORDS, agents, strict=True)))
    assert said(f"<h3>Comments</h3><ol>{shown}</ol>") == EXPECTED


@pytest.mark.parametrize(("language", "first"), [("en", "Comment {k}"), ("th", "ความคิดเห็นที่ {k}"), ("de", "Kommentar {k}")])
def test_a_first_line_that_counts_the_comments_is_not_said(language: str, first: str) -> None:
    """The theme numbers them in words, above what each says."""
    one = "<div class='box'><p>" + first + "</p><p>{t}</p><hr><table><td>Name: {n}</td><td>Created on: {d}</td></table></div>"
    assert said(f"<h3>Comments</h3><div class='comments'>{row(one)}</div>{FORM}", language) == EXPECTED


def test_a_first_line_that_counts_something_else_is_said() -> None:
    """Without a word for comment the numbers are a reader's."""
    one = BOX.format("<b class='author'>{n}</b> <span class='date'>{d}</span><div class='text'>The boat holds {k}.<br>{t}</div>")
    assert [text for _, text in said(f"<h3>Comments</h3>{row(one)}")] == [f"The boat holds {k + 1}.\n{t}" for k, t in enumerate(WORDS)]


@pytest.mark.parametrize("version", ["talk42__comment-{k}2ce8b7a-1f00-4c3d-9a41-00b3f0c5d7e1", "notes3-comment-{k}8"])
def test_an_id_may_begin_with_a_system_and_its_version(version: str) -> None:
    """The figure of the version is none of the comment's number."""
    one = f"<div id='{version}'><b class='who'>{{n}}</b> <i>{{d}}</i><div>{{t}}</div></div>"
    assert said(f"<h3>Comments</h3><div>{row(one)}</div>") == EXPECTED


def test_a_number_in_a_comments_buttons_is_not_how_many_there_are() -> None:
    """ "0 replies" stands below each."""
    one = BOX.format("<b class='author'>{n}</b> <span class='date'>{d}</span><div class='text'>{t}</div><p class='acts'>0 replies</p>")
    assert post_of(f"<h3>Talk</h3>{row(one)}").declared_count is None


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("fr", "Pas de commentaires"),
        ("fr", "Commentaires : Aucun commentaire"),
        ("de", "Noch keine Kommentare"),
        ("en", "No comments yet."),
        ("es", "No hay comentarios todavía"),
    ],
)
def test_a_page_without_a_day_that_notes_no_comments_is_a_post(language: str, note: str) -> None:
    """The note says that the blog takes comments on what stands above it."""
    page = f"<html lang='{language}'><title>The two bells</title><body><h1>The two bells</h1><p>{TEXT * 5}</p><p>{note}</p></body></html>"
    reading = read(Page(url="https://ferry.example/two-bells.html", body=page.encode()))
    assert reading.page_type == "post"
    assert reading.post is not None
    assert reading.post.comments == ()


def test_a_version_is_no_day() -> None:
    """What a system of comments prints of itself dates nobody's words."""
    one = BOX.format("<b class='author'>{n}</b><div class='text'>{t}</div>")
    comments = post_of(f"<h3>Comments</h3><div>{row(one)}<p>Powered by Talk v1.4.14</p></div>").comments
    assert [c.posted for c in comments] == [None] * 3


@pytest.mark.parametrize("age", ["منذ يومين", "منذ ساعة", "منذ شهرين", "منذ 3 أيام"])
def test_an_arabic_age_is_neither_name_nor_words(age: str) -> None:
    """One and two of a unit are words without a figure."""
    one = f"<li><div><a href=''>{{n}}</a> <strong>{age}</strong></div>{{t}}</li>"
    assert said(f"<h3>التعليقات</h3><ul class='comments-list'>{row(one)}</ul>", "ar") == EXPECTED


@pytest.mark.parametrize("note", ["ارسال دیدگاه برای این نوشته بسته است.", "امکان ارسال دیدگاه وجود ندارد"])
def test_a_persian_note_closes_a_post(note: str) -> None:
    """So does any theme's sentence of one line."""
    assert post_of(f"<div>{note}</div>", "fa").commenting == "closed"


def test_words_for_a_commenter_name_one() -> None:
    """A class in another language, with neither a heading nor a day."""
    one = "<div class='kommentar'><div class='kommentator'>{n} :</div><div class='kommentartekst'>{t}</div></div><hr>"
    assert said(f"<div class='kommentarboks'>{row(one)}</div>", "no") == EXPECTED


def test_several_facts_in_a_last_line_are_not_said() -> None:
    """What stands behind the labels may differ."""
    marks = ["Mood: glad | Score: 0.83", "Mood: cross | Score: -0.4", "Mood: glad | Score: 0.5"]
    one = "<li><strong>{}</strong> <span>{}</span><br><span>{}</span></li>"
    shown = "".join(one.format(n, t, m) for n, t, m in zip(PEOPLE, WORDS, marks, strict=True))
    assert said(f"<h4>Comments:</h4><ul>{shown}</ul>") == EXPECTED


def test_a_day_in_brackets_behind_all_words_is_the_comments() -> None:
    """Also where one says no more than a name might be."""
    shown = "".join(
        f"<div class='comment'><p><strong>{n}:</strong> {t} ({k + 3}.5.2023)</p></div>"
        for k, (n, t) in enumerate(zip(PEOPLE, ["He rows on Sundays.", "On Sundays, too.", "Every Sunday."], strict=True))
    )
    comments = post_of(f"<h3>Kommentare:</h3>{shown}", "de").comments
    assert [c.text for c in comments] == ["He rows on Sundays.", "On Sundays, too.", "Every Sunday."]
    assert [f"{c.posted:%m-%d}" for c in comments if c.posted] == ["05-03", "05-04", "05-05"]


@pytest.mark.parametrize("table", ["comment_table0", "commenttable", "c"])
def test_rows_of_a_name_and_words_below_a_heading_are_comments(table: str) -> None:
    """A number in the id of the whole table is the post's."""
    assert said(f"<h3>Comments:</h3><table id='{table}'>{row('<tr><td>{n}</td><td>{t}</td></tr>')}</table>") == EXPECTED


def test_a_line_that_asks_for_a_comment_ends_the_last_one() -> None:
    """It stands over the form in the shape of what parts the comments."""
    quotes = row("<blockquote>{t}<p>Posted by {n} @ {d} 11:53 PM</blockquote><p>")
    assert said(f"<div><b>Replies: 3 Comments</b><p>{quotes}<b>Add A New Comment</b>{FORM}</div>") == EXPECTED


@pytest.mark.parametrize(
    ("language", "one"),
    [
        ("it", "<div class='commento'><div class='info'><h3 class='autore-commento'>{n}</h3><p class='testo-commento'>{t}</p></div></div>"),
        ("es", "<div class='comentario'><div><p>De: {n}</p></div><div><p class='comment'>{t}</p></div></div>"),
        ("fr", "<div class='commentaire'><p class='auteur_du_commentaire'>{n}</p><p class='texte_du_commentaire'>{t}</p></div>"),
    ],
)
def test_names_in_the_order_of_other_languages(language: str, one: str) -> None:
    """The word for comment stands last, and a label says from whom it is."""
    assert said(f"<h4>Comments</h4><div class='talk'>{row(one)}</div>", language) == EXPECTED
