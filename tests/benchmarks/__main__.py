"""`python -m tests.benchmarks [FOLDER]`: CPU of the slow parts beside that of other tools, on the same input in the same run.

Pages are read beside trafilatura (`bare_extraction` with comments), resiliparse and newspaper4k where they are installed, from FOLDER or
else the project's own fixtures; dates beside dateparser; the start of the command line, and `inspect` of a page, beside a Python that
imports click. The best of three rounds counts, and each tool reads a page right after the other, so that a machine that slows down slows
all of them.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import dateparser

from checkup import dates, platforms
from checkup.model import Page

ROUNDS = 3


def cpu_of(work: Callable[[Any], object], inputs: Sequence[Any]) -> float:
    """CPU seconds for one pass over the inputs, best of the rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for one in inputs:
            work(one)
        best = min(best, time.process_time() - start)
    return best


def tell(what: str, ours: float, peer: str, theirs: float, count: int) -> None:
    """One line: milliseconds a piece of both, and their ratio."""
    each = 1000 / max(1, count)
    print(f"{what}: checkup {ours * each:.2f} ms, {peer} {theirs * each:.2f} ms each of {count}, ratio {ours / theirs:.2f}")


def pages(folder: Path) -> None:
    """Reading pages, beside other tools where they are installed: CPU of all pages, and the median over the pages of the ratio."""
    bodies = [p.read_bytes() for p in sorted(folder.rglob("*.html"))]
    readers: dict[str, Callable[[bytes], object]] = {
        "checkup": lambda body: platforms.read(Page("https://blog.example/post/", body)),
        **{name: reader for name, make in PEERS.items() if (reader := installed(name, make)) is not None},
    }
    spent = {name: [float("inf")] * len(bodies) for name in readers}
    for _ in range(ROUNDS):
        for number, body in enumerate(bodies):
            for name, read in readers.items():
                start = time.process_time()
                read(body)
                spent[name][number] = min(spent[name][number], time.process_time() - start)
    ours = spent.pop("checkup")
    for name, theirs in spent.items():
        tell("pages", sum(ours), name, sum(theirs), len(bodies))
        print(f"  median of the ratio: {statistics.median(a / b for a, b in zip(ours, theirs, strict=True) if b):.2f}")


def installed(name: str, make: Callable[[], Callable[[bytes], object]]) -> Callable[[bytes], object] | None:
    """A peer's reader of a page; None, and a line that says so, where it is not installed."""
    try:
        return make()
    except ImportError:
        print(f"pages: {name} is not installed: pip install '.[bench]'")
        return None


def trafilatura() -> Callable[[bytes], object]:
    """Text, comments and metadata."""
    from trafilatura import bare_extraction

    return lambda body: bare_extraction(body, include_comments=True, with_metadata=True)


def resiliparse() -> Callable[[bytes], object]:
    """The main text alone, in C++."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return lambda body: extract_plain_text(bytes_to_str(body, detect_encoding(body)), main_content=True)


def newspaper4k() -> Callable[[bytes], object]:
    """Title, authors, date and text; no comments."""
    import newspaper

    def read(body: bytes) -> object:
        article = newspaper.Article("https://blog.example/post/", fetch_images=False)
        article.download(input_html=body.decode("utf-8", "replace"))
        article.parse()
        return article

    return read


PEERS = {"trafilatura": trafilatura, "newspaper4k": newspaper4k, "resiliparse": resiliparse}


def printed_dates() -> None:
    """Reading dates as blogs print them, beside dateparser. Each is new in each round, so that nothing is remembered."""
    start, count = datetime(1990, 1, 1, tzinfo=UTC), 200
    texts = iter([f"{start + timedelta(minutes=7919 * n):%B %d, %Y at %I:%M %p}" for n in range(ROUNDS * count)])
    ours = cpu_of(lambda _: dates.read(next(texts)), range(count))
    texts = iter([f"{start + timedelta(minutes=7919 * n):%B %d, %Y at %I:%M %p}" for n in range(ROUNDS * count)])
    peer = cpu_of(lambda _: dateparser.parse(next(texts)), range(count))
    tell("dates", ours, "dateparser", peer, count)


def command_line() -> None:
    """`checkup --help`, and `checkup inspect` of the first page of a sample, beside a Python that imports click and ends.

    Compiled modules are kept in a folder that the first round fills, as pip compiles those of an installed package.
    """
    compiled = TemporaryDirectory()
    compiling = {**os.environ, "PYTHONPYCACHEPREFIX": compiled.name, "PYTHONDONTWRITEBYTECODE": ""}

    def cpu(*args: str) -> float:
        import resource

        spent = []
        for _ in range(ROUNDS):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, *args], check=True, capture_output=True, env=compiling)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        return min(spent)

    nothing, sample = cpu("-c", "import click"), min((Path(__file__).parents[2] / "sites").rglob("*.html"))
    tell("start", cpu("-m", "checkup", "--help"), "import click", nothing, 1)
    tell("inspect of a saved page", cpu("-m", "checkup", "inspect", str(sample)), "import click", nothing, 1)
    compiled.cleanup()


def main() -> int:
    """Print each comparison."""
    command_line()
    printed_dates()
    pages(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "platforms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
