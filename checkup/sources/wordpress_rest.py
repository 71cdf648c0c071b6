"""WordPress by its REST API: posts and comments of a whole blog in a dozen requests.

Facts of the interface (WordPress 6.1 source): collections give at most 100 items a page; a page of comments may hold fewer because hidden
ones are taken out after counting, so paging ends after `X-WP-TotalPages`; pings, held comments and spam are never shown to a visitor;
`author` is 0 for every guest; `date` is local and `date_gmt` is UTC without saying so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from re import fullmatch, search
from typing import Any

from checkup.addresses import clean, encoded_query, home_of, is_web
from checkup.config import SiteConfig
from checkup.crawling.crawl import Way, read_live
from checkup.crawling.source_context import Context
from checkup.errors import ReadError, Unreachable
from checkup.gathering.api_records import Front, Records
from checkup.gathering.merge import in_threads
from checkup.model import Blog, Comment, Commenting, Person, Post
from checkup.moments import Clock
from checkup.reading.html_fragment import fragment, line
from checkup.web import BudgetSpent, Client, HostBlocked

NAME = "wordpress_rest"
PLAN = "Posts and comments would be read by WordPress REST, pages only where it holds something back."
_PER_PAGE = 100  # items; the API gives no more
_MAX_PAGES = 2000  # at 100 items each 200,000; a server that never says "last" ends here
_POST_FIELDS = "id,link,date,date_gmt,title,content,excerpt,author,comment_status,type"
_COMMENTING: dict[str, Commenting] = {"open": "open", "closed": "closed"}  # by the API's comment_status
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

    async def all(self, route: str, **query: object) -> list[dict[str, Any]]:
        """Every item of a collection, oldest id first, once each."""
        found: dict[int, dict[str, Any]] = {}
        for page in range(1, _MAX_PAGES + 1):
            items, headers = await self.ask(route, per_page=_PER_PAGE, orderby="id", order="asc", page=page, **query)
            if not isinstance(items, list):
                raise Unreachable("The blog's REST API answered something else than a list.")
            fresh = [i for i in items if isinstance(i, dict) and isinstance(i.get("id"), int) and i["id"] not in found]
            found.update({i["id"]: i for i in fresh})
            total = headers.get("x-wp-totalpages", "")
            if page >= int(total[:9]) if total.isdigit() else len(items) < _PER_PAGE or not fresh:
                break
        return list(found.values())


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
        if isinstance(frame, dict) and "wp/v2" in (frame.get("namespaces") or ()):
            return api, frame
    raise problem


async def records(front: Front, client: Client, ctx: Context) -> Records:
    """Posts, comments, authors and static pages. Raises a ReadError where the API is shut."""
    api, frame = await _root(front, client)
    ctx.say(0, None, "Reading posts by WordPress REST")
    posts = await api.all("wp/v2/posts", _fields=_POST_FIELDS)
    ctx.say(0, len(posts), "Reading comments by WordPress REST")
    notes: list[str] = []
    partial = None
    comments: list[dict[str, Any]] = []
    try:
        comments = await api.all("wp/v2/comments", _fields=_COMMENT_FIELDS)
    except (BudgetSpent, HostBlocked) as stop:
        partial = stop.sentence
    users = await _people(api, posts, notes) if partial is None else {}
    pages = await _pages(api) if partial is None else {}
    by_post = _by_post(comments)
    made = tuple(_post(p, by_post.get(p["id"], ()), users, read=partial is None) for p in posts if p.get("link"))
    offset = _offset_minutes(frame)
    clock = Clock(offset)
    return Records(
        "WordPress REST",
        tuple(sorted(made, key=lambda p: (clock.epoch(p.published) if p.published else float("-inf"), p.url), reverse=True)),
        hides=True,
        title=line(str(frame.get("name") or "")) or None,
        utc_offset=offset,
        pages=pages,
        notes=tuple(notes),
        partial=partial,
    )


async def _people(api: _Api, posts: list[dict[str, Any]], notes: list[str]) -> dict[int, Person]:
    """Names of the posts' authors: from `users`, which is often shut, else from the posts themselves."""
    wanted = {p["author"] for p in posts if isinstance(p.get("author"), int) and p["author"] > 0}
    try:
        users = await api.all("wp/v2/users", _fields="id,name,url,link")
    except (BudgetSpent, HostBlocked):
        raise
    except ReadError:
        users = await _embedded(api, wanted)
    known = {u["id"]: Person(line(str(u.get("name") or "")) or None, _web(u.get("url")), str(u["id"])) for u in users}
    if wanted - known.keys():
        notes.append("The names of some of the blog's authors could not be read.")
    return known


async def _embedded(api: _Api, wanted: Iterable[int]) -> list[dict[str, Any]]:
    found = []
    for author in sorted(wanted)[:20]:
        try:
            items, _ = await api.ask("wp/v2/posts", author=author, per_page=1, _embed="author", _fields="id,_links,_embedded")
        except (BudgetSpent, HostBlocked):
            raise
        except ReadError:
            break
        for item in items if isinstance(items, list) else []:
            people = (item.get("_embedded") or {}).get("author") or []
            found += [u for u in people if isinstance(u, dict) and u.get("id") == author]
    return found


async def _pages(api: _Api) -> dict[str, str]:
    try:
        found = await api.all("wp/v2/pages", _fields="id,link,title,slug")
    except (BudgetSpent, HostBlocked):
        raise
    except ReadError:
        return {}
    return {f"{_rendered(p, 'title')} {p.get('slug') or ''}": str(p["link"]) for p in found if p.get("link")}


def _by_post(comments: list[dict[str, Any]]) -> dict[int, list[dict[str, Any]]]:
    by_post: dict[int, list[dict[str, Any]]] = {}
    for comment in comments:
        if isinstance(comment.get("post"), int):
            by_post.setdefault(comment["post"], []).append(comment)
    return by_post


def _post(raw: dict[str, Any], comments: Iterable[dict[str, Any]], users: Mapping[int, Person], *, read: bool) -> Post:
    url = str(raw["link"])
    author = raw.get("author") if isinstance(raw.get("author"), int) and raw["author"] > 0 else None
    content = raw.get("content") or {}
    protected = bool(content.get("protected"))
    text, links, quotes = ("", (), ()) if protected else fragment(str(content.get("rendered") or ""), url)
    made = () if protected else in_threads(_comment(c, author, url) for c in comments)
    published = _moment(raw)
    return Post(
        url=url,
        id=str(raw["id"]),
        title=line(_rendered(raw, "title")) or None,
        published=published,
        precision="second" if published else "none",
        author=(users.get(author) or Person(platform_id=str(author))) if author else None,
        text=text,
        links=links,
        quotes=quotes,
        comments=made,
        comments_status="blocked" if protected or not read else "present" if made else "none",
        commenting=_COMMENTING.get(str(raw.get("comment_status")), "unknown"),
        platform="wordpress",
        protected=protected,
    )


def _comment(raw: dict[str, Any], post_author: int | None, base: str) -> Comment:
    author = raw.get("author") if isinstance(raw.get("author"), int) else 0
    text, links, quotes = fragment(_rendered(raw, "content"), base)
    posted = _moment(raw)
    kind = raw.get("type")
    return Comment(
        id=str(raw["id"]),
        author=Person(line(str(raw.get("author_name") or "")) or None, _web(raw.get("author_url")), str(author) if author else None),
        text=text,
        posted=posted,
        precision="second" if posted else "none",
        kind=kind if kind in ("pingback", "trackback", "webmention") else "comment",
        permalink=clean_permalink(raw.get("link")),
        parent=str(raw["parent"]) if raw.get("parent") else None,
        links=links,
        quotes=quotes,
        by_post_author=author == post_author if author and post_author else False if post_author else None,
    )


def clean_permalink(link: object) -> str | None:
    """A comment's own address with its fragment, None where it is no web address."""
    return link if isinstance(link, str) and is_web(link) else None


def _rendered(raw: dict[str, Any], name: str) -> str:
    value = raw.get(name)
    return str(value.get("rendered") or "") if isinstance(value, dict) else str(value or "")


def _web(url: object) -> str | None:
    return url.replace("&amp;", "&").replace("&#038;", "&").strip() or None if isinstance(url, str) else None


def _moment(raw: dict[str, Any]) -> datetime | None:
    """The moment with the blog's own offset, which is the difference of the two stamps; UTC where only one is usable."""
    gmt, local = _stamp(raw.get("date_gmt")), _stamp(raw.get("date"))
    if gmt is None:
        return local
    offset = timedelta(minutes=round((local - gmt).total_seconds() / 60)) if local else timedelta()
    if abs(offset) > timedelta(hours=14):
        offset = timedelta()
    return gmt.replace(tzinfo=UTC).astimezone(timezone(offset))


def _stamp(value: object) -> datetime | None:
    if not isinstance(value, str) or not fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", value) or value.startswith("0000"):
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def _offset_minutes(frame: dict[str, Any]) -> int | None:
    try:
        return round(float(frame["gmt_offset"]) * 60)
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
