"""Folded words of texts, made once: the same post is asked about for every one of its comments, and again for every gain."""

from __future__ import annotations

from collections.abc import Iterable

from checkup.model import Comment
from checkup.remembered import remembered
from checkup.text.words import fold, words

SHORTEST_NAME = 4  # letters of a name that stands in running words; a convention: shorter ones ("Al", "May") are words as well


@remembered(4_096)  # a blog's posts one after the other, each asked about several times in a row
def spaced(text: str) -> str:
    """The words of a text, folded, each between single spaces: " so that names can be found whole "."""
    return f" {' '.join(words(fold(text)))} "


@remembered(65_536)
def name_parts(name: str | None) -> tuple[str, ...]:
    """The words of a printed name, folded."""
    return tuple(fold(name or "").split())


def may_hold(text: str, folded: Iterable[str]) -> bool:
    """Whether a text may hold these folded words: a cheap look, so that most texts need not be taken apart."""
    return not text.isascii() or all(map(text.lower().__contains__, folded))


def says_name(reply: Comment, to: Comment) -> bool:
    """Whether a reply holds any word of a reader's name of two letters or more: "@annb: thanks" that of "Ann B"; a quotation does not."""
    folded = fold(reply.text)
    return any(part in folded for part in name_parts(to.author.name) if len(part) > 1)


def says_whole_name(reply: Comment, to: Comment) -> bool:
    """The same of a word that is long enough to be a name and stands alone: "Thanks, Lind" below what "Lind Eva" wrote."""
    return any(len(part) >= SHORTEST_NAME and bears(reply.text, (part,)) for part in name_parts(to.author.name))


def bears(text: str, parts: tuple[str, ...]) -> bool:
    """Whether a text holds a name's folded words side by side."""
    return may_hold(text, parts) and f" {' '.join(parts)} " in spaced(text)
