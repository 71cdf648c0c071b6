"""Where word lists do not tell who asks, no page claims that nobody was left out; and who wrote is named before who only posts."""

from __future__ import annotations

import html
from dataclasses import replace
from pathlib import Path

import pytest

import checkup
from checkup.model import Blog, Owner, Person
from tests.report._checkups import busy_blog, checkup_of, facts_of, report, waiting_of


def pages(tmp_path: Path, blog: Blog) -> tuple[str, str]:
    """The overview and the waiting page of a blog."""
    checkup.report.write([report(checkup_of(blog, waiting=()), names="full")], tmp_path, version="1")
    folder = next(tmp_path.glob("*/index.html")).parent
    overview, waiting = (html.unescape((folder / name).read_text(encoding="utf-8")) for name in ("index.html", "waiting.html"))
    return overview, waiting


def thanked(language: str) -> Blog:
    """A blog on which readers only thank, in a language."""
    made = busy_blog()
    posts = [
        replace(p, language=language, comments=tuple(replace(c, text="Tack." if not c.by_blog_author else c.text) for c in p.comments))
        for p in made.posts
    ]
    return replace(made, posts=tuple(posts), language=language)


@pytest.mark.parametrize(("language", "known"), [("en", True), ("sv", False)])
def test_that_nobody_was_left_out_is_said_only_where_it_is_known(tmp_path: Path, language: str, known: bool) -> None:
    """In a language without lists of words only question marks are seen."""
    overview, waiting = pages(tmp_path, thanked(language))
    assert ("nobody who asked was left out" in overview) is known
    assert ("Nobody is waiting for you" in waiting) is known
    assert ("Nobody is known to be waiting for you" in waiting) is not known
    assert ("In this blog's language only question marks tell who asks." in waiting) is not known


@pytest.mark.parametrize(("language", "known"), [("en", True), ("sv", False)])
def test_of_long_words_in_an_unknown_language_is_not_said_what_they_do(tmp_path: Path, language: str, known: bool) -> None:
    """Whether they tell or ask is read from words; their length alone says neither."""
    made = thanked(language)
    told = [replace(item, group="worth") for item in waiting_of(facts_of(made))[:1]]
    checkup.report.write([report(checkup_of(made, waiting=(), beside=tuple(told)), names="full")], tmp_path, version="1")
    waiting = html.unescape(next(tmp_path.glob("*/waiting.html")).read_text(encoding="utf-8"))
    assert ("They told you something." in waiting) is known
    assert ("we cannot tell whether they ask" in waiting) is not known


def test_who_comments_is_recognised_before_who_only_posts(tmp_path: Path) -> None:
    """An account that never comments is no name for the comments found."""
    made = busy_blog()
    admin = Owner(Person("admin"), "signs the posts")
    overview, _ = pages(tmp_path, replace(made, owners=(admin, *made.owners)))
    assert f"Recognised as {made.owners[0].person.name}" in overview
