"""A thread of Mastodon or another server of the fediverse under the post: loaded by script, or only linked as the post's copy there.

Facts from Mastodon's documentation (`methods/statuses`, `entities/Status`) and its client: `GET SERVER/api/v1/statuses/ID/context` gives
the replies that everyone may see, to whoever has no account 60 at most and 20 levels deep, without pages; `replies_count` counts the
public replies to one status; a reply begins with the mention of whom it answers, which the sender's program puts there. Servers of other
programs (Pleroma, Akkoma) answer alike.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from checkup import lazy_re as re
from checkup.comment_systems._embed import LINK_TO_COPY, around, server_of, setting, tag_with
from checkup.comment_systems._reader import MOST_COMMENTS, Ask, RawComment, Reader, Talk, Thread, ThreadAnswer
from checkup.comment_systems._system import System
from checkup.json_fields import Record, from_iso, inside, name_of, number, records, text

_MOST_TOLD = 60  # replies that Mastodon gives to who has no account
_SEEN = ("public", "unlisted")  # visibilities of what everyone may see
# a post's address as its readers see it, and as servers name it among themselves
_STATUS = re.compile(
    r"""(https?://[^\s"'<>/?#]{1,200})/(?:@[^\s"'<>/?#]{1,200}|users/[^\s"'<>/?#]{1,200}/statuses|web/statuses)/(\d{6,20})(?!\w)"""
)
# a link whose words ask for an answer there: "Comment on Mastodon"
_INVITING = re.compile(
    r"""<a\b[^<>]{0,1000}\bhref=["']?(?P<to>https?://[^"'<>\s]{1,400})[^<>]{0,1000}>[^<]{0,60}"""
    r"""(?:comment|repl|discuss|respond|conversation|antwort|kommentier|répon|coment|rispon|reageer|odpowied|komentuj|svar|ответ|коммент|обсуд)""",
    re.IGNORECASE,
)
_REQUEST = re.compile(r"""(https?://[^\s"'`<>/?#]{1,200})/api/v1/statuses/(\w{6,40})/context""")  # the request, written out in a script
_BY_ADDRESS = re.compile(r"\bdata-responses-to-url=", re.IGNORECASE)  # an element that carries the address of the post's copy
_BY_NUMBER = re.compile(r"\b(?:data-)?(?:toot|status|post)-?id=", re.IGNORECASE)  # an element that carries its number, and the server
_NUMBERS = ("tootid", "toot-id", "data-toot-id", "data-tootid", "data-status-id", "data-post-id", "statusid", "post-id", "postid")
_SERVERS = ("host", "data-host", "instance", "data-instance", "server", "data-server", "data-mastodon-host")
# the mentions that a reply begins with; 100, a bound: nobody answers more at once
_MENTIONS = re.compile(
    r"""^(\s{0,9}<p\b[^<>]{0,99}>)?(?:\s{0,9}(?:<span\b[^<>]{0,99}>)?<a\b(?=[^<>]{0,900}\bmention\b)[^<>]{0,1000}>@(?:<span>)?[^<>]{0,200}"""
    r"""(?:</span>)?</a>(?:</span>)?){1,100}\s{0,9}"""
)


def locate(html: str, url: str, _server: str) -> Thread | None:
    """The thread of a page: by the copy's address, by number and server of an element, by the script's words, or by a link."""
    element = tag_with(html, _BY_NUMBER)
    told = next((element[k] for k in _NUMBERS if element.get(k)), "")
    asked, script = _REQUEST.search(html), around(html, r"(?:host|instance|mastodonHost)")
    copy = LINK_TO_COPY.search(html)
    return (
        named(tag_with(html, _BY_ADDRESS).get("data-responses-to-url", ""), url)
        or _thread(next((element[k] for k in _SERVERS if element.get(k)), ""), told, url)
        or (_thread(asked[1], asked[2], url) if asked else None)
        or _thread(_first(script, "host", "instance", "mastodonHost"), _first(script, "id", "tootId", "statusId", "postId"), url)
        or _linked(html, told, url)
        or (named(copy[0], url) if copy else None)
        or _invited(html, url)
    )


def _invited(html: str, page: str) -> Thread | None:
    """The thread where a page's links ask for answers, where all that do lead to one."""
    linked = {t.name: t for m in _INVITING.finditer(html) if (t := named(m["to"], page))}
    return next(iter(linked.values())) if len(linked) == 1 else None


def named(address: str, page: str) -> Thread | None:
    """The thread under a post of the fediverse, by its address."""
    found = _STATUS.search(address)
    return _thread(found[1], found[2], page) if found else None


def _thread(server: str, name: str, page: str) -> Thread | None:
    base = server_of(server if "://" in server else server and f"//{server}", page)
    return Thread(base, page, name) if base and re.fullmatch(r"\w{6,40}", name) else None


def _first(script: str, *names: str) -> str:
    return next((found for name in names if (found := setting(script, name))), "")


def _linked(html: str, name: str, page: str) -> Thread | None:
    """The thread that an element names by its number only, where a link on the page tells its server."""
    found = next((m for m in _STATUS.finditer(html) if m[2] == name), None) if name else None
    return _thread(found[1], name, page) if found else None


def read(thread: Thread, _: dict[str, Any]) -> Talk:
    """One request gives what everyone may see; where that is as much as is ever given, another one how much there is."""
    status = f"{thread.server}/api/v1/statuses/{thread.name}"
    told = yield Ask(f"{status}/context")
    replies = told.record().get("descendants")
    if not isinstance(replies, list):
        return None
    found = {name: raw for raw in records(replies) if (name := text(raw.get("id")))}
    announced = {name: number(raw.get("replies_count")) or 0 for name, raw in found.items()}
    if len(found) >= _MOST_TOLD:
        root = yield Ask(status)
        announced[thread.name] = number(root.record().get("replies_count")) or 0
    given = Counter(text(raw.get("in_reply_to_id")) for raw in found.values())
    starter = next((raw.get("in_reply_to_account_id") for raw in found.values() if raw.get("in_reply_to_id") == thread.name), None)
    shown = [raw for raw in found.values() if raw.get("visibility", "public") in _SEEN][:MOST_COMMENTS]
    complete = all(given[name] >= count for name, count in announced.items())
    return ThreadAnswer(tuple(_raw_comment(raw, thread.name, text(starter)) for raw in shown), complete)


def _raw_comment(raw: Record, root: str, starter: str | None) -> RawComment:
    """`starter` is the account that the blog announced the post with: whoever answers from it answers for the blog."""
    account = raw.get("account")
    parent = name_of(raw.get("in_reply_to_id"))
    return RawComment(
        id=text(raw.get("id")) or "",
        html=_MENTIONS.sub(r"\1", text(raw.get("content")) or "", count=1),
        posted=from_iso(raw.get("created_at")),
        author=text(inside(account, "display_name")) or text(inside(account, "username")),
        author_url=text(inside(account, "url")),
        parent=None if parent == root else parent,
        by_post_author=True if starter and inside(account, "id") == starter else None,
        permalink=text(raw.get("url")),
    )


SYSTEM = System(
    name="mastodon",
    title="Mastodon",
    hints=(
        "/api/v1/statuses",
        "mastodon-comments",
        "fediverse-comments",
        "tootid",
        "toot-id",
        "data-responses-to-url",
    ),
    marks=(
        r"""/api/v1/statuses/[^"\']{1,80}/context""",
        r"""id=["']?mastodon-comments-list\b""",
        r"<(?:mastodon|fediverse)-comments\b",
        r"\b(?:data-)?toot-?id=",
        r"\bdata-responses-to-url=",
    ),
    copy_hints=("syndication",),
    copies=(r"""<a\b(?=[^>]{0,400}\b(?:u-)?syndication\b)[^>]{0,400}\bhref=["']?https?://[^"'/\s>]{1,100}/@[^"'/\s>]{1,80}/\d{6,20}\b""",),
    moderation="On its server, signed in: the reply's menu, Block or Report.",
    own_places=True,
    reader=Reader(locate, read, named=named, example="https://social.example.org/@ada/112233445566"),
)
