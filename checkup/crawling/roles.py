"""Why an address is fetched: the roles that the queue knows, the most urgent first."""

from __future__ import annotations

from enum import IntEnum


class Role(IntEnum):
    """Why an address is fetched; lower comes first."""

    EXTRA = 0  # a further page of a post that is being read
    POST = 1
    FRAME = 2  # About, Contact
    PAGER = 3
    DATED = 4
    STRAY = 5  # any other link of the blog
    TOPIC = 6
    AGAIN = 7  # a post that an earlier run of this round has read
    LOOK = 8  # the page of a post that an API told: only for what it asks of robots
