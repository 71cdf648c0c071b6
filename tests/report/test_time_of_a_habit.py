"""What a habit takes is told for each reader, post or day: it has no end that could be added up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checkup.findings import Finding, Per, Remedy
from checkup.report import write
from tests.report._checkups import busy_blog, checkup_of, report
from tests.report._pages import read


@pytest.mark.parametrize(
    ("per", "each", "told"),
    [
        ("", None, "about 20 minutes"),
        ("reader", 2.0, "about 2 minutes for each reader"),
        ("day", 2.0, "about 2 minutes a day"),
        ("post", 5.0, "about 5 minutes for each post"),
    ],
)
def test_minutes_each_time(tmp_path: Path, per: Per, each: float | None, told: str) -> None:
    """Beside the action stands what it takes each time; what is done once has its minutes in all."""
    remedy = Remedy("Greet them by name", 1, 20.0, each=each, per=per)
    found = Finding("R-newcomers", "responsiveness", "Newcomers hear nothing.", 2, remedy=remedy)
    write([report(replace(checkup_of(busy_blog()), prescription=(found,)))], tmp_path, version="0.0")
    text = " ".join(read(tmp_path / "example/index.html").text.split())
    assert told in text
