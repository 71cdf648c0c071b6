"""A theme whose classes and ids say nothing: comments are known by links to themselves, or by rows of one tag below their heading."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "
SAID = [("Ola Nyman", "Mine rose overnight, and the crust sang."), ("Bogdan", "How long did it rest?"), ("Ines", "Two days in the cellar.")]


def comments(behind: str, *, head: str = "<h1>Rye</h1>") -> list[tuple[str | None, str, str]]:
    """Name, day and words of the comments on a page with this behind the post's text."""
    html = (
        "<html lang='en'><head><title>Rye - Ilse bakes</title></head><body><div class='zuk'>"
        f"<div class='lem' id='lem-7'>{head}<p class='ora'>By Ilse Brandt, 4 February 2013</p><div class='fip'>{TEXT * 4}</div></div>"
        f"{behind}</div></body></html>"
    )
    post = read(Page(url="https://rye.example/2013/02/rye/", body=html.encode())).post
    assert post is not None
    return [(c.author.name, str(c.posted)[:10], c.text) for c in post.comments]


def signed(number: int, tag: str, *, sign: str = "<a href='#kav-{0}'>§</a>") -> str:
    name, words = SAID[number]
    day = f"<small class='tib'>{5 + number} February 2013 {sign.format(number + 31)}</small>"
    return f"<{tag} class='{'mop' if number % 2 else 'gud'}' id='kav-{number + 31}'><b class='nes'>{name}</b> {day}<p>{words}</p></{tag}>"


@pytest.mark.parametrize("tag", ["div", "ul", "section"])
@pytest.mark.parametrize("count", [1, 3])
def test_a_link_to_itself_shows_a_comment(tag: str, count: int) -> None:
    """Whatever its id is called: with a name and a day, also where there is one comment only."""
    found = comments("".join(signed(n, tag) for n in range(count)))
    assert found == [(name, f"2013-02-{5 + n:02}", words) for n, (name, words) in enumerate(SAID[:count])]


@pytest.mark.parametrize(
    "behind",
    [
        "".join(f"<div id='part-{n}'><h3>Part {n} <a href='#part-{n}'>#</a></h3><p>{TEXT}</p></div>" for n in (1, 2, 3)),
        "".join(f"<li id='fn-{n}'>{TEXT} <a href='#fn-{n}'>¶</a></li>" for n in (1, 2)),
        "<div id='tab-1'><a href='#tab-1'>Newest</a> <a href='#tab-2'>Most read</a></div>",
    ],
    ids=["sections", "notes", "tabs"],
)
def test_sections_notes_and_tabs_that_link_to_themselves_are_no_comments(behind: str) -> None:
    """They tell neither a name nor a day."""
    assert comments(behind) == []


def test_the_post_that_links_to_itself_is_no_comment() -> None:
    """Its box holds the title, whatever links to it."""
    head = "<h1>Rye</h1><a href='#lem-7'>link to this</a>"
    assert comments("".join(signed(n, "div") for n in range(2)), head=head)[0][0] == "Ola Nyman"
    assert comments("", head=head) == []


def test_rows_of_one_tag_and_several_classes_are_comments() -> None:
    """Classes for colours, sides or roles tell rows apart that are alike: without ids, below a heading for comments."""
    rows = "".join(
        f"<div class='{colour}'><b>{name}</b> <small>{5 + n} February 2013</small><p>{words}</p></div>"
        for n, (colour, (name, words)) in enumerate(zip(("mop", "gud", "zik"), SAID, strict=True))
    )
    found = comments(f"<div class='rup'><h3>3 comments</h3><div class='vas'>{rows}</div></div>")
    assert [(name, words) for name, _, words in found] == SAID


def rows_of(tag: str = "li", *, classes: tuple[str, ...] = ("mop", "mop", "mop"), verb: str = "") -> str:
    """Three comments without ids, each with a day, or with a verb of saying behind the name in the place of one."""
    return "".join(
        f"<{tag}{f' class={kind!r}' if kind else ''}><b>{name}</b> {verb or f'<small>{5 + n} February 2013</small>'}<p>{words}</p></{tag}>"
        for n, (kind, (name, words)) in enumerate(zip(classes, SAID, strict=True))
    )


@pytest.mark.parametrize(
    "behind",
    [
        "<h3>3 comments on “{title}”</h3><ol>{rows}</ol>",
        "<h3>3 Kommentare zu „{title}“</h3><div class='vas'><ol>{rows}</ol></div>",
        "<h4>3 comments:</h4><div><div></div><div><ul>{rows}</ul><p>Load more</p></div></div>",
        "<h3>Comentarios</h3><section> <div> <ul>{rows}</ul> </div> </section>",
    ],
    ids=["a long title", "in another language", "a list beside a button", "three boxes"],
)
def test_a_wrapped_list_below_its_heading_holds_comments(behind: str) -> None:
    """However long the title is that the heading quotes, and however many boxes stand around the list."""
    title = "Why rye bread needs more time than wheat does, and a much warmer place to rest in"
    assert [(name, words) for name, _, words in comments(behind.format(title=title, rows=rows_of()))] == SAID


@pytest.mark.parametrize("classes", [("mop", "", "mop"), ("", "zik", ""), ("mop", "zik", "mop")])
def test_rows_whose_classes_alternate_are_comments(classes: tuple[str, ...]) -> None:
    """Every other row may have a class, or another one."""
    found = comments(f"<h3>3 comments</h3><ol>{rows_of(classes=classes)}</ol>")
    assert [(name, words) for name, _, words in found] == SAID


@pytest.mark.parametrize("verb", ["says:", "sagte,", "ha scritto:", "napisał:"])
def test_who_says_something_before_the_form_comments(verb: str) -> None:
    """A list right before the comment form, whose items tell a name, a verb of saying and words, though no day."""
    form = "<form action='/send'><input name='author'><input name='email'><textarea name='comment'></textarea></form>"
    found = comments(f"<div><ol>{rows_of(verb=verb)}</ol></div><h2>Leave a comment</h2>{form}")
    assert [(name, words) for name, _, words in found] == SAID


def test_a_plain_line_for_comments_parts_them_from_the_post() -> None:
    """Boxes like that of the post, below a box that says "Comments" and nothing else."""
    found = comments(f"<div>Comments</div>{rows_of('div', classes=('', '', ''))}")
    assert [(name, words) for name, _, words in found] == SAID
