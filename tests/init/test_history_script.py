"""ci/history.sh: commits and pushes the history, keeps what cannot be pushed, and keeps GitHub's schedule alive."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.init.repositories import written


class Repository:
    """A bare repository, and a shallow clone of it in which the script runs."""

    def __init__(self, root: Path, last_commit: str) -> None:
        self.origin, self.work = root / "origin.git", root / "work"
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(root), "GITHUB_ACTIONS": "true", "GITHUB_REF_NAME": "main"}
        self.env["GITHUB_STEP_SUMMARY"] = str(root / "summary.md")
        subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch", "main", str(self.origin)], check=True)
        begun = root / "begun"
        subprocess.run(["git", "clone", "--quiet", str(self.origin), str(begun)], check=True, capture_output=True)
        for path, text in written("github").items():
            (begun / path).parent.mkdir(parents=True, exist_ok=True)
            (begun / path).write_text(text, encoding="utf-8")
        self.git(begun, "checkout", "--quiet", "-B", "main")
        self.commit(begun, last_commit)
        self.git(begun, "push", "--quiet", "origin", "main")
        self.clone()

    def git(self, folder: Path, *words: str, **env: str) -> str:
        who = {"GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@blog.example"}
        who |= {"GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@blog.example"}
        command = ["git", "-C", str(folder), *words]
        return subprocess.run(command, env={**self.env, **who, **env}, capture_output=True, text=True, check=True).stdout

    def commit(self, folder: Path, day: str) -> None:
        self.git(folder, "add", ".")
        self.git(folder, "commit", "--quiet", "-m", "Begin", GIT_COMMITTER_DATE=f"{day}T00:00:00Z")

    def clone(self) -> None:
        subprocess.run(["git", "clone", "--quiet", "--depth", "1", self.origin.as_uri(), str(self.work)], check=True)

    def script(self, word: str) -> str:
        done = subprocess.run(["sh", "ci/history.sh", word], cwd=self.work, env=self.env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def line(self, day: str) -> None:
        (self.work / "history").mkdir(exist_ok=True)
        with (self.work / "history" / "blog.jsonl").open("a", encoding="utf-8") as stream:
            stream.write(f'{{"checked":"{day}"}}\n')

    def subjects(self) -> list[str]:
        return self.git(self.origin, "log", "--format=%s", "main").splitlines()

    def pushed(self) -> str:
        return self.git(self.origin, "show", "main:history/blog.jsonl")


LONG_AGO, LATER = "2020-01-01", "2099-01-01"  # on both sides of 45 days before any day on which the tests run


def test_history_is_committed_and_pushed(tmp_path: Path) -> None:
    """A new line becomes one commit; without a new line there is none."""
    repository = Repository(tmp_path, LATER)
    repository.script("keep")
    assert repository.subjects() == ["Begin"]
    repository.line("2026-11-02")
    repository.script("keep")
    assert repository.subjects() == ["Add a checkup to the history", "Begin"]
    assert repository.pushed() == '{"checked":"2026-11-02"}\n'


def test_the_schedule_is_kept_alive_while_a_blog_is_down(tmp_path: Path) -> None:
    """Where nothing was committed for long, an empty commit is pushed; where something was lately, or is now, none."""
    (tmp_path / "a").mkdir()
    old = Repository(tmp_path / "a", LONG_AGO)
    old.script("keep")
    assert old.subjects() == ["Keep the schedule alive: nothing new could be read", "Begin"]
    old.script("keep")
    assert len(old.subjects()) == 2
    (tmp_path / "b").mkdir()
    busy = Repository(tmp_path / "b", LONG_AGO)
    busy.line("2026-11-02")
    busy.script("keep")
    assert busy.subjects() == ["Add a checkup to the history", "Begin"]


@pytest.mark.parametrize("since", ["nothing", "another line"])
def test_what_cannot_be_pushed_goes_with_the_next_push(tmp_path: Path, since: str) -> None:
    """A refused push is a warning; the commit waits beside the cache. If the history has other lines by then, it is told and left out."""
    repository = Repository(tmp_path, LATER)
    hook = repository.origin / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    repository.line("2026-11-02")
    assert "::warning::The history could not be pushed" in repository.script("keep")
    assert "could not be pushed" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    hook.unlink()
    waiting = (repository.work / ".checkup" / "unpushed.patch").read_text(encoding="utf-8")
    repository.work.rename(tmp_path / "old")
    repository.clone()
    if since == "another line":
        repository.line("2026-11-05")
        repository.script("keep")
    (repository.work / ".checkup").mkdir()
    (repository.work / ".checkup" / "unpushed.patch").write_text(waiting, encoding="utf-8")
    said = repository.script("restore")
    assert ("left out" in said) is (since == "another line")
    repository.line("2026-11-09")
    repository.script("keep")
    first = "2026-11-02" if since == "nothing" else "2026-11-05"
    assert repository.pushed() == f'{{"checked":"{first}"}}\n{{"checked":"2026-11-09"}}\n'
    assert not (repository.work / ".checkup" / "unpushed.patch").exists()


def test_a_push_from_elsewhere_in_between_is_taken_in(tmp_path: Path) -> None:
    """Whoever pushed while the checkup ran keeps their commit, and the history comes on top."""
    repository = Repository(tmp_path, LATER)
    (tmp_path / "begun" / "note.txt").write_text("mine\n", encoding="utf-8")
    repository.commit(tmp_path / "begun", LATER)
    repository.git(tmp_path / "begun", "push", "--quiet", "origin", "main")
    repository.line("2026-11-02")
    repository.script("keep")
    assert repository.subjects() == ["Add a checkup to the history", "Begin", "Begin"]
