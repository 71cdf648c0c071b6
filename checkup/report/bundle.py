"""A client's copy of one blog's report: a folder or a zip file that stands alone and names no other blog."""

from __future__ import annotations

import shutil
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from checkup.atomic_write import write_atomically
from checkup.errors import UsageError
from checkup.findings import Checkup
from checkup.i18n import use
from checkup.report import data_contract, front_page
from checkup.report.blog_report import BlogReport
from checkup.report.brand import NONE
from checkup.report.feed import feed
from checkup.report.paths import blog_folders
from checkup.report.rendering import render
from checkup.report.report_context import BlogContext
from checkup.report.site import ASSETS, assets, blog_pages, write_file
from checkup.report.site_context import Listed
from checkup.report.swap import finish, swap, working_folder


def write_bundle(report: BlogReport, checkup: Checkup, out: Path, *, version: str) -> str:
    """Write the copy of this blog to the folder `out`, or to a zip file where it is named .zip; gives the name of the blog's folder in it.

    Tags, owner and the address of the whole site stay out. A folder that holds anything but an earlier copy of the same blog is refused.
    The same report gives the same bytes, in the zip file too.
    """
    with use(report.language):
        return _write_bundle(_context(report, checkup, version), out)


def _write_bundle(ctx: BlogContext, out: Path) -> str:
    if out.suffix.lower() != ".zip":
        _write_folder(ctx, out.resolve())
        return ctx.folder
    with working_folder(out.resolve()) as new:
        _fill(new, ctx)
        write_atomically(out, _zipped(new, f"{ctx.folder}-checkup", ctx))
    return ctx.folder


def _context(report: BlogReport, checkup: Checkup, version: str) -> BlogContext:
    alone = replace(report, alone=True, base_url=None, tags=(), owner=None, index=False)
    return BlogContext(alone, blog_folders([report.slug])[0], checkup, version)


def _write_folder(ctx: BlogContext, out: Path) -> None:
    finish(out)
    if out.exists() and not _may_be_replaced(out, ctx.folder):
        raise UsageError(f"{out} holds other things than a copy of this blog's report.", "Name an empty or a new folder with --out.")
    with working_folder(out) as new:
        _fill(new, ctx)
        swap(new, out)


def _may_be_replaced(out: Path, folder: str) -> bool:
    """An empty folder, or an earlier copy of the same blog: the cover's style tells it from a whole report."""
    if not out.is_dir():
        return False
    there = {p.name for p in out.iterdir()}
    return not there or (there <= {"index.html", "feed.xml", "assets", folder} and (out / "assets" / "cover.css").is_file())


def _fill(root: Path, ctx: BlogContext) -> None:
    """Cover, pages, files, feed and assets of the one blog."""
    report, user = ctx.report, ctx.report.templates
    told = blog_pages(root, Listed(report, ctx.folder, ctx), ctx.checked, ctx.version)
    view = front_page.view(ctx)
    write_file(root, front_page.PAGE, render(user, front_page.TEMPLATE, ctx.redactor, view=view, frame=view.frame))
    write_file(root, "feed.xml", render(user, "feed.xml", feed=feed([told], ctx.checked, None)))
    write_file(root, f"assets/{data_contract.FILE}", data_contract.schema_text())
    assets(root, user, (*ASSETS, "cover.css"), NONE)


def _zipped(folder: Path, top: str, ctx: BlogContext) -> bytes:
    """The folder as a zip file: sorted, every entry of the checkup's day, so that the same report gives the same bytes."""
    content = BytesIO()
    day = (max(1980, ctx.checked.year), ctx.checked.month, ctx.checked.day, 0, 0, 0)  # zip knows no day before 1980
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            entry = zipfile.ZipInfo(f"{top}/{path.relative_to(folder).as_posix()}", day)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3  # as Unix writes it
            with path.open("rb") as source, packed.open(entry, "w") as target:
                shutil.copyfileobj(source, target)
    return content.getvalue()
