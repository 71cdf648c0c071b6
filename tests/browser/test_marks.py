"""Marks in Chromium, those of drawings and those that the style sheet draws: none disappears in any colours, and none is a word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

LOST_DRAWINGS = """
found => {
  const paper = getComputedStyle(document.body).backgroundColor;
  return found.filter(e => {
    const s = getComputedStyle(e);
    const seen = [s.fill, s.stroke].filter(c => c !== 'none' && c !== 'rgba(0, 0, 0, 0)');
    return !e.closest('defs') && seen.length > 0 && seen.every(c => c === paper);
  }).map(e => e.outerHTML.slice(0, 120));
}
"""
STATES = ("ok", "mid", "bad", "none")
SORTS = (".owner", ".promo", ".spam", ".suspect", ".ping", ":not([class])")  # the last: a reader's
# Selector and pseudo-element ("" = the element itself) of each mark that the style sheet draws; marks of a family stand side by side.
FAMILIES = (
    [(f".st.st-{state}", "::before") for state in STATES],
    [(f".sh.st-{state}", "") for state in STATES],
    [(f".tl > li{sort}", "::after") for sort in SORTS],
    [(f".pins > li{sort}", "::before") for sort in SORTS],
)
# Of each such mark on the page: its shape, whether it has a colour that the page has not, its words, whether it is printed, its size.
MARKS = """
([selector, pseudo]) => [...document.querySelectorAll(selector)].map(e => {
  const s = getComputedStyle(e, pseudo || null), paper = getComputedStyle(document.body).backgroundColor;
  const painted = s.backgroundColor + s.backgroundImage + (s.borderTopStyle === 'none' ? '' : s.borderTopColor);
  const colours = painted.match(/rgba?\\([^)]*\\)/g) || [];
  const seen = s.display !== 'none' && colours.some(c => c !== paper && !/^rgba.*, 0\\)$/.test(c));
  const type = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return [s.clipPath, seen, s.content, s.printColorAdjust, Math.min(parseFloat(s.width), parseFloat(s.height)) / type];
})
"""
LEAST = 0.75
"""A mark's smaller side, in parts of the size of type, at least: twelve pixels on a screen; a convention, so that its shape can be told."""


def pages(site: Path) -> list[Path]:
    """The overview, the history and every post's page of the graded blog, which between them show every mark."""
    return [site / "graded" / "index.html", site / "graded" / "history.html", *sorted((site / "graded" / "posts").glob("*.html"))]


def test_forced_colours_keep_every_drawing(site: Path, browser: Any) -> None:
    """In forced colours (high contrast) no drawing disappears: each mark that is seen otherwise is painted in a colour unlike the page."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    lost = []
    for path in pages(site):
        page.goto(path.as_uri())
        # .u-h paints the holes of open squares in the page's own colour
        lost += page.eval_on_selector_all("main svg path:not(.u-h), main svg circle", LOST_DRAWINGS)
    context.close()
    assert lost == []


@pytest.mark.parametrize(("forced", "scheme"), [("none", "light"), ("none", "dark"), ("active", "light"), ("active", "dark")])
def test_every_mark_of_the_style_sheet_is_seen(site: Path, browser: Any, forced: str, scheme: str) -> None:
    """Each kind stands on some page with a shape of its own, in a colour unlike the page's, large enough, printed, and without words."""
    context = browser.new_context(forced_colors=forced, color_scheme=scheme)
    page = context.new_page()
    shapes: dict[tuple[str, str], set[str]] = {mark: set() for family in FAMILIES for mark in family}
    lost = []
    for path in pages(site):
        page.goto(path.as_uri())
        for media in ("screen", "print"):
            page.emulate_media(media=media)
            for mark in shapes:
                for shape, seen, content, printing, side in page.evaluate(MARKS, list(mark)):
                    shapes[mark].add(shape)
                    if not seen or content not in ('""', "normal") or (media == "print" and printing != "exact") or side < LEAST:
                        lost.append((path.name, media, *mark, seen, content, printing, side))
    context.close()
    assert lost == []
    assert all(len(met) == 1 for met in shapes.values())
    for family in FAMILIES:
        assert len({shape for mark in family for shape in shapes[mark]}) == len(family)
