"""checkup classify: judge the comments in a file as spam or not."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from checkup.cli._examples import examples
from checkup.cli._output import encodes_all, plain
from checkup.errors import UsageError

MAX_LINE = 10_000_000  # characters of one CSV field: Python's own 131,072 is less than one long post

SECTION = "Steps of a run, settings, tables"  # of `checkup --help`


@click.command(
    short_help="Judge the comments of a CSV file.",
    epilog=examples("classify comments.csv", "classify _site/my-blog/comments.csv --config sites/my-blog.toml"),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path), metavar="FILE.jsonl|comments.csv")
@click.option("--config", "site_file", type=click.Path(dir_okay=False, path_type=Path), help="Take your word in [spam] from a site file.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line (id, verdict, score, reasons) instead of a table.")
def classify(file: Path, site_file: Path | None, as_json: bool) -> None:
    """Judge the comments of one blog that you have in a file: spam, suspect, promo or ok, with reasons.

    A row has at least a text; id, author, author_url, comment_date, post_title, post_text, posted (the post's date) and by_post_author
    help. The comments.csv of a report works as it is.
    """
    from checkup import spam
    from checkup.config import SpamTable, load

    rows = list(_rows(file))
    judged = spam.classify(rows, load(site_file).spam if site_file else SpamTable())
    note = _compared(rows, judged)
    if note:
        click.echo(note, err=True)
    for row, found in zip(rows, judged, strict=True):
        if as_json:
            click.echo(json.dumps(found, ensure_ascii=not encodes_all(), sort_keys=True))
        else:
            reasons = "; ".join(str(r["words"]) for r in found["reasons"])
            who, text = plain(str(row.get("author") or "(no name)"), 30), plain(str(row.get("text") or ""), 60)
            click.echo(plain(f"{found['verdict']:8} {found['score']:.2f}  {who}: {text}{f'  [{reasons}]' if reasons else ''}"))


def _compared(rows: list[dict[str, Any]], judged: list[dict[str, Any]]) -> str:
    """What a report's own table says beside the verdicts given here, and why they cannot be the same; "" for other tables."""
    own = [(row, found) for row, found in zip(rows, judged, strict=True) if "post_url" in row and row.get("verdict")]
    if not own:
        return ""
    differ = sum(row["verdict"] != found["verdict"] for row, found in own)
    shown = {str(row.get("names") or "") for row, _ in own}
    said = f"{differ} of {len(own)} verdicts differ from the report's."
    if shown == {"full"}:
        return said
    return (
        f"{said} This table does not show names, addresses and texts in full, and the verdicts rest on them: "
        'only the table of a report written with names = "full" gives the report\'s verdicts.'
    )


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    """The rows of a CSV or of a file with one JSON object a line; raises UsageError that names a bad line."""
    with sys.stdin.buffer if str(file) == "-" else file.open("rb") as given:
        stream = TextIOWrapper(given, "utf-8-sig", "replace", newline="")  # a pipe too: a console's own encoding is not the file's
        if file.suffix.lower() == ".csv":
            csv.field_size_limit(MAX_LINE)
            try:
                yield from csv.DictReader(stream)
            except csv.Error as error:
                raise UsageError(f"{file} is no table of comments: {error}.", "Give a CSV file with a row of names first.") from None
            return
        for number, line in enumerate(stream, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                row = None
            if not isinstance(row, dict):
                raise UsageError(f"Line {number} of {file} is no JSON object.", "Give one JSON object a line, or a file that ends in .csv.")
            yield row
