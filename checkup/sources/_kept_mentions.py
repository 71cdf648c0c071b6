"""Webmentions in a file, as webmention.io gives them (JF2) and sites keep them: who wrote elsewhere about which page.

Facts from webmention.io (`Jf2Format.php`): `{"type": "feed", "children": [{"author", "url", "published", "wm-received", "wm-id",
"wm-target", "wm-property", "wm-private", "content"}]}`; caches of static sites keep the list, with or without the object around it. An
answer (`in-reply-to`) is a comment, another page that mentions the post a webmention; likes, reposts and bookmarks are no comments. The
author's picture is never kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from checkup.addresses import post_key, same_site, without_fragment
from checkup.json_fields import Record, from_iso, inside, name_of, paragraphs, text
from checkup.model import Kind
from checkup.sources._comment_threads import Threads
from checkup.sources._export_file import head_of
from checkup.sources._json_stream import EACH, json_values

_KINDS: dict[str | None, Kind] = {"in-reply-to": "comment", "mention-of": "webmention"}
_PLACES = {("children", EACH), (EACH,)}


def are_mentions(path: Path) -> bool:
    """Whether the file holds such a list."""
    head = head_of(path).lstrip(b"\xef\xbb\xbf \t\r\n")
    return head[:1] in (b"{", b"[") and b'"wm-target"' in head and b'"wm-property"' in head


def take_kept(files: Iterable[Path], threads: Threads, notes: dict[str, None]) -> bool:
    """Add the mentions in those files that hold some to the posts that they are of; whether one does."""
    pages = {post_key(url): url for url in threads.posts}
    lists = [file for file in files if file.suffix.lower() == ".json" and are_mentions(file)]
    for file in lists:
        take_mentions(file, threads, lambda target: pages.get(post_key(target)), notes)
    return bool(lists)


def take_mentions(path: Path, threads: Threads, page_of: Callable[[str], str | None], notes: dict[str, None]) -> None:
    """Add the mentions in a file to the threads; `page_of` gives the thread of an address that was mentioned, None where it has none."""
    for _, row in json_values(path, _PLACES, notes):
        if isinstance(row, dict) and row.get("wm-private") is not True and text(row.get("wm-property")) in _KINDS:
            target, number = without_fragment(text(row.get("wm-target")) or ""), name_of(row.get("wm-id")) or text(row.get("wm-source"))
            if target and number and (page := page_of(target)) is not None:
                _take(row, number, page, threads)


def _take(row: Record, number: str, page: str, threads: Threads) -> None:
    site = text(inside(row, "author", "url"))
    plain = text(inside(row, "content", "text")) or text(inside(row, "summary", "value")) or text(row.get("name")) or ""
    threads.add(
        page,
        number,
        text(inside(row, "content", "html")) or paragraphs(plain),
        threads.people.person(text(inside(row, "author", "name")), site),
        from_iso(row.get("published")) or from_iso(row.get("wm-received")),
        kind=_KINDS[text(row.get("wm-property"))],
        permalink=text(row.get("url")) or text(row.get("wm-source")),
        by_post_author=True if site and same_site(site, threads.posts[page].url) else None,
    )
