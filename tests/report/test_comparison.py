"""A comparison as page, table, JUnit and lines: all findings, names as the report shows them, strangers' text harmless."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from xml.etree import ElementTree as ET

import pytest

from checkup.comparing import Comparison, compare
from checkup.config import Names, SiteConfig
from checkup.i18n.catalogues import languages
from checkup.model import Blog, Comment, Exported, Person
from checkup.report.comparison import Compared, junit, summary, write_comparison
from checkup.report.comparison.comparison_table import COLUMNS
from checkup.settling import settle
from tests.comparing.invented import Edited, blog, each_comment, edit, whole
from tests.report._pages import read

NOW = datetime(2016, 1, 1, tzinfo=UTC)
DOCS = Path(__file__).parents[2] / "docs" / "compare.md"


def made(old: Blog, new: Blog, names: Names = "initials", language: str = "en", found: Comparison | None = None) -> Compared:
    """What is printed of two blogs."""
    facts = settle(old, SiteConfig(), NOW), settle(new, SiteConfig(), NOW)
    return replace(Compared.of(found or compare(old, new), facts, names, ("The old one", "The new one"), NOW.date()), language=language)


def edited(seed: int = 7, kinds: Iterable[str] = ("remove", "date", "cut", "author", "thread", "move")) -> tuple[Blog, Blog]:
    """A blog, and the same with one edit of each kind, a post that moved and one that is missing."""
    old = blog(seed, posts=15)
    work = Edited(list(old.posts))
    for kind in kinds:
        edit(work, kind, Random(seed))
    posts = work.posts
    posts[3] = replace(posts[3], url="https://loaf.example/elsewhere/", title="Another title")
    return old, whole([*posts[:8], *posts[9:]])


def rows(out: Path) -> list[dict[str, str]]:
    text = (out / "comparison.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_finding_is_on_the_page_and_in_the_table(tmp_path: Path) -> None:
    """One row a finding in the table; on the page each but comments that are missing with their post."""
    old, new = edited()
    one = made(old, new)
    write_comparison(one, tmp_path / "out")
    assert len(rows(tmp_path / "out")) == len(one.found.findings)
    assert list(rows(tmp_path / "out")[0]) == list(COLUMNS)
    text = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    shown = [f for f in one.found.findings if f.reason != "with its post"]
    assert text.count('<tr role="row"><th scope="row"') == len(shown)
    assert {row["status"] for row in rows(tmp_path / "out")} == {"missing", "changed", "moved"}


def test_the_columns_are_documented() -> None:
    """docs/compare.md says of each column of the table what it means."""
    page = DOCS.read_text(encoding="utf-8")
    assert [name for name in COLUMNS if f"`{name}`" not in page] == []


def test_both_values_stand_in_the_row_of_a_change(tmp_path: Path) -> None:
    """A date that was set later: the row has both dates, and the page both in words."""
    old = blog(7)
    post = next(p for p in old.posts if p.comments)
    first = post.comments[0]
    later = replace(first, posted=datetime(2015, 12, 24, 18, 5, tzinfo=UTC))
    new = each_comment(old, lambda c: later if c is first else c)
    write_comparison(made(old, new), tmp_path / "out")
    [row] = rows(tmp_path / "out")
    assert first.posted is not None
    assert (row["changed"], row["old_date"], row["new_date"]) == ("date", first.posted.isoformat(), "2015-12-24T18:05:00+00:00")
    assert "24\u00a0Dec\u00a02015, 18:05 UTC" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def everything(out: Path, one: Compared) -> str:
    write_comparison(one, out)
    return "\n".join([*(p.read_text(encoding="utf-8") for p in sorted(out.glob("*.*"))), junit(one), *summary(one)])


@pytest.mark.parametrize("names", ["initials", "hidden"])
def test_readers_names_are_not_told(tmp_path: Path, names: Names) -> None:
    """No reader's name, mail or network address stands on page, in table, JUnit or on the terminal, whoever's text names them."""
    old, _ = edited()
    told = each_comment(old, lambda c: replace(c, text=f"{c.text} Ask Tilda Marsh (tilda@reader.example, 192.0.2.7)."))
    told = whole([p for p in told.posts if p.comments])
    gone = whole([replace(p, comments=tuple(c for c in p.comments[1:] if c.author.name != "Tilda Marsh")) for p in told.posts])
    text = everything(tmp_path / "out", made(told, gone, names))
    assert [secret for secret in ("Tilda", "Marsh", "Brandt", "O’Hara", "quill_77", "tilda@", "192.0.2.7") if secret in text] == []
    assert ("T. M." in text) is (names == "initials")
    assert "Tilda Marsh" in everything(tmp_path / "full", made(told, gone, "full"))


def test_the_terminal_never_tells_names(tmp_path: Path) -> None:
    """A job's log is public: with names in full too it says comments by their number."""
    assert not re.search("Marsh|Brandt|Lykke", "\n".join(summary(made(*edited(), "full"))))


def test_a_changed_name_is_told_where_its_initials_are_the_same(tmp_path: Path) -> None:
    """ "T. M., now T. M." would be a riddle: it is said that the names differ."""
    old = blog(7)
    new = each_comment(old, lambda c: replace(c, author=Person("Tom Moor")) if c.author.name == "Tilda Marsh" else c)
    assert "another name; it looks the same" in everything(tmp_path / "out", made(old, new))


def test_strangers_text_is_harmless(tmp_path: Path) -> None:
    """Markup is text, formulas are none, links lead nowhere by themselves, and XML holds what it can."""
    evil = '=HYPERLINK("http://evil.example")<script>alert(1)</script>\x00\x0b\u202e'
    old = each_comment(blog(7), lambda c: replace(c, text=evil + c.id, author=Person(f"=cmd|{c.id}")))
    one = made(old, whole([replace(p, comments=()) for p in old.posts]), "full")
    write_comparison(one, tmp_path / "out")
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert "\u202e" not in page
    assert all(row["old_author"].startswith("'=") and row["old_text"].startswith("'=") for row in rows(tmp_path / "out"))
    assert all("nofollow" in rel for tag, href, rel in read(tmp_path / "out" / "index.html").links if href.startswith("http"))
    assert len(ET.fromstring(junit(one)).findall(".//testcase")) == 1 + len(old.posts)


def test_junit_has_a_case_a_post(tmp_path: Path) -> None:
    """Failed where the post or a comment on it is not as it was; an error where that could not be read; the counts agree."""
    old, new = edited()
    root = ET.fromstring(junit(made(old, new)))
    suite = root.find("testsuite")
    assert suite is not None
    failed = {case.get("name") for case in suite.findall("testcase") if case.find("failure") is not None}
    assert failed == {f.old.post.url for f in compare(old, new).findings if f.old}
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("16", str(len(failed)), "0")
    stopped = replace(new, coverage=replace(new.coverage, partial="The time was over."))
    errors = ET.fromstring(junit(made(old, stopped))).findall(".//testcase[error]")
    assert [case.get("name") for case in errors] == ["the whole blog", old.posts[8].url]


def test_what_visitors_never_saw_is_told_apart(tmp_path: Path) -> None:
    """Held, spam and deleted comments of an export, each with its number, on the page, in JUnit and in the lines; without any, nothing."""
    plain = blog(7, posts=3)
    known = Exported("WordPress export", shown=9, held=4, spam=1203, deleted=2)
    old = replace(plain, coverage=replace(plain.coverage, exports=(known, Exported("Disqus export", shown=3))))
    one = made(old, plain)
    told = "WordPress export, old blog: waiting or hidden: 4; marked as spam: 1,203; deleted: 2."
    write_comparison(one, tmp_path / "out")
    page = read(tmp_path / "out" / "index.html").text
    assert told in page
    assert "Disqus" not in page
    assert told in (ET.fromstring(junit(one)).findtext(".//system-out") or "")
    assert [line for line in summary(one) if line.startswith(f"never visible: {told}")] != []
    assert one.found.code == 0
    other = made(plain, plain)
    write_comparison(other, tmp_path / "none")
    assert "Never visible" not in read(tmp_path / "none" / "index.html").text
    assert "system-out" not in junit(other)


def test_many_findings_go_over_several_pages(tmp_path: Path) -> None:
    """No page is over 60 kB, every finding stands on one, the pages are linked, and an earlier comparison leaves none behind."""
    words = "A long story of bread and butter. " * 8
    old = whole([replace(p, comments=tuple(_story(p.url, n, words) for n in range(16))) for p in blog(7, posts=12, most=0).posts])
    write_comparison(made(old, whole([replace(p, comments=()) for p in old.posts])), tmp_path / "out")
    pages = sorted((tmp_path / "out").glob("*.html"))
    assert len(pages) > 3
    assert max(page.stat().st_size for page in pages) < 60_000
    assert sum(page.read_text(encoding="utf-8").count('<tr role="row"><th scope="row"') for page in pages) == 192
    assert {href for _, href, _ in read(pages[0]).links} >= {page.name for page in pages}
    write_comparison(made(old, old), tmp_path / "out")
    assert [page.name for page in (tmp_path / "out").glob("*.html")] == ["index.html"]


def _story(url: str, number: int, words: str) -> Comment:
    when = NOW - timedelta(hours=number)
    return Comment(f"{number}", Person(f"Rita {number}"), f"{words} {url} {number}", when, "second")


def test_files_of_others_stay_beside_a_comparison(tmp_path: Path) -> None:
    """Notes that somebody keeps there; pages of an earlier, longer comparison go."""
    out = tmp_path / "out"
    write_comparison(made(*edited()), out)
    (out / "notes.txt").write_text("mine")
    (out / "maps").mkdir()
    (out / "maps" / "redirects.conf").write_text("mine")
    (out / "findings-2.html").write_text("old")
    write_comparison(made(*edited()), out)
    assert [(out / name).read_text() for name in ("notes.txt", "maps/redirects.conf")] == ["mine", "mine"]
    assert not (out / "findings-2.html").exists()


def test_the_same_comparison_is_the_same_bytes(tmp_path: Path) -> None:
    """Page, table and JUnit, whatever was written before."""
    first, again = (everything(tmp_path / name, made(*edited())) for name in ("one", "two"))
    assert first == again


@pytest.mark.parametrize("language", languages())
def test_the_page_in_every_language(tmp_path: Path, language: str) -> None:
    """It says its language, has one h1 and ids that are there once; what is said once stands on it."""
    old, new = edited()
    shifted = each_comment(new, lambda c: replace(c, posted=c.posted and c.posted + timedelta(hours=2)))
    write_comparison(made(old, shifted, language=language), tmp_path / "out")
    page = read(tmp_path / "out" / "index.html")
    assert f'<html lang="{language}">' in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert page.headings.count(1) == 1
    assert len(page.ids) == len(set(page.ids))
    assert {"en": "2\u00a0hours later", "de": "2\u00a0Stunden später", "es": "2\u00a0horas posteriores"}.get(language, "") in page.text


def test_nothing_lost_is_said_plainly() -> None:
    """Where all is there, the first thing said is that; where something was not read, that it was not."""
    old = blog(7)
    assert summary(made(old, old))[-1] == "Nothing was lost."
    partly = replace(old, coverage=replace(old.coverage, partial="The time was over."))
    told = summary(made(partly, old))
    assert told[-1] == "Nothing is missing of what could be read."
    assert any("The time was over. What stands there was not compared." in line for line in told)
