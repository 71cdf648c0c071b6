"""`functools.lru_cache` for what is made of a blog's words and addresses, and a way to let go of all of it between the steps of a run."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

Made = TypeVar("Made")

_KEPT: list[Callable[[], None]] = []  # what empties each cache


def remembered(most: int) -> Callable[[Callable[..., Made]], _lru_cache_wrapper[Made]]:
    """A decorator: of the last `most` calls the answers are remembered."""

    def decorated(work: Callable[..., Made]) -> _lru_cache_wrapper[Made]:
        kept = lru_cache(maxsize=most)(work)
        _KEPT.append(kept.cache_clear)
        return kept

    return decorated


def forget() -> None:
    """Let go of all that is remembered. What a step asks again is made again: of a large blog 35 MB, of which the next step asks little."""
    for clear in _KEPT:
        clear()
