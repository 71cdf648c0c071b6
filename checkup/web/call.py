"""A request that reads from an API, and what came back: a GET, or a POST whose body is a query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Call:
    """One request to an API. It never writes: `query` is sent by POST and must be a question (GraphQL and a few others are asked that way).

    address     as it may be shown and written anywhere
    headers     sent along; keys stand here or in `secret`, and nothing of either is shown, kept or handed to another server
    secret      parameters that are added to the address on the wire only
    query       the body of a POST, None = GET
    """

    address: str
    headers: Mapping[str, str] = field(default_factory=dict)
    secret: Mapping[str, str] = field(default_factory=dict)
    query: bytes | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """What a server answered: the status, the headers (lower-case names) and the inflated body."""

    status: int
    headers: Mapping[str, str]
    body: bytes
