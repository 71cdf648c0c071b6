"""What the readers of a post share: the page that they read, and what they have found so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checkup.dates import When
from checkup.model import Link, Person
from checkup.reading.adapter import Traces
from checkup.reading.dom import Dom, Node
from checkup.reading.metadata import Metadata
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base


@dataclass
class PostContext:
    """The page that a post is read from; `stop` is the node number where its comments begin (or the page ends).

    `traces` are what is found of platforms on any page;
    `people` are the names that the page knows otherwise: its commenters and the blog's owners; `no_names` are words that stand where names
    stand but are none; `first_said` is the day of the earliest comment, after which no post is published, and
    `all_dated` whether nearly all comments tell their day.
    """

    dom: Dom
    meta: Metadata
    clock: PageClock
    base: Base
    stop: int
    traces: Traces
    people: frozenset[str] = frozenset()
    no_names: frozenset[str] = frozenset()
    first_said: date | None = None
    all_dated: bool = False


@dataclass
class PostFacts:
    """What the page says of its post; `beside_day` are the words beside the day of one without a writer, which may be a name.

    `prints_day` says whether a day of publication is seen beside the title or the text, and does not stand in the head alone.
    `last` is the last box of its text, `stop` the number of the node where its comments begin.
    """

    title: str | None = None
    title_node: Node | None = None
    when: When | None = None
    prints_day: bool = False
    author: Person | None = None
    beside_day: str | None = None
    text: str = ""
    body: Node | None = None
    last: Node | None = None
    links: tuple[Link, ...] = ()
    quotes: tuple[str, ...] = ()
    stop: int | None = None
