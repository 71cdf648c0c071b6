"""What `checkup init --github` writes for a real WordPress is green on its first day, and in the week after; skipped without the rig."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.init.runner import wheelhouse, workflow
from tests.init.test_first_weeks import epoch, lines_of_history, pushed, show, told_by
from tests.rigs.test_wordpress import URL, wordpress

__all__ = ["wordpress"]
pytestmark = [pytest.mark.rig, pytest.mark.usefixtures("no_pauses", "wordpress")]
LATER = 9  # weeks after the first Monday of the other tests: the rig's posts are older by then


def test_two_weeks_of_wordpress(tmp_path: Path) -> None:
    """Its platform and name are found; both runs are green, each with its line of history, and the second is published."""
    machine = pushed(tmp_path, wheelhouse(_new(tmp_path / "wheels"), "blog-checkup"), URL, "--github")
    (site,) = (tmp_path / "mine" / "sites").glob("*.toml")
    assert 'platform = "wordpress"' in site.read_text(encoding="utf-8")
    assert "\nname = " in site.read_text(encoding="utf-8")
    text = show(machine, ".github/workflows/checkup.yml")
    first = workflow(machine.start(SOURCE_DATE_EPOCH=epoch(LATER)), text)
    assert (first.red, lines_of_history(machine)) == (False, 1), first.log
    assert "Settings > Pages" in first.summary
    machine.pages.write_text("https://ada.blog-host.example/\n", encoding="utf-8")
    second = workflow(machine.start(SOURCE_DATE_EPOCH=epoch(LATER + 1)), text)
    assert (second.red, lines_of_history(machine)) == (False, 2), second.log
    assert told_by(machine.published)["stale"] is False


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder
