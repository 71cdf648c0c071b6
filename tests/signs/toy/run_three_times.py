"""Run as a program in a copy of the package: check a sample, again 150 and 160 days later, and print what gate and texts say."""

from __future__ import annotations

import json
import sys
from contextlib import redirect_stdout
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

from checkup import pipeline
from checkup.config import GateTable, SiteConfig, load_many
from checkup.diagnosis import docs, explain
from checkup.gate import check_rules
from checkup.history import compare, read
from checkup.pipeline import Options


def options(folder: Path, now: datetime) -> Options:
    """Where everything goes, at this moment."""
    return Options(folder / "_site", folder / "state", folder / "history", now, lambda *_: None)


def at(site: SiteConfig, when: datetime) -> SiteConfig:
    """The site with the moment of its checkup set."""
    return site.model_copy(update={"window": site.window.model_copy(update={"as_of": when, "all": True})})


def main(site_file: str, folder: Path) -> dict[str, object]:
    """Three runs, the gate on the last of them, and the texts."""
    (site,) = load_many([site_file])
    first = datetime(2009, 11, 30, 12, tzinfo=UTC)  # when the sample's pages were saved
    for when in (first, first + timedelta(days=150), first + timedelta(days=160)):
        with redirect_stdout(StringIO()):
            result = pipeline.run([at(site, when)], options(folder, when))
    (blog,) = result.blogs
    *before, last = read(folder / "history" / f"{site.slug}.jsonl")
    tables = GateTable(fail_on_regression=True), GateTable(fail_on_regression=True, ignore=("F1",))
    gate, ignored = (check_rules(blog.checkup, table, compare(before, last)) for table in tables)
    return {
        "gate": [check.words for check in gate],
        "ignored": [check.words for check in ignored],
        "explain": [explain(name) for name in ("freshness", "f1", "F-stale")],
        "docs": docs(),
    }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]))))
