"""`checkup moderation`: what a batch names, that it moves nothing else, and that the password goes nowhere else."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
from collections.abc import AsyncGenerator, Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checkup.clearing import SpamBatch, all_formats, carry_out, cleared
from checkup.cli import main
from checkup.comment_systems import disqus, isso
from checkup.errors import Refused
from checkup.model import Entry, Held
from checkup.platforms import adapter
from checkup.reading.adapter import AccountWork, Fate
from tests.clearing.small_wordpress import ENVIRON, PASSWORD, SmallWordPress, small_wordpress
from tests.web.loopback import Reply, serve

PAGE = """<html><head><meta name="generator" content="WordPress 6.1"><title>Crumbs</title>
<link rel="canonical" href="{url}/loaf/"></head><body><article class="post">
<h1 class="entry-title"><a href="{url}/loaf/" rel="bookmark">Loaf</a></h1><div class="entry-content"><p>Bread.</p></div></article>
<ol class="comment-list">{comments}</ol></body></html>"""
COMMENT = '<li class="comment" id="comment-{n}"><cite class="fn">Ida {n}</cite><div class="comment-content"><p>Word {n}.</p></div></li>'
BATCH = ("moderation", "crumbs", "--format")


@pytest.fixture
def wordpress() -> Iterator[SmallWordPress]:
    with small_wordpress() as made:
        yield made


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wordpress: SmallWordPress) -> Path:
    """A working folder with a checked blog, saved from the small WordPress, where comments 1 to 3 of 5 look like spam."""
    monkeypatch.chdir(tmp_path)
    assert wordpress.site
    site_file(tmp_path, wordpress.site.url)
    (tmp_path / "sites" / "crumbs").mkdir()
    comments = "".join(COMMENT.format(n=n) for n in (1, 2, 3, 4, 5))
    (tmp_path / "sites" / "crumbs" / "1.html").write_text(PAGE.format(url=wordpress.site.url, comments=comments))
    for step in ("crawl", "examine"):
        assert call(step, "-q").exit_code == 0
    return tmp_path


def site_file(folder: Path, url: str) -> None:
    (folder / "sites").mkdir(exist_ok=True)
    told = f'[blog]\nurl = "{url}/"\npaths = ["crumbs"]\n[crawl]\nallow_private_hosts = true\n[spam]\nis_spam = ["1", "2", "3"]\n'
    (folder / "sites" / "crumbs.toml").write_text(told)


def call(*words: object, **env: str) -> Result:
    clean: dict[str, str | None] = dict.fromkeys(ENVIRON)
    return CliRunner(env={**clean, **env}).invoke(main, [str(word) for word in words])


def script(batch: str, home: str, ids: list[str], back: bool = False) -> str:
    [found] = [one for one in (*adapter("wordpress").moderation.batches, *disqus.SYSTEM.batches) if one.name == batch]
    return found.text(home, [Entry(one, f"{home}/loaf/") for one in ids], back)


def run_with(folder: Path, name: str, stub: str, text: str, **env: str) -> tuple[int, list[str]]:
    """The exit code of a script in a shell where the program `name` is a stub, and the lines that the stub noted."""
    (folder / "bin").mkdir(exist_ok=True)
    program = folder / "bin" / name
    program.write_text(f'#!/bin/sh\necho "{name} $*" >> {folder}/noted\n{stub}\n')
    program.chmod(0o755)
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    done = subprocess.run(["sh", "-c", text], env={"PATH": path, **env}, capture_output=True, text=True, timeout=60)
    return done.returncode, (folder / "noted").read_text().splitlines()


def test_a_dry_run_asks_nobody(work: Path, wordpress: SmallWordPress) -> None:
    """It prints the requests, with the account in the environment or without; what is named is said beside it."""
    assert wordpress.site
    asked = len(wordpress.site.asked)
    done = call(*BATCH, "wp-rest", **ENVIRON)
    url = wordpress.site.url
    assert done.stdout == "".join(f'POST {url}/wp-json/wp/v2/comments/{n} {{"status": "spam"}}\n' for n in (1, 2, 3))
    assert done.stderr == "3 comments look like spam and are named.\nNothing has been changed.\n"
    assert len(wordpress.site.asked) == asked
    assert cleared(work / ".checkup" / "crumbs", "wp-rest") == ()


@pytest.mark.parametrize("plain", [False, True])
def test_applied_and_undone(work: Path, wordpress: SmallWordPress, plain: bool) -> None:
    """Exactly the named comments move, and come back after a run that no longer sees them; the password is written nowhere."""
    wordpress.plain = plain
    done = call(*BATCH, "wp-rest", "--apply", **ENVIRON)
    assert (done.exit_code, done.stdout.split(" on ")[0]) == (0, "3 moved to spam")
    assert wordpress.states == {"1": "spam", "2": "spam", "3": "spam", "4": "approved"}
    page = work / "sites" / "crumbs" / "1.html"
    page.write_text(re.sub(r'<li class="comment" id="comment-[123]">.*?</li>', "", page.read_text()))
    for step in ("crawl", "examine"):
        call(step, "-q")
    assert call(*BATCH, "wp-rest").stdout == ""
    back = call(*BATCH, "wp-rest", "--apply", "--undo", **ENVIRON)
    assert (back.exit_code, back.stdout.split(" on ")[0]) == (0, "3 brought back")
    assert set(wordpress.states.values()) == {"approved"}
    assert cleared(work / ".checkup" / "crumbs", "wp-rest") == ()
    kept = b"".join(p.read_bytes() for p in work.rglob("*") if p.is_file())
    assert PASSWORD.encode() not in kept + done.output.encode() + back.output.encode()


def test_each_comment_is_looked_at_first(work: Path, wordpress: SmallWordPress) -> None:
    """What is spam already, stands on another post, waits or is gone is left alone; a refused one is told by the exit code."""
    wordpress.states["1"] = "spam"
    wordpress.posts["2"] = "/other/"
    wordpress.refused = {"3"}
    done = call(*BATCH, "wp-rest", "--apply", **ENVIRON)
    assert (done.exit_code, wordpress.orders) == (3, [("3", "spam")])
    said = [line.split(" on http")[0] for line in done.stdout.splitlines()]
    assert said == ["1 there already", "1 left alone: the number stands on another post", "1 refused by the server"]
    wordpress.states |= {"1": "hold", "3": "trash"}
    del wordpress.states["2"]
    done = call(*BATCH, "wp-rest", "--apply", **ENVIRON)
    assert (done.exit_code, len(wordpress.orders)) == (0, 1)
    assert [line.split(" on http")[0] for line in done.stdout.splitlines()] == [
        "1 not there any more",
        "2 left alone: neither shown nor spam",
    ]


def test_what_is_no_spam_is_not_brought_back(work: Path, wordpress: SmallWordPress) -> None:
    """WordPress would hold such a comment back: --undo leaves it as it is."""
    done = call(*BATCH, "wp-rest", "--apply", "--undo", **ENVIRON)
    assert (wordpress.orders, done.stdout.split(" on ")[0]) == ([], "3 there already")


def test_another_blog_is_left_alone(work: Path, wordpress: SmallWordPress) -> None:
    """Where the server says that it is another blog's, in another folder of the same host too, nothing is changed."""
    assert wordpress.site
    for home in ("https://other.example", f"{wordpress.site.url}/second"):
        wordpress.home = home
        done = call(*BATCH, "wp-rest", "--apply", **ENVIRON)
        assert (done.exit_code, "Another blog answers" in done.output, wordpress.orders) == (3, True, [])


def test_the_password_goes_to_its_server_only(work: Path, wordpress: SmallWordPress) -> None:
    """Not after a redirect to another server, not over http to another machine, and not without being set."""
    with serve({}) as other, serve({}) as first:
        for path in ("/wp-json/?_fields=home%2Cnamespaces", "/?rest_route=/&_fields=home%2Cnamespaces"):
            first.pages[path] = Reply(b"", 302, {"Location": f"{other.url}{path}"})
        page = work / "sites" / "crumbs" / "1.html"
        page.write_text(page.read_text().replace(wordpress.site.url if wordpress.site else "", first.url))
        site_file(work, first.url)
        for step in ("crawl", "examine"):
            assert call(step, "-q").exit_code == 0
        done = call(*BATCH, "wp-rest", "--apply", **ENVIRON)
        assert (done.exit_code, len(first.asked), other.asked) == (3, 2, [])
        assert "does not answer as WordPress" in done.output
    page.write_text(page.read_text().replace(first.url, "http://crumbs.example"))
    site_file(work, "http://crumbs.example")
    for step in ("crawl", "examine"):
        call(step, "-q")
    assert "could be read on its way" in call(*BATCH, "wp-rest", "--apply", **ENVIRON).output
    unset = call(*BATCH, "wp-rest", "--apply", CHECKUP_WP_USER="ada-login")
    assert (unset.exit_code, "not both set" in unset.output) == (2, True)


def test_a_wrong_password_and_a_server_that_is_away(work: Path, wordpress: SmallWordPress) -> None:
    """Each is said with a way out, and nothing is kept."""
    done = call(*BATCH, "wp-rest", "--apply", **{**ENVIRON, "CHECKUP_WP_APP_PASSWORD": "wrong one"})
    assert (done.exit_code, "application password" in done.output, "wrong one" in done.output) == (3, True, False)
    url = wordpress.site.url if wordpress.site else ""
    page = work / "sites" / "crumbs" / "1.html"
    page.write_text(page.read_text().replace(url, "http://127.0.0.1:1"))
    site_file(work, "http://127.0.0.1:1")
    for step in ("crawl", "examine"):
        call(step, "-q")
    away = call(*BATCH, "wp-rest", "--apply", **ENVIRON)
    assert (away.exit_code, "did not answer" in away.output) == (3, True)
    assert not (work / ".checkup" / "crumbs" / "cleared.json").exists()


def test_a_file_keeps_what_it_names(work: Path) -> None:
    """With --out the batch is written, what it says on the screen stays on the screen, and --undo knows it after the next run."""
    done = call(*BATCH, "wp-cli", "--out", "clear.sh")
    assert (done.stdout, "The batch is clear.sh" in done.stderr) == ("", True)
    assert "wp comment spam 1 2 3\n" in (work / "clear.sh").read_text()
    (work / "sites" / "crumbs" / "1.html").write_text(PAGE.format(url="x", comments=COMMENT.format(n=4)))
    for step in ("crawl", "examine"):
        call(step, "-q")
    assert "--comment__in=1,2,3 " in call(*BATCH, "wp-cli", "--undo").stdout


def test_a_table_and_what_does_not_fit(work: Path) -> None:
    """csv names every spam comment; a format of another platform, an unknown one, and --apply with a script are refused with what fits."""
    rows = call(*BATCH, "csv").stdout.splitlines()
    assert [row.split(",")[0] for row in rows] == ["id", "1", "2", "3"]
    assert "wp-admin/comment.php?action=editcomment&c=1" in rows[1]
    for name in ("disqus", "isso", "nonsense"):
        done = call(*BATCH, name)
        assert (done.exit_code, "csv, wp-cli, wp-rest" in done.output) == (2, True)
    assert call(*BATCH, "wp-cli", "--apply", **ENVIRON).exit_code == 2
    assert call("moderation", "nobody", "--format", "csv").exit_code == 2
    unsaid = call(*BATCH[:-1])
    assert (unsaid.exit_code, "For this blog: --format wp-cli, --format wp-rest, --format csv." in unsaid.output) == (2, True)


def test_a_blog_without_spam(work: Path, wordpress: SmallWordPress) -> None:
    """Nothing is named, nothing asked, and the exit code is 0."""
    (work / "sites" / "crumbs.toml").write_text((work / "sites" / "crumbs.toml").read_text().replace('["1", "2", "3"]', "[]"))
    call("examine", "-q")
    done = call(*BATCH, "wp-rest", "--apply", **ENVIRON)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "0 comments look like spam and are named.\n")
    assert wordpress.orders == []


@pytest.mark.parametrize(
    ("home", "there", "code"),
    [
        ("https://crumbs.example", "http://www.crumbs.example", 0),
        ("https://crumbs.example", "https://crumbs.example.org", 1),
        ("https://crumbs.example/a*b", "https://crumbs.example/axxb", 1),
        ("https://crumbs.example/o'x$(touch gone)", "https://crumbs.example/o'x$(touch gone)", 0),
    ],
)
def test_the_script_knows_its_blog(tmp_path: Path, home: str, there: str, code: int) -> None:
    """It goes on where WP-CLI says that this is the blog, with or without www and https, and changes nothing elsewhere."""
    stub = f"[ \"$1\" = option ] && cat <<'END'\n{there}\nEND"
    found, noted = run_with(tmp_path, "wp", f"{stub}\nexit 0", script("wp-cli", home, ["12", "9"]))
    assert (found, noted[1:]) == (code, ["wp comment spam 12 9"] if code == 0 else [])
    assert not (tmp_path / "gone").exists()


@pytest.mark.parametrize(("spam", "brought"), [("9", ["wp comment unspam 9"]), ("", [])])
def test_the_script_brings_back_only_spam(tmp_path: Path, spam: str, brought: list[str]) -> None:
    """It asks which of the comments are spam, and leaves the others alone."""
    stub = f'case "$1 $2" in "option get") echo https://crumbs.example ;; "comment list") echo "{spam}" ;; esac'
    found, noted = run_with(tmp_path, "wp", stub, script("wp-cli", "https://crumbs.example", ["12", "9"], back=True))
    assert (found, noted[2:]) == (0, brought)


def test_the_script_for_disqus_shows_no_key(tmp_path: Path) -> None:
    """Each comment is sent once, to the method that marks or approves; the keys are not among the words of a command."""
    keys = {"DISQUS_API_KEY": "key-one", "DISQUS_ACCESS_TOKEN": "token-two"}
    for back, act in ((False, "spam"), (True, "approve")):
        _, noted = run_with(tmp_path, "curl", "cat > /dev/null", script("disqus", "https://k.example", ["5", "6"], back), **keys)
        assert [re.findall(r"post=(\d+) \S+/posts/(\w+)\.json", line)[0] for line in noted[-2:]] == [("5", act), ("6", act)]
        assert "key-one" not in "".join(noted)


def test_the_statements_for_isso_touch_one_comment_each() -> None:
    """On a database as Isso makes it: only accepted ones on their own post are hidden, and come back."""
    base = sqlite3.connect(":memory:")
    base.executescript(
        "CREATE TABLE threads (id INTEGER PRIMARY KEY, uri TEXT); CREATE TABLE comments (tid, id INTEGER PRIMARY KEY, mode);"
        "INSERT INTO threads VALUES (1, '/it''s/'), (2, '/b/');"
        "INSERT INTO comments VALUES (1, 1, 1), (1, 2, 4), (2, 3, 1), (2, 4, 1);"
    )
    [batch] = isso.SYSTEM.batches
    listed = [Entry("1", "https://k.example/it's/"), Entry("2", "https://k.example/it's/"), Entry("4", "https://k.example/it's/")]
    base.executescript(batch.text("https://k.example", listed, False))
    assert base.execute("SELECT id, mode FROM comments").fetchall() == [(1, 2), (2, 4), (3, 1), (4, 1)]
    base.executescript(batch.text("https://k.example", listed, True))
    assert base.execute("SELECT id, mode FROM comments").fetchall() == [(1, 1), (2, 4), (3, 1), (4, 1)]
    base.close()


def test_the_help_names_every_format() -> None:
    """Each format that a platform or a comment system declares."""
    told = call("moderation", "--help").output
    assert [name for name in all_formats() if f" {name}" not in told] == []


@pytest.mark.parametrize(
    "torn", ["", "[", "[1]", '{"wp-rest": 3}', '{"wp-rest": [{"id": "x; rm", "post": "p"}, {"id": 4}, 5]}', "[" * 100_000]
)
def test_a_torn_record_is_none(tmp_path: Path, torn: str) -> None:
    """Nothing but numbers with an address comes out of it."""
    (tmp_path / "cleared.json").write_text(torn)
    assert cleared(tmp_path, "wp-rest") == ()


@pytest.mark.parametrize("stop", [KeyboardInterrupt, Refused])
def test_what_was_moved_before_it_broke_off_is_kept(tmp_path: Path, stop: type[BaseException]) -> None:
    """Stopped after the first of two comments: that one can be brought back."""

    async def move(account: object, home: str, comments: Sequence[Entry], back: bool) -> AsyncGenerator[tuple[str, Fate], None]:
        yield comments[0].id, "moved"
        raise stop("no more")

    work = AccountWork("wp-rest", "CHECKUP_WP_USER", "CHECKUP_WP_APP_PASSWORD", "", held, move)
    listed = (Entry("12", "https://k.example/a/"), Entry("13", "https://k.example/a/"))
    batch = SpamBatch("wp-rest", "https://k.example", listed, 0, "", "")
    with pytest.raises(stop):
        carry_out(batch, work, ENVIRON, tmp_path, back=False, private=False)
    assert cleared(tmp_path, "wp-rest") == listed[:1]


async def held(account: object, home: str) -> Held:
    return Held(0)
