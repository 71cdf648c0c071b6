"""What a file of this folder declares: how a system is recognised in a page, and how its comments are read where that is allowed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checkup.comment_systems._reader import Reader


@dataclass(frozen=True)
class System:
    """A comment system that a page embeds by script or frame.

    name    file name of the system
    title   as people call it
    hints   plain lower-case words of which the page's source holds at least one; they save the slower expressions
    marks   expressions on the page's source that show an embedded thread (never one that only shows a counter); each must be linear
    copies  expressions that show only a link to the post's copy there, where its readers may answer: no embed, a hint where a page has no
            comments and no form of its own
    closed  the service has ended: its comments are lost to everyone
    reader  how its comments are read where that is allowed, None where they cannot be
    export  the file that holds its comments when the owner exports them and that a checkup reads, by its usual name; "" where there is none
    moderation  how spam is removed there, in a sentence; "" where that is not known

    What is left of it in pages, for the readers of pages:
    fragments   fragments of links that lead to a post's thread
    signatures  words by which it signs where a writer's name stands, lower case: no author bears them
    authors, bodies  class tokens of a comment's name and of its words where a plugin left comments in the page
    """

    name: str
    title: str
    hints: tuple[str, ...]
    marks: tuple[str, ...]
    copies: tuple[str, ...] = ()
    closed: bool = False
    reader: Reader | None = None
    export: str = ""
    moderation: str = ""
    fragments: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()

    def find(self, html: str, lower: str) -> int | None:
        """Where the page embeds this system, None where it does not; `lower` is the page's source in lower case."""
        return self._first(self.marks, html, lower)

    def find_copy(self, html: str, lower: str) -> int | None:
        """Where the page links to the post's copy there, None where it does not."""
        return self._first(self.copies, html, lower)

    def _first(self, expressions: tuple[str, ...], html: str, lower: str) -> int | None:
        if not expressions or not any(hint in lower for hint in self.hints):
            return None
        places = [m.start() for mark in expressions if (m := re.search(mark, html, re.IGNORECASE))]
        return min(places) if places else None
