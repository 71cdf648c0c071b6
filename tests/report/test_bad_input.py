"""Blogs that no blog should be: each goes from raw posts through the checkup into a written report, without a fault or a false claim."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from checkup import diagnosis
from checkup.config import BlogTable, SiteConfig
from checkup.findings import Checkup
from checkup.model import Comment, Person, Post
from checkup.report import BlogReport, write
from checkup.settling import settle
from tests._settled import NOW
from tests.factories import START, blog, comment, post

ASKS = ("How long does the dough rest at night?", "Which flour do you use for this?", "Do you bake it in a tin or free?")
SAYS = (
    "Mine rose in an hour beside the stove, and the crust was dark.",
    "We ate it warm with butter and salt.",
    "It kept for a week here.",
)
GERMAN = (
    "Wie lange muss der Teig in der Nacht ruhen?",
    "Welches Mehl nimmst du dafür?",
    "Das Brot war dunkel und gut, und alle haben gegessen.",
)
PILLS = (
    "Buy cheap viagra pills online without prescription http://pills.example/buy",
    "Best casino bonus http://casino.example/ free spins",
)
FEW = 8


def talk(number: int, texts: tuple[str, ...], *, answered: bool = True) -> list[Comment]:
    """A thread of three readers, the first of them answered by the writer."""
    start = START + timedelta(weeks=number)
    found = [
        comment(f"Reader {number} {k}", f"{text} {number}", start=start, after_hours=5 + k, id=f"{number}-{k}", verdict=None)
        for k, text in enumerate(texts)
    ]
    if answered:
        reply = comment(
            owner=True,
            text=f"All night, in the cold. {number}",
            start=start,
            after_hours=9,
            parent=found[0].id,
            id=f"{number}-w",
            verdict=None,
        )
        found.append(reply)
    return found


def posts(texts: tuple[str, ...] = (ASKS[0], *SAYS), count: int = FEW, *, answered: bool = True, **more: Any) -> list[Post]:
    return [post(n, talk(n, texts, answered=answered), published=START + timedelta(weeks=n), **more) for n in range(1, count + 1)]


def bare(one: Comment, **less: Any) -> Comment:
    return replace(one, **less)


def undated() -> list[Post]:
    """Neither posts nor comments show a date."""
    gone = {"posted": None, "precision": "none"}
    return [replace(p, published=None, precision="none", comments=tuple(bare(c, **gone) for c in p.comments)) for p in posts()]


def undated_posts() -> list[Post]:
    """Comments show their days, posts do not; each answer takes longer than the one before."""

    def later(one: Comment, hours: int) -> Comment:
        return bare(one, posted=one.posted and one.posted + timedelta(hours=hours)) if one.by_owner else one

    return [
        replace(p, published=None, precision="none", comments=tuple(later(c, n) for c in p.comments))
        for n, p in enumerate(posts(count=4 * FEW))
    ]


def unsigned() -> list[Post]:
    """Neither posts nor comments show who wrote them."""
    gone = {"author": Person(None), "by_post_author": None, "by_blog_author": None}
    return [replace(p, author=None, comments=tuple(bare(c, **gone) for c in p.comments)) for p in posts()]


def early() -> list[Post]:
    """Every comment is dated before its post."""
    return [replace(p, comments=tuple(bare(c, posted=c.posted and c.posted - timedelta(days=30)) for c in p.comments)) for p in posts()]


def one_day() -> list[Post]:
    """A thousand posts on one day, three of them with talk."""
    return [post(n, talk(0, SAYS) if n < 4 else (), published=START, text="Bread.") for n in range(1, 1001)]


def two_languages() -> list[Post]:
    """Every second post and its readers are German."""
    german = "Wir haben Brot gebacken, und es ist schön aufgegangen. Was backt ihr am Sonntag?"
    both = posts(count=2 * FEW)
    return [p if n % 2 else replace(p, text=german, language="de", comments=tuple(talk(n, GERMAN))) for n, p in enumerate(both, 1)]


BAD = {
    "no dates": undated,
    "no dates on posts": undated_posts,
    "no authors": unsigned,
    "all questions": lambda: posts(ASKS, FEW, answered=False),
    "all spam": lambda: posts((*PILLS, *PILLS), FEW, answered=False),
    "one post": lambda: posts(count=1),
    "a thousand posts on one day": one_day,
    "comments before posts": early,
    "two languages": two_languages,
}


@cache
def written(name: str) -> tuple[Checkup, dict[str, Any], str]:
    """The checkup of a bad blog, its data.json, and the text of its first page."""
    one = SiteConfig(slug="bad", blog=BlogTable(url="https://blog.example/"))
    found = diagnosis.examine(settle(blog(BAD[name]()), one, NOW), one)
    with TemporaryDirectory() as folder:
        write([BlogReport(slug="bad", name="Bad", checkup=found)], Path(folder) / "site", checked=NOW.date(), version="0.0")
        page = Path(folder) / "site" / "bad"
        return found, json.loads((page / "data.json").read_text(encoding="utf-8")), (page / "index.html").read_text(encoding="utf-8")


def value(data: dict[str, Any], sign: str, code: str) -> Any:
    return data["signs"][sign]["measures"][code]["value"]


@pytest.mark.parametrize("name", sorted(set(BAD) - {"a thousand posts on one day"}))
def test_a_bad_blog_is_told_without_a_fault(name: str) -> None:
    """No sign stumbles, no finding is left out, nothing prints as a number that is none, and the page says a sentence."""
    found, data, page = written(name)
    assert not [s.reason for s in found.signs if s.reason and "stumbled" in s.reason]
    assert found.diagnosis
    assert not [word for word in ("nan", "None", "inf%") if f">{word}<" in page]
    assert (data["grade"] is None) == (data["score"] is None)


def test_without_dates_nothing_is_said_of_time() -> None:
    """No wait, no rhythm, no answer in time, no silence; who was answered is still counted."""
    found, data, _ = written("no dates")
    assert [value(data, "responsiveness", code) for code in ("R1", "R2")] == [None, None]
    assert [value(data, sign, code) for sign, code in (("cadence", "C1"), ("regularity", "C2"), ("regularity", "C3"))] == [None] * 3
    assert value(data, "responsiveness", "R0") == 1.0
    assert found.state == ""
    assert not [f.code for f in found.findings if f.sign in ("cadence", "regularity")]


def test_without_names_nobody_is_said_to_wait() -> None:
    """Whose comments are whose is not known: no share of answers, no waiting list, no regulars, and the report asks."""
    found, data, _ = written("no authors")
    assert data["signs"]["responsiveness"]["outcome"] == "unknown"
    assert found.waiting == ()
    assert value(data, "engagement", "E2") is None
    assert "R-author-unknown" in {f.code for f in found.findings}


def test_all_questions_unanswered_are_the_chief_complaint() -> None:
    """24 of 24 ask, nobody hears back: said first, and praised in nothing that is about readers."""
    found, data, _ = written("all questions")
    assert value(data, "responsiveness", "R0") == 0.0
    assert str(found.diagnosis).startswith("You answered none of 24 comments that call for an answer")
    assert not any("answer" in str(words).lower() for words in found.going_well)


def test_all_spam_is_no_conversation() -> None:
    """Nobody is owed an answer, and neither liveliness nor silence to readers is claimed."""
    found, data, _ = written("all spam")
    assert found.grade is None
    assert found.waiting == ()
    assert not {f.code for f in found.findings} & {"E-lively", "R-few", "S-clean"}
    assert data["signs"]["spam"]["score"] is None or data["signs"]["spam"]["score"] < 50


def test_one_post_has_no_grade() -> None:
    """One post is no blog yet: no grade, no rhythm, and the reason in words."""
    found, _, page = written("one post")
    assert found.grade is None
    assert "one post" in str(found.no_grade_reason)
    assert "C-rhythm" not in {f.code for f in found.findings}
    assert str(found.no_grade_reason)[:20] in page


@pytest.mark.slow
def test_a_thousand_posts_of_one_day() -> None:
    """No gap between days is no rhythm: neither even nor in bursts."""
    found, data, _ = written("a thousand posts on one day")
    assert [value(data, "regularity", code) for code in ("C2", "C3")] == [None, None]
    assert not {f.code for f in found.findings} & {"C-rhythm", "C-bursts"}
    assert found.grade is None


def test_comments_before_their_posts_have_their_waits() -> None:
    """A clock that is wrong between post and comments says nothing wrong of the answers: their waits are among comments alone."""
    _, data, _ = written("comments before posts")
    assert value(data, "responsiveness", "R2") == pytest.approx(4.0)
    assert value(data, "engagement", "E5") is None or value(data, "engagement", "E5") >= 0


def test_each_language_is_read_by_its_own_words() -> None:
    """Questions of both languages are found, and reading ease is not one number over both."""
    _, data, _ = written("two languages")
    asked = data["signs"]["responsiveness"]["measures"]["R4"]
    assert asked["n"] == FEW + 2 * FEW
    assert value(data, "readability", "V6") is None
