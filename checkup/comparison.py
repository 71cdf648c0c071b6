"""Two targets -> both blogs, as they are now or as they were kept, compared: what `checkup compare` does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from checkup import __version__, comparing, pipeline, records
from checkup.blog_run import brand_of, from_site_file
from checkup.config import SiteConfig
from checkup.errors import NothingRead, UsageError
from checkup.hiding import without_hidden
from checkup.model import Blog
from checkup.outcome import name_of
from checkup.report.comparison import Compared
from checkup.run_options import Options
from checkup.settling import settle
from checkup.text.in_words import plural


def compare_sites(old: SiteConfig, new: SiteConfig, options: Options) -> Compared:
    """Read both blogs whole, whatever window their site files give, and compare them. Raises CheckupError where one cannot be read."""
    before, after = _whole(old), _whole(new)
    was, now = _read(before, options), _read(after, options)
    options.say("", 0, None, "Comparing")
    found = comparing.compare(was, now)
    facts = settle(was, before, options.now), settle(now, after, options.now)
    made = Compared.of(found, facts, new.report.names, (_label(old, was), _label(new, now)), options.now.date())
    templates = from_site_file(new, new.report.templates)
    return replace(made, language=new.report.language, templates=templates, brand=brand_of(new), version=__version__)


def _whole(site: SiteConfig) -> SiteConfig:
    """The site with every post in its window."""
    return site.model_copy(update={"window": site.window.model_copy(update={"months": None, "posts": None, "since": None, "all": True})})


def _read(site: SiteConfig, options: Options) -> Blog:
    """The blog from whichever source its site asks for, or from the state folder that its only path is."""
    kept = _kept_at(site)
    if kept is None:
        return pipeline.read_apart(site, options)
    blog = records.load_blog(kept.parent, kept.name)
    if blog is None:
        raise NothingRead(f"{kept / records.BLOG} could not be read: it is damaged, or of another version.", "Read the blog itself.")
    return without_hidden(blog, options.hidden)


def _kept_at(site: SiteConfig) -> Path | None:
    """The folder of a kept reading that the site's only path is, leads to, or holds; None where it is something else."""
    if len(site.blog.paths) != 1:
        return None
    path = (site.file.parent if site.file else Path()) / site.blog.paths[0]
    if path.name == records.BLOG and path.is_file():
        return path.resolve().parent
    if not path.is_dir():
        return None
    if (path / records.BLOG).is_file():
        return path.resolve()
    found = sorted(file.parent for file in path.glob(f"*/{records.BLOG}") if not file.parent.name.endswith(pipeline.APART))
    if len(found) > 1:
        raise UsageError(f"{path} keeps {len(found)} blogs.", f"Name the folder of one, as in {found[0]}.")
    return found[0].resolve() if found else None


def _label(site: SiteConfig, blog: Blog) -> str:
    """What a blog is called, how much of it there is, and how it was read."""
    comments = sum(len(post.comments) for post in blog.posts)
    ways = f" ({', '.join(blog.coverage.ways)})" if blog.coverage.ways else ""
    return f"{name_of(site, blog)}, {plural(len(blog.posts), 'post')}, {plural(comments, 'comment')}{ways}"
