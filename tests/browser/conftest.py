"""Chromium, axe-core and the Nu HTML checker; each test is skipped where its tool cannot be had."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from checkup.report import write
from tests.report._checkups import states
from tests.report._talk import NOW

playwright = pytest.importorskip("playwright.sync_api")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a blog in every state, in a folder two steps below the server's root."""
    out = tmp_path_factory.mktemp("browser") / "pages" / "report"
    base = "https://example.org/pages/report/"
    given = [replace(r, slug=name, name=f"The Example, {name}", base_url=base) for name, r in states().items()]
    write(given, out, checked=NOW.date(), version="0.0")
    return out


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Chromium of the system (CHROMIUM names it), else the one that playwright brought."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
    with playwright.sync_playwright() as p:
        try:
            chromium = p.chromium.launch(executable_path=path, args=quiet) if path else p.chromium.launch(args=quiet)
        except playwright.Error as error:
            pytest.skip(f"no Chromium: {error}")
        yield chromium
        chromium.close()


def npm_package(package: str, folder: Path) -> Path:
    """Install a package into a folder of its own; skips the test where npm cannot."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not here")
    done = subprocess.run(
        [npm, "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder), package],
        capture_output=True,
        timeout=900,
        check=False,
    )
    found = folder / "node_modules" / package.split("@")[0]
    if done.returncode or not found.is_dir():
        pytest.skip(f"npm cannot install {package}")
    return found


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The text of axe-core."""
    return (npm_package("axe-core", tmp_path_factory.mktemp("axe")) / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def vnu(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command of the Nu HTML checker."""
    java = shutil.which("java")
    if java is None:
        pytest.skip("java is not here")
    jar = next(npm_package("vnu-jar", tmp_path_factory.mktemp("vnu")).rglob("vnu.jar"))
    return [java, "-jar", str(jar)]


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The site under a sub-path of a server on loopback."""
    handler = functools.partial(_Quiet, directory=str(site.parent.parent))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/pages/report"
    server.shutdown()
    server.server_close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""
