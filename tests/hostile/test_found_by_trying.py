"""What damaged input once broke, each as small as it is: read as nothing, or refused in a sentence."""

from __future__ import annotations

import ast
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import checkup
from checkup import hiding
from checkup.config import SelectorsTable, load
from checkup.crawling.feeds import parse_feed
from checkup.crawling.sitemaps import parse_sitemap
from checkup.errors import ConfigError, UsageError
from checkup.history import codec
from checkup.reading import owner_selectors
from checkup.report import previous_site
from checkup.sources import blogger_export, isso_export
from checkup.sources.text import read_text
from tests._command import checkup as command
from tests.hostile.parser_calls import exported, file_of
from tests.hostile.parsers import OWN
from tests.sources.test_exports import BLOGGER, atom

ROOT = Path(checkup.__file__).parent
FEED = b'<l><r v="" xmlns:slash="h\xa0/"><slash:n>'  # a namespace in no encoding
DEEP = "[" * 5000


def test_a_feed_that_its_parser_stumbles_over_has_no_items() -> None:
    """Whatever the library raises is no error of ours."""
    assert parse_feed(FEED, "https://b.example/feed").items == ()


def test_a_sitemap_s_elements_may_have_names_that_are_none() -> None:
    """What is sound beside them is read."""
    body = b"<urlset><url><loc>https://b.example/a</loc><a012-05:b:c>x</a012-05:b:c></url><lastmo012-05-03T10:00:00/></urlset>"
    assert parse_sitemap(body, "https://b.example/s.xml").urls == ("https://b.example/a",)


def test_comments_of_xml_in_an_export_are_passed_over(tmp_path: Path) -> None:
    """Between the parts of an entry, too."""
    body = BLOGGER.format(entries=atom(1, "post", "Bread", "<!-- a note -->")).encode()
    blog = exported(blogger_export, "b.xml")(body, tmp_path)
    assert [p.title for p in blog.posts] == ["T1"]  # type: ignore[attr-defined]


@pytest.mark.filterwarnings("error")
def test_a_page_that_begins_like_xml_is_no_warning_on_the_screen() -> None:
    """With the owner's selectors, as without."""
    assert "data-checkup" in owner_selectors.mark('<?xml version="1.0"?><rss><p>x</p></rss>', SelectorsTable(item="p"), [])


def test_nesting_without_end_is_no_site_file_history_or_table(tmp_path: Path) -> None:
    """Told in a sentence where the owner wrote it, passed over where an earlier run did."""
    with pytest.raises(ConfigError, match="nested"):
        load(file_of(tmp_path, "b.toml", f"[blog]\nurl = {DEEP}"), environ={})
    assert codec.decode(DEEP) is None
    assert codec.decode('{"schema": 1e999}') is None
    (tmp_path / "b").mkdir()
    file_of(tmp_path / "b", "data.json", DEEP)
    assert not previous_site.is_report(tmp_path / "b")
    done = command("classify", file_of(tmp_path, "rows.jsonl", f"{DEEP}\n"))
    assert (done.exit_code, "Line 1 of" in done.output + done.stderr) == (2, True)


def test_files_in_no_encoding(tmp_path: Path) -> None:
    """A table is read as far as it goes, a hide list is refused, as a name on it could be passed over."""
    done = command("classify", file_of(tmp_path, "rows.csv", b"text,author\nGr\xfc\xdfe aus Kiel,Ada\n"))
    assert (done.exit_code, "Ada" in done.output) == (0, True)
    file_of(tmp_path, "hidden.txt", b"open \xff\xfe x\n")
    with pytest.raises(UsageError, match="none of its own"):
        hiding.load(tmp_path, {})


def test_a_raised_digit_is_no_number(tmp_path: Path) -> None:
    """In a list of names and in a feed, as in the heads of an API (tests/hostile/content_faults.py)."""
    file_of(tmp_path, "hidden.txt", "open ² " + "a" * 64 + "\n")
    with pytest.raises(UsageError, match="none of its own"):
        hiding.load(tmp_path, {})
    item = "<item><link>https://b.example/a</link><slash:comments>²</slash:comments></item>"
    raised = f'<rss xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>{item}</channel></rss>'
    assert [item.count for item in parse_feed(raised.encode(), "https://b.example/").items] == [None]


def calls(tree: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def test_no_number_is_made_of_what_only_looks_like_digits() -> None:
    """`isdigit` takes "²" for a number, and `int` does not: before `int` it is asked `isdecimal`, or `isascii` as well."""
    lines = [(path.name, line) for path in ROOT.rglob("*.py") for line in path.read_text(encoding="utf-8").splitlines()]
    assert [one for one in lines if "isdigit()" in one[1] and "int(" in one[1] and "isascii" not in one[1]] == []


def test_wherever_json_is_read_nesting_without_end_is_borne() -> None:
    """`json.loads` raises two errors for what is none: one of them for nesting."""
    bare = []
    for path in ROOT.rglob("*.py"):
        name = path.relative_to(ROOT).as_posix()
        text = path.read_text(encoding="utf-8")
        if "loads" not in text:
            continue
        tree = ast.parse(text)
        tries = [node for node in ast.walk(tree) if isinstance(node, ast.Try)]
        bearing = [node for node in tries if any("RecursionError" in ast.unparse(one.type) for one in node.handlers if one.type)]
        guarded = sum("json.loads(" in ast.unparse(part) for node in bearing for part in node.body)
        if name not in OWN and sum(ast.unparse(call.func) == "json.loads" for call in calls(tree)) > guarded:
            bare.append(name)
    assert bare == []


def test_a_selector_that_no_page_can_be_asked_finds_nothing() -> None:
    """An element that is none (`::before`) is told like any other mistake in a selector."""
    tried: list[str] = []
    owner_selectors.mark("<p>x</p>", SelectorsTable(item="::nth-child(2)"), tried)
    assert tried[-1] == "your selectors: 0 items"


def test_a_database_with_a_name_in_no_encoding_is_no_export(tmp_path: Path) -> None:
    """SQLite's complaint quotes the damaged name, which Python cannot decode: that is a damaged database, and no fault of ours."""
    made = tmp_path / "comments.db"
    with closing(sqlite3.connect(made)) as database, database:
        database.execute("CREATE TABLE comments (id INTEGER, text TEXT)")
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(made.read_bytes().replace(b"CREATE TABLE comments (id", b"CREATE TABL\x80 comments (id"))
    assert not isso_export.is_export(damaged)


def test_a_row_of_digits_in_a_saved_text_is_read_at_once() -> None:
    """Forty digits and a letter below a comment took longer than anybody waits: each digit doubled the time."""
    page = f"A loaf\n\nBody.\n\nRita said on May 3, 2008 at 9:15 pm:\nGood.\n{'0' * 400}s.\n"
    post = read_text(page, "page.txt").post
    assert post is not None
    assert [c.text.split("\n")[0] for c in post.comments] == ["Good."]
