"""Engine "local": many hosts at a time, and the cores of this machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from checkup.blog_run import Finished
from checkup.engines._tasks import Task
from checkup.engines._this_machine import many, one
from checkup.run_options import Options


def run(tasks: Sequence[Task], options: Options, root: Path, done: Callable[[int, Finished], None]) -> None:
    """Read `options.hosts` hosts at a time and judge with `options.jobs` processes."""
    if len(tasks) == 1:
        one(tasks[0], options, root, done)
    else:
        many(tasks, options, root, done)
