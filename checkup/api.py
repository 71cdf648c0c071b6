"""What `import checkup` gives to other programs: one page read, one blog checked, what a checkup left loaded again (docs/api.md)."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path

from pydantic import ValidationError

from checkup import hiding, pipeline, platforms, records
from checkup.config import SiteConfig, load_many
from checkup.errors import CheckupError, ConfigError, NothingRead, ReadError, UsageError
from checkup.facts import Facts
from checkup.findings import Checkup, Finding, Measure, VitalSign
from checkup.model import Blog, Comment, Coverage, Page, Person, Post, Reading, Verdict
from checkup.outcome import NOTHING_READ, BlogResult
from checkup.reader_words import unredacted
from checkup.report.data_contract import SCHEMA, Document

__all__ = [
    "Blog",
    "Checkup",
    "CheckupError",
    "Comment",
    "ConfigError",
    "Coverage",
    "Document",
    "Facts",
    "Finding",
    "Measure",
    "NothingRead",
    "Person",
    "Post",
    "ReadError",
    "Reading",
    "SiteConfig",
    "UsageError",
    "Verdict",
    "VitalSign",
    "checkup_site",
    "load",
    "load_checkup",
    "read_page",
    "unredacted",
]

Said = Callable[[str], None]


def read_page(html: str | bytes, *, url: str = "", platform: str = "auto") -> Reading:
    """What one page says: its post, its comments, who writes, where more is. Nothing is fetched; it never raises on bad markup.

    html      the page as bytes (its encoding is found) or as text
    url       the address that it had, for links and for what an address tells
    platform  the name of a file in checkup/platforms, "auto" = recognised from the page
    """
    as_text = isinstance(html, str)
    body = html.encode("utf-8", "replace") if isinstance(html, str) else html
    return platforms.read(Page(url, body, "text/html; charset=utf-8" if as_text else ""), platform=platform)


def checkup_site(
    target: SiteConfig | str | PathLike[str],
    *,
    settings: Mapping[str, str] | None = None,
    out: str | PathLike[str] | None = None,
    state: str | PathLike[str] | None = None,
    history: str | PathLike[str] | None = None,
    now: datetime | None = None,
    jobs: int = 1,
    say: Said | None = None,
) -> Checkup:
    """Read one blog and judge it, as `checkup run` does.

    target    a SiteConfig, or what `checkup run` takes: a site file, an address, a saved page or a folder of them, an export
    settings  laid over it, as {"crawl.delay": "2"}; not with a SiteConfig
    out       a folder that the report is written to; None = no report
    state     the folder of pages and records, which the next checkup goes on from; None = nothing is kept
    history   the folder of the history, to compare with and to add to; None = no history
    now       the moment of the checkup (aware), None = now
    jobs      worker processes for pages; with more than one, the calling program needs `if __name__ == "__main__":`
    say       is told in words what goes on

    What could only be read in part is told by `checkup.facts.blog.coverage`.
    Raises UsageError and ConfigError for a target that cannot be used, NothingRead and ReadError where the blog could not be read.
    """
    site = target if isinstance(target, SiteConfig) else _one_site(os.fspath(target), settings or {})
    with ExitStack() as stack:
        spare = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="checkup-")))
        past = spare / "history" if history is None else Path(history)
        options = pipeline.Options(
            out=Path(out) if out is not None else spare / "out",
            state=spare / "state" if state is None else Path(state),
            history=past,
            now=now.astimezone(UTC) if now else datetime.now(UTC).replace(microsecond=0),
            say=lambda slug, done, total, words: say(words) if say else None,
            jobs=jobs,
            hidden=hiding.load(past, os.environ),
        )
        work = pipeline.check if out is None else pipeline.run
        [result] = _outside_of_a_loop(lambda: work([site], options).blogs)
        return _checkup_in(result)


def load(path: str | PathLike[str]) -> Document:
    """What a report says of a blog, from its data.json or the folder that holds it (`_site/BLOG`).

    Fields that a later version has added are passed over.
    Raises ReadError where there is no such file, or none of this format.
    """
    file = Path(path) / "data.json" if Path(path).is_dir() else Path(path)
    try:
        return Document.model_validate_json(file.read_bytes())
    except OSError as error:
        raise ReadError(f"{file} could not be read: {error.strerror}.", "Name a data.json, or a blog's folder in a report.") from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        about = f"{place}: {first['msg']}" if place else first["msg"]
        raise ReadError(f"{file} is no data.json of the format {SCHEMA} ({about}).", "Write the report again with this version.") from None


def load_checkup(path: str | PathLike[str]) -> Checkup:
    """The last checkup of a blog with every post and comment, from its folder in the state (`.checkup/BLOG`).

    Raises NothingRead where this version finds no checkup there.
    """
    folder = Path(path)
    found = records.load_checkup(folder.parent, folder.name)
    if found is None:
        raise NothingRead(f"{folder} holds no checkup that this version can read.", "Name .checkup/BLOG, after `checkup run`.")
    return found


def _one_site(target: str, settings: Mapping[str, str]) -> SiteConfig:
    sites = load_many([target], overrides=settings)
    if len(sites) != 1:
        raise UsageError(f"{target} names {len(sites)} blogs.", "Name one, and ask for each of several by itself.")
    return sites[0]


def _outside_of_a_loop(work: Callable[[], tuple[BlogResult, ...]]) -> tuple[BlogResult, ...]:
    """The result of work that starts an event loop; where one is running already (a notebook), it is done in another thread."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return work()
    with ThreadPoolExecutor(1) as other:
        return other.submit(work).result()


def _checkup_in(result: BlogResult) -> Checkup:
    if result.checkup is None or result.unread:
        kind = NothingRead if result.code == NOTHING_READ else ReadError
        raise kind(result.sentence, result.hint)
    return result.checkup
