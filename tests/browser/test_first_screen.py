"""What the design promises of a phone's first screen, measured in every state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkup.report import Problem, write
from tests.report._checkups import states
from tests.report._talk import NOW

pytestmark = pytest.mark.browser
GOLDEN = Path(__file__).parents[1] / "golden" / "site"  # the samples' report, with its assets

WIDTH, HEIGHT = 390, 844
"""The phone of the design (report design, second edition, 2)."""
MEASURED = """
() => [...document.querySelectorAll('.grade, .say, .do, .ask2, .sumline, .lede')]
  .filter(e => !e.closest('.section'))
  .map(e => [e.className, Math.round(e.getBoundingClientRect().bottom + scrollY)])
"""


@pytest.fixture(scope="module")
def with_a_banner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same states, each with the notice that the blog did not answer this time."""
    out = tmp_path_factory.mktemp("banners") / "site"
    problem = Problem("The server did not answer on three tries.", "Is the address right?", NOW.date())
    given = [replace(r, slug=n, name=f"The Example, {n}", problem=problem, stale=True) for n, r in states().items() if r.checkup]
    write(given, out, checked=NOW.date(), version="0.0")
    return out


@pytest.fixture
def phone(browser: Any) -> Iterator[Any]:
    """A page as wide and high as a phone."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("banner", [False, True])
def test_grade_verdict_and_action_are_on_the_first_screen(site: Path, with_a_banner: Path, phone: Any, banner: bool) -> None:
    """In every state, with and without a notice, grade, verdict and the one action end within the first screen of a phone."""
    low, seen = {}, 0
    for path in sorted((with_a_banner if banner else site).glob("*/index.html")):
        phone.goto(path.as_uri())
        found = phone.evaluate(MEASURED)
        action = any(name in ("do", "ask2") for name, _ in found)
        assert action or any(name == "sumline" for name, _ in found), path.parent.name
        seen += action
        low.update({(path.parent.name, name): bottom for name, bottom in found if bottom > HEIGHT})
    assert low == {}
    assert seen >= 20


def test_tabs_are_one_row_and_the_current_one_is_in_view(site: Path, phone: Any) -> None:
    """The tabs never wrap: they scroll sideways, and the script brings the current one into view."""
    for page in ("index.html", "people.html", "method.html"):
        phone.goto((site / "graded" / page).as_uri())
        assert phone.evaluate("document.querySelector('.tabs ul').getBoundingClientRect().height") < 60
        box = phone.locator(".tabs [aria-current]").bounding_box()
        assert box is not None
        assert box["x"] >= -1
        assert box["x"] + box["width"] <= WIDTH + 1


def test_folded_parts_are_there_without_script_and_in_print(site: Path, browser: Any) -> None:
    """Signs in range and smaller things to do are folded on the screen, in the page without script, and open on paper."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "graded" / "index.html").as_uri())
    assert page.locator("details.fold").count() >= 2
    assert not page.locator("details.fold tbody tr").first.is_visible()
    page.emulate_media(media="print")
    for part in page.locator("details.fold").all():
        height = part.evaluate(
            "e => [...e.children].filter(c => c.tagName !== 'SUMMARY').reduce((h, c) => h + c.getBoundingClientRect().height, 0)"
        )
        assert height > 10
    context.close()


def test_a_curve_begins_where_its_heading_begins(browser: Any) -> None:
    """On a wide screen; on a narrow one it opens at its end, which the heading tells of."""
    context = browser.new_context(viewport={"width": 1280, "height": HEIGHT})
    page = context.new_page()
    page.goto((GOLDEN / "salt-and-paddle" / "history.html").as_uri())
    lefts = page.eval_on_selector_all(".chart.slim svg", "all => all.map(e => e.getBoundingClientRect().left)")
    heading = page.eval_on_selector("h2", "e => e.getBoundingClientRect().left")
    context.close()
    assert lefts
    assert all(abs(left - heading) < 1 for left in lefts)
