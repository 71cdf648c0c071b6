"""The folder of a Hugo site: posts in `content`, comments in `data/comments` as Staticman wrote them.

Facts of the format (Hugo's documentation, "Front matter", "Content organization", "URL management"): a page is a Markdown or HTML file, or
the `index` of a folder, with a head in TOML (`+++`), YAML (`---`) or JSON; `draft = true` and a date in the future keep it unpublished. The
blog is the section named by `mainSections`, else one called so, else the one with the most pages; `_index` files are lists, files beside
the sections single pages.
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from checkup import lazy_re as re
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.json_fields import Record, text
from checkup.model import NOWHERE, Blog, Person, Post
from checkup.moments import UTC_CLOCK
from checkup.reading.html_fragment import fragment, line
from checkup.sources._comment_files import as_texts, take_comments, when_of, with_head, words_of, yaml_of
from checkup.sources._comment_threads import Threads
from checkup.sources._exports import NO_ADDRESSES, address, assemble, files_of
from checkup.sources._kept_mentions import take_kept
from checkup.sources._text_to_html import from_markdown

NAME = "hugo"
RANK = 3  # above a folder of comments (2), which such a site may hold
_USUAL = frozenset(("posts", "post", "blog"))  # what Hugo's own examples and most themes call the section of a blog
_PAGES = (".md", ".markdown", ".html", ".htm")
_SETTINGS = tuple(
    f"{name}.{kind}" for name in ("hugo", "config", "config/_default/hugo", "config/_default/config") for kind in ("toml", "yaml", "yml")
)
# a shortcode, which holds no other; 2,000 characters are more than any one's parameters take
_SHORTCODE = re.compile(r"\{\{[<%](?:(?!\{\{|\}\}).){0,2000}\}\}", re.DOTALL)
_PART = re.compile(r":([a-z]{1,20})")  # a placeholder in a permalink
_DAY = {"year": "%Y", "month": "%m", "day": "%d", "monthname": "%B", "weekdayname": "%A", "yearday": "%j"}


def accepts(site: SiteConfig) -> bool:
    """Whether every path is a Hugo site's folder."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the folder is a Hugo site's: its settings, and a page with a head in `content`."""
    settled = path.is_dir() and any((path / name).is_file() for name in _SETTINGS)
    return settled and any(_cut(words_of(page))[0] for page in _files(path / "content"))


def _files(content: Path) -> Iterator[Path]:
    """Every file of a page within a section; lists and single pages are none of the blog's."""
    for page in sorted(content.rglob("*")):
        if page.suffix.lower() in _PAGES and page.parent != content and page.stem.split(".")[0] != "_index":
            yield page


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """The posts with their comments. Raises NothingRead where no post is published."""
    threads = Threads()
    settings: Record = {}
    notes: dict[str, None] = {}
    lost = 0
    for folder in files_of(site, is_export):
        settings = _settings(folder)
        content = folder / "content"
        pages = list(_files(content))
        sections = _sections(settings, content, pages)
        slugs: dict[str, str] = {}
        for path in pages:
            ctx.say(len(threads.posts), None, f"Reading {path.name}")
            if path.relative_to(content).parts[0] in sections and (post := _post(path, content, settings, site, ctx.now)) is not None:
                threads.posts[post.url] = post
                slugs |= {name.casefold(): post.url for name in (_name(path), post.url.rstrip("/").rpartition("/")[2])}
        comments = folder / "data" / "comments"
        lost += take_comments(comments, threads, slugs) if comments.is_dir() else 0
        mentioned = take_kept((folder / "data").glob("*.json"), threads, notes)
        threads.unless_kept(comments.is_dir() or mentioned)
    posts, withheld = threads.finished()
    notes |= {f"Comments under a name that is no post's: {lost}.": None} if lost else {}
    notes |= {NO_ADDRESSES: None} if any(post.url.startswith(NOWHERE) for post in posts) else {}
    home, title = text(settings.get("baseurl")) or text(settings.get("base_url")) or "", line(text(settings.get("title")) or "") or None
    return assemble(site, "Hugo site", posts, url=home if "://" in home else "", title=title, notes=tuple(notes), withheld=withheld)


def _settings(folder: Path) -> Record:
    """The site's settings, their names in small letters as Hugo takes them."""
    words = next(((name, words_of(folder / name)) for name in _SETTINGS if (folder / name).is_file()), ("", ""))
    try:
        found = as_texts(tomllib.loads(words[1])) if words[0].endswith("toml") else yaml_of(words[1])
    except (ValueError, RecursionError):  # a fault of the form, or a number of thousands of digits
        found = None
    return {str(key).lower(): value for key, value in found.items()} if isinstance(found, dict) else {}


def _sections(settings: Record, content: Path, pages: list[Path]) -> set[str]:
    """The folders of `content` that hold the blog's posts."""
    counted = Counter(page.relative_to(content).parts[0] for page in pages)
    params = settings.get("params")
    named = params.get("mainSections", params.get("mainsections")) if isinstance(params, dict) else None
    if isinstance(named, list) and named:
        return {str(name) for name in named}
    if usual := counted.keys() & _USUAL:
        return set(usual)
    return {max(sorted(counted), key=lambda name: counted[name])} if counted else set()


def _name(path: Path) -> str:
    """What a page is called: its file without a language, or the folder of a bundle."""
    stem = path.stem.split(".")[0]
    return path.parent.name if stem == "index" else stem


def _post(path: Path, content: Path, settings: Record, site: SiteConfig, now: datetime) -> Post | None:
    """One file as a post; None where it is not published."""
    head, body = _cut(words_of(path))
    head = {str(key).lower(): value for key, value in head.items()}
    when = when_of(head.get("date"), head.get("publishdate"))
    later = when_of(head.get("publishdate")) or when
    if not head or text(head.get("draft")) == "true" or (later is not None and UTC_CLOCK.epoch(later.value) > UTC_CLOCK.epoch(now)):
        return None
    where = _permalink(path, content, head, settings, when.value if when else None)
    home = text(settings.get("baseurl")) or text(settings.get("base_url")) or ""
    url = address(site, where) if site.blog.url or "://" not in home else address(site, home.rstrip("/") + where)
    body = _SHORTCODE.sub("", body)
    words, links, quotes = fragment(body if path.suffix.lower().startswith(".htm") else from_markdown(body, most=200_000), url)
    author = head.get("author") or head.get("authors")
    name = author[0] if isinstance(author, list) and author else author
    return Post(
        url=url,
        title=line(text(head.get("title")) or _name(path).replace("-", " ").capitalize()) or None,
        published=when.value if when else None,
        precision=when.precision if when else "none",
        author=Person(name) if isinstance(name, str) and name else None,
        text=words,
        links=links,
        quotes=quotes,
        commenting="closed" if text(head.get("comments")) == "false" else "unknown",
        platform="hugo",
    )


def _cut(words: str) -> tuple[Record, str]:
    """The head of a page, in TOML, YAML or JSON, and what follows."""
    if not words.startswith("{"):
        return with_head(words)
    try:
        head, end = json.JSONDecoder().raw_decode(words)
        return as_texts(head), words[end:]
    except (ValueError, RecursionError):
        return {}, words


def _permalink(path: Path, content: Path, head: Record, settings: Record, when: datetime | None) -> str:
    """The path of a post: its head's, the settings' pattern for its section, or where its file stands."""
    if own := text(head.get("url")):
        return f"/{own.lstrip('/')}"
    place = path.relative_to(content)
    folders = place.parts[:-2] if path.stem.split(".")[0] == "index" else place.parts[:-1]
    slug = text(head.get("slug")) or _name(path)
    patterns = settings.get("permalinks")
    pages = patterns.get("page") if isinstance(patterns, dict) else None
    pattern = (text(pages.get(place.parts[0])) if isinstance(pages, dict) else None) or (
        text(patterns.get(place.parts[0])) if isinstance(patterns, dict) else None
    )
    if not pattern:
        return f"/{'/'.join((*folders, slug)).lower()}/"
    parts = {"slug": slug, "title": slug, "filename": _name(path), "contentbasename": _name(path), "section": place.parts[0]}
    parts |= {"slugorfilename": slug, "sections": "/".join(folders)}
    parts |= {name: f"{when:{form}}" for name, form in _DAY.items()} if when else {}
    return re.sub(r"/{2,}", "/", "/" + _PART.sub(lambda part: parts.get(part[1], part[0]), pattern).strip("/") + "/")
