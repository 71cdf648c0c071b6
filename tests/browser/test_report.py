"""The report in Chromium: no violation, no message, no request that leaves, and it works without script, in print and at 320 px."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkup.findings import Finding, Remedy
from checkup.model import Reason, Verdict
from checkup.report import write
from tests.factories import blog, comment, post
from tests.report._checkups import busy_blog, checkup_of, history_of, report
from tests.report._checkups import states as all_states

pytestmark = pytest.mark.browser

KINDS = ("index.html", "posts.html", "waiting.html", "spam.html", "people.html", "history.html", "method.html")
LOOKS = ((1280, "light"), (1280, "dark"), (390, "light"), (390, "dark"))
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def chosen(site: Path) -> list[Path]:
    """Each kind of page of the graded blog, the first page of every state, and the pages that only some states have."""
    graded = [site / "graded" / k for k in KINDS]
    states = [p for p in sorted(site.glob("*/index.html")) if p.parent.name != "graded"]
    special = [site / "index.html", site / "404.html", site / "very-many" / "posts" / "1.html", site / "very-many" / "posts" / "1-2.html"]
    special += [site / "very-many" / "waiting.html", site / "method-changed" / "history.html", site / "no-dates" / "waiting.html"]
    special += [
        largest(site / name / "posts") for name in ("japanese", "arabic", "names-full", "closed") if has_pages(site / name / "posts")
    ]
    return [*graded, *states, *special, site / "no-comments" / "spam.html"]


def every(site: Path) -> list[Path]:
    """Every kind of page in every state, of the posts' pages the largest; alike but for the state's name: once."""
    found = {path.read_text(encoding="utf-8"): path for path in sorted(site.glob("*.html"))}
    for folder in sorted(p.parent for p in site.glob("*/index.html")):
        pages = [*sorted(folder.glob("*.html")), *([largest(folder / "posts")] if has_pages(folder / "posts") else [])]
        for path in pages:
            found.setdefault(path.read_text(encoding="utf-8").replace(folder.name, ""), path)
    return list(found.values())


def has_pages(folder: Path) -> bool:
    """Whether a post of the blog has a page: one without comments has none."""
    return any(folder.glob("*.html"))


def largest(folder: Path) -> Path:
    """The page with most on it."""
    return max(folder.glob("*.html"), key=lambda p: (p.stat().st_size, p.name))


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing(site: Path, served: str, browser: Any, axe: str, width: int, scheme: str) -> None:
    """axe-core (WCAG 2.2 A and AA, best practices): no violation on any kind of page in any state.

    The wide light and the narrow dark look take every page of every state, the other two those that differ in kind.
    """
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = []
    for path in every(site) if (width, scheme) in LOOKS[::3] else chosen(site):
        page.goto(f"{served}/{path.relative_to(site)}")
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        page.evaluate(axe)
        options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
        result = page.evaluate("options => axe.run(document, options)", options)
        found += [(str(path.relative_to(site)), v["id"], v["nodes"][0]["html"][:160]) for v in result["violations"]]
    context.close()
    assert found == []


def test_no_message_and_no_request_leaves(site: Path, browser: Any) -> None:
    """From file://: nothing on the console of any page, and every request stays in the folder of the site."""
    context = browser.new_context()
    page = context.new_page()
    messages: list[str] = []
    requests: set[str] = set()
    page.on("console", lambda m: messages.append(m.text))
    page.on("pageerror", lambda e: messages.append(str(e)))
    page.on("request", lambda r: requests.add(r.url))
    for path in every(site):
        if path.name != "404.html":  # its files are found from the host's root: see the next test
            page.goto(path.as_uri())
    context.close()
    assert messages == []
    assert [r for r in requests if not r.startswith(site.as_uri())] == []


def test_the_lost_page_is_whole_at_any_depth(site: Path, served: str, browser: Any) -> None:
    """Served for an address deep below the site, 404.html finds its style sheet and its way home, with no message."""
    context = browser.new_context()
    page = context.new_page()
    messages: list[str] = []
    page.on("console", lambda m: messages.append(m.text))
    body = (site / "404.html").read_text(encoding="utf-8")
    page.route("**/gone/**", lambda route: route.fulfill(status=200, content_type="text/html", body=body))
    page.goto(f"{served}/graded/gone/deep/page.html")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "600"
    page.get_by_role("link", name="All blogs of this report").click()
    assert page.url == f"{served}/index.html"
    context.close()
    assert messages == []


def test_the_lost_page_has_its_style_where_its_place_is_not_known(tmp_path: Path, browser: Any) -> None:
    """Without a base_url the page carries its style itself; the browser takes it by its hash, says nothing and asks for nothing."""
    write([report(checkup_of(busy_blog()))], tmp_path / "site", version="0.0")
    context = browser.new_context()
    page = context.new_page()
    messages: list[str] = []
    asked: list[str] = []
    page.on("console", lambda m: messages.append(m.text))
    page.on("request", lambda r: asked.append(r.url))
    lost = tmp_path / "site" / "404.html"
    page.goto(lost.as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "600"
    assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px"
    context.close()
    assert messages == []
    assert asked == [lost.as_uri()]


LONG = "W" * 300


def test_a_long_word_widens_no_page_and_no_table(tmp_path: Path, browser: Any) -> None:
    """Names, titles, texts and reasons of 300 letters without a blank break: at 1280 px no table is wider than its page."""
    told = (Reason("text", f"sells {LONG}"),)
    made = [
        replace(comment(f"{LONG}{i}", LONG, id=f"{k}{i}", after_hours=i, verdict=k), verdict=Verdict(k, 0.9, told))
        for i in range(3)
        for k in KIND
    ]
    asked = [comment(f"{LONG}{i}", f"Where would I start? {LONG}", id=f"q{i}", after_hours=50 + i) for i in range(4)]
    given = blog([post(i, [*made, *asked] if i == 1 else asked, title=LONG) for i in range(1, 6)])
    write([report(checkup_of(given), name=LONG, names="full", history=history_of(4))], tmp_path / "site", version="0.0")
    wide = []
    for width in (1280, 390):
        context = browser.new_context(viewport={"width": width, "height": 800})
        page = context.new_page()
        for path in sorted((tmp_path / "site").rglob("*.html")):
            page.goto(path.as_uri())
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((width, path.name))
            if width == 1280:
                wide += [(path.name, e) for e in page.eval_on_selector_all(".scroll", TOO_WIDE)]
        context.close()
    assert wide == []


KIND = ("spam", "suspect", "promo")
TOO_WIDE = "found => found.filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.scrollWidth)"


TEXT_ENDS = (
    "e => { const r = document.createRange(); r.selectNodeContents(e); const b = r.getBoundingClientRect(); return [b.left, b.right]; }"
)


@pytest.mark.parametrize("each", [3.0, 100.0])
@pytest.mark.parametrize("width", [1280, 820, 390])
def test_the_time_of_a_habit_fits_beside_the_first_action(tmp_path: Path, browser: Any, width: int, each: float) -> None:
    """Where it brings no point the time stands large in the box of the first action: within it, and not over its arrow."""
    action = "Answer each reader who asks within a day: 46 of 98 have an answer so far"
    habit = Finding("R-few", "responsiveness", "Few.", 2, remedy=Remedy(action, 1, 9.0, each=each, per="reader"))
    given = report(checkup_of(busy_blog(), prescription=(habit,)))
    write([given], tmp_path / "site", version="0.0")
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto((tmp_path / "site" / given.slug / "index.html").as_uri())
    left, right = page.eval_on_selector(".do .get b", TEXT_ENDS)
    box, arrow = (page.locator(part).bounding_box() for part in (".do", ".do svg"))
    context.close()
    assert box["x"] <= left
    assert right <= arrow["x"]


def test_the_policy_is_enforced(served: str, browser: Any) -> None:
    """An inline script or style that somebody smuggles into a page is refused."""
    context = browser.new_context()
    page = context.new_page()

    def smuggle(route: Any) -> None:
        answer = route.fetch()
        body = answer.text().replace("</main>", "<script>document.title = 'owned'</script><style>h1 { color: red }</style></main>")
        route.fulfill(response=answer, body=body)

    page.route("**/graded/index.html", smuggle)
    page.goto(f"{served}/graded/index.html")
    assert page.title() != "owned"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") != "rgb(255, 0, 0)"
    context.close()


def test_sorting_by_keyboard(served: str, browser: Any) -> None:
    """Header buttons sort under a sub-path, one aria-sort at a time, unknown values last both ways, and the order is told."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{served}/graded/posts.html")
    page.get_by_role("button", name="Quickest answer after").focus()
    page.keyboard.press("Enter")
    values = page.eval_on_selector_all("tbody tr", "rows => rows.map(r => r.cells[5].dataset.v)")
    known = [float(v) for v in values if v]
    assert known == sorted(known)
    assert "" in values
    assert all(v == "" for v in values[len(known) :])
    assert page.locator("th[aria-sort]").count() == 1
    assert "Sorted by Quickest answer after, low to high" in page.locator("[role=status]").inner_text()
    page.keyboard.press("Enter")
    values = page.eval_on_selector_all("tbody tr", "rows => rows.map(r => r.cells[5].dataset.v)")
    assert [float(v) for v in values[: len(known)]] == sorted(known, reverse=True)
    context.close()


def test_cells_are_sorted_by_what_they_show(served: str, browser: Any) -> None:
    """Days are sorted by their date and counts by their number, in both directions; what is unknown stays last."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{served}/graded/posts.html")
    for column, cell in (("Published", 2), ("Reader comments", 3), ("Unanswered", 5)):
        for _ in range(2):
            page.locator("th button").filter(has_text=column).click()
            shown = page.eval_on_selector_all(
                f"tbody td:nth-child({cell})", "all => all.map(c => c.querySelector('time')?.dateTime || c.innerText)"
            )
            known = [value if "-" in value else int(value) for value in shown if value not in ("–", "no date")]
            assert len(set(known)) > 1
            assert known == sorted(known, reverse=page.locator("th[aria-sort]").get_attribute("aria-sort") == "descending")
            assert shown[len(known) :] == [value for value in shown if value in ("–", "no date")]
    context.close()


def test_complete_without_script(served: str, browser: Any) -> None:
    """Without script all rows show and there is no dead button."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/graded/posts.html")
    assert page.locator("tbody tr").count() == len(all_states()["graded"].checkup.facts.blog.posts)
    assert page.locator("button").count() == 0
    context.close()


@pytest.mark.parametrize("width", [320, 390, 760, 1280])
def test_no_page_scrolls_sideways(site: Path, browser: Any, width: int) -> None:
    """Only marked regions scroll sideways, never the page."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    wide = []
    for path in chosen(site):
        page.goto(path.as_uri())
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(str(path.relative_to(site)))
    context.close()
    assert wide == []


PRINTED = """
() => [...document.querySelectorAll('main svg text')]
  .filter(e => e.getBoundingClientRect().height > 0)
  .map(e => parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a * 0.75)
"""
SMALLEST = 6.5
"""Points of a printed label at least: what can still be read on paper at arm's length (a convention of maps)."""


def test_printed_labels_can_be_read(site: Path, browser: Any) -> None:
    """On A4 no label of a drawing is smaller than 6.5 pt."""
    context = browser.new_context(viewport={"width": 688, "height": 1000})  # 182 mm, the width of the text on A4
    page = context.new_page()
    small = []
    for name in ("graded/index.html", "graded/history.html", "very-many/index.html", "very-many/posts/1.html"):
        page.goto((site / name).as_uri())
        page.emulate_media(media="print")
        small += [(name, round(size, 1)) for size in page.evaluate(PRINTED) if size < SMALLEST]
    context.close()
    assert small == []


def test_print_fits_three_pages(site: Path, browser: Any) -> None:
    """The overview prints on three A4 pages at most, light even in a dark setting."""
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto((site / "graded" / "index.html").as_uri())
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    assert (
        printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page/") <= 3
        or printed.count(b"/Type /Page") - printed.count(b"/Type /Pages") <= 3
    )
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.tabs')).display") == "none"
    context.close()


def test_targets_are_large_enough(site: Path, browser: Any) -> None:
    """Links outside running text are at least 24 px high."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    small = []
    for path in chosen(site)[:9]:
        page.goto(path.as_uri())
        small += page.eval_on_selector_all(
            ".crumbs a, .tabs a, .links a, footer li a, .years a, .act > a, summary, th button, .brand, .do, .cp",
            "found => found.filter(e => e.getBoundingClientRect().height < 24).map(e => e.outerHTML.slice(0, 120))",
        )
    context.close()
    assert small == []


def test_a_line_of_the_site_file_is_copied_by_one_key(served: str, browser: Any) -> None:
    """Where script runs a button stands beside each line or id; Enter on it copies that and nothing else, and the button says so."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{served}/graded/waiting.html")
    beside = page.locator("code[data-copy]").first
    button, told = beside.locator("button"), beside.evaluate("at => at.firstChild.textContent")
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('.cp').textContent.startsWith('\u2713')")
    assert page.evaluate("navigator.clipboard.readText()") == told
    assert button.get_attribute("aria-label") == f"Copy {told}"
    context.close()


def test_the_html_checker_finds_no_error(site: Path, vnu: list[str]) -> None:
    """The Nu HTML checker: no error in any page and drawing of any state."""
    for kind, suffix in (("html", "*.html"), ("svg", "*.svg")):
        files = [str(p) for p in sorted(site.rglob(suffix))]
        done = subprocess.run(
            [*vnu, "--errors-only", f"--skip-non-{kind}", *files], capture_output=True, text=True, timeout=900, check=False
        )
        assert done.stderr.strip() == ""
