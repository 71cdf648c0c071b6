"""The writer of a post of a line or two: neither its own words nor the name of a section is one."""

from __future__ import annotations

from checkup.model import Page
from checkup.platforms import read


def writer(head: str, text: str, before: str = "") -> str | None:
    """Who wrote a post with this head, in the box of its title, and this text."""
    shown = f"<article><h1>Maps of the marsh</h1>{head}<p>{text}</p></article>"
    page = f"<html lang='de'><head><title>Maps of the marsh</title></head><body>{before}{shown}</body></html>"
    post = read(Page(url="https://rye.example/2013/02/maps/", body=page.encode())).post
    assert post is not None
    return post.author.name if post.author else None


def test_words_of_a_short_text_are_no_byline() -> None:
    """Though "von" stands in it, and the day in the same box as title and text."""
    assert writer("<div class='info'><span>mossde</span> <span>2013/02/20</span></div>", "Freie Karten von Emden.") is None
    assert writer("<div class='info'>Von Ilse Brandt, 20.2.2013</div>", "Freie Karten von Emden.") == "Ilse Brandt"


def test_a_section_of_the_page_is_no_writer() -> None:
    """A fact beside the day that a link elsewhere on the page calls a category is one, whatever its own link says."""
    crumbs = "<ol><li><a href='/c/1' rel='category tag'>Boats</a></li></ol>"
    facts = "<div class='postmeta'><ul><li><a href='#'>{}</a></li><li>20 February 2013</li></ul></div>"
    text = "A long text about rope and tar, which nobody signed, as it stood on the wall of the shed for years. " * 3
    assert writer(facts.format("Boats"), text, crumbs) is None


def test_a_button_behind_the_name_is_none_of_it() -> None:
    """The link to write a comment stands in one line with day and name."""
    text = "我从船尾开始，因为那里最不显眼，每天晚上推进一个手掌的宽度。" * 4
    assert writer("<p>2013年2月20日 Ilse 发表评论</p>", text) == "Ilse"
