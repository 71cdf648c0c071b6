"""How a run is made: the folders, the clock, the voice and the number of workers that every step of the pipeline is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from checkup.errors import CheckupError
from checkup.hiding import EMPTY, HideList
from checkup.unforeseen import told

STORE = "pages.sqlite"  # the page store's name in the state folder
Say = Callable[[str, int, int | None, str], None]


@dataclass(frozen=True)
class Options:
    """How a run is made. `say(slug, done, total, words)` reports progress; `now` (aware) is the only clock.

    `hidden`: people who asked to be forgotten; nothing of theirs is kept.
    `again`: every page is asked for, whatever is kept of earlier runs.
    `keep`: pages of blogs that an earlier run wrote and this one does not name stay. Without it the sites given are all there are.
    """

    out: Path
    state: Path
    history: Path
    now: datetime
    say: Say
    jobs: int = 1
    keep: bool = True
    hidden: HideList = EMPTY
    again: bool = False

    def may_be_kept(self, body: bytes) -> bool:
        """Whether a page with this body may be put into the page store."""
        return not self.hidden.names_somebody_on(body)

    def history_of(self, slug: str) -> Path:
        """The history of one blog."""
        return self.history / f"{slug}.jsonl"

    def told(self, slug: str, error: Exception) -> CheckupError:
        """An exception over one blog as an error for the user; the trace of a mistake of ours goes into the state folder."""
        return told(error, self.state / slug / "mistake.txt", self.state)
