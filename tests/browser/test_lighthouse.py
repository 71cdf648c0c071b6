"""Lighthouse under a sub-path: performance, accessibility and best practices 100."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.conftest import npm_package

pytestmark = pytest.mark.browser

QUIET = ("no-first-run", "disable-background-networking", "disable-component-update", "disable-sync")
FLAGS = " ".join(f"--{flag}" for flag in ("headless", "no-sandbox", "disable-gpu", "disable-quic", *QUIET))


@pytest.fixture(scope="session")
def lighthouse(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The Lighthouse command."""
    folder = tmp_path_factory.mktemp("lighthouse")
    npm_package("lighthouse@12", folder)
    return str(folder / "node_modules" / ".bin" / "lighthouse")


@pytest.mark.parametrize(
    "page", ["index.html", "graded/index.html", "graded/waiting.html", "graded/history.html", "very-many/posts/1.html"]
)
def test_all_hundred(served: str, lighthouse: str, tmp_path: Path, page: str) -> None:
    """A hundred in each category; SEO is left out, since the pages say noindex on purpose.

    The performance score falls when the machine is busy with other work, so it has six tries; the others have one.
    """
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium")
    out = tmp_path / "lighthouse.json"
    command = [lighthouse, f"{served}/{page}", "--quiet", f"--chrome-flags={FLAGS}", "--output=json", f"--output-path={out}"]
    command.append("--only-categories=performance,accessibility,best-practices")
    found = {}
    for _ in range(6):
        subprocess.run(command, env={**os.environ, "CHROME_PATH": chromium}, capture_output=True, timeout=900, check=True)
        found = {name: category["score"] for name, category in json.loads(out.read_text(encoding="utf-8"))["categories"].items()}
        if found["performance"] == 1 or min(found["accessibility"], found["best-practices"]) < 1:
            break
    assert found == {"performance": 1, "accessibility": 1, "best-practices": 1}
