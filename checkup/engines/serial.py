"""Engine "serial": one blog after the other, in this process alone, for looking closely at what happens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from checkup.blog_run import Finished
from checkup.engines._tasks import MAX_MINUTES, Task
from checkup.engines._this_machine import one
from checkup.run_options import Options
from checkup.web import Hosts


def run(tasks: Sequence[Task], options: Options, root: Path, done: Callable[[int, Finished], None]) -> None:
    """Read, judge and write each blog before the next is begun."""
    alone, hosts = replace(options, jobs=1, hosts=1), Hosts(MAX_MINUTES)
    for number, task in enumerate(tasks, start=1):
        one(task, alone, root, done, hosts)
        options.ended(task.site.slug, number, len(tasks))
