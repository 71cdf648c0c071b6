"""A Blogger export: the Atom file that holds a blog's posts and comments in one list, as Google Takeout makes it or as Blogger did before.

In the older form, which holds template and settings too, each entry says by a category of the scheme `#kind` what it is, and drafts carry
`app:draft`; `_blogger_takeout.py` knows the newer one. E-mail addresses are never taken over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from checkup import lazy_re as re
from checkup.addresses import clean, home_of
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.model import NOWHERE, Blog, Comment, Post, Withheld
from checkup.sources import _blogger_takeout as takeout
from checkup.sources._blogger_entries import Entry, complete, file_comment, links_of_entry, post_answered, post_of
from checkup.sources._export_file import head_of
from checkup.sources._exports import NO_ADDRESSES, address, assemble, done_with, elements, files_of, name_of, space_of

NAME = "blogger_export"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
_PREFIXES = {
    "http://purl.org/syndication/thread/1.0": "thr$",
    "http://schemas.google.com/g/2005": "gd$",
    "http://purl.org/atom/app#": "app$",
    takeout.SPACE: takeout.PREFIX,
}
_FEED = re.compile(rb"<(?:\w{1,20}:)?feed[\s>]")  # the root, also where a program writes a prefix to every name
_UNDECLARED = {"in-reply-to": "thr$", "total": "thr$", "extendedProperty": "gd$", "control": "app$"}


def accepts(site: SiteConfig) -> bool:
    """Whether every path is a Blogger export."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the file is a Blogger export."""
    head = head_of(path)
    marked = b"tag:blogger.com" in head or b"schemas.google.com/blogger/2008/kind#" in head
    return bool(_FEED.search(head)) and marked and b"<html" not in head[:2000].lower()


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """The blog in the export files. Raises NothingRead where they hold no published post."""
    notes: dict[str, None] = {}
    told = _Told(site.blog.url or "")
    for path in files_of(site, is_export):
        ctx.say(len(told.posts), None, f"Reading {path.name}")
        for kind, entry in _entries(path, notes, site):
            told.take(kind, entry)
    posts = told.posts
    known = {p.id or "" for p in posts}
    comments = takeout.under_posts(told.comments, known)
    done = [complete(p, comments.get(p.id or "", []), unread=False) for p in posts]
    withheld: Counter[Withheld] = Counter({"deleted": sum(told.gone[number] for number in known)})
    withheld.update(why for post, why in told.hidden if post in known)
    url = told.home or (home_of(posts[0].url) if posts and not posts[0].url.startswith(NOWHERE) else "")
    if any(p.url.startswith(NOWHERE) for p in posts):
        notes[NO_ADDRESSES] = None
    return assemble(site, "Blogger export", done, url=url, notes=tuple(notes), withheld=withheld)


@dataclass
class _Told:
    """What the entries of an export tell: the posts, and by the number of a post its comments, those that are gone, and those held back."""

    home: str
    posts: list[Post] = field(default_factory=list)
    comments: dict[str, list[Comment]] = field(default_factory=dict)
    gone: Counter[str] = field(default_factory=Counter)
    hidden: list[tuple[str, Withheld]] = field(default_factory=list)

    def take(self, kind: str, entry: Entry) -> None:
        """Add what one entry tells."""
        why = takeout.withheld(entry)
        if kind == "post" and not why and (post := post_of(entry, self.home)) is not None:
            self.posts.append(post)
        elif kind == "comment" and why:
            self.hidden.append((post_answered(entry), why))
        elif kind == "comment":
            file_comment(entry, self.comments, self.gone, self.home)
        elif kind == "template" and not self.home:
            self.home = next((clean(link.get("href", "")) for link in links_of_entry(entry) if link.get("rel") == "alternate"), "")


def _entries(path: Path, notes: dict[str, None], site: SiteConfig) -> Iterator[tuple[str, Entry]]:
    """The kind ("post", "comment", "template", ...) of every entry that is no draft, and the entry."""
    for element in elements(path, notes):
        if name_of(element) != "entry":
            continue
        entry = _as_json(element)
        if kind := takeout.kind_of(entry):
            yield kind, takeout.as_feed(entry, partial(address, site))
        kinds = [c.get("term", "").rpartition("#")[2] for c in entry.get("category", []) if c.get("scheme", "").endswith("#kind")]
        if kinds and entry.get("app$control", {}).get("$t") != "yes":
            yield kinds[0], entry
        done_with(element)


def _as_json(element: Any) -> dict[str, Any]:
    """An entry in the form of the JSON feeds."""
    entry: dict[str, Any] = {}
    for child in element:
        name = name_of(child)
        label = _PREFIXES.get(space_of(child), _UNDECLARED.get(name, "")) + name
        text = (child.text or "").strip()
        if label in ("link", "category", "gd$extendedProperty"):
            entry.setdefault(label, []).append(dict(child.attrib))
        elif label == "author":
            parts = {name_of(c): {"$t": (c.text or "").strip()} for c in child if isinstance(c.tag, str)}
            entry.setdefault(label, []).append({k: v for k, v in parts.items() if k in ("name", "uri")})
        elif label == "thr$in-reply-to":
            entry[label] = dict(child.attrib)
        elif label == "app$control":
            entry[label] = {"$t": next((c.text or "" for c in child if isinstance(c.tag, str)), "").strip()}
        else:
            entry.setdefault(label, {"$t": text})
    return entry
