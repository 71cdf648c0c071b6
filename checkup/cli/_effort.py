"""Options that say how many hosts and processes a run takes, and who does the work."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checkup.cli._options import Targets, together

if TYPE_CHECKING:
    from checkup.config import RunTable

JOBS = click.IntRange(1, 64)
ENGINES = Path(__file__).parents[1] / "engines"
MAX_JOBS = 4  # more workers than this seldom help: a host gets one request at a time, and most machines have few cores to spare


@dataclass(frozen=True)
class ReadingEffort:
    """How many hosts and processes; None = as [run] says."""

    jobs: int | None
    hosts: int | None

    def settled(self, targets: Targets) -> RunTable:
        """The table [run] of the targets' folder with what the command line or the environment says laid over it."""
        from checkup.config import load_run

        said = {one.name: value for one in fields(self) if (value := getattr(self, one.name)) is not None}
        found: RunTable = load_run(targets.folders()).model_copy(update=said)
        return found


@dataclass(frozen=True)
class Effort(ReadingEffort):
    """The same, and who does the work."""

    engine: str | None


_jobs_of_run = click.option("--jobs", type=JOBS, envvar="CHECKUP_JOBS", help="Processes that read and judge. Default: the cores, up to 4.")
_hosts = click.option(
    "--hosts",
    type=click.IntRange(1, 1000),
    envvar="CHECKUP_HOSTS",
    help="Hosts that are read at a time; each still gets one request at a time. Default: 64.",
)
reading_effort = together("effort", ReadingEffort, _jobs_of_run, _hosts)
run_effort = together(
    "effort",
    Effort,
    _jobs_of_run,
    _hosts,
    click.option(
        "--engine",
        type=click.Choice(sorted(path.stem for path in ENGINES.glob("[!_]*.py"))),
        envvar="CHECKUP_ENGINE",
        help="Who does the work: local (the default), or serial, one blog after the other.",
    ),
)


def jobs(command: Callable[..., Any]) -> Callable[..., Any]:
    """How much is done at a time."""
    words = "Pages read at a time; a host still gets one request at a time. Default: the cores, up to 4."
    return click.option("--jobs", type=JOBS, default=cores(), envvar="CHECKUP_JOBS", help=words)(command)


def cores() -> int:
    """How many processes do the work where nobody says."""
    return min(MAX_JOBS, os.cpu_count() or 1)
