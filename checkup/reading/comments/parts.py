"""What is read of one comment while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from checkup.dates import When
from checkup.reading.dom import Node

SHORT = 60  # characters; a convention: an element of a byline that is longer holds words of the comment, which must not be cut off with it


@dataclass(slots=True)
class Parts:
    """What one item of a page says: author, address, date, text, and where it answers.

    head        the author's node
    dated       the node of the date, where an element of its own bears it
    marks       the class tokens of the item and its own parts (for flags)
    links_away  whether it links to another page
    role        whether a word beside the name says that its writer is the blog's owner ("Author")
    """

    author: str | None = None
    url: str | None = None
    when: When | None = None
    date_text: str = ""
    text: str = ""
    permalink: str | None = None
    head: Node | None = None
    dated: Node | None = None
    body: list[Node] = field(default_factory=list)
    marks: frozenset[str] = frozenset()
    skip: list[tuple[int, int]] = field(default_factory=list)
    links_away: bool = False
    role: bool = False

    @property
    def is_dated(self) -> bool:
        """Whether a day is told, be it one that counts from an unknown moment or lacks its year: "1 year ago", "3 June"."""
        return self.when is not None or bool(self.date_text)
