"""Bylines that put the moment before the name, rows without words between comments, and a writer beside a time or a weekday."""

from __future__ import annotations

import pytest

from checkup import dates
from checkup.model import Page
from checkup.platforms import read
from checkup.reading.comments.printed_name import clean_name
from checkup.reading.page_dates import PageClock

MOMENT_FIRST = [
    ("en", "At March 5, 2008 9:12 PM, {} said…"),
    ("pt", "Às 5 de março de 2008 às 21:12, {} disse..."),
    ("es", "A la(s) 5 de marzo de 2008 21:12, {} dijo..."),
    ("it", "Alle 5 marzo 2008 21:12, {} ha detto..."),
    ("pl", "O 5 marca 2008 21:12, {} pisze..."),
    ("pl", "W dniu 5 marca 2008 {} napisała:"),
    ("de", "Am 5. März 2008 um 21:12 schrieb {}:"),
    ("de", "Am 5. März 2008 hat {} geschrieben:"),
    ("nl", "Op 5 maart 2008, zei {}"),
    ("sv", "Kl 5 mars 2008 21:12, sa {}"),
    ("ru", "В 5 марта 2008 21:12, {} сказал(а)..."),
]


@pytest.mark.parametrize(("language", "line"), MOMENT_FIRST)
def test_a_moment_before_the_name_is_none_of_it(language: str, line: str) -> None:
    """ "At <moment>, Ann said", in the languages of the house, with the verb before the name or behind it."""
    clock = PageClock(language)
    assert [clean_name(line.format(name), clock) for name in ("Ilse Brandt", "Sa Ong")] == ["Ilse Brandt", "Sa Ong"]
    if language in ("en", "pt", "es", "it", "ru"):  # a login is told from a verb where the verb stands behind it
        assert clean_name(line.format("kelp2"), clock) == "kelp2"


def page(body: str, lang: str = "pt") -> str:
    """A post's page with such a body."""
    return f'<html lang="{lang}"><head><title>Um forno</title></head><body><h1>The blog</h1>{body}</body></html>'


TEXT = "<p>" + "Começamos antes do sol e a chaleira ainda estava quente quando os primeiros vizinhos chegaram. " * 4 + "</p>"


@pytest.mark.parametrize(
    ("day", "sign"),
    [
        ("Quinta-feira, 30 de dezembro de 2010", "publicado por Ilse Brandt às 10:12"),
        ("Terça-feira, 28 de dezembro de 2010", "por Ilse Brandt"),
        ("Среда, 5 марта 2008", "Автор: Ilse Brandt"),
        ("Wednesday, March 5, 2008", "posted by Ilse Brandt : 2:48 AM"),
        ("Dom, 5 marzo 2008", "Scritto da Ilse Brandt @ 14:48"),
    ],
)
def test_a_weekday_or_a_time_is_no_part_of_the_writer(day: str, sign: str) -> None:
    """The day's line above the title names nobody, also where a hyphen stands in the weekday; the time behind the name is cut off."""
    html = page(
        f'<div class="post"><div class="post-date">{day}</div><h2 class="post-title">Um forno de barro</h2>{TEXT}'
        f'<div class="byline"><a href="/2010/um-forno.html">#</a> {sign}</div></div>'
    )
    post = read(Page(url="https://blog.example/2010/um-forno.html", body=html.encode())).post
    assert post is not None
    assert post.author is not None
    assert (post.author.name, post.author.url) == ("Ilse Brandt", None)


def test_a_date_takes_a_hyphened_weekday_with_it() -> None:
    """ "Quinta-feira, 30 de dezembro de 2010" is a date from its first letter on; a hyphened name before a date is not."""
    found = dates.search("Quinta-feira, 30 de dezembro de 2010")
    assert found is not None
    assert found[1] == 0
    other = dates.search("Ilse Brandt-Feira, 30 de dezembro de 2010")
    assert other is not None
    assert other[1] > 0


def rows(count: int) -> str:
    """A table of comments: each is a row with an anchor and no words, then one with words that its signature ends."""
    cells = "".join(
        f'<tr><td class="sep"><a name="{n}"></a></td></tr><tr><td class="small"><div>{words}</div><br>'
        f'<font size="1">Posted 3/{n + 1}/2008 at {n + 1}:12 PM by <a href="/r{n}">{name}</a> - <a href="#">reply</a></font></td></tr>'
        for n, (name, words) in enumerate(READERS[:count])
    )
    return f'<table class="blogcomments"><tr><td class="head"><b>{count} Comments</b></td></tr>{cells}</table>'


READERS = [
    ("Ilse", "My father did it every autumn, and swore by it."),
    ("Bogdan", "Mine broke at the same place last week."),
    ("Marit", "How long did you let it dry before you moved it?"),
    ("Ola", "The same wind here, and the same neighbours it seems."),
]


@pytest.mark.parametrize("count", [2, 3, 4])
def test_rows_without_words_stand_between_comments(count: int) -> None:
    """Rows that hold only an anchor are passed over, so that few comments are found as many are; their box is no comment."""
    html = page(
        f'<div class="blogbody"><b>Um forno</b>{TEXT}</div><div>Posted 3/1/2008 2:48 AM - {count} comments</div>{rows(count)}', "en"
    )
    found = read(Page(url="https://blog.example/685/um-forno/", body=html.encode()))
    post = found.post or found.maybe_post
    assert post is not None
    assert [(c.author.name, c.text) for c in post.comments] == READERS[:count]
