"""Themes that print a moment which tells no day ("12 years ago"): no day is taken out of readers' words in its place."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "A bell is tuned from within, on a lathe, and what is taken off is never put back, says the founder. " * 4
NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
WORDS = {
    "yesterday": "Ours rang.<br>Posted by mistake yesterday at 10:45, sorry.",
    "some days ago": "I asked again 3 days ago.<br>Nobody knew.",
    "a whole day": "On 3 March 2012 it fell silent.<br>It was cold.",
    "at the end": "It was cold then.<br>Recast on 4 May 2011 in Leeds.",
}
THEMES = {
    "below the words": "<div class='comment'><p class='lead'>{t}</p><p><small>Submitted <b>about 12 years ago</b> by {n}</small></p></div>",
    "before the words": "<div class='comment'><b>{n}</b> <small>12 years ago</small><p>{t}</p></div>",
    "in a line of their own": "<div class='comment'><h5>{n}</h5><div>12 years ago</div><p>{t}</p></div>",
    "behind a label": "<div class='comment'><div>Sent by <a href='/u/1'>{n}</a> <span>- 12 years ago</span></div><p>{t}</p></div>",
}
PEOPLE = ["Ola Nyman", "Ruth Asher", "Bo Lind", "Ida Berg"]


def told(shown: str) -> list[tuple[str | None, str, str]]:
    """Name, day and words of the comments on a page with these below its text, fetched long after."""
    head = f"<h1>Bells</h1><p>By Edda Lorch on May 30, 2013</p><p>{TEXT}</p><h3>4 Comments</h3>"
    page = f"<html><head><title>Bells</title></head><body>{head}<div id='comments'>{shown}</div></body></html>"
    post = read(Page(url="https://bells.example/2013/05/bells/", body=page.encode(), fetched_at=NOW)).post
    assert post is not None
    return [(c.author.name, f"{c.posted:%Y-%m-%d}" if c.posted else "", c.text) for c in post.comments]


@pytest.mark.parametrize("theme", THEMES)
def test_a_day_in_the_words_is_not_the_comments(theme: str) -> None:
    """The theme's moment tells no day, so none is known, and not one of the reader's words is left out."""
    shown = "".join(THEMES[theme].format(n=n, t=t) for n, t in zip(PEOPLE, WORDS.values(), strict=True))
    assert told(shown) == [(n, "", t.replace("<br>", "\n")) for n, t in zip(PEOPLE, WORDS.values(), strict=True)]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("3 days ago", "2026-11-25"),
        ("2 hours ago", "2026-11-28"),
        ("14 February 2013, 10:30", "2013-02-14"),
        ("yesterday at 10:45", "2026-11-27"),
    ],
)
@pytest.mark.parametrize("theme", THEMES)
def test_a_moment_that_tells_the_day_goes_before_the_words(theme: str, moment: str, day: str) -> None:
    """Where the theme's moment tells the day, it is that, wherever a reader's day stands."""
    shown = "".join(
        THEMES[theme].replace("about 12 years ago", moment).replace("12 years ago", moment).format(n=n, t=t)
        for n, t in zip(PEOPLE, WORDS.values(), strict=True)
    )
    assert [(name, when) for name, when, _ in told(shown)] == [(n, day) for n in PEOPLE]
