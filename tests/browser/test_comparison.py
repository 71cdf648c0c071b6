"""The page of a comparison in a browser: accessible, as wide as the screen, silent, without a request, valid HTML."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkup.report.comparison import write_comparison
from tests.browser.test_report import LOOKS, RULES
from tests.comparing.invented import each_comment
from tests.report.test_comparison import edited, made

pytestmark = pytest.mark.browser

LONG = "unbroken" * 40


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A comparison of many kinds of findings with words that do not end, in two languages, and one of which a part was not read."""
    folder = tmp_path_factory.mktemp("comparison")
    old, new = edited()
    new = replace(new, coverage=replace(new.coverage, partial="The time was over."))
    long = each_comment(old, lambda c: replace(c, text=f"{c.text} {LONG}"))
    for name, pair in (("en", (old, new)), ("de", (long, old)), ("es", (old, old))):
        write_comparison(made(*pair, language=name), folder / name)
    return sorted(folder.rglob("*.html"))


@pytest.fixture
def opened(browser: Any) -> Iterator[Any]:
    """A page of the browser in a window of its own."""
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing(pages: list[Path], opened: Any, axe: str, width: int, scheme: str) -> None:
    """axe-core (WCAG 2.2 A and AA, best practices): no violation."""
    opened.set_viewport_size({"width": width, "height": 900})
    opened.emulate_media(color_scheme=scheme)
    found = []
    for path in pages:
        opened.goto(path.as_uri())
        opened.evaluate(axe)
        result = opened.evaluate("options => axe.run(document, options)", {"runOnly": {"type": "tag", "values": RULES}})
        found += [(path.parent.name, v["id"], v["nodes"][0]["html"][:160]) for v in result["violations"]]
    assert found == []


@pytest.mark.parametrize("width", [320, 390, 760, 1280])
def test_no_page_scrolls_sideways(pages: list[Path], opened: Any, width: int) -> None:
    """Words without an end break; nothing scrolls sideways."""
    opened.set_viewport_size({"width": width, "height": 800})
    wide = []
    for path in pages:
        opened.goto(path.as_uri())
        if opened.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path.parent.name)
    assert wide == []


def test_no_message_and_no_request_leaves(pages: list[Path], browser: Any) -> None:
    """From file://: nothing on the console, and every request stays in the folder."""
    context = browser.new_context()
    page = context.new_page()
    messages: list[str] = []
    requests: set[str] = set()
    page.on("console", lambda m: messages.append(m.text))
    page.on("pageerror", lambda e: messages.append(str(e)))
    page.on("request", lambda r: requests.add(r.url))
    for path in pages:
        page.goto(path.as_uri())
    context.close()
    assert messages == []
    assert [r for r in requests if not r.startswith(pages[0].parents[1].as_uri())] == []


def test_the_html_checker_finds_no_error(pages: list[Path], vnu: list[str]) -> None:
    """The Nu HTML checker: no error."""
    done = subprocess.run([*vnu, "--errors-only", *map(str, pages)], capture_output=True, text=True, timeout=900, check=False)
    assert done.stderr.strip() == ""
