"""A collection of an API that is kept between runs: only what is new or changed is asked for, as long as the server's total agrees.

Where the total does not agree (something was deleted, or shown after the fact) all of it is read again. So it is after as many runs as
`[crawl] rotation` says, since a server does not tell of every change (an edited comment has no time of change).
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from checkup.crawling.rerun import Rerun
from checkup.sources._collection import Collection
from checkup.web import Client

# A convention: where more pages than these hold nothing but news, reading all of it again costs little more.
_MOST_NEWS = 5

Item = Mapping[str, Any]
Batch = tuple[Mapping[Any, Item], int | None]
"""One page of items by id, and how many the server says there are in all."""


@dataclass(frozen=True)
class Told:
    """What became of a collection: its items, and those that are new, changed or gone (as they were), by id; None where nobody can tell."""

    found: Collection
    changed: Mapping[Any, Item] | None = None


@dataclass(frozen=True)
class Kept:
    """A collection in the page store under the address of its first page.

    news  asks for a page of its items, those first that are new or changed
    """

    client: Client
    rerun: Rerun
    address: str
    news: Callable[[int], Awaitable[Batch]]

    async def read(self, found: Collection, all_of_it: Callable[[Collection], Awaitable[int | None]]) -> Told:
        """Fill `found`, by the news alone where that is enough, else by `all_of_it`, which gives the server's total."""
        before = self._load()
        merged = await self._with_news(*before) if before else None
        if merged is not None and before is not None:
            items, total = merged
            found.items = dict(items)
            self._save(found, total, anew=False)
            return Told(found, _differing(before[0], items))
        announced = await all_of_it(found)
        if found.partial is None and announced is not None:
            self._save(found, announced, anew=True)
        return Told(found, _differing(before[0], found.items) if before and found.partial is None else None)

    async def _with_news(self, items: Mapping[Any, Item], total: int) -> tuple[Mapping[Any, Item], int] | None:
        """The items with what has changed, None where the server's total says that there is more to it."""
        merged = dict(items)
        now: int | None = None
        for page in range(1, _MOST_NEWS + 1):
            batch, now = await self.news(page)
            old = [one for one, item in batch.items() if items.get(one) == item]
            merged |= batch
            if old or not batch or now is None:
                break
        else:
            return None
        return (merged, now) if now is not None and total + len(merged) - len(items) == now else None

    def _load(self) -> tuple[dict[Any, Item], int] | None:
        body = self.client.kept.load(f"items {self.address}", self.rerun.bound)
        if body is None:
            return None
        try:
            noted = json.loads(body)
            return dict(noted["items"]), int(noted["total"])
        except (ValueError, TypeError, KeyError, RecursionError):
            return None

    def _save(self, found: Collection, total: int, *, anew: bool) -> None:
        if self.client.kept.lasts and self.rerun.notes:
            body = json.dumps({"total": total, "items": list(found.items.items())}, ensure_ascii=False).encode("utf-8", "replace")
            self.client.kept.save(f"items {self.address}", self.address, body, since=None if anew else self.rerun.bound)


def _differing(before: Mapping[Any, Item], now: Mapping[Any, Item]) -> dict[Any, Item]:
    return {one: now.get(one) or before[one] for one in before.keys() | now.keys() if before.get(one) != now.get(one)}
