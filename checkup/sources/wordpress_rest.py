"""WordPress by its REST API: posts and comments of a whole blog in a dozen requests.

Facts of the interface (WordPress 6.1 source): collections give at most 100 items a page; a page of comments may hold fewer because hidden
ones are taken out after counting, so paging ends after `X-WP-TotalPages`; pings, held comments and spam are never shown to a visitor;
`author` is 0 for every guest; `date` is local and `date_gmt` is UTC without saying so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from checkup.addresses import is_web
from checkup.config import SiteConfig
from checkup.crawling.crawl import Way, read_live
from checkup.crawling.held_comments import with_held
from checkup.crawling.source_context import Context
from checkup.crawling.window_bound import Bound
from checkup.errors import ReadError, Unreachable
from checkup.gathering.api_records import Front, Records, Totals
from checkup.model import Blog, Person
from checkup.moments import Clock
from checkup.reading.html_fragment import line
from checkup.sources._collection import Collection
from checkup.sources._kept_collection import Told
from checkup.sources._wordpress_api import NEWEST, PER_PAGE, Api, Query, advertised, root_of, total_of
from checkup.sources._wordpress_records import Item, by_post, made_of, offset_minutes, on_posts, plain, post_of, rendered, site_of_person
from checkup.web import BudgetSpent, Client, HostBlocked

NAME = "wordpress_rest"
PLAN = (
    "Posts and comments would be read by WordPress REST where it answers, else from pages; these too where it holds something back or does "
    "not tell what they ask of robots."
)
_POST_FIELDS = "id,link,date,date_gmt,title,content,excerpt,author,comment_status,type,yoast_head_json.robots"
_WAY = "WordPress REST"
_EDITED: Query = {"per_page": 20, "orderby": "modified"}  # the posts that were changed last, new ones among them
_COMMENT_FIELDS = "id,post,parent,author,author_name,author_url,date,date_gmt,content,link,type"


def accepts(site: SiteConfig) -> bool:
    """Never by itself: the live source finds out whether a blog has the API."""
    return False


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Reads a blog by REST or not at all (`source = "wordpress_rest"`)."""
    return await with_held(await read_live(site, ctx, {NAME: Way(offers, records)}, only_records=True), site, ctx)


def offers(front: Front) -> bool:
    """Whether the front page names an API, or shows that WordPress made it."""
    return bool(advertised(front)) or "wordpress" in (front.reading.generator or "").lower() or front.reading.platform == "wordpress"


async def records(front: Front, client: Client, ctx: Context, bound: Bound) -> Records:
    """Posts as far back as `bound` with their comments, authors and static pages. Raises a ReadError where the API is shut."""
    api, frame = await root_of(front, client, ctx.rerun)
    ctx.say(0, None, "Reading posts by WordPress REST")
    within = _within(bound)
    told = await api.changed("wp/v2/posts", api.collection("posts"), _EDITED, {"_fields": _POST_FIELDS, **within}, bound.newest)
    listed = told.found
    posts, notes = [p for p in listed.items.values() if is_web(str(p.get("link")))], list[str]()
    pages = await _pages(api, listed.partial)
    ctx.say(0, len(posts), "Reading comments by WordPress REST")
    ids = {p["id"] for p in (*posts, *pages.items.values())}
    heard = await _comments(api, pages.partial, lambda c: c.get("post") in ids, on_posts(posts, PER_PAGE) if bound.newest else [within])
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


async def totals(front: Front, client: Client, ctx: Context, bound: Bound) -> Totals:
    """How many posts the API has since the window's start, and comments. Raises a ReadError where it is shut, or does not tell."""
    api, _ = await root_of(front, client, ctx.rerun)
    counted = []
    for route in ("posts", "comments"):
        _, _, headers = await api.page(f"wp/v2/{route}", 1, {"per_page": 1, "_fields": "id", **_within(bound)})
        counted.append(total_of(headers))
    if counted[0] is None:
        raise Unreachable("The blog's REST API does not tell how many posts there are.")
    return Totals(counted[0], counted[1] or 0)


def _within(bound: Bound) -> Query:
    """The parameters that leave out what is older than the window."""
    return {"after": f"{bound.since_day}T00:00:00"} if bound.since_day else {}


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


async def _pages(api: Api, before: str | None) -> Collection:
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


async def _comments(api: Api, before: str | None, counts: Callable[[Item], bool], on: Sequence[Query]) -> Told:
    """The comments that the first parameters of `on` give which the server takes: none where asking ended `before`.

    Raises a ReadError where this part of the API is shut.
    """
    found = api.collection("comments", counts)
    found.partial = before
    for which in on if before is None else ():
        try:
            return await api.changed("wp/v2/comments", found, NEWEST, {"_fields": _COMMENT_FIELDS, **which})
        except (BudgetSpent, HostBlocked) as stop:
            found.partial = stop.sentence
            break
        except ReadError:
            if which is on[-1]:
                raise
    return Told(found)


async def _people(api: Api, posts: list[Item], notes: list[str]) -> dict[int, Person]:
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


async def _embedded(api: Api, wanted: Iterable[int]) -> list[Item]:
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
