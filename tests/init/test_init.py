"""`checkup init` looks at a real server politely and writes files that work."""

from __future__ import annotations

import subprocess
import tomllib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner, Result

from checkup.cli import main
from checkup.config import load
from checkup.init.discover import Discovered, outside_system
from checkup.init.files import site_file
from checkup.init.who_writes import Writers
from checkup.model import Owner, Page, Person
from checkup.platforms import read
from tests.sources.tiny_blog import Entry, Said, pages_of, served
from tests.web.loopback import serve

pytestmark = pytest.mark.usefixtures("no_pauses")
FRONT = """<!doctype html><html lang="en"><head><title>The Quiet Loom</title>
<meta name="generator" content="WordPress 6.6"><link rel="alternate" type="application/rss+xml" title="Feed" href="/feed/">
<link rel="https://api.w.org/" href="/wp-json/"></head><body class="home blog">
<h1 class="site-title"><a href="/">The Quiet Loom</a></h1>
<article id="post-2" class="post-2 post type-post hentry"><h2 class="entry-title"><a href="/2026/10/warp/" rel="bookmark">Warp</a></h2>
<div class="entry-content"><p>How I wind a warp on a small loom.</p></div></article>
<article id="post-1" class="post-1 post type-post hentry"><h2 class="entry-title"><a href="/2026/09/weft/" rel="bookmark">Weft</a></h2>
<div class="entry-content"><p>Which yarn I take for the weft.</p></div></article></body></html>"""
POST = """<!doctype html><html lang="en"><head><title>{0} - The Quiet Loom</title><meta name="generator" content="WordPress 6.6">
<link rel="canonical" href="{1}"></head><body class="single single-post postid-2"><article id="post-2" class="post-2 post type-post hentry">
<h1 class="entry-title">{0}</h1><span class="byline">by <span class="author vcard"><a class="url fn n" href="/author/wilma/">Wilma
Weaver</a></span></span> <time class="entry-date published" datetime="2026-10-05T09:00:00+00:00">5 October 2026</time>
<div class="entry-content"><p>A long text about weaving, yarn and patience, with one question at its end.
What do you weave?</p></div></article>
<div id="comments" class="comments-area"><h2 class="comments-title">One thought</h2><ol class="comment-list">
<li id="comment-7" class="comment even depth-1"><article class="comment-body"><footer class="comment-meta">
<div class="comment-author vcard"><b class="fn">Lena</b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="{1}#comment-7"><time datetime="2026-10-06T10:00:00+00:00">6 October 2026</time></a></div></footer>
<div class="comment-content"><p>Linen towels.</p></div>
</article></li></ol></div></body></html>"""


class Blog(BaseHTTPRequestHandler):
    """A small blog in WordPress markup."""

    asked: list[str]

    def do_GET(self) -> None:
        """Answer with a page, or 404."""
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        base = f"http://{self.headers['Host']}"
        pages = {"/": FRONT}
        pages |= {
            f"/2026/{month}/{name}/": POST.format(name.title(), f"{base}/2026/{month}/{name}/")
            for month, name in (("10", "warp"), ("09", "weft"))
        }
        body = pages.get(self.path, "").encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


@pytest.fixture
def blog() -> Iterator[ThreadingHTTPServer]:
    """The blog on a free port of loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Blog)
    server.asked = []  # type: ignore[attr-defined]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def address(server: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}/"


def init(*args: str) -> Result:
    return CliRunner().invoke(main, ["init", *args], env={"GITHUB_REPOSITORY": None})


def test_init_writes_a_site_file_with_what_it_found(blog: ThreadingHTTPServer, tmp_path: Path) -> None:
    """Platform, author, feed and the private address are in a file that loads; robots.txt comes first; the feed is asked for more posts."""
    done = init(address(blog), "--folder", str(tmp_path))
    assert done.exit_code == 0, done.output
    (path,) = (tmp_path / "sites").glob("*.toml")
    site = load(path, environ={})
    assert site.blog.url == address(blog)
    assert (site.blog.platform, site.blog.authors) == ("wordpress", ("Wilma Weaver",))
    assert site.crawl.allow_private_hosts
    assert "private or loopback" in done.output
    assert "/feed/" in path.read_text(encoding="utf-8")
    assert (tmp_path / "sites" / "checkup.schema.json").is_file()
    asked = blog.asked  # type: ignore[attr-defined]
    assert asked[0] == "/robots.txt"
    assert asked[1:] == ["/", "/feed/", "/2026/10/warp/", "/2026/09/weft/"]
    assert "Writer: Wilma Weaver (" in done.output
    assert 'authors = ["Wilma Weaver"] (2 posts and 2 comments looked at)' in done.output
    assert "(1 of 2)" in done.output


def post_of(number: int, *, owner: str, named: bool) -> Entry:
    """A post without a byline under which two readers write and somebody answers each of them, by name where `named`."""
    talk = []
    for n, reader in enumerate((f"Reader{number}", f"Guest{number}")):
        talk += [Said(10 * number + 2 * n, reader, f"How long did the {number}th one rest?")]
        call = f"{reader}, a" if named else "A"
        talk += [Said(10 * number + 2 * n + 1, owner, f"{call} night and a day, number {number}.")]
    return Entry(
        f"post-{number}", f"Loaf number {number}", f"2012-05-{number:02}", "Flour, water and a quiet afternoon in the kitchen.", [talk]
    )


def init_unsigned(tmp_path: Path, *, named: int) -> tuple[Result, list[str]]:
    """What `init` says of fourteen posts without a byline, and what it asked for; on the first `named` readers are called by name."""
    posts = [post_of(n, owner="Mira Moss", named=n <= named) for n in range(1, 15)]
    pages = {path: html.replace(' by <span class="author vcard"><a class="fn" href="/author/ada/">Ada</a></span>', "") for path, html in
             pages_of(posts, per_page=20).items()}  # fmt: skip
    with serve(served(pages)) as server:
        done = init(server.url + "/", "--folder", str(tmp_path))
        asked = server.paths()
    assert done.exit_code == 0, done.output
    return done, asked


def test_init_asks_who_writes_where_a_name_behaves_like_the_writers(tmp_path: Path) -> None:
    """Ten posts are read, no more; the question comes with the line for the site file, which does not name anybody yet."""
    done, asked = init_unsigned(tmp_path, named=5)
    assert len(asked) == 11  # beside robots.txt
    assert "Are you Mira Moss?" in done.output
    assert 'authors = ["Mira Moss"] if so, readers = ["Mira Moss"] if not.' in done.output
    (path,) = (tmp_path / "sites").glob("*.toml")
    assert load(path, environ={}).blog.authors == ()


def test_init_says_whom_the_talk_makes_the_writer_and_settles_nothing(tmp_path: Path) -> None:
    """Where everybody is answered by name, the name and why stand on the screen, and in the site file behind a sign."""
    done, _ = init_unsigned(tmp_path, named=14)
    assert "Writer: Mira Moss (inferred from the conversation: answers 20 readers by name on 10 posts)" in done.output
    (path,) = (tmp_path / "sites").glob("*.toml")
    assert load(path, environ={}).blog.authors == ()
    assert '# authors = ["Mira Moss"]' in path.read_text(encoding="utf-8")


def test_init_writes_a_whole_repository_and_overwrites_nothing(blog: ThreadingHTTPServer, tmp_path: Path) -> None:
    """With --github the workflows, .gitignore and a README with the badge of the origin are there; existing files stay."""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    subprocess.run(["git", "-C", str(tmp_path), "remote", "add", "origin", "git@github.com:Wilma/loom-checkup.git"], check=True)
    (tmp_path / ".gitignore").write_text("mine\n", encoding="utf-8")
    done = init(address(blog), "--github", "--folder", str(tmp_path))
    assert done.exit_code == 0, done.output
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "mine\n"
    readme = (tmp_path / "README.md").read_text(encoding="utf-8")
    slug = next((tmp_path / "sites").glob("*.toml")).stem
    assert f"https://wilma.github.io/loom-checkup/{slug}/badge.svg" in readme
    assert "@@" not in "".join(p.read_text(encoding="utf-8") for p in tmp_path.glob(".github/workflows/*.yml")) + readme
    again = init(address(blog), "--github", "--folder", str(tmp_path))
    assert "written" not in again.stdout


def test_a_writer_whom_only_the_talk_tells_is_written_as_a_comment() -> None:
    """The line stands in the site file with its name, and counts only once the owner takes its sign away; a hostile name stays in it."""
    nasty = Owner(Person('Wim\n[crawl]"'), "inferred", inferred=True)
    found = Discovered("https://b.example/", None, None, (), None, None, False, 3, (), writers=Writers((nasty,)))
    text = site_file(found)
    assert '# authors = ["Wim [crawl]\\""] # only how people talk says so' in text
    assert set(tomllib.loads(text)["blog"]) == {"url"}


@pytest.mark.parametrize(("own", "beside", "told"), [(2, 1, None), (1, 1, "disqus"), (0, 1, "disqus"), (2, 0, None)])
def test_a_system_that_was_tried_for_a_while_does_not_hold_the_comments(own: int, beside: int, told: str | None) -> None:
    """Where more posts show comments that the platform keeps, an embed on some others is not where comments stand."""
    embed = '<div id="disqus_thread"></div>'
    with_comments = POST.format("Warp", "http://loom.example/2026/10/warp/")
    without = with_comments.partition('<div id="comments"')[0] + embed
    pages = [with_comments] * own + [without] * beside
    assert outside_system([read(Page("http://loom.example/2026/10/warp/", page.encode())) for page in pages]) == told


def test_init_says_what_is_wrong(tmp_path: Path) -> None:
    """No scheme is 2; a port where nobody answers is 3; neither writes anything."""
    assert init("blog.example", "--folder", str(tmp_path)).exit_code == 2
    closed = init("http://127.0.0.1:9/", "--folder", str(tmp_path))
    assert closed.exit_code == 3
    assert "Traceback" not in closed.output
    assert list(tmp_path.iterdir()) == []


def test_a_hostile_blog_cannot_write_into_the_files(tmp_path: Path) -> None:
    """Titles and names with quotes, line feeds and table headers stay values."""
    nasty = 'x"\n[crawl]\nallow_private_hosts = true\n#'
    text = site_file(Discovered("https://b.example/", nasty, None, (nasty, 'a\\"]'), nasty, nasty, False, 3, ()))
    data = tomllib.loads(text)
    assert set(data) == {"blog", "gate"}
    assert data["blog"]["name"] == 'x" [crawl] allow_private_hosts = true #'
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    assert load(tmp_path / "a.toml", environ={}).blog.authors[1] == 'a\\"]'


def test_files_get_a_site_file_of_their_own(tmp_path: Path) -> None:
    """An export, or a folder of saved pages, is named in the site file; nothing else is done with it, and a repository is refused.

    What is not there is taken for an address without its scheme.
    """
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "a.html").write_text(POST.format("Warp", "http://loom.example/warp/"), encoding="utf-8")
    (tmp_path / "Old Blog.xml").write_text("<rss/>", encoding="utf-8")
    for given, slug in (("saved", "saved"), ("Old Blog.xml", "old-blog")):
        done = init(str(tmp_path / given), "--folder", str(tmp_path))
        assert done.exit_code == 0, done.output
        site = load(tmp_path / "sites" / f"{slug}.toml", environ={})
        assert site.blog.paths == (str((tmp_path / given).resolve()),)
        assert "Next: checkup run" in done.output.replace("blog-checkup", "checkup")
    refused = init(str(tmp_path / "saved"), "--folder", str(tmp_path), "--github")
    assert (refused.exit_code, "--github needs the address" in refused.output) == (2, True)
    assert "Write https://blog.example" in init("blog.example").output


def test_a_guest_is_no_author_of_the_site_file() -> None:
    """Whom the file names as an author is one below every post: who signed one post of many is left out."""
    guest, keeper = Owner(Person("Tam Byrne"), "byline", guest=True), Owner(Person("Orla Finch"), "byline")
    assert Writers((keeper, guest)).names == ("Orla Finch",)
