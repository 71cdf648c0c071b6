"""Posts as a site's own program keeps them: files of Markdown with a head, as Eleventy, Astro, Hexo, Gatsby, Nikola and Zola read them.

A post has a title and a day in its head, in YAML (`---`) or TOML (`+++`); a draft, a page and what is still to come are none. Which address
a file gets is the program's own matter: its head may say it, Hexo's settings do (`_config.yml`, `permalink`), else the file's name is taken
for the last part of it, which the report says. Jekyll and Hugo have sources of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path

from checkup import lazy_re as re
from checkup.addresses import is_web
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.json_fields import Record, text
from checkup.model import NOWHERE, Blog, Person, Post
from checkup.moments import UTC_CLOCK
from checkup.reading.html_fragment import fragment, line
from checkup.sources._comment_files import when_of, with_head, words_of, yaml_of
from checkup.sources._comment_threads import Threads
from checkup.sources._export_file import files_below
from checkup.sources._exports import NO_ADDRESSES, address, assemble, files_of
from checkup.sources._kept_mentions import take_kept
from checkup.sources._text_to_html import from_markdown

NAME = "markdown_posts"
RANK = 1  # below the exports (2) and folders of one program (3), above saved texts (0), which have no head
_POSTS = (".md", ".mdx", ".markdown")
_DATES = ("date", "pubDate", "pubDatetime", "publishDate", "published", "published_at", "publishedAt", "datePublished", "created")
_NO_PAGES = frozenset(("node_modules", "_drafts", "drafts", "_includes", "_layouts", "layouts", "templates", "themes", "scaffolds"))
_BUILT = frozenset(("_site", "public", "dist", "build", "output"))  # what the program makes of the files
_MOST_FILES, _TRIED = (
    20_000,
    50,
)  # files of a folder / those by which it is told, conventions: a mirror of a whole blog is told by its first
_DAY = re.compile(r"\d{4}-\d\d-\d\d-(?=.)")  # before the name of a file; no program makes it a part of the last part of an address
_TAG = re.compile(r"^(?:import|export) .{0,500}$|\{%(?:(?!\{%|%\}).){0,2000}%\}", re.MULTILINE)  # of MDX, and of Nunjucks and Liquid
_PART = re.compile(r":([a-z_]{1,20})")  # a placeholder in a permalink
_GUESSED = "The addresses of {count} posts are guessed from the names of their files: the program that shows them may give others."


def accepts(site: SiteConfig) -> bool:
    """Whether every path is such a file, or a folder with some."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the file is such a post, or the folder holds some, and not more web pages."""
    if not path.is_dir():
        return path.suffix.lower() in _POSTS and _is_post(path)
    files = list(_files(path))
    posts = sum(_is_post(file) for file in islice((file for file in files if file.suffix.lower() in _POSTS), _TRIED))
    return posts > 0 and posts >= sum(file.suffix.lower() in (".html", ".htm") for file in files)


def _files(folder: Path) -> Iterator[Path]:
    """The files of a site's source, without what its program makes of them and what it lays them out with; of Hexo's its posts."""
    folder = hexo if (hexo := folder / "source" / "_posts").is_dir() else folder
    return iter(sorted(files_below(folder, _MOST_FILES, lambda name: name in _NO_PAGES | _BUILT or name.startswith("."))))


def _is_post(path: Path) -> bool:
    head, _ = with_head(words_of(path))
    return bool(text(head.get("title"))) and when_of(*map(head.get, _DATES)) is not None


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """The posts, with the webmentions that lie beside them. Raises NothingRead where no post is published."""
    threads = Threads()
    notes: dict[str, None] = {}
    guessed = 0
    kept: list[Path] = []
    settings: Record = {}
    for given in files_of(site, is_export):
        settings = _settings(given)
        files = list(_files(given)) if given.is_dir() else [given]
        kept += files
        for path in (file for file in files if file.suffix.lower() in _POSTS):
            ctx.say(len(threads.posts), None, f"Reading {path.name}")
            post, known = _post(path, settings, site, ctx.now)
            if post is not None:
                threads.posts[post.url] = post
                guessed += not known
    threads.unless_kept(take_kept(kept, threads, notes))
    posts, _ = threads.finished()
    if guessed:
        notes[_GUESSED.format(count=guessed)] = None
    if any(post.url.startswith(NOWHERE) for post in posts):
        notes[NO_ADDRESSES] = None
    title = line(text(settings.get("title")) or "") or None
    return assemble(site, "posts in Markdown", posts, url=text(settings.get("url")) or "", title=title, notes=tuple(notes))


def _settings(folder: Path) -> Record:
    """Hexo's settings, which say where posts stand; {} where there are none."""
    found = yaml_of(words_of(folder / "_config.yml")) if folder.is_dir() else None
    return found if isinstance(found, dict) else {}


def _post(path: Path, settings: Record, site: SiteConfig, now: datetime) -> tuple[Post | None, bool]:
    """One file as a post, None where it is none that visitors see; and whether its address is known."""
    head, body = with_head(words_of(path))
    when, title = when_of(*map(head.get, _DATES)), line(text(head.get("title")) or "")
    hidden = text(head.get("draft")) == "true" or text(head.get("published")) == "false" or "page" in (head.get("layout"), head.get("type"))
    hidden = hidden or (text(head.get("status")) or "").casefold() in ("draft", "hidden", "private")
    if not title or when is None or hidden or UTC_CLOCK.epoch(when.value) > UTC_CLOCK.epoch(now):
        return None, True
    where, known = _place(path, head, settings, when.value)
    url = (
        address(site, where)
        if site.blog.url or is_web(where)
        else address(site, (text(settings.get("url")) or NOWHERE).rstrip("/") + where)
    )
    words, links, quotes = fragment(from_markdown(_TAG.sub("", body), most=200_000), url)
    author = head.get("author")
    name = author.get("name") if isinstance(author, dict) else author
    return Post(
        url=url,
        title=title,
        published=when.value,
        precision=when.precision,
        author=Person(name) if text(name) else None,
        text=words,
        links=links,
        quotes=quotes,
        commenting="closed" if text(head.get("comments")) == "false" else "unknown",
    ), known


def _place(path: Path, head: Record, settings: Record, when: datetime) -> tuple[str, bool]:
    """The address or path of a post, and whether a head or settings say it."""
    own = text(head.get("permalink")) or text(head.get("url"))
    if own and (own.startswith("/") or is_web(own)) and not re.search(r"[{:]", own.partition("://")[2] or own):
        return own, True
    stem = path.parent.name if path.stem == "index" else path.stem
    name = text(head.get("slug")) or _DAY.sub("", stem)
    pattern = text(settings.get("permalink")) or ""
    if ":title" in pattern or ":name" in pattern:
        day = {"year": f"{when:%Y}", "month": f"{when:%m}", "day": f"{when:%d}", "i_month": str(when.month), "i_day": str(when.day)}
        parts = {**day, "title": name, "name": name, "post_title": name}
        return "/" + _PART.sub(lambda part: parts.get(part[1], part[0]), pattern).strip("/") + "/", True
    return f"/{name}/", False
