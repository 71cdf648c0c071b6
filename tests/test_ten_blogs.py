"""The log of one run over ten blogs, three of them on one host: pace, order, nothing forbidden, and a second run asks for changes only."""

from __future__ import annotations

import hashlib
import re
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests._command import checkup, places
from tests.sources.tiny_blog import entries, pages_of
from tests.web.loopback import HTML, Answer, Asked, LoopbackSite, Reply, serve

POSTS, PER_PAGE = 6, 3
DELAY = 0.3
SHARED, ALONE = ("one", "two", "three"), ("four", "five", "six", "seven", "eight", "nine", "ten")
FORBIDDEN = ("/private/diary/", "/2012/05/secret/", "/search/?q=x", "/delete/7", "/x?logout=1", "/?replytocom=3", "/feed-me/?share=x")
# where the sitemap of a host may be: each blog of it asks, as nobody has said that there is none
GUESSES = {"/sitemap.xml", "/wp-sitemap.xml", "/sitemap_index.xml"}
ROBOTS = "User-agent: *\nDisallow: /private/\nDisallow: /*/secret/\nDisallow: /search\n"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux answers at every address of 127.0.0.0/8 without being told"),
]


@dataclass
class Log:
    """What the servers were asked: (when, host, path, whether conditionally, status)."""

    lines: list[tuple[float, str, str, bool, int]] = field(default_factory=list)

    def of(self, host: str) -> list[tuple[float, str, str, bool, int]]:
        return [line for line in self.lines if line[1] == host]


class Pages(dict[str, Answer]):
    """The pages of a host, each with a validator; every request is written down."""

    def __init__(self, host: str, texts: dict[str, str], log: Log) -> None:
        super().__init__()
        self.host, self.texts, self.log = host, texts, log

    def get(self, path: str, default: Any = None) -> Any:
        return self.answer

    def answer(self, asked: Asked) -> Reply:
        text = self.texts.get(asked.path)
        tag = f'"{hashlib.sha256((text or "").encode()).hexdigest()[:12]}"'
        known = asked.headers.get("if-none-match")
        status = 404 if text is None else 304 if known == tag else 200
        self.log.lines.append((time.monotonic(), self.host, asked.path, known is not None, status))
        headers = {**(HTML if not asked.path.endswith(".txt") else {"Content-Type": "text/plain"}), "ETag": tag}
        return Reply(b"" if status == 304 else (text or "not here").encode(), status, headers)


def texts(prefix: str) -> dict[str, str]:
    """A small blog below a folder, with links to what no robot may fetch on its front page and on each post."""
    bad = "".join(f'<a href="{path}">x</a> ' for path in FORBIDDEN)
    made = {}
    for path, html in pages_of(entries(POSTS), PER_PAGE).items():
        text = html.replace('<div id="footer">', f'{bad}<div id="footer">').replace('href="/', f'href="{prefix}/')
        made[prefix + path] = text.replace("Loaf number", f"Loaf of {prefix or 'home'} number")
    return made


@pytest.fixture
def blogs(tmp_path: Path) -> Iterator[tuple[Log, list[Path], list[str]]]:
    """The log, the ten site files, and the hosts."""
    log, files, hosts = Log(), [], []

    def site(name: str, server: LoopbackSite, folder: str) -> None:
        crawl = f"[crawl]\ndelay = {DELAY}\nallow_private_hosts = true\n"
        files.append(tmp_path / f"{name}.toml")
        files[-1].write_text(f'[blog]\nurl = "{server.url}{folder}/"\n[window]\nall = true\n{crawl}', encoding="utf-8")

    with ExitStack() as open_:
        for number, names in enumerate([SHARED, *((name,) for name in ALONE)], start=2):
            host = f"127.0.0.{number}"
            found = {"/robots.txt": ROBOTS}
            for name in names:
                found |= texts(f"/{name}" if len(names) > 1 else "")
            server = open_.enter_context(serve(Pages(host, found, log), host))
            hosts.append(host)
            for name in names:
                site(name, server, f"/{name}" if len(names) > 1 else "")
        yield log, files, hosts


def run(folder: Path, files: list[Path], *more: str) -> None:
    done = checkup("run", *files, *places(folder), "--as-of", "2012-07-01", *more)
    assert done.exit_code == 3, done.output + done.stderr  # one post of seven is there, and robots.txt keeps it from being read
    assert done.stderr.count("One page could not be read: robots.txt of ") == 10


def posts_asked(log: Log, prefix: str, host: str) -> list[int]:
    found = (re.fullmatch(rf"{prefix}/2012/05/post-(\d+)/", path) for _, _, path, _, _ in log.of(host))
    return [int(match[1]) for match in found if match]


def test_pace_order_and_conditional_second_run(blogs: tuple[Log, list[Path], list[str]], tmp_path: Path) -> None:
    """A host is asked once at a time, at its pace, whatever blogs stand on it; robots.txt first, each page once, newest posts first."""
    log, files, hosts = blogs
    run(tmp_path, files)
    first = list(log.lines)
    for host in hosts:
        lines = log.of(host)
        assert lines[0][2] == "/robots.txt"
        assert [path for _, _, path, _, _ in lines].count("/robots.txt") == 1
        gaps = [later[0] - earlier[0] for earlier, later in pairwise(lines)]
        assert min(gaps) >= DELAY * 0.95, host
        paths = [path for _, _, path, _, _ in lines]
        again = {path for path in paths if paths.count(path) > 1}
        assert again <= GUESSES if host == hosts[0] else not again, (host, again)
        assert not [path for path in paths for bad in FORBIDDEN if path.endswith(bad)], host
    for name in SHARED:
        assert posts_asked(log, f"/{name}", hosts[0]) == list(range(POSTS, 0, -1))
    for host in hosts[1:]:
        assert posts_asked(log, "", host) == list(range(POSTS, 0, -1))
    span = max(at for at, *_ in first) - min(at for at, *_ in first)
    longest = max(len(log.of(host)) for host in hosts) * DELAY
    assert span < 2 * longest + 10  # the hosts are asked beside one another, not one after the other

    log.lines.clear()
    run(tmp_path, files, "--again")
    assert {(host, path) for _, host, path, _, _ in log.lines} == {(host, path) for _, host, path, _, _ in first}
    pages = [line for line in log.lines if line[4] != 404 and not line[2].endswith("/robots.txt")]
    assert len(pages) >= 10 * POSTS
    assert [line for line in pages if not line[3] or line[4] != 304] == []
