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
    """ "At <moment>, Ann said", in the languages known here, with the verb before the name or behind it."""
    clock = PageClock(language)
    assert [clean_name(line.format(name), clock) for name in ("Ilse Brandt", "Sa Ong")] == ["Ilse Brandt", "Sa Ong"]
    if language in ("en", "pt", "es", "it", "ru"):  # a login is told from a verb where the verb stands behind it
        assert clean_name(line.format("kelp2"), clock) == "kelp2"


AROUND = [
    ("de", "Am 5. März 2008 um 21:12 schrieb {}:"),
    ("de", "Am 05.03.08 meinte {}:"),
    ("de", "Am 5. März 2008 hat {} geschrieben:"),
    ("de", "Am 05.03.08 hat {} gemeint:"),
    ("de", "Am 05.03.08 het {} gmeint:"),
    ("nl", "Op 5 maart 2008 schreef {}:"),
    ("nl", "Op 5 maart 2008 heeft {} geschreven:"),
    ("sv", "Den 5 mars 2008 skrev {}:"),
]


@pytest.mark.parametrize(("language", "line"), AROUND)
def test_a_verb_before_a_login_is_none_of_it_where_a_colon_ends_the_line(language: str, line: str) -> None:
    """A verb in one part or two around a name that is written small; the whole line is a byline and none of the words."""
    clock = PageClock(language)
    assert clean_name(line.format("kelp2"), clock) == "kelp2"
    rows = "".join(
        f"<li class='alt' id='comment-{n}'>{line.format(name)}<p>Mine rose {n} times.</p></li>" for n, name in ((4, "kelp2"), (5, "oat"))
    )
    html = (
        f"<html lang='{language}'><title>Rye</title><h1>Rye</h1><p>{'Rye takes time. ' * 20}</p><ul class='commentlist'>{rows}</ul></html>"
    )
    post = read(Page("https://rye.example/2008/03/rye/", html.encode())).post
    assert post is not None
    assert [(c.author.name, c.text) for c in post.comments] == [("kelp2", "Mine rose 4 times."), ("oat", "Mine rose 5 times.")]


@pytest.mark.parametrize("line", ["Am 5. März 2008 schrieb die alte Zeitung:", "Am 5. März 2008 hat die Zeitung alles geschrieben"])
def test_prose_with_a_verb_behind_a_day_names_nobody(line: str) -> None:
    """Several words written small are no login."""
    assert clean_name(line, PageClock("de")) not in ("die alte Zeitung", "die Zeitung", "die Zeitung alles", "alte Zeitung")


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


@pytest.mark.parametrize(
    ("box", "name"),
    [
        ("<div><small>29. Mai 2008 14:40</small> <div>{}</div></div>", "Ilse Brandt"),
        ('<div><a href="#c{n}">#{n}</a> <i>29.05.2008 14:40</i><div><b>{}</b></div></div>', "Ilse Brandt"),
        ("<div><span>29. Mai 2008 14:40</span><div>{}</div></div>", "Dr. Uwe"),
    ],
)
def test_a_name_stands_alone_behind_the_date(box: str, name: str) -> None:
    """Date, then name, in a head of their own, without a class or a link that says so; what follows are the words."""
    items = "".join(
        f'<div id="comment-{n}">{box.replace("{n}", str(n)).format(who)}<p>{words}</p></div>'
        for n, (who, words) in enumerate([(name, "Ja."), ("Ola", "Nein.")])
    )
    html = page(f"<h2>Lehm</h2>{TEXT}<h3>2 Kommentare</h3>{items}", "de")
    post = read(Page(url="https://blog.example/2008/05/lehm/", body=html.encode())).post
    assert post is not None
    assert [(c.author.name, c.text) for c in post.comments] == [(name, "Ja."), ("Ola", "Nein.")]


@pytest.mark.parametrize(
    ("line", "name"), [("Napisał {} dnia 5 marca 2008", "Jan Kos"), ("Написал {} 5 марта 2008", "anna_b"), ("Yazan {} 5 Mart 2008", "Can")]
)
def test_a_verb_before_the_name_is_none_of_it(line: str, name: str) -> None:
    """ "Wrote Ann on <date>", in languages that have no word for "by" there."""
    assert clean_name(line.format(name), PageClock("pl")) == name


@pytest.mark.parametrize("name", ["Zoë", "kelp2", "anna_b"])
def test_a_name_alone_on_the_first_line(name: str) -> None:
    """Name, words, day and a link to answer in any language; a login is written small, and a number may stand before the name."""
    items = "".join(
        f'<li id="comment{n}"><a href="#c{n}">#{n}</a> <div><span>{who}</span></div><p>Grazie, mi hai fatto la domenica!</p>'
        f'<div><i>29 maggio 2008 14:4{n}</i> <a href="#respond">Ответить</a></div></li>'
        for n, who in enumerate([name, "Ola"])
    )
    html = page(f"<h2>Creta</h2>{TEXT}<h3>2 commenti</h3><ul>{items}</ul>", "it")
    post = read(Page(url="https://blog.example/2008/05/creta/", body=html.encode())).post
    assert post is not None
    assert [c.author.name for c in post.comments] == [name, "Ola"]
