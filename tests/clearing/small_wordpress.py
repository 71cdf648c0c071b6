"""A server on loopback that answers as the REST API of WordPress does to an account that may moderate."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.web.loopback import Asked, LoopbackSite, Reply, serve

USER, PASSWORD = "ada-login", "abcd EFGH 1234"
ENVIRON = {"CHECKUP_WP_USER": USER, "CHECKUP_WP_APP_PASSWORD": PASSWORD}
SIGNED = "Basic " + b64encode(f"{USER}:{PASSWORD}".encode()).decode()


class SmallWordPress(dict[str, Any]):
    """The pages of a `LoopbackSite`: comments by number, each with its state, the path of its post, and when it was written.

    home    what it says that its address is, "" = its own
    plain   it has no pretty addresses: only `/?rest_route=/` answers
    orders  the changes that were asked for, in order
    """

    def __init__(self) -> None:
        super().__init__()
        self.states: dict[str, str] = {}
        self.posts: dict[str, str] = {}
        self.days: dict[str, str] = {}
        self.home = ""
        self.plain = False
        self.refused: set[str] = set()
        self.orders: list[tuple[str, str]] = []
        self.site: LoopbackSite | None = None

    def get(self, path: str, default: Any = None) -> Any:
        """An answer for whatever path."""
        return lambda asked: self._answer(asked)

    def _answer(self, asked: Asked) -> Reply:
        parts = urlsplit(asked.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        route = query.get("rest_route", "") if self.plain else parts.path.removeprefix("/wp-json")
        if not self.plain and not parts.path.startswith("/wp-json/"):
            return Reply(b"a page", 200, {"Content-Type": "text/html"})
        if route == "":
            return Reply(b"a page", 200, {"Content-Type": "text/html"})
        if asked.headers.get("authorization") != SIGNED:
            return self._json({"code": "rest_not_logged_in"}, 401)
        return self._route(route, query, asked)

    def _route(self, route: str, query: dict[str, str], asked: Asked) -> Reply:
        url = self.site.url if self.site else ""
        if route == "/":
            return self._json({"home": self.home or url, "namespaces": ["oembed/1.0", "wp/v2"]})
        number = route.removeprefix("/wp/v2/comments").strip("/")
        if number:
            status = json.loads(asked.body)["status"]
            self.orders.append((number, status))
            if number in self.refused:
                return self._json({"code": "rest_cannot_edit"}, 403)
            self.states[number] = {"spam": "spam", "unspam": "approved"}[status]
            return self._json({"id": int(number)})
        if query.get("status") == "hold":
            return self._held(query)
        wanted = [n for n in query.get("include", "").split(",") if n in self.states]
        return self._json([{"id": int(n), "status": self.states[n], "link": f"{url}{self.posts[n]}#comment-{n}"} for n in wanted])

    def _held(self, query: dict[str, str]) -> Reply:
        held = sorted((self.days[n], n) for n, state in self.states.items() if state == "hold")
        assert (query["per_page"], query["order"], query["_fields"]) == ("1", "asc", "id,date_gmt")
        return self._json([{"id": int(n), "date_gmt": day} for day, n in held[:1]], total=len(held))

    def _json(self, value: Any, status: int = 200, total: int | None = None) -> Reply:
        more = {} if total is None else {"X-WP-Total": str(total)}
        return Reply(json.dumps(value).encode(), status, {"Content-Type": "application/json", **more})


@contextmanager
def small_wordpress() -> Iterator[SmallWordPress]:
    """One with comments 1 to 4 shown on a post, and a spam one."""
    made = SmallWordPress()
    for n in ("1", "2", "3", "4"):
        made.states[n], made.posts[n], made.days[n] = "approved", "/loaf/", f"2026-05-0{n}T10:00:00"
    with serve(made) as site:
        made.site = site
        yield made
