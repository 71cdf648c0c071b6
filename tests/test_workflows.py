"""The workflows that ship and those that `init` writes: valid, pinned, with least rights, and not open to injection."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from tests.init.repositories import written

ROOT = Path(__file__).parents[1]


def generated() -> dict[PurePosixPath, str]:
    return {path: text for path, text in written("github").items() if path.parts[:2] == (".github", "workflows")}


def workflows() -> dict[str, str]:
    own = {p.name: p.read_text(encoding="utf-8") for p in sorted((ROOT / ".github" / "workflows").glob("*.yml"))}
    shown = re.findall(r"^```yaml\n(name: .*?)^```", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert shown
    return (
        {f"own {name}": text for name, text in own.items()}
        | {f"init {path.name}": text for path, text in generated().items() if path.suffix == ".yml"}
        | {f"docs shown{number}.yml": text for number, text in enumerate(shown)}
    )


def parsed(text: str) -> dict[Any, Any]:
    found = yaml.safe_load(text)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("name", workflows())
def test_actions_are_pinned_and_rights_are_least(name: str) -> None:
    """Every action of others is pinned by commit with its version beside it; the workflow's own rights are none, jobs ask for theirs."""
    text = workflows()[name]
    for line in re.findall(r"uses: (.*)", text):
        if not line.startswith("./"):
            assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line
    assert parsed(text)["permissions"] == {}
    for job in parsed(text)["jobs"].values():
        assert set(job.get("permissions", {}).values()) <= {"read", "write"}


@pytest.mark.parametrize("name", [*workflows(), "action.yml"])
def test_no_expression_stands_in_a_script(name: str) -> None:
    """Values reach scripts through the environment only, so that no value can become a command."""
    data = parsed((ROOT / "action.yml").read_text(encoding="utf-8") if name == "action.yml" else workflows()[name])
    jobs = data["jobs"].values() if "jobs" in data else [data["runs"]]
    scripts = [step["run"] for job in jobs for step in job.get("steps", []) if "run" in step]
    assert not [script for script in scripts if "${{" in script]


@pytest.mark.parametrize("name", ["own checkup.yml", "init weekly.yml"])
def test_schedules_avoid_the_full_hour_and_can_be_started_by_hand(name: str) -> None:
    """Odd minutes, in UTC, with workflow_dispatch beside, one run at a time."""
    data = parsed(workflows()[name])
    on = data[True]  # YAML 1.1 reads the key `on` as true
    assert all(int(entry["cron"].split()[0]) % 2 == 1 for entry in on["schedule"])
    assert "workflow_dispatch" in on
    assert data["concurrency"]["cancel-in-progress"] is False


def test_the_schedule_stands_in_a_file_of_its_own() -> None:
    """When GitHub switches the schedule off, starting by hand and by push stay."""
    files = {path.name: parsed(text) for path, text in generated().items() if path.suffix == ".yml"}
    assert "schedule" not in files["checkup.yml"][True]
    assert "workflow_dispatch" in files["checkup.yml"][True]
    assert files["weekly.yml"]["jobs"]["checkup"]["uses"] == "./.github/workflows/checkup.yml"
    given, wanted = files["weekly.yml"]["jobs"]["checkup"]["permissions"], files["checkup.yml"]["jobs"]
    asked = {right: level for job in wanted.values() for right, level in job.get("permissions", {}).items()}
    assert all(given.get(right) in (level, "write") for right, level in asked.items())


def schema_cases() -> dict[str, dict[str, str]]:
    """Schema -> name -> text of every file that a service reads: ours, and those that `init` writes."""
    made = {path.as_posix(): text for path, text in written("github", "gitlab").items()}
    kinds = {"github-workflows": ".github/workflows/", "dependabot": ".github/dependabot.yml", "gitlab-ci": ".gitlab-ci.yml"}
    found = [(kind, name, text) for kind, start in kinds.items() for name, text in made.items() if name.startswith(start)]
    own = [*sorted((ROOT / ".github" / "workflows").glob("*.yml")), ROOT / ".github" / "dependabot.yml", ROOT / "action.yml"]
    of = {"workflows": "github-workflows", ".github": "dependabot", ROOT.name: "github-actions"}
    found += [("github-workflows", name, text) for name, text in workflows().items() if name.startswith("docs ")]
    found += [(of[path.parent.name], f"own {path.name}", path.read_text(encoding="utf-8")) for path in own]
    return {schema: {name: text for kind, name, text in found if kind == schema} for schema in sorted({kind for kind, _, _ in found})}


@pytest.mark.parametrize(("schema", "texts"), schema_cases().items(), ids=list(schema_cases()))
def test_every_file_of_a_service_fits_its_schema(schema: str, texts: dict[str, str], tmp_path: Path) -> None:
    """The schemas that GitHub, Dependabot and GitLab publish have no finding; they come with the checker, so nothing is fetched."""
    checker = shutil.which("check-jsonschema", path=str(Path(sys.executable).parent)) or shutil.which("check-jsonschema")
    if checker is None:
        pytest.skip("check-jsonschema is not installed")
    paths = [tmp_path / re.sub(r"[ /]", "-", name) for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    more = ["--data-transform", "gitlab-ci"] if schema == "gitlab-ci" else []
    command = [checker, "--builtin-schema", f"vendor.{schema}", *more, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_finds_nothing(tmp_path: Path) -> None:
    """The security linter for workflows has no finding on any of them."""
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent)) or shutil.which("zizmor")
    if zizmor is None:
        pytest.skip("zizmor is not installed")
    for name, text in workflows().items():
        path = tmp_path / name.split()[0] / ".github" / "workflows" / name.split()[1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "action.yml", tmp_path / "own" / "action.yml")
    done = subprocess.run(
        [zizmor, "--offline", "--no-progress", "--collect=all", *(str(tmp_path / place) for place in ("own", "init", "docs"))],
        capture_output=True, text=True, timeout=900, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
