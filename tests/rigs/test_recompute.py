"""The figures of a whole run, computed a second time from the blog's own database, with code that shares nothing with Checkup."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.rigs.recompute import compare
from tests.rigs.test_wordpress import URL, rig, wordpress

__all__ = ["wordpress"]

pytestmark = pytest.mark.rig
SITE = """
[blog]
url = "{url}"
[window]
all = true
[crawl]
delay = 0
allow_private_hosts = true
[report]
names = "full"
"""


@pytest.mark.usefixtures("wordpress")
@pytest.mark.parametrize("as_of", ["2026-11-22", "2024-06-30"])
def test_six_figures_from_the_database_are_those_in_data_json(tmp_path: Path, as_of: str) -> None:
    """R0, R2, E1, E2, E3 and S1 from the database and the verdicts alone equal what data.json prints, to its last digit."""
    (tmp_path / "corner.toml").write_text(SITE.format(url=URL), encoding="utf-8")
    out = tmp_path / "_site"
    places = ["--out", str(out), "--state", str(tmp_path / "state"), "--history", str(tmp_path / "history")]
    command = [sys.executable, "-m", "checkup", "run", str(tmp_path / "corner.toml"), *places, "--as-of", as_of, "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, done.stderr
    rig("truth", str(tmp_path / "truth.json"))
    found = compare(tmp_path / "truth.json", out / "corner" / "comments.csv", out / "corner" / "data.json")
    rounded = {code: None if value is None else round(value, 6) for code, (value, _) in found.items()}
    assert rounded == {code: printed for code, (_, printed) in found.items()}
    assert set(found) == {"R0", "R2", "E1", "E2", "E3", "S1"}
