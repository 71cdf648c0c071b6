"""A post without comments that asks its readers to answer elsewhere is unread there; a link that asks nobody changes nothing."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "<p>" + "We began before light, and the kettle was still warm when the first neighbours came to look. " * 4 + "</p>"


def post_with(foot: str, *, inside: bool = False, lang: str = "en") -> Post:
    """The post of a page with such words behind its text, or at its end."""
    text = f'<div class="content">{TEXT * 3}{foot if inside else ""}</div>{"" if inside else foot}'
    meta = '<p class="meta"><time datetime="2024-03-01">March 1, 2024</time> by Ada Thorn</p>'
    body = f"<body><main><article><h1>A loaf</h1>{meta}{text}</article></main></body>"
    html = f'<html lang="{lang}"><head><title>A loaf | Kiln</title></head>{body}</html>'
    found = read(Page(url="https://kiln.example/loaf/", body=html.encode()))
    assert found.post is not None
    return found.post


ASKS = [
    ('<p><a href="https://toot.example/@ada/112345678">Comment on Mastodon</a></p>', "mastodon"),
    ('<p>Comments? <a href="https://news.ycombinator.com/item?id=39">Discuss on Hacker News</a></p>', "hacker-news"),
    ('<p><a href="https://www.reddit.com/r/bread/comments/abc/loaf/">Join the discussion on Reddit</a></p>', "reddit"),
    ('<p><a href="https://github.com/ada/kiln/issues/12">Commenter sur GitHub</a></p>', "github-thread"),
    ('<p><a href="https://bsky.app/profile/ada.example/post/3k">Auf Bluesky antworten</a></p>', "bluesky"),
    ('<p><a href="https://t.me/kiln/12">Обсудить в Telegram</a></p>', "telegram-post"),
    ('<p><a href="https://forum.kiln.example/t/loaf/12">Coméntalo en el foro</a></p>', "forum"),
    ('<p><a href="mailto:ada@kiln.example?subject=Loaf">Reply by email</a></p>', "e-mail"),
    ('<p>Questions or comments? <a href="mailto:ada@kiln.example">Send me a note</a>.</p>', "e-mail"),
    ('<p><a href="mailto:ada@kiln.example">Per E-Mail antworten</a></p>', "e-mail"),
]


@pytest.mark.parametrize("inside", [False, True])
@pytest.mark.parametrize(("foot", "place"), ASKS)
def test_a_post_that_asks_for_answers_elsewhere_is_unread(foot: str, place: str, inside: bool) -> None:
    """Behind its text or with its last words, in several languages; the place is named."""
    post = post_with(foot, inside=inside)
    assert (post.comments_status, post.comment_system) == ("external-unread", place)


ASKS_NOT = [
    '<p>Follow me on <a href="https://toot.example/@ada">Mastodon</a></p>',
    '<p><a href="https://twitter.com/intent/tweet?text=Loaf">Comment on Twitter</a></p>',
    '<p><a href="https://news.ycombinator.com/item?id=39">The oven that I spoke of</a></p>',
    '<p>Contact: <a href="mailto:ada@kiln.example">Ada</a></p>',
    '<p><a href="https://kiln.example/thoughts/">More thoughts</a></p>',
    '<aside class="sidebar"><a href="https://forum.kiln.example/t/all/1">Discuss in the forum</a></aside>',
]


@pytest.mark.parametrize("foot", ASKS_NOT)
def test_what_asks_nobody_leaves_a_post_without_comments(foot: str) -> None:
    """A profile, a button to share, a source, an address to write to, and what stands beside the column."""
    post = post_with(foot)
    assert (post.comments_status, post.comment_system) == ("none", None)


def test_a_discussion_that_the_text_speaks_of_is_no_invitation() -> None:
    """In the midst of a text it is the writer's source."""
    link = '<p>See the <a href="https://www.reddit.com/r/bread/comments/abc/loaf/">discussion of it</a>.</p>'
    assert post_with(f"{TEXT * 3}{link}{TEXT * 3}", inside=True).comments_status == "none"


def test_a_post_with_a_form_of_its_own_asks_there() -> None:
    """Where readers can write on the page itself, a link elsewhere is one more place, and nothing is missing."""
    form = (
        '<form action="/comment" method="post"><label>Your comment</label><textarea name="comment"></textarea><button>Send</button></form>'
    )
    assert post_with(f"{ASKS[0][0]}{form}").comments_status == "none"
