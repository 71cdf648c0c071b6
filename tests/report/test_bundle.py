"""A client's copy stands alone: no other blog in it, every link inside it, the same bytes each time; and the one file that holds it all."""

from __future__ import annotations

import base64
import hashlib
import mimetypes
import re
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from checkup import pipeline
from checkup.config import load_many
from checkup.errors import UsageError
from checkup.report import BlogReport, Brand, single_file, write, write_bundle
from checkup.report.single_file import _data_address
from tests import golden
from tests.quick import quick
from tests.report._checkups import states
from tests.report._pages import Page, read

ALONE = ("graded", "very-many", "arabic", "names-hidden", "no-comments", "author-unknown", "stale", "empty")
SAMPLES = {"plot-nineteen": "Plot Nineteen", "salt-and-paddle": "Salt & Paddle", "the-mended-page": "The Mended Page"}


@pytest.fixture(scope="module")
def copies(all_ran: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of each sample, made after a run over all of them and moved elsewhere."""
    work = tmp_path_factory.mktemp("work")
    for site in load_many([str(golden.ROOT / "sites")]):
        given, checkup = pipeline.last_report(site, golden.options(all_ran))
        shared = replace(given, base_url="https://agency.example/all/", tags=("overdue",), owner="Jonas", brand=Brand("Northlight"))
        folder = write_bundle(shared, checkup, work / "made" / site.slug, version="0.0")
        (work / "made" / f"{site.slug}.html").write_text(single_file(work / "made" / site.slug, folder), encoding="utf-8")
    return Path(shutil.move(work / "made", tmp_path_factory.mktemp("elsewhere") / "copies"))


def made(given: BlogReport, out: Path) -> str:
    assert given.checkup is not None
    return write_bundle(given, given.checkup, out, version="0.0")


@pytest.mark.parametrize("slug", SAMPLES)
def test_no_other_blog_is_named(copies: Path, slug: str) -> None:
    """In no file of a copy, nor in its files' names, stands another blog, the whole report, its address, or a word of the owner's index."""
    others = [word for other, name in SAMPLES.items() if other != slug for word in (other, name, name.replace("&", "&amp;"))]
    for path in [p for p in (copies / slug).rglob("*") if p.is_file()] + [copies / f"{slug}.html"]:
        text = f"{path.relative_to(copies)}\n{path.read_text(encoding='utf-8')}"
        assert [word for word in (*others, "All blogs", "agency.example", "overdue", "Jonas") if word in text] == [], path


@pytest.mark.parametrize("slug", SAMPLES)
def test_every_link_stays_in_the_copy(copies: Path, slug: str) -> None:
    """Each link, style, script and picture of a copy that was moved leads to a file in it, and each anchor to a place, or to the blog."""
    root = copies / slug
    pages = {p: read(p) for p in root.rglob("*.html")}
    assert root / "index.html" in pages
    for path, page in pages.items():
        for tag, href, _ in page.links:
            if urlsplit(href).scheme:
                assert tag == "a"
                continue
            target, _, anchor = href.partition("#")
            there = (path.parent / target).resolve() if target else path
            assert there.is_file(), f"{path} -> {href}"
            assert there.is_relative_to(root.resolve())
            assert not anchor or anchor in pages.get(there, Page()).ids or anchor in read(there).ids


@pytest.mark.parametrize("slug", SAMPLES)
def test_the_cover_leads_to_everything(copies: Path, slug: str) -> None:
    """The first page names the blog, its verdict and who made the copy, and links to each page of the navigation and each file."""
    cover = read(copies / slug / "index.html")
    assert SAMPLES[slug] in cover.text
    assert "Prepared by Northlight" in " ".join(cover.text.split())
    links = {href for _, href, _ in cover.links}
    wanted = ("index.html", "posts.html", "waiting.html", "spam.html", "comments.csv", "posts.csv", "data.json")
    assert {f"{slug}/{name}" for name in wanted} <= links


def test_the_same_report_gives_the_same_bytes(tmp_path: Path) -> None:
    """Folder and zip file hold the same, twice made they are equal, and a zip file's entries are of the checkup's day."""
    given = replace(states()["graded"], slug="one")
    for name in ("a", "b"):
        made(given, tmp_path / name)
        made(given, tmp_path / f"{name}.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        inside = {i.filename: packed.read(i) for i in packed.infolist()}
        assert {i.date_time[:3] for i in packed.infolist()} == {(2026, 11, 21)}
    files = {f"one-checkup/{p.relative_to(tmp_path / 'a').as_posix()}": p.read_bytes() for p in (tmp_path / "a").rglob("*") if p.is_file()}
    assert inside == files
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "a.zip", "b", "b.zip"]


def test_only_an_earlier_copy_of_the_same_blog_is_replaced(tmp_path: Path) -> None:
    """A folder of other things, the whole report and another blog's copy are refused and stay; a copy of the same blog is made anew."""
    one, two = (replace(states()["graded"], slug=slug) for slug in ("one", "two"))
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter.txt").write_text("dear")
    write([one], tmp_path / "site", version="0.0")
    made(two, tmp_path / "two")
    for name in ("home", "site", "two"):
        before = {p: p.read_bytes() for p in (tmp_path / name).rglob("*") if p.is_file()}
        with pytest.raises(UsageError, match="other things"):
            made(one, tmp_path / name)
        assert {p: p.read_bytes() for p in (tmp_path / name).rglob("*") if p.is_file()} == before
    (tmp_path / "two" / "two" / "old.html").write_text("old")
    made(two, tmp_path / "two")
    assert not (tmp_path / "two" / "two" / "old.html").exists()


@pytest.mark.parametrize("name", quick(ALONE, ["graded", "no-comments"]))
def test_one_file_holds_it_all(tmp_path: Path, name: str) -> None:
    """In every state: each id once, each anchor there, each page's words in it, and no file, style or script from anywhere."""
    logo = tmp_path / "sign.svg"
    logo.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    folder = made(replace(states()[name], slug="one", brand=Brand("Northlight", logo, "#7a3b12", "#e9a063")), tmp_path / "copy")
    one = tmp_path / "one.html"
    one.write_text(single_file(tmp_path / "copy", folder), encoding="utf-8")
    page = read(one)
    assert len(page.ids) == len(set(page.ids))
    for tag, href, _ in page.links:
        kind = urlsplit(href).scheme
        assert (kind == "data" and tag in ("img", "link")) or (tag == "a" and kind in ("http", "https")) or href.startswith("#")
        assert not href.startswith("#") or href[1:] in page.ids, href
    around = re.sub(r'<main id="main".*</main>', "", one.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.search(r"<li>\s*(</li>|<li|</[ou]l>)", around)  # an entry whose link leads out of the file is gone, its slash too
    text = " ".join(page.text.split())
    for path in (tmp_path / "copy" / folder).rglob("*.html"):
        inner = re.search(r'<main id="main" class="wrap">(.*)</main>', path.read_text(encoding="utf-8"), re.DOTALL)
        assert inner is not None
        (tmp_path / "part.html").write_text(inner[1], encoding="utf-8")
        assert " ".join(read(tmp_path / "part.html").text.split()) in text, path


def test_the_one_file_allows_only_its_own_style_and_script(copies: Path) -> None:
    """Its policy names the hashes of its one style and its one script, allows pictures only from within, and nothing else."""
    text = (copies / "salt-and-paddle.html").read_text(encoding="utf-8")
    styles, scripts = (re.findall(rf"<{tag}[^>]*>(.*?)</{tag}>", text, re.DOTALL) for tag in ("style", "script"))
    assert (len(styles), len(scripts)) == (1, 1)
    style, script = (base64.b64encode(hashlib.sha256(one[0].encode()).digest()).decode() for one in (styles, scripts))
    policy = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    told = f"style-src 'sha256-{style}'; script-src 'sha256-{script}'; img-src data:; base-uri 'none'; form-action 'none'"
    assert policy == [f"default-src 'none'; {told}"]
    assert not re.search(r'\sstyle="|\son[a-z]+="', text)
    assert "@import" not in styles[0]
    assert "url(" not in styles[0]


def test_a_style_that_ends_its_element_is_refused(tmp_path: Path) -> None:
    """A style sheet of the user's with </style> in it would run on as a page."""
    mine = tmp_path / "mine" / "static"
    mine.mkdir(parents=True)
    (mine / "checkup.css").write_text("a{content:'</style><script>'}")
    folder = made(replace(states()["graded"], slug="one", templates=mine.parent), tmp_path / "copy")
    with pytest.raises(UsageError, match="holds </style>"):
        single_file(tmp_path / "copy", folder)


@pytest.mark.parametrize(("name", "kind"), [("logo.webp", "image/webp"), ("logo.svg", "image/svg+xml"), ("a.avif", "image/avif")])
def test_a_picture_has_one_type_on_every_machine(name: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the system's own table of types says, or does not know."""
    monkeypatch.setattr(mimetypes, "guess_type", lambda *_, **__: (None, None))
    (tmp_path / name).write_bytes(b"x")
    assert _data_address(tmp_path / name) == f"data:{kind};base64,eA=="
