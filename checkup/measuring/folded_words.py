"""Folded words of texts, made once: the same post is asked about for every one of its comments, and again for every gain."""

from __future__ import annotations

from functools import lru_cache

from checkup.text.words import fold, words


@lru_cache(maxsize=4_096)  # a blog's posts one after the other, each asked about several times in a row
def spaced(text: str) -> str:
    """The words of a text, folded, each between single spaces: " so that names can be found whole "."""
    return f" {' '.join(words(fold(text)))} "


@lru_cache(maxsize=65_536)
def name_parts(name: str | None) -> tuple[str, ...]:
    """The words of a printed name, folded."""
    return tuple(fold(name or "").split())


def bears(text: str, parts: tuple[str, ...]) -> bool:
    """Whether a text holds a name's folded words side by side; it is taken apart only where it may."""
    if text.isascii() and not all(map(text.lower().__contains__, parts)):
        return False
    return f" {' '.join(parts)} " in spaced(text)
