"""Collects every number that stands in several places of a written report: its pages by their marks, its data files by their columns."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from checkup.text import in_words as words
from tests.report._marked_numbers import MarkedNumbers, marked_rows, numbers

PLACES = dict[str, dict[str, object]]
"""What is counted -> where it stands -> the number there."""


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
    found = re.search(r"([\d,]+) of ([\d,]+)", text.replace(words.NBSP, " "))
    return (int(found[1].replace(",", "")), int(found[2].replace(",", ""))) if found else None


def collected(folder: Path, name: str) -> PLACES:
    """Every number that stands in several places, by what it counts."""
    places: PLACES = defaultdict(dict)
    pages = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}
    data = json.loads((folder / name / "data.json").read_text(encoding="utf-8"))
    for page, text in pages.items():
        for what, said in MarkedNumbers(text).marked:
            _marked(places, page, what.lower(), said)
        _from_prose(places, page, plain(text))
    _from_prose(places, "data.json", json.dumps(data, ensure_ascii=False))
    _from_prose(places, "feed.xml", plain((folder / "feed.xml").read_text(encoding="utf-8")))
    _from_data(places, data)
    _from_tables(places, folder / name, data)
    _from_lists(places, name, pages)
    _from_posts(places, folder / name, pages, name)
    _from_index(places, pages["index.html"], data)
    return places


def _marked(places: PLACES, page: str, what: str, said: str) -> None:
    """What one marked element says."""
    found = numbers(said)
    if what.startswith("sign-"):
        if two := pair(said):
            places[f"{what.removeprefix('sign-')} of"][f"sign on {page}"] = two
    elif what == "read":
        places["posts"][f"first line of {page}"], places["comments"][f"first line of {page}"] = found[:2]
    elif what == "share":
        if two := pair(said):
            places["spam of"][f"first line of {page}"] = two
        if judged := re.search(r"([\d,]+) comments? (?:on show|and found none)", said):
            places["comments judged"][f"first line of {page}"] = int(judged[1].replace(",", ""))
    elif what.startswith("sort-"):
        places[what][page] = found[-1]
    elif found and not what.startswith("post-"):
        places[what][f"{what} on {page}"] = found[0]


LETTERS = "|".join((*words.SMALL, *map(str.capitalize, words.SMALL)))
PROSE = {
    "spam of": re.compile(rf"([\d,]+|\b(?:{LETTERS})) of (?:the )?([\d,]+) comments on show look"),
    "answered of": re.compile(rf"You answered ([\d,]+|{LETTERS}) of ([\d,]+) comments that call for an answer"),
}
"""Sentences that stand in several places and say two numbers that stand elsewhere too."""


def _from_prose(places: PLACES, where: str, text: str) -> None:
    for what, sentence in PROSE.items():
        for found in sentence.finditer(text):
            pairs = [int(one.replace(",", "")) if one[0].isdigit() else words.SMALL.index(one.lower()) for one in found.groups()]
            places[what][f"{found[0]} in {where}"] = tuple(pairs)


def _from_data(places: PLACES, data: dict[str, Any]) -> None:
    measures = {code: m for sign in data["signs"].values() for code, m in sign["measures"].items()}
    cover, told = data["coverage"], data["waiting"]["now"] is not None
    places["posts"]["data.json"] = cover["read"]
    places["comments"]["data.json"] = cover["comments"]
    places["comments"]["data.json, by sort"] = sum(cover["by_sort"].values())
    places["spam"]["data.json"] = cover["by_sort"].get("spam", 0)
    places["score"]["data.json"] = data["score"]
    for sort, count in cover["by_sort"].items():
        places[f"sort-{sort}"]["data.json"] = count
    for what, code in (("answered of", "R0"), ("questions of", "R4"), ("spam of", "S1")):
        if measures[code]["of"] is not None and measures[code]["n"]:
            places[what]["data.json"] = (measures[code]["of"], measures[code]["n"])
    if "spam of" in places:
        places["spam"]["data.json, S1, and what came later"] = measures["S1"]["of"] + measures["S1"]["detail"]["later"]
        places["comments judged"]["data.json, S1"] = measures["S1"]["n"]
    if told:
        places["waiting"]["data.json"] = data["waiting"]["now"]
        places["waiting"]["data.json, the list"] = sum("late" not in row["waiting"] for row in data["waiting"]["list"])
    if told and measures["R5"]["value"] is not None:
        places["waiting"]["data.json, R5"] = measures["R5"]["value"]


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


def _from_tables(places: PLACES, folder: Path, data: dict[str, Any]) -> None:
    comments, posts, people = (rows_of(folder / f"{name}.csv") for name in ("comments", "posts", "people"))
    places["people"]["people.csv"] = len(people)
    for group in ("regular", "returning", "newcomer"):
        if f"group-{group}" in places:
            places[f"group-{group}"]["people.csv"] = sum(row["group"] == group for row in people)
    places["cared for"]["people.csv"] = sum(bool(row["care"]) for row in people)
    if data["mentions"]["counted"] is not None:
        _from_mentions(places, rows_of(folder / "mentions.csv"), data["mentions"], (folder / "mentions.html").read_text(encoding="utf-8"))
    places["posts"]["posts.csv"] = len(posts)
    places["comments"]["comments.csv"] = len(comments)
    places["spam"]["comments.csv"] = sum(row["verdict"] == "spam" for row in comments)
    for sort, columns in SORTS.items():
        total = sum(int(row[column]) * sign for row in posts for column, sign in columns.items())
        if total or f"sort-{sort}" in places:
            places[f"sort-{sort}"]["posts.csv"] = total
    if data["waiting"]["now"] is not None:
        places["waiting"]["comments.csv"] = sum(bool(row["waiting"]) and not row["waiting"].startswith("late") for row in comments)
    if all(row["answered"] for row in posts):
        answered = [row for row in comments if (row["answered_by"] or row["wait_hours"]) and row["verdict"] in ("ok", "promo")]
        places["answered, of all"] = {"posts.csv": sum(int(row["answered"]) for row in posts), "comments.csv": len(answered)}


SORTS = {
    "reader": {"reader_comments": 1, "promo": -1},
    "promo": {"promo": 1},
    "suspect": {"suspect": 1},
    "spam": {"spam": 1},
    "owner": {"own": 1},
    "ping": {"pings": 1},
}
"""Which columns of posts.csv count the comments of a sort; readers who advertise are readers there."""


def _from_mentions(places: PLACES, table: list[dict[str, str]], data: dict[str, Any], page: str) -> None:
    """Mentions, their sites, and those that came back: the file, data.json and the page, whose facts stand in this order.

    Where no mention names its site, nobody tells how many sites they are of.
    """
    counted = [row for row in table if row["counted"] == "counted" and row["kind"] != "reply"]
    posts = {(row["site_number"], row["post_url"]) for row in counted if row["site_number"]}
    told = [number(plain(value)) for value in re.findall(r"<dt>[^<]*<dd>(.*?)<dd>", page)]
    sites = [site for site, _ in posts]
    facts = told if sites else [*told[:1], None, None]
    assert len(told) == (3 if sites else 1)
    for what, at, in_file in (
        ("counted", 0, len(counted)),
        ("sites", 1, len(set(sites)) or None),
        ("returning", 2, sum(sites.count(site) > 1 for site in set(sites)) if sites else None),
    ):
        places[f"mentions, {what}"] = {"mentions.csv": in_file, "data.json": data[what], "mentions page": facts[at]}


def _from_lists(places: PLACES, name: str, pages: dict[str, str]) -> None:
    """Headings, and the lists below them with their pages."""

    def of(kind: str) -> Iterator[tuple[str, str]]:
        return ((page, text) for page, text in pages.items() if re.fullmatch(rf"{name}/{kind}(?:-[\w-]+)?\.html", page))

    def heading(page: str) -> str:
        return plain(re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)[1])  # type: ignore[index]

    listed = (part for _, text in of("spam") for part in re.findall(r'id="scap".*?</table>', text, re.DOTALL))
    places["spam"]["rows of the spam pages"] = sum(part.count('<tr role="row"><th scope="row"') for part in listed)
    tables = (text.split("<tbody", 1)[1] for _, text in of("posts") if "<tbody" in text)
    places["posts"]["rows of the posts pages"] = sum(table.count("<tr") for table in tables)
    years = re.findall(r"<small>([\d,]+)</small>", pages[f"{name}/posts.html"].split("<main", 1)[1])
    if years:
        places["posts"]["pager of the posts pages"] = sum(number(count) or 0 for count in years)
    people = pages[f"{name}/people.html"]
    if re.search(r"\bto care for first", heading(people)) and (said := number(heading(people))) is not None:
        places["cared for"]["heading of the people page"] = said
    if any(what.startswith("group-") for what in places):
        places["people"]["its groups"] = sum(numbers(said)[0] for what, said in MarkedNumbers(people).marked if what.startswith("group-"))
    waiting = pages[f"{name}/waiting.html"]
    if "waiting" in places and "are in the CSV file" not in waiting:
        places["waiting"]["rows of the waiting page"] = len(re.findall(r'id="w\d+"', waiting.split('id="g-worth"', 1)[0]))


def _from_posts(places: PLACES, folder: Path, pages: dict[str, str], name: str) -> None:
    """Of each post: its row in the table, its row in posts.csv, and the facts on its own page."""
    table = {row["report"] or row["post_url"]: row for row in rows_of(folder / "posts.csv")}
    for page, text in pages.items():
        if re.fullmatch(rf"{name}/posts(?:-[\w-]+)?\.html", page):
            for row in marked_rows(text):
                for what, said in row.cells.items():
                    if found := numbers(said):
                        places[f"{what}, {row.href}"][page] = found[0]
    for href, row in table.items():
        for what, column in COLUMNS.items():
            if f"{what}, {href}" in places and row[column]:
                places[f"{what}, {href}"]["posts.csv"] = int(row[column])
        if f"{name}/{href}" in pages:
            for what, fact in FACTS.items():
                _fact(places, pages[f"{name}/{href}"], href, what, fact(row))


def _fact(places: PLACES, page: str, href: str, what: str, in_file: tuple[int, ...] | None) -> None:
    said = next((said for marked, said in MarkedNumbers(page).marked if marked == what), "")
    if in_file is not None:
        places[f"{what} as its page says, {href}"] = {"page": numbers(said)[: len(in_file)], "posts.csv": in_file}


COLUMNS = {"post-readers": "reader_comments", "post-answered": "answered", "post-unanswered": "unanswered", "post-spam": "spam"}


def _counted(row: dict[str, str], *columns: str) -> int:
    return sum(int(row[column]) for column in columns)


FACTS: dict[str, Callable[[dict[str, str]], tuple[int, ...] | None]] = {
    "post-comments": lambda row: (_counted(row, "reader_comments", "spam", "suspect", "own"),),
    "post-readers": lambda row: (
        (int(row["answered"]), int(row["reader_comments"])) if row["answered"] and int(row["reader_comments"]) else None
    ),
    "post-spam": lambda row: (int(row["spam"]), _counted(row, "reader_comments", "spam", "own", "pings")) if int(row["spam"]) else (0,),
}
"""A fact on a post's page -> the same from its row in posts.csv; None where the page says that it is not known."""


def _from_index(places: PLACES, index: str, data: dict[str, Any]) -> None:
    if data["grade"]:
        row = plain(re.search(r'class="grd".*?</td>', index, re.DOTALL)[0])  # type: ignore[index]
        places["grade"] |= {"data.json": data["grade"], "index": re.search(r"\b[A-E]\b", row)[0]}  # type: ignore[index]
        places["score"]["index"] = int(re.search(r"(\d+)$", row)[1])  # type: ignore[index]
        for marked in marked_rows(index):
            if (said := number(marked.cells.get("waiting", ""))) is not None and "waiting" in places:
                places["waiting"]["index"] = said


def collect_grades(folder: Path, name: str, places: PLACES) -> None:
    """Letter and score as overview, feed, badge and card say them."""
    said = {
        "feed.xml": r"<title>[^<]*: ([A-E])\b",
        f"{name}/badge.svg": r"Blog checkup: ([A-E]),",
        f"{name}/badge.json": r'"message": "([A-E])\b',
        f"{name}/card.svg": r"grade ([A-E]),",
        f"{name}/index.html": r'class="grade-letter">([A-E])<',
    }
    for file, pattern in said.items():
        places["grade"][file] = re.search(pattern, (folder / file).read_text(encoding="utf-8"))[1]  # type: ignore[index]
    for file in (f"{name}/card.svg", f"{name}/index.html"):
        text = (folder / file).read_text(encoding="utf-8")
        places["score"][file] = int(re.search(r"(\d+) of 100", text)[1])  # type: ignore[index]
