"""What is known of one post while its blog is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from checkup.model import Post


@dataclass
class Known:
    """What a feed or an API says of a post, and which of its comment pages were read (None = the bare address).

    `complete` is False where one of its pages could not be read, `cut` is True where reading stopped before one.
    """

    url: str
    published: datetime | None = None
    count: int | None = None
    record: Post | None = None
    complete: bool = True
    cut: bool = False
    pages: dict[int | None, Post] = field(default_factory=dict)
