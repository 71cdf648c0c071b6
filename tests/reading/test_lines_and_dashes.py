"""Comments that only breaks part, comments that are a day, and posts that are signed behind a dash."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "A bell that hangs too low is rung by every goat, says the man who mends the fold on the hill. "
FORM = "<form action='/c' method='post'><p>Name <input name='name'></p><textarea name='comment'></textarea></form>"
PEOPLE = ["Ola Nyman", "Kuba M.", "bell_7"]
DAYS = ["14 February 2013", "15 February 2013", "16 February 2013"]
ISO = ["2013-02-14", "2013-02-15", "2013-02-16"]
WORDS = ["Ours hangs from the ash.", "How low is low?", "Mine was sold in spring."]
Said = list[tuple[str | None, str, str]]


def post_of(body: str, language: str = "en") -> Post:
    """The post of a page whose body begins with a heading and a text."""
    head = f"<h1>Goat bells</h1><p>4 February 2013</p><p>{TEXT * 3}</p>"
    page = f"<html lang='{language}'><head><title>Goat bells - Fold notes</title></head><body>{head}{body}</body></html>"
    post = read(Page(url="https://fold.example/2013/02/goat-bells/", body=page.encode())).post
    assert post is not None
    return post


def said(body: str, language: str = "en") -> Said:
    """Name, day and words of the comments below the text."""
    comments = post_of(body, language).comments
    return [(c.author.name, f"{c.posted:%Y-%m-%d}" if c.posted else "", c.text) for c in comments]


LINES = {
    "name and day in brackets": "{name} ({day}): {text}",
    "day before the name": "{day}, {name}: {text}",
    "the name in bold": "<b>{name}</b> ({day}): {text}",
    "signed behind a dash": "{text} — {name}, {day}",
    "signed in brackets": "{text} ({name}, {day})",
}


@pytest.mark.parametrize("block", ["<p>{}</p>", "<div><div>{}</div></div>", "{}"])
@pytest.mark.parametrize("line", LINES)
def test_lines_that_only_breaks_part_are_comments(line: str, block: str) -> None:
    """Below a heading for comments each line with a name and a day is one, in one block or in none."""
    lines = [LINES[line].format(name=n, day=d, text=t) for n, d, t in zip(PEOPLE, DAYS, WORDS, strict=True)]
    assert said(f"<div><h3>Comments</h3>{block.format('<br>'.join(lines))}{FORM}</div>") == list(zip(PEOPLE, ISO, WORDS, strict=True))


def test_a_line_without_a_name_goes_on_with_what_was_said_before_it() -> None:
    """A comment may have lines of its own."""
    more = ["I asked twice.", "It was never told.", "Nobody rings it now."]
    lines = [f"{n} ({d}): {t}<br>{m}" for n, d, t, m in zip(PEOPLE, DAYS, WORDS, more, strict=True)]
    expected = [(n, d, f"{t}\n{m}") for n, d, t, m in zip(PEOPLE, ISO, WORDS, more, strict=True)]
    assert said(f"<div><h3>Comments</h3><p>{'<br>'.join(lines)}</p>{FORM}</div>") == expected


NO_COMMENTS = {
    "no days": [f"{n}: {t}" for n, t in zip(PEOPLE, WORDS, strict=True)],
    "one speaker": [f"Ola Nyman ({d}): {t}" for d, t in zip(DAYS, WORDS, strict=True)],
    "a sentence with a day": [f"On {d} the bell was rung: {t}" for d, t in zip(DAYS, WORDS, strict=True)],
}


@pytest.mark.parametrize("lines", NO_COMMENTS)
def test_lines_that_are_not_signed_by_several_people_are_no_comments(lines: str) -> None:
    """Names without days, one name alone and sentences with a day may be what the post tells."""
    assert said(f"<div><h3>Comments</h3><p>{'<br>'.join(NO_COMMENTS[lines])}</p>{FORM}</div>") == []


def test_signed_lines_under_another_heading_are_no_comments() -> None:
    """A list of who owned the bell stands in a post."""
    lines = [f"{n} ({d}): {t}" for n, d, t in zip(PEOPLE, DAYS, WORDS, strict=True)]
    assert said(f"<div><h3>Who owned it</h3><p>{'<br>'.join(lines)}</p></div>") == []


SIGNED = "".join(f"<p>{t}<br>Posted by {n} at {d} 18:20</p>" for n, d, t in zip(PEOPLE, DAYS, WORDS, strict=True))


@pytest.mark.parametrize(("between", "behind", "count"), [("<hr>", FORM, 3), ("", FORM, 0), ("<hr>", "", 0)])
def test_signed_paragraphs_without_a_heading_need_a_form_and_something_before_them(between: str, behind: str, count: int) -> None:
    """Where they follow the post's own paragraphs, or no form follows, they may as well be its end."""
    assert [name for name, *_ in said(f"{between}{SIGNED}{behind}")] == PEOPLE[:count]


@pytest.mark.parametrize("words", ["Today", "Yesterday.", "June 3rd, 2008"])
def test_a_comment_may_say_a_day_and_nothing_else(words: str) -> None:
    """The byline tells when it was written; the day below it answers what was asked."""
    one = "<li id='comment-{}'><p class='by'><a href='http://x{}.example/'>{}</a> on {} at 2:15 pm</p><p>{}</p></li>"
    texts = [WORDS[0], words, WORDS[2]]
    row = "".join(one.format(k + 11, k, n, d, t) for k, (n, d, t) in enumerate(zip(PEOPLE, DAYS, texts, strict=True)))
    assert said(f"<h3>3 comments</h3><ol>{row}</ol>") == list(zip(PEOPLE, ISO, texts, strict=True))


ANSWER = (
    "<h3>Comments</h3><ol><li id='comment-4' class='comment bypostauthor'><cite class='fn'>Edda Lorch</cite> <p>Rung twice.</p></li></ol>"
)


def test_a_name_behind_a_dash_signs_where_the_page_knows_it() -> None:
    """The last line is the writer's where somebody of that name answers below as the post's author."""
    author = post_of(f"<p>{TEXT}</p><p>— Edda Lorch</p>{ANSWER}").author
    assert author is not None
    assert author.name == "Edda Lorch"


@pytest.mark.parametrize(
    "last", ["<p>— Ruth Asher</p>", "<blockquote><p>Ring it low.</p><p>— Edda Lorch</p></blockquote>", "<p>— and so on</p>"]
)
def test_a_name_behind_a_dash_is_nobody_where_it_may_be_a_quotations(last: str) -> None:
    """Whom nobody knows, and whoever stands below a quotation, wrote no post."""
    assert post_of(f"<p>{TEXT}</p>{last}{ANSWER}").author is None
