"""Calibration: how the signs and grades of many blogs are spread, to hold against what a sensible person would say.

    python -m tests.diagnosis [--write] [SITE.toml | FOLDER | EXPORT | ARCHIVE.tar.xz | URL ...]

Without arguments: the sample blogs that ship, the whole blogs and the exports of the shared data where they are there, and the rigs
that run on loopback (read only). A folder holds saved pages. `--write` puts the table into docs/calibration.md, between its marks.
"""

from __future__ import annotations

import asyncio
import os
import re
import socket
import statistics
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from checkup import config, diagnosis, sources
from checkup.config import BlogTable, CrawlTable, SiteConfig, WindowTable
from checkup.crawling.source_context import Context
from checkup.errors import CheckupError
from checkup.findings import Checkup
from checkup.parsing import Parser
from checkup.settling import settle
from checkup.web import Client

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("CHECKUP_SHARED", ROOT / ".." / "shared"))
DOCUMENT = ROOT / "docs" / "calibration.md"
NOW = datetime(2030, 1, 1, tzinfo=UTC)
RIGS = ("http://127.0.0.1:8081/", "http://127.0.0.1:8092/", "http://127.0.0.1:8094/")


def blogs() -> Iterator[str]:
    """Everything that is there without being asked for."""
    yield from (str(p) for p in sorted((ROOT / "sites").glob("*.toml")))
    yield from (str(p) for p in sorted((SHARED / "data" / "blogs").glob("*.tar.xz")))
    yield from (str(p) for p in sorted((SHARED / "data" / "exports").glob("*.*")))
    yield from (url for url in RIGS if _answers(url))


def _answers(url: str) -> bool:
    parts = urlsplit(url)
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((parts.hostname or "", parts.port or 80)) == 0


def site(name: str, scratch: Path) -> SiteConfig:
    """How to read one of them: every post, and T from the blog itself unless its own file says otherwise."""
    every = WindowTable(all=True)
    if name.startswith("http"):
        slug = f"rig-{urlsplit(name).port}"
        return SiteConfig(slug=slug, blog=BlogTable(url=name), window=every, crawl=CrawlTable(allow_private_hosts=True, delay=0))
    path = Path(name)
    if path.suffix == ".toml":
        return config.load(path, environ={})
    if path.name.endswith(".tar.xz"):
        with tarfile.open(path) as archive:
            archive.extractall(scratch / path.name, filter="data")
        path = scratch / path.name
    slug = path.name.split(".")[0]
    # saved pages that do not name their own address need one to be told apart
    address = f"https://{slug.replace('_', '-')}.example/" if path.is_dir() else None
    table = BlogTable(url=address, paths=(str(path.resolve()),))
    return SiteConfig(slug=slug, file=path / "site.toml", blog=table, window=every)


def examine(one: SiteConfig, scratch: Path) -> Checkup | None:
    """The checkup of one blog; None where nothing could be read."""
    client = partial(Client, one.crawl, store=scratch / f"{one.slug}.sqlite", now=NOW)
    try:
        with Parser(1) as parser:
            ctx = Context(client_factory=client, parse=parser.parse, now=NOW, state=scratch / one.slug)
            blog = asyncio.run(sources.choose(one).read(one, ctx))
    except CheckupError as error:
        print(f"{one.slug}: {error}", file=sys.stderr)
        return None
    return diagnosis.examine(settle(blog, one, NOW), one)


def table(found: Sequence[Checkup]) -> list[str]:
    """One line a blog: size, grade, score with its interval, and the score of every sign."""
    names = [s.id for s in found[0].signs]
    lines = [f"| blog | posts | reader comments | grade | score | {' | '.join(names)} |", "|---|---|---|---|---|" + "---|" * len(names)]
    for c in found:
        size = f"{len(c.facts.blog.posts)} | {sum(len(c.facts.reader_comments(p)) for p in c.facts.blog.posts)}"
        grade = c.grade.letter if c.grade else "none"
        score = f"{c.score} ({c.interval[0]} to {c.interval[1]})" if c.score is not None and c.interval else "-"
        lines.append(f"| {c.slug} | {size} | {grade} | {score} | {' | '.join(_score(s.score) for s in c.signs)} |")
    for word, pick in (("lowest", min), ("median", statistics.median), ("highest", max)):
        columns = [[s.score for c in found for s in c.signs if s.id == n and s.score is not None] for n in names]
        lines.append(f"| *{word}* | | | | | {' | '.join('-' if not c else str(round(pick(c))) for c in columns)} |")
    return lines


def _score(score: float | None) -> str:
    return "-" if score is None else str(round(score))


def main(words: list[str]) -> None:
    """Print the table and each diagnosis; with --write, put the table into the document."""
    names = [w for w in words if w != "--write"] or list(blogs())
    with tempfile.TemporaryDirectory() as scratch:
        found = [c for name in names if (c := examine(site(name, Path(scratch)), Path(scratch))) is not None]
    lines = table(found)
    print("\n".join(lines))
    for checkup in found:
        print(f"\n{checkup.slug}: {checkup.diagnosis}")
        if checkup.no_grade_reason:
            print(f"    {checkup.no_grade_reason}")
    if "--write" in words:
        text = DOCUMENT.read_text(encoding="utf-8")
        body = "<!-- table -->\n" + "\n".join(lines) + "\n<!-- end -->"
        DOCUMENT.write_text(re.sub(r"<!-- table -->.*?<!-- end -->", lambda _: body, text, flags=re.DOTALL), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
