"""The loop of a crawl against a scripted client: what is fetched, what is left out and why."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from checkup.addresses import key
from checkup.crawling.fetch_pages import Pages
from checkup.crawling.frontier import Item
from checkup.crawling.roles import Role
from checkup.errors import ReadError, Unreachable
from checkup.gathering.known_post import Known
from checkup.model import Page, Reading
from checkup.web import BudgetSpent, HostBlocked
from tests.crawling._scripted import HOME, PART, POST, asked, crawl, pages, queued, reading
from tests.factories import comment, post
from tests.sources.reading import NOW


def why(made: Pages) -> dict[str, str]:
    return {url: skip.reason for url, skip in made.gathering.skipped.items()}


LATE = "Not reached before reading stopped."


@pytest.mark.parametrize(
    ("role", "named"),
    [
        (Role.EXTRA, True),
        (Role.POST, True),
        (Role.FRAME, True),
        (Role.PAGER, True),
        (Role.DATED, True),
        (Role.STRAY, False),
        (Role.TOPIC, False),
    ],
)
@pytest.mark.parametrize("error", [BudgetSpent("The budget is spent."), HostBlocked("The host wants a rest.")])
def test_a_page_on_which_reading_stopped_is_named_where_posts_may_hang_on_it(role: Role, named: bool, error: ReadError) -> None:
    """Posts, their parts, frames and lists; a stray link or a topic is no loss."""
    made = pages({f"{HOME}x/": error})
    with pytest.raises(type(error)):
        asyncio.run(made._fetch(Item(role, 1, f"{HOME}x/")))
    assert why(made) == ({f"{HOME}x/": LATE} if named else {})
    assert not any(skip.refused for skip in made.gathering.skipped.values())


@pytest.mark.parametrize("role", [Role.POST, Role.PAGER, Role.EXTRA])
def test_a_page_that_fails_is_named_with_the_reason(role: Role) -> None:
    """A pager that fails opens the other ways; a missing part leaves its post incomplete."""
    made = pages({f"{HOME}x/": Unreachable("No answer came.")})
    owner = made.gathering.expect(POST)
    assert asyncio.run(made._fetch(Item(role, 1, f"{HOME}x/", owner=POST))) is None
    assert [(s.reason, s.refused) for s in made.gathering.skipped.values()] == [("No answer came.", True)]
    assert owner.complete is (role is not Role.EXTRA)
    made.frontier.put_link(f"{HOME}page/2/")
    made.frontier.put_link(f"{HOME}2012/")
    assert made.frontier.pop(ready=True) is not None
    assert (made.frontier.pop(ready=True) is not None) is (role is Role.PAGER)


def test_a_question_that_is_answered_no_is_no_missing_page() -> None:
    """Whether a foreign place is the blog's former address costs a request, and its failure is not reported."""
    links = [f"https://old.example/2012/05/{n}/" for n in range(3)]
    made = pages({HOME + url.removeprefix("https://old.example/"): Unreachable("No.") for url in links})
    for url in made.links.former.probes(HOME, links):
        assert asyncio.run(made._fetch(Item(Role.POST, 1, url))) is None
    assert why(made) == {}


def test_a_page_that_leads_to_another_site_is_left_out() -> None:
    """The report names the host; a redirect on the same site is followed and costs no second request."""
    made = pages({f"{HOME}a/": "https://other.example/a/", f"{HOME}b/": f"{HOME}c/"})
    assert asyncio.run(made._fetch(Item(Role.POST, 1, f"{HOME}a/"))) is None
    assert why(made) == {f"{HOME}a/": "Leads to another site (other.example)."}
    page = asyncio.run(made._fetch(Item(Role.POST, 2, f"{HOME}b/")))
    assert page is not None
    assert page.url == f"{HOME}c/"
    made.frontier.put(f"{HOME}c/", Role.POST)
    assert made.frontier.pop(ready=True) is None


def test_progress_tells_how_many_pages_of_how_many() -> None:
    """How many there are is told, for sure once every post is known: as many as are known, or more where more were read.

    While lists may name more and all that they named is read, no number is told that is only that of the pages read.
    """
    said: list[tuple[int, int | None, str]] = []
    made = pages(say=lambda *words: said.append(words))
    made.gathering.expect(f"{HOME}a/")
    made.gathering.expect(f"{HOME}b/")
    for n in range(4):
        made.frontier.complete = n > 0
        asyncio.run(made._fetch(Item(Role.POST, n, f"{HOME}p{n}/")))
    sure = "Reading pages {done} of {total}"
    assert said == [(1, 2, "Reading pages {done} of about {total}"), (2, 2, sure), (3, 3, sure), (4, 4, sure)]
    made.frontier.complete = False
    asyncio.run(made._fetch(Item(Role.POST, 5, f"{HOME}p5/")))
    assert said[-1] == (5, 5, "Reading pages, {done} so far")


OLD = datetime(2011, 1, 1, tzinfo=NOW.tzinfo)


@pytest.mark.parametrize(
    ("role", "published", "record", "more", "reason"),
    [
        (Role.POST, None, False, {}, None),
        (Role.POST, OLD, False, {}, "Older than the configured window."),
        (Role.POST, NOW, False, {}, None),
        (Role.POST, OLD, True, {}, None),  # an API told the post; its page only adds to it
        (Role.PAGER, OLD, False, {}, None),
        (Role.POST, None, False, {"exclude": ["*/loaf/"]}, "Left out by `exclude`."),
        (Role.POST, None, True, {"exclude": ["*/loaf/"]}, "Left out by `exclude`."),
        (Role.POST, None, False, {"include": ["*/crumb/"]}, "Not among the addresses that `include` lets in."),
    ],
)
def test_what_is_not_wanted(role: Role, published: datetime | None, record: bool, more: dict[str, Any], reason: str | None) -> None:
    """By the configured addresses, and by date where nothing but its page tells of a post; lists are always looked at."""
    made = pages(window={"months": 1}, **more)
    known = made.gathering.expect(f"{HOME}loaf/", published=published)
    known.record = post(1, url=f"{HOME}loaf/") if record else None
    assert made._not_wanted(Item(role, 1, f"{HOME}loaf/")) == reason


@pytest.mark.parametrize(("found", "ordered", "wanted"), [(1, True, True), (2, True, False), (3, True, False), (3, False, True)])
def test_the_newest_posts_are_enough(found: int, ordered: bool, wanted: bool) -> None:
    """Two are asked for: the third is not fetched, if the posts come newest first."""
    made = pages(window={"posts": 2})
    made.ordered, made.frontier.posts_found = ordered, found
    assert (made._not_wanted(Item(Role.POST, 1, POST)) is None) is wanted
    assert wanted or made._not_wanted(Item(Role.POST, 1, POST)) == "Older than the newest 2 posts."


@pytest.mark.parametrize(("before", "ordered", "complete"), [(0, True, False), (1, True, True), (1, False, False)])
def test_the_search_ends_with_the_last_of_the_newest_posts(before: int, ordered: bool, complete: bool) -> None:
    """The second of two completes the list."""
    made = pages(window={"posts": 2})
    made.ordered, made.frontier.posts_found = ordered, before
    made._found(POST, Page(POST, b"", "text/html", NOW), reading(POST))
    assert made.frontier.complete is complete


def test_three_pages_are_under_way_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """While three are being understood no fourth is fetched."""
    order: list[str] = []

    async def parse(page: Page) -> Reading:
        order.append(f"read {page.url[-2]}")
        return Reading()

    made = pages()
    made.ctx = replace(made.ctx, parse=parse)
    get = made.client.get

    async def noted(url: str, accept: str = "html", /, *, since: datetime | None = None) -> Page:
        order.append(f"get {url[-2]}")
        return await get(url, accept)

    monkeypatch.setattr(made.client, "get", noted)
    crawl(made, *((f"{HOME}{n}/", Role.POST) for n in range(5)))
    assert order[:4] == ["get 0", "get 1", "get 2", "read 0"]
    assert sorted(order) == sorted(f"{what} {n}" for what in ("get", "read") for n in range(5))


def test_what_was_fetched_before_the_budget_ended_is_understood() -> None:
    """The error goes on after that; and what is left is named once."""
    made = pages({f"{HOME}b/": BudgetSpent("The budget is spent.")}, {POST: reading(POST)})
    for url in (POST, f"{HOME}b/", f"{HOME}c/"):
        made.frontier.put(url, Role.POST)
    with pytest.raises(BudgetSpent):
        asyncio.run(made.fetch_all())
    made.stop(BudgetSpent("The budget is spent."))
    made.stop(Unreachable("Something else."))
    assert made.gathering.partial == "The budget is spent."
    assert made.gathering.at(POST) is not None
    assert why(made) == {f"{HOME}b/": LATE, f"{HOME}c/": LATE}


def test_a_page_that_is_no_post_is_forgotten() -> None:
    """What a sitemap named and is none is not missed; a stray one was never expected; a frame only tells of the frame."""
    made = pages(readings={f"{HOME}about/": Reading(page_type="page", blog_title="Bread")})
    made.gathering.expect(f"{HOME}x/")
    made.gathering.expect(f"{HOME}y/")
    crawl(made, (f"{HOME}x/", Role.POST), (f"{HOME}about/", Role.FRAME))
    assert sorted(made.gathering.known) == [key(f"{HOME}y/")]
    assert f"{HOME}about/" not in made.gathering.skipped


def test_a_post_that_was_asked_for_under_another_address_is_one_post() -> None:
    """Its date and count go with it to the address that the page names, and the other one is not asked for again."""
    made = pages(readings={f"{HOME}?p=1": reading(POST, canonical=POST)})
    made.gathering.expect(f"{HOME}?p=1", published=OLD, count=3)
    assert crawl(made, (f"{HOME}?p=1", Role.POST), (POST, Role.POST))[:1] == [f"{HOME}?p=1"]
    known = made.gathering.at(POST)
    assert known is not None
    assert (known.published, known.count) == (OLD, 3)
    assert made.gathering.at(f"{HOME}?p=1") is None
    early = pages(readings={f"{HOME}?p=1": reading(POST, canonical=POST)})
    crawl(early, (f"{HOME}?p=1", Role.POST))
    early.frontier.put(POST, Role.POST)
    assert early.frontier.pop(ready=True) is None


@pytest.mark.parametrize(
    ("title", "body", "taken"), [("Post 1", False, True), ("Another", False, False), ("Another", True, True), ("", False, True)]
)
def test_a_further_page_belongs_to_its_post(title: str, body: bool, taken: bool) -> None:
    """By its title, where both have one; a further page of the text does by its place."""
    made = pages()
    known = made.gathering.expect(POST)
    known.pages[None] = post(1, url=POST)
    part = Reading(platform="generic", page_type="post", post=replace(post(1, [comment()], url=PART), title=title))
    made._take_extra(Item(Role.EXTRA, 1, PART, owner=POST, body=body), Page(PART, b"", "text/html", NOW), part)
    assert (len(known.pages) == 2 or bool(made.gathering._bodies)) is taken


@pytest.mark.parametrize("body", [False, True])
def test_a_further_page_that_holds_no_post_is_left_out(body: bool) -> None:
    """What answers under a part's address may be anything: nothing of it is taken, nothing more is asked for."""
    made = pages()
    known = made.gathering.expect(POST)
    made._take_extra(Item(Role.EXTRA, 1, PART, owner=POST, body=body), Page(PART, b"", "text/html", NOW), Reading(page_type="list"))
    assert (known.pages, made.gathering._bodies, queued(made)) == ({}, {}, [])


@pytest.mark.parametrize(("body", "asks"), [(False, True), (True, False)])
def test_a_further_page_of_comments_leads_to_the_next(body: bool, asks: bool) -> None:
    """One of the text does not; and a part of a post that nobody knows is no page at all."""
    made = pages()
    made.gathering.expect(POST)
    part = Reading(platform="generic", page_type="post", post=post(1, url=PART), comment_pages=(f"{POST}comment-page-3/",))
    item = Item(Role.EXTRA, 1, PART, owner=POST, body=body)
    made._take_extra(item, Page(PART, b"", "text/html", NOW), part)
    assert bool(queued(made)) is asks
    made._take_extra(replace(item, owner=f"{HOME}gone/"), Page(PART, b"", "text/html", NOW), part)
    assert queued(made) == []


@pytest.mark.parametrize(
    ("known", "shown", "same"),
    [
        (Known(POST), "Loaf", True),
        (Known(POST, pages={None: post(1)}), "Post 1", True),
        (Known(POST, pages={None: post(1)}), "Loaf", False),
        (Known(POST, record=replace(post(1), title="Loaf"), pages={None: post(1)}), "Loaf", True),
        (Known(POST, pages={None: replace(post(1), title="")}), "Loaf", True),
    ],
)
def test_titles_tell_whether_a_part_is_of_the_same_post(known: Known, shown: str, same: bool) -> None:
    """The record's title or that of any page read before; where none of them has one, any."""
    made = pages()
    kept = replace(known, pages=dict(known.pages))
    made.gathering.known[key(POST)] = kept
    part = Reading(platform="generic", page_type="post", post=replace(post(1, url=PART), title=shown))
    made._take_extra(Item(Role.EXTRA, 1, PART, owner=POST), Page(PART, b"", "text/html", NOW), part)
    assert (2 in kept.pages) is same


def test_the_front_page_alone_is_read_with_what_belongs_to_it() -> None:
    """A blog of one post that stands on its front page: its further pages are fetched."""
    made = pages()
    front = Page(HOME, b"", "text/html", NOW)
    found = reading(HOME, body_pages=(f"{HOME}2/",))
    made.gathering.add_page(HOME, found)
    asyncio.run(made.take_single(front, found))
    assert asked(made) == [f"{HOME}2/"]
    assert made.frontier.posts_found == 1


def test_pages_with_doubtful_dates_are_read_again_with_the_blogs_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is fetched for it. A page that names a comment server is read again, too, unless the server's answer would be lost."""
    seen: list[str | None] = []

    async def parse(page: Page) -> Reading:
        seen.append(page.date_order)
        return {
            "1": reading(f"{HOME}2012/05/1/", date_order="DMY"),
            "2": reading(f"{HOME}2012/05/2/", dates_unsure=True),
            "3": reading(f"{HOME}2012/05/3/", dates_unsure=True, comment_system="talk"),
            "4": reading(f"{HOME}2012/05/4/", dates_unsure=True, comment_system="talk"),
        }[page.url[-2]]

    async def complete(page: Page, found: Reading, *, stands: bool = False) -> Reading:
        return replace(found) if page.url[-2] == "4" and not stands else found

    made = pages()
    made.ctx = replace(made.ctx, parse=parse)
    monkeypatch.setattr(made.outside, "complete", complete)
    fetched = crawl(made, *((f"{HOME}2012/05/{n}/", Role.POST) for n in (1, 2, 3, 4)))
    again: list[tuple[str, bool]] = []
    monkeypatch.setattr(made.gathering, "add_page", lambda url, _, *, again=False, noted=again: noted.append((url, again)))
    asyncio.run(made.look_again())
    assert seen == [None, None, None, None, "DMY", "DMY"]
    assert again == [(f"{HOME}2012/05/2/", True), (f"{HOME}2012/05/3/", True)]
    assert len(fetched) == 4
