"""Compiled templates that are kept: used where the same code would be made again, and in no other case."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

from checkup.report.compiled_templates import CompiledTemplates


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one template, where Python may keep compiled code."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "shipped").mkdir()
    (tmp_path / "shipped" / "loaf.html").write_text("{{ 1 + 1 }} loaves")
    return tmp_path / "shipped"


def printed(place: Path, folder: Path, made_by: bytes | None = None) -> tuple[str, bool]:
    """What loaf.html prints in a new environment, and whether it was compiled for that."""
    compiled = []

    class Watched(Environment):
        def compile(self, *args: Any, **more: Any) -> Any:
            compiled.append(args)
            return super().compile(*args, **more)

    cache = CompiledTemplates(folder)
    cache._made_by = made_by or cache._made_by
    return Watched(loader=FileSystemLoader(place), bytecode_cache=cache).get_template("loaf.html").render(), bool(compiled)


def test_a_template_is_compiled_once(folder: Path) -> None:
    """A second process takes what the first one kept, in one file."""
    assert printed(folder, folder) == ("2 loaves", True)
    assert printed(folder, folder) == ("2 loaves", False)
    assert len(list((folder / "__pycache__").iterdir())) == 1


def test_what_is_out_of_date_is_compiled_again(folder: Path) -> None:
    """After a change of the template, of the code that compiles, or of the file itself."""
    printed(folder, folder)
    (folder / "loaf.html").write_text("{{ 1 + 2 }} loaves")
    assert printed(folder, folder) == ("3 loaves", True)
    assert printed(folder, folder, made_by=b"x" * 32) == ("3 loaves", True)
    assert printed(folder, folder) == ("3 loaves", True)
    (kept,) = (folder / "__pycache__").iterdir()
    whole = kept.read_bytes()
    for damaged in (b"", whole[:20], whole[:40], whole[:60], whole[:-9], whole[:32] + b"nothing"):
        kept.write_bytes(damaged)
        assert printed(folder, folder) == ("3 loaves", True)


def test_nothing_is_kept_where_python_keeps_nothing_or_for_a_users_own(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another folder's templates are compiled in each process; without a right to write, all are."""
    own = folder.parent / "own"
    own.mkdir()
    (own / "loaf.html").write_text("mine")
    assert printed(own, folder) == ("mine", True) == printed(own, folder)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert printed(folder, folder) == ("2 loaves", True) == printed(folder, folder)
    assert not (folder / "__pycache__").exists()
