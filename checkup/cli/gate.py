"""checkup gate: hold the last checkup of each blog against its rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkup.cli import _options as shared
from checkup.cli._gate_outcome import Reports, judge_and_tell
from checkup.cli._output import print_error
from checkup.errors import NothingRead

if TYPE_CHECKING:
    from checkup.config import SiteConfig
    from checkup.findings import Checkup


@click.command()
@shared.targets
@shared.folders
@shared.reports
@shared.voice
def gate(
    targets: tuple[str, ...],
    settings: tuple[str, ...],
    as_of: str | None,
    names: str | None,
    allow_private: bool,
    history: Path,
    state: Path,
    out: Path,
    issue: bool,
    junit: Path | None,
    quiet: bool,
    verbose: bool,
) -> int:
    """Hold the last checkup of each blog against its [gate]; exit with 1 where a rule fails.

    A rule about something that was not measured fails. `run --gate` does the same after a run.
    """
    sites, code = shared.sites_for(targets, shared.overrides(settings, as_of, names, allow_private))
    from checkup import records

    found: list[tuple[SiteConfig, Checkup | None, str]] = []
    for site in sites:
        checkup = records.load_checkup(state, site.slug)
        if checkup is None:
            print_error(NothingRead(f"Nothing of {site.slug} is kept from an earlier run.", "Run `checkup run` first."))
            code = max(code, NothingRead.exit_code)
        found.append((site, checkup, "" if checkup else "Nothing is kept from an earlier run."))
    return max(code, judge_and_tell(found, history, Reports(junit, issue), judged=True, quiet=quiet))
