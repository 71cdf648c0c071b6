"""Servers that never end: each trap is left after a few pages that bring nothing new, with the reason; a blog beside them is read."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

import pytest

from checkup.addresses import acts, grows
from checkup.crawling.frontier import Frontier
from checkup.crawling.roles import Role
from checkup.crawling.traps import Traps
from checkup.model import Blog
from tests.factories import post
from tests.hostile.fault_pages import BLOG, FRONT, by_token, fresh_pager, growing, html, in_session, links, months, number, same_pager
from tests.quick import quick
from tests.sources.reading import read, site
from tests.sources.tiny_blog import entries, feed, pages_of, post_page, served
from tests.web.loopback import Answer, Asked, LoopbackSite, Reply, serve

HOST = "https://b.example"


@pytest.mark.parametrize(
    ("path", "does"),
    [
        ("/delete/5", True),
        ("/comments/12/vote/", True),
        ("/?unsubscribe=me", True),
        ("/post/like", True),
        ("/cart/", True),
        ("/LOGOUT", True),
        ("/login?next=/", True),
        ("/a/?_wpnonce=ab12", True),
        ("/%64elete/5", True),
        ("/cartography/", False),
        ("/how-to-vote/", False),
        ("/logins-of-old/", False),
        ("/?likes=1", False),
        ("/2012/05/delete-your-account/", False),
        ("/undelete/", False),
    ],
)
def test_what_acts_is_told_by_whole_names(path: str, does: bool) -> None:
    """Of folders and of parameters, however they are written; and it is queued only where a feed or sitemap names it as a post."""
    assert acts(HOST + path) is does
    for listed in (False, True):
        frontier = Frontier()
        frontier.put(HOST + path, Role.POST, listed=listed)
        frontier.put(HOST + path + "?cpage=2", Role.EXTRA, listed=listed)
        assert (frontier.pop(ready=True) is None) is (does and not listed) or "login" in path.lower() or "cart/" in path


@pytest.mark.parametrize(
    ("path", "does"),
    [
        ("/a/a/a/", True),
        ("/x/a/b/a/b/a/b/", True),
        ("/blog/2012/blog/2012/blog/2012/x/", True),
        ("/2011/11/11/eleven/", False),
        ("/1/1/1/", False),
        ("/a/a/b/", False),
        ("/a/b/a/b/", False),
        ("/", False),
        ("", False),
    ],
)
def test_a_path_that_grows_is_told(path: str, does: bool) -> None:
    """The same part, or the same two, three times in a row; days and months may repeat."""
    assert grows(HOST + path) is does


def test_a_link_that_asks_not_to_be_followed_leads_to_posts_and_lists_only() -> None:
    """A pager is fetched; a link shaped like posts is, also where that turns out later; archives, tags and other links are not."""
    frontier = Frontier()
    for path in ("/page/2/", "/2012/", "/tag/bread/", "/x/one/", "/about-me.html"):
        frontier.put_link(HOST + path, nofollow=True)
    frontier.found_post(HOST + "/x/two/")
    frontier.put_link(HOST + "/x/three/", nofollow=True)
    found = []
    while (item := frontier.pop(ready=True)) is not None:
        found.append((item.url.removeprefix(HOST), item.role))
    assert found == [("/x/one/", Role.POST), ("/x/three/", Role.POST), ("/page/2/", Role.PAGER)]


@pytest.mark.parametrize(("role", "most"), [(Role.PAGER, 12), (Role.DATED, 40), (Role.TOPIC, 12)])
def test_lists_that_lead_to_nothing_end(role: Role, most: int) -> None:
    """So many in a row; anything new begins the count anew; the reason is kept."""
    traps = Traps()
    for _ in range(3):
        assert [traps.ends(role) for _ in range(most)] == [False] * most
        traps.gained()
    assert [traps.ends(role) for _ in range(most + 1)] == [False] * most + [True]
    (reason,) = traps.reasons
    assert f"nothing new {most} times in a row" in reason


def test_a_list_that_names_what_a_sitemap_named_leads_on() -> None:
    """Posts that were read already and are named by a list for the first time: the list may know more that the sitemap does not."""
    traps = Traps()
    assert not traps.ends(Role.PAGER)
    for n in range(30):
        traps.listed([f"{HOST}/{n}/"], {f"b.example/{n}"})
        assert not traps.ends(Role.PAGER)
    for _ in range(11):
        traps.listed([f"{HOST}/1/"], {"b.example/1"})
        assert not traps.ends(Role.PAGER)
    assert traps.ends(Role.PAGER)


def test_the_same_posts_at_new_addresses_are_a_circle() -> None:
    """Twenty in a row; a new one in between begins the count anew; posts too short to be told apart are never the same."""
    text = "Rye needs more water than wheat, and it needs it earlier in the day than most people think."
    traps = Traps()
    assert traps.is_new(HOST + "/0/", post(1, text=text))
    assert traps.is_new(HOST + "/0/", post(1, text=text))
    for n in range(1, 20):
        assert not traps.is_new(f"{HOST}/{n}/", post(1, text=text))
    assert traps.is_new(f"{HOST}/other/", post(1, text=text + " Not so."))
    for n in range(20, 39):
        traps.is_new(f"{HOST}/{n}/", post(1, text=text))
    assert not traps.circling
    traps.is_new(f"{HOST}/39/", post(1, text=text))
    assert traps.circling
    short = Traps()
    assert all(short.is_new(f"{HOST}/{n}/", post(1, text="Photo")) for n in range(50))


# whole crawls


class Endless(dict[str, Answer]):
    """The blog's pages, and for every other path what `make` says."""

    def __init__(self, pages: dict[str, Answer], make: Callable[[str], Reply | None]) -> None:
        super().__init__(pages)
        self.make = make

    def get(self, path: str, default: Any = None) -> Any:
        return super().get(path) or self.make(path) or default


def crawled(make: Callable[[str], Reply | None], more: str, **pages: Answer) -> tuple[Blog, LoopbackSite]:
    """The tiny blog with a trap: its front page has `more` links, and `make` answers them."""
    own: dict[str, Answer] = served(pages_of(BLOG, per_page=6))
    own["/"] = html(FRONT.replace('<div id="footer">', f'{more}<div id="footer">'))
    with serve({}) as server:
        server.pages = Endless({**own, **pages}, make)
        return read(site(server.url + "/", window={"all": True})), server


TRAPS: dict[str, tuple[Callable[[str], Reply | None], str, int, str]] = {
    "calendar": (months, links("/2012/06/"), 60, "archives by date led to nothing new 40 times"),
    "pager that repeats": (same_pager, links("/page/2/"), 40, "further pages of the blog's list led to nothing new 12 times"),
    "pager always fresh": (fresh_pager, links("/page/2/"), 110, "further pages of the blog's list led to nothing new 12 times"),
    "session in the path": (in_session, links(*("/s1" + e.path for e in BLOG)), 110, ""),
    "session in a parameter": (by_token, links(*(e.path + "?token=t1" for e in BLOG)), 40, ""),
    "path that grows": (growing, links("/notes/"), 60, ""),
}


@pytest.mark.parametrize("trap", quick(TRAPS, ["calendar", "pager that repeats", "session in a parameter"]))
def test_a_trap_is_left(trap: str) -> None:
    """The blog is read as if the trap were not there, and the coverage says what was left and why."""
    make, more, most, reason = TRAPS[trap]
    blog, server = crawled(make, more)
    assert len(server.asked) <= most
    assert len(blog.posts) == len(BLOG)
    assert reason in " ".join(blog.coverage.notes)


def test_pages_of_comments_that_repeat_end() -> None:
    """A thread whose next page is always another one and shows the same comments: three, and the rest is left."""
    path = BLOG[0].path
    page = post_page(BLOG[0]).replace("2 Responses", "900 Responses")

    def part(asked: str) -> Reply | None:
        if not asked.startswith(path):
            return None
        after = f'<link rel="next" href="{path}comment-page-{number(asked) + 1}/">'
        return html(page.replace("</head>", f"{after}</head>"))

    first = page.replace("</head>", f'<link rel="next" href="{path}comment-page-1/"></head>')
    blog, server = crawled(part, "", **{path: html(first)})
    assert sum("comment-page" in p for p in server.paths()) <= 6
    assert len(blog.posts) == len(BLOG)


def test_what_acts_is_not_fetched_unless_the_feed_lists_it() -> None:
    """Links to vote, delete and log out, and a post called "vote": by a link never, by the feed it is."""
    acting = ("/delete/1", "/2012/05/vote/", "/x?logout=1", "/y/?_wpnonce=1a2b")
    _, server = crawled(lambda _: html("<p>done</p>"), links(*acting))
    assert not [p for p in server.paths() if any(word in p for word in ("delete", "vote", "logout", "wpnonce"))]
    voted = entries(1)
    voted[0].slug, voted[0].title, voted[0].text = "vote", "Which flour?", "Readers chose between spelt and rye, and rye has won by a mile."

    def xml(asked: Asked) -> Reply:
        return Reply(feed([*voted, *BLOG], f"http://{asked.headers['host']}").encode(), headers={"Content-Type": "application/rss+xml"})

    blog, server = crawled(lambda _: None, links(*acting), **{"/feed/": xml, "/2012/05/vote/": html(post_page(voted[0]))})
    assert "/2012/05/vote/" in server.paths()
    assert len(blog.posts) == len(BLOG) + 1
    assert escape(voted[0].title) in {p.title for p in blog.posts}
