"""What a file of this folder declares."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class System:
    """A comment system that a page embeds by script or frame.

    name    file name of the system
    title   as people call it
    hints   plain lower-case words of which the page's source holds at least one; they save the slower expressions
    marks   expressions on the page's source that show an embedded thread (never one that only shows a counter); each must be linear
    closed  the service has ended: its comments are lost to everyone
    """

    name: str
    title: str
    hints: tuple[str, ...]
    marks: tuple[str, ...]
    closed: bool = False

    def find(self, html: str, lower: str) -> int | None:
        """Where the page embeds this system, None where it does not; `lower` is the page's source in lower case."""
        if not any(hint in lower for hint in self.hints):
            return None
        places = [m.start() for mark in self.marks if (m := re.search(mark, html, re.IGNORECASE))]
        return min(places) if places else None
