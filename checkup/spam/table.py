"""Comments in a table and back: what a row must carry beside its visible columns so that judging it again gives the same verdict."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from checkup.model import Blog, Comment, Post
from checkup.moments import Clock
from checkup.spam.seen_comment import (
    MAX_LINKS,
    MAX_TEXT,
    MAX_TITLE,
    MAX_URL,
    Around,
    Seen,
    addressed_in,
    answered_in,
    is_own,
    judged_text,
    links_in,
    web_links,
)
from checkup.text.printable import masked_line, masked_text
from checkup.text.spreadsheet_cell import own_cell

COLUMNS = (
    "names",
    "utc_offset",
    "post_title",
    "post_date",
    "post_text",
    "post_links",
    "links",
    "quotes",
    "answered_in_person",
    "addressed",
)
"""Written by a report beside its own columns; `names` says whether names and texts stand in full, without which nothing can be the same."""
_YES = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def evidence(blog: Blog, *, full: bool) -> Iterator[tuple[str, ...]]:
    """The cells of COLUMNS for every comment, in the order of posts and comments, without `names`.

    What is said of a post stands in the row of its first comment alone. What only serves to judge again (the post's text and links) is
    left out where the comments' texts are cut as well.
    """
    clock = Clock(blog.utc_offset)
    offset = "" if blog.utc_offset is None else str(blog.utc_offset)
    for post in blog.posts:
        answered, addressed = answered_in(post), addressed_in(post, clock)
        title = masked_line(post.title, MAX_TITLE) if post.quotable else ""
        of_post = (offset, title, post.published.isoformat() if post.published else "")
        for number, comment in enumerate(post.comments):
            again = _full(post, comment, first=number == 0) if full and post.quotable else ("", "", "", "")
            yield (*of_post, *again, "true" if comment.id in answered else "", "true" if comment.id in addressed else "")
            of_post = (offset, "", "")


def _full(post: Post, comment: Comment, *, first: bool) -> tuple[str, str, str, str]:
    """The post's text and its links, on the first comment of a post alone; the comment's links, and what it quotes."""
    links, quotes = web_links(comment.links), [masked_text(quote) for quote in comment.quotes]
    post_links = [link.url for link in post.links[:MAX_LINKS]] if first else []
    return (
        masked_text(post.text)[: MAX_TEXT * 4] if first else "",
        json.dumps(post_links, ensure_ascii=False) if post_links else "",
        json.dumps(links, ensure_ascii=False) if links else "",
        json.dumps(quotes, ensure_ascii=False) if quotes else "",
    )


def of_rows(rows: Iterable[Mapping[str, Any]]) -> tuple[list[Seen], dict[str, Around]]:
    """The comments of a table: the labelled files' keys or those of Checkup's own comments.csv; one table is one blog."""
    listed = [_plain_row(row) for row in rows]
    parents = {
        (_text(row.get("post_url")), str(row.get("parent")))
        for row in listed
        if row.get("parent") and (_flag(row.get("by_post_author")) or _flag(row.get("by_blog_author")))
    }
    around: dict[str, Around] = {}
    published: dict[str, object] = {}
    for row in sorted(listed, key=lambda row: (not row.get("post_text"), not row.get("post_title"))):
        place = _place(row)
        if place not in around:
            around[place] = _around(row)
        if not published.get(place):
            published[place] = row.get("post_date") or row.get("published")
    return [_seen(str(number), row, published[_place(row)], parents) for number, row in enumerate(listed)], around


def _is_report(row: Mapping[str, Any]) -> bool:
    """Whether a row is one of a report's comments.csv, where `posted` is the comment's own date."""
    return "comment_date" not in row and "post_url" in row


def _plain_row(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """A report's row without the apostrophes that keep spreadsheets from calculating, any other row as it is."""
    if not _is_report(row):
        return row
    return {key: own_cell(value) if isinstance(value, str) else value for key, value in row.items()}


def _place(row: Mapping[str, Any]) -> str:
    return _text(row.get("post_url")) or f"{_text(row.get('post_title'))}\n{_text(row.get('post_text'))[:200]}"


def _around(row: Mapping[str, Any]) -> Around:
    return Around(
        masked_line(_text(row.get("post_title")), MAX_TITLE),
        masked_text(_text(row.get("post_text")))[: MAX_TEXT * 4],
        _text(row.get("post_url")),
        tuple(_listed(row.get("post_links"))),
    )


def _seen(key: str, row: Mapping[str, Any], published: object, parents: set[tuple[str, str]]) -> Seen:
    """A row as it is judged; `published`: when a report's rows say that its post was."""
    report, url = _is_report(row), _text(row.get("post_url"))
    body, address = _text(row.get("text")), _text(row.get("author_url"))[:MAX_URL]
    body = judged_text(_refanged(body) if report and row.get("names") != "full" else body)
    clock = Clock(_offset(row.get("utc_offset")))
    writer, post_author = _flag(row.get("by_blog_author")), _flag(row.get("by_post_author"))
    return Seen(
        key=key,
        post=_place(row),
        text=body,
        name=masked_line(_text(row.get("author"))) or None,
        url=address or None,
        links=links_in(body, _listed(row.get("links"))),
        posted=_when(published if report else row.get("posted"), clock),
        at=_when(row.get("posted") if report else row.get("comment_date"), clock),
        kind=_text(row.get("kind")) or "comment",
        by_author=True if writer or post_author else post_author,
        ids=tuple(i for i in (_text(row.get("id")), _text(row.get("comment_url"))) if i),
        above=_text(row.get("parent")),
        answered=_flag(row["answered_in_person"]) is True if "answered_in_person" in row else (url, str(row.get("id"))) in parents,
        addressed=_flag(row.get("addressed")) is True,
        own=is_own(address, url),
        quotes=tuple(judged_text(quote) for quote in _listed(row.get("quotes"))),
    )


def _when(value: object, clock: Clock) -> float | None:
    if isinstance(value, datetime):
        return clock.epoch(value)
    if not isinstance(value, str) or not value.strip():
        return None
    for stamp in (value.strip(), value.strip()[:10]):
        try:
            return clock.epoch(datetime.fromisoformat(stamp))
        except ValueError:
            continue
    return None


def _offset(value: object) -> int | None:
    try:
        return int(str(value))
    except ValueError:
        return None


def _listed(value: object) -> list[str]:
    """The strings of a JSON list in a cell; [] for anything else."""
    try:
        found = json.loads(value) if isinstance(value, str) and value.startswith("[") else []
    except (ValueError, RecursionError):
        return []
    return [item for item in found if isinstance(item, str)] if isinstance(found, list) else []


def _refanged(value: str) -> str:
    """Links as they were, where a table holds them as `hxxp://site[.]example`."""
    return value.replace("hxxp", "http").replace("[.]", ".") if "[.]" in value else value


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _flag(value: object) -> bool | None:
    if isinstance(value, bool) or value is None:
        return value
    return _YES.get(str(value).strip().casefold())
