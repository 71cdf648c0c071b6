"""WARC and WACZ files -> the captures in them, and the page of each. The only place that knows the package warcio.

A WACZ is a zip that holds WARC files uncompressed (specs.webrecorder.net/wacz), so that a record is read where it lies.
Format: iipc.github.io/warc-specifications.
"""

from __future__ import annotations

import contextlib
import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from checkup.addresses import Sort, is_web, sort_of
from checkup.errors import NothingRead, ReadError
from checkup.model import Page
from checkup.moments import UTC_CLOCK
from checkup.robots_words import of_header
from checkup.sources._captures import Capture
from checkup.web.kinds import KINDS

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

ENDINGS = (".warc", ".warc.gz", ".wacz")
MAX_BYTES = 24 * 2**20  # of one page, as much as of a page from the web (web/client.py)
_HEAD = 64 * 2**10  # bytes of a file that are looked at to tell what it is; the first record of a WARC is shorter
_LOCAL_HEADER = 30  # bytes before the name in a zip's entry (PKWARE's APPNOTE, 4.3.7)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record begins: the file, and the byte in it."""

    file: Path
    offset: int


def is_warc(path: Path) -> bool:
    """Whether a file is a WARC or a WACZ, by its first bytes."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
        if head[:2] == b"\x1f\x8b":
            with gzip.open(path) as unpacked:
                head = unpacked.read(5)
        elif head[:2] == b"PK":
            return bool(_members(path))
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, ValueError):
        return False
    return head.startswith(b"WARC/")


def captures_in(path: Path, broken: list[str]) -> Iterator[Capture]:
    """Each answer that a file holds, in its order; where the file breaks off, a sentence is added to `broken` and what came before counts.

    An answer that was the same as an earlier one ("revisit") comes with the earlier one's bytes, where the file holds them.
    Raises NothingRead where warcio is not installed.
    """
    _check_installed()
    same: dict[str, Place] = {}
    try:
        for start, length in _members(path) if zipfile.is_zipfile(path) else [(0, path.stat().st_size)]:
            with path.open("rb") as file:
                file.seek(start)
                for record, offset in _records(file, length):
                    found = _capture(record, Place(path, start + offset), same)
                    if found is not None:
                        yield found
    except _errors() as error:
        if "non-chunked" in str(error):
            broken.append(f"{path.name} is compressed as one piece: `warcio recompress` makes a file of which each record can be read.")
        else:
            broken.append(f"{path.name} could not be read to its end, as it is damaged.")


def page_of(capture: Capture) -> Page:
    """The page of a capture. Raises ReadError where its bytes cannot be had."""
    place = capture.place
    if not isinstance(place, Place):
        raise ReadError("The archive does not hold what this page was the same as.")
    try:
        with place.file.open("rb") as file:
            file.seek(place.offset)
            record = next(iter(_iterator(file)), None)
            if record is None:
                raise EOFError
            body = record.content_stream().read(MAX_BYTES + 1)
            headers = record.http_headers.headers if record.http_headers else []
    except _errors():
        raise ReadError("The archive's record is damaged.") from None
    if len(body) > MAX_BYTES:
        raise ReadError(f"Larger than {MAX_BYTES // 2**20} MB.")
    told = {name.lower(): value for name, value in headers}
    robots = of_header([value for name, value in headers if name.lower() == "x-robots-tag"])
    return Page(capture.url, body, told.get("content-type", ""), capture.at, robots=robots)


def _capture(record: ArcWarcRecord, place: Place, same: dict[str, Place]) -> Capture | None:
    """What a record tells; None for what is no answer of a web server, or has no address or time. `same` keeps which bytes lie where."""
    if record.rec_type not in ("response", "revisit"):
        return None
    url, at = record.rec_headers.get_header("WARC-Target-URI") or "", _moment(record.rec_headers.get_header("WARC-Date"))
    if at is None or not is_web(url):
        return None
    digest = record.rec_headers.get_header("WARC-Payload-Digest") or ""
    again = [digest, f"{_named(record, 'Target-URI') or url} {_named(record, 'Date')}"]
    if record.rec_type == "response":
        same.setdefault(digest, place)
        same[f"{url} {record.rec_headers.get_header('WARC-Date')}"] = place
    held = place if record.rec_type == "response" else next((same[name] for name in again if name and name in same), None)
    told = record.http_headers
    status = int(told.get_statuscode()) if told and told.get_statuscode().isascii() and told.get_statuscode().isdigit() else 0
    if record.rec_type == "revisit" and held is not None:
        status = status if status not in (0, 304) else 200  # "not modified": as it was before, which is kept for answers alone
    kind = (told.get_header("Content-Type") or "") if told else ""
    # an old server said nothing of what it sent: then the address tells pictures and programs from what may be a page
    is_page = bool(KINDS["html"].types.match(kind.strip().lower())) if kind else sort_of(url) is not Sort.NEVER
    cut = record.rec_headers.get_header("WARC-Truncated") is not None
    return Capture(url, at, status, is_page, digest, not cut, held)


def _named(record: ArcWarcRecord, what: str) -> str:
    return record.rec_headers.get_header(f"WARC-Refers-To-{what}") or ""


def _moment(text: str | None) -> datetime | None:
    """A WARC-Date (ISO 8601 in UTC), None where it is none."""
    try:
        at = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return UTC_CLOCK.end_of(at).astimezone(UTC)


def _members(path: Path) -> list[tuple[int, int]]:
    """Where the WARC files of a WACZ lie in it: (first byte, length). Those that are compressed once more are left out."""
    with zipfile.ZipFile(path) as archive, path.open("rb") as file:
        found = []
        for info in archive.infolist():
            if info.filename.startswith("archive/") and info.filename.endswith(ENDINGS) and info.compress_type == zipfile.ZIP_STORED:
                file.seek(info.header_offset)
                name, extra = struct.unpack("<HH", file.read(_LOCAL_HEADER)[-4:])
                found.append((info.header_offset + _LOCAL_HEADER + name + extra, info.file_size))
    return found


def _records(file: BinaryIO, length: int) -> Iterator[tuple[ArcWarcRecord, int]]:
    """Each record of the next `length` bytes, with where it begins, counted from the first of them."""
    from warcio.limitreader import LimitReader

    records = _iterator(LimitReader(file, length))
    with contextlib.redirect_stderr(io.StringIO()):  # where warcio tells of wrong lengths, and reads on
        for record in records:
            begins = records.offset
            while record.raw_stream.read(_HEAD):
                pass
            if getattr(record.raw_stream, "limit", 0):  # warcio takes the end of a file for the end of its last record
                raise EOFError
            yield record, begins
    if records.offset < length:
        raise EOFError


def _iterator(file: Any) -> Any:
    from warcio.archiveiterator import ArchiveIterator

    return ArchiveIterator(file)


def _errors() -> tuple[type[Exception], ...]:
    """What warcio raises of a damaged file."""
    from warcio.bufferedreaders import ChunkedDataException
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.statusandheaders import StatusAndHeadersParserException

    own = (ArchiveLoadFailed, ChunkedDataException, StatusAndHeadersParserException)
    return (OSError, EOFError, ValueError, LookupError, AttributeError, zlib.error, zipfile.BadZipFile, struct.error, *own)


def _check_installed() -> None:
    if find_spec("warcio") is None:
        raise NothingRead("Reading web archives needs the package warcio.", 'pip install "warcio>=1.7"')
