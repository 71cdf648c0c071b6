"""The helpers of the sources: addresses, feeds, sitemaps, windows, merging, copies."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from checkup.config import WindowTable
from checkup.sources._feeds import parse_feed
from checkup.sources._former import Former
from checkup.sources._frontier import Frontier, Role
from checkup.sources._gather import bare_number
from checkup.sources._merge import in_threads, join_pages, unite, with_page
from checkup.sources._sitemaps import holds, parse_sitemap
from checkup.sources._tidy import fold_copies, set_lists_apart, set_pages_apart
from checkup.sources._urls import Sort, clean, comment_page, dated_by_path, key, shape, sort_of, wanted
from checkup.sources._window import earliest, too_old
from tests.factories import comment, post

HOST = "https://b.example"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://www.b.example/a/", "https://b.example/a"),
        ("https://b.example/a/?utm_source=x&replytocom=3", "https://b.example/a/"),
        ("https://b.example/a?m=1", "https://b.example/a"),
        ("https://b.example:443/a#c1", "https://B.example/a"),
        ("https://b.example/a/index.html", "https://b.example/a/"),
        ("https://b.example/%E3%83%91", "https://b.example/パ"),
        ("https://b.example/?b=2&a=1", "https://b.example/?a=1&b=2"),
    ],
)
def test_two_addresses_of_one_page_share_a_key(one: str, other: str) -> None:
    """Scheme, www, tracking, fragments, index files and spelling do not make another page."""
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("/?p=1", "/?p=2"), ("/a?m=201205", "/a"), ("/A", "/a"), ("/a?page=2", "/a")])
def test_different_pages_keep_different_keys(one: str, other: str) -> None:
    """Parameters that change the page stay."""
    assert key(HOST + one) != key(HOST + other)


@pytest.mark.parametrize("bad", ["mailto:a@b.example", "javascript:void(0)", "http://[::1", "http://b.example:x/", "", "ftp://b.example/"])
def test_what_is_no_web_address_is_empty(bad: str) -> None:
    """Other schemes and broken addresses are dropped; nothing raises."""
    assert clean(bad) == ""


@pytest.mark.parametrize(
    ("path", "sort"),
    [
        ("/2012/05/a-loaf/", Sort.OTHER),
        ("/?p=12", Sort.OTHER),
        ("/pages/002345.html", Sort.OTHER),
        ("/page/2/", Sort.PAGER),
        ("/?paged=3", Sort.PAGER),
        ("/2012/05/", Sort.DATED),
        ("/2012/05/index.html", Sort.DATED),
        ("/2012_05_01_archive.html", Sort.DATED),
        ("/?m=201205", Sort.DATED),
        ("/archives.html", Sort.DATED),
        ("/tag/rye/", Sort.TOPIC),
        ("/category/rye/page/2/", Sort.TOPIC),
        ("/cat_rye.html", Sort.TOPIC),
        ("/a/?replytocom=4", Sort.NEVER),
        ("/a/comment-page-2/", Sort.NEVER),
        ("/a/feed/", Sort.NEVER),
        ("/wp-login.php", Sort.NEVER),
        ("/loaf.jpg", Sort.NEVER),
        ("/x.cgi?do=edit", Sort.NEVER),
    ],
)
def test_an_address_tells_what_it_is(path: str, sort: Sort) -> None:
    """Posts, pagers, archives, topics and what is never worth a request."""
    assert sort_of(HOST + path) is sort


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/a/comment-page-3/", ("/a/", 3)),
        ("/a/comment-page-3", ("/a", 3)),
        ("/a/comment-page-3/index.html", ("/a/index.html", 3)),
        ("/?p=5&cpage=2", ("/?p=5", 2)),
        ("/a.html?commentPage=2", ("/a.html", 2)),
        ("/a/", ("/a/", None)),
    ],
)
def test_a_comment_page_names_its_post(url: str, expected: tuple[str, int | None]) -> None:
    """The number and the post's own address."""
    assert comment_page(HOST + url) == (HOST + expected[0], expected[1])


def test_posts_of_a_blog_share_a_shape() -> None:
    """Numbers and words are blanked, so that links like known posts are worth fetching."""
    assert shape(HOST + "/2012/05/a-loaf/") == shape(HOST + "/2009/11/rye/")
    assert shape(HOST + "/2012/05/a-loaf/") != shape(HOST + "/about/")
    assert shape(HOST + "/pages/002345.html") != shape(HOST + "/pages/about.html")


def test_the_date_in_an_address() -> None:
    """Month or day, as the span that it stands for; an impossible day is none."""
    assert dated_by_path(HOST + "/2012/02/x/") == (datetime(2012, 2, 1, tzinfo=UTC), datetime(2012, 2, 29, 23, 59, 59, tzinfo=UTC))
    assert dated_by_path(HOST + "/2012/02/31/x/") is None
    assert dated_by_path(HOST + "/a/") is None


def test_globs_let_in_and_leave_out() -> None:
    """`exclude` wins over `include`; both match the path or the whole address."""
    assert wanted(HOST + "/2012/a", ("/2012/*",), ()) is None
    assert "include" in (wanted(HOST + "/2011/a", ("/2012/*",), ()) or "")
    assert "exclude" in (wanted(HOST + "/2012/a", ("/2012/*",), ("*/a",)) or "")


def test_the_window_bounds_what_is_fetched() -> None:
    """Only what is certainly older is left out; months end at `as_of` where that is given."""
    now = datetime(2026, 3, 31, tzinfo=UTC)
    start = earliest(WindowTable(months=1), now)
    assert start == datetime(2026, 2, 26, tzinfo=UTC)
    assert earliest(WindowTable(months=12, as_of=date(2020, 5, 1)), now) == datetime(2019, 4, 29, 23, 59, 59, tzinfo=UTC)
    assert earliest(WindowTable(posts=5), now) is None
    assert too_old(HOST + "/2026/01/x/", None, start)
    assert not too_old(HOST + "/2026/02/x/", None, start)
    assert too_old(HOST + "/x/", datetime(2026, 2, 25, tzinfo=UTC), start)
    assert not too_old(HOST + "/x/", None, start)


def test_feeds_in_all_dialects() -> None:
    """RSS counts, Atom counts, FeedBurner's original links, relative addresses, undated items; rubbish gives nothing."""
    rss = b"""<rss xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
    xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><item>
    <title>A</title><link>http://feeds.example/x</link>
    <feedburner:origLink>https://b.example/a/?utm_source=f</feedburner:origLink>
    <pubDate>Tue, 01 May 2012 09:00:00 -0400</pubDate><slash:comments>3</slash:comments></item>
    <item><link>/b/</link></item></channel></rss>"""
    items = parse_feed(rss, HOST + "/feed/").items
    assert [(i.url, i.count, i.published) for i in items] == [
        (HOST + "/a/", 3, datetime(2012, 5, 1, 13, tzinfo=UTC)),
        (HOST + "/b/", None, None),
    ]
    atom = b"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
    <link rel="next" href="/f?page=2"/>
    <entry><link rel="alternate" href="https://b.example/c"/>
    <updated>2012-01-01T00:00:00Z</updated><thr:total>4</thr:total></entry></feed>"""
    feed = parse_feed(atom, HOST + "/f")
    assert (feed.next, feed.items[0].count, feed.items[0].published) == (HOST + "/f?page=2", 4, None)
    assert parse_feed(b"<html>no feed", HOST).items == ()


def test_sitemaps_in_all_forms() -> None:
    """Index, list, plain text, broken at the end; entities are not expanded and nothing outside is read."""
    ns = b'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    assert (
        parse_sitemap(b"<urlset " + ns + b"><url><loc> https://b.example/a </loc></url><url><loc>https://b.example/b", HOST).urls[0]
        == HOST + "/a"
    )
    assert parse_sitemap(b"<sitemapindex><sitemap><loc>/s.xml</loc></sitemap></sitemapindex>", HOST).children == (HOST + "/s.xml",)
    assert parse_sitemap(b"https://b.example/a\nnot one\nhttps://b.example/b\n", HOST).urls == (HOST + "/a", HOST + "/b")
    bomb = b'<!DOCTYPE u [<!ENTITY a "https://b.example/aaaa"><!ENTITY b "&a;&a;&a;">]><urlset><url><loc>&b;</loc></url>'
    bomb += b"<url><loc>https://b.example/z</loc></url></urlset>"
    assert HOST + "/z" in parse_sitemap(bomb, HOST).urls
    outside = b'<!DOCTYPE u [<!ENTITY f SYSTEM "file:///etc/hostname">]><urlset><url><loc>https://b.example/&f;</loc></url></urlset>'
    assert all(u == HOST + "/" for u in parse_sitemap(outside, HOST).urls)


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("wp-sitemap-posts-post-1.xml", "posts"),
        ("post-sitemap2.xml", "posts"),
        ("?sitemap=posts&sitemap-subtype=post", "posts"),
        ("page-sitemap.xml", "nothing"),
        ("wp-sitemap-users-1.xml", "nothing"),
        ("?sitemap=taxonomies&sitemap-subtype=category", "nothing"),
        ("sitemap.xml?page=2", "unknown"),
    ],
)
def test_a_sitemaps_name_tells_what_it_holds(name: str, what: str) -> None:
    """Known makers name their parts."""
    assert holds(f"{HOST}/{name}") == what


@pytest.mark.parametrize(("linked", "own"), [({1}, 2), ({1, 2}, 3), ({2}, 1), ({2, 3}, 1), (set(), 1)])
def test_which_page_the_bare_address_shows(linked: set[int], own: int) -> None:
    """The number that no page links to."""
    assert bare_number(linked) == own


def test_threads_put_replies_after_their_parent() -> None:
    """Oldest first, replies below their parent; a dangling parent is dropped, a ring loses nobody."""
    said = [comment(id=i, parent=p) for i, p in [("3", "1"), ("2", None), ("1", None), ("4", "3"), ("9", "77"), ("5", "6"), ("6", "5")]]
    got = in_threads(said)
    assert [c.id for c in got] == ["1", "3", "4", "2", "9", "5", "6"]
    assert next(c for c in got if c.id == "9").parent is None
    assert sorted(c.id for c in unite([*said, *said])) == sorted(c.id for c in said)


def test_a_page_completes_a_record_and_never_overrules_it() -> None:
    """The page adds pings and the door; the record's comments stay as they are."""
    record = post(1, [comment("Rita", "By the API", id="5")], door="open", declared_count=None)
    page = post(1, [comment("Rita", "By the page", id="5"), comment("Notes", "", id="7", kind="pingback")], door="closed", declared_count=2)
    got = with_page(record, page)
    assert [(c.id, c.text) for c in got.comments] == [("5", "By the API"), ("7", "")]
    assert (got.door, got.declared_count) == ("closed", 2)


def test_pages_of_a_post_are_joined_once() -> None:
    """Bodies are appended, a body that stands twice counts once, and a missing page leaves the post truncated."""
    first = post(1, [comment(id="1")], text="One")
    assert join_pages([first], bodies=[post(1, text="Two"), post(1, text="One")]).text == "One\n\nTwo"
    assert join_pages([first, post(1, [comment(id="2")])]).comments_status == "present"
    assert join_pages([first], complete=False).comments_status == "truncated"


def test_copies_fold_and_different_posts_stay() -> None:
    """Same title, date and text with no comment of their own is one post; another comment, or another text, is another post."""
    text = "A long enough text about bread, so that it cannot be the same by chance."
    one = post(1, [comment(id="1"), comment(id="2")], text=text)
    copy = replace(one, url=HOST + "/?p=1", comments=one.comments[:1])
    assert [p.url for p in fold_copies([copy, one])] == [one.url]
    assert len(fold_copies([one, replace(one, url=HOST + "/x/", comments=(comment(id="9"),))])) == 2
    assert len(fold_copies([one, replace(one, url=HOST + "/x/", text=text.replace("bread", "rolls"))])) == 2
    assert len(fold_copies([replace(one, title=None, text="", comments=(), url=f"{HOST}/{n}/") for n in range(2)])) == 2


def test_lists_and_pages_are_set_apart() -> None:
    """A month with one entry, a folder's index and an undated About page are no posts; a post with its own comments always stays."""
    posts = [replace(post(n), url=f"{HOST}/2012/05/loaf-{n}/") for n in range(1, 13)]
    month = replace(post(20), url=HOST + "/2012/04/", comments=())
    about = replace(post(21), url=HOST + "/about.html", published=None, comments=())
    odd = replace(post(22, [comment(id="x1", text="own words")]), url=HOST + "/2012/03/")
    kept, gone = set_lists_apart([*posts, month, odd])
    assert [s.url for s in gone] == [month.url]
    assert odd in kept
    assert [s.url for s in set_pages_apart([*posts, about])[1]] == [about.url]
    assert set_pages_apart([*posts[:3], about])[1] == []


def test_one_dated_page_does_not_make_posts_of_its_neighbours() -> None:
    """Where a form of address mostly goes without dates, its undated pages are no posts; the dated one stays."""
    posts = [post(n, url=f"{HOST}/2012/05/{n}/") for n in range(8)]
    dated = post(20, url=f"{HOST}/about/press.html")
    bare = [replace(post(30 + n, url=f"{HOST}/about/page-{n}.html"), published=None, precision="none") for n in range(2)]
    kept, gone = set_pages_apart([*posts, dated, *bare])
    assert kept == [*posts, dated]
    assert [s.url for s in gone] == [p.url for p in bare]


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


def test_a_former_address_is_learnt_by_one_question() -> None:
    """Only a place that many links lead to is asked about, and only an answer makes it known."""
    former = Former()
    links = [f"http://old.example/2009/{n}.html" for n in range(4)] + ["http://other.example/a"]
    probes = former.probes(HOST + "/", links)
    assert probes == [HOST + "/2009/0.html", HOST + "/0.html"] or probes == [HOST + "/0.html", HOST + "/2009/0.html"]
    assert former.here(links[1]) is None
    assert former.confirm(HOST + "/2009/0.html") == [f"{HOST}/2009/{n}.html" for n in range(4)]
    assert former.here(links[1]) == HOST + "/2009/1.html"
    assert former.probes(HOST + "/", links) == []
