"""In languages with longer words pages fit as in English: nothing scrolls sideways, and a phone's first screen holds what it must."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkup.diagnosis import examine
from checkup.i18n import use
from checkup.i18n.catalogues import languages
from checkup.report import write
from checkup.settling import settle
from tests.browser.test_first_screen import HEIGHT, MEASURED, WIDTH
from tests.report._checkups import report, states
from tests.report._talk import NOW
from tests.samples import blogs as samples

pytestmark = pytest.mark.browser

# The words of the table of signs that are broken though their letters would fit on a line of it, each with the sign that it is of.
BROKEN = """() => [...document.querySelectorAll(".lab tr td:not(.ref)")].flatMap(cell => {
    const found = [], texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), range = document.createRange();
    while (texts.nextNode()) for (const word of texts.currentNode.data.matchAll(/\\S{2,16}/g)) {
        range.setStart(texts.currentNode, word.index);
        range.setEnd(texts.currentNode, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(r => Math.round(r.top)));
        if (lines.size > 1 && !word[0].includes("-")) found.push(cell.parentNode.id + ": " + word[0]);
    }
    return found;
})"""


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


def _samples_in(code: str, folder: Path) -> None:
    """The samples, examined and written in a language."""
    with use(code):
        made = {slug: examine(settle(samples.blog(slug), samples.site(slug), NOW), samples.site(slug)) for slug in samples.SLUGS}
        write([report(one, slug=slug, language=code) for slug, one in made.items()], folder, checked=NOW.date(), version="0.0")


def test_no_word_of_a_result_is_broken(tmp_path: Path, browser: Any) -> None:
    """On a phone a result keeps room beside its reading, however much there is to say of it, in every language."""
    with ThreadPoolExecutor(1) as apart:  # the browser's own loop runs in this thread, and saved pages are read in one
        for code in languages():
            apart.submit(_samples_in, code, tmp_path / code).result()
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    page, broken = context.new_page(), []
    for path in sorted(tmp_path.glob("*/*/index.html")):
        page.goto(path.as_uri())
        broken += [f"{path.parent.relative_to(tmp_path)} {word}" for word in page.evaluate(BROKEN)]
    context.close()
    assert broken == []
