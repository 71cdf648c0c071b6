"""The faults: a name, the pages that make it, and what a run beside a healthy blog must do about it.

Each fault is a blog of six posts (see `tests.sources.tiny_blog`) with something wrong, or nothing but what is wrong.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass
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


def comment(number: int, **more: Any) -> dict[str, Any]:
    return {"id": number, "post": 1, "author_name": "Rita", "date_gmt": "2012-05-20T10:00:00", "content": {"rendered": "Good."}, **more}


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

FAULTS: dict[str, Fault] = {
    # no blog at all
    "front 404": Fault({}, None, "is not there (404)"),
    "front 410": Fault(everywhere(status(410)), None, "is not there (410)"),
    "front 401": Fault(everywhere(status(401)), None, "the server says no"),
    "front 403": Fault(everywhere(status(403)), None, "the server says no"),
    "front 451": Fault(everywhere(status(451)), None, "the server says no"),
    "front 500": Fault(everywhere(status(500)), None, "answered with an error (500)"),
    "front 503": Fault(everywhere(status(503)), None, "answered with an error (503)"),
    "front 429": Fault(everywhere(status(429)), None, "too many requests (429)"),
    "front asks for hours": Fault(everywhere(status(503, **{"Retry-After": "7200"})), None, "asks to wait 120 minutes"),
    "front asks for a bad date": Fault(everywhere(status(503, **{"Retry-After": "Someday, 99 Foo 0000"})), None, "error (503)"),
    "front asks for ages": Fault(everywhere(status(503, **{"Retry-After": "9" * 400})), None, "asks to wait"),
    "front is cut": Fault(everywhere(Reply(b"<html><body>", 200, HTML, cut=True)), None, "the connection was cut"),
    "front drips": Fault(everywhere(Reply(b"<html>" * 90, 200, HTML, hold=0.2)), None, "longer than", timeout=1),
    "front hangs": Fault(everywhere(Reply(b"x" * 9, 200, HTML, hold=600)), None, "no answer within", timeout=1),
    "front is empty": Fault(everywhere(html("")), None, "No post was found"),
    "front is a picture": Fault(everywhere(Reply(b"\x89PNG\r\n\x1a\n", 200, {"Content-Type": "image/png"})), None, "image/png"),
    "front is JSON": Fault(everywhere(Reply(b"{}", 200, JSON)), None, "application/json"),
    "front goes in a ring": Fault(everywhere(status(302, Location="/")), None, "redirected more than"),
    "front goes nowhere": Fault(everywhere(status(302)), None, "redirects to nowhere"),
    "front goes to a file": Fault(everywhere(status(302, Location="file:///etc/passwd")), None, "not a web address"),
    "front goes to a password": Fault(everywhere(status(302, Location="http://a:b@127.0.0.1/")), None, "name or password"),
    "front goes to metadata": Fault(everywhere(status(302, Location="http://169.254.169.254/latest/")), None, "never read"),
    "front goes to wrapped metadata": Fault(everywhere(status(302, Location="http://[::ffff:169.254.169.254]/")), None, "never read"),
    "front goes to Azure's metadata": Fault(everywhere(status(302, Location="http://168.63.129.16/")), None, "never read"),
    "front goes to another private host": Fault(everywhere(status(302, Location="http://10.0.0.1/")), None, "only the configured host"),
    "front goes to localhost": Fault(everywhere(status(302, Location="http://localhost:9/")), None, "only the configured host"),
    "front goes to IPv6 loopback": Fault(everywhere(status(302, Location="http://[::1]:9/")), None, "only the configured host"),
    "front goes to a long address": Fault(everywhere(status(302, Location="/" + "x" * 3000)), None, "longer than 2,048"),
    "front is a bomb": Fault(everywhere(html(bomb(), **{"Content-Encoding": "gzip"})), None, "larger than 24 MB"),
    "front is packed oddly": Fault(everywhere(html("x", **{"Content-Encoding": "br"})), None, "packed as br"),
    "front is damaged gzip": Fault(everywhere(html(b"\x1f\x8bnot", **{"Content-Encoding": "gzip"})), None, "did not answer"),
    "robots forbids": Fault(blog(robots=Reply(b"User-agent: *\nDisallow: /")), None, "robots.txt"),
    "robots forbids us": Fault(blog(robots=Reply(b"User-agent: Checkup\nDisallow: /")), None, "robots.txt"),
    "robots is refused": Fault(blog(robots=status(403)), None, "robots.txt"),
    "robots is broken": Fault(blog(robots=status(500)), None, "robots.txt"),
    "robots is endless": Fault(blog(robots=Reply(b"#" * 5_000_000)), None, "robots.txt"),
    "robots goes in a ring": Fault(blog(robots=status(302, Location="/robots.txt")), POSTS),
    "robots is binary": Fault(blog(robots=Reply(bytes(range(256)) * 40)), POSTS),
    "robots asks for hours": Fault(blog(robots=Reply(b"User-agent: *\nCrawl-delay: 86400")), POSTS, "asks for 86400 s"),
    "robots asks for a negative rest": Fault(blog(robots=Reply(b"User-agent: *\nCrawl-delay: -5")), POSTS),
    "robots asks for no number": Fault(blog(robots=Reply(b"User-agent: *\nCrawl-delay: nan\nRequest-rate: 0/0")), POSTS),
    # posts that fail
    "one post 404": Fault(blog(post=status(404)), POSTS - 1),
    "one post 500": Fault(blog(post=status(500)), POSTS - 1, "answered with an error (500)"),
    "one post is cut": Fault(blog(post=Reply(POST.encode(), 200, HTML, cut=True)), POSTS - 1, "the connection was cut"),
    "one post drips": Fault(blog(post=Reply(b"<html>" * 90, 200, HTML, hold=0.2)), POSTS - 1, "longer than", timeout=1),
    "one post is a bomb": Fault(blog(post=html(bomb(), **{"Content-Encoding": "gzip"})), POSTS - 1, "larger than 24 MB"),
    "one post leads away": Fault(blog(post=status(302, Location="http://other.invalid/")), POSTS - 1, "There is no host"),
    "one post leads to metadata": Fault(blog(post=status(302, Location="http://169.254.169.254/")), POSTS - 1, "never read"),
    "all posts 404": Fault(posts_fail(status(404)), None, "is not there (404)"),
    "all posts 503": Fault(posts_fail(status(503)), None, "stopped answering"),
    "all posts 503 with a rest": Fault(posts_fail(status(503, **{"Retry-After": "30"})), None, "stopped answering"),
    "all posts drip": Fault(posts_fail(Reply(b"<html>" * 90, 200, HTML, hold=0.2)), None, "stopped answering", timeout=1),
    "all posts are cut": Fault(posts_fail(Reply(b"<html>", 200, HTML, cut=True)), None, "stopped answering"),
    "all posts are one": Fault(posts_fail(html(POST)), 1),
    # pages made to be slow, large or odd
    "a post of tags": Fault(blog(post=html(POST + "<b>" * (MANY // 3))), POSTS),
    "a post of open divs": Fault(blog(post=html(POST + "<div>" * (MANY // 5))), POSTS),
    "a post of one comment": Fault(blog(post=said("word " * (MANY // 5))), POSTS),
    "a post of blanks": Fault(blog(post=said(" " * MANY)), POSTS),
    "a post of blanks in pre": Fault(blog(post=said("<pre>" + " " * MANY + "x</pre>")), POSTS),
    "a post of line breaks": Fault(blog(post=said("<br>" * (MANY // 4))), POSTS),
    "a post of brackets": Fault(blog(post=said("<" * MANY)), POSTS),
    "a post of ampersands": Fault(blog(post=said("&" * MANY)), POSTS),
    "a post of digits": Fault(blog(post=said("7" * MANY)), POSTS),
    "a post of one word": Fault(blog(post=said("a" * MANY)), POSTS),
    "a post of NULs": Fault(blog(post=said("\x00" * MANY)), POSTS),
    "a post of emoji": Fault(blog(post=said("\U0001f600" * (MANY // 4))), POSTS),
    "a post of marks": Fault(blog(post=said("a" + "\u0301" * (MANY // 2))), POSTS),
    "a post of surrogates": Fault(blog(post=said("\ud800\udfff " * 1000)), POSTS),
    "a post of directions": Fault(blog(post=said("\u202e\u2066abc" * 1000)), POSTS),
    "a post of scripts": Fault(blog(post=said("<script>alert(1)</script>" * 1000)), POSTS),
    "a post of attributes": Fault(blog(post=html(POST + "<p " + "".join(f'a{n}="x" ' for n in range(60_000)) + ">")), POSTS),
    "a post of attributes with marks": Fault(blog(post=html(POST + "<p " + "".join(f'a{n}=">" ' for n in range(60_000)) + ">")), POSTS),
    "a post of bare attributes": Fault(blog(post=html(POST + "<p x=1 " + " ".join(f"a{n}" for n in range(60_000)) + ">")), POSTS),
    "a post of class names": Fault(blog(post=html(POST + '<p class="' + " ".join(f"c{n}" for n in range(100_000)) + '">')), POSTS),
    "a post of links": Fault(blog(post=said("".join(f'<a href="http://x{n}.invalid/">x</a>' for n in range(15_000)))), POSTS),
    "a post of deep JSON-LD": Fault(blog(post=html(POST + f'<script type="application/ld+json">{DEEP}</script>')), POSTS),
    "a post of deep lists": Fault(blog(post=said("<ul><li>" * 5000)), POSTS),
    "a post with a long type": Fault(blog(post=html(POST, **{"Content-Type": "text/html; charset=" + " " * 40_000})), POSTS),
    "a post in no encoding": Fault(blog(post=html(POST, **{"Content-Type": "text/html; charset=unicode_escape"})), POSTS),
    "a post in idna": Fault(blog(post=html(POST, **{"Content-Type": "text/html; charset=idna"})), POSTS),
    "a post of the far past": Fault(blog(post=html(POST.replace("2012-05-07", "0001-01-01"))), POSTS),
    "a post of the far future": Fault(blog(post=html(POST.replace("2012-05-07", "9999-12-31"))), POSTS),
    "a post of no day": Fault(blog(post=html(POST.replace("2012-05-07", "2012-02-31"))), POSTS),
    # traps
    "calendar without end": Fault(blog(front=front(links("/2013/01/"))), POSTS, "archives by date led to nothing new", 70, months),
    "calendar of the far future": Fault(blog(front=front(links("/3000/01/"))), POSTS, "led to nothing for long", 110, months),
    "pager that repeats": Fault(blog(front=front(links("/page/2/"))), POSTS, "list led to nothing new", 60, same_pager),
    "pager always fresh": Fault(blog(front=front(links("/page/2/"))), POSTS, "list led to nothing new", 130, fresh_pager),
    "session in the path": Fault(blog(front=front(links(*("/s1" + e.path for e in BLOG)))), POSTS, "", 130, in_session),
    "session in a parameter": Fault(
        blog(front=front(links(*(e.path + "?token=t1" for e in BLOG)))), POSTS, "The same posts came again", 130, by_token
    ),
    "path that grows": Fault(blog(front=front(links("/notes/"))), POSTS, "", 70, growing),
    "thread without end": Fault(blog(post=endless_thread(BLOG[0].path) or status(500)), POSTS, "", 60, endless_thread),
    "sitemaps without end": Fault(blog(), POSTS, "", 60, sitemaps),
    "links that act": Fault(blog(front=front(links("/delete/1", "/x?logout=1", "/cart/", "/y?_wpnonce=1"))), POSTS, "", 30),
    "front of many links": Fault(blog(front=front(links(*(f"/w{n}/x/" for n in range(3000))))), POSTS, "", 130),
    "front of itself": Fault(
        blog(front=front(links(*(f"/?x={n}" for n in range(500))))), POSTS, "", 130, lambda p: html(FRONT) if "?x=" in p else None
    ),
    # feeds and sitemaps
    "feed of entities": Fault(blog(feed=Reply(ENTITIES.encode(), 200, XML)), POSTS),
    "feed of a local file": Fault(blog(feed=Reply(OUTSIDE.encode(), 200, XML)), POSTS),
    "feed cut off": Fault(blog(feed=Reply(feed(BLOG, "http://127.0.0.1")[:300].encode(), 200, XML)), POSTS),
    "feed of HTML": Fault(blog(feed=html(FRONT)), POSTS),
    "feed of nothing": Fault(blog(feed=Reply(b"", 200, XML)), POSTS),
    "feed without end": Fault(blog(), POSTS, "", 60, endless_feed),
    "sitemap of entities": Fault(blog(sitemap=Reply(ENTITIES.encode(), 200, {"Content-Type": "text/xml"})), POSTS),
    "sitemap that is damaged gzip": Fault(blog(sitemap=Reply(b"\x1f\x8b\x08junk", 200, {"Content-Type": "application/gzip"})), POSTS),
    "sitemap that is a bomb": Fault(blog(sitemap=Reply(bomb(), 200, {"Content-Type": "application/gzip"})), POSTS),
    "sitemap of other sites": Fault(
        blog(sitemap=Reply(b"<urlset><url><loc>http://169.254.169.254/</loc></url></urlset>", 200, {"Content-Type": "text/xml"})), POSTS
    ),
    # APIs
    "API that repeats": Fault(api(listed([comment(n) for n in range(100)], "9999")), POSTS, "again and again"),
    "API that announces": Fault(api(listed([], "9999")), POSTS, "announced more comments and gave none"),
    "API that breaks": Fault(api(status(500)), POSTS),
    "API that is shut": Fault(api(status(401)), POSTS),
    "API in HTML": Fault(api(html(FRONT)), POSTS),
    "API too deep": Fault(api(Reply(DEEP.encode(), 200, JSON)), POSTS),
    "API of numbers": Fault(api(Reply(b"[1, 2, null, [], {}]", 200, JSON)), POSTS),
    "API of huge numbers": Fault(api(Reply(b"[" + b"9" * 5000 + b"]", 200, JSON)), POSTS),
    "API frame of numbers": Fault(api(listed([]), frame={"namespaces": 7, "name": [], "gmt_offset": {}}), POSTS),
    "API zone far off": Fault(api(listed([]), frame={"namespaces": ["wp/v2"], "gmt_offset": 1e9}), POSTS),
    "API content as a list": Fault(api(listed([]), odd_posts(link="/odd/", content=["x"], title=[])), POSTS),
    "API date of nowhere": Fault(api(listed([]), odd_posts(date="9999-99-99T99:99:99", date_gmt="0001-01-01T00:00:00")), POSTS),
    "API link as a number": Fault(api(listed([]), odd_posts(link=7)), POSTS),
    "API of another host": Fault(api(listed([]), odd_posts(link="http://other.invalid/x/")), POSTS, "on another site"),
    "API comments of odd types": Fault(api(listed([comment(1, author_name=[], content=7, parent={}, date_gmt=[]), comment(2)])), POSTS),
}
