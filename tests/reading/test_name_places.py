"""Themes without a class for names: the links of readers with a site show where the names of the others stand."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read

READERS = ["Ilse", "Bogdan K", "Marit", "Ola Nyman", "Wren"]
_LINKED = {"Bogdan K", "Ola Nyman"}


def _thread(box: str, *, beside: str = "", linked: set[str] = _LINKED, before: str = "") -> tuple[Comment, ...]:
    items = "".join(
        f'<li class="entry-item" id="comment-{k}"><div class="inner">{before}<div class="{box}">'
        + (f'<a href="https://{k}.example/">{name}</a>' if name in linked else name)
        + f'{beside}</div><div class="words"><p>It rose on day {k}.</p></div><div class="when">2013-02-0{k + 1} 12:00:01</div></div></li>'
        for k, name in enumerate(READERS)
    )
    text = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)
    html = f"<html><head><title>Rye</title></head><body><h1>Rye</h1><p>{text}</p><div id='comments'><ol>{items}</ol></div></body></html>"
    post = read(Page(url="https://rye.example/2013/02/rye/", body=html.encode())).post
    assert post is not None
    return post.comments


@pytest.mark.parametrize("beside", ["", '<span class="badge rank">常客 LV.2</span>', '<span class="c-sub">Stammgast</span>'])
def test_names_without_a_link_stand_where_the_linked_ones_do(beside: str) -> None:
    """Also with a rank beside them; neither the name nor the rank is left in the words."""
    found = _thread("line-one", beside=beside)
    assert [(c.author.name, c.text) for c in found] == [(name, f"It rose on day {k}.") for k, name in enumerate(READERS)]


def test_one_linked_name_tells_where_each_comment_begins_with_its_box() -> None:
    """Where something else stands before the box, a single link may be anything's, and nothing is made of it."""
    assert [c.author.name for c in _thread("line-one", linked={"Marit"})] == READERS
    later = _thread("line-one", linked={"Marit"}, before="<b>Said here</b>")
    assert len(later) == len(READERS)
    assert [c.author.name for c in later] != READERS


def test_a_name_stands_where_most_names_do_whatever_the_words_hold() -> None:
    """A link in the words is no name, and signs in a name do not hide it: the others stand in a box above the day, and so do these."""
    names = ["Ilse", "Bogdan K", 'Marit "Miller" Oy', "Ola Nyman", "Wren"]
    items = "".join(
        f'<li class="row-item" id="comment-{k}"><img src="/a.png"><b class="top">{name}</b><p class="grey">1 May 2013 at 12:0{k}'
        f"</p><p>It rose on day {k}{', see <a href=https://loaf.example/7>https://loaf.example/7</a>' if k == 3 else ''}.</p></li>"
        for k, name in enumerate(names)
    )
    text = " ".join(["Rye bread needs time and a warm place near the stove."] * 8)
    html = f"<html><head><title>Rye</title></head><body><h1>Rye</h1><p>{text}</p><h3>5 replies</h3><ul>{items}</ul></body></html>"
    post = read(Page(url="https://rye.example/2013/05/rye/", body=html.encode())).post
    assert post is not None
    assert [c.author.name for c in post.comments] == names
    assert [c.text for c in post.comments] == [f"It rose on day {k}{', see https://loaf.example/7' if k == 3 else ''}." for k in range(5)]


@pytest.mark.parametrize("name", ["Marit Oy", 'Marit "Miller" Oy', "Smith & Sons", "Dr.", "tea/time"])
@pytest.mark.parametrize(
    "words", ["It rose.", "<b>Great</b> loaf, Ola.", 'See <a href="https://loaf.example/7">https://loaf.example/7</a>.']
)
def test_the_line_above_a_day_on_its_own_is_the_name_in_a_lone_comment(name: str, words: str) -> None:
    """Whatever signs are in it, and whatever is set apart in the words below."""
    html = (
        '<h1>Rye</h1><p>Rye needs time.</p><h3>1 comment</h3><div id="comment-1"><div class="x"><p class="bold">'
        f'{name.replace("&", "&amp;")}</p><p class="small">1 May 2013, 12:04</p><p>{words}</p></div></div>'
    )
    post = read(Page(url="https://rye.example/2013/05/rye/", body=html.encode())).post
    assert post is not None
    plain = "See https://loaf.example/7." if "See" in words else words.replace("<b>", "").replace("</b>", "")
    assert [(c.author.name, c.text) for c in post.comments] == [(name, plain)]


def test_words_above_a_day_that_ends_a_comment_are_no_name() -> None:
    """Nothing follows the day but a way to answer: what stands above it was said, and nobody is named."""
    html = (
        '<h1>Rye</h1><p>Rye needs time.</p><h3>2 comments</h3><div id="comment-1"><p>Smith & Sons do!</p><p class="small">1 May 2013, 12:04'
        '</p><a href="#respond">Reply</a></div><div id="comment-2"><p>So do we/they?</p><p class="small">1 May 2013, 12:09</p></div>'
    )
    post = read(Page(url="https://rye.example/2013/05/rye/", body=html.encode())).post
    assert post is not None
    assert [c.author.name for c in post.comments if c.author.name] == []


def _lone(head: str, words: str) -> list[tuple[str | None, str, str]]:
    html = f'<h1>Rye</h1><p>Rye needs time.</p><h3>1 comment</h3><ol><li id="comment-1">{head}<p>{words}</p></li></ol>'
    post = read(Page(url="https://rye.example/2013/05/rye/", body=html.encode())).post
    assert post is not None
    return [(c.author.name, c.text, str(c.posted)[:10]) for c in post.comments]


@pytest.mark.parametrize("name", ["fn", "comment-author", "commenter"])
def test_a_name_at_the_head_of_the_words_box_is_the_name(name: str) -> None:
    """The day stands elsewhere, in a box of its own with the picture."""
    head = '<div class="vcard"><img src="/a.png"><div class="comment-meta"><a href="#comment-1">1May13 <br/>@11am</a><br/></div></div>'
    box = f'<div class="comment-content"><h6><cite class="{name}">Ilse</cite> <i class="says">says:</i></h6><p>It rose.</p></div>'
    html = f'<h1>Rye</h1><p>Rye needs time.</p><h3>1 comment</h3><ol><li class="comment" id="li-comment-1"><div>{head}{box}</div></li></ol>'
    post = read(Page(url="https://rye.example/2013/05/rye/", body=html.encode())).post
    assert post is not None
    assert [(c.author.name, c.text) for c in post.comments] == [("Ilse", "It rose.")]


def test_a_box_called_a_text_that_says_a_date_is_the_date() -> None:
    """Its class tells its colour; the words stand below it."""
    head = '<span class="name">Ilse</span><p class="grey-text">1 May 2013, 12:04</p>'
    assert _lone(head, "It rose.") == [("Ilse", "It rose.", "2013-05-01")]
    answer = '<span class="side-content"><a class="comment-reply-link" href="?replytocom=1#respond"><i class="icons">reply</i></a></span>'
    for side in (answer, '<span class="side-content"></span>'):  # with and without a way to answer
        assert _lone(head, f"It rose.</p>{side}<p>") == [("Ilse", "It rose.", "2013-05-01")]


@pytest.mark.parametrize("words", ["220°C. Sorry, I should have said so.", "You always said so", "She said so, and it rose."])
def test_a_sentence_that_ends_in_said_so_names_nobody(words: str) -> None:
    """The byline above it does, and the sentence stays whole."""
    assert _lone("<h4>Ola Nyman <small>1. Mai 2013 um 12:04 Uhr</small></h4>", words) == [("Ola Nyman", words, "2013-05-01")]


@pytest.mark.parametrize("name", ["comment-os", "useragent", "comment-ua"])
def test_the_system_of_a_reader_below_the_words_is_none_of_them(name: str) -> None:
    """Some themes print it in a box of its own; one comment is enough to tell."""
    html = (
        '<h1>Rye</h1><p>Rye needs time.</p><div id="comments"><div id="comment-1" class="comment"><cite class="fn">Ilse</cite>'
        f'<i class="date">2013-02-01 12:00</i><div class="content"><p>It rose.</p><div class="{name}"><span>Linux</span> '
        "<span>Firefox</span> <span>118.0</span></div></div></div></div>"
    )
    post = read(Page(url="https://rye.example/2013/02/rye/", body=html.encode())).post
    assert post is not None
    assert [(c.author.name, c.text) for c in post.comments] == [("Ilse", "It rose.")]
