"""checkup forget: remove a blog, or take a reader's name out of everything."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkup.cli import _options as shared
from checkup.cli._examples import examples
from checkup.cli._output import plain
from checkup.errors import UsageError

if TYPE_CHECKING:
    from checkup.config import SiteConfig
    from checkup.pipeline import Options

OWN_COPIES = """
What you published or committed elsewhere is yours to clean: copies of the report on a host, backups, and the history of git, where
`git filter-repo` (https://github.com/newren/git-filter-repo) takes files or words out of all commits:

  {command}
  git push --force-with-lease
"""

SECTION = "What follows from a report"  # of `checkup --help`


@click.command(
    short_help="Take a reader, or a blog, out of all that is kept.", epilog=examples("forget my-blog", 'forget --reader "Ann Lee"')
)
@click.argument("blogs", nargs=-1, metavar="[BLOG]...")
@click.option("--reader", metavar="NAME", help="Take this reader out of all blogs, now and in every run to come.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@shared.folders
def forget(blogs: tuple[str, ...], reader: str | None, yes: bool, places: shared.Places) -> None:
    """Remove all that is kept of a BLOG (named as its site file), or take a reader out of everything.

    A reader who is forgotten still counts as a comment, without name and words: the hash of the name goes on a list in the history folder,
    and no run reads them again. With CHECKUP_HIDE_KEY in the environment nobody can tell from the list who is on it; without it whoever
    guesses a name can try it. docs/privacy.md says what is kept where, and for how long.
    """
    if bool(blogs) == bool(reader):
        raise UsageError("Name blogs, or a reader.", "`checkup forget my-blog` or `checkup forget --reader 'NAME'`")
    about = f"the reader {reader}" if reader else ", ".join(blogs)
    _refuse_unknown(blogs, places)
    if not yes:
        click.confirm(f"Forget {plain(about)}? This cannot be undone.", abort=True)
    done = _forget_reader(reader, places) if reader else _forget_blogs(blogs, places)
    for line in done:
        click.echo(plain(line))
    click.echo(OWN_COPIES.format(command=_clean_command(blogs, places)).rstrip())


def _slug(blog: str) -> str:
    """What a blog's files are called, where its site file is named; anything else as it is."""
    from checkup.config import slug_for

    return slug_for(blog) if Path(shared.SITES, f"{blog}.toml").is_file() else blog


def _clean_command(blogs: tuple[str, ...], places: shared.Places) -> str:
    if not blogs:
        return "git filter-repo --replace-text WORDS.txt   (a file with the name in it, one line a form)"
    from checkup.report.paths import blog_folders

    slugs = [_slug(blog) for blog in blogs]
    paths = " ".join(f"--path {places.history / f'{slug}.jsonl'} --path {places.out / blog_folders([slug])[0]}" for slug in slugs)
    return f"git filter-repo --invert-paths {paths}"


def _refuse_unknown(blogs: tuple[str, ...], places: shared.Places) -> None:
    """Say it before anybody is asked: nothing is kept of a blog that no site file names and that has left nothing here."""
    from checkup import forgetting

    for blog in blogs:
        named, slug = Path(shared.SITES, f"{blog}.toml").is_file(), _slug(blog)
        there = forgetting.is_name(slug) and (named or any(path.exists() for path in forgetting.kept_of(slug, _run_options(places))))
        if not there:
            raise forgetting.nothing_kept(blog)


def _forget_blogs(blogs: tuple[str, ...], places: shared.Places) -> list[str]:
    from checkup import forgetting

    addresses = {site.slug: site.blog.url for site in _sites()}
    done = []
    for blog in blogs:
        slug = _slug(blog)
        done += [f"Removed {line}." for line in forgetting.forget_blog(slug, addresses.get(slug), _run_options(places))]
        if slug in addresses:
            done.append(f"Delete {shared.SITES}/{blog}.toml too, or the next run reads the blog again.")
    return done


def _forget_reader(reader: str, places: shared.Places) -> list[str]:
    from checkup import forgetting

    return [f"{line[0].upper()}{line[1:]}." for line in forgetting.forget_reader(reader, _sites(), _run_options(places), os.environ)]


def _sites() -> list[SiteConfig]:
    return shared.sites_for([], {})[0] if Path(shared.SITES).is_dir() else []


def _run_options(places: shared.Places) -> Options:
    from checkup.pipeline import Options

    return Options(out=places.out, state=places.state, history=places.history, now=shared.clock(), say=lambda *_: None)
