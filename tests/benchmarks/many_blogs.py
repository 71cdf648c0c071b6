"""`python -m tests.benchmarks.many_blogs [BLOGS [first|last]]`: many small blogs on loopback, one slow, dead, and not to be rendered.

Each blog has an address of its own (127.x.y.z, which only Linux answers at without being told) and five posts, the slow one 40. That one
takes as long, alone, as all the others take on the cores given; it is the first of the run, or the last, whose turn comes late. Printed are
seconds on the wall and the largest process, each run right after the other on the same machine; ratios count.
"""

from __future__ import annotations

import filecmp
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing import Process, Value
from pathlib import Path
from typing import Any

from tests.sources.tiny_blog import entries, pages_of

PAGES, MANY_PAGES = ({path: html.encode() for path, html in pages_of(entries(count)).items()} for count in (5, 40))
SLOW, DEAD = "127.9.0.1", "127.9.0.2"
PARTLY = 3  # the exit code of a run of which a blog failed: the dead and the unfortunate one
EPOCH = {"SOURCE_DATE_EPOCH": "1790000000"}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256


def serve(port: Any, delay: Any) -> None:
    """Answer at every address of 127.0.0.0/8; the slow blog's answers take `delay` seconds."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            slow = str(self.headers["Host"]).startswith(SLOW)
            if slow:
                time.sleep(delay.value)
            body = (MANY_PAGES if slow else PAGES).get(self.path)
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *args: object) -> None:
            pass

    server = _Server(("0.0.0.0", 0), Handler)
    port.value = server.server_address[1]
    server.serve_forever()


@contextmanager
def served() -> Iterator[tuple[int, Any]]:
    """The port, and the slow blog's delay, which may be set."""
    port, delay = Value("i", 0), Value("d", 0.0)
    process = Process(target=serve, args=(port, delay), daemon=True)
    process.start()
    while not port.value:
        time.sleep(0.05)
    try:
        yield port.value, delay
    finally:
        process.terminate()


def site_files(folder: Path, port: int, count: int, place: str) -> list[Path]:
    """Site files of `count` healthy blogs, and of the slow, the dead and the unfortunate one."""
    folder.mkdir()
    (folder / "mine").mkdir()
    (folder / "mine" / "people.html").write_text("{{ view.no_such_thing }}")
    hosts = {f"blog-{n}": f"127.1.{n // 250}.{1 + n % 250}:{port}" for n in range(count)}
    hosts |= {"slow": f"{SLOW}:{port}", "dead": f"{DEAD}:9", "unfortunate": f"127.9.0.3:{port}"}
    for slug, host in hosts.items():
        more = '[report]\ntemplates = "mine"\n' if slug == "unfortunate" else ""
        text = f'[blog]\nurl = "http://{host}/"\n[window]\nall = true\n[crawl]\ndelay = 0\nallow_private_hosts = true\n{more}'
        (folder / f"{slug}.toml").write_text(text, encoding="utf-8")
    return sorted(folder.glob("*.toml"), key=lambda path: ((path.stem == "slow") == (place == "last"), path))


def timed(folder: Path, sites: Sequence[Path], *options: str) -> tuple[float, float]:
    """Wall seconds of a run into a new folder, and the megabytes of its largest process. Raises where it ends unforeseen."""
    places = [part for name in ("out", "state", "history") for part in (f"--{name}", str(folder / name))]
    command = [sys.executable, "-m", "checkup", "run", *map(str, sites), *places, *options]
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **EPOCH})
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, largest(process.pid))
        time.sleep(0.2)
    if process.returncode not in (0, PARTLY):
        raise RuntimeError(f"{' '.join(options)} ended with {process.returncode}: is a package missing?")
    return time.monotonic() - start, peak


def largest(pid: int) -> float:
    """Megabytes of the largest of a process and its children, now."""
    found = [pid]
    for one in found:
        children = Path(f"/proc/{one}/task/{one}/children")
        found += [int(child) for child in children.read_text(encoding="utf-8").split()] if children.exists() else []
    return max((memory(one) for one in found), default=0.0)


def memory(pid: int) -> float:
    """Megabytes of a process, 0 where it has ended."""
    try:
        line = next(line for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines() if line.startswith("VmRSS"))
    except (OSError, StopIteration):
        return 0.0
    return int(line.split()[1]) / 1024


def same(one: Path, other: Path) -> bool:
    """Whether two runs wrote the same site and history."""
    names = [p.relative_to(one) for part in ("out", "history") for p in (one / part).rglob("*") if p.is_file()]
    others = [p for part in ("out", "history") for p in (other / part).rglob("*") if p.is_file()]
    return len(names) == len(others) and not any(filecmp.cmpfiles(one, other, names, shallow=False)[1:])


def main() -> int:
    """Print each run and its ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 197
    place = sys.argv[2] if len(sys.argv) > 2 else "first"
    with served() as (port, delay), tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        sites = site_files(folder / "sites", port, count, place)
        slow = [path for path in sites if path.stem == "slow"]
        quick = [path for path in sites if path.stem != "slow"]
        others, _ = timed(folder / "others", quick, "--jobs", "2")
        timed(folder / "warm", slow, "--jobs", "2")
        delay.value = others / (len(MANY_PAGES) + 8)  # about as many requests as a run makes
        alone, _ = timed(folder / "alone", slow, "--jobs", "2")
        print(f"{len(sites)} blogs, the slow one {place}; the others {others:.1f} s with 2 jobs; the slow one alone {alone:.1f} s")
        wall = {}
        for name, options in RUNS.items():
            wall[name], peak = timed(folder / name.replace(" ", "-"), sites, *options)
            print(f"{name}: {wall[name]:.1f} s, {wall[name] / alone:.2f} of the slow blog's own time, largest process {peak:.0f} MB")
        print(f"2 jobs / 1 job: {wall['2 jobs'] / wall['1 job']:.2f}")
        print(f"Dask / local: {wall['Dask'] / wall['2 jobs']:.2f}, same bytes: {same(folder / '2-jobs', folder / 'Dask')}")
    return 0


RUNS = {"2 jobs": ("--jobs", "2"), "1 job": ("--jobs", "1"), "Dask": ("--jobs", "2", "--engine", "dask")}

if __name__ == "__main__":
    sys.exit(main())
