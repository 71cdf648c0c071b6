"""`run` tells owners after the report is written, `notify` at once; neither lets a sink decide over the run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests._command import SAMPLE, checkup, places
from tests.notify.sinks import mail_server
from tests.notify.test_send import PLACES
from tests.web.loopback import Reply, serve

pytestmark = pytest.mark.slow

PRIVATE = ("--set", "notify.allow_private_hosts=true")


def test_run_tells_once_and_keeps_no_secret(tmp_path: Path) -> None:
    """One mail after the first run, none after the second, which found nothing new; nothing of it in report, state, history or output."""
    args = ["run", SAMPLE, *places(tmp_path), "--set", "notify.mail=true", *PRIVATE]
    with mail_server() as (inbox, address):
        first = checkup(*args, NOTIFY_SMTP=address, **PLACES)
        again = checkup(*args, NOTIFY_SMTP=address, **PLACES)
    assert (first.exit_code, again.exit_code) == (0, 0), first.output
    assert len(inbox.mails) == 1
    assert "told by mail" in first.output
    assert "told by" not in again.output
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not [secret for secret in ("ada@blog.example", "checkup@blog.example", address) for data in files if secret.encode() in data]
    assert "ada@blog.example" not in first.output
    assert "are waiting for you" in (tmp_path / ".checkup" / "salt-and-paddle" / "summary.txt").read_text(encoding="utf-8")


def test_a_sink_that_fails_fails_no_run(tmp_path: Path) -> None:
    """The exit code of the run is its own; the next run tries again."""
    args = ["run", SAMPLE, *places(tmp_path), "--set", "notify.webhook=ntfy", *PRIVATE]
    failed = checkup(*args, NOTIFY_WEBHOOK="http://127.0.0.1:9/topic")
    assert failed.exit_code == 0
    assert "not told by ntfy" in failed.stderr
    with serve({"/topic": Reply(b"ok")}) as server:
        assert "told by ntfy" in checkup(*args, NOTIFY_WEBHOOK=f"{server.url}/topic").output
        assert len(server.asked) == 1


def test_a_sink_that_failed_beside_another_is_told_by_the_next_run(tmp_path: Path) -> None:
    """Whom the first run did not reach the next one tells; whom it reached is not told twice, and the third tells nobody."""
    args = ["run", SAMPLE, *places(tmp_path), "--set", "notify.webhook=ntfy", "--set", "notify.mail=true", *PRIVATE]
    with mail_server() as (inbox, address), serve({"/topic": Reply(b"ok")}) as server:
        hook = f"{server.url}/topic"
        first = checkup(*args, NOTIFY_WEBHOOK=hook, NOTIFY_SMTP="smtp://127.0.0.1:9", **PLACES)
        assert ("told by ntfy" in first.output, "not told by mail" in first.stderr) == (True, True)
        assert "not told by mail" in checkup(*args, NOTIFY_WEBHOOK=hook, NOTIFY_SMTP="smtp://127.0.0.1:9", **PLACES).stderr
        assert "told by mail" in checkup(*args, NOTIFY_WEBHOOK=hook, NOTIFY_SMTP=address, **PLACES).output
        assert "told by" not in checkup(*args, NOTIFY_WEBHOOK=hook, NOTIFY_SMTP=address, **PLACES).output
        assert (len(inbox.mails), len(server.asked)) == (1, 1)


def test_no_readers_full_name_is_sent(ran: Path) -> None:
    """With full names in the report the digest still has initials; with hidden ones not even these."""
    full = checkup("notify", SAMPLE, *places(ran), "--print", "--names", "full")
    hidden = checkup("notify", SAMPLE, *places(ran), "--print", "--names", "hidden")
    assert (full.exit_code, hidden.exit_code) == (0, 0), full.output
    assert "- N. D., Back ashore" in full.stdout
    assert "N. D." not in hidden.stdout


def test_notify_sends_at_once_or_says_why_not(ran: Path, tmp_path: Path) -> None:
    """What was told already is told again; nobody to tell is 2, a sink that fails 3, nothing kept 4."""
    hook = ["notify", SAMPLE, *places(ran), "--set", "notify.webhook=slack", *PRIVATE]
    with serve({"/hook": Reply(b"ok")}) as server:
        for _ in range(2):
            assert checkup(*hook, NOTIFY_WEBHOOK=f"{server.url}/hook").exit_code == 0
        assert len(server.asked) == 2
    assert checkup(*hook, NOTIFY_WEBHOOK="http://127.0.0.1:9/hook").exit_code == 3
    assert checkup("notify", SAMPLE, *places(ran)).exit_code == 2
    assert checkup("notify", SAMPLE, *places(tmp_path), "--print").exit_code == 4


@pytest.mark.usefixtures("no_pauses")
def test_a_blog_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A blog that never answered has a digest too: what went wrong."""
    site = tmp_path / "away.toml"
    site.write_text('[blog]\nurl = "http://127.0.0.1:9/"\nname = "The Quiet Loom"\n[notify]\nwebhook = "ntfy"\n', encoding="utf-8")
    with serve({"/topic": Reply(b"ok")}) as server:
        done = checkup("run", site, *places(tmp_path), "--allow-private", *PRIVATE, NOTIFY_WEBHOOK=f"{server.url}/topic")
        told = server.asked[0].body.decode()
    assert done.exit_code == 4, done.output
    assert told.startswith("The Quiet Loom: Could not be read\n\nThis blog could not be read: ")


def test_the_digest_speaks_the_language_of_the_report(tmp_path: Path) -> None:
    """A German report has a German digest, with the address at which the report stands."""
    german = ["--set", "report.language=de", "--set", "report.base_url=https://blog.example/checkup/"]
    assert checkup("run", SAMPLE, *places(tmp_path), *german).exit_code == 0
    told = checkup("notify", SAMPLE, *places(tmp_path), "--print", *german).stdout
    assert "https://blog.example/checkup/salt-and-paddle/index.html" in told
    assert "warten auf Sie" in told
    assert "waiting for you" not in told


def test_forgetting_a_reader_takes_the_digest_away(tmp_path: Path) -> None:
    """The files that were made to be sent go with the rest; the next run makes them anew without the reader."""
    with serve({"/topic": Reply(b"ok")}) as server:
        args = [SAMPLE, *places(tmp_path), "--set", "notify.webhook=ntfy", *PRIVATE]
        checkup("run", *args, NOTIFY_WEBHOOK=f"{server.url}/topic")
    folder = tmp_path / ".checkup" / "salt-and-paddle"
    assert (folder / "summary.txt").is_file()
    assert checkup("forget", "--reader", "Nobody Of That Name", "--yes", *places(tmp_path)).exit_code == 0
    assert not list(folder.glob("summary.*"))
