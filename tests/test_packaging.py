"""What is packed is what is there: commands, container, and the files of the source package."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_command_is_also_called_as_the_package() -> None:
    """pipx and uvx start the command that bears the package's name; both names start the same program."""
    scripts = PYPROJECT["project"]["scripts"]
    assert scripts == {"checkup": "checkup.cli:main", PYPROJECT["project"]["name"]: "checkup.cli:main"}


def test_the_container_copies_what_a_wheel_needs() -> None:
    """Every file that the Dockerfile copies is there and not left out by .dockerignore; what pyproject.toml packs is among them."""
    copied = {
        name
        for line in re.findall(r"^COPY (?!--)(.+)$", (ROOT / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE)
        for name in line.split()[:-1]
    }
    allowed = set(re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE))
    assert copied == allowed
    assert all((ROOT / name).exists() for name in copied)
    wheel = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    needed = {*wheel["packages"], *wheel["force-include"], PYPROJECT["project"]["readme"], *PYPROJECT["project"]["license-files"]}
    assert needed | {"pyproject.toml"} <= copied


@pytest.mark.parametrize("name", PYPROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"])
def test_the_source_package_names_what_exists(name: str) -> None:
    """Nothing is listed for the source package that is not there."""
    assert (ROOT / name.lstrip("/")).exists()
