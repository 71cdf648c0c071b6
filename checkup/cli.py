"""The command line: words -> configuration, exit codes. Heavy imports stay inside the commands."""

from __future__ import annotations

import click

from checkup import __version__


@click.group()
@click.version_option(__version__, prog_name="checkup")
def main() -> None:
    """Check the health of blogs and write a static HTML report."""
