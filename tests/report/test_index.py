"""The pages of several blogs: the morning list, its tags and owners, its pages, blogs side by side, and the feed of all."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from checkup.i18n import use
from checkup.report import write
from checkup.report.blog_summary import BlogSummary, summary, told_apart
from checkup.report.site_pages._groups import filters, groups
from checkup.report.site_pages._rows import GradedRow, OtherRow, age, leading_number, rows
from checkup.report.site_pages.index import _lede, _told
from checkup.text import in_words as words
from tests.report._checkups import COMPARISON, history_of, report, states
from tests.report._many import TODAY, kept_site
from tests.report._pages import read

ROW = re.compile(r'<tr role="row">.*?</tr>', re.DOTALL)
HREF = re.compile(r'href="([^"/]+)/index\.html"')
MANY = 200


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, Any]]]:
    """A site of 200 kept blogs and one of this run, and what the files of the kept ones say."""
    out = tmp_path_factory.mktemp("many") / "site"
    told = kept_site(out, MANY)
    write([replace(states()["graded"], slug="fresh", tags=("food",), owner="Mira", notes=())], out, checked=TODAY, version="0.0")
    return out, told


def group_pages(out: Path, name: str) -> list[Path]:
    """The pages of a group, in their order."""
    found = [out / f"{name}.html"]
    while (out / f"{name}-{len(found) + 1}.html").is_file():
        found.append(out / f"{name}-{len(found) + 1}.html")
    return found


def listed(out: Path, name: str) -> list[str]:
    """The folders of the blogs on a group's pages, in the order of pages and rows."""
    return [HREF.search(row)[1] for path in group_pages(out, name) for row in ROW.findall(path.read_text("utf-8")) if HREF.search(row)]  # type: ignore[index]


def blog(folder: str = "one", **data: Any) -> BlogSummary:
    given = {"blog": folder, "checked": "2026-11-20", "grade": "C", "grade_word": "Fair", "score": 60, **data}
    return summary(folder, given)


def test_every_page_is_light_and_every_blog_is_there_once(many: tuple[Path, list[dict[str, Any]]]) -> None:
    """No page of 200 blogs is over 60 kB, and over the pages of the index each blog stands once."""
    out, told = many
    assert max(p.stat().st_size for p in out.glob("*.html")) <= 60_000
    assert len(group_pages(out, "index")) > 1
    assert sorted(listed(out, "index")) == sorted([*(d["folder"] for d in told), "fresh"])


def test_the_order_holds_over_the_pages(many: tuple[Path, list[dict[str, Any]]]) -> None:
    """Worst first over all pages, of equal scores the one where more wait, and those without a grade behind all others."""
    out, told = many
    known = {d["folder"]: d for d in told}
    known["fresh"] = json.loads((out / "fresh" / "data.json").read_text("utf-8"))
    keys = [
        (0, known[f]["score"], -known[f]["waiting"]["now"]) if known[f]["score"] is not None else (1, 0, 0) for f in listed(out, "index")
    ]
    assert keys == sorted(keys)
    assert not any("data-sortable" in p.read_text("utf-8") for p in group_pages(out, "index")), "a part sorted by itself is no order"


def test_tags_and_owners_have_pages_of_their_own(many: tuple[Path, list[dict[str, Any]]]) -> None:
    """Each tag and owner has its blogs, all of them and no other, in the same order; tags that differ in case are one."""
    out, told = many
    order = listed(out, "index")
    food = {d["folder"] for d in told if {"food", "Food"} & set(d["tags"])} | {"fresh"}
    assert listed(out, "tag-food") == [f for f in order if f in food]
    jonas = {d["folder"] for d in told if d["owner"] == "Jonas"}
    assert listed(out, "owner-jonas") == [f for f in order if f in jonas]
    assert not (out / "tag-Food.html").exists()
    links = {href for _, href, _ in read(out / "index.html").links}
    assert {p.name for p in out.glob("tag-*.html")} | {p.name for p in out.glob("owner-*.html")} >= {
        h for h in links if h.startswith(("tag-", "owner-"))
    }


def test_every_link_of_the_many_pages_leads_somewhere(many: tuple[Path, list[dict[str, Any]]]) -> None:
    """Filters, pages, rows and the comparison name files that exist."""
    out, _ = many
    for path in out.glob("*.html"):
        if path.name != "404.html":
            assert [href for _, href, _ in read(path).links if not (out / (href.partition("#")[0] or "index.html")).is_file()] == []


def test_kept_rows_keep_their_numbers(tmp_path: Path) -> None:
    """A row is the same whether its blog is of this run or of an earlier one."""
    out = tmp_path / "site"
    given = states()
    both = [replace(given[n], slug=n, notes=(), tags=("old",), owner="Ines") for n in ("graded", "names-full", "partial", "unreachable")]
    write(both, out, checked=TODAY, version="0.0")
    first, feed = ROW.findall((out / "index.html").read_text("utf-8")), (out / "feed.xml").read_text("utf-8")
    write([replace(given["stale"], slug="other", base_url="https://example.org/checkups/")], out, checked=TODAY, version="0.0")
    now = (out / "index.html").read_text("utf-8")
    assert [row for row in first if row not in now] == []
    again = (out / "feed.xml").read_text("utf-8")
    assert set(re.findall(r"<id>urn:[^<]*:\d{4}-[^<]*</id>", feed)) < set(re.findall(r"<id>urn:[^<]*:\d{4}-[^<]*</id>", again))


def test_a_blog_that_was_never_read_has_a_row_that_says_why(tmp_path: Path) -> None:
    """Its row stays while other blogs are checked, its reason is that of the last attempt, and once read it is as any other."""
    out, lost, other = tmp_path / "site", replace(states()["unreachable"], slug="lost"), replace(states()["first"], slug="other")
    write([lost], out, version="0.0")
    write([other], out, version="0.0")
    assert "The server did not answer." in (out / "index.html").read_text("utf-8")
    write([replace(states()["robots"], slug="lost")], out, version="0.0")
    text = (out / "index.html").read_text("utf-8")
    assert "The blog asks robots not to read it" in text
    assert "The server did not answer." not in text
    write([replace(states()["graded"], slug="lost")], out, version="0.0")
    assert "Could not be read" not in (out / "index.html").read_text("utf-8")


def test_the_feed_holds_every_blog(many: tuple[Path, list[dict[str, Any]]]) -> None:
    """The newest checkup of each blog is in the feed, however many there are; newest entries first."""
    out, told = many
    text = (out / "feed.xml").read_text("utf-8")
    assert [d["folder"] for d in told if f"urn:blog-checkup:{d['folder']}:{d['checked']}" not in text] == []
    updated = re.findall(r"<entry>.*?<updated>(.*?)</updated>", text)
    assert updated == sorted(updated, reverse=True)


def test_pages_of_groups_that_are_gone_are_gone(tmp_path: Path) -> None:
    """A tag that no blog has any more has no page; a file of the user's with such a name stays."""
    out = tmp_path / "site"
    one = replace(states()["graded"], slug="one", tags=("food",), owner="Ines")
    write([one, replace(states()["first"], slug="two")], out, version="0.0")
    (out / "tag-mine.html").write_text("<p>mine</p>")
    assert all((out / name).is_file() for name in ("tag-food.html", "owner-ines.html", "compare.html"))
    write([replace(one, tags=(), owner=None)], out, version="0.0", keep=False)
    assert not any((out / name).exists() for name in ("tag-food.html", "owner-ines.html", "compare.html"))
    assert (out / "tag-mine.html").read_text() == "<p>mine</p>"
    assert "compare.html" not in (out / "index.html").read_text("utf-8")


def test_a_list_speaks_one_language_whatever_the_blogs_speak() -> None:
    """What the list itself says of a blog is in the language of the list; only the blog's own sentences are in that of its report."""
    with use("de"):
        told = [blog(history=[{"as_of": "2026-11-20"}]), blog("two", grade=None, score=None, coverage={"read": 2, "comments": 1})]
    assert [row.change for row in rows(told, (), TODAY) if isinstance(row, GradedRow)] == ["first checkup"]
    assert [row.read.replace("\u00a0", " ") for row in rows(told, (), TODAY) if isinstance(row, OtherRow)] == ["2 posts, 1 comment"]
    with use("de"):
        assert [row.change for row in rows(told, (), TODAY) if isinstance(row, GradedRow)] == ["erster Check-up"]


@pytest.mark.parametrize(("blogs", "told"), [(1, "Nobody waits for an answer"), (2, "Nobody waits for an answer, on 2 blogs")])
def test_the_heading_of_one_blog_does_not_count_it(blogs: int, told: str) -> None:
    """With nobody waiting, how many blogs there are is said of several alone."""
    assert _told([blog(str(n), waiting={"now": 0}) for n in range(blogs)]).replace("\u00a0", " ") == told


def test_blogs_of_one_name_are_told_apart() -> None:
    """By their folders, in all lists; a name that stands alone stays as it is."""
    told = told_apart([blog("one", blog="News"), blog("two", blog="NEWS"), blog("three", blog="Olds")])
    assert [one.name for one in told] == ["News (one)", "NEWS (two)", "Olds"]


def test_the_median_stands_in_its_place() -> None:
    """From three graded blogs on the middle of their numbers stands as a row in its place; what is unknown is left out of it."""
    given = [blog(str(score), score=score, waiting={"now": wait}) for score, wait in ((20, 9), (50, None), (90, 1))]
    made = [row for row in rows(given, groups(given), TODAY) if isinstance(row, GradedRow)]
    assert [(r.score, r.median) for r in made] == [("20", False), ("50", False), ("50 of 100", True), ("90", False)]
    assert made[2].waiting == "1"
    assert not any(isinstance(r, GradedRow) and r.median for r in rows(given[:2], groups(given), TODAY))


@pytest.mark.parametrize("count", [6, 7])
def test_the_middle_is_the_same_on_both_pages(tmp_path: Path, count: int) -> None:
    """The list of all blogs and the page that compares them name one middle score, of an even number of blogs too."""
    kept_site(tmp_path, count)
    write([replace(states()["graded"], notes=())], tmp_path, checked=TODAY, version="0.0")
    index, compared = ((tmp_path / name).read_text("utf-8") for name in ("index.html", "compare.html"))
    listed = re.search(r'<tr role="row" class="med">.*?data-v="[^"]*">(\d+) of 100<', index, re.DOTALL)
    middle = re.search(r'<tfoot><tr><th scope="row">The middle</th><td class="num">(\d+)<', compared)
    assert listed is not None
    assert middle is not None
    assert listed[1] == middle[1]


def test_two_blogs_have_no_middle(tmp_path: Path) -> None:
    """Two blogs side by side are compared with each other, not with a middle that is one of them."""
    kept_site(tmp_path, 1)
    write([replace(states()["graded"], notes=())], tmp_path, checked=TODAY, version="0.0")
    compared = (tmp_path / "compare.html").read_text("utf-8")
    assert compared.count('<th scope="row">') == 2
    assert "The middle" not in compared


@pytest.mark.parametrize(
    ("since", "told"),
    [
        (None, ("first checkup", "same")),
        ({"method_changed": True}, ("new method", "same")),
        ({"score_trend": None}, ("too soon", "same")),
        ({"score_trend": "About the same", "trend_since": "2026-05-01"}, ("same", "same")),
        ({"score_trend": "Better", "trend_since": "2026-05-01"}, ("up 7", "up")),
        ({"score_trend": "Worse", "trend_since": "2026-06-01"}, ("down 2", "dn")),
        ({"score_trend": "Worse", "trend_since": "2020-06-01"}, ("down", "dn")),
    ],
)
def test_change_is_told_only_beyond_chance(since: dict[str, Any] | None, told: tuple[str, str]) -> None:
    """Up and down with the points since the checkup that the trend looks back to; without a trend, why there is none."""
    runs = [{"checked": "2026-05-01", "score": 53}, {"checked": "2026-06-01", "score": 62}, {"checked": "2026-11-20", "score": 60}]
    given = blog(since_last={"checked": "2026-11-01", **since} if since else None, checkups=runs if since else runs[-1:])
    row = rows([given], (), TODAY)[0]
    assert isinstance(row, GradedRow)
    assert (row.change, row.change_kind) == told


def test_a_history_without_a_comparison_is_no_first_checkup() -> None:
    """Where there are earlier checkups and none is compared, the change is unknown."""
    runs = [{"checked": "2026-05-01", "score": 53}, {"checked": "2026-11-20", "score": 60}]
    row = rows([blog(checkups=runs)], (), TODAY)[0]
    assert isinstance(row, GradedRow)
    assert (row.change, row.change_v) == ("", "")


def test_unknown_is_a_dash_and_zero_is_zero() -> None:
    """Where nobody can tell who waits or what is new the cell is empty and stays last when sorted; a zero is a zero."""
    for given, shown in ((None, ("", "")), (0, ("0", "0"))):
        row = rows([blog(waiting={"now": given}, since_last={"checked": "2026-11-01", "spam_new": given})], (), TODAY)[0]
        assert isinstance(row, GradedRow)
        assert (row.waiting, row.waiting_v) == (row.spam, row.spam_v) == shown


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-11-21", "today"),
        ("2026-11-20", "yesterday"),
        ("2026-11-19", "2 days ago"),
        ("2026-10-21", "31 days ago"),
        ("2026-10-20", "20 Oct 2026"),
        ("2026-11-22", "22 Nov 2026"),
    ],
)
def test_days_since(day: str, told: str) -> None:
    """Up to a month in days, then the day itself; a day after the page's own too."""
    assert age(words.iso_day(day), TODAY).replace(words.NBSP, " ") == told


@pytest.mark.parametrize(
    ("diagnosis", "lead"),
    [
        ("38 of 41 readers never heard back.", "38 of 41"),
        ("1,412 of 1,688 comments look like spam.", "1,412 of 1,688"),
        ("16 posts came in 39 weeks.", "16"),
        ("58% of posts ask.", "58%"),
        ("You answered none of 22.", ""),
        ("3rd time lucky.", ""),
    ],
)
def test_a_diagnosis_leads_with_its_number(diagnosis: str, lead: str) -> None:
    """The number in front is set apart, and nothing of the sentence is lost."""
    assert leading_number(diagnosis)[0] == lead
    assert "".join(leading_number(diagnosis)) == diagnosis


def test_names_of_groups_never_meet() -> None:
    """Tags that give one file name, a name of digits or none at all get pages of their own, and none takes another's second page."""
    given = [blog("one", tags=["food", "food!", "food 2", "日本", "ØØ", "2"], owner="food")]
    pages = [g.page for g in groups(given)]
    assert len(set(pages)) == len(pages) == 8
    assert not any(re.search(r"-\d+$", page) for page in pages)
    assert len({link.href for link in filters(groups(given), groups(given)[0])}) == 8


def test_a_file_of_an_older_version_still_has_its_row() -> None:
    """What an older data.json does not tell is unknown; a damaged one gives its folder's name and breaks nothing."""
    old = summary("old", {"blog": "Old", "checked": "2026-01-02", "grade": "B", "score": 70, "waiting": {"now": 3}, "diagnosis": "Fine."})
    assert (old.waiting, old.spam_new, old.tags, [r.score for r in old.runs]) == (3, None, (), [70])
    torn = summary("torn", {"blog": 7, "score": "x", "signs": [], "checkups": [3, {}], "tags": "a", "waiting": [], "withheld": 1})
    assert (torn.name, torn.graded, torn.runs) == ("torn", False, ())
    assert rows([old, torn], (), TODAY)


def test_hostile_tags_stay_text(tmp_path: Path) -> None:
    """A tag with markup is shown as it is written, and its page has a harmless name."""
    out = tmp_path / "site"
    write([replace(states()["graded"], slug="one", tags=("<script>alert(1)</script>", "../up"))], out, version="0.0")
    text = (out / "index.html").read_text("utf-8")
    assert "<script>alert" not in text
    assert "<script>alert(1)</script>" in unescape(text)
    assert {p.name for p in out.glob("tag-*.html")} == {"tag-script-alert-1-script.html", "tag-up.html"}


def test_blogs_side_by_side(tmp_path: Path) -> None:
    """With two graded blogs there is a page of blogs by signs, linked from the index; each blog has a cell for each sign of any."""
    out = tmp_path / "site"
    checkup, more = states()["graded"].checkup, {"history": history_of(2), "comparison": COMPARISON}
    given = [report(checkup, slug=slug, name=slug.title(), **more) for slug in ("one", "two")]
    write(given[:1], out, version="0.0")
    assert not (out / "compare.html").exists()
    write(given, out, version="0.0")
    assert ("a", "compare.html", "") in read(out / "index.html").links
    page = (out / "compare.html").read_text("utf-8")
    signs = json.loads((out / "one" / "data.json").read_text("utf-8"))["signs"]
    assert all(f">{sign['name']}</th>" in page for sign in signs.values())
    assert page.count('<td class="num ') == 2 * len(signs)


@pytest.mark.parametrize(
    ("waiting", "told", "there"),
    [
        ([(4, 3), (1, 1)], "One comment waits for an answer, four more maybe, on 2 of 2 blogs", "1 waits there, three more maybe"),
        ([(2, 0), (0, 0)], "Two comments wait for an answer, on 1 of 2 blogs", "2 wait there"),
        ([(3, 1)], "Two comments wait for an answer, one more maybe, on one blog", "2 wait there, one more maybe"),
        ([(1, 1), (1, 1)], "Two comments may wait for an answer, on 2 of 2 blogs", "1 may wait there"),
        ([(2, 2)], "Two comments may wait for an answer, on one blog", "2 may wait there"),
    ],
)
def test_who_may_wait_is_told_apart_from_who_does(waiting: list[tuple[int, int]], told: str, there: str) -> None:
    """What the waiting list is not sure of is not said as if it were, in the heading and of the first blog."""
    given = [blog(str(n), score=40 + n, waiting={"now": now, "maybe": maybe}) for n, (now, maybe) in enumerate(waiting)]
    assert _told(given).replace("\u00a0", " ") == told
    assert _lede(given)[1].replace("\u00a0", " ").startswith(f" first: {there}. ")


def test_a_file_that_does_not_tell_them_apart_is_read_as_before() -> None:
    """A former file has no word of it, and a torn one more of them than wait."""
    assert _told([blog(waiting={"now": 2})]) == "Two comments wait for an answer, on one blog"
    assert _told([blog(waiting={"now": 2, "maybe": 9})]) == "Two comments may wait for an answer, on one blog"


def test_a_row_says_nothing_twice() -> None:
    """Where the reason for no grade is all that there is to say, it stands once."""
    why = "There are 2 posts to go by; a grade needs 5."
    few = blog(grade=None, score=None, diagnosis=why, reason=why, coverage={"posts": 2})
    (row,) = rows([few], (), TODAY)
    assert isinstance(row, OtherRow)
    assert (row.lead + row.diagnosis, row.next) == ("", why)
