"""The commands of the tutorials, typed word for word in their order, on a blog on loopback and on the samples."""

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
TRIED_ELSEWHERE = (
    "checkup serve",
    "checkup compare",
)  # one goes on until Ctrl-C, the other needs two blogs: test_cli_run, test_cli_compare


def lines_of(page: str) -> list[str]:
    blocks = re.findall(r"^```sh\n(.*?)^```", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if not line.startswith(TRIED_ELSEWHERE)]


def typed(page: str, server: LoopbackSite) -> None:
    """Type the lines of a page; the blog of the examples stands on loopback."""
    env = {**CLEAN, "CHECKUP_CRAWL_ALLOW_PRIVATE_HOSTS": "true", "CHECKUP_CRAWL_DELAY": "0", "SOURCE_DATE_EPOCH": "1338508800"}
    slug = slug_of_address(server.url + "/")
    for line in lines_of(page):
        words = line.replace(BLOG, server.url + "/").replace("blog-example-org", slug)
        done = CliRunner(env=env).invoke(main, shlex.split(words)[1:], input="quit\n")
        assert done.exit_code == 0, f"{line}\n{done.output}"


def test_an_owner_comes_to_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Plan, quick look, init, run, explain, correct: a report and a line of history stand there."""
    monkeypatch.chdir(tmp_path)
    with serve(served(pages_of(entries(6)))) as server:
        typed("tutorial-owner.md", server)
    assert len(list((tmp_path / "_site").glob("*/index.html"))) == 1  # the quick look has made room for the whole checkup
    assert len(list((tmp_path / "history").glob("*.jsonl"))) == 1


def test_a_consultant_comes_to_a_clients_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Quick looks at a list of blogs, a site file, a zip and a single file that stand alone."""
    monkeypatch.chdir(tmp_path)
    with serve(served(pages_of(entries(6)))) as server:
        (tmp_path / "blogs.txt").write_text(server.url + "/\n", encoding="utf-8")
        typed("tutorial-consultant.md", server)
    assert {path.suffix for path in tmp_path.glob("127-0-0-1-*")} == {".zip", ".html"}


def test_an_engineer_comes_through_the_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Crawl, examine, render, settings, one page and the gate, on a sample."""
    shutil.copytree(ROOT / "sites", tmp_path / "sites")
    for path in sorted((tmp_path / "sites").glob("*.toml"))[1:]:
        path.unlink()
    (tmp_path / "saved-pages").mkdir()
    shutil.copy(max((tmp_path / "sites").rglob("*.html")), tmp_path / "saved-pages" / "a-post.html")
    monkeypatch.chdir(tmp_path)
    with serve({}) as server:
        typed("tutorial-engineer.md", server)
    assert (tmp_path / "checkup.xml").is_file()
