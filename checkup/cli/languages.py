"""checkup languages: in which languages a report can be written, and what each still lacks."""

from __future__ import annotations

import click

from checkup.cli._examples import examples
from checkup.errors import UsageError

SECTION = "Steps of a run, settings, tables"  # of `checkup --help`


@click.command(short_help="List the languages of reports.", epilog=examples("languages", "languages de"))
@click.argument("language", metavar="[CODE]", required=False)
def languages(language: str | None) -> None:
    """List the languages of reports ([report] language), or the sentences that one lacks.

    What a language lacks is shown in English.
    """
    from checkup.i18n import catalogues

    known = catalogues.languages()
    if language is None:
        for code in known:
            lacking, total = catalogues.missing(code)
            told = "complete" if not lacking else f"{len(lacking):,} of {total:,} sentences are missing"
            click.echo(f"{code}  {catalogues.title(code)}: {told}")
        return
    if language not in known:
        raise UsageError(f"There is no language {language!r}.", f"There are {', '.join(known)}.")
    lacking, total = catalogues.missing(language)
    if not lacking:
        click.echo(f"{catalogues.title(language)}: complete, {total:,} sentences")
    for context, text in lacking:
        click.echo(f"{text}  [{context}]" if context else text)
