"""A Bluesky thread under the post: loaded by script, or only linked as the post's copy there.

Facts from the lexicons of AT Protocol (`app.bsky.feed.getPostThread`, `app.bsky.feed.defs`, `app.bsky.feed.threadgate`): one request
gives the whole tree where `depth` is 1000 (left out, it ends after six levels). Deleted, blocked and taken-down replies come as places
without words or not at all, with all that hangs under them, while `replyCount` may still count them. Replies that the thread's writer hid
come along; the record of the thread's gate lists them. Handles change, the account's DID does not. `createdAt` is the writer's word,
`indexedAt` the network's; the network orders by the earlier one. Quotations of the post are no replies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape, unescape
from typing import Any

from checkup import lazy_re as re
from checkup.addresses import encoded_query, is_web, post_key
from checkup.comment_systems._embed import LINK_TO_COPY, server_of
from checkup.comment_systems._reader import MOST_COMMENTS, Ask, RawComment, Reader, Talk, Thread, ThreadAnswer
from checkup.comment_systems._system import System
from checkup.json_fields import Record, from_iso, inside, number, records, text

_API = "https://public.api.bsky.app"  # where the network answers without an account
_DEEPEST = 1000  # levels; the most that the API takes
# a post: as its readers see it, and as the network names it; account and post's name
_POST = re.compile(
    r"""(?:https?://bsky\.app/profile/([\w.:%-]{1,200})/post/|at://([\w.:-]{1,200})/app\.bsky\.feed\.post/)([\w.~:-]{1,100})""",
    re.IGNORECASE,
)
# a tag that carries such an address, links apart
_TAG = re.compile(r"""<(?!a\b|blockquote\b)[a-z][^<>]{0,300}=["']?(?=https?://bsky\.app/profile/|at://)[^<>]{0,1000}>""", re.IGNORECASE)
_CALL = re.compile(
    r"""(?<!data-bluesky-uri=)["'`](at://[^"'`<>\s]{1,300}/app\.bsky\.feed\.post/[\w.~:-]{1,100})["'`]""", re.IGNORECASE
)  # an address in a script
# the network's own way to show a post: the copy of the page, or somebody's words that the page quotes
_SHOWN = re.compile(r"""<blockquote\b(?=[^<>]{0,400}\bdata-bluesky-uri=["']?at://)[^<>]{0,2000}>""", re.IGNORECASE)
_ANY_LINK = re.compile(r"""<a\b[^<>]{0,1000}\bhref=["']?https?://bsky\.app/profile/[^<>]{1,1000}>""", re.IGNORECASE)
_AWAY = frozenset({"!hide", "!takedown"})  # labels of what the network shows to nobody
_FACET = "app.bsky.richtext.facet#link"  # a part of the words that is a link


def locate(html: str, url: str, server: str) -> Thread | None:
    """The thread of a page: by an address in an element or script, by the link to its copy, by a post it shows, or its only link to one."""
    for pattern in (_TAG, _CALL, LINK_TO_COPY):
        thread = next((t for m in pattern.finditer(html) if (t := _thread(m[0], url, server))), None)
        if thread is not None:
            return thread
    shown = _SHOWN.search(html)
    if shown is not None and (quoted := _thread(shown[0], url, server)) is not None:
        return replace(quoted, more={"if": "linked"})
    linked = {t.name: t for m in _ANY_LINK.finditer(html) if (t := _thread(m[0], url, server))}
    return next(iter(linked.values())) if len(linked) == 1 else None


def _thread(words: str, page: str, server: str) -> Thread | None:
    found = _POST.search(unescape(words))
    return Thread(server_of(server, page), page, f"at://{found[1] or found[2]}/app.bsky.feed.post/{found[3]}") if found else None


def named(address: str, page: str) -> Thread | None:
    """The thread under a post of Bluesky, by its address."""
    return _thread(address, page, _API)


def read(thread: Thread, _: dict[str, Any]) -> Talk:
    """One request gives the tree."""
    wanted = {"uri": thread.name, "depth": _DEEPEST, "parentHeight": 0}
    told = yield Ask(f"{thread.server}/xrpc/app.bsky.feed.getPostThread?{encoded_query(wanted.items())}")
    answer = told.record().get("thread")
    if not isinstance(answer, dict) or text(inside(answer, "post", "uri")) is None:
        return None
    if thread.more.get("if") == "linked" and not _links_to(inside(answer, "post", "record"), thread.page):
        return ThreadAnswer(())
    hidden = inside(answer, "threadgate", "record", "hiddenReplies") or inside(told.record(), "threadgate", "record", "hiddenReplies")
    away = frozenset(map(str, hidden)) if isinstance(hidden, list) else frozenset()
    starter = text(inside(answer, "post", "author", "did"))
    comments: list[RawComment] = []
    complete = True
    for view, parent in _tree(answer, away):
        told_of = number(inside(view, "post", "replyCount")) or 0
        complete = complete and len(list(records(view.get("replies")))) >= told_of
        if view is not answer:
            comments.append(_raw_comment(view["post"], parent, starter))
        if len(comments) >= MOST_COMMENTS:
            return ThreadAnswer(tuple(comments), complete=False)
    return ThreadAnswer(tuple(comments), complete)


def _links_to(record: Any, page: str) -> bool:
    """Whether a post leads to the page: then it is the page's copy, and no quotation."""
    known = record if isinstance(record, dict) else {}
    addresses = [text(inside(known, "embed", "external", "uri")), *(address for _, _, address in _links(known))]
    return any(address and post_key(address) == post_key(page) for address in addresses)


def _tree(root: Record, away: frozenset[str]) -> Iterator[tuple[Record, str | None]]:
    """The root and every reply that is shown, each with the id of the reply that it stands under; oldest branches as they come."""
    waiting: list[tuple[Record, str | None]] = [(root, None)]
    while waiting:
        view, parent = waiting.pop()
        yield view, parent
        name = None if view is root else text(inside(view, "post", "uri"))
        shown = [(reply, name) for reply in records(view.get("replies")) if _is_shown(reply, away)]
        waiting += reversed(shown)


def _is_shown(view: Record, away: frozenset[str]) -> bool:
    name = text(inside(view, "post", "uri"))
    labels = {text(label.get("val")) for label in records(inside(view, "post", "labels"))}
    return bool(name) and name not in away and not labels & _AWAY and isinstance(inside(view, "post", "record"), dict)


def _raw_comment(post: Record, parent: str | None, starter: str | None) -> RawComment:
    """`starter` is the account that the blog announced the post with: whoever answers from it answers for the blog."""
    account, record = post.get("author"), post["record"]
    did, handle = text(inside(account, "did")), text(inside(account, "handle"))
    written, met = from_iso(record.get("createdAt")), from_iso(post.get("indexedAt"))
    name = text(post.get("uri")) or ""
    return RawComment(
        id=name,
        html=_html(record),
        posted=min(written, met) if written and met else written or met,
        author=text(inside(account, "displayName")) or handle,
        author_url=f"https://bsky.app/profile/{handle or did}" if handle or did else None,
        parent=parent,
        by_post_author=True if did and did == starter else None,
        permalink=f"https://bsky.app/profile/{did}/post/{name.rpartition('/')[2]}" if did else None,
    )


def _html(record: Record) -> str:
    """The words with their links; where these begin and end is counted in bytes."""
    words = (text(record.get("text")) or "").encode(errors="replace")
    html, at = "", 0
    for start, end, address in sorted(_links(record)):
        if at <= start < end <= len(words):
            html += f'{_plain(words[at:start])}<a href="{escape(address)}">{_plain(words[start:end])}</a>'
            at = end
    card = text(inside(record, "embed", "external", "uri"))
    more = f' <a href="{escape(card)}"></a>' if card and is_web(card) else ""
    return "".join(f"<p>{part}</p>" for part in f"{html}{_plain(words[at:])}{more}".split("\n\n"))


def _plain(words: bytes) -> str:
    return escape(words.decode(errors="replace"))


def _links(record: Record) -> Iterator[tuple[int, int, str]]:
    for facet in records(record.get("facets")):
        start, end = number(inside(facet, "index", "byteStart")), number(inside(facet, "index", "byteEnd"))
        for feature in records(facet.get("features")):
            address = text(feature.get("uri"))
            if feature.get("$type") == _FACET and address and is_web(address) and start is not None and end is not None:
                yield start, end, address


SYSTEM = System(
    name="bluesky",
    title="Bluesky",
    hints=(
        "bluesky-comments",
        "bsky-comments",
        "bsky.feed",
        "bsky.app/profile/",
        "data-bluesky-uri",
    ),
    marks=(
        r"<bluesky-comments\b",
        r"<bsky-comments\b",
        r"app\.bsky\.feed\.getPostThread",
        r"""\(\s{0,9}["']at://[^"']{1,200}/app\.bsky\.feed\.post/""",
        r"""<(?!a\b|blockquote\b)[a-z][^>]{0,300}=["']?(?:https?://bsky\.app/profile/[^"'\s>]{1,120}/post/|at://[^"'\s>]{1,120}/app\.bsky\.feed\.post/)""",
    ),
    copies=(
        r"""<a\b(?=[^>]{0,400}\b(?:u-)?syndication\b)[^>]{0,400}\bhref=["']?https?://bsky\.app/profile/[^"'\s>]{1,120}/post/""",
        r"""<blockquote\b[^>]{0,300}\bdata-bluesky-uri=["']?at://[^"'\s>]{1,120}/app\.bsky\.feed\.post/""",
    ),
    moderation="On Bluesky, below the reply: Hide reply for everyone, or block the account.",
    own_places=True,
    reader=Reader(
        locate,
        read,
        api=_API,
        api_variable="BLUESKY_API_URL",
        named=named,
        example="https://bsky.app/profile/ada.example.org/post/3kabc",
    ),
)
