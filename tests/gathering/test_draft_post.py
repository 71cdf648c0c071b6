"""Everything read at one address becomes one draft, and drafts of one post become the post."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.gathering.draft_post import bare_number, draft_of, finished
from checkup.gathering.page_read import PageRead
from checkup.model import Post
from tests.factories import comment
from tests.gathering.pages import HOST, draft, entry

URL = HOST + "/2012/05/loaf-1/"


def page(post: Post, url: str = URL, further: tuple[int, ...] = ()) -> PageRead:
    return PageRead(url, "post", post, further=frozenset(further))


@pytest.mark.parametrize(("linked", "own"), [({1}, 2), ({1, 2}, 3), ({2}, 1), ({2, 3}, 1), (set(), 1)])
def test_which_page_the_bare_address_shows(linked: set[int], own: int) -> None:
    """The number that no page links to."""
    assert bare_number(linked) == own


def test_comment_pages_follow_each_other() -> None:
    """The bare page shows the newest comments; older pages come before it, and its facts lead."""
    newest = page(entry(1, (comment(id="3"),)), further=(1, 2))
    older = [page(entry(1, (comment(text=f"Word {n}", id=str(n)),), title="Other"), f"{URL}comment-page-{n}/") for n in (1, 2)]
    got = draft_of([older[1], newest, older[0]], [])
    assert [c.id for c in got.post.comments] == ["1", "2", "3"]
    assert (got.post.title, got.post.url) == ("Post 1", URL)


def test_a_printed_view_is_only_used_where_nothing_better_was_read() -> None:
    """What a print page says beside the post's own page is dropped; alone it is the post, under the post's address."""
    own, printed = page(entry(1, (comment(id="1"),))), page(entry(1, (comment(id="x9"),), title="Printed"), URL + "print/")
    assert [c.id for c in draft_of([printed, own], []).post.comments] == ["1"]
    assert draft_of([printed], []).post.url == URL


def test_the_fullest_draft_leads_and_lacks_nothing() -> None:
    """Facts of the page with most comments, the exact date and the author from where they are known, the plainest address."""
    long = entry(1, (comment(id="1"), comment(text="Another word", id="2")), url=HOST + "/?p=1", published=None, author=None)
    short = entry(1, url=URL, comments_status="none", commenting="closed")
    got = finished([draft(short), draft(replace(long, commenting="unknown"))])
    assert (got.url, got.published, got.author, got.commenting) == (URL, short.published, short.author, "closed")
    assert [c.id for c in got.comments] == ["1", "2"]
