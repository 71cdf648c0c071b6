# ruff: noqa: E501 - markup reads best in one line
"""A small WordPress-like blog of our own making, as pages for a loopback server or as files in a folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from tests.web.loopback import HTML, Answer, Reply


@dataclass
class Said:
    """One comment: number, author, text; `reply_to` the number of the comment above it."""

    number: int
    author: str
    text: str
    reply_to: int = 0
    kind: str = "comment"
    owner: bool = False


@dataclass
class Entry:
    """One post; `pages` are its comment pages, oldest first (one = no paging)."""

    slug: str
    title: str
    day: str
    text: str
    pages: list[list[Said]] = field(default_factory=lambda: [[]])
    month: str = "2012/05"

    @property
    def path(self) -> str:
        """The post's path."""
        return f"/{self.month}/{self.slug}/"

    @property
    def said(self) -> list[Said]:
        """Every comment."""
        return [c for page in self.pages for c in page]


def _item(said: Said, page: list[Said], entry: Entry) -> str:
    flags = " byuser comment-author-ada bypostauthor" if said.owner else ""
    replies = "".join(_item(c, page, entry) for c in page if c.reply_to == said.number)
    if said.kind != "comment":
        return f'<li id="comment-{said.number}" class="{said.kind}"><p>Pingback: <a class="url" href="https://other.example/{said.number}">{escape(said.author)}</a></p></li>'
    return (
        f'<li id="comment-{said.number}" class="comment{flags}"><article id="div-comment-{said.number}" class="comment-body">'
        f'<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">{escape(said.author)}</b> <span class="says">says:</span></div>'
        f'<div class="comment-metadata"><a href="{entry.path}#comment-{said.number}"><time datetime="{entry.day}T{10 + said.number % 12:02}:00:00+00:00">then</time></a></div></footer>'
        f'<div class="comment-content"><p>{escape(said.text)}</p></div></article>{f"<ol class=children>{replies}</ol>" if replies else ""}</li>'
    )


def _frame(title: str, body: str, kind: str, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title><meta name="generator" content="WordPress 3.3">{head}</head>'
        f'<body class="{kind}"><h1 id="site-title"><a href="/" rel="home">Tiny Blog</a></h1>{body}<div id="footer">Proudly powered by WordPress</div></body></html>'
    )


def post_page(entry: Entry, number: int | None = None) -> str:
    """The page of a post: comment page `number`, or the newest one under the bare address."""
    shown = number or len(entry.pages)
    page = entry.pages[shown - 1]
    top = [c for c in page if not c.reply_to]
    links = "".join(
        f'<a class="page-numbers" href="{entry.path}comment-page-{n}/#comments">{n}</a> '
        for n in range(1, len(entry.pages) + 1)
        if n != shown and n != len(entry.pages)
    )
    if number and number != len(entry.pages):
        links += f'<a class="page-numbers" href="{entry.path}#comments">{len(entry.pages)}</a>'
    nav = f'<div class="comment-navigation comments-pagination">{links}</div>' if len(entry.pages) > 1 else ""
    total = len(entry.said)
    listed = f'<ol class="commentlist">{"".join(_item(c, page, entry) for c in top)}</ol>' if page else ""
    body = (
        f'<div id="content"><div class="post type-post hentry" id="post-1"><h1 class="entry-title">{escape(entry.title)}</h1>'
        f'<div class="entry-meta"><time class="entry-date" datetime="{entry.day}T09:00:00+00:00">{entry.day}</time> by <span class="author vcard"><a class="fn" href="/author/ada/">Ada</a></span></div>'
        f'<div class="entry-content"><p>{escape(entry.text)}</p></div></div>'
        f'<div id="comments"><h3 id="comments-title">{total} Responses to {escape(entry.title)}</h3>{listed}{nav}'
        '<div id="respond"><h3>Leave a Reply</h3><form id="commentform" action="/wp-comments-post.php" method="post"><textarea name="comment"></textarea></form></div></div></div>'
    )
    own = entry.path + (f"comment-page-{number}/" if number else "")
    return _frame(entry.title, body, "single single-post", f'<link rel="canonical" href="{own}">')


def list_page(entries: list[Entry], older: str = "", more: str = "") -> str:
    """A front or archive page: teasers, and a link to older posts."""
    teasers = "".join(
        f'<div class="post type-post hentry"><h2 class="entry-title"><a href="{e.path}" rel="bookmark">{escape(e.title)}</a></h2><div class="entry-content"><p>{escape(e.text)}</p></div></div>'
        for e in entries
    )
    nav = f'<div class="navigation"><a href="{older}">Older posts</a></div>' if older else ""
    return _frame("Tiny Blog", f'<div id="content">{teasers}{nav}{more}</div>', "home blog")


def feed(entries: list[Entry], base: str) -> str:
    """RSS with the counts that WordPress announces."""
    items = "".join(
        f"<item><title>{escape(e.title)}</title><link>{base}{e.path}</link><pubDate>Tue, 01 May 2012 09:00:00 +0000</pubDate>"
        f"<slash:comments>{len(e.said)}</slash:comments></item>"
        for e in entries
    )
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Tiny Blog</title>'
        f"<generator>https://wordpress.org/?v=3.3</generator>{items}</channel></rss>"
    )


def entries(count: int) -> list[Entry]:
    """`count` posts, newest first, each with two comments, the second one the author's reply."""
    return [
        Entry(
            f"post-{n}",
            f"Loaf number {n}",
            f"2012-05-{1 + n % 28:02}",
            f"Today we bake loaf number {n}. It takes flour, water and a quiet afternoon in the kitchen.",
            [
                [
                    Said(2 * n, f"Reader {n % 3}", f"I baked number {n} as well."),
                    Said(2 * n + 1, "Ada", "Good to hear.", reply_to=2 * n, owner=True),
                ]
            ],
        )
        for n in range(count, 0, -1)
    ]


def pages_of(blog: list[Entry], per_page: int = 5) -> dict[str, str]:
    """Every page of a blog by path: front page, older pages, posts and their comment pages."""
    chunks = [blog[at : at + per_page] for at in range(0, len(blog), per_page)] or [[]]
    made = {}
    for n, chunk in enumerate(chunks, 1):
        made["/" if n == 1 else f"/page/{n}/"] = list_page(chunk, f"/page/{n + 1}/" if n < len(chunks) else "")
    for entry in blog:
        made[entry.path] = post_page(entry)
        if len(entry.pages) > 1:
            made |= {f"{entry.path}comment-page-{n}/": post_page(entry, n) for n in range(1, len(entry.pages) + 1)}
    return made


def served(pages: dict[str, str]) -> dict[str, Answer]:
    """The pages as answers of a loopback server."""
    return {path: Reply(html.encode(), headers=HTML) for path, html in pages.items()}


def saved(pages: dict[str, str], folder: Path) -> None:
    """The pages as a mirror: each folder with an index file."""
    for path, html in pages.items():
        target = folder / path.strip("/") / "index.html" if not path.endswith(".html") else folder / path.strip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, encoding="utf-8")
