"""`python -m tests.benchmarks.large_blogs [POSTS]`: what a run over an invented blog costs, and over one of ten times the posts.

Each step of the command line is a process of its own, which tells its CPU and its peak memory: reading saved pages, judging, writing the
report, reading a web archive. POSTS is the smaller blog's number of posts (default 1,000), with ten comments each.
Only the ratios are worth comparing: linear work gives 10.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.invented_blog import NOW, invented, page

TIMES = 10
JUDGING = ("examine", "render")
SITE = """[blog]
url = "https://blog.example/"
paths = ["{path}"]

[window]
all = true
"""


class Cost(NamedTuple):
    """Of a process with its own processes: seconds of CPU, and megabytes that the largest of them held at most."""

    cpu: float
    memory: float


def saved(folder: Path, posts: int) -> Path:
    """A folder with one page a post."""
    pages = folder / "pages"
    pages.mkdir(parents=True)
    for number, post in enumerate(invented(posts).posts):
        (pages / f"{number}.html").write_text(page(post), encoding="utf-8")
    return pages


def archived(folder: Path, posts: int) -> Path:
    """A WARC file with one capture a post."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    path = folder / "blog.warc.gz"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for post in invented(posts).posts:
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            dated = {"WARC-Date": f"{NOW:%Y-%m-%dT%H:%M:%SZ}"}
            body = BytesIO(page(post).encode())
            writer.write_record(writer.create_warc_record(post.url, "response", body, http_headers=headers, warc_headers_dict=dated))
    return path


def measured(folder: Path, *command: str) -> Cost:
    """What `checkup COMMAND` costs in the folder; raises CalledProcessError where it fails."""
    with subprocess.Popen([sys.executable, "-m", "checkup", *command, "--quiet"], cwd=folder) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def steps(folder: Path, posts: int) -> dict[str, Cost]:
    """What each step of a run costs."""
    folder.mkdir()
    site = folder / "blog.toml"
    site.write_text(SITE.format(path=saved(folder, posts)), encoding="utf-8")
    crawl = ("crawl", "--jobs", "1", site.name)
    found = {step: measured(folder, *command) for step, command in {"crawl": crawl, **{s: (s, site.name) for s in JUDGING}}.items()}
    site.write_text(SITE.format(path=archived(folder, posts)), encoding="utf-8")
    return {**found, "crawl of an archive": measured(folder, *crawl)}


def main(arguments: Sequence[str] = tuple(sys.argv[1:])) -> int:
    """Print the costs of both sizes and their ratios."""
    posts = int(arguments[0]) if arguments else 1000
    with tempfile.TemporaryDirectory() as base:
        small, large = (steps(Path(base) / str(size), size) for size in (posts, TIMES * posts))
    for step in small:
        print(f"{step}: {posts} posts {small[step].cpu:.1f} s, {small[step].memory:.0f} MB; ", end="")
        print(f"{TIMES * posts} posts {large[step].cpu:.1f} s, {large[step].memory:.0f} MB; ", end="")
        print(f"ratio {large[step].cpu / small[step].cpu:.1f} and {large[step].memory / small[step].memory:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
