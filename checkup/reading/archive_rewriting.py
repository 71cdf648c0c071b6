"""A page as a web archive shows it -> the page as it was: the archive's bar taken out, and its address taken from before each address.

The Wayback Machine, and archives that answer as it does (pywb, OpenWayback), lead every link of a capture to themselves:
"https://web.archive.org/web/20090601000000/http://blog.example/". Saved from there, all readers would have the archive for their site.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from checkup import lazy_re as re
from checkup.moments import UTC_CLOCK

# What stands before an address in a capture: host and path of the archive, 14 digits of the moment, perhaps two letters for what it is of.
_PREFIX = r"(?:(?:https?:)?//[\w.:-]{3,80})?(?:/[\w-]{1,40}){0,2}/(\d{14})(?:[a-z]{2}_)?/(?=https?:/|mailto:)"
_BEFORE = re.compile(_PREFIX, re.IGNORECASE)
_IN_ATTRIBUTE = re.compile(rf"(?<=[\"'=]){_PREFIX}", re.IGNORECASE)  # what people write about captures in their texts stays
_BAR, _BAR_END = "<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->"
"""The marks between which the archive's bar stands, at the top of a capture."""
_ONE_SLASH = re.compile(r"^(https?:)/(?!/)")  # what mirrors on disk keep of the two slashes of an address within another
_SIGNS = (_BAR, "FILE ARCHIVED ON", "/_static/js/bundle-playback.js", "/static/wombat.js")
"""What archives write into a capture: marks of the bar, a note at the end, the script that leads links back into the archive."""
_HEAD = 6_000  # characters in which a program that saves a page notes its address, as in own_address.py


@dataclass(frozen=True, slots=True)
class Original:
    """The page without the archive's part, its address ("" = not known), and when it was captured (None = not told)."""

    html: str
    url: str
    captured_at: datetime | None


def original(html: str, url: str) -> Original | None:
    """The page behind a capture that stands at `url` ("" = not known); None where it is no capture."""
    own = _BEFORE.match(url)
    if own is None and not any(sign in html for sign in _SIGNS):
        noted = re.search(r"saved from url=\(\d{1,5}\)", html[:_HEAD])
        if noted is None or not _BEFORE.match(html, noted.end()):
            return None
    first = own or _IN_ATTRIBUTE.search(html)
    moment = _moment(first[1]) if first else None
    return Original(_IN_ATTRIBUTE.sub("", _without_bar(html)), without_archive(url), moment)


def without_archive(url: str) -> str:
    """The address that a capture at `url` is of; any other address as it is."""
    own = _BEFORE.match(url)
    return _ONE_SLASH.sub(r"\1//", url[own.end() :]) if own else url


def _without_bar(html: str) -> str:
    start = html.find(_BAR)
    end = html.find(_BAR_END, start) if start >= 0 else -1
    return html[:start] + html[end + len(_BAR_END) :] if end >= 0 else html


def _moment(digits: str) -> datetime | None:
    with suppress(ValueError):
        return UTC_CLOCK.end_of(datetime.strptime(digits, "%Y%m%d%H%M%S"))  # noqa: DTZ007 - it has no zone: it is UTC
    return None
