"""What a spam verdict is made from: one comment with what the page shows around it, from a Blog or from a row of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Any

from checkup.model import Blog, Comment, Post
from checkup.moments import DAY, UTC_CLOCK, Clock

MAX_TEXT = 6_000  # characters of a text that are looked at; no honest comment is judged by what comes later
MAX_LINKS = 200
ADDRESSED_DAYS = 10  # later, a name in a text is more often chance
MAX_NAME, MAX_URL, MAX_TITLE = 200, 2_000, 500
URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'\])}]{1,300}|(?<![\w@./-])[a-z0-9][a-z0-9-]{1,40}\.(?:com|info|biz|us|xyz|shop|ru|co\.[a-z]{2})\b(?![(@])(?:/[^\s<>\"'\])}]{0,200})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Seen:
    """One comment as the clues see it. None = the page does not say.

    key      where the verdict goes back to
    post     which post it stands under (any stable string)
    links    addresses in the body, those of the markup and those written out
    posted   epoch seconds of the post, `at` of the comment
    by_author, answered  whether the blog's author wrote it; whether the author answered it in person
    addressed  whether somebody else spoke to it by name or in the thread within ten days
    own      whether its address lies on the blog itself, as with pings from one post to another
    """

    key: str
    post: str
    text: str
    name: str | None
    url: str | None
    links: tuple[str, ...]
    posted: float | None
    at: float | None
    kind: str = "comment"
    by_author: bool | None = None
    answered: bool = False
    addressed: bool = False
    own: bool = False
    quotes: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Around:
    """The post a comment stands under: its words, its own address, and the addresses it links to."""

    title: str
    text: str
    url: str = ""
    links: tuple[str, ...] = ()


def _when(value: object) -> float | None:
    if isinstance(value, datetime):
        return UTC_CLOCK.epoch(value)
    if not isinstance(value, str) or not value.strip():
        return None
    for text in (value.strip(), value.strip()[:10]):
        try:
            return UTC_CLOCK.epoch(datetime.fromisoformat(text))
        except ValueError:
            continue
    return None


def _links(text: str, more: Iterable[str] = ()) -> tuple[str, ...]:
    found = dict.fromkeys(link.strip()[:MAX_URL] for link in islice(more, MAX_LINKS) if link)
    for match in URL.finditer(text[: MAX_TEXT * 2]):
        found.setdefault(match.group().rstrip(".,;:!?"))
        if len(found) >= MAX_LINKS:
            break
    return tuple(found)


def _refanged(text: str) -> str:
    """Links as they were, where a table holds them as `hxxp://site[.]example`."""
    return text.replace("hxxp", "http").replace("[.]", ".") if "[.]" in text else text


def _host(url: str | None) -> str:
    return (url or "").partition("//")[2].partition("/")[0].casefold().removeprefix("www.")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def of_blog(blog: Blog) -> tuple[list[Seen], dict[str, Around]]:
    """Every comment and ping of a blog, and the posts they stand under."""
    seen: list[Seen] = []
    around: dict[str, Around] = {}
    clock = Clock(blog.utc_offset)
    for number, post in enumerate(blog.posts):
        place = f"{number}"
        around[place] = Around(
            (post.title or "")[:MAX_TITLE], post.text[: MAX_TEXT * 4], post.url, tuple(x.url for x in post.links[:MAX_LINKS])
        )
        answered, addressed = _answered(post), _addressed(post, clock)
        for index, comment in enumerate(post.comments):
            one = _of_comment(f"{number}/{index}", place, post, comment, clock)
            seen.append(replace(one, answered=comment.id in answered, addressed=comment.id in addressed))
    return seen, around


def _of_comment(key: str, place: str, post: Post, comment: Comment, clock: Clock) -> Seen:
    return Seen(
        key=key,
        post=place,
        text=comment.text[:MAX_TEXT],
        name=(comment.author.name or "")[:MAX_NAME] or None,
        url=(comment.author.url or "")[:MAX_URL] or None,
        links=_links(comment.text, (link.url for link in comment.links)),
        posted=clock.epoch(post.published) if post.published else None,
        at=clock.epoch(comment.posted) if comment.posted else None,
        kind=comment.kind,
        by_author=True if comment.by_owner else comment.by_post_author,
        own=bool(comment.author.url) and _host(comment.author.url) == _host(post.url) != "",
        quotes=comment.quotes,
        ids=tuple(i for i in (comment.id, comment.permalink) if i),
    )


def _answered(post: Post) -> set[str]:
    """Ids of the comments that the blog's author answered in the thread or by name; an answer to nobody in particular proves nothing."""
    return {answer.id for comment in post.comments if comment.by_owner for answer in comment.answers if answer.how != "assumed"}


def _addressed(post: Post, clock: Clock) -> set[str]:
    """Ids of the comments that somebody of another name, no writer, spoke to by name or in the thread within ten days."""
    by_id = {c.id: c for c in post.comments} if any(c.answers for c in post.comments) else {}
    found: set[str] = set()
    for reply in post.comments:
        for answer in reply.answers if reply.kind == "comment" and not reply.by_owner else ():
            asked = by_id.get(answer.id)
            if asked is None or answer.how == "assumed" or asked.author.name == reply.author.name:
                continue
            if asked.posted is not None and reply.posted is not None:
                apart = clock.epoch(reply.posted) - clock.epoch(asked.posted)
                if -DAY <= apart <= ADDRESSED_DAYS * DAY:
                    found.add(asked.id)
    return found


def of_rows(rows: Iterable[Mapping[str, Any]]) -> tuple[list[Seen], dict[str, Around]]:
    """The comments of a table: the labelled files' keys or those of Checkup's own comments.csv; one table is one blog."""
    listed = list(rows)
    parents = {
        (_text(row.get("post_url")), str(row.get("parent")))
        for row in listed
        if row.get("parent") and (_flag(row.get("by_post_author")) or _flag(row.get("by_blog_author")))
    }
    seen: list[Seen] = []
    around: dict[str, Around] = {}
    for number, row in enumerate(listed):
        own = "comment_date" not in row and "post_url" in row  # comments.csv: `posted` is the comment's own date
        title, text, url = _text(row.get("post_title")), _text(row.get("post_text")), _text(row.get("post_url"))
        place = url or f"{title}\n{text[:200]}"
        around.setdefault(place, Around(title[:MAX_TITLE], text[: MAX_TEXT * 4], url))
        body = _refanged(_text(row.get("text"))) if own else _text(row.get("text"))
        seen.append(
            Seen(
                key=str(number),
                post=place,
                text=body[:MAX_TEXT],
                name=_text(row.get("author"))[:MAX_NAME] or None,
                url=_text(row.get("author_url"))[:MAX_URL] or None,
                links=_links(body),
                posted=_when(row.get("post_date") or row.get("published")) if own else _when(row.get("posted")),
                at=_when(row.get("posted")) if own else _when(row.get("comment_date")),
                kind=_text(row.get("kind")) or "comment",
                by_author=_flag(row.get("by_post_author")) or _flag(row.get("by_blog_author")),
                ids=tuple(i for i in (_text(row.get("id")), _text(row.get("comment_url"))) if i),
                answered=(url, str(row.get("id"))) in parents,
                own=bool(url) and _host(_text(row.get("author_url"))) == _host(url) != "",
            )
        )
    return seen, around


def _flag(value: object) -> bool | None:
    if isinstance(value, bool) or value is None:
        return value
    return {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}.get(str(value).strip().casefold())
