"""Options that several commands share, and what they make of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from checkup.cli._output import print_error
from checkup.errors import UsageError

if TYPE_CHECKING:
    from checkup.config import SiteConfig

Command = TypeVar("Command", bound=Callable[..., Any])
SITES = "sites"
MAX_JOBS = 4  # more workers than this seldom help: a host gets one request at a time, and most machines have few cores to spare
ABOUT_TARGETS = """
    TARGET is a site file (.toml), a folder of them, an address (https://...), a saved page, a folder of saved pages, or a text
    file. Default: the folder sites/.
"""


def targets(command: Command) -> Command:
    """TARGET ... and the settings that may be given for all of them."""
    for decorate in reversed(
        (
            click.argument("targets", nargs=-1, metavar="[TARGET]..."),
            click.option(
                "--set", "settings", multiple=True, metavar="TABLE.KEY=VALUE", help="Any setting of a site file, as in crawl.delay=2."
            ),
            click.option("--as-of", metavar="DATE", help="The moment of the checkup, as in 2026-11-01 (as [window] as_of)."),
            click.option("--names", type=click.Choice(["full", "initials", "hidden"]), help="Readers' names (as [report] names)."),
            click.option("--allow-private", is_flag=True, help="Read loopback and private addresses too (as [crawl] allow_private_hosts)."),
        )
    ):
        command = decorate(command)
    return command


def explains_targets(command: Command) -> Command:
    """Add to a command's help what a TARGET may be."""
    command.__doc__ = f"{command.__doc__}\n{ABOUT_TARGETS}"
    return command


def folders(command: Command) -> Command:
    """Where things are kept and written."""
    for name, default, words in (
        ("--history", "history", "Folder of the history, one file a blog."),
        ("--state", ".checkup", "Folder of the page store and of each step's records."),
        ("--out", "_site", "Folder that the report is written to."),
    ):
        kind = click.Path(file_okay=False, path_type=Path)
        env = f"CHECKUP_{name.strip('-').upper()}"
        command = click.option(name, type=kind, default=Path(default), show_default=True, envvar=env, help=words)(command)
    return command


def reports(command: Command) -> Command:
    """Options of what is reported to CI besides the terminal."""
    words = "Open or update one GitHub issue a blog with what to do (GITHUB_TOKEN and GITHUB_REPOSITORY)."
    command = click.option("--issue", is_flag=True, help=words)(command)
    kind = click.Path(dir_okay=False, path_type=Path)
    return click.option("--junit", type=kind, metavar="FILE", help="Write the gate's rules to FILE as JUnit XML.")(command)


def voice(command: Command) -> Command:
    """How much is said."""
    command = click.option("--verbose", "-v", is_flag=True, help="Say every step.")(command)
    return click.option("--quiet", "-q", is_flag=True, help="Say only what went wrong.")(command)


def jobs(command: Command) -> Command:
    """How much is done at a time."""
    cores = min(MAX_JOBS, os.cpu_count() or 1)
    kind = click.IntRange(1, 64)
    words = "Blogs and pages worked on at a time; a host still gets one request at a time. Default: the cores, up to 4."
    return click.option("--jobs", type=kind, default=cores, envvar="CHECKUP_JOBS", help=words)(command)


def overrides(settings: Sequence[str], as_of: str | None, names: str | None, allow_private: bool) -> dict[str, str]:
    """What the command line lays over site files and environment; raises UsageError for a setting without "="."""
    found: dict[str, str] = {}
    for setting in settings:
        key, equals, value = setting.partition("=")
        if not equals or "." not in key:
            raise UsageError(f"--set {setting} is not of the form TABLE.KEY=VALUE.", "For example --set crawl.delay=2")
        found[key.strip()] = value
    if as_of:
        found["window.as_of"] = as_of
    if names:
        found["report.names"] = names
    if allow_private:
        found["crawl.allow_private_hosts"] = "true"
    return found


def sites_for(given: Sequence[str], over: dict[str, str]) -> tuple[list[SiteConfig], int]:
    """The sites that can be used, and 0 or the exit code that those ask for which cannot (each is told)."""
    from checkup.config import load_each

    if not given and not Path(SITES).is_dir():
        raise UsageError(f"There is no folder {SITES} here.", "Name a target, or write a site file with `checkup init URL`.")
    sites, errors = load_each(given or [SITES], overrides=over)
    for error in errors:
        print_error(error)
    if not sites and not errors:
        raise UsageError(f"The folder {SITES} holds no site file.", "Write one with `checkup init URL`.")
    return sites, max((error.exit_code for error in errors), default=0)


def whole(given: Sequence[str]) -> bool:
    """Whether the targets are folders of site files (or the default one): then blogs whose file is gone leave the report."""
    return all(path.is_dir() and any(path.glob("*.toml")) for path in (Path(one).expanduser() for one in given or [SITES]))


def clock() -> datetime:
    """Now, or the moment that SOURCE_DATE_EPOCH names (reproducible-builds.org), in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH is {epoch}, which is no number of seconds.", "Take it out of the environment.") from None
