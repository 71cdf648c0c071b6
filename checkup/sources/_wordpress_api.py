"""WordPress's REST API: where a blog has it, one question to it, and a collection of it page by page."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count
from re import search
from typing import Any

from checkup.addresses import clean, encoded_query, home_of
from checkup.crawling.rerun import Rerun
from checkup.errors import ReadError, Unreachable
from checkup.gathering.api_records import Front
from checkup.sources._collection import Collection
from checkup.sources._kept_collection import Batch, Kept, Told
from checkup.sources._wordpress_records import Item
from checkup.web import BudgetSpent, Client, HostBlocked

PER_PAGE = 100  # items; the API gives no more
Query = Mapping[str, object]
NEWEST: Query = {"per_page": PER_PAGE, "orderby": "id"}  # the newest items


def advertised(front: Front) -> str | None:
    match = search(r"<([^<>\s]{1,500})>\s*;\s*rel=\"?https://api\.w\.org/\"?", front.headers.get("link", ""))
    return clean(match[1], front.url) if match else clean(front.reading.api, front.url) if front.reading.api else None


@dataclass
class Api:
    """The root of the API; in its query form (`?rest_route=/`) parameters are joined by "&"."""

    client: Client
    root: str
    rerun: Rerun

    def url(self, route: str, **query: object) -> str:
        words = encoded_query((k.rstrip("_"), v) for k, v in query.items())
        if "rest_route=" in self.root:
            return self.root.rstrip("/") + "/" + route + ("&" + words if words else "")
        return self.root.rstrip("/") + "/" + route + ("?" + words if words else "")

    async def ask(self, route: str, query: Query, *, stands: bool = False) -> tuple[Any, Mapping[str, str]]:
        """The answer to a question; one that `stands` between runs may be a kept one."""
        url = self.url(route, **query)
        answer = await self.client.fetch(url, "json", since=self.rerun.since_list() if stands else None, keep=stands)
        try:
            return json.loads(answer.page.body.decode("utf-8-sig", "replace")), answer.headers
        except (ValueError, RecursionError):
            raise Unreachable("The blog's REST API does not answer in JSON.") from None

    async def page(self, route: str, number: int, query: Query, *, stands: bool = False) -> tuple[dict[int, Item], int, Mapping[str, str]]:
        """One page of a collection: its items by id, how many came, and the headers."""
        items, headers = await self.ask(route, {"order": "desc", "page": number, **query}, stands=stands)
        if not isinstance(items, list):
            raise Unreachable("The blog's REST API answered something else than a list.")
        made = {i["id"]: _without_avatars(i) for i in items if isinstance(i, dict) and type(i.get("id")) is int}
        return made, len(items), headers

    def collection(self, what: str, counts: Callable[[Item], bool] = lambda _: True) -> Collection:
        """An empty collection, which may take half of the requests that are left."""
        return Collection(what, max(1, self.client.left // 2), counts)

    async def all(self, route: str, found: Collection, query: Query, *, stands: bool = False, most: int | None = None) -> int | None:
        """Fill `found` with every item, newest id first, once each, and give the total; what came before an error of the server is kept.

        most  so many items are enough
        """
        headers: Mapping[str, str] = {}
        for number in count(1):
            try:
                items, came, headers = await self.page(route, number, {**NEWEST, **query}, stands=stands)
            except ReadError as error:
                if not found.items:
                    raise
                found.partial = error.sentence
                break
            more = found.add(items.items())
            if most is not None and len(found.items) >= most:
                found.items = dict(list(found.items.items())[:most])
                break
            if not more or _is_last(number, came, len(found.items), headers):
                break
        return total_of(headers)

    async def changed(self, route: str, found: Collection, news: Query, query: Query, most: int | None = None) -> Told:
        """Fill `found` like `all`, with as few requests as its news takes; `news` are the parameters that put those first."""
        newest = {} if most is None else {"orderby": "date", "per_page": min(most, PER_PAGE)}

        async def page_of_news(number: int) -> Batch:
            items, _, headers = await self.page(route, number, {**news, **query})
            return items, total_of(headers)

        kept = Kept(self.client, self.rerun, self.url(route, **query, **newest), page_of_news)
        return await kept.read(found, lambda empty: self.all(route, empty, {**query, **newest}, most=most))


def _without_avatars(item: Item) -> Item:
    """An item as it may be kept: addresses of avatars hold hashes of mail addresses."""
    return {name: value for name, value in item.items() if name not in ("author_avatar_urls", "avatar_urls")}


def total_of(headers: Mapping[str, str]) -> int | None:
    total = headers.get("x-wp-total", "")
    return int(total[:9]) if total.isdecimal() else None


def _is_last(page: int, came: int, read: int, headers: Mapping[str, str]) -> bool:
    """Whether a page of a collection is the last one: by the announced number of pages, unless more came than were announced."""
    pages, total = headers.get("x-wp-totalpages", ""), headers.get("x-wp-total", "")
    if pages.isdecimal() and not (total.isdecimal() and read > int(total[:9])):
        return page >= int(pages[:9])
    return came < PER_PAGE


async def root_of(front: Front, client: Client, rerun: Rerun) -> tuple[Api, dict[str, Any]]:
    home = front.reading.blog_url or front.url
    roots = [advertised(front), home_of(home) + "wp-json/", home_of(home) + "?rest_route=/"]
    problem: ReadError = Unreachable("The blog has no REST API.")
    for root in dict.fromkeys(r for r in roots if r):
        api = Api(client, root, rerun)
        try:
            frame, _ = await api.ask("", {"_fields": "name,description,url,home,gmt_offset,timezone_string,namespaces"}, stands=True)
        except (BudgetSpent, HostBlocked):
            raise
        except ReadError as error:
            problem = error
            if advertised(front):
                break
            continue
        if isinstance(frame, dict) and isinstance(spaces := frame.get("namespaces"), list) and "wp/v2" in spaces:
            return api, frame
    raise problem
