"""Comments on another server are read where that server tells them, and stay unread, never absent, where it does not."""

from __future__ import annotations

import json

import pytest

from checkup.model import Blog
from tests.sources import tiny_blog
from tests.sources.reading import read, site
from tests.web.loopback import HTML, Asked, LoopbackSite, Reply, serve

JSON = {"Content-Type": "application/json"}


def said(number: int, text: str, **more: object) -> dict[str, object]:
    return {"id": number, "created": 1_336_000_000 + number, "mode": 1, "text": f"<p>{text}</p>", "author": "Ann", "replies": [], **more}


def blog_with_isso(host: str) -> dict[str, Reply]:
    """A front page and two posts whose comments stand elsewhere."""
    embed = f'<section id="isso-thread"></section><script data-isso="{host}" src="{host}/js/embed.min.js"></script>'
    pages = {}
    for number in (1, 2):
        text = "Rye needs more water than wheat, and it needs it earlier in the day. " * 4
        pages[f"/posts/loaf-{number}/"] = (
            f"<html><head><title>Loaf {number}</title></head><body><article><h1>Loaf {number}</h1>"
            f'<time datetime="2012-05-0{number}T09:00:00Z">then</time><div class="entry-content"><p>{text}</p></div></article>'
            f"{embed}</body></html>"
        )
    links = "".join(f'<article><h2><a href="{p}" rel="bookmark">A loaf</a></h2><p>Words.</p></article>' for p in pages)
    pages["/"] = f"<html><head><title>Loaves</title></head><body>{links}</body></html>"
    return {path: Reply(html.encode(), headers=HTML) for path, html in pages.items()}


def read_with(answers: dict[str, Reply], **crawl: object) -> tuple[Blog, LoopbackSite]:
    with serve(dict(answers)) as talk, serve(dict(blog_with_isso(talk.url))) as blog:
        return read(site(blog.url + "/", **crawl)), talk


def test_comments_come_from_the_blogs_own_server() -> None:
    """Each post's thread is asked for once; comments, replies and links are the server's; an empty thread is none."""
    thread = {"replies": [said(1, "How <em>wet</em>?", replies=[said(2, 'See <a href="https://a.example/">this</a>.', parent=1)])]}
    answers = {
        "/?uri=%2Fposts%2Floaf-1%2F": Reply(json.dumps(thread).encode(), headers=JSON),
        "/?uri=%2Fposts%2Floaf-2%2F": Reply(b'{"replies": []}', headers=JSON),
    }
    blog, talk = read_with(answers)
    one, two = sorted(blog.posts, key=lambda p: p.url)
    assert [(c.id, c.parent, c.text, [link.url for link in c.links]) for c in one.comments] == [
        ("1", None, "How wet?", []),
        ("2", "1", "See this.", ["https://a.example/"]),
    ]
    assert (one.comments_status, two.comments_status, one.comment_system) == ("present", "none", "isso")
    assert one.comments[0].permalink == f"{one.url}#isso-1"
    assert sorted(talk.paths()) == sorted(answers)


@pytest.mark.parametrize(
    "reply",
    [Reply(b"no", 404), Reply(b"no", 500), Reply(b"<html>parked</html>", headers=HTML), Reply(b"{}", headers=JSON)],
    ids=["404", "500", "html", "other"],
)
def test_what_cannot_be_read_stays_unread_and_is_said(reply: Reply) -> None:
    """A server that does not tell leaves the posts unread with one note; nothing is taken for silence, and reading goes on."""
    blog, _ = read_with({f"/?uri=%2Fposts%2Floaf-{n}%2F": reply for n in (1, 2)})
    assert [p.comments_status for p in blog.posts] == ["external-unread", "external-unread"]
    assert len([n for n in blog.coverage.notes if "Isso" in n]) == 1
    assert not [s for s in blog.coverage.skipped if s.refused]
    assert blog.coverage.partial is None


def test_robots_of_the_comment_server_are_obeyed() -> None:
    """Where its robots.txt forbids, no thread is asked for."""
    blog, talk = read_with({"/robots.txt": Reply(b"User-agent: *\nDisallow: /", headers={"Content-Type": "text/plain"})})
    assert {p.comments_status for p in blog.posts} == {"external-unread"}
    assert talk.paths() == []


def test_a_thread_to_which_posts_only_link_is_read() -> None:
    """ "Comment on Mastodon" leads to the thread; the post whose thread nobody answered has no comments."""

    def posts(host: str) -> dict[str, Reply]:
        pages = blog_with_isso("")
        for number in (1, 2):
            page = pages[f"/posts/loaf-{number}/"].body.decode().partition('<section id="isso')[0]
            link = f'<p><a href="{host}/@ada/11400000000000000{number}">Comment on Mastodon</a></p>'
            pages[f"/posts/loaf-{number}/"] = Reply(f"{page}{link}</body></html>".encode(), headers=HTML)
        return pages

    reply = {"id": "7", "in_reply_to_id": "114000000000000001", "content": "<p>It rose.</p>", "created_at": "2012-05-03T10:00:00Z"}
    told = {"/api/v1/statuses/114000000000000001/context": [{**reply, "account": {"display_name": "Ann"}}]}
    told["/api/v1/statuses/114000000000000002/context"] = []
    answers = {path: Reply(json.dumps({"descendants": some}).encode(), headers=JSON) for path, some in told.items()}
    with serve(answers) as talk, serve(posts(talk.url)) as server:
        one, two = sorted(read(site(server.url + "/")).posts, key=lambda p: p.url)
    assert [(c.author.name, c.text) for c in one.comments] == [("Ann", "It rose.")]
    assert (one.comments_status, two.comments_status, two.comments) == ("present", "none", ())


def test_a_server_that_never_answers_is_left_alone() -> None:
    """After three threads in a row that fail, no more are asked for."""
    entries = tiny_blog.entries(6)
    with serve({}) as talk:
        embed = f'<section id="isso-thread"></section><script data-isso="{talk.url}" src="{talk.url}/js/embed.min.js"></script>'
        for entry in entries:
            entry.pages = [[]]
        pages = {path: html.replace("</body>", f"{embed}</body>") for path, html in tiny_blog.pages_of(entries, 10).items()}
        with serve(tiny_blog.served(pages)) as blog:
            read(site(blog.url + "/"))
    assert len(talk.paths()) == 3


def test_the_budget_holds_for_the_comment_server() -> None:
    """A budget that ends at a thread is said, and what was read is kept."""

    def thread(_: Asked) -> Reply:
        return Reply(b'{"replies": []}', headers=JSON)

    with serve({f"/?uri=%2Fposts%2Floaf-{n}%2F": thread for n in (1, 2)}) as talk, serve(dict(blog_with_isso(talk.url))) as server:
        every = read(site(server.url + "/")).coverage.requests
        blog = read(site(server.url + "/", max_requests=every - 1))
    assert blog.coverage.partial is not None
    assert "budget" in blog.coverage.partial
    assert len(blog.posts) == 2
