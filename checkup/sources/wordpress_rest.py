"""WordPress by its REST API: posts and comments of a whole blog in a dozen requests.

Facts of the interface (WordPress 6.1 source): collections give at most 100 items a page; a page of comments may hold fewer because hidden
ones are taken out after counting, so paging ends after `X-WP-TotalPages`; pings, held comments and spam are never shown to a visitor;
`author` is 0 for every guest; `date` is local and `date_gmt` is UTC without saying so.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from re import search
from typing import Any

from checkup.addresses import clean, encoded_query, home_of, is_web
from checkup.config import SiteConfig
from checkup.crawling.crawl import Way, read_live
from checkup.crawling.source_context import Context
from checkup.errors import ReadError, Unreachable
from checkup.gathering.api_records import Front, Records
from checkup.model import Blog, Person
from checkup.moments import Clock
from checkup.reading.html_fragment import line
from checkup.sources._collection import Collection
from checkup.sources._wordpress_records import Item, by_post, made_of, offset_minutes, plain, post_of, rendered, site_of_person
from checkup.web import BudgetSpent, Client, HostBlocked

NAME = "wordpress_rest"
PLAN = "Posts and comments would be read by WordPress REST, pages where it holds something back or does not tell what they ask of robots."
_PER_PAGE = 100  # items; the API gives no more
_POST_FIELDS = "id,link,date,date_gmt,title,content,excerpt,author,comment_status,type,yoast_head_json.robots"
_COMMENT_FIELDS = "id,post,parent,author,author_name,author_url,date,date_gmt,content,link,type"


def accepts(site: SiteConfig) -> bool:
    """Never by itself: the live source finds out whether a blog has the API."""
    return False


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Reads a blog by REST or not at all (`source = "wordpress_rest"`)."""
    return await read_live(site, ctx, {NAME: Way(offers, records)}, only_records=True)


def offers(front: Front) -> bool:
    """Whether the front page names an API, or shows that WordPress made it."""
    return bool(_advertised(front)) or "wordpress" in (front.reading.generator or "").lower() or front.reading.platform == "wordpress"


def _advertised(front: Front) -> str | None:
    match = search(r"<([^<>\s]{1,500})>\s*;\s*rel=\"?https://api\.w\.org/\"?", front.headers.get("link", ""))
    return clean(match[1], front.url) if match else clean(front.reading.api, front.url) if front.reading.api else None


@dataclass
class _Api:
    """The root of the API; in its query form (`?rest_route=/`) parameters are joined by "&"."""

    client: Client
    root: str

    def url(self, route: str, **query: object) -> str:
        words = encoded_query((k.rstrip("_"), v) for k, v in query.items())
        if "rest_route=" in self.root:
            return self.root.rstrip("/") + "/" + route + ("&" + words if words else "")
        return self.root.rstrip("/") + "/" + route + ("?" + words if words else "")

    async def ask(self, route: str, **query: object) -> tuple[Any, Mapping[str, str]]:
        url = self.url(route, **query)
        answer = await self.client.fetch(url, "json")
        try:
            return json.loads(answer.page.body.decode("utf-8-sig", "replace")), answer.headers
        except (ValueError, RecursionError):
            raise Unreachable("The blog's REST API does not answer in JSON.") from None

    async def all(self, route: str, what: str, counts: Callable[[Item], bool] = lambda _: True, **query: object) -> Collection:
        """Every item of a collection, newest id first, once each; what came before an error of the server is kept."""
        found = Collection(what, max(1, self.client.left // 2), counts)
        for page in count(1):
            try:
                items, headers = await self.ask(route, per_page=_PER_PAGE, orderby="id", order="desc", page=page, **query)
                if not isinstance(items, list):
                    raise Unreachable("The blog's REST API answered something else than a list.")
            except ReadError as error:
                if not found.items:
                    raise
                found.partial = error.sentence
                break
            more = found.add((i["id"], i) for i in items if isinstance(i, dict) and type(i.get("id")) is int)
            if not more or _is_last(page, len(items), len(found.items), headers):
                break
        return found


def _is_last(page: int, came: int, read: int, headers: Mapping[str, str]) -> bool:
    """Whether a page of a collection is the last one: by the announced number of pages, unless more came than were announced."""
    pages, total = headers.get("x-wp-totalpages", ""), headers.get("x-wp-total", "")
    if pages.isdecimal() and not (total.isdecimal() and read > int(total[:9])):
        return page >= int(pages[:9])
    return came < _PER_PAGE


async def _root(front: Front, client: Client) -> tuple[_Api, dict[str, Any]]:
    home = front.reading.blog_url or front.url
    roots = [_advertised(front), home_of(home) + "wp-json/", home_of(home) + "?rest_route=/"]
    problem: ReadError = Unreachable("The blog has no REST API.")
    for root in dict.fromkeys(r for r in roots if r):
        api = _Api(client, root)
        try:
            frame, _ = await api.ask("", _fields="name,description,url,home,gmt_offset,timezone_string,namespaces")
        except (BudgetSpent, HostBlocked):
            raise
        except ReadError as error:
            problem = error
            if _advertised(front):
                break
            continue
        if isinstance(frame, dict) and isinstance(spaces := frame.get("namespaces"), list) and "wp/v2" in spaces:
            return api, frame
    raise problem


async def records(front: Front, client: Client, ctx: Context) -> Records:
    """Posts, comments, authors and static pages. Raises a ReadError where the API is shut."""
    api, frame = await _root(front, client)
    ctx.say(0, None, "Reading posts by WordPress REST")
    listed = await api.all("wp/v2/posts", "posts", _fields=_POST_FIELDS)
    posts, notes = [p for p in listed.items.values() if is_web(str(p.get("link")))], list[str]()
    pages = await _rest(api, "wp/v2/pages", "pages", listed.partial, _fields="id,link,title,slug")
    ctx.say(0, len(posts), "Reading comments by WordPress REST")
    ids = {p["id"] for p in (*posts, *pages.items.values())}
    said = await _rest(api, "wp/v2/comments", "comments", pages.partial, lambda c: c.get("post") in ids, _fields=_COMMENT_FIELDS)
    users: dict[int, Person] = {}
    if said.partial is None:
        try:
            users = await _people(api, posts, notes)
        except (BudgetSpent, HostBlocked) as stop:
            said.partial = stop.sentence
    on = by_post(said.items.values())
    made = [made_of(post_of, p, on.get(p["id"], ()), users, said.partial is None) for p in posts]
    if broken := sum(p is None for p in made):
        notes.append(f"Posts of the API that could not be understood, and were left out: {broken}.")
    offset = offset_minutes(frame)
    clock = Clock(offset)
    return Records(
        "WordPress REST",
        tuple(sorted(filter(None, made), key=lambda p: (clock.epoch(p.published) if p.published else float("-inf"), p.url), reverse=True)),
        hides=True,
        title=line(plain(frame.get("name"))) or None,
        utc_offset=offset,
        pages={
            f"{rendered(p, 'title')} {plain(p.get('slug'))}": str(p["link"]) for p in pages.items.values() if is_web(str(p.get("link")))
        },
        notes=tuple(notes),
        partial=said.partial,
    )


async def _rest(
    api: _Api, route: str, what: str, before: str | None, counts: Callable[[Item], bool] = lambda _: True, **query: object
) -> Collection:
    """A collection that comes after the posts: empty and partial where asking ended `before`, empty where this part of the API is shut."""
    found = Collection(what, 0, partial=before)
    if before is None:
        try:
            found = await api.all(route, what, counts, **query)
        except (BudgetSpent, HostBlocked) as stop:
            found.partial = stop.sentence
        except ReadError:
            if what == "comments":
                raise
    return found


async def _people(api: _Api, posts: list[Item], notes: list[str]) -> dict[int, Person]:
    """Names of the posts' authors: from `users`, which is often shut, else from the posts themselves."""
    wanted = {p["author"] for p in posts if type(p.get("author")) is int and p["author"] > 0}
    try:
        users = list((await api.all("wp/v2/users", "writers", _fields="id,name,url,link")).items.values())
    except (BudgetSpent, HostBlocked):
        raise
    except ReadError:
        users = await _embedded(api, wanted)
    known = {u["id"]: Person(line(plain(u.get("name"))) or None, site_of_person(u.get("url")), str(u["id"])) for u in users}
    if wanted - known.keys():
        notes.append("The names of some of the blog's authors could not be read.")
    return known


async def _embedded(api: _Api, wanted: Iterable[int]) -> list[Item]:
    found: list[Item] = []
    for author in sorted(wanted)[:20]:
        try:
            items, _ = await api.ask("wp/v2/posts", author=author, per_page=1, _embed="author", _fields="id,_links,_embedded")
        except (BudgetSpent, HostBlocked):
            raise
        except ReadError:
            break
        for item in items if isinstance(items, list) else []:
            inside = item.get("_embedded") if isinstance(item, dict) else None
            people = inside.get("author") if isinstance(inside, dict) else None
            found += [u for u in people if isinstance(u, dict) and u.get("id") == author] if isinstance(people, list) else []
    return found
