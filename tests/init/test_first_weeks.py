"""The first weeks of a repository that `checkup init` wrote: every step is executed as it stands.

Each week has the colour, summary, history and cache that docs/ci.md promises.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from checkup.cli import main
from tests.init.runner import Job, Machine, pipeline, steps, wheelhouse, workflow
from tests.sources.tiny_blog import Entry, Said, pages_of, served
from tests.web.loopback import LoopbackSite, Reply, serve

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("no_pauses")]
ROOT = Path(__file__).parents[2]
FIRST = datetime(2026, 11, 2, 5, 17, tzinfo=UTC)  # a Monday
SPAM = "Buy cheap replica watches and casino bonus pills at https://casino-pills.example/ now!!! Best price, free shipping, click here"


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Wheels of all that Checkup needs, made from what is installed here."""
    return wheelhouse(tmp_path_factory.mktemp("wheels"), "blog-checkup")


def blog(*, spam: bool) -> dict[str, object]:
    """Six posts with a reader's question and its answer each; under the newest, spam where that is asked."""
    listed = []
    for n in range(6, 0, -1):
        said = [Said(2 * n, f"Reader {n}", f"How long did loaf {n} rest?")]
        said.append(Said(2 * n + 1, "Ada", f"A night, number {n}.", 2 * n, owner=True))
        if spam and n == 6:
            said.append(Said(99, "casino bonus pills", SPAM))
        day, text = f"2026-10-{4 * n:02}", f"Loaf {n}: flour, water, a quiet day."
        listed.append(Entry(f"post-{n}", f"Loaf number {n}", day, text, [said], "2026/10"))
    return served(pages_of(listed))  # type: ignore[return-value]


@contextmanager
def repository(folder: Path, wheels: Path, *options: str) -> Iterator[tuple[Machine, LoopbackSite]]:
    """A bare repository to which was pushed what `checkup init` writes for a blog on loopback, the machine that runs it, and the blog."""
    origin, mine = folder / "origin.git", folder / "mine"
    with serve(blog(spam=True)) as site:  # type: ignore[arg-type]
        subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch", "main", str(origin)], check=True)
        subprocess.run(["git", "init", "--quiet", "--initial-branch", "main", str(mine)], check=True)
        done = CliRunner().invoke(main, ["init", f"{site.url}/", "--folder", str(mine), *options])
        assert done.exit_code == 0, done.output
        git = ["git", "-C", str(mine), "-c", "user.name=Ada", "-c", "user.email=ada@blog.example"]
        subprocess.run([*git, "add", "."], check=True)
        subprocess.run([*git, "commit", "--quiet", "-m", "Begin"], check=True)
        subprocess.run([*git, "push", "--quiet", str(origin), "main"], check=True)
        yield Machine(folder, origin, wheels, {}), site


def epoch(week: int) -> str:
    return str(int((FIRST + timedelta(weeks=week)).timestamp()))


def history(machine: Machine) -> int:
    """Lines of the history in the repository; 0 where there is none."""
    listed = ["git", "-C", str(machine.origin), "ls-tree", "-r", "--name-only", "main", "history"]
    names = subprocess.run(listed, capture_output=True, text=True, check=True).stdout.split()
    return sum(_show(machine, name).count("\n") for name in names)


def _show(machine: Machine, name: str) -> str:
    return subprocess.run(["git", "-C", str(machine.origin), "show", f"main:{name}"], capture_output=True, text=True, check=True).stdout


def told_by(site: Path) -> dict[str, object]:
    """The data.json of the one blog of a site."""
    (path,) = [p for p in site.glob("*/data.json") if p.parent.name != "assets"]
    found = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def refuse_pushes(machine: Machine, refused: bool) -> None:
    hook = machine.origin / "hooks" / "pre-receive"
    if refused:
        hook.write_text("#!/bin/sh\necho 'GH006: Protected branch update failed' >&2\nexit 1\n", encoding="utf-8")
        hook.chmod(0o755)
    else:
        hook.unlink()


def test_five_weeks_on_github(tmp_path: Path, wheels: Path) -> None:
    """Pages missing, spam deleted, push refused, blog down, all well: green, green, green, red, green; no line of the history is lost."""
    with repository(tmp_path, wheels, "--github") as (machine, site):
        text = _show(machine, ".github/workflows/checkup.yml")

        def week(number: int) -> Job:
            return workflow(machine.start(SOURCE_DATE_EPOCH=epoch(number)), text)

        first = week(0)
        assert (first.red, history(machine)) == (False, 1), first.log
        assert "Settings > Pages" in first.summary
        assert told_by(first.artifact)["stale"] is False
        assert not machine.published.exists()
        assert machine.cached() is not None

        machine.pages.write_text("https://ada.blog-host.example/checkup/\n", encoding="utf-8")
        site.pages = blog(spam=False)  # type: ignore[assignment]
        second = week(1)
        assert (second.red, history(machine)) == (False, 2), second.log
        assert "Settings > Pages" not in second.summary
        assert "- Fixed: No spam is on show" in second.summary
        assert "https://ada.blog-host.example/checkup" in (machine.published / "feed.xml").read_text(encoding="utf-8")

        refuse_pushes(machine, True)
        third = week(2)
        assert (third.red, history(machine)) == (False, 2), third.log
        assert "could not be pushed" in third.summary
        assert "::warning::" in third.log
        kept = machine.cached()
        assert kept is not None
        assert (kept / "unpushed.patch").is_file()

        refuse_pushes(machine, False)
        site.pages = {}
        site.pages["/robots.txt"] = Reply(status=503)
        fourth = week(3)
        assert (fourth.red, history(machine)) == (True, 3), fourth.log
        assert "**read**" in fourth.summary
        assert told_by(machine.published)["stale"] is True

        site.pages = blog(spam=False)  # type: ignore[assignment]
        fifth = week(4)
        assert (fifth.red, history(machine)) == (False, 4), fifth.log
        assert told_by(machine.published)["stale"] is False
        assert not [job for job in (first, second, third, fourth, fifth) if "secret-token" in job.log]


def test_more_spam_is_red_and_published(tmp_path: Path, wheels: Path) -> None:
    """What is there on the first day passes; spam that comes later fails the gate, after history and report are kept."""
    with repository(tmp_path, wheels, "--github") as (machine, site):
        text = _show(machine, ".github/workflows/checkup.yml")
        machine.pages.write_text("https://ada.blog-host.example/\n", encoding="utf-8")
        site.pages = blog(spam=False)  # type: ignore[assignment]
        assert not workflow(machine.start(SOURCE_DATE_EPOCH=epoch(0)), text).red
        site.pages = blog(spam=True)  # type: ignore[assignment]
        job = workflow(machine.start(SOURCE_DATE_EPOCH=epoch(1)), text)
        assert (job.red, history(machine)) == (True, 2), job.log
        assert "fail_on_regression" in job.summary
        assert told_by(machine.published)["checked"] == "2026-11-09"


def test_three_weeks_on_gitlab(tmp_path: Path, wheels: Path) -> None:
    """Without a token, with one, and with the blog down: green, green, red; the line of the first week is pushed in the second."""
    with repository(tmp_path, wheels, "--gitlab") as (machine, site):
        text = _show(machine, ".gitlab-ci.yml")
        refuse_pushes(machine, True)
        first = pipeline(machine.start(SOURCE_DATE_EPOCH=epoch(0)), text)
        assert (first.red, history(machine)) == (False, 0), first.log
        assert "could not be pushed" in first.log
        assert told_by(machine.published)["stale"] is False

        refuse_pushes(machine, False)
        key = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": f"url.{machine.origin.as_uri()}.insteadOf"}
        key["GIT_CONFIG_VALUE_0"] = "https://checkup:lab-token@lab.example/ada/checkup.git"
        second = pipeline(machine.start(SOURCE_DATE_EPOCH=epoch(1), HISTORY_TOKEN="lab-token", **key), text)
        assert (second.red, history(machine)) == (False, 2), second.log

        site.pages = {}
        site.pages["/robots.txt"] = Reply(status=503)
        third = pipeline(machine.start(SOURCE_DATE_EPOCH=epoch(2), HISTORY_TOKEN="lab-token", **key), text)
        assert (third.red, history(machine)) == (True, 2), third.log
        assert told_by(machine.published)["stale"] is True
        assert "lab-token" not in first.log + second.log + third.log


def test_two_weeks_with_cron(tmp_path: Path, wheels: Path) -> None:
    """The script installs once, says nothing while all is well, and speaks with the exit code of the run when the blog is down."""
    with repository(tmp_path, wheels, "--cron") as (machine, site):
        job = machine.start(SOURCE_DATE_EPOCH=epoch(0))
        job.checkout()
        command = f"sh '{job.work}/cron/checkup.sh'"
        assert job.shell(command, {}), job.log
        assert job.log == ""
        assert told_by(job.work / "_site")["stale"] is False
        site.pages = {}
        assert not job.shell(command, {"SOURCE_DATE_EPOCH": epoch(1)})
        assert "stays" in job.log
        assert "Installing" not in job.log


def test_the_action_runs_on_a_bare_machine(tmp_path: Path, wheels: Path) -> None:
    """bash, a fresh HOME, no environment: the composite action installs, runs, tells its outputs and fails as the run does."""
    with repository(tmp_path, wheels, "--cron") as (machine, _):
        machine.env["GITHUB_ACTION_PATH"] = str(next((tmp_path / "mine" / "vendor").glob("*.whl")))  # in the place of a build from source
        action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
        job = machine.start(SOURCE_DATE_EPOCH=epoch(0), CHECKUP_GATE_MAX_SPAM="0")
        job.checkout()
        (job.work / "checkup").mkdir()
        (job.work / "checkup" / "__init__.py").write_text("raise SystemExit('the wrong one')\n", encoding="utf-8")
        job.outputs["inputs"] = {name: given.get("default", "") for name, given in action["inputs"].items()} | {"gate": "true"}
        assert not steps(job, action["runs"]["steps"], {}), job.log
        told = {name: job.outputs["run"].get(name) for name in action["outputs"]}
        assert told == {"code": "1", "gate": "failed", "unread": "", "report": "_site/index.html"}, job.log
        assert (job.work / "_site" / "index.html").is_file()
