"""Pages where each comment brings its own form: to answer it, to mark it with stars, to report it."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read

READERS = ["Ilse", "Bogdan", "Ola Brandt", "Marit"]
WRITER = "Ola Brandt"
STARS = '<form action="/rate/"><label for="s1"><input type="radio" name="v" id="s1"> 1</label><input type="submit" value="Rate"></form>'
FIELD = '<div class="field_{0}"><label for="i_{0}">{1}</label><input type="text" id="i_{0}"><p class="help">needed</p></div>'
ANSWER = (
    '<form class="answer" action="/say/" style="display:none">'
    + FIELD.format("name", "Name")
    + FIELD.format("email", "E-mail")
    + "<p>A hint on manners.</p>" * 30
    + '<div class="field_text"><label>Words</label><textarea name="t"></textarea></div><input type="submit" value="Send"></form>'
)


def _comments(items: str) -> tuple[Comment, ...]:
    text = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)
    html = f"""<html><head><title>Rye</title></head><body><div class="post"><h1>Rye</h1><h6>By {WRITER}</h6><p>{text}</p></div>
<div id="talk"><h3>Comments</h3>{items}</div></body></html>"""
    post = read(Page(url="https://rye.example/2013/02/rye/", body=html.encode())).post
    assert post is not None
    return post.comments


def _item(k: int, name: str, forms: str, mark: str = "") -> str:
    return (
        f'<div id="comment-{k}" class="comment box{mark}"><h4 class="box-head">{name} <small class="span">{k} months ago</small></h4>'
        f'<p>It rose well here, {name}.</p><a href="#comment-{k}">Link</a> | <a href="#r-{k}" class="reply">Reply</a>{forms}</div>'
    )


@pytest.mark.parametrize("forms", [ANSWER, STARS + ANSWER, STARS], ids=["answer", "stars and answer", "stars"])
def test_labels_of_a_form_in_a_comment_are_neither_name_nor_text(forms: str) -> None:
    """However long the form is, and though its fields are called after a name; the date may tell no day."""
    found = _comments("".join(_item(k, n, forms) for k, n in enumerate(READERS, 1)))
    assert [(c.author.name, c.text) for c in found] == [(n, f"It rose well here, {n}.") for n in READERS]


def test_a_form_of_buttons_around_a_comment_keeps_its_words() -> None:
    """A form with nothing to fill in may hold the whole comment: name and words are read."""
    items = "".join(
        f'<div id="comment-{k}" class="comment"><form action="/report/"><b class="author">{n}</b> <i class="date">5 Feb 2013</i>'
        f'<div class="comment-text">It rose well here, {n}.</div><input type="hidden" name="c" value="{k}"><button>Report</button>'
        "</form></div>"
        for k, n in enumerate(READERS)
    )
    assert [(c.author.name, c.text) for c in _comments(items)] == [(n, f"It rose well here, {n}.") for n in READERS]


def test_the_class_comment_author_on_some_comments_marks_the_writers() -> None:
    """On a comment's own box it tells whose comment it is; where every comment bears it, it says nothing."""
    some = _comments("".join(_item(k, n, ANSWER, " comment-author" * (n == WRITER)) for k, n in enumerate(READERS, 1)))
    every = _comments("".join(_item(k, n, ANSWER, " comment-author") for k, n in enumerate(READERS, 1)))
    assert [c.by_post_author for c in some] == [n == WRITER or None for n in READERS]
    assert not any(c.by_post_author for c in every)


def test_a_numbered_part_of_the_comment_form_is_no_comment() -> None:
    """A hidden field's id looks like a comment's ("comment-sum2"), and nobody has said anything yet."""
    who = '<div id="comment-form-name"><label for="comment-author">Ihr Name</label><input id="comment-author" name="author"></div>'
    where = '<div id="comment-form-url"><label for="comment-url">Ihre URL (optional)</label><input id="comment-url" name="url"></div>'
    hidden = '<input type="hidden" name="comment-sum2" id="comment-sum2" value="x1">'
    form = f'<form action="/say">{hidden}<div id="comments-open-data">{who}{where}</div><div><textarea name="text"></textarea></div></form>'
    assert _comments(form) == ()


MESSAGES = (
    '<span class="comment-waits" id="comment-waits-{0}" style="display:none">Please wait</span>'
    '<b class="comment-thanks" id="comment-thanks-{0}" style="display:none">Your words are here now.</b>'
)


@pytest.mark.parametrize("items", [(), ("Ilse", "Bogdan"), ("Ilse", "Bogdan", "Ola Brandt", "Marit")], ids=len)
def test_a_forms_messages_for_its_writer_are_no_comment(items: tuple[str, ...]) -> None:
    """Also where they bear the number of the post, which a comment of it may bear too."""
    foot = f'<p><a href="#c0">never mind</a>{MESSAGES.format(2)}</p>'
    form = f'<form action="/say/">{FIELD.format("name", "Name")}<textarea name="t"></textarea>{foot}</form>'
    found = _comments("".join(_item(k, name, "") for k, name in enumerate(items, 1)) + form)
    assert [(c.author.name, c.text) for c in found] == [(name, f"It rose well here, {name}.") for name in items]


def test_in_a_form_around_the_whole_page_comments_without_name_and_day_stay() -> None:
    """Some servers put every page into one form; there a number is enough."""
    rows = "".join(f'<div id="comment-{k}"><p>It rose well on day {k}, in a cold kitchen.</p></div>' for k in range(1, 5))
    filler = "".join(f"<p><a href='/{n}'>Loaf {n}</a></p>" for n in range(300))
    text = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)
    html = f"""<html><head><title>Rye</title></head><body><form action="/all"><div class="post"><h1>Rye</h1><p>{text}</p></div>
<div id="comments">{rows}</div><textarea name="t"></textarea><div id="sidebar">{filler}</div></form></body></html>"""
    post = read(Page(url="https://rye.example/2013/02/rye/", body=html.encode())).post
    assert post is not None
    assert [c.text for c in post.comments] == [f"It rose well on day {k}, in a cold kitchen." for k in range(1, 5)]


@pytest.mark.parametrize("portrait", ["/u/ilse.png", "https://pictures.example/a.JPEG?s=48", "/static/none.svg"])
def test_a_name_that_leads_to_a_picture_tells_no_site(portrait: str) -> None:
    """A portrait behind a name is nobody's address; one that is called as a folder is."""
    items = "".join(_item(k, f'<a href="{portrait}">{name}</a>', "") for k, name in enumerate(READERS[:2], 1))
    items += _item(3, '<a href="https://ola.example/png/">Ola</a>', "")
    assert [(c.author.name, c.author.url) for c in _comments(items)] == [
        ("Ilse", None),
        ("Bogdan", None),
        ("Ola", "https://ola.example/png/"),
    ]


@pytest.mark.parametrize(("ids", "sure"), [(("pkfhnfdn", "zeorwmqa", "tuvnabco"), True), (("pkfhnfdn",), False)], ids=["several", "one"])
def test_several_ids_that_name_comments_in_words_are_sure(ids: tuple[str, ...], sure: bool) -> None:
    """As sure as numbers, so that nothing is learnt from the blog's other posts; one alone may name anything."""
    items = "".join(
        f'<div><div id="comment-{name}"><p><a href="#comment-{name}">¶</a> It rose well on day {k}.</p>'
        f"<small><a href='/u/{k}'>{who}</a> | <span>{k} Feb 2013</span></small></div></div>"
        for k, (name, who) in enumerate(zip(ids, READERS, strict=False), 1)
    )
    text = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)
    html = f"<html><head><title>Rye</title></head><body><div class='post'><h1>Rye</h1><p>{text}</p></div><div>{items}</div></body></html>"
    post = read(Page(url="https://rye.example/2013/02/rye/", body=html.encode())).post
    assert post is not None
    assert [c.author.name for c in post.comments] == READERS[: len(ids)] if sure else len(post.comments) <= 1
    assert (post.confidence == 1 and bool(post.comments)) is sure
