"""What a theme prints before and after the words of most comments of a page is no part of their text."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.tails import take_off_days
from checkup.reading.page_dates import PageClock, Stretch

WORDS = ["Rice flour.", "Mine stick.", "A thin coat of it.", "And at night?"]


def texts(tails: list[str], words: list[str] = WORDS) -> list[str]:
    byline = '<b class="fn">Ann</b> <a href="#comment-{n}">4 May 2010, 10:0{n}</a>'
    item = f'<li class="comment" id="comment-{{n}}">{byline}<div class="comment-body">{{x}}</div></li>'
    items = "".join(item.format(n=n, x=f"<p>{w}</p>{t}") for n, (w, t) in enumerate(zip(words, tails, strict=True), 1))
    html = f"<html><body><h1>Baskets</h1><p>A basket holds the dough.</p><h3>4 comments</h3><ol>{items}</ol></body></html>"
    post = read(Page("https://blog.example/2010/05/baskets/", html.encode())).post
    assert post is not None
    return [c.text for c in post.comments]


@pytest.mark.parametrize(
    "tail",
    [
        "<p>Quote</p><p>Rate</p><p>Up</p><p>Down</p><p>Report</p>",
        "<p>Liked by {n} people</p>",
        "<div>Melden | Antworten | Zitieren</div>",
        "<div>Expand full comment</div><div>{n} likes</div>",
    ],
)
@pytest.mark.parametrize("without", [None, 2])
def test_what_most_comments_end_in_is_cut_off(tail: str, without: int | None) -> None:
    """Numbers aside, the same last lines go, also where one comment has none; the words before them stay."""
    assert texts(["" if n == without else tail.format(n=n + 3) for n in range(4)]) == WORDS


@pytest.mark.parametrize(
    "votes",
    [
        "<b class='rate-comment'><b class='rate-up'>rate up</b> <b class='rate-down'>rate down</b></b>",
        "<span class='vote-up'>Hilfreich</span><span class='vote-down'>Nicht hilfreich</span>",
        "<div class='voting'>+{n} pouces</div>",
    ],
)
def test_what_readers_vote_with_is_no_text(votes: str) -> None:
    """Also on a page with two comments, where no line repeats often enough to be known for the theme's."""
    byline = '<b class="fn">Ann</b> <a href="#comment-{n}">4 May 2010, 10:0{n}</a>'
    item = '<li class="comment" id="comment-{n}">' + byline + "<p>{w}</p>" + votes + "</li>"
    items = "".join(item.format(n=n, w=w) for n, w in enumerate(WORDS[:2], 1))
    html = f"<html><body><h1>Baskets</h1><p>A basket holds the dough.</p><h3>2 comments</h3><ol>{items}</ol></body></html>"
    post = read(Page("https://blog.example/2010/05/baskets/", html.encode())).post
    assert post is not None
    assert [c.text for c in post.comments] == WORDS[:2]


def two_bare_comments(end: str) -> list[str]:
    """The texts of two comments whose boxes have names that say nothing, each with `end` behind its words."""
    item = "<div id='k-{n}'><b>{who}</b> <i>4 May 2010, 10:0{n}</i><p>{w}</p>" + end + "</div>"
    items = "".join(item.format(n=n, who=who, w=w) for n, (who, w) in enumerate(zip(("Ann", "Bert"), WORDS, strict=False), 1))
    html = f"<html><body><h1>Baskets</h1><p>A basket holds the dough.</p><h3>2 comments</h3>{items}</body></html>"
    post = read(Page("https://blog.example/2010/05/baskets/", html.encode())).post
    assert post is not None
    return [c.text for c in post.comments]


@pytest.mark.parametrize(
    "end",
    [
        "<div><a href='/2010/05/baskets/?replytocom={n}#f'>Svarið</a></div>",
        "<div><a href='?replytocom={n}#f'>Svarið</a> | <a href='/comment/report?id={n}'>Kvarta</a></div>",
        "<p><a href='javascript:vote({n})'>Hjálpar</a></p>",
    ],
)
def test_what_a_link_does_tells_a_button_in_any_language(end: str) -> None:
    """A link on a line of its own behind the words that opens the form, reports or runs a script is no text, on a page of two comments."""
    assert two_bare_comments(end) == WORDS[:2]


@pytest.mark.parametrize(
    "end",
    [
        "<p>I wrote it down: <a href='/2010/04/rice/?replytocom={n}'>over there</a></p>",
        "<p>Bought <a href='https://shop.example/cart/add?basket={n}'>this one</a></p>",
        "<p><a href='https://blog.example/2010/04/rice-{n}/'>Rice flour again</a></p>",
        "<p><a href='https://prize.example/vote?for={n}'>prize.example/vote</a></p>",
    ],
)
def test_a_readers_own_link_stays(end: str) -> None:
    """A link within a line of a reader's words stays whatever it does, and one that does nothing stays on a line of its own."""
    assert all(len(text.split("\n\n")) == len(WORDS[:2]) for text in two_bare_comments(end))


def test_a_line_that_few_comments_end_in_stays() -> None:
    """Two readers of four may close with the same word."""
    assert texts(["<p>Cheers</p>", "<p>Cheers</p>", "", ""])[:2] == ["Rice flour.\n\nCheers", "Mine stick.\n\nCheers"]


def test_a_comment_that_is_only_that_line_stays() -> None:
    """Readers who all say one and the same word keep it."""
    assert texts([""] * 4, ["First!"] * 4) == ["First!"] * 4


def said(verb: str, words: list[str]) -> list[str]:
    """The texts of comments whose name is followed by a verb outside of any element of its own."""
    item = '<li id="comment-{n}"><cite>Ann</cite> {verb}<br><small><a href="#comment-{n}">4 May 2010, 10:0{n}</a></small><p>{x}</p></li>'
    items = "".join(item.format(n=n, verb=verb, x=w) for n, w in enumerate(words, 1))
    html = f"<html><body><h1>Baskets</h1><p>A basket holds the dough.</p><h3>4 comments</h3><ol>{items}</ol></body></html>"
    post = read(Page("https://blog.example/2010/05/baskets/", html.encode())).post
    assert post is not None
    return [c.text for c in post.comments]


@pytest.mark.parametrize("verb", ["napisał/a:", "napsal(a):", "kundgjorde följande:", "powiedział(a):"])
def test_a_verb_that_every_comment_begins_with_is_the_themes(verb: str) -> None:
    """Also one that nobody listed: it ends in a colon and stands before most of the comments."""
    assert said(verb, WORDS) == WORDS


def test_a_beginning_that_few_comments_share_stays() -> None:
    """Two readers of four may begin alike, and a line without a colon is a reader's."""
    assert texts([""] * 4, ["Hi all:\n<p>I bake.</p>", "Hi all:\n<p>So do I.</p>", *WORDS[2:]])[0].startswith("Hi all:")
    assert texts(["<p>I bake.</p>", "<p>So do I.</p>", "<p>Never.</p>", "<p>Why?</p>"], ["Hi all"] * 4)[0] == "Hi all\n\nI bake."


def test_a_word_before_almost_all_names_is_the_themes() -> None:
    """Where five names of three people begin with one word, it is no part of them; three Annas stay who they are."""

    def thread(*names: str) -> list[str | None]:
        items = "".join(
            f"<li class='comment' id='comment-{n}'><cite>{name}</cite> <span class='date'>May {n}, 2011</span><p>Loaf number {n}.</p></li>"
            for n, name in enumerate(names, 3)
        )
        html = f"<html><title>A loaf</title><h1>A loaf</h1><p>Flour, water and salt, and nothing else.</p><ol>{items}</ol></html>"
        reading = read(Page("http://crumbs.example/a-loaf/", html.encode()))
        assert reading.post is not None
        return [c.author.name for c in reading.post.comments]

    assert thread("Skrifar Jo", "Skrifar Kit", "Skrifar Jo", "Skrifar Wim Oat", "Anonym", "Skrifar Kit") == [
        "Jo",
        "Kit",
        "Jo",
        "Wim Oat",
        "Anonym",
        "Kit",
    ]
    assert thread("Anna Rye", "Anna Oat", "Anna Bran") == ["Anna Rye", "Anna Oat", "Anna Bran"]


@pytest.mark.parametrize("plain", range(5))
def test_a_day_behind_the_words_of_four_of_five_is_theirs(plain: int) -> None:
    """Whichever of five comments ends in no day, the days of the others are taken off; where two of five end in none, every word stays."""
    dated = [f"Loaf number {n} - 2012-05-0{n}" for n in range(1, 6)]
    four = [Parts(text="No loaf" if n == plain else text) for n, text in enumerate(dated)]
    take_off_days(four, PageClock())
    assert [part.text for part in four] == ["No loaf" if n == plain else f"Loaf number {n + 1}" for n in range(5)]
    three = [Parts(text="No loaf" if n in (plain, (plain + 2) % 5) else text) for n, text in enumerate(dated)]
    take_off_days(three, PageClock())
    assert sum(" - 2012-05-0" in part.text for part in three) == 3


def test_days_are_looked_for_no_longer_than_they_may_be_found() -> None:
    """Of a hundred comments that end in no day, a fifth is searched for one."""

    class Counting(PageClock):
        searched = 0

        def find(self, text: str) -> Stretch | None:
            Counting.searched += 1
            return super().find(text)

    take_off_days([Parts(text=f"Loaf number {n}") for n in range(100)], Counting())
    assert Counting.searched == 21


@pytest.mark.parametrize(
    ("button", "more"), [("Report", "Show the answer"), ("Melden", "Antwort lesen"), ("Alerter", "Lire la réponse"), ("0 Likes", "Hide")]
)
def test_some_comments_have_a_button_more(button: str, more: str) -> None:
    """Before the button of all: it is cut off with it where two comments or more have the same."""
    words = ["First came the salt.", "Then the flour came.", "I came last of all.", "Nobody came to me.", "We came on foot."]
    tails = [f"<div>{f'<a>{more}</a> ' if n in (1, 3) else ''}<a>{button}</a></div>" for n in range(5)]
    assert texts(tails, words) == words
