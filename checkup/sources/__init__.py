"""Where a blog can be read from: one file a source, found by listing this folder.

A source module has `NAME` (= its file name), `accepts(site) -> bool` for `source = "auto"`, and `async read(site, ctx) -> Blog`.
Where several accept a site, the one with the highest `RANK` (default 0) is taken. A module that reads what an owner exported has
`is_export(path) -> bool`, and `POSTS = False` where that holds comments only: such files may also stand beside pages, or beside each other.
A module may also be a way of reading records within a live site (`offers`, `records`, see `gathering/api_records.py`). Names that start
with an underscore are shared helpers.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING

from checkup.crawling.forecast import Plan, seconds_of_files
from checkup.errors import ConfigError, ConfigProblem, NothingRead, Unreachable
from checkup.gathering.sanitise import sanitised
from checkup.hiding import without_hidden
from checkup.sources._export_file import files_below
from checkup.sources._exports import held
from checkup.sources._joined_export import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checkup.config import SiteConfig
    from checkup.crawling.source_context import Context
    from checkup.model import Blog

_LOOKED_AT = 500  # files of a folder in which nothing was found; a convention: Google Takeout lays a blog's pictures beside its export


@cache
def modules() -> dict[str, ModuleType]:
    """Every source by name, in alphabetical order; the id is the file name, checked here."""
    found = {}
    for info in sorted(iter_modules(__path__), key=lambda i: i.name):
        if info.name.startswith("_"):
            continue
        module = import_module(f"{__name__}.{info.name}")
        if info.name != getattr(module, "NAME", None):
            raise ImportError(f"checkup/sources/{info.name}.py must say NAME = {info.name!r}")
        found[info.name] = module
    return found


def choose(site: SiteConfig) -> ModuleType:
    """The source for a site: the one its configuration names, else the first by rank that accepts it (exports beside others left out).

    Raises ConfigError where the name is unknown or where the configuration gives nothing to read.
    """
    return _chosen(parted(site)[0])


def _chosen(site: SiteConfig) -> ModuleType:
    known = modules()
    file = str(site.file) if site.file else site.slug
    wanted = site.blog.source
    if wanted != "auto":
        if wanted in known:
            return known[wanted]
        raise ConfigError([ConfigProblem(file, "blog.source", f'"auto" or one of {", ".join(known)}')])
    for module in _ranked():
        if module.accepts(site):
            return module
    raise ConfigError([ConfigProblem(file, "blog", "needs `url` (the address of the blog) or `paths` (saved pages or an export)")])


def _ranked() -> list[ModuleType]:
    return sorted(modules().values(), key=lambda m: (-getattr(m, "RANK", 0), m.NAME))


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Read a blog from the source that its configuration asks for: the one place where a Blog is made.

    Raises CheckupError where it cannot be read, ConfigError where the configuration gives nothing to read.
    """
    main, beside = parted(site)
    source = choose(main)
    try:
        blog: Blog = await source.read(main, ctx)
    except (NothingRead, Unreachable) as error:
        if way := _way_out(main, beside):
            raise type(error)(error.sentence, f"{error.hint} {way}".strip()) from error
        raise
    for export in beside:
        told = await choose(export).read(export, ctx)
        blog = joined(blog, told, pages=not hasattr(source, "is_export"))
    return without_hidden(sanitised(blog, ctx.now), ctx.hidden)


def _way_out(main: SiteConfig, beside: Sequence[SiteConfig]) -> str:
    """What to name instead where nothing could be read: an export of posts beside the blog, or one in its folder, else ""."""
    if found := [path for export in beside if getattr(choose(export), "POSTS", True) for path in export.blog.paths]:
        return f"Where the blog is gone for good, write paths = ['{found[0]}'] in place of exports."
    if found := _exports_within(main):
        return f"{found[0]} is an export that Checkup knows: name that file in its folder's place."
    return ""


async def plan(site: SiteConfig, ctx: Context) -> Plan:
    """What `read` would do, as far as can be told beforehand. Raises as `read` does where nothing is there to be read."""
    main, beside = parted(site)
    source = choose(main)
    told: Plan = await source.plan(main, ctx) if hasattr(source, "plan") else _of_files(main)
    joined_with = [f"Would join it with {export.blog.source}: {', '.join(export.blog.paths)}." for export in beside]
    return replace(told, lines=(*told.lines, *joined_with))


def asked_host(site: SiteConfig) -> str:
    """The address whose host is asked for the blog's pages: the blog's own, or where its source asks elsewhere."""
    where = getattr(modules().get(site.blog.source), "asked_host", None)
    found: str = where(site) if where else site.blog.url or ""
    return found


def _of_files(site: SiteConfig) -> Plan:
    """The plan of a source that reads files as a whole."""
    base = site.file.parent if site.file else Path()
    sizes = {name: _bytes(base / name) for name in site.blog.paths}
    named = ", ".join(f"{name} ({size / 1e6:,.1f} MB)" for name, size in sizes.items())
    return Plan((f"Would read {named} from disk, {seconds_of_files(sum(sizes.values()))}; no request is made.",))


def _bytes(path: Path) -> int:
    try:
        return sum(file.stat().st_size for file in (path.rglob("*") if path.is_dir() else [path]) if file.is_file())
    except OSError:
        return 0


def parted(site: SiteConfig) -> tuple[SiteConfig, list[SiteConfig]]:
    """The site without the exports that stand beside its pages or its first export, and a site for each kind of these.

    Raises NothingRead where `exports` names what is none.
    """
    kinds = {name: _kind_of(site, name) for name in (*site.blog.paths, *site.blog.exports)} if _mixed(site) else {}
    for name in site.blog.exports:
        if kinds[name] is None:
            raise NothingRead(f"{name} is not there, or no export that Checkup knows.", f"It knows those of {', '.join(_titles())}.")
    pages = tuple(name for name in site.blog.paths if kinds.get(name) is None)
    groups: dict[ModuleType, list[str]] = {}
    for name, kind in kinds.items():
        if kind is not None:
            groups.setdefault(kind, []).append(name)
    order = sorted(groups, key=lambda kind: not getattr(kind, "POSTS", True))
    if not pages and (site.blog.paths or site.blog.url is None) and order:
        pages = tuple(groups.pop(order.pop(0)))
    main = _with_paths(site, pages, site.blog.source)
    return main, [_with_paths(site, tuple(groups[kind]), kind.NAME) for kind in order]


def _mixed(site: SiteConfig) -> bool:
    """Whether what is to be read may be of several kinds."""
    return bool(site.blog.exports) or (len(site.blog.paths) > 1 and site.blog.source == "auto")


def _with_paths(site: SiteConfig, paths: tuple[str, ...], source: str) -> SiteConfig:
    if paths == site.blog.paths and not site.blog.exports:
        return site
    return site.model_copy(update={"blog": site.blog.model_copy(update={"paths": paths, "exports": (), "source": source})})


def _kind_of(site: SiteConfig, name: str) -> ModuleType | None:
    """The source that knows a file or folder as its export, None where none does."""
    path = (site.file.parent if site.file else Path()) / name
    return next((module for module in _ranked() if hasattr(module, "is_export") and held(path, module.is_export)), None)


def _exports_within(site: SiteConfig) -> list[str]:
    """The exports among the first files of the folders that a site names, as `paths` would name them."""
    found = []
    for name in site.blog.paths:
        folder = (site.file.parent if site.file else Path()) / name
        files = sorted(files_below(folder, _LOOKED_AT))
        found += [str(Path(name) / path.relative_to(folder)) for path in files if _kind_of(site, str(path.absolute()))]
    return found


def _titles() -> list[str]:
    """The sources that read exports, by name."""
    return [name for name, module in modules().items() if hasattr(module, "is_export")]
