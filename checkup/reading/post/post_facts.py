"""What is gathered of a page's post while it is read."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.dates import When
from checkup.model import Link, Person
from checkup.reading.dom import Dom, Node
from checkup.reading.metadata import Frame
from checkup.reading.page_dates import Clock
from checkup.reading.page_urls import Base


@dataclass
class Place:
    """The page that a post is read from; `stop` is the node number where its comments begin (or the page ends).

    `people` are the names that the page knows otherwise: its commenters and the blog's owners.
    """

    dom: Dom
    frame: Frame
    clock: Clock
    base: Base
    stop: int
    people: frozenset[str] = frozenset()


@dataclass
class PostFacts:
    """What the page says of its post."""

    title: str | None = None
    title_node: Node | None = None
    when: When | None = None
    author: Person | None = None
    text: str = ""
    body: Node | None = None
    links: tuple[Link, ...] = ()
    quotes: tuple[str, ...] = ()
