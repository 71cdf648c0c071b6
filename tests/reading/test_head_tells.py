"""What a page's head says of its post: names escaped twice, who made the site, the day that only an article has."""

from __future__ import annotations

import pytest

from checkup.model import Page, Reading
from checkup.platforms import read

TEXT = "<p>" + "The rye stood near the stove over night and was twice as high at six. " * 6 + "</p>"
TEASERS = "".join(f"<h3><a href='/news/bread-{n}'>Bread number {n}</a></h3><p>Some words on it.</p>" for n in range(4))


def reading_of(head: str, body: str, url: str = "http://rye.example/news/rye-rises") -> Reading:
    """What is read of a page with this head and body."""
    return read(Page(url, f"<html><head><title>Rye rises | News</title>{head}</head><body>{body}</body></html>".encode()))


def test_a_name_escaped_twice_is_read_as_it_is_meant() -> None:
    """Structured data in a script is not unescaped by a browser; some sites escape it all the same."""
    data = """{"@type": "BlogPosting", "headline": "Rye rises", "author": {"@type": "Person", "name": "Ann O&#039;Neill"}}"""
    post = reading_of(f"<script type='application/ld+json'>{data}</script>", f"<h1>Rye rises</h1>{TEXT}{TEXT}").post
    assert post is not None
    assert post.author is not None
    assert post.author.name == "Ann O'Neill"


@pytest.mark.parametrize(
    ("content", "name"),
    [("Ann Lee", "Ann Lee"), ("Crumb Ltd. - www.crumb.example", None), ("Crumb (WWW.crumb.example)", None), ("ann@rye.example", None)],
)
def test_an_author_tag_with_an_address_names_no_writer(content: str, name: str | None) -> None:
    """It names who made the site."""
    post = reading_of(f"<meta name='author' content='{content}'>", f"<h1>Rye rises</h1><p>May 3, 2011</p>{TEXT}{TEXT}").post
    assert post is not None
    assert (post.author.name if post.author else None) == name


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("<meta property='article:published_time' content='2011-05-03T09:12:00+02:00'>", "post"),
        ("<meta name='datePublished' content='2011-05-03'>", "post"),
        ("<meta property='article:modified_time' content='2011-05-03T09:12:00+02:00'>", "list"),
        ("", "list"),
    ],
)
def test_an_article_with_a_day_of_its_own_is_a_post_among_teasers(head: str, kind: str) -> None:
    """A list of posts may call itself an article, but has no day of publication."""
    reading = reading_of(f"<meta property='og:type' content='article'>{head}", f"<div>It rose.</div>{TEASERS}")
    assert reading.page_type == kind


def test_the_long_sentence_of_facts_below_a_post_tells_its_day() -> None:
    """Themes name the day in a paragraph that goes on about feeds; other long paragraphs tell none."""
    rest = "and is filed under Bread. You can follow any responses to this entry through the feed. " * 4
    line = f"This entry was posted on Tuesday, May 3rd, 2011 at 9:12 am {rest}"
    days = []
    for name in ("postmetadata alt", "prose"):
        post = reading_of("", f"<h1>Rye rises</h1><div class='entry'>{TEXT}{TEXT}</div><p class='{name}'><small>{line}</small></p>").post
        assert post is not None
        days.append(post.published and post.published.date().isoformat())
    assert days == ["2011-05-03", None]
