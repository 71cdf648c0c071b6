"""A runner by hand: executes the steps of a GitHub workflow, or of a GitLab job, in a fresh HOME, against a repository on this disk.

What the actions of others do (checkout, cache, artifacts, Pages) is imitated with folders; every `run:` is executed by the shell as it is.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import yaml

from checkup.init.wheel import wheel_of

# What `gh api repos/X/pages --jq ...` prints: the address where Pages is set up by a workflow, an error where it is not.
GH = '#!/bin/sh\nif [ -f "{pages}" ]; then cat "{pages}"; else echo "Not Found (HTTP 404)" >&2; exit 1; fi\n'


def wheelhouse(folder: Path, *names: str) -> Path:
    """A folder with a wheel of each of these installed packages and of all that they need, so that pip can do without an index."""
    known: set[str] = set()
    wanted = list(names)
    while wanted:
        name = wanted.pop()
        try:
            package = distribution(name)
        except PackageNotFoundError:
            continue  # for another system
        if package.metadata["Name"].lower() in known:
            continue
        known.add(package.metadata["Name"].lower())
        if name != "blog-checkup":
            file, wheel = wheel_of(package)
            (folder / file).write_bytes(wheel)
        wanted += [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in package.requires or [] if "extra ==" not in line]
    return folder


@dataclass
class Machine:
    """What a hosted machine has: a Python, a HOME, git, packages; the repository, the cache and Pages outlive each run.

    pages  a file with the address of the site, there where Pages is set up
    """

    root: Path
    origin: Path
    wheels: Path
    env: dict[str, str]
    runs: int = 0

    @property
    def pages(self) -> Path:
        """The file that says where the site stands."""
        return self.root / "pages.txt"

    @property
    def published(self) -> Path:
        """The site as Pages shows it."""
        return self.root / "published"

    def cached(self) -> Path | None:
        """The newest entry of the cache."""
        found = sorted((self.root / "cache").glob("*"))
        return found[-1] if found else None

    def start(self, **env: str) -> Job:
        """A new machine for one run."""
        self.runs += 1
        home = self.root / f"run-{self.runs:02}"
        tools = home / "bin"
        tools.mkdir(parents=True)
        for name in ("python", "python3"):  # a script, as a link would take the environment in which it lies for its own
            (tools / name).write_text(f'#!/bin/sh\nexec "{Path(sys.base_prefix) / "bin" / "python3"}" "$@"\n', encoding="utf-8")
        (tools / "gh").write_text(GH.format(pages=self.pages), encoding="utf-8")
        for tool in tools.iterdir():
            tool.chmod(0o755)
        (home / "temp").mkdir()
        base = {
            "PATH": f"{tools}:/usr/bin:/bin",
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "CI": "true",
            "RUNNER_TEMP": str(home / "temp"),
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.wheels),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PIP_ROOT_USER_ACTION": "ignore",
            "CHECKUP_CRAWL_DELAY": "0",
        }
        return Job(self, home, home / "work", base | self.env | env)


@dataclass
class Job:
    """One run on a machine, and what came of it.

    red      whether a job failed; log: all that was printed; summary: what the run's page shows; outputs: by step or job, and name
    """

    machine: Machine
    home: Path
    work: Path
    env: dict[str, str]
    red: bool = False
    log: str = ""
    outputs: dict[str, dict[str, str]] = field(default_factory=dict)
    outcomes: dict[str, str] = field(default_factory=dict)

    @property
    def summary(self) -> str:
        """The run's summary."""
        path = self.home / "summary.md"
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    @property
    def artifact(self) -> Path:
        """The report that was kept with the run."""
        return self.home / "artifact"

    def shell(self, script: str, env: Mapping[str, str], *options: str) -> bool:
        """Whether a script ended well, in the work tree."""
        done = subprocess.run(
            ["bash", *options, "-c", script],
            cwd=self.work, env={**self.env, **env}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        self.log += done.stdout + done.stderr
        return done.returncode == 0

    def checkout(self) -> None:
        """The newest commit of the branch, and nothing before it, as actions/checkout takes it."""
        address = self.machine.origin.as_uri()
        subprocess.run(["git", "clone", "--quiet", "--depth", "1", "--branch", "main", address, str(self.work)], check=True)


def workflow(job: Job, text: str) -> Job:
    """Run the jobs of a GitHub workflow in their order."""
    job.env |= {
        "GITHUB_ACTIONS": "true",
        "GITHUB_REPOSITORY": "ada/checkup",
        "GITHUB_REF_NAME": "main",
        "GITHUB_WORKSPACE": str(job.work),
        "GITHUB_STEP_SUMMARY": str(job.home / "summary.md"),
    }
    failed: set[str] = set()
    for name, described in yaml.safe_load(text)["jobs"].items():
        needs = [described["needs"]] if isinstance(described.get("needs"), str) else described.get("needs", [])
        if not _asked(described, job, ok=not failed & set(needs)):
            continue
        if not steps(job, described["steps"], described.get("env", {})):
            failed.add(name)
        job.outputs[name] = {key: _filled(value, job) for key, value in described.get("outputs", {}).items()}
    job.red = bool(failed)
    return job


def steps(job: Job, listed: list[dict[str, Any]], env: Mapping[str, str]) -> bool:
    """Run steps in their order; a failed one skips those that do not say always(). Whether all ended well."""
    ok = True
    for number, step in enumerate(listed):
        name = step.get("id", f"step-{number}")
        if not _asked(step, job, ok=ok):
            job.outcomes[name] = "skipped"
            continue
        job.work.mkdir(exist_ok=True)
        told = job.home / f"output-{len(job.outcomes)}-{name}"
        told.touch()
        own = {key: _filled(str(value), job) for key, value in {**env, **step.get("env", {})}.items()}
        options = ("--noprofile", "--norc", "-eo", "pipefail") if "shell" in step else ("-e",)
        fine = job.shell(step["run"], {**own, "GITHUB_OUTPUT": str(told)}, *options) if "run" in step else _action(job, step)
        job.outputs[name] = dict(line.split("=", 1) for line in told.read_text(encoding="utf-8").splitlines())
        job.outcomes[name] = "success" if fine else "failure"
        ok = ok and fine
    return ok


def _action(job: Job, step: dict[str, Any]) -> bool:
    """What an action of others does, imitated with folders."""
    name = step["uses"].split("@")[0]
    cache, store = job.work / ".checkup", job.machine.root / "cache"
    if name == "actions/checkout":
        shutil.rmtree(job.work)
        job.checkout()
    elif name == "actions/cache/restore":
        newest = job.machine.cached()
        if newest:
            shutil.copytree(newest, cache)
    elif name == "actions/cache/save":
        if cache.is_dir():
            shutil.copytree(cache, store / f"{job.machine.runs:02}")
    elif name == "actions/upload-pages-artifact":
        shutil.copytree(job.work / step["with"]["path"], job.artifact)
    elif name == "actions/deploy-pages":
        if not job.machine.pages.is_file():
            return False
        shutil.rmtree(job.machine.published, ignore_errors=True)
        shutil.copytree(job.artifact, job.machine.published)
    else:
        assert name == "actions/setup-python", f"the runner does not know {name}"
    return True


def _asked(described: Mapping[str, Any], job: Job, *, ok: bool) -> bool:
    """Whether the condition of a step or job holds; without always() all before must have ended well."""
    words = str(described.get("if", "true"))
    if "always()" not in words and not ok:
        return False
    python = words.replace("&&", " and ").replace("||", " or ").replace("always()", "True")
    python = re.sub(r"\b(?:steps|needs)\.[\w.-]+", lambda found: repr(_value(found[0], job)), python)
    return bool(eval(python, {"__builtins__": {}}, {"true": True}))


def _filled(text: str, job: Job) -> str:
    return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda found: _value(found[1], job), text)


def _value(path: str, job: Job) -> str:
    """What an expression of one path stands for; "" where there is nothing of that name, as GitHub has it."""
    parts = path.split(".")
    if parts[0] in ("steps", "needs"):
        return job.outcomes.get(parts[1], "skipped") if parts[2] == "outcome" else job.outputs.get(parts[1], {}).get(parts[3], "")
    if parts[0] == "inputs":
        return job.outputs.get("inputs", {}).get(parts[1], "")
    return {"github.token": "secret-token"}.get(path, job.env.get(path.upper().replace(".", "_"), ""))


def pipeline(job: Job, text: str) -> Job:
    """Run the jobs of a GitLab pipeline in their order; each fetches the commit alone and has the cache and what earlier jobs told."""
    told: dict[str, str] = {}
    for name, described in _gitlab_jobs(text):
        if not job.work.is_dir():
            job.checkout()
            subprocess.run(["git", "-C", str(job.work), "checkout", "--quiet", "--detach"], check=True)
        cache, newest = job.work / ".checkup", job.machine.cached()
        if "cache" in described and newest:
            shutil.copytree(newest, cache)
        told |= {"CI_PROJECT_DIR": str(job.work), "CI_COMMIT_BRANCH": "main"}
        told |= {"CI_SERVER_HOST": "lab.example", "CI_PROJECT_PATH": "ada/checkup"}
        fine = job.shell("\n".join(described["script"]), told, "-eo", "pipefail")
        if "cache" in described and cache.is_dir():
            shutil.copytree(cache, job.machine.root / "cache" / f"{job.machine.runs:02}")
        if fine and name == "pages":
            shutil.rmtree(job.machine.published, ignore_errors=True)
            shutil.copytree(job.work / "public", job.machine.published)
        dotenv = job.work / str(described.get("artifacts", {}).get("reports", {}).get("dotenv"))
        if dotenv.is_file():
            told |= dict(line.split("=", 1) for line in dotenv.read_text(encoding="utf-8").splitlines())
        if not fine:
            job.red = True
            break
    return job


def _gitlab_jobs(text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, described in yaml.safe_load(text).items():
        if isinstance(described, dict) and "script" in described:
            yield name, described
