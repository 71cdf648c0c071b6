"""checkup gate: hold the last checkup of each blog against its rules."""

from __future__ import annotations

from functools import lru_cache, partial

import click

from checkup.cli import _options as shared
from checkup.cli._examples import examples
from checkup.cli._gate_outcome import Judged, report_gate
from checkup.cli._output import print_error
from checkup.errors import NothingRead

SECTION = "Steps of a run, settings, tables"  # of `checkup --help`


@click.command(
    short_help="Hold the last checkups against [gate], for CI.",
    epilog=examples("gate", "gate sites/my-blog.toml --junit gate.xml", "gate --set gate.max_waiting=5"),
)
@shared.targets
@shared.folders
@shared.reports
@shared.voice
def gate(
    targets: shared.Targets,
    places: shared.Places,
    reports: shared.Reports,
    voice: shared.Voice,
) -> int:
    """Hold the last checkup of each blog against its [gate]; exit with 1 where a rule fails.

    A rule about something that was not measured fails. `fail_on_regression` is for measures that got worse, from the third checkup
    on, and for more spam that came than went, from the second on. `run --gate` does the same after a run.
    """
    sites, code = targets.sites()
    from checkup import records

    load = lru_cache(maxsize=1)(partial(records.load_checkup, places.state))
    found: list[Judged] = []
    for site in sites:
        kept = load(site.slug) is not None
        if not kept:
            print_error(NothingRead(f"Nothing of {site.slug} is kept from an earlier run.", "Run `checkup run` first."))
            code = max(code, NothingRead.exit_code)
        found.append(Judged(site, partial(load, site.slug), "" if kept else "Nothing is kept from an earlier run.", unread=not kept))
    return max(code, report_gate(found, places.history, reports, judged=True, quiet=voice.quiet))
