"""Pages whose classes say nothing: pings that say so in words, and a lone comment below a line that says "Comments"."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "A reed roof sheds its straw for three winters, and then it is quiet below it for thirty years, says the thatcher. "
Said = list[tuple[str, str | None, str]]


def said(body: str, language: str = "en") -> Said:
    """Kind, name and words of what stands below the post of a page."""
    head = f"<h1>Reed</h1><div>By Edda Lorch on 4 February 2013</div>{body}"
    page = f"<html lang='{language}'><head><title>Reed - Roofs</title></head><body><div>{head}</div></body></html>"
    post = read(Page(url="https://roofs.example/2013/02/reed/", body=page.encode())).post
    return [(c.kind, c.author.name, c.text) for c in post.comments] if post is not None else []


PROSE = f"<p>{TEXT * 4}</p>"
PING = "<li class='ha su'><p>{}: <a href='http://{}.example.org/a/'>{}</a></p></li>"
SPOKEN = "<li class='ha mu' id='vo-{0}'><div id='tu-{0}'><span>{1}</span> on <a href='#tu-{0}'>February 1{0}, 2013</a><p>{2}</p></div></li>"


@pytest.mark.parametrize("word", ["Pingback", "Trackback", "Ping", "Rétrolien"])
def test_a_ping_that_says_so_in_words_is_found_among_comments(word: str) -> None:
    """An entry with "Pingback:" and a linked title is a ping, whatever its class, and the comments beside it stay."""
    spoken = [SPOKEN.format(k, n, f"Ours sheds in year {k}.") for k, n in ((5, "Ola Nyman"), (6, "Ruth Asher"))]
    pings = [PING.format(word, "straw", "Straw news, May 3 | Links"), PING.format(word, "barn", "Barns")]
    told = said(f"{PROSE}<h2>4 Responses</h2><ol>{spoken[0]}{pings[0]}{spoken[1]}{pings[1]}</ol>")
    assert [(name, text) for kind, name, text in told if kind == "comment"] == [
        ("Ola Nyman", "Ours sheds in year 5."),
        ("Ruth Asher", "Ours sheds in year 6."),
    ]
    assert [name for kind, name, _ in told if kind != "comment"] == ["Straw news, May 3 | Links", "Barns"]


def test_pings_alone_below_their_heading_are_found() -> None:
    """A post that only other blogs answered has its pings, and no comment."""
    told = said(
        f"{PROSE}<h2>Comments</h2><ol>{PING.format('Pingback', 'straw', 'Straw news')}{PING.format('Pingback', 'barn', 'Barns')}</ol>"
    )
    assert [(kind, name) for kind, name, _ in told] == [("pingback", "Straw news"), ("pingback", "Barns")]


@pytest.mark.parametrize(
    "entry",
    [
        "<li>Pingback: <a href='http://spec.example/ping'>the specification</a> is worth a look</li>",
        "<li>Pingback <a href='http://spec.example/ping'>specification</a></li>",
        "<li>Pingback: what is it?</li>",
        "<li>Pingback: <a href='http://a.example/'>one</a>, <a href='http://b.example/'>two</a></li>",
    ],
)
def test_a_readers_list_about_pings_is_no_ping(entry: str) -> None:
    """What a reader lists stays among the reader's words, and what the writer lists is none of it."""
    own = f"<ul>{entry}<li>Reed</li></ul>"
    spoken = SPOKEN.format(5, "Ola Nyman", "I read:") + SPOKEN.format(6, "Ruth Asher", "Ours sheds.")
    told = said(f"{PROSE}{own}<h2>2 Responses</h2><ol>{spoken.replace('<p>I read:</p>', f'<p>I read:</p>{own}')}</ol>")
    assert [(kind, name) for kind, name, _ in told] == [("comment", "Ola Nyman"), ("comment", "Ruth Asher")]
    assert told[0][2].startswith("I read:")
    assert "Reed" in told[0][2]


def test_the_writers_own_list_of_pings_is_none() -> None:
    """A list in the text is the writer's, also where its entries look as pings do."""
    own = "".join(PING.format("Pingback", name, name) for name in ("straw", "barn"))
    assert said(f"{PROSE}<ul>{own}</ul>{PROSE}") == []


LINES = {
    "a box with an anchor": "<div class='mu'><a name='mu'></a>{}</div>",
    "a paragraph": "<p>{}</p>",
    "bold": "<p><b>{}</b></p>",
}


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize(
    ("language", "word", "signature"),
    [
        ("en", "Comments", "Posted by: <a href='http://ola.example'>Ola Nyman</a> at March 10, 2013 04:03 PM"),
        ("de", "Kommentare", "Verfasst von Ola Nyman am 10. März 2013 16:03"),
        ("fr", "Commentaires", "Posté par Ola Nyman le 10 mars 2013"),
    ],
)
def test_a_lone_comment_below_a_line_that_says_comments_is_read(language: str, word: str, signature: str, line: str) -> None:
    """No heading, no class, no second comment: the line and the whole signature are enough."""
    box = f"<div class='fi'><p>Great, thanks!</p><p>Ours sheds in year five.</p><span class='co'>{signature}</span></div>"
    assert said(f"<div>{PROSE}</div>{LINES[line].format(word)}{box}", language) == [
        ("comment", "Ola Nyman", "Great, thanks!\n\nOurs sheds in year five.")
    ]


@pytest.mark.parametrize(
    "line",
    ["<li><a href='/talk'>Comments</a></li>", "<p><a href='/talk'>Comments</a></p>", "<a href='/talk'><b>Comments</b></a>"],
    ids=["an entry of a menu", "a linked paragraph", "bold in a link"],
)
def test_a_link_called_comments_stands_over_nothing(line: str) -> None:
    """A menu's link to comments elsewhere makes no comment of what follows it, though that is signed."""
    signed = "<div><p>Reed for sale, three bundles.</p><span>Posted by: Ola Nyman at March 10, 2013 04:03 PM</span></div>"
    assert said(f"<div>{PROSE}</div>{line}{signed}") == []


def test_a_post_below_such_a_line_is_no_comment() -> None:
    """Where more words stand below the line than above, they are the post's."""
    post = f"<div>{TEXT * 4}<br><span>Posted by: Edda Lorch at March 10, 2013 04:03 PM</span></div>"
    page = f"<html><head><title>Reed - Roofs</title></head><body><h1>Reed</h1><p>Comments</p>{post}</body></html>"
    read_post = read(Page(url="https://roofs.example/2013/02/reed/", body=page.encode())).post
    assert read_post is not None
    assert read_post.comments == ()
    assert "A reed roof" in read_post.text
