"""Whole runs through the command line: what comes out, bad input, Ctrl-C. Real servers on loopback, no mocks."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from urllib.request import urlopen

import pytest

from checkup.cli.serve import server_for
from tests._command import ROOT, SAMPLE, checkup, places

pytestmark = pytest.mark.usefixtures("no_pauses")
Answers = dict[str, tuple[int, str, str]]


@pytest.fixture
def serve() -> Iterator[Callable[[Answers], str]]:
    """Starts servers on loopback that answer as told: path -> (status, content type or new address, body); all else is 404."""
    servers: list[ThreadingHTTPServer] = []

    def start(answers: Answers) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, kind, body = answers.get(self.path, (404, "text/html", "<h1>Not found</h1>"))
                self.send_response(status)
                self.send_header("Location" if status == 301 else "Content-Type", kind)
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        servers.append(server)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return f"http://127.0.0.1:{server.server_address[1]}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def test_a_run_leaves_report_history_and_a_sentence(ran: Path) -> None:
    """`checkup run SITE` writes the site and one line of history."""
    assert (ran / "_site" / "salt-and-paddle" / "index.html").is_file()
    assert len((ran / "history" / "salt-and-paddle.jsonl").read_text().splitlines()) == 1


def test_the_same_run_again_gives_the_same_bytes(ran: Path) -> None:
    """Same pages, same moment: report and history do not change by one byte."""

    def tree() -> dict[str, bytes]:
        kept = [p for name in ("_site", "history") for p in (ran / name).rglob("*") if p.is_file()]
        return {str(p.relative_to(ran)): p.read_bytes() for p in kept}

    before = tree()
    assert checkup("run", SAMPLE, *places(ran), "--quiet").output == ""
    assert tree() == before


@pytest.mark.slow
def test_single_steps_need_what_came_before(tmp_path: Path) -> None:
    """crawl, examine and render do one step each; without the step before, one sentence and code 4."""
    assert checkup("examine", SAMPLE, *places(tmp_path)).exit_code == 4
    assert checkup("render", SAMPLE, *places(tmp_path)).exit_code == 4
    assert checkup("crawl", SAMPLE, *places(tmp_path)).exit_code == 0
    assert json.loads((tmp_path / "_site" / "salt-and-paddle" / "data.json").read_text(encoding="utf-8"))["checked"] is None
    assert checkup("examine", SAMPLE, *places(tmp_path)).exit_code == 0
    assert checkup("render", SAMPLE, *places(tmp_path)).exit_code == 0
    assert (tmp_path / "_site" / "salt-and-paddle" / "data.json").is_file()


def test_command_line_overrides_reach_the_report(ran: Path, tmp_path: Path) -> None:
    """--names hidden hides, --as-of moves the moment, --set wins over the file."""
    shutil.copytree(ran / ".checkup", tmp_path / ".checkup")
    done = checkup("examine", SAMPLE, *places(tmp_path), "--as-of", "2013-03-01", "--set", "blog.status=archived")
    assert done.exit_code == 0, done.output
    assert checkup("render", SAMPLE, *places(tmp_path), "--names", "hidden").exit_code == 0
    data = json.loads((tmp_path / "_site" / "salt-and-paddle" / "data.json").read_text())
    assert data["as_of"].startswith("2013-03-01")
    assert data["names"] == "hidden"


BAD = {
    "404": ({}, "", 4),
    "robots": ({"/robots.txt": (200, "text/plain", "User-agent: *\nDisallow: /\n"), "/": (200, "text/html", "<p>x")}, "robots", 4),
    "forbidden": ({"/": (403, "text/html", "<h1>No</h1>")}, "", 4),
    "slow down": ({"/": (429, "text/html", "<h1>Later</h1>")}, "", 4),
    "password": ({"/robots.txt": (401, "text/html", "<h1>Who?</h1>")}, "password", 4),
    "parked": ({"/": (200, "text/html", "<title>x.example</title><h1>This domain is for sale</h1>")}, "domain", 4),
    "no html": ({"/": (200, "image/png", "\x89PNG")}, "", 4),
    "no blog": ({"/": (200, "text/html", "<html><body><p>Hello</p></body></html>")}, "", 4),
}


@pytest.mark.parametrize("case", BAD)
def test_a_blog_that_cannot_be_read_is_one_sentence_and_its_code(case: str, serve: Callable[[Answers], str], tmp_path: Path) -> None:
    """404, robots.txt, 403, 429, a picture, a page without posts: a sentence on stderr, code 4, no trace, nothing in the history."""
    answers, word, code = BAD[case]
    done = checkup("run", serve(answers), "--allow-private", *places(tmp_path), "--set", "crawl.delay=0", "--set", "crawl.timeout=60")
    assert done.exit_code == code, done.output
    (sentence,) = [line for line in done.stderr.splitlines() if line.startswith("127-0-0-1-") and line.endswith((".", ")", "”"))]
    assert word in sentence.lower()
    assert "stumbled" not in done.output
    assert "Traceback" not in done.output
    assert not list((tmp_path / "history").glob("*.jsonl"))


POST = (
    "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><time datetime='2026-11-0{1}'>then</time><p>The kettle boiled over, "
    "and we mopped the floor until the tea was cold. Then we began again, with less water this time.</p></article></body></html>"
)


def test_a_blog_that_moved_says_where_to(serve: Callable[[Answers], str], tmp_path: Path) -> None:
    """Where the address in a site file leads to another site, terminal and report say so; where it does not, neither does."""
    links = "".join(f"<article><h2><a href='/2026/11/tea-{n}/'>Tea {n}</a></h2></article>" for n in (1, 2))
    pages = {f"/2026/11/tea-{n}/": (200, "text/html", POST.format(f"Tea {n}", n)) for n in (1, 2)}
    new = serve({"/": (200, "text/html", f"<html><body>{links}</body></html>"), **pages})
    old = serve({"/": (301, new, "")})
    said = {}
    for name, url in (("new", new), ("old", old)):
        file = tmp_path / f"{name}.toml"
        file.write_text(f'[blog]\nurl = "{url}"\n[crawl]\nallow_private_hosts = true\n', encoding="utf-8")
        said[name] = checkup("run", file, *places(tmp_path), "--set", "crawl.delay=0", "--jobs", "1").output
    assert f"{old} leads to {new} now. If the blog moved there, write that as url under [blog]" in said["old"]
    assert "leads to" not in said["new"]
    told = {name: (tmp_path / "_site" / name / "method.html").read_text(encoding="utf-8") for name in ("new", "old")}
    assert f"{old}, which leads to {new} now." in told["old"]
    assert "The blog was asked for at" not in told["new"]


@pytest.mark.slow
def test_one_bad_blog_harms_no_other(serve: Callable[[Answers], str], tmp_path: Path) -> None:
    """A broken site file and a blog that is gone stand beside a good one: that one is checked, and the code tells."""
    (tmp_path / "bad.toml").write_text("[blog]\nulr = 1\n", encoding="utf-8")
    done = checkup("run", tmp_path / "bad.toml", SAMPLE, serve({}), "--allow-private", *places(tmp_path), "--set", "crawl.delay=0")
    assert done.exit_code == 3
    assert 'did you mean "url"' in done.stderr
    assert (tmp_path / "_site" / "salt-and-paddle" / "data.json").is_file()
    alone = checkup("run", tmp_path / "bad.toml", SAMPLE, *places(tmp_path))
    assert alone.exit_code == 2


def test_the_last_good_report_is_kept(ran: Path, serve: Callable[[Answers], str], tmp_path: Path) -> None:
    """When the pages are gone, the checkup that was made of them stays and is marked as old; the history does not grow."""
    shutil.copytree(ran, tmp_path / "run")
    gone = f'[blog]\nurl = "{serve({})}"\n[crawl]\nallow_private_hosts = true\n'
    (tmp_path / "salt-and-paddle.toml").write_text(gone, encoding="utf-8")
    before = (tmp_path / "run" / "history" / "salt-and-paddle.jsonl").read_bytes()
    done = checkup("run", tmp_path / "salt-and-paddle.toml", *places(tmp_path / "run"))
    assert done.exit_code == 3
    assert "stays" in done.stderr
    assert json.loads((tmp_path / "run" / "_site" / "salt-and-paddle" / "data.json").read_text())["stale"]
    assert (tmp_path / "run" / "history" / "salt-and-paddle.jsonl").read_bytes() == before


def test_classify_reads_json_lines_and_csv(ran: Path, tmp_path: Path) -> None:
    """Rows of a report's comments.csv and of a JSON-lines file each come back with a verdict; a broken line is named."""
    table = ran / "_site" / "salt-and-paddle" / "comments.csv"
    rows = [json.loads(line) for line in checkup("classify", table, "--json").stdout.splitlines()]
    assert len(rows) > 30
    assert {row["verdict"] for row in rows} <= {"spam", "suspect", "promo", "ok"}
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"text": "Which flour did you take?", "author": "Rita", "id": "c7"}\n\n', encoding="utf-8")
    (row,) = [json.loads(line) for line in checkup("classify", lines, "--json").stdout.splitlines()]
    assert (row["id"], row["verdict"]) == ("c7", "ok")
    assert "Rita: Which flour" in checkup("classify", lines).stdout
    (tmp_path / "mine.toml").write_text('[blog]\nurl = "https://x.example/"\n[spam]\nis_spam = ["c7"]\n', encoding="utf-8")
    assert checkup("classify", lines, "--config", tmp_path / "mine.toml").stdout.startswith("spam")
    lines.write_text("{}\n[1]\n", encoding="utf-8")
    broken = checkup("classify", lines)
    assert broken.exit_code == 2
    assert "Line 2" in broken.stderr


def test_inspect_ends_with_0_whenever_it_prints_an_object(tmp_path: Path) -> None:
    """A page without comments, even an empty one, is a result; a file that is not there is an error."""
    page = tmp_path / "a.html"
    page.write_text("<html><body><p>Nothing</p></body></html>", encoding="utf-8")
    done = checkup("inspect", page, "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["comments"] == []
    assert checkup("inspect", tmp_path / "gone.html", "--json").exit_code == 2
    assert checkup("inspect", page).exit_code == 0


def test_explain_knows_signs_measures_findings_and_near_misses() -> None:
    """Each kind of id is explained; a miss names the nearest."""
    for name in ("responsiveness", "R0", "s-late-spam"):
        assert checkup("explain", name).exit_code == 0
    missed = checkup("explain", "responsivness")
    assert missed.exit_code == 2
    assert "Did you mean responsiveness?" in missed.stderr


def test_serve_takes_a_free_port_where_its_own_is_taken(ran: Path) -> None:
    """The preview listens on loopback only and serves the report."""
    with server_for(ran / "_site", 0) as first, server_for(ran / "_site", first.server_address[1]) as second:
        assert first.server_address[1] != second.server_address[1]
        assert second.server_address[0] == "127.0.0.1"
        Thread(target=second.handle_request, daemon=True).start()
        with urlopen(f"http://127.0.0.1:{second.server_address[1]}/index.html", timeout=600) as answer:
            assert answer.status == 200
    assert checkup("serve", "--out", ran / "history").exit_code == 2


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals differ on Windows")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_ctrl_c_during_a_run_ends_with_130(number: int, code: int, tmp_path: Path) -> None:
    """SIGINT while a server is slow ends the process with 130, a word, no trace, and no folder of a half-made site; SIGTERM with 143."""

    asked, released = Event(), Event()

    class Slow(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.set()
            released.wait(600)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    server.daemon_threads = True
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}/"
    args = [sys.executable, "-m", "checkup", "run", url, "--allow-private", *places(tmp_path)]
    process = subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        assert asked.wait(600)
        process.send_signal(number)
        _, said = process.communicate(timeout=600)
    finally:
        process.kill()
        released.set()
        server.shutdown()
        server.server_close()
    assert process.returncode == code, said
    assert "Interrupted." in said
    assert "Traceback" not in said
    assert [path.name for path in tmp_path.glob("._site*")] == []
