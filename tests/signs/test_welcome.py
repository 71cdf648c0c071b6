"""What a newcomer finds: items that pages show, what they may be, and which of them count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.config import SiteConfig
from checkup.diagnosis import examine
from checkup.model import FEED_IN_HEAD, Comment, Mark
from checkup.reader_words import unredacted
from tests.diagnosis._edges import ALL_MARKS, weekly
from tests.factories import comment, post
from tests.signs._facts import facts
from tests.signs.test_responsiveness import measured


def test_welcome_merges_what_pages_show() -> None:
    """Found on one page beats not found on another, which beats cannot tell; unknown names are left out."""
    marks = (
        Mark("about", None),
        Mark("about", False, "https://blog.example/1/"),
        Mark("about", True, "https://blog.example/about"),
        Mark("feed", False),
        Mark("policy", None),
        Mark("balloons", True),
    )
    found = measured(facts([post(1)], marks=marks), "W1")
    assert (found.hits, found.n, found.value) == (1, 2, 0.5)
    assert {k: found.detail[k] for k in ("about", "feed", "policy")} == {"about": True, "feed": False, "policy": None}
    assert found.evidence[0].url == "https://blog.example/about"


@pytest.mark.parametrize(
    ("title", "seen"),
    [
        ("Ada Owner's weblog", True),
        ("Notes by Ada Owner", True),
        ("ADA OWNER", True),
        ("Ada Owners Notizen", True),
        ("Ada's weblog", False),
        ("The slow loaf", False),
    ],
)
def test_a_title_with_the_writers_name_shows_who_writes(title: str, seen: bool) -> None:
    """The whole name of a known writer in the blog's title, whatever the pages show; without pages of a frame nothing is said."""
    settled = facts([post(1)], marks=(Mark("author", False), Mark("feed", True)), title=title)
    assert measured(settled, "W1").detail["author"] is seen
    assert measured(facts([post(1)], title=title), "W1").state == "unknown"


@pytest.mark.parametrize(
    ("keepers", "seen"),
    [(("Ann Reed",), None), ((), False), (("The Slow Loaf Bakery",), False), (("built with Rye",), False), (("Ann",), False)],
)
def test_a_whole_name_in_the_line_of_copyright_may_be_the_writers(keepers: tuple[str, ...], seen: bool | None) -> None:
    """Then nobody can say that nothing tells who writes; the blog's own name, one word and words in small letters are no such name."""
    settled = facts([post(1, author=None)], marks=(Mark("author", False), Mark("feed", True)), title="The slow loaf", keepers=keepers)
    assert measured(settled, "W1").detail["author"] is seen


def test_no_marks_is_unknown() -> None:
    """Saved comments without a frame say nothing about the welcome."""
    assert measured(facts([post(1)]), "W1").state == "unknown"


@pytest.mark.parametrize(
    ("comments", "n"), [((), 1), (tuple(map(comment, "abcdefghijklmnopqrs")), 1), (tuple(map(comment, "abcdefghijklmnopqrst")), 3)]
)
def test_recent_comments_are_missed_only_where_there_are_comments(comments: tuple[Comment, ...], n: int) -> None:
    """A blog that few have written to yet needs no list of the newest comments, nor a feed of them to link; what is found counts."""
    marks = (Mark("about", True), Mark("recent_comments", False), Mark("comment_feed", False))
    assert measured(facts([post(1, comments)], marks=marks), "W1").n == n
    found = (Mark("about", True), Mark("recent_comments", True))
    assert measured(facts([post(1, comments)], marks=found), "W1").n == 2


def test_links_of_spam_alone_do_not_tell_that_links_are_marked() -> None:
    """Spam that comes would make a blog more welcoming, and cleaning it less. Links that are not marked are told whoever left them."""

    def told(verdict: str, found: bool) -> object:
        said = comment("Rose", url="https://rose.example/", verdict=verdict)
        given = facts([post(1, [said])], marks=(Mark("feed", True), Mark("ugc_links", found)))
        return measured(given, "W1").detail["ugc_links"]

    assert (told("ok", True), told("spam", True), told("spam", False)) == (True, None, False)


@pytest.mark.parametrize(
    ("words", "told"), [("RSS", "Offer a subscription by e-mail, too"), (FEED_IN_HEAD, "by e-mail or by feed"), ("", "by feed")]
)
def test_a_feed_that_readers_see_is_not_asked_for(words: str, told: str) -> None:
    """Where a link to the feed stands on a page, only the subscription by e-mail is missing; a feed in the head is seen by nobody."""
    marks = (*(m for m in ALL_MARKS if m.item != "subscribe"), Mark("feed", True, None, words), Mark("subscribe", False))
    [found] = [f for f in examine(facts(weekly([2.0, 3.0], 12), marks=marks), SiteConfig()).findings if f.code == "W-subscribe"]
    assert found.remedy is not None
    assert told in unredacted(found.remedy.action)
    assert ("We found a link to the feed" in unredacted(found.message)) is (words == "RSS")


@pytest.mark.parametrize(("inferred", "sure"), [(False, "high"), (True, "medium")])
def test_a_page_that_says_that_comments_are_closed_leaves_no_doubt(inferred: bool, sure: str) -> None:
    """Where it only shows no form, somebody had better look."""
    bare = [
        replace(p, comments=(), comments_status="none", commenting="closed", closed_at=p.published if inferred else None)
        for p in weekly([None], 12)
    ]
    [found] = [f for f in examine(facts(bare, marks=(Mark("form_open", False),)), SiteConfig()).findings if f.code == "W-form_open"]
    assert found.confidence == sure
