"""What is imported is declared, and what is declared is explained."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

from tests.parsed_package import syntax_nodes

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PACKAGE_OF = {"ahocorasick_rs": "ahocorasick-rs", "bs4": "beautifulsoup4", "yaml": "pyyaml"}  # where a module is not named as its package


def names(lines: list[str]) -> set[str]:
    return {re.split(r"[\[<>=;~! ]", line, maxsplit=1)[0].lower() for line in lines}


def imported() -> set[str]:
    found = set()
    for path in (ROOT / "checkup").rglob("*.py"):
        for node in syntax_nodes(path.read_text(encoding="utf-8")):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.split(".")[0])
    return {PACKAGE_OF.get(name, name) for name in found - set(sys.stdlib_module_names) - {"checkup"}}


def test_every_import_is_declared_and_every_declaration_imported() -> None:
    """The packages that checkup/ imports are the dependencies of pyproject.toml, no more and no fewer (extras aside)."""
    extras = names([line for lines in PROJECT["optional-dependencies"].values() for line in lines])
    declared = names(PROJECT["dependencies"])
    assert imported() - (extras - declared) == declared


def test_every_dependency_is_explained() -> None:
    """docs/dependencies.md names each package of pyproject.toml, and none that is not there."""
    told = set(
        re.findall(r"`([\w-]+)`", "\n".join(re.findall(r"^\| (`.+?) \|", (ROOT / "docs/dependencies.md").read_text("utf-8"), re.MULTILINE)))
    )
    declared = names(PROJECT["dependencies"] + [line for lines in PROJECT["optional-dependencies"].values() for line in lines])
    assert {name.lower() for name in told} == declared
