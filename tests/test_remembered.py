"""What functions remember, and what lets go of it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable

import pytest

from checkup import remembered


def test_an_answer_is_made_once_until_it_is_forgotten() -> None:
    """The work is done again after `forget`, and not before."""
    asked: list[str] = []

    @remembered.remembered(10)
    def shout(word: str) -> str:
        asked.append(word)
        return word.upper()

    assert (shout("rye"), shout("rye")) == ("RYE", "RYE")
    assert asked == ["rye"]
    remembered.forget()
    assert shout("rye") == "RYE"
    assert asked == ["rye", "rye"]


def test_memory_is_given_back_wherever_the_program_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A C library without a way to hand memory back is no mistake, and with one nothing that is held is lost."""
    held = [str(number) * 20 for number in range(1000)]
    remembered.give_back()
    assert held == [str(number) * 20 for number in range(1000)]
    for missing in (AttributeError, OSError, TypeError):
        remembered._trim.cache_clear()
        monkeypatch.setattr(ctypes, "CDLL", _raising(missing))
        remembered.give_back()
    remembered._trim.cache_clear()


def _raising(error: type[Exception]) -> Callable[[object], object]:
    def load(_: object) -> object:
        raise error

    return load
