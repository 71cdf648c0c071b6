"""checkup init: from an address to a site file, and to a repository that runs by itself."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkup import __version__
from checkup.atomic_write import write_atomically
from checkup.cli import _options as shared
from checkup.cli._output import plain
from checkup.errors import UsageError
from checkup.reader_words import unredacted

if TYPE_CHECKING:
    from checkup.init import Discovered
    from checkup.init.who_writes import Writers


@click.command()
@click.argument("url")
@click.option(
    "--github", is_flag=True, help="Write workflows, .gitignore and README too: a checkup every week, the report on GitHub Pages."
)
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="Where to write. Default: here.")
@click.option(
    "--repository", metavar="OWNER/NAME", help="The repository on GitHub, for badge and links. Default: that of the remote origin."
)
@click.option("--install", metavar="PACKAGE", help=f"What the workflow installs with pip. Default: blog-checkup=={__version__}.")
@click.option("--contact", help="Address or URL that is given as contact while the blog is looked at.")
@click.option("--force", is_flag=True, help="Write over files that are there.")
def init(url: str, github: bool, folder: Path, repository: str | None, install: str | None, contact: str | None, force: bool) -> None:
    """Look at a blog (a dozen requests at most, robots.txt first) and write sites/BLOG.toml with what was found."""
    if not re.match(r"https?://[^/\s]", url, re.IGNORECASE):
        raise UsageError(f"{url} is no address.", f"Write https://{url.removeprefix('//')}")
    if repository and not re.fullmatch(r"[\w.-]+/[\w.-]+", repository):
        raise UsageError(f"{repository} is no repository.", "Write OWNER/NAME.")
    import asyncio

    from checkup.config import slug_of_address
    from checkup.init import discover, repository_files, site_file
    from checkup.init.files import schema_file

    found = asyncio.run(discover(url, now=shared.clock(), say=lambda words: click.echo(plain(words), err=True), contact=contact))
    slug = slug_of_address(found.url)
    files = {Path("sites") / f"{slug}.toml": site_file(found), Path(schema_file()[0]): schema_file()[1]}
    if github:
        package = install or f"blog-checkup=={__version__}"
        name = repository or os.environ.get("GITHUB_REPOSITORY") or _origin(folder)
        made = repository_files(found, slug, repository=name, install=package, minute=_odd_minute(slug))
        files |= {Path(path): text for path, text in made.items()}
    for words in (*_summary(found), *_writers(found.writers)):
        click.echo(plain(words))
    for note in found.notes:
        click.echo(f"Note: {plain(note)}")
    for path, text in files.items():
        click.echo(f"{_write_unless_there(folder / path, text, force=force)} {folder / path}")
    click.echo(f"Next: checkup run {folder / 'sites'}")


def _summary(found: Discovered) -> list[str]:
    return [
        f"Platform: {found.platform or 'not recognised'}",
        f"Comments: {found.comment_system or 'the platform’s own, as far as can be seen'}",
        f"Feed: {found.feed or 'none announced'}",
    ]


def _writers(writers: Writers) -> list[str]:
    """Who seems to write the blog and by what evidence, or the question who does, with the line for the site file."""
    from checkup.init.files import authors_line

    seen = f"{writers.posts} posts and {writers.comments} comments looked at"
    lines = [f"Writer: {owner.person.name} ({owner.evidence})" for owner in writers.found]
    if writers.doubt:
        return [*lines, f"{unredacted(writers.doubt.question)} {unredacted(writers.doubt.remedy)} ({seen})"]
    if writers.names:
        return [*lines, f"If these are all who write here, this line of the site file is right: {authors_line(writers.names)} ({seen})"]
    return [f'Writer: nothing says who writes here ({seen}). Put under [blog] in the site file: authors = ["Your Name"]']


def _write_unless_there(path: Path, text: str, *, force: bool) -> str:
    """Write a file; what is there already stays unless `force`."""
    if path.exists() and not force:
        return "the same" if path.read_text(encoding="utf-8", errors="replace") == text else "kept, it was there:"
    write_atomically(path, text)
    return "written"


def _odd_minute(slug: str) -> int:
    """Minutes away from full hours, when everybody's schedules start; each blog its own."""
    return 7 + 2 * (sum(slug.encode()) % 24)


def _origin(folder: Path) -> str | None:
    """OWNER/NAME of the git remote origin where it is on GitHub."""
    try:
        done = subprocess.run(  # noqa: S603 - no words of strangers in it
            ["git", "-C", str(folder), "remote", "get-url", "origin"],  # noqa: S607
            capture_output=True,
            text=True,
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    match = re.search(r"github\.com[:/]([\w.-]+/[\w.-]+?)(?:\.git)?/?$", done.stdout.strip())
    return match[1] if match else None
