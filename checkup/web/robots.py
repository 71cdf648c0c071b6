"""robots.txt as RFC 9309 wants it, and what it said, in words for the report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from protego import Protego

from checkup.robots_words import PRODUCT

# seconds; a convention: what asks for more is read as asking for this. At an hour a page no blog could be read; it is said in words
MAX_DELAY = 60.0
MAX_BYTES = 512 * 1024  # RFC 9309 asks for at least 500 KiB

Answer = Literal["rules", "none", "refused", "unreachable"]


@dataclass(frozen=True)
class Robots:
    """The rules of one host (scheme, name and port).

    delay     seconds between requests that the host asks for, already capped at 60; 0.0 where it asks for none
    sitemaps  the sitemap addresses that it names
    words     one sentence for the report
    """

    answer: Answer
    words: str
    rules: Protego | None = None
    delay: float = 0.0
    sitemaps: tuple[str, ...] = ()

    def allows(self, url: str) -> bool:
        """Whether `url` may be fetched."""
        if self.rules is not None:
            return bool(self.rules.can_fetch(url, PRODUCT))
        return self.answer == "none"


def understand(host: str, status: int | None, body: bytes = b"") -> Robots:
    """What an answer to /robots.txt means; `status` None = no answer at all.

    Most 4xx allow everything; 401 and 403 are taken as a no (stricter than the RFC); 429, 5xx and silence forbid everything for now.
    """
    if status is None:
        return Robots("unreachable", f"robots.txt of {host} could not be reached, so nothing was read.")
    if 200 <= status < 300:
        return _parse(host, body)
    if status in (401, 403):
        why = f"{host} asks for a password" if status == 401 else f"{host} refuses programs"
        return Robots("refused", f"{why}: robots.txt is itself refused ({status}), which is taken as a no.")
    if 400 <= status < 500 and status != 429:
        return Robots("none", f"{host} has no robots.txt, so everything may be read.")
    return Robots("unreachable", f"robots.txt of {host} answered with an error ({status}), so nothing may be read for now.")


def _parse(host: str, body: bytes) -> Robots:
    text = body[:MAX_BYTES].decode("utf-8", "replace").removeprefix("\ufeff")
    rules = Protego.parse(text)
    asked = rules.crawl_delay(PRODUCT)
    rate = rules.request_rate(PRODUCT)
    if asked is None and rate is not None and rate.requests > 0:
        asked = rate.seconds / rate.requests
    asked = max(0.0, asked or 0.0)
    delay = min(asked, MAX_DELAY)
    words = f"robots.txt of {host} was read and obeyed."
    if asked:
        words = f"robots.txt of {host} was read and obeyed; it asks for {asked:g} s between two requests"
        words += "." if asked <= MAX_DELAY else f", of which {MAX_DELAY:g} s were kept."
    return Robots("rules", words, rules, delay, tuple(rules.sitemaps))
