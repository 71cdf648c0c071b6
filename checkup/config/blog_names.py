"""Blogs by the names of their site files, and what a name that is not there may have been meant to be."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path

SITES = "sites"
"""The folder of the site files."""
WHAT_A_TARGET_IS = "Name a site file, a folder, an address (https://...), or a saved page."
_NEAR = 0.7  # how alike two names are of which one is taken for a slip of the other (difflib's ratio; its own default is 0.6)
_MOST = 1_000  # names of a folder that are compared


def site_file(name: str) -> str:
    """The site file of a blog that is named without .toml; all else as it is, also where something in this folder is called so."""
    named = Path(SITES, f"{name}.toml")
    return named.as_posix() if re.fullmatch(r"[\w.-]+", name) and named.is_file() and not Path(name).exists() else name


def way_out(target: str) -> str:
    """What to do about a target that is not there: a name that is nearly the same, the address it was to be, or what a target may be."""
    if found := re.match(r"(https?):?/{0,2}(?=[\w-]+\.)", target, re.IGNORECASE):
        return f"For the blog at this address, write {found[1].lower()}://{target[found.end() :]}"
    if Path(target) == Path(SITES):
        return "`checkup init URL` makes it, with a site file in it."
    if near := _near(Path(target).expanduser()):
        return f"Did you mean {near}?"
    if target.lower().endswith(".toml"):
        return "`checkup init URL` writes a site file."
    return WHAT_A_TARGET_IS


def _near(path: Path) -> str:
    """What stands at the same place, or among the site files, under nearly the same name; "" where nothing does."""
    called: dict[str, str] = {}
    for folder, with_stems in ((Path(SITES), True), (path.parent, False)):
        try:
            files = sorted(p for p in folder.iterdir() if not p.name.startswith(".")) if folder.is_dir() else []
        except OSError:
            files = []
        for one in files[:_MOST]:
            if not with_stems or one.suffix == ".toml":
                called |= {one.name: one.as_posix()} | ({one.stem: one.as_posix()} if with_stems else {})
    return next((called[name] for name in get_close_matches(path.name, called, 1, _NEAR)), "")
