"""checkup init: from an address to a site file, and to a repository that runs by itself."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkup.atomic_write import write_atomically
from checkup.cli import _options as shared
from checkup.cli._examples import examples
from checkup.cli._output import plain
from checkup.errors import UsageError
from checkup.reader_words import unredacted

if TYPE_CHECKING:
    from checkup.init import Discovered, Plan
    from checkup.init.who_writes import Writers

SECTION = "First steps"  # of `checkup --help`


@click.command(
    short_help="Look at a blog and write its site file.",
    epilog=examples(
        "init https://blog.example.org/",
        "init wordpress.xml",
        "init https://blog.example.org/ --github --repository acme/blog-health",
    ),
)
@click.argument("url", metavar="URL|PATH")
@click.option("--github", "hosts", flag_value="github", multiple=True, help="Write a repository that runs it weekly in GitHub Actions.")
@click.option("--gitlab", "hosts", flag_value="gitlab", multiple=True, help="Write a repository that runs it weekly in GitLab CI.")
@click.option("--cron", "hosts", flag_value="cron", multiple=True, help="Write a script, a line for crontab and a timer for systemd.")
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="Where to write. Default: here.")
@click.option("--repository", metavar="OWNER/NAME", help="Its path on GitHub or GitLab, for badge and links. Default: the remote origin's.")
@click.option(
    "--install",
    metavar="SOURCE",
    help="What is installed there: git+https://...@COMMIT, a wheel, https://....whl#sha256=HASH, or "
    "“blog-checkup==VERSION --hash=sha256:HASH”. Default: as this Checkup was installed.",
)
@click.option("--contact", help="Address or URL that is given as contact while the blog is looked at.")
@click.option("--force", is_flag=True, help="Write over files that are there.")
def init(
    url: str,
    hosts: tuple[str, ...],
    folder: Path,
    repository: str | None,
    install: str | None,
    contact: str | None,
    force: bool,
) -> None:
    """Look at a blog (a dozen requests at most, robots.txt first) and write sites/BLOG.toml with what was found.

    Where an export, a saved page or a folder of them is named, the site file names it, and nothing is asked.
    """
    if _is_files(url):
        _init_files(Path(url), folder, hosts, force=force)
        return
    if not re.match(r"https?://[^/\s]", url, re.IGNORECASE):
        raise UsageError(f"{url} is no address.", _instead(url))
    if repository and not re.fullmatch(r"[\w.-]+(/[\w.-]+)+", repository):
        raise UsageError(f"{repository} is no repository.", "Write OWNER/NAME.")
    import asyncio

    from checkup.config import slug_of_address
    from checkup.init import discover, repository_files, site_file
    from checkup.init.files import schema_file

    plan = _plan(url, hosts, folder, repository, install) if hosts else None
    found = asyncio.run(discover(url, now=shared.clock(), say=lambda words: click.echo(plain(words), err=True), contact=contact))
    slug = slug_of_address(found.url)
    files: dict[Path, str | bytes] = {Path("sites") / f"{slug}.toml": site_file(found), Path(schema_file()[0]): schema_file()[1]}
    if plan:
        files |= {Path(path): content for path, content in repository_files(found, slug, plan).items()}
    for words in (*_summary(found), *_writers(found.writers), *([f"Install: {plan.source.words}"] if plan else [])):
        click.echo(plain(words))
    for note in found.notes:
        click.echo(f"Note: {plain(note)}")
    for path, content in files.items():
        click.echo(f"{_write_unless_there(folder / path, content, force=force)} {folder / path}")
    _tell_next(folder, repository=plan is not None)


def _is_files(given: str) -> bool:
    """Whether files are named that a run would read, and no site file or folder of them."""
    from checkup.config.blog_names import site_file

    place = Path(given)
    if not place.exists() or re.match(r"https?://", given, re.IGNORECASE):
        return False
    return Path(site_file(given)).suffix != ".toml" and next(place.glob("*.toml"), None) is None


def _init_files(path: Path, folder: Path, hosts: Sequence[str], *, force: bool) -> None:
    """Write the site file of a blog that lies in files."""
    from checkup.config import slug_for
    from checkup.init.files import schema_file, site_file_of_files

    if hosts:
        raise UsageError(f"{path} is a file or folder of this machine.", f"--{hosts[0]} needs the address of the blog.")
    try:
        there = os.path.relpath(path.resolve(), (folder / "sites").resolve())
    except ValueError:  # another drive on Windows
        there = str(path.resolve())
    slug = slug_for(path.resolve().name if path.is_dir() else path.stem)
    files = {Path("sites") / f"{slug}.toml": site_file_of_files(Path(there).as_posix()), Path(schema_file()[0]): schema_file()[1]}
    for name, content in files.items():
        click.echo(f"{_write_unless_there(folder / name, content, force=force)} {folder / name}")
    _tell_next(folder, repository=False)


def _plan(url: str, hosts: tuple[str, ...], folder: Path, repository: str | None, install: str | None) -> Plan:
    """Where the checkup will run, and what is installed there; raises UsageError before the blog is asked anything."""
    from checkup.config import slug_of_address
    from checkup.init import Plan
    from checkup.init.install_source import given_source, installed_source
    from checkup.report.rendering import shipped

    branch = _git(folder, "symbolic-ref", "--short", "HEAD")
    return Plan(
        hosts=tuple(dict.fromkeys(hosts)),
        source=given_source(install) if install else installed_source(shipped()),
        folder=folder.resolve(),
        minute=_odd_minute(slug_of_address(url)),
        repository=repository or _path_on_host(_git(folder, "remote", "get-url", "origin")),
        branch=branch or None,
    )


def _tell_next(folder: Path, *, repository: bool) -> None:
    from checkup.cli._which_checkup import another_checkup

    other = another_checkup()
    if other:
        click.echo(f"Note: {plain(other)}")
    click.echo(f"Next: {'blog-checkup' if other else 'checkup'} run {folder / 'sites'}")
    if repository:
        click.echo(f"To run it every week: {folder / 'README.md'} says what is to be done once.")


def _summary(found: Discovered) -> list[str]:
    """What was found on the blog, and whether a run asks the server that its comments stand on."""
    from checkup.comment_systems import title_of
    from checkup.config import CommentsTable
    from checkup.crawling.comment_server import server_words

    system = title_of(found.comment_system) if found.comment_system else "the platform’s own, as far as can be seen"
    outside = server_words(found.comment_system or "", CommentsTable(), os.environ)
    return [
        f"Platform: {found.platform or 'not recognised'}",
        outside or f"Comments: {system}",
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


def _write_unless_there(path: Path, content: str | bytes, *, force: bool) -> str:
    """Write a file; what is there already stays unless `force`."""
    if path.exists() and not force:
        wanted = content.encode() if isinstance(content, str) else content
        return "the same" if path.read_bytes() == wanted else "kept, it was there:"
    write_atomically(path, content)
    return "written"


def _odd_minute(slug: str) -> int:
    """Minutes away from full hours, when everybody's schedules start; each blog its own."""
    return 7 + 2 * (sum(slug.encode()) % 24)


def _path_on_host(address: str) -> str | None:
    """OWNER/NAME in the address of a git remote on GitHub or GitLab."""
    match = re.search(r"(?:github|gitlab)\.com[:/]([\w.-]{1,100}(?:/[\w.-]{1,100}){1,5})$", address.rstrip("/").removesuffix(".git"))
    return match[1] if match else None


def _git(folder: Path, *words: str) -> str:
    """What git says in a folder, "" where it says nothing or there is none."""
    try:
        done = subprocess.run(  # noqa: S603 - no words of strangers in it
            ["git", "-C", str(folder), *words],  # noqa: S607 - whichever git the user has
            capture_output=True,
            text=True,
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _instead(given: str) -> str:
    """What to do where no address was given: a site file is run, other files and folders too; a host lacks its scheme."""
    from checkup.config.blog_names import site_file

    place = Path(site_file(given))
    if place.suffix == ".toml" and place.is_file():
        return f"It is a site file: `checkup run {given}`"
    if place.is_dir():
        return f"It is a folder of site files: `checkup run {given}`"
    host = given.removeprefix("//")
    if re.match(r"[\w-]+(\.[\w-]+)+(:\d+)?(/|$)", host):
        return f"Write https://{host}"
    return "Write it as a browser shows it, as in https://blog.example.org/"
