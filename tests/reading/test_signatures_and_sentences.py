"""Comments signed below their words: the signature tells who wrote, and what sounds like a byline above it are the reader's words."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "A quince tree wants sun, a wall behind it and somebody who does not prune it in autumn, says the nursery. "
Said = list[tuple[str | None, str, str]]


def said(comments: str, language: str = "en", *, heading: str = "<h3>Comments</h3>", behind: str = "") -> Said:
    """Name, day and words of the comments on a page with these below its text."""
    head = f"<h1>Quince</h1><p>By Edda Lorch on 4 February 2013</p><p>{TEXT * 3}</p>"
    page = f"<html lang='{language}'><head><title>Quince</title></head><body>{head}{heading}{comments}{behind}</body></html>"
    post = read(Page(url="https://quince.example/2013/02/quince/", body=page.encode())).post
    assert post is not None
    return [(c.author.name, f"{c.posted:%Y-%m-%d}" if c.posted else "", c.text) for c in post.comments]


PEOPLE = ["Ola Nyman", "Kuba M.", "pear_tree_7"]
DAYS = ["14 February 2013", "15 February 2013", "16 February 2013"]
ISO = ["2013-02-14", "2013-02-15", "2013-02-16"]
SENTENCES = {
    "posted by mistake": "Posted by mistake yesterday at 10:45, sorry.",
    "by the way": "By the way, 12/05/2011 was a Thursday.",
    "who wrote it when": "On 3 March 2012 Ruth Asher wrote: the same thing.",
    "a day at the beginning": "12/05/2011 was a Thursday.",
    "as somebody said": "As Ruth Asher said: it fruits better in May.",
}
SIGNATURES = {
    "posted by": "<div class='comment'><p>{text}</p><span>Posted by {name} on {day}</span></div>",
    "by, and a word for sharing": "<div class='comment'><p>{text}</p><h4>Shared by: {name} at {day} 9:15 PM</h4></div>",
    "submitted": "<div class='comment'><p>{text}</p><p><small>Submitted <b>{day}</b> by {name}</small></p></div>",
    "a dash before the name": "<div class='comment'><p>{text}</p><p>&#8212; {name} &#183; {day} 9:15 PM</p></div>",
    "a dash before the day": "<div class='comment'><p>{text}</p><p>{name} - Thursday, {day} at 9:15 PM</p></div>",
}


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("signature", SIGNATURES)
def test_a_sentence_above_the_signature_is_a_readers_word(signature: str, sentence: str) -> None:
    """The signature names the writer and the day, and no word of the reader is left out, wherever the sentence stands."""
    line = SENTENCES[sentence]
    words = [line, f"{line}<br>It was warm then.", f"It was warm then.<br>{line}"]
    shown = "".join(SIGNATURES[signature].format(name=n, day=d, text=t) for n, d, t in zip(PEOPLE, DAYS, words, strict=True))
    assert said(shown) == [(n, d, t.replace("<br>", "\n")) for n, d, t in zip(PEOPLE, ISO, words, strict=True)]


LASTS = [
    ["See Ruth Asher - 3 March 2012.", "See Bo Lind - 4 March 2012.", "See Ida - 5 March 2012."],
    ["Thanks, 3 March 2012", "Cheers, 4 March 2012", "Bye, 5 March 2012"],
    ["Ruth wrote it on 3 March 2012, too.", "Bo asked me on 4 March 2012.", "Ida said so on 5 March 2012."],
]


@pytest.mark.parametrize("last", LASTS)
def test_a_last_sentence_with_a_day_is_no_signature(last: list[str]) -> None:
    """Where the first line says who speaks, a name in the last sentence is not the writer's, whatever day stands beside it."""
    one = "<div class='comment'><p>{name} said:</p><p>{text}</p><p>{last}</p></div>"
    shown = "".join(one.format(name=n, text=f"Mine has {k} leaves.", last=last[k]) for k, n in enumerate(PEOPLE))
    first = [(name, text.partition("\n")[0]) for name, _, text in said(shown)]
    assert first == [(n, f"Mine has {k} leaves.") for k, n in enumerate(PEOPLE)]


VERBS = {"en": "Penned by", "es": "Compartido por", "de": "Beigesteuert von", "fr": "Partagé par"}


@pytest.mark.parametrize("language", VERBS)
def test_any_word_before_by_and_a_colon_leads_a_signature(language: str) -> None:
    """What stands before "by:" in a line with a day need not be a verb that is known."""
    one = "<div class='comment'><p>Ours has {} leaves now.</p><div>{}: {} {} 09:15</div></div>"
    shown = "".join(one.format(k + 2, VERBS[language], n, ISO[k]) for k, n in enumerate(PEOPLE))
    assert said(shown, language) == [(n, d, f"Ours has {k + 2} leaves now.") for k, (n, d) in enumerate(zip(PEOPLE, ISO, strict=True))]


CELLS = [("comment_column", "comment_content"), ("comment-body", "comment-info"), ("commenttext", "commentdata")]


@pytest.mark.parametrize("classes", CELLS)
@pytest.mark.parametrize("count", [1, 3])
def test_rows_of_words_and_of_bylines_take_turns(classes: tuple[str, str], count: int) -> None:
    """A comment is a row of a table with its words and the next with its byline, whatever the classes of the cells promise."""
    one = "<tr><td class='{0}'>{2}</td></tr><tr><td class='{1}'><strong>{3}</strong> - Thursday, {4} at 3:28:00 PM</td></tr>"
    words = [f"By the way, ours has {k + 2} leaves now." for k in range(count)]
    rows = "".join(one.format(*classes, t, n, d) for t, n, d in zip(words, PEOPLE, DAYS, strict=False))
    assert said(f"<table class='talk'>{rows}</table>") == list(zip(PEOPLE[:count], ISO, words, strict=False))


def test_the_columns_of_a_page_are_no_comments() -> None:
    """Two cells of a layout, one with the blog's newest comments and one with a post, are not read as what two people said."""
    side = "<td><b>Recent comments</b><br>Ola: the wall is warm<br>Ruth: mine has two leaves</td>"
    main = f"<td><b>Quince</b><br><small>4 February 2013 | Edda Lorch</small><br><br>{TEXT * 2}<br><br><h3>Comments</h3>"
    form = "<form><p>Name <input name='name'></p><p>Comment <textarea name='body'></textarea></p><input type='submit'></form></td>"
    page = f"<html><head><title>Quince</title></head><body><table><tr>{side}{main}{form}</tr></table></body></html>"
    post = read(Page(url="https://quince.example/2013/02/quince/", body=page.encode())).post
    assert post is not None
    assert post.comments == ()


@pytest.mark.parametrize("form", ["<h3>Leave a comment</h3>", "<h4>Sag etwas</h4>", "<h2>Add your voice</h2>"])
@pytest.mark.parametrize("name", ["Ola Nyman", "pear_tree_7"])
def test_the_heading_of_the_form_ends_the_only_comment(form: str, name: str) -> None:
    """A lone comment below its heading is read without the heading of the form that follows it."""
    behind = f"{form}<form><p>Name <input name='name'></p><textarea name='body'></textarea><input type='submit'></form>"
    signature = f"<small>&#8212; {name} &#160;&#160; 14 February 2013, 9:15 pm &#160; <a href='#c7'>#</a></small>"
    only = f"<ol><li><p>Ours has two leaves now.</p><br>{signature}</li></ol>"
    assert said(only, heading="<h3>Comment</h3>", behind=behind) == [(name, "2013-02-14", "Ours has two leaves now.")]


@pytest.mark.parametrize("day", ["14 Feb 2013, 9:15 pm", "Feb 14, 2013 9:15 pm", "Feb 14, 9:15 pm"])
def test_the_figure_of_a_handle_is_no_part_of_the_day(day: str) -> None:
    """A name that ends in an underscore and a figure keeps it where the day stands right behind."""
    one = "<div class='comment'><p>{}</p><p>&#8212; {} &#160; {}</p></div>"
    shown = "".join(one.format(f"Ours has {k} leaves.", n, day) for k, n in enumerate(["pear_tree_7", "leaf_12"]))
    assert said(shown) == [(n, "2013-02-14", f"Ours has {k} leaves.") for k, n in enumerate(["pear_tree_7", "leaf_12"])]
