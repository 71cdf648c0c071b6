"""What would let a checkup read comments that it could not read."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from checkup.comment_systems import System, systems, way_out
from checkup.config import SiteConfig


@pytest.mark.parametrize(
    ("name", "action", "parts"),
    [
        ("giscus", "Let the checkup read giscus with a key of yours", ("GITHUB_TOKEN", 'with_key = ["giscus"]', "[comments]")),
        ("disqus", "Let the checkup read Disqus with a key of yours", ("DISQUS_API_KEY", 'with_key = ["disqus"]')),
        ("waline", "Let the checkup read Waline", ('server = "https://comments.example.org"', "[comments]")),
        ("utterances", "Let the checkup read utterances", ("GITHUB_TOKEN", 'with_key = ["utterances"]', "asked too often")),
        ("commento", "", ("No checkup can ask Commento", 'exports = ["commento.json.gz"]', "[blog]")),
        ("isso", "Let the checkup read Isso", ("[comments]", 'Or export them from Isso, and write exports = ["comments.db"]')),
        ("hyvor", "", ("If they can be exported as WordPress, ", 'exports = ["export.xml"]')),
        ("livefyre", "", ("Livefyre has ended", 'exports = ["export.xml"]')),
    ],
)
def test_each_kind_of_system_has_its_way(name: str, action: str, parts: tuple[str, ...]) -> None:
    """A key, an address, or an export, with the lines of the site file."""
    found = way_out(name)
    assert found is not None
    assert found.action == action
    for part in parts:
        assert part in found.sentence


@pytest.mark.parametrize("name", [s.name for s in systems()])
def test_the_lines_are_lines_of_a_site_file(name: str) -> None:
    """What a sentence tells to write is taken by the site file's own check."""
    found = way_out(name)
    assert found is not None
    line = re.search(r"\b(\w+ = \S+)", found.sentence)
    table = re.search(r"under \[(\w+)\]", found.sentence)
    assert line is not None
    assert table is not None
    SiteConfig.model_validate(tomllib.loads(f"[{table[1]}]\n{line[1]}"))


@pytest.mark.parametrize("system", [s for s in systems() if s.export], ids=lambda system: system.name)
def test_the_page_of_comment_systems_names_each_export(system: System) -> None:
    """The line of the site file stands there as the report says it."""
    page = (Path(__file__).parents[2] / "docs" / "comment-systems.md").read_text(encoding="utf-8")
    found = way_out(system.name)
    assert found is not None
    assert f'exports = ["{system.export}"]' in found.sentence
    assert f'- {system.title}: `exports = ["{system.export}"]`' in page


def test_a_system_of_no_file_has_none() -> None:
    """Nothing is promised of what nobody knows."""
    assert way_out("home-made") is None
