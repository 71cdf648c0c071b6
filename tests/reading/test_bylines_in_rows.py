"""Writers in rows of boxes whose words touch, beside letters that stand for a portrait, behind pictures, labels and links to sections."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "<p>" + "The barley soup simmered on the back of the range until the window was white with steam. " * 4 + "</p>"
TITLE = "<h1>Barley, twice</h1>"


def post_of(head: str, foot: str = "", language: str = "en") -> Post:
    """The post of a page with these facts between title and text, and those behind the text."""
    html = (
        f"<html lang='{language}'><head><title>Barley, twice - Pots and lids</title></head><body>"
        f"<div><a href='/'>Pots and lids</a></div><main>{head}<div>{TEXT}</div>{foot}</main></body></html>"
    )
    reading = read(Page(url="https://pots.example/notes/41", body=html.encode()))
    post = reading.post or reading.maybe_post
    assert post is not None
    return post


def writer(head: str, foot: str = "", language: str = "en") -> str | None:
    """The name of the writer of such a post."""
    author = post_of(head, foot, language).author
    return author.name if author else None


@pytest.mark.parametrize("name", ["Ida Möller", "Pau", "van der Meer"])
@pytest.mark.parametrize("row", ["<span>By {}</span><span>March 23, 2019</span>", "<b>By {}</b><i>23.3.2019</i><i>4 min</i>"])
def test_a_name_ends_where_its_element_does(row: str, name: str) -> None:
    """A day that touches it in the next element is none of it."""
    assert writer(f"{TITLE}<div>{row.format(name.replace('van der', 'Van der'))}</div>") == name.replace("van der", "Van der")


def test_a_login_behind_by_and_before_a_day_signs() -> None:
    """Also where the day stands in the next element, or a colon behind the word."""
    assert writer(f"{TITLE}<div><span>By pmeer</span><span>March 23, 2019</span></div>") == "pmeer"
    assert writer(f"{TITLE}<div>By: pmeer | Category: <a href='/category/soup'>Soup</a></div>") == "pmeer"
    assert writer(f"{TITLE}<div>Author: pmeer Created: 2019-03-23 Updated: 2020-01-02</div>") == "pmeer"


@pytest.mark.parametrize("words", ["by hand and with care", "by now", "by the fire"])
def test_words_that_begin_with_by_sign_nothing(words: str) -> None:
    """A line below the title without a day or a colon is no byline where what follows is written small."""
    assert writer(f"{TITLE}<p>{words}</p>") is None


@pytest.mark.parametrize(("letters", "name"), [("I", "Ida Möller"), ("P", "Pau"), ("IM", "Ida Möller"), ("p", "pmeer")])
def test_letters_in_the_place_of_a_portrait_are_none_of_the_name(letters: str, name: str) -> None:
    """In one link with the name, and in boxes beside it, where they tell that it is one."""
    link = f"<a href='/profile/7'><span class='round'>{letters}</span><span>{name}</span></a>"
    boxes = f"<div class='round'>{letters}</div><div><div>{name}</div><div>Mar 23, 2019</div></div>"
    assert writer(f"{TITLE}<div>{boxes}</div>") == name
    if " " in name:
        assert writer(f"{TITLE}<div>{link}<span>·</span><span>Mar 23, 2019</span></div>") == name


def test_letters_without_a_day_name_nobody() -> None:
    """An index by letters has headings of one letter above words that begin with it; a letter with other words behind it is one of them."""
    assert writer(f"{TITLE}<div><span>B</span><span>Barley</span></div>") is None
    assert writer(f"{TITLE}<div><span>T</span>he pot stood there. <b>Three</b> of us ate. Mar 23, 2019</div>") is None


def test_a_picture_of_a_person_and_one_of_a_calendar_part_a_line() -> None:
    """Bare words between them are the name."""
    row = "<i class='fas fa-user'></i> Pau <i class='far fa-calendar-alt'></i> 2019.03.23"
    assert writer(f"{TITLE}<div class='h7'>{row}</div>") == "Pau"
    assert writer(f"{TITLE}<div class='h7'>{row.replace('2019.03.23', 'Soups')}</div>") is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("<p>Original Author: Ida Möller</p>", "en"),
        ("<p>Authors: Ida Möller</p><p>Date Written: 2019-03</p>", "en"),
        ("<div><span>نویسنده: <strong>Ida Möller</strong></span><span>•</span><span>زمان مطالعه: 5 دقیقه</span></div>", "fa"),
        ("<p>ผู้เขียน: Ida Möller</p>", "th"),
        ("<h6>Autorius: Ida Möller</h6>", "lt"),
        ("<p>Höfundur: Ida Möller</p>", "is"),
        ("<p>लेखक: Ida Möller</p>", "hi"),
    ],
)
def test_labels_name_the_writer(line: str, language: str) -> None:
    """In the singular or the plural, and in languages that write from right to left."""
    assert writer(f"{TITLE}{line}", language=language) == "Ida Möller"


def test_a_portrait_called_as_the_words_beside_it_is_the_writers() -> None:
    """A login counts only so."""
    row = "<img src='/p.jpg' alt='{}' class='rounded-full'><div><div>pmeer</div><div>Mar 23, 2019 • 4 min</div></div>"
    assert writer(f"{TITLE}<div>{row.format('pmeer')}</div>") == "pmeer"
    assert writer(f"{TITLE}<div>{row.format('a pot')}</div>") is None


def test_a_section_and_a_count_in_a_byline_are_none_of_the_name() -> None:
    """They are links, and the name may have one that leads nowhere."""
    line = (
        "Written by <a href=''>Ida Möller</a> in <a href='/category/soup' rel='category tag'>Soup Kitchen</a> <a href='#c'>3 Comments</a>"
    )
    assert writer(f"{TITLE}<p class='byline'>{line}</p>") == "Ida Möller"


def test_the_words_around_days_are_no_name() -> None:
    """ "发表" and "更新" stand behind their days in elements that touch the name's."""
    row = "<span><time>2019-03-23</time>发表</span><span><time>2020-01-02</time>更新</span><span> Ida Möller </span>"
    assert writer(f"<div>{row}</div>{TITLE}", language="zh") == "Ida Möller"


def test_a_login_before_the_time_signs_below_the_sections() -> None:
    """As the oldest themes print it."""
    line = "Filed under: <a href='/category/soup'>Soup</a>,<a href='/category/barley'>Barley</a> — pmeer @ 00:16"
    assert writer(f"<h2>2019-03-23</h2><h3>Barley, twice</h3><div class='meta'>{line}</div>") == "pmeer"


@pytest.mark.parametrize("box", ["<a href='/u/3'><div>{}</div><span>{}</span></a>", "<div>{}</div><a href='/u/3'>{}</a>"])
def test_commenters_names_begin_behind_such_letters(box: str) -> None:
    """In a block of their own or in the link of the name."""
    rows = (("Ida Möller", "May 4, 2020"), ("Pau", "May 5, 2020"), ("Nora Lind", "May 6, 2020"))
    items = "".join(f"<div>{box.format(name[0], name)}<span>{day}</span><p>Ours was too thin.</p></div>" for name, day in rows)
    post = post_of(TITLE, f"<h3>Comments (3)</h3>{items}")
    assert [comment.author.name for comment in post.comments] == [name for name, _ in rows]
    assert {comment.text for comment in post.comments} == {"Ours was too thin."}
