"""The headline of a post claims no more than its comments tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from checkup.model import Comment
from checkup.report import write
from tests.factories import START, blog, comment, post
from tests.report._checkups import checkup_of, report
from tests.report._pages import read

TWO = [comment("Ann Lee", id="1", after_hours=2), comment("Bob Carr", id="2", after_hours=4)]
SPAM = comment("Shop", id="9", after_hours=3, verdict="spam")


def headline(folder: Path, comments: Sequence[Comment]) -> str:
    """The text of a page of one post with these comments."""
    write([report(checkup_of(blog([post(1, comments)])), names="full")], folder, version="0.0")
    [page] = (folder / "example/posts").rglob("*.html")
    return " ".join(read(page).text.split())


@pytest.mark.parametrize(
    ("comments", "days_alone", "said", "unsaid"),
    [
        (TWO, False, "A talk of a few hours", "A talk of one day"),
        (TWO, True, "A talk of one day", "few hours"),
        ([*TWO, SPAM], False, "with spam in between", "one day"),
        ([*TWO, SPAM], True, "A talk of one day, with spam", "in between"),
    ],
)
def test_where_pages_show_days_alone_no_hours_are_told(
    tmp_path: Path, comments: list[Comment], days_alone: bool, said: str, unsaid: str
) -> None:
    """Nobody knows how many hours a talk of one day took, nor whether spam came between its words."""
    given = [replace(c, posted=START.replace(hour=0), precision="day") for c in comments] if days_alone else comments
    text = headline(tmp_path, given)
    assert said in text
    assert unsaid not in text
