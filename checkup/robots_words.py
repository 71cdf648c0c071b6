"""What a page asks robots for, in its head (meta) or in its header (X-Robots-Tag): whether it may be quoted and its links followed.

Both speak one language: directives between commas, for everybody or for the robot that is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

PRODUCT = "Checkup"  # the name under which pages and robots.txt may speak to us
# A page that is not to be found by search, not to be kept, or shown without a piece of its text is one whose words a report does not print.
_NO_QUOTE = frozenset(("noindex", "none", "noarchive", "nocache", "nosnippet"))
_NO_FOLLOW = frozenset(("nofollow", "none"))
NAMES = ("robots", PRODUCT.lower())  # names of the meta tags that speak to us
# Directives with a value behind a colon, which names of robots have as well.
_WITH_VALUE = ("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview")
_LONGEST = 2_000  # characters of one header or tag; a convention: an honest one has a tenth of it


def of_meta(content: str) -> frozenset[str]:
    """The directives of one meta tag."""
    return frozenset(re.findall(r"[a-z]+", content[:_LONGEST].lower()))


def of_header(lines: Iterable[str]) -> frozenset[str]:
    """The directives of all X-Robots-Tag lines that speak to everybody or to us; a robot's name holds to the end of its line."""
    found: set[str] = set()
    for line in lines:
        ours = True
        for part in line[:_LONGEST].lower().split(","):
            name, colon, rest = part.strip().partition(":")
            if colon and name.strip() not in _WITH_VALUE:
                ours, part = name.strip() in ("*", *NAMES), rest
            if ours and (word := part.strip()):
                found.add(word)
    return frozenset(found)


def may_quote(directives: frozenset[str]) -> bool:
    """Whether words of the page may be printed."""
    return not directives & _NO_QUOTE


def together(said: Iterable[bool | None]) -> bool | None:
    """Whether a post may be quoted of which several pages or records speak: not if one says no; None where none of them knows."""
    words = set(said)
    return False if False in words else True if True in words else None


def may_follow(directives: frozenset[str]) -> bool:
    """Whether the page's links may be followed."""
    return not directives & _NO_FOLLOW
