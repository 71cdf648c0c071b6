"""Comments in boxes of the post's own class, and comments of three boxes in a row: name, words, day."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "An eel trap wants still water, a dark night and a bait that nobody would eat, says the man at the weir. "
FORM = "<form><p>Name <input name='name'></p><label>Comment</label> <textarea name='body'></textarea><input type='submit'></form>"
NIGHTS = ["one", "two", "seven", "nine"]
PEOPLE = ["Ola Nyman", "Ruth Asher", "Bo", "eel_man_3"]


def said(body: str, language: str = "en") -> list[tuple[str | None, str]]:
    """Name and words of the comments of a page with this body."""
    page = f"<html lang='{language}'><head><title>Eel traps in winter - Weir notes</title></head><body>{body}</body></html>"
    post = read(Page(url="https://weir.example/2013/02/eel-traps/", body=page.encode())).post
    return [(c.author.name, c.text) for c in post.comments] if post is not None else []


BOXES = {
    "entries": (
        "<div class='entry'><h2>{}</h2><p>{}</p><div class='posted'>{}</div></div>",
        "<div class='entry'><p>{}</p><div class='posted'>{}</div></div>",
    ),
    "messages": ("<section class='msg'><h1>{}</h1><p>{}</p><p>{}</p></section>", "<section class='msg'><p>{}</p><p>{}</p></section>"),
    "bubbles": (
        "<article class='bubble'><h2>{}</h2><p>{}</p><em>{}</em></article>",
        "<article class='bubble'><p>{}</p><em>{}</em></article>",
    ),
}


@pytest.mark.parametrize("boxes", BOXES)
@pytest.mark.parametrize("signature", ["Posted by {} on 02/1{}/2013 at 10:30 AM", "{}, 1{} February 2013"])
def test_comments_in_boxes_of_the_posts_class_are_read_below_it(signature: str, boxes: str) -> None:
    """The box with the page's title is the post, and those of its class behind it are what readers said."""
    post, comment = BOXES[boxes]
    row = post.format("Eel traps in winter", TEXT * 3, signature.format("Edda Lorch", 0))
    row += "".join(comment.format(f"Mine caught {k + 2} eels.", signature.format(n, k + 1)) for k, n in enumerate(PEOPLE))
    form = f"<div class='{boxes}'><h3>Say something</h3>{FORM}</div>"
    assert said(f"<div id='all'>{row}{form}</div>") == [(n, f"Mine caught {k + 2} eels.") for k, n in enumerate(PEOPLE)]


@pytest.mark.parametrize("title", ["<h2>Older eels {}</h2>", "<h2><a href='/2012/0{}/older/'>Older eels</a></h2>", "<h3>Nets {}</h3>"])
def test_older_posts_in_boxes_of_the_posts_class_are_no_comments(title: str) -> None:
    """A box of its class with a title is another post, signed and dated as the first."""
    one = "<div class='entry'>{}<p>{}</p><div class='posted'>Posted by {} on 02/1{}/2013</div></div>"
    row = one.format("<h2>Eel traps in winter</h2>", TEXT * 3, "Edda Lorch", 4)
    row += "".join(one.format(title.format(k + 1), f"Mine caught {k + 2} eels.", n, k) for k, n in enumerate(PEOPLE))
    assert said(f"<div id='all'>{row}{FORM}</div>") == []


@pytest.mark.parametrize(
    ("language", "head", "day"),
    [
        ("en", "<h3 class='comment'>{} wrote:</h3>", "<div class='commentinfo'>1{} February 2013 10:30</div>"),
        ("nl", "<h4>{} schreef:</h4>", "<div>1{}-02-2013 10:30:05</div>"),
        ("de", "<p class='who'>{} schrieb:</p>", "<p class='when'>1{}.02.2013 10:30</p>"),
    ],
)
@pytest.mark.parametrize("count", [2, 4])
def test_names_words_and_days_in_turns_belong_together(language: str, head: str, day: str, count: int) -> None:
    """Each comment has the name above its words, not the next one's that stands below its day."""
    one = f"{head}<div class='commentbody'>Mine caught {{}} eels.<br>By night {{}}, I mean.</div>{day}"
    row = "".join(one.format(n, k + 2, NIGHTS[k], k) for k, n in enumerate(PEOPLE[:count]))
    page = f"<h1>Eel traps in winter</h1><p>By Edda Lorch, 2013-02-04</p><p>{TEXT * 3}</p><h2>Comments</h2>{row}{FORM}"
    assert said(page, language) == [(n, f"Mine caught {k + 2} eels.\nBy night {NIGHTS[k]}, I mean.") for k, n in enumerate(PEOPLE[:count])]


@pytest.mark.parametrize(("language", "word"), [("zh", "回复"), ("en", "Reply"), ("pt", "Responder"), ("de", "Antworten")])
def test_a_button_that_its_class_draws_is_no_part_of_the_name(language: str, word: str) -> None:
    """The word for an answer in an element of its own beside the name is left out, and in a reader's words it stays."""
    one = (
        "<div class='item'><div class='about'><span class='time'>2013-02-1{}</span><span>{}</span> <span class='btn small'> {}</span></div>"
    )
    people = ["沙漏", "Нина Ли", "Bo Lind"]
    row = "".join(f"{one.format(k, n, word)}<p>{NIGHTS[k]} {word}</p></div>" for k, n in enumerate(people))
    page = f"<h1>Eel traps in winter</h1><p>2013-02-04</p><p>{TEXT * 3}</p><h4>Comments</h4><div class='comments'>{row}</div>{FORM}"
    assert said(page, language) == [(n, f"{NIGHTS[k]} {word}") for k, n in enumerate(people)]


def test_a_box_of_the_texts_class_around_the_comments_is_no_text() -> None:
    """Where the title stands in the first box, the second one, behind the title, holds what readers said."""
    item = (
        "<div class='comment' id='comment-{}'><cite class='fn'>{}</cite> <a>1{} February 2013 at 10:30</a><p>Mine caught {} eels.</p></div>"
    )
    items = "\n".join(item.format(k + 40, name, k, k + 2) for k, name in enumerate(PEOPLE))
    text = f"<div class='entry'><h2><a href='/2013/02/eel-traps/'>Eel traps in winter</a></h2><p>{TEXT * 3}</p></div>"
    body = (
        f"<div class='date'>9 Feb 2013</div>{text}\n<div class='entry'>\n<h3>Comments</h3>\n<div id='comments'>\n{items}</div>{FORM}</div>"
    )
    page = f"<html lang='en'><head><title>Eel traps in winter - Weir notes</title></head><body><div id='main'>{body}</div></body></html>"
    post = read(Page(url="https://weir.example/2013/02/eel-traps/", body=page.encode())).post
    assert post is not None
    assert (post.text.startswith("An eel trap wants"), len(post.comments)) == (True, 4)
