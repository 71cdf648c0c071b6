"""A fault as a test has it, and the pages that faults are made of."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from tests.sources.tiny_blog import entries, feed, list_page, pages_of, post_page, served
from tests.web.loopback import HTML, Answer, Asked, Reply

POSTS = 6
BLOG = entries(POSTS)
JSON = {"Content-Type": "application/json"}
XML = {"Content-Type": "application/rss+xml"}
MANY = 1_500_000  # bytes of a body made to be large: enough to show growth, little enough for a test


@dataclass(frozen=True)
class Fault:
    """One fault.

    pages    path -> answer; `any_path` answers what no page does
    read     posts that a run must read of it, None = the blog cannot be read
    says     words of the sentence, or of the coverage, that tell what happened ("" = nothing need be said)
    most     requests that the fault may cost
    """

    pages: dict[str, Answer]
    read: int | None = None
    says: str = ""
    most: int = 60
    any_path: Callable[[str], Reply | None] = lambda _: None
    timeout: int = 20


def html(body: str | bytes, status: int = 200, **headers: str) -> Reply:
    return Reply(body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass"), status, {**HTML, **headers})


def blog(**changed: Answer) -> dict[str, Answer]:
    """The blog with some pages changed; names are paths, "front" is the front page, "post" the newest post."""
    named = {"front": "/", "post": BLOG[0].path, "robots": "/robots.txt", "feed": "/feed/", "sitemap": "/sitemap.xml"}
    return {**served(pages_of(BLOG, per_page=POSTS)), **{named.get(name, name): answer for name, answer in changed.items()}}


FRONT = list_page(BLOG)
POST = post_page(BLOG[0])


def front(more: str) -> Reply:
    return html(FRONT.replace('<div id="footer">', f'{more}<div id="footer">'))


def said(text: str) -> Reply:
    """The newest post with this in place of its first comment's text."""
    return html(POST.replace(f"I baked number {POSTS} as well.", text, 1))


def links(*paths: str) -> str:
    return "".join(f'<a href="{path}">more</a> ' for path in paths)


def status(code: int, **headers: str) -> Reply:
    return Reply(b"no", code, {**HTML, **headers})


def everywhere(answer: Answer) -> dict[str, Answer]:
    return {"/": answer}


def posts_fail(answer: Answer) -> dict[str, Answer]:
    return blog(**{e.path: answer for e in BLOG})


def api(comments: Any, posts: Any = None, frame: Any = None) -> dict[str, Answer]:
    """The blog with an API at `/wp-json/`; routes are matched by their begin in `api_path`."""
    made = blog(front=html(FRONT, Link='</wp-json/>; rel="https://api.w.org/"'))
    told = frame if frame is not None else {"name": "Tiny", "namespaces": ["wp/v2"], "gmt_offset": 0}
    made["/wp-json/?"] = Reply(json.dumps(told).encode(), headers=JSON)
    made["/wp-json/wp/v2/posts?"] = posts if posts is not None else api_posts
    made["/wp-json/wp/v2/comments?"] = comments
    for shut in ("users", "pages"):
        made[f"/wp-json/wp/v2/{shut}?"] = status(401)
    return made


def listed(items: Any, pages: str = "1") -> Reply:
    return Reply(json.dumps(items).encode(), headers={**JSON, "X-WP-TotalPages": pages})


def api_posts(asked: Asked) -> Reply:
    base = f"http://{asked.headers['host']}"
    return listed([api_post(n, base) for n in range(1, POSTS + 1)])


def api_post(number: int, base: str, **more: Any) -> dict[str, Any]:
    entry = BLOG[POSTS - number]
    when = f"{entry.day}T09:00:00"
    text = {"rendered": f"<p>{entry.text}</p>"}
    return {
        "id": number,
        "link": base + entry.path,
        "date": when,
        "date_gmt": when,
        "title": {"rendered": entry.title},
        "content": text,
        **more,
    }


def odd_posts(**odd: Any) -> Callable[[Asked], Reply]:
    """The API's posts, and one beside them with odd values."""

    def answer(asked: Asked) -> Reply:
        base = f"http://{asked.headers['host']}"
        return listed([*(api_post(n, base) for n in range(1, POSTS + 1)), api_post(1, base) | {"id": 77} | odd])

    return answer


def comment(number: float, **more: Any) -> dict[str, Any]:
    return {"id": number, "post": 1, "author_name": "Rita", "date_gmt": "2012-05-20T10:00:00", "content": {"rendered": "Good."}, **more}


@cache
def bomb(size: int = 60_000_000) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(b" " * 1_000_000) for _ in range(size // 1_000_000)) + packer.flush()


def number(path: str) -> int:
    digits = "".join(c if c.isdigit() else " " for c in path).split()
    return int(digits[-1]) if digits else 0


def months(path: str) -> Reply | None:
    """Months that never end, each with the same link to the next one."""
    if not path.startswith(("/20", "/30")) or path.count("/") > 3:
        return None
    year, month = (int(p) for p in path.strip("/").split("/")[:2])
    after = f"/{year + month // 12}/{month % 12 + 1:02}/"
    return html(list_page([], after, links(after)))


def same_pager(path: str) -> Reply | None:
    """A pager that shows its first page for ever."""
    return html(list_page(BLOG, f"/page/{number(path) + 1}/")) if path.startswith("/page/") else None


def fresh_pager(path: str) -> Reply | None:
    """A pager whose posts are new each time and not there."""
    if not path.startswith("/page/"):
        return None
    made = entries(5)
    for n, one in enumerate(made):
        one.slug = f"none-{number(path)}-{n}"
    return html(list_page(made, f"/page/{number(path) + 1}/"))


def in_session(path: str) -> Reply | None:
    """Every page links to every post under a session of its own, in the path."""
    if not path.startswith("/s"):
        return None
    page = post_page(BLOG[number(path) % POSTS]).replace('rel="canonical"', "")
    return html(page.replace('<div id="footer">', links(*(f"/s{number(path) + 1}{e.path}" for e in BLOG)) + '<div id="footer">'))


def by_token(path: str) -> Reply | None:
    """The same with a parameter."""
    if "token=" not in path:
        return None
    page = post_page(BLOG[number(path) % POSTS]).replace('rel="canonical"', "")
    return html(page.replace('<div id="footer">', links(*(f"{e.path}?token=t{number(path) + 1}" for e in BLOG)) + '<div id="footer">'))


def growing(path: str) -> Reply | None:
    """A link that counts from the wrong place."""
    return html(f"<html><body><h1>Notes</h1>{links('notes/', '../notes/x/')}</body></html>") if "notes" in path else None


def itself(path: str) -> Reply | None:
    return html(FRONT) if "?x=" in path else None


def endless_feed(path: str) -> Reply | None:
    if not path.startswith("/feed/"):
        return None
    made = entries(5)
    for n, one in enumerate(made):
        one.slug = f"fed-{number(path)}-{n}"
    return Reply(feed(made, "http://127.0.0.1").encode(), headers=XML)


def endless_thread(path: str) -> Reply | None:
    if not path.startswith(BLOG[0].path):
        return None
    after = f'<link rel="next" href="{BLOG[0].path}comment-page-{number(path.removeprefix(BLOG[0].path)) + 1}/">'
    return html(POST.replace("2 Responses", "900 Responses").replace("</head>", f"{after}</head>"))


def sitemaps(path: str) -> Reply | None:
    """A sitemap index that names ever new indexes."""
    if "sitemap" not in path:
        return None
    child = f"/sitemap-posts-{number(path) + 1}.xml"
    return Reply(f"<sitemapindex><sitemap><loc>{child}</loc></sitemap></sitemapindex>".encode(), headers={"Content-Type": "text/xml"})


ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><rss><channel><title>&j;</title></channel></rss>"
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><title>&f;</title></channel></rss>'
DEEP = "[" * 100_000 + "]" * 100_000
