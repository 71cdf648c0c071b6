"""`python -m tests.docs_site FOLDER`: docs/, README, CONTRIBUTING and CHANGELOG as a site in FOLDER/site, made by Zensical.

The files stay as GitHub shows them. A copy is built, in which the README is the first page and links to files that are no pages of the site
lead to the repository's own names. A link to a page that is not there ends the build with an error.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CONFIG = Path(__file__).with_name("zensical.toml")
BESIDE = {"README.md": "index.md", "CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changelog.md"}
"""Pages that stand beside docs/, by the name that they get in the site."""


def copied(folder: Path) -> Path:
    """Write the site's pages into `folder`/docs, links between them put right, and the configuration beside them."""
    docs = folder / "docs"
    shutil.rmtree(docs, ignore_errors=True)
    shutil.copytree(ROOT / "docs", docs)
    for page in docs.glob("*.md"):
        page.write_text(_linked(page.read_text(encoding="utf-8"), "../"), encoding="utf-8")
    for name, page_name in BESIDE.items():
        (docs / page_name).write_text(_linked((ROOT / name).read_text(encoding="utf-8"), ""), encoding="utf-8")
    shutil.copy(CONFIG, folder / CONFIG.name)
    return docs


def _linked(text: str, root: str) -> str:
    """A page's text with the links of a page of the site; `root` leads from the page to the top of the repository."""

    def put(match: re.Match[str]) -> str:
        target, place = match[1], match[2] or ""
        inside = target.removeprefix(root)
        if root and not target.startswith(root):
            return match[0]
        if inside.startswith("docs/"):
            return f"]({inside.removeprefix('docs/')}{place})"
        return f"]({BESIDE[inside]}{place})" if inside in BESIDE else ""  # the word stays, as LICENSE is no page

    return re.sub(r"\]\((?!https?:|#|mailto:)([^)#\s]+)(#[^)\s]*)?\)", lambda match: put(match) or "]", text)


def build(folder: Path) -> int:
    """Build the site into `folder`/site; the exit code of Zensical, which takes warnings for errors."""
    copied(folder)
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--config-file", str(folder / CONFIG.name)]
    return subprocess.run(command, check=False, cwd=folder).returncode


if __name__ == "__main__":
    place = Path(sys.argv[1] if len(sys.argv) > 1 else "_docs")
    place.mkdir(parents=True, exist_ok=True)
    sys.exit(build(place.resolve()))
