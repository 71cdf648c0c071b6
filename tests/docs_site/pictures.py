"""`python -m tests.docs_site.pictures`: pictures of the sample blogs' reports for README and docs/, from the pages in tests/golden.

To be run again where the report looks different. It needs the extra `browser` and Chromium (CHROMIUM names it).
"""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass

from tests.docs_site.__main__ import ROOT

SITE = ROOT / "tests" / "golden" / "site"
FOLDER = ROOT / "docs" / "pictures"


@dataclass(frozen=True, slots=True)
class Picture:
    """What is shown of a page: its first `height` pixels in a window `width` wide, in the scheme "light" or "dark"."""

    name: str
    page: str
    width: int
    height: int
    scheme: str


PICTURES = (
    Picture("overview", "salt-and-paddle/index.html", 1180, 880, "light"),
    Picture("phone", "salt-and-paddle/index.html", 390, 844, "dark"),
    Picture("waiting", "salt-and-paddle/waiting.html", 1180, 700, "light"),
    Picture("all-blogs", "index.html", 1180, 620, "dark"),
)


def draw() -> None:
    """Write every picture into docs/pictures."""
    from playwright.sync_api import sync_playwright

    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for one in PICTURES:
            page = browser.new_page(viewport={"width": one.width, "height": one.height}, color_scheme=one.scheme)
            page.goto((SITE / one.page).as_uri())
            page.screenshot(path=FOLDER / f"{one.name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    sys.exit(draw())
