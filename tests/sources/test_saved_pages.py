"""Saved pages: files, folders and mirrors, read as if they still stood on the web."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checkup.errors import NothingRead
from checkup.model import NOWHERE
from checkup.sources import saved_pages
from tests.reading.test_page_archive import mhtml, part
from tests.sources.reading import read, site
from tests.sources.tiny_blog import Entry, Said, entries, pages_of, post_page, saved, served
from tests.web.loopback import serve

LONG = Entry(
    "long",
    "A long talk",
    "2012-05-03",
    "What do you bake on Sundays in your own kitchen?",
    [[Said(10 * page + n, f"R{n}", f"Word {page}{n} about bread") for n in range(1, 4)] for page in (1, 2, 3)],
)


def facts(blog: object) -> list[tuple[object, ...]]:
    return [
        (p.title, p.published, p.text, p.commenting, [(c.id, c.parent, c.author, c.text, c.posted) for c in p.comments]) for p in blog.posts
    ]  # type: ignore[attr-defined]


def test_a_mirror_gives_the_same_blog_as_the_live_host(tmp_path: Path) -> None:
    """The same pages, once served and once saved, are the same posts with the same comments."""
    made = pages_of([LONG, *entries(11)])
    saved(made, tmp_path / "mirror")
    with serve(served(made)) as server:
        live = read(site(server.url + "/"))
        kept = read(site(server.url + "/", paths=(str(tmp_path / "mirror"),)))
    assert len(live.posts) == 12
    assert facts(live) == facts(kept)
    assert kept.coverage.requests == 0
    assert kept.coverage.captured_at is None


@pytest.mark.parametrize("folder", ["tiny.example", "www.tiny.example", "tiny.example+8080"])
def test_the_host_may_be_a_folder(tmp_path: Path, folder: str) -> None:
    """wget and HTTrack put the host first: it gives the address where none is configured."""
    saved(pages_of(entries(6)), tmp_path / folder)
    blog = read(site(paths=(str(tmp_path),)))
    host = folder.replace("+", ":")
    assert len(blog.posts) == 6
    assert all(p.url.startswith(f"http://{host}/2012/05/post-") for p in blog.posts)


@pytest.mark.parametrize("folder", ["index.php", "weblog.aspx", "mt.cgi"])
def test_a_script_in_the_address_is_no_host(tmp_path: Path, folder: str) -> None:
    """ "/index.php/2012/05/rye": the first folder has a dot, but it belongs to the path."""
    for name in ("rye", "oats"):
        page = f"<html><title>{name}</title><body class='single-post'><h1>{name}</h1><p>{'Flour, water and salt. ' * 20}</p></body></html>"
        (tmp_path / folder / "2012/05").mkdir(parents=True, exist_ok=True)
        (tmp_path / folder / "2012/05" / f"{name}.html").write_text(page, encoding="utf-8")
    blog = read(site("http://tiny.example/", paths=(str(tmp_path),)))
    assert [p.url for p in blog.posts] == [f"http://tiny.example/{folder}/2012/05/{name}.html" for name in ("oats", "rye")]


def test_copies_under_other_names_count_once(tmp_path: Path) -> None:
    """A page kept a second time by its number, with a query in the file name, or as a wget copy is one post."""
    blog = entries(6)
    made = pages_of(blog)
    saved(made, tmp_path)
    page = made[blog[0].path]
    for name in ("index.html?p=6.html", "index.html?p=6&utm_source=x.html", "2012/05/post-6.1.html"):
        (tmp_path / name).write_text(page, encoding="utf-8")
    got = read(site("http://tiny.example/", paths=(str(tmp_path),)))
    assert len(got.posts) == 6
    assert sum(len(p.comments) for p in got.posts) == 12


def test_every_kind_of_copy_in_a_mirror_changes_nothing(tmp_path: Path) -> None:
    """Views, reply forms, comment anchors kept as folders, numbered files and trackback addresses are the posts that they show."""
    blog = [LONG, *entries(8)]
    made = pages_of(blog)
    saved(made, tmp_path / "plain")
    saved(made, tmp_path / "copied")
    for n, entry in enumerate(blog):
        at = tmp_path / "copied" / entry.path.strip("/")
        names = (
            f"index.html?replytocom={n}.html",
            "index.html?share=x.html",
            "print/index.html",
            "trackback/index.html",
            f"#comment-{n}/index.html",
        )
        for name in (*names, f"../{entry.slug}.html", f"../{entry.slug}(1).html"):
            (at / name).parent.mkdir(parents=True, exist_ok=True)
            (at / name).write_text(made[entry.path], encoding="utf-8")
    plain, copied = (read(site("http://tiny.example/", paths=(str(tmp_path / name),))) for name in ("plain", "copied"))
    assert facts(plain) == facts(copied)
    assert {c.united for p in copied.posts for c in p.comments} == {1}


def test_a_blog_without_pretty_addresses_is_read_from_its_mirror(tmp_path: Path) -> None:
    """`?p=12` is a post, `?m=201205`, `?cat=1` and `?paged=2` are lists, though a mirror has them all in file names of one folder."""
    blog = entries(9)
    for n, entry in enumerate(blog, 1):
        html = re.sub(r'<link rel="canonical"[^>]*>', "", pages_of([entry])[entry.path]).replace(entry.path, f"/?p={n}")
        (tmp_path / f"index.html?p={n}.html").write_text(html, encoding="utf-8")
    one = (tmp_path / "index.html?p=9.html").read_text(encoding="utf-8")
    for name in ("index.html", "index.html?m=201205.html", "index.html?cat=1.html", "index.html?paged=2.html"):
        (tmp_path / name).write_text(one, encoding="utf-8")
    got = read(site("http://tiny.example/", paths=(str(tmp_path),)))
    assert sorted(p.url for p in got.posts) == [f"http://tiny.example/?p={n}" for n in range(1, 10)]
    assert sum(len(p.comments) for p in got.posts) == 18
    assert {s.url for s in got.coverage.skipped} >= {"http://tiny.example/?m=201205", "http://tiny.example/?cat=1"}


def test_single_files_and_files_without_suffix_are_read(tmp_path: Path) -> None:
    """What counts is the content: a page under any name is read, anything else is left alone."""
    blog = entries(2)
    made = pages_of(blog)
    (tmp_path / "first.html").write_text(made[blog[0].path], encoding="utf-8")
    (tmp_path / "second").write_text(made[blog[1].path], encoding="utf-8")
    (tmp_path / "notes.txt").write_text("Ada said... nothing", encoding="utf-8")
    (tmp_path / "loaf.jpg").write_bytes(b"\xff\xd8\xff")
    got = read(site(paths=tuple(str(tmp_path / n) for n in ("first.html", "second", "notes.txt", "loaf.jpg"))))
    assert {p.title for p in got.posts} == {e.title for e in blog}


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda p: None, "neither a saved web page nor an export .* in empty"),
        (lambda p: (p / "a.bin").write_bytes(b"\x00\x01"), "neither a saved web page nor an export .* in empty"),
        (lambda p: (p / "shop.html").write_text("<html><title>Shop</title><p>Buy bread.</p>"), "No post was recognised in empty"),
    ],
    ids=["empty folder", "not HTML", "no blog"],
)
def test_nothing_usable_is_one_clear_sentence(tmp_path: Path, make: object, words: str) -> None:
    """An empty folder, a folder of other files, and a page that is no post each say so."""
    folder = tmp_path / "empty"
    folder.mkdir()
    make(folder)  # type: ignore[operator]
    with pytest.raises(NothingRead, match=words):
        read(site(paths=(str(folder),)))


def test_a_missing_path_is_one_clear_sentence() -> None:
    """A path that does not exist is named."""
    with pytest.raises(NothingRead, match=r"nowhere\.html does not exist"):
        read(site(paths=("nowhere.html",)))


def test_pages_without_an_address_are_told_apart_by_their_place(tmp_path: Path) -> None:
    """Without `url` each file is a post of its own, links between them are resolved, and the coverage says what is not known."""
    saved(pages_of(entries(4)), tmp_path / "keep")
    blog = read(site(paths=(str(tmp_path / "keep"),)))
    assert len({p.url for p in blog.posts}) == 4
    assert all(p.url.startswith(f"{NOWHERE}2012/05/post-") for p in blog.posts)
    assert blog.url == ""
    assert any("addresses of 4 of the saved posts are not known" in note for note in blog.coverage.notes)
    assert blog == read(site(paths=(str(tmp_path / "keep"),)))


def test_files_of_one_name_in_two_folders_stay_two(tmp_path: Path) -> None:
    """The place counts from the deepest folder that all paths share."""
    made = pages_of(entries(2))
    for folder, entry in zip(("a", "b"), entries(2), strict=True):
        (tmp_path / folder).mkdir()
        page = re.sub(r"<link [^>]*canonical[^>]*>", "", made[entry.path])
        (tmp_path / folder / "page.html").write_text(page, encoding="utf-8")
    blog = read(site(paths=tuple(str(tmp_path / f / "page.html") for f in "ab")))
    assert sorted(p.url for p in blog.posts) == [f"{NOWHERE}a/page.html", f"{NOWHERE}b/page.html"]


def test_pages_that_ask_not_to_be_indexed_are_measured_and_not_quoted(tmp_path: Path) -> None:
    """Their comments count; the post is marked, and the coverage says so."""
    made = {
        path: page.replace("<head>", "<head><meta name='robots' content='noindex,follow'>") for path, page in pages_of(entries(3)).items()
    }
    saved(made, tmp_path)
    blog = read(site("http://tiny.example/", paths=(str(tmp_path),)))
    assert [p.quotable for p in blog.posts] == [False] * 3
    assert sum(len(p.comments) for p in blog.posts) == 6
    assert any("not to show 3 of the posts" in note for note in blog.coverage.notes)


def test_pages_saved_in_one_file_each_keep_their_addresses(tmp_path: Path) -> None:
    """A folder of MHTML files under any names gives the posts of the web, each at its address, also where `url` is configured."""
    made = entries(4)
    for number, entry in enumerate(made):
        address = f"https://tiny.example{entry.path}"
        (tmp_path / f"Post {number}.mhtml").write_bytes(mhtml(part(post_page(entry).encode(), address)))
    blogs = [read(site(paths=(str(tmp_path),))), read(site("https://tiny.example/", paths=(str(tmp_path),)))]
    assert [sorted(p.url for p in blog.posts) for blog in blogs] == 2 * [sorted(f"https://tiny.example{entry.path}" for entry in made)]


@pytest.mark.parametrize(("host", "kept"), [("tiny.example", True), ("other.example", False)])
def test_the_address_that_a_program_noted_goes_before_the_name_of_its_file(tmp_path: Path, host: str, kept: bool) -> None:
    """HTTrack calls "?p=12" a file like "index0345.html" and notes the address in it; a note of another host says nothing."""
    made = entries(6)
    note = "<!DOCTYPE html><!-- Mirrored from {}/{} by HTTrack Website Copier/3.x, Sat, 05 May 2012 10:00:00 GMT -->"
    links = "".join(f"<h2><a href='index0{n}a.html'>{e.title}</a></h2><p>Some words on it.</p>" for n, e in enumerate(made))
    (tmp_path / "index-2.html").write_text(note.format(host, "") + f"<title>Tiny</title>{links}", encoding="utf-8")
    for n, entry in enumerate(made):
        words = "<p>Salt and rye.</p>" * 20
        body = f"<h1><a href='index-2.html'>Tiny</a></h1><div class='post'><h2>{entry.title}</h2><i>{entry.day}</i>{words}</div>"
        page = f"{note.format(host, f'?p={n + 3}')}<title>{entry.title} | Tiny</title>{body}"
        (tmp_path / f"index0{n}a.html").write_text(page, encoding="utf-8")
    blog = read(site("http://tiny.example/", paths=(str(tmp_path),)))
    names = [f"?p={n + 3}" if kept else f"index0{n}a.html" for n in range(6)]
    assert sorted(p.url for p in blog.posts) == sorted(f"http://tiny.example/{name}" for name in names)


def test_the_address_that_a_page_gives_goes_before_the_name_of_its_file(tmp_path: Path) -> None:
    """Pages saved by hand ("1.html"): the report links to where the posts stand, and never to an address that nobody had."""
    made = entries(3)
    for number, entry in enumerate(made):
        (tmp_path / f"{number}.html").write_text(post_page(entry), encoding="utf-8")
    blog = read(site("http://tiny.example/", paths=(str(tmp_path),)))
    assert {p.url for p in blog.posts} == {f"http://tiny.example{entry.path}" for entry in made}


@pytest.mark.parametrize(("folder", "said"), [("2012/05", "/2012/05/post-{}/"), (".", "/?p={}")])
def test_a_mirrors_path_and_a_post_known_by_its_number_keep_the_plainer_address(tmp_path: Path, folder: str, said: str) -> None:
    """A folder of a mirror is the blog's own, and "?p=12" says less than a name: there the shorter of both stands, as on the web."""
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    for number, entry in enumerate(entries(3), 1):
        link = f'<link rel="canonical" href="http://tiny.example{said.format(number)}">'
        page = re.sub("<link[^>]*canonical[^>]*>", link, post_page(entry))
        (tmp_path / folder / f"p{number}.html").write_text(page, encoding="utf-8")
    blog = read(site("http://tiny.example/", paths=(str(tmp_path),)))
    where = "" if folder == "." else f"{folder}/"
    assert {p.url for p in blog.posts} == {f"http://tiny.example/{where}p{number}.html" for number in range(1, 4)}


def test_a_file_that_gives_no_address_keeps_that_of_its_name(tmp_path: Path) -> None:
    """Nothing better is known, and it tells the posts apart."""
    for number, entry in enumerate(entries(3)):
        page = re.sub("<link[^>]*canonical[^>]*>", "", post_page(entry))
        (tmp_path / f"{number}.html").write_text(page, encoding="utf-8")
    blog = read(site("http://tiny.example/", paths=(str(tmp_path),)))
    assert {p.url for p in blog.posts} == {f"http://tiny.example/{number}.html" for number in range(3)}


def test_a_report_of_ours_in_the_folder_is_no_post(tmp_path: Path) -> None:
    """Where the report was written into the folder of saved pages, the next run reads the same posts as the first."""
    saved(pages_of(entries(3)), tmp_path)
    before = read(site("http://tiny.example/", paths=(str(tmp_path),)))
    (tmp_path / "_site" / "tiny").mkdir(parents=True)
    page = post_page(LONG).replace("<head>", '<head><link rel="stylesheet" href="../assets/checkup.css">')
    (tmp_path / "_site" / "tiny" / "post.html").write_text(page, encoding="utf-8")
    assert facts(read(site("http://tiny.example/", paths=(str(tmp_path),)))) == facts(before)


def test_pictures_behind_a_saved_page_may_be_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a file of many megabytes the page is read, which stands first; a plain page of that size is a skip."""
    monkeypatch.setattr(saved_pages, "MAX_BYTES", 40_000)
    [entry] = entries(1)
    page, address = post_page(entry).encode(), f"https://tiny.example{entry.path}"
    picture = (b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64", b"aGVsbG8=\r\n" * 5_000)
    (tmp_path / "a.mhtml").write_bytes(mhtml(part(page, address), picture))
    (tmp_path / "b.html").write_bytes(page + b" " * 40_000)
    blog = read(site(paths=(str(tmp_path),)))
    assert [p.url for p in blog.posts] == [address]
    assert [skip.url for skip in blog.coverage.skipped] == ["b.html"]


def test_folders_that_share_nothing_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on two drives of Windows, which have no folder in common: each page is told apart by its whole place."""
    made = pages_of(entries(2))
    for folder, entry in zip(("c", "d"), entries(2), strict=True):
        (tmp_path / folder).mkdir()
        page = re.sub(r"<link [^>]*canonical[^>]*>", "", made[entry.path])
        (tmp_path / folder / "page.html").write_text(page, encoding="utf-8")

    def apart(paths: object) -> str:
        raise ValueError("Paths don't have the same drive")

    monkeypatch.setattr(saved_pages.os.path, "commonpath", apart)
    blog = read(site(paths=(str(tmp_path / "c"), str(tmp_path / "d"))))
    assert [p.url.removesuffix("/page.html")[-1] for p in blog.posts] == ["c", "d"]
    assert all(p.url.startswith(NOWHERE) and "//" not in p.url.removeprefix(NOWHERE) for p in blog.posts)
