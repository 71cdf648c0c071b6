"""A line of facts around a post tells its writer and its day, whatever order and words it has; sentences and sections do not."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "<p>" + "We began before light, and the kettle was still warm when the first neighbours came to look. " * 4 + "</p>"
BOATS = '<a href="/category/boats/" rel="category tag">Boats</a>'


def post_of(line: str, lang: str = "en", *, inside: bool = False, below: bool = False) -> Post:
    """The post of a page with such a line below its title, in the box of its text or behind the text; other posts have days, too."""
    meta = f'<div class="text-sm">{line}</div>'
    box = f"<div>{meta}{TEXT}</div>" if inside else f"<div>{TEXT}</div>{meta}" if below else f"{meta}<div>{TEXT}</div>"
    related = '<div class="related"><div><a href="/p1/">Clay 1</a> <span>3 May 2001</span> Tom Ash</div></div>'
    html = (
        f'<html lang="{lang}"><head><title>A bent mainsail | The shed</title></head><body><header><a href="/">The shed</a></header><main>'
        f"<article><h1>A bent mainsail</h1>{box}</article>{related}</main></body></html>"
    )
    reading = read(Page(url="https://shed.example/mending", body=html.encode()))
    post = reading.post or reading.maybe_post
    assert post is not None
    return post


LINES = [
    ("en", f"{BOATS} · Ada Thornbury · 6 May 2011"),
    ("en", "<span><a href='/2011/may/06'>May 6, 2011</a></span><span>|</span><span>Ada Thornbury</span>"),
    ("zh", "发表于<span>2011-05-06 21:30</span>| <span>1164次阅读</span>| 来源<span>工棚</span>| 作者<span>Ada Thornbury</span>"),
    ("en", "Last updated: 13 July 2015 – Published 6 May 2011 – Author: Ada Thornbury"),
    ("en", '<a href="#comments">3 comments</a> / posted by <a href="#">Ada Thornbury</a> / May 6, 2011'),
    ("de", "Veröffentlicht am 6. Mai 2011 Ein Beitrag von Ada Thornbury Aktualisiert am 20. Januar 2015"),
    ("nl", "5 min leestijd – Bijgewerkt op 23 oktober 2014 – 2011-05-06 – Auteur: Ada Thornbury"),
    ("it", "il 6 maggio 2011 Pubblicato da Ada Thornbury Aggiornato il 10 giugno 2015"),
    ("es", "5 min de lectura – Publicado el 6 de mayo de 2011 – Ada Thornbury"),
    ("sv", f"{BOATS} · <a href='#'>Ada Thornbury</a> · Publicerad 6 maj 2011"),
    ("fr", f"Date : 6 mai 2011, Auteur : <a href='/about/'>Ada Thornbury</a>, 5 min de lecture, {BOATS}"),
    ("ru", "<span>Ada Thornbury</span><br>6 мая 2011"),
    ("en", "<time datetime='2011-05-06'>May 6, 2011</time><span>Ada Thornbury</span><span>5 min read</span>"),
    ("de", f"<b>Ada Thornbury</b><i>6. Mai 2011</i>{BOATS}"),
]


@pytest.mark.parametrize(("lang", "line"), LINES)
@pytest.mark.parametrize("place", ["below the title", "inside", "below"])
def test_what_is_left_of_a_line_of_facts_is_the_writer(lang: str, line: str, place: str) -> None:
    """Dates with their words, sections, counts and times to read are taken away; the date of a change is not the post's."""
    post = post_of(line, lang, inside=place == "inside", below=place == "below")
    assert post.author is not None
    assert post.author.name == "Ada Thornbury"
    assert post.published is not None
    assert f"{post.published:%Y-%m-%d}" == "2011-05-06"


@pytest.mark.parametrize("place", ["below the title", "below"])
def test_facts_in_elements_that_touch_are_parted(place: str) -> None:
    """Name and day stand in elements of their own, with no blank between them."""
    post = post_of("<span>Ada Thornbury</span><span>May 6, 2011</span>", below=place == "below")
    assert post.author is not None
    assert post.author.name == "Ada Thornbury"


@pytest.mark.parametrize(
    "line",
    [
        f"6 May 2011 · {BOATS}",
        "6 May 2011 / Boats",
        "2011-05-06 10:11:00　来源: 海岸日报",
        "2011-05-06 10:11:00 · 一只旧船的桅杆怎样重新立起来 全镇的人都来看",
        '6 May 2011 · <a href="/boats/wooden">Wooden Boats</a>',
        "Labels: rye, wheat",
        "<span>Boats</span><span>6 May 2011</span>",
        f"<span>{BOATS}</span><span>6 May 2011</span><span>5 min read</span>",
        f"FILED: {BOATS} <br><a href='#comments'>11 Comments</a>",
        f"Filed: {BOATS}",
        f"<small>May 6th, 2011</small><br>Filed: {BOATS}<br>Tags: wood",
        "By March, the press had gone home",
        "6 May 2011, when all of us were standing there in the rain with Ada Thornbury and her kettle",
    ],
)
def test_sections_and_sentences_are_no_writer(line: str) -> None:
    """A word alone, a link to elsewhere, where the text is from, and a sentence name nobody."""
    assert post_of(line).author is None


def test_a_day_of_change_is_better_than_none() -> None:
    """Where nothing but the day of a change is printed, it dates the post."""
    post = post_of("Updated 6 May 2011")
    assert post.published is not None
    assert f"{post.published:%Y-%m-%d}" == "2011-05-06"
