"""Pages that a browser saved with all their parts in one file are read as the pages themselves."""

from __future__ import annotations

import base64
import plistlib
import quopri
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from checkup import platforms
from checkup.model import NOWHERE, Page, Reading
from checkup.reading.page_archive import is_archive, unpacked

ADDRESS = "https://crumbs.example/2020/05/loaf/?p=12&lang=en"
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A loaf | Crumbs</title></head><body class="single single-post">
<article class="post"><h1 class="entry-title">A loaf</h1><div class="entry-content"><p>Bread = flour,
water, salt. S\u00fc\u00df ist es nicht.</p></div>
</article><ol class="commentlist"><li class="comment" id="comment-7"><cite class="fn">Ida</cite> <span class="date">3 days ago</span>
<div class="comment-content"><p>Which flour do you take?</p></div></li></ol></body></html>"""
FRAME = b"<html><body><p>An advert in a frame.</p></body></html>"
PICTURE = (b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: cid:1", b"iVBORw0KGgo=")
ENCODERS = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes, "binary": bytes, "8bit": bytes}


def part(body: bytes, address: str, encoding: str = "quoted-printable", more: str = "") -> tuple[bytes, bytes]:
    headers = f"Content-Type: text/html{more}\r\nContent-Transfer-Encoding: {encoding}\r\nContent-Location: {address}"
    return headers.encode(), ENCODERS[encoding](body)


def mhtml(*parts: tuple[bytes, bytes], headers: str = "") -> bytes:
    """The parts as Chrome and Internet Explorer put them together."""
    kind = 'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Multipart--x7----"'
    top = f"From: <Saved by a browser>\r\n{headers}MIME-Version: 1.0\r\n{kind}\r\n\r\n".encode()
    return (
        top + b"".join(b"\r\n------Multipart--x7----\r\n" + b"\r\n\r\n".join(one) for one in parts) + b"\r\n------Multipart--x7------\r\n"
    )


def safari(body: bytes, encoding: str = "UTF-8") -> bytes:
    main = {"WebResourceData": body, "WebResourceURL": ADDRESS, "WebResourceMIMEType": "text/html", "WebResourceTextEncodingName": encoding}
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": [dict(main, WebResourceData=b"x")]}, fmt=plistlib.FMT_BINARY)


def read(body: bytes, url: str = "") -> Reading:
    return platforms.read(Page(url, body))


WAYS = {
    "Chrome": mhtml(part(PAGE.encode(), ADDRESS), PICTURE, headers=f"Snapshot-Content-Location: {ADDRESS}\r\n"),
    "base64": mhtml(part(PAGE.encode(), ADDRESS, "base64")),
    "binary": mhtml(part(PAGE.encode(), ADDRESS, "binary"), PICTURE),
    "Internet Explorer": mhtml(part(PAGE.encode("cp1252"), ADDRESS, more=';\r\n\tcharset="windows-1252"'), PICTURE),
    "a frame first": mhtml(
        part(FRAME, "https://ads.example/"), part(PAGE.encode(), ADDRESS), headers=f"Snapshot-Content-Location: {ADDRESS}\r\n"
    ),
    "a frame behind": mhtml(part(PAGE.encode(), ADDRESS), part(FRAME, "https://ads.example/")),
    "a long address": mhtml(part(PAGE.encode(), ADDRESS), headers=f"Snapshot-Content-Location: {ADDRESS[:30]}\r\n {ADDRESS[30:]}\r\n"),
    "Safari": safari(PAGE.encode()),
    "Safari, Latin": safari(PAGE.encode("cp1252"), "windows-1252"),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_saved_page_reads_as_the_page_itself(way: str) -> None:
    """Post, comments and address are those of the page at its address, whatever the browser."""
    seen, own = read(WAYS[way]), read(PAGE.encode(), ADDRESS)
    assert is_archive(WAYS[way][:8192])
    assert (seen.post, seen.page_type) == (replace(own.post, url=seen.post.url) if own.post and seen.post else None, "post")
    assert seen.canonical == ADDRESS
    assert seen.post is not None
    assert [c.text for c in seen.post.comments] == ["Which flour do you take?"]
    assert "S\u00fc\u00df" in seen.post.text


def test_days_count_from_the_day_on_which_it_was_saved() -> None:
    """ "3 days ago" is three days before the file's own date; without one nobody knows."""
    dated = mhtml(part(PAGE.encode(), ADDRESS), headers="Date: Fri, 8 May 2020 10:00:00 -0000\r\n")
    comments = [post.comments[0].posted for post in (read(dated).post, read(WAYS["Chrome"]).post) if post]
    assert [when and when.date().isoformat() for when in comments] == ["2020-05-05", None]
    assert unpacked(dated) is not None
    assert unpacked(dated).saved_at == datetime(2020, 5, 8, 10, tzinfo=UTC)  # type: ignore[union-attr]


def test_a_configured_address_wins() -> None:
    """What the caller says of the page's address holds against the file's word."""
    assert read(WAYS["Chrome"], "https://moved.example/loaf/").canonical is None
    assert read(WAYS["Chrome"], f"{NOWHERE}loaf.mhtml").canonical == ADDRESS


@pytest.mark.parametrize(
    "body",
    [
        b"bplist00",
        plistlib.dumps({"WebMainResource": [1]}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"WebMainResource": {"WebResourceData": "text"}}, fmt=plistlib.FMT_BINARY),
        WAYS["Safari"][:-40],
        mhtml(PICTURE),
        mhtml((b"Content-Type: text/html\r\nContent-Transfer-Encoding: base64", b"*")),
        b"Content-Type: multipart/related\r\n\r\nno boundary",
    ],
)
def test_a_damaged_file_holds_no_page(body: bytes) -> None:
    """Nothing is raised, no page is found in it; what is left is read as any bytes are."""
    assert is_archive(body)
    found = unpacked(body)
    assert found is None or found.body == b""
    read(body)


def test_a_page_that_tells_of_mail_is_a_page() -> None:
    """A post that quotes such headers is no archive."""
    quoting = PAGE.replace("Bread =", "\nContent-Type: multipart/related; boundary=x\n\n--x\n")
    assert unpacked(quoting.encode()) is None
    assert read(quoting.encode(), ADDRESS).post is not None
