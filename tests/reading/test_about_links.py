"""Links to the page about who writes and to the one to write to, in the languages and forms of many sites."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

_TEXT = "<p>The starter doubled overnight, so the loaf went into the oven at seven and came out an hour later, dark and loud.</p>" * 2
_LINKS = "<p><a href='/a/'>a</a> <a href='/b/'>b</a> <a href='/c/'>c</a></p>"


def leads(link: str, item: str, site: str = "http://rye-mill.example") -> bool | None:
    body = f"<h2>A loaf</h2><div class='entry'>{_TEXT}</div>{_LINKS}<nav>{link}</nav>"
    html = f"<html><head><title>A loaf</title></head><body>{body}</body></html>"
    marks = read(Page(f"{site}/2011/05/a-loaf/", html.encode())).marks
    return next((mark.found for mark in marks if mark.item == item), None)


@pytest.mark.parametrize(
    "words",
    [
        "Quiénes somos",
        "Quem somos",
        "Qui sommes-nous ?",
        "O nas",
        "O autorze",
        "Om oss",
        "Om bloggen",
        "Hakkımızda",
        "Об авторе",
        "О проекте",
        "Über dieses Blog",
        "Die Redaktion",
        "Redakcja",
        "Meet the team",
        "Over mij",
        "Rólunk",
        "关于我",
        "このサイトについて",
        "소개",
        "Giới thiệu",
    ],
)
def test_the_words_of_the_link_tell_in_many_languages(words: str) -> None:
    """As the whole link; inside a title they are none."""
    assert leads(f"<a href='/p7.html'>{words}</a>", "about") is True
    assert leads(f"<a href='/p7.html'>{words} und das Brot von gestern</a>", "about") is False


@pytest.mark.parametrize(
    "path", ["/hakkimizda/", "/quienessomos.php", "/content/qui-sommes-nous", "/o-nas.html", "/chi_siamo/index.html", "/om/"]
)
def test_the_name_of_the_page_tells_whatever_the_link_says(path: str) -> None:
    """On the site's own host; a post that begins so, or a page of another site, is another one."""
    assert leads(f"<a href='{path}'>Mill people</a>", "about") is True
    assert leads(f"<a href='http://other.example{path}'>Mill people</a>", "about") is False
    assert leads("<a href='/om-natten/'>Mill people</a><a href='/sobre-el-pan/'>Pan</a>", "about") is False


@pytest.mark.parametrize("words", ["Om rye-mill.example", "Über Rye Mill", "Over RyeMill", "O Rye-Mill", "Sobre Rye Mill"])
def test_about_and_the_sites_own_name_tell_it(words: str) -> None:
    assert leads(f"<a href='/x/12'>{words}</a>", "about") is True
    assert leads(f"<a href='/x/12'>{words}</a>", "about", site="http://spelt.example") is False
    assert leads("<a href='/x/12'>Om natten i Rye</a>", "about") is False


@pytest.mark.parametrize(
    "link",
    [
        "<a href='/iletisim/'>Ask us</a>",
        "<a href='/x/3'>Связь с нами</a>",
        "<a href='/Individuel/contactez-nous'><img src='/m.png'>M</a>",
        "<a href='/x/3'>Пишите нам</a>",
        "<a href='/x/3'>Contacta con la casa</a>",
        "<a href='/x/3'>Напишите мне</a>",
    ],
)
def test_a_page_to_write_to_is_told_by_words_or_name(link: str) -> None:
    assert leads(link, "contact") is True


def test_a_post_that_speaks_of_writing_is_no_such_page() -> None:
    assert (
        leads("<a href='/2011/04/feedback-from-the-mill/'>Feedback from the mill</a><a href='/kontakte-im-dorf/'>Im Dorf</a>", "contact")
        is False
    )
