"""Read what an earlier run left in the output folder, and carry over what this run does not write: other blogs, files of others."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from checkup import lazy_re as re
from checkup.errors import UsageError
from checkup.report.blog_summary import BlogSummary, summary
from checkup.report.data_contract import NAME

OURS = frozenset({"index.html", "404.html", "feed.xml", "robots.txt", ".nojekyll", "assets"})
"""What every run writes anew at the root."""
_PAGES = re.compile(r"(?:index-\d{1,4}|compare(?:-\d{1,4})?|(?:tag|owner)-[a-z0-9-]{1,80})\.html")
"""Pages of several blogs that only some runs write; others of these names, without our style sheet, are the user's own."""
HARMLESS = frozenset({"CNAME", ".git", ".gitignore", ".gitkeep", "README.md", ".well-known", ".DS_Store"})


def document_in(folder: Path) -> dict[str, Any] | None:
    """The data.json of a blog's folder, None where there is none of ours."""
    try:
        value = json.loads((folder / "data.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) and str(value.get("schema", "")).partition("/")[0] == NAME else None


def earlier(out: Path, stays: Callable[[str], bool]) -> tuple[BlogSummary, ...]:
    """Blogs that an earlier run wrote into those folders of `out` that stay."""
    found = []
    for folder in sorted(out.iterdir()) if out.is_dir() else ():
        value = document_in(folder) if folder.is_dir() and stays(folder.name) else None
        if value is not None:
            found.append(summary(folder.name, value))
    return tuple(found)


def check_place(out: Path) -> None:
    """Make sure that a report may be written to `out`. Raises UsageError where it is a file, or holds other things and no report."""
    if not out.exists():
        return
    if not out.is_dir():
        raise UsageError(f"{out} is a file, not a folder.", "Name a folder with --out.")
    strange = sorted(p.name for p in out.iterdir() if p.name not in HARMLESS)
    if strange and not (out / "assets" / "checkup.css").is_file():
        raise UsageError(f"{out} holds files that are no report of Checkup ({strange[0]}).", "Name an empty or a new folder with --out.")


def carry_over(out: Path, new: Path, stays: Callable[[str], bool]) -> None:
    """Link into the new site what stays of the old one: files of others, and the reports in folders that `stays` names.

    Raises UsageError where `out` holds other things and no report.
    """
    check_place(out)
    for path in sorted(out.iterdir()) if out.is_dir() else ():
        if path.name in OURS or (new / path.name).exists() or (_is_blog(path) and not stays(path.name)) or _is_page(path):
            continue
        keep(path, new / path.name)


def keep(path: Path, target: Path) -> None:
    """The same file or folder at another place too."""
    if path.is_symlink() or not path.is_dir():
        shutil.copy2(path, target, follow_symlinks=False)
    else:
        shutil.copytree(path, target, symlinks=True, copy_function=link)


def is_report(folder: Path) -> bool:
    """Whether a folder holds the report of a checkup; that of a blog which could never be read says no day."""
    value = document_in(folder)
    return value is not None and bool(value.get("checked"))


def _is_blog(folder: Path) -> bool:
    """A blog's folder: its report, or the one page of a blog that could not be read yet. A page of the user's own has another style."""
    if not folder.is_dir() or document_in(folder) is not None:
        return folder.is_dir()
    return {p.name for p in folder.iterdir()} == {"index.html"} and _has_style(folder / "index.html", b"../")


def _is_page(path: Path) -> bool:
    """A page of several blogs, which this run has written anew or not at all."""
    return bool(_PAGES.fullmatch(path.name)) and _has_style(path, b"")


def _has_style(page: Path, root: bytes) -> bool:
    """Whether a page has our style sheet, from the folder of the whole site."""
    return page.is_file() and b'href="%sassets/checkup.css"' % root in page.read_bytes()[:4000]


def link(source: str, target: str) -> str:
    """The same file at another place, without copying it where that can be; where it is."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):  # the latter where a system can only link what a link leads to
        shutil.copy2(source, target, follow_symlinks=False)
    return target
