"""Discourse: which topic is a page's, and what the answers of its server mean."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from checkup.comment_systems import Thread, named
from tests.comment_systems.talks import NONSENSE, reader_of, talk, told
from tests.growth import assert_linear

PAGE = "https://blog.example/posts/rye/#top"
OWN = "https://blog.example/posts/rye/"
API = "https://forum.example"
THREAD = Thread(API, PAGE, OWN, {"topic": "7"})
UNNUMBERED = Thread(API, PAGE, OWN, {"topic": ""})
QUOTED = "%3A%2F%2Fblog.example%2Fposts%2Frye%2F"
COUNT = f"{API}/embed/count?embed_url%5B%5D=https{QUOTED}&embed_url%5B%5D=http{QUOTED}"
FRAME = f"{API}/embed/comments?embed_url=https%3A%2F%2Fblog.example%2Fposts%2Frye%2F"
ABSENT = told({"errors": ["no"], "error_type": "not_found"}, 404)


def post(number: int, by: str = "bo", **more: Any) -> dict[str, Any]:
    return {
        "id": number + 100,
        "post_number": number,
        "name": by.title() if by != "cy" else "",
        "username": by,
        "avatar_template": "/HIDDEN.png",
        "created_at": "2023-11-14T22:13:20.123Z",
        "cooked": "<p>Yes.</p>",
        "post_type": 1,
        "reply_to_post_number": None,
        "hidden": False,
        "user_deleted": False,
        "deleted_at": None,
        **more,
    }


def topic(*posts: dict[str, Any], more: tuple[int, ...] = (), **fields: Any) -> dict[str, Any]:
    return {"post_stream": {"posts": list(posts), "stream": [p["id"] for p in posts] + list(more)}, "closed": False, **fields}


@pytest.mark.parametrize(
    ("html", "name", "number"),
    [
        (
            '<script>DiscourseEmbed={discourseUrl:"https://forum.example/",discourseEmbedUrl:"https://old.example/rye"};</script>',
            "https://old.example/rye",
            "",
        ),
        ("<script>var discourseUrl='https://forum.example/',discourseEmbedUrl='/rye';</script>", "https://blog.example/rye", ""),
        ('<script>DiscourseEmbed={"discourseUrl":"//forum.example","topicId": 7}</script>', OWN, "7"),
        ("<script>DiscourseEmbed={discourseUrl: 'https://forum.example/', discourseEmbedUrl: window.location.href}</script>", OWN, ""),
    ],
)
def test_where_a_topic_is(html: str, name: str, number: str) -> None:
    """By number, by the address that it was opened for, or by the page's own."""
    assert reader_of("discourse_embed").locate(html, PAGE, "") == Thread(API, PAGE, name, {"topic": number})


def test_a_frame_without_settings_has_no_topic_and_an_address_names_one() -> None:
    """The server must be told, by the page or by the site file."""
    assert reader_of("discourse_embed").locate('<div id="discourse-comments"></div>', PAGE, "") is None
    found = named("https://forum.example/t/about-rye/7", PAGE)
    assert found is not None
    assert (found[0].name, found[1].server, found[1].more) == ("discourse_embed", API, {"topic": "7"})


def test_posts_become_comments() -> None:
    """Neither the blog's own first post, nor what was done to the topic, nor hidden and deleted ones; parents by their number."""
    first = topic(
        post(1, "ada"),
        post(2, reply_to_post_number=1),
        post(3, "ada", reply_to_post_number=2),
        post(4, post_type=3, cooked="HIDDEN"),
        post(5, hidden=True, cooked="HIDDEN"),
        post(6, user_deleted=True, cooked="HIDDEN"),
        more=(107, 108),
        closed=True,
    )
    title = '<div class="title"><div class="quote-controls"></div><img src="/a"> bo:</div>'
    quote = f'<aside class="quote">{title}<blockquote>x</blockquote></aside>'
    second = {"post_stream": {"posts": [post(7, "cy", cooked=quote), post(8, reply_to_post_number=7)]}}
    found, asked = talk("discourse_embed", THREAD, [first, second])
    assert found is not None
    assert [(c.id, c.parent, c.author, c.by_post_author) for c in found.comments] == [
        ("102", None, "Bo", None),
        ("103", "102", "Ada", True),
        ("107", None, "cy", None),
        ("108", "107", "Bo", None),
    ]
    assert found.comments[2].html == '<aside class="quote"><blockquote>x</blockquote></aside>'
    assert found.comments[0].posted == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert (found.comments[0].author_url, found.comments[0].permalink) == (f"{API}/u/bo", f"{API}/t/7/2")
    assert (found.complete, found.closed, "HIDDEN" in repr(found)) == (True, True, False)
    assert [a.address for a in asked] == [f"{API}/t/7.json", f"{API}/t/7/posts.json?post_ids%5B%5D=107&post_ids%5B%5D=108"]


def test_a_post_that_is_not_given_is_missing() -> None:
    """The topic's own list tells how many there are."""
    found, _ = talk("discourse_embed", THREAD, [topic(post(1), post(2), more=(103, 104)), {"post_stream": {"posts": [post(3)]}}])
    assert found is not None
    assert (len(found.comments), found.complete) == (2, False)


def test_the_programs_own_account_is_no_author() -> None:
    """Topics that the program opened say nothing of the blog's account."""
    found, _ = talk("discourse_embed", THREAD, [topic(post(1, "system"), post(2, "system"))])
    assert found is not None
    assert found.comments[0].by_post_author is None


def test_the_frame_is_asked_for_only_where_there_is_a_topic() -> None:
    """Asked for without one, the server may open it: that would write."""
    none, asked = talk("discourse_embed", UNNUMBERED, [{"counts": {}}])
    assert none is not None
    assert (none.comments, [a.address for a in asked]) == ((), [COUNT])
    frame = f'<html><a class="button" href="{API}/t/about-rye/7">Continue</a></html>'.encode()
    found, asked = talk("discourse_embed", UNNUMBERED, [{"counts": {OWN: "1 reply"}}, frame, topic(post(1), post(2))])
    assert found is not None
    assert (len(found.comments), [a.address for a in asked]) == (1, [COUNT, FRAME, f"{API}/t/7.json"])


def test_a_server_that_does_not_count_is_asked_for_the_frame() -> None:
    """Its frame names the topic, or none."""
    none, _ = talk("discourse_embed", UNNUMBERED, [ABSENT, b"<!doctype html><html><p>Loading</p></html>"])
    assert none is not None
    assert none.comments == ()


def test_a_topic_that_is_not_there_has_no_comment() -> None:
    """Visitors see none, either."""
    none, _ = talk("discourse_embed", THREAD, [ABSENT])
    assert none is not None
    assert (none.comments, none.complete) == ((), True)


@pytest.mark.parametrize("thread", [THREAD, UNNUMBERED])
@pytest.mark.parametrize("nonsense", [*NONSENSE, told(b"<html>", 404), {"counts": 3}])
def test_other_answers_are_nothing(thread: Thread, nonsense: Any) -> None:
    """What no Discourse says is no empty topic."""
    answers = [nonsense, b"{}"] if thread is UNNUMBERED and getattr(nonsense, "status", 200) == 404 else [nonsense]
    assert talk("discourse_embed", thread, answers)[0] is None


@pytest.mark.parametrize("piece", ["discourseUrl: '", "topicId = ", "https://a.example/t/"])
def test_work_grows_with_half_open_settings(piece: str) -> None:
    """Twice as many half-open settings cost twice the work."""
    assert_linear(lambda n: reader_of("discourse_embed").locate(piece * (n // len(piece)), PAGE, API), 3_000)
