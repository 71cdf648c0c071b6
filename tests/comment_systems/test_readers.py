"""What holds for every system that is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkup.comment_systems import System, systems
from checkup.config import CommentsTable

READ = [s for s in systems() if s.reader]


@pytest.mark.parametrize("system", [s for s in READ if s.reader and s.reader.key], ids=lambda s: s.name)
def test_the_setting_for_keys_names_the_variable(system: System) -> None:
    """Whoever reads what `with_key` means finds each system that takes a key, with the variable that the key stands in."""
    assert system.reader is not None
    assert system.reader.key is not None
    words = CommentsTable.model_fields["with_key"].description or ""
    assert system.name in words
    assert system.reader.key.variable in words


def test_the_table_of_the_docs_names_every_system_that_is_read() -> None:
    """A row for each, with the variable of its key, and the number of all that are recognised."""
    page = (Path(__file__).parents[2] / "docs" / "comment-systems.md").read_text(encoding="utf-8")
    lines = [line for line in page.splitlines() if line.startswith("| ")]
    for system in READ:
        assert system.reader is not None
        rows = [line for line in lines if line.startswith(f"| {system.title} ")]
        assert len(rows) == 1, system.title
        assert system.reader.key is None or system.reader.key.variable in rows[0]
        assert system.reader.api_variable in page
    assert f"\n{len(systems())} such systems" in page


@pytest.mark.parametrize("system", READ, ids=lambda s: s.name)
def test_a_key_goes_to_a_service_of_its_own_only(system: System) -> None:
    """A system with a key has one address, which the environment may replace; no page can name the place where a key is sent."""
    assert system.reader is not None
    assert system.reader.key is None or system.reader.api
    assert (system.reader.api == "") == (system.reader.api_variable == "")
    located = system.reader.locate(
        '<script src="https://evil.example/x.js" data-repo="a/b" data-mapping="url" repo="a/b" issue-term="url">',
        "https://b.example/",
        "https://api.example",
    )
    assert located is None or not system.reader.key or located.server == "https://api.example"


@pytest.mark.parametrize("html", ["", "<", "<script", "\0", "<div id=waline>", "<script>" * 50, "serverURL:'http://['", "\ud800"])
@pytest.mark.parametrize("system", READ, ids=lambda s: s.name)
def test_no_page_makes_a_reader_fail(system: System, html: str) -> None:
    """Broken pages have no thread, and none raises."""
    assert system.reader is not None
    assert system.reader.locate(html, "https://b.example/p/", "") is None
