"""The people page: whom to care for first, 25 rows, each with a way to a comment; everybody in people.csv under the same privacy."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest

from checkup.findings import Care, PersonRow
from checkup.people import identities
from checkup.report import write
from checkup.report.views.people import MOST
from tests.factories import blog, comment, post
from tests.report._checkups import busy_blog, checkup_of, report
from tests.report._pages import read


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A blog with 60 readers who came back and 40 who wrote once."""
    first = post(1, [comment(f"Reader {chr(65 + i % 26)}{i}", id=f"a{i}", after_hours=i) for i in range(100)])
    second = post(2, [comment(f"Reader {chr(65 + i % 26)}{i}", id=f"b{i}", after_hours=i) for i in range(60)])
    checkup = checkup_of(blog([first, second]))
    calm = tuple(replace(row, care="") for row in checkup.people)
    out = tmp_path_factory.mktemp("crowd")
    write([report(replace(checkup, people=calm), names="full")], out, version="0.0")
    return out / "example"


def test_the_page_shows_25_and_the_file_everybody(crowd: Path) -> None:
    """Those who came once and asked nothing are only in the file; the page says how many are not on it."""
    page = read(crowd / "people.html")
    assert len([h for _, h, _ in page.links if h.startswith("posts/")]) == MOST
    assert "75 more readers are not listed here. 40 of them wrote once each." in page.text
    assert "people.csv" in [h for _, h, _ in page.links]
    assert len(rows(crowd / "people.csv")) == 100


def test_every_reader_leads_to_a_comment(crowd: Path) -> None:
    """Each name on the page, and each row of the file, leads to a comment that stands in the report."""
    links = [h for _, h, _ in read(crowd / "people.html").links if h.startswith("posts/")]
    ids = {path.relative_to(crowd).as_posix(): read(path).ids for path in crowd.glob("posts/*.html")}
    for place in [*links, *(row["report"] for row in rows(crowd / "people.csv"))]:
        file, _, anchor = place.partition("#")
        assert anchor in ids[file]


@pytest.mark.parametrize(("name", "said"), [("Ann", True), ("Ann Bell", False)])
def test_it_is_said_where_one_reader_may_stand_twice(name: str, said: bool, tmp_path: Path) -> None:
    """A bare first name is somebody else on each post; a full name is one reader."""
    made = blog([post(n, [comment(name, id=str(n))]) for n in (1, 2)])
    who = set(identities(made).values())
    checkup = checkup_of(made)
    people = tuple(replace(checkup.people[0], identity=one) for one in who if one is not None)
    write([report(replace(checkup, people=people))], tmp_path, version="0.0")
    assert len(people) == (2 if said else 1)
    assert ("one reader may stand here more than once" in read(tmp_path / "example" / "people.html").text) is said


def test_where_nobody_is_to_be_cared_for_no_column_says_why(crowd: Path) -> None:
    """Nor does the caption speak of it; who wrote most stands first."""
    text = read(crowd / "people.html").text
    assert "Why first" not in text
    assert "Who wrote most first." in text
    assert 'aria-sort="descending"' in (crowd / "people.html").read_text(encoding="utf-8")


def test_readers_of_an_overrun_blog_are_said_to_be_spammers_in_part(tmp_path: Path) -> None:
    """What is not surely spam counts as a reader there, and some of it is spam."""
    for state in ("overrun", ""):
        write([report(checkup_of(busy_blog(), state=state))], tmp_path / (state or "calm"), version="0.0")
    assert "so some of these will be spam too" in read(tmp_path / "overrun/example/people.html").text
    assert "some of these" not in read(tmp_path / "calm/example/people.html").text


def test_those_to_care_for_say_why(tmp_path: Path) -> None:
    """The heading counts them, the table says why, and they stand first."""
    checkup = checkup_of(busy_blog())
    care = [row for row in checkup.people if row.care]
    assert care
    write([report(checkup, names="full")], tmp_path, version="0.0")
    text = read(tmp_path / "example/people.html").text
    assert "to care for first" in text
    assert text.index("A regular, not answered lately") < text.index(next(row.name for row in checkup.people if not row.care))


@pytest.mark.parametrize("sure", [True, False])
def test_who_may_only_have_asked_is_said_to_wait_perhaps(tmp_path: Path, *, sure: bool) -> None:
    """The table is no surer of a comment than the list of those that wait."""
    checkup = checkup_of(busy_blog())
    item = replace(checkup.waiting[0], sure=sure)
    row = replace(checkup.people[0], post_url=item.post_url, comment_id=item.comment_id, care="asked")
    write([report(replace(checkup, waiting=(item,), people=(row,)))], tmp_path, version="0.0")
    text = read(tmp_path / "example/people.html").text
    assert [said in text for said in ("Asked, no answer yet", "May wait for an answer")] == [sure, not sure]


@pytest.mark.parametrize(("names", "shown"), [("full", {"Priya Narayan"}), ("initials", {"P. N."}), ("hidden", {""})])
def test_names_in_the_file_follow_the_setting(tmp_path: Path, names: str, shown: set[str]) -> None:
    """As in comments.csv: full, initials, or none; and no address of anybody's site in any setting."""
    write([report(checkup_of(busy_blog()), names=names)], tmp_path, version="0.0")
    text = (tmp_path / "example/people.csv").read_text(encoding="utf-8")
    assert shown <= {row["name"] for row in rows(tmp_path / "example/people.csv")}
    assert ("Narayan" in text) is (names == "full")
    assert "priya.example" not in text


def test_columns_that_nobody_can_fill_are_left_out(tmp_path: Path) -> None:
    """Where it is not known who was answered, there is no column of dashes."""
    checkup = checkup_of(busy_blog())
    unknown = tuple(replace(row, answered=None, linked=None) for row in checkup.people)
    write([report(replace(checkup, people=unknown))], tmp_path, version="0.0")
    text = read(tmp_path / "example/people.html").text
    assert "You answered" not in text
    assert "Their site" not in text


def someone(number: int, group: Literal["regular", "returning", "newcomer"], care: Care = "") -> PersonRow:
    """A row of the people page."""
    where = {"post_url": "https://blog.example/1/", "comment_id": str(number)}
    return PersonRow(f"id{number}", f"Reader {number}", None, 1, None, 1, group, care=care, **where)


@pytest.mark.parametrize(
    ("rows", "heading", "left"),
    [
        ([], "No readers to show yet", ""),
        ([someone(1, "newcomer")], "One reader", "Whoever wrote once, and is owed nothing, is not listed here."),
        ([someone(1, "newcomer", "asked")], "One reader to care for first", ""),
        ([someone(1, "regular"), someone(2, "regular")], "Two readers, both of them regulars", ""),
        ([someone(1, "returning"), someone(2, "returning")], "Two readers, neither of them a regular", ""),
        (
            [someone(1, "regular", "lapsed"), someone(2, "newcomer")],
            "One reader to care for first, of 2",
            "One more reader, who wrote once,",
        ),
        ([someone(n, "newcomer") for n in range(3)], "Three readers, none of them regulars", "Whoever wrote once, and is owed"),
        ([someone(n, "regular") for n in range(26)], "26 readers, all of them regulars", "One more reader is not listed here."),
        (
            [*(someone(n, "regular") for n in range(26)), someone(99, "newcomer")],
            "27 readers, 26 of them regulars",
            "One of them wrote once.",
        ),
    ],
)
def test_one_two_and_many_are_said_as_one_says_them(tmp_path: Path, rows: list[PersonRow], heading: str, left: str) -> None:
    """The heading, and who is not listed, at none, one, both and many."""
    write([report(replace(checkup_of(busy_blog()), people=tuple(rows)), names="full")], tmp_path, version="0.0")
    text = " ".join(read(tmp_path / "example/people.html").text.split())
    assert f"{heading}A regular wrote" in text
    assert left in text
    assert ("not listed here" in text) is bool(left)


def test_where_nobody_is_listed_nobody_is_left_besides_them(tmp_path: Path) -> None:
    """ "Two more" of none is no sentence."""
    checkup = checkup_of(blog([post(1, [comment("Ann Bell", id="a"), comment("Bob Carr", id="b")])]))
    calm = tuple(replace(row, care="", group="newcomer") for row in checkup.people)
    write([report(replace(checkup, people=calm))], tmp_path, version="0.0")
    text = read(tmp_path / "example" / "people.html").text
    assert "Whoever wrote once, and is owed nothing, is not listed here." in text
    assert "more, who wrote once" not in text
