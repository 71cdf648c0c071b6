"""What the README and the docs tell people to type works."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
import yaml
from click.testing import CliRunner

from checkup.cli import main
from checkup.config import load, load_run

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "CONTRIBUTING.md", *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")))


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def commands() -> list[str]:
    lines = [line.strip() for page in PAGES for block in blocks(page, "sh") for line in block.splitlines()]
    return sorted({line for line in lines if line.startswith("checkup ")})


@pytest.mark.parametrize("line", commands())
def test_every_command_is_understood(line: str) -> None:
    """Each command line names a command and options that exist."""
    _, name, *args = shlex.split(line)
    command = main.commands[name]
    assert command.make_context(name, args, parent=click.Context(main, **main.context_settings)).command is command


def test_every_make_target_exists() -> None:
    """Each `make X` of the docs is a target of the Makefile."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {t for page in PAGES for t in re.findall(r"(?:^|`)make ([a-z-]+)", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)}
    assert "report" in targets
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_the_example_site_file_loads(tmp_path: Path) -> None:
    """The TOML of the README and of docs/config.md is a site file without a mistake; what all blogs share stands under it, in _run.toml."""
    *found, shared = blocks("README.md", "toml") + blocks("docs/config.md", "toml")
    assert len(found) == 2
    for beside in (shared, *blocks("docs/tutorial-consultant.md", "toml")):
        (tmp_path / "_run.toml").write_text(beside, encoding="utf-8")
        load_run([tmp_path])
        for text in found:
            path = tmp_path / "site.toml"
            path.write_text(text, encoding="utf-8")
            site = load(path, environ={})
            assert (site.blog.url, site.brand.name) == ("https://blog.example.org/", "Mira's Blog Practice")


def test_the_exit_codes_of_the_readme_are_those_of_the_help() -> None:
    """One table in the README, one in --help, the same codes."""
    readme = re.findall(r"^\| (\d+) \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    told = re.findall(r"^\s+(\d+)  ", CliRunner().invoke(main, ["--help"]).output, re.MULTILINE)
    assert readme == told == ["0", "1", "2", "3", "4", "130"]


def test_yaml_of_the_docs_is_yaml() -> None:
    """Examples for CI services parse."""
    for page in PAGES:
        for block in blocks(page, "yaml"):
            assert yaml.safe_load(block)


def test_links_between_pages_lead_somewhere() -> None:
    """Every relative link of README, CONTRIBUTING and docs/ is a file."""
    for page in [*PAGES, *(str(p.relative_to(ROOT)) for p in (ROOT / "docs").glob("*.md"))]:
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", (ROOT / page).read_text(encoding="utf-8")):
            assert ((ROOT / page).parent / link).exists(), f"{page}: {link}"
