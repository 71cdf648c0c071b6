"""The command line as a user calls it, on a sample blog of this repository."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from checkup.cli import main

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "sites" / "salt-and-paddle.toml"
CLEAN = dict.fromkeys(("CI", "GITHUB_ACTIONS", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_TOKEN", "GITHUB_REPOSITORY"))


def checkup(*args: object, **env: str) -> Result:
    return CliRunner(env={**CLEAN, **env}).invoke(main, [str(a) for a in args])


def places(folder: Path) -> list[str]:
    return ["--out", str(folder / "_site"), "--state", str(folder / ".checkup"), "--history", str(folder / "history")]
