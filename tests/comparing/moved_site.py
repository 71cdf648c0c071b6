"""One blog twice: as a Movable Type export, and as the static site with an Isso comment server that its owner moved it to.

Both are made here from plain entries, by code that shares nothing with the readers under test.
"""

# ruff: noqa: E501 - markup reads best in one line
from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from html import escape
from urllib.parse import quote, urlsplit

from checkup.model import Blog
from tests.sources.reading import read
from tests.sources.reading import site as config
from tests.web.loopback import HTML, Answer, Reply, serve

_ENTRY, _PART = "\n--------\n", "\n-----\n"
_DATE = "%m/%d/%Y %I:%M:%S %p"


@dataclass(frozen=True)
class Note:
    """One comment as its writer typed it; `number` is its id on the new server, `under` that of the comment that it answers there."""

    author: str
    when: datetime
    text: str
    number: int = 0
    under: int | None = None


@dataclass(frozen=True)
class Entry:
    """One post; `path` is its place on the old blog and on the new one, times are the old blog's own clock."""

    path: str
    title: str
    author: str
    when: datetime
    body: str
    notes: tuple[Note, ...] = field(default=())


def mtif(entries: Sequence[Entry], home: str) -> str:
    """The export of the old blog."""
    made = []
    for one in entries:
        head = f"AUTHOR: {one.author}\nTITLE: {one.title}\nSTATUS: Publish\nALLOW COMMENTS: 1\nBASENAME: {one.path.rpartition('/')[2].partition('.')[0]}\nUNIQUE URL: {home}{one.path}\nDATE: {one.when:{_DATE}}"
        notes = [
            f"COMMENT:\nAUTHOR: {n.author}\nEMAIL: {n.number}@reader.example\nIP: 192.0.2.9\nURL: \nDATE: {n.when:{_DATE}}\n{n.text}"
            for n in one.notes
        ]
        made.append(_PART.join((head, f"BODY:\n{one.body}", *notes)) + _PART)
    return _ENTRY.join((*made, ""))


def entries_of(export: str) -> list[Entry]:
    """The published entries of an export, taken apart by its separators alone."""
    found: list[Entry] = []
    number = 0
    for raw in export.replace("\r\n", "\n").split(_ENTRY):
        parts = raw.strip("\n").split(_PART)
        head = dict(line.partition(": ")[::2] for line in parts[0].split("\n"))
        if head.get("STATUS") != "Publish":
            continue
        notes = []
        for part in parts[1:]:
            if part.startswith("COMMENT:\n"):
                number += 1
                notes.append(_note(part, number))
        body = "".join(part.partition("\n")[2] for part in parts[1:] if part.startswith(("BODY:", "EXTENDED BODY:")))
        when = datetime.strptime(head["DATE"].strip(), _DATE)  # noqa: DTZ007 - the export has no zone
        found.append(Entry(urlsplit(head["UNIQUE URL"].strip()).path, head["TITLE"], head["AUTHOR"], when, body, tuple(notes)))
    return found


def _note(part: str, number: int) -> Note:
    lines = part.split("\n")[1:]
    head = {}
    while lines and re.match(r"(?:AUTHOR|EMAIL|IP|URL|DATE): ?", lines[0]) and lines[0].partition(":")[0] not in head:
        name, _, value = lines.pop(0).partition(":")
        head[name] = value.strip()
    when = datetime.strptime(head["DATE"], _DATE)  # noqa: DTZ007 - the export has no zone
    return Note(head.get("AUTHOR", ""), when, "\n".join(lines).strip(), number)


def utc(when: datetime) -> datetime:
    """A time of the old blog's clock, which stood on the Pacific coast: eight hours behind, seven in summer."""
    return (when + timedelta(hours=7 if 4 <= when.month <= 10 else 8)).replace(tzinfo=UTC)


def site(entries: Sequence[Entry]) -> dict[str, Answer]:
    """The new blog: its pages as a static generator writes them, and the threads that its Isso tells."""
    pages: dict[str, Answer] = {one.path: _page(one) for one in entries}
    links = "".join(
        f'<article class="h-entry post-text"><h1 class="p-name entry-title"><a href="{one.path}" class="u-url">{escape(one.title)}</a></h1></article>'
        for one in entries
    )
    pages["/"] = _html("The moved blog", f'<div class="postindex">{links}</div>')
    pages["/sitemap.xml"] = Reply(
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{"".join(f"<url><loc>{{home}}{one.path}</loc></url>" for one in entries)}</urlset>'.encode(),
        headers={"Content-Type": "application/xml"},
    )
    for one in entries:
        pages[f"/isso/?uri={quote(one.path, safe='')}"] = Reply(
            json.dumps(_thread(one)).encode(), headers={"Content-Type": "application/json"}
        )
    return pages


def _html(title: str, body: str) -> Reply:
    return Reply(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="generator" content="Nikola (getnikola.com)"><title>{escape(title)}</title></head><body><header id="header"><h1 id="brand"><a href="/" rel="home">The moved blog</a></h1></header><main id="content">{body}</main></body></html>'.encode(),
        headers=HTML,
    )


def _page(one: Entry) -> Reply:
    iso = utc(one.when).isoformat()
    head = f'<header><h1 class="p-name entry-title" itemprop="headline name"><a href="." class="u-url">{escape(one.title)}</a></h1><div class="metadata"><p class="byline author vcard p-author h-card"><span class="byline-name fn p-name" itemprop="author">{escape(one.author)}</span></p><p class="dateline"><time class="published dt-published" datetime="{iso}" itemprop="datePublished">{iso[:10]}</time></p></div></header>'
    thread = f'<section class="comments"><h2>Comments</h2><div data-isso-id="{one.path}" id="isso-thread"></div><script src="/isso/js/embed.min.js" data-isso="/isso/"></script></section>'
    return _html(
        one.title,
        f'<article class="post-text h-entry hentry postpage" itemscope itemtype="http://schema.org/Article">{head}<div class="e-content entry-content" itemprop="articleBody text">{_paragraphs(one.body)}</div>{thread}</article>',
    )


def _thread(one: Entry) -> dict[str, object]:
    top = [_reply(one, note) for note in one.notes if note.under is None]
    return {"id": None, "total_replies": len(top), "hidden_replies": 0, "replies": top}


def _reply(one: Entry, note: Note) -> dict[str, object]:
    under = [_reply(one, other) for other in one.notes if other.under == note.number]
    return {
        "id": note.number,
        "parent": note.under,
        "created": utc(note.when).timestamp(),
        "mode": 1,
        "text": _paragraphs(note.text),
        "author": note.author or None,
        "website": None,
        "replies": under,
        "total_replies": len(under),
        "hidden_replies": 0,
    }


def _paragraphs(text: str) -> str:
    """What the move made of a text: paragraphs where there were none."""
    return (
        text
        if re.search(r"<(?:p|div|ul|pre|table|blockquote)\b", text)
        else "".join(f"<p>{part}</p>" for part in re.split(r"\n\s*\n", text))
    )


def read_site(entries: Sequence[Entry], now: datetime) -> Blog:
    """The new blog as Checkup reads it from a server."""
    pages = site(entries)
    with serve(pages) as web:
        listed = pages["/sitemap.xml"]
        assert isinstance(listed, Reply)
        pages["/sitemap.xml"] = replace(listed, body=listed.body.replace(b"{home}", web.url.encode()))
        return read(config(web.url + "/", window={"all": True}), now=now)


def without(entries: Sequence[Entry], numbers: Sequence[int]) -> list[Entry]:
    """The entries without the comments of these numbers."""
    return [replace(one, notes=tuple(n for n in one.notes if n.number not in numbers)) for one in entries]


def with_notes(entries: Sequence[Entry], changed: dict[int, Note]) -> list[Entry]:
    """The entries with comments changed, by number."""
    return [replace(one, notes=tuple(changed.get(n.number, n) for n in one.notes)) for one in entries]
