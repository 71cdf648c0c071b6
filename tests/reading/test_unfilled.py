"""A place for comments that only a script fills is not "no comments"; a page that says it has none, or takes them itself, is."""

from __future__ import annotations

import pytest

from checkup import platforms
from checkup.model import Page
from tests.comment_systems.test_detect import EMBEDS, FORMS

PAGE = """<!doctype html><html><head><title>Rye | Crumbs</title></head><body><article><h1>Rye</h1><p>By Ada on
<time datetime="2026-03-01">1 March 2026</time></p><p>Keep the dough warm, and let it rest for a night before it
goes into the oven.</p></article>{}</body></html>"""
SCRIPT = '<script src="https://talk.example/embed.js"></script>'


def status(html: str) -> str:
    reading = platforms.read(Page("https://crumbs.example/2026/rye/", PAGE.format(html).encode(), "text/html; charset=utf-8"))
    assert reading.page_type == "post"
    assert reading.post is not None
    return reading.post.comments_status


@pytest.mark.parametrize(
    "html",
    [
        f'<div id="comments"></div>{SCRIPT}',
        f'<section class="post-comments"><h2>Comments</h2><div></div>{SCRIPT}</section>',
        f"<section><h2>Comments</h2></section>{SCRIPT}",
        f"<section><h3>Kommentare</h3><p>Bitte JavaScript einschalten.</p></section>{SCRIPT}",
        f'<div id="discussion"><button>Load comments</button><p>Loading comments\u2026</p></div>{SCRIPT}',
        '<div id="talk" class="webmentions"></div><p>Bye.</p><script>show("talk")</script>',
        '<x-comments data-id="1"></x-comments><script type="module" src="/js/x-comments.js"></script>',
    ],
)
def test_an_empty_place_beside_a_script_is_unread(html: str) -> None:
    """A container named as comments are, or a heading with nothing under it, that a script fills: how many there are is not known."""
    assert status(html) == "external-unread"


@pytest.mark.parametrize(
    "html",
    [
        f'<section id="comments"><h2>No comments yet</h2></section>{SCRIPT}',
        f'<section id="comments"><h2>Comments</h2><p>Be the first to write.</p></section>{SCRIPT}',
        f'<section id="comments"><h2>Comments (0)</h2></section>{SCRIPT}',
        f'<section id="comments"><h2>Comments</h2><form action="/say"><textarea></textarea></form></section>{SCRIPT}',
        f'<section id="comments"><p>Comments are closed.</p></section>{SCRIPT}',
        '<section id="comments"><h2>Comments</h2></section>',
        f"<section><h2>Comments on the weather</h2><p>{'It rained. ' * 20}</p></section>{SCRIPT}",
        SCRIPT,
    ],
)
def test_a_page_that_tells_is_believed(html: str) -> None:
    """It says none, first, zero or closed; it has a form of its own; no script is near; or nothing of the kind is there."""
    assert status(html) == "none"


@pytest.mark.parametrize("words", ["Show Comments", "View 3 comments", "Voir les commentaires", "Alle Kommentare anzeigen", "查看评论"])
def test_a_button_that_shows_comments_leads_to_some_that_are_not_here(words: str) -> None:
    """Nobody can tell how many; where the page counts none or takes comments itself, there are none, and a question is no button."""
    assert status(f"<div><a href='/talk?of=7'>{words}</a></div>") == "external-unread"
    assert status(f"<p>0 comments</p><div><a href='/talk?of=7'>{words}</a></div>".replace("3 comments", "comments")) == "none"
    form = "<form id='commentform' action='/say'><textarea name='comment'></textarea></form>"
    assert status(f"<div><a href='#'>{words}</a></div>{form}".replace("3 comments", "comments")) == "none"
    assert status(f"<p>{words} are what we like to read.</p>".replace("3 comments", "comments")) == "none"


@pytest.mark.parametrize(("name", "html"), [*sorted(EMBEDS.items()), *FORMS])
def test_every_embed_is_found_in_a_whole_page(name: str, html: str) -> None:
    """Not only in its own lines of source: each system's embed codes make the page's comments unread, under the system's name."""
    reading = platforms.read(Page("https://crumbs.example/2026/rye/", PAGE.format(html).encode(), "text/html; charset=utf-8"))
    assert reading.post is not None
    assert (reading.post.comment_system, reading.post.comments_status) == (name, "external-unread")


COPY = '<a class="u-syndication" href="https://bsky.app/profile/ada.example/post/3k">Also on Bluesky</a>'


def test_a_copy_elsewhere_counts_where_the_page_takes_no_comments() -> None:
    """Readers of a page without a form may answer at its copy; a page with its own form, or that says it has none, is believed."""
    assert status(COPY) == "external-unread"
    assert status(f'{COPY}<form action="/comments" method="post"><textarea></textarea></form>') == "none"
    assert status(f"{COPY}<section><h2>Comments (0)</h2></section>") == "none"


def test_a_platform_that_prints_its_comments_is_believed() -> None:
    """An empty list on a page of WordPress is a post without comments, whatever scripts the theme has."""
    page = PAGE.replace("<head>", '<head><meta name="generator" content="WordPress 6.4">').format(f'<div id="comments"></div>{SCRIPT}')
    reading = platforms.read(Page("https://crumbs.example/2026/rye/", page.encode(), "text/html; charset=utf-8"))
    assert reading.platform == "wordpress"
    assert reading.post is not None
    assert reading.post.comments_status == "none"
