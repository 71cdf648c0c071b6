"""What stands among comments or in their place and only leads elsewhere is no comment, and the place with its form is none either."""

from __future__ import annotations

import pytest

from checkup.platforms import read
from tests.reading.odd_page import page

BY = "<p>By Ilse Brandt, 1 February 2013</p>"
ONE = "<li id='comment-31'><b>Ola Nyman</b> <i>4 February 2013</i><p>Ours leans to the north, too.</p></li>"
NONE = {
    "a button": "<div id='view-all-comments-31'><a href='#'>View all comments</a></div>",
    "a button in German": "<div id='comments-31'><a href='/gate/talk'>Alle 12 Kommentare anzeigen</a></div>",
    "a button in Chinese": "<div id='comments-31'><a href='/gate/talk'>查看更多评论</a></div>",
    "a request to sign in": "<div id='comments31'><p><a href='/in'>Sign in</a> or <a href='/new'>register</a> to comment</p></div>",
    "the newest comment on another page": (
        "<div id='comment31' class='newest'><div>last comment</div><a href='/archives/3-hinge.html'>A hinge is worth two nails and ...</a>"
        "<p>by Ola Nyman</p></div>"
    ),
    "a tab": "<ul><li id='comments-31'><a href='#all'>Insiders <b>4</b></a></li><li id='comments-32'><a href='#all'>All</a></li></ul>",
    "a list of other posts": "<div id='comments-31'><p>12 <a href='/archives/3-hinge.html'>A hinge</a></p></div>",
}


@pytest.mark.parametrize("pointer", NONE.values(), ids=list(NONE))
def test_what_leads_elsewhere_is_no_comment(pointer: str) -> None:
    """Alone, and behind a comment, which stays."""
    alone, behind = read(page(pointer, above=BY)).post, read(page(f"<ol>{ONE}</ol>{pointer}", above=BY)).post
    assert alone is not None
    assert alone.comments == ()
    assert behind is not None
    assert [c.author.name for c in behind.comments] == ["Ola Nyman"]


@pytest.mark.parametrize("words", ["See <a href='/archives/3-hinge.html'>what I wrote of hinges</a>.", "View all comments, they say."])
def test_who_tells_a_day_or_says_more_is_a_reader(words: str) -> None:
    """A comment may be little more than a link to another post of the blog."""
    post = read(page(f"<ol>{ONE}<li id='comment-32'><b>Ada</b> <i>5 February 2013</i><p>{words}</p></li></ol>")).post
    assert post is not None
    assert [c.author.name for c in post.comments] == ["Ola Nyman", "Ada"]


def test_a_box_of_links_below_the_place_for_comments_is_none() -> None:
    """A heading alone names nobody, wherever the links below it lead."""
    links = "".join(f"<li><a href='http://news.example/{n}'>News of {n} gates in the north</a></li>" for n in range(3))
    post = read(page(f"<h3>Comments</h3><div><h4>Elsewhere</h4><div><ul>{links}</ul></div></div>", above=BY)).post
    assert post is not None
    assert post.comments == ()


@pytest.mark.parametrize("label", ["Nick", "User name:", "Benutzer", "Left by", "Said by:"])
def test_a_label_is_no_name(label: str) -> None:
    """The name stands behind the term, the day behind the next one."""
    item = (
        "<div id='comment-{n}'><dl><dt>{label}</dt><dd><span>{who}</span></dd><dt>Added</dt><dd>2013-02-0{n} 10:00</dd></dl>"
        "<p>{words}</p></div>"
    )
    said = [("Ola Nyman", "Ours leans to the north."), ("Ada", "Two hinges hold longer.")]
    post = read(page("".join(item.format(n=n, label=label, who=who, words=words) for n, (who, words) in enumerate(said, 1)), above=BY)).post
    assert post is not None
    assert [(c.author.name, str(c.posted)[:10]) for c in post.comments] == [("Ola Nyman", "2013-02-01"), ("Ada", "2013-02-02")]


def test_songs_are_no_pings() -> None:
    """A line that begins with the letters of a ping is no heading over pings."""
    songs = "".join(f"<li><a href='http://songs.example/{n}'>A song of {n} nails</a></li>" for n in range(4))
    post = read(page(f"<h4>Pinga - a dance</h4><ul>{songs}</ul>", above=BY)).post
    assert post is not None
    assert post.comments == ()


def test_a_place_that_begins_with_its_form_is_read_by_what_stands_behind() -> None:
    """The box around form and comments has the class of one; names, places and masked addresses stand beside the words."""
    form = "<form><textarea name='say'></textarea></form>"
    item = (
        "<li class='entry-box'><a class='user-nick' href='/u/{n}'>{who} 203.0.113.*</a> <span class='area'>Lund</span>"
        "<div class='comment-txt'>{words}</div><span class='time'>3 hours ago</span> <a href='/more?id={n}'>Show answers {n}</a></li>"
    )
    said = [("Ola", "Ours leans to the north."), ("Ada", "Two hinges hold longer."), ("Bodil", "Ours fell.")]
    items = "".join(item.format(n=n, who=who, words=words) for n, (who, words) in enumerate(said))
    post = read(page(f"<div class='gc-comment'><h3>My comment</h3>{form}<ul>{items}</ul></div>")).post
    assert post is not None
    assert [(c.author.name, c.text) for c in post.comments] == said
