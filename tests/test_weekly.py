"""The workflow that `init --github` writes, played step by step against a real WordPress for some weeks."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml

from checkup import history

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


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a Python of the job's own, which sees this environment's libraries, so that nothing is downloaded."""
    folder = tmp_path_factory.mktemp("runner") / "python"
    venv.create(folder, with_pip=True, symlinks=True)
    site = next((folder / "lib").glob("python*")) / "site-packages"
    libraries = Path(sys.prefix) / "lib" / site.parent.name / "site-packages"
    (site / "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")
    return folder / "bin"


@dataclass
class Runner:
    """Plays the jobs of checkup.yml as GitHub's runner would: each in a new clone, with a cache and a place for the site."""

    origin: Path
    work: Path
    python: Path
    cache: Path
    pages: Path
    runs: int = 0
    summary: str = ""
    log: list[str] = field(default_factory=list)

    def week(self, now: datetime) -> int:
        """One run at `now`; the exit code of its verdict."""
        self.runs += 1
        clone = self.work / f"run-{self.runs}"
        subprocess.run(["git", "clone", "-q", str(self.origin), str(clone)], check=True)
        jobs = yaml.safe_load((clone / ".github/workflows/checkup.yml").read_text(encoding="utf-8"))
        steps: dict[str, dict[str, str]] = {"pages": {"base_url": "https://wilma.github.io/loom"}}
        env = {
            **os.environ,
            **jobs["env"],
            "PATH": f"{self.python}{os.pathsep}{os.environ['PATH']}",
            "SOURCE_DATE_EPOCH": str(int(now.timestamp())),
        }
        env |= {"GITHUB_ACTIONS": "true", "CHECKUP_CRAWL_DELAY": "0", "CHECKUP_WINDOW_ALL": "true"}
        for step in jobs["jobs"]["checkup"]["steps"]:
            if "if" in step and not _holds(step["if"], steps):
                continue
            if "uses" in step:
                self._use(step["uses"], clone)
            else:
                steps[step.get("id", "")] = self._script(step, clone, env, steps)
        return int(steps["run"]["code"])

    def _use(self, action: str, clone: Path) -> None:
        name, state = action.partition("@")[0], clone / ".checkup"
        if name == "actions/cache/restore" and self.cache.exists():
            shutil.copytree(self.cache, state)
        elif name == "actions/cache/save":
            shutil.rmtree(self.cache, ignore_errors=True)
            shutil.copytree(state, self.cache)
        elif name == "actions/upload-pages-artifact":
            shutil.rmtree(self.pages, ignore_errors=True)
            shutil.copytree(clone / "_site", self.pages, ignore=shutil.ignore_patterns(".*"))

    def _script(self, step: dict[str, Any], clone: Path, env: dict[str, str], steps: dict[str, dict[str, str]]) -> dict[str, str]:
        output, summary = self.work / "output", self.work / "summary"
        output.write_text("", encoding="utf-8")
        summary.write_text("", encoding="utf-8")
        given = {key: _filled(value, steps) for key, value in step.get("env", {}).items()}
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", step["run"]], cwd=clone, capture_output=True, text=True, timeout=900, check=False,
            env={**env, **given, "GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary)},
        )  # fmt: skip
        self.log.append(done.stdout + done.stderr)
        assert done.returncode == 0, f"{step}\n{self.log[-1]}"
        self.summary = summary.read_text(encoding="utf-8") or self.summary
        return dict(line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines())


def _filled(value: str, steps: dict[str, dict[str, str]]) -> str:
    return re.sub(r"\$\{\{ steps\.(\w+)\.outputs\.(\w+) \}\}", lambda m: steps[m[1]].get(m[2], ""), value)


def _holds(condition: str, steps: dict[str, dict[str, str]]) -> bool:
    match = re.fullmatch(r"steps\.(\w+)\.outputs\.(\w+) == '(\w+)'", condition)
    assert match, condition
    return steps[match[1]].get(match[2], "") == match[3]


@pytest.fixture(scope="module")
def runner(blog: None, python: Path, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A bare repository that holds what `init --github` wrote, and a runner for it."""
    work = tmp_path_factory.mktemp("github")
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(work / "origin.git")], check=True)
    first = work / "first"
    init = ["init", URL, "--github", "--folder", str(first), "--install", str(ROOT), "--repository", "wilma/loom"]
    subprocess.run([sys.executable, "-m", "checkup", *init], check=True, cwd=ROOT)
    git = ["git", "-C", str(first), "-c", "user.name=w", "-c", "user.email=w@loom.example"]
    for command in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "Start"]):
        subprocess.run([*git, *command], check=True)
    subprocess.run([*git, "push", "-q", str(work / "origin.git"), "main"], check=True)
    return Runner(work / "origin.git", work, python, work / "cache", work / "pages")


def lines(runner: Runner) -> tuple[history.Snapshot, ...]:
    """The history as the repository holds it."""
    text = subprocess.run(
        ["git", "-C", str(runner.origin), "show", f"main:history/{SLUG}.jsonl"], check=True, capture_output=True, text=True
    ).stdout
    path = runner.work / "history.jsonl"
    path.write_text(text, encoding="utf-8")
    return history.read(path)


def size(runner: Runner) -> int:
    subprocess.run(["git", "-C", str(runner.origin), "gc", "-q"], check=True)
    return sum(p.stat().st_size for p in runner.origin.rglob("*") if p.is_file())


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def data(runner: Runner) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((runner.pages / SLUG / "data.json").read_text(encoding="utf-8"))
    return found


def test_weeks_of_checkups(runner: Runner) -> None:
    """History, trends, findings, moderation and the stale mark are right over five weeks, and the repository stays small."""
    before = size(runner)
    assert runner.week(FIRST) in (0, 1), runner.log
    assert [snap.checked for snap in lines(runner)] == ["2026-11-16"]
    assert not data(runner)["stale"]
    assert "| The Corner Oven |" in runner.summary

    spam, answers = php(DELETE_SPAM), php(ANSWER_READERS)
    rig("theme", "kubrick")
    assert runner.week(FIRST + WEEK) in (0, 1)
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
    assert runner.week(FIRST + 2 * WEEK) == 3
    assert [snap.checked for snap in lines(runner)] == ["2026-11-16", "2026-11-23"]
    assert data(runner)["stale"]
    assert data(runner)["score"] == json.loads(published[f"{SLUG}/data.json"])["score"]

    rig("start")
    assert runner.week(FIRST + 3 * WEEK) in (0, 1)
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
    assert runner.week(FIRST + 3 * WEEK + timedelta(hours=3)) in (0, 1)
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


def test_the_site_has_no_dead_link_under_a_sub_path(runner: Runner) -> None:
    """Under /repo/ every link of every page leads to a file, and its anchor is there; nothing needed starts with a dot or underscore."""
    files = set(tree(runner.pages))
    assert not [f for f in files if any(part.startswith((".", "_")) for part in f.split("/"))]
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
