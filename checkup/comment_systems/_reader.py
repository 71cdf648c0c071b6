"""How a comment system's server is asked: what a page's thread is, which requests give its comments, and what its answers become.

A system writes its conversation as a generator: it yields `Ask`s, is handed the `Told` of each, and returns a `ThreadAnswer`. It opens no
connection, knows no key and never raises; robots.txt, pace, limits and keys are the crawler's business (crawling/outside_comments.py).
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from checkup.json_fields import Record, document
from checkup.model import Kind

# A convention: 10,000 comments at a hundred a page, twice as many as are read of any page (reading/comments/find.py); what is longer stays
# "truncated"
MOST_PAGES = 100
MOST_COMMENTS = 20_000  # of one thread; a convention: four times as many as are read of any page (reading/comments/find.py)


@dataclass(frozen=True, slots=True)
class Thread:
    """Where the comments of one page are kept.

    server  address of the API, without a slash at its end
    page    address of the page
    name    what the server calls the thread (a path, a term, a number); its meaning is the system's own
    more    whatever else the embed says, by the names of its settings
    """

    server: str
    page: str
    name: str = ""
    more: Mapping[str, str] = field(default_factory=dict)


_QUESTIONS = {"COMMENT_GET"}
"""Events that only ask, of systems whose every request is the POST of an event (Twikoo)."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: a GET, or with `query` a POST that only asks (GraphQL, or one of `_QUESTIONS`). Whoever sends it adds the key."""

    address: str
    accept: str = "application/json"
    query: Mapping[str, Any] | None = None

    def __post_init__(self) -> None:
        if self.query is not None and not (str(self.query.get("query")).startswith("query") or self.query.get("event") in _QUESTIONS):
            raise ValueError("a comment system is only asked, never written to")


@dataclass(frozen=True, slots=True)
class Told:
    """The answer to an `Ask`; names of headers are lower-case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def document(self) -> Any:
        """The body as JSON, None where it is none."""
        return document(self.body)

    def record(self) -> Record:
        """The body as a JSON object, an empty one where it is none."""
        found = self.document()
        return found if isinstance(found, dict) else {}


@dataclass(frozen=True, slots=True)
class RawComment:
    """One comment that visitors see, as a system's server gives it. Held, hidden and deleted ones are left out by whoever reads them.

    html       the body; plain text must be escaped first
    posted     without a zone only where the server gives its own clock's time and does not say which
    parent     id of the comment that it stands under, which may be missing
    permalink  its address; None = the page's address with the reader's anchor and its id
    by_post_author  whether the system's own mark says so; None = it does not tell
    """

    id: str
    html: str
    posted: datetime | None
    author: str | None = None
    author_url: str | None = None
    parent: str | None = None
    by_post_author: bool | None = None
    kind: Kind = "comment"
    permalink: str | None = None


@dataclass(frozen=True, slots=True)
class ThreadAnswer:
    """The comments that a server gives of one thread, as visitors see them.

    complete  False where the server announces more than it gives
    closed    whether the system says that nobody can comment; None = it does not tell
    """

    comments: tuple[RawComment, ...]
    complete: bool = True
    closed: bool | None = None


Talk = Generator[Ask, Told, ThreadAnswer | None]
"""A conversation about one thread; it returns None where an answer is none of this system."""


@dataclass(frozen=True)
class Key:
    """A key that a system asks for. It comes from the environment, and only where the site file names the system under `with_key`.

    variable  of the environment
    needed    nothing can be read without it (else it only raises the limit of requests)
    header    the word before it in the header Authorization; "" = it is sent as a parameter
    parameter the name of that parameter; it is on the wire only, never in an address that is shown
    """

    variable: str
    needed: bool
    header: str = ""
    parameter: str = ""


def never(_: Told) -> bool:
    """No answer of the system says in words of its own that the limit of requests is reached."""
    return False


def nowhere(_address: str, _page: str) -> Thread | None:
    """No thread of the system has an address of its own."""
    return None


@dataclass(frozen=True)
class Reader:
    """How a system's comments are read.

    locate   page's source, its address, and the server as configured ("" = not) -> its thread, None where the embed does not tell
    read     the conversation about a thread. The second argument is shared by all threads of one server in a run, to keep what was listed
    anchor   what stands before a comment's id in the fragment of its address
    key      the key that it needs or may have, None = everybody is told
    api      where a hosted service answers; `api_variable` of the environment replaces it. "" = each blog has a server of its own
    limited  whether an answer says in the system's own words that the limit of requests is reached (the common ways are known)
    expects  statuses other than success that mean something in the conversation
    named    a thread's address as visitors see it, and the page's -> the thread, None where it is no such address
    example  such an address, "" where threads have none
    fuller   pages show some of the comments themselves, and the server tells all: it is asked also where a page shows some
    """

    locate: Callable[[str, str, str], Thread | None]
    read: Callable[[Thread, dict[str, Any]], Talk]
    anchor: str = ""
    key: Key | None = None
    api: str = ""
    api_variable: str = ""
    limited: Callable[[Told], bool] = never
    expects: frozenset[int] = frozenset()
    named: Callable[[str, str], Thread | None] = nowhere
    example: str = ""
    fuller: bool = False


# headers that tell how many requests are left: GitHub and Disqus, and the draft of the IETF that others follow
_LEFT = ("x-ratelimit-remaining", "ratelimit-remaining")
# too many requests; refused; a bad request, which is how Disqus says it
_REFUSALS = (429, 403, 400)


def is_limited(told: Told, reader: Reader) -> bool:
    """Whether an answer says that no more requests are wanted for now."""
    if reader.limited(told) or told.status == 429:
        return True
    spent = any(told.headers.get(name, "").strip() == "0" for name in _LEFT)
    return told.status in _REFUSALS and (spent or "retry-after" in told.headers)
