"""checkup explain: say what a vital sign, a measure or a finding means."""

from __future__ import annotations

import difflib
import re
import shutil

import click

from checkup.cli._examples import examples
from checkup.cli._output import terminal_text
from checkup.errors import UsageError

SECTION = "First steps"  # of `checkup --help`


@click.command(short_help="Explain a vital sign, a measure or a finding.", epilog=examples("explain responsiveness", "explain S-late-spam"))
@click.argument("name", metavar="ID")
def explain(name: str) -> None:
    """Explain a vital sign, a measure or a finding (responsiveness, R0, S-late-spam, ...)."""
    from checkup import diagnosis

    try:
        text = diagnosis.explain(name)
    except UsageError as error:
        known = re.findall(r"(?<![\w-])[\w-]++(?=[,.])", error.hint)
        near = difflib.get_close_matches(name, known, n=3)
        raise UsageError(error.sentence, f"Did you mean {' or '.join(near)}?" if near else f"There are {', '.join(known)}.") from None
    click.echo(terminal_text(text, shutil.get_terminal_size().columns))
