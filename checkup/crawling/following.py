"""Where the links of a page lead a crawl: to posts, to further pages of lists, and to whatever else may be worth a request."""

from __future__ import annotations

from collections.abc import Iterable

from checkup.addresses import belongs, clean, further_list_pages
from checkup.crawling.former_address import Former
from checkup.crawling.frontier import Frontier
from checkup.crawling.list_ends import ListEnds
from checkup.crawling.reach import Reach
from checkup.crawling.roles import Role
from checkup.crawling.whole_lists import WholeList
from checkup.model import Page, Post, Reading
from checkup.reading.encoding import decode
from checkup.reading.html_fragment import links_of


class Following:
    """Puts links into the queue. `home` is the blog's folder."""

    def __init__(self, home: str, frontier: Frontier) -> None:
        self.home, self.frontier = home, frontier
        self.reach = Reach()
        self.whole = WholeList()
        self.ends = ListEnds()
        self.former = Former()
        self._front: tuple[Page, Reading] | None = None

    def follow_front(self, page: Page, reading: Reading) -> None:
        """Queue the links of the front page, once what lists the posts was asked."""
        self._front = (page, reading)
        self.follow(page, reading)

    def end(self) -> None:
        """What lists name further is not wanted."""
        self.frontier.complete = True
        self.whole.settle()

    def found(self, asked: str, addresses: Iterable[str], post: Post | None) -> None:
        """A post was read that was new. Where the list that seemed to name every post lacks it, the blog's pages are followed, too."""
        if self.whole.lacks(asked, addresses, post):
            self.whole.settle()
            self.frontier.complete = False
            if self._front is not None:
                self.follow(*self._front)

    def follow(self, page: Page, reading: Reading, *, role: Role = Role.PAGER) -> None:
        """Queue the links of a page, unless every post is known already or the page asks not to be followed.

        role    why it was fetched; of a stray page only links to posts make it worth its request
        """
        if reading.nofollow:
            return
        own_posts = [clean(url) for url in reading.post_links if belongs(url, self.home)]
        if self.frontier.complete:
            for url in self.whole.unnamed(own_posts):
                self.frontier.put(url, Role.POST)
            return
        if self.frontier.traps.again(page.url, page.body):
            self.frontier.fruitless()
            return
        before = self.frontier.size
        self.frontier.listed(own_posts)
        if role is Role.PAGER:
            self.reach.page(own_posts)
            self.ends.page(own_posts, goes_on=reading.goes_on)
        for url in own_posts:
            self.frontier.put(url, Role.POST)
        gained = self.frontier.size > before
        self._put_links(page, reading, lists=role is Role.PAGER or (role is Role.STRAY and gained), quiet=bool(own_posts))
        if not (gained if role is Role.STRAY else self.frontier.size > before) and reading.page_type != "post":
            self.frontier.fruitless()

    def _put_links(self, page: Page, reading: Reading, *, lists: bool, quiet: bool) -> None:
        """Queue all links but those that only comments make; `lists`: a list's further pages, too; `quiet`: no former address is asked."""
        said = set(reading.said_links)
        links = {url: no for url, no in links_of(decode(page.body, page.content_type), page.url).items() if url not in said}
        for url in further_list_pages(page.url, links) if lists else ():
            self.frontier.put_link(clean(url), further=True)
        for url in (*reading.list_links, *links):
            there = url if belongs(url, self.home) else self.former.here(url)
            if there:
                self.frontier.put_link(clean(there), nofollow=links.get(url, False))
        for url in () if quiet else self.former.probes(page.url, links):
            self.frontier.put(url, Role.POST)
