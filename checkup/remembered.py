"""`functools.lru_cache` for what is made of a blog's words and addresses, and ways to let go of memory between the steps of a run."""

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
    give_back()


def give_back() -> None:
    """Hand freed memory back to the system, where the C library can: what a step frees in small pieces leaves holes, 60 MB of a large blog.

    Else the next step takes more beside the holes, for hardly any of its pieces fits into one.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@lru_cache(maxsize=1)
def _trim() -> Callable[[int], int] | None:
    """What the GNU C library has for it; None where there is another one."""
    import ctypes

    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return None
    return found
