"""A crawl against a scripted client, whose pages are read as told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from checkup.crawling.fetch_pages import Pages
from checkup.crawling.roles import Role
from checkup.crawling.source_context import Context
from checkup.errors import ReadError, Unreachable
from checkup.model import Page, Reading
from checkup.web import Call, Response
from tests.factories import post
from tests.sources.reading import NOW, site

HOME = "https://b.example/"
POST = f"{HOME}2012/05/loaf/"
PART = f"{POST}comment-page-2/"


class Script:
    """A client that answers as it is told: address -> error, or the address that it leads to; any other is a page of its own."""

    def __init__(self, answers: Mapping[str, ReadError | str]) -> None:
        self.answers = answers
        self.asked: list[str] = []

    async def get(self, url: str, _accept: str = "html", /, *, since: datetime | None = None) -> Page:
        self.asked.append(url)
        answer = self.answers.get(url, url)
        if isinstance(answer, ReadError):
            raise answer
        return Page(answer, b"<html></html>", "text/html", NOW)

    async def ask(self, call: Call, /) -> Response:
        raise Unreachable(f"{call.address} is not asked in these tests.")


def pages(
    answers: Mapping[str, ReadError | str] | None = None,
    readings: Mapping[str, Reading] | None = None,
    say: Callable[[int, int | None, str], None] | None = None,
    **config: Any,
) -> Pages:
    """A crawl whose pages are read as told; the others hold nothing."""

    async def parse(page: Page) -> Reading:
        return (readings or {}).get(page.url, Reading(page_type="other"))

    ctx = Context(parse=parse, now=NOW, say=say or (lambda *_: None))
    return Pages(site(HOME, **config), ctx, Script(answers or {}), HOME)


def reading(url: str, **more: Any) -> Reading:
    """A page with one post."""
    return Reading(platform="generic", page_type="post", post=post(1, url=url), **more)


def crawl(made: Pages, *items: tuple[str, Role]) -> list[str]:
    """Fetch these and what they lead to; the addresses that were asked for."""
    for url, role in items:
        made.frontier.put(url, role)
    asyncio.run(made.fetch_all())
    return asked(made)


def asked(made: Pages) -> list[str]:
    """The addresses that the scripted client was asked for."""
    assert isinstance(made.client, Script)
    return made.client.asked


def queued(made: Pages) -> list[tuple[str, Role, bool]]:
    found = []
    while (item := made.frontier.pop(ready=True)) is not None:
        found.append((item.url, item.role, item.body))
    return found


def link(*urls: str) -> bytes:
    return "".join(f'<a href="{url}">more</a>' for url in urls).encode()
