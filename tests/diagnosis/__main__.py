"""Calibration: how the signs and grades of many blogs are spread, to hold against what a sensible person would say.

    python -m tests.diagnosis [SITE.toml | FOLDER | ARCHIVE.tar.xz ...]

Without arguments: the sample blogs that ship, and the blogs of the shared data where it is there. A folder holds saved pages.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tarfile
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from checkup import config, diagnosis, sources
from checkup.config import BlogTable, SiteConfig, WindowTable
from checkup.findings import Checkup
from checkup.parsing import Parser
from checkup.settle import settle
from checkup.sources._context import Context

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("CHECKUP_SHARED", ROOT / ".." / "shared"))
NOW = datetime(2030, 1, 1, tzinfo=UTC)


def site(path: Path, scratch: Path) -> SiteConfig:
    if path.suffix == ".toml":
        return config.load(path, environ={})
    if path.is_file():
        with tarfile.open(path) as archive:
            archive.extractall(scratch / path.name, filter="data")
        path = scratch / path.name
    slug = path.name.split(".")[0]
    # saved pages that do not name their own address need one to be told apart
    table = BlogTable(url=f"https://{slug.replace('_', '-')}.example/", paths=(str(path.resolve()),))
    return SiteConfig(slug=slug, file=path / "site.toml", blog=table, window=WindowTable(all=True))


def examine(one: SiteConfig) -> Checkup:
    with Parser(1) as parser:
        blog = asyncio.run(sources.choose(one).read(one, Context(parse=parser.parse, now=NOW)))
    return diagnosis.examine(settle(blog, one, NOW), one)


def main(paths: list[Path]) -> None:
    paths = paths or [*sorted((ROOT / "sites").glob("*.toml")), *sorted((SHARED / "data" / "blogs").glob("*.tar.xz"))]
    with tempfile.TemporaryDirectory() as scratch:
        found = [examine(site(path, Path(scratch))) for path in paths]
    names = [s.id for s in found[0].signs]
    print(f"{'blog':24}{'grade':>9}" + "".join(f"{n[:8]:>9}" for n in names))
    for checkup in found:
        grade = f"{checkup.grade.letter} {checkup.score}" if checkup.grade else "-"
        scores = [s.score for s in checkup.signs]
        print(f"{checkup.slug[:23]:24}{grade:>9}" + "".join(f"{'-' if s is None else round(s):>9}" for s in scores))
        print(f"    {checkup.diagnosis}")
    for word, pick in (("lowest", min), ("median", statistics.median), ("highest", max)):
        columns = [[s.score for c in found for s in c.signs if s.id == n and s.score is not None] for n in names]
        print(f"{word:33}" + "".join(f"{'-' if not c else round(pick(c)):>9}" for c in columns))


if __name__ == "__main__":
    main([Path(a) for a in sys.argv[1:]])
