"""`checkup export`: what each format holds, who readers are in it, and what is said where it cannot be written."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from checkup import exporting
from checkup.cli import main
from checkup.cli.export import export as command
from checkup.exporting import FORMATS, TABLES
from checkup.report.columns import COMMENT_COLUMNS, PEOPLE_COLUMNS, POST_COLUMNS

SAID = "Which flour do you take, asked Ida Marsh?"
PAGE = """<html><head><meta name="generator" content="WordPress 3.0"><title>A loaf | {name}</title></head><body><div class="post hentry">
<h2 class="entry-title"><a href="http://{name}.example/{n}/" rel="bookmark">Loaf {n}</a></h2><div class="entry-content"><p>Bread.</p></div>
</div><ol class="commentlist"><li class="comment" id="comment-{n}1"><div><cite class="fn">Ida Marsh</cite><p>{said}</p></div></li>
<li class="comment" id="comment-{n}2"><div><cite class="fn"></cite><p>=2+3 is five.</p></div></li></ol></body></html>"""


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two checked blogs of two posts each."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CHECKUP_EXPORT_KEY", raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    for name in ("crumbs", "kettle"):
        (tmp_path / "sites" / name).mkdir(parents=True)
        for n in (1, 2):
            (tmp_path / "sites" / name / f"{n}.html").write_text(PAGE.format(name=name, n=n, said=SAID))
        (tmp_path / "sites" / f"{name}.toml").write_text(f'[blog]\nurl = "http://{name}.example/"\npaths = ["{name}"]\n')
    for step in ("crawl", "examine"):
        assert call(step, "-q").exit_code == 0
    return tmp_path


def call(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def comments(path: Path) -> list[dict[str, Any]]:
    return [line for line in lines(path) if line["table"] == "comments"]


def as_json_lines(kind: str, target: Path) -> list[dict[str, Any]]:
    """What a format holds, as the rows of `jsonl`, table by table."""
    found: list[dict[str, Any]] = []
    for table in TABLES:
        if kind == "sqlite":
            base = sqlite3.connect(target)
            rows: list[dict[str, Any]] = [dict(zip(table.columns, row, strict=True)) for row in base.execute(f"SELECT * FROM {table.name}")]
            base.close()
        elif kind == "parquet":
            rows = pytest.importorskip("pyarrow.parquet").read_table(target / f"{table.name}.parquet").to_pylist()
        else:
            rows = list(csv.DictReader(io.StringIO((target / f"{table.name}.csv").read_bytes().decode("utf-8"), newline="")))
        found += [{"table": table.name, **{n: value(kind, c.kind, row[n]) for n, c in table.columns.items()}} for row in rows]
    return found


def value(kind: str, of: str, told: Any) -> Any:
    if told in ("", None):
        return None
    if of == "true or false":
        return {"sqlite": bool, "csv": lambda cell: cell == "true"}.get(kind, lambda same: same)(told)
    return {"whole number": int, "number": float}.get(of, str)(told)


@pytest.mark.parametrize("kind", ["csv", "sqlite", "parquet"])
def test_every_format_holds_the_same_rows(work: Path, kind: str) -> None:
    """All blogs, table by table, with the same values as the JSON lines; made twice they are the same bytes."""
    assert call("export").output == "2 blogs are in export.jsonl\n"
    told = [{n: v if v != "" else None for n, v in line.items()} for line in lines(work / "export.jsonl")]  # CSV knows no other empty cell
    assert call("export", "--format", kind, "--out", "one", "-q").output == ""
    assert call("export", "--format", kind, "--out", "two", "-q").exit_code == 0
    order = [table.name for table in TABLES]
    assert as_json_lines(kind, work / "one") == sorted(told, key=lambda line: order.index(line["table"]))
    pairs = [(work / "one", work / "two")] if kind == "sqlite" else [(p, work / "two" / p.name) for p in sorted((work / "one").iterdir())]
    assert [(one.name, one.read_bytes() == two.read_bytes()) for one, two in pairs if one.read_bytes() != two.read_bytes()] == []
    assert {line["table"] for line in told} == set(order)
    assert sorted(path.name for path in work.iterdir()) == [".checkup", "export.jsonl", "history", "one", "sites", "two"]


def test_readers_have_made_up_names_and_no_words(work: Path) -> None:
    """No name and no word of a reader stands in the file; the same reader has one name on a blog, another on the next; nobody is null."""
    call("export")
    raw = (work / "export.jsonl").read_text(encoding="utf-8")
    assert "Ida" not in raw
    assert "flour" not in raw
    by_blog = {blog: {c["author"] for c in comments(work / "export.jsonl") if c["blog"] == blog} for blog in ("crumbs", "kettle")}
    [crumbs], [kettle] = ([name for name in names if name] for names in by_blog.values())
    assert crumbs != kettle
    assert all(None in names for names in by_blog.values())
    people = [line["name"] for line in lines(work / "export.jsonl") if line["table"] == "people"]
    assert sorted(people) == sorted((crumbs, kettle))
    assert {line["names"] for line in lines(work / "export.jsonl") if line["table"] == "blogs"} == {"pseudonyms"}


def test_a_key_of_ones_own_keeps_the_names(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key other records give other made-up names, with one the same."""

    def name() -> str:
        call("export", "crumbs")
        return str(comments(work / "export.jsonl")[0]["author"])

    first = name()
    monkeypatch.setenv("CHECKUP_EXPORT_KEY", "long and random")
    kept = name()
    (work / "sites" / "crumbs" / "3.html").write_text(PAGE.format(name="crumbs", n=3, said="More."))
    call("crawl", "-q")
    call("examine", "-q")
    assert name() == kept
    monkeypatch.delenv("CHECKUP_EXPORT_KEY")
    assert name() not in (first, kept)


@pytest.mark.parametrize(
    ("names", "author", "text"), [("full", "Ida Marsh", SAID), ("initials", "I. M.", SAID.replace("Ida Marsh", "I. M."))]
)
def test_names_and_texts_as_in_a_report(work: Path, names: str, author: str, text: str) -> None:
    """--names shows readers as a report's tables do, --text adds whole texts, with the names in them shown likewise."""
    done = call("export", "crumbs", "--names", names, "--text")
    assert done.exit_code == 0, done.output
    first = comments(work / "export.jsonl")[0]
    assert (first["author"], first["text"]) == (author, text)
    call("export", "crumbs", "--text")
    hidden = comments(work / "export.jsonl")[0]
    assert hidden["author"].startswith("r-")
    assert "Ida" not in hidden["text"]
    assert "flour" in hidden["text"]


def test_a_cell_is_no_formula(work: Path) -> None:
    """A text that a spreadsheet would take for one begins with an apostrophe in CSV, and stands as it is elsewhere."""
    call("export", "--text", "--format", "csv", "--out", "tables")
    call("export", "--text")
    assert "'=2+3 is five." in (work / "tables" / "comments.csv").read_text(encoding="utf-8")
    assert "=2+3 is five." in {c["text"] for c in comments(work / "export.jsonl")}


def test_a_blog_without_a_checkup_is_said(work: Path) -> None:
    """The others are written and the exit code is that of the missing one; where there is none at all nothing is written."""
    (work / "sites" / "fresh.toml").write_text('[blog]\nurl = "http://fresh.example/"\n')
    done = call("export")
    assert (done.exit_code, "Nothing of fresh is kept" in done.output, "2 blogs are in" in done.output) == (4, True, True)
    lost = call("export", "fresh", "--out", "none.jsonl")
    assert (lost.exit_code, (work / "none.jsonl").exists()) == (4, False)
    assert call("export", "nobody").exit_code == 2


def test_what_cannot_be_written_is_said_first(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder where a file goes, a file where a folder goes, and Parquet without its extra: exit code 2 with the way out."""
    (work / "file").write_text("mine")
    assert call("export", "--out", "sites").exit_code == 2
    assert call("export", "--format", "csv", "--out", "file").exit_code == 2
    assert (work / "file").read_text() == "mine"
    monkeypatch.setattr("checkup.exporting.parquet_folder.find_spec", lambda _: None)
    done = call("export", "--format", "parquet")
    assert (done.exit_code, 'pip install "pyarrow>=17"' in done.output) == (2, True)


@pytest.mark.parametrize("kind", FORMATS)
def test_what_breaks_off_leaves_the_old_file(work: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped in the middle of the second blog: the export of before stands there unchanged, and nothing beside it."""
    call("export", "--format", kind, "--out", "kept", "-q")
    before = {p: p.read_bytes() for p in sorted(work.rglob("kept*")) + sorted((work / "kept").rglob("*")) if p.is_file()}
    there = sorted(work.iterdir())
    real = exporting.blog_rows

    def stopping(blog: exporting.Exported, shown: Any) -> Any:
        if blog.report.slug == "kettle":
            raise KeyboardInterrupt
        return real(blog, shown)

    monkeypatch.setattr(exporting, "blog_rows", stopping)
    assert call("export", "--format", kind, "--out", "kept", "--text").exit_code == 130
    assert {p: p.read_bytes() for p in before} == before
    assert before
    assert sorted(work.iterdir()) == there


def test_columns_are_those_of_the_report() -> None:
    """What bears the name of a column of the report's tables is one, with its meaning; the command offers every format."""
    for table, columns in zip(TABLES[1:4], (POST_COLUMNS, COMMENT_COLUMNS, PEOPLE_COLUMNS), strict=True):
        shared = [name for name in table.columns if name in columns and name not in ("text", "reasons")]
        assert len(shared) > 8
        assert [name for name in shared if table.columns[name].meaning != columns[name]] == []
    [choice] = [p.type for p in command.params if p.name == "kind"]
    assert sorted(choice.choices) == sorted(FORMATS)  # type: ignore[attr-defined]
