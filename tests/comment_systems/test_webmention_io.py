"""webmention.io: which addresses a page's mentions went to, and what the answers mean."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from checkup.comment_systems import Thread
from tests.comment_systems.talks import NONSENSE, reader_of, talk

PAGE = "https://blog.example/posts/rye/#top"
API = "https://mentions.example"
OWN = "https://blog.example/posts/rye/"
THREAD = Thread(API, PAGE, OWN, {"also": ""})


def said(number: int, what: str = "in-reply-to", **more: Any) -> dict[str, Any]:
    return {
        "type": "entry",
        "author": {"name": "Bo", "url": "https://bo.example/", "photo": "https://m.example/HIDDEN.jpg"},
        "url": f"https://bo.example/{number}",
        "published": "2023-11-15T07:13:20+09:00",
        "wm-received": "2023-11-14T22:20:00Z",
        "wm-id": number,
        "wm-source": f"https://bo.example/{number}",
        "wm-property": what,
        "wm-private": False,
        "content": {"html": "<p>Yes.</p>", "text": "Yes."},
        **more,
    }


@pytest.mark.parametrize(
    ("html", "name", "also"),
    [
        ('<script src="/js/webmention.min.js" data-id="webmentions" async></script>', OWN, ""),
        (
            '<link rel="canonical" href="/rye"><script>fetch("https://webmention.io/api/mentions.jf2?target=x")</script>',
            "https://blog.example/rye",
            "",
        ),
        (
            '<script src="/webmention.js" data-page-url="https://old.example/rye" data-add-urls="https://b.example/r|x"></script>',
            "https://old.example/rye",
            "https://b.example/r",
        ),
    ],
)
def test_which_addresses_are_asked_for(html: str, name: str, also: str) -> None:
    """The page's own, or the one that the script is given, and what is to be added to it."""
    assert reader_of("webmention_io").locate(html, PAGE, API) == Thread(API, PAGE, name, {"also": also})


def test_answers_and_mentions_become_comments() -> None:
    """Kinds, times with a zone, without one and missing, plain text; no likes, no private ones, no pictures."""
    rows = [
        said(1),
        said(2, "mention-of", published="2023-11-14T22:13:20", content={"text": "a < b\n\nc"}),
        said(3, published=None, content=None, author={"name": "", "url": "https://blog.example/"}),
        *(said(n, what) for n, what in enumerate(("like-of", "repost-of", "bookmark-of", "rsvp"), start=4)),
        said(8, **{"wm-private": True}),
    ]
    found, asked = talk("webmention_io", THREAD, [{"type": "feed", "children": rows}])
    assert found is not None
    one, two, three = found.comments
    assert [(c.id, c.kind, c.author, c.by_post_author) for c in found.comments] == [
        ("1", "comment", "Bo", None),
        ("2", "webmention", "Bo", None),
        ("3", "comment", None, True),
    ]
    assert (one.posted, two.posted) == (datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC),) * 2
    assert three.posted == datetime(2023, 11, 14, 22, 20, tzinfo=UTC)
    assert [c.html for c in found.comments] == ["<p>Yes.</p>", "<p>a &lt; b</p><p>c</p>", "<p></p>"]
    assert (one.permalink, one.author_url, found.complete) == ("https://bo.example/1", "https://bo.example/", True)
    assert "HIDDEN" not in repr(found)
    both = "target%5B%5D=https%3A%2F%2Fblog.example%2Fposts%2Frye%2F&target%5B%5D=https%3A%2F%2Fblog.example%2Fposts%2Frye"
    assert [a.address for a in asked] == [f"{API}/api/mentions.jf2?{both}&per-page=100&page=0&sort-dir=up"]


def test_page_after_page_until_one_is_not_full() -> None:
    """A mention that was sent to both spellings is one; no mention is none."""
    first, second = [said(n) for n in range(1, 101)], [said(101), {**said(102), "wm-source": "https://bo.example/1"}]
    found, asked = talk("webmention_io", THREAD, [{"children": first}, {"children": second}])
    assert found is not None
    assert (len(found.comments), len(asked), found.complete) == (101, 2, True)
    none, _ = talk("webmention_io", THREAD, [{"children": []}])
    assert none is not None
    assert (none.comments, none.complete) == ((), True)


@pytest.mark.parametrize("nonsense", [*NONSENSE, {"children": {}}])
def test_other_answers_are_nothing(nonsense: Any) -> None:
    """What the service never says is no empty list."""
    assert talk("webmention_io", THREAD, [nonsense])[0] is None
