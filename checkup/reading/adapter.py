"""What a platform file declares: how to recognise it, and the few facts of its markup that the common readers cannot know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from checkup.reading.comments.candidates import Extra


@dataclass(frozen=True)
class Adapter:
    """A blog platform.

    name           file name of the adapter
    generators     beginnings of `<meta name=generator>`, lower case
    marks          strings in the page's source that give it away, lower case; each counts one
    hosts          endings of host names
    extra          class tokens of the parts of a comment, beyond the common ones
    author_flags   class tokens that the platform itself puts on comments by the post's author
    removed        class tokens of placeholders for deleted comments
    items          class tokens (several in one string must stand together) that only comments have; asked first
    partial        the platform's pages hold only some of the comments: what is missing is "external-unread", not none
    account        (author's address, class tokens) -> account on the platform, None for guests
    """

    name: str
    generators: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    extra: Extra = field(default_factory=Extra)
    author_flags: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    items: tuple[str, ...] = ()
    partial: bool = False
    account: Callable[[str | None, frozenset[str]], str | None] | None = None
