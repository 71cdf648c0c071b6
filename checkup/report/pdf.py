"""The overview of a client's copy as PDF, printed by Chromium or a browser made from it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from checkup import lazy_re as re
from checkup.errors import CheckupError

NAMES = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome-headless-shell"),
    *("microsoft-edge", "microsoft-edge-stable", "msedge", "brave-browser", "vivaldi"),
)
MAC = ("Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser", "Vivaldi")
WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "BraveSoftware/Brave-Browser/Application/brave.exe",
)
FLAGS = (
    *("--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions"),
    *("--disable-background-networking", "--disable-sync", "--disable-component-update", "--no-pdf-header-footer"),
)
PATIENCE = 120
"""Seconds for one page: a cold start on a slow machine takes ten."""
ANOTHER = "Name another one in CHECKUP_CHROMIUM."
_DATES = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}")  # as the PDF standard writes a time, to the second


class NoBrowser(CheckupError):
    """No browser that can print was found on this machine."""


def browser(environ: Mapping[str, str] | None = None, platform: str = sys.platform) -> str | None:
    """The program that prints: what CHECKUP_CHROMIUM names, else the first one found; None where there is none."""
    known = os.environ if environ is None else environ
    if named := known.get("CHECKUP_CHROMIUM", "").strip():
        return shutil.which(named)
    found = (shutil.which(name, path=known.get("PATH")) for name in NAMES)
    return next((program for program in (*found, *_installed(known, platform)) if program), None)


def _installed(known: Mapping[str, str], platform: str) -> Iterator[str]:
    """Browsers where installers of macOS and Windows put them, which is on no PATH."""
    places: list[Path] = []
    if platform == "darwin":
        homes = (Path("/Applications"), Path(known.get("HOME", "/")) / "Applications")
        places = [home / f"{name}.app" / "Contents" / "MacOS" / name for home in homes for name in MAC]
    elif platform == "win32":
        roots = [known[key] for key in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA") if known.get(key)]
        places = [Path(root) / name for root in roots for name in WINDOWS]
    return (str(place) for place in places if place.is_file())


def overview_pdf(page: Path, checked: date) -> bytes:
    """The written page as PDF; its date is the checkup's. Raises NoBrowser, with a way out, where nothing can print it."""
    program = browser()
    if program is None:
        raise NoBrowser(
            "No Chromium, Chrome or Edge was found, so nothing here can make a PDF.",
            "Install one, or name it in CHECKUP_CHROMIUM; or open the report in any browser, print it, and choose “Save as PDF”.",
        )
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "report.pdf")
        root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []  # Chromium refuses its sandbox to root
        own = [f"--user-data-dir={Path(folder, 'profile')}", f"--print-to-pdf={target}", page.resolve().as_uri()]
        command = [program, *FLAGS, *root, *own]
        try:
            done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 - our own words; the browser is the one that the owner has or names
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NoBrowser(f"{program} did not print the report ({type(error).__name__}).", ANOTHER) from None
        if not target.is_file():
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            raise NoBrowser(f"{program} printed nothing.", said[-1][:200] if said else ANOTHER)
        return _DATES.sub(lambda found: b"/%s (D:%s000000" % (found[1], checked.strftime("%Y%m%d").encode()), target.read_bytes())
