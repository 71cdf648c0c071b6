"""Run the scorers that lie beside the shared data, each over two halves that a hash of the file name decides.

Both halves of the pages have been looked at by now: the first while the readers were built, the second afterwards, to mend what it
showed. Neither is unseen, so a figure for pages that nobody looked at has to come from other pages.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.quality import gold_text, whole_blogs
from tests.spam import leave_one_out

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("CHECKUP_SHARED") or ROOT.parent / "shared")
FLOORS = Path(__file__).with_name("floors.toml")
LOWER_IS_BETTER = {"posts_extra", "spam_fpr", "with_suspect_fpr", "empty", "praise_called_spam", "short_of_reasons"}
SLACK = 0.0005  # scores are printed with three digits

Scores = dict[str, dict[str, float]]


def half_of(name: str) -> str:
    """Which half a shared file ("T16.html") belongs to; decided by its name alone, so it never moves."""
    return "second half" if hashlib.sha256(name.encode()).digest()[-1] % 2 else "first half"


def seeds() -> Scores:
    """The five saved texts: share of the checks that hold."""
    out = _run("score_seeds.py")
    found = re.search(r"(\d+) of (\d+) hold", out)
    return {"all": {"hold": int(found[1]) / int(found[2])}} if found else {}


def pages() -> Scores:
    """The pages with hand-checked truth."""
    return {half: _fields(_run("score_pages.py", str(folder))) for half, folder in _halves(SHARED / "data/pages", "*.html")}


def dragnet() -> Scores:
    """The 177 pages with gold comment text."""
    with _unpacked(SHARED / "data/pages/dragnet-dev.tar.xz") as folder:
        return {half: gold_text.score(part, SHARED / "eval/score_pages.py") for half, part in _halves(folder, "*.html")}


def spam() -> Scores:
    """Labelled comments, judged with weights that were trained without their file, and with the shipped weights."""
    return {
        f"{name} {half}{' shipped' if shipped else ''}": figures
        for shipped in (False, True)
        for name, halves in leave_one_out.measure(shipped=shipped).items()
        for half, figures in halves.items()
    }


def blogs() -> Scores:
    """The three mirrors of whole blogs, from their folder and served live."""
    return whole_blogs.measure(SHARED / "data/blogs")


SUITES: dict[str, Callable[[], Scores]] = {"seeds": seeds, "pages": pages, "dragnet": dragnet, "spam": spam, "blogs": blogs}


def floor(suite: str, group: str, metric: str) -> float | None:
    """The score that must not be lost, None where none was set yet."""
    value = _floors().get(suite, {}).get(group, {}).get(metric)
    return None if value is None else float(value)


def fell(metric: str, value: float, limit: float | None) -> bool:
    """Whether a score is worse than its floor."""
    if limit is None:
        return False
    return value > limit + SLACK if metric in LOWER_IS_BETTER else value < limit - SLACK


def lift(suite: str, group: str, scores: dict[str, float]) -> None:
    """Write back every score that beats its floor; none is ever lowered."""
    floors = _floors()
    kept = floors.setdefault(suite, {}).setdefault(group, {})
    for metric, value in scores.items():
        old = kept.get(metric)
        better = old is None or (value < old if metric in LOWER_IS_BETTER else value > old)
        if better:
            kept[metric] = round(value, 4)
    lines = ["# Quality floors. They only rise: `python -m tests.quality --raise` writes them.", ""]
    for name in sorted(floors):
        for part in sorted(floors[name]):
            lines.append(f'[{name}."{part}"]')
            lines += [f"{metric} = {value}" for metric, value in sorted(floors[name][part].items())] + [""]
    FLOORS.write_text("\n".join(lines), encoding="utf-8")


def _floors() -> dict[str, dict[str, dict[str, float]]]:
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def _run(script: str, *arguments: str) -> str:
    command = [sys.executable, str(SHARED / "eval" / script), *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=1800, check=False).stdout


def _fields(out: str) -> dict[str, float]:
    """The last line of a scorer: name=number pairs."""
    last = out.strip().splitlines()[-1] if out.strip() else ""
    return {k: float(v) for k, v in re.findall(r"(\w+)=([\d.]+)", last) if k != "pages"}


def _halves(folder: Path, pattern: str) -> Iterator[tuple[str, Path]]:
    """The folder's files split in two, as folders of links that the scorers can read."""
    for half in ("first half", "second half"):
        with tempfile.TemporaryDirectory() as name:
            part = Path(name)
            chosen = {p.stem.split(".")[0] for p in folder.glob(pattern) if half_of(p.name) == half}
            for path in folder.iterdir():
                if path.name == "MANIFEST.tsv":
                    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
                    column = lines[0].rstrip("\n").split("\t").index("file")
                    kept = [x for x in lines[1:] if x.split("\t")[column].strip().split(".")[0] in chosen]
                    (part / path.name).write_text("".join([lines[0], *kept]), encoding="utf-8")
                elif path.name.split(".")[0] in chosen:
                    (part / path.name).symlink_to(path)
            yield half, part


@contextmanager
def _unpacked(archive: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        with tarfile.open(archive) as tar:
            tar.extractall(name, filter="data")
        yield next(Path(name).rglob("MANIFEST.tsv")).parent
