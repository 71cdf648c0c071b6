"""Whole runs through the command line: what comes out, bad input, the gate, CI, Ctrl-C. Real servers on loopback, no mocks."""

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
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from checkup.cli import main
from checkup.cli.serve import server_for
from checkup.report.swap import finish

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "sites" / "salt-and-paddle.toml"
CLEAN = dict.fromkeys(("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_TOKEN", "GITHUB_REPOSITORY"))


def checkup(*args: object, **env: str) -> Result:
    return CliRunner(env={**CLEAN, **env}).invoke(main, [str(a) for a in args])


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the sample that does worst was checked once."""
    folder = tmp_path_factory.mktemp("ran")
    done = checkup("run", SAMPLE, *places(folder))
    assert done.exit_code == 0, done.output
    return folder


def places(folder: Path) -> list[str]:
    return ["--out", str(folder / "_site"), "--state", str(folder / ".checkup"), "--history", str(folder / "history")]


Answers = dict[str, tuple[int, str, str]]


@pytest.fixture
def serve() -> Iterator[Callable[[Answers], str]]:
    """Starts servers on loopback that answer as told: path -> (status, content type, body); everything else is 404."""
    servers: list[ThreadingHTTPServer] = []

    def start(answers: Answers) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, kind, body = answers.get(self.path, (404, "text/html", "<h1>Not found</h1>"))
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        servers.append(server)
        Thread(target=server.serve_forever, daemon=True).start()
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


def test_single_steps_need_what_came_before(tmp_path: Path) -> None:
    """crawl, examine and render do one step each; without the step before, one sentence and code 4."""
    assert checkup("examine", SAMPLE, *places(tmp_path)).exit_code == 4
    assert checkup("render", SAMPLE, *places(tmp_path)).exit_code == 4
    assert checkup("crawl", SAMPLE, *places(tmp_path)).exit_code == 0
    assert not (tmp_path / "_site" / "salt-and-paddle" / "data.json").exists()
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


def strict(folder: Path, rules: str) -> Path:
    path = folder / "salt-and-paddle.toml"
    path.write_text(f'[blog]\nurl = "https://x.example/"\n[gate]\n{rules}\n', encoding="utf-8")
    return path


def test_the_gate_tells_the_shell_junit_and_github(ran: Path, tmp_path: Path) -> None:
    """A failed rule is exit code 1, a failure in JUnit, an annotation in the log and a line in the summary; a rule that holds is none."""
    path, summary = strict(tmp_path, 'min_grade = "A"\nmin_pages = 1'), tmp_path / "summary.md"
    args = ["gate", path, *places(ran), "--junit", tmp_path / "out" / "gate.xml"]
    done = checkup(*args, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    assert done.exit_code == 1, done.output
    assert [line for line in done.stdout.splitlines() if line.startswith("::error ")]
    assert ET.parse(tmp_path / "out" / "gate.xml").getroot().get("failures") == "1"
    assert "min_grade" in summary.read_text()
    assert "1 of 2 rules failed" in summary.read_text()
    assert checkup("gate", strict(tmp_path, "min_pages = 1"), *places(ran)).exit_code == 0
    assert checkup("gate", strict(tmp_path, ""), *places(ran)).exit_code == 0
    assert checkup("gate", path, *places(tmp_path)).exit_code == 4


def test_run_with_gate_fails_after_the_report_is_written(tmp_path: Path) -> None:
    """`run --gate` writes the report first; the environment may set the rules."""
    done = checkup("run", SAMPLE, "--gate", *places(tmp_path), CHECKUP_GATE_MAX_SPAM="0", CHECKUP_GATE_MIN_SCORE="100")
    assert done.exit_code == 1
    assert (tmp_path / "_site" / "index.html").is_file()


class Hub:
    """A small imitation of the issues part of GitHub's API, on loopback."""

    def __init__(self) -> None:
        self.issues: list[dict[str, object]] = [{"number": 1, "title": "Else", "body": None, "state": "open"}]
        self.calls: list[str] = []
        self.refuse = False
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def answer(self, status: int, data: object) -> None:
                body = json.dumps(data).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def handle_call(self) -> None:
                hub.calls.append(f"{self.command} {self.path.partition('?')[0]}")
                sent = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or b"{}")
                if hub.refuse or self.headers["Authorization"] != "Bearer secret-token":
                    self.answer(403, {})
                elif self.command == "GET":
                    self.answer(200, [i for i in hub.issues if i["state"] == "open"])
                elif self.command == "POST":
                    hub.issues.append({"number": len(hub.issues) + 1, "state": "open", **sent})
                    self.answer(201, hub.issues[-1])
                else:
                    issue = hub.issues[int(self.path.rsplit("/", 1)[1]) - 1]
                    issue.update(sent)
                    self.answer(200, issue)

            do_GET = do_POST = do_PATCH = handle_call  # noqa: N815

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def env(self) -> dict[str, str]:
        root = f"http://127.0.0.1:{self.server.server_address[1]}"
        return {"GITHUB_TOKEN": "secret-token", "GITHUB_REPOSITORY": "ada/blog", "GITHUB_API_URL": root}


@pytest.fixture
def hub() -> Iterator[Hub]:
    """The imitation, running."""
    found = Hub()
    yield found
    found.server.shutdown()
    found.server.server_close()


def test_one_issue_is_opened_kept_and_updated(ran: Path, hub: Hub) -> None:
    """The first run opens an issue, the same again changes nothing, a changed text updates it; another's issue stays untouched."""
    args = ["gate", SAMPLE, *places(ran), "--issue"]
    assert "issue opened" in checkup(*args, **hub.env).output
    assert "issue unchanged" in checkup(*args, **hub.env).output
    (issue,) = [i for i in hub.issues if "<!-- checkup: salt-and-paddle -->" in str(i["body"])]
    assert str(issue["body"]).count("\n1. ") == 1
    issue["body"] = "old <!-- checkup: salt-and-paddle -->"
    assert "issue updated" in checkup(*args, **hub.env).output
    assert len(hub.issues) == 2
    assert hub.issues[0]["title"] == "Else"
    assert set(hub.calls) == {"GET /repos/ada/blog/issues", "POST /repos/ada/blog/issues", "PATCH /repos/ada/blog/issues/2"}


def test_an_issue_that_is_refused_is_said_without_the_token(ran: Path, hub: Hub) -> None:
    """403 and a missing token each end with a sentence; the token is in no output."""
    hub.refuse = True
    done = checkup("gate", SAMPLE, *places(ran), "--issue", **hub.env)
    assert done.exit_code == 3
    assert "refused" in done.stderr
    assert "secret-token" not in done.output
    assert checkup("gate", SAMPLE, *places(ran), "--issue").exit_code == 2


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
    assert "Near are responsiveness" in missed.stderr


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
def test_ctrl_c_during_a_run_ends_with_130(serve: Callable[[Answers], str], tmp_path: Path) -> None:
    """SIGINT while a server is slow ends the process with 130, a word, and no trace."""

    asked, released = Event(), Event()

    class Slow(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.set()
            released.wait(600)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}/"
    args = [sys.executable, "-m", "checkup", "run", url, "--allow-private", *places(tmp_path)]
    process = subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        assert asked.wait(600)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=600)
    finally:
        process.kill()
        released.set()
        server.shutdown()
        server.server_close()
    assert process.returncode == 130, said
    assert "Interrupted." in said
    assert "Traceback" not in said


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_terminal_gets_updating_lines_and_a_pipe_plain_ones(tmp_path: Path) -> None:
    """On a terminal each blog's line is drawn again in place and cleared at the end; without one there is no escape sequence at all."""
    import pty

    primary, secondary = pty.openpty()
    args = [sys.executable, "-m", "checkup", "run", str(SAMPLE), *places(tmp_path)]
    process = subprocess.Popen(
        args, stdout=subprocess.PIPE, stderr=secondary, cwd=ROOT, env={**os.environ, "TERM": "xterm", "COLUMNS": "60"}
    )
    os.close(secondary)
    drawn = b""
    while True:
        try:
            part = os.read(primary, 4096)
        except OSError:  # Linux says so when the other side has closed
            break
        if not part:
            break
        drawn += part
    out = process.communicate(timeout=600)[0]
    os.close(primary)
    assert process.returncode == 0, drawn
    assert b"\x1b[1A\x1b[J" in drawn
    assert drawn.endswith(b"\x1b[J")
    assert max(len(line) for line in drawn.decode().split("\n")) < 60 + len("\r\x1b[1A\x1b[J\r")
    assert b"salt-and-paddle: " in out
    piped = subprocess.run(args, capture_output=True, cwd=ROOT, check=True)
    assert b"\x1b" not in piped.stderr + piped.stdout


# A run that counts what it does to files in a folder, and kills itself before the step of a given number; without one it lists the steps
KILLED = """
import os, signal, sys
from checkup.cli import main
folder, last = sys.argv[1], int(sys.argv[2])
steps = []
def watch(event, args):
    opened = event == "open" and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if (opened or event in ("os.rename", "os.remove", "os.mkdir", "os.rmdir")) and str(args[0]).startswith(folder):
        if len(steps) == last:
            os.kill(os.getpid(), signal.SIGKILL)
        steps.append(event)
sys.addaudithook(watch)
main(sys.argv[3:], standalone_mode=False)
print(*steps)
"""


@pytest.mark.slow
def test_killed_at_any_moment_history_and_site_are_the_old_or_the_new(ran: Path, tmp_path: Path) -> None:
    """SIGKILL before and after each rename, and at moments between: every line of the history is whole, and the site is one run's."""

    def run(folder: Path, last: int) -> str:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(ran, folder)
        args = ["run", str(SAMPLE), "--set", "window.as_of=2013-06-01", "--jobs", "1", *places(folder)]
        return subprocess.run([sys.executable, "-c", KILLED, folder, str(last), *args], cwd=ROOT, capture_output=True, text=True).stdout

    def site(folder: Path) -> dict[str, bytes]:
        return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}

    old, folder = site(ran / "_site"), tmp_path / "run"
    steps = run(folder, -1).splitlines()[-1].split()
    new = site(folder / "_site")
    assert new != old
    renames = [n for n, step in enumerate(steps) if step == "os.rename"]
    seen = set()
    for last in sorted({*renames, *(n + 1 for n in renames), *range(0, len(steps), len(steps) // 5)} - {len(steps)}):
        assert run(folder, last) == ""
        if (folder / "_site").exists():
            now = site(folder / "_site")
            assert now in (old, new), (last, sorted(set(now) ^ set(new)))
            seen.add(now == new)
        else:  # between the two renames, nothing is there; both sites are whole beside it
            assert [site(p) for p in sorted(folder.glob("*_site*"))] == [new, old]
            assert finish(folder / "_site")
            assert site(folder / "_site") == new
        for line in (folder / "history" / "salt-and-paddle.jsonl").read_text(encoding="utf-8").splitlines():
            json.loads(line)
    assert seen == {False, True}
