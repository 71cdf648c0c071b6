"""checkup correct: answer the ten most doubtful judgements of a checkup, and have the answers written into the site file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkup.cli import _options as shared
from checkup.cli._examples import examples
from checkup.cli._output import plain
from checkup.errors import UsageError
from checkup.reader_words import Wording, unredacted

if TYPE_CHECKING:
    from checkup.config import SiteConfig
    from checkup.correcting import Question, Setting

SHOWN = 600  # characters of a comment: enough to judge it by, and no more than a screen

SECTION = "First steps"  # of `checkup --help`


@click.command(
    short_help="Say where the report is wrong: spam, writers, who waits.", epilog=examples("correct my-blog", "correct my-blog --list")
)
@click.argument("blog", metavar="BLOG")
@click.option("--list", "only_list", is_flag=True, help="Only print the questions, with the lines for the site file.")
@click.option("--most", type=click.IntRange(1, 100), default=10, show_default=True, help="How many questions.")
@shared.folders
def correct(blog: str, only_list: bool, most: int, places: shared.Places) -> None:
    """Correct the last checkup of BLOG (a site file, or its name in sites/): is this spam, who writes, who is owed an answer?

    The most doubtful judgements are asked, answer yes, no, skip or quit. Your answers go into the site file; then run
    `checkup examine BLOG` and `checkup render BLOG`, or wait for the next run.
    """
    from checkup import records
    from checkup.config import load, slug_for
    from checkup.config.blog_names import site_file, way_out
    from checkup.correcting import questions

    path = Path(site_file(blog))
    if path.suffix != ".toml" or not path.exists():
        raise UsageError(f"There is no site file of {blog}.", way_out(f"{blog.removesuffix('.toml')}.toml"))
    site = load(path, slug=slug_for(path.stem))
    checkup = records.load_checkup(places.state, site.slug)
    if checkup is None:
        raise UsageError(f"There is no checkup of {site.slug} in {places.state}.", f"Run `checkup run {path}` first.")
    asked = questions(checkup, site, most)
    if not asked:
        click.echo("Nothing is in doubt.")
    elif only_list:
        _print_all(asked)
    else:
        _write(path, site, _answers(asked))


def _print_all(asked: tuple[Question, ...]) -> None:
    for number, question in enumerate(asked, 1):
        _print(number, len(asked), question)
        for word, setting in (("yes", question.yes), ("no", question.no)):
            if setting:
                click.echo(f"  {word}: {_line(setting)}")


def _print(number: int, total: int, question: Question) -> None:
    click.echo(f"\n{number} of {total}. {_plain(question.asks)}")
    for shown in question.shows:
        click.echo(f"  {_plain(shown)}")


def _plain(words: Wording) -> str:
    return plain(unredacted(words), SHOWN)


def _line(setting: Setting) -> str:
    from checkup.correcting import with_settings

    return plain(with_settings("", [setting]).replace("\n", " "))


def _answers(asked: tuple[Question, ...]) -> list[Setting]:
    """Ask one by one; what the answers put into the site file."""
    settings = []
    for number, question in enumerate(asked, 1):
        _print(number, len(asked), question)
        answer = click.prompt("yes, no, skip, quit", type=click.Choice(["y", "n", "s", "q"]), default="s")
        if answer == "q":
            break
        setting = {"y": question.yes, "n": question.no}.get(answer)
        if setting is not None:
            settings.append(setting)
    return settings


def _write(path: Path, site: SiteConfig, settings: list[Setting]) -> None:
    from checkup.atomic_write import write_atomically
    from checkup.correcting import with_settings

    if not settings:
        click.echo("Nothing to write: what was asked stays as it is.")
        return
    try:
        changed = with_settings(path.read_text(encoding="utf-8-sig"), settings)
    except TypeError as error:  # [blog] may also be written blog = { url = "..." }
        lines = "; ".join(map(_line, settings))
        raise UsageError(f"{path} is not written in a way that could be added to: {error}.", f"Put in by hand: {lines}") from None
    write_atomically(path, changed)
    for setting in settings:
        click.echo(f"{path}: {_line(setting)}")
    click.echo(f"Run `checkup examine {path}` and `checkup render {path}` to see the difference.")
