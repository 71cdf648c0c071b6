"""Comment forms that no known id, class or address tells."""

from __future__ import annotations

import pytest

from checkup.model import Commenting, Page
from checkup.platforms import read

TEXT = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)
FIELDS = '<label>{}</label><input name="n"><textarea name="t"></textarea><input type="submit" value="{}">'


def _commenting(form: str, *, comments: bool = True) -> Commenting:
    said = "".join(
        f'<div class="comment" id="comment-{k}"><b class="author">{who}</b> <i>{k} May 2013</i><p>It rose well.</p></div>'
        for k, who in enumerate(("Ilse", "Ola"), 1)
    )
    html = f"""<html><head><title>Rye</title></head><body><div class="post"><h1>Rye</h1><p>{TEXT}</p></div>
{said if comments else ""}{form}</body></html>"""
    post = read(Page(url="https://rye.example/2013/02/rye/", body=html.encode())).post
    assert post is not None
    return post.commenting


@pytest.mark.parametrize(
    ("form", "commenting"),
    [
        (f'<p>Add your comment</p><form method="post" action="/x">{FIELDS.format("Name", "Send")}</form>', "open"),
        (f'<form method="post" action="/x">{FIELDS.format("Imię", "Wyślij komentarz")}</form>', "open"),
        (f'<form method="post" action="/x" id="comments_form">{FIELDS.format("Imię", "Ok")}</form>', "open"),
        (f'<form method="post" action="/x" id="newCommentBox">{FIELDS.format("Name", "Send")}</form>', "open"),
        (f'<p>Write to us</p><form method="post" action="/x">{FIELDS.format("Name", "Send")}</form>', "unknown"),
        ('<p>Find a comment</p><form action="/x"><input name="q"><input type="submit" value="Go"></form>', "unknown"),
        ("<p>Komentarze są zamknięte dla tego wpisu.</p>", "closed"),
    ],
    ids=["the line above", "the button", "its known id", "its id", "a letter to the house", "a search", "closed in Polish"],
)
def test_a_form_is_told_by_its_words_where_readers_have_spoken(form: str, commenting: Commenting) -> None:
    """A form with a place to write and a field for a name whose label, button or line above is of comments."""
    assert _commenting(form) == commenting


@pytest.mark.parametrize(
    ("around", "commenting"),
    [
        ("<section><h2>What you say</h2>{said}<div>{form}</div></section>", "open"),
        ("<div><div><div>{form}</div></div>{said}</div>", "open"),
        ("<div>{said}</div><div>{form}</div>", "unknown"),
        ("<div>{said}<div><form><input name='subject'><textarea name='t'></textarea></form></div></div>", "unknown"),
    ],
    ids=["below them", "above them", "in a box of its own", "to the firm"],
)
def test_a_wordless_form_in_the_comments_own_box_is_for_them(around: str, commenting: Commenting) -> None:
    """Nothing names what is written there; that it stands among the comments and apart from the post does."""
    said = "".join(
        f'<div class="comment" id="comment-{k}"><b class="author">{who}</b> <i>{k} May 2013</i><p>It rose well.</p></div>'
        for k, who in enumerate(("Ilse", "Ola"), 1)
    )
    form = "<form><textarea rows='3'></textarea><button>Send</button></form>"
    html = f"""<html><head><title>Rye</title></head><body><div class="post"><h1>Rye</h1><p>{TEXT}</p></div>
{around.format(said=said, form=form)}</body></html>"""
    post = read(Page(url="https://rye.example/2013/02/rye/", body=html.encode())).post
    assert post is not None
    assert post.commenting == commenting


def test_without_comments_a_forms_words_tell_nothing() -> None:
    """ "Comments or questions?" stands above the form to write to many a firm."""
    form = f'<p>Comments or questions?</p><form method="post" action="/x">{FIELDS.format("Name", "Send")}</form>'
    assert _commenting(form, comments=False) == "unknown"


@pytest.mark.parametrize(("inside", "commenting"), [("<textarea name='text'></textarea>", "open"), ("<input name='q'>", "unknown")])
def test_the_name_of_a_form_says_as_much_as_its_id(inside: str, commenting: Commenting) -> None:
    """Where nobody has spoken yet, a form by a known name with a place to write is the one for comments, wherever it is sent."""
    form = f'<h4>Say something</h4><form method="post" action="/cgi/take.cgi" name="comments_form"><input name="author">{inside}</form>'
    assert _commenting(form, comments=False) == commenting
