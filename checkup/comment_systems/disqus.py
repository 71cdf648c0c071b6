"""Disqus: the thread is loaded by script. Some plugins leave the comments in the page for readers without scripts; those are read.

Facts from Disqus' API documentation: `threads/listPosts` gives the approved comments of a thread, which is looked up by its identifier or
its address within a forum, a hundred at a time with a cursor; times are in UTC without saying so; a parent may be missing (deleted). A
key of the API is needed; a spent limit is told as a bad request.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checkup import lazy_re as re
from checkup.addresses import encoded_query, is_web, join, without_fragment
from checkup.comment_systems._embed import server_of, setting
from checkup.comment_systems._reader import MOST_COMMENTS, MOST_PAGES, Ask, Key, RawComment, Reader, Talk, Thread, ThreadAnswer, Told
from checkup.comment_systems._system import System
from checkup.json_fields import Record, from_iso, inside, name_of, records, text
from checkup.model import Batch, Entry

_FORUM = re.compile(r"(?<![\w.-])([a-z0-9][a-z0-9_-]{0,99})\.disqus\.com/embed\.js", re.IGNORECASE)  # the forum's name before the script
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}", re.IGNORECASE)  # how a forum may be called
# names of one setting: in the embed, in older embeds, in the plugin for WordPress
_IDENTIFIERS = (r"this\.page\.identifier", "disqus_identifier", "disqusIdentifier")
_ADDRESSES = (r"this\.page\.url", "disqus_url", "disqusUrl")
_NAMES = ("disqus_shortname", "disqusShortname")
_PAGE = 100  # comments; the most that the API gives
_LIMIT = (13, 14)  # codes of the API's errors that say that a limit of requests is reached
_UNFIT = 2  # code of the API's error for an argument that fits nothing, as a thread that is not there
_BAD = 400  # the status that these errors come with


def locate(html: str, url: str, server: str) -> Thread | None:
    """The thread of a page: the forum by the script's host or its name, the thread by identifier and address."""
    found = _FORUM.search(html)
    forum = found[1] if found else _first(html, _NAMES)
    if not forum or not _NAME.fullmatch(forum):
        return None
    given = join(url, _first(html, _ADDRESSES) or "")
    more = {"forum": forum, "identifier": _first(html, _IDENTIFIERS) or ""}
    return Thread(server_of(server, url), url, without_fragment(given if is_web(given) else url), more)


def _first(html: str, names: tuple[str, ...]) -> str | None:
    return next((found for name in names if (found := setting(html, name))), None)


def read(thread: Thread, _: dict[str, Any]) -> Talk:
    """By identifier where the page has one, else (or where there is none such) by address; a thread that is not there has no comment."""
    for way, name in (("thread:ident", thread.more["identifier"]), ("thread:link", thread.name)):
        if name:
            told = yield _ask(thread, way, name, "")
            if not _is_absent(told):
                return (yield from _pages(thread, way, name, told))
    return ThreadAnswer(())


def _ask(thread: Thread, way: str, name: str, cursor: str) -> Ask:
    wanted = {"forum": thread.more["forum"], way: name, "limit": _PAGE, "order": "asc"} | ({"cursor": cursor} if cursor else {})
    return Ask(f"{thread.server}/threads/listPosts.json?{encoded_query(wanted.items())}")


def _is_absent(told: Told) -> bool:
    answer = told.record()
    return told.status == _BAD and answer.get("code") == _UNFIT and "'thread'" in (text(answer.get("response")) or "")


def _pages(thread: Thread, way: str, name: str, told: Told) -> Talk:
    """The comments of all pages, from the first one on."""
    found: list[Record] = []
    for _ in range(MOST_PAGES):
        answer = told.record()
        if told.status == _BAD or not isinstance(answer.get("response"), list):
            return None
        found += records(answer["response"])
        following = text(inside(answer, "cursor", "next"))
        if inside(answer, "cursor", "hasNext") is not True or not following:
            return _answer(found, complete=inside(answer, "cursor", "hasNext") is not True)
        if len(found) >= MOST_COMMENTS:
            break
        told = yield _ask(thread, way, name, following)
    return _answer(found, complete=False)


def _answer(found: list[Record], *, complete: bool) -> ThreadAnswer:
    return ThreadAnswer(tuple(_raw_comment(raw) for raw in found if _is_shown(raw)), complete)


def _is_shown(raw: Record) -> bool:
    held = raw.get("isApproved") is False or raw.get("isDeleted") or raw.get("isSpam")
    return not held and name_of(raw.get("id")) is not None


def _raw_comment(raw: Record) -> RawComment:
    return RawComment(
        id=name_of(raw.get("id")) or "",
        html=text(raw.get("message")) or "",
        posted=from_iso(raw.get("createdAt")),
        author=text(inside(raw, "author", "name")),
        author_url=text(inside(raw, "author", "profileUrl")) or text(inside(raw, "author", "url")),
        parent=name_of(raw.get("parent")),
    )


def limited(told: Told) -> bool:
    """The limit is told as a bad request with a code of its own."""
    return told.status == _BAD and told.record().get("code") in _LIMIT


_SCRIPT = """\
#!/bin/sh
# {what} {number} comments on {home}
# Needs DISQUS_API_KEY, and DISQUS_ACCESS_TOKEN of a moderator, in the environment. Nothing is deleted.
set -u
send() {{
  printf 'data = "api_key=%s"\\ndata = "access_token=%s"\\n' "$DISQUS_API_KEY" "$DISQUS_ACCESS_TOKEN" |
    curl -fsS -K - -o /dev/null -d "post=$1" "https://disqus.com/api/3.0/posts/{act}.json" || echo "$1 was not changed" >&2
}}
{lines}
"""
"""Methods of the API (disqus.com/api/docs/posts). The keys reach curl by its input, where no other user of the machine can read them."""


def _script(home: str, comments: Sequence[Entry], back: bool) -> str:
    what, act = ("approve again", "approve") if back else ("mark as spam", "spam")
    return _SCRIPT.format(what=what, act=act, number=len(comments), home=home, lines="\n".join(f"send {one.id}" for one in comments))


SYSTEM = System(
    name="disqus",
    title="Disqus",
    hints=(
        "disqus",
        "dsq-content",
    ),
    marks=(
        r"""id=["']?disqus_thread\b""",
        r"disqus\.com/embed\.js",
        r"""disqus_shortname\s*[=:]\s*["'][\w-]+["']""",
        r"/plugins/disqus-comment-system/",
        r"dsq-content-stub",
    ),
    moderation="In Disqus: Moderate, choose them, Spam.",
    fragments=("disqus_thread",),
    signatures=("disqus",),
    authors=("dsq-comment-header", "dsq-commenter-name"),
    bodies=("dsq-comment-message", "dsq-comment-body"),
    reader=Reader(
        locate,
        read,
        anchor="comment-",
        key=Key("DISQUS_API_KEY", needed=True, parameter="api_key"),
        api="https://disqus.com/api/3.0",
        api_variable="DISQUS_API_URL",
        limited=limited,
        expects=frozenset({_BAD}),
    ),
    export="disqus.xml.gz",
    batches=(Batch("disqus", "a shell script for the API of Disqus, with curl", _script),),
)
