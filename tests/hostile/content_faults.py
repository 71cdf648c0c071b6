"""Faults of what pages, feeds, sitemaps and APIs hold: encodings, types, dates, numbers, ids, threads, and what they say of themselves."""

from __future__ import annotations

import gzip
from collections.abc import Callable

from tests.hostile.fault_pages import (
    BLOG,
    FRONT,
    JSON,
    MANY,
    POST,
    POSTS,
    XML,
    Fault,
    api,
    blog,
    bomb,
    comment,
    front,
    html,
    links,
    listed,
    odd_posts,
    posts_fail,
    said,
    status,
)
from tests.sources.tiny_blog import feed, post_page
from tests.web.loopback import Answer, Asked, Reply

CHAIN = [comment(n, parent=n - 1) for n in range(1, 3000)]
TEXT = {"Content-Type": "text/xml"}


def typed(kind: str, body: bytes | None = None) -> Reply:
    return Reply(POST.encode() if body is None else body, 200, {"Content-Type": kind} if kind else {})


def feed_of(old: str, new: str, more: str = "") -> Answer:
    """The blog's feed with some of its words changed, as the server that is asked would write it."""

    def answer(asked: Asked) -> Reply:
        xml = feed(BLOG, f"http://{asked.headers['host']}").replace(old, new).replace("</channel>", f"{more}</channel>")
        return Reply(xml.encode(), 200, XML)

    return answer


def sitemap(body: str | bytes, **headers: str) -> dict[str, Answer]:
    return blog(sitemap=Reply(body if isinstance(body, bytes) else body.encode(), 200, {**TEXT, **headers}))


def urls(rows: str) -> dict[str, Answer]:
    return sitemap(f"<urlset>{rows}</urlset>")


def each_post(old: str, new: str) -> dict[str, Answer]:
    return blog(**{e.path: html(post_page(e).replace(old, new)) for e in BLOG})


def answered_by(page: str) -> Callable[[str], Reply | None]:
    """Whatever is not there is answered with this page, as if it were."""
    return lambda path: html(page) if not path.startswith(("/robots.txt", "/feed/", "/sitemap.xml")) else None


def circle(path: str) -> Reply | None:
    """Comment pages of the newest post, each of which says that another one is next, the last the first."""
    if not path.startswith(BLOG[0].path):
        return None
    after = int(path.rstrip("/")[-1]) % 3 + 1 if "comment-page-" in path else 1
    link = f'<link rel="next" href="{BLOG[0].path}comment-page-{after}/">'
    return html(POST.replace("2 Responses", "90 Responses").replace("</head>", f"{link}</head>"))


def round_the_posts() -> dict[str, Answer]:
    """Every post says that another one is its next page, the last the first."""
    return blog(
        **{
            e.path: html(post_page(e).replace("</head>", f'<link rel="next" href="{BLOG[(n + 1) % POSTS].path}"></head>'))
            for n, e in enumerate(BLOG)
        }
    )


def api_total(total: str) -> dict[str, Answer]:
    return api(Reply(b"[]", 200, {**JSON, "X-WP-TotalPages": total, "X-WP-Total": total}))


FAULTS: dict[str, Fault] = {
    # types and encodings
    "a post of no type": Fault(blog(post=typed("")), POSTS),
    "a post as plain text": Fault(blog(post=typed("text/plain")), POSTS),
    "a post as XHTML": Fault(blog(post=typed("application/xhtml+xml")), POSTS),
    "a post in many parts": Fault(blog(post=typed("multipart/x-mixed-replace; boundary=x")), POSTS - 1),
    "a post that is a PDF": Fault(blog(post=typed("text/html", b"%PDF-1.7\n" + bytes(range(256)) * 99)), POSTS - 1),
    "a post in UTF-16": Fault(blog(post=typed("text/html", POST.encode("utf-16"))), POSTS),
    "a post in UTF-32": Fault(blog(post=typed("text/html", POST.encode("utf-32"))), POSTS - 1),
    "a post in UTF-7": Fault(blog(post=typed("text/html; charset=utf-7")), POSTS),
    "a post in two encodings": Fault(blog(post=typed("text/html; charset=utf-8", POST.encode() + "Grüße".encode("latin-1") * 9)), POSTS),
    "a post of escapes to Japanese": Fault(blog(post=typed("text/html; charset=iso-2022-jp", POST.encode() + b"\x1b$B!!" * 900)), POSTS),
    # what pages say of themselves
    "posts of one canonical address": Fault(each_post('rel="canonical" href="', 'rel="canonical" href="/2012/05/one/" data-x="'), POSTS),
    "posts that are the front page": Fault(each_post('rel="canonical" href="', 'rel="canonical" href="/" data-x="'), POSTS),
    "posts of another site": Fault(each_post('rel="canonical" href="', 'rel="canonical" href="http://other.invalid'), POSTS),
    "posts with a base elsewhere": Fault(each_post("<head>", '<head><base href="http://169.254.169.254/">'), POSTS),
    "posts with a base of script": Fault(each_post("<head>", '<head><base href="javascript:alert(1)//">'), POSTS),
    "comments of one number": Fault(each_post("comment-1", "comment-7"), POSTS),
    "a post of open comments": Fault(blog(post=said("<!--" * (MANY // 4))), POSTS),
    "a post of tables": Fault(blog(post=said("<table><tr><td>" * 3000)), POSTS),
    "a post of forms": Fault(blog(post=said("<form><textarea>" * 9000)), POSTS),
    "a post of drawings": Fault(blog(post=said("<svg><foreignObject><math><mtext>" * 3000)), POSTS),
    "a post of templates": Fault(blog(post=said("<template><noscript><select><option>" * 3000)), POSTS),
    "a post of numbered signs": Fault(blog(post=said("&#1114112;&#xD800;&#0;&#99999999999;" * 9000)), POSTS),
    "a post of long classes": Fault(blog(post=said(f'<p class="{"comment " * 90_000}">x</p>')), POSTS),
    "a post of many ids": Fault(blog(post=said("".join(f'<p id="comment-{n}">x' for n in range(20_000)))), POSTS),
    "every page is there": Fault(blog(), POSTS, "", 60, answered_by(FRONT)),
    "every page says that it is not there": Fault(
        blog(),
        POSTS,
        "",
        60,
        answered_by("<html><head><title>Not found</title></head><body><h1>404</h1><p>Nothing here.</p></body></html>"),
    ),
    "every page is the newest post": Fault(blog(), POSTS, "", 60, answered_by(POST)),
    "comment pages in a circle": Fault(blog(post=circle(BLOG[0].path) or status(500)), POSTS, "", 60, circle),
    "posts in a circle": Fault(round_the_posts(), POSTS),
    "times in zones that are none": Fault(each_post("00:00+00:00", "00:00+99:99"), POSTS),
    "times at the end of time": Fault(each_post("2012-05-", "9999-12-"), POSTS),
    "times at the end of time, west": Fault(each_post(':00:00+00:00"', ':00:00-23:59" data-x="'), POSTS),
    "times before time": Fault(blog(post=html(POST.replace("2012-05-07T", "0001-01-01T").replace("+00:00", "+23:59"))), POSTS),
    "addresses that break out": Fault(
        blog(front=front(links("/../../../etc/passwd", "/2012/05/%2e%2e%2f%00/", "/2012/05/a%0d%0aHost:x/", "\\\\x\\y", "/2012/05/<b>/"))),
        POSTS,
    ),
    "a post of a long title": Fault(
        blog(post=html(POST.replace("</title>", "a" * MANY + "</title>").replace("<h1", f"<h1 title='{'b ' * 90_000}'"))), POSTS
    ),
    "a post of quotes in quotes": Fault(blog(post=said("<blockquote>" * 3000 + "x")), POSTS),
    "a post of JSON-LD of no numbers": Fault(
        blog(
            post=html(
                POST + '<script type="application/ld+json">{"@type": "BlogPosting", "commentCount": NaN, "commentCount": -Infinity, '
                '"comment": [{"@type": "Comment", "dateCreated": 1e999, "author": {"name": NaN}, "text": -1e999}]}</script>'
            )
        ),
        POSTS,
    ),
    "a post of JSON-LD in a circle": Fault(
        blog(
            post=html(
                POST + '<script type="application/ld+json">{"@graph": [{"@id": "a", "@type": "BlogPosting", "comment": {"@id": "b"}}, '
                '{"@id": "b", "@type": "Comment", "parentItem": {"@id": "b"}, "comment": [{"@id": "a"}]}]}</script>'
            )
        ),
        POSTS,
    ),
    # feeds
    "feed of tags in its numbers": Fault(
        blog(feed=feed_of("<item>", '<item><guid isPermaLink="true">&lt;b&gt;<i>x</i>"&gt;<![CDATA[<script>]]></guid>')), POSTS
    ),
    "feed of unknown entities": Fault(blog(feed=feed_of("<title>", "<title>&nbsp;&nosuch;&#xFFFFFF;")), POSTS),
    "feed of posts at metadata": Fault(
        blog(feed=feed_of("", "", "<item><title>x</title><link>http://169.254.169.254/latest/</link></item>")), POSTS
    ),
    "feed of other sites": Fault(blog(feed=feed_of("<link>http://", "<link>http://other.invalid/")), POSTS),
    "feed of odd numbers": Fault(blog(feed=feed_of("<slash:comments>2<", f"<slash:comments>{'9' * 5000}<")), POSTS),
    "feed of raised numbers": Fault(blog(feed=feed_of("<slash:comments>2<", "<slash:comments>²<")), POSTS),
    "feed of no days": Fault(blog(feed=feed_of("Tue, 01 May 2012", "Xyz, 99 Foo 0000")), POSTS),
    "feed of the far future": Fault(blog(feed=feed_of("01 May 2012", "31 Dec 9999")), POSTS),
    "feed of many items": Fault(blog(feed=feed_of("", "", "<item><title>x</title></item>" * 30_000)), POSTS),
    "feed that follows itself": Fault(
        blog(feed=feed_of("", "", '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="next" href="/feed/"/>')), POSTS
    ),
    "feed packed into a bomb": Fault(blog(feed=Reply(bomb(), 200, {**XML, "Content-Encoding": "gzip"})), POSTS),
    # sitemaps
    "sitemap that names itself": Fault(sitemap("<sitemapindex><sitemap><loc>/sitemap.xml</loc></sitemap></sitemapindex>"), POSTS),
    "sitemap of HTML": Fault(blog(sitemap=html(FRONT)), POSTS),
    "sitemap of bad names": Fault(urls("<url><loc>/2012/05/post-1/</loc><a012-05:b:c>x</url><1x/><url:/>"), POSTS),
    "sitemap of no days": Fault(urls("<url><loc>/2012/05/post-1/</loc><lastmod>2012-99-99T99</lastmod></url>"), POSTS),
    "sitemap of many addresses": Fault(urls("".join(f"<url><loc>/tag/x{n}/</loc></url>" for n in range(60_000))), POSTS),
    "sitemap of acts": Fault(urls("".join(f"<url><loc>/{w}/1/</loc></url>" for w in ("delete", "logout", "vote"))), POSTS),
    "sitemaps of bombs": Fault(
        {
            **sitemap("<sitemapindex>" + "".join(f"<sitemap><loc>/b{n}.xml.gz</loc></sitemap>" for n in range(9)) + "</sitemapindex>"),
            **{f"/b{n}.xml.gz": Reply(bomb(), 200, {"Content-Type": "application/gzip"}) for n in range(9)},
        },
        POSTS,
    ),
    "sitemap of the end of time": Fault(
        urls("<url><loc>/2012/05/post-1/</loc><lastmod>9999-12-31T23:59:59-14:00</lastmod></url><url><lastmod>NaN</lastmod></url>"), POSTS
    ),
    # APIs
    "API of no numbers": Fault(api(listed([comment(float("nan")), comment(2, parent=float("inf")), comment(3, post=float("nan"))])), POSTS),
    "API of long numbers": Fault(api(listed([comment(10**400), comment(-1), comment(2, parent=10**400, post=-(10**40))])), POSTS),
    "API of doubled keys": Fault(
        api(Reply(b'[{"id": 1, "id": [], "post": 1, "post": {}, "content": {"rendered": "a"}, "content": null}]', 200, JSON)), POSTS
    ),
    "API of the end of time": Fault(
        api(listed([comment(1, date_gmt="9999-12-31T23:59:59-23:59"), comment(2, date_gmt="0001-01-01T00:00:00+23:59")])), POSTS
    ),
    "API of posts of no numbers": Fault(api(listed([]), odd_posts(link="/odd/", id=float("nan"), comment_count=float("inf"))), POSTS),
    "API total of a raised number": Fault(api_total("\xb2"), POSTS),
    "API total of a long number": Fault(api_total("9" * 3000), POSTS),
    "API total below nought": Fault(api_total("-7"), POSTS),
    "API parents in a ring": Fault(api(listed([comment(1, parent=2), comment(2, parent=1), comment(3, parent=3)])), POSTS),
    "API parents in a chain": Fault(api(listed(CHAIN)), POSTS),
    "API of one number": Fault(api(listed([comment(7, content={"rendered": f"Good {n}."}) for n in range(50)])), POSTS),
    "API of posts of one number": Fault(api(listed([]), odd_posts(id=1)), POSTS),
    "API of robots' words of odd types": Fault(api(listed([]), odd_posts(link="/odd/", yoast_head_json={"robots": [7]})), POSTS),
    "API elsewhere": Fault(
        {**api(listed([])), "/": html(FRONT, Link='<http://169.254.169.254/wp-json/>; rel="https://api.w.org/"')}, POSTS
    ),
    "API that goes in a ring": Fault(api(status(302, Location="/wp-json/wp/v2/comments")), POSTS),
    "API comments that drip": Fault(api(Reply(b"[" + b" " * 90 + b"]", 200, JSON, hold=0.2)), POSTS, timeout=1),
    "API of huge text": Fault(api(listed([comment(1, content={"rendered": "word " * (MANY // 5)})])), POSTS),
    "API in another encoding": Fault(api(Reply("[{}]".encode("utf-16"), 200, JSON)), POSTS),
    "posts packed oddly": Fault(posts_fail(html(gzip.compress(b"x"), **{"Content-Encoding": "zstd"})), None, "packed as zstd"),
}
