"""How the blogs of a run are worked on: one file each, found by listing this folder; what comes out is the same, byte for byte.

An engine's `run(tasks, options, root, done)` reads and judges every blog and writes its pages into the folder `root` of the new site;
`done(number, finished)` is told of each as soon as it is ended, in any order. What goes wrong with a blog becomes part of that.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from checkup.engines._tasks import MAX_MINUTES, Done, Task, shard_of
from checkup.outcome import Outcome
from checkup.run_options import Options

__all__ = ["MAX_MINUTES", "Done", "Engine", "Task", "engine", "names", "read_all", "shard_of"]

Engine = Callable[[Sequence[Task], Options, Path, Done], None]


def names() -> list[str]:
    """The names of all engines."""
    return sorted(info.name for info in iter_modules(__path__) if not info.name.startswith("_"))


def engine(name: str) -> Engine:
    """The `run` function of the engine with this name."""
    found: Engine = import_module(f"{__name__}.{name}").run
    return found


def read_all(tasks: Sequence[Task], options: Options, follow: Callable[[Task, Outcome], Awaitable[None]]) -> None:
    """Read every blog on this machine, `options.hosts` hosts at a time; `follow` is begun with each outcome and not waited for."""
    from checkup.engines import _this_machine  # with all that reads the web, which a report is written without

    _this_machine.read_all(tasks, options, follow)
