"""A number that stands on several pages and in several files of a report is the same everywhere."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterator
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
from checkup.text import in_words as words
from tests.report._checkups import report, states
from tests.report._talk import NOW
from tests.report.test_leaks import checkup as invented_checkup
from tests.samples import blogs as samples

PLACES = dict[str, dict[str, object]]
"""What is counted -> where it stands -> the number there."""
STATES = ("no-comments", "closed", "script", "one-post", "no-dates", "arabic", "partial", "empty", "graded", "very-many", "author-unknown")


@cache
def reports() -> dict[str, BlogReport]:
    """Really examined blogs: the samples, one of them as of an earlier day, 200 invented readers, and the states of the design."""
    made = {slug: report(samples.checkup(slug), slug=slug, name=slug) for slug in samples.SLUGS}
    early = samples.site(samples.SLUGS[1])
    table = {**early.model_dump(), "window": {"all": True, "as_of": datetime(2014, 1, 1, tzinfo=UTC)}}
    made["earlier"] = report(_examined(samples.blog(samples.SLUGS[1]), SiteConfig.model_validate(table)), slug="earlier")
    made["town"] = report(invented_checkup(), slug="town")
    for name in STATES:
        given = states()[name]
        assert given.checkup is not None
        plain = given.checkup.facts.blog
        posts = tuple(replace(p, comments=tuple(replace(c, verdict=None) for c in p.comments)) for p in plain.posts)
        cover = replace(plain.coverage, captured_at=NOW)
        made[name] = report(_examined(replace(plain, posts=posts, coverage=cover, owners=()), SiteConfig(slug=name)), slug=name)
    return made


def _examined(blog: Any, site: SiteConfig) -> Any:
    return examine(settle(blog, site, NOW), site)


def plain(text: str) -> str:
    """A piece of a page as it is read."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).replace(words.NBSP, " ").split())


def number(text: str) -> int | None:
    """The number that a text begins with, in digits or letters; None where there is none."""
    first = text.split(" ", 1)[0]
    if first.lower() in words.SMALL:
        return words.SMALL.index(first.lower())
    return int(first.replace(",", "")) if re.fullmatch(r"[\d,]+", first) else None


def pair(text: str) -> tuple[int, int] | None:
    """The first "3 of 14" in a text."""
    found = re.search(r"([\d,]+) of ([\d,]+)", text)
    return (int(found[1].replace(",", "")), int(found[2].replace(",", ""))) if found else None


def collected(folder: Path, name: str) -> PLACES:
    """Every number that stands in several places, by what it counts."""
    places: PLACES = defaultdict(dict)
    pages = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}
    data = json.loads((folder / name / "data.json").read_text(encoding="utf-8"))
    for page, text in pages.items():
        for what, shown in re.findall(r'<li data-n="(\w+)"><a [^>]*>[^<]*<span class="count">([^<]*)</span>', text):
            places[what.lower()][f"tab on {page}"] = number(shown)
    for collect in (_from_data, _from_tables):
        collect(places, folder / name, data)
    _from_overview(places, plain_cells(pages[f"{name}/index.html"]), pages[f"{name}/index.html"])
    _from_lists(places, name, pages)
    _from_index(places, pages["index.html"], data)
    return places


def plain_cells(page: str) -> dict[str, str]:
    """The result cells of the table of vital signs, by the sign's place."""
    return {what: plain(cell) for what, cell in re.findall(r'<td role="cell" data-n="([a-z-]+)">(.*?)</td>', page, re.DOTALL)}


def _from_data(places: PLACES, _: Path, data: dict[str, Any]) -> None:
    measures = {code: m for sign in data["signs"].values() for code, m in sign["measures"].items()}
    cover, told = data["coverage"], data["waiting"]["now"] is not None
    places["posts"]["data.json"] = cover["read"]
    places["comments"]["data.json"] = cover["comments"]
    places["comments"]["data.json, by sort"] = sum(cover["by_sort"].values())
    places["spam"]["data.json"] = cover["by_sort"].get("spam", 0)
    for what, code in (("answered of", "R0"), ("questions of", "R4"), ("spam of", "S1")):
        if measures[code]["of"] is not None and measures[code]["n"]:
            places[what]["data.json"] = (measures[code]["of"], measures[code]["n"])
    if "spam of" in places:
        places["spam"]["data.json, S1, and what came later"] = measures["S1"]["of"] + measures["S1"]["detail"]["later"]
    if told:
        places["waiting"]["data.json"] = data["waiting"]["now"]
        places["waiting"]["data.json, the list"] = sum("late" not in row["waiting"] for row in data["waiting"]["list"])
    if told and measures["R5"]["value"] is not None:
        places["waiting"]["data.json, R5"] = measures["R5"]["value"]


def _from_tables(places: PLACES, folder: Path, data: dict[str, Any]) -> None:
    def rows(name: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO((folder / name).read_text(encoding="utf-8"), newline="")))

    comments, posts, people = rows("comments.csv"), rows("posts.csv"), rows("people.csv")
    places["people"]["people.csv"] = len(people)
    places["cared for"]["people.csv"] = sum(bool(row["care"]) for row in people)
    if data["mentions"]["counted"] is not None:
        _from_mentions(places, rows("mentions.csv"), data["mentions"], (folder / "mentions.html").read_text(encoding="utf-8"))
    places["posts"]["posts.csv"] = len(posts)
    places["comments"]["comments.csv"] = len(comments)
    places["spam"]["comments.csv"] = sum(row["verdict"] == "spam" for row in comments)
    places["spam"]["posts.csv"] = sum(int(row["spam"]) for row in posts)
    if data["waiting"]["now"] is not None:
        places["waiting"]["comments.csv"] = sum(bool(row["waiting"]) and not row["waiting"].startswith("late") for row in comments)
    if all(row["answered"] for row in posts):
        answered = [row for row in comments if (row["answered_by"] or row["wait_hours"]) and row["verdict"] in ("ok", "promo")]
        places["answered, of all"] = {"posts.csv": sum(int(row["answered"]) for row in posts), "comments.csv": len(answered)}


def _from_mentions(places: PLACES, table: list[dict[str, str]], data: dict[str, Any], page: str) -> None:
    """Mentions, their sites, and those that came back: the file, data.json and the page, whose facts stand in this order.

    Where no mention names its site, nobody tells how many sites they are of.
    """
    counted = [row for row in table if row["counted"] == "counted" and row["kind"] != "reply"]
    posts = {(row["site_number"], row["post_url"]) for row in counted if row["site_number"]}
    told = [number(plain(value)) for value in re.findall(r"<dt>[^<]*</dt><dd><b>(.*?)</b>", page)]
    sites = [site for site, _ in posts]
    facts = told if sites else [*told[:1], None, None]
    assert len(told) == (3 if sites else 1)
    for what, at, in_file in (
        ("counted", 0, len(counted)),
        ("sites", 1, len(set(sites)) or None),
        ("returning", 2, sum(sites.count(site) > 1 for site in set(sites)) if sites else None),
    ):
        places[f"mentions, {what}"] = {"mentions.csv": in_file, "data.json": data[what], "mentions page": facts[at]}


def _from_overview(places: PLACES, cells: dict[str, str], page: str) -> None:
    for what, place in (("answered", "answered of"), ("questions", "questions of"), ("spam", "spam of")):
        if found := pair(cells.get(what, "")):
            places[place]["overview"] = found
    facts = {plain(label): plain(value) for label, value in re.findall(r"<dt>([^<]*)</dt><dd><b>(.*?)</b>", page)}
    places["posts"]["overview, what it rests on"] = number(facts["Posts"])
    places["comments"]["overview, what it rests on"] = number(facts["Comments"])


def _from_lists(places: PLACES, name: str, pages: dict[str, str]) -> None:
    """Headings, and the lists below them with their pages."""

    def of(kind: str) -> Iterator[tuple[str, str]]:
        return ((page, text) for page, text in pages.items() if re.fullmatch(rf"{name}/{kind}(?:-[\w-]+)?\.html", page))

    def heading(page: str) -> str:
        return plain(re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)[1])  # type: ignore[index]

    spam = heading(pages[f"{name}/spam.html"])
    if "like spam" in spam:
        places["spam"]["spam page"] = number(spam)
    listed = (part for _, text in of("spam") for part in re.findall(r'id="scap".*?</table>', text, re.DOTALL))
    places["spam"]["rows of the spam pages"] = sum(part.count('<tr role="row"><th scope="row"') for part in listed)
    if found := pair(re.split(r"</p>", pages[f"{name}/spam.html"].split('class="lede"', 1)[1])[0].replace(words.NBSP, " ")):
        places["spam of"]["spam page"] = found
    tables = (text.split("<tbody", 1)[1] for _, text in of("posts") if "<tbody" in text)
    places["posts"]["rows of the posts pages"] = sum(table.count("<tr") for table in tables)
    years = re.findall(r'class="count">([\d,]+)</span>', pages[f"{name}/posts.html"].split("<main", 1)[1])
    if years:
        places["posts"]["pager of the posts pages"] = sum(number(count) or 0 for count in years)
    people = pages[f"{name}/people.html"]
    if "people" in places and re.search(r"\bto care for first", heading(people)) and (said := number(heading(people))) is not None:
        places["cared for"]["heading of the people page"] = said
    waiting = pages[f"{name}/waiting.html"]
    if "waiting" in places and "are in the CSV file" not in waiting:
        places["waiting"]["rows of the waiting page"] = len(re.findall(r'id="w\d+"', waiting.split('id="g-worth"', 1)[0]))


def _from_index(places: PLACES, index: str, data: dict[str, Any]) -> None:
    if data["grade"]:
        row = plain(re.search(r'class="grd".*?</td>', index, re.DOTALL)[0])  # type: ignore[index]
        places["grade"] |= {"data.json": data["grade"], "index": re.search(r"\b[A-E]\b", row)[0]}  # type: ignore[index]
        places["score"] |= {"data.json": data["score"], "index": int(re.search(r"(\d+)$", row)[1])}  # type: ignore[index]
        waits = plain(index.split('class="grd"', 1)[1].split("</td>", 2)[1])
        if (said := number(waits)) is not None and "waiting" in places:
            places["waiting"]["index"] = said


def _grades(folder: Path, name: str, places: PLACES) -> None:
    """Letter and score as overview, feed, badge and card say them."""
    said = {
        "feed": r"<title>[^<]*: ([A-E])\b",
        f"{name}/badge.svg": r"Blog checkup: ([A-E]),",
        f"{name}/card.svg": r"grade ([A-E]),",
        f"{name}/index.html": r'class="grade-letter">([A-E])<',
    }
    for file, pattern in said.items():
        text = (folder / ("feed.xml" if file == "feed" else file)).read_text(encoding="utf-8")
        places["grade"][file] = re.search(pattern, text)[1]  # type: ignore[index]
    for file in (f"{name}/card.svg", f"{name}/index.html"):
        text = (folder / file).read_text(encoding="utf-8")
        places["score"][file] = int(re.search(r"(\d+) of 100", text)[1])  # type: ignore[index]


@pytest.mark.parametrize("name", ["plot-nineteen", "salt-and-paddle", "the-mended-page", "earlier", "town", *STATES])
def test_each_number_is_the_same_everywhere(tmp_path: Path, name: str) -> None:
    """Tabs, headings, lists, pagers, signs, index, feed, badge, card, data.json and the tables say the same of the same."""
    write([reports()[name]], tmp_path / "site", version="0.0")
    places = collected(tmp_path / "site", name)
    if "grade" in places:
        _grades(tmp_path / "site", name, places)
    assert {what: found for what, found in places.items() if len(set(found.values())) > 1} == {}
    assert len(places["posts"]) >= 4
    assert len(places["spam"]) >= 4


def test_what_waits_is_marked_late_first() -> None:
    """The consistency test tells who waits from who is late by the first word of the cell."""
    late = [waiting_word(item).startswith("late") for item in reports()["town"].checkup.waiting]  # type: ignore[union-attr]
    assert late == [item.late for item in reports()["town"].checkup.waiting]  # type: ignore[union-attr]
