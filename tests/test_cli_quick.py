"""A quick look through the command line: what it asks for, what it says of itself, and that it leaves whole checkups alone."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from tests._command import SAMPLE, checkup, places
from tests.sources.tiny_blog import Entry, Said, entries, pages_of, served
from tests.web.loopback import LoopbackSite, serve

pytestmark = pytest.mark.usefixtures("no_pauses")
NAMED = "127-0-0-1-"


def look(server: LoopbackSite, folder: Path, *more: str) -> Result:
    return checkup("run", server.url + "/", "--allow-private", *places(folder), "--set", "crawl.delay=0", *more)


def long_talk(number: int) -> list[list[Said]]:
    """Six pages of comments, the oldest first."""
    return [[Said(1000 * (number + 1) + 10 * page + n, f"Reader {n}", f"Word {page}{n}.") for n in range(3)] for page in range(6)]


def test_a_quick_look_reads_the_newest_posts_and_says_so(tmp_path: Path) -> None:
    """Of 45 posts the 20 newest, in 40 requests at most; the report says what it is, index and data.json too; no history."""
    with serve(served(pages_of(entries(45), per_page=10))) as server:
        done = look(server, tmp_path, "--quick")
        asked = server.paths()
    assert done.exit_code == 0, done.output
    assert "quick look at the newest posts" in done.output
    posts = {path for path in asked if "/post-" in path}
    assert {f"/2012/05/post-{n}/" for n in range(26, 46)} <= posts
    assert len(asked) <= 40
    (folder,) = (tmp_path / "_site").glob(f"{NAMED}*-quick")
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert "This is a quick look at the newest" in page
    assert "First checkup" not in page
    data = json.loads((folder / "data.json").read_text(encoding="utf-8"))
    assert (data["quick"], data["checkups"]) == (True, [])
    assert "A quick look at the newest posts." in (tmp_path / "_site" / "index.html").read_text(encoding="utf-8")
    assert not list((tmp_path / "history").glob("*.jsonl"))


@pytest.mark.slow
def test_a_quick_look_leaves_the_whole_checkup_alone(tmp_path: Path) -> None:
    """State, history and report of the whole checkup stay byte for byte, and the next whole run compares with them as ever."""

    def kept() -> dict[str, bytes]:
        found = [p for p in tmp_path.rglob("*") if p.is_file() and "-quick" not in str(p) and p.suffix in (".jsonl", ".csv")]
        return {str(p): p.read_bytes() for p in found}

    with serve(served(pages_of(entries(25), per_page=10))) as server:
        look(server, tmp_path, "--set", "window.all=true")
        before = kept()
        look(server, tmp_path, "--quick", "--set", "window.all=true")
        assert kept() == before
    assert len({path.split("/")[-2] for path in before if "_site" in path}) == 1
    assert len(list((tmp_path / "_site").glob(f"{NAMED}*"))) == 2


def test_posts_come_before_long_talks(tmp_path: Path) -> None:
    """Where each post has six pages of comments, all 20 posts are read before the requests are used up; what is missing is said."""
    blog = [replace(one, pages=long_talk(n)) for n, one in enumerate(entries(25))]
    with serve(served(pages_of(blog, per_page=10))) as server:
        done = look(server, tmp_path, "--quick")
        asked = server.paths()
    assert len(asked) == 39  # and robots.txt
    read = [path for path in asked if "/post-" in path and "comment-page" not in path]
    assert len(read) >= 20
    assert done.exit_code == 3, done.output
    assert "The budget of 40 requests" in done.output


def test_what_asks_for_a_whole_checkup_is_refused(tmp_path: Path) -> None:
    """The gate, its file and its issue hold whole checkups only."""
    for option in (["--gate"], ["--issue"], ["--junit", str(tmp_path / "x.xml")]):
        done = checkup("run", SAMPLE, *places(tmp_path), "--quick", *option)
        assert (done.exit_code, "a quick look is none" in done.output) == (2, True), done.output


@pytest.mark.slow
def test_the_steps_of_a_quick_look_can_be_run_alone(tmp_path: Path) -> None:
    """crawl, examine and render take --quick too; without it they find nothing of the quick look."""
    assert checkup("crawl", SAMPLE, *places(tmp_path), "--quick").exit_code == 0
    assert checkup("examine", SAMPLE, *places(tmp_path)).exit_code == 4
    assert checkup("examine", SAMPLE, *places(tmp_path), "--quick").exit_code == 0
    assert checkup("render", SAMPLE, *places(tmp_path), "--quick").exit_code == 0
    assert (tmp_path / "_site" / "salt-and-paddle-quick" / "index.html").is_file()
    assert not list((tmp_path / "history").glob("*"))


def test_a_blog_of_one_post_is_looked_at_too(tmp_path: Path) -> None:
    """Fewer posts than a quick look takes are no fault."""
    blog = [Entry("only", "The only loaf", "2012-05-03", "One loaf, and then the oven broke. What would you have done?")]
    with serve(served(pages_of(blog))) as server:
        done = look(server, tmp_path, "--quick")
    assert done.exit_code == 0, done.output
