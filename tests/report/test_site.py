"""The written site: links hold, nothing leaves it, pages are light, same input gives the same bytes."""

from __future__ import annotations

import csv
import filecmp
import os
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from checkup.errors import UsageError
from checkup.reader_words import ReaderWords, sentence
from checkup.report import write
from tests.report._checkups import busy_blog, checkup_of, history_of, report, states
from tests.report._pages import Page, read
from tests.report._talk import NOW

PAGES = ("index.html", "posts.html", "waiting.html", "spam.html", "people.html", "history.html", "method.html")
BLOG_HOSTS = {"blog.example"}


@cache
def pages(site: Path) -> dict[Path, Page]:
    return {path: read(path) for path in sorted(site.rglob("*.html"))}


def make(out: Path, *names: str, **more: object) -> Path:
    given = states()
    write([replace(given[n], slug=n) for n in names], out, version="0.0", **more)  # type: ignore[arg-type]
    return out


def test_every_state_writes_every_page(site: Path) -> None:
    """A blog with a checkup has all its pages and data files, one without has its first page, whatever its state."""
    for name, given in states().items():
        wanted = PAGES if given.checkup else ("index.html",)
        assert [p for p in wanted if not (site / name / p).is_file()] == []
        if given.checkup:
            assert [f for f in ("data.json", "comments.csv", "posts.csv", "badge.svg", "card.svg") if not (site / name / f).is_file()] == []
            assert len(list((site / name / "posts").glob("*.html"))) >= sum(bool(p.comments) for p in given.checkup.facts.blog.posts)
    for top in (
        "index.html",
        "404.html",
        "feed.xml",
        "robots.txt",
        ".nojekyll",
        "assets/checkup.css",
        "assets/checkup.js",
        "assets/icon.svg",
    ):
        assert (site / top).is_file()


def test_every_internal_link_and_anchor_exists(site: Path) -> None:
    """Each link inside the site names a file that exists, and each anchor exists there."""
    known = {path.resolve(): frozenset(page.ids) for path, page in pages(site).items()}
    files = {str(path.resolve()) for path in site.rglob("*") if path.is_file()}
    checked = 0
    for path, page in pages(site).items():
        folder = path.resolve().parent
        for _, href, _ in page.links:
            if urlsplit(href).scheme:
                continue
            if path.name == "404.html":
                continue  # hosts serve it at any depth: its links start at the host's root
            assert not href.startswith("/")
            assert not href.partition("#")[0].endswith("/")
            target, _, anchor = href.partition("#")
            there = os.path.normpath(folder / target) if target else str(path.resolve())
            assert there in files, f"{path.relative_to(site)} -> {href}"
            if anchor:
                assert anchor in known[Path(there)], f"{path.relative_to(site)} -> {href}"
            checked += 1
    assert checked > 1000


def test_only_links_to_the_blog_leave_the_site(site: Path) -> None:
    """Nothing is loaded from elsewhere; links that leave lead to the blog (or a note's own link) and carry nofollow noopener noreferrer."""
    for path, page in pages(site).items():
        for tag, href, rel in page.links:
            if not urlsplit(href).scheme:
                continue
            assert tag == "a", f"{path}: {tag} {href}"
            assert urlsplit(href).scheme in ("http", "https")
            assert urlsplit(href).hostname in BLOG_HOSTS, href
            assert set(rel.split()) == {"nofollow", "noopener", "noreferrer"}


def test_no_style_and_no_inline_script(site: Path) -> None:
    """The policy of each page forbids inline style and script, so there is none; every page carries the policy."""
    for path, page in pages(site).items():
        assert "style" not in page.attributes | page.tags, path
        assert not any(a.startswith("on") for a in page.attributes)
        assert [s for s in page.scripts if not s or not s.endswith("assets/checkup.js")] == []
        assert (
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
            in path.read_text()
        )


def test_headings_titles_ids_and_drawings(site: Path) -> None:
    """One h1 a page, no skipped level, a title, ids once, every drawing hidden or named."""
    for path, page in pages(site).items():
        assert page.headings.count(1) == 1, path
        assert page.headings[0] == 1
        assert all(b - a <= 1 for a, b in zip(page.headings, page.headings[1:], strict=False)), path
        assert page.title.strip()
        assert len(page.ids) == len(set(page.ids)), path
        assert page.nameless == [], path


def test_pages_are_light(site: Path) -> None:
    """Overview with style and script at most 60 kB, style at most 24, script at most 4; other pages at most 60 kB unless they are split."""
    style, script = ((site / "assets" / f).stat().st_size for f in ("checkup.css", "checkup.js"))
    assert style <= 24_000
    assert script <= 4_000
    for name in states():
        assert (site / name / "index.html").stat().st_size + style + script <= 60_000, name
        for page in PAGES[1:]:
            path = site / name / page
            if path.exists() and name != "very-many":
                assert path.stat().st_size <= 60_000, path


def test_noindex_unless_asked(site: Path, tmp_path: Path) -> None:
    """Every page says noindex by default; `index` lifts it, and robots.txt never hides the noindex from robots."""
    for path in site.rglob("*.html"):
        assert '<meta name="robots" content="noindex">' in path.read_text(), path
    assert "Disallow: /" not in (site / "robots.txt").read_text()
    write([report(checkup_of(busy_blog()), index=True)], tmp_path / "open", version="0.0")
    assert 'content="noindex"' not in (tmp_path / "open" / "example" / "index.html").read_text()
    assert 'content="noindex"' not in (tmp_path / "open" / "index.html").read_text()


def test_same_input_same_bytes(tmp_path: Path) -> None:
    """Two runs on the same input are equal byte for byte, pictures among them."""
    one, two = (make(tmp_path / n, "graded", "very-many", "script", "robots") for n in ("one", "two"))
    files = sorted(p.relative_to(one) for p in one.rglob("*") if p.is_file())
    assert files == sorted(p.relative_to(two) for p in two.rglob("*") if p.is_file())
    assert filecmp.cmpfiles(one, two, [str(f) for f in files], shallow=False)[1:] == ([], [])


@pytest.mark.slow
def test_a_second_run_leaves_the_same_site(tmp_path: Path) -> None:
    """Writing over an old site gives what writing afresh gives."""
    make(tmp_path / "site", "graded", "first")
    make(tmp_path / "site", "graded", "first")
    fresh = make(tmp_path / "fresh", "graded", "first")
    files = sorted(str(p.relative_to(fresh)) for p in fresh.rglob("*") if p.is_file())
    assert files == sorted(str(p.relative_to(tmp_path / "site")) for p in (tmp_path / "site").rglob("*") if p.is_file())
    assert filecmp.cmpfiles(fresh, tmp_path / "site", files, shallow=False)[1:] == ([], [])


def test_other_blogs_and_other_files_stay(tmp_path: Path) -> None:
    """A run of one blog keeps the others, with their line on the index, and files that a user put there; keep=False drops blogs."""
    out = make(tmp_path / "site", "graded", "robots")
    (out / "CNAME").write_text("checkups.example")
    (out / "extra").mkdir()
    (out / "extra" / "page.txt").write_text("mine")
    (out / "about").mkdir()
    (out / "about" / "index.html").write_text("<p>A page of my own</p>")
    before = (out / "graded" / "waiting.html").read_bytes()
    make(out, "first")
    assert (out / "CNAME").read_text() == "checkups.example"
    assert (out / "extra" / "page.txt").read_text() == "mine"
    assert (out / "graded" / "waiting.html").read_bytes() == before
    assert ("a", "graded/index.html", "") in read(out / "index.html").links
    make(out, "first", keep=False)
    assert not (out / "graded").exists()
    assert not (out / "robots").exists()
    assert (out / "CNAME").exists()
    assert (out / "extra" / "page.txt").exists()
    assert (out / "about" / "index.html").read_text() == "<p>A page of my own</p>"


def test_a_folder_of_other_things_is_refused(tmp_path: Path) -> None:
    """A folder that holds no report is never replaced."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter.txt").write_text("dear")
    with pytest.raises(UsageError, match="no report"):
        make(tmp_path / "home", "first")
    assert [p.name for p in (tmp_path / "home").iterdir()] == ["letter.txt"]
    assert [p.name for p in tmp_path.iterdir()] == ["home"]


def test_a_failure_leaves_the_old_site(tmp_path: Path) -> None:
    """When a page cannot be made, the old site stands as it was and nothing lies about beside it."""
    out = make(tmp_path / "site", "graded")
    before = {p: p.read_bytes() for p in out.rglob("*") if p.is_file()}
    broken = tmp_path / "templates"
    broken.mkdir()
    (broken / "people.html").write_text("{{ view.no_such_thing }}")
    with pytest.raises(Exception, match="no_such_thing"):
        write([report(checkup_of(busy_blog()), templates=broken)], out, version="0.0")
    assert {p: p.read_bytes() for p in out.rglob("*") if p.is_file()} == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["site", "templates"]


def test_a_user_template_overrides_one_block(tmp_path: Path) -> None:
    """A template in the user's folder extends the shipped one by !default/ and replaces one block; all other pages stay."""
    mine = tmp_path / "mine"
    (mine / "static").mkdir(parents=True)
    (mine / "overview.html").write_text('{% extends "!default/overview.html" %}{% block coverage %}<p id="mine">Ask Ada.</p>{% endblock %}')
    (mine / "static" / "logo.svg").write_text("<svg/>")
    write([report(checkup_of(busy_blog()), templates=mine)], tmp_path / "site", version="0.0")
    overview = read(tmp_path / "site" / "example" / "index.html")
    assert "mine" in overview.ids
    assert "cv" not in overview.ids
    assert "vs" in overview.ids
    assert (tmp_path / "site" / "assets" / "logo.svg").is_file()
    assert "mine" not in read(tmp_path / "site" / "example" / "method.html").ids


def test_notes_are_markdown_and_safe(site: Path) -> None:
    """A note's Markdown becomes HTML on overview and index; script and javascript: links do not survive."""
    for path in (site / "graded" / "index.html", site / "index.html"):
        text = path.read_text()
        assert "<strong>moved</strong>" in text
        assert "alert(1)" not in text
        assert '<a href="https://blog.example/" rel="nofollow noopener noreferrer">ok</a>' in text


def test_feed_has_one_stable_entry_for_each_checkup(site: Path) -> None:
    """Entries are made of blog and day; the newest of a blog carries the diagnosis; no entry twice."""
    feed = (site / "feed.xml").read_text()
    ids = re.findall(r"<entry>.*?<id>(.*?)</id>", feed)
    assert len(ids) == len(set(ids))
    assert f"urn:blog-checkup:graded:{NOW.date().isoformat()}" in ids
    assert "66 of 100, 63 in Oct 2026" in feed
    assert "https://example.org/checkups/graded/index.html" in feed


def test_badge_says_its_date(site: Path) -> None:
    """The badge has a title, the grade and the month; without a grade it says so."""
    assert "<title>Blog checkup: C, fair, 21 Nov 2026</title>" in (site / "graded" / "badge.svg").read_text()
    assert "not graded, Nov 2026" in (site / "script" / "badge.svg").read_text()


def test_card_png_only_with_an_address(site: Path) -> None:
    """A PNG of the card is written only where base_url is set and a converter is found; then og:image names it in full."""
    image = site / "graded" / "card.png"
    told = (
        '<meta property="og:image" content="https://example.org/checkups/graded/card.png">' in (site / "graded" / "index.html").read_text()
    )
    assert told is image.is_file()
    assert not image.is_file() or image.read_bytes().startswith(b"\x89PNG")
    assert not (site / "names-full" / "card.png").exists()


def test_card_names_no_reader(tmp_path: Path) -> None:
    """The card shows the diagnosis without readers' names even where the report shows names in full."""
    told = sentence(ReaderWords("Priya Narayan", "name"), " asked you something and has no answer.")
    write([report(checkup_of(busy_blog(), diagnosis=told), names="full")], tmp_path / "site", version="0.0")
    card = (tmp_path / "site" / "example" / "card.svg").read_text()
    assert "Narayan" not in card
    assert "P. N. asked" in card
    assert "Narayan" in (tmp_path / "site" / "example" / "index.html").read_text()


def test_a_post_without_comments_has_no_page(tmp_path: Path) -> None:
    """Its title leads to the blog in the table of posts and in that of the overview's chart, and posts.csv names no page of it."""
    from tests.factories import blog, comment, post

    silent, heard = post(1), post(2, [comment("Rita")])
    write([report(checkup_of(blog([silent, heard])))], tmp_path / "site", version="0.0")
    folder = tmp_path / "site" / "example"
    assert [p.name for p in (folder / "posts").iterdir()] == ["2.html"]
    for page in ("posts.html", "index.html"):
        assert f'<a href="{silent.url}" rel="nofollow noopener noreferrer"><bdi>{silent.title}</bdi></a>' in (folder / page).read_text()
        assert f'<a href="posts/2.html"><bdi>{heard.title}</bdi></a>' in (folder / page).read_text()
    with (folder / "posts.csv").open(encoding="utf-8", newline="") as table:
        assert {row["post_url"]: row["report"] for row in csv.DictReader(table)} == {silent.url: "", heard.url: "posts/2.html"}


def test_split_pages_of_posts_and_comments(tmp_path: Path) -> None:
    """Over 200 posts make a page a year, many comments several pages under 60 kB; waiting items lead to the right one."""
    from checkup.model import Owner
    from tests.factories import OWNER, blog, comment, post

    posts = [post(i, [comment(f"Reader {i}")] if i % 40 == 0 else ()) for i in range(1, 260)]
    long = post(260, [comment(f"Reader {j}", "Where from here?", after_hours=24 * 365 * 4 + j, id=f"q{j}") for j in range(250)])
    write(
        [report(checkup_of(blog([*posts, long], owners=(Owner(OWNER, "named in the config"),))), history=history_of(1))],
        tmp_path / "site",
        version="0.0",
    )
    folder = tmp_path / "site" / "example"
    years = sorted(p.name for p in folder.glob("posts-*.html"))
    assert years
    assert {href for _, href, _ in read(folder / "posts.html").links} >= set(years)
    links = [h for p in ["posts.html", *years] for _, h, _ in read(folder / p).links]
    assert sum(h.startswith("posts/") for h in links) == 7
    assert sum(h in {p.url for p in posts} for h in links) == 253
    parts = [read(p).ids for p in sorted((folder / "posts").glob("260*.html"))]
    assert len(parts) >= 3
    found = [i for ids in parts for i in ids if i.startswith("cq")]
    assert sorted(found) == sorted(f"cq{j}" for j in range(250))
    assert max(p.stat().st_size for p in folder.rglob("*.html")) <= 60_000
    late = [h for _, h, _ in read(folder / "waiting.html").links if h.startswith("posts/260")]
    assert late
    assert all(href.partition("#")[2] in read(folder / href.partition("#")[0]).ids for href in late)
