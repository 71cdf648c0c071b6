"""The queue of a crawl."""

from __future__ import annotations

import pytest

from checkup.crawling.frontier import Frontier, Role

HOST = "https://b.example"


def test_the_frontier_hands_out_each_address_once_and_the_useful_first() -> None:
    """Posts before pagers before strays; archives by date only without a pager; shapes of posts promote strays."""
    frontier = Frontier()
    for path in ("/2012/", "/page/2/", "/x/y/", "/page/2/"):
        frontier.put_link(HOST + path)
    frontier.put(HOST + "/2012/05/a/", Role.POST)
    assert frontier.pop(ready=False).url == HOST + "/2012/05/a/"
    assert frontier.pop(ready=False) is None
    assert frontier.pop(ready=True).url == HOST + "/page/2/"
    frontier.found_post(HOST + "/x/z/")
    assert (item := frontier.pop(ready=True)).url == HOST + "/x/y/"
    assert item.role is Role.POST
    assert frontier.pop(ready=True) is None


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
