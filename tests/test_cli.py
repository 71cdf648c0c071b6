"""The command line: help, exit codes, errors in a sentence, progress, and that it starts fast."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from contextlib import suppress
from io import BytesIO, TextIOWrapper
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from checkup import __version__
from checkup.cli import SECTIONS, _progress, main
from checkup.cli._inspect_table import table
from checkup.cli._output import plain, print_file, wrapped
from checkup.cli._progress import LiveLines, PlainLines, line_for

HEAVY = {"bs4", "httpx", "textstat", "pydantic", "jinja2", "dateparser", "numpy", "lxml"}


def checkup(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


def test_help_is_quick_and_imports_nothing_heavy() -> None:
    """`checkup --help` and each command's help import no parser, client or validator."""
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom checkup.cli import main\n"
        "for name in ['', *main.commands]:\n"
        "    assert CliRunner().invoke(main, [*([name] if name else []), '--help']).exit_code == 0\n"
        "import json; print(json.dumps(sorted({m.partition('.')[0] for m in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(json.loads(done.stdout))


def test_version_and_exit_codes_are_in_the_help() -> None:
    """--version prints the version; --help documents every exit code."""
    assert checkup("--version").output == f"checkup, version {__version__}\n"
    text = checkup("--help").output
    for code in ("0  fine", "1  the gate", "2  the command line", "3  something failed", "4  nothing", "130  interrupted"):
        assert code in text


def test_the_list_of_commands_is_in_parts_and_whole_lines() -> None:
    """On 80 columns each command has one line, cut nowhere, in a part; what a newcomer needs comes first."""
    text = CliRunner().invoke(main, ["--help"], terminal_width=80, env={"COLUMNS": "80"}).output
    heads = [text.index(f"\n{name}:\n") for name in SECTIONS]
    assert heads == sorted(heads)
    for name in main.commands:
        (line,) = re.findall(rf"^  {name} +(\S.*)$", text, re.MULTILINE)
        assert line.endswith((".", "?")), name
        assert not line.endswith("..."), name
    for name in ("init", "run"):
        assert heads[0] < text.index(f"\n  {name} ") < heads[1]


def test_every_command_shows_how_it_is_used() -> None:
    """The help of each command ends in examples, of which each is understood: command, options and what they take."""
    for name in main.list_commands(click.Context(main)):
        command = main.get_command(click.Context(main), name)
        assert command is not None
        lines = re.findall(rf"^ +checkup {name}( .*)?$", checkup(name, "--help").output, re.MULTILINE)
        assert lines or name == "docs", name  # that one is for people who work on Checkup
        for line in lines:
            with suppress(click.BadParameter):  # a file that is not here
                command.make_context(name, shlex.split(re.sub(r" {3,}.*", "", line)))


def test_wrong_words_end_with_2_and_a_hint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing target, a missing sites folder, a bad --set and a bad site file each say one thing and end with 2."""
    monkeypatch.chdir(tmp_path)
    for args in (["run"], ["run", "gone.html"], ["run", "--set", "delay=1", "https://blog.example/"], ["run", "--jobs", "0"]):
        done = checkup(*args)
        assert done.exit_code == 2, args
        assert "Traceback" not in done.output
        assert done.stdout == ""
    Path("bad.toml").write_text("[blog]\nulr = 1\n", encoding="utf-8")
    done = checkup("run", "bad.toml")
    assert done.exit_code == 2
    assert 'bad.toml:2: blog.ulr: there is no such key; did you mean "url"?' in done.stderr


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("inspct", "checkup inspect"),
        ("https://blog.example/", "checkup run https://blog.example/"),
        (r"saved\pages", r"checkup run saved\pages"),
        ("qqq", "--help"),
    ],
)
def test_an_unknown_command_is_answered_with_the_nearest(word: str, hint: str) -> None:
    """A slip of the finger and a target without a command each get the line that was meant."""
    done = checkup(word)
    assert done.exit_code == 2
    assert hint in done.stderr


def test_an_empty_folder_ends_with_4(tmp_path: Path) -> None:
    """Nothing to read is exit code 4, in a sentence."""
    done = checkup("run", str(tmp_path))
    assert done.exit_code == 4
    assert "is empty" in done.stderr


def test_interrupt_ends_with_130(tmp_path: Path) -> None:
    """Ctrl-C in a command ends it with 130 and one word, no trace."""

    @click.command()
    def stop() -> None:
        raise KeyboardInterrupt

    main.add_command(stop, "stop-for-test")
    try:
        done = checkup("stop-for-test")
    finally:
        del main.commands["stop-for-test"]
    assert done.exit_code == 130
    assert done.stderr.strip() == "Interrupted."


def test_a_mistake_of_ours_is_a_sentence_and_a_trace_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception that nobody expected ends with 3 and says how to see its trace; with CHECKUP_TRACE it is raised."""

    @click.command()
    def stumble() -> None:
        raise KeyError("flour")

    monkeypatch.setitem(main.commands, "stumble", stumble)
    done = checkup("stumble")
    assert done.exit_code == 3
    assert "KeyError" in done.stderr
    assert "CHECKUP_TRACE" in done.stderr
    monkeypatch.setenv("CHECKUP_TRACE", "1")
    assert isinstance(checkup("stumble").exception, KeyError)


def test_config_knows_the_findings_that_can_be_acknowledged(tmp_path: Path) -> None:
    """A code that no finding has would be passed over without a word: it is told with the nearest one; a right one is none of it."""
    for code, exit_code, said in (("S-late-spam", 0, ""), ("s-late-spm", 2, 'did you mean "S-late-spam"?'), ("X", 2, "as in S-late-spam")):
        path = tmp_path / f"{code}.toml"
        path.write_text(f'[blog]\nurl = "https://blog.example/"\n[[acknowledge]]\ncode = "{code}"\nreason = "so be it"\n', encoding="utf-8")
        done = checkup("config", str(path))
        assert (done.exit_code, said in done.stderr) == (exit_code, True)


def test_config_prints_the_settings_in_use(tmp_path: Path) -> None:
    """`checkup config` shows what a site file, the environment and --set come to."""
    path = tmp_path / "a.toml"
    path.write_text('[blog]\nurl = "https://blog.example/"\n[[note]]\ntext = "Hi"\n', encoding="utf-8")
    done = CliRunner(env={"CHECKUP_CRAWL_DELAY": "2.5", "CI": None}).invoke(main, ["config", str(path), "--set", "report.names=full"])
    assert done.exit_code == 0
    (tmp_path / "again.toml").write_text(done.output, encoding="utf-8")
    again = checkup("config", str(tmp_path / "again.toml"))
    assert again.output.splitlines()[1:] == done.output.splitlines()[1:]
    for line in ('url = "https://blog.example/"', "delay = 2.5", 'names = "full"', "[[note]]", 'text = "Hi"'):
        assert line in done.output.splitlines()


def test_strangers_words_are_harmless() -> None:
    """Escape sequences, direction marks and CI commands in crawled text do nothing on a terminal or in a log."""
    assert plain("a\x1b[31mb\r\nc\u202ed") == "a [31mb c d"
    assert not plain("::error::x").startswith("::")
    assert "##[" not in plain("x ##[error]y")
    assert plain("x" * 50, 10) == "x" * 9 + "…"
    assert wrapped("::set-output\n\n\n::b", 40, "  | ") == "  | : :set-output\n  |\n  | : :b"


def test_plain_progress_prints_a_line_for_each_step(capsys: pytest.CaptureFixture[str]) -> None:
    """In CI a new step is a line; counting on within a step is none, unless --verbose."""
    lines = PlainLines()
    for done in range(50):
        lines.say("blog", done, 50, "Reading posts")
    lines.say("blog", 0, None, "Examining")
    assert capsys.readouterr().err.splitlines() == ["blog: Reading posts 0 of 50", "blog: Examining"]
    assert line_for("", 0, None, "Writing") == "Writing"
    assert line_for("loom", 312, 1900, "Reading pages {done} of about {total}, 26 min left") == (
        "loom: Reading pages 312 of about 1,900, 26 min left"
    )


def test_many_blogs_at_work_are_counted_in_a_log(capsys: pytest.CaptureFixture[str]) -> None:
    """From eight on one line stands for all of them; a few are told by name, and one that has ended is not at work."""
    lines = PlainLines()
    for number in range(20):
        lines.say(f"blog-{number}", 0, None, "Reading")
    lines.say("", 1, 20, "Blogs done")
    assert capsys.readouterr().err.splitlines() == [*(f"blog-{n}: Reading" for n in range(7)), "8 blogs at work"]
    for number in range(13):
        lines.say(f"blog-{number}", 0, None, "")
    lines.say("blog-19", 0, None, "Examining")
    assert capsys.readouterr().err.splitlines() == ["blog-19: Examining"]


def test_a_terminal_shows_who_is_at_work(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The line of a blog that has ended goes; the one that counts stays below the others."""
    monkeypatch.setattr(_progress, "SECONDS_BETWEEN_DRAWINGS", 0.0)
    lines = LiveLines()
    for slug, words in (("one", "Reading"), ("", "Blogs done"), ("two", "Reading"), ("one", "")):
        lines.say(slug, 1, 2 if not slug else None, words)
    assert capsys.readouterr().err.rpartition("\r")[2].splitlines() == ["two: Reading 1", "Blogs done 1 of 2"]


SEEN = {
    "platform": "generic",
    "comment_system": None,
    "comments_status": "present",
    "door": "closed",
    "declared_count": 3,
    "confidence": 0.4,
    "post": {"title": "Bread", "author": None, "published": "2026-01-05T09:00:00", "words": 120},
    "comments": [
        {
            "id": "1", "parent": None, "answers": [], "author": "Rita", "author_url": None, "posted": "2026-01-05T10:00:00",
            "precision": "day", "kind": "comment", "text": "Which flour?", "by_post_author": None, "by_blog_author": None,
            "verdict": "ok", "reasons": [],
        },
        {
            "id": "2", "parent": "1", "answers": [{"id": "1", "how": "thread", "evidence": "below it"}], "author": "Ada",
            "author_url": "https://ada.example/", "posted": None, "precision": "none", "kind": "comment", "text": "Rye.\x1b[2J",
            "by_post_author": True, "by_blog_author": True, "verdict": "ok", "reasons": [],
        },
    ],
    "comment_pages": [],
    "tried": ["wordpress: no comment list"],
}  # fmt: skip


def test_inspect_table_says_who_when_how_and_what_helps() -> None:
    """The table for people has each comment's writer, date at its precision, thread, verdict, and settings for a bad reading."""
    text = table(SEEN, 80)
    assert "Rita, 2026-01-05, #1" in text
    assert "Ada, no date, #2" in text
    assert "answers Rita (thread): below it" in text
    assert "the author of the blog" in text
    assert "(2 read, the page announces 3)" in text
    assert "wordpress: no comment list" in text
    assert "[selectors]" in text
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 100


def test_inspect_names_the_writer_and_says_that_one_page_settles_nothing() -> None:
    """Who is taken for the writer stands there with the evidence; where nothing tells, that is said."""
    text = table({**SEEN, "writers": [{"name": "Ada", "evidence": "byline of 1 post"}]}, 80)
    assert "writer          Ada: byline of 1 post" in text
    assert "One page cannot settle it" in text
    assert "nothing on this page says who writes it" in table(SEEN, 80)


def test_inspect_shows_the_sentences_that_count(tmp_path: Path) -> None:
    """What talks with people and what promotes, each with why and once; what tells a story counts for neither and is not listed."""
    saved = tmp_path / "loaf.html"
    told = "Tell me below. The oven was hot by noon. Buy our new loaf at the bakery today!</p><p>Tell me below."
    saved.write_text(f"<html lang=en><body><article><h1>Loaf</h1><p>{told}</p></article></body></html>", encoding="utf-8")
    lines = CliRunner().invoke(main, ["inspect", str(saved)]).output.splitlines()
    assert sum(line.startswith(("talks ", "promotes ")) for line in lines) == 2
    kinds = {lines[n + 1].strip(" |"): line.split()[0] for n, line in enumerate(lines) if line.startswith(("talks ", "promotes "))}
    assert kinds == {"Buy our new loaf at the bakery today!": "promotes", "Tell me below.": "talks"}


@pytest.mark.parametrize(
    ("declared", "text", "language"),
    [
        ("", "Der Teig ruht auf dem Tisch und wir warten, weil die Küche nicht warm ist und er noch eine Stunde braucht.", "de"),
        (
            " lang=en-US",
            "La pâte repose sur la table et nous attendons, car la cuisine n'est pas chaude et il lui faut encore une heure.",
            "fr",
        ),
        (" lang=de", "The dough rests on the table, and we wait for it, since the kitchen is cold and it needs another hour or two.", "en"),
        (" lang=nl", "Brood.", "nl"),
    ],
)
def test_inspect_says_the_language_that_a_text_shows(tmp_path: Path, declared: str, text: str, language: str) -> None:
    """As a run does: what the text shows comes before what a theme declares, and a text that shows none leaves the theme's word."""
    saved = tmp_path / "dough.html"
    saved.write_text(f"<html{declared}><body><article><h1>Dough</h1><p>{text}</p></article></body></html>", encoding="utf-8")
    assert json.loads(CliRunner().invoke(main, ["inspect", str(saved), "--json"]).output)["language"] == language


def test_inspect_offers_no_selectors_for_comments_that_a_system_keeps() -> None:
    """What lies with a comment system is on no page: its way out stands there, and no selector."""
    text = table({**SEEN, "platform": "generic", "comment_system": "utterances", "comments_status": "external-unread", "comments": []}, 80)
    assert "[selectors]" not in text
    assert 'with_key = ["utterances"]' in " ".join(text.split())


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_a_pipe_is_read_as_a_file_is(charset: str) -> None:
    """In UTF-8, with or without its mark in front, whatever a console writes in."""
    row = '{"id": "1", "author": "Zoë", "text": "Merci, c’était très bien."}'
    for mark in (b"", b"\xef\xbb\xbf"):
        done = CliRunner(charset=charset).invoke(main, ["classify", "-"], input=mark + row.encode())
        assert (done.exit_code, done.stdout.partition("Zo")[2][:25]) == (0, "ë: Merci, c’était très bi")


def test_a_printed_file_is_the_same_wherever_it_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell script with the line ends of Windows would not run, and one in a console's encoding would not name what it should."""
    shown = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(shown, "cp1252", "replace", newline="\r\n", write_through=True))
    print_file("wp comment spam 1\n# Ω\n")
    assert shown.getvalue() == "wp comment spam 1\n# Ω\n".encode()


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_text_is_inspected_in_its_own_encoding(encoding: str, tmp_path: Path) -> None:
    """As `run` reads it, also as editors of Windows save it."""
    words = "A loaf\n\nIt rose.\n\n1 comment\n\nJörg says:\nMay 3, 2012 at 10:15 am\nNice, and schön.\n"
    (tmp_path / "a.txt").write_bytes(words.encode(encoding))
    done = checkup("inspect", str(tmp_path / "a.txt"), "--json")
    assert (done.exit_code, [one["author"] for one in json.loads(done.stdout)["comments"]]) == (0, ["Jörg"])


@pytest.mark.parametrize(
    ("content", "what"), [(b"", "empty"), (b" \n", "empty"), (b"\x89PNG\r\n\x00\x00\x00", "neither a page nor a text")]
)
def test_what_is_no_page_is_not_inspected_as_one(content: bytes, what: str, tmp_path: Path) -> None:
    """A picture has no words to count, and an empty file no post without comments."""
    (tmp_path / "a.png").write_bytes(content)
    done = checkup("inspect", str(tmp_path / "a.png"))
    assert done.exit_code == 2
    assert f"a.png is {what}." in done.stderr


def test_a_missing_folder_of_site_files_is_not_taken_for_the_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever names sites where there is none means no _site."""
    (tmp_path / "_site").mkdir()
    monkeypatch.chdir(tmp_path)
    done = checkup("run", "sites")
    assert done.exit_code == 2
    assert "checkup init URL" in done.stderr
