"""How engines that are no longer much spoken of box their comments: numbers inside numbers, facts of the writer, roles, the form within."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "A hedge is laid in winter, when the sap is down, and the stems are cut almost through and bent to the ground. "
PEOPLE = [
    ("Ilka Rost", "Ours was laid by my aunt on 4 May 1998.", "11 March 2014 15:15"),
    ("Tom Beck", "How long does it take to grow again?", "12 March 2014 05:31"),
    ("Edda Lorch", "Two winters, with us at least.", "13 March 2014 09:03"),
    ("Jonas Ferrer", "Lovely!", "13 March 2014 21:40"),
    ("mara_q", "Where did you borrow the billhook?", "14 March 2014 08:12"),
]
FORM = "<form method='post' action='/say'>Name <input name='who'>Words <textarea name='comment'></textarea><button>Send</button></form>"


def post_of(below: str, *, head: str = "<title>Hedges</title>", top: str = "", box: str = "text") -> Post:
    top = top or f"<h1>Hedges</h1><p>By Edda Lorch on 10 March 2014</p><p>{TEXT * 3}</p>"
    page = f"<html><head>{head}</head><body><div id='page'><div class='{box}'>{top}</div>{below}</div></body></html>"
    post = read(Page(url="https://hedges.example/2014/03/hedges/", body=page.encode())).post
    assert post is not None
    return post


def rows(one: str) -> str:
    return "".join(one.format(n=n, t=t, d=d, k=k, i=70 + 3 * k) for k, (n, t, d) in enumerate(PEOPLE, 1))


WORDS = [(n, t) for n, t, _ in PEOPLE]


def test_a_number_inside_a_number_is_the_same_comment_though_its_words_tell_a_day() -> None:
    """A theme counts the box of the words and numbers what is around it; a day that a reader tells makes no comment of the words."""
    one = (
        "<li class='comment'><div class='who'><span class='name'>{n}</span> <span class='date'>{d}</span></div>"
        "<div id='c{i}'><div id='comment-{k}'><p>{t}</p></div></div></li>"
    )
    comments = post_of(f"<h3>Comments</h3><ol>{rows(one)}</ol>{FORM}").comments
    assert [(c.author.name, c.text) for c in comments] == WORDS
    assert all(c.posted is not None and c.posted.year == 2014 for c in comments)


@pytest.mark.parametrize("box", ["cmt_box", "replies", "reply-box"])
def test_the_box_around_all_comments_may_end_in_the_form(box: str) -> None:
    """The rows before the form are the comments, and a box within one that is called a reply is an answer."""
    inner = (
        "<div class='reply_row'><b class='name'>Wim</b> <i>| 2014/03/15 10:00 | EDIT</i><br><div class='desc'>Like this one.</div></div>"
    )
    one = "<div class='row'><b class='name'>{n}</b> <i>| {d} | EDIT</i><br><div class='desc'>{t}</div></div>"
    below = rows(one).replace("Lovely!</div></div>", f"Lovely!</div>{inner}</div>")
    found = [(c.author.name, c.text) for c in post_of(f"<div class='{box}'>{below}{FORM}</div>").comments]
    assert found == [*WORDS[:4], ("Wim", "Like this one."), WORDS[4]]


@pytest.mark.parametrize("labels", [("Group", "Joined", "ICQ"), ("Группа", "Регистрация", "ICQ"), ("گروه", "عضویت", "یاهو")])
def test_facts_of_the_writers_are_none_of_the_words(labels: tuple[str, str, str]) -> None:
    """What stands before the words of all, a label and a value that may differ, is the theme's."""
    first, second, third = labels
    facts = f"<li>{first}: rank {{k}}</li><li>{second}: --</li><li>{third}: --</li><li>{{k}} posts</li>"
    one = f"<div id='comment-{{i}}'><h4>{{n}}</h4><ul><li>{{d}}</li></ul><ul>{facts}</ul><div>{{t}}</div></div>"
    assert [(c.author.name, c.text) for c in post_of(f"<h3>Comments</h3>{rows(one)}{FORM}").comments] == WORDS


def test_a_question_behind_a_colon_is_a_readers_own() -> None:
    """Labels that differ are no theme's."""
    said = [(n, f"{label}: what is it?\n{t}") for (n, t, _), label in zip(PEOPLE, ("One", "Rye", "Ask", "Hm", "So"), strict=True)]
    one = "".join(
        f"<div id='comment-{k}'><h4>{n}</h4><i>{k - 20} March 2014</i><p>{t.replace(chr(10), '</p><p>')}</p></div>"
        for k, (n, t) in enumerate(said, 31)
    )
    assert [c.text.replace("\n\n", "\n") for c in post_of(f"<h3>Comments</h3>{one}{FORM}").comments] == [t for _, t in said]


@pytest.mark.parametrize("role", ["(Author Comment)", "(Author)", "(admin)", "[Autor]", "（博主）", "(Autorin)"])
@pytest.mark.parametrize(
    "one", ["<div id='c{i}'><h5>{n}</h5><div>{d}</div><p>{t}</p></div>", "<li id='comment-{i}'><b>{n}</b> {d}<p>{t}</p></li>"]
)
def test_a_role_in_brackets_marks_the_owner_and_is_no_name(one: str, role: str) -> None:
    """The theme prints it behind the owner's name alone."""
    comments = post_of(f"<h3>Comments</h3>{rows(one).replace('Edda Lorch', f'Edda Lorch {role}')}{FORM}").comments
    assert [c.author.name for c in comments] == [n for n, _ in WORDS]
    assert [c.by_owner for c in comments] == [n == "Edda Lorch" for n, _ in WORDS]


def test_comments_boxed_as_the_post_below_a_title_behind_the_blogs_name() -> None:
    """The head's title begins with the blog's name, and nothing announces the comments."""
    top = f"<h2>Hedges</h2><p>{TEXT * 3}</p><div class='posted'>Posted by Edda Lorch on 03/10 at 10:12 AM</div>"
    one = "<div class='entry'><p>{t}</p><div class='posted'>Posted by {n} on 03/1{k} at 10:12 AM</div></div>"
    below = rows(one) + f"<div class='entry'>{FORM}</div><div class='back'><a href='/'>Back to main</a></div>"
    post = post_of(below, head="<title>Edda's yard : Hedges</title>", top=top, box="entry")
    assert [(c.author.name, c.text) for c in post.comments] == WORDS
    assert post.title == "Hedges"


@pytest.mark.parametrize("label", ["Date", "Datum", "تاریخ", "Päivä"])
def test_the_label_of_the_day_is_no_part_of_the_writers_name(label: str) -> None:
    """Behind a labelled name the next label begins another fact."""
    top = f"<h1>Hedges</h1><p class='info'>Author: <a href='/me'>Edda Lorch</a> {label}: 10-03-2014, 10:12</p><p>{TEXT * 3}</p>"
    author = post_of("", top=top).author
    assert author is not None
    assert author.name == "Edda Lorch"


@pytest.mark.parametrize(
    ("query", "kind"), [("article12", "post"), ("post12-hedges", "post"), ("rubrique12", "list"), ("categorie3/hedges", "list")]
)
def test_links_right_below_a_text_make_no_list_of_an_address_that_names_a_post(query: str, kind: str) -> None:
    """Old layouts of tables print them in the text's own cell, without headings; a section of the site is a list."""
    more = "".join(
        f"<img src='dot.gif'><a href='?{query[:-1]}{k}' title='Rye {k}'>How the rye of field {k} was cut and bound</a><br>"
        for k in (5, 6, 7)
    )
    page = (
        f"<html><head><title>Hedges - The yard</title></head><body><table><tr><td><p><b><a href='?{query}'>Hedges</a></b></p>"
        f"<p>18 May 2006 - <a href='?print'>to print</a></p><p>{TEXT * 3}</p><p>In this part:</p>{more}</td></tr></table></body></html>"
    )
    assert read(Page(url=f"https://yard.example/spip.php?{query}", body=page.encode())).page_type == kind
