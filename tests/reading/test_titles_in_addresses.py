"""Posts whose head has a title for search engines, while the page and its address have the writer's."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "<p>We hung the gate before noon, and the hinge held until the wind came round to the north again.</p>" * 5


def title(url: str, heading: str, head: str) -> str | None:
    """The title of a post with this address, heading and head."""
    html = f"""<html><head><title>{head} | The shed</title><meta property="og:title" content="{head} | The shed">
<meta property="og:type" content="article"></head><body><div class="top"><a href="/">The shed</a></div>
<div class="c7"><h1 class="x1">{heading}</h1><p>4 May 2016</p>{TEXT}<h3>Hinges and other things</h3>{TEXT}</div></body></html>"""
    post = read(Page(url, html.encode())).post
    assert post is not None
    return post.title


@pytest.mark.parametrize(
    ("url", "heading"),
    [
        ("https://shed.example/2016/05/why-our-gate-would-not-close/", "Why our gate would not close"),
        ("https://shed.example/warum-schliesst-das-tor-naemlich-ueberhaupt-nicht.html", "Warum schließt das Tor nämlich überhaupt nicht?"),
        ("https://shed.example/blog/pourquoi-la-barriere-ne-fermait-pas", "Pourquoi la barrière ne fermait pas"),
        (
            "https://shed.example/2016/05/04/a-gate-that-would-not-close-however-hard-we/",
            "A gate that would not close, however hard we tried and whatever we hung on it",
        ),
    ],
)
def test_the_heading_that_the_address_repeats_is_the_title(url: str, heading: str) -> None:
    """In several languages, with letters that addresses spell otherwise, and where the address ends early."""
    assert title(url, heading, "How to repair gates: 7 best tips") == heading


@pytest.mark.parametrize("url", ["https://shed.example/2016/05/the-latch/", "https://shed.example/?p=31", "https://shed.example/4711.html"])
def test_where_the_address_names_nothing_the_head_is_believed(url: str) -> None:
    """Short names and numbers say nothing of a heading."""
    assert title(url, "The latch", "How to repair gates: 7 best tips") == "How to repair gates: 7 best tips | The shed"
