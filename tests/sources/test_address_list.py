"""A file of addresses is a list of posts, or with --blogs of blogs; it is never read as a post."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkup.config import load_each
from checkup.config.address_list import listed_addresses
from tests._command import checkup, places
from tests.sources.tiny_blog import entries, pages_of, served
from tests.web.loopback import HTML, Reply, serve

pytestmark = pytest.mark.usefixtures("no_pauses")


def listing(folder: Path, *lines: str) -> Path:
    path = folder / "urls.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["https://a.example/1", "", "# old", "  https://a.example/2  ", "https://a.example/1"], ("https://a.example/1", "https://a.example/2")),
        (["https://a.example/1 and more"], ()),
        (["My post", "https://a.example/1"], ()),
        (["ftp://a.example/1"], ()),
        (["# nothing"], ()),
        ([""], ()),
    ],
)  # fmt: skip
def test_only_addresses_are_a_list(tmp_path: Path, lines: list[str], wanted: tuple[str, ...]) -> None:
    """One address a line, each once, with empty lines and notes; a word beside them makes it a text."""
    assert listed_addresses(listing(tmp_path, *lines)) == wanted


def test_a_list_is_posts_by_blog_or_blogs(tmp_path: Path) -> None:
    """Without --blogs each host is one blog with its posts, with it each address is a blog; front pages alone are questioned."""
    path = listing(tmp_path, "https://a.example/1", "https://b.example/2", "https://www.a.example/3")
    sites, errors = load_each([str(path)], environ={})
    assert not errors
    assert [(site.slug, site.blog.url) for site in sites] == [
        ("urls-a-example", "https://a.example/"), ("urls-b-example", "https://b.example/"),
    ]  # fmt: skip
    assert [site.blog.url for site in load_each([str(path)], environ={}, blogs=True)[0]] == [
        "https://a.example/1", "https://b.example/2", "https://www.a.example/3",
    ]  # fmt: skip
    fronts = listing(tmp_path, "https://a.example/", "https://b.example")
    assert "--blogs" in load_each([str(fronts)], environ={})[1][0].hint
    assert len(load_each([str(fronts)], environ={}, blogs=True)[0]) == 2


def test_the_listed_posts_are_read_and_no_others(tmp_path: Path) -> None:
    """Three of nine posts, with their further comment pages; what holds no post, or is not there, is in the coverage."""
    blog = entries(9)
    blog[0].pages.append([])
    pages = served(pages_of(blog)) | {"/shelf/": Reply(b"<html><body><p>A shelf.</p></body></html>", headers=HTML)}
    with serve(pages) as server:
        wanted = [server.url + entry.path for entry in blog[:3]]
        path = listing(tmp_path, *wanted, f"{server.url}/shelf/", f"{server.url}/2012/05/missing/")
        done = checkup("run", path, "--allow-private", *places(tmp_path))
        asked = set(server.paths())
    assert done.exit_code == 3, done.output
    assert asked <= {entry.path for entry in blog[:3]} | {f"{blog[0].path}comment-page-1/", "/shelf/", "/2012/05/missing/"}
    (data,) = (tmp_path / "_site").glob("urls-127-0-0-1/data.json")
    text = data.read_text(encoding="utf-8")
    assert "holds no post" in text
    assert "/2012/05/missing/" in text
    posts = (tmp_path / "_site" / "urls-127-0-0-1" / "posts.csv").read_text(encoding="utf-8")
    assert posts.count("Loaf number") == 3


def test_the_plan_of_a_list_asks_nothing(tmp_path: Path) -> None:
    """--plan says how many pages would be read."""
    done = checkup("run", listing(tmp_path, "http://127.0.0.1:9/1", "http://127.0.0.1:9/2"), "--plan", "--allow-private", *places(tmp_path))
    assert done.exit_code == 0, done.output
    assert "2 listed pages" in done.output
    assert "about 3 requests" in done.output


def test_a_list_of_blogs_is_a_report_of_each(tmp_path: Path) -> None:
    """With --blogs every address is read as a blog."""
    with serve(served(pages_of(entries(2)))) as one, serve(served(pages_of(entries(3)))) as two:
        path = listing(tmp_path, f"{one.url}/", f"{two.url}/")
        done = checkup("run", path, "--blogs", "--allow-private", *places(tmp_path))
    assert done.exit_code == 0, done.output
    assert len(list((tmp_path / "_site").glob("127-0-0-1-*/index.html"))) == 2
