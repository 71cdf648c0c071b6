"""What pages ask robots for, in their head and in their header."""

from __future__ import annotations

import pytest

from checkup import platforms, robots_words
from checkup.model import Page

ARTICLE = b"<article><h1>A loaf</h1><p>Rye needs more water than wheat, and it needs it earlier in the day.</p></article>"


@pytest.mark.parametrize(
    ("lines", "quoted", "followed"),
    [
        ([], True, True),
        (["all"], True, True),
        (["index, follow"], True, True),
        (["noindex"], False, True),
        (["NoArchive"], False, True),
        (["nosnippet"], False, True),
        (["nofollow"], True, False),
        (["none"], False, False),
        (["noindex, nofollow"], False, False),
        (["all", "noarchive"], False, True),
        (["otherbot: noindex, nofollow"], True, True),
        (["otherbot: noindex", "noarchive"], False, True),
        (["checkup: noarchive"], False, True),
        (["Checkup: nofollow, noindex"], False, False),
        (["otherbot: none, checkup: noindex"], False, True),
        (["robots: noindex"], False, True),
        (["unavailable_after: 25 Jun 2030 15:00:00 PST, noindex"], False, True),
        (["max-snippet: 20, noimageindex"], True, True),
        (["x" * 5000 + ", noindex"], True, True),
        (["", ",,", ":"], True, True),
    ],
)
def test_a_header_asks_for_it(lines: list[str], quoted: bool, followed: bool) -> None:
    """Each line by itself: for everybody, for Checkup by name, or for another robot, which is none of ours."""
    asked = robots_words.of_header(lines)
    assert (robots_words.may_quote(asked), robots_words.may_follow(asked)) == (quoted, followed)
    reading = platforms.read(Page("http://k.example/a/", ARTICLE, robots=asked))
    said = reading.post or reading.maybe_post
    assert said is not None
    assert (said.quotable, reading.nofollow) == (quoted, not followed)


@pytest.mark.parametrize(
    ("said", "together"),
    [([], None), ([None], None), ([True, None], True), ([None, False, True], False), ([True, True], True), ([False], False)],
)
def test_pages_and_records_of_one_post_speak_together(said: list[bool | None], together: bool | None) -> None:
    """One no is a no; one yes is enough where nobody says no; where nobody knows it stays open."""
    assert robots_words.together(said) is together


@pytest.mark.parametrize(
    ("tags", "quoted", "followed"),
    [
        ('<meta name="robots" content="index"><meta name="robots" content="noindex">', False, True),
        ('<meta name="ROBOTS" content="NOARCHIVE, NOFOLLOW">', False, False),
        ('<meta name="checkup" content="none">', False, False),
        ('<meta name="otherbot" content="none">', True, True),
        ('<meta name="robots" content="all">', True, True),
        ('<meta name="description" content="noindex">', True, True),
    ],
)
def test_a_head_asks_for_it(tags: str, quoted: bool, followed: bool) -> None:
    """Every tag counts, the strictest wins; the owner can say that it is not meant for the own report."""
    page = Page("http://k.example/a/", tags.encode() + ARTICLE)
    for mine in (False, True):
        reading = platforms.read(page, mine=mine)
        said = reading.post or reading.maybe_post
        assert said is not None
        assert (said.quotable, not reading.nofollow) == (quoted or mine, followed or mine)
