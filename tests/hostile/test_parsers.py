"""Every parser of the package on damaged input: what it reads is read or refused in a sentence, and nothing else is raised."""

from __future__ import annotations

import ast
import contextlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import checkup
from tests.hostile.parsers import DECODERS, OWN, PARSERS

ROOT = Path(checkup.__file__).parent
FEW = 6


def tried(name: str, folder: Path, examples: int) -> None:
    parser = PARSERS[name]

    @settings(
        max_examples=examples,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate,) if examples == FEW else (Phase.generate, Phase.shrink),
    )
    @given(st.data())
    def hold(data: st.DataObject) -> None:
        handed = data.draw(parser.given)
        with contextlib.suppress(parser.errors):
            parser.call(handed, folder)

    hold()


@pytest.mark.parametrize("name", PARSERS)
def test_damaged_input_is_read_or_refused(name: str, tmp_path: Path) -> None:
    """A few examples of each parser."""
    tried(name, tmp_path, FEW)


@pytest.mark.slow
@pytest.mark.parametrize("name", PARSERS)
def test_much_damaged_input_is_read_or_refused(name: str, tmp_path: Path) -> None:
    """Ten thousand examples of each parser, or as many as a few minutes allow."""
    tried(name, tmp_path, PARSERS[name].most)


def decoding(path: Path) -> bool:
    """Whether a module calls one of the decoders."""
    text = path.read_text(encoding="utf-8")
    if not any(name.rpartition(".")[2] in text for name in DECODERS):
        return False
    calls = (node.func for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call))
    return any(ast.unparse(call) in DECODERS for call in calls)


def test_every_parser_is_listed() -> None:
    """A module that decodes what comes from outside has a row, is reached by one, or decodes only what the package wrote."""
    found = {path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.py") if decoding(path)}
    reached = {part for parser in PARSERS.values() for part in parser.parts}
    reached |= {name for name in found if name.startswith("comment_systems/")}  # the calls walk over all of them
    assert found - PARSERS.keys() - reached - OWN.keys() == set()
    assert OWN.keys() - found == set()


def test_every_row_is_a_module() -> None:
    """No row for what is gone."""
    listed = {*PARSERS, *OWN, *(part for parser in PARSERS.values() for part in parser.parts)}
    assert [name for name in sorted(listed) if not (ROOT / name).is_file()] == []
