"""A report's comments.csv, judged again, gives the report's verdicts; and every page counts the same comments."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from checkup.cli import main
from checkup.facts import Facts
from checkup.model import Blog, Link, Person
from checkup.report import write
from checkup.spam import classify, judge
from checkup.spam.seen_comment import of_blog
from checkup.spam.table import of_rows
from tests.factories import blog, comment, post
from tests.report._checkups import busy_blog, checkup_of, report
from tests.samples.blogs import SLUGS, checkup, facts
from tests.spam.invented_blog import KINDS, scattered


def table_of(judged: Blog, folder: Path, names: str = "full") -> list[dict[str, str]]:
    """The rows of comments.csv of a blog that is judged already."""
    write([report(checkup_of(judged), names=names)], folder, version="0.0")
    text = next(folder.glob("*/comments.csv")).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def of_facts(settled: Facts) -> Blog:
    """A settled sample's blog, judged with nobody's word: the table does not know the site file."""
    return judge(settled.blog)


def odd_blog() -> Blog:
    """Comments with all that is easily lost on the way: mail, addresses, signs of formulas, zones, quotes, links of the markup."""
    said = "=1+1 is what my script prints, mail me at rita@mail.example or see 10.0.0.1, the rye was fine."
    comments = [
        comment("-Rita-", said, id="1", url="https://rita.example/"),
        replace(comment("Kai", f"> {said}\nMine as well.", id="2", posted=datetime(2026, 1, 6, 9, 30)), quotes=(said,)),  # noqa: DTZ001
        replace(comment("Cheap Handbags", "Very useful.", id="3", after_hours=24 * 900), links=(Link("http://replica-bags.example/"),)),
        replace(comment("Tom", "'=x and a soft\u00adhyphen   here, \r\n\r\n\r\nnew line", id="4"), author=Person(None)),
        comment(owner=True, text="@Rita Thank you.", id="5", parent="1"),
        comment("Some Page", "[...] a page [...]", id="6", kind="pingback", url="https://blog.example/2/"),
    ]
    return judge(
        blog(
            [
                post(1, comments, text="We baked rye. " * 40),
                post(2, [comment("Rita", said)]),
                post(3, text="Not a word from anybody. " * 9),
            ],
            utc_offset=120,
        )
    )


BLOGS = {
    "odd": odd_blog,
    "busy": lambda: judge(busy_blog()),
    **{slug: lambda slug=slug: of_facts(facts(slug)) for slug in SLUGS},
    **{f"{kind}": lambda kind=kind: scattered(kind) for kind in sorted({p.name.split(".")[0] for p in KINDS.glob("*.a.jsonl")})},
}
FIRST = 4  # of the blogs are tried by `make test`


@pytest.mark.parametrize("name", [*list(BLOGS)[:FIRST], *(pytest.param(name, marks=pytest.mark.slow) for name in list(BLOGS)[FIRST:])])
def test_a_reports_own_table_gives_the_reports_verdicts(name: str, tmp_path: Path) -> None:
    """With names in full, what is judged, and so every verdict, score and reason, is the same from the table as from the blog."""
    judged = BLOGS[name]()
    rows = table_of(judged, tmp_path / "site")
    seen, around = of_blog(judged)
    again, around_again = of_rows(rows)
    assert [replace(one, key="") for one in again] == [replace(one, key="") for one in seen]
    assert around_again == around
    found = [(f["verdict"], f["score"]) for f in classify(rows)]
    assert found == [(c.verdict.label, c.verdict.score) for p in judged.posts for c in p.comments if c.verdict]
    assert [f["verdict"] for f in classify(rows)] == [row["verdict"] for row in rows]


def test_what_is_said_of_a_post_stands_once_and_is_found_in_any_order(tmp_path: Path) -> None:
    """The title, date, text and links of a post stand in the row of its first comment, and rows in another order are judged alike."""
    rows = table_of(odd_blog(), tmp_path / "site")
    once = ("post_title", "post_date", "post_text")
    assert [[bool(row[column]) for column in once] for row in rows] == [[row["id"] == "1" or row is rows[-1]] * 3 for row in rows]
    seen, around = of_rows(rows)
    turned, around_turned = of_rows(rows[::-1])
    assert [replace(one, key="") for one in turned[::-1]] == [replace(one, key="") for one in seen]
    assert around_turned == around


@pytest.mark.parametrize("names", ["initials", "hidden"])
def test_a_shortened_table_keeps_texts_and_says_what_it_cannot_do(names: str, tmp_path: Path) -> None:
    """Where names are not in full nothing of the texts, links and posts is added, and classify says so beside the number that differs."""
    rows = table_of(odd_blog(), tmp_path / "site", names)
    assert {row["names"] for row in rows} == {names}
    assert all(not row[column] for row in rows for column in ("post_text", "post_links", "links", "quotes"))
    assert not any("rita" in json.dumps(row).casefold() for row in rows)
    done = CliRunner().invoke(main, ["classify", str(next((tmp_path / "site").glob("*/comments.csv"))), "--json"])
    assert done.exit_code == 0
    assert re.search(r"\d+ of 7 verdicts differ from the report's\. This table does not show names", done.stderr)


def test_classify_says_that_nothing_differs(tmp_path: Path) -> None:
    """On a full table the command counts none that differ, on another table it says nothing."""
    table_of(odd_blog(), tmp_path / "site")
    done = CliRunner().invoke(main, ["classify", str(next((tmp_path / "site").glob("*/comments.csv"))), "--json"])
    assert done.stderr == "0 of 7 verdicts differ from the report's.\n"
    other = tmp_path / "rows.jsonl"
    other.write_text(json.dumps({"text": "Hello."}) + "\n", encoding="utf-8")
    assert CliRunner().invoke(main, ["classify", str(other), "--json"]).stderr == ""


def test_mail_and_ip_addresses_are_in_no_table(tmp_path: Path) -> None:
    """What identifies a reader beyond their name is not kept to judge again."""
    table_of(odd_blog(), tmp_path / "site")
    text = next((tmp_path / "site").glob("*/comments.csv")).read_text(encoding="utf-8")
    assert "mail.example" not in text
    assert "10.0.0.1" not in text


def _plain(page: Path) -> str:
    """What a page says."""
    text = re.sub(r"<(script|style|svg|nav)\b.*?</\1>|<[^>]+>", " ", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("slug", SLUGS)
def test_one_denominator_everywhere(slug: str, tmp_path: Path) -> None:
    """The overview, the spam page, comments.csv and data.json of a sample count the same comments and the same spam."""
    write([report(checkup(slug), slug=slug)], tmp_path / "site", version="0.0")
    folder = tmp_path / "site" / slug
    with (folder / "comments.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    data = json.loads((folder / "data.json").read_text(encoding="utf-8"))
    sign, sorts = data["signs"]["spam"]["measures"]["S1"], data["coverage"]["by_sort"]
    labels = Counter(row["verdict"] for row in rows)
    assert len(rows) == data["coverage"]["comments"] == sum(sorts.values())
    assert (labels["spam"], labels["suspect"]) == (sorts.get("spam", 0), sorts.get("suspect", 0))
    assert sign["n"] == len(rows) - labels["suspect"]
    assert labels["spam"] > 0
    front, page = _plain(folder / "index.html"), _plain(folder / "spam.html")
    assert {int(n) for n in re.findall(r"of the (\d+) comments on show", front)} == {sign["n"]}
    assert {int(n) for n in re.findall(r"of (\d+) comments on show", page)} == {sign["n"]}
    assert re.search(rf"{len(rows)} comments(?: and trackbacks)? read", front)
    assert bool(re.search(r"comments? to check stands? apart", page)) == bool(labels["suspect"])
