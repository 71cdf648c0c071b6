"""Campaigns: a site that strangers bring to old posts, each way from both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup.model import Person
from checkup.reader_words import unredacted
from checkup.spam import judge
from checkup.spam.campaigns import campaigns
from checkup.spam.seen_comment import Seen
from tests.spam.invented_blog import blog_of
from tests.spam.table import context, said

HOME = "https://crumbs.example/"
NAMES = ("Naomi Prescott", "Julian Reeves", "Fiona Maddox")


def brought(*names: str, late: float = 90.0, link: bool = True) -> list[Seen]:
    """One comment each under a post of its own, so many days late; the site behind the name, and in the text where `link`."""
    text = f"What a loaf, and {HOME} weighs it." if link else "What a loaf."
    links = (HOME,) if link else ()
    return [said(f"p{n}", 10 * n + late, name, text, HOME, since=10.0 * n, links=links) for n, name in enumerate(names)]


def found(*comments: Seen, vouched: tuple[int, ...] = ()) -> set[int]:
    return set(campaigns(context(*comments), [n in vouched for n in range(len(comments))]))


def test_three_strangers_who_recommend_one_site_are_a_campaign() -> None:
    """Each is told of all three; two are none."""
    clues = campaigns(context(*brought(*NAMES)), [False] * 3)
    assert {n: str(unredacted(clue.words)) for n, clue in clues.items()} == dict.fromkeys(
        range(3), "3 names that left nothing else here lead to crumbs.example, under 3 posts"
    )
    assert found(*brought(*NAMES[:2])) == set()


@pytest.mark.parametrize(
    "names",
    [
        ("Rob", "Robw", "RW"),
        ("Naomi Reeves", "Julian Reeves", "Fiona Reeves"),
        ("Anonymous", "Julian Reeves", "Fiona Maddox"),
        ("Crumbs", "Julian Reeves", "Fiona Maddox"),
    ],
    ids=["one who spells his name in three ways", "a family", "nobody", "a site that bears its owner's name"],
)
def test_people_who_may_know_each_other_are_none(names: tuple[str, ...]) -> None:
    """Names that begin alike or share a word are counted once; a personal site belongs to somebody."""
    assert found(*brought(*names)) == set()


def test_who_takes_part_otherwise_makes_it_none() -> None:
    """One of them wrote without the site as well, is trusted, was answered or was spoken to."""
    three = brought(*NAMES)
    assert found(*three, said("p9", 3, NAMES[0], "No link here.")) == set()
    assert found(*three, vouched=(1,)) == set()
    assert found(*three[:2], replace(three[2], answered=True)) == set()
    assert found(*three[:2], replace(three[2], addressed=True)) == set()


def test_soon_undated_or_under_fewer_posts_it_is_none() -> None:
    """Readers come soon; where a date is missing nobody is late; three under two posts may speak with each other."""
    assert found(*brought(*NAMES, late=29.0)) == set()
    three = brought(*NAMES)
    assert found(*three[:2], replace(three[2], posted=None)) == set()
    assert found(*three[:2], replace(three[2], post="p0", posted=0.0)) == set()


def test_sites_that_many_share_are_none() -> None:
    """Everybody's, and one where each name has a page of its own; the blog's own is nobody's campaign."""
    three = brought(*NAMES)
    assert found(*(replace(c, url="https://en.wikipedia.org/", links=("https://en.wikipedia.org/",)) for c in three)) == set()
    assert found(*(replace(c, url=f"{HOME}~{n}/") for n, c in enumerate(three))) == set()
    own = context(*three)
    own.hosts.add("crumbs.example")
    assert campaigns(own, [False] * 3) == {}


def test_who_only_signs_with_the_site_is_left_out_unless_late_and_generic() -> None:
    """Members of a club sign with its site: half a year late and without a word about the post nobody would know them."""
    assert found(*brought(*NAMES, link=False)) == set()
    assert found(*brought(*NAMES, link=False, late=181.0)) == {0, 1, 2}
    spoken = [replace(c, text="Your sourdough starter on a steel plate made rye bread.") for c in brought(*NAMES, link=False, late=181.0)]
    assert found(*spoken) == set()


SAID = (
    f"We baked ours on a boat as well, {HOME} told us when to turn it.",
    f"Ice, locks and patience: for the evenings there is {HOME}",
    f"Nine years of saving, and did you know {HOME}?",
)


def test_who_asks_is_not_convicted_by_it() -> None:
    """On an honest blog two of three strangers are spam, and the one who asks something is not."""
    blog = blog_of("en")
    posts = list(blog.posts)
    for number, (name, text) in enumerate(zip(NAMES, SAID, strict=True)):
        first = posts[number].comments[0]
        assert first.posted is not None
        one = replace(first, id=f"x{number}", author=Person(name, HOME), text=text, posted=first.posted + timedelta(days=300))
        posts[number] = replace(posts[number], comments=(*posts[number].comments, one))
    verdicts = {
        c.author.name: c.label for p in judge(replace(blog, posts=tuple(posts))).posts for c in p.comments if c.author.name in NAMES
    }
    assert verdicts == dict(zip(NAMES, ("spam", "spam", "ok"), strict=True))
