"""The folders that a run writes to: found usable before the work begins, and held so that no second run works in them at the same time."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

from filelock import FileLock, Timeout

from checkup import report
from checkup.atomic_write import sweep
from checkup.errors import CheckupError, UsageError
from checkup.run_options import FORMER_STORE, Options
from checkup.unforeseen import of_disk

LOCK = "run.lock"
PATIENCE = 600.0
"""Seconds that a second run waits for the first: a convention, about as long as a CI job can be told to last without harm."""


@contextmanager
def workplace(options: Options, *folders: Path) -> Iterator[None]:
    """The folders that a step writes to, held by this run alone.

    Raises CheckupError before the work begins where one cannot be written or holds other things, where another run stays at work, and
    later where the disk fails: a sentence that names what it is.
    """
    try:
        check_writable(folders)
        if options.out in folders:
            check_apart(options)
            report.check_place(options.out)
        needed = options.state in folders or options.state.is_dir()
        with held(options.state, lambda words: options.say("", 0, None, words)) if needed else nullcontext():
            kept = {options.state, options.history} & set(folders)
            for folder in kept:
                sweep(folder)
            if options.state in folders:
                (options.state / FORMER_STORE).unlink(missing_ok=True)  # nothing reads it any more, and it holds people's names
            try:
                yield
            finally:
                for folder in kept:  # a process that judged a blog may have been killed while it wrote
                    sweep(folder)
    except OSError as error:
        of_the_disk = of_disk(error, folders[-1])
        if of_the_disk is None:
            raise
        raise of_the_disk from error


@contextmanager
def held(state: Path, say: Callable[[str], None], patience: float = PATIENCE) -> Iterator[None]:
    """Hold the state folder for one run; made if it is not there. The hold ends with the process, also where that is killed.

    say  is told that another run is at work, before this one waits for it
    Raises CheckupError where the other run is still at work after `patience` seconds.
    """
    state.mkdir(parents=True, exist_ok=True)
    lock = FileLock(state / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        say(f"Another run is at work with {state}: waiting for it")
        try:
            lock.acquire(timeout=patience)
        except Timeout:
            hint = "Wait for it, stop it, or name another folder with --state."
            raise CheckupError(f"Another run is still at work with {state}.", hint) from None
    try:
        yield
    finally:
        lock.release()


def check_apart(options: Options) -> None:
    """Make sure that the report does not take the place of what is kept: its folder is replaced as a whole. Raises UsageError."""
    out = options.out.resolve()
    for option, kept in (("--state", options.state), ("--history", options.history)):
        if out in (kept.resolve(), *kept.resolve().parents):
            mistake = f"The report (--out {options.out}) would take the place of {kept}."
            raise UsageError(mistake, f"Name another folder with --out or {option}.")


def check_writable(folders: Sequence[Path]) -> None:
    """Make sure that files can be made in each folder, or will be where it is not there yet. Raises the OSError of the first that fails."""
    for folder in folders:
        there = _nearest(folder)
        if not there.is_dir():
            raise NotADirectoryError(20, os.strerror(20), str(there))
        try:
            with tempfile.TemporaryFile(dir=there) as probe:
                probe.write(b"checkup")
                probe.flush()
        except OSError as error:
            if of_disk(error, folder) is None:  # a folder of the system's, as in /proc, may give any reason
                raise CheckupError(
                    f"{folder} could not be written: {error.strerror}.", "Name another folder with --out, --state or --history."
                ) from error
            error.filename = str(folder)
            raise


def _nearest(folder: Path) -> Path:
    """The folder itself, or the nearest one above it that is there."""
    there = folder.resolve()
    while not there.exists():
        there = there.parent
    return there
