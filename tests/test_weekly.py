"""The workflow that `init --github` writes, played step by step against a real WordPress for some weeks."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from checkup import history
from tests.init.runner import Job, Machine, wheelhouse, workflow
from tests.init.test_first_weeks import pushed, show

ROOT = Path(__file__).parents[1]
RIG = Path(os.environ.get("CHECKUP_SHARED", ROOT.parent / "shared")) / "rigs" / "wordpress.sh"
PORT = "8087"
URL = f"http://127.0.0.1:{PORT}/"
SLUG = f"127-0-0-1-{PORT}"
WEEK = timedelta(days=7)
FIRST = datetime(2026, 11, 16, 5, 17, tzinfo=UTC)

pytestmark = [
    pytest.mark.rig,
    pytest.mark.slow,
    pytest.mark.skipif(not RIG.is_file() or not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs the WordPress rig and root"),
]

# PHP that changes the blog between two runs, through WordPress's own functions.
DELETE_SPAM = """foreach (get_comments(['status' => 'approve', 'number' => 0]) as $c)
  if (preg_match('/casino|pills|seo-rank|loans|replica/', $c->comment_author_url)) { wp_delete_comment($c->comment_ID, true); $n++; }"""
ANSWER_READERS = """foreach (get_comments(['status' => 'approve', 'type' => 'comment', 'parent' => 0, 'user_id' => 0]) as $c) {
  if (get_comments(['parent' => $c->comment_ID, 'count' => true])) continue;
  $author = get_userdata(get_post($c->comment_post_ID)->post_author);
  wp_insert_comment(['comment_post_ID' => $c->comment_post_ID, 'comment_parent' => $c->comment_ID, 'user_id' => $author->ID,
    'comment_author' => $author->display_name, 'comment_author_url' => $author->user_url, 'comment_approved' => 1,
    'comment_content' => "Thank you, {$c->comment_author}, I will bake loaf number {$c->comment_ID} again and tell you.",
    'comment_date_gmt' => gmdate('Y-m-d H:i:s', strtotime($c->comment_date_gmt . ' UTC') + 7200),
    'comment_date' => get_date_from_gmt(gmdate('Y-m-d H:i:s', strtotime($c->comment_date_gmt . ' UTC') + 7200))]);
  $n++;
}"""


def rig(*args: str) -> str:
    return subprocess.run(["bash", str(RIG), *args], check=True, capture_output=True, text=True, timeout=900, env=rig_env()).stdout


def rig_env() -> dict[str, str]:
    return {**os.environ, "WP_RIG_DIR": str(FOLDER), "WP_PORT": PORT}


def php(code: str) -> int:
    """Run PHP inside the blog; it counts in $n what it changed."""
    script = FOLDER / "change.php"
    head = f"<?php $_SERVER['HTTP_HOST'] = '127.0.0.1:{PORT}'; require '{FOLDER}/www/wp-load.php'; $n = 0;\n"
    script.write_text(head + code + "\necho $n;", encoding="utf-8")
    done = subprocess.run(["php", "-d", "error_reporting=0", str(script)], check=True, capture_output=True, text=True, timeout=900)
    return int(done.stdout.strip().splitlines()[-1])


FOLDER = Path(os.environ.get("TMPDIR", "/tmp")) / "checkup-weekly-rig"


@pytest.fixture(scope="module")
def blog() -> Iterator[None]:
    """A fresh WordPress of our own."""
    rig("start")
    try:
        yield
    finally:
        rig("reset")


@dataclass
class Weeks:
    """Runs of the workflow that `checkup init --github` wrote, a week each, on a machine by hand."""

    machine: Machine
    text: str
    job: Job | None = None

    def week(self, now: datetime) -> Job:
        """One run at `now`."""
        self.job = workflow(self.machine.start(SOURCE_DATE_EPOCH=str(int(now.timestamp())), CHECKUP_WINDOW_ALL="true"), self.text)
        return self.job

    @property
    def pages(self) -> Path:
        """The site as it is published."""
        return self.machine.published

    @property
    def origin(self) -> Path:
        """The repository."""
        return self.machine.origin


@pytest.fixture(scope="module")
def runner(blog: None, tmp_path_factory: pytest.TempPathFactory) -> Weeks:
    """A bare repository that holds what `init --github` wrote, with Pages set up, and a machine for it."""
    folder, wheels = tmp_path_factory.mktemp("github"), tmp_path_factory.mktemp("wheels")
    machine = pushed(folder, wheelhouse(wheels, "blog-checkup"), URL, "--github", "--repository", "wilma/loom")
    machine.pages.write_text("https://wilma.github.io/loom/\n", encoding="utf-8")
    return Weeks(machine, show(machine, ".github/workflows/checkup.yml"))


def lines(runner: Weeks) -> tuple[history.Snapshot, ...]:
    """The history as the repository holds it."""
    text = subprocess.run(
        ["git", "-C", str(runner.origin), "show", f"main:history/{SLUG}.jsonl"], check=True, capture_output=True, text=True
    ).stdout
    path = runner.machine.root / "history.jsonl"
    path.write_text(text, encoding="utf-8")
    return history.read(path)


def size(runner: Weeks) -> int:
    subprocess.run(["git", "-C", str(runner.origin), "gc", "-q"], check=True)
    return sum(p.stat().st_size for p in runner.origin.rglob("*") if p.is_file())


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def data(runner: Weeks) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((runner.pages / SLUG / "data.json").read_text(encoding="utf-8"))
    return found


def test_weeks_of_checkups(runner: Weeks) -> None:
    """History, trends, findings, moderation and the stale mark are right over five weeks, and the repository stays small."""
    before = size(runner)
    first = runner.week(FIRST)
    assert [snap.checked for snap in lines(runner)] == ["2026-11-16"], first.log
    assert not data(runner)["stale"]
    assert "| The Corner Oven |" in first.summary

    spam, answers = php(DELETE_SPAM), php(ANSWER_READERS)
    rig("theme", "kubrick")
    runner.week(FIRST + WEEK)
    past = lines(runner)
    assert [snap.checked for snap in past] == ["2026-11-16", "2026-11-23"]
    seen = history.compare(past[:-1], past[-1])
    assert (seen.trends, seen.trends_since) == ({}, None)  # that takes a third checkup
    assert 0 < seen.spam_gone <= spam
    assert seen.moderation_days == (0.0, 7.0)
    assert 0 < seen.appeared_late <= answers  # the answers were dated back, as comments that waited in a queue are
    assert set(past[0].findings) - set(past[1].findings) == set(seen.fixed)

    rig("stop")
    published = tree(runner.pages)
    assert runner.week(FIRST + 2 * WEEK).red
    assert [snap.checked for snap in lines(runner)] == ["2026-11-16", "2026-11-23"]
    assert data(runner)["stale"]
    assert data(runner)["score"] == json.loads(published[f"{SLUG}/data.json"])["score"]

    rig("start")
    runner.week(FIRST + 3 * WEEK)
    assert not data(runner)["stale"]
    past = lines(runner)
    assert len(past) == 3
    seen = history.compare(past[:-1], past[-1])
    assert seen.trends_since == "2026-11-16"
    assert seen.trends["R0"] == "Better", (answers, seen)
    assert "S1" not in seen.trends  # told by how much is new and gone
    # posts stayed; the theme may show other welcome items, and an answered comment is trusted more (E3)
    assert {seen.trends[code] for code in ("C1", "V1", "V2", "V5", "V6")} == {"About the same"}, seen
    once, log = tree(runner.pages), subprocess.run(
        ["git", "-C", str(runner.origin), "log", "--oneline"], check=True, capture_output=True, text=True
    ).stdout  # fmt: skip
    runner.week(FIRST + 3 * WEEK + timedelta(hours=3))
    assert {k for k in once if once[k] != tree(runner.pages).get(k)} == set()
    assert log == subprocess.run(["git", "-C", str(runner.origin), "log", "--oneline"], check=True, capture_output=True, text=True).stdout
    assert size(runner) - before < 100_000


class Links(HTMLParser):
    """The addresses and the anchors of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect."""
        for name, value in attrs:
            if name in ("href", "src") and value:
                self.links.append(value)
            if name == "id" and value:
                self.anchors.add(value)


def test_the_site_has_no_dead_link_under_a_sub_path(runner: Weeks) -> None:
    """Under /repo/ every link of every page leads to a file, and its anchor is there; nothing needed starts with a dot or underscore."""
    files = set(tree(runner.pages))
    assert not [f for f in files if f != ".nojekyll" and any(part.startswith((".", "_")) for part in f.split("/"))]
    pages = {}
    for name in files:
        if name.endswith(".html"):
            pages[name] = Links()
            pages[name].feed((runner.pages / name).read_text(encoding="utf-8"))
    dead = []
    for name, page in pages.items():
        for link in page.links:
            there = urlsplit(urljoin(f"https://wilma.github.io/loom/{name}", link))
            if there.netloc != "wilma.github.io" or there.scheme not in ("http", "https"):
                continue
            path = unquote(there.path)
            target = path.removeprefix("/loom/")
            lost = there.fragment and target in pages and unquote(there.fragment) not in pages[target].anchors
            if not path.startswith("/loom/") or target not in files or lost:
                dead.append((name, link))
    assert dead == []
