"""Break the core at random places and see whether the tests notice: `make mutants`, or python -m tests.mutants [options] [FILE ...].

Each mutant is one small change of one file in a temporary copy of the project. The tests that mirror the file run first, then, where they
saw nothing, all fast tests. A mutant that makes a test fail is caught; one with which they do not end counts as not caught. The diff of
each that was not caught is printed: write the test that catches it, or see by hand that it changes nothing (an equivalent mutant).
Tests count only once they have passed on the copy as it is: where they fail without a mutant, nothing is measured and that is said.
"""

from __future__ import annotations

import argparse
import difflib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.mutants.mutations import Mutation, mutations

ROOT = Path(__file__).parents[2]
FOLDERS = ("checkup", "tests", "templates", "sites", "docs", ".github", ".ci")  # what the tests read, with all files of the top folder
# Where a mistake would silently change a number, delete a record or blame the wrong person: modules or whole rooms; one line is one group.
CORE = (
    ("checkup/threads",),
    ("checkup/people",),
    ("checkup/dates",),
    ("checkup/settling",),
    ("checkup/spam/verdict",),
    ("checkup/diagnosis/judge", "checkup/diagnosis/interval"),
    ("checkup/measuring/kaplan_meier", "checkup/measuring/statistics", "checkup/measuring/waits"),
    ("checkup/gate/rules",),
    ("checkup/history",),
    ("checkup/web/store", "checkup/web/robots", "checkup/web/client"),
    ("checkup/crawling/frontier", "checkup/crawling/window_bound", "checkup/crawling/fetch_pages"),
)
# Tests that cover a room from under another room's name.
ALSO = {"crawling": ["tests/sources/test_live.py"], "measuring": ["tests/signs"], "signs": ["tests/diagnosis"]}
PATIENCE = 900.0  # seconds for mirrored tests, of which the longest take two minutes; a hanging mutant ends there
# seconds for all fast tests on two cores: on a busy machine they took over 900, and what has not ended in time is no mutant that was caught
LONG_PATIENCE = 3600.0


HANGS = "(hangs)"  # the mutant, or a machine that is too busy: nobody can tell, so it counts as not caught


@dataclass(frozen=True)
class Mutant:
    """One change of one file."""

    file: str
    mutation: Mutation


def main(words: Sequence[str]) -> int:
    """Make the mutants, run the tests, print what was seen; 0 where enough were caught."""
    options = _options(words)
    chosen = list(_choose(options.files or None, options.seed, options.count))
    unseen: list[Mutant] = []
    with tempfile.TemporaryDirectory(prefix="mutants-") as name:
        copy = Path(name)
        _copy_to(copy)
        for number, mutant in enumerate(chosen, start=1):
            begun = time.monotonic()
            by = _caught_by(copy, mutant, everything=not options.mirrored)
            known = by not in ("", HANGS)
            unseen += [] if known else [mutant]
            place = f"{mutant.file}:{mutant.mutation.line} {mutant.mutation.kind}"
            seen = "caught" if known else "UNKNOWN" if by else "UNSEEN"
            print(f"{number:3} {seen} {time.monotonic() - begun:4.0f} s  {place}  {by}", flush=True)
        for mutant in unseen:
            print(_diff(copy, mutant))
    print(f"\n{len(chosen) - len(unseen)} of {len(chosen)} mutants caught (seed {options.seed})")
    return 0 if len(unseen) <= options.unseen else 1


def _options(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument("files", nargs="*", help="files or folders of the package; default: the core")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10_000), help="default: another one each time")
    parser.add_argument("--count", type=int, default=40, help="how many mutants")
    parser.add_argument("--unseen", type=int, default=4, help="how many may stay unseen")
    parser.add_argument("--mirrored", action="store_true", help="run only the tests that mirror the file")
    return parser.parse_args(words)


def _choose(files: Sequence[str] | None, seed: int, count: int) -> Iterator[Mutant]:
    """`count` mutants, from each group as many as from the others, at places that the seed decides."""
    dice = random.Random(seed)
    groups = [[Mutant(f, m) for f in _sources(group) for m in mutations(_text(f))] for group in ([files] if files else CORE)]
    for group in groups:
        dice.shuffle(group)
    found = 0
    while found < count and any(groups):
        for group in groups:
            if group and found < count:
                found += 1
                yield group.pop()


def _text(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


def _sources(names: Sequence[str]) -> Iterator[str]:
    for name in names:
        path = ROOT / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path.with_suffix(".py")]:
            yield file.relative_to(ROOT).as_posix()


def _copy_to(folder: Path) -> None:
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in ROOT.iterdir():
        if path.is_file():
            shutil.copy2(path, folder / path.name)


def _caught_by(copy: Path, mutant: Mutant, *, everything: bool) -> str:
    """Which test saw the mutant; "" where none did."""
    first = tuple(_mirrored(mutant.file))
    by = _failing_with(copy, mutant, first, PATIENCE) if first else ""
    rest = ("tests", "-n", "2", *(f"--ignore={one}" for one in first))
    return by or (_failing_with(copy, mutant, rest, LONG_PATIENCE) if everything else "")


def _failing_with(copy: Path, mutant: Mutant, arguments: tuple[str, ...], patience: float) -> str:
    """The first test that fails with the mutant. Raises SystemExit where one fails without it."""
    if without := _failing_without(copy, arguments, patience):
        raise SystemExit(f"Without any mutant the tests do not pass: {without}")
    path = copy / mutant.file
    before = path.read_text(encoding="utf-8")
    path.write_text(mutant.mutation.apply(before), encoding="utf-8")
    try:
        return _failing_test(copy, arguments, patience)
    finally:
        path.write_text(before, encoding="utf-8")


def _mirrored(file: str) -> list[str]:
    """The tests that stand where the file stands, as tests/test_settling.py, tests/test_dates_borders.py and tests/spam/; and ALSO's."""
    room, *_ = Path(file).relative_to("checkup").with_suffix("").parts
    files = [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.glob(f"tests/test_{room}*.py"))]
    folders = [f"tests/{room}"] if (ROOT / "tests" / room).is_dir() else []
    return [*files, *folders, *ALSO.get(room, [])]


@cache
def _failing_without(copy: Path, arguments: tuple[str, ...], patience: float) -> str:
    return _failing_test(copy, arguments, patience)


def _failing_test(copy: Path, arguments: Sequence[str], patience: float) -> str:
    """The first test that fails, `HANGS` where the tests do not end, "" where all pass."""
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    options = ["-x", "-p", "no:cacheprovider", "--hypothesis-seed=0", "--tb=no"]
    command = [sys.executable, "-m", "pytest", *options, *arguments]
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, timeout=patience, check=False)
    except subprocess.TimeoutExpired:
        return HANGS
    if done.returncode == 0:
        return ""
    lines = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return lines[0].split(" - ")[0] if lines else f"(pytest ended with {done.returncode})"


def _diff(copy: Path, mutant: Mutant) -> str:
    text = (copy / mutant.file).read_text(encoding="utf-8")
    changed = mutant.mutation.apply(text)
    return "\n".join(difflib.unified_diff(text.splitlines(), changed.splitlines(), mutant.file, mutant.file, lineterm="", n=2))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
