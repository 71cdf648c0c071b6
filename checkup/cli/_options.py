"""Options that several commands share: each group is declared once and reaches a command as one parameter, named as its decorator says."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checkup.cli._output import print_error
from checkup.errors import UsageError

if TYPE_CHECKING:
    from checkup.config import SiteConfig
    from checkup.findings import Checkup
    from checkup.report import BlogReport

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
SITES = "sites"
ABOUT_TARGETS = """
    TARGET is a site file (.toml) or its name in sites/, a folder of them, an address (https://...), a saved page, a folder of saved
    pages, a text file, or a text file with nothing but addresses of posts (with --blogs, of blogs), one a line. Default: the folder sites/.
"""


@dataclass(frozen=True)
class Targets:
    """TARGET ... as given, and what the command line lays over the settings of all of them."""

    targets: tuple[str, ...]
    blogs: bool
    settings: tuple[str, ...]
    as_of: str | None
    names: str | None
    allow_private: bool

    def sites(self, *, quick: bool = False) -> tuple[list[SiteConfig], int]:
        """The sites that can be used, whole or for a `quick` look, and 0 or the exit code that the others ask for (each is told)."""
        found, code = sites_for(self.targets, overrides(self.settings, self.as_of, self.names, self.allow_private), blogs=self.blogs)
        if not quick:
            return found, code
        from checkup.config import quick_look

        return [quick_look(site) for site in found], code

    def whole(self) -> bool:
        """Whether they are folders of site files (or the default one): then blogs whose file is gone leave the report."""
        places = [Path(one).expanduser() for one in self.targets or [SITES]]
        return all(path.is_dir() and any(path.glob("[!_]*.toml")) for path in places)

    def folders(self) -> list[Path]:
        """Those of them that are folders (or the default one), where a table [run] may stand."""
        return [path for one in self.targets or [SITES] if (path := Path(one).expanduser()).is_dir()]


@dataclass(frozen=True)
class Places:
    """The folders of a run: where the history is, where the steps' records and the page store are, where the report is written."""

    history: Path
    state: Path
    out: Path


@dataclass(frozen=True)
class OneBlog:
    """BLOG as given, what the command line lays over its settings, and where its last checkup is kept."""

    blog: str
    settings: tuple[str, ...]
    names: str | None
    state: Path
    history: Path

    def last(self) -> tuple[SiteConfig, BlogReport, Checkup]:
        """The site, its last report and checkup. Raises UsageError where BLOG names no blog, NothingRead where no checkup is kept."""
        from checkup.config import load_many

        try:
            sites = load_many([self.blog], overrides=overrides(self.settings, None, self.names, allow_private=False))
        except UsageError:
            if re.fullmatch(r"[\w-]+", self.blog) and (self.state / self.blog).is_dir():
                hint = "Name the address, file or folder that was read, or write a site file (`checkup init`) and run that."
                raise UsageError(f"{self.blog} was read without a site file, or its site file is gone.", hint) from None
            raise
        if len(sites) != 1:
            raise UsageError(f"{self.blog} names {len(sites)} blogs.", "Name one: a site file, or its name without .toml.")
        return (sites[0], *_last(sites[0], self.state, self.history))


@dataclass(frozen=True)
class SeveralBlogs:
    """BLOG ... as given, and where their last checkups are kept; `names` is None where readers get made-up names."""

    blogs: tuple[str, ...]
    settings: tuple[str, ...]
    names: str | None
    state: Path
    history: Path

    def sites(self) -> tuple[list[SiteConfig], int]:
        """The sites that can be used, and 0 or the exit code that those ask for which cannot (each is told)."""
        return sites_for(self.blogs, overrides(self.settings, None, self.names, allow_private=False))

    def last(self, site: SiteConfig) -> tuple[BlogReport, Checkup]:
        """The last report and checkup of one of them. Raises NothingRead where no checkup is kept."""
        return _last(site, self.state, self.history)


def _last(site: SiteConfig, state: Path, history: Path) -> tuple[BlogReport, Checkup]:
    from checkup import pipeline

    options = pipeline.Options(out=Path(), state=state, history=history, now=clock(), say=lambda *_: None)
    return pipeline.last_report(site, options)


@dataclass(frozen=True)
class TwoBlogs:
    """OLD and NEW as given, what the command line lays over the settings of both, and the folders of the comparison."""

    old: str
    new: str
    settings: tuple[str, ...]
    names: str | None
    allow_private: bool
    out: Path
    state: Path
    history: Path

    def sites(self) -> tuple[SiteConfig, SiteConfig]:
        """The two sites. Raises CheckupError where one of the two names no blog, or several."""
        return self._site(self.old), self._site(self.new)

    def _site(self, target: str) -> SiteConfig:
        from checkup.config import load_many

        sites = load_many([target], overrides=overrides(self.settings, None, self.names, self.allow_private))
        if len(sites) != 1:
            raise UsageError(f"{target} names {len(sites)} blogs.", "Name one: a site file, a folder of pages, an export or an address.")
        return sites[0]


@dataclass(frozen=True)
class Reports:
    """Where else the gate's outcome is reported: a JUnit file, a file of NAME=VALUE lines for later steps, and one GitHub issue a blog."""

    junit: Path | None
    outputs: Path | None
    issue: bool


@dataclass(frozen=True)
class Voice:
    """How much the command prints while it works."""

    quiet: bool
    verbose: bool


def together(parameter: str, group: type[Any], *options: Decorator) -> Decorator:
    """The options, which stand in --help in this order, handed to a command as one `parameter`: a `group` with a field for each."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def with_group(**values: Any) -> Any:
            values[parameter] = group(**{one.name: values.pop(one.name) for one in fields(group)})
            return command(**values)

        decorated: Callable[..., Any] = with_group
        for option in reversed(options):
            decorated = option(decorated)
        return decorated

    return decorate


def _folder(name: str, default: str, words: str) -> Decorator:
    kind = click.Path(file_okay=False, path_type=Path)
    env = f"CHECKUP_{name.strip('-').upper()}"
    return click.option(name, type=kind, default=Path(default), show_default=True, envvar=env, help=words)


targets = together(
    "targets",
    Targets,
    click.argument("targets", nargs=-1, metavar="[TARGET]..."),
    click.option("--blogs", is_flag=True, help="Files of addresses name blogs, not posts."),
    click.option("--set", "settings", multiple=True, metavar="TABLE.KEY=VALUE", help="Any setting of a site file, as in crawl.delay=2."),
    click.option("--as-of", metavar="DATE", help="The moment of the checkup, as in 2026-11-01 (as [window] as_of)."),
    click.option("--names", type=click.Choice(["full", "initials", "hidden"]), help="Readers' names (as [report] names)."),
    click.option("--allow-private", is_flag=True, help="Read loopback and private addresses too (as [crawl] allow_private_hosts)."),
)
folders = together(
    "places",
    Places,
    _folder("--out", "_site", "Folder that the report is written to."),
    _folder("--state", ".checkup", "Folder of the page store and of each step's records."),
    _folder("--history", "history", "Folder of the history, one file a blog."),
)
one_blog = together(
    "blog",
    OneBlog,
    click.argument("blog", metavar="BLOG"),
    click.option("--set", "settings", multiple=True, metavar="TABLE.KEY=VALUE", help="Any setting of a site file, as in brand.by=Mira."),
    click.option("--names", type=click.Choice(["full", "initials", "hidden"]), help="Readers' names (as [report] names)."),
    _folder("--state", ".checkup", "Folder of the page store and of each step's records."),
    _folder("--history", "history", "Folder of the history, one file a blog."),
)
several_blogs = together(
    "blogs",
    SeveralBlogs,
    click.argument("blogs", nargs=-1, metavar="[BLOG]..."),
    click.option("--set", "settings", multiple=True, metavar="TABLE.KEY=VALUE", help="Any setting of a site file."),
    click.option("--names", type=click.Choice(["full", "initials", "hidden"]), help="Readers' names as in a report, not made-up ones."),
    _folder("--state", ".checkup", "Folder of the page store and of each step's records."),
    _folder("--history", "history", "Folder of the history, one file a blog."),
)
two_blogs = together(
    "blogs",
    TwoBlogs,
    click.argument("old", metavar="OLD"),
    click.argument("new", metavar="NEW"),
    click.option("--set", "settings", multiple=True, metavar="TABLE.KEY=VALUE", help="Any setting of a site file, for both blogs."),
    click.option("--names", type=click.Choice(["full", "initials", "hidden"]), help="Readers' names (as [report] names)."),
    click.option("--allow-private", is_flag=True, help="Read loopback and private addresses too (as [crawl] allow_private_hosts)."),
    _folder("--out", "comparison", "Folder that the page and the table are written to."),
    _folder("--state", ".checkup", "Folder of the page store."),
    _folder("--history", "history", "Folder of the list of people to hide."),
)
reports = together(
    "reports",
    Reports,
    click.option(
        "--junit", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write the gate's rules to FILE as JUnit XML."
    ),
    click.option(
        "--outputs",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        envvar="GITHUB_OUTPUT",
        help="Add gate=passed|failed and unread=BLOG,... to FILE, for later steps of a job. Default: GITHUB_OUTPUT.",
    ),
    click.option(
        "--issue", is_flag=True, help="Open or update one GitHub issue a blog with what to do (GITHUB_TOKEN and GITHUB_REPOSITORY)."
    ),
)
voice = together(
    "voice",
    Voice,
    click.option("--quiet", "-q", is_flag=True, help="Say only what went wrong."),
    click.option("--verbose", "-v", is_flag=True, help="Say every step."),
)


def explains_targets(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add to a command's help what a TARGET may be."""
    command.__doc__ = f"{command.__doc__}\n{ABOUT_TARGETS}"
    return command


def quick(command: Callable[..., Any]) -> Callable[..., Any]:
    """Decorator that adds `--quick`: only the newest posts are looked at."""
    words = "A quick look: front page and 20 newest posts, about a minute. It is told apart, in BLOG-quick, and is no part of the history."
    return click.option("--quick", is_flag=True, help=words)(command)


def again(command: Callable[..., Any]) -> Callable[..., Any]:
    """Decorator that adds `--again`: every page is asked for, whatever earlier runs kept."""
    words = "Ask for every page again, also for those that nothing says have changed."
    return click.option("--again", is_flag=True, help=words)(command)


def overrides(settings: Sequence[str], as_of: str | None, names: str | None, allow_private: bool) -> dict[str, str]:
    """What the command line lays over site files and environment; raises UsageError for a setting without "="."""
    found: dict[str, str] = {}
    for setting in settings:
        key, equals, value = setting.partition("=")
        if not equals or "." not in key:
            raise UsageError(f"--set {setting} is not of the form TABLE.KEY=VALUE.", "For example --set crawl.delay=2")
        found[key.strip()] = value
    if as_of:
        found["window.as_of"] = as_of
    if names:
        found["report.names"] = names
    if allow_private:
        found["crawl.allow_private_hosts"] = "true"
    return found


def sites_for(given: Sequence[str], over: dict[str, str], *, blogs: bool = False) -> tuple[list[SiteConfig], int]:
    """The sites that can be used, and 0 or the exit code that those ask for which cannot (each is told)."""
    from checkup.config import load_each

    if not given and not Path(SITES).is_dir():
        raise UsageError(f"There is no folder {SITES} here.", "Name a target, or write a site file with `checkup init URL`.")
    sites, errors = load_each(given or [SITES], overrides=over, blogs=blogs)
    for error in errors:
        print_error(error)
    if not sites and not errors:
        raise UsageError(f"The folder {SITES} holds no site file.", "Write one with `checkup init URL`.")
    return sites, max((error.exit_code for error in errors), default=0)


def clock() -> datetime:
    """Now, or the moment that SOURCE_DATE_EPOCH names (reproducible-builds.org), in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH is {epoch}, which is no number of seconds.", "Take it out of the environment.") from None
