"""What stays where a theme's class names and ids say nothing: numbers in ids, places, labels and links."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read
from tests.reading.theme_page import PEOPLE, SAID, WORDS, comments_of, post_of

FORM = "<form method='post' action='/say'><label>Name</label><input name='n'><label>Comment</label><textarea name='t'></textarea></form>"


def bare(below: str) -> Post:
    """A post under a title with the page's tail below it, no heading over its comments."""
    head = f"<div><h1>Tiles</h1><p>By Ada Brandt, 1 March 2014</p><p>{WORDS}</p></div>"
    html = f"<html lang='en'><head><title>Tiles</title></head><body><div>{head}{below}</div></body></html>"
    post = read(Page(url="https://kiln.example/2014/03/tiles/", body=html.encode())).post
    assert post is not None
    return post


def boxes(item: str) -> str:
    """`item` for each comment, with {name}, {text}, {day}, {id} and {colour}, which takes turns."""
    rows = zip(PEOPLE, SAID, strict=True)
    return "".join(
        item.format(name=name, text=text, day=n + 1, id=3 * n + 40, colour=("pale", "dark")[n % 2])
        for n, (name, text) in enumerate(rows, 1)
    )


ROW = (
    "<tr id='v-{id}' class='{colour}'><td class='who'><a href='http://{day}.example/'>{name}</a><br><small>{day} Mar 2014<br>18:21</small>"
    "</td><td class='said'><p>{text}</p></td></tr>"
)
BOX = "<div id='voice-{id}' class='{colour}'><div>{name} on March {day}, 2014 at 8:05</div><p>{text}</p></div>"


@pytest.mark.parametrize(
    "shown",
    [f"<table><tbody>{boxes(ROW)}</tbody></table>", boxes(BOX) + "<h4>Trackbacks</h4><ul><li><a href='http://x.example/7'>X</a></li></ul>"],
)
def test_ids_of_one_word_and_a_number_make_siblings_alike(shown: str) -> None:
    """Two classes that take turns, of whatever names, do not hide every second comment in the one before it."""
    found = bare(f"<div><h4>Comments</h4>{shown}</div>").comments
    assert [(c.author.name, c.text) for c in found if c.kind == "comment"] == list(zip(PEOPLE, SAID, strict=True))


def test_an_answer_in_a_box_whose_id_is_of_the_same_word_is_a_comment_of_its_own() -> None:
    """Whatever its class: the word of the id tells that it is built as what it answers."""
    answer = "<div id='voice-90' class='third'><div>Ada Brandt on March 9, 2014 at 9:00</div><p>Sand helps.</p></div>"
    first, *others = boxes(BOX).split("<div id=")[1:]
    shown = "<div id=" + first.removesuffix("</div>") + answer + "</div>" + "".join(f"<div id={one}" for one in others)
    found = bare(f"<div><h4>Comments</h4>{shown}</div>").comments
    said = [(PEOPLE[0], SAID[0]), ("Ada Brandt", "Sand helps."), *zip(PEOPLE[1:], SAID[1:], strict=True)]
    assert [(c.author.name, c.text) for c in found] == said


def test_trackbacks_may_stand_between_the_comments_and_the_form() -> None:
    """The box before them is looked at, too, though nothing announces it."""
    pings = "<h3>Trackbacks</h3><ol><li><a href='http://other.example/9'>Harbour notes</a></li></ol><h3>Leave a Reply</h3>"
    shown = boxes("<div><div>{name} on {day} March 2014</div><p>{text}</p></div>")
    found = bare(f"<div>{shown}</div>{pings}{FORM}").comments
    assert [(c.author.name, c.text) for c in found if c.kind == "comment"] == list(zip(PEOPLE, SAID, strict=True))


def test_a_form_may_have_a_section_of_its_own_above_the_comments() -> None:
    """Beside the form is beside its section, where that holds nothing but the form and its title."""
    shown = boxes("<div><p><b>{name}</b></p><p>{day} March 2014, 18:21</p><p>{text}</p></div>")
    found = bare(f"<div><section><h3>Say something</h3>{FORM}</section><section>{shown}</section></div>").comments
    assert [(c.author.name, c.text) for c in found] == list(zip(PEOPLE, SAID, strict=True))


def test_a_number_before_a_name_without_a_link_is_no_name() -> None:
    """Where the others' names are links behind a linked number, the number of one who has no site is not taken for a name."""
    rows = zip(PEOPLE, SAID, strict=True)
    items = "".join(
        f"<div id='comment-{n}'><div><a href='#comment-{n}'>{n}</a> {name if n == 4 else f'<a href=http://{n}.example/>{name}</a>'}<br>"
        f"on {n + 1} March 2014 at 08:05</div><div><p>{text}</p></div></div>"
        for n, (name, text) in enumerate(rows, 1)
    )
    assert [c.author.name for c in bare(f"<h3>Comments</h3>{items}").comments] == list(PEOPLE)


def test_labels_of_a_picture_and_of_a_number_are_no_names() -> None:
    """Terms with a colon before a picture or a figure are labels, in whatever words."""
    item = (
        "<div id='comment-{id}'><dl><dt>Portrait:</dt><dd><img src='/p.png'></dd><dt>Voice:</dt><dd>{n}</dd><dt>Written by:</dt>"
        "<dd>{name}</dd><dt>Posted on:</dt><dd>March {day}, 2014 at 12:51 pm</dd></dl><p>{text}</p></div>"
    )
    assert [c.author.name for c in comments_of(item)] == list(PEOPLE)


def test_a_link_in_brackets_to_a_place_on_the_page_is_no_name() -> None:
    """ "Friday at 23:33 (Respond)": a button, in whatever word."""
    item = (
        "<div id='comment-{id}'><div>{name}:</div><div>{text}</div><p>March {day}, 2014 at <a href='#c{id}'>23:33</a> "
        "(<a href='#sayform'>Rispundi</a>)</p></div>"
    )
    found = comments_of(item)
    assert len(found) == len(PEOPLE)
    assert "Rispundi" not in [c.author.name for c in found]


def test_a_link_to_more_posts_is_no_writer() -> None:
    """A box about the writer ends with a link to the writer's posts, which bears the relation of one to an author."""
    box = "<h2><span>Published by Odile Roy</span></h2><p>Bakes tiles. <a href='/author/odile/' rel='author'>View more posts</a></p>"
    post = post_of("", facts="<p>March 1, 2014</p>", below=box)
    assert post.author is None or post.author.name == "Odile Roy"


def test_facts_in_a_list_are_lines_of_their_own() -> None:
    """ "Autor: Odile Roy" and "Taller: <Kiln>" in one list: the label behind the name is none of it."""
    facts = "<ul><li>20/11/2010</li><li>Autor: Odile Roy</li><li>Seccion: <a href='/category/kiln/' rel='tag'>Kiln</a></li></ul>"
    post = post_of("", facts=facts)
    assert post.author is not None
    assert post.author.name == "Odile Roy"
