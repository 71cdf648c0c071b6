"""Signs that home-made themes draw before names, moments and titles: a person, a pen, a calendar, a clock."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "<p>" + "The barley soup simmered on the back of the range until the window was white with steam. " * 4 + "</p>"
ROWS = (
    ("Ida Möller", "May 4, 2020", "Ours was too thin."),
    ("Pau", "May 5, 2020", "Add a carrot."),
    ("Nora Lind", "May 6, 2020", "Or two."),
)


def post_of(head: str, items: str = "", title: str = "<h1>Barley, twice</h1>") -> Post:
    """The post of a page with these facts above its text and these comments below it."""
    comments = f"<h3>💬 Comments (3)</h3>{items}" if items else ""
    html = (
        "<html><head><meta charset='utf-8'><title>Barley, twice - Pots and lids</title></head>"
        f"<body><a href='/'>Pots and lids</a><main>{title}{head}<div>{TEXT}</div>{comments}</main></body></html>"
    )
    reading = read(Page(url="https://pots.example/notes/41", body=html.encode()))
    post = reading.post or reading.maybe_post
    assert post is not None
    return post


@pytest.mark.parametrize(
    "item",
    [
        "<div class='comment'><p>👤 <b>{0}</b> 🕒 {1}</p><p>{2}</p></div>",
        "<div><span>👤 {0}</span> <span>📅 {1}</span><p>{2}</p></div>",
        "<div class='comment'><div>✍️ {0} ⏰ {1}</div><p>{2}</p></div>",
        "<div class='comment'><span>&#128100;</span> <strong>{0}</strong> <small>&#128197; {1}</small><p>{2}</p></div>",
    ],
)
def test_signs_are_no_part_of_names_and_words(item: str) -> None:
    """Each comment has its name, its day and its words, as without the signs."""
    comments = post_of("", "".join(item.format(*row) for row in ROWS)).comments
    assert [c.author.name for c in comments] == [name for name, _, _ in ROWS]
    assert [c.posted.day if c.posted else None for c in comments] == [4, 5, 6]
    assert [c.text for c in comments] == [words for _, _, words in ROWS]


@pytest.mark.parametrize("below", ["", "".join("<div><span>👤 {}</span> <span>📅 {}</span><p>{}</p></div>".format(*row) for row in ROWS)])
@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("<p>👤 Pau 📅 May 3, 2020</p>", "Pau"),
        ("<p>✍️ pau_r · 🕒 May 3, 2020</p>", "pau_r"),
        ("<p>🧍 Ida Möller<br>⌚ May 3, 2020</p>", "Ida Möller"),
    ],
)
def test_a_drawn_person_tells_who_wrote_the_post(line: str, name: str, below: str) -> None:
    """Also where comments below it have the same signs."""
    author = post_of(line, below).author
    assert author is not None
    assert author.name == name


def test_a_readers_signs_stay() -> None:
    """A single one, one behind words, and those of no person and no moment."""
    item = "<div class='comment'><b>{0}</b> <small>{1}</small><p>{2}</p></div>"
    words = ("📅 is what we need here.", "It was late, 🕒 said it.", "🌻 for you and 🌻 for me")
    comments = post_of("", "".join(item.format(name, day, said) for (name, day, _), said in zip(ROWS, words, strict=True))).comments
    assert [c.text for c in comments] == list(words)


def test_sections_for_women_and_men_are_nobodys_names() -> None:
    """A man and a woman drawn once each head two sections; no writer is made of them."""
    assert post_of("<ul><li>👩 Women</li><li>👨 Men</li></ul>").author is None


def test_a_sign_before_a_title_goes_where_the_head_has_none() -> None:
    """What the head says with it is the writer's own."""
    assert post_of("", title="<h2>📧 Barley, twice</h2>").title == "Barley, twice"
    html = f"<html><head><title>🎄 Barley, twice - Pots</title></head><body><h1>🎄 Barley, twice</h1>{TEXT}</body></html>"
    reading = read(Page(url="https://pots.example/notes/41", body=html.encode()))
    post = reading.post or reading.maybe_post
    assert post is not None
    assert post.title == "🎄 Barley, twice"
