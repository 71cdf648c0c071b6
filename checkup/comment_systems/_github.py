"""What the systems that keep comments on GitHub share: its API's addresses, its key, its limits, and how a page names its thread there."""

from __future__ import annotations

from collections.abc import Mapping

from checkup import lazy_re as re
from checkup.comment_systems._embed import og_title_of, path_of, title_of
from checkup.comment_systems._reader import Told
from checkup.json_fields import Record, inside, records, text

VARIABLE = "GITHUB_TOKEN"
REPOSITORY = re.compile(r"[\w.-]{1,100}/[\w.-]{1,100}")  # owner/name; GitHub allows 39 and 100 characters
MAPPINGS = frozenset({"pathname", "url", "title", "og:title"})
# what a repository's owner is to it; the members of an organisation may be anybody's colleagues, so of them nothing is said
_MARKS: Mapping[str | None, bool | None] = {"OWNER": True, "NONE": False, "FIRST_TIMER": False, "FIRST_TIME_CONTRIBUTOR": False}


def term_of(mapping: str, html: str, url: str) -> str:
    """What a page calls its thread under one of the mappings that giscus and utterances share; "" where the page does not say."""
    if mapping == "pathname":
        path = path_of(url)
        return re.sub(r"\.\w{1,20}$", "", path[1:]) if len(path) > 1 else "index"
    if mapping == "url":
        return url
    if mapping == "title":
        return title_of(html)
    return og_title_of(html) if mapping == "og:title" else ""


def by_owner(association: object) -> bool | None:
    """Whether what GitHub says of a writer and the repository makes them its owner; None where that is not certain."""
    return _MARKS.get(text(association))


def limited(told: Told) -> bool:
    """GraphQL tells of its limit with status 200; a secondary limit is told in words."""
    answer = told.record()
    if any(error.get("type") == "RATE_LIMITED" for error in records(answer.get("errors"))):
        return True
    return told.status in (403, 429) and "rate limit" in (text(answer.get("message")) or "").lower()


def writer(record: Record, name: str) -> tuple[str | None, str | None]:
    """(login, address) of the account behind a record's field; (None, None) where the account is gone."""
    return text(inside(record, name, "login")), text(inside(record, name, "url")) or text(inside(record, name, "html_url"))
