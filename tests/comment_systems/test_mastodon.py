"""Mastodon: which thread is a page's, and what the answers of its server mean."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from checkup.comment_systems import Thread, named
from tests.comment_systems.talks import NONSENSE, reader_of, talk
from tests.growth import assert_linear

PAGE = "https://blog.example/posts/rye/"
THREAD = Thread("https://social.example", PAGE, "114000000000000001")
STATUS = "https://social.example/@ada/114000000000000001"
MENTION = '<span class="h-card" translate="no"><a href="https://social.example/@ada" class="u-url mention">@<span>ada</span></a></span>'


def said(number: int, parent: str = THREAD.name, by: str = "bo", **more: Any) -> dict[str, Any]:
    account = {"id": f"id-{by}", "username": by, "display_name": "" if by == "cy" else by.title(), "url": f"https://social.example/@{by}"}
    return {
        "id": str(number),
        "in_reply_to_id": parent,
        "in_reply_to_account_id": "id-ada" if parent == THREAD.name else "id-bo",
        "created_at": "2023-11-14T22:13:20.000Z",
        "visibility": "public",
        "content": f"<p>{MENTION} Yes.</p>",
        "url": f"https://social.example/@{by}/{number}",
        "replies_count": 0,
        "account": account,
        **more,
    }


@pytest.mark.parametrize(
    "html",
    [
        f'<div data-responses-to-url="{STATUS}"></div>',
        '<mastodon-comments host="social.example" user="ada" tootId="114000000000000001"></mastodon-comments>',
        '<div id="talk" data-toot-id="114000000000000001" data-instance="https://social.example/"></div>',
        '<script>fetch("https://social.example/api/v1/statuses/114000000000000001/context")</script>',
        "<script>const host = 'social.example', id = '114000000000000001'; fetch(`https://${host}/api/v1/statuses/${id}/context`)</script>",
        f'<a href="https://x.example/@b/114000000000000009">b</a> <div toot-id="114000000000000001"></div> <a href="{STATUS}">Reply</a>',
        f'<a class="u-syndication" href="{STATUS}">also there</a>',
        f'<a href="https://social.example/@ada">Mastodon</a> <a rel="external" href="{STATUS}">Reply on Mastodon</a>',
    ],
    ids=["address", "component", "element", "request", "settings", "number and link", "copy", "invitation"],
)
def test_where_a_thread_is(html: str) -> None:
    """Each published way to name the copy of the post, and nothing but that copy."""
    assert reader_of("mastodon").locate(html, PAGE, "") == THREAD


@pytest.mark.parametrize("html", ['<div id="mastodon-comments-list"></div>', f'<a href="{STATUS}">a post</a>', '<i toot-id="7" host="x">'])
def test_a_page_that_names_no_copy_has_no_thread(html: str) -> None:
    """An empty list, a link to some post, and a number that is none."""
    assert reader_of("mastodon").locate(html, PAGE, "") is None


@pytest.mark.parametrize("address", [STATUS, "https://social.example/users/ada/statuses/114000000000000001"])
def test_a_thread_is_named_by_the_address_of_its_post(address: str) -> None:
    """As readers see it, and as servers call it."""
    found = named(address, PAGE)
    assert found is not None
    assert (found[0].name, found[1]) == ("mastodon", THREAD)


def test_an_answer_becomes_comments() -> None:
    """Parents, the starter's answers, names; neither the mentions that a reply begins with nor what only some may see."""
    mine = said(2, "1", "ada", content=f"<p>{MENTION} {MENTION} No, {MENTION} will.</p>")
    found, asked = talk(
        "mastodon", THREAD, [{"descendants": [said(1, replies_count=1), mine, said(3, by="cy"), said(4, visibility="private")]}]
    )
    assert found is not None
    assert [(c.id, c.parent, c.author, c.by_post_author) for c in found.comments] == [
        ("1", None, "Bo", None),
        ("2", "1", "Ada", True),
        ("3", None, "cy", None),
    ]
    assert [c.html for c in found.comments[:2]] == ["<p>Yes.</p>", f"<p>No, {MENTION} will.</p>"]
    assert found.comments[0].posted == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert (found.comments[0].permalink, found.comments[0].author_url) == ("https://social.example/@bo/1", "https://social.example/@bo")
    assert found.complete
    assert [a.address for a in asked] == ["https://social.example/api/v1/statuses/114000000000000001/context"]


def test_a_reply_that_is_counted_and_not_given_is_missing() -> None:
    """Under any reply; a thread without replies is none."""
    short, _ = talk("mastodon", THREAD, [{"descendants": [said(1, replies_count=2), said(2, "1")]}])
    none, _ = talk("mastodon", THREAD, [{"ancestors": [], "descendants": []}])
    assert short is not None
    assert not short.complete
    assert none is not None
    assert (none.comments, none.complete) == ((), True)


@pytest.mark.parametrize(("count", "complete"), [(60, True), (61, False)])
def test_as_many_as_are_ever_given_are_held_against_the_posts_own_count(count: int, complete: bool) -> None:
    """Sixty replies are all, or the first of more."""
    found, asked = talk("mastodon", THREAD, [{"descendants": [said(n) for n in range(1, 61)]}, {"replies_count": count}])
    assert found is not None
    assert (len(found.comments), found.complete, len(asked)) == (60, complete, 2)


@pytest.mark.parametrize("nonsense", [*NONSENSE, {"descendants": {}}, {"ancestors": []}])
def test_other_answers_are_nothing(nonsense: Any) -> None:
    """What no server of the fediverse says is no empty thread."""
    assert talk("mastodon", THREAD, [nonsense])[0] is None


@pytest.mark.parametrize("piece", ["<a class=mention>@", "<span><a mention", "https://a.example/@a/1", "<a syndication ", "<i toot-id="])
def test_work_grows_with_half_open_markup(piece: str) -> None:
    """Twice as many half-open tags cost twice the work."""
    assert_linear(lambda n: reader_of("mastodon").locate(piece * (n // len(piece)), PAGE, ""), 3_000)
