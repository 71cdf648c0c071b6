"""Posts that the front page shows by a number in its query, whatever the number is called there."""

from __future__ import annotations

import pytest

from checkup.model import Page, Reading
from checkup.platforms import read

WORDS = "We hung the gate before noon, and the hinge held until the wind came round to the north. " * 4
BREAKS = f"{WORDS}<br><br>{WORDS}<br><br>{WORDS}"


def seen(query: str, text: str = BREAKS) -> Reading:
    html = (
        "<html><head><title>A gate - The shed</title></head><body><div><a href='/'>The shed</a></div>"
        f"<div id='one'><h2>A gate</h2><div class='posted'>2011-05-06 10:12</div><div>{text}</div></div>"
        f"<div><a href='/?{query}&amp;to=1'>Say</a></div></body></html>"
    )
    return read(Page(url=f"https://shed.example/?{query}", body=html.encode()))


@pytest.mark.parametrize("query", ["no=12", "nr=7", "beitrag=104", "key=3&lang=de", "lang=de&log=3"])
def test_a_number_names_one_post(query: str) -> None:
    """The page is a post with its title, its words and its day."""
    found = seen(query)
    assert found.page_type == "post"
    assert found.post is not None
    assert (found.post.title, str(found.post.published)[:10], len(found.post.text.split()) > 100) == ("A gate", "2011-05-06", True)


@pytest.mark.parametrize("query", ["page=2", "cat=4", "sort=3", "start=20", "m=201105"])
def test_numbers_of_lists_name_none(query: str) -> None:
    """Pages of a list, sections and months stay lists, though they show one text."""
    assert seen(query).page_type == "list"


def test_a_line_is_no_post() -> None:
    """A page that says a sentence under its heading, as a form's answer does, is none."""
    assert seen("no=12", "Thank you, we will read it.").page_type == "other"
