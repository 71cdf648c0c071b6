"""Blogs worked on by this machine: one event loop reads many hosts at a time; each blog is judged and written as soon as it is read."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

from checkup.blog_run import Finished, finished, read
from checkup.engines._tasks import MAX_MINUTES, Done, Task, by_host
from checkup.errors import CheckupError
from checkup.outcome import Outcome
from checkup.parsing import Parser
from checkup.run_options import Options
from checkup.web import Hosts
from checkup.workers import Workers

_judging = threading.Lock()  # where several threads of a process each work on a blog, no two share what the libraries remember
Work = Callable[[], Finished]
Judge = Callable[[Work], Awaitable[Finished | None]]


def one(task: Task, options: Options, root: Path, done: Done, hosts: Hosts | None = None) -> None:
    """A blog alone: judged when its reading has ended, in this process, with what was read at hand."""
    was_read: list[Outcome] = []

    async def note(_: Task, outcome: Outcome) -> None:
        was_read.append(outcome)

    read_all([task], options, note, hosts)
    with _judging:
        done(task.number, finished(was_read.pop(), options, root, task.folder))


def many(tasks: Sequence[Task], options: Options, root: Path, done: Done) -> None:
    """Many blogs: `options.hosts` hosts at a time, judged by up to `options.jobs` processes, or beside the reading in this one."""
    if options.jobs > 1:
        with Workers(min(options.jobs, len(tasks), os.cpu_count() or 1)) as workers:
            workers.start()
            _many(tasks, options, root, done, workers.run)
    else:
        with ThreadPoolExecutor(1) as beside:  # one blog at a time, so that no two share what the libraries remember

            async def judge(work: Work) -> Finished:
                return await asyncio.get_running_loop().run_in_executor(beside, work)

            _many(tasks, options, root, done, judge)


def read_all(
    tasks: Sequence[Task], options: Options, follow: Callable[[Task, Outcome], Awaitable[None]], hosts: Hosts | None = None
) -> None:
    """Read every blog, `options.hosts` hosts at a time; `follow` is begun with each outcome and not waited for."""

    async def all_of_them() -> None:
        shared = hosts or Hosts(MAX_MINUTES)
        groups = by_host(tasks)
        left = iter(groups)

        async def reader() -> None:
            for group in left:
                for task in group:
                    followed.create_task(_coroutine(follow(task, await read(task.site, parser, options, shared))))

        async with asyncio.TaskGroup() as followed:
            for _ in range(min(options.hosts, len(groups))):
                followed.create_task(reader())

    with Parser(options.jobs) as parser:
        asyncio.run(all_of_them())


async def _coroutine(work: Awaitable[None]) -> None:
    await work


def _many(tasks: Sequence[Task], options: Options, root: Path, done: Done, judge: Judge) -> None:
    away = replace(options, say=silent)  # what is said goes to the terminal of this process
    ended = 0

    async def finish(task: Task, outcome: Outcome) -> None:
        nonlocal ended
        options.say(task.site.slug, 0, None, "Examining")
        work = partial(finished, replace(outcome, blog=None), away, root, task.folder)  # it takes what was read from the records
        try:
            result = await judge(work) or failed(task, CheckupError(KILLED, ALONE), away, root)
        except Exception as error:  # one blog must not take the others down
            result = failed(task, options.told(task.site.slug, error), away, root)
        ended += 1
        done(task.number, result)
        options.ended(task.site.slug, ended, len(tasks))

    read_all(tasks, options, finish)


KILLED = "The process that judged this blog was killed, perhaps because there was not enough memory."
ALONE = "Run it alone, or read fewer posts with [window] posts."


def failed(task: Task, problem: CheckupError, options: Options, root: Path) -> Finished:
    """What is left of a blog that could not be worked on; its last good pages stay."""
    return finished(Outcome(task.site, problem=problem), options, root, task.folder)


def silent(slug: str, done: int, total: int | None, words: str) -> None:
    """Progress that is told to nobody."""
