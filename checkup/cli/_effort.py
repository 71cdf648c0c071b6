"""Options that say how many hosts and processes a run takes, and who does the work."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checkup.cli._options import Targets, together

if TYPE_CHECKING:
    from checkup.config import RunTable, SiteConfig

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
    scheduler: str | None


@dataclass(frozen=True)
class Shard:
    """One part of the blogs, as 3/10: those of the third of ten."""

    number: int
    of: int

    def part_of(self, sites: Sequence[SiteConfig]) -> list[SiteConfig]:
        """Those of the sites that belong to this part."""
        from checkup.engines import shard_of

        found = [site for site in sites if shard_of(site, self.of) == self.number]
        click.echo(f"Shard {self.number} of {self.of}: {len(found)} of {len(sites)} blogs", err=True)
        return found


def _shard(_: click.Context, __: click.Parameter, value: str | None) -> Shard | None:
    """The value of `--shard`, as 3/10, as a Shard; None where it was not given."""
    if value is None:
        return None
    number, slash, of = value.partition("/")
    if not (slash and number.isdecimal() and of.isdecimal() and len(of) < 6 and 1 <= int(number) <= int(of)):
        raise click.BadParameter(f"{value!r} is no part of a whole, as in 3/10.")
    return Shard(int(number), int(of))


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
        help="Who does the work: local (the default), serial (one blog after the other), or a Dask cluster.",
    ),
    click.option(
        "--scheduler",
        metavar="ADDRESS",
        envvar="CHECKUP_SCHEDULER",
        help="Dask scheduler, as in tcp://10.0.0.5:8786. Default: a cluster on this machine.",
    ),
)


def shard(command: Callable[..., Any]) -> Callable[..., Any]:
    """Which part of the blogs is worked on."""
    words = "Only the blogs of one of several parts, as 3/10; all of a host are in one. `checkup merge` joins what they leave."
    return click.option("--shard", callback=_shard, metavar="N/OF", envvar="CHECKUP_SHARD", help=words)(command)


def jobs(command: Callable[..., Any]) -> Callable[..., Any]:
    """How much is done at a time."""
    words = "Pages read at a time; a host still gets one request at a time. Default: the cores, up to 4."
    return click.option("--jobs", type=JOBS, default=cores(), envvar="CHECKUP_JOBS", help=words)(command)


def cores() -> int:
    """How many processes do the work where nobody says."""
    return min(MAX_JOBS, os.cpu_count() or 1)
