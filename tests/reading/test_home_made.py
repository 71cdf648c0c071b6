"""Comments of home-made blogs: a sentence to sign in beside them, classes that tell how things look, days in words."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "<p>" + "We carried the planks up before noon, and nobody had thought of the rope. " * 5 + "</p>"
SAID = {
    "Berit Olsen": "The rope of ours lay in the boat all the time.",
    "mudlark": "Which planks did you take for the floor?",
    "Hanno V.": "Noon is late for that, the tide had turned by ten.",
}


def post_of(said: str, lang: str = "en", *, facts: str = "By Ada Thornbury, 6 May 2011") -> Post:
    html = (
        f'<html lang="{lang}"><head><title>A floor | The shed</title></head><body><main><h1>A floor</h1><p>{facts}</p><div>{TEXT}</div>'
        f"{said}</main></body></html>"
    )
    reading = read(Page(url="https://shed.example/floor", body=html.encode()))
    post = reading.post or reading.maybe_post
    assert post is not None
    return post


def items(form: str) -> str:
    return "".join(form.format(n=name, w=words, d=8 + k) for k, (name, words) in enumerate(SAID.items()))


def read_of(post: Post) -> dict[str | None, str]:
    return {c.author.name: c.text for c in post.comments}


BOX = '<div class="row"><h4>{n}</h4><i>{d} May 2011</i><p>{w}</p></div>'
NOTES = [
    ("en", "Please log in to comment."),
    ("en", "You must be logged in to leave a comment."),
    ("de", "Bitte einloggen, um einen Kommentar zu schreiben."),
    ("fr", "Connectez-vous pour laisser un commentaire."),
    ("ru", "Войдите, чтобы оставить комментарий."),
    ("ja", "ログインしてコメントする"),
]


@pytest.mark.parametrize(("lang", "note"), NOTES)
@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("form", [BOX, "<p><b>{n}:</b> {w}</p>"])
def test_a_sentence_to_sign_in_is_no_comment(lang: str, note: str, form: str, *, before: bool) -> None:
    """It stands between heading and comments, or behind them."""
    line = f'<p><a href="/login">{note}</a></p>'
    said = f"<h3>Comments</h3>{line if before else ''}<div>{items(form)}</div>{'' if before else line}"
    assert read_of(post_of(said, lang)) == SAID


def test_comments_may_stand_below_the_heading_of_the_form() -> None:
    """ "Leave a comment", and a list of comments below it."""
    listed = items("<li><div><h4>{n}</h4><p>{d} May 2011</p></div><p>{w}</p></li>")
    said = f"<div><h3>Leave a comment</h3></div><p>Log in to comment</p><div><ul>{listed}</ul></div>"
    assert read_of(post_of(said)) == SAID


@pytest.mark.parametrize("day", ["{d} May 2011", "{d} months ago"])
@pytest.mark.parametrize("css", ["flex", "d-flex mb-2", "row"])
def test_a_row_of_the_same_class_is_a_part_of_its_comment(css: str, day: str) -> None:
    """Classes that tell how things look stand on the comment's box and on the row with its name."""
    form = f'<div class="{css}"><div class="{css}"><h4>{{n}}</h4><span>{day}</span></div><p>{{w}}</p></div>'
    post = post_of(f"<section><h2>Comments</h2><div>{items(form)}</div></section>", facts="Ada mends things.")
    assert read_of(post) == SAID
    assert post.author is None
    assert post.published is None


def test_answers_of_the_same_class_stay_answers() -> None:
    """What stands behind a comment's words is an answer, whatever class it has."""
    answer = '<div class="flex"><h4>Ada Thornbury</h4><span>20 May 2011</span><p>It was in the boat.</p></div>'
    form = '<div class="flex"><h4>{n}</h4><span>{d} May 2011</span><p>{w}</p>' + answer.replace("It", "{w} It") + "</div>"
    assert len(post_of(f"<h2>Comments</h2><div>{items(form)}</div>").comments) == 2 * len(SAID)


@pytest.mark.parametrize(
    ("lang", "ago"),
    [
        ("ru", "{d} месяцев назад"),
        ("id", "{d} bulan yang lalu"),
        ("pl", "{d} miesięcy temu"),
        ("tr", "{d} ay önce"),
        ("nl", "{d} maanden geleden"),
        ("vi", "{d} tháng trước"),
        ("ja", "{d}ヶ月前"),
        ("ko", "{d}개월 전"),
        ("sv", "för {d} månader sedan"),
        ("cs", "před {d} lety"),
        ("pt", "há {d} meses"),
    ],
)
def test_a_day_that_counts_from_today_is_none_of_the_name(lang: str, ago: str) -> None:
    """Months and years ago name no day, but they are no part of a name either."""
    post = post_of(f"<h3>Comments</h3><div>{items(BOX.replace('{d} May 2011', ago))}</div>", lang)
    assert read_of(post) == SAID


def test_a_day_right_behind_an_initial_is_read() -> None:
    """ "Hanno V.10 May 2011", as a page without blanks between its elements says it."""
    post = post_of(f"<h3>Comments</h3><div>{items('<div><b>{n}</b><span>{d} May 2011</span><p>{w}</p></div>')}</div>")
    assert read_of(post) == SAID
    assert [c.posted.day for c in post.comments if c.posted] == [8, 9, 10]


@pytest.mark.parametrize("facts", ["By: 2", "<strong>Published:</strong> <time>6 May 2011</time>", "Author: 6 May 2011"])
def test_a_number_or_a_day_is_no_writer(facts: str) -> None:
    """What a theme prints in a name's place is not always one."""
    assert post_of("", facts=facts).author is None


@pytest.mark.parametrize(
    ("picture", "name"),
    [
        ('<img src="/u/7.png" alt="Ada Thornbury"><div><p>Ada Thornbury</p><span>84 views</span></div>', "Ada Thornbury"),
        ('<img src="/u/7.png" alt="The floor of the shed"><div><p>Ada Thornbury</p></div>', None),
        ('<img src="/u/7.png" alt="Floor"><div><p>Floor</p></div>', None),
        ('<img src="/u/7.png" alt="A floor"><p>A floor</p>', None),
        ('<a href="/oars/"><img src="/u/7.png" alt="Four Oars"><h3>Four Oars</h3></a>', None),
    ],
)
def test_a_picture_called_as_the_name_beside_it_shows_the_writer(picture: str, name: str | None) -> None:
    """Whatever file and class it has."""
    post = post_of("", facts=f"</p><div>{picture}</div><p>")
    assert (post.author.name if post.author else None) == name


def test_a_readers_picture_behind_the_text_shows_no_writer() -> None:
    """Also where nobody knows that it is a comment: "<img alt=NAME>NAME" and words, without a heading or a day."""
    said = items('<div class="d"><div><img src="/a.png" alt="{n}"></div><div><b>{n}</b><p>{w}</p></div></div>')
    form = '<form method="post"><textarea name="x"></textarea></form>'
    assert post_of(f"<section><div>{form}{said}</div></section>", facts="6 May 2011").author is None


ROW = (
    '<div class="d-flex mb-4"><div><img class="rounded-circle" src="/x.png" alt="..."></div>'
    '<div class="ms-3"><div class="fw-bold">{n}</div>{w}%s</div></div>'
)
FORM = '<form><textarea class="form-control" rows="3" placeholder="Join in and leave a comment!"></textarea></form>'


def test_rows_behind_the_form_are_comments() -> None:
    """Without a heading and without a day: a picture, a name in a box of its own, and words that stand in no element."""
    post = post_of(f'<section class="mb-5"><div class="card-body">{FORM}{items(ROW % "")}</div></section>')
    assert read_of(post) == SAID
    assert post.author is not None
    assert post.author.name == "Ada Thornbury"


def test_rows_inside_a_row_are_answers() -> None:
    """Their classes begin as those of the row, whatever distance the others tell."""
    answer = ROW.replace("mb-4", "mt-4") % ""
    said = (ROW % answer.format(n="Ilse", w="It lay there.")).format(n="Berit", w="The rope?") + (ROW % "").format(
        n="Otto", w="Noon is late."
    )
    post = post_of(f'<section class="mb-5"><div class="card-body">{FORM}{said}</div></section>')
    assert read_of(post) == {"Berit": "The rope?", "Ilse": "It lay there.", "Otto": "Noon is late."}
    assert [c.parent is not None for c in post.comments] == [False, True, False]
