"""Comments that bear no day: the short line with which all of a page's comments begin, in one place, is who wrote them."""

from __future__ import annotations

from collections.abc import Sequence

from checkup.model import Page
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "
SAID = [("Ola Nyman", "Mine rose well, thanks."), ("oakfan", "I have no cellar at all."), ("J", "Nor have I, but a cold hall.")]


def said(form: str, rows: Sequence[tuple[str, str]] = SAID, more: str = "") -> list[tuple[str | None, str]]:
    """Name and text of the comments of a page that prints each in this form: {0} its number, {1} the name, {2} the words."""
    shown = "".join(form.format(k, *row) for k, row in enumerate(rows, 1))
    head = f"<h1>Rye</h1><p>By Ilse Brandt on 4 February 2013</p><p>{TEXT * 4}</p>"
    page = f"<html><head><title>Rye</title></head><body>{head}<h3>Comments</h3><ul>{shown}</ul>{more}</body></html>"
    post = read(Page(url="https://rye.example/2013/02/rye/", body=page.encode())).post
    assert post is not None
    return [(c.author.name, c.text) for c in post.comments]


def test_the_first_line_of_all_comments_is_the_name() -> None:
    """In an element of any class, alone or behind the comment's number, however short it is."""
    for form in (
        "<li id='comment-{0}'><div class='kto'>{1}</div><p>{2}</p></li>",
        "<li id='comment-{0}'><span class='nr'>#{0}</span><div class='kto'>{1}</div><div class='slowa'><p>{2}</p></div></li>",
        "<li id='comment-{0}'><p class='dane'><b>{1}</b><br></p><div class='slowa'><p>{2}</p></div></li>",
        "<li id='comment-{0}'><dl><dt>{1}</dt><dd>{2}</dd></dl></li>",
    ):
        assert said(form) == SAID, form


def test_bare_paragraphs_one_line_for_all_and_sentences_name_nobody() -> None:
    """A greeting in a paragraph, the same words on all comments, or a line that ends as a sentence does, is no name."""
    assert [name for name, _ in said("<li id='comment-{0}'><p>{1}</p><p>{2}</p></li>")] == [None] * 3
    alike = [("Reader", text) for _, text in SAID]
    assert [name for name, _ in said("<li id='comment-{0}'><div class='kto'>{1}</div><p>{2}</p></li>", alike)] == [None] * 3
    long = [*SAID[:2], ("I never bake at all.", "Mine stays cold.")]
    assert [name for name, _ in said("<li id='comment-{0}'><div class='kto'>{1}</div><p>{2}</p></li>", long)] == [None] * 3


def test_a_number_beside_one_readers_name_makes_no_other_reader() -> None:
    """Where one person wrote all comments of a page, the name stays, though numbers beside it differ."""
    rows = [("Ola Nyman", text) for _, text in SAID] * 2
    form = "<li id='comment-{0}'><span class='comment-author'>{1}</span> <a href='#comment-{0}'>#{0}</a> | 2 March 2013<p>{2}</p></li>"
    assert {name for name, _ in said(form, rows)} == {"Ola Nyman"}
    beside = "<li id='comment-{0}'><div><b class='author'>{1}</b> #{0}</div><div>2 March 2013</div><p>{2}</p></li>"
    assert {name for name, _ in said(beside, rows)} == {"Ola Nyman"}
    within = "<li id='comment-{0}'><b>{1}</b> #{0} 2 March 2013<p>{2}</p></li>"
    assert {(name or "").partition(" #")[0] for name, _ in said(within, rows)} == {"Ola Nyman"}
    assert {(name or "").partition(" #")[0] for name, _ in said(within, [("Ola", text) for _, text in rows])} == {"Ola"}


def test_the_number_before_a_lone_name_is_none_of_it() -> None:
    """ "#1 · Ann" is Ann, also where one comment alone is on the page."""
    form = "<div class='odd'><h5><a href='#c{0}'>#{0}</a> · {1}</h5><div class='comment-time'>2 March 2013, 10:15</div><p>{2}</p></div>"
    assert said(form, SAID[:1]) == SAID[:1]


def test_the_heading_of_a_form_inside_a_comment_is_nobodys_word() -> None:
    """Nor is it taken for the words of a comment that says nothing but a sign."""
    form = (
        "<li id='comment-{0}'><h4 class='name'>{1}</h4><p class='date'>2 March 2013</p><p>{2}</p><div><h5>Say something back</h5>"
        "<form action='/say'><input type='text' name='author'><textarea name='words'></textarea></form></div></li>"
    )
    rows = [("Ola Nyman", "<3"), ("oakfan", "Mine rose well, thanks.")]
    escaped = [(name, text.replace("<", "&lt;")) for name, text in rows]
    assert said(form, escaped) == rows
    assert said(form, escaped[:1]) == rows[:1]


def test_name_day_and_a_word_or_two_in_one_line_are_no_text() -> None:
    """In any language, on a page with one comment; a line that says more is the reader's."""
    form = "<div id='comment-{0}'><p>Dnia 02.03.2013 {1} pisze:</p><p>{2}</p></div>"
    assert said(form, SAID[:1]) == SAID[:1]
    told = "<div id='comment-{0}'><b class='author'>{1}</b><p>On 02.03.2013 {1} baked rye with all of us!</p><p>{2}</p></div>"
    assert "baked rye" in said(told, SAID[:1])[0][1]
    short = told.replace(" with all of us", "")
    assert "baked rye!" in said(short, SAID[:1])[0][1]
    assert "baked rye" not in said(short.replace("!", ""), SAID[:1])[0][1]


def test_the_label_of_the_day_is_no_name_beside_a_labelled_one() -> None:
    """In a language whose word for it nobody here knows, on a page with one comment, too."""
    form = "<div class='card'><div class='top'><div>Author: {1}</div><div>Upisano dana: 2013-03-0{0} 10:15:00</div></div><p>{2}</p></div>"
    for rows in (SAID[:2], SAID):
        assert said(form, rows) == list(rows)


def test_the_words_of_a_lone_comment_stand_in_the_box_behind_its_numbered_byline() -> None:
    """As they do where there are several; a form behind it says nothing."""
    form = "<div class='bar' id='comment-{0}'>{1} » Mar {0}rd, 2013 »</div><div class='words'><p>{2}</p></div>"
    ask = "<form action='/say'><textarea name='words'></textarea></form>"
    assert said(form, SAID, ask) == SAID
    assert said(form, SAID[:1], ask) == SAID[:1]
    bar = form.partition("<div class='words'>")[0]
    assert [text for _, text in said(bar + "<div><label>Your words</label>" + ask + "</div>", SAID[:1])] in ([], [""])


def test_a_sentence_that_begins_with_a_day_is_no_byline() -> None:
    """Where words are written without blanks, its full stop tells; who wrote stands below."""
    rows = [("かず", "2013年7月5日焼いてみました。外れて欲しいです。"), ("えり", "なるほど。")]
    form = "<div class='comment'><div class='inner'>{2}<div class='comment-information'>{1}, 0{0}. March 2013</div></div></div>"
    assert said(form, rows) == rows
