"""The mutations themselves: each kind is made, every one parses and changes one place, and the seed decides."""

from __future__ import annotations

import ast

import pytest

from tests.mutants.__main__ import CORE, ROOT, _choose, _mirrored, _sources
from tests.mutants.mutations import mutations


def changed(text: str) -> set[str]:
    return {m.apply(text) for m in mutations(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = a < b", {"x = (a <= b)"}),
        ("x = a is None", {"x = (a is not None)"}),
        ("x = a and b", {"x = (a or b)", "x = (a)", "x = (b)"}),
        ("x = not a", {"x = a"}),
        ("x = a + b", {"x = (a - b)"}),
        ("x = 'a' + b", set()),
        ("x = a if b else c", {"x = c if b else a"}),
        ("x = 3", {"x = 4", "x = 2"}),
        ("x = True", {"x = False"}),
        ("x = max(a)", {"x = min(a)"}),
        ("x = [a for a in b if c]", {"x = [a for a in b]"}),
        ("def f():\n    return a", {"def f():\n    return None"}),
        ("def f():\n    'Words 3.'\n    g()", {"def f():\n    'Words 3.'\n    pass"}),
        ("for a in b:\n    continue", {"for a in b:\n    pass"}),
        ("x: Literal[3] = y", set()),
        ("if TYPE_CHECKING:\n    x = 3", set()),
        ("x = 'é' < b", {"x = ('é' <= b)"}),
    ],
)
def test_each_kind_of_change(text: str, expected: set[str]) -> None:
    """One place at a time; texts, annotations, docstrings and imports for types stay as they are."""
    assert changed(text) == expected


def test_every_mutation_of_the_core_parses_and_changes_something() -> None:
    """A mutant that is no Python would be caught for nothing, one that changes nothing could never be."""
    for group in CORE:
        for file in list(_sources(group))[:2]:
            text = (ROOT / file).read_text(encoding="utf-8")
            tree = ast.dump(ast.parse(text))
            for one in mutations(text)[::29]:
                assert ast.dump(ast.parse(one.apply(text))) != tree, (file, one)


@pytest.mark.slow
def test_the_seed_decides_and_every_group_gets_its_share() -> None:
    """The same seed gives the same mutants, another one others; each part of the core is broken as often as the rest."""
    first, again, other = (list(_choose(None, seed, 2 * len(CORE))) for seed in (1, 1, 2))
    assert first == again != other
    for group in CORE:
        assert sum(any(m.file.startswith(name) for name in group) for m in first) == 2


def test_every_file_of_the_core_has_tests_that_mirror_it() -> None:
    """The map from a file to its tests names files that are there."""
    for group in CORE:
        for file in _sources(group):
            assert _mirrored(file), file
