"""Comments as guest books and home-made pages print them: other headings, the form first, labels, subjects, answers without classes."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "The ferry was tarred again in spring, plank by plank, and the smell hung over the landing for a week. "
PEOPLE = [("Ketil Moor", "05.02.2013 10:30"), ("Ines Varga", "06.02.2013 11:30"), ("old_oar", "07.02.2013 12:30")]
SAID = ["We use linseed first.", "Does it hold in the frost?", "The smell is the best of it."]
SUBJECTS = ["Linseed", "Frost", "Smell"]
FORM = "<form method='post' action='/add'><input type='text' name='who'><textarea name='words'></textarea><input type='submit'></form>"
WORDS = [(name, said) for (name, _), said in zip(PEOPLE, SAID, strict=True)]


def post_of(below: str, lang: str = "en", title: str = "Tar and planks") -> Post:
    html = f"""<html lang="{lang}"><head><title>Tar and planks - Landing</title></head><body><div id="top"><a href="/">Landing</a></div>
<div id="main"><h1>{title}</h1><p class="day">4 February 2013</p><p>{TEXT * 2}</p><p>{TEXT}</p>{below}</div></body></html>"""
    post = read(Page(url="https://landing.example/2013/02/tar-and-planks", body=html.encode())).post
    assert post is not None
    return post


def told(below: str, lang: str = "en") -> list[tuple[str | None, str]]:
    return [(c.author.name, c.text) for c in post_of(below, lang).comments]


def rows(template: str, count: int = 3) -> str:
    lines = (template.format(name=PEOPLE[k][0], day=PEOPLE[k][1], said=SAID[k], subject=SUBJECTS[k], k=k + 3) for k in range(count))
    return "".join(lines)


ROW = "<p><b>{name}</b> ({day})<br>{said}</p>"
BOX = "<div class='z'><div>{name}</div><div>{day}</div><div>{said}</div></div>"


@pytest.mark.parametrize("row", [ROW, BOX])
@pytest.mark.parametrize(
    ("lang", "heading"),
    [
        ("de", "Einträge:"),
        ("de", "Ihre Meinungen"),
        ("pl", "Wpisy"),
        ("pl", "Opinie (3)"),
        ("fr", "Le livre d'or"),
        ("en", "What readers say"),
        ("en", "Guestbook entries"),
        ("nl", "Berichten"),
        ("ru", "Отзывы"),
        ("en", "Earlier comments"),
    ],
)
def test_headings_of_guest_books_stand_over_comments(lang: str, heading: str, row: str) -> None:
    """Without a form, and whatever a row is made of."""
    assert told(f"<h3>{heading}</h3>{rows(row)}", lang) == WORDS


@pytest.mark.parametrize("heading", ["Wpisy", "Entries", "Einträge"])
def test_such_words_over_links_are_no_heading_of_comments(heading: str) -> None:
    """Lists of posts are called so, too."""
    links = "".join(f"<li><a href='/2013/01/post-{k}'>A post on {k} oars</a> 0{k}.01.2013</li>" for k in (1, 2, 3))
    assert told(f"<h3>{heading}</h3><ul>{links}</ul>") == []


def test_a_menu_of_such_words_divides_nothing() -> None:
    """A link to the guest book is no heading."""
    assert told("<p><a href='/book'>Guestbook</a></p><p>Mended again in 2014 by the same two people.</p>") == []


def test_the_heading_over_a_lone_comment_is_not_its_name() -> None:
    """Whatever word it is, where the form follows."""
    assert told(f"<h3>Murmurs</h3>{rows(BOX, 1)}{FORM.replace('words', 'comment')}") == WORDS[:1]


@pytest.mark.parametrize(
    "row",
    [
        "<p><strong>Op {day} zei {name}:</strong><br>{said}</p>",
        "<div class='panel'><div>By <b>{name}</b> on <i>{day}</i></div><div>{said}</div></div>",
    ],
)
def test_comments_behind_the_form_are_none_of_the_posts_text(row: str) -> None:
    """Though nothing calls them comments, and they are longer than the post."""
    post = post_of(f"{FORM}<hr><div class='list'>{rows(row)}</div>", "nl")
    assert [(c.author.name, c.text) for c in post.comments] == WORDS
    assert post.text.startswith("The ferry was tarred")
    assert "linseed" not in post.text


@pytest.mark.parametrize(
    "below",
    [
        "<h3>Comments</h3><div>{name} wrote:<br>{said}</div>",
        "<h3>Comments</h3><p><b>{name}</b> said:</p><div>{said}</div>",
        "<h3>Comments</h3><div><p>{said}</p><p>Written by: {name}</p></div>",
        f"<h3>Comments</h3>{FORM}<p>{{said}}</p><p>Added 3 months ago by <a href='/who/7'>{{name}}</a></p>",
        "<h3>Comments</h3><div>By: {name}<br>{said}</div>",
    ],
)
def test_a_lone_comment_says_who_spoke(below: str) -> None:
    """Below a heading for comments such a line is enough; the form may stand right below it."""
    assert told(rows(below, 1)) == WORDS[:1]


@pytest.mark.parametrize("label", ["User", "Utente", "Benutzer", "Usuario"])
def test_pairs_of_a_label_with_a_name_and_of_words(label: str) -> None:
    """Alike elements, of which every second is a name behind its label."""
    assert told(f"<h3>Comments</h3>{rows(f'<p>{label}: <strong>{{name}}</strong></p><p>{{said}}</p>')}") == WORDS


def test_a_label_for_the_author_goes_before_a_subject_beside_the_day() -> None:
    """Rows of a table: the subject with the day, the words, the name."""
    row = "<tr><td>{subject}</td><td>{day}</td></tr><tr><td colspan='2'>{said}</td></tr><tr><td colspan='2'>Author: {name}</td></tr>"
    assert told(f"<h3>Comments</h3><table>{rows(row)}</table>") == WORDS


def test_signatures_behind_hyphens_divide_comments_with_subjects() -> None:
    """A button in brackets behind the day is no more than that."""
    row = "<p><b>{subject}</b></p><blockquote>{said}</blockquote>"
    row += "<p>-- <a href='/who/{k}'>{name}</a> on {day} (<a href='/c/{k}'>view details</a>)</p>"
    comments = post_of(f"<h3>Comments</h3>{rows(row)}").comments
    assert [c.author.name for c in comments] == [name for name, _ in PEOPLE]
    assert [c.text.split("\n\n")[-1] for c in comments] == SAID


def test_a_link_that_leads_nowhere_may_bear_the_name() -> None:
    """Alone on the first line, above a subject."""
    row = "<section class='c'><a href='#'>{name}</a><h4>{subject}</h4><p>{said}</p><p class='d'>{day}</p></section>"
    assert [c.author.name for c in post_of(f"<h3>Comments</h3>{rows(row)}").comments] == [name for name, _ in PEOPLE]


def test_a_box_that_counts_the_comments_is_none() -> None:
    """Though its id is a word for comment and a number: that of the post."""
    row = "<div class='comment'>On {day}, <a href='mailto:x@post.example'>{name}</a> said: <br>{said}</div>"
    assert told(f"<div class='comments' id='comment12'><p>3 Comments</p>{rows(row)}</div>") == WORDS


NESTED = {
    "terms": ("<dl>{}</dl>", "<dt>{name} {day}</dt><dd><p>{said}</p>{inner}</dd>", "<dl>{}</dl>"),
    "quotations": ("<div>{}</div>", "<p><b>{name}</b> <i>{day}</i><br>{said}</p>{inner}", "<blockquote>{}</blockquote>"),
    "undated entries": ("<ul>{}</ul>", "<li><b>{name}:</b> {said} <a href='#r'>Reply</a>{inner}</li>", "<ul>{}</ul>"),
    "entries": ("<ul>{}</ul>", "<li><b>{name}</b> ({day})<br>{said}{inner}</li>", "<ul>{}</ul>"),
}


@pytest.mark.parametrize(("whole", "one", "inside"), NESTED.values(), ids=list(NESTED))
def test_answers_inside_comments_that_no_class_tells(whole: str, one: str, inside: str) -> None:
    """Each stays what its writer said, and knows what it answers."""

    def item(k: int, inner: str = "") -> str:
        return one.format(name=PEOPLE[k][0], day=PEOPLE[k][1], said=SAID[k], inner=inside.format(inner) if inner else "")

    comments = post_of("<h3>Comments</h3>" + whole.format(item(0, item(1)) + item(2))).comments
    assert [(c.author.name, c.text) for c in comments] == WORDS
    assert [c.parent for c in comments] == [None, comments[0].id, None]


def test_what_a_reader_quotes_is_no_answer() -> None:
    """It stands before words of the reader's own."""
    quoted = (
        "<blockquote><p><b>Ketil Moor</b> <i>05.02.2013 10:30</i><br>We use linseed first.</p></blockquote><p class='own'>So do we.</p>"
    )
    row = "<p><b>{name}</b> <i>{day}</i><br>{said}</p>"
    below = rows(row, 2) + quoted + "<p><b>old_oar</b> <i>07.02.2013 12:30</i><br>The smell is the best of it.</p>"
    assert [c.author.name for c in post_of(f"<h3>Comments</h3>{below}").comments] == [name for name, _ in PEOPLE]


def test_a_last_line_that_is_a_sign_and_a_name_signs_the_words() -> None:
    """ "/Ann", as Swedish readers do."""
    assert told(f"<h3>Kommentarer</h3>{rows('<p>{said}<br>/{name}</p>')}", "sv") == WORDS


def test_a_label_in_front_of_a_title_is_no_part_of_it() -> None:
    """Where the head has the same words without it."""
    assert post_of("", title="Title: Tar and planks").title == "Tar and planks"


def test_columns_named_in_french_are_read_below_a_list_of_comments() -> None:
    """The labels' row alone says nothing, and is not doubted."""
    head = "<h2>Liste des commentaires</h2><table><tr><th>Titre</th><th>Contenu</th><th>Date</th><th>Utilisateur</th></tr>"
    row = "<tr><td>{subject}</td><td>{said}</td><td>{day}</td><td>{name}</td></tr>"
    assert told(f"{head}{rows(row)}</table>", "fr") == WORDS
    assert post_of(f"{head}</table>", "fr").comments_status == "none"


@pytest.mark.parametrize(
    "below",
    [
        "<h2>Opinions</h2><p><b>Ketil Moor</b> holds that linseed is best.</p><p><b>Ines Varga</b> never uses it.</p><p>Both live.</p>",
        "<h4>Messages</h4><ul><li><a href='/2013/01/ice'>Ice</a> 3 January</li><li><a href='/2013/01/b'>Rope</a> 7 January</li></ul>",
        "<h3>Entries</h3>" + "<div class='x'><a href='/2013/01/p'>On rope</a><br>01.01.2013<br>Short words on it.</div>" * 2,
        "<p><b>Tar:</b> two buckets, warm.</p><p><b>Linseed oil:</b> one bucket.</p><p><b>Brushes:</b> three, old ones.</p>",
        "<h3>Steps</h3><ul><li><b>Scrape</b>: down to the wood<ul><li><b>Slowly</b>: with the grain</li></ul></li></ul>",
    ],
    ids=["a section", "links beside days", "posts", "a list of things", "a list in a list"],
)
def test_what_a_post_calls_so_is_no_talk(below: str) -> None:
    """Nothing is invented, and nothing is doubted."""
    post = post_of(below + FORM.replace("words", "comment"))
    assert (post.comments, post.comments_status) == ((), "none")


def test_what_a_column_behind_the_form_says_of_other_posts_is_no_talk() -> None:
    """Names with later days stand there, too."""
    newest = "".join(f"<p>{name} on <a href='/2013/02/p{k}'>Rope {k}</a>, {k + 6}.02.2013</p>" for k, (name, _) in enumerate(PEOPLE))
    post = post_of(f"{FORM.replace('words', 'comment')}<div class='col'><h4>Newest</h4>{newest}</div>")
    assert (post.comments, post.comments_status) == ((), "none")
