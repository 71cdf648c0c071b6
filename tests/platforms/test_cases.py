"""One folder a case: a page as a platform prints it, and what must be read from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checkup.model import Page
from checkup.platforms import adapters, read
from tests.platforms._plain import plain

HERE = Path(__file__).parent
CASES = sorted(p.parent for p in HERE.glob("*/*/source.html"))


def page_of(case: Path) -> Page:
    return Page("", (case / "source.html").read_bytes())


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.parent.name}/{c.name}")
def test_case(case: Path) -> None:
    """Everything on the page is read as expected.json says, and nothing else."""
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    assert expected == plain(read(page_of(case)))


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.parent.name}/{c.name}")
def test_parents_stand_before_their_replies_and_ids_are_unique(case: Path) -> None:
    """In every case ids are unique and a parent is an earlier comment of the same page."""
    post = read(page_of(case)).post
    seen: set[str] = set()
    for comment in post.comments if post else ():
        assert comment.parent is None or comment.parent in seen
        assert comment.id not in seen
        seen.add(comment.id)


def test_every_folder_of_cases_belongs_to_an_adapter() -> None:
    """Case folders are named after the adapters, so that a new adapter's case is found beside it."""
    names = {a.name for a in adapters()}
    assert {c.parent.name for c in CASES} <= names
    assert adapters()[-1].name == "generic"
