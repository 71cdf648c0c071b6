"""A client that waits for nothing, against a server on loopback."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from checkup.config import CrawlTable
from checkup.errors import ReadError
from checkup.web import Client
from tests.web.loopback import HTML, LoopbackSite, Reply

PAGE = Reply(b"<!doctype html><title>Hello</title>", headers=HTML)
NOW = datetime(2026, 3, 1, tzinfo=UTC)


class Sleeper:
    """Remembers how long it was asked to wait, and does not wait."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.waits.append(seconds)


def client(store: Path | None = None, sleep: Sleeper | None = None, now: datetime = NOW, **crawl: object) -> Client:
    table = CrawlTable.model_validate({"delay": 0, "allow_private_hosts": True, **crawl})
    return Client(table, store=store, now=now, home="http://127.0.0.1/", sleep=sleep or Sleeper())


def get(site: LoopbackSite, path: str, accept: str = "html", **options: object) -> object:
    """The page at `path`, or the error that came instead; and the client that fetched it."""

    async def go() -> object:
        async with client(**options) as c:  # type: ignore[arg-type]
            try:
                return await c.get(site.url + path, accept)
            except ReadError as error:
                return error

    return asyncio.run(go())
