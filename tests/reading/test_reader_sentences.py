"""Sentences of readers that sound like bylines, and days that are glued to names: the head of a comment tells who wrote it."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "


def said(comments: str, language: str = "en") -> list[tuple[str | None, str, str]]:
    """Name, day and words of the comments on a page with these below its text."""
    head = f"<h1>Rye</h1><p>By Ilse Brandt on 4 February 2013</p><p>{TEXT * 3}</p>"
    page = f"<html lang='{language}'><head><title>Rye</title></head><body>{head}<h3>Comments</h3>{comments}</body></html>"
    post = read(Page(url="https://rye.example/2013/02/rye/", body=page.encode())).post
    assert post is not None
    return [(c.author.name, f"{c.posted:%Y-%m-%d}" if c.posted else "", c.text) for c in post.comments]


SENTENCES = {
    "who wrote it when": ("en", "On 3 March 2012 Ruth Asher wrote: the same thing."),
    "by the way": ("en", "By the way, 12/05/2011 was a Thursday."),
    "posted by mistake": ("en", "Posted by mistake on 12/05/2011 at 10:45, sorry."),
    "German": ("de", "Am 3. März 2012 schrieb Ruth Asher: dasselbe."),
    "French": ("fr", "Le 3 mars 2012, Ruth Asher écrivait : la même chose."),
    "Spanish": ("es", "El 3 de marzo de 2012 Ruth Asher escribió: lo mismo."),
    "a day at the beginning": ("en", "12/05/2011 was a Thursday."),
    "what somebody said": ("en", "As Ruth Asher said: it rises better in May."),
}
HEADS = {
    "a heading with small print": "<h4>{name} <small><i>Posted on <b></b> {day}</i></small></h4><p>{text}</p>",
    "name and day glued": "<div><div><strong>{name}</strong><small>{day}</small></div></div><div>{text}</div>",
    "name, comma, day": "<div>{name}, {day}</div><div>{text}</div>",
    "a heading and a day that machines read": "<header><h4>{name}</h4><time datetime='{day}'>that day</time></header><p>{text}</p>",
    "two lines": "<div>{name}</div><div>{day}</div><div>{text}</div>",
}


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("head", HEADS)
def test_a_sentence_that_sounds_like_a_byline_is_a_readers_word_below_a_head(head: str, sentence: str) -> None:
    """The head names the writer, and not one of the reader's words is left out, wherever the sentence stands."""
    language, line = SENTENCES[sentence]
    words = [line, f"{line}<br>It was warm then.", f"It was warm then.<br>{line}"]
    people = ["Ola Nyman", "Kuba M.", "Bogdan"]
    days = ["2013-02-14", "2013-02-15", "2013-02-16"]
    one = f"<div class='comment'>{HEADS[head]}</div>"
    shown = "".join(one.format(name=n, day=f"{d} 10:30:05", text=t) for n, d, t in zip(people, days, words, strict=True))
    want = [(n, d, t.replace("<br>", "\n")) for n, d, t in zip(people, days, words, strict=True)]
    assert said(shown, language) == want


@pytest.mark.parametrize(
    "signature",
    [
        "Posted by {} on 14 February 2013 10:30",
        "14 February 2013 10:30, {} wrote:",
        "By {}, 14 February 2013",
        "{} said on 14 February 2013:",
    ],
)
def test_a_whole_byline_still_names_the_writer_below_a_line_with_a_day(signature: str) -> None:
    """A line of the reader's that holds a day, as a head does, is no head where a byline that says nothing else follows."""
    people = ["Ola Nyman", "Bogdan Karp", "Hanna Wolf"]
    lines = ["Good bread 12/05/2011", "Rye again 13/05/2011", "My loaf 14/05/2011"]
    shown = "".join(f"<div class='comment'><p>{t}</p><p>{signature.format(n)}</p></div>" for n, t in zip(people, lines, strict=True))
    assert [name for name, _, _ in said(shown)] == people


@pytest.mark.parametrize("name", ["tin22", "Dolores Paz", "Ana Mar", "Sam", "R2"])
@pytest.mark.parametrize("tag", ["small", "span", "em"])
def test_an_element_that_says_the_day_parts_it_from_the_name(name: str, tag: str) -> None:
    """Figures at a name's end are no part of the day, and a name that is a short weekday's in some language is a name."""
    one = "<div class='comment'><div><strong>{}</strong><{tag}>{}</{tag}></div><div>{}</div></div>"
    shown = one.format(name, "14/02/2013, 10:30:05", "Mine rose, too.", tag=tag)
    shown += one.format("Bogdan", "15/02/2013, 10:30:05", "I read it on 3/11/2012.", tag=tag)
    assert said(shown, "es") == [(name, "2013-02-14", "Mine rose, too."), ("Bogdan", "2013-02-15", "I read it on 3/11/2012.")]
