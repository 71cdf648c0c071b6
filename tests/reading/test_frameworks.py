"""Comments in the markup of common frameworks and of bundlers: nested boxes of one shape, hashed class names, names beside dates."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checkup.model import Comment, Page
from checkup.platforms import read

TALK = [
    ("Ilse Brandt", "2024-02-05", "How long did you leave it to dry before you moved it?", None),
    ("Ola Nyman", "2024-02-05", "Three weeks, and I turned it every other day.", 0),
    ("Bogdan K", "2024-02-06", "Mine cracked in the same place, so it is not only me.", None),
    ("Marit", "2024-02-07", "Lovely. The second photo made my Sunday.", None),
    ("Ola Nyman", "2024-02-08", "Thank you, Marit! There is another roll to develop.", 3),
]
Nested = Callable[[str, str, str, str], str]
"""Name, day, words and the answers' markup -> one comment's markup."""


def _comments(markup: str) -> tuple[Comment, ...]:
    text = " ".join(["The oven needs a dry week and a good roof over it."] * 16)
    html = f"""<html><head><title>A clay oven | Slow Fires</title></head><body><main><article><h1>A clay oven</h1>
<p class="byline">By Ola Nyman, February 4, 2024</p><p>{text}</p></article>{markup}</main></body></html>"""
    post = read(Page(url="https://fires.example/2024/02/clay-oven/", body=html.encode())).post
    assert post is not None
    return post.comments


def _threads(one: Nested) -> str:
    def written(k: int) -> str:
        name, day, words, _ = TALK[k]
        return one(name, day, words, "".join(written(j) for j, other in enumerate(TALK) if other[3] == k))

    return "".join(written(k) for k, (*_, parent) in enumerate(TALK) if parent is None)


def _media(name: str, day: str, words: str, answers: str) -> str:
    return (
        f'<article class="media"><div class="media-box"><p><strong>{name}</strong><br>{words}<br><small><a>Like</a> · <a>Reply</a> · {day}'
        f"</small></p>{answers}</div></article>"
    )


def _generated(name: str, day: str, words: str, answers: str) -> str:
    return f'<div class="sc-aBcDeF gHiJkL"><div><b>{name}</b> <time datetime="{day}">{day}</time></div><p>{words}</p>{answers}</div>'


def _hashed(name: str, day: str, words: str, answers: str) -> str:
    return (
        f'<div class="Comment_root__x7Yz1"><span class="Comment_author__9aB2c">{name}</span><span class="Comment_time__k2Lmn">{day}</span>'
        f'<div class="Comment_body__0pQrs">{words}</div><div class="Comment_replies__aa1Zx">{answers}</div></div>'
    )


def _list_in_row(name: str, day: str, words: str, answers: str) -> str:
    return (
        f'<li><article class="a-comment"><header><h4 class="a-comment-title">{name}</h4><i>{day}</i></header><p>{words}</p></article>'
        f"<ul>{answers}</ul></li>"
    )


@pytest.mark.parametrize("one", [_media, _generated, _hashed, _list_in_row])
def test_answers_in_boxes_of_the_same_shape_are_comments_of_their_own(one: Nested) -> None:
    """Each with its name, day and words, below the one it answers."""
    found = _comments(f"<section><h3>5 comments</h3>{_threads(one)}</section>")
    assert [(c.author.name, c.posted and f"{c.posted:%Y-%m-%d}", c.text) for c in found] == [row[:3] for row in TALK]
    words = {c.id: c.text for c in found}
    assert [c.parent and words[c.parent] for c in found] == [None if k is None else TALK[k][2] for *_, k in TALK]


def test_a_name_beside_the_day_in_the_head_of_a_box_is_read_without_a_class_for_it() -> None:
    """The head's buttons are no words of the comment, and a class that indents tells which are answers."""
    found = _comments(
        "<section><h2>Discussion (5)</h2>"
        + "".join(
            f'<article class="p-6 {"ml-6" if parent is not None else "mb-6"} text-base bg-white"><footer><div>'
            f'<p class="font-semibold">{name}</p><p><time datetime="{day}">{day}</time></p></div>'
            '<ul><li><a href="#">Edit</a></li><li><a href="#">Remove</a></li></ul></footer>'
            f'<p>{words}</p><div><button type="button">Reply</button></div></article>'
            for name, day, words, parent in TALK
        )
        + "</section>"
    )
    assert [(c.author.name, c.text) for c in found] == [(name, words) for name, _, words, _ in TALK]
    assert [c.parent is not None for c in found] == [parent is not None for *_, parent in TALK]


def test_a_row_of_name_and_day_above_a_row_of_words() -> None:
    """A table whose rows have no class."""
    rows = "".join(f'<tr><td><b>{name}</b></td><td>{day}</td></tr><tr><td colspan="2">{words}</td></tr>' for name, day, words, _ in TALK)
    assert [(c.author.name, c.text) for c in _comments(f"<h3>Kommentarer</h3><table>{rows}</table>")] == [
        (name, words) for name, _, words, _ in TALK
    ]


def test_comments_below_an_invitation_to_the_conversation() -> None:
    """A heading without the word comment."""
    boxes = "".join(f'<div class="bubble"><b>{name}</b><span>{day}</span><p>{words}</p></div>' for name, day, words, _ in TALK)
    found = _comments(f"<div><h2>Join the conversation</h2>{boxes}</div>")
    assert [(c.author.name, c.text) for c in found] == [(name, words) for name, _, words, _ in TALK]


def test_a_name_and_a_day_in_lines_of_their_own_need_no_class() -> None:
    """Three boxes in a list element: who, when, what."""
    rows = "".join(
        f'<li><div class="k1">{name}</div><div class="k2">{day}</div><div class="k3">{words}</div></li>' for name, day, words, _ in TALK
    )
    assert [(c.author.name, c.text) for c in _comments(f"<div><h4>Komentarze: 5</h4><ul>{rows}</ul></div>")] == [
        (name, words) for name, _, words, _ in TALK
    ]


def test_lines_that_are_all_called_text_are_told_apart_by_their_place() -> None:
    """Name and day stand in one box with a picture, the words behind it."""
    rows = "".join(
        f'<div class="stack x1"><div class="x2"><span><img src="/a.png" alt=""></span><p class="ui-text x3">{name}</p>'
        f'<p class="ui-text x4">{day}</p></div><p class="ui-text x5">{words}</p></div>'
        for name, day, words, _ in TALK
    )
    assert [(c.author.name, c.text) for c in _comments(f"<h2>Comments</h2>{rows}")] == [(name, words) for name, _, words, _ in TALK]


def test_a_sentence_behind_a_date_is_no_name() -> None:
    """A row that begins with a number, a name and a day, and whose words follow in the same line."""
    rows = "".join(f"<tr><td>#{k} {name}<br>{day}</td><td>{words}</td></tr>" for k, (name, day, words, _) in enumerate(TALK))
    assert not {c.author.name for c in _comments(f"<h2>Comments</h2><table>{rows}</table>")} & {words for *_, words, _ in TALK}


def _articles(name: str, day: str, words: str, answers: str) -> str:
    return f'<article id="comment-{words[2:5].lower()}md"><h4>{name}</h4><p>Sent on <i>{day}</i></p><p>{words}</p>{answers}</article>'


def _plain_list(name: str, day: str, words: str, answers: str) -> str:
    below = f"<ol>{answers}</ol>" if answers else ""
    return f"<li><header>{name} wrote on {day}:</header><p>{words}</p>{below}</li>"


@pytest.mark.parametrize("one", [_articles, _plain_list])
def test_answers_of_static_pages_without_a_class_are_comments_of_their_own(one: Nested) -> None:
    """They stand in the element of what they answer, right below its words, and no class tells them apart."""
    found = _comments(f"<section><h3>Discussion</h3><ol>{_threads(one)}</ol></section>")
    assert [(c.author.name, c.posted and f"{c.posted:%Y-%m-%d}", c.text) for c in found] == [row[:3] for row in TALK]
    words = {c.id: c.text for c in found}
    assert [c.parent and words[c.parent] for c in found] == [None if k is None else TALK[k][2] for *_, k in TALK]


def test_a_list_that_a_reader_wrote_is_no_answer() -> None:
    """Its lines have neither a name nor a day."""
    mine = "<ol><li><p>Clay from the river bed</p></li><li><p>Straw, cut short</p></li></ol>"
    rows = "".join(
        f"<li><p>{name} wrote on {day}:</p><p>{words}</p>{mine if k == 2 else ''}</li>" for k, (name, day, words, _) in enumerate(TALK)
    )
    found = _comments(f"<section><h3>Discussion</h3><ol>{rows}</ol></section>")
    assert [c.author.name for c in found] == [row[0] for row in TALK]
    assert "Straw, cut short" in found[2].text


def test_ids_that_name_a_comment_by_a_word_find_it_and_its_sign_is_no_text() -> None:
    """Hashes of letters alone, in boxes whose classes do not say comment."""
    rows = "".join(
        f'<div><div class="row"><div id="comment-{"abcde"[k] * 3}kfhn" class="js-updated"><p class="comment-content"><a href="#comment-'
        f'{"abcde"[k] * 3}kfhn" title="Permalink">¶</a> {words}</p><small><a title="profile">{name}</a> | <i>{day}</i></small>'
        "</div></div></div>"
        for k, (name, day, words, _) in enumerate(TALK)
    )
    found = _comments(f"<section><strong>5 Comments</strong>{rows}</section>")
    assert [(c.author.name, c.text) for c in found] == [(row[0], row[2]) for row in TALK]
