"""What WordPress's REST API says of a post, a comment, a moment: one JSON object, read whatever types its values have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from re import fullmatch
from typing import Any, TypeVar

from checkup.addresses import is_web
from checkup.gathering.merge_pages import in_threads
from checkup.model import Comment, Commenting, Kind, Person, Post, Status
from checkup.reading.html_fragment import fragment, line, set_off
from checkup.robots_words import may_quote, of_meta

_KINDS: dict[str, Kind] = {"pingback": "pingback", "trackback": "trackback", "webmention": "webmention"}
_COMMENTING: dict[str, Commenting] = {"open": "open", "closed": "closed"}  # by the API's comment_status
_FARTHEST = 15 * 60  # minutes; no zone is farther from UTC
Item = dict[str, Any]
Made = TypeVar("Made")


def made_of(make: Callable[..., Made], raw: Item, *more: object) -> Made | None:
    """What a record is made into; None for one whose values are of other types than the API gives: it costs itself, not the blog."""
    try:
        return make(raw, *more)
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError):
        return None


def by_post(comments: Iterable[Item]) -> dict[int, list[Item]]:
    """Comments by the id of their post."""
    found: dict[int, list[Item]] = {}
    for comment in comments:
        if type(comment.get("post")) is int:
            found.setdefault(comment["post"], []).append(comment)
    return found


def post_of(raw: Item, comments: Iterable[Item], users: Mapping[int, Person], whole: bool) -> Post:
    """A post with its comments; `whole` is False where not all comments could be asked for."""
    url = str(raw["link"])
    author = raw.get("author") if type(raw.get("author")) is int and raw["author"] > 0 else None
    content = raw.get("content")
    protected = isinstance(content, dict) and bool(content.get("protected"))
    text, links, quotes = ("", (), ()) if protected else fragment(rendered(raw, "content"), url)
    read = [made_of(_comment, c, author, url) for c in sorted(comments, key=lambda c: int(c["id"]))]
    made = () if protected else in_threads(filter(None, read))
    published = _moment(raw)
    return Post(
        url=url,
        id=str(raw["id"]),
        title=line(rendered(raw, "title")) or None,
        published=published,
        precision="second" if published else "none",
        author=(users.get(author) or Person(platform_id=str(author))) if author else None,
        text=text,
        links=links,
        quotes=quotes,
        comments=made,
        comments_status=_status(len(made), whole=whole and None not in read, protected=protected),
        commenting=_COMMENTING.get(plain(raw.get("comment_status")), "unknown"),
        platform="wordpress",
        protected=protected,
        quotable=_quotable(raw),
    )


def _quotable(raw: Item) -> bool | None:
    """What the record tells of the page's words to robots, where the plugin that writes them adds it; None where it does not."""
    head = raw.get("yoast_head_json")
    said = head.get("robots") if isinstance(head, dict) else None
    words = [*said.values()] if isinstance(said, dict) else []
    return may_quote(of_meta(",".join(words))) if words and all(isinstance(word, str) for word in words) else None


def _status(read: int, *, whole: bool, protected: bool) -> Status:
    if protected or not (read or whole):
        return "blocked"
    return "none" if not read else "present" if whole else "truncated"


def _comment(raw: Item, post_author: int | None, base: str) -> Comment:
    author = raw["author"] if type(raw.get("author")) is int else 0
    text, links, quotes = fragment(rendered(raw, "content"), base)
    posted = _moment(raw)
    return Comment(
        id=str(raw["id"]),
        author=Person(line(plain(raw.get("author_name"))) or None, site_of_person(raw.get("author_url")), str(author) if author else None),
        text=text,
        posted=posted,
        precision="second" if posted else "none",
        kind=_KINDS.get(plain(raw.get("type")), "comment"),
        permalink=clean_permalink(raw.get("link")),
        parent=str(raw["parent"]) if raw.get("parent") else None,
        links=links,
        quotes=quotes,
        set_off=set_off(rendered(raw, "content")),
        by_post_author=author == post_author if author and post_author else False if post_author else None,
    )


def clean_permalink(link: object) -> str | None:
    """A comment's own address with its fragment, None where it is no web address."""
    return link if isinstance(link, str) and is_web(link) else None


def rendered(raw: Item, name: str) -> str:
    value = raw.get(name)
    return plain(value.get("rendered") if isinstance(value, dict) else value)


def plain(value: object) -> str:
    """A value that should be text; "" where it is none."""
    return value if isinstance(value, str) else ""


def site_of_person(url: object) -> str | None:
    return url.replace("&amp;", "&").replace("&#038;", "&").strip() or None if isinstance(url, str) else None


def _moment(raw: Item) -> datetime | None:
    """The moment with the blog's own offset, which is the difference of the two stamps; UTC where only one is usable."""
    gmt, local = _stamp(raw.get("date_gmt")), _stamp(raw.get("date"))
    if gmt is None:
        return local
    offset = timedelta(minutes=round((local - gmt).total_seconds() / 60)) if local else timedelta()
    if abs(offset) > timedelta(hours=14):
        offset = timedelta()
    return gmt.replace(tzinfo=UTC).astimezone(timezone(offset))


def _stamp(value: object) -> datetime | None:
    if not isinstance(value, str) or not fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", value) or value.startswith("0000"):
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def offset_minutes(frame: Item) -> int | None:
    """The blog's zone in minutes, None where the API does not say it."""
    try:
        minutes = round(float(frame["gmt_offset"]) * 60)
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    return minutes if abs(minutes) <= _FARTHEST else None


def on_posts(posts: Sequence[Item], most: int) -> Sequence[Mapping[str, object]]:
    """The parameters that ask for the comments on `most` posts at most, and the other ones to ask with where a server refuses these.

    WordPress refuses the whole question where one of the posts is protected by a password.
    """
    open_ = [p["id"] for p in posts if not (isinstance(p.get("content"), dict) and p["content"].get("protected"))]
    days = [str(p.get("date"))[:10] for p in posts if p.get("date")]
    by_day = {"after": f"{min(days)}T00:00:00"} if days else {}
    return [{"post": ",".join(map(str, sorted(open_)))}, by_day] if 0 < len(open_) <= most else [by_day]
