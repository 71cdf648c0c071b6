"""constraints.txt has what Checkup needs, in the versions that run here, and nothing that an index may not have."""

from __future__ import annotations

from importlib.metadata import Distribution, PackageNotFoundError, PathDistribution, distribution
from pathlib import Path

from checkup.init.constraints import HEAD, constraints


def package(folder: Path, name: str, version: str, *needs: str) -> Distribution:
    about = folder / f"{name}-{version}.dist-info"
    about.mkdir(parents=True)
    lines = [f"Name: {name}", f"Version: {version}", *(f"Requires-Dist: {need}" for need in needs)]
    (about / "METADATA").write_text("Metadata-Version: 2.1\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return PathDistribution(about)


def test_what_is_needed_is_listed_with_all_that_it_needs(tmp_path: Path) -> None:
    """Needs of needs, circles too; extras, what is not installed, tools of Python and versions built here are left out."""
    there = {
        "loom": package(tmp_path, "Loom", "1.0.post2", "Yarn_Ball[dyed]>=2", "setuptools", "gone; sys_platform == 'win32'"),
        "yarn-ball": package(tmp_path, "yarn.ball", "2.5", "loom", 'wool; extra == "dyed"', "needle (>=1)"),
        "needle": package(tmp_path, "needle", "3.0.dev4", "thread"),
        "thread": package(tmp_path, "thread", "7"),
        "setuptools": package(tmp_path, "setuptools", "65.5.0"),
        "wool": package(tmp_path, "wool", "1"),
    }

    def find(name: str) -> Distribution:
        if name not in there:
            raise PackageNotFoundError(name)
        return there[name]

    wanted = "loom==1.0.post2\nthread==7\nyarn-ball==2.5\n"
    assert constraints(package(tmp_path, "blog-checkup", "1", "loom"), find) == HEAD + wanted


def test_our_own_needs_are_listed() -> None:
    """Of the Checkup that runs here, each direct need has its line, and Checkup itself has none: that is never taken by its name."""
    lines = constraints(distribution("blog-checkup")).splitlines()
    assert f"lxml=={distribution('lxml').version}" in lines
    assert not [line for line in lines if line.startswith("blog-checkup")]
