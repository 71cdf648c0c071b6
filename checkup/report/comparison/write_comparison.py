"""Write a comparison into a folder: its pages, the table, and the files that the pages need."""

from __future__ import annotations

from pathlib import Path

from checkup import lazy_re as re
from checkup.errors import UsageError
from checkup.i18n import use
from checkup.report.comparison.compared import Compared
from checkup.report.comparison.comparison_page import PAGE, TABLE, pages
from checkup.report.comparison.comparison_table import table
from checkup.report.previous_site import keep
from checkup.report.rendering import render
from checkup.report.site import ASSETS, assets, write_file
from checkup.report.swap import finish, swap, working_folder

TEMPLATE = "comparison.html"
FURTHER = re.compile(r"findings-\d{1,6}\.html")  # the second page and those after it, of which the next comparison may have fewer


def check_folder(out: Path) -> None:
    """Make sure that a comparison may be written there. Raises UsageError where it holds other things and no earlier one."""
    if not out.exists():
        return
    there = {path.name for path in out.iterdir()} if out.is_dir() else {""}
    if there and not {PAGE, TABLE, "assets"} <= there:
        raise UsageError(f"{out} holds other things than a comparison.", "Name an empty or a new folder with --out.")


def write_comparison(made: Compared, out: Path) -> None:
    """Write it to the folder `out`, in place of an earlier comparison; files of others stay. The same comparison gives the same bytes."""
    out = out.resolve()
    finish(out)
    check_folder(out)
    with use(made.language), working_folder(out) as new:
        for name, view in pages(made):
            write_file(new, name, render(made.templates, TEMPLATE, view=view, frame=view.frame))
        write_file(new, TABLE, table(made))
        assets(new, made.templates, (*ASSETS, "comparison.css"), made.brand)
        for path in sorted(out.iterdir()) if out.is_dir() else ():
            if not (new / path.name).exists() and not FURTHER.fullmatch(path.name):
                keep(path, new / path.name)
        swap(new, out)
