"""The queue of a crawl: what comes first, what is not worth a request, and where each limit lies."""

from __future__ import annotations

import pytest

from checkup.crawling.frontier import MAX_FRUITLESS, MAX_STRAY, Frontier
from checkup.crawling.roles import Role

HOST = "https://b.example"


def all_of(frontier: Frontier) -> list[tuple[str, Role]]:
    """What the queue still hands out, as (path, role)."""
    found = []
    while (item := frontier.pop(ready=True)) is not None:
        found.append((item.url.removeprefix(HOST), item.role))
    return found


def queue(*paths: str) -> Frontier:
    frontier = Frontier()
    for path in paths:
        frontier.put_link(HOST + path)
    return frontier


def test_the_frontier_hands_out_each_address_once_and_the_useful_first() -> None:
    """Posts before pagers before strays; archives by date only without a pager; shapes of posts promote strays."""
    frontier = queue("/2012/", "/page/2/", "/x/y/", "/page/2/")
    frontier.put(HOST + "/2012/05/a/", Role.POST)
    assert frontier.pop(ready=False).url == HOST + "/2012/05/a/"
    assert frontier.pop(ready=False) is None
    assert frontier.pop(ready=True).url == HOST + "/page/2/"
    frontier.found_post(HOST + "/x/z/")
    assert (item := frontier.pop(ready=True)).url == HOST + "/x/y/"
    assert item.role is Role.POST
    assert frontier.pop(ready=True) is None


def test_roles_come_in_their_order_and_equals_as_they_were_queued() -> None:
    """Parts of a post, posts, frames, then list pages; two of a kind first come, first served."""
    frontier = Frontier()
    for path, role in (("/b/", Role.POST), ("/about/", Role.FRAME), ("/a/", Role.POST), ("/b/comment-page-2/", Role.EXTRA)):
        frontier.put(HOST + path, role)
    assert [path for path, _ in all_of(frontier)] == ["/b/comment-page-2/", "/b/", "/a/", "/about/"]


def test_what_surely_counts_is_handed_out_while_pages_are_parsed() -> None:
    """Posts and frames need not wait; a pager does, and stays in the queue."""
    frontier = queue("/page/2/")
    frontier.put(HOST + "/about/", Role.FRAME)
    assert frontier.pop(ready=False).role is Role.FRAME
    assert frontier.pop(ready=False) is None
    assert frontier.pop(ready=True).role is Role.PAGER


def test_a_complete_list_ends_the_search_and_not_the_reading() -> None:
    """Once every post is known, list pages and strays are not fetched any more; posts are."""
    frontier = queue("/page/2/", "/2012/", "/x/y/", "/tag/bread/")
    frontier.put(HOST + "/a/", Role.POST)
    frontier.complete = True
    assert [i.role for i in frontier.left()] == [Role.POST]
    assert all_of(frontier) == [("/a/", Role.POST)]


def test_archives_by_date_serve_a_blog_without_a_pager_or_with_a_broken_one() -> None:
    """No pager seen: they are fetched; a pager that works: they are not; one that fails: they are after all."""
    assert all_of(queue("/2012/")) == [("/2012/", Role.DATED)]
    assert all_of(queue("/page/2/", "/2012/")) == [("/page/2/", Role.PAGER)]
    frontier = queue("/page/2/", "/2012/")
    assert frontier.pop(ready=True).role is Role.PAGER
    frontier.pager_failed()
    assert all_of(frontier) == [("/2012/", Role.DATED)]


def test_strays_are_not_followed_where_the_pager_leads_to_posts() -> None:
    """With a pager that works and a post found, other links are left; a broken pager or no post yet makes them worth it."""
    for posts, broken, expected in ((0, False, True), (1, False, False), (1, True, True)):
        frontier = queue("/page/2/", "/x/y/")
        frontier.pop(ready=True)
        for _ in range(posts):
            frontier.found_post(HOST + "/2012/05/a/")
        if broken:
            frontier.pager_failed()
        assert bool(all_of(frontier)) is expected, (posts, broken)


def test_topics_are_the_last_resort() -> None:
    """A list by topic is fetched only where nothing else has led to a post."""
    assert all_of(queue("/tag/bread/")) == [("/tag/bread/", Role.TOPIC)]
    frontier = queue("/tag/bread/")
    frontier.found_post(HOST + "/a/")
    assert all_of(frontier) == []


@pytest.mark.parametrize(("fruitless", "goes_on"), [(MAX_FRUITLESS - 1, True), (MAX_FRUITLESS, False)])
def test_strays_stop_after_many_in_a_row_that_led_nowhere(fruitless: int, goes_on: bool) -> None:
    """Eighty pages without anything new end it; a post begins the count anew."""
    frontier = queue("/x/y/")
    for _ in range(fruitless):
        frontier.fruitless()
    assert bool(all_of(frontier)) is goes_on
    frontier = queue("/x/y/")
    for _ in range(MAX_FRUITLESS):
        frontier.fruitless()
    frontier.found_post(HOST + "/2012/05/a/")
    assert all_of(frontier)


@pytest.mark.parametrize("new", [True, False])
def test_a_pager_goes_on_as_long_as_posts_come_that_were_not_read(new: bool) -> None:
    """Each further page that led to a post keeps the next one worth asking for; posts that were read before do not."""
    frontier = Frontier()
    followed = 0
    for number in range(2, 42):
        frontier.put(f"{HOST}/page/{number}/", Role.PAGER)
        followed += frontier.pop(ready=True) is not None
        frontier.found_post(f"{HOST}/2012/05/a{number}/", new=new)
    assert (followed == 40) is new


def test_strays_stop_after_six_hundred() -> None:
    """However many links a blog has, its other pages are not all fetched."""
    assert len(all_of(queue(*(f"/w{n}/x{n}/y{n}.html" for n in range(MAX_STRAY + 5))))) == MAX_STRAY == 600


def test_an_address_is_queued_once_under_any_spelling() -> None:
    """Seen is seen: fetched, queued, or named as needing no request; an empty address is none."""
    frontier = Frontier()
    frontier.seen(HOST + "/a/")
    frontier.put(HOST + "/a/", Role.POST)
    frontier.put("", Role.POST)
    frontier.put(HOST + "/b/", Role.POST)
    frontier.put(HOST + "/b/#comments", Role.POST)
    assert frontier.size == 2
    assert all_of(frontier) == [("/b/", Role.POST)]


def test_what_is_left_is_posts_and_the_way_to_older_ones() -> None:
    """Of what was not fetched the report names posts, their parts and pagers, no tags and no strays."""
    frontier = queue("/page/2/", "/2012/", "/x/y/", "/tag/bread/")
    frontier.put(HOST + "/a/", Role.POST)
    frontier.put(HOST + "/a/comment-page-2/", Role.EXTRA, owner="a", body=True)
    left = frontier.left()
    assert [i.role for i in left] == [Role.EXTRA, Role.POST, Role.PAGER]
    assert (left[0].owner, left[0].body, left[1].body) == ("a", True, False)


def test_a_stray_like_a_post_is_taken_for_one_at_once() -> None:
    """Links that are shaped like posts read before are queued as posts, also those that come later."""
    frontier = Frontier()
    frontier.found_post(HOST + "/x/z/")
    assert frontier.posts_found == 1
    frontier.put_link(HOST + "/x/y/")
    assert all_of(frontier) == [("/x/y/", Role.POST)]


@pytest.mark.parametrize(
    "view", ["print/", "print/index.html", "trackback/", "feed/", "amp/", "?share=x", "?m=1&share=x", "index.html%3Fshare=x.html"]
)
def test_views_of_a_page_are_never_fetched(view: str) -> None:
    """A printed, mobile or shared view costs a request and says nothing new; a month of WordPress is no view."""
    frontier = Frontier()
    frontier.put(HOST + "/2012/05/a/" + view, Role.POST)
    frontier.put_link(HOST + "/2012/05/a/" + view)
    assert frontier.pop(ready=True) is None
    frontier.put_link(HOST + "/?m=201205")
    assert frontier.pop(ready=True) is not None


def test_looks_come_last_and_wait_for_nothing() -> None:
    """A page that is only asked for what it tells robots comes after all else, also where the lists are complete; and all can end."""
    frontier = queue("/page/2/")
    frontier.put(HOST + "/a/", Role.LOOK, listed=True)
    frontier.put(HOST + "/b/", Role.LOOK, listed=True)
    frontier.put(HOST + "/c/", Role.LOOK, listed=True)
    assert frontier.pop(ready=False) is None
    assert frontier.pop(ready=True).role is Role.PAGER
    frontier.complete = True
    assert frontier.pop(ready=False).url == HOST + "/a/"
    assert frontier.left() == []
    assert not frontier.lists_left()
    frontier.end()
    assert frontier.pop(ready=True) is None


@pytest.mark.parametrize(
    ("paths", "left"),
    [(("/page/2/",), True), (("/2012/",), True), (("/x/y/",), True), (("/tag/a/",), True), ((), False)],
)
def test_lists_are_left_while_one_may_name_further_posts(paths: tuple[str, ...], left: bool) -> None:
    """Pagers, months, strange links and topics, as long as they would be fetched at all; none once all posts are known."""
    frontier = queue(*paths)
    assert frontier.lists_left() is left
    frontier.complete = True
    assert not frontier.lists_left()


def test_months_and_strange_links_are_no_lists_to_read_where_a_pager_is() -> None:
    """A pager that works makes the others needless, topics as soon as a post is known."""
    frontier = queue("/page/2/", "/2012/", "/x/y/", "/tag/a/")
    frontier.put(HOST + "/p/1/", Role.POST)
    assert frontier.pop(ready=True).role is Role.POST
    frontier.found_post(HOST + "/p/1/")
    assert frontier.pop(ready=True).role is Role.PAGER
    assert not frontier.lists_left()
    frontier.pager_failed()
    assert frontier.lists_left()


def test_posts_first_keeps_further_pages_for_the_end() -> None:
    """Of a quick look: parts of posts come after posts and lists, wait while pages are parsed, and count as left where it stops."""
    frontier = Frontier(posts_first=True)
    for path, role in (("/b/comment-page-2/", Role.EXTRA), ("/b/", Role.POST), ("/page/2/", Role.PAGER)):
        frontier.put(HOST + path, role)
    assert [item.role for item in frontier.left()] == [Role.EXTRA, Role.POST, Role.PAGER]
    assert [frontier.pop(ready=True).role, frontier.pop(ready=True).role] == [Role.POST, Role.PAGER]
    assert frontier.pop(ready=False) is None
    assert frontier.pop(ready=True).role is Role.EXTRA
    assert frontier.pop(ready=True) is None
