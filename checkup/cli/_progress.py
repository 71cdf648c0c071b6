"""Progress while a run goes on: one updating line for each blog on a terminal, plain lines elsewhere (CI, a file)."""

from __future__ import annotations

import shutil
import sys
import threading
import time

import click

from checkup.cli._output import plain

SECONDS_BETWEEN_LINES = 10.0  # a CI log stays short, and nobody thinks that the run hangs
SECONDS_BETWEEN_DRAWINGS = 0.1  # ten a second look smooth
MANY = 8  # blogs at work from which a log only counts them: a line for each step of each would be read by nobody


def line_for(slug: str, done: int, total: int | None, words: str) -> str:
    """`blog: Reading posts 1,012 of 1,900`; words that hold {done} and {total} say themselves where the numbers stand."""
    if "{done}" in words:
        return f"{plain(slug)}: {plain(words)}".replace("{done}", f"{done:,}").replace("{total}", f"{total or done:,}")
    count = f" {done:,} of {total:,}" if total else f" {done:,}" if done else ""
    return f"{plain(slug)}: {plain(words)}{count}" if slug else f"{plain(words)}{count}"


class Silent:
    """Progress that prints nothing."""

    def say(self, slug: str, done: int, total: int | None, words: str) -> None:
        """Print nothing."""

    def close(self) -> None:
        """Do nothing: there is no line to clear away."""


class PlainLines(Silent):
    """A line when a blog comes to a new step, and one every ten seconds in between; with `all_of_them` a line for every call.

    While many blogs are at work only their number is told, every ten seconds.
    """

    def __init__(self, *, all_of_them: bool = False) -> None:
        self._all = all_of_them
        self._last: dict[str, tuple[str, float]] = {}
        self._at_work: set[str] = set()
        self._count = ""

    def say(self, slug: str, done: int, total: int | None, words: str) -> None:
        """Print a line on stderr where it is time for one."""
        if not words:
            self._at_work.discard(slug)
            self._last.pop(slug, None)
            return
        line, step = line_for(slug, done, total, words), words.split(" http", 1)[0].split(" {done}", 1)[0]
        if slug:
            self._at_work.add(slug)
        elif total:
            self._count = f", {line[:1].lower()}{line[1:]}"
        if len(self._at_work) >= MANY and (slug or total) and not self._all:
            self._tell("many", "at work", f"{len(self._at_work)} blogs at work{self._count}")
        else:
            self._tell(slug, step, line)

    def _tell(self, key: str, step: str, line: str) -> None:
        at = time.monotonic()
        before, then = self._last.get(key, ("", 0.0))
        if self._all or (step != before) or at - then >= SECONDS_BETWEEN_LINES:
            self._last[key] = (step, at)
            click.echo(line, err=True)


class LiveLines(Silent):
    """One line for each blog at work, drawn again in place, and one for all; never wider than the terminal, nor more lines than it has."""

    def __init__(self) -> None:
        self._lines: dict[str, str] = {}
        self._drawn = 0
        self._last = 0.0
        self._lock = threading.Lock()

    def say(self, slug: str, done: int, total: int | None, words: str) -> None:
        """Change a blog's line."""
        with self._lock:
            new = slug not in self._lines
            of_all = self._lines.pop("", "")
            if words:
                self._lines[slug] = line_for(slug, done, total, words)
            else:
                self._lines.pop(slug, None)
            if of_all:
                self._lines.setdefault("", of_all)  # the last line
            now = time.monotonic()
            if new or now - self._last >= SECONDS_BETWEEN_DRAWINGS:
                self._last = now
                self._draw()

    def close(self) -> None:
        """Take the lines away; results follow in their place."""
        with self._lock:
            self._lines.clear()
            self._draw()

    def _draw(self) -> None:
        columns, rows = shutil.get_terminal_size()
        lines = [line[: columns - 1] for line in self._lines.values()][-max(1, rows - 2) :]
        up = f"\x1b[{self._drawn}A" if self._drawn else ""
        click.echo(f"\r{up}\x1b[J" + "".join(f"{line}\n" for line in lines), nl=False, err=True)
        self._drawn = len(lines)


def progress(*, quiet: bool, verbose: bool) -> Silent:
    """The way of telling that suits where stderr goes."""
    if quiet:
        return Silent()
    return LiveLines() if sys.stderr.isatty() and not verbose else PlainLines(all_of_them=verbose)
