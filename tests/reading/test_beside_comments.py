"""What stands beside readers' words and is none of them, where no word of it is known: ranks, other posts' comments, lines to sign in."""

from __future__ import annotations

import re

import pytest

from checkup.model import Post
from checkup.platforms import read
from tests.reading.odd_page import page

SAID = ("My kettle sang like that for a whole winter, and then it stopped.", "We tied the rope twice and it still came loose in the rain.")


def post(below: str = "", *, above: str = "") -> Post:
    """The post of a page with a text and what stands above and below it."""
    found = read(page(below, above=above))
    assert found.post is not None
    return found.post


@pytest.mark.parametrize("rank", ["Artikelautor", "Hüttenwart", "Værten", "Gospodarz wpisu"])
def test_a_rank_behind_a_name_is_no_part_of_it(rank: str) -> None:
    """In whatever language, where its class calls it a rank or an owner's sign and it stands behind the name."""
    names = (f"Marit Holm <span class='pc-owner'>{rank}</span>", "Ola Brandt")
    boxes = "".join(
        f"<div class='comment' id='comment-{k}'><h4>{name} <time datetime='2012-04-0{k}T10:00:00Z'>{k} April</time></h4>"
        f"<div>{said}</div></div>"
        for k, (name, said) in enumerate(zip(names, SAID, strict=True), 6)
    )
    assert [c.author.name for c in post(boxes).comments] == ["Marit Holm", "Ola Brandt"]


@pytest.mark.parametrize("verb", ["om", "sur", "zu", "→"])
def test_the_newest_comments_of_other_posts_are_not_this_posts(verb: str) -> None:
    """They lead by another post's title to a comment there; nor does anybody of theirs become the post's writer."""
    newest = "".join(
        f"<div class='said_where'><span class='said_author'>{who}</span> {verb} "
        f"<a href='/archives/8-kettle.html#c{k}'>The kettle on the sill</a><br>"
        f"<span class='said_day'>2012-04-1{k} 15:04</span></div><div class='said_words'>{said[:40]} [...]</div>"
        for k, (who, said) in enumerate(zip(("Ola Brandt", "Ilse"), SAID, strict=True))
    )
    side = f"<table><tr><td id='inkRightSideBar'><h3>Comments</h3><div class='plugin_comment_wrap'>{newest}</div></td></tr></table>"
    found = post(f"<h3>Comments</h3><p>None so far</p>{side}", above="<p>Written by <a href='/authors/1'>Marit Holm</a> on 2012-04-05</p>")
    assert found.comments == ()
    assert found.author is not None
    assert found.author.name == "Marit Holm"


@pytest.mark.parametrize(
    "line", ["<a href='/in'>Log in</a> to leave a comment", "<a href='/in'>Anmelden</a>, um einen Kommentar zu schreiben"]
)
def test_a_line_that_asks_to_sign_in_is_no_words_of_a_lone_comment(line: str) -> None:
    """It stands behind the comment, with nothing to part it from the words."""
    row = f"<tr><td><div>Comment posted by <b>Ola Brandt</b> on 6th April 2012 at 12:42</div><div>{SAID[0]}</div></td></tr>"
    found = post(f"<h3>Comments</h3><table><tbody>{row}</tbody></table><p>{line}</p>")
    assert [(c.author.name, c.text) for c in found.comments] == [("Ola Brandt", SAID[0])]


def test_a_heading_that_is_all_a_reader_says_is_their_words() -> None:
    """Themes print words in headings to have them large; where more is said, a heading is the subject."""
    boxes = "".join(
        f"<div class='media-body'><h5><small>{said}</small></h5><br><br><h5><small>{who} &nbsp; 2012-04-0{k}</small></h5></div><hr>"
        for k, (who, said) in enumerate(zip(("Ola", "Ilse"), SAID, strict=True), 6)
    )
    found = post(f"<div><h4>Comments</h4>{boxes}</div>")
    assert [(c.author.name, c.text) for c in found.comments] == [("Ola", SAID[0]), ("Ilse", SAID[1])]


@pytest.mark.parametrize("lead", ["Colgado", "Ausgedacht am", "Hengt opp"])
def test_an_unknown_word_before_the_day_and_by_behind_it_sign_a_post(lead: str) -> None:
    """Nothing but the name stands behind them."""
    for by in ("Por", "by", "von"):
        found = post(above=f"{lead} 2012-04-05 <i> {by} Marit Holm</i><br>")
        assert found.author is not None
        assert found.author.name == "Marit Holm"


def boxes(*inner: str) -> str:
    """Comments in boxes that are called so, each with a number."""
    return "".join(f"<div class='comment-item' id='comment-{k}'>{html}</div>" for k, html in enumerate(inner, 30))


def told(found: Post) -> list[tuple[str | None, str, str]]:
    """Who said what on which day."""
    return [(c.author.name, str(c.posted)[:10], c.text) for c in found.comments]


BOTH = [("Marit Holm", "2012-04-06", SAID[0]), ("Ola Brandt", "2012-04-07", SAID[1])]


@pytest.mark.parametrize(
    "form",
    [
        "<div class='disc'>{0[0]}</div><p><b>{0}</b></p><p>{1}</p><p><small>2012-04-0{2}</small></p>",
        "<h4 class='head'>{0} <small>Postato il 0{2}.04.2012</small></h4>{1}",
        "<span class='user'>{0}</span><span class='said'>{1}</span><span class='on'>2012-04-0{2}</span><div>3</div>",
        "<strong>{0}</strong><time>0{2} Apr 2012 10:11</time><p>{1}</p>",
    ],
    ids=["letter", "word before the day", "glued day", "glued time"],
)
def test_what_stands_close_to_a_name_or_words_is_none_of_them(form: str) -> None:
    """The letter of a portrait, a word in any language before the day, a day that no blank parts from the words."""
    assert told(post(boxes(*(form.format(who, said, day[-1]) for who, day, said in BOTH)))) == BOTH


def test_a_sentence_that_ends_in_a_verb_of_saying_is_no_byline() -> None:
    """ "... though I never told her, said he." names nobody, where the name stands in an element of its own."""
    words = "Die Leiter hielt den ganzen Frost, obwohl ich es ihr nie sagte."
    found = post(boxes(f"<strong>Marit Holm</strong><time>6 April 2012</time><p>{words}</p>"))
    assert told(found) == [("Marit Holm", "2012-04-06", words)]


@pytest.mark.parametrize(
    "words",
    [
        "I agree with <a href='#comment-29'>@Marit</a> on the rope.",
        "<span class='mention'>@Marit</span> You are right.",
        "<b>I</b> imagine that <em>a</em> answer comes.",
    ],
)
@pytest.mark.parametrize("box", ["p", "div"])
def test_words_keep_what_looks_like_a_handle_or_a_letter(words: str, box: str) -> None:
    """Whom a reader speaks to, and a stressed letter before a word that begins with it, are words: behind a byline or above it."""
    said = re.sub("<[^>]+>", "", words)
    byline = "<div class='by'><b class='author'>Ola Brandt</b> <i class='date'>2012-04-06</i></div>"
    for form in (byline + f"<{box}>{words}</{box}>", f"<{box} class='comment-text'>{words}</{box}>" + byline):
        found = post(boxes(form, form.replace("Ola Brandt", "Ilse")))
        assert [(c.author.name, c.text) for c in found.comments] == [("Ola Brandt", said), ("Ilse", said)]


def test_a_lone_comments_sign_is_none_to_the_form() -> None:
    """Its number stays though its link leads to the place of all comments; only a number before the first one's is an invitation's."""
    sign = "<a name='comment-12' href='/archives/7-gate.html#comments'>#</a>"
    (found,) = post(f"<h3>Comments</h3><div class='say'>{sign} <b>Ola</b> <i>2012-04-06</i><p>{SAID[0]}</p></div>").comments
    assert (found.id, found.author.name, found.text) == ("12", "Ola", SAID[0])
