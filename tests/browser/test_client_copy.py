"""The pages of several blogs, a client's copy and the one file in Chromium: no violation, no message, no request, no sideways scroll."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkup.report import Brand, overview_pdf, single_file, write, write_bundle
from tests.browser.test_report import LOOKS, RULES
from tests.report._checkups import states
from tests.report._many import TODAY, kept_site

pytestmark = pytest.mark.browser

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#7a3b12" d="M0 0h8v8z"/></svg>'


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of 30 blogs, a copy of one of them, the one file, all in a folder they were moved to."""
    work = tmp_path_factory.mktemp("work")
    (work / "sign.svg").write_text(LOGO, encoding="utf-8")
    kept_site(work / "made" / "site", 30)
    brand = Brand("Northlight Blog Care", work / "sign.svg", "#7a3b12", "#e9a063", "Mira Dahl", "https://northlight.example/")
    one = replace(states()["graded"], slug="one", tags=("food",), owner="Mira", brand=brand)
    write([one, replace(states()["unreachable"], slug="lost")], work / "made" / "site", checked=TODAY, version="0.0")
    for name in ("graded", "no-comments"):
        given = replace(states()[name], slug="one", brand=brand)
        assert given.checkup is not None
        write_bundle(given, given.checkup, work / "made" / name, version="0.0")
        (work / "made" / f"{name}.html").write_text(single_file(work / "made" / name, "one"), encoding="utf-8")
    return Path(shutil.move(work / "made", tmp_path_factory.mktemp("elsewhere") / "copies"))


def pages(copies: Path) -> list[Path]:
    """Each page of several blogs, the covers, an overview and a post of a copy, the one files."""
    several = [copies / "site" / name for name in ("index.html", "compare.html", "tag-food.html", "owner-mira.html")]
    copied = [copies / "graded" / "index.html", copies / "no-comments" / "index.html", copies / "graded" / "one" / "index.html"]
    post = min((copies / "graded" / "one" / "posts").glob("*.html"))
    return [*several, *copied, post, copies / "graded.html", copies / "no-comments.html"]


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing(copies: Path, browser: Any, axe: str, width: int, scheme: str) -> None:
    """axe-core (WCAG 2.2 A and AA, best practices): no violation."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = []
    for path in pages(copies):
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        page.evaluate(axe)
        options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
        result = page.evaluate("options => axe.run(document, options)", options)
        found += [(str(path.relative_to(copies)), v["id"], v["nodes"][0]["html"][:160]) for v in result["violations"]]
    context.close()
    assert found == []


def test_the_checker_finds_no_error(copies: Path, vnu: list[str]) -> None:
    """The Nu HTML checker has nothing to say of any page, nor of the style sheets."""
    sheets = [copies / "site" / "assets" / "index.css", copies / "graded" / "assets" / "cover.css", copies / "graded/one/assets/brand.css"]
    done = subprocess.run([*vnu, "--errors-only", *map(str, pages(copies))], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    done = subprocess.run([*vnu, "--css", "--errors-only", *map(str, sheets)], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_nothing_is_asked_of_a_network(copies: Path, browser: Any) -> None:
    """Offline and from another folder: no message, every request stays in the copy, and the one file makes none at all."""
    messages: list[str] = []
    requests: list[tuple[Path, str]] = []
    for now in [*copies.glob("graded/**/*.html"), copies / "graded.html"]:
        context = browser.new_context(offline=True)  # one for each page: an icon may be asked for late
        page = context.new_page()
        page.on("console", lambda m, now=now: messages.append(f"{now.name}: {m.text}"))
        page.on("pageerror", lambda e, now=now: messages.append(f"{now.name}: {e}"))
        page.on("request", lambda r, now=now: requests.append((now, r.url)))
        page.goto(now.as_uri())
        context.close()
    assert messages == []
    assert [url for at, url in requests if not url.startswith(((copies / "graded").as_uri() + "/", at.as_uri(), "data:"))] == []
    assert [url for at, url in requests if at.name == "graded.html" and not url.startswith("data:")] == [(copies / "graded.html").as_uri()]


def test_the_one_file_shows_a_page_at_a_time(copies: Path, browser: Any) -> None:
    """The first page stands there; a link shows the page that it leads to, one into a page that page; its style and script hold."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((copies / "graded.html").as_uri())

    def seen() -> list[str]:
        found: list[str] = page.evaluate("[...document.querySelectorAll('.page')].filter(e => e.offsetHeight).map(e => e.id)")
        return found

    assert seen() == ["index"]
    page.get_by_role("navigation", name="report").get_by_role("link", name="Waiting").click()
    assert seen() == ["waiting"]
    page.evaluate('location.hash = document.querySelector(\'.page[id^="posts.."] [id*=".c"]\').id')
    assert len(seen()) == 1
    assert seen()[0].startswith("posts..")
    page.get_by_role("link", name="Northlight Blog Care").first.click()
    assert seen() == ["index"]
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "600"
    context.close()


def test_no_page_scrolls_sideways(copies: Path, browser: Any) -> None:
    """At 320 px, which is a page at 400%, only tables scroll."""
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    wide = []
    for path in pages(copies):
        page.goto(path.as_uri())
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path.name)
    context.close()
    assert wide == []


def test_a_real_browser_prints_the_overview(copies: Path) -> None:
    """Chromium makes a PDF of the overview of at most three pages."""
    made = overview_pdf(copies / "graded" / "one" / "index.html", TODAY)
    assert made.startswith(b"%PDF")
    assert b"/CreationDate (D:20261121000000" in made
    assert 1 <= made.count(b"/Type /Page\n") <= 3
