"""Bluesky: which thread is a page's, and what the network's answer means."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from checkup.comment_systems import Thread, named
from tests.comment_systems.talks import NONSENSE, reader_of, talk
from tests.growth import assert_linear

PAGE = "https://blog.example/posts/rye/"
API = "https://api.example"
URI = "at://did:plc:ada/app.bsky.feed.post/3kroot"
WEB = "https://bsky.app/profile/did:plc:ada/post/3kroot"
THREAD = Thread(API, PAGE, URI)


def view(name: str, *replies: Any, by: str = "bo", words: str = "Yes.", count: int | None = None, **more: Any) -> dict[str, Any]:
    record = {"text": words, "createdAt": "2023-11-14T22:13:20.000Z", **more}
    post = {
        "uri": f"at://did:plc:{by}/app.bsky.feed.post/{name}",
        "author": {"did": f"did:plc:{by}", "handle": f"{by}.example", **({"displayName": by.title()} if by != "cy" else {})},
        "record": record,
        "replyCount": len(replies) if count is None else count,
        "indexedAt": "2023-11-14T22:13:22.400Z",
    }
    return {"post": post, "replies": list(replies)}


@pytest.mark.parametrize(
    "html",
    [
        f'<div id="talk" data-uri="{WEB}"></div>',
        f'<bluesky-comments-tag url="{WEB}"></bluesky-comments-tag>',
        f"<bsky-comments post='{URI}'></bsky-comments>",
        f'<script>loadComments("{URI}")</script>',
        f'<a href="https://bsky.app/profile/bo.example/post/3kx">b</a> <a rel="syndication" href="{WEB}">Also on Bluesky</a>',
        f'<script>fetch(api + "app.bsky.feed.getPostThread?uri=" + uri)</script><a href="{WEB}">Reply</a> <a href="{WEB}">Like</a>',
    ],
    ids=["element", "component", "network's address", "script", "copy", "only link"],
)
def test_where_a_thread_is(html: str) -> None:
    """Each published way to name the copy of the post."""
    assert reader_of("bluesky").locate(html, PAGE, API) == THREAD


def test_a_page_that_links_to_several_posts_names_no_thread() -> None:
    """Which of them is the copy, nobody knows; a profile is none."""
    other = '<a href="https://bsky.app/profile/bo.example/post/3kx">b</a><a href="https://bsky.app/profile/ada.example">me</a>'
    assert reader_of("bluesky").locate(f'<a href="{WEB}">a</a>{other}', PAGE, API) is None


def test_a_thread_is_named_by_the_address_of_its_post() -> None:
    """As readers see it, with a handle; the public service answers for the network."""
    found = named("https://bsky.app/profile/ada.example/post/3kroot", PAGE)
    assert found is not None
    assert (found[0].name, found[1].server, found[1].name) == (
        "bluesky",
        "https://public.api.bsky.app",
        "at://ada.example/app.bsky.feed.post/3kroot",
    )


def test_a_tree_becomes_comments() -> None:
    """Replies with their parents, names or handles, and the starter's answers; the depth is asked for."""
    tree = view("3kroot", view("a", view("b", by="ada")), view("c", by="cy"), by="ada", quoteCount=3)
    found, asked = talk("bluesky", THREAD, [{"thread": tree}])
    assert found is not None
    a, b, c = found.comments
    assert [a.id, b.id, c.id] == [f"at://did:plc:{by}/app.bsky.feed.post/{n}" for by, n in (("bo", "a"), ("ada", "b"), ("cy", "c"))]
    assert [x.parent for x in (a, b, c)] == [None, a.id, None]
    assert [(x.author, x.by_post_author) for x in (a, b, c)] == [("Bo", None), ("Ada", True), ("cy.example", None)]
    assert (a.author_url, a.permalink) == ("https://bsky.app/profile/bo.example", "https://bsky.app/profile/did:plc:bo/post/a")
    assert (a.posted, found.complete) == (datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC), True)
    assert asked[0].address == (
        f"{API}/xrpc/app.bsky.feed.getPostThread?uri=at%3A%2F%2Fdid%3Aplc%3Aada%2Fapp.bsky.feed.post%2F3kroot&depth=1000&parentHeight=0"
    )


def test_what_is_not_shown_is_no_comment() -> None:
    """Places of deleted and blocked replies, what the thread's writer hid with all under it, and what the network took away."""
    hidden = view("h", view("under"), words="HIDDEN-h")
    away = view("w", words="HIDDEN-w")
    away["post"]["labels"] = [{"val": "!hide"}]
    spam = view("s")
    spam["post"]["labels"] = [{"val": "spam"}]
    tree = view("3kroot", hidden, away, {"uri": "x", "notFound": True}, {"uri": "y", "blocked": True}, spam)
    tree["threadgate"] = {"record": {"hiddenReplies": [hidden["post"]["uri"]]}}
    found, _ = talk("bluesky", THREAD, [{"thread": tree}])
    assert found is not None
    assert [c.permalink for c in found.comments] == ["https://bsky.app/profile/did:plc:bo/post/s"]
    assert (found.complete, "HIDDEN" in repr(found)) == (True, False)


def test_more_counted_than_given_is_a_part_and_none_is_none() -> None:
    """At any place of the tree."""
    short, _ = talk("bluesky", THREAD, [{"thread": view("3kroot", view("a", count=1))}])
    none, _ = talk("bluesky", THREAD, [{"thread": view("3kroot")}])
    assert short is not None
    assert not short.complete
    assert none is not None
    assert (none.comments, none.complete) == ((), True)


def test_a_time_that_the_writer_set_ahead_is_the_networks() -> None:
    """The earlier of both is when the reply came."""
    found, _ = talk("bluesky", THREAD, [{"thread": view("3kroot", view("a", createdAt="2099-01-01T00:00:00Z"))}])
    assert found is not None
    assert found.comments[0].posted == datetime(2023, 11, 14, 22, 13, 22, tzinfo=UTC)


def test_links_stand_at_their_bytes() -> None:
    """Letters of several bytes before a link, markup in the words, a card below them, and places outside the words."""
    facets = [
        {"index": {"byteStart": 10, "byteEnd": 14}, "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://a.example/"}]},
        {"index": {"byteStart": 12, "byteEnd": 99}, "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://b.example/"}]},
        {"index": {"byteStart": 0, "byteEnd": 9}, "features": [{"$type": "app.bsky.richtext.facet#mention", "did": "did:plc:ada"}]},
    ]
    card = {"external": {"uri": "https://c.example/"}}
    found, _ = talk("bluesky", THREAD, [{"thread": view("3kroot", view("a", words="パンが here\n\n<b>", facets=facets, embed=card))}])
    assert found is not None
    assert found.comments[0].html == (
        '<p>パンが <a href="https://a.example/">here</a></p><p>&lt;b&gt; <a href="https://c.example/"></a></p>'
    )


@pytest.mark.parametrize(("address", "count"), [("https://blog.example/posts/rye/", 1), ("https://other.example/", 0)])
def test_a_post_that_a_page_shows_is_its_copy_where_it_leads_there(address: str, count: int) -> None:
    """Else the page quotes somebody, and has no comments there."""
    thread = reader_of("bluesky").locate(f'<blockquote class="bluesky-embed" data-bluesky-uri="{URI}"></blockquote>', PAGE, API)
    assert thread is not None
    found, _ = talk("bluesky", thread, [{"thread": view("3kroot", view("a"), embed={"external": {"uri": address}})}])
    assert found is not None
    assert len(found.comments) == count


@pytest.mark.parametrize("nonsense", [*NONSENSE, {"thread": {"notFound": True}}, {"thread": []}])
def test_other_answers_are_nothing(nonsense: Any) -> None:
    """A post that is not there, and what no such network says, is no empty thread."""
    assert talk("bluesky", THREAD, [nonsense])[0] is None


@pytest.mark.parametrize("piece", ["<i x=https://bsky.app/profile/", "<a syndication ", "'at://a/", '<a href="https://bsky.app/profile/a'])
def test_work_grows_with_half_open_markup(piece: str) -> None:
    """Twice as many half-open tags cost twice the work."""
    assert_linear(lambda n: reader_of("bluesky").locate(piece * (n // len(piece)), PAGE, API), 3_000)
