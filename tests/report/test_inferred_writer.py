"""A writer whom only the talk tells is named above the grade, with the lines that settle it; one whom a page names is not."""

from __future__ import annotations

import html
from dataclasses import replace
from pathlib import Path

import pytest

import checkup
from checkup.model import Owner, Person
from tests.factories import OWNER
from tests.report._checkups import busy_blog, checkup_of, report

WHY = "inferred from the conversation: answers 9 readers by name on 5 posts"


@pytest.mark.parametrize(("inferred", "said"), [(True, 1), (False, 0)])
def test_the_first_screen_says_whom_it_takes_for_the_writer(tmp_path: Path, inferred: bool, said: int) -> None:
    """The sentence stands before the verdict, with both lines of the site file."""
    given = replace(busy_blog(), owners=(Owner(OWNER, WHY, inferred),))
    checkup.report.write([report(checkup_of(given), names="initials")], tmp_path, version="1")
    page = html.unescape(next(tmp_path.glob("*/index.html")).read_text(encoding="utf-8"))
    sentence = f"No page says who writes this blog. We take Ada Owner for the writer, {WHY}."
    assert page.count(sentence) == said
    assert page.count('<code>authors = ["Ada Owner"]</code>') == page.count('<code>readers = ["Ada Owner"]</code>') == said
    assert not said or page.index(sentence) < page.index("Verdict")


def test_a_strange_name_stays_one_line_of_toml_and_text(tmp_path: Path) -> None:
    """What a stranger calls himself breaks neither the page nor the line to copy."""
    given = replace(busy_blog(), owners=(Owner(Person('A"<q>\\'), WHY, inferred=True),))
    checkup.report.write([report(checkup_of(given))], tmp_path, version="1")
    page = next(tmp_path.glob("*/index.html")).read_text(encoding="utf-8")
    assert "<q>" not in page
    assert 'authors = ["A\\"<q>\\\\"]' in html.unescape(page)
