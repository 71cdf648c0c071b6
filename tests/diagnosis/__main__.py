"""Calibration: how the signs and grades of many blogs are spread, to hold against what a sensible person would say.

    python -m tests.diagnosis [--write] [SITE.toml | FOLDER | EXPORT ...]

The sample blogs that ship, and the blogs that are named (by a site file where the pages lie elsewhere than they were published: without the
blog's own address its writers cannot all be told). Those are judged as they were alive: T is 30 days after the last post before the
first gap of 180 days, and what was written later had not been written yet. They bear letters in place of names. `--write` puts the table
into docs/calibration.md, between its marks.
"""

from __future__ import annotations

import asyncio
import re
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path

from checkup import config, diagnosis, platforms, sources
from checkup.config import BlogTable, SiteConfig, WindowTable
from checkup.crawling.source_context import Context
from checkup.errors import CheckupError
from checkup.facts import Facts
from checkup.findings import Checkup
from checkup.model import Blog
from checkup.parsing import Parser
from checkup.reader_words import without_readers
from checkup.settling import settle
from checkup.web import Client

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs" / "calibration.md"
NOW = datetime(2030, 1, 1, tzinfo=UTC)
PAUSE, AFTER = timedelta(days=180), timedelta(days=30)
LANGUAGES = {
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "pt": "Portuguese",
    "de": "German",
    "pl": "Polish",
    "it": "Italian",
    "nl": "Dutch",
}


def site(name: str) -> SiteConfig:
    """How to read one of them: its own file, or a folder or file of saved pages."""
    path = Path(name)
    if path.suffix == ".toml":
        return config.load(path, environ={})
    slug = path.name.split(".")[0]
    # saved pages that do not name their own address need one to be told apart
    address = f"https://{slug.replace('_', '-').lower()}.example/" if path.is_dir() else None
    return SiteConfig(slug=slug, file=path / "site.toml", blog=BlogTable(url=address, paths=(str(path.resolve()),)))


def alive(blog: Blog) -> date | None:
    """A day on which the blog was alive: 30 days after its last post before the first gap of 180 days."""
    days = sorted({p.published.date() for p in blog.posts if p.published is not None})
    return next((a + AFTER for a, b in pairwise(days) if b - a >= PAUSE), days[-1] + AFTER) if days else None


def settled(one: SiteConfig, scratch: Path) -> tuple[Facts, SiteConfig] | None:
    """The facts of one blog as it was alive, and its settings with that day; None where nothing could be read."""
    client = partial(Client, one.crawl, store=scratch / f"{one.slug}.sqlite", now=NOW)
    try:
        with Parser(1) as parser:
            ctx = Context(client_factory=client, parse=parser.parse, now=NOW, state=scratch / one.slug)
            blog = asyncio.run(sources.read(one, ctx))
    except CheckupError as error:
        print(f"{one.slug}: {error}", file=sys.stderr)
        return None
    if one.window.as_of is None:
        one = one.model_copy(update={"window": WindowTable(as_of=alive(blog))})
    return settle(blog, one, NOW), one


def examine(one: SiteConfig, scratch: Path) -> Checkup | None:
    """The checkup of one blog; None where nothing could be read."""
    found = settled(one, scratch)
    return None if found is None else diagnosis.examine(*found)


def label(checkup: Checkup, letter: str) -> str:
    """What stands in the place of a blog's name: a letter, its language, its platform and the year."""
    blog = checkup.facts.blog
    language = LANGUAGES.get((blog.language or "").split("-")[0], "language unknown")
    platform = blog.platform if platforms.recognised(blog.platform) else "platform unknown"
    return f"blog {letter} ({language}, {platform}, {checkup.facts.as_of.year})"


def table(found: Sequence[Checkup]) -> list[str]:
    """One line a blog: size, grade, score with its interval, and the score of every sign."""
    names = [s.id for s in found[0].signs]
    lines = [
        f"| blog | posts | reader comments | grade | score | chief complaint | {' | '.join(names)} |",
        "|---|---|---|---|---|---|" + "---|" * len(names),
    ]
    for c in found:
        size = f"{len(c.facts.posts_in_window)} | {sum(len(c.facts.reader_comments(p)) for p in c.facts.posts_in_window)}"
        grade = c.grade.letter if c.grade else c.state or "none"
        score = f"{c.score} ({c.interval[0]} to {c.interval[1]})" if c.score is not None and c.interval else "-"
        worst = diagnosis.complaints(c.signs, diagnosis.load()) if c.grade else ()
        complaint = worst[0].id if worst else "-"
        lines.append(f"| {c.slug} | {size} | {grade} | {score} | {complaint} | {' | '.join(_score(s.score) for s in c.signs)} |")
    for word, pick in (("lowest", min), ("median", statistics.median), ("highest", max)):
        columns = [[s.score for c in found for s in c.signs if s.id == n and s.score is not None] for n in names]
        lines.append(f"| *{word}* | | | | | | {' | '.join('-' if not c else str(round(pick(c))) for c in columns)} |")
    return lines


def _score(score: float | None) -> str:
    return "-" if score is None else str(round(score))


def main(words: list[str]) -> None:
    """Print the table, the spread and each diagnosis; with --write, put the table into the document."""
    samples = sorted((ROOT / "sites").glob("*.toml"))
    found: list[Checkup] = []
    with tempfile.TemporaryDirectory() as scratch:
        for path in samples:
            found += filter(None, [examine(site(str(path)), Path(scratch))])
        others = filter(None, (examine(site(name), Path(scratch)) for name in words if name != "--write"))
        found += [replace(c, slug=label(c, chr(ord("A") + n))) for n, c in enumerate(others)]
    lines = table(found)
    print("\n".join(lines))
    scores = [c.score for c in found[len(samples) :] if c.score is not None]
    if len(scores) > 1:
        print(f"\nscores of {len(scores)} blogs: standard deviation {statistics.pstdev(scores):.1f}")
    for checkup in found:
        first = next((f.remedy.action for f in checkup.prescription if f.remedy), "")
        print(f"\n{checkup.slug}: {without_readers(checkup.diagnosis)} First: {without_readers(first)}")
    if "--write" in words:
        text = DOCUMENT.read_text(encoding="utf-8")
        body = "<!-- table -->\n" + "\n".join(lines) + "\n<!-- end -->"
        DOCUMENT.write_text(re.sub(r"<!-- table -->.*?<!-- end -->", lambda _: body, text, flags=re.DOTALL), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
