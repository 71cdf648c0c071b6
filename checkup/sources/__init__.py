"""Where a blog can be read from: one file a source, found by listing this folder.

A source module has `NAME` (= its file name), `accepts(site) -> bool` for `source = "auto"`, and `async read(site, ctx) -> Blog`.
Where several accept a site, the one with the highest `RANK` (default 0) is taken. A module may also be a way of reading records within a
live site (`offers`, `records`, see `_records.py`). Names that start with an underscore are shared helpers.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING

from checkup.errors import ConfigError, ConfigProblem
from checkup.gathering.sanitise import sanitised

if TYPE_CHECKING:
    from checkup.config import SiteConfig
    from checkup.crawling.source_context import Context
    from checkup.model import Blog


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
    """The source for a site: the one its configuration names, else the first by rank that accepts it.

    Raises ConfigError where the name is unknown or where the configuration gives nothing to read.
    """
    known = modules()
    file = str(site.file) if site.file else site.slug
    wanted = site.blog.source
    if wanted != "auto":
        if wanted in known:
            return known[wanted]
        raise ConfigError([ConfigProblem(file, "blog.source", f'"auto" or one of {", ".join(known)}')])
    ranked = sorted(known.values(), key=lambda m: (-getattr(m, "RANK", 0), m.NAME))
    for module in ranked:
        if module.accepts(site):
            return module
    raise ConfigError([ConfigProblem(file, "blog", "needs `url` (the address of the blog) or `paths` (saved pages)")])


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Read a blog from the source that its configuration asks for: the one place where a Blog is made.

    Raises CheckupError where it cannot be read, ConfigError where the configuration gives nothing to read.
    """
    blog: Blog = await choose(site).read(site, ctx)
    return sanitised(blog, ctx.now)
