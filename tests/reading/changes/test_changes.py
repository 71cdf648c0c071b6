"""Pages of our own, changed in ways that say nothing of the post or its talk, or something known: exactly that is read.

Each change is a function with what must hold (`set_around`, `markup`, `order`, `people`, `words`, `days`, `furniture`).
"""

from __future__ import annotations

import pytest

from tests.reading.changes import days, furniture, markup, order, pages, people, set_around, words
from tests.reading.changes.known import KNOWN
from tests.reading.changes.printed import CHANGES, differs, reading

MODULES = (set_around, markup, order, people, words, days, furniture)


def faults(change: str, names: list[str]) -> dict[str, list[str]]:
    """The pages on which something else is read, and what."""
    found = {}
    for name in names:
        changed = CHANGES[change](pages.printed(name))
        wrong = differs(changed[1], reading(changed[0])) if changed else []
        found.update({name: wrong} if wrong else {})
    return found


def _without_known(change: str, names: list[str]) -> list[str]:
    known = KNOWN.get(change, ("", ""))[1].split()
    return [name for name in names if name not in known]


def test_every_change_says_what_must_hold() -> None:
    """In one sentence."""
    assert all((function.__doc__ or "").endswith(".") for function in CHANGES.values())
    assert {function.__module__ for function in CHANGES.values()} == {module.__name__ for module in MODULES}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_changes_nothing_else(change: str) -> None:
    """On a few pages unlike each other."""
    assert faults(change, _without_known(change, pages.few())) == {}


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_changes_nothing_else_on_any_page(change: str) -> None:
    """On all of them, of which it can be made on some, and on each that is known to fail."""
    made = [name for name in pages.every() if CHANGES[change](pages.printed(name)) is not None]
    known = KNOWN.get(change, ("", ""))[1].split()
    assert made
    assert set(known) <= set(made)
    assert faults(change, _without_known(change, made)) == {}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("change", "name"),
    [
        pytest.param(change, name, marks=pytest.mark.xfail(reason=why, strict=True, raises=AssertionError))
        for change, (why, names) in KNOWN.items()
        for name in names.split()
    ],
)
def test_what_is_known_to_fail(change: str, name: str) -> None:
    """Told by kind, so that a mend shows itself."""
    assert faults(change, [name]) == {}
