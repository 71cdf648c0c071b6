"""Pages as a web archive shows them are read as they were: no address leads to the archive, and its bar is no part of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from checkup import platforms
from checkup.model import NOWHERE, Page, Reading
from checkup.reading.archive_rewriting import original, without_archive
from tests.growth import assert_linear

HOME = "http://crumbs.example"
ADDRESS = f"{HOME}/2008/05/loaf/"
PAGE = """<!DOCTYPE html>{note}<html><head>{head}<title>A loaf | Crumbs</title></head><body class="single single-post">{bar}
<article class="post"><h1 class="entry-title"><a href="{at}http://crumbs.example/2008/05/loaf/" rel="bookmark">A loaf</a></h1>
<div class="entry-content"><p>Bread, and <a href="{at}http://rye.example/">rye</a>.</p></div></article>
<ol class="commentlist"><li class="comment" id="comment-7"><cite class="fn"><a class="url" href="{at}http://ida.example/">Ida</a></cite>
<span class="date">3 days ago</span><div class="comment-content"><p>Which flour do you take?</p></div></li></ol></body></html>{end}"""
BAR = "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div><h2>12 captures</h2><p>MAY JUN by Ann</p></div><!-- END WAYBACK TOOLBAR INSERT -->"
END = "<!-- FILE ARCHIVED ON 10:00:00 Jun 01, 2008 AND RETRIEVED FROM THE ARCHIVE ON 10:00:00 Nov 27, 2026. -->"
PYWB = '<script src="/static/wombat.js"></script>'
ARCHIVE = "https://web.archive.org/web/20080601100000/"


def page(at: str = "", note: str = "", head: str = "", bar: str = "", end: str = "") -> bytes:
    return PAGE.format(at=at, note=note, head=head, bar=bar, end=end).encode()


def read(body: bytes, url: str = "") -> Reading:
    return platforms.read(Page(url, body))


PLAIN = read(page(), ADDRESS)
WAYS = {
    "the Wayback Machine": (page(ARCHIVE, bar=BAR, end=END), ""),
    "without a host": (page("/web/20080601100000/", bar=BAR), ""),
    "another archive": (page("https://archive.example:8080/wayback/crumbs/20080601100000mp_/", head=PYWB), ""),
    "saved by a browser": (page(ARCHIVE, note=f"\n<!-- saved from url=(0076){ARCHIVE}{ADDRESS} -->\n"), ADDRESS),
    "at its address there": (page(ARCHIVE), f"{ARCHIVE}{ADDRESS}"),
    "mirrored": (page(ARCHIVE), f"http://web.archive.org/web/20080601100000/{ADDRESS.replace('//', '/')}"),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_capture_reads_as_the_page_did(way: str) -> None:
    """Links and sites of readers are their own, the bar is gone, and days count from the capture."""
    body, url = WAYS[way]
    noted = "saved from" in body.decode()
    seen = read(body, "" if noted else url)
    assert seen.post is not None
    assert PLAIN.post is not None
    (comment,) = seen.post.comments
    assert (comment.author.name, comment.author.url, comment.text) == ("Ida", "http://ida.example/", "Which flour do you take?")
    assert [link.url for link in seen.post.links] == [link.url for link in PLAIN.post.links] == ["http://rye.example/"]
    assert seen.post.text == PLAIN.post.text
    assert comment.posted is not None
    assert comment.posted.date().isoformat() == "2008-05-29"
    assert seen.canonical == (ADDRESS if url else None)


def test_what_people_write_about_captures_stays() -> None:
    """An archive's address in a text is a word of the text, also on a capture."""
    told = f"It is still at {ARCHIVE}http://rye.example/ for you."
    seen = read(page(ARCHIVE, bar=BAR).replace(b"Which flour do you take?", told.encode()))
    assert seen.post is not None
    assert seen.post.comments[0].text == told


def test_a_page_that_speaks_of_captures_keeps_its_links() -> None:
    """A page of the web that links into an archive is no capture: its link goes where it went."""
    seen = read(page(ARCHIVE), ADDRESS)
    assert seen.post is not None
    assert [link.url for link in seen.post.links] == [f"{ARCHIVE}http://rye.example/"]
    assert original(page(ARCHIVE).decode(), f"{NOWHERE}a.html") is None


@pytest.mark.parametrize(
    ("url", "own"),
    [
        (f"{ARCHIVE}{ADDRESS}", ADDRESS),
        ("http://web.archive.org/web/20080601100000id_/https:/crumbs.example/?p=1", "https://crumbs.example/?p=1"),
        (ADDRESS, ADDRESS),
        (f"{HOME}/20080601100000/loaf/", f"{HOME}/20080601100000/loaf/"),
        ("", ""),
    ],
)
def test_the_address_behind_an_archive(url: str, own: str) -> None:
    """Only a moment with an address behind it is an archive's."""
    assert without_archive(url) == own


def test_a_moment_that_no_calendar_has_is_none() -> None:
    """The page is read all the same."""
    found = original(page("https://web.archive.org/web/20089999999999/", bar=BAR).decode(), "")
    assert found is not None
    assert found.captured_at is None
    assert "archive.org" not in found.html
    known = original(page(ARCHIVE, bar=BAR).decode(), "")
    assert known is not None
    assert known.captured_at == datetime(2008, 6, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "piece", ["/web/20080601100000/", "//a/b/20080601100000", "<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "/\\/", "a" * 40 + "/"]
)
def test_work_grows_with_the_page(piece: str) -> None:
    """Whatever a stranger's page repeats."""
    assert_linear(lambda n: original(END + piece * n, ""), 2_000)
