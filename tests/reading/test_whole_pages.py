"""Whole pages of invented blogs in the markup of many platforms, themes and languages: all that is on them is read, and nothing else.

`pages/NAME.html` is the page; `pages/NAME.json` is what it says: a comment is its author, its time as the page prints it (local where no
zone is printed), its kind, and how its text begins and ends. A field that is null is not settled by the page.
"""

from __future__ import annotations

import json
import unicodedata
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from checkup.model import Comment, Page, Post
from checkup.platforms import read

PAGES = sorted(Path(__file__).with_name("pages").glob("*.html"))


def letters(text: str | None) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text or "").casefold() if c.isalnum())


def same_moment(printed: str | None, got: datetime | None) -> bool:
    """Whether a reading is the printed day, and the printed minute where one is printed, in any whole quarter of an hour's zone."""
    if printed is None:
        return True
    if got is None:
        return False
    want = datetime.fromisoformat(printed)
    if len(printed) == len("2006-05-04"):
        return abs((got.date() - want.date()).days) <= (1 if got.tzinfo else 0)
    if want.tzinfo and got.tzinfo:
        return abs((got - want).total_seconds()) < 60
    apart = (got.replace(tzinfo=None) - want.replace(tzinfo=None)).total_seconds()
    return abs(apart) < 60 or (got.tzinfo is not None and abs(apart) <= 14 * 3600 and abs(apart) % 900 < 60)


def is_comment(want: list[Any], got: Comment) -> bool:
    author, when, kind, start, end = want
    text, said = letters(got.text), (letters(got.author.name), got.kind != "comment")
    named = author is None or said[0] == letters(author)
    return (
        named
        and said[1] == (kind != "comment")
        and same_moment(when, got.posted)
        and text.startswith(letters(start))
        and text.endswith(letters(end))
    )


def faults(truth: dict[str, Any], post: Post | None, page_type: str) -> list[str]:
    """What was read otherwise than the page says."""
    out = [] if page_type == truth["page_type"] else [f"page type {page_type}"]
    if post is None:
        return out
    told = {"title": post.title, "author": post.author.name if post.author else None}
    out += [f"{k}: {told[k]}" for k in told if truth[k] is not None and letters(told[k]) != letters(truth[k])]
    out += [] if same_moment(truth["published"] and truth["published"][:10], post.published) else [f"published: {post.published}"]
    out += [] if post.comments_status in truth["status"] else [f"status: {post.comments_status}"]
    free = list(post.comments)
    for want in truth["comments"]:
        found = next((c for c in free if is_comment(want, c)), None)
        out += [] if found else [f"not read as it stands: {want}"]
        free = [c for c in free if c is not found]
    return out + [f"too much, or otherwise: {c.author.name}, {c.posted}, {c.kind}: {c.text[:60]}" for c in free]


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_a_whole_page_is_read_as_it_stands(path: Path) -> None:
    """Title, author, day, type and state of the post, and every comment with author, time, kind, beginning and end of its text."""
    truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    reading = read(Page(truth["url"], path.read_bytes()))
    assert faults(truth, reading.post, reading.page_type) == []
