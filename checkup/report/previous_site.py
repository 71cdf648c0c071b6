"""Read what an earlier run left in the output folder, and carry over what this run does not write: other blogs, files of others."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from checkup import signs
from checkup.errors import UsageError
from checkup.report import clean
from checkup.report.data import SCHEMA
from checkup.report.site_context import EarlierBlog
from checkup.text import in_words as words

OURS = frozenset({"index.html", "404.html", "feed.xml", "robots.txt", ".nojekyll", "assets"})
"""What every run writes anew at the root."""
HARMLESS = frozenset({"CNAME", ".git", ".gitignore", ".gitkeep", "README.md", ".well-known", ".DS_Store"})


def _schema(folder: Path) -> dict[str, Any] | None:
    try:
        value = json.loads((folder / "data.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return value if isinstance(value, dict) and str(value.get("schema", "")).partition("/")[0] == SCHEMA.partition("/")[0] else None


def _pair(measures: dict[str, Any], code: str) -> tuple[int, int] | None:
    measure = measures.get(code) or {}
    hits, sample = measure.get("of"), measure.get("n")
    return (hits, sample) if isinstance(hits, int) and isinstance(sample, int) and sample else None


def earlier(out: Path, stays: Callable[[str], bool]) -> tuple[EarlierBlog, ...]:
    """Blogs that an earlier run wrote into those folders of `out` that stay."""
    found = []
    for folder in sorted(out.iterdir()) if out.is_dir() else ():
        value = _schema(folder) if folder.is_dir() and stays(folder.name) else None
        if value is None:
            continue
        measures = {code: m for sign in (value.get("signs") or {}).values() for code, m in (sign.get("measures") or {}).items()}
        wait = (measures.get(signs.code_of("wait")) or {}).get("value")
        day = words.iso_day(str(value.get("checked") or ""))
        score = value.get("score")
        found.append(
            EarlierBlog(
                folder=folder.name,
                name=clean.line(str(value.get("blog") or folder.name), 120),
                checked=words.day(day) if day else "an earlier day",
                grade=clean.line(str(value["grade"]), 1) if value.get("grade") else None,
                word=clean.line(str(value.get("grade_word") or ""), 30),
                score=score if isinstance(score, int) else None,
                diagnosis=clean.line(str(value.get("diagnosis") or ""), 400),
                reason=clean.line(str(value.get("reason") or ""), 300),
                answered=_pair(measures, signs.code_of("answered")),
                wait=float(wait) if isinstance(wait, (int, float)) else None,
                spam=_pair(measures, signs.code_of("spam_on_show")),
            )
        )
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
        if path.name in OURS or (new / path.name).exists() or (_is_blog(path) and not stays(path.name)):
            continue
        target = new / path.name
        if path.is_symlink() or not path.is_dir():
            shutil.copy2(path, target, follow_symlinks=False)
        else:
            shutil.copytree(path, target, symlinks=True, copy_function=_link)


def is_report(folder: Path) -> bool:
    """Whether a folder holds the report of a checkup."""
    return _schema(folder) is not None


def _is_blog(folder: Path) -> bool:
    """A blog's folder: its report, or the one page of a blog that could not be read yet."""
    return folder.is_dir() and (is_report(folder) or {p.name for p in folder.iterdir()} == {"index.html"})


def _link(source: str, target: str) -> str:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
    return target
