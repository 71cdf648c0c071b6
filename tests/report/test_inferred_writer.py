"""A writer whom only the talk tells is named above the grade, with the lines that settle it; one whom a page names is not."""

from __future__ import annotations

import html
from dataclasses import replace
from pathlib import Path

import pytest

import checkup
from checkup.model import Owner, Person
from checkup.outcome import _about_people
from checkup.reader_words import without_readers
from tests.factories import OWNER
from tests.report._checkups import busy_blog, checkup_of, report

WHY = "inferred from the conversation: answers 9 readers by name on 5 posts"


@pytest.mark.parametrize(("inferred", "said"), [(True, 1), (False, 0)])
def test_the_first_screen_says_whom_it_takes_for_the_writer(tmp_path: Path, inferred: bool, said: int) -> None:
    """The sentence stands before the verdict, with both lines of the site file."""
    page = overview(tmp_path, inferred, "full")
    sentence = f"No page says who writes this blog. We take Ada Owner for the writer, {WHY}."
    assert page.count(sentence) == said
    assert page.count('<code>authors = ["Ada Owner"]</code>') == page.count('<code>readers = ["Ada Owner"]</code>') == said
    assert not said or page.index(sentence) < page.index("Verdict")


def test_beside_a_writer_whom_pages_name_it_says_a_writer_too(tmp_path: Path) -> None:
    """That no page says who writes the blog would be false there, on the page and in what the run prints."""
    blog = busy_blog()
    pen = Owner(Person("Discopearl"), WHY, inferred=True)
    checked = checkup_of(replace(blog, owners=(*blog.owners, pen)))
    checkup.report.write([report(checked, names="full")], tmp_path, version="1")
    page = html.unescape(next(tmp_path.glob("*/index.html")).read_text(encoding="utf-8"))
    assert f"No page says so, but we take Discopearl for a writer of this blog too, {WHY}." in page
    assert "Figures about answers rest on that in part." in page
    assert not [said for said in ("No page says who writes", "Every figure about answers") if said in page]
    told = [repr(one) for one in _about_people(checked)]
    assert any("for a writer of this blog too" in one for one in told)
    assert not any("No page says who" in one for one in told)


def test_of_two_whom_the_talk_tells_one_line_settles_both(tmp_path: Path) -> None:
    """The site file has one list of authors: two lines for it would be a mistake there."""
    pens = tuple(Owner(Person(name), WHY, inferred=True) for name in ("Discopearl", "Brook"))
    checked = checkup_of(replace(busy_blog(), owners=pens))
    checkup.report.write([report(checked, names="full")], tmp_path, version="1")
    page = html.unescape(next(tmp_path.glob("*/index.html")).read_text(encoding="utf-8"))
    assert page.count("authors = [") == page.count('authors = ["Discopearl", "Brook"]') == 1
    told = [str(without_readers(one)) if not isinstance(one, str) else one for one in _about_people(checked)]
    assert sum("authors = [" in one for one in told) == 1


def test_a_guessed_writer_is_named_as_readers_are(tmp_path: Path) -> None:
    """He may be a reader after all: with initials no file prints his name, but it does a writer's whom pages name."""
    page = overview(tmp_path / "a", True, "initials")
    assert "Names are shortened here; the run prints this one in full." in page
    assert "authors = [" not in page
    files = [path for path in (tmp_path / "a").rglob("*") if path.suffix in (".html", ".json", ".csv", ".xml")]
    assert files
    assert not [path.name for path in files if "Ada Owner" in path.read_text(encoding="utf-8")]
    assert "Ada Owner" in overview(tmp_path / "b", False, "initials")


def test_a_guessed_writers_site_is_told_as_little_as_a_readers(tmp_path: Path) -> None:
    """With initials no file prints the host of the site behind that name, also where readers speak of it."""
    ada = replace(OWNER, url="https://ada-bakes.example/")
    given = replace(busy_blog(), owners=(Owner(ada, WHY, inferred=True),))
    posts = []
    for post in given.posts:
        own = tuple(
            replace(c, author=ada) if c.by_owner else replace(c, text=f"{c.text} It stands on ada-bakes.example as well.")
            for c in post.comments
        )
        posts.append(replace(post, author=None, comments=own))
    checkup.report.write([report(checkup_of(replace(given, posts=tuple(posts))), names="initials")], tmp_path, version="1")
    files = [path for path in tmp_path.rglob("*") if path.suffix in (".html", ".json", ".csv", ".xml")]
    assert files
    assert not [path.name for path in files if "ada-bakes" in path.read_text(encoding="utf-8")]


def overview(folder: Path, inferred: bool, names: str) -> str:
    """The overview of a blog whose one writer comments, found by the talk alone or by its pages."""
    given = replace(busy_blog(), owners=(Owner(OWNER, WHY, inferred),))
    if inferred:
        given = replace(given, posts=tuple(replace(p, author=None) for p in given.posts))
    checkup.report.write([report(checkup_of(given), names=names)], folder, version="1")
    return html.unescape(next(folder.glob("*/index.html")).read_text(encoding="utf-8"))


def test_a_strange_name_stays_one_line_of_toml_and_text(tmp_path: Path) -> None:
    """What a stranger calls himself breaks neither the page nor the line to copy."""
    given = replace(busy_blog(), owners=(Owner(Person('A"<q>\\'), WHY, inferred=True),))
    checkup.report.write([report(checkup_of(given), names="full")], tmp_path, version="1")
    page = next(tmp_path.glob("*/index.html")).read_text(encoding="utf-8")
    assert "<q>" not in page
    assert 'authors = ["A\\"<q>\\\\"]' in html.unescape(page)
