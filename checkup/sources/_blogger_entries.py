"""What Blogger says of a post or a comment, in its feeds and in its exports: one Atom entry, read the same way from both.

An entry is a mapping as in the JSON form of the feeds: text stands in `$t`, and a colon in a name is a `$`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from checkup import lazy_re as re
from checkup.addresses import clean, key
from checkup.gathering.merge_pages import in_threads
from checkup.model import Comment, Person, Post
from checkup.reading.html_fragment import fragment, line, set_off

# The number that ends an entry's Atom id (tag:...,1999:blog-1.post-2), as a post or comment bears it; what converts other blogs' exports
# for Blogger writes "post-2" and "post-2.comment-3". 30 digits are more than the 19 in use.
_ID = re.compile(r"(?:^|\.)(?:post|comment)-(\d{1,30})$")
_PARENT = re.compile(r"/comments/default/(\d{1,30})")  # the number of the comment that is answered, in the address of its own feed entry
_PROFILE = re.compile(r"blogger\.com/profile/(\d{1,30})")  # the number of an account, in the address of its profile page
Entry = Mapping[str, Any]


def post_of(entry: Entry, home: str) -> Post | None:
    """A post without its comments, None where the entry has no number or address of a post."""
    match = _ID.search(text_of(entry.get("id")))
    url = next((clean(text_of(link.get("href")), home) for link in links_of_entry(entry) if link.get("rel") == "alternate"), "")
    if not match or not url:
        return None
    content = entry.get("content")
    text, links, quotes = fragment(text_of(content or entry.get("summary")), url)
    published = _moment(entry)
    total = text_of(entry.get("thr$total"))
    return Post(
        url=url,
        id=match[1],
        title=line(text_of(entry.get("title"))) or None,
        published=published,
        precision="second" if published else "none",
        author=_person(entry),
        text=text,
        links=links,
        quotes=quotes,
        declared_count=int(total[:9]) if total.isdecimal() else None,
        platform="blogger",
        excerpt_only=content is None and bool(text),
    )


def file_comment(entry: Entry, comments: dict[str, list[Comment]], gone: Counter[str], home: str) -> None:
    """Put a comment under its post's number; placeholders of deleted comments are only counted."""
    match, post = _ID.search(text_of(entry.get("id"))), post_answered(entry)
    if not match or not post:
        return
    if _removed(entry):
        gone[post] += 1
        return
    permalink = next((text_of(link.get("href")) for link in links_of_entry(entry) if link.get("rel") == "alternate"), "") or None
    related = (text_of(link.get("href")) for link in links_of_entry(entry) if link.get("rel") == "related")
    above = next((m for href in related if (m := _PARENT.search(href))), None)
    html = text_of(entry.get("content") or entry.get("summary"))
    text, links, quotes = fragment(html, permalink or home)
    posted = _moment(entry)
    comments.setdefault(post, []).append(
        Comment(
            id=match[1],
            author=_person(entry) or Person(),
            text=text,
            posted=posted,
            precision="second" if posted else "none",
            permalink=permalink,
            parent=above[1] if above else None,
            links=links,
            quotes=quotes,
            set_off=set_off(html),
        )
    )


def number_of(entry: Entry) -> str:
    """The number of a post or a comment, "" where it has none."""
    match = _ID.search(text_of(entry.get("id")))
    return match[1] if match else ""


def post_answered(entry: Entry) -> str:
    """The number of the post that a comment stands on, "" where it names none."""
    about = entry.get("thr$in-reply-to")
    match = _ID.search(str(about.get("ref", ""))) if isinstance(about, dict) else None
    return match[1] if match else ""


def complete(post: Post, comments: list[Comment], *, unread: bool) -> Post:
    """The post with its comments in order, and who of them is its author by Blogger's own rule."""
    made = in_threads(replace(c, by_post_author=_same(c.author, post.author)) for c in comments)
    announced = post.declared_count or 0
    if made:
        return replace(post, comments=made, comments_status="present")
    return replace(post, comments_status="blocked" if announced or (unread and post.declared_count is None) else "none")


def _same(one: Person, other: Person | None) -> bool | None:
    if other is None:
        return None
    if one.url or other.url:
        return bool(one.url and other.url) and one.name == other.name and key(str(one.url)) == key(str(other.url))
    return None  # two names without an address prove nothing


def _removed(entry: Entry) -> bool:
    said = entry.get("gd$extendedProperty")
    properties = said if isinstance(said, list) else []
    return any(isinstance(p, dict) and p.get("name") == "blogger.contentRemoved" and p.get("value") == "true" for p in properties)


def _person(entry: Entry) -> Person | None:
    people = entry.get("author")
    if not isinstance(people, list) or not people or not isinstance(people[0], dict):
        return None
    url = text_of(people[0].get("uri")) or None
    profile = _PROFILE.search(url or "")
    return Person(line(text_of(people[0].get("name"))) or None, url, profile[1] if profile else None)


def links_of_entry(entry: Entry) -> list[dict[str, str]]:
    """The entry's links, each with `rel` and `href`."""
    links = entry.get("link")
    return [link for link in links if isinstance(link, dict)] if isinstance(links, list) else []


def text_of(value: object) -> str:
    """The text of a value, "" where there is none."""
    if isinstance(value, dict):
        value = value.get("$t")
    return value if isinstance(value, str) else ""


def _moment(entry: Entry) -> datetime | None:
    try:
        when = datetime.fromisoformat(text_of(entry.get("published")))
    except ValueError:
        return None
    return when
