"""The pages of docs/ as a site: which pages there are, and that links between them lead to pages of the site."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.docs_site.__main__ import BESIDE, CONFIG, ROOT, copied
from tests.docs_site.pictures import PICTURES, SITE
from tests.report._pages import read


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("site"))


def test_every_page_is_in_the_menu_once() -> None:
    """The menu names each page of docs/ and those beside it, and nothing else."""
    named = re.findall(r'= "([\w-]+\.md)"', CONFIG.read_text(encoding="utf-8"))
    assert sorted(named) == sorted([*(path.name for path in (ROOT / "docs").glob("*.md")), *BESIDE.values()])
    assert tomllib.loads(CONFIG.read_text(encoding="utf-8"))["project"]["docs_dir"] == "docs"


def test_links_lead_to_pages_of_the_site(docs: Path) -> None:
    """Every relative link is a file of the copy; what is no page of it is left as a word."""
    assert (docs / "index.md").is_file()
    for page in docs.glob("*.md"):
        for link in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8")):
            assert (docs / link).is_file(), f"{page.name}: {link}"
    assert "](contributing.md" in (docs / "tutorial-engineer.md").read_text(encoding="utf-8")


def test_numbers_beside_a_picture_are_those_of_its_page() -> None:
    """What the docs say of a picture in numbers stands on the page that it shows: where it does not, the pictures are to be drawn anew."""
    shown = {picture.name: set(re.findall(r"\d+", read(SITE / picture.page).text)) for picture in PICTURES}
    told = [
        (name, number)
        for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
        for words, name in re.findall(r"!\[([^\]]*)\]\([^)]*pictures/([\w-]+)\.png\)", page.read_text(encoding="utf-8"))
        for number in re.findall(r"\d+", words)
    ]
    assert len(told) >= 3
    assert [(name, number) for name, number in told if number not in shown[name]] == []
