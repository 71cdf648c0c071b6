"""Saved posts as plain text: what a person gets who copies a blog page into a text file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Literal, cast

from checkup import dates
from checkup import lazy_re as re
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.dates import When
from checkup.errors import NothingRead
from checkup.model import Blog, Comment, Coverage, Kind, Link, Person, Post, Reading, Skip
from checkup.reading.encoding import decode
from checkup.reading.plain_text import sections as saved
from checkup.reading.plain_text.byline_styles import Byline, Reader
from checkup.reading.plain_text.head_lines import TIME_ALONE, read_head
from checkup.sources._given_pages import UNLISTED
from checkup.sources._other_exports import advice, what_it_is
from checkup.text.language import detect

NAME = "text"
SUFFIXES = (".txt", ".md", ".text", ".markdown")
_HEAD = 8_192  # bytes by which a file is told that is no page but a program's data; a convention
MAX_BYTES = 5_000_000  # of one file, a convention: some 800,000 words, which is no page any more

# an address in running text, up to what may stand around it: brackets and quotes; 2,000 characters, as web/safety.py follows
_URL = re.compile(r"https?://[^\s<>\"'“”)\]]{3,2000}")
# what themes print under each comment, alone or in a row: words of buttons in seven languages, bare numbers, dividers
_BUTTONS = re.compile(
    r"(?:reply|reply to this|log in to reply|permalink|permanent link|link|delete|edit|quote|report|report abuse|flag|share|like|"
    r"antworten|löschen|répondre|supprimer|responder|eliminar|rispondi|elimina|excluir|beantwoorden|verwijderen|"
    r"(?<!\d)\d+\.?|[|·•↓#\s]|your comment is awaiting moderation\.?)+",
    re.IGNORECASE,
)


def read_text(text: str, name: str) -> Reading:
    """What a saved page says: post, comments, trackbacks; `name` (file name or address) becomes the post's address.

    Title, date and author stay None where the text does not give them; form and footer text is never a comment. Never raises.
    """
    lines = _lines(text)
    language = detect("\n".join(lines))
    order = dates.learn_order(line for line in lines if len(line) < 160 and any(c.isdigit() for c in line))
    reader = Reader(language, order)
    layout = saved.cut(lines, reader)
    head, body = read_head(layout, reader)
    comments = _comments(layout, reader)
    if not body and not comments:
        return Reading(page_type="other", platform=NAME, tried=("plain text: no words in it",))
    post = Post(
        url=name,
        title=head.title,
        published=head.when.value if head.when else None,
        precision=head.when.precision if head.when else "none",
        author=Person(head.author) if head.author else None,
        text="\n\n".join(body),
        links=_links("\n".join(body)),
        comments=comments,
        comments_status="present" if comments else "none",
        commenting=cast(Literal["open", "closed", "unknown"], saved.commenting(layout.foot)),
        declared_count=layout.declared,
        language=language,
        platform=NAME,
        confidence=_confidence(layout, comments),
    )
    found = f"plain text: {len(comments)} comments, " + (f"style “{layout.family}”" if layout.family else "no names")
    return Reading("post", NAME, confidence=post.confidence, post=post, language=language, tried=(found,))


def _confidence(layout: saved.Layout, comments: tuple[Comment, ...]) -> float:
    """Full where names, heading and announced number agree; low where comments have no borders."""
    if not comments:
        return 0.6
    if layout.family is None:
        return 0.3
    agrees = layout.declared is not None and layout.declared == len(comments)
    return 0.9 if agrees else 0.8 if layout.heading else 0.6


def _comments(layout: saved.Layout, reader: Reader) -> tuple[Comment, ...]:
    found: list[Comment] = [_ping(p) for p in layout.pings]
    for item in layout.items:
        comment = _comment(item, reader)
        if comment:
            found.append(comment)
    ids: dict[str, int] = {}
    unique = []
    for comment in found:
        again = ids[comment.id] = ids.get(comment.id, 0) + 1
        unique.append(comment if again == 1 else _renamed(comment, again))
    return tuple(unique)


def _renamed(comment: Comment, number: int) -> Comment:
    return replace(comment, id=f"{comment.id}-{number}")


def _comment(item: saved.Item, reader: Reader) -> Comment | None:
    rows = [row.strip() for row in item.lines]
    when = item.byline.when if item.byline else None
    clock = ""
    while rows and (not rows[-1] or _BUTTONS.fullmatch(rows[-1]) or (when is None and TIME_ALONE.fullmatch(rows[-1]))):
        clock = clock or (rows[-1] if TIME_ALONE.fullmatch(rows[-1]) else "")
        rows.pop()
    if when is None and item.byline and rows and len(rows[-1]) < 80 and any(c.isdigit() for c in rows[-1]):
        when = (reader.when(f"{rows[-1]} {clock}") if clock else None) or reader.when(rows[-1])
        if when:
            rows.pop()
    text = re.sub(r"\n{2,}", "\n\n", "\n".join(rows)).strip()
    if not text and (item.byline is None or item.byline.kind == "comment"):
        return None
    return _made(item.byline, text, when)


def _made(byline: Byline | None, text: str, when: When | None) -> Comment:
    name = byline.name if byline else None
    kind: Kind = byline.kind if byline else "comment"
    if kind == "comment" and re.match(r"\[(?:\.{3}|…)\]", text) and re.search(r"\[(?:\.{3}|…)\]\s?\Z", text):
        kind = "pingback"
    return Comment(
        id=_id(name, when, text),
        author=Person(name),
        text=text,
        posted=when.value if when else None,
        precision=when.precision if when else "none",
        kind=kind,
        links=_links(text),
        quotes=tuple(row.lstrip("> ") for row in text.split("\n") if row.startswith(">")),
    )


def _ping(ping: saved.Ping) -> Comment:
    name = ping.blog or ping.title
    text = "\n\n".join(part for part in (ping.title if ping.blog else None, ping.text) if part)
    byline = Byline(0, 0, name, ping.when, "ping", "either", ping.kind)
    return _made(byline, text, ping.when)


def _id(name: str | None, when: When | None, text: str) -> str:
    parts = "\x00".join((name or "", when.value.isoformat() if when else "", text))
    return "x" + hashlib.sha256(parts.encode("utf-8", "replace")).hexdigest()[:12]


def _links(text: str) -> tuple[Link, ...]:
    urls = (m.group().rstrip(".,;:!?…") for m in _URL.finditer(text))
    return tuple(Link(url, url) for url in dict.fromkeys(urls))


def _lines(text: str) -> list[str]:
    plain = text[:MAX_BYTES].lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").replace("\x00", "")
    return plain.split("\n")


def accepts(site: SiteConfig) -> bool:
    """Whether the paths lead to text files and to nothing else."""
    return bool(site.blog.paths) and next(_files(site), None) is not None and not _has_pages(site)


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """The blog in the text files of `paths`. Raises NothingRead where no file holds a post."""
    files = sorted(_files(site))
    posts: list[Post] = []
    skipped: list[Skip] = []
    base = site.blog.url.rstrip("/") + "/" if site.blog.url else ""
    newest: datetime | None = None
    for number, path in enumerate(files, 1):
        try:
            with path.open("rb") as file:
                body = file.read(MAX_BYTES)
        except OSError as error:
            skipped.append(Skip(path.name, f"could not be read ({error.strerror})", refused=True))
            continue
        reading = read_text(decode(body), base + path.name)
        if said := what_it_is(body[:_HEAD]):
            skipped.append(Skip(path.name, said))
        elif reading.post:
            posts.append(reading.post)
        else:
            skipped.append(Skip(path.name, "holds no words"))
        ctx.say(number, len(files), path.name)
    if not posts:
        hint = "`paths` should lead to saved posts as .txt or .md files; docs/exports.md lists the exports that are read."
        raise NothingRead("None of the text files holds a post.", advice(files) or hint)
    announced = [p.declared_count for p in posts if p.declared_count is not None]
    coverage = Coverage(
        found=len(files),
        read=len(posts),
        skipped=tuple(skipped),
        ways=("saved posts as plain text",),
        declared=sum(announced) if announced else None,
        extracted=sum(len(p.comments) for p in posts if p.declared_count is not None) if announced else None,
        notes=("Plain text keeps no links of commenters and no threads; authors and answers are inferred from the words.", UNLISTED),
        listed=False,
        captured_at=newest,
    )
    return Blog(
        url=site.blog.url or "", title=site.blog.name, platform=NAME, posts=tuple(posts), coverage=coverage, language=_language(posts)
    )


def _language(posts: list[Post]) -> str | None:
    known = [p.language for p in posts if p.language]
    return max(sorted(set(known)), key=known.count) if known else None


def _roots(site: SiteConfig) -> Iterator[Path]:
    base = site.file.parent if site.file else Path()
    for given in site.blog.paths:
        yield base / Path(given).expanduser()


def _files(site: SiteConfig) -> Iterator[Path]:
    for root in _roots(site):
        if root.is_dir():
            yield from (p for p in root.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
        elif root.suffix.lower() in SUFFIXES and root.is_file():
            yield root


def _has_pages(site: SiteConfig) -> bool:
    pages = (".html", ".htm", ".xhtml", ".xml", ".php", ".warc", ".gz", ".json")
    for root in _roots(site):
        if root.is_dir():
            if any(p.suffix.lower() in pages for p in root.rglob("*")):
                return True
        elif root.suffix.lower() in pages:
            return True
    return False
