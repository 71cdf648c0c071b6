"""Write the whole site from finished checkups: into a temporary folder first, which then replaces the published one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from checkup.cycle_search import no_cycle_search
from checkup.i18n import use
from checkup.report import data, data_contract, data_json, pictures, site_pages, unread_blog, views
from checkup.report.blog_report import BlogReport, Problem
from checkup.report.blog_summary import BlogSummary, summary, told_apart
from checkup.report.brand import Brand
from checkup.report.feed import feed
from checkup.report.mentions_csv import mentions_csv
from checkup.report.page_frame import Tab, blog_frame
from checkup.report.paths import blog_folders
from checkup.report.people_csv import people_csv
from checkup.report.previous_site import carry_over, earlier, is_report
from checkup.report.rendering import render
from checkup.report.report_context import BlogContext
from checkup.report.site_context import Listed, Site, Written
from checkup.report.stylesheet import asset
from checkup.report.swap import finish, swap, working_folder

ASSETS = ("checkup.css", "checkup.js", "icon.svg")
"""What every page needs."""


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
    A blog without a checkup, or whose pages cannot be made, keeps those of an earlier run, or else gets one page that says so. `stumbled`
    is told the slug and the exception, and says what to print; without it the exception is raised.
    Raises UsageError where `out` is a folder of other things.
    """
    folders = blog_folders([b.slug for b in blogs])
    with new_site(out) as (new, finished):
        written = [write_blog(new, blog, folder, version, stumbled) for blog, folder in zip(blogs, folders, strict=True)]
        publish(new, out, written, checked=checked, version=version, keep=keep)
    return finished


@contextmanager
def new_site(out: Path) -> Iterator[tuple[Path, bool]]:
    """A folder beside `out` for the next site, gone again at the end; and whether an earlier replacement of `out` was finished first."""
    finished = finish(out.resolve())
    with working_folder(out.resolve()) as new:
        yield new, finished


def write_blog(root: Path, blog: BlogReport, folder: str, version: str, stumbled: Stumbled | None = None) -> Written:
    """Write the pages of one blog with a checkup into a new site; without one, or where that fails, they are left to `publish`.

    Blogs may be written in any order, also by several processes.
    """
    unwritten = replace(blog, checkup=None, comparison=None)
    if blog.checkup is None:
        return Written(unwritten, folder)
    checked: date | None = None
    try:
        with use(blog.language):
            ctx = BlogContext(blog, folder, blog.checkup, version)
            checked = ctx.checked
            pages = blog_pages(root, Listed(blog, folder, ctx), ctx.checked, version)
    except Exception as error:  # a blog whose pages fail must not take the others down
        if stumbled is None:
            raise
        shutil.rmtree(root / folder, ignore_errors=True)
        return Written(replace(unwritten, problem=stumbled(blog.slug, error)), folder, checked)
    return Written(replace(unwritten, history=()), folder, checked, pages)


def publish(new: Path, out: Path, written: Sequence[Written], *, checked: date | None = None, version: str, keep: bool = True) -> None:
    """Add what belongs to no single blog to a new site, and swap it in: the old site or the new one, never a mixture."""
    out = out.resolve()
    day = checked or _newest_day(written)
    made = [done for one in written if (done := _with_pages(new, one, day, version, out)) is not None]
    folders, mine = {one.folder for one in written}, {one.folder for one in made}

    def stays(folder: str) -> bool:
        return folder not in mine and (keep or folder in folders)

    told = told_apart((*(one.summary for one in made if one.summary), *earlier(out, stays)))
    site = Site(tuple(one.report for one in made), told, day, version)
    with use(site.language):
        _whole_site(new, site)
    carry_over(out, new, stays)
    swap(new, out)


def _with_pages(new: Path, one: Written, day: date, version: str, out: Path) -> Written | None:
    """A blog of the new site, with a page that says so where it has no checkup; None where pages of an earlier run have one, and stay."""
    if one.summary is not None:
        return one
    if is_report(out / one.folder):
        return None
    return replace(one, summary=blog_pages(new, Listed(one.report, one.folder, None), day, version))


def _newest_day(written: Sequence[Written]) -> date:
    days = [one.checked for one in written if one.checked]
    days += [one.report.problem.when for one in written if one.report.problem and one.report.problem.when]
    return max(days, default=date(1970, 1, 1))


def write_file(root: Path, page: str, text: str | Iterable[str]) -> None:
    """Write a file of the site, whole or piece by piece, with the folders that it needs."""
    with _writing(root, page) as file:
        file.writelines([text] if isinstance(text, str) else text)


def _writing(root: Path, page: str) -> TextIO:
    """A new file of the site, open, with the folders that it needs."""
    path = root / page
    opened = partial(path.open, "w", encoding="utf-8", errors="replace", newline="")
    try:
        return opened()
    except FileNotFoundError:  # the first file of a folder
        path.parent.mkdir(parents=True, exist_ok=True)
        return opened()


def blog_pages(root: Path, blog: Listed, day: date, version: str) -> BlogSummary:
    """Write the pages and files of one blog; what the pages of the whole site tell of it comes from its data.json."""
    with use(blog.report.language), no_cycle_search():  # the checkup stays until then, and few pages leave a cycle
        return _blog_pages(root, blog, day, version)


def _blog_pages(root: Path, blog: Listed, day: date, version: str) -> BlogSummary:
    ctx, user = blog.ctx, blog.report.templates
    brand_files(root / blog.folder / "assets", blog.report.brand)
    if ctx is None:
        unread = unread_blog.view(blog.report, blog.folder, day, version)
        write_file(root, f"{blog.folder}/index.html", render(user, unread_blog.TEMPLATE, view=unread, frame=unread.frame))
        return _told(root, blog, data_json.plain(data_json.unread(blog.report, unread.heading, version)))
    _card(root, ctx, user)
    tabs = views.tabs(ctx)
    for kind in views.all():
        _pages_of(root, ctx, user, tabs, kind)
    write_file(root, ctx.page("posts.csv"), data.posts_csv(ctx))
    write_file(root, ctx.page("people.csv"), people_csv(ctx))
    write_file(root, ctx.page("mentions.csv"), mentions_csv(ctx))
    badge = pictures.badge(ctx)
    write_file(root, ctx.page("badge.svg"), render(user, "badge.svg", badge=badge))
    write_file(root, ctx.page("badge.json"), pictures.endpoint(badge))
    return _told(root, blog, data_json.plain(data_json.document(ctx)))


def _pages_of(root: Path, ctx: BlogContext, user: Path | None, tabs: Sequence[Tab], kind: views.PageKind) -> None:
    """The pages of one kind, and in step with them the table that tells the same for programs: what both show is made once."""
    pieces = kind.beside(ctx) if kind.beside else iter(())
    with _writing(root, ctx.page(kind.table)) if kind.table else nullcontext() as table:
        for page, view in kind.pages(ctx):
            frame = blog_frame(ctx, page, view.head, tabs, kind.page)
            write_file(root, page, render(user, kind.template, ctx.redactor, view=view, frame=frame))
            if table is not None:
                table.write(next(pieces, ""))
        if table is not None:
            table.writelines(pieces)


def _told(root: Path, blog: Listed, value: Mapping[str, Any]) -> BlogSummary:
    """Write data.json from its plain values; what it was made from is let go by then."""
    write_file(root, f"{blog.folder}/data.json", data_json.text_of(value))
    return summary(blog.folder, value, blog.report.base_url)


def _card(root: Path, ctx: BlogContext, user: Path | None) -> None:
    """card.svg; card.png too where its absolute address is known (og:image needs one) and a converter is here."""
    card = render(user, "card.svg", card=pictures.card(ctx))
    write_file(root, ctx.page("card.svg"), card)
    base = ctx.report.base_url
    if base and (image := pictures.png(card)) is not None:
        (root / ctx.page("card.png")).write_bytes(image)
        ctx.card_url = f"{base.rstrip('/')}/{ctx.page('card.png')}"


def _whole_site(root: Path, site: Site) -> None:
    """What belongs to no blog: index and 404, feed, robots.txt, the assets."""
    user = site.templates
    for kind in site_pages.all():
        for page, view in kind.pages(site):
            write_file(root, page, render(user, kind.template, view=view, frame=view.frame))
    write_file(root, "feed.xml", render(user, "feed.xml", feed=feed(site.blogs, site.checked, site.base)))
    write_file(root, "robots.txt", render(user, "robots.txt", index=site.index))
    write_file(root, ".nojekyll", "")
    write_file(root, f"assets/{data_contract.FILE}", data_contract.schema_text())
    assets(root, user, (*ASSETS, "index.css"), site.brand)


def assets(root: Path, user: Path | None, names: Sequence[str], brand: Brand) -> None:
    """Style sheets, script and icon: the user's own where their folder has them, and whatever else stands in their `static` folder."""
    for name in names:
        write_file(root, f"assets/{name}", asset(name, user))
    brand_files(root / "assets", brand)
    if user is not None and (user / "static").is_dir():
        for extra in sorted(p for p in (user / "static").iterdir() if p.is_file() and p.name not in names):
            shutil.copyfile(extra, root / "assets" / extra.name)


def brand_files(folder: Path, brand: Brand) -> None:
    """The brand's style and logo, where there are any."""
    for name, content in brand.files().items():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
