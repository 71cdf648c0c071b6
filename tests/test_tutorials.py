"""The commands of the README and the tutorials, typed word for word in their order, on a blog on loopback and on the samples."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from checkup.cli import main
from checkup.config import slug_of_address
from tests._command import CLEAN, ROOT
from tests.sources.tiny_blog import entries, pages_of, served
from tests.web.loopback import LoopbackSite, serve

pytestmark = pytest.mark.usefixtures("no_pauses")
BLOG = "https://blog.example.org/"
# goes on until Ctrl-C, needs two blogs, needs a repository: test_cli_run, test_cli_compare, tests/init
TRIED_ELSEWHERE = ("checkup serve", "checkup compare", "checkup init https://blog.example.org/ --github")


def lines_of(page: str) -> list[str]:
    blocks = re.findall(r"^```sh\n(.*?)^```", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("checkup ")]
    return [line for line in lines if not line.startswith(TRIED_ELSEWHERE)]


def typed(page: str, server: LoopbackSite) -> None:
    """Type the lines of a page; the blog of the examples stands on loopback."""
    env = {**CLEAN, "CHECKUP_CRAWL_ALLOW_PRIVATE_HOSTS": "true", "CHECKUP_CRAWL_DELAY": "0", "SOURCE_DATE_EPOCH": "1338508800"}
    slug = slug_of_address(server.url + "/")
    for line in lines_of(page):
        words = line.replace(BLOG, server.url + "/").replace("blog-example-org", slug)
        done = CliRunner(env=env).invoke(main, shlex.split(words)[1:], input="quit\n")
        assert done.exit_code == 0, f"{line}\n{done.output}"


def sample(folder: Path) -> None:
    """One sample blog with its site file, and saved pages."""
    shutil.copytree(ROOT / "sites", folder / "sites")
    for path in sorted((folder / "sites").glob("*.toml"))[1:]:
        path.unlink()
    pages = min(path for path in (folder / "sites").rglob("pages") if path.is_dir())
    shutil.copytree(pages, folder / "saved-pages")
    shutil.copy(max(pages.rglob("*.html")), folder / "saved-pages" / "a-post.html")


@pytest.mark.slow
def test_a_newcomer_comes_through_the_readme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command of the README ends well, in the order in which it stands there."""
    sample(tmp_path)
    monkeypatch.chdir(tmp_path)
    blog = entries(6)
    with serve(served(pages_of(blog))) as server:
        (tmp_path / "posts.txt").write_text("".join(f"{server.url}{e.path}\n" for e in blog), encoding="utf-8")
        (tmp_path / "blogs.txt").write_text(f"{server.url}/\n", encoding="utf-8")
        typed("README.md", server)
    assert (tmp_path / "_site" / "index.html").is_file()


def test_an_owner_comes_to_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Plan, quick look, init, run, explain, correct: a report and a line of history stand there."""
    monkeypatch.chdir(tmp_path)
    with serve(served(pages_of(entries(6)))) as server:
        typed("docs/tutorial-owner.md", server)
    assert len(list((tmp_path / "_site").glob("*/index.html"))) == 1  # the quick look has made room for the whole checkup
    assert len(list((tmp_path / "history").glob("*.jsonl"))) == 1


@pytest.mark.slow
def test_a_consultant_comes_to_a_clients_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Quick looks at a list of blogs, a site file, a zip and a single file that stand alone."""
    monkeypatch.chdir(tmp_path)
    with serve(served(pages_of(entries(6)))) as server:
        (tmp_path / "blogs.txt").write_text(server.url + "/\n", encoding="utf-8")
        typed("docs/tutorial-consultant.md", server)
    assert {path.suffix for path in tmp_path.glob("127-0-0-1-*")} == {".zip", ".html"}


@pytest.mark.slow
def test_an_engineer_comes_through_the_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Crawl, examine, render, settings, one page and the gate, on a sample."""
    sample(tmp_path)
    monkeypatch.chdir(tmp_path)
    with serve({}) as server:
        typed("docs/tutorial-engineer.md", server)
    assert (tmp_path / "checkup.xml").is_file()
