"""`checkup correct` asks, writes the answers into the site file, and changes nothing that was not asked."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from checkup.cli import main
from tests._command import CLEAN, ROOT, checkup


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sample blog that has been checked."""
    shutil.copytree(ROOT / "sites", tmp_path / "sites")
    monkeypatch.chdir(tmp_path)
    assert checkup("run", "sites/salt-and-paddle.toml").exit_code == 0
    return tmp_path


def test_answers_are_written_and_take_effect(checked: Path) -> None:
    """With "no" to all: each shown line is in the file, the file loads, and the same things are not asked again."""
    path = checked / "sites" / "salt-and-paddle.toml"
    before = path.read_text(encoding="utf-8")
    done = CliRunner(env=CLEAN).invoke(main, ["correct", "salt-and-paddle"], input="n\n" * 10)
    assert done.exit_code == 0
    after = path.read_text(encoding="utf-8")
    assert after != before
    assert set(before.splitlines()) <= set(after.splitlines())
    assert tomllib.loads(after)["blog"]["readers"]
    assert checkup("examine", path).exit_code == 0
    again = checkup("correct", "salt-and-paddle", "--list").output
    written = [line.rpartition(".toml: ")[2] for line in done.output.splitlines() if ".toml: [" in line]
    assert len(written) == 3
    assert not any(line in again for line in written)


@pytest.mark.slow
def test_skipping_or_leaving_writes_nothing(checked: Path) -> None:
    """Enter skips, q leaves; the file stays byte for byte, as it does with --list."""
    path = checked / "sites" / "salt-and-paddle.toml"
    before = path.read_bytes()
    for answers in ("\n" * 10, "q\n"):
        assert "Nothing to write" in CliRunner(env=CLEAN).invoke(main, ["correct", "salt-and-paddle"], input=answers).output
    assert "no: " in checkup("correct", str(path), "--list").output
    assert path.read_bytes() == before


def test_answers_for_a_table_in_one_line_are_told(checked: Path) -> None:
    """A table written between braces cannot be added to: the file stays, and what was answered is not lost."""
    (checked / "sites" / "loaf.toml").write_text("blog = { paths = ['salt-and-paddle/pages'] }\n", encoding="utf-8")
    assert checkup("run", "sites/loaf.toml").exit_code == 0
    before = (checked / "sites" / "loaf.toml").read_bytes()
    done = CliRunner(env=CLEAN).invoke(main, ["correct", "loaf"], input="n\n" * 10)
    assert (done.exit_code, "Put in by hand: [" in done.output) == (2, True)
    assert (checked / "sites" / "loaf.toml").read_bytes() == before


def test_a_site_file_may_have_a_name_of_any_letters(checked: Path) -> None:
    """Its checkup is found under the name that the run gave it, by every command that names the blog."""
    (checked / "sites" / "salt-and-paddle.toml").rename(checked / "sites" / "Salt & Café.toml")
    assert checkup("run", "sites/Salt & Café.toml").exit_code == 0
    assert "no: " in checkup("correct", "sites/Salt & Café.toml", "--list").output
    assert checkup("forget", "Salt & Café", "--yes").exit_code == 0
    assert not (checked / "history" / "salt-cafe.jsonl").exists()


def test_without_a_checkup_the_way_out_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command that makes one is named."""
    shutil.copytree(ROOT / "sites", tmp_path / "sites")
    monkeypatch.chdir(tmp_path)
    done = checkup("correct", "salt-and-paddle")
    assert done.exit_code == 2
    assert "checkup run sites/salt-and-paddle.toml" in done.output
