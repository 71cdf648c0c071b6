"""When spam arrives: how much came late, with what shows no date named and left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checkup.report import write
from tests.factories import blog, comment, post
from tests.report._checkups import checkup_of, report
from tests.report._pages import read


@pytest.mark.parametrize(
    ("dated", "undated", "told"),
    [
        (4, 0, "All 4 spam comments came more than 90 days after the post."),
        (4, 1, "after the post. One more, where a date is missing or cannot be right, is left out."),
        (3, 2, "Two more, where a date is missing or cannot be right, are left out."),
        (1, 2, "Too few dated spam comments to say when they arrive."),
    ],
)
def test_what_shows_no_date_is_left_out_and_said(tmp_path: Path, dated: int, undated: int, told: str) -> None:
    """The number of the sentence and that of the list differ by those that it names."""
    spam = [comment(f"Shop {i}", id=f"{i}", after_hours=24 * 200 + i, verdict="spam") for i in range(dated + undated)]
    spam = [c if i < dated else replace(c, posted=None, precision="none") for i, c in enumerate(spam)]
    write([report(checkup_of(blog([post(1, [comment("Ann Lee"), *spam])])), names="full")], tmp_path, version="0.0")
    text = " ".join(read(tmp_path / "example/spam.html").text.split())
    assert told in text
    assert f"{dated + undated} comments look like spam" in text.replace("Three", "3").replace("Four", "4").replace("Five", "5")
