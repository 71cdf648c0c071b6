"""Home-made blogs: a day within what a reader says, comments of one sentence, the foot of the page, and places to write."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read
from tests.reading.test_blog_scripts import MORE, TEXT, names, post_of

OLD = "I fired mine on 12 March 2009 and it was the same."


def page(below: str) -> str:
    return f"<div id='column'><h1>A cold shelf</h1><p>{TEXT}</p><p>{MORE}</p></div><div>{below}</div>"


@pytest.mark.parametrize(
    "item",
    [
        "<div class='comment'><p><strong>{who}:</strong> {said}</p><p><small>Posted on {day} 10:00:00</small></p></div>",
        "<div class='card'><div><em>By: {who}</em> <div>{day} 10:00:00</div></div><div>{said}</div></div>",
    ],
    ids=["name before the words", "head above"],
)
@pytest.mark.parametrize("said", [OLD, f"Lovely. {OLD}", "I did so on 3 May 2008, twice, and nobody came"])
def test_a_sentence_with_a_day_is_no_byline(item: str, said: str) -> None:
    """Neither are its first words the name, nor is its day the comment's."""
    rows = [("Ann Lee", "2012-03-13", "How long did it take?"), ("Cy Dow", "2012-03-14", said), ("Marta Hale", "2012-03-15", "Two days.")]
    post = post_of(page(f"<h3>Comments</h3>{''.join(item.format(who=w, day=d, said=s) for w, d, s in rows)}"))
    assert names(post) == rows


def test_bylines_with_words_behind_the_day_stay() -> None:
    """What a theme prints behind a day is no sentence."""
    rows = "".join(
        f"<div class='comment'><p>{who} 1{n} March 2012 a las 16:32 horas</p><p>Number {n} cracked.</p></div>"
        for n, who in enumerate(("Ann Lee", "Cy Dow", "Marta Hale"))
    )
    assert [c.author.name for c in post_of(page(f"<h3>Comments</h3>{rows}")).comments] == ["Ann Lee", "Cy Dow", "Marta Hale"]


@pytest.mark.parametrize("said", ["Lovely.", "Did it hold?", "We sat by the kiln"])
def test_a_comment_of_one_sentence_is_no_name(said: str) -> None:
    """All that a nameless comment says is its words."""
    rows = "".join(
        f"<li class='comment'><p>{text}</p><small>Posted on {n}/3/2012, 9:30:00 AM</small></li>"
        for n, text in enumerate((said, MORE, TEXT), 3)
    )
    post = post_of(page(f"<h2>Comments</h2><ul class='comments'>{rows}</ul>"))
    assert [(c.author.name, c.text) for c in post.comments] == [(None, said), (None, MORE), (None, TEXT)]


def test_a_short_sentence_with_its_day_in_one_line_is_kept() -> None:
    """A name, few words and a moment are no line of furniture."""
    rows = "".join(
        f"<div><p><b>{who}:</b> {said} <i>(2012-03-1{n} 10:00:00)</i></p></div>"
        for n, (who, said) in enumerate(
            (("Ann Lee", "As always, great."), ("Cy Dow", "It held for a winter, then it broke."), ("Marta Hale", "Yes."))
        )
    )
    post = post_of(page(f"<h2>Comments</h2>{rows}"))
    assert [(c.author.name, c.text) for c in post.comments] == [
        ("Ann Lee", "As always, great."),
        ("Cy Dow", "It held for a winter, then it broke."),
        ("Marta Hale", "Yes."),
    ]


@pytest.mark.parametrize(
    "foot",
    [
        "&copy; Kiln notes",
        "Please sign in to comment on this.",
        "Devi essere autenticato per commentare.",
        "<h3>Comments (0)</h3>",
        "<h2>0 comments</h2><p>Sign in to publish a comment.</p>",
        "<table><tr><th>Name</th><th>Comment</th><th>Date</th></tr></table>",
    ],
)
def test_the_foot_of_the_page_is_no_text(foot: str) -> None:
    """Where nobody has commented, the text ends above it."""
    post = post_of(f"<h1>A cold shelf</h1><p>By Ilse, 11 March 2012</p><p>{TEXT}</p><p>{MORE}</p><div>{foot}</div>")
    assert post.text.endswith(MORE)


@pytest.mark.parametrize(
    "below",
    [
        "<textarea name='commentText'></textarea><button>Send</button>",
        "<form><input name='who'><textarea name='textoComentario'></textarea></form>",
    ],
    ids=["in no form", "words written together"],
)
def test_a_place_for_comments_by_its_name(below: str) -> None:
    """Scripts take what is written there."""
    assert post_of(page(below)).commenting == "open"


def test_a_form_right_above_the_first_comment() -> None:
    """Nothing in it speaks of comments; no word stands between."""
    rows = "".join(
        f"<div class='comment'><b>{who}</b> <i>2012-03-1{n}</i><p>Number {n} cracked.</p></div>"
        for n, who in enumerate(("Ann Lee", "Cy Dow"), 2)
    )
    form = "<form method='post'><label>Content</label><textarea name='content'></textarea></form>"
    assert post_of(page(f"{form}<div>{rows}</div>")).commenting == "open"


@pytest.mark.parametrize(
    "labels",
    [("#", "Commentaire", "Auteur", "Publié le"), ("Nr", "Comment", "Creator", "Date"), ("댓글번호", "내용", "작성자", "작성시간")],
)
def test_a_table_of_names_days_and_comments(labels: tuple[str, ...]) -> None:
    """One label speaks of comments, the others of names and days, and nothing follows."""
    rows = [("Ann Lee", "2012-03-12", "The grey shelf."), ("Cy Dow", "2012-03-13", "Mine was grey, too.")]
    cells = "".join(f"<tr><td>{n}</td><td>{said}</td><td>{who}</td><td>{day}</td></tr>" for n, (who, day, said) in enumerate(rows, 1))
    head = "".join(f"<th>{label}</th>" for label in labels)
    assert names(post_of(page(f"<table><tr>{head}</tr>{cells}</table>"))) == rows


@pytest.mark.parametrize(
    ("form", "may"),
    [
        ("<form method='post'><textarea name='text'></textarea></form>", True),
        ("<form method='post'><input name='author'><textarea name='content'></textarea></form>", True),
        ("<form method='post'><input name='subject'><textarea name='content'></textarea></form>", False),
        ("<footer><form method='post'><textarea name='text'></textarea></form></footer>", False),
    ],
    ids=["nothing but words", "a name", "a letter to the firm", "at the foot of the page"],
)
def test_a_silent_page_with_a_place_to_write_is_not_closed(form: str, may: bool) -> None:
    """The blog's other pages tell what it is for."""
    html = f"<html><head><title>A cold shelf - Kiln notes</title></head><body>{page(form)}</body></html>"
    assert read(Page(url="https://kiln.example/post/2012/03/11/cold", body=html.encode())).may_ask is may
