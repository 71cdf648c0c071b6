"""A page that a browser saved with its parts in one file -> the page alone: MHTML (Chrome, Internet Explorer), web archive (Safari)."""

from __future__ import annotations

import base64
import plistlib
import quopri
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime

from checkup import lazy_re as re
from checkup.moments import UTC_CLOCK

_PLIST = b"bplist00"  # how a binary property list begins, which Safari's web archive is
_MULTIPART = re.compile(rb"(?:^|\n)content-type:\s{0,9}multipart/related\b", re.IGNORECASE)  # the header of a file of parts (RFC 2557)
_HEADERS = 8192  # bytes that the headers of the file, or of a part, may take; a convention: browsers write some 500
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")  # ends the headers (RFC 5322, 2.1)


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """The page's own bytes, its content type ("" = not told), its address ("" = not told) and when it was saved (None = not told)."""

    body: bytes
    content_type: str
    url: str
    saved_at: datetime | None = None


def is_archive(head: bytes) -> bool:
    """Whether a file that begins so holds a page with its parts."""
    return head.startswith(_PLIST) or _has_parts(head)


def unpacked(body: bytes) -> ArchivedPage | None:
    """The page within the file; None where the file is no such archive, or is damaged so that no page is found."""
    if body.startswith(_PLIST):
        return _from_safari(body)
    return _from_mhtml(body) if _has_parts(body) else None


def _has_parts(body: bytes) -> bool:
    """Whether the headers of a file say that parts follow; nearly no page holds the word, and looking for it is cheap."""
    return b"multipart/related" in body[:_HEADERS].lower() and bool(_MULTIPART.search(_headers(body)))


def _headers(part: bytes) -> bytes:
    end = _BLANK_LINE.search(part, 0, _HEADERS)
    return part[: end.start()] if end else part[:_HEADERS]


def _from_safari(body: bytes) -> ArchivedPage | None:
    with suppress(ValueError, TypeError, KeyError, RecursionError):  # what plistlib raises for damaged files, and for odd ones
        main = plistlib.loads(body, fmt=plistlib.FMT_BINARY)["WebMainResource"]
        page, url = main["WebResourceData"], main.get("WebResourceURL")
        if isinstance(page, bytes):
            encoding = main.get("WebResourceTextEncodingName")
            kind = f"text/html; charset={encoding}" if isinstance(encoding, str) else ""
            return ArchivedPage(page, kind, url if isinstance(url, str) and _is_web(url) else "")
    return None


def _from_mhtml(body: bytes) -> ArchivedPage | None:
    """The part that is the page: the one with the address that the file gives for it, else the first that is HTML (RFC 2557)."""
    top = BytesHeaderParser().parsebytes(_headers(body))
    boundary = top.get_boundary()
    if not boundary:
        return None
    address = _one_line(top, "Snapshot-Content-Location")
    first: ArchivedPage | None = None
    for part in body.split(b"--" + boundary.encode("ascii", "replace"))[1:]:
        part = part.lstrip(b"\r\n")
        headers = BytesHeaderParser().parsebytes(_headers(part))
        if headers.get_content_type() not in ("text/html", "application/xhtml+xml"):
            continue
        own = _one_line(headers, "Content-Location")
        if (first and own != address) or (page := _decoded(part, headers)) is None:
            continue
        url = next((one for one in (own, address) if _is_web(one)), "")
        first = ArchivedPage(page, _one_line(headers, "Content-Type"), url, _saved_at(top))
        if not address or own == address:
            break
    return first


def _decoded(part: bytes, headers: Message) -> bytes | None:
    """What stands below a part's headers, as it was before it was encoded for the file; None where that cannot be told."""
    end = _BLANK_LINE.search(part, 0, _HEADERS)
    if end is None:
        return None
    encoding = _one_line(headers, "Content-Transfer-Encoding").lower()
    with suppress(ValueError):
        if encoding == "quoted-printable":
            return quopri.decodestring(part[end.end() :])
        return base64.b64decode(part[end.end() :]) if encoding == "base64" else part[end.end() :]
    return None


def _one_line(headers: Message, name: str) -> str:
    """A header without the line breaks that long ones have; "" where there is none."""
    return re.sub(r"[\r\n]\s?", "", str(headers.get(name, ""))).strip()


def _saved_at(top: Message) -> datetime | None:
    with suppress(ValueError, TypeError, IndexError, OverflowError):  # what a malformed date raises
        return UTC_CLOCK.end_of(parsedate_to_datetime(_one_line(top, "Date")))
    return None


def _is_web(url: str) -> bool:
    return url.startswith(("http://", "https://"))
