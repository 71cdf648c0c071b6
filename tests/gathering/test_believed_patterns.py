"""Which readings by a learnt pattern are believed over the ones before: not those that take the blog's titles for comments."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.gathering.unseen_comments import Unseen
from checkup.model import Page, Reading
from tests import factories


def told(number: int, *words: str) -> tuple[Page, Reading]:
    """One of the blog's pages and its reading, with these comments, named and dated, none of them surely read."""
    comments = [factories.comment(f"Reader {number}{n}", text, id=f"{number}{n}") for n, text in enumerate(words)]
    post = replace(factories.post(number, comments), title=f"Loaf {number}")
    return Page(post.url, b"<html></html>"), Reading(page_type="post", platform="generic", post=post, confidence=0.6)


@pytest.mark.parametrize(
    ("says", "believed"), [("Loaf {}", 0), ("loaf {}  ", 0), ("It rose on day {}.", 12)], ids=["titles", "titles, spelt otherwise", "words"]
)
def test_titles_are_no_comments(says: str, believed: int) -> None:
    """Three comments were read on two of twelve pages; the pattern finds one on each: titles change nothing."""
    unseen, again = Unseen(), {}
    for number in range(12):
        page, reading = told(number, *{3: ["Mine fell.", "Salt?"], 7: ["So good."]}.get(number, []))
        unseen.note(page, reading)
        again[page.url] = told(number, says.format(number))[1]
    assert len(unseen.believed(again)) == believed
