"""Web archives as a source: of each page the latest good capture, and nothing from when the blog was gone."""

from __future__ import annotations

import gzip
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkup.errors import NothingRead
from checkup.model import Blog
from tests.quick import quick, quick_rows
from tests.sources.archives import Look, wacz_of, warc_of
from tests.sources.reading import read, site
from tests.sources.tiny_blog import entries, pages_of, saved

HOME = "http://crumb.example"
FIRST, THEN, LATE = "2012-05-20T03:00:00Z", "2012-05-28T03:00:00Z", "2014-01-01T00:00:00Z"
MADE = pages_of(entries(7))
POSTS = [path for path in MADE if path.startswith("/2012/")]


def looks(at: str, made: dict[str, str] = MADE) -> list[Look]:
    return [Look(HOME + path, at, html) for path, html in made.items()]


def said(blog: Blog) -> list[object]:
    return sorted((p.url, p.title, p.published, [(c.author, c.text, c.posted) for c in p.comments]) for p in blog.posts)


@pytest.mark.parametrize("form", quick(["warc.gz", "warc", "wacz", "folder"], ["warc.gz", "wacz"]))
def test_an_archive_gives_the_same_blog_as_its_saved_pages(form: str, tmp_path: Path) -> None:
    """Whatever the form of the file; the moment of the checkup is the last capture."""
    saved(MADE, tmp_path / "mirror")
    held = tmp_path / "archive"
    held.mkdir()
    path = warc_of(looks(THEN), held / ("a.warc" if form == "warc" else "a.warc.gz"), packed=form != "warc")
    if form == "wacz":
        path = wacz_of([path], tmp_path / "a.wacz")
    blog = read(site(paths=(str(held if form == "folder" else path),)))
    assert said(blog) == said(read(site(HOME + "/", paths=(str(tmp_path / "mirror"),))))
    assert len(blog.posts) == 7
    assert blog.coverage.captured_at == datetime.fromisoformat(THEN)
    assert (blog.coverage.requests, blog.coverage.ways) == (0, ("a web archive",))


def test_of_several_captures_the_latest_good_one_is_read(tmp_path: Path) -> None:
    """An error, a cut answer and what came after `as_of` do not take the place of a page that was captured whole before."""
    draft = {**MADE, POSTS[0]: MADE[POSTS[0]].replace("</h1>", " (draft)</h1>").replace("</h2>", " (draft)</h2>")}
    assert draft != MADE
    later = [
        Look(HOME + POSTS[0], THEN, MADE[POSTS[0]]),
        Look(HOME + POSTS[1], LATE, "gone", "404 Not Found"),
        Look(HOME + POSTS[2], THEN, MADE[POSTS[2]][:300], cut=True),
        Look(HOME + POSTS[3], THEN, "moved", "301 Moved Permanently"),
    ]
    path = warc_of([*looks(FIRST, draft), *later], tmp_path / "a.warc.gz")
    assert said(read(site(paths=(str(path),)))) == said(read(site(paths=(str(warc_of(looks(FIRST), tmp_path / "b.warc.gz")),))))


def test_of_an_answer_that_does_not_say_what_it_is_the_address_tells(tmp_path: Path) -> None:
    """Old servers named no type: pages are read all the same, and pictures are not."""
    untold = [look._replace(kind="") for look in looks(FIRST)]
    path = warc_of([*untold, Look(HOME + "/loaf.jpg", FIRST, b"\xff\xd8\xff", kind="")], tmp_path / "a.warc.gz")
    blog = read(site(paths=(str(path),)))
    assert said(blog) == said(read(site(paths=(str(warc_of(looks(FIRST), tmp_path / "b.warc.gz")),))))
    assert not [skip for skip in blog.coverage.skipped if skip.url.endswith(".jpg")]


def test_nothing_after_as_of_is_read(tmp_path: Path) -> None:
    """With `as_of` an archive is asked what it knew on that day."""
    new = {path: html for path, html in MADE.items() if path != POSTS[0]}
    path = warc_of([*looks(FIRST, new), *looks(THEN)], tmp_path / "a.warc.gz")
    for day, posts in (("2012-05-21", 6), ("2012-05-28", 7)):
        blog = read(site(paths=(str(path),), window={"all": True, "as_of": day}))
        assert len(blog.posts) == posts
    with pytest.raises(NothingRead):
        read(site(HOME, paths=(str(path),), window={"all": True, "as_of": "2011-01-01"}))


@pytest.mark.parametrize("revisited", quick([1, 4, 7], [4]))
def test_what_was_the_same_as_before_is_read_from_there(revisited: int, tmp_path: Path) -> None:
    """A record that only says "as on that day" stands for the page of that day, which counts as seen again."""
    again = [Look(HOME + path, THEN, MADE[path], same_as=FIRST) for path in POSTS[:revisited]]
    blog = read(site(paths=(str(warc_of([*looks(FIRST), *again], tmp_path / "a.warc.gz")),)))
    assert len(blog.posts) == 7
    assert blog.coverage.captured_at == datetime.fromisoformat(THEN)
    assert any("captured earlier than the last" in note for note in blog.coverage.notes)


@pytest.mark.parametrize("front_too", quick([True, False], [False]))
@pytest.mark.parametrize("sign", ["This name is for sale", "Es tut uns leid: nichts gefunden", "お探しのページはありません"])
def test_pages_that_all_became_one_are_not_the_blogs(sign: str, tmp_path: Path, front_too: bool) -> None:
    """A name for sale, or "not found" with status 200, does not take the place of the posts, nor move the day of the checkup."""
    parked = [Look(HOME + path, LATE, f"<html><body><p>{sign}</p></body></html>") for path in (["/"] if front_too else []) + POSTS]
    blog = read(site(paths=(str(warc_of([*looks(THEN), *parked], tmp_path / "a.warc.gz")),)))
    assert len(blog.posts) == 7
    assert blog.coverage.captured_at == datetime.fromisoformat(THEN)
    assert any("the blog was gone" in note for note in blog.coverage.notes)


def test_a_front_page_alone_does_not_tell_that_the_blog_lived(tmp_path: Path) -> None:
    """Who has the name now may answer at its front page, years after the last post was seen."""
    path = warc_of([*looks(THEN), Look(HOME + "/", LATE, "<html><body><h1>Cheap pills</h1></body></html>")], tmp_path / "a.warc.gz")
    assert read(site(paths=(str(path),))).coverage.captured_at == datetime.fromisoformat(THEN)


def test_copies_under_several_addresses_are_no_sign_that_a_blog_is_gone(tmp_path: Path) -> None:
    """The same page with and without a campaign's parameter was never another one."""
    copies = [Look(f"{HOME}{POSTS[0]}?{mark}=1", at, MADE[POSTS[0]]) for mark in ("utm_source", "from", "ref2") for at in (FIRST, THEN)]
    blog = read(site(paths=(str(warc_of([*looks(THEN), *copies], tmp_path / "a.warc.gz")),)))
    assert len(blog.posts) == 7


def test_an_archive_of_many_sites_asks_which_is_the_blog(tmp_path: Path) -> None:
    """As a segment of Common Crawl: `url` names the blog; without it nothing is guessed."""
    others = [Look(f"http://{name}.example/", THEN, "<html><body><p>Hello.</p></body></html>") for name in "abcdefghijklmnop"]
    path = warc_of([*looks(THEN), *others], tmp_path / "a.warc.gz")
    assert len(read(site(HOME + "/", paths=(str(path),))).posts) == 7
    with pytest.raises(NothingRead, match="pages of 17 sites"):
        read(site(paths=(str(path),)))


@pytest.mark.parametrize(("records", "more"), quick_rows([(5, 30), (5, 400), (8, 12), (8, 700)], [(5, 30), (8, 700)]))
def test_a_file_that_breaks_off_is_read_as_far_as_it_goes(records: int, more: int, tmp_path: Path) -> None:
    """In the head of a record or in its bytes: the report says that it is damaged."""
    whole = warc_of(looks(THEN), tmp_path / "a.warc.gz").read_bytes()
    begins = [found.start() for found in re.finditer(rb"\x1f\x8b\x08", whole)]
    (tmp_path / "a.warc.gz").write_bytes(whole[: begins[records] + more])
    blog = read(site(paths=(str(tmp_path / "a.warc.gz"),)))
    assert 0 < len(blog.posts) < 7
    assert any("could not be read to its end" in note for note in blog.coverage.notes)


def test_a_file_compressed_as_one_piece_says_what_to_do(tmp_path: Path) -> None:
    """No record of it can be found again without unpacking all before it."""
    plain = warc_of(looks(THEN), tmp_path / "a.warc", packed=False).read_bytes()
    (tmp_path / "b.warc.gz").write_bytes(gzip.compress(plain))
    with pytest.raises(NothingRead) as raised:
        read(site(paths=(str(tmp_path / "b.warc.gz"),)))
    assert "warcio recompress" in str(raised.value)


def test_without_warcio_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an extra: the file is known for what it is, and the way out is named."""
    path = warc_of(looks(THEN), tmp_path / "a.warc.gz")
    monkeypatch.setattr("checkup.sources._warc_files.find_spec", lambda name: None)
    with pytest.raises(NothingRead, match="needs the package warcio") as raised:
        read(site(paths=(str(path),)))
    assert "warcio>=1.7" in str(raised.value.hint)


def test_a_capture_that_is_no_page_of_the_web_is_passed_over(tmp_path: Path) -> None:
    """Pictures, feeds, answers without a type, other protocols."""
    odd = [
        Look(HOME + "/a.png", LATE, b"\x89PNG", kind="image/png"),
        Look(HOME + "/feed", LATE, "<rss/>", kind="application/rss+xml"),
        Look("dns:crumb.example", LATE, "crumb.example. 3600 IN A 192.0.2.1", kind="text/dns"),
    ]
    blog = read(site(paths=(str(warc_of([*looks(THEN), *odd], tmp_path / "a.warc.gz")),)))
    assert blog.coverage.captured_at == datetime(2012, 5, 28, 3, tzinfo=UTC)
    assert len(blog.posts) == 7
