"""Which packages are installed is asked once for all tests of this folder: it takes a quarter of a second each time."""

from __future__ import annotations

from functools import cache
from importlib.metadata import packages_distributions

import pytest

from checkup.cli import _which_checkup

_asked = cache(packages_distributions)


@pytest.fixture(autouse=True)
def packages_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same answer as the first time."""
    monkeypatch.setattr(_which_checkup, "packages_distributions", _asked)
