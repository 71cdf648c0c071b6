"""Names of authors: without the words of bylines, in many languages; words of the theme are no name."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read
from checkup.reading.byline_words import name_in_byline, name_of_line
from checkup.reading.comments.printed_name import clean_name, is_no_name
from checkup.reading.page_dates import PageClock

BYLINES = {
    "Por Nuria, publicado el": "Nuria",
    "Lo dijo Nuria": "Nuria",
    "Автор записиАвтор: Mila": "Mila",
    "/ Marit Holt": "Marit Holt",
    "Posted by Marit on": "Marit",
    "von Ute Lang": "Ute Lang",
    "VON UTE LANG": "UTE LANG",
    "Publié par Zoé le": "Zoé",
    "Napisał Jan Kos": "Jan Kos",
    "Post author: Jón": "Jón",
    "作者：李雷": "李雷",
    "Marit On Thursday": "Marit",
    "Written by Marit Holt in": "Marit Holt",
    "By Marit Holt5 minute read": "Marit Holt",
    "By Marit Holt (3 min)": "Marit Holt",
    "Por Nuria, 4 minutos de lectura": "Nuria",
}
KEPT = [
    "Von Harlow",
    "Di Sario",
    "De Vries",
    "Yi Sun",
    "Ana de la Cruz",
    "Ingrid",
    "Writer's Corner",
    "Per",
    "Added Jones",
    "Ann Post",
    "R2 Minaj",
]


@pytest.mark.parametrize("line", BYLINES)
def test_byline_words_are_taken_off(line: str) -> None:
    """What stands around a name in a byline is none of it."""
    assert name_in_byline(line, "de" if line.isupper() else None) == BYLINES[line]


@pytest.mark.parametrize("name", KEPT)
def test_names_keep_their_words(name: str) -> None:
    """Words that begin or end a name stay, also where they are byline words elsewhere."""
    assert name_in_byline(name) == name


@pytest.mark.parametrize("line", ["Posted", "Posted on", "Author", "By", "the author", "publicado el", "Автор записи", " / "])
def test_a_label_alone_is_no_name(line: str) -> None:
    """Where nothing but byline words stands, there is no name."""
    assert name_in_byline(line) is None


def test_only_lines_that_begin_like_bylines_name_somebody() -> None:
    """In a line that no markup calls a byline the label or verb must be there."""
    assert [name_of_line(x) for x in ("Autor: Nuria", "Lo dijo Nuria", "Nuria dijo mucho", "Por favor, lean")] == [
        "Nuria",
        "Nuria",
        None,
        None,
    ]


@pytest.mark.parametrize(
    "line", ["3 replies by Marit", "Liked by Marit", "Log in or register to post comments", "Show 4 more", "Reply", "2 respuestas"]
)
def test_words_of_the_theme_are_no_name(line: str) -> None:
    """Counts of replies, likes and the way to log in stand where names stand and are none."""
    assert is_no_name(line)
    assert not is_no_name("Marit Holt")


POST = (
    '<html lang="{lang}"><head><title>Rye | Kruste</title></head><body class="single"><h1 class="entry-title">Rye</h1>{byline}'
    "<div class='entry-content'><p>Rye takes up more water than wheat, and it is never kneaded for long.</p></div></body></html>"
)


@pytest.mark.parametrize(
    ("lang", "byline"),
    [
        ("es", '<p class="post-footer">Lo dijo <b>Mila Ros</b> el 3 de mayo de 2011</p>'),
        ("es", '<small class="author">Por <b>Mila Ros</b>, publicado el 3 de mayo, 2011</small>'),
        ("ru", '<p class="author"><span class="screen-reader-text">Автор записи</span>Автор: <a href="/author/m/">Mila Ros</a></p>'),
        (
            "en",
            '<p><span class="meta-prep meta-prep-author">Posted on</span> May 3, 2011 by <span class="author vcard">Mila Ros</span></p>',
        ),
        ("de", "<p>Geschrieben von Mila Ros am 3. Mai 2011</p>"),
        ("fr", '<p class="x">Publié le 3 mai 2011 par Mila Ros dans <a href="/category/b/">Pain</a></p>'),
        ("es", '<p class="x">Publicado el 3 de mayo de 2011 por Mila Ros en <a href="/category/b/">Pan</a></p>'),
        ("de", '<p class="x">Veröffentlicht am 3. Mai 2011 von Mila Ros unter <a href="/category/b/">Brot</a></p>'),
        (
            "de",
            '<div><i class="prep-author">Von </i><b class="author vcard"><a class="fn" href="/author/m/">Mila Ros</a></b></div>',
        ),
        ("de", '<div><span class="x-author">Von </span><span class="author vcard"><a href="/author/m/">Mila Ros</a></span></div>'),
        ("en", '<p class="posted">Posted by Mila Ros. <a href="/rye/">Permalink</a> | <a href="/tb/4">TrackBack</a></p>'),
        ("en", '<p class="post-author-name">Mila Ros</p>'),
    ],
)
def test_the_author_of_a_post_in_bylines_of_many_themes(lang: str, byline: str) -> None:
    """Whatever the language and the order of the parts, the name alone is read."""
    post = read(Page("https://kruste.example/2011/05/rye/", POST.format(lang=lang, byline=byline).encode())).post
    assert post is not None
    assert post.author is not None
    assert post.author.name == "Mila Ros"


@pytest.mark.parametrize(("line", "name"), [("Mila Ros -", "Mila Ros"), ("Mila Ros –", "Mila Ros"), ("Anne-", "Anne-")])
def test_a_dash_behind_a_name_is_the_themes(line: str, name: str) -> None:
    """It stands between name and day; one that belongs to a word stays."""
    assert clean_name(line, None) == name


COMMENT = (
    '<li id="comment-{n}"><a class="username" href="/user/login">{shared}</a> <b>{name}</b> <a href="#c{n}">3 May 2011, 10:{n:02}</a>'
    "<p>Number {n} of several remarks on rye.</p></li>"
)


def _comments(shared: str, names: list[str]) -> list[str | None]:
    items = "".join(COMMENT.format(n=n, shared=shared, name=name) for n, name in enumerate(names, 1))
    html = f"<html><body><h1>Rye</h1><p>Rye takes up more water.</p><h3>{len(names)} comments</h3><ol>{items}</ol></body></html>"
    post = read(Page("https://kruste.example/2011/05/rye/", html.encode())).post
    assert post is not None
    return [c.author.name for c in post.comments]


def test_a_name_on_nearly_all_comments_is_none_where_another_varies() -> None:
    """Words that stand on four in five comments give way to the names beside them."""
    names = ["Ute", "Bernd", "Marit", "Ingrid", "Jonas", "Per"]
    assert _comments("Member", names) == names


def test_a_writer_who_makes_nearly_all_comments_keeps_the_name() -> None:
    """Where no other name stands beside it, one name on all comments is that person's."""
    assert _comments("Mila Ros", [""] * 6) == ["Mila Ros"] * 6


@pytest.mark.parametrize("name", ["Joe V", "Malcolm O", "Anna W", "Marit À"])
def test_an_initial_behind_a_name_is_no_preposition(name: str) -> None:
    """One small letter says "in" in some languages; a capital one belongs to the name."""
    assert clean_name(f"{name} — July 19th, 2012, 7:16 pm", PageClock()) == name
    assert clean_name("Marit v 19.7.2012", PageClock()) == "Marit"


@pytest.mark.parametrize(
    "words", ["All Posts", "View all posts", "More articles", "Full Bio", "Alle Beiträge", "Tutti gli articoli", "Author's page"]
)
def test_what_leads_to_a_writers_page_is_no_name(words: str) -> None:
    """A box about the writer links to the other posts and to a life story; neither is what the writer is called."""
    box = f"<div><a href='/about/#mila'>Full Bio</a> <a href='/?author=17'>{words}</a></div>"
    html = POST.format(lang="en", byline="").replace("</body>", f"{box}</body>")
    post = read(Page("https://kruste.example/2011/05/rye/", html.encode())).post
    assert post is not None
    assert post.author is None


def test_a_bracket_that_never_closes_is_no_part_of_the_name() -> None:
    """ "Posted by: Mila Ros (Diary)" loses its end where the line is cut there."""
    html = POST.format(lang="en", byline='<p class="author">Mila Ros (Diary</p>')
    post = read(Page("https://kruste.example/2011/05/rye/", html.encode())).post
    assert post is not None
    assert post.author is not None
    assert post.author.name == "Mila Ros"
