"""The figures of a whole run, computed a second time from the blog's own database, with code that shares nothing with Checkup."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
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


FIGURES = {"R0", "R1", "R1.48h", "R2", "R4", "R0.fair", "R4.fair", "R7", "E1", "E2", "E3", "S1"}
FOLDER = Path(os.environ.get("WP_RIG_DIR") or Path(os.environ.get("TMPDIR") or tempfile.gettempdir()) / "checkup-rig" / "wp")


def database(statement: str) -> None:
    """Run one statement in the rig's database."""
    command = ["mariadb", "--no-defaults", "-uroot", "-S", str(FOLDER / "db.sock"), "wp", "-e", statement]
    subprocess.run(command, check=True, capture_output=True, timeout=60)


@pytest.fixture(params=[False, True], ids=["five texts", "own words"])
def words(wordpress: None, request: pytest.FixtureRequest) -> Iterator[None]:
    """The rig's writers as they are, with five texts for 200 replies, of which most answer nobody; or each reply in words of its own."""
    if not request.param:
        yield
        return
    database("create table kept_words select comment_ID, comment_content from wp_comments where user_id > 0")
    try:
        database("update wp_comments set comment_content = concat(comment_content, ' Loaf number ', comment_ID, '.') where user_id > 0")
        yield
    finally:
        database("update wp_comments join kept_words using (comment_ID) set wp_comments.comment_content = kept_words.comment_content")
        database("drop table kept_words")


def compared(folder: Path, as_of: str) -> tuple[dict[str, float | None], dict[str, float | None]]:
    """The figures of one run as recomputed, rounded as data.json rounds, and as printed there."""
    (folder / "corner.toml").write_text(SITE.format(url=URL), encoding="utf-8")
    out = folder / "_site"
    places = ["--out", str(out), "--state", str(folder / "state"), "--history", str(folder / "history")]
    command = [sys.executable, "-m", "checkup", "run", str(folder / "corner.toml"), *places, "--as-of", as_of, "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, done.stderr
    rig("truth", str(folder / "truth.json"))
    found = compare(folder / "truth.json", out / "corner" / "comments.csv", out / "corner" / "data.json")
    rounded = {code: None if value is None else round(value, 6) for code, (value, _) in found.items()}
    return rounded, {code: printed for code, (_, printed) in found.items()}


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("as_of", ["2026-11-22", "2024-06-30"])
def test_the_figures_from_the_database_are_those_in_data_json(tmp_path: Path, as_of: str) -> None:
    """Responsiveness, engagement and spam from the database and the verdicts alone equal what data.json prints, to its last digit."""
    recomputed, printed = compared(tmp_path, as_of)
    assert set(recomputed) == FIGURES
    assert recomputed == printed


@pytest.mark.usefixtures("wordpress")
@pytest.mark.parametrize("theme", ["twentytwentyone", "twentytwentytwo", "twentytwentythree", "kubrick", "kubrick5"])
def test_the_figures_are_those_of_the_database_in_every_theme(tmp_path: Path, theme: str) -> None:
    """By pages alone too: themes differ in what they say of closed and protected posts. Kubrick prints posts without a time of day."""
    rig("theme", theme)
    rig("rest", "off")
    rig("feeds", "off")
    recomputed, printed = compared(tmp_path, "2026-11-22")
    exact = FIGURES - {"R0", "R1", "R1.48h", "R2", "R7"} if theme.startswith("kubrick") else FIGURES
    assert {code: recomputed[code] for code in exact} == {code: printed[code] for code in exact}
