"""Webmentions that a script asks webmention.io for, or shows under the post.

Facts from webmention.io (`ApiController.php`, `Jf2Format.php`): `GET /api/mentions.jf2?target[]=ADDRESS` gives the mentions of one or
more addresses, page after page, the first one 0, without a total; those to the other spelling of an address (with or without the slash at
its end) stand apart. `wm-property` says what a mention is: an answer, another page that mentions the post, or a like, a repost, a
bookmark, which are no comments. `published` may be missing, then `wm-received` is when it came; without a zone it is in UTC. The author's
picture is never kept.
"""

from __future__ import annotations

import re
from typing import Any

from checkup.addresses import encoded_query, is_web, join, same_site, without_fragment
from checkup.comment_systems._embed import canonical_of, scripts, server_of
from checkup.comment_systems._reader import MOST_COMMENTS, MOST_PAGES, Ask, RawComment, Reader, Talk, Thread, ThreadAnswer
from checkup.comment_systems._system import System
from checkup.json_fields import Record, from_iso, inside, name_of, paragraphs, records, text
from checkup.model import Kind

_PAGE = 100  # mentions; a convention: few posts have more, and the service sets no narrower border
_KINDS: dict[str | None, Kind] = {"in-reply-to": "comment", "mention-of": "webmention"}  # all other kinds are no comments


def locate(html: str, url: str, server: str) -> Thread | None:
    """The mentions of a page: of the address that the script is given, else of the page's own."""
    script = next((s for s in scripts(html, "webmention") if s.get("data-id") or s.get("data-page-url")), {})
    given = join(url, script.get("data-page-url", "")) if script.get("data-page-url") else ""
    target = given if is_web(given) else without_fragment(canonical_of(html, url))
    more = " ".join(a for a in re.split(r"[|\s]+", script.get("data-add-urls", "")) if is_web(a))
    base = server_of(server, url)
    return Thread(base, url, target, {"also": more}) if base and is_web(target) else None


def _targets(thread: Thread) -> list[str]:
    """Every spelling of the addresses that may have been mentioned, each once."""
    found = [thread.name, *thread.more.get("also", "").split()]
    return list(dict.fromkeys(spelling for a in found for spelling in (a, a.rstrip("/") if a.endswith("/") else f"{a}/")))


def read(thread: Thread, _: dict[str, Any]) -> Talk:
    """Page after page, until one is not full."""
    found: dict[tuple[str | None, str | None], Record] = {}
    for page in range(MOST_PAGES):
        wanted = [*(("target[]", a) for a in _targets(thread)), ("per-page", _PAGE), ("page", page), ("sort-dir", "up")]
        told = yield Ask(f"{thread.server}/api/mentions.jf2?{encoded_query(wanted)}")
        children = told.record().get("children")
        if not isinstance(children, list):
            return None
        found |= {(text(raw.get("wm-source")), text(raw.get("wm-property"))): raw for raw in records(children) if _is_comment(raw)}
        if len(children) < _PAGE or len(found) >= MOST_COMMENTS:
            return ThreadAnswer(tuple(_raw_comment(raw, thread.page) for raw in found.values()), complete=len(children) < _PAGE)
    return ThreadAnswer(tuple(_raw_comment(raw, thread.page) for raw in found.values()), complete=False)


def _is_comment(raw: Record) -> bool:
    return raw.get("wm-private") is not True and text(raw.get("wm-property")) in _KINDS and name_of(raw.get("wm-id")) is not None


def _raw_comment(raw: Record, page: str) -> RawComment:
    address = text(inside(raw, "author", "url"))
    plain = text(inside(raw, "content", "text")) or text(inside(raw, "summary", "value")) or text(raw.get("name")) or ""
    return RawComment(
        id=name_of(raw.get("wm-id")) or "",
        html=text(inside(raw, "content", "html")) or paragraphs(plain),
        posted=from_iso(raw.get("published")) or from_iso(raw.get("wm-received")),
        author=text(inside(raw, "author", "name")),
        author_url=address,
        by_post_author=True if address and same_site(address, page) else None,
        kind=_KINDS[text(raw.get("wm-property"))],
        permalink=text(raw.get("url")) or text(raw.get("wm-source")),
    )


SYSTEM = System(
    name="webmention_io",
    title="webmention.io",
    hints=("webmention",),
    marks=(
        r"""webmention\.io/api/mentions""",
        r"""<script[^>]{0,300}\bwebmentions?(?:\.min)?\.m?js\b""",
    ),
    moderation="On webmention.io, on the dashboard: Delete, or block its domain.",
    own_places=True,
    reader=Reader(locate, read, anchor="webmention-", api="https://webmention.io", api_variable="WEBMENTION_API_URL"),
)
