"""How themes that were written by hand print a comment's name and day: bare words, labels, boxes behind the comment, headings above it."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read

PEOPLE = (("Ilse Korn", "", "Good."), ("Smith & Sons", "", "Bake it twice, and let it rest."), ("jo_9", "https://jo.example/", "Why?"))


def comments_of(row: str, lang: str = "en", around: str = "<ol>{}</ol>") -> list[Comment]:
    """The comments of a post whose theme prints each as `row`: n, name, who (linked where there is an address), words."""
    rows = "".join(
        row.format(n=40 + k, k=k, name=name, who=f'<a href="{site}">{name}</a>' if site else name, words=f"<p>{words}</p>")
        for k, (name, site, words) in enumerate(PEOPLE, 1)
    )
    text = "".join("<p>Rye bread needs time, water and a warm place near the stove, says everybody who bakes it.</p>" for _ in range(3))
    body = f"<h1>A rye that fell</h1><div class='entry'>{text}</div><h3>3 comments</h3>{around.format(rows)}"
    html = f"<html lang='{lang}'><head><title>A rye that fell</title></head><body>{body}</body></html>"
    post = read(Page(url="https://rye.example/2019/03/rye/", body=html.encode())).post
    assert post is not None
    return list(post.comments)


def hold(comments: list[Comment]) -> None:
    """Name, day and words of each, as they were put into the page."""
    assert [c.author.name for c in comments] == [name for name, _, _ in PEOPLE]
    assert [c.text for c in comments] == [words for _, _, words in PEOPLE]
    assert [f"{c.posted:%Y-%m-%d}" for c in comments if c.posted] == ["2019-03-11", "2019-03-12", "2019-03-13"]


@pytest.mark.parametrize(
    ("lang", "day"), [("de", "1{k}. März 2019 um 10:0{k}"), ("fr", "1{k} mars 2019 à 10:0{k}"), ("en", "March 1{k}, 2019 10:0{k} am")]
)
@pytest.mark.parametrize("place", ["#comment-{n}", "/2019/03/rye/#comment-{n}"])
def test_a_bare_name_stands_above_a_link_to_the_comments_own_place(lang: str, day: str, place: str) -> None:
    """A name in no element of its own, a line break, and the day as a link: what follows are the words."""
    row = f'<li class="row" id="comment-{{n}}">{{who}}<br /><a href="{place}" title="">{day}</a>{{words}}</li>'
    hold(comments_of(row, lang))


def test_emphasis_in_the_words_is_no_name_below_a_bare_name() -> None:
    """A comment that begins with a bold word is signed by the line above its day."""
    bold = '<li class="row" id="comment-{n}">{name}<br><a href="#comment-{n}">March 1{k}, 2019</a><p><b>Great</b> rye, this one.</p></li>'
    found = comments_of(bold)
    assert [c.author.name for c in found] == [name for name, _, _ in PEOPLE]
    assert {c.text for c in found} == {"Great rye, this one."}


@pytest.mark.parametrize("by", ["<em>By</em> {who}", "<b>Posted by</b> {who}", "{who} said:"])
def test_the_words_of_a_byline_in_a_box_of_its_own_are_none_of_the_name(by: str) -> None:
    """Name and day stand in two rows of a small list, and a word before the name or behind it is the theme's."""
    row = (
        f'<li class="post" id="comment-{{n}}"><div class="m"><ul><li class="w">{by}</li>'
        '<li class="d"><a href="/2019/03/rye/#comment-{n}">1{k}/03/19 at 10:0{k}</a></li></ul></div><div class="entry">{words}</div></li>'
    )
    hold(comments_of(row, around="<ul>{}</ul>"))


@pytest.mark.parametrize(
    ("lang", "lead", "day"),
    [
        ("pt", "Comentário de", "Postado em 1{k} março 2019 às 10:0{k}"),
        ("es", "Comentario de", "Publicado el 1{k} marzo 2019 a las 10:0{k}"),
        ("nl", "Reactie van", "Geplaatst op 1{k} maart 2019 om 10:0{k}"),
        ("cs", "Komentář od", "1{k}. března 2019 v 10:0{k}"),
    ],
)
@pytest.mark.parametrize("corner", ["", '<div class="corner"></div>'])
def test_a_byline_behind_each_comment_is_read_behind_the_last_one_too(lang: str, lead: str, day: str, corner: str) -> None:
    """Whether or not an empty box that draws a corner stands between; a link to the comment's own place in brackets is no name."""
    row = (
        f'<li id="comment-{{n}}">{{words}}</li>{corner}'
        f'<div class="by"><cite>{lead} {{who}} (<a href="#comment-{{n}}">Perma</a>)<br>{day}</cite></div><br>'
    )
    hold(comments_of(row, lang))


@pytest.mark.parametrize("heading", ["h4", "h5", "h6"])
def test_a_heading_names_who_wrote_and_not_the_line_above_the_day(heading: str) -> None:
    """Few words between a heading and a day are the comment's words, whatever script they are in."""
    row = (
        f'<div class="media"><{heading}>{{name}}</{heading}><div class="p"><img src="/{{k}}.png" alt=""></div>'
        '<div class="media-body">{words}<small>March 1{k}, 2019 at 10:0{k} am</small></div><div class="reply"></div></div>'
    )
    hold(comments_of(row, around="<div>{}</div>"))
