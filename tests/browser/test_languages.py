"""In languages with longer words pages fit as in English: nothing scrolls sideways, and a phone's first screen holds what it must."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkup.i18n import use
from checkup.i18n.catalogues import languages
from checkup.report import write
from tests.browser.test_first_screen import HEIGHT, MEASURED, WIDTH
from tests.report._checkups import states
from tests.report._talk import NOW

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=[code for code in languages() if code != "en"])
def translated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a blog in every state, in this language."""
    out: Path = tmp_path_factory.mktemp(request.param) / "site"
    with use(request.param):
        given = [replace(r, slug=n, name=f"The Example, {n}", language=request.param) for n, r in states().items()]
        write(given, out, checked=NOW.date(), version="0.0")
    return out


@pytest.mark.parametrize("width", [320, WIDTH])
def test_no_page_scrolls_sideways(translated: Path, browser: Any, width: int) -> None:
    """Only marked regions scroll sideways, never the page."""
    context = browser.new_context(viewport={"width": width, "height": HEIGHT})
    page = context.new_page()
    wide = []
    for path in sorted({*translated.glob("*.html"), *translated.glob("*/index.html"), *translated.glob("graded/**/*.html")}):
        page.goto(path.as_uri())
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(str(path.relative_to(translated)))
    context.close()
    assert wide == []


def test_grade_verdict_and_action_are_on_the_first_screen(translated: Path, browser: Any) -> None:
    """In every state grade, verdict and the one action end within the first screen of a phone."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    page, low = context.new_page(), {}
    for path in sorted(translated.glob("*/index.html")):
        page.goto(path.as_uri())
        low.update({(path.parent.name, name): bottom for name, bottom in page.evaluate(MEASURED) if bottom > HEIGHT})
    context.close()
    assert low == {}
