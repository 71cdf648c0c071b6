"""The folder of a Jekyll site: posts in `_posts`, comments in `_data/comments` as Staticman or the blogger wrote them, or in `_comments`.

Facts of the format (Jekyll's documentation, "Posts", "Permalinks" and "Data Files"): a post is `YYYY-MM-DD-slug.md` or `.html` with a
YAML head (title, date, author, permalink, categories, published); `_config.yml` holds title, url, baseurl, permalink and author. Other
files (includes, layouts, drafts) are not read, and Liquid's tags in a post are left out.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from checkup import lazy_re as re
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.json_fields import Record, text
from checkup.model import NOWHERE, Blog, Person, Post, Precision
from checkup.moments import UTC_CLOCK
from checkup.reading.html_fragment import fragment, line
from checkup.sources._comment_files import take_comments, when_of, with_head, words_of, yaml_of
from checkup.sources._comment_threads import Threads
from checkup.sources._exports import NO_ADDRESSES, address, assemble, files_of
from checkup.sources._kept_mentions import take_kept
from checkup.sources._text_to_html import from_markdown

NAME = "jekyll"
RANK = 3  # above a folder of comments (2), which such a site holds
# a post by its file's name; 250 characters are what file systems give a name
_POST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})-(.{1,250})\.(md|markdown|mkd|html|htm)$", re.IGNORECASE)
# a tag or an output of Liquid, which holds no other; 2,000 characters are more than any include's parameters take
_LIQUID = re.compile(r"\{%(?:(?!\{%|%\}).){0,2000}%\}|\{\{(?:(?!\{\{|\}\}).){0,2000}\}\}", re.DOTALL)
_STYLES = {
    "date": "/:categories/:year/:month/:day/:title.html",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title.html",
    "weekdate": "/:categories/:year/W:week/:short_day/:title.html",
    "none": "/:categories/:title.html",
}
_DAY = {
    "year": "%Y",
    "month": "%m",
    "day": "%d",
    "short_year": "%y",
    "y_day": "%j",
    "hour": "%H",
    "minute": "%M",
    "second": "%S",
    "week": "%V",
    "short_day": "%a",
    "long_day": "%A",
    "short_month": "%b",
    "long_month": "%B",
}
_DAYS_SLACK = 86_400.0  # seconds; a day without a zone may have begun elsewhere
_PART = re.compile(r":([a-z_]{1,20})")  # a placeholder in a permalink


def accepts(site: SiteConfig) -> bool:
    """Whether every path is a Jekyll site's folder."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the folder is a Jekyll site's, or its source folder one level below."""
    return path.is_dir() and any(_POST.search(post.name) for folder in _roots(path) for post in (folder / "_posts").rglob("*"))


def _roots(path: Path) -> list[Path]:
    """The folders that hold a `_posts`."""
    return [folder.parent for pattern in ("_posts", "*/_posts") for folder in sorted(path.glob(pattern)) if folder.is_dir()]


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """The posts with their comments. Raises NothingRead where no post is published."""
    threads = Threads()
    notes: dict[str, None] = {}
    lost = 0
    settings: Record = {}
    for folder in files_of(site, is_export):
        settings = _settings(folder)
        slugs: dict[str, str] = {}
        for root in _roots(folder):
            for path in sorted((root / "_posts").rglob("*")):
                ctx.say(len(threads.posts), None, f"Reading {path.name}")
                if (post := _post(path, settings, site, ctx.now)) is not None:
                    threads.posts[post.url] = post
                    slugs |= dict.fromkeys(_names(path), post.url)
        homes = dict.fromkeys((folder, *_roots(folder)))
        folders = [place for home in homes for place in (home / "_data/comments", home / "_comments") if place.is_dir()]
        lost += sum(take_comments(comments, threads, slugs) for comments in folders)
        mentioned = take_kept((file for home in homes for file in (home / "_data").glob("*.json")), threads, notes)
        threads.unless_kept(bool(folders) or mentioned)
    posts, withheld = threads.finished()
    notes |= {f"Comments under a name that is no post's: {lost}.": None} if lost else {}
    notes |= {NO_ADDRESSES: None} if any(post.url.startswith(NOWHERE) for post in posts) else {}
    title = line(text(settings.get("title")) or "") or None
    return assemble(site, "Jekyll site", posts, url=_home(settings), title=title, notes=tuple(notes), withheld=withheld)


def _settings(folder: Path) -> Record:
    found = yaml_of(words_of(folder / "_config.yml"))
    return found if isinstance(found, dict) else {}


def _home(settings: Record) -> str:
    url, folder = text(settings.get("url")), (text(settings.get("baseurl")) or "").strip("/")
    return f"{url.rstrip('/')}/{folder}/" if url and folder else f"{url.rstrip('/')}/" if url else ""


def _names(path: Path) -> list[str]:
    """What the folder of a post's comments may be called: its slug, or its file's name."""
    match = _POST.search(path.name)
    return [match[4].casefold(), path.stem.casefold()] if match else []


def _post(path: Path, settings: Record, site: SiteConfig, now: datetime) -> Post | None:
    """One file of `_posts` as a post; None where it is not published, or only will be and the site does not show such."""
    match = _POST.search(path.name)
    if not match or not path.is_file():
        return None
    head, body = with_head(words_of(path))
    if text(head.get("published")) == "false":
        return None
    published, precision = _date(head, match)
    if published is not None and UTC_CLOCK.epoch(published) > UTC_CLOCK.epoch(now) + _DAYS_SLACK and text(settings.get("future")) != "true":
        return None
    where = _permalink(head, settings, match, published)
    url = address(site, where) if site.blog.url else address(site, _home(settings) + where.lstrip("/") if _home(settings) else where)
    body = _LIQUID.sub("", body)
    words, links, quotes = fragment(body if match[5].lower().startswith("htm") else from_markdown(body, most=200_000), url)
    author = head.get("author") or settings.get("author")
    name = text(author.get("name")) if isinstance(author, dict) else text(author)
    return Post(
        url=url,
        title=line(text(head.get("title")) or match[4].replace("-", " ").capitalize()) or None,
        published=published,
        precision=precision,
        author=Person(name) if name else None,
        text=words,
        links=links,
        quotes=quotes,
        commenting="closed" if text(head.get("comments")) == "false" else "unknown",
        platform="jekyll",
    )


def _date(head: Record, match: re.Match[str]) -> tuple[datetime | None, Precision]:
    """The date of the head, else the day in the file's name."""
    when = when_of(head.get("date"), f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}")
    return (when.value, when.precision) if when else (None, "none")


def _permalink(head: Record, settings: Record, match: re.Match[str], published: datetime | None) -> str:
    """The path of a post, by its own head or the site's pattern."""
    pattern = text(head.get("permalink")) or text(settings.get("permalink")) or "date"
    pattern = _STYLES.get(pattern, pattern)
    kinds = head.get("categories") or head.get("category") or []
    names = kinds.split() if isinstance(kinds, str) else [str(kind) for kind in kinds] if isinstance(kinds, list) else []
    slug = text(head.get("slug")) or match[4]
    parts = {
        "title": slug,
        "slug": slug,
        "categories": "/".join(n.lower().replace(" ", "-") for n in names),
        "output_ext": ".html",
        "name": slug,
    }
    if published is not None:
        day = published
        parts |= {"year": f"{day:%Y}", "month": f"{day:%m}", "day": f"{day:%d}", "i_month": str(day.month), "i_day": str(day.day)}
        parts |= {"short_year": f"{day:%y}", "y_day": f"{day:%j}", "hour": f"{day:%H}", "minute": f"{day:%M}", "second": f"{day:%S}"}
        parts |= {
            "week": f"{day:%V}",
            "short_day": f"{day:%a}",
            "long_day": f"{day:%A}",
            "short_month": f"{day:%b}",
            "long_month": f"{day:%B}",
        }
    return re.sub(r"/{2,}", "/", "/" + _PART.sub(lambda part: parts.get(part[1], part[0]), pattern).lstrip("/"))
