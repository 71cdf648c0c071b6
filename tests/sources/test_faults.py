"""Whole runs against a server that fails in the middle, late, or in disguise: one sentence, the right code, nobody else harmed.

Real connections on loopback; only the waiting between two tries is cut short.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import ExitStack
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checkup.cli import main
from tests.quick import quick
from tests.sources import tiny_blog
from tests.web.loopback import HTML, Answer, Asked, LoopbackSite, Reply, serve

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.usefixtures("no_pauses")
POSTS = 14
Pages = dict[str, Answer]


def blog() -> Pages:
    return tiny_blog.served(tiny_blog.pages_of(tiny_blog.entries(POSTS)))


def checkup(folder: Path, *targets: object) -> Result:
    return CliRunner().invoke(main, ["run", *(str(t) for t in targets), *places(folder), "--as-of", "2012-07-01"])


def places(folder: Path) -> list[str]:
    return ["--out", str(folder / "_site"), "--state", str(folder / "state"), "--history", str(folder / "history")]


def config(folder: Path, name: str, url: str, *, private: bool = True, timeout: float = 60) -> Path:
    """A site file; only a blog that is meant to be too slow gets a short time-out."""
    path = folder / f"{name}.toml"
    allow = "true" if private else "false"
    text = f'[blog]\nurl = "{url}/"\n[window]\nall = true\n[crawl]\ndelay = 0\nallow_private_hosts = {allow}\ntimeout = {timeout}\n'
    path.write_text(text, encoding="utf-8")
    return path


def data(folder: Path, name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((folder / "_site" / name / "data.json").read_text(encoding="utf-8"))
    return found


def sentences(done: Result, name: str) -> list[str]:
    """What a run says of one blog, progress left out."""
    return [line for line in done.stderr.splitlines() if line.startswith(f"{name}: ") and line.endswith((".", ")"))]


PARKED = "<html><head><title>blog.example</title></head><body><h1>This domain is for sale</h1></body></html>"
FAULTS: dict[str, tuple[Pages, str]] = {
    "404": ({}, "is not there (404)"),
    "500": ({"/": Reply(b"broken", 500, HTML)}, "answered with an error (500)"),
    "slow": ({"/": Reply(b"x" * 50, 200, HTML, hold=600)}, "did not answer (no answer within 0.5 s)"),
    "cut": ({"/": Reply(b"<html><body>", 200, HTML, cut=True)}, "did not answer (the connection was cut)"),
    "too many": ({"/": Reply(b"later", 429, {"Retry-After": "1"})}, "too many requests (429)"),
    "a long rest": ({"/": Reply(b"later", 503, {"Retry-After": "7200"})}, "asks to wait 120 minutes"),
    "robots": ({"/": Reply(b"<html>", 200, HTML), "/robots.txt": Reply(b"User-agent: *\nDisallow: /")}, "robots.txt"),
    "robots broken": ({"/": Reply(b"<html>", 200, HTML), "/robots.txt": Reply(b"", 500)}, "robots.txt"),
    "parked": ({"/": Reply(PARKED.encode(), 200, HTML)}, "parking page"),
    "a picture": ({"/": Reply(b"\x89PNG\r\n\x1a\n" + bytes(90), 200, {"Content-Type": "image/png"})}, "image/png"),
    "a ring": ({"/": Reply(b"", 302, {"Location": "/"})}, "redirected"),
    "nowhere": ({"/": Reply(b"", 302, {})}, "redirects to nowhere"),
    "empty": ({"/": Reply(b"", 200, HTML)}, "No post was found"),
}


@pytest.mark.parametrize(
    "cases", [[name for name in FAULTS if name != "slow"], pytest.param(["slow"], marks=pytest.mark.slow)], ids=["fast", "slow"]
)
def test_a_blog_that_fails_is_one_clear_sentence_and_the_others_are_read(cases: list[str], tmp_path: Path) -> None:
    """Each failing blog is named with its reason in one sentence; the blog beside them gets its report; code 3; without it, 4."""
    with ExitStack() as servers:
        urls = {case: servers.enter_context(serve(FAULTS[case][0])).url for case in cases}
        bad = {case: config(tmp_path, case.replace(" ", "-"), url, timeout=0.5 if case == "slow" else 60) for case, url in urls.items()}
        good = config(tmp_path, "good", servers.enter_context(serve(blog())).url)
        done = checkup(tmp_path, *bad.values(), good)
        assert (done.exit_code, checkup(tmp_path / "alone", *bad.values()).exit_code) == (3, 4)
    told = {case: sentences(done, path.stem) for case, path in bad.items()}
    assert {case: [FAULTS[case][1] in said for said in told[case]] for case in cases} == {case: [True] for case in cases}, told
    assert "Traceback" not in done.output + done.stderr
    assert "stumbled" not in done.stderr
    assert "good: " in done.stdout
    coverage = data(tmp_path, "good")["coverage"]
    assert isinstance(coverage, dict)
    assert (coverage["read"], coverage["partial"]) == (POSTS, None)
    assert [path.stem for path in (tmp_path / "history").glob("*.jsonl")] == ["good"]


def test_a_private_address_is_refused_before_a_byte_is_sent(tmp_path: Path) -> None:
    """Without leave no request goes to a loopback address."""
    with serve(blog()) as server:
        done = checkup(tmp_path, config(tmp_path, "inside", server.url, private=False))
    assert done.exit_code == 4
    assert "private" in sentences(done, "inside")[0]
    assert server.asked == []


FAILING = {"500": Reply(b"gone", 500), "404": Reply(b"", 404), "cut": Reply(b"<html>", 200, HTML, cut=True)}


@pytest.mark.parametrize("failing", quick(FAILING, ["cut"]))
def test_the_last_good_report_is_kept_and_marked(failing: str, tmp_path: Path) -> None:
    """A blog that was read once and fails now keeps its checkup, marked as old with the reason; its history does not grow."""
    with serve(blog()) as server:
        site = config(tmp_path, "tiny", server.url)
        assert checkup(tmp_path, site).exit_code == 0
        line = (tmp_path / "history" / "tiny.jsonl").read_bytes()
        first = data(tmp_path, "tiny")
        server.pages = {"/": FAILING[failing]}
        done = checkup(tmp_path, site)
    kept = data(tmp_path, "tiny")
    assert done.exit_code == 3
    assert "stays" in sentences(done, "tiny")[0]
    assert (kept["stale"], kept["signs"]) == (True, first["signs"])
    assert (tmp_path / "history" / "tiny.jsonl").read_bytes() == line


@pytest.mark.parametrize("wait", quick(["1", "9000"], ["9000"]))
def test_enough_in_the_middle_keeps_what_was_read_and_says_so(wait: str, tmp_path: Path) -> None:
    """429 from the eighth page on: the run ends with 3, says why, and the report rests on the posts read before."""
    pages = blog()
    with serve(pages) as server:
        seen: list[str] = []

        def full(path: str) -> Answer:
            def answer(_: Asked) -> Reply:
                seen.append(path)
                reply = kept[path]
                assert isinstance(reply, Reply)
                return Reply(b"enough", 429, {"Retry-After": wait}) if len(seen) > 8 else reply

            return answer

        kept = dict(pages)
        server.pages = {path: full(path) for path in kept}
        done = checkup(tmp_path, config(tmp_path, "tiny", server.url))
    assert done.exit_code == 3
    (sentence,) = sentences(done, "tiny")
    assert ("too many requests (429)" if wait == "1" else "asks to wait 150 minutes") in sentence
    coverage = data(tmp_path, "tiny")["coverage"]
    assert isinstance(coverage, dict)
    assert 0 < coverage["read"] < POSTS
    assert coverage["partial"]


def test_some_broken_posts_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    """Two of the posts fail in different ways: code 3, one of them named, all others in the report."""
    pages = blog()
    pages["/2012/05/post-3/"] = Reply(b"broken", 500)
    pages["/2012/05/post-5/"] = Reply(b"%PDF-1.4", 200, {"Content-Type": "application/pdf"})
    with serve(pages) as server:
        done = checkup(tmp_path, config(tmp_path, "tiny", server.url))
    assert done.exit_code == 3
    coverage = data(tmp_path, "tiny")["coverage"]
    assert isinstance(coverage, dict)
    assert coverage["read"] == POSTS - 2
    assert "/2012/05/post-" in sentences(done, "tiny")[0]


def with_validators(pages: Pages) -> Pages:
    """The same pages, each with an ETag that is honoured."""

    def honest(reply: Reply, tag: str) -> Answer:
        def answer(asked: Asked) -> Reply:
            if asked.headers.get("if-none-match") == tag:
                return Reply(status=304, headers={"ETag": tag})
            return Reply(reply.body, reply.status, {**reply.headers, "ETag": tag})

        return answer

    return {path: honest(reply, f'"{n}"') for n, (path, reply) in enumerate(pages.items()) if isinstance(reply, Reply)}


def interrupt_at(server: LoopbackSite, path: str, process: list[subprocess.Popen[str]]) -> Answer:
    """An answer that sends Ctrl-C to the run that asks for it, and then keeps it waiting."""

    def answer(_: Asked) -> Reply:
        process[0].send_signal(signal.SIGINT)
        server.stopping.wait(600)
        return Reply(b"late", 200, HTML)

    return answer


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals differ on Windows")
def test_ctrl_c_in_the_middle_leaves_a_state_that_the_next_run_goes_on_from(tmp_path: Path) -> None:
    """130, a word, no trace and no half report; the next run asks for none of the pages that it has, and is whole."""
    with serve({}) as server:
        pages = with_validators(blog())
        process: list[subprocess.Popen[str]] = []
        started = threading.Event()

        def wait_for_start(asked: Asked) -> Reply:
            started.wait(600)
            front = pages["/"]
            assert callable(front)
            return front(asked)

        last = "/2012/05/post-2/"
        server.pages = {**pages, "/": wait_for_start, last: interrupt_at(server, last, process)}
        site = config(tmp_path, "tiny", server.url)
        command = [sys.executable, "-m", "checkup", "run", str(site), *places(tmp_path), "--as-of", "2012-07-01"]
        process.append(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
        started.set()
        try:
            _, said = process[0].communicate(timeout=600)
        finally:
            process[0].kill()
        assert process[0].returncode == 130, said
        assert "Interrupted." in said
        assert "Traceback" not in said
        assert not (tmp_path / "_site").exists()
        before = {a.path for a in server.asked if a.path in pages} - {last}
        assert len(before) >= 8
        server.asked.clear()
        server.pages = pages
        done = checkup(tmp_path, site)
        asked = set(server.paths())
    assert done.exit_code == 0, done.stderr
    assert last in asked
    assert not asked & before
    coverage = data(tmp_path, "tiny")["coverage"]
    assert isinstance(coverage, dict)
    assert (coverage["read"], coverage["partial"]) == (POSTS, None)
