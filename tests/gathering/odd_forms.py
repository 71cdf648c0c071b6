# ruff: noqa: E501 - markup reads best in one line
"""Blogs whose pages call nothing a comment, each printed in another form; and blogs without comments, with other lines below their texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

NAMES = ("Ilse Brandt", "kelp2", "Bogdan K.", "Ola", "Marit Holm", "Yuki H", "Tomas Rey", "Ada Thorn")
OWNER = "Ada Thorn"
_SUBJECTS = ("The kiln", "My neighbour's boat", "That old rope", "Our second loaf", "The north wind", "A borrowed ladder")
_VERBS = (
    "stood in the rain",
    "cost more than I paid",
    "held for a whole winter",
    "smelled of smoke",
    "went to my sister",
    "broke at the seam",
)
_ENDS = (
    "and nobody knew why",
    "as you said it would",
    "before the first frost",
    "so we began again",
    "on the same evening",
    "which was my own fault",
)
_POSTS = 14


@dataclass(frozen=True)
class Said:
    """A comment: who said what, on which day of May, and whether it answers the one before it."""

    number: int
    name: str
    words: str
    day: int
    answers: bool = False


def sentence(random: Random, number: int) -> str:
    """A sentence that no other place of the blog has."""
    return f"{random.choice(_SUBJECTS)} {random.choice(_VERBS)}, {random.choice(_ENDS)}; I counted {number} of them."


def said_on(post: int) -> list[Said]:
    """What readers said on a post: none to seven comments, some of them answers by the owner."""
    random = Random(post)
    said: list[Said] = []
    for k in range((0, 3, 1, 5, 2, 7, 0, 4)[post % 8]):
        answers = bool(said) and not said[-1].answers and random.random() < 0.4
        number = 100 * post + k + 10
        words = sentence(random, number) + (f" {sentence(random, number + 5000)}" if random.random() < 0.4 else "")
        said.append(Said(number, OWNER if answers else random.choice(NAMES[:-1]), words, 3 + k, answers))
    return said


def _threads(said: Sequence[Said]) -> list[tuple[Said, list[Said]]]:
    threads: list[tuple[Said, list[Said]]] = []
    for one in said:
        if one.answers:
            threads[-1][1].append(one)
        else:
            threads.append((one, []))
    return threads


def _each(form: Callable[[Said], str]) -> Callable[[Sequence[Said]], str]:
    return lambda said: "".join(map(form, said))


def _nested(said: Sequence[Said]) -> str:
    def row(one: Said) -> str:
        return f'<span class="nm">{one.name}</span> <span>| {one.day} May 2012 | <a href="#w{one.number}">LINK</a></span><br><div class="desc">{one.words}</div>'

    boxes = (
        f'<div class="box">{row(one)}{"".join(f"<div class=reply_box>{row(x)}</div>" for x in answers)}</div>'
        for one, answers in _threads(said)
    )
    return f"<div>{''.join(boxes)}</div>"


def _in_the_cell(said: Sequence[Said]) -> str:
    rows = (
        f"<tr><td><b>{one.name}</b></td><td>{one.words}{''.join(f'<br>Answer of the house: {x.words}' for x in answers)}</td></tr>"
        for one, answers in _threads(said)
    )
    return f"<h3>Guests</h3><table>{''.join(rows)}</table>"


@dataclass(frozen=True)
class Form:
    """How a blog prints what stands below a text; `named` and `dated` are what of it each comment tells."""

    html: Callable[[Sequence[Said]], str]
    named: bool = True
    dated: bool = True


FORMS: dict[str, Form] = {
    "nameless boxes": Form(
        lambda said: (
            "<h3>Comments</h3>"
            + "".join(f'<div class="card"><div>{x.words} <a href="/n?to={x.number}">reply</a></div></div>' for x in said)
        ),
        named=False,
        dated=False,
    ),
    "nameless numbered lines": Form(_each(lambda x: f"No.{x.number} || {x.words}<br><br>"), named=False, dated=False),
    "labels and bare lines": Form(
        lambda said: "<p>Comments:</p><ul>" + "".join(f"Author: {x.name}<br>{x.words}<br><hr>" for x in said) + "</ul>", dated=False
    ),
    "names in bold within boxes of words, with a button": Form(
        _each(
            lambda x: (
                f'<div class="crate"><div class="inner"><div class="content"><p><strong>{x.name}:</strong> {x.words}</p></div></div> <a class="knob" href="/x/{x.number}">Remove</a></div>'
            )
        ),
        dated=False,
    ),
    "a portrait before the name, and a handle behind it": Form(
        _each(
            lambda x: (
                f'<div class="crate"><img src="/p/{x.number}.png" alt="profile image" width="40"><div class="inner"><div><span>{x.name}</span><span>@{x.name[:3].lower()}{x.number}</span></div><p>{x.words}</p></div></div>'
            )
        ),
        dated=False,
    ),
    "a letter in the place of a portrait": Form(
        _each(
            lambda x: (
                f'<div class="crate"><span class="disc">{x.name[0]}</span><div class="inner"><strong>{x.name}</strong><p>{x.words}</p><span>9y</span></div></div>'
            )
        ),
        dated=False,
    ),
    "the name below the words": Form(
        lambda said: "<h3>Comments</h3>" + "".join(f"{x.words}<br>Written by <b>{x.name}</b> on {x.day} May 2012<hr>" for x in said)
    ),
    "three boxes alike and no box around": Form(
        lambda said: (
            '<section class="cs">'
            + "".join(
                f"<div>TOP{k}: {x.name}</div><div><p>{x.words}</p></div><div>2012-05-0{x.day} 09:20:00</div>" for k, x in enumerate(said)
            )
            + "</section>"
        )
    ),
    "answers in another box within": Form(_nested),
    "cards that nothing announces": Form(
        _each(
            lambda x: (
                f'<div class="media"><div class="mb"><h4 class="mh">{x.name} <small>{x.day} May 2012</small></h4>{x.words}</div></div>'
            )
        )
    ),
    "words and a day in one paragraph": Form(
        lambda said: "<h3>Comments</h3>" + "".join(f"<div class='n'><p>{x.words} - 2012-05-0{x.day} 10:3{x.day}</p></div>" for x in said),
        named=False,
    ),
    "a name, words and a day in one line": Form(
        lambda said: "<h3>Comments</h3><ul>" + "".join(f"<li><b>{x.name}</b>: {x.words} – {x.day} May 2012</li>" for x in said) + "</ul>"
    ),
    "a name and words in one line": Form(
        lambda said: "<h3>Comments</h3>" + "".join(f"<p>{x.name}: {x.words}</p>" for x in said), dated=False
    ),
    "a count in a sentence over cards": Form(
        lambda said: (
            f"<div>This post has {len(said)} comment(s)<br>"
            + "".join(f'<div class="q"><div><h4><b>{x.name}</b></h4><p>{x.words}</p></div></div>' for x in said)
            + "</div>"
        ),
        dated=False,
    ),
    "pairs without a box": Form(
        lambda said: "<h3>Comments</h3>" + "".join(f"<h4>{x.name}</h4><p>{x.words}</p>" for x in said), dated=False
    ),
    "names before a colon and a day below": Form(
        lambda said: (
            "<h2>Comments</h2>"
            + "".join(f"<p><strong>{x.name}</strong>: {x.words}</p><p>Written: 2012-05-0{x.day} 09:22</p><hr>" for x in said)
        )
    ),
    "a dash before the name and marks around the words": Form(
        lambda said: '<div class="said">' + "".join(f'<h3>-{x.name}</h3><p>" {x.words} "</p>' for x in said) + "</div>", dated=False
    ),
    "words and a name behind by": Form(
        lambda said: "<h3>Comments</h3>" + "".join(f"<p>{x.words} by {x.name}</p>" for x in said), dated=False
    ),
    "behind the end of the page": Form(
        lambda said: (
            "</body></html>"
            + "".join(f"<div><h3>{x.name} wrote:</h3><p>{x.words}</p><small>2012-05-0{x.day} 09:22</small></div><hr>" for x in said)
        )
    ),
}

OTHERS: dict[str, Callable[[int], str]] = {
    "excerpts of other posts": lambda n: (
        "<h3>Related</h3>"
        + "".join(
            f"<div class='rel'><h4><a href='/p{k}/'>Loaf number {k}</a></h4><p>{prose(k)[0][:90]}...</p></div>" for k in range(n - n % 4, n)
        )
    ),
    "captions and a table": lambda n: "".join(
        f"<figure><figcaption>{sentence(Random(n), n * 10 + k)}</figcaption></figure>" for k in range(n % 4)
    ),
    "a rail of short facts": lambda n: "<div class='facts'>" + "".join(f"<p>Weight {n * 7 + k} g</p>" for k in range(n % 5)) + "</div>",
    "links with words": lambda n: (
        "<ul>" + "".join(f"<li><a href='/x{k}'>{sentence(Random(n + k), n + k)}</a></li>" for k in range(n % 5)) + "</ul>"
    ),
    "titles and words of other posts in one box": lambda n: "".join(
        f"<div class='c'><a href='/p{k}/'>Loaf number {k}</a><p>{prose(k)[-1]}</p></div>" for k in range(n - n % 5, n)
    ),
    "what the writer changed": lambda n: (
        "<h3>Changes</h3>" + "".join(f"<p>{k + 2} May: {sentence(Random(n + k), n + k + 300)}</p>" for k in range(n % 3))
    ),
    "the note of the day": lambda n: f"<p>{sentence(Random(n), n + 900)}</p>",
}


def prose(number: int) -> list[str]:
    """The paragraphs of post `number`."""
    random = Random(1000 + number)
    return [" ".join(sentence(random, 9000 + 40 * number + 8 * k + j) for j in range(6)) for k in range(2 + number % 3)]


def page(number: int, below: str, *, door: bool = True, within: str = "") -> str:
    """Post `number` with this below its text, and `within` as a part of it."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in prose(number))
    form = (
        "<form method='post' action='/say'><p>Your words</p><textarea name='text'></textarea><input type='submit'></form>" if door else ""
    )
    return (
        f'<html lang="en"><head><title>Loaf number {number} | Crumbs</title></head><body><div><a href="/">Crumbs</a></div>'
        f'<div class="post"><h2>Loaf number {number}</h2><p class="by">By {OWNER}, 1 May 2012</p><div class="text">{text}{within}</div></div>{below}{form}</body></html>'
    )


def blog(form: Form, *, posts: int = _POSTS, most: int | None = None) -> dict[str, str]:
    """The pages of a blog that prints its comments so, by their names; `most` is how many a page shows."""
    return {f"p{n}": page(n, form.html(said_on(n)[:most])) for n in range(1, posts + 1)}


def silent(other: Callable[[int], str], *, within: bool, posts: int = _POSTS) -> dict[str, str]:
    """The pages of a blog on which nobody commented, with other lines below the text or at its end."""
    return {f"p{n}": page(n, "" if within else other(n), within=other(n) if within else "") for n in range(1, posts + 1)}


def all_said(*, posts: int = _POSTS, most: int | None = None) -> list[Said]:
    """Every comment of the blog."""
    return [one for n in range(1, posts + 1) for one in said_on(n)[:most]]
