"""The queue of a crawl."""

from __future__ import annotations

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
