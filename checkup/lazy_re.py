"""The standard library's `re`, but an expression is compiled when it is first used: `from checkup import lazy_re as re`.

The package holds more than a thousand expressions, and most programs ask for few of them: compiled while modules are loaded they took a
third of the time of `checkup inspect`. After its first use an expression is as quick as any: its methods are those of the compiled one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from re import ASCII, DOTALL, IGNORECASE, MULTILINE, UNICODE, Match, Pattern, escape, findall, fullmatch, match, search, split, sub
from typing import Any, AnyStr, cast

__all__ = [
    "ASCII",
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "UNICODE",
    "Match",
    "Pattern",
    "compile",
    "escape",
    "findall",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]


def compile(pattern: AnyStr, flags: int = 0) -> Pattern[AnyStr]:  # noqa: A001 - it stands for re's own
    """An expression that answers as a compiled one does; a mistake in it is told at its first use (tests/hostile compiles each).

    What a match calls its `re` is the compiled one: ask for its `pattern`.
    """
    return cast("Pattern[AnyStr]", _Lazy(pattern, flags))


def _method(name: str) -> Callable[..., Any]:
    """A method that gives its place to the compiled expression's own of that name."""

    def first(self: _Lazy, *args: Any, **kwargs: Any) -> Any:
        own = getattr(self.compiled(), name)
        setattr(self, name, own)
        return own(*args, **kwargs)

    return first


class _Lazy:
    """What is asked of `re.Pattern` in the package."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags
        self._compiled: Pattern[Any] | None = None

    def compiled(self) -> Pattern[Any]:
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self._flags)
        return self._compiled

    @property
    def flags(self) -> int:
        return self.compiled().flags

    search, match, fullmatch = _method("search"), _method("match"), _method("fullmatch")
    findall, finditer = _method("findall"), _method("finditer")
    split, sub, subn = _method("split"), _method("sub"), _method("subn")

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[str | bytes, int]]:
        """As it was made: what the compiled one gave cannot be sent to another process."""
        return compile, (self.pattern, self._flags)
