"""Where another program is called `checkup`, the user is told, with the name to write in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkup.cli import _which_checkup
from checkup.cli._which_checkup import another_checkup


def script(folder: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A command `checkup` that the shell finds first."""
    path = folder / "checkup"
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    return path


def test_our_own_command_needs_no_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The script that an installer writes for us is ours, in whatever folder; so is no script at all."""
    script(tmp_path, "from checkup.cli import main", monkeypatch)
    assert another_checkup() == ""
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    assert another_checkup() == ""


def test_another_program_of_that_name_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its path stands in the sentence, and the name that works."""
    path = script(tmp_path, "from checkup_of_servers import start", monkeypatch)
    assert str(path) in another_checkup()
    assert "`blog-checkup`" in another_checkup()


def test_a_package_with_our_module_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two packages with a module `checkup` overwrite each other; ours alone is no matter."""
    monkeypatch.setattr(_which_checkup, "packages_distributions", lambda: {"checkup": ["blog-checkup", "server-checkup"]})
    assert "server-checkup" in another_checkup()
    monkeypatch.setattr(_which_checkup, "packages_distributions", lambda: {"checkup": ["Blog-Checkup"]})
    monkeypatch.setenv("PATH", "")
    assert another_checkup() == ""
