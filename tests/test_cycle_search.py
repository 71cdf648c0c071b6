"""The pause of the search for cycles leaves the process as it found it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from checkup.cycle_search import no_cycle_search


@pytest.fixture(autouse=True)
def searching() -> Iterator[None]:
    """The search is on before and after each test."""
    gc.enable()
    yield
    gc.enable()


def test_the_search_pauses_and_goes_on_also_after_an_error() -> None:
    """Off inside, on again behind the block, whatever happens in it; a pause inside a pause ends with the outer one."""
    with no_cycle_search():
        assert not gc.isenabled()
        with no_cycle_search():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="broken"), no_cycle_search():
        raise ValueError("broken")
    assert gc.isenabled()


def test_where_the_search_was_off_it_stays_off() -> None:
    """Who switched it off for the whole process keeps it off."""
    gc.disable()
    with no_cycle_search():
        pass
    assert not gc.isenabled()
