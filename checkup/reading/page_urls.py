"""Addresses: made absolute, told apart, cleaned of what only tracks."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from checkup.model import Link
from checkup.reading.dom import Node

_NUMBER = re.compile(
    r"#(?:[a-z]{0,12}[-_]?)?(?:comment|c|ping|trackback|li-comment|div-comment)?s?[-_]?(6a0[0-9a-z]{10,40}|\d{1,19})$", re.IGNORECASE
)
_NOISE = re.compile(r"^(?:utm_\w+|replytocom|showcomment|m|amp|share|like_comment|fbclid|gclid|nb|_wpnonce|phpsessid|sid)$", re.IGNORECASE)


class Base:
    """The address that relative links of a page count from."""

    def __init__(self, url: str, base: str = "") -> None:
        self.url = url
        self.base = _join(url, base) if base else url
        self.host = host_of(url)
        self._joined: dict[str, str] = {}

    def join(self, href: str) -> str:
        """The absolute address; the raw one where it cannot be joined."""
        kept = self._joined.get(href)
        if kept is None:
            kept = self._joined[href] = _join(self.base, href)
        return kept

    def link(self, node: Node, text: str) -> Link:
        """A link of the page as the model has it."""
        return Link(self.join(node.get("href")), text, tuple(node.get("rel").lower().split()))

    def same_site(self, url: str) -> bool:
        """Whether an absolute address is on the page's own host (with or without www)."""
        host = host_of(url)
        return bool(host) and host == self.host


def _join(base: str, href: str) -> str:
    href = href.strip()
    try:
        return urljoin(base, href) if base else href
    except ValueError:
        return href


@lru_cache(maxsize=8192)
def host_of(url: str) -> str:
    """The host of an address without "www.", lower case; "" where it has none."""
    try:
        return (urlsplit(url).netloc or "").lower().removeprefix("www.")
    except ValueError:
        return ""


@lru_cache(maxsize=8192)
def clean(url: str) -> str:
    """An address without fragment and without parameters that only track or open a form."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = parts.query
    if query:
        pairs = parse_qsl(query, keep_blank_values=True)
        kept = [(k, v) for k, v in pairs if not _NOISE.match(k)]
        query = query if len(kept) == len(pairs) else urlencode(kept)
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", query, ""))


def comment_number(url: str) -> str | None:
    """The comment's number in an address (`#comment-12`, `#c12`), None where it has none."""
    found = _NUMBER.search(url.strip())
    return found[1].lower() if found else None
