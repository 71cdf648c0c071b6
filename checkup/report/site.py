"""Write the whole site from finished checkups: into a temporary folder first, which then replaces the published one."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from checkup.report import data, pictures, site_pages, unread_blog, views
from checkup.report.blog_report import BlogReport, Problem
from checkup.report.feed import feed
from checkup.report.page_frame import blog_frame
from checkup.report.paths import blog_folders
from checkup.report.previous_site import carry_over, earlier, is_report
from checkup.report.rendering import render, shipped
from checkup.report.report_context import BlogContext
from checkup.report.site_context import Listed, Site
from checkup.report.swap import finish, swap, working_folder

ASSETS = ("checkup.css", "checkup.js", "icon.svg")


Stumbled = Callable[[str, Exception], Problem]


def write(
    blogs: Sequence[BlogReport],
    out: Path,
    *,
    checked: date | None = None,
    version: str,
    keep: bool = True,
    stumbled: Stumbled | None = None,
) -> bool:
    """Write the report of these blogs to the folder `out`; whether an earlier replacement that was stopped halfway was finished first.

    `checked` is the day printed on the pages of the whole site (default: the newest as-of day of the blogs). With `keep`, blogs that an
    earlier run wrote and this one does not name stay, with their line on the index; files that Checkup did not write always stay.
    The old site or the new one, never a mixture: everything is made beside `out` and swapped in.
    A blog without a checkup, or whose pages cannot be made, keeps those of an earlier run, or else gets one page that says so. `stumbled`
    is told the slug and the exception, and says what to print; without it the exception is raised.
    Raises UsageError where `out` is a folder of other things.
    """
    out = out.resolve()
    finished = finish(out)
    folders = blog_folders([b.slug for b in blogs])
    with working_folder(out) as new:
        listed = [_listed(blog, folder, version, stumbled) for blog, folder in zip(blogs, folders, strict=True)]
        day = checked or _newest_day(listed)
        written = [done for one in listed if not _stands(one, out) and (done := _made(new, one, day, version, stumbled, out)) is not None]
        mine = {one.folder for one in written}

        def stays(folder: str) -> bool:
            return folder not in mine and (keep or folder in folders)

        _whole_site(new, Site(tuple(written), earlier(out, stays), day, version))
        carry_over(out, new, stays)
        swap(new, out)
    return finished


def _listed(blog: BlogReport, folder: str, version: str, stumbled: Stumbled | None) -> Listed:
    """One blog with its context; without it where there is no checkup, or where it cannot be made."""
    if blog.checkup is None:
        return Listed(blog, folder, None)
    try:
        return Listed(blog, folder, BlogContext(blog, folder, blog.checkup, version))
    except Exception as error:
        return Listed(_without_checkup(blog, error, stumbled), folder, None)


def _made(new: Path, one: Listed, day: date, version: str, stumbled: Stumbled | None, out: Path) -> Listed | None:
    """Write the pages of one blog; None where they cannot be made and those of an earlier run stay."""
    try:
        _blog_pages(new, one, day, version)
    except Exception as error:
        shutil.rmtree(new / one.folder, ignore_errors=True)
        if one.ctx is None:
            raise
        one = Listed(_without_checkup(one.report, error, stumbled), one.folder, None)
        if _stands(one, out):
            return None
        _blog_pages(new, one, day, version)
    return one


def _without_checkup(blog: BlogReport, error: Exception, stumbled: Stumbled | None) -> BlogReport:
    if stumbled is None:
        raise error
    return replace(blog, checkup=None, problem=stumbled(blog.slug, error))


def _stands(one: Listed, out: Path) -> bool:
    """Whether there is no checkup of a blog now, and pages of an earlier run have one."""
    return one.ctx is None and is_report(out / one.folder)


def _newest_day(listed: Sequence[Listed]) -> date:
    days = [b.ctx.checked for b in listed if b.ctx]
    days += [b.report.problem.when for b in listed if b.report.problem and b.report.problem.when]
    return max(days, default=date(1970, 1, 1))


def minified(css: str) -> str:
    """The style sheet without comments and needless blanks: a seventh less to carry for every page."""
    bare = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))
    return re.sub(r" ?([{};,]) ?", r"\1", bare).replace(";}", "}").strip() + "\n"


def _write(root: Path, page: str, text: str) -> None:
    path = root / page
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", errors="replace", newline="")


def _blog_pages(root: Path, blog: Listed, day: date, version: str) -> None:
    ctx, user = blog.ctx, blog.report.templates
    if ctx is None:
        unread = unread_blog.view(blog.report, blog.folder, day, version)
        _write(root, f"{blog.folder}/index.html", render(user, unread_blog.TEMPLATE, view=unread, frame=unread.frame))
        return
    _card(root, ctx, user)
    tabs = views.tabs(ctx)
    for kind in views.all():
        for page, view in kind.pages(ctx):
            frame = blog_frame(ctx, page, view.head, tabs, kind.page)
            _write(root, page, render(user, kind.template, ctx.redactor, view=view, frame=frame))
    _write(root, ctx.page("data.json"), data.data_json(ctx))
    _write(root, ctx.page("comments.csv"), data.comments_csv(ctx))
    _write(root, ctx.page("posts.csv"), data.posts_csv(ctx))
    _write(root, ctx.page("badge.svg"), render(user, "badge.svg", badge=pictures.badge(ctx)))


def _card(root: Path, ctx: BlogContext, user: Path | None) -> None:
    """card.svg; card.png too where its absolute address is known (og:image needs one) and a converter is here."""
    card = render(user, "card.svg", card=pictures.card(ctx))
    _write(root, ctx.page("card.svg"), card)
    base = ctx.report.base_url
    if base and (image := pictures.png(card)) is not None:
        (root / ctx.page("card.png")).write_bytes(image)
        ctx.card_url = f"{base.rstrip('/')}/{ctx.page('card.png')}"


def _whole_site(root: Path, site: Site) -> None:
    """What belongs to no blog: index and 404, feed, robots.txt, the assets."""
    folders = {b.report.templates for b in site.listed}
    user = folders.pop() if len(folders) == 1 else None
    for page in site_pages.all():
        view = page.view(site)
        _write(root, page.page, render(user, page.template, view=view, frame=view.frame))
    _write(root, "feed.xml", render(user, "feed.xml", feed=feed([b.ctx for b in site.listed if b.ctx], site.checked)))
    _write(root, "robots.txt", render(user, "robots.txt", index=site.index))
    _write(root, ".nojekyll", "")
    _assets(root, user)


def _assets(root: Path, user: Path | None) -> None:
    """Style sheet, script and icon: the user's own where their folder has them, and whatever else stands in their `static` folder."""
    for name in ASSETS:
        own = user / "static" / name if user is not None else None
        source = own if own is not None and own.is_file() else shipped() / "static" / name
        text = source.read_text(encoding="utf-8")
        _write(root, f"assets/{name}", minified(text) if name.endswith(".css") else text)
    if user is not None and (user / "static").is_dir():
        for extra in sorted(p for p in (user / "static").iterdir() if p.is_file() and p.name not in ASSETS):
            shutil.copyfile(extra, root / "assets" / extra.name)
