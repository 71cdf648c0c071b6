"""Folded words of texts, made once: the same post is asked about for every one of its comments, and again for every gain."""

from __future__ import annotations

from functools import lru_cache

from checkup.text.words import fold, words


@lru_cache(maxsize=32_768)
def spaced(text: str) -> str:
    """The words of a text, folded, each between single spaces: " so that names can be found whole "."""
    return f" {' '.join(words(fold(text)))} "


@lru_cache(maxsize=65_536)
def name_parts(name: str | None) -> tuple[str, ...]:
    """The words of a printed name, folded."""
    return tuple(fold(name or "").split())
