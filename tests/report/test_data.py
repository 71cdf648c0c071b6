"""data.json, comments.csv, posts.csv: the same facts as the pages, for programs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from checkup import diagnosis
from checkup.config import SiteConfig
from checkup.facts import SpamShare
from checkup.report import write
from checkup.report.data import COMMENT_COLUMNS
from checkup.settling import settle
from checkup.text.spreadsheet_cell import cell, own_cell
from tests.factories import START, blog, comment, post
from tests.report._checkups import busy_blog, checkup_of, report
from tests.report._pages import read

COLUMNS = (
    "post_url,comment_url,id,parent,author,author_url,posted,kind,by_post_author,by_blog_author,author_evidence,"
    "calls,question,answered_by,wait_hours,answered_by_anyone,waiting,why,worth_a_word,verdict,reasons,united,text,"
    "names,utc_offset,post_title,post_date,post_text,post_links,links,quotes,answered_in_person,addressed"
)


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


def test_columns_are_exactly_these(site: Path) -> None:
    """The columns of comments.csv are a promise."""
    assert ",".join(COMMENT_COLUMNS) == COLUMNS
    assert (site / "graded" / "comments.csv").read_text().splitlines()[0] == COLUMNS


def test_one_row_for_each_comment_and_post(site: Path) -> None:
    """Every comment and every post has its row; waits and answers are those of the facts."""
    given = busy_blog()
    assert len(rows(site / "graded" / "posts.csv")) == len(given.posts)
    read = rows(site / "graded" / "comments.csv")
    assert len(read) == sum(len(p.comments) for p in given.posts)
    answered = [r for r in read if r["answered_by"]]
    assert answered
    assert {r["id"] for r in read} >= {r["answered_by"] for r in answered}
    assert all(float(r["wait_hours"]) > 0 for r in answered)
    assert {r["verdict"] for r in read} == {"ok", "spam", "promo", "suspect"}
    assert {r["by_post_author"] for r in read} == {"true", "false"}


def test_who_wrote_a_post_and_how_often_a_comment_stood_are_told(tmp_path: Path) -> None:
    """posts.csv names the post's author, comments.csv says how many comments were found to be one."""
    twice = replace(comment("A"), united=2)
    posts = [post(1, [twice, comment("B")]), post(2, author=None)]
    write([report(checkup_of(blog(posts)))], tmp_path / "site", version="0.0")
    assert {r["title"]: r["author"] for r in rows(tmp_path / "site" / "example" / "posts.csv")} == {"Post 1": "Ada Owner", "Post 2": ""}
    assert [r["united"] for r in rows(tmp_path / "site" / "example" / "comments.csv")] == ["2", "1"]


def test_questions_are_told_of_readers_alone(tmp_path: Path) -> None:
    """comments.csv marks the readers' comments that ask something; a writer's question and a suspected one are none."""
    asking = [comment("A", "Does it keep till Monday?"), comment("B"), comment(text="Does yours?", owner=True)]
    doubtful = comment("C", "Does it keep till Monday?", verdict="suspect")
    write([report(checkup_of(blog([post(1, [*asking, doubtful])])))], tmp_path / "site", version="0.0")
    assert [r["question"] for r in rows(tmp_path / "site" / "example" / "comments.csv")] == ["true", "false", "false", "false"]


def test_times_keep_what_the_page_said(tmp_path: Path) -> None:
    """ISO 8601 with T; a time without a zone stays without; no time is an empty cell."""
    naive, none = comment("A", posted=datetime(2026, 1, 6, 9, 30)), comment("B", posted=None)  # noqa: DTZ001
    write([report(checkup_of(blog([post(1, [naive, none, comment("C")])])))], tmp_path / "site", version="0.0")
    assert [r["posted"] for r in rows(tmp_path / "site" / "example" / "comments.csv")] == [
        "2026-01-06T09:30:00",
        "",
        "2026-01-05T14:00:00+00:00",
    ]


@pytest.mark.parametrize("value", ["=1", "'=1", "''-x", "a", "", "'a'", "\nx", "@rita hello"])
def test_what_was_written_into_a_cell_is_read_back(value: str) -> None:
    """The apostrophe is taken off again, and no other one."""
    assert own_cell(cell(value)) == value


def test_formula_signs_get_an_apostrophe() -> None:
    """=, +, -, @ and tab at the start of a cell, their wide forms too; a minus inside stays."""
    assert [cell(x) for x in ("=1", "+1", "-1", "@x", "\tx", "\uff1d1", "a-b", "")] == [
        "'=1",
        "'+1",
        "'-1",
        "'@x",
        "'\tx",
        "'\uff1d1",
        "a-b",
        "",
    ]


def test_json_says_null_for_not_measured(site: Path) -> None:
    """null is not measured, with a reason; 0 is measured and zero; every sign and measure is there with its interval and range."""
    data: dict[str, Any] = json.loads((site / "graded" / "data.json").read_text(encoding="utf-8"))
    assert data["schema"] == "blog-checkup/2"
    assert (data["grade"], data["score"], data["score_interval"]) == ("C", 66, [60, 71])
    measures = data["signs"]["readability"]["measures"]
    assert measures["V6"]["value"] is None
    assert measures["V6"]["reason"]
    assert data["signs"]["responsiveness"]["measures"]["R0"]["of"] == 56
    found = {f["code"]: f for f in data["findings"]}
    target = found[data["prescription"][0]]["targets"][0]["report"]
    assert target.startswith("posts/")
    assert (site / "graded" / target.partition("#")[0]).is_file()
    bare = json.loads((site / "no-comments" / "data.json").read_text(encoding="utf-8"))
    assert bare["grade"] is None
    assert bare["reason"]


def test_an_overrun_blog_keeps_the_marks_of_its_rows(tmp_path: Path) -> None:
    """Where spam has overrun a blog the waiting page lists nobody and no count is told; each row in the files keeps its mark and why."""
    asked = [comment(f"Reader {n}", f"How long did you bake number {n}?", id=f"q{n}", after_hours=n + 1.0) for n in range(3)]
    given = blog([post(1, [*asked, comment(owner=True, id="a", after_hours=0.5)])])
    overrun = replace(settle(given, SiteConfig(), START + timedelta(days=9)), spam=SpamShare(0.6, 1000))
    write([report(diagnosis.examine(overrun, SiteConfig()))], tmp_path / "site", version="0.0")
    here = tmp_path / "site" / "example"
    assert {r["waiting"].removeprefix("late: ") for r in rows(here / "comments.csv") if r["id"].startswith("q")} == {"question"}
    told = json.loads((here / "data.json").read_text(encoding="utf-8"))["waiting"]
    assert (told["now"], told["late"], len(told["list"])) == (None, None, 3)
    page = read(here / "waiting.html")
    assert "Who waits is not told today" in page.text
    assert not any(i.startswith("w1") for i in page.ids)
