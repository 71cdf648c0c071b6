"""An answer's status and headers -> what to do: accept, follow, try again or refuse with a sentence."""

from __future__ import annotations

import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

import httpx

from checkup import __version__
from checkup.addresses import join, without_fragment
from checkup.errors import Refused, Unreachable
from checkup.moments import UTC_CLOCK
from checkup.robots_words import PRODUCT
from checkup.web.kinds import CHALLENGE_HINT, is_challenge
from checkup.web.safety import shown
from checkup.web.stops import GONE, NotThere

# Headers that sources ask for; nothing else is kept.
KEPT_HEADERS = ("link", "x-robots-tag", "x-wp-total", "x-wp-totalpages", "x-generator", "content-language", "x-archive-orig-x-robots-tag")


class Transient(Exception):
    """A failure that another try may mend."""


class Dripping(Exception):
    """The answer did not arrive within the time that a whole page gets; another try would take as long."""


def user_agent(contact: str | None) -> str:
    """The User-Agent header: product, version, and how to reach whoever runs it."""
    about = "".join(c for c in contact or "" if c.isprintable() and c.isascii() and c not in "()")[:200]
    return f"{PRODUCT}/{'.'.join(__version__.split('.')[:2])} ({f'+{about}' if about else 'health check for blogs'})"


def lower(headers: httpx.Headers) -> dict[str, str]:
    """All headers with lower-case names; repeated ones joined by commas, those of X-Robots-Tag by line breaks."""
    named = {name.lower(): value for name, value in headers.items()}
    return named | {name: "\n".join(headers.get_list(name)) for name in ("x-robots-tag",) if name in named}


def chosen(headers: Mapping[str, str]) -> dict[str, str]:
    """Those headers that are kept with a page."""
    return {name: headers[name] for name in KEPT_HEADERS if name in headers}


def reason(error: httpx.TransportError) -> str:
    """An httpx error -> in a few words, why the connection failed."""
    words = {
        httpx.ConnectError: "no connection",
        httpx.RemoteProtocolError: "the connection was cut",
        httpx.ReadError: "the connection was cut",
    }
    return words.get(type(error), "the connection failed")


def next_hop(here: str, location: str) -> str:
    """Where a redirect leads; raises where that is nowhere, or from https down to http."""
    there = without_fragment(join(here, location))
    if not location.strip():
        raise Unreachable(f"{shown(here)} redirects to nowhere.")
    if here.startswith("https:") and there.startswith("http:"):
        raise Refused(f"{shown(here)} redirects from https to plain http, which was not followed.", "Give the http address as `url`.")
    return there


def retry_after(value: str | None) -> float | None:
    """Seconds that a Retry-After header asks for (a number, or a date), None where there is none or it makes no sense."""
    if not value:
        return None
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        when = parsedate_to_datetime(value)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return max(0.0, UTC_CLOCK.epoch(when) - time.time())


def check_status(url: str, status: int, headers: Mapping[str, str], body: bytes = b"") -> None:
    """Raise what a status other than success means, with the page that came along."""
    if 200 <= status < 300:
        return
    if "challenge" in headers.get("cf-mitigated", "") or is_challenge(body):
        raise Refused(f"{shown(url)} answers programs with a challenge page, which Checkup does not work around.", CHALLENGE_HINT)
    if status in GONE:
        raise NotThere(f"{shown(url)} is not there ({status}).", "Check the address in a browser.")
    if status in (401, 403, 407, 429, 451):
        raise Refused(f"{shown(url)} may not be read ({status}): the server says no.")
    raise Unreachable(f"{shown(url)} answered with an error ({status}).", "Try again later, or check the address in a browser.")
