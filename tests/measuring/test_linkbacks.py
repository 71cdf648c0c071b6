"""Who wrote about the blog elsewhere: which comments and pings are mentions, by whom, and which are counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from checkup.facts import Facts, SpamShare, Window
from checkup.gathering.api_records import PINGS_MISSING
from checkup.measuring.linkbacks import Mention, mentions, talk_counts
from checkup.model import Blog, Comment, Coverage, Owner, Person
from tests.factories import START, blog, comment, post

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def facts(given: Blog, **more: Any) -> Facts:
    return Facts(given, NOW, "configured", Window(None, NOW, "all posts"), **more)


def ping(url: str | None, *, name: str = "Rye again", kind: str = "pingback", **more: Any) -> Comment:
    return comment(name, "[...] as they say there [...]", kind=kind, url=url, **more)


def reply(permalink: str, author: str | None, **more: Any) -> Comment:
    """A comment that stands at an address of its own."""
    return replace(comment("Ben", url=author, **more), permalink=permalink)


def rows(*comments: Comment, **more: Any) -> tuple[Mention, ...]:
    return mentions(facts(blog([post(1, comments, **more)]))).rows


@pytest.mark.parametrize("kind", ["pingback", "trackback", "webmention"])
def test_pings_of_other_sites_are_counted(kind: str) -> None:
    """Each kind of ping is a mention; it stands at the address that it gives, and its site is that address's host."""
    [found] = rows(ping("https://www.grain.example/2026/rye", kind=kind))
    assert (found.kind, found.standing, found.source, found.site) == (
        kind,
        "counted",
        "https://www.grain.example/2026/rye",
        "grain.example",
    )


def test_a_webmention_stands_where_its_own_address_says() -> None:
    """The page that mentions the post, and not the home page of its writer."""
    given = replace(ping("https://grain.example/", kind="webmention"), permalink="https://grain.example/notes/7")
    assert rows(given)[0].source == "https://grain.example/notes/7"


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://ann.blogspot.de/2026/01/rye.html", "ann.blogspot.com"),
        ("https://medium.com/@ann/rye-1", "medium.com/@ann"),
        ("https://people.example/~ann/rye.html", "people.example/~ann"),
        ("https://news.example/ann/rye.html", "news.example"),
    ],
)
def test_a_site_is_its_host_or_an_account(address: str, site: str) -> None:
    """On hosts that many people share the account counts; elsewhere the whole host is one site."""
    assert rows(ping(address))[0].site == site


def test_a_trackback_without_an_address_is_known_by_its_blogs_name() -> None:
    """Trackbacks bear the name of the blog they come from; pingbacks bear a title, which tells no site."""
    trackback, pingback = rows(ping(None, name="Grain", kind="trackback", id="a"), ping(None, name="Grain", id="b"))
    assert (trackback.site, pingback.site) == ("name:grain", "")


@pytest.mark.parametrize("address", ["https://blog.example/2/", "https://ada.example/notes"])
def test_what_the_blog_says_of_itself_is_apart(address: str) -> None:
    """A ping from the blog, and one from the site of its writer, are the blog's own."""
    given = blog([post(1, [ping(address)])], owners=(Owner(Person("Ada Owner", "https://ada.example/"), "byline"),))
    assert mentions(facts(given)).rows[0].standing == "own"


def test_a_webmention_by_the_blogs_writer_is_the_blogs_own() -> None:
    """By the name, wherever it stands; a pingback bears its page's title, which may be a writer's name by chance."""
    both = [ping("https://elsewhere.example/", name="Ada Owner", kind=kind, id=kind) for kind in ("webmention", "pingback")]
    given = blog([post(1, both)], owners=(Owner(Person("Ada Owner"), "byline"),))
    assert {m.kind: m.standing for m in mentions(facts(given)).rows} == {"webmention": "own", "pingback": "counted"}


def test_a_moved_blog_is_still_the_same_blog() -> None:
    """Two hosts of one name are one blog's: its pings from where it stood before are its own."""
    given = blog(
        [post(1, [ping("https://ann-bakes.blogspot.com/1")], url="https://ann-bakes.example/1/")], url="https://ann-bakes.example/"
    )
    assert mentions(facts(given)).rows[0].standing == "own"


@pytest.mark.parametrize(("verdict", "standing"), [("spam", "spam"), ("suspect", "suspect"), ("promo", "counted"), (None, "counted")])
def test_the_verdict_tells_whether_a_mention_counts(verdict: str | None, standing: str) -> None:
    """Spam and what may be spam stand apart; all others count."""
    assert rows(ping("https://grain.example/", verdict=verdict))[0].standing == standing


def test_what_came_after_the_checkups_day_is_apart() -> None:
    """A ping that is dated after T is in no number."""
    assert rows(ping("https://grain.example/", posted=NOW + timedelta(days=1)))[0].standing == "later"


@pytest.mark.parametrize("system", ["mastodon", "bluesky", "webmention_io", None])
def test_an_answer_from_ones_own_place_is_a_reply_and_no_mention(system: str | None) -> None:
    """It is a comment: told among the replies, and in no number of the mentions."""
    found = mentions(facts(blog([post(1, [reply("https://social.example/@ben/1", "https://social.example/@ben")], comment_system=system)])))
    assert ([m.kind for m in found.replies], found.counted, found.sites) == (["reply"], (), ())


@pytest.mark.parametrize(
    ("permalink", "author", "system"),
    [
        ("https://github.com/ada/blog/issues/1#issuecomment-2", "https://github.com/ben", "utterances"),
        ("https://blog.example/1/#comment-2", "https://ben.example/", None),
        ("https://old-home.example/1/#comment-2", "https://ben.example/", None),
        ("https://social.example/@ben/1", None, "mastodon"),
    ],
)
def test_other_comments_are_no_replies_from_elsewhere(permalink: str, author: str | None, system: str | None) -> None:
    """Not where everybody answers on one server, not on the blog, not at an address that is neither the blog's nor its writer's."""
    assert rows(reply(permalink, author), comment_system=system) == ()


def test_what_the_blogs_writer_answers_elsewhere_is_no_mention() -> None:
    """The owner's own replies in a thread elsewhere are answers, whatever their address."""
    assert rows(replace(reply("https://social.example/@ada/1", "https://social.example/@ada"), by_blog_author=True)) == ()


def test_sites_that_came_back_wrote_about_two_posts() -> None:
    """Two pings on one post are no return; on two posts they are. Sites that wrote about most posts stand first."""
    given = blog(
        [
            post(
                1, [ping("https://once.example/a", id="1"), ping("https://once.example/b", id="2"), ping("https://twice.example/a", id="3")]
            ),
            post(2, [ping("https://twice.example/b", id="4")]),
        ]
    )
    found = mentions(facts(given))
    assert [(row.site, row.posts, len(row.mentions)) for row in found.sites] == [("twice.example", 2, 2), ("once.example", 1, 2)]
    assert [row.site for row in found.returning] == ["twice.example"]


def test_the_newest_stand_first_and_an_undated_one_at_its_posts_date() -> None:
    """A ping without a date is as old as its post at most; without either it stands last."""
    given = blog(
        [
            post(1, [ping("https://a.example/", id="dated", posted=START + timedelta(days=3))]),
            post(2, [ping("https://b.example/", id="of-post", posted=None)]),
            post(3, [ping("https://c.example/", id="never", posted=None)], published=None),
        ]
    )
    assert [m.comment.id for m in mentions(facts(given)).rows] == ["of-post", "dated", "never"]


def test_doubts_are_told() -> None:
    """Unread comments, an API that hides pings, and spam everywhere: there may be more, or less, than is counted."""
    cover = Coverage(notes=(PINGS_MISSING,))
    given = blog([post(1, [ping("https://a.example/")]), post(2, comments_status="external-unread")], coverage=cover)
    found = mentions(facts(given, spam=SpamShare(0.5, 200)))
    assert (found.unread, found.missing, found.overrun) == (1, True, True)
    plain = mentions(facts(blog([post(1, [ping("https://a.example/")])])))
    assert (plain.unread, plain.missing, plain.overrun) == (0, False, False)


def test_boyds_index_is_made_of_comments_and_pings() -> None:
    """Spam is in neither; without a word there is no index."""
    given = blog([post(1, [comment(), comment(verdict="spam"), ping("https://a.example/")]), post(2)])
    counts = talk_counts(facts(given), given.posts)
    assert (counts.posts, counts.comments, counts.pings, counts.index) == (2, 1, 1, 1.0)
    assert talk_counts(facts(given), given.posts[1:]).index is None
