"""A WordPress export (WXR): every post and comment, as the owner downloads it under Tools, Export.

Facts of the format (WordPress source): `comment_approved` is "1" for what visitors see; spam is left out of the file; `comment_type` is
empty or "comment" for comments; dates come in local time and in UTC without saying so. E-mail and IP addresses in it are never taken over.

Other programs write it too: without a blog's address and with paths for links, with an item for each comment (what Disqus imports),
with times in ISO 8601, without a link beside the name of the post.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

from checkup import lazy_re as re
from checkup.addresses import clean
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.gathering.merge_pages import in_threads
from checkup.i18n import gettext
from checkup.model import NOWHERE, Blog, Comment, Kind, Owner, Person, Post, Withheld
from checkup.reading.comments.kind import is_excerpt
from checkup.reading.html_fragment import fragment, line, set_off
from checkup.sources._comment_threads import People
from checkup.sources._export_file import head_of
from checkup.sources._exports import NO_ADDRESSES, address, assemble, done_with, elements, files_of, name_of, space_of
from checkup.sources._same_address import one_an_address
from checkup.sources._text_to_html import as_typed
from checkup.sources._writers_accounts import Editors
from checkup.text.in_words import number

_PART = re.compile(r"(.{1,200}\d{4}-\d\d-\d\d)\.(\d{3})\.xml$")  # as WordPress.com names the parts of an export

NAME = "wxr"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending


def accepts(site: SiteConfig) -> bool:
    """Whether every path is a WordPress export."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the file is a WordPress export."""
    head = head_of(path)
    return b"wordpress.org/export/" in head and b"<rss" in head


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """The blog in the export files. Raises NothingRead where they hold no published post."""
    posts: list[Post] = []
    export = _Export(site)
    export.notes.update(dict.fromkeys(_missing_parts([path.name for path in files_of(site, is_export)])))
    for path in files_of(site, is_export):
        ctx.say(len(posts), None, f"Reading {path.name}")
        posts += _posts(path, export)
    frame = export.frame
    posts = [replace(post, comments=in_threads(post.comments)) for post in one_an_address(export.editors.with_accounts(posts))]
    if any(post.url.startswith(NOWHERE) for post in posts):
        export.notes[NO_ADDRESSES] = None
    if export.other:
        kinds = ", ".join(f"{kind} ({count})" for kind, count in sorted(export.other.items()))
        export.notes[f"Published items of other kinds have comments, and were left out: {line(kinds)[:200]}."] = None
    return assemble(
        site,
        "WordPress export",
        posts,
        url=clean(frame.get("base_blog_url") or frame.get("link") or ""),
        title=line(frame.get("title", "")) or None,
        captured_at=_mail_date(frame.get("pubDate", "")),
        notes=tuple(export.notes),
        withheld=export.withheld,
        owners=_others_of_the_house(posts, export.authors),
    )


def _others_of_the_house(posts: Sequence[Post], authors: Mapping[str, Person]) -> tuple[Owner, ...]:
    """Those whom the export lists among its authors, who sign none of these posts and comment with their account.

    WordPress lists who made a post, a page or a file there, and no readers who signed up.
    """
    signing = {p.author.platform_id for p in posts if p.author}
    speaking = {c.author.platform_id for p in posts for c in p.comments} - signing
    return tuple(Owner(authors[own], gettext("the export lists them among the authors")) for own in sorted(authors) if own in speaking)


def _missing_parts(names: Sequence[str]) -> Iterator[str]:
    """What the names of parts say of those that lie before them and are not here."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for name in names:
        if part := _PART.match(name):
            numbers[part[1]].add(int(part[2]))
    for name, here in numbers.items():
        if gone := set(range(1, max(here))) - here:
            yield f"{name} came in parts, of which {number(len(gone))} before the last one here are missing: what they hold was not read."


@dataclass
class _Export:
    """What is said outside the posts: facts of the blog, comments that visitors do not see, what could not be read."""

    site: SiteConfig
    frame: dict[str, str] = field(default_factory=dict)
    withheld: Counter[Withheld] = field(default_factory=Counter)
    notes: dict[str, None] = field(default_factory=dict)
    readers: People = field(default_factory=People)
    editors: Editors = field(default_factory=Editors)
    other: Counter[str] = field(default_factory=Counter)
    authors: dict[str, Person] = field(default_factory=dict)  # by the number of the account


def _posts(path: Path, export: _Export) -> Iterator[Post]:
    people: dict[str, Person] = {}
    for element in elements(path, export.notes):
        name, parent = name_of(element), name_of(element.getparent())
        if parent == "channel" and name not in ("item", "author") and element.text:
            export.frame.setdefault(name, element.text.strip())
        elif name == "author" and parent == "channel":
            facts = _fields(element)
            person = Person(
                line(facts.get("author_display_name", "")) or facts.get("author_login") or None, None, facts.get("author_id") or None
            )
            people[facts.get("author_login", "")] = person
            if person.platform_id and person.name:
                export.authors[person.platform_id] = person
        elif name == "item":
            post = _post(element, people, export)
            if post is not None:
                yield post
            done_with(element)


def _fields(element: Any) -> dict[str, str]:
    """The element's children by name; of two with one name (content and excerpt are both "encoded") the namespace's last part is added."""
    found: dict[str, str] = {}
    for child in element:
        name = name_of(child)
        if name == "encoded":
            name = "excerpt" if "excerpt" in space_of(child) else "content"
        found.setdefault(name, (child.text or "").strip())
    return found


def _post(item: Any, people: Mapping[str, Person], export: _Export) -> Post | None:
    """One item of an export as a post with its comments; None where it is no published post."""
    facts = _fields(item)
    url = _address(facts, export)
    kind = facts.get("post_type") or "post"
    if kind not in _KNOWN and facts.get("status") == "publish" and any(name_of(raw) == "comment" for raw in item):
        export.other[kind] += 1
    if kind != "post" or facts.get("status", "publish") != "publish" or not url:
        return None
    protected = bool(facts.get("post_password"))
    text, links, quotes = ("", (), ()) if protected else fragment(as_typed(facts.get("content", "")), url)
    author = people.get(facts.get("creator", "")) or (Person(facts["creator"]) if facts.get("creator") else None)
    if author is not None:
        export.editors.note(author.name or "", _last_editor(item))
    told = [c for raw in item if name_of(raw) == "comment" and (c := _fields(raw)).get("comment_type", "") in _KINDS]
    export.withheld.update(_WITHHELD[state] for c in told if (state := c.get("comment_approved", "")) in _WITHHELD)
    comments = tuple(made for c in told if (made := _comment(c, author, url, export.readers)) is not None)
    published = _moment(facts.get("post_date_gmt", ""), facts.get("post_date", "")) or _mail_date(facts.get("pubDate", ""))
    said: Literal["open", "closed", "unknown"] = "open" if facts.get("comment_status") == "open" else "closed"
    return Post(
        url=url,
        id=facts.get("post_id") or None,
        title=line(facts.get("title", "")) or None,
        published=published,
        precision="second" if published else "none",
        author=author,
        text=text,
        links=links,
        quotes=quotes,
        comments=() if protected else comments,
        comments_status="blocked" if protected else "present" if comments else "none",
        commenting=said if facts.get("comment_status") else "unknown",
        platform="wordpress",
        protected=protected,
    )


def _last_editor(item: Any) -> str:
    """The account that last edited a post, "" where the export does not tell."""
    metas = (_fields(raw) for raw in item if name_of(raw) == "postmeta")
    return next((meta.get("meta_value", "") for meta in metas if meta.get("meta_key") == "_edit_last"), "")


def _address(facts: Mapping[str, str], export: _Export) -> str:
    """Where a post stands: its link, also a path within the blog; without one the address in its guid, or its name."""
    guid = facts.get("guid", "")
    link = facts.get("link") or (
        guid if guid.startswith(("http://", "https://")) else f"/{name}/" if (name := facts.get("post_name")) else ""
    )
    if not link or link.startswith(("http://", "https://")):
        return clean(link)
    home = export.frame.get("base_blog_url") or export.frame.get("link") or ""
    return clean(link, home) or address(export.site, link)


def _comment(facts: Mapping[str, str], post_author: Person | None, url: str, readers: People) -> Comment | None:
    if facts.get("comment_approved", "").lower() not in _SHOWN or not facts.get("comment_id"):
        return None
    html = as_typed(facts.get("comment_content", ""))
    text, links, quotes = fragment(html, url)
    posted = _moment(facts.get("comment_date_gmt", ""), facts.get("comment_date", ""))
    user, url_of_author = facts.get("comment_user_id", "0"), facts.get("comment_author_url")
    account = user if user not in ("", "0") else None
    own = post_author.platform_id if post_author else None
    return Comment(
        id=facts["comment_id"],
        author=readers.person(line(facts.get("comment_author", "")), url_of_author, account),
        text=text,
        posted=posted,
        precision="second" if posted else "none",
        kind="pingback" if not facts.get("comment_type") and is_excerpt(url_of_author, text) else _KINDS[facts.get("comment_type", "")],
        permalink=f"{url}#comment-{facts['comment_id']}",
        parent=facts["comment_parent"] if facts.get("comment_parent", "0") not in ("", "0") else None,
        links=links,
        quotes=quotes,
        set_off=set_off(html),
        by_post_author=None if own is None else account == own,
    )


_SHORTEST = len("2012-05-09 05:00")  # of a stamp that has a time beside its day
_NEVER, _NO_YEAR = date(1999, 11, 30), " -0001 "  # what PHP makes of 0000-00-00; the year as later versions print it
_WITHHELD: dict[str, Withheld] = {"0": "held", "hold": "held", "spam": "spam", "trash": "deleted", "post-trashed": "deleted"}
_KNOWN = frozenset(("post", "page", "attachment", "nav_menu_item", "product"))  # kinds that are surely no posts of the blog, and posts
_SHOWN = ("1", "approve", "approved")  # WordPress writes the first; the others are its own words in commands and in its API
_KINDS: dict[str, Kind] = {
    "": "comment",
    "comment": "comment",
    "review": "comment",
    "pingback": "pingback",
    "trackback": "trackback",
    "webmention": "webmention",
}


def _moment(gmt: str, local: str) -> datetime | None:
    """UTC with the blog's offset (the difference of both stamps); local and naive where only that is given."""
    utc, here = _stamp(gmt), _stamp(local)
    if utc is None:
        return here
    here = here and here.replace(tzinfo=None)
    utc = utc.astimezone(UTC).replace(tzinfo=None) if utc.tzinfo else utc
    minutes = round((here - utc).total_seconds() / 60) if here else 0
    return utc.replace(tzinfo=UTC).astimezone(_zone(minutes if abs(minutes) <= 14 * 60 else 0))


@cache
def _zone(minutes: int) -> timezone:
    """One object for all times of a zone."""
    return timezone(timedelta(minutes=minutes))


def _stamp(text: str) -> datetime | None:
    """A date with its time; without a zone where the file does not write one, as WordPress does not."""
    try:
        return None if text.startswith("0000") or len(text) < _SHORTEST else datetime.fromisoformat(text).replace(microsecond=0)
    except ValueError:
        return None


def _mail_date(text: str) -> datetime | None:
    """A date as in a mail; none where it is PHP's way to print a date that was never set."""
    try:
        found = parsedate_to_datetime(text) if text and _NO_YEAR not in text else None
    except (TypeError, ValueError, OverflowError):
        return None
    return None if found is None or found.date() == _NEVER else found
