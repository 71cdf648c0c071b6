"""A page whose first heading is the blog's own name: the post's title stands below it, in a heading or in no heading at all."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "<p>" + "We began before light, and the kettle was still warm when the first neighbours came to look. " * 4 + "</p>"


def title_of(head: str, above: str, host: str = "kiln.example") -> str | None:
    """The title of a post at a host, with such a `<title>` and such words above its text."""
    html = (
        f"<html><head><title>{head}</title></head><body>{above}<p>March 5, 2024 by Ada Thorn</p>{TEXT}{TEXT}"
        '<div id="side"><h4>Archive</h4><ul><li><a href="/2023/">2023</a></ul></div></body></html>'
    )
    reading = read(Page(url=f"https://{host}/loaf.html", body=html.encode()))
    post = reading.post or reading.maybe_post
    assert post is not None
    return post.title


@pytest.mark.parametrize(
    "head",
    [
        "A loaf | The Kiln",
        "The Kiln » Blog Archive » A loaf",
        "The Kiln: A loaf",
        "A loaf ~ The Kiln",
        "A loaf @ The Kiln",
        "A loaf / The Kiln",
    ],
)
def test_a_line_that_is_the_other_part_of_the_heads_title(head: str) -> None:
    """In bold letters below the blog's name; it had been the title of every post."""
    assert title_of(head, "<h1>The Kiln</h1><p><b>A loaf</b></p>") == "A loaf"
    assert title_of(head, "<h1>The Kiln</h1><p><b>A loaf</b></p>", "ada.example") != "A loaf"  # nothing tells the blog's name there


@pytest.mark.parametrize("title", ["<h3><a href='/loaf.html'>A loaf</a></h3>", "<h1>A loaf</h1>", "<h2>March 5, 2024</h2><h3>A loaf</h3>"])
def test_the_next_heading_where_the_head_has_the_blogs_name_alone(title: str) -> None:
    """Of its days none is a title; with two more headings nobody knows which it is."""
    assert title_of("The Kiln", f"<h1>The Kiln</h1>{title}") == "A loaf"
    assert title_of("The Kiln", f"<h1>The Kiln</h1>{title}<h4>What it needs</h4>") == "The Kiln"


def test_a_post_called_as_its_host_keeps_its_title() -> None:
    """Where the head has more, the heading is as likely the post's own."""
    assert title_of("Kiln weather - Ada's log", "<h1>Kiln weather</h1>") == "Kiln weather"
    assert title_of("Kiln weather - Ada's log", "<h1>Kiln weather</h1><h2>What it needs</h2>") == "Kiln weather"
