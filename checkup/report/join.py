"""Sites that several runs wrote, each with other blogs -> one site: the blogs' pages as they are, the pages of all blogs anew."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checkup.report.blog_report import BlogReport
from checkup.report.blog_summary import summary
from checkup.report.paths import blog_folders
from checkup.report.previous_site import document_in, link
from checkup.report.site import new_site, publish
from checkup.report.site_context import Written


@dataclass(frozen=True)
class Found:
    """A blog's pages in one of the parts: which part, the folder, and its data.json."""

    part: int
    folder: Path
    told: Mapping[str, Any]

    @property
    def worth(self) -> tuple[bool, str, bool, int]:
        """Of several the largest is taken: one that was read, of the newest day, not of an earlier run, named last."""
        checked = str(self.told.get("checked") or "")
        return bool(checked), checked, not self.told.get("stale"), self.part


def blogs_in(parts: Sequence[Path]) -> dict[str, Found]:
    """Folder name -> the pages of that blog which count, over all parts."""
    found: dict[str, Found] = {}
    for one in _all_in(parts):
        name = one.folder.name
        if name not in found or found[name].worth < one.worth:
            found[name] = one
    return found


def _all_in(parts: Sequence[Path]) -> Iterator[Found]:
    for number, part in enumerate(parts):
        for folder in sorted(part.iterdir()) if part.is_dir() else ():
            told = document_in(folder)
            if told is not None:
                yield Found(number, folder, told)


def join(found: Mapping[str, Found], reports: Sequence[BlogReport], out: Path, *, version: str, keep: bool) -> bool:
    """Write the site `out` from the pages that were found; whether an earlier replacement of it was finished first.

    reports  the blogs that belong to the site, in its order, without checkups; found pages of others are left out. One that was not found
             keeps the pages that `out` has of it, or else gets one that says so
    keep     as for `write`
    """
    with new_site(out) as (new, finished):
        written = []
        for report, folder in zip(reports, blog_folders([one.slug for one in reports]), strict=True):
            one = found.get(folder)
            if one is None:
                written.append(Written(report, folder))
            else:
                shutil.copytree(one.folder, new / folder, symlinks=True, copy_function=link)
                told = summary(folder, one.told, report.base_url)
                written.append(Written(report, folder, told.checked, told))
        publish(new, out, written, version=version, keep=keep)
    return finished


def without_site_files(found: Mapping[str, Found]) -> list[BlogReport]:
    """What is known of the blogs where no site file tells more: name, and all of them in the order of their folders."""
    return [BlogReport(folder, summary(folder, one.told).name, None) for folder, one in sorted(found.items())]
