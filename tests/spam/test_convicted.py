"""Rules that convict by what stands elsewhere on the blog, each asked directly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.reader_words import unredacted
from checkup.spam.convicted import ADVERTS, by_copy, by_host, by_repetition, by_robot, hosts_of
from checkup.spam.seen_comment import Seen
from tests.spam.table import context, said

TEXT = "I have read about this loaf for years now and still my kitchen smells of burned rye every single Sunday morning."
FIRST = said("p1", 31, "Ana Ruiz", TEXT, since=30.0)
COPY = said("p2", 900, "Tom Hill", TEXT, "http://tom-hill.example/", since=60.0)


def copied(first: Seen, copy: Seen, *, vouched: bool = False) -> str | None:
    """The reason against the second of two comments, None where the rule is silent."""
    clue = by_copy(context(first, copy), 1, [False, vouched])
    return None if clue is None else str(unredacted(clue.words))


def test_a_copy_with_a_site_of_its_own_convicts() -> None:
    """All 21 words, under another name, years later, with another site; the one that was there first is nobody's copy."""
    assert copied(FIRST, COPY) == "repeats 21 of the 21 words of Ana Ruiz’s comment, with a site of its own behind the name"
    assert copied(COPY, FIRST) is None


@pytest.mark.parametrize(
    ("first", "copy", "vouched"),
    [
        (FIRST, replace(COPY, url=None), False),
        (FIRST, replace(COPY, url="https://en.wikipedia.org/wiki/User:Tom"), False),
        (replace(FIRST, url="http://www.tom-hill.example/"), COPY, False),
        (FIRST, COPY, True),
        (FIRST, replace(COPY, post="p1", at=35 * 86_400.0), False),
    ],
    ids=["no site", "everybody's site", "the same site", "trusted", "an answer within a week on the same post"],
)
def test_a_copy_that_may_be_honest_does_not(first: Seen, copy: Seen, *, vouched: bool) -> None:
    """Without a site of its own nothing is gained; who is trusted and who quotes are spared."""
    assert copied(first, copy, vouched=vouched) is None


@pytest.mark.parametrize(
    ("posts", "name", "url", "told"),
    [
        (3, "Tom Hill", "http://tom-hill.example/", "was left word for word under 3 posts"),
        (2, "Tom Hill", "http://tom-hill.example/", None),
        (3, "Tom Hill", None, None),
        (3, "Tom Hill", "https://en.wikipedia.org/wiki/User:Tom", None),
        (3, "Kicked.example", "http://www.kicked.example/9", None),
    ],
    ids=["three posts", "two posts", "no site", "everybody's site", "a service's notice"],
)
def test_the_same_words_under_three_posts_with_a_site_convict(posts: int, name: str, url: str | None, told: str | None) -> None:
    """Said twice, or without anything to gain, they do not."""
    blog = context(*(said(f"p{n}", 10 + n, name, TEXT, url) for n in range(posts)))
    clue = by_repetition(blog, 0)
    assert (None if clue is None else str(unredacted(clue.words))) == told


@pytest.mark.parametrize(("days", "told"), [((0, 3, 5), "was left word for word on 3 days"), ((0, 3), None), ((0, 0.2, 0.4), None)])
def test_the_same_words_on_three_days_with_a_site_convict(days: tuple[float, ...], told: str | None) -> None:
    """Under one post, too: a reader whose comment was lost says it once more, and who presses the button again does so at once."""
    blog = context(*(said("p", 10 + day, "Tom Hill", TEXT, "http://tom-hill.example/") for day in days))
    clue = by_repetition(blog, 0)
    assert (None if clue is None else str(unredacted(clue.words))) == told


def carried(count: int, host: str = "bags.example") -> list[Seen]:
    return [said(f"p{n}", 100 + n, f"Name {n}", f"word {n}", f"http://{host}/") for n in range(count)]


def test_two_certain_adverts_convict_whoever_else_carries_their_site() -> None:
    """The third is told of both; one advert convicts nobody, and two convict not each other."""
    blog = context(*carried(3))
    found = by_host(blog, {0, 1}, [False] * 3)
    assert set(found) == {2}
    assert unredacted(found[2].words) == "3 comments by 3 names link to bags.example; 2 of them are certain adverts"
    assert by_host(blog, {0}, [False] * 3) == {}
    assert set(by_host(blog, {0, 1, 2}, [False] * 3)) == {0, 1, 2}
    assert ADVERTS == 2


def test_a_site_that_honest_people_carry_convicts_nobody() -> None:
    """Where most that carry it are no adverts, or one of them is trusted."""
    assert by_host(context(*carried(5)), {0, 1}, [False] * 5) == {}
    assert by_host(context(*carried(3)), {0, 1}, [False, False, True]) == {}


def test_which_sites_of_a_comment_count() -> None:
    """Those of its name and its links, but for everybody's, mere forwarders and the blog's own."""
    links = ("http://a.example/x", "https://bit.ly/abc", "https://github.com/x", "http://own.example/post")
    one = said("http://own.example/post", 1, "Ida", "words", "http://b.example/", links=links)
    blog = context(one)
    blog.hosts.add("own.example")
    assert hosts_of(blog, one) == {"a.example", "b.example"}


def test_a_ping_robot_is_told_with_its_count() -> None:
    """The same sentence three times under three names and sites; a comment with these words is no ping."""
    said_so = "Strony ktore lubimy odsylaja dzis do tego wpisu {}"
    pings = [
        said("p", 10 + n, f"Title {n}", said_so.format(n), f"http://ping{n}.example/a", kind="trackback") for n in range(3)
    ]  # fmt: skip
    found = by_robot(context(*pings, said("p", 20, "Ida", said_so.format(9))))
    assert set(found) == {0, 1, 2}
    assert "stands in 3 pings" in str(unredacted(found[0].words))
    assert by_robot(context(*pings[:2])) == {}
