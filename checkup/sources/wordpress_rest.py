"""WordPress by its REST API: posts and comments of a whole blog in a dozen requests.

Facts of the interface (WordPress 6.1 source): collections give at most 100 items a page; a page of comments may hold fewer because hidden
ones are taken out after counting, so paging ends after `X-WP-TotalPages`; pings, held comments and spam are never shown to a visitor;
`author` is 0 for every guest; `date` is local and `date_gmt` is UTC without saying so.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from re import search
from typing import Any

from checkup.addresses import clean, encoded_query, home_of, is_web
from checkup.config import SiteConfig
from checkup.crawling.crawl import Way, read_live
from checkup.crawling.held_comments import with_held
from checkup.crawling.rerun import Rerun
from checkup.crawling.source_context import Context
from checkup.errors import ReadError, Unreachable
from checkup.gathering.api_records import Front, Records
from checkup.model import Blog, Person
from checkup.moments import Clock
from checkup.reading.html_fragment import line
from checkup.sources._collection import Collection
from checkup.sources._kept_collection import Batch, Kept, Told
from checkup.sources._wordpress_records import Item, by_post, made_of, offset_minutes, plain, post_of, rendered, site_of_person
from checkup.web import BudgetSpent, Client, HostBlocked

NAME = "wordpress_rest"
PLAN = "Posts and comments would be read by WordPress REST, pages where it holds something back or does not tell what they ask of robots."
_PER_PAGE = 100  # items; the API gives no more
_POST_FIELDS = "id,link,date,date_gmt,title,content,excerpt,author,comment_status,type,yoast_head_json.robots"
Query = Mapping[str, object]
_WAY = "WordPress REST"
_EDITED: Query = {"per_page": 20, "orderby": "modified"}  # the posts that were changed last, new ones among them
_NEWEST: Query = {"per_page": _PER_PAGE, "orderby": "id"}  # the newest comments
_COMMENT_FIELDS = "id,post,parent,author,author_name,author_url,date,date_gmt,content,link,type"


def accepts(site: SiteConfig) -> bool:
    """Never by itself: the live source finds out whether a blog has the API."""
    return False


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Reads a blog by REST or not at all (`source = "wordpress_rest"`)."""
    return await with_held(await read_live(site, ctx, {NAME: Way(offers, records)}, only_records=True), site, ctx)


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

    async def all(self, route: str, found: Collection, query: Query, *, stands: bool = False) -> int | None:
        """Fill `found` with every item, newest id first, once each, and give the total; what came before an error of the server is kept."""
        headers: Mapping[str, str] = {}
        for number in count(1):
            try:
                items, came, headers = await self.page(route, number, {**_NEWEST, **query}, stands=stands)
            except ReadError as error:
                if not found.items:
                    raise
                found.partial = error.sentence
                break
            if not found.add(items.items()) or _is_last(number, came, len(found.items), headers):
                break
        return _total(headers)

    async def changed(self, route: str, found: Collection, news: Query, query: Query) -> Told:
        """Fill `found` like `all`, with as few requests as its news takes; `news` are the parameters that put those first."""

        async def page_of_news(number: int) -> Batch:
            items, _, headers = await self.page(route, number, {**news, **query})
            return items, _total(headers)

        kept = Kept(self.client, self.rerun, self.url(route, **query), page_of_news)
        return await kept.read(found, lambda empty: self.all(route, empty, query))


def _without_avatars(item: Item) -> Item:
    """An item as it may be kept: addresses of avatars hold hashes of mail addresses."""
    return {name: value for name, value in item.items() if name not in ("author_avatar_urls", "avatar_urls")}


def _total(headers: Mapping[str, str]) -> int | None:
    total = headers.get("x-wp-total", "")
    return int(total[:9]) if total.isdecimal() else None


def _is_last(page: int, came: int, read: int, headers: Mapping[str, str]) -> bool:
    """Whether a page of a collection is the last one: by the announced number of pages, unless more came than were announced."""
    pages, total = headers.get("x-wp-totalpages", ""), headers.get("x-wp-total", "")
    if pages.isdecimal() and not (total.isdecimal() and read > int(total[:9])):
        return page >= int(pages[:9])
    return came < _PER_PAGE


async def _root(front: Front, client: Client, rerun: Rerun) -> tuple[_Api, dict[str, Any]]:
    home = front.reading.blog_url or front.url
    roots = [_advertised(front), home_of(home) + "wp-json/", home_of(home) + "?rest_route=/"]
    problem: ReadError = Unreachable("The blog has no REST API.")
    for root in dict.fromkeys(r for r in roots if r):
        api = _Api(client, root, rerun)
        try:
            frame, _ = await api.ask("", {"_fields": "name,description,url,home,gmt_offset,timezone_string,namespaces"}, stands=True)
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
    api, frame = await _root(front, client, ctx.rerun)
    ctx.say(0, None, "Reading posts by WordPress REST")
    told = await api.changed("wp/v2/posts", api.collection("posts"), _EDITED, {"_fields": _POST_FIELDS})
    listed = told.found
    posts, notes = [p for p in listed.items.values() if is_web(str(p.get("link")))], list[str]()
    pages = await _pages(api, listed.partial)
    ctx.say(0, len(posts), "Reading comments by WordPress REST")
    ids = {p["id"] for p in (*posts, *pages.items.values())}
    heard = await _comments(api, pages.partial, lambda c: c.get("post") in ids)
    said = heard.found
    users: dict[int, Person] = {}
    if said.partial is None:
        try:
            users = await _people(api, posts, notes)
        except (BudgetSpent, HostBlocked) as stop:
            said.partial = stop.sentence
    raw = _Raw(frame, posts, pages, said, users, tuple(notes), _changed(told, heard))
    if raw.changed == frozenset():
        return Records(_WAY, (), changed=raw.changed, rest=lambda: _made(raw))
    return _made(raw)


@dataclass(frozen=True)
class _Raw:
    """What the API told, before it is understood."""

    frame: Item
    posts: list[Item]
    pages: Collection
    comments: Collection
    users: Mapping[int, Person]
    notes: tuple[str, ...]
    changed: frozenset[str] | None


def _made(raw: _Raw) -> Records:
    """The records out of what the API told."""
    on = by_post(raw.comments.items.values())
    partial = raw.comments.partial
    made = [made_of(post_of, p, on.get(p["id"], ()), raw.users, partial is None) for p in raw.posts]
    broken = sum(p is None for p in made)
    offset = offset_minutes(raw.frame)
    clock = Clock(offset)
    pages = [p for p in raw.pages.items.values() if is_web(str(p.get("link")))]
    return Records(
        _WAY,
        tuple(sorted(filter(None, made), key=lambda p: (clock.epoch(p.published) if p.published else float("-inf"), p.url), reverse=True)),
        hides=True,
        title=line(plain(raw.frame.get("name"))) or None,
        utc_offset=offset,
        pages={f"{rendered(p, 'title')} {plain(p.get('slug'))}": str(p["link"]) for p in pages},
        notes=(*raw.notes, *([f"Posts of the API that could not be understood, and were left out: {broken}."] if broken else ())),
        partial=partial,
        changed=raw.changed,
    )


def _changed(told: Told, heard: Told) -> frozenset[str] | None:
    """Addresses of the posts that have changed themselves, or whose comments have; None where not all are told."""
    if told.changed is None or heard.changed is None:
        return None
    on = {comment.get("post") for comment in heard.changed.values()}
    posts = [*told.changed.values(), *(post for one, post in told.found.items.items() if one in on)]
    return frozenset(str(post.get("link")) for post in posts)


async def _pages(api: _Api, before: str | None) -> Collection:
    """The static pages: none where asking ended `before`, or where this part of the API is shut."""
    found = api.collection("pages")
    found.partial = before
    if before is None:
        with suppress(ReadError):
            try:
                await api.all("wp/v2/pages", found, {"_fields": "id,link,title,slug"}, stands=True)
            except (BudgetSpent, HostBlocked) as stop:
                found.partial = stop.sentence
    return found


async def _comments(api: _Api, before: str | None, counts: Callable[[Item], bool]) -> Told:
    """The comments: none where asking ended `before`. Raises a ReadError where this part of the API is shut."""
    found = api.collection("comments", counts)
    found.partial = before
    if before is None:
        try:
            return await api.changed("wp/v2/comments", found, _NEWEST, {"_fields": _COMMENT_FIELDS})
        except (BudgetSpent, HostBlocked) as stop:
            found.partial = stop.sentence
    return Told(found)


async def _people(api: _Api, posts: list[Item], notes: list[str]) -> dict[int, Person]:
    """Names of the posts' authors: from `users`, which is often shut, else from the posts themselves."""
    wanted = {p["author"] for p in posts if type(p.get("author")) is int and p["author"] > 0}
    try:
        found = api.collection("writers")
        await api.all("wp/v2/users", found, {"_fields": "id,name,url,link"}, stands=True)
        users = list(found.items.values())
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
            one = {"author": author, "per_page": 1, "_embed": "author", "_fields": "id,_links,_embedded"}
            items, _ = await api.ask("wp/v2/posts", one, stands=True)
        except (BudgetSpent, HostBlocked):
            raise
        except ReadError:
            break
        for item in items if isinstance(items, list) else []:
            inside = item.get("_embedded") if isinstance(item, dict) else None
            people = inside.get("author") if isinstance(inside, dict) else None
            found += [u for u in people if isinstance(u, dict) and u.get("id") == author] if isinstance(people, list) else []
    return found
