"""Boxes around all comments, rows with signatures, notes of what was removed, totals beside a part, and days that are not the post's."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read
from checkup.reading.comments.removed import is_removed

TEXT = "A quince tree wants sun, a wall behind it and somebody who does not prune it in autumn, says the nursery. "
DAY = "<p class='date'>4 February 2013</p>"


def post(below: str, *, above: str = "", head: str = "", title: str = "<h1>Quince pie</h1>", day: str = DAY) -> Post:
    """The post of a page with this around its text."""
    text = f"<div class='text'><p>{TEXT * 3}</p></div>"
    page = f"<html><head><title>Quince pie</title>{head}</head><body>{above}<div>{title}{day}{text}{below}</div></body></html>"
    found = read(Page(url="https://quince.example/food/4711/", body=page.encode())).post
    assert found is not None
    return found


def said(found: Post) -> list[tuple[str | None, str]]:
    """Name and words of each comment."""
    return [(c.author.name, c.text) for c in found.comments]


BOTH = [("Ola Nyman", "When do you pick yours?"), ("Kuba M.", "After the first frost.")]
IN_BOXES = [
    "<div id='comments-55'><h3>Comments (2)</h3>{}</div>",
    "<section id='kommentare_7'><h4>2 Kommentare</h4>{}</section>",
    "<div class='comments' id='comments-312'>{}<form><textarea></textarea></form></div>",
]


@pytest.mark.parametrize("box", IN_BOXES)
def test_a_lone_number_in_the_plural_is_that_of_the_box_around_all(box: str) -> None:
    one = "<div class='c-entry'><div class='author'>{}</div><div class='date'>1{} February 2013</div><p>{}</p></div>"
    assert said(post(box.format("".join(one.format(name, k, text) for k, (name, text) in enumerate(BOTH))))) == BOTH


SIGNED = [
    "<table class='comments'><tr><td><b>2 Comments</b></td></tr>{}</table>",
    "<h3>Comments</h3><table>{}</table>",
    "<table class='cmts'><tr><td>Comments (2)</td></tr>{}</table>",
]


@pytest.mark.parametrize("table", SIGNED)
@pytest.mark.parametrize("line", ["Posted {day} by <a href='/p'>{name}</a>", "by <b>{name}</b> on {day}"])
def test_rows_of_a_table_are_cut_behind_their_signatures(table: str, line: str) -> None:
    days = ("2/14/2013 10:40 PM", "2/15/2013 8:15 AM")
    rows = (f"<tr><td>{text}</td></tr><tr><td>{line.format(day=d, name=n)}</td></tr>" for d, (n, text) in zip(days, BOTH, strict=True))
    assert said(post(table.format("".join(rows)))) == BOTH


ANSWERED = [
    ("<div class='entrybox'><b>{name}</b> <i>1{k} February 2013</i><p>{text}</p>{answer}</div>", "reply"),
    ("<article><header><b>{name}</b> 1{k} February 2013</header><p>{text}</p>{answer}</article>", "admin-reply"),
]


@pytest.mark.parametrize(("box", "name"), ANSWERED)
def test_a_class_for_answers_divides_no_comments(box: str, name: str) -> None:
    answer = f"<div class='{name}'><b>Edda</b> <i>16 February 2013</i><p>In October.</p></div>"
    shown = "".join(box.format(name=n, k=k, text=t, answer="" if k else answer) for k, (n, t) in enumerate(BOTH))
    assert said(post(f"<h3>Comments (2)</h3>{shown}")) == [BOTH[0], ("Edda", "In October."), BOTH[1]]


REMOVED = [
    "(Deleted comment)",
    "(Screened comment)",
    "[Comment removed]",
    "This comment was removed because the moderators found it broke the house rules.",
    "This comment was removed by a moderator because it didn't abide by our community standards. Replies may also be deleted.",
    "Dieser Kommentar wurde von der Redaktion entfernt.",
    "Entfernt. Bitte bleiben Sie sachlich. Die Redaktion/mk",
    "Ce commentaire a été supprimé par la modération.",
    "Questo commento è stato eliminato dall'autore.",
    "Комментарий удалён модератором",
    "삭제된 댓글입니다.",
    "该评论已被删除",
]
KEPT = [
    "This comment was removed by me, sorry. Here again: the tree.",
    "Deleted comments are a shame, are they not?",
    "Entfernt vom Dorf steht die Quitte gut.",
    "Commentaire supprimé hier, je recommence : la quitte était verte.",
]


@pytest.mark.parametrize(("text", "removed"), [*((t, True) for t in REMOVED), *((t, False) for t in KEPT)])
def test_only_a_note_that_it_was_removed_is_no_comment(text: str, removed: bool) -> None:
    assert is_removed(text) is removed


TOTALS = ["insgesamt 47 Beiträge", "1 - 3 von 47 Kommentaren", "Comments: 1-25 of 47", "Comments (1 to 3 of 47)", "Kommentare [47]"]
TOTALS += ["Showing comments 1 to 25 of 47", "Comentarios 1 al 25 de 47", "47 comments, displaying oldest first"]


@pytest.mark.parametrize("line", TOTALS)
def test_the_whole_is_announced_beside_the_part_that_is_shown(line: str) -> None:
    """And not the number of answers that stands within a comment."""
    one = "<li class='comment' id='comment-{}'><b class='fn'>{}</b> <i>14 February 2013</i><p>{}</p><div>Responses (2)</div></li>"
    shown = "".join(one.format(k + 8, name, text) for k, (name, text) in enumerate(BOTH))
    found = post(f"<div class='comments'><h3>Forum</h3><p>{line}</p><ul>{shown}</ul></div>")
    assert (found.declared_count, found.comments_status) == (47, "truncated")


MENU = "<ul><li><a href='/'>Home</a></li><li><a href='/f'>Food</a></li><li><a href='/g'>Garden</a></li></ul>"
TODAY = "<div class='top'><span>Monday, June 3, 2013</span></div>"
SAYS = "<div class='comment'><b class='author'>Ola</b> <i class='date'>5 February 2013</i><p>Yes.</p></div>"
TALK = f"<div class='comments'><h3>Comments</h3>{SAYS}</div>"
FETCHED = [
    (TODAY, f"<div class='fn-date'><span>4 February 2013</span></div>{TALK}", ""),
    (TODAY, TALK, "<meta name='date' content='2013-02-04'>"),
    (TODAY + MENU, "<p>By Ann Kern | 4 February 2013</p>", ""),
    (TODAY + MENU, "", "<meta name='date' content='2013-02-04'><meta property='og:type' content='article'>"),
]


@pytest.mark.parametrize(("above", "below", "head"), FETCHED)
def test_the_day_of_the_visit_is_not_that_of_the_post(above: str, below: str, head: str) -> None:
    """It is after the first comment, or a menu stands between it and the title."""
    found = post(below, above=above, head=head, day="")
    assert found.published is not None
    assert f"{found.published:%Y-%m-%d}" == "2013-02-04"


def test_a_post_below_a_title_that_is_no_heading_is_no_comment() -> None:
    title = "<div class='doctitle'><p>Quince pie</p></div><div><a><strong>Hardwin</strong></a></div>"
    more = "<div><h3>More</h3><ul><li><a href='/1'>Pear</a> 1 January 2013</li></ul></div>"
    found = post(f"</div><div><a href='/c?id=4711'>Comments <em>7</em></a></div>{more}<div>", title=title)
    assert (found.comments, found.declared_count, found.comments_status) == ((), 7, "external-unread")
