"""Every fault beside a healthy blog: told in a sentence, bounded in requests, time and memory, and never at the healthy blog's cost."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from checkup.web import Client
from tests.hostile import content_faults, faults, wire_faults
from tests.hostile.fault_pages import POSTS, Fault, blog
from tests.sources.reading import no_wait
from tests.sources.test_faults import checkup
from tests.web.loopback import Answer, LoopbackSite, serve

SECONDS, MEGABYTES = 60, 300
FAULTS = {**faults.FAULTS, **wire_faults.FAULTS, **content_faults.FAULTS}
# These take a second or less each; what repeats without end is tried in tests/crawling/test_traps.py.
QUICK = (
    "front 404",
    "front goes to metadata",
    "one post 500",
    "front of two lengths",
    "API parents in a chain",
)


class Faulty(dict[str, Answer]):
    """The pages of a fault: a path is matched whole, without its parameters ("/wp-json/...?"), or by what answers any path."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.pages)
        self.any_path = fault.any_path

    def get(self, path: str, default: Any = None) -> Any:
        bare = path.partition("?")[0] + "?"
        return super().get(path) or super().get(bare) or self.any_path(path) or default


def site_file(folder: Path, name: str, url: str, timeout: int = 20) -> Path:
    path = folder / f"{name}.toml"
    crawl = f"[crawl]\ndelay = 0\nmax_requests = 400\nallow_private_hosts = true\ntimeout = {timeout}\n"
    path.write_text(f'[blog]\nurl = "{url}/"\n[window]\nall = true\n{crawl}', encoding="utf-8")
    return path


def healthy(folder: Path) -> dict[str, bytes]:
    """The pages of the healthy blog as written, but for what names the other blog or the port."""
    return {f.name: f.read_bytes() for f in sorted((folder / "_site" / "good").rglob("*")) if f.is_file()}


@pytest.fixture(scope="module")
def good() -> Any:
    """The healthy blog's server, one for all faults, so that its address is the same in every report."""
    with serve({}) as server:
        server.pages = {**blog()}
        yield server


@pytest.fixture(scope="module")
def alone(good: LoopbackSite, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The healthy blog's report beside a blog that is just as healthy, but for the time of the run."""
    folder = tmp_path_factory.mktemp("alone")
    patched = pytest.MonkeyPatch()
    patched.setitem(Client.__init__.__kwdefaults__, "sleep", no_wait)
    with serve({**blog()}) as other:
        done = checkup(folder, site_file(folder, "bad", other.url), site_file(folder, "good", good.url))
    patched.undo()
    assert done.exit_code == 0, done.output + done.stderr
    return healthy(folder)


@pytest.fixture(autouse=True)
def hasty(no_pauses: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses between requests take no time, and a whole answer has two seconds."""
    monkeypatch.setattr("checkup.web.client.LONGEST_REQUEST", 2.0)


@pytest.mark.parametrize("name", [n if n in QUICK else pytest.param(n, marks=pytest.mark.slow) for n in FAULTS])
def test_a_fault_costs_nobody_but_itself(name: str, good: LoopbackSite, alone: dict[str, bytes], tmp_path: Path) -> None:
    """What could be read is read, the reason is said, code 3 or 0; the healthy blog's files are the same bytes in every case."""
    fault = FAULTS[name]
    with serve({}) as server:
        server.pages = Faulty(fault)
        done = checkup(tmp_path, site_file(tmp_path, "bad", server.url, fault.timeout), site_file(tmp_path, "good", good.url))
        asked = len(server.asked)
    assert asked <= fault.most
    assert done.exit_code in ((3,) if fault.read is None else (0, 3)), done.output + done.stderr
    assert "Traceback" not in done.output + done.stderr
    assert "stumbled" not in done.output + done.stderr
    assert healthy(tmp_path) == alone
    coverage = told(tmp_path)
    assert coverage.get("read") == fault.read
    assert fault.says in json.dumps(coverage, ensure_ascii=False) + done.output + done.stderr


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux begins to count a process's most memory anew")
@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_takes_little_time_and_memory(name: str, good: LoopbackSite, tmp_path: Path) -> None:
    """A minute, and 300 MB above what the process held before, for both blogs together."""
    fault = FAULTS[name]
    before, start = _held("VmRSS"), time.monotonic()
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    with serve({}) as server:
        server.pages = Faulty(fault)
        checkup(tmp_path, site_file(tmp_path, "bad", server.url, fault.timeout), site_file(tmp_path, "good", good.url))
    assert time.monotonic() - start < SECONDS
    assert _held("VmHWM") - before < MEGABYTES


def _held(what: str) -> int:
    """Memory of this process in MB: VmRSS now, VmHWM the most since it was last counted anew."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{what}:")) // 1024


def told(folder: Path) -> dict[str, Any]:
    """The coverage of the faulty blog; empty where it could not be read."""
    file = folder / "_site" / "bad" / "data.json"
    found: dict[str, Any] = (json.loads(file.read_text(encoding="utf-8"))["coverage"] or {}) if file.is_file() else {}
    return found


def test_there_are_enough_faults() -> None:
    """A hundred and more, each with a name of its own, most of them with words that must be said."""
    assert len(FAULTS) == len(faults.FAULTS) + len(wire_faults.FAULTS) + len(content_faults.FAULTS) >= 142
    assert POSTS == 6
