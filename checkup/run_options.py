"""How a run is made: the folders, the clock, the voice and the number of workers that every step of the pipeline is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from checkup.errors import CheckupError
from checkup.hiding import EMPTY, HideList
from checkup.reading.encoding import MAX_BYTES, decode
from checkup.unforeseen import told

STORES = "page_store"  # the folder of the page stores in the state folder, one a blog; no blog can be called so
FORMER_STORE = "pages.sqlite"  # in the state folder: the one store of all blogs that earlier versions kept
HOSTS = 64  # a convention: what one event loop and one line to the internet carry easily; a host gets one request at a time whatever it is


def names_somebody_on(people: HideList, body: bytes, content_type: str) -> bool:
    """Whether a page as it was sent, in whatever encoding, names one of these people."""
    return bool(people) and people.names_somebody_on(decode(body, content_type) + body[MAX_BYTES:].decode("utf-8", "replace"))


Say = Callable[[str, int, int | None, str], None]


@dataclass(frozen=True)
class Options:
    """How a run is made. `now` (aware) is the only clock.

    `say(slug, done, total, words)` reports progress; no words: nothing more comes of this blog.
    `jobs`: worker processes; `hosts`: hosts whose blogs are read at a time; `engine`: who does the work (a file of
    `engines`); `scheduler`: of its cluster, None = one on this machine.
    `hidden`: people who asked to be forgotten; nothing of theirs is kept.
    `shown`: what the state folder is called in what is said, None = as it is.
    `again`: every page is asked for, whatever is kept of earlier runs.
    `keep`: pages of blogs that an earlier run wrote and this one does not name stay. Without it the sites given are all there are.
    """

    out: Path
    state: Path
    history: Path
    now: datetime
    say: Say
    jobs: int = 1
    hosts: int = HOSTS
    engine: str = "local"
    scheduler: str | None = None
    keep: bool = True
    hidden: HideList = EMPTY
    again: bool = False
    shown: Path | None = None

    def may_be_kept(self, body: bytes, content_type: str = "") -> bool:
        """Whether a page with this body may be put into the page store."""
        return not names_somebody_on(self.hidden, body, content_type)

    def history_of(self, slug: str) -> Path:
        """The history of one blog."""
        return self.history / f"{slug}.jsonl"

    def store_of(self, slug: str) -> Path:
        """The page store of one blog."""
        return self.state / STORES / f"{slug}.sqlite"

    def ended(self, slug: str, count: int, total: int) -> None:
        """Say that all is done for a blog, one of `count` by now; without words nothing more is said of it."""
        if total > 1:
            self.say(slug, 0, None, "")
            self.say("", count, total, "Blogs done")

    def told(self, slug: str, error: Exception, folder: Path | None = None) -> CheckupError:
        """An exception over one blog as an error for the user; the trace of a mistake of ours goes into the state folder.

        folder  where the work wrote to, the state folder where nothing is said
        """
        return told(error, self.state / slug / "mistake.txt", folder or self.state, (self.shown or self.state) / slug / "mistake.txt")
