"""What a worker without our disk is given of a host's blogs, and what comes back: bytes; work done on them in a folder of its own."""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from checkup.atomic_write import write_atomically
from checkup.blog_run import Finished
from checkup.engines._tasks import MAX_MINUTES, Task
from checkup.engines._this_machine import one, silent
from checkup.errors import CheckupError
from checkup.hiding import HideList
from checkup.kept_readings import reader_version
from checkup.run_options import STORES, Options
from checkup.web import Hosts

STATE, HISTORY, SITE = "state", "history", "site"
Files = Mapping[str, bytes]  # path below one of these three -> content, compressed


@dataclass(frozen=True)
class Parcel:
    """The blogs of one host, how they are to be worked on, and what earlier runs left of them.

    reader  names the code that reads pages, which must be the same everywhere
    """

    tasks: tuple[Task, ...]
    now: datetime
    hidden: HideList
    again: bool
    shown: Path
    reader: str
    files: Files


@dataclass(frozen=True)
class Returned:
    """What is left of each blog, by its number, and every file of theirs."""

    ended: Mapping[int, Finished]
    files: Files


def packed(tasks: Sequence[Task], options: Options) -> Parcel:
    """The blogs of one host, ready to be sent."""
    files: dict[str, bytes] = {}
    for task in tasks:
        slug = task.site.slug
        files |= _bytes_of(options.state, STATE, _state_of(options.state, slug))
        files |= _bytes_of(options.history, HISTORY, [options.history_of(slug)])
    return Parcel(tuple(tasks), options.now, options.hidden, options.again, options.state, reader_version(), files)


def work(parcel: Parcel) -> Returned:
    """Read the blogs one after the other, judge them and write their pages, anywhere; nothing is left there.

    Raises CheckupError where the code here reads pages otherwise than that of who sent them.
    """
    if parcel.reader != reader_version():
        raise CheckupError("A worker has another version of Checkup.", "Install the same version everywhere.")
    with tempfile.TemporaryDirectory(prefix="checkup-") as place:
        here = Path(place)
        _write(parcel.files, {STATE: here / STATE, HISTORY: here / HISTORY})
        options = Options(
            out=here / SITE,
            state=here / STATE,
            history=here / HISTORY,
            now=parcel.now,
            say=silent,
            hidden=parcel.hidden,
            again=parcel.again,
            shown=parcel.shown,
        )
        ended: dict[int, Finished] = {}
        hosts = Hosts(MAX_MINUTES)
        for task in parcel.tasks:
            one(task, options, here / SITE, ended.__setitem__, hosts)
        files: dict[str, bytes] = {}
        for name in (STATE, HISTORY, SITE):
            files |= _bytes_of(here / name, name, sorted((here / name).rglob("*")))
        return Returned(ended, files)


def unpack(returned: Returned, tasks: Sequence[Task], options: Options, root: Path) -> None:
    """Put what came back in its place: state and history of these blogs as the worker left them, their pages into the new site."""
    for task in tasks:
        for path in _state_of(options.state, task.site.slug):
            if f"{STATE}/{path.relative_to(options.state).as_posix()}" not in returned.files:
                path.unlink()
    _write(returned.files, {STATE: options.state, HISTORY: options.history, SITE: root})


def _state_of(state: Path, slug: str) -> list[Path]:
    """The files that are kept of a blog, its page store among them."""
    found = (*(state / slug).rglob("*"), state / STORES / f"{slug}.sqlite")
    return sorted(path for path in found if path.is_file())


def _bytes_of(folder: Path, name: str, paths: Sequence[Path]) -> dict[str, bytes]:
    there = (path for path in paths if path.is_file())
    return {f"{name}/{path.relative_to(folder).as_posix()}": zlib.compress(path.read_bytes(), 1) for path in there}


def _write(files: Files, places: Mapping[str, Path]) -> None:
    for name, body in files.items():
        kind, _, rest = name.partition("/")
        write_atomically(places[kind] / rest, zlib.decompress(body), private=kind == STATE)
