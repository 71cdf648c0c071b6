"""Whom to care for first: regulars who were not answered lately, newcomers who asked, regulars who stay away."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from checkup.facts import Call, Doubt, Facts, FirstAnswer, SpamShare
from checkup.findings import PersonRow
from checkup.measuring.cared_for import DAYS, GONE_DAYS, LAPSED_DAYS, LAPSED_POSTS, cared_for
from checkup.measuring.people_rows import people
from checkup.measuring.waiting_list import LOOKED_FOR_DAYS, waiting
from checkup.model import Comment, Owner, Post
from checkup.reader_words import ReaderWords
from tests.factories import OWNER, START, blog, comment, post
from tests.report._talk import NOW, facts_of

ASKS = "Where would you start if you only had one tray and a small oven?"


def said(name: str, days_ago: float, text: str = ASKS, **more: Any) -> Comment:
    """A reader's comment so many days before T."""
    return replace(comment(name, text, **more), posted=NOW - timedelta(days=days_ago))


def written(i: int, days_ago: float, *comments: Comment) -> Post:
    """A post so many days before T."""
    return replace(post(i, list(comments)), published=NOW - timedelta(days=days_ago))


def cared(posts: list[Post], **more: Any) -> dict[str, PersonRow]:
    """Everybody on a blog of these posts whose writer is known, by name."""
    facts: Facts = facts_of(blog(posts, owners=(Owner(OWNER, "named in the config"),)), **more)
    return {row.name: row for row in cared_for(facts, people(facts), waiting(facts))}


def regular(name: str, newest: float, text: str = ASKS) -> list[Post]:
    """Posts on which a regular wrote four times, the last time so many days ago."""
    return [
        written(i, newest + 20 * i + 1, said(name, newest + 20 * i, text if i == 0 else "Lovely.", id=f"{name[:1]}{i}")) for i in range(4)
    ]


def test_a_regular_without_a_late_answer_comes_first() -> None:
    """Who wrote lately, more than thanks, and had no answer to anything of late; the link leads to the newest such comment."""
    rows = cared(regular("Ina Holm", 5))
    assert (rows["Ina Holm"].care, rows["Ina Holm"].comment_id) == ("regular", "I0")
    answered = cared(regular("Ina Holm", 5), answers={f"{regular('Ina Holm', 5)[1].url}#I1": FirstAnswer(None, "thread")})
    assert answered["Ina Holm"].care == ""
    thanked = cared(regular("Ina Holm", 5, "Thank you."), calls={})
    assert thanked["Ina Holm"].care == ""


def test_who_left_all_remarks_in_a_sitting_or_two_has_not_come_back() -> None:
    """As many comments on as many posts, but on fewer days than it takes: no regular to care for; without dates nobody can tell."""

    def spread(days: int) -> list[Post]:
        return [written(i, 60 + i, said("Ina Holm", 5 + i % days, id=f"I{i}")) for i in range(6)]

    assert cared(spread(DAYS))["Ina Holm"].care == "regular"
    assert cared(spread(DAYS - 1))["Ina Holm"].care == ""
    undated = [replace(p, comments=tuple(replace(c, posted=None, precision="none") for c in p.comments[:1])) for p in spread(1)[:3]]
    assert cared([*undated, *spread(1)[3:]])["Ina Holm"].care == "regular"


def test_a_newcomer_is_named_who_asked_and_waits() -> None:
    """One comment, a question, no answer, and not too late; a newcomer who only told something is not urgent."""
    post_url = post(1).url
    calls = {
        f"{post_url}#n": Call("question", True, "Asks you a question", True),
        f"{post_url}#t": Call("worth", False, "Has something to tell"),
    }
    rows = cared([written(1, 9, said("Nils Berg", 3, id="n"), said("Tove Dahl", 3, id="t"))], calls=calls)
    assert (rows["Nils Berg"].care, rows["Nils Berg"].comment_id) == ("asked", "n")
    assert rows["Tove Dahl"].care == ""
    twice = [said("Nils Berg", 3, "Lovely.", id="a"), said("Nils Berg", 3, id="n")]
    assert cared([written(1, 9, *twice)], calls=calls)["Nils Berg"].care == "asked"  # who said thanks before is no less waiting
    late = cared([written(1, LOOKED_FOR_DAYS + 9, said("Nils Berg", LOOKED_FOR_DAYS + 3, id="n"))], calls=calls)
    assert late["Nils Berg"].care == ""


def test_of_two_that_wait_the_surest_is_pointed_to() -> None:
    """A newcomer who surely asked, and later perhaps asked again: the link leads to the question that nobody doubts."""
    post_url = post(1).url
    calls = {
        f"{post_url}#q": Call("question", True, "Asks you a question", True),
        f"{post_url}#m": Call("question", False, "May ask you something"),
    }
    for order in (("q", "m"), ("m", "q")):
        newest = {key: 4 - i for i, key in enumerate(order)}
        rows = cared([written(1, 9, *(said("Nils Berg", newest[key], id=key) for key in order))], calls=calls)
        assert rows["Nils Berg"].comment_id == "q"


def test_who_signs_with_wares_is_nobody_to_care_for() -> None:
    """Neither as a regular nor as a newcomer who asked, who then stands behind people on the waiting list."""

    def bearing(one: Comment) -> Comment:
        return replace(one, author=replace(one.author, url="http://hoteldeals.example/"))

    regulars = [replace(p, comments=tuple(map(bearing, p.comments))) for p in regular("Hotel Deals", 5)]
    assert cared(regulars)["Hotel Deals"].care == ""
    calls = {f"{post(1).url}#{i}": Call("question", True, "Asks you a question", True) for i in "nh"}
    asked = [written(1, 9, bearing(said("Hotel Deals", 2, id="h")), said("Nils Berg", 3, id="n"))]
    rows = cared(asked, calls=calls)
    assert [(name, row.care) for name, row in rows.items()] == [("Nils Berg", "asked"), ("Hotel Deals", "")]
    listed = waiting(facts_of(blog(asked, owners=(Owner(OWNER, "named in the config"),)), calls=calls))
    assert [(i.comment_id, i.why[1:], i.points) for i in listed] == [
        ("n", ("First comment under this name",), round(5 * 30 / 33, 4)),
        ("h", ("Signs with wares or a search word, not with a name",), round(0.5 * 3 * 30 / 32, 4)),
    ]


def test_a_regular_has_lapsed_only_where_the_blog_went_on() -> None:
    """Half a year without a word, while five posts came; of a blog that fell silent itself nobody has lapsed."""
    old = regular("Ina Holm", LAPSED_DAYS + 1)
    later = [written(10 + i, 10 * i + 1) for i in range(LAPSED_POSTS)]
    assert cared([*old, *later])["Ina Holm"].care == "lapsed"
    assert cared([*old, *later[1:]])["Ina Holm"].care == ""
    assert cared([*regular("Ina Holm", LAPSED_DAYS), *later])["Ina Holm"].care == ""


def test_a_regular_whose_name_stands_there_since_has_not_lapsed() -> None:
    """Somebody of that name wrote later from elsewhere: it may be the same one, so nobody is said to stay away."""
    old, name = regular("Ina Holm", LAPSED_DAYS + 1), "Ina Holm"
    later = [written(10 + i, 10 * i + 1) for i in range(LAPSED_POSTS)]
    again = written(30, 9, said(name, 8, id="I9"))
    known = {p.key(c): name for p in old for c in p.comments}
    assert cared([*old, *later, written(30, 9, said("Udo Bek", 8))], identities=known)[name].care == "lapsed"
    assert cared([*old, *later, again], identities=known)[name].care == ""


def test_nobody_is_asked_back_after_years_or_to_a_silent_blog() -> None:
    """Two years are the border, and a blog whose own last post is half a year old has nothing to ask anybody back to."""
    later = [written(10 + i, 10 * i + 1) for i in range(LAPSED_POSTS)]
    assert cared([*regular("Ina Holm", GONE_DAYS), *later])["Ina Holm"].care == "lapsed"
    assert cared([*regular("Ina Holm", GONE_DAYS + 1), *later])["Ina Holm"].care == ""
    silent = [written(10 + i, 10 * i + LAPSED_DAYS) for i in range(LAPSED_POSTS)]
    assert cared([*regular("Ina Holm", GONE_DAYS), *silent])["Ina Holm"].care == "lapsed"
    assert (
        cared([*regular("Ina Holm", GONE_DAYS), *(replace(p, published=p.published - timedelta(days=1)) for p in silent if p.published)])[
            "Ina Holm"
        ].care
        == ""
    )


def test_those_to_care_for_stand_first() -> None:
    """Regulars without an answer, newcomers who asked, those who stay away, then everybody else in their order."""
    later = [written(10 + i, 10 * i + 1) for i in range(LAPSED_POSTS)]
    later[0] = replace(later[0], comments=(said("Nils Berg", 0.5, id="n"), said("Tove Dahl", 0.5, "Lovely.", id="t")))
    calls = {
        f"{later[0].url}#n": Call("question", True, "Asks you a question", True),
        f"{regular('Ina Holm', 5)[0].url}#I0": Call("question", True, "Asks you a question", True),
    }
    away = [replace(p, url=f"{p.url}old/") for p in regular("Olga Rask", LAPSED_DAYS + 1)]
    rows = cared([*away, *regular("Ina Holm", 5), *later], calls=calls)
    assert [(name, row.care) for name, row in rows.items()] == [
        ("Ina Holm", "regular"),
        ("Nils Berg", "asked"),
        ("Olga Rask", "lapsed"),
        ("Tove Dahl", ""),
    ]


def test_nobody_is_named_on_what_is_not_known() -> None:
    """Where spam has overrun the blog nobody; in doubt about the writer only those who stay away."""
    later = [written(10 + i, 10 * i + 1) for i in range(LAPSED_POSTS)]
    away = [replace(p, url=f"{p.url}old/") for p in regular("Olga Rask", LAPSED_DAYS + 1)]
    posts = [*away, *regular("Ina Holm", 5), *later]
    assert {row.care for row in cared(posts, spam=SpamShare(0.9, 1000)).values()} == {""}
    doubt = Doubt(ReaderWords("Ina Holm", "name"), 1.0, 0.0, 30)
    assert {row.care for row in cared(posts, doubt=doubt).values()} == {"", "lapsed"}
    himself = Doubt(ReaderWords("Olga Rask", "name"), 1.0, 0.0, 30)
    assert {row.care for row in cared(posts, doubt=himself).values()} == {""}


def test_days_are_those_of_the_blog() -> None:
    """Comments of three evenings of the blog are of three days, also where two of them are of one day in Greenwich."""
    evenings = (START.replace(hour=2), START.replace(hour=23), START + timedelta(days=1, hours=16))  # of a blog five hours behind
    posts = [written(i, 60 + i, replace(said("Ina Holm", 5, id=f"I{i}"), posted=at)) for i, at in enumerate((*evenings, evenings[0]))]
    near = evenings[-1] + timedelta(days=3)
    settled = facts_of(blog(posts, owners=(Owner(OWNER, "named in the config"),), utc_offset=-300), as_of=near)
    rows = {row.name: row for row in cared_for(settled, people(settled), waiting(settled))}
    assert rows["Ina Holm"].care == "regular"
