"""A number that stands on several pages and in several files of a report is the same everywhere."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checkup.config import SiteConfig
from checkup.diagnosis import examine
from checkup.report import BlogReport, write
from checkup.report.data import waiting_word
from checkup.settling import settle
from tests.quality import measure, whole_blogs
from tests.quick import quick
from tests.report._checkups import report, states
from tests.report._collected_numbers import PLACES, collect_grades, collected
from tests.report._marked_numbers import numbers
from tests.report._talk import NOW
from tests.report.test_leaks import checkup as invented_checkup
from tests.samples import blogs as samples

STATES = ("no-comments", "closed", "script", "one-post", "no-dates", "arabic", "partial", "empty", "graded", "very-many", "author-unknown")


@cache
def made(name: str) -> BlogReport:
    """A really examined blog: a sample, one of them as of an earlier day, 200 invented readers, or a state of the design."""
    if name in samples.SLUGS:
        return report(samples.checkup(name), slug=name, name=name)
    if name == "earlier":
        table = {**samples.site(samples.SLUGS[1]).model_dump(), "window": {"all": True, "as_of": datetime(2014, 1, 1, tzinfo=UTC)}}
        return report(_examined(samples.blog(samples.SLUGS[1]), SiteConfig.model_validate(table)), slug=name)
    if name == "town":
        return report(invented_checkup(), slug=name)
    given = states()[name]
    assert given.checkup is not None
    plain = given.checkup.facts.blog
    posts = tuple(replace(p, comments=tuple(replace(c, verdict=None) for c in p.comments)) for p in plain.posts)
    cover = replace(plain.coverage, captured_at=NOW)
    return report(_examined(replace(plain, posts=posts, coverage=cover, owners=()), SiteConfig(slug=name)), slug=name)


def _examined(blog: Any, site: SiteConfig) -> Any:
    return examine(settle(blog, site, NOW), site)


def different(given: BlogReport, folder: Path) -> tuple[PLACES, PLACES]:
    """(all numbers that stand in several places of the written report, those that are not the same there)."""
    write([given], folder, version="0.0")
    places = collected(folder, given.slug)
    if "grade" in places:
        collect_grades(folder, given.slug, places)
    return places, {what: found for what, found in places.items() if len(set(found.values())) > 1}


@pytest.mark.parametrize("name", quick((*samples.SLUGS, "earlier", "town", *STATES), [samples.SLUGS[0], "town", STATES[0], "very-many"]))
def test_each_number_is_the_same_everywhere(tmp_path: Path, name: str) -> None:
    """Tabs, headings, lists, pagers, signs, posts, index, feed, badge, card, data.json and the tables say the same of the same."""
    places, other = different(made(name), tmp_path / "site")
    assert other == {}
    assert len(places["posts"]) >= 6
    assert len(places["spam"]) >= 3


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(table.name.split(".")[0] for table in (measure.SHARED / "data/blogs").glob("*.posts.tsv")))
def test_it_is_the_same_on_whole_blogs(tmp_path: Path, name: str) -> None:
    """So it is on whole blogs, with thousands of comments, undated ones among them."""
    site = SiteConfig.model_validate({"slug": "whole", "blog": {"url": "http://whole.example/"}, "window": {"all": True}})
    read = whole_blogs.read_archive(measure.SHARED / "data/blogs" / f"{name}.tar.xz")
    _, other = different(report(examine(settle(read, site, whole_blogs.NOW), site), slug="whole"), tmp_path / "site")
    assert other == {}


def test_a_number_that_differs_is_found(tmp_path: Path) -> None:
    """A mark that says another number than the files is told, wherever it stands."""
    places, _ = different(made("plot-nineteen"), tmp_path / "site")
    marks = {"comments": "index.html", "posts": "method.html", "sort-reader": "method.html", "group-regular": "people.html"}
    for what, path in marks.items():
        page = tmp_path / "site/plot-nineteen" / path
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(rf'(data-n="{what}">\D*)\d+', r"\g<1>7,777", text, count=1), encoding="utf-8")
        found = collected(tmp_path / "site", "plot-nineteen")[what]
        assert len(set(found.values())) > len(set(places[what].values())), what
        page.write_text(text, encoding="utf-8")


def test_numbers_are_read_as_they_are_written() -> None:
    """With commas and in letters; shares in percent and figures with a point are no counts."""
    assert numbers("86% of 20,606 comments, 12 % of these, 2.5 each") == (20606,)
    assert numbers("Seven readers of 1,012") == (7, 1012)


def test_what_waits_is_marked_late_first() -> None:
    """The consistency test tells who waits from who is late by the first word of the cell."""
    late = [waiting_word(item).startswith("late") for item in made("town").checkup.waiting]  # type: ignore[union-attr]
    assert late == [item.late for item in made("town").checkup.waiting]  # type: ignore[union-attr]
