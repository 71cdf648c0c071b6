"""What every source is given: the web client, the page reader, where progress is reported, and the time of the run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from checkup.crawling.rerun import Rerun, first_run
from checkup.gathering.second_look import Parse
from checkup.gathering.unseen_comments import Learn
from checkup.hiding import EMPTY, HideList
from checkup.model import Blog, Page, Pattern
from checkup.reading.pattern.from_pages import pattern_of
from checkup.web import Call, Client, Response

Say = Callable[[int, int | None, str], None]


class Getter(Protocol):
    """What the loop of a crawl needs of the web client."""

    async def get(self, url: str, accept: str = "html", /, *, since: datetime | None = None) -> Page:
        """The page at `url`, of the type that `accept` names, kept or asked for; raises ReadError (see `Client.get`)."""

    async def ask(self, call: Call, /) -> Response:
        """What an API answers, whatever its status; raises ReadError (see `Client.ask`)."""


def _silent(done: int, total: int | None, words: str) -> None:
    """Progress that is told to nobody."""


async def _learn_here(pages: Sequence[Page], texts: Sequence[str]) -> Pattern | None:
    """How these pages of posts print their comments, found in this process; None where they show no pattern."""
    return pattern_of(pages, texts)


@dataclass(frozen=True)
class Context:
    """What a source is given to read one blog: clock, client, parser, and what earlier runs kept.

    parse           understands a page; the pipeline backs it by an executor, so several may be awaited at once
    learn           (pages of posts, their texts) -> how they print comments; backed so, too
    now             the moment of the crawl, aware; the only clock of a source
    say             progress: pages done, pages known of (None = not known yet), and words
    state           folder for what the next run needs to go on where this one stopped, None = keep nothing
    before          what an earlier run read, for posts that this one does not reach
    hidden          people who asked to be forgotten: nothing of theirs is read into a Blog
    again           every page is asked for, whatever is kept of earlier runs
    reader          names the code by which pages are read
    rerun           what this run takes from earlier ones (made by the crawl)
    environ         variables of the environment, for keys of comment systems
    client_factory  makes the client of this run, to be used as an async context manager (None = a source that needs none)
    """

    parse: Parse
    now: datetime
    say: Say = _silent
    state: Path | None = None
    before: Callable[[], Blog | None] = lambda: None
    client_factory: Callable[[], Client] | None = None
    hidden: HideList = EMPTY
    environ: Mapping[str, str] = field(default_factory=dict)
    learn: Learn = _learn_here
    again: bool = False
    reader: str = ""
    rerun: Rerun = field(default_factory=first_run)

    def client(self) -> Client:
        """A new client, to be used as an async context manager."""
        if self.client_factory is None:
            raise ValueError("this source needs a client_factory")
        return self.client_factory()
