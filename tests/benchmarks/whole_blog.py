"""`python -m tests.benchmarks.whole_blog SCRAPY URL [ROUNDS]`: a whole blog without delay, beside a minimal Scrapy spider.

SCRAPY is the command of an installed Scrapy. The spider fetches pages and counts ids; Checkup reads, judges and writes the report. Scrapy
asks eight things of a host at a time, or one with CONCURRENT_REQUESTS_PER_DOMAIN = 1, as Checkup does: both are printed. In turn, on the
same machine; the best of the rounds counts.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

SPIDER = Path(__file__).with_name("scrapy_spider.py")
SITE = '[blog]\nurl = "{url}"\n[window]\nall = true\n[crawl]\ndelay = 0\nallow_private_hosts = true\n'


def wall(command: list[str]) -> float:
    """Seconds of a command."""
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - start


def checkup(step: str, url: str) -> float:
    """Seconds of a step of Checkup in a new folder, with two jobs."""
    with tempfile.TemporaryDirectory() as place:
        site = Path(place) / "blog.toml"
        site.write_text(SITE.format(url=url), encoding="utf-8")
        places = [part for name in ("out", "state", "history") for part in (f"--{name}", str(Path(place) / name))]
        return wall([sys.executable, "-m", "checkup", step, str(site), "--jobs", "2", *places])


def main() -> int:
    """Print the best of the rounds of each, and the ratios."""
    scrapy, url = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    spider = [scrapy, "runspider", str(SPIDER), "-a", f"url={url}"]
    runs: dict[str, Callable[[], float]] = {
        "scrapy, eight at a time": partial(wall, spider),
        "scrapy, one at a time": partial(wall, [*spider, "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=1"]),
        "checkup crawl": partial(checkup, "crawl", url),
        "checkup run": partial(checkup, "run", url),
    }
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(rounds):
        for name, work in runs.items():
            best[name] = min(best[name], work())
    for name, seconds in best.items():
        ratios = ", ".join(f"{seconds / best[peer]:.2f} of {peer}" for peer in best if peer.startswith("scrapy") and peer != name)
        print(f"{name}: {seconds:.1f} s ({ratios})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
