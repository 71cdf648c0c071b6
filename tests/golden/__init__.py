"""The whole site that the shipped samples give, kept as files, so that a change of one byte is seen."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from checkup import pipeline
from checkup.config import load_many

ROOT = Path(__file__).resolve().parents[2]
KEPT = Path(__file__).with_name("site")
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def options(folder: Path) -> pipeline.Options:
    """A run into `folder`. The clock is fixed; everything else is as `make report` does it."""
    return pipeline.Options(
        out=folder / "_site",
        state=folder / "state",
        history=folder / "history",
        now=NOW,
        say=lambda _slug, _done, _total, _words: None,
    )


def build(folder: Path) -> Path:
    """Run the samples into `folder` and return the site's own folder."""
    result = pipeline.run(load_many([str(ROOT / "sites")]), options(folder))
    if result.code:
        raise RuntimeError("; ".join(f"{blog.slug}: {blog.sentence}" for blog in result.blogs))
    return options(folder).out
