"""What each page leads to: further pages of its text and comments, other posts, lists, and a former address."""

from __future__ import annotations

from typing import Any

import pytest

from checkup.addresses import key
from checkup.crawling.roles import Role
from checkup.gathering.known_post import Known
from checkup.model import Page, PageType, Post, Reading
from tests.crawling._scripted import HOME, PART, POST, crawl, link, pages, queued, reading
from tests.factories import comment, post
from tests.sources.reading import NOW


def wants(one: Post, body: bytes = b"", **more: Any) -> list[tuple[str, Role, bool]]:
    """What a post's page makes the crawl ask for."""
    made = pages()
    made.gathering.known[key(POST)] = Known(POST, pages={None: one})
    found = Reading(platform="generic", page_type="post", post=one, **more)
    made._want_extras(POST, POST, Page(POST, body, "text/html", NOW), found)
    return queued(made)


def test_further_pages_of_the_text_are_asked_for() -> None:
    """Not the page itself, nor one of another place."""
    listed = (POST, f"{POST}2/", "https://other.example/2/")
    assert wants(post(1, url=POST), body_pages=listed) == [(f"{POST}2/", Role.EXTRA, True)]
    assert pages()._want_extras(POST, POST, Page(POST, b"", "text/html", NOW), reading(POST, body_pages=listed)) is None


@pytest.mark.parametrize(
    ("declared", "body", "expected"),
    [
        (3, link(PART), [PART]),
        (None, link(PART), []),
        (1, link(PART), []),
        (3, link(f"{HOME}2012/05/crumb/comment-page-2/"), [f"{HOME}2012/05/crumb/comment-page-2/"]),  # the only one that is paged
        (3, link(PART, f"{HOME}2012/05/crumb/comment-page-2/"), [PART]),
        (3, link(f"{HOME}a/comment-page-2/", f"{HOME}c/comment-page-2/"), []),
        (3, link(f"{HOME}about/"), []),
    ],
)
def test_comment_pages_by_plain_links(declared: int | None, body: bytes, expected: list[str]) -> None:
    """Of a post that announces more comments than it shows; those of another post only where no others are linked."""
    assert [url for url, _, _ in wants(post(1, [comment()], url=POST, declared_count=declared), body)] == expected


@pytest.mark.parametrize(("complete", "more", "queues"), [(False, {}, True), (True, {}, False), (False, {"nofollow": True}, False)])
def test_a_page_is_followed_until_every_post_is_known(complete: bool, more: dict[str, Any], queues: bool) -> None:
    """And not where it asks not to be."""
    made = pages()
    made.frontier.complete = complete
    listed = Reading(page_type="list", post_links=(POST, "https://other.example/x/"), list_links=(f"{HOME}page/2/",), **more)
    made.follow(Page(HOME, link(f"{HOME}page/3/", "https://other.example/page/4/"), "text/html", NOW), listed)
    assert made.frontier.size == (3 if queues else 0)
    if queues:
        assert [(url, role) for url, role, _ in queued(made)] == [
            (POST, Role.POST),
            (f"{HOME}page/2/", Role.PAGER),
            (f"{HOME}page/3/", Role.PAGER),
        ]


@pytest.mark.parametrize(
    ("kind", "links", "counts"), [("list", (), True), ("other", (), True), ("post", (), False), ("list", (POST,), False)]
)
def test_a_list_that_leads_to_nothing_new_is_counted(kind: PageType, links: tuple[str, ...], counts: bool) -> None:
    """Eighty in a row end the search among stray links; a post without a new link is no such page."""
    made = pages()
    for n in range(80):
        listed = Reading(page_type=kind, post_links=tuple(f"{url}{n}/" for url in links))
        made.follow(Page(f"{HOME}{n}/", b"", "text/html", NOW), listed)
    made.frontier.put_link(f"{HOME}x/y/")
    assert any(role is Role.STRAY for _, role, _ in queued(made)) is not counts


def test_links_to_a_former_address_lead_here() -> None:
    """A page that links many pages of one foreign place has one of them asked for; once it is here, so are the others."""
    links = [f"https://old.example/2012/05/{n}/" for n in range(4)]
    here = [HOME + url.removeprefix("https://old.example/") for url in links]
    made = pages(readings={url: reading(url) for url in here})
    made.follow(Page(HOME, link(*links), "text/html", NOW), Reading(page_type="list"))
    assert sorted(crawl(made)) == here
    with_own = pages()
    with_own.follow(Page(HOME, link(*links), "text/html", NOW), Reading(page_type="list", post_links=(POST,)))
    assert crawl(with_own) == [POST]


@pytest.mark.parametrize(
    ("linked", "expected"),
    [
        ((f"{HOME}?page=2", f"{HOME}?page=3"), [f"{HOME}?page=2", f"{HOME}?page=3"]),
        ((f"{HOME}?page=1",), [f"{HOME}?page=1"]),  # counted from 0
        ((f"{HOME}?start=10",), [f"{HOME}?start=10"]),
        ((f"{HOME}?page=31", f"{HOME}?page=45"), []),  # pages of their own
        ((f"{HOME}?p=2",), []),  # a post
        ((f"{HOME}other/?page=2",), []),
        ((f"{HOME}?page=2&lang=de",), []),
    ],
)
def test_a_number_in_the_query_leads_through_the_list_it_stands_on(linked: tuple[str, ...], expected: list[str]) -> None:
    """As the further pages of the front page, so that archives by date are not asked for."""
    made = pages()
    made.follow(Page(HOME, link(*linked), "text/html", NOW), Reading(page_type="list", post_links=(POST,)))
    assert [url for url, role, _ in queued(made) if role is Role.PAGER] == expected


def test_the_list_that_a_stray_link_leads_to_has_further_pages_where_it_names_new_posts() -> None:
    """A list that names none (a gallery, a forum) has none that are asked for."""
    for listed, expected in (((POST,), [f"{HOME}blog/?page=2"]), ((), [])):
        made = pages()
        made.follow(
            Page(f"{HOME}blog/", link(f"{HOME}blog/?page=2"), "text/html", NOW),
            Reading(page_type="list", post_links=listed),
            role=Role.STRAY,
        )
        assert [url for url, role, _ in queued(made) if role is Role.PAGER] == expected
