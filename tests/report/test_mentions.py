"""The page of those who wrote about the blog elsewhere: numbers, lists, doubts and privacy, on the page, in mentions.csv and data.json."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from checkup.i18n import use
from checkup.model import Blog
from checkup.report import write
from checkup.report.views.mentions import MOST
from tests.factories import START, blog, comment, post
from tests.report._checkups import checkup_of, report
from tests.report._pages import read


def told(post_number: int, *sites: str, **more: Any) -> list[Any]:
    """A dated pingback from each of the sites."""
    return [
        comment(
            f"Rye, at {s}",
            f"They bake rye too, says {s}.",
            kind="pingback",
            url=f"https://{s}/{post_number}",
            id=f"{post_number}{s}",
            **more,
        )
        for s in sites
    ]


def mentioned() -> Blog:
    """Three sites, one of them on two posts; a ping of the blog's own, spam, a doubt, and an answer from the fediverse."""
    first = [*told(1, "grain.example", "mill.example"), *told(1, "blog.example"), *told(1, "pans.example", verdict="spam")]
    away = replace(comment("Ben Carver", "I do.", url="https://social.example/@ben", id="m1"), permalink="https://social.example/@ben/1")
    return blog(
        [
            post(1, first),
            post(
                2,
                [
                    *told(2, "grain.example", "oats.example", start=START - timedelta(days=900)),
                    *told(2, "maybe.example", verdict="suspect"),
                ],
            ),
            post(3, [away], comment_system="mastodon"),
        ]
    )


def written(folder: Path, given: Blog, names: Any = "initials") -> Path:
    write([report(checkup_of(given), names=names)], folder, version="0.0")
    return folder / "example"


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "mentions.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_page_file_and_data_say_the_same(tmp_path: Path) -> None:
    """Mentions, sites, those that came back, replies apart, and what is not counted: the same numbers everywhere."""
    folder = written(tmp_path, mentioned())
    text, data = read(folder / "mentions.html").text, json.loads((folder / "data.json").read_text(encoding="utf-8"))["mentions"]
    assert "Three sites wrote about the blog, 1 came back" in text
    assert "Three sites wrote about the blog, 1 came back" in read(folder / "people.html").text
    assert (data["counted"], data["sites"], data["returning"]) == (4, 3, 1)
    assert data["by_kind"] == {"pingback": 4, "reply": 1}
    assert data["by_year"] == {"2023": 2, "2026": 2}
    assert data["not_counted"] == {"own": 1, "spam": 1, "suspect": 1}
    assert "One is by the blog itself or its writers. One looks like spam. One may be spam: please check." in " ".join(text.split())
    counted = [row for row in rows(folder) if row["counted"] == "counted"]
    assert [row["kind"] for row in counted].count("pingback") == data["counted"]
    assert len({row["site_number"] for row in counted if row["kind"] != "reply"}) == data["sites"]
    assert len(rows(folder)) == 8


@pytest.mark.parametrize("names", ["initials", "hidden"])
def test_sites_are_named_only_with_names_in_full(tmp_path: Path, names: str) -> None:
    """Else neither page nor file tells an address or a whole name, and the page says where it would."""
    folder = written(tmp_path, mentioned(), names)
    for file in ("mentions.html", "mentions.csv"):
        text = (folder / file).read_text(encoding="utf-8")
        assert [word for word in ("https://grain.example", "social.example", "Carver", "Rye, at") if word in text] == []
    assert "Sites are named where names are shown in full." in read(folder / "mentions.html").text


@pytest.mark.parametrize(("other", "name"), [("Rye, at grain.example", "Rye, at grain.example"), ("Oats at last", "grain.example")])
def test_the_title_of_one_page_is_no_name_of_its_site(other: str, name: str, tmp_path: Path) -> None:
    """A site whose mentions bear one name has that name; where each bears its page's title, it is called by its host."""
    second = told(2, "grain.example")[0]
    second = replace(second, author=replace(second.author, name=other))
    folder = written(tmp_path, blog([post(1, told(1, "grain.example")), post(2, [second])]), "full")
    page = (folder / "mentions.html").read_text(encoding="utf-8")
    assert re.findall(r'<th scope="row"><a href="[^"]+"><bdi>([^<]+)</bdi>', page) == [name]


def test_with_names_in_full_each_mention_leads_to_where_it_stands(tmp_path: Path) -> None:
    """By a link that no search engine follows; spam and doubtful ones get none, and every link within the report leads somewhere."""
    folder = written(tmp_path, mentioned(), "full")
    page = read(folder / "mentions.html")
    away = {href: rel for _, href, rel in page.links if href.startswith("https:")}
    assert set(away) == {
        *(
            f"https://{site}"
            for site in ("grain.example/1", "mill.example/1", "grain.example/2", "oats.example/2", "social.example/@ben/1")
        ),
    }
    assert set(away.values()) == {"nofollow noopener noreferrer"}
    for file, _, anchor in (href.partition("#") for _, href, _ in page.links if href.startswith("posts/")):
        assert anchor in read(folder / file).ids


@pytest.mark.parametrize(
    ("sites", "heading", "beside", "number"),
    [
        ((), "Two mentions without the addresses of their sites", None, None),
        (("grain.example",), "One site wrote", "2 mentions name none", 1),
    ],
)
def test_mentions_without_a_site_are_no_zero_sites(
    tmp_path: Path, sites: tuple[str, ...], heading: str, beside: str | None, number: int | None
) -> None:
    """Pings that name nobody were seen: how many sites they are of is not known, and is said beside those that are."""
    nameless = [comment("", "They write about rye.", kind="pingback", id=f"n{n}") for n in (1, 2)]
    folder = written(tmp_path, blog([post(1, [*nameless, *told(1, *sites)])]))
    text = read(folder / "mentions.html").text
    assert heading in text
    assert beside is None or beside in text
    data = json.loads((folder / "data.json").read_text(encoding="utf-8"))["mentions"]
    assert (data["counted"], data["sites"], data["returning"]) == (2 + len(sites), number, 0 if number else None)
    assert ("Came back" in text) == bool(sites)


def test_where_nothing_is_shown_nothing_is_claimed(tmp_path: Path) -> None:
    """No page, no zero: the people page says that nobody can tell, data.json says null, and the file has its head only."""
    folder = written(tmp_path, blog([post(1, [comment()])]))
    assert not (folder / "mentions.html").exists()
    text = read(folder / "people.html").text
    assert "No site is known to have written about the blog" in text
    assert "it is not known whether anybody wrote about the blog" in text
    data = json.loads((folder / "data.json").read_text(encoding="utf-8"))["mentions"]
    assert (data["counted"], data["sites"], data["returning"]) == (None, None, None)
    assert rows(folder) == []


def test_a_blog_that_shows_mentions_is_not_said_to_show_perhaps_none(tmp_path: Path) -> None:
    """Where all that stands there is spam, nobody is known to have written; but the theme does show such links."""
    text = read(written(tmp_path, blog([post(1, told(1, "pans.example", verdict="spam"))])) / "people.html").text
    assert "No site is known to have written about the blog" in text
    assert "show no such links" not in text


def test_the_page_shows_the_newest_and_the_file_all(tmp_path: Path) -> None:
    """25 of 30 stand on the page, which says where the others are."""
    given = blog([post(1, told(1, *(f"s{i}.example" for i in range(30))))])
    folder = written(tmp_path, given)
    page = read(folder / "mentions.html")
    assert len([href for _, href, _ in page.links if href.startswith("posts/")]) == MOST
    assert "Five more are in the file." in page.text
    assert len(rows(folder)) == 30


def test_undated_mentions_stand_at_their_posts_date_and_say_so(tmp_path: Path) -> None:
    """Most themes print no date beside pings: the table and the list say that it is the post's."""
    folder = written(tmp_path, blog([post(1, told(1, "grain.example", posted=None))]))
    text = " ".join(read(folder / "mentions.html").text.split())
    assert "1 of 1 show no date of their own and stand at that of the post that they speak of." in text
    assert "post of 5 Jan 2026" in text
    assert "When they came, by month" in text


def test_a_page_that_is_not_quoted_shows_no_word_and_no_address(tmp_path: Path) -> None:
    """Of a post that asks robots not to show it, its mentions are counted and neither quoted nor linked."""
    folder = written(tmp_path, blog([post(1, told(1, "grain.example"), quotable=False)]), "full")
    for file in ("mentions.html", "mentions.csv"):
        text = (folder / file).read_text(encoding="utf-8")
        assert "https://grain.example" not in text
        assert "They bake rye" not in text


def test_the_page_is_there_in_german(tmp_path: Path) -> None:
    """Heading, labels and doubts in the language of the report."""
    with use("de"):
        given = checkup_of(mentioned(), language="de")
    write([report(given, language="de")], tmp_path, version="0.0")
    text = read(tmp_path / "example/mentions.html").text
    assert "Websites haben über das Blog geschrieben, 1 davon mehrmals" in text
    assert "Kamen wieder" in text


def test_pings_are_counted_where_it_is_said_how_many_were_read(tmp_path: Path) -> None:
    """All that were read, spam and doubtful ones too; the method page, whose kinds do not overlap, says which are to check as well."""
    folder = written(tmp_path, mentioned())
    overview, method = (" ".join(read(folder / page).text.split()) for page in ("index.html", "method.html"))
    assert "7 trackbacks and pings among those read" in overview
    assert "Trackbacks and pings, 1 of them to check as well" in method
