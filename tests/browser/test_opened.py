"""What is folded on a page keeps to the page when it is opened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checkup.report import write
from tests.report._checkups import report
from tests.report.test_leaks import checkup as invented_checkup

pytestmark = pytest.mark.browser


def test_nothing_that_is_opened_scrolls_the_page(tmp_path: Path, browser: Any) -> None:
    """At 320 px the tables of a really examined blog stay inside the page when all that is folded is opened."""
    write([report(invented_checkup(), slug="town")], tmp_path, version="0.0")
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    wide = []
    for path in sorted((tmp_path / "town").glob("*.html")):
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(path.name)
    context.close()
    assert wide == []
