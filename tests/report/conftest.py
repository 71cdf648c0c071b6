"""One site with a blog in every state, written once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checkup.report import write
from tests.report._checkups import states
from tests.report._talk import NOW


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site that holds every state of the design."""
    out = tmp_path_factory.mktemp("report") / "site"
    write([replace(r, slug=name, name=f"The Example, {name}") for name, r in states().items()], out, checked=NOW.date(), version="0.0")
    return out
