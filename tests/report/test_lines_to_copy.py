"""Beside each judgement stands what takes it back in the site file, marked so that a script can offer to copy it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from bs4 import BeautifulSoup

from checkup.model import Owner, Person
from checkup.report import BlogReport, write
from tests.factories import blog, comment, post
from tests.report._checkups import busy_blog, checkup_of, report


def marked(given: BlogReport, folder: Path, page: str) -> list[str]:
    """The texts of a page that may be copied."""
    write([given], folder, version="0.0")
    return [str(one.get_text()) for path in sorted(folder.glob(f"*/{page}")) for one in soup(path).select("[data-copy]")]


def soup(path: Path) -> BeautifulSoup:
    """A written page."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")


def test_who_waits_can_be_taken_off_the_list(tmp_path: Path) -> None:
    """Each row of the waiting list has the comment's id in quotation marks, as the list of the site file holds it."""
    found = marked(report(checkup_of(busy_blog())), tmp_path, "waiting.html")
    ids = {c.id for p in busy_blog().posts for c in p.comments}
    assert len(found) > 3
    assert {json.loads(one) for one in found} <= ids


def test_spam_can_be_cleared_or_taken_back(tmp_path: Path) -> None:
    """The lists of the spam page can be copied whole, and so can the id beside a comment that is called spam."""
    given = report(checkup_of(busy_blog()))
    spam = [c.id for p in busy_blog().posts for c in p.comments if c.is_spam]
    lists = marked(given, tmp_path / "lists", "spam.html")
    assert any(all(f'"{one}"' in text for one in spam) for text in lists)
    assert {f'"{one}"' for one in spam} <= set(marked(given, tmp_path / "posts", "posts/*.html"))


def test_a_writer_can_be_told_to_be_a_reader(tmp_path: Path) -> None:
    """Beside each writer stands the line that says otherwise; not where the name is guessed and shortened, and so nobody's."""
    sure, guess = Owner(Person("Ada Owner"), "marked"), Owner(Person("Ann Bell"), "talks so", inferred=True)
    given = checkup_of(replace(busy_blog(), owners=(sure, guess, Owner(Person(), "marked"))))
    lines = {names: marked(report(given, names=names), tmp_path / names, "method.html") for names in ("initials", "full")}
    assert [one for one in lines["initials"] if "readers" in one] == ['readers = ["Ada Owner"]']
    assert [one for one in lines["full"] if "readers" in one] == ['readers = ["Ada Owner"]', 'readers = ["Ann Bell"]']


def test_a_page_that_may_be_no_post_can_be_left_out(tmp_path: Path) -> None:
    """A post that was read with little certainty says how it is left out; not where many were: that tells of the blog."""
    posts = [post(n, [comment(id=f"{n}1")]) for n in range(1, 11)]
    doubtful = replace(posts[3], confidence=0.5)
    few = marked(report(checkup_of(blog([*posts[:3], doubtful, *posts[4:]]))), tmp_path / "few", "posts/*.html")
    assert few == [f'exclude = ["{doubtful.url}"]']
    many = marked(report(checkup_of(blog([replace(p, confidence=0.5) for p in posts]))), tmp_path / "many", "posts/*.html")
    assert many == []


def test_what_script_says_is_in_the_reports_language(tmp_path: Path) -> None:
    """The words of the button, of a sorted table and of the report's age come with the page: the script itself knows no language."""
    write([report(checkup_of(busy_blog()), language="de")], tmp_path, version="0.0")
    page, table = (soup(next(tmp_path.glob(f"*/{name}.html"))) for name in ("waiting", "posts"))
    assert {one["data-copy"] for one in page.select("[data-copy]")} == {"Kopieren"}
    assert [one["data-age"] for one in page.select("time[data-age]")] == ["(# Tage alt)"]
    sort = table.select_one("table[data-sortable]")
    assert sort is not None
    assert (sort["data-sortable"], sort["data-down"]) == ("Sortiert nach #, aufsteigend", "Sortiert nach #, absteigend")
