"""Writes web archives of invented blogs, as crawlers do."""

from __future__ import annotations

import base64
import gzip
import hashlib
import uuid
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

PAGE = "text/html; charset=utf-8"


class Look(NamedTuple):
    """One look of the archive at an address; `same_as` is the moment of the capture that it was the same as."""

    url: str
    at: str
    body: str | bytes = ""
    status: str = "200 OK"
    kind: str = PAGE
    same_as: str = ""
    cut: bool = False


def warc_of(looks: Iterable[Look], path: Path, *, packed: bool = True) -> Path:
    """A WARC file with a record for each look, written by hand, so that what reads it is not what wrote it."""
    records = [_record("warcinfo", {"WARC-Date": "2012-01-01T00:00:00Z"}, b"software: a test\r\n"), *map(_look, looks)]
    path.write_bytes(b"".join(gzip.compress(record, mtime=0) if packed else record for record in records))
    return path


def wacz_of(warcs: Iterable[Path], path: Path) -> Path:
    """A WACZ that holds WARC files as they are."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("datapackage.json", '{"profile": "data-package"}', zipfile.ZIP_DEFLATED)
        for warc in warcs:
            archive.write(warc, f"archive/{warc.name}", zipfile.ZIP_STORED)
        archive.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0"}\n', zipfile.ZIP_DEFLATED)
    return path


def _look(look: Look) -> bytes:
    body = look.body.encode() if isinstance(look.body, str) else look.body
    digest = "sha1:" + base64.b32encode(hashlib.sha1(body).digest()).decode()
    told = {"WARC-Target-URI": look.url, "WARC-Date": look.at, "WARC-Payload-Digest": digest}
    if look.cut:
        told["WARC-Truncated"] = "length"
    if not look.url.startswith("http"):
        return _record("response", told | {"Content-Type": look.kind}, body)
    head = f"HTTP/1.1 {look.status}\r\nContent-Type: {look.kind}\r\n\r\n".encode()
    told["Content-Type"] = "application/http; msgtype=response"
    if look.same_as:
        profile = "http://netpreserve.org/warc/1.0/revisit/identical-payload-digest"
        told |= {"WARC-Profile": profile, "WARC-Refers-To-Target-URI": look.url, "WARC-Refers-To-Date": look.same_as}
        return _record("revisit", told, head)
    return _record("response", told, head + body)


def _record(kind: str, told: dict[str, str], content: bytes) -> bytes:
    identity = uuid.uuid5(uuid.NAMESPACE_URL, repr(sorted(told.items())))
    lines = {"WARC-Type": kind, "WARC-Record-ID": f"<urn:uuid:{identity}>", **told, "Content-Length": str(len(content))}
    head = "WARC/1.0\r\n" + "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return head.encode() + b"\r\n" + content + b"\r\n\r\n"
