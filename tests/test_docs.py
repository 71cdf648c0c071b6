"""The pages that are written from the code are not stale."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkup.cli import main
from checkup.cli._generated_docs import pages

ROOT = Path(__file__).parents[1]


GENERATED = (
    "docs/cli.md",
    "docs/config.md",
    "docs/data.md",
    "docs/data.schema.json",
    "docs/vital-signs.md",
    "sites/checkup.schema.json",
)


@pytest.mark.parametrize("path", GENERATED)
def test_generated_pages_are_not_stale(path: str) -> None:
    """What `make docs` would write is what stands there."""
    assert (ROOT / path).read_text(encoding="utf-8") == pages(main)[Path(path)], "run `make docs`"


def test_every_generated_page_is_tested() -> None:
    """No page is written from the code that no test holds against it."""
    assert {path.as_posix() for path in pages(main)} == set(GENERATED)


def test_every_sample_names_the_schema() -> None:
    """Editors complete the samples' keys: each names the schema on its first line."""
    samples = sorted((ROOT / "sites").glob("*.toml"))
    assert samples
    for path in samples:
        assert path.read_text(encoding="utf-8").startswith("#:schema ./checkup.schema.json\n"), path.name
