"""Values of a parametrised test of which `make test` tries some, one of each sort, and `make test-all` all."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

import pytest
from hypothesis import settings

Value = TypeVar("Value")


def quick(values: Iterable[Value], kept: Collection[Value]) -> list[object]:
    """The values, those that are not `kept` with the mark `slow`."""
    values = list(values)
    assert all(one in values for one in kept), "what is kept for make test is none of the values"
    return [value if value in kept else pytest.param(value, marks=pytest.mark.slow) for value in values]


def quick_rows(rows: Iterable[tuple[object, ...]], kept: Collection[tuple[object, ...]]) -> list[object]:
    """The same for tests with several parameters."""
    rows = list(rows)
    assert all(row in rows for row in kept), "what is kept for make test is none of the rows"
    return [row if row in kept else pytest.param(*row, marks=pytest.mark.slow) for row in rows]


def examples(share: float) -> int:
    """So many examples of a property for each that the profile asks for: one that costs little tries more, one that costs much fewer."""
    return max(1, round(share * settings().max_examples))
