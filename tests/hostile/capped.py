"""Regular expressions that only ever meet texts cut to a length, and the door at which they are cut.

Each of them is linear in its text, or nearly, but dear at every character; the sweep attacks it at its cap.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from checkup.dates import _relative
from checkup.reading.plain_text import byline_styles


@dataclass(frozen=True, slots=True)
class Door:
    """Expressions of one file, by their names in it, the most characters that they meet, and a call that hands any text to them.

    `texts` are what the call is tried with, each repeated far beyond the cap, and once cut to it: at least one must come to an expression.
    """

    file: str
    names: tuple[str, ...]
    most: int
    call: Callable[[str], object]
    texts: tuple[str, ...]


DOORS = (
    Door(
        "dates/_relative.py",
        ("_AGO", "_TODAY"),
        60,
        lambda text: _relative.read(text, datetime(2026, 3, 14, 9, 30, tzinfo=UTC)),
        ("about 7 aaa", "yesterday at 9", "vor 7 a"),
    ),
    Door(
        "reading/plain_text/byline_styles.py",
        ("_SAID", "_SAID_CJK", "_ARABIC", "_POSTED", "_COMMENT_BY", "_PING_BY"),
        byline_styles.MAX_LINE,
        lambda text: byline_styles.Reader().line([text], 0),
        ("Ann  said ", "(7. a  x", "pingback by a"),
    ),
)


class _Spy:
    """Stands for an expression and notes the length of the longest text that it was given."""

    def __init__(self, pattern: re.Pattern[str], seen: list[int]) -> None:
        self._pattern, self._seen = pattern, seen

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._pattern, name)
        if not callable(real):
            return real

        def noted(*args: Any, **kwargs: Any) -> Any:
            self._seen.append(len(args[1] if name in ("sub", "subn") else args[0]))
            return real(*args, **kwargs)

        return noted


def most_of(doors: tuple[Door, ...]) -> dict[str, int]:
    """Expression -> the most characters that it can meet, for those of the doors."""
    return {pattern.pattern: door.most for door in doors for name in door.names for pattern in _patterns(door, name)}


def longest_seen(door: Door) -> int:
    """The length of the longest text that an expression of the door was given, with texts of all lengths before the door."""
    module = _module(door)
    seen: list[int] = []
    kept = {name: getattr(module, name) for name in door.names}
    try:
        for name, value in kept.items():
            spies = tuple(_Spy(pattern, seen) for pattern in _patterns(door, name))
            setattr(module, name, spies if isinstance(value, tuple) else spies[0])
        for text in door.texts:
            for length in (door.most // 2, door.most, 20 * door.most):
                door.call((text * length)[:length])
    finally:
        for name, value in kept.items():
            setattr(module, name, value)
    return max(seen, default=0)


def _module(door: Door) -> Any:
    return importlib.import_module(f"checkup.{door.file.removesuffix('.py').replace('/', '.')}")


def _patterns(door: Door, name: str) -> tuple[re.Pattern[str], ...]:
    value = getattr(_module(door), name)
    return value if isinstance(value, tuple) else (value,)
