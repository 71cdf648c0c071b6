"""A live blog whose lists tell less than they seem to: each post is read, or the coverage says that some are missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.model import Blog
from tests.quick import quick, quick_rows
from tests.sources.reading import read, site
from tests.sources.test_live import expected, gist, urlset
from tests.sources.tiny_blog import Entry, entries, feed, list_page, pages_of, post_page, served
from tests.web.loopback import HTML, Answer, Asked, Reply, serve

XML = {"Content-Type": "application/rss+xml"}
BLOG = entries(16)
NAMED = {"newest": BLOG[:9], "oldest": BLOG[4:], "every other": BLOG[1::2]}
LEARNT = [("visit", True), ("zsession", False), ("came_from", True), ("visit", False), ("zsession", True), ("came_from", False)]
LACKING = [(named, name) for named in NAMED for name in ("sitemap.xml", "post-sitemap.xml")]


def with_neighbours(pages: dict[str, str], blog: list[Entry]) -> dict[str, str]:
    """The pages; each post leads to the one before it and to the next one."""
    for at, entry in enumerate(blog):
        near = [f'<a rel="next" href="{blog[at - 1].path}">Next</a>'] if at else []
        near += [f'<a rel="prev" href="{blog[at + 1].path}">Before</a>'] if at + 1 < len(blog) else []
        pages[entry.path] = pages[entry.path].replace('<div id="comments">', f'<p>{"".join(near)}</p><div id="comments">')
    return pages


@pytest.mark.parametrize(("again", "number"), quick_rows([(True, 5), (True, 10), (False, 5), (False, 10)], [(True, 5), (False, 10)]))
def test_a_feed_that_gives_its_first_page_only_is_not_the_whole_blog(again: bool, number: int) -> None:
    """A copy of the blog, or a cache before it, answers each question for the feed's next page with its first one, or with none."""
    with serve(served(pages_of(BLOG))) as server:
        server.pages["/feed/"] = Reply(feed(BLOG[:number], server.url).encode(), headers=XML)
        if again:
            server.pages["/feed/?paged=2"] = server.pages["/feed/"]
        got = read(site(server.url + "/"))
        assert gist(got, server.url) == expected(BLOG)


def test_a_short_feed_is_held_against_the_neighbours_of_its_posts() -> None:
    """It seems to be all; the oldest of its posts leads to one that it does not name, and then the blog's lists are followed."""
    with serve(served(with_neighbours(pages_of(BLOG), BLOG))) as server:
        server.pages["/feed/"] = Reply(feed(BLOG[:7], server.url).encode(), headers=XML)
        got = read(site(server.url + "/"))
        assert gist(got, server.url) == expected(BLOG)


@pytest.mark.parametrize(("named", "name"), quick_rows(LACKING, LACKING[1:4:2] + LACKING[4:5]))
def test_a_sitemap_that_lacks_posts_is_found_out(named: str, name: str) -> None:
    """By the front page, or by the posts' neighbours, whatever the sitemap's name promises."""
    with serve(served(with_neighbours(pages_of(BLOG), BLOG))) as server:
        server.pages[f"/{name}"] = urlset(server, [e.path for e in NAMED[named]])
        server.pages["/robots.txt"] = Reply(f"User-agent: *\nDisallow:\nSitemap: {server.url}/{name}".encode())
        got = read(site(server.url + "/"))
        assert gist(got, server.url) == expected(BLOG)


def test_a_sitemap_that_names_every_post_costs_no_list_page() -> None:
    """Also where the posts lead to old addresses that are gone, to pages beside the blog and to posts by other addresses."""
    pages = with_neighbours(pages_of(BLOG), BLOG)
    for entry in BLOG:
        old = f'<a href="/2009/01/old-{entry.slug}/">Long ago</a><a href="{entry.path}?print=1">Print</a>'
        pages[entry.path] = pages[entry.path].replace('<div id="comments">', f'{old}<div id="comments">')
    with serve(served(pages)) as server:
        server.pages["/post-sitemap.xml"] = urlset(server, [e.path for e in BLOG])
        server.pages["/robots.txt"] = Reply(f"User-agent: *\nDisallow:\nSitemap: {server.url}/post-sitemap.xml".encode())
        got = read(site(server.url + "/"))
        assert gist(got, server.url) == expected(BLOG)
    assert not [p for p in server.paths() if p.startswith("/page/")]
    assert len([p for p in server.paths() if p.startswith("/2009/")]) <= 10


@pytest.mark.parametrize("address", quick(["/node?page={}", "/list.php?start={}0", "/journal?offset={}"], ["/list.php?start={}0"]))
def test_a_pager_whose_address_is_not_the_front_pages_is_followed(address: str) -> None:
    """The first page of the list is the front page; its further pages, all linked from it, stand elsewhere."""
    chunks = [BLOG[at : at + 4] for at in range(0, 16, 4)]
    numbers = "".join(f'<a href="{address.format(n)}">{n + 1}</a>' for n in range(4))
    pages = {e.path: post_page(e) for e in BLOG}
    pages |= {("/" if n == 0 else address.format(n)): list_page(chunk, more=f"<p>{numbers}</p>") for n, chunk in enumerate(chunks)}
    with serve(served(pages)) as server:
        got = read(site(server.url + "/"))
        assert gist(got, server.url) == expected(BLOG)


def failing(pages: dict[str, str], status: int, path: str = "/page/3/") -> tuple[Blog, list[str]]:
    answers: dict[str, Answer] = {**served(pages), path: Reply(b"no", status)}
    with serve(answers) as server:
        got = read(site(server.url + "/", max_minutes=1))
        return got, server.paths()


@pytest.mark.parametrize("status", quick([403, 500, 404], [500, 404]))
def test_a_page_of_the_list_that_fails_is_told(status: int) -> None:
    """Posts that only it and those behind it name are missing; what is not there at all may have been the end, so that is said, no more."""
    got, _ = failing(pages_of(BLOG), status)
    assert len(got.posts) == 10
    assert got.coverage.lists_left is (status != 404)
    assert [note for note in got.coverage.notes if note.startswith("A page of the blog's list")]


@pytest.mark.parametrize("status", quick([403, 500, 404], [403]))
def test_a_page_of_the_list_that_fails_is_no_loss_where_posts_lead_on(status: int) -> None:
    """Each post leads to the one before it: all were read, and nothing is said."""
    got, _ = failing(with_neighbours(pages_of(BLOG), BLOG), status)
    assert len(got.posts) == 16
    assert not got.coverage.lists_left
    assert not [note for note in got.coverage.notes if note.startswith("A page of the blog's list")]


@pytest.mark.parametrize(
    "button",
    quick(
        [
            "<button data-next=2>Load more posts</button>",
            '<a class="more" href="#">Show more</a>',
            "<div role=button>Weitere Beiträge laden</div>",
            '<a href="javascript:;">Charger plus d’articles</a>',
            "<button>Cargar más entradas</button>",
            "<span>Pokaż więcej wpisów</span>",
        ],
        ["<button data-next=2>Load more posts</button>", "<span>Pokaż więcej wpisów</span>"],
    ),
)
def test_a_button_that_brings_more_posts_is_told(button: str) -> None:
    """Only its script knows the older posts; the report must not count five as all."""
    pages = {e.path: post_page(e) for e in BLOG[:5]} | {"/": list_page(BLOG[:5], more=button)}
    with serve(served(pages)) as server:
        got = read(site(server.url + "/"))
    assert (len(got.posts), got.coverage.lists_left) == (5, True)
    with serve(
        served({**pages, "/": list_page(BLOG[:5], more="<p>We load more wood before noon.</p><a href='/about/'>Show more</a>")})
    ) as server:
        assert not read(site(server.url + "/")).coverage.lists_left


@pytest.mark.parametrize("status", quick([403, 500], [403]))
def test_a_post_that_a_list_names_and_the_server_refuses_is_counted(status: int) -> None:
    """It is known and not read, the first one as well as the last; one that is not there (404) is none."""
    pages = pages_of(BLOG)
    answers: dict[str, Answer] = served(pages)
    for entry in (BLOG[0], BLOG[7]):
        answers[entry.path] = Reply(b"no", status)
    answers[BLOG[9].path] = Reply(b"no", 404)
    with serve(answers) as server:
        got = read(site(server.url + "/"))
    assert (got.coverage.found, got.coverage.read) == (15, 13)
    assert [u.why for u in got.coverage.unread] == ["failed", "failed"]


def test_the_base_of_a_pages_links_is_heeded() -> None:
    """Themes that link by relative addresses name the place from which they count; no page is asked for that is not there."""
    pages = {path: html.replace('href="/', 'href="').replace("<head>", '<head><base href="/">') for path, html in pages_of(BLOG).items()}
    with serve(served(pages)) as server:
        got = read(site(server.url + "/"))
        assert gist(got, server.url) == expected(BLOG)
        assert not [s for s in got.coverage.skipped if s.refused]


def by_visit(name: str, pages: dict[str, str]) -> dict[str, Answer]:
    """The pages behind a server that puts a number of the visit into every link."""

    class Visits(dict[str, Answer]):
        count = 0

        def get(self, path: str, default: object = None) -> object:  # type: ignore[override]
            bare = path.partition(f"?{name}=")[0]
            if bare not in pages:
                return default
            Visits.count += 1
            html = pages[bare].replace('/" ', f'/?{name}=v{Visits.count:08x}" ').replace('/">', f'/?{name}=v{Visits.count:08x}">')
            return Reply(html.encode(), headers=HTML)

    return Visits()


@pytest.mark.parametrize(("name", "canonical"), quick_rows(LEARNT, LEARNT[:2]))
def test_a_parameter_of_the_blogs_own_that_says_nothing_is_learnt(name: str, canonical: bool) -> None:
    """Each page links to all others under a new value of it: every post is read, few of them twice."""
    pages = with_neighbours(pages_of(BLOG), BLOG)
    if not canonical:
        pages = {path: html.replace('rel="canonical"', "") for path, html in pages.items()}
    with serve(by_visit(name, pages)) as server:
        got = read(site(server.url + "/"))
    assert sorted(p.title or "" for p in got.posts) == sorted(e.title for e in BLOG)
    assert sum(len(p.comments) for p in got.posts) == 32
    assert len(server.paths()) < 50


def test_what_only_comments_link_to_is_not_fetched() -> None:
    """Buttons that report a comment, its writer's page, a form to answer it: none is a post, and a visit may do something."""
    made = {e.path: post_page(e) for e in BLOG} | {"/": list_page(BLOG)}
    tools = '<a href="/report.php?c={0}">!</a> <a href="/people/reader-{0}/">me</a> <a href="/answer/{0}/">answer</a>'
    pages = {
        path: html.replace("</p></div></article>", f"</p>{tools.format(n)}</div></article>", 1)
        for n, (path, html) in enumerate(made.items())
    }
    with serve(served(pages)) as server:
        got = read(site(server.url + "/"))
    assert len(got.posts) == 16
    assert not [p for p in server.paths() if p.startswith(("/report", "/people", "/answer"))]


def moved(entry: Entry, other: Entry) -> str:
    return post_page(entry).replace(f'rel="canonical" href="{entry.path}"', f'rel="canonical" href="{other.path}"')


def test_a_post_that_calls_another_ones_address_its_own_is_a_post() -> None:
    """A fault of themes and copied settings: both posts are read, and no comment changes hands."""
    long = "Flour {0}, water {0}, a spoon of salt {0} and the old oven of house {0}: it took all of day {0} and half of night {0}."
    blog = [replace(e, text=" ".join(long.format(f"{word}{n}") for word in ("alpha", "beta", "gamma"))) for n, e in enumerate(BLOG)]
    pages = pages_of(blog)
    for at in (2, 5, 9, 12):
        pages[blog[at].path] = moved(blog[at], blog[at + 1])
    with serve(served(pages)) as server:
        got = read(site(server.url + "/"))
        assert gist(got, server.url) == expected(blog)


def query_pages(asked: Asked) -> Reply:
    """One post whose comments stand on pages by a number in the query, and that does not say how many there are."""
    at = int(asked.path.partition("?page=")[2] or 0)
    entry = replace(BLOG[0], pages=[[c] for e in BLOG[:3] for c in e.said if not c.reply_to])
    html = post_page(replace(entry, pages=[entry.pages[at]]))
    numbers = "".join(f'<li><a href="{entry.path}{f"?page={n}" if n else ""}">{n + 1}</a></li>' for n in range(3) if n != at)
    html = html.replace("1 Responses to Loaf number 16", "Comments").replace("</ol>", f"</ol><ul class=pager>{numbers}</ul>", 1)
    return Reply(html.encode(), headers=HTML)


@pytest.mark.parametrize("gone", [False, True])
def test_comment_pages_by_a_number_in_the_query_are_read_or_told(gone: bool) -> None:
    """Nothing announces how many comments there are, but links below the first ones lead on."""
    path = BLOG[0].path
    answers: dict[str, Answer] = {**served(pages_of(BLOG)), path: query_pages, f"{path}?page=1": query_pages}
    answers[f"{path}?page=2"] = Reply(b"no", 404) if gone else query_pages
    with serve(answers) as server:
        got = read(site(server.url + "/"))
    post = next(p for p in got.posts if p.url.endswith(path))
    assert (len(post.comments), post.comments_status) == ((2, "truncated") if gone else (3, "present"))


@pytest.mark.parametrize("name", quick(["cp", "comments", "part"], ["comments"]))
def test_a_number_that_turns_pages_of_comments_is_not_taken_for_noise(name: str) -> None:
    """The first of such pages shows what the post does, on every post; the second one does not."""

    def answer(asked: Asked) -> Reply:
        path, _, number = asked.path.partition(f"?{name}=")
        entry = next(e for e in BLOG if e.path == path)
        halves = replace(entry, pages=[[replace(c, reply_to=0)] for c in entry.said])
        turn = "".join(f'<a href="{path}?{name}={n}">{n}</a> ' for n in (1, 2))
        html = post_page(replace(halves, pages=[halves.pages[int(number or 1) - 1]]))
        return Reply(html.replace("1 Responses to", "2 Responses to").replace("</ol>", f"</ol><p>{turn}</p>", 1).encode(), headers=HTML)

    answers: dict[str, Answer] = {"/": served({"/": list_page(BLOG)})["/"]}
    answers |= {f"{e.path}{end}": answer for e in BLOG for end in ("", f"?{name}=1", f"?{name}=2")}
    with serve(answers) as server:
        got = read(site(server.url + "/"))
    assert len(got.posts) == 16
    assert {len(p.comments) for p in got.posts} == {2}
