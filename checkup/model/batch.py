"""How many comments are put out of sight at once where they live, and brought back: what platforms and comment systems declare of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A comment that a batch names: its number where it lives, and the address of its post."""

    id: str
    post: str


@dataclass(frozen=True, slots=True)
class Batch:
    """One way to put many comments out of sight at once, and to bring them back. Nothing is deleted for good.

    name   as `checkup moderation --format` takes it
    about  what its text is and where it is run, in a few words that go on after "a batch is"
    text   (the blog's folder without slash, the comments, whether they are brought back) -> the text
    """

    name: str
    about: str
    text: Callable[[str, Sequence[Entry], bool], str]
