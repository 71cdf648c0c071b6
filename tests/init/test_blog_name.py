"""`init` finds what a blog is called: on its pages, else in its feed, else from its API."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from checkup.cli import main
from checkup.config import load
from tests.web.loopback import HTML, Answer, Reply, serve

pytestmark = pytest.mark.usefixtures("no_pauses")
FEED = '<?xml version="1.0"?><rss version="2.0"><channel><title>{}</title></channel></rss>'
LINKS = '<link rel="alternate" type="application/rss+xml" href="/feed/"><link rel="https://api.w.org/" href="/wp-json/">'


def front(head: str) -> Reply:
    html = f'<!doctype html><html lang="en"><head>{LINKS}</head><body class="home">{head}<p>Words.</p></body></html>'
    return Reply(html.encode(), headers=HTML)


def named(folder: Path, pages: dict[str, Answer]) -> tuple[str | None, int]:
    """The name in the site file that `init` writes, and how many pages were asked for."""
    with serve(pages) as server:
        done = CliRunner().invoke(main, ["init", f"{server.url}/", "--folder", str(folder)])
        asked = len(server.paths())
    assert done.exit_code == 0, done.output
    (path,) = (folder / "sites").glob("*.toml")
    return load(path, environ={}).blog.name, asked


FEED_SAYS: Answer = Reply(FEED.format("The Tidal Notebook").encode(), headers={"Content-Type": "application/rss+xml"})
API_SAYS: Answer = Reply(b'{"name": "Harbour Lights", "routes": {}}', headers={"Content-Type": "application/json"})


def test_the_page_says_it(tmp_path: Path) -> None:
    """The page's own title is taken, and the API is not asked for it."""
    page = front('<h1 class="site-title"><a href="/">The Quiet Loom</a></h1>')
    pages: dict[str, Answer] = {"/": page, "/feed/": FEED_SAYS, "/wp-json/": API_SAYS}
    assert named(tmp_path, pages) == ("The Quiet Loom", 2)


def test_the_feed_says_it(tmp_path: Path) -> None:
    """A page without a title leaves it to the feed."""
    assert named(tmp_path, {"/": front(""), "/feed/": FEED_SAYS, "/wp-json/": API_SAYS})[0] == "The Tidal Notebook"


def test_the_api_says_it(tmp_path: Path) -> None:
    """Without page and feed the API's name is taken; what is no name is not."""
    assert named(tmp_path / "a", {"/": front(""), "/wp-json/": API_SAYS})[0] == "Harbour Lights"
    odd: Answer = Reply(b'{"name": ["no", "text"]}', headers={"Content-Type": "application/json"})
    assert named(tmp_path / "b", {"/": front(""), "/wp-json/": odd})[0] is None
    assert named(tmp_path / "c", {"/": front(""), "/wp-json/": Reply(b"[[[[", headers={"Content-Type": "application/json"})})[0] is None


def test_the_feed_names_posts_too(tmp_path: Path) -> None:
    """A feed with the type that feeds have is read: the posts that it names are looked at."""
    items = "".join(f"<item><title>Post {n}</title><link>{{0}}/post-{n}/</link></item>" for n in (1, 2))
    pages: dict[str, Answer] = {"/": front("")}
    with serve(pages) as server:
        body = FEED.format("The Tidal Notebook").replace("</channel>", items.format(server.url) + "</channel>")
        pages["/feed/"] = Reply(body.encode(), headers={"Content-Type": "application/rss+xml"})
        done = CliRunner().invoke(main, ["init", f"{server.url}/", "--folder", str(tmp_path)])
        asked = server.paths()
    assert done.exit_code == 0, done.output
    assert {"/post-1/", "/post-2/"} <= set(asked)
