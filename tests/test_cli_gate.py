"""The gate on the command line: exit codes, JUnit, and the issue on GitHub against an imitation on loopback."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from xml.etree import ElementTree as ET

import pytest

from tests._command import SAMPLE, checkup, places


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


def test_later_steps_are_told_the_gate_and_what_was_not_read(ran: Path, tmp_path: Path) -> None:
    """--outputs, or the file that GITHUB_OUTPUT names, has both lines added, whichever way the gate goes."""
    told = tmp_path / "told.env"
    told.write_text("before=1\n", encoding="utf-8")
    checkup("gate", strict(tmp_path, 'min_grade = "A"'), *places(ran), "--outputs", told)
    checkup("gate", strict(tmp_path, ""), *places(ran), GITHUB_OUTPUT=str(told))
    checkup("gate", strict(tmp_path, ""), *places(tmp_path), "--outputs", told)
    lines = ["before=1", "gate=failed", "unread=", "gate=passed", "unread=", "gate=passed", "unread=salt-and-paddle"]
    assert told.read_text(encoding="utf-8").splitlines() == lines


@pytest.mark.usefixtures("no_pauses")
def test_a_blog_that_does_not_answer_is_told_to_later_steps(ran: Path, tmp_path: Path) -> None:
    """The last checkup stays, and outputs and summary both say that nothing new was read, also where the gate leaves that out."""
    told, summary = tmp_path / "told.env", tmp_path / "summary.md"
    site = strict(tmp_path, 'max_spam = 999\nignore = ["read"]')
    site.write_text(site.read_text(encoding="utf-8").replace("https://x.example/", "http://127.0.0.1:9/"), encoding="utf-8")
    state = ["--out", tmp_path / "_site", "--state", ran / ".checkup", "--history", tmp_path / "history"]
    done = checkup("run", site, "--gate", "--allow-private", *state, "--outputs", told, GITHUB_STEP_SUMMARY=str(summary))
    assert done.exit_code == 3, done.output
    assert told.read_text(encoding="utf-8") == "gate=passed\nunread=salt-and-paddle\n"
    assert "- **read**: " in summary.read_text(encoding="utf-8")


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
