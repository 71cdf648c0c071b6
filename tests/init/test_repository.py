"""The repository that `checkup init --github`, `--gitlab` and `--cron` write."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from checkup import pipeline
from checkup.init.repository import HOSTS
from tests.init.repositories import SOURCE, written

ROOT = Path(__file__).parents[2]
needs_sh = pytest.mark.skipif(sys.platform == "win32", reason="what runs there runs on machines with sh")


def text_of(path: str, *hosts: str) -> str:
    return next(text for name, text in written(*hosts).items() if name.as_posix() == path)


@pytest.mark.parametrize("host", HOSTS)
def test_every_mark_is_filled(host: str) -> None:
    """No file of any host still holds a blank of its template."""
    assert not [path for path, text in written(host).items() if "@@" in text]


@pytest.mark.parametrize("host", HOSTS)
def test_what_is_installed_is_written_once(host: str) -> None:
    """requirements.txt has the source; no other file says what to install but by that file's name."""
    files = {path: text for path, text in written(host).items() if path.name != "README.md"}
    assert text_of("requirements.txt", host) == f"{SOURCE.requirement}\n"
    installs = [line for text in files.values() for line in text.splitlines() if "pip install" in line]
    assert len(installs) == 2
    assert "--no-deps --requirement requirements.txt" in installs[0]
    assert re.search(r"pip install [\w -]*--constraint ci/constraints.txt blog-checkup #", installs[1])


@pytest.mark.parametrize("page", ["README.md", "docs/ci.md"])
def test_what_is_printed_installs_what_has_a_hash(page: str) -> None:
    """Where one file has a hash pip asks for one of each: what Checkup needs is always installed in a second step."""
    text = text_of(page, "github") if page == "README.md" else (ROOT / page).read_text(encoding="utf-8")
    installs = re.findall(r"pip install [\w -]*-r(?:equirement)? requirements.txt", text)
    assert installs
    assert all("--no-deps" in line for line in installs)
    assert text.count("ci/constraints.txt blog-checkup") == len(installs)


def test_hosts_can_be_written_together() -> None:
    """One README tells of each host that was asked for; the history is pushed by one script."""
    files = {path.as_posix() for path in written("github", "gitlab", "cron")}
    assert {".github/workflows/checkup.yml", ".gitlab-ci.yml", "ci/history.sh", "cron/checkup.sh", ".github/dependabot.yml"} <= files
    readme = text_of("README.md", "github", "gitlab", "cron")
    assert [line for line in readme.splitlines() if line.startswith("## Once")] == [
        "## Once, on GitHub", "## Once, on GitLab", "## Once, on a machine of your own",
    ]  # fmt: skip
    assert "ci/history.sh" not in {path.as_posix() for path in written("cron")}


def test_the_branch_that_is_pushed_starts_the_workflow() -> None:
    """The branch of the folder, else the two usual names."""
    for branch, wanted in (("trunk", ["trunk"]), (None, ["main", "master"])):
        text = next(text for path, text in written("github", branch=branch).items() if path.name == "checkup.yml")
        assert yaml.safe_load(text)[True]["push"]["branches"] == wanted


def test_each_clock_ends_before_the_next() -> None:
    """Checkup stops reading before its step is ended, the step before the job, the job before GitHub ends it after six hours."""
    job = yaml.safe_load(text_of(".github/workflows/checkup.yml", "github"))["jobs"]["checkup"]
    step = next(step for step in job["steps"] if step.get("id") == "run")
    assert pipeline.MAX_MINUTES + 20 <= step["timeout-minutes"] <= job["timeout-minutes"] - 10 <= 350


@needs_sh
def test_a_folder_with_odd_characters_stays_one_word() -> None:
    """Blanks, quotes, percent signs in the folder's name are escaped for cron and for systemd, each in its own way."""
    folder = Path('/srv/ada\'s 100% "blog"')
    files = {path.name: text for path, text in written("cron", folder=folder).items()}
    command = files["crontab"].strip().split(maxsplit=5)[5]
    assert re.search(r"(?<!\\)%", command) is None
    assert shlex.split(command.replace("\\%", "%")) == ["sh", f"{folder}/cron/checkup.sh"]
    assert 'ExecStart=sh "/srv/ada\'s 100%% \\"blog\\"/cron/checkup.sh"' in files["checkup.service"]


@needs_sh
@pytest.mark.parametrize("name", ["ci/history.sh", "cron/checkup.sh"])
def test_scripts_are_shell_that_any_sh_reads(name: str) -> None:
    """sh finds no mistake of syntax."""
    done = subprocess.run(["sh", "-n"], input=text_of(name, "github", "cron"), text=True, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@needs_sh
@pytest.mark.parametrize(
    ("code", "gate", "unread", "wanted"),
    [
        ("0", "passed", "", 0),  # all is well
        ("3", "passed", "", 0),  # read in part: the next run goes on
        ("1", "failed", "", 1),
        ("3", "failed", "", 1),  # read in part, and a rule failed: the higher code hides none
        ("3", "passed", "loom-example", 3),
        ("4", "passed", "loom-example", 3),
        ("2", "", "", 2),  # a wrong site file
        ("3", "", "", 3),  # Checkup itself stumbled
        ("", "", "", 3),  # the step was ended by its clock
    ],
)
def test_the_verdict_is_red_where_somebody_must_look(code: str, gate: str, unread: str, wanted: int) -> None:
    """GitHub's last job and GitLab's end with the same code for whatever the run told."""
    github = yaml.safe_load(text_of(".github/workflows/checkup.yml", "github"))["jobs"]["verdict"]["steps"][0]["run"]
    gitlab = "\n".join(yaml.safe_load(text_of(".gitlab-ci.yml", "gitlab"))["verdict"]["script"])
    told = {"CODE": code, "GATE": gate, "UNREAD": unread}
    lower = {name.lower(): value for name, value in told.items()}
    for script, env in ((github, told), (gitlab, lower)):
        command = ["bash", "-e", "-c", script]
        done = subprocess.run(command, env={"PATH": "/usr/bin:/bin", **env}, capture_output=True, text=True, check=False)
        assert done.returncode == wanted, done.stdout
        assert done.stderr == ""
        assert (done.stdout == "") is (code == "0")
