"""What `--plan` says of a live blog, and how little it fetches for it."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

import pytest

from checkup.config import CommentsTable
from checkup.crawling.comment_server import is_asked, server_words
from checkup.crawling.plan_live import plan_live
from checkup.crawling.source_context import Context
from checkup.web import Client
from tests.sources.reading import NOW, no_wait, parse, site
from tests.sources.tiny_blog import entries, pages_of, served
from tests.web.loopback import HTML, LoopbackSite, Reply, serve

THREAD = '<div id="disqus_thread"></div><script src="https://loaf.disqus.com/embed.js"></script>'


def plan(server: LoopbackSite, **comments: bool) -> str:
    config = site(server.url + "/")
    config = config.model_copy(update={"comments": config.comments.model_copy(update=comments)})
    ctx = Context(parse=parse, now=NOW, client_factory=partial(Client, config.crawl, now=NOW, home=server.url, sleep=no_wait))
    return " ".join(asyncio.run(plan_live(config, ctx, {})).lines)


@pytest.mark.parametrize(("thread", "said"), [(THREAD, True), ("", False)])
def test_a_plan_names_the_comment_server(thread: str, said: bool) -> None:
    """As the newest post shows it: front page and that post are the only pages."""
    blog = entries(3)
    with serve(served(pages_of(blog))) as server:
        page = f"<html><body><h1>{blog[0].title}</h1><p>{blog[0].text}</p>{thread}</body></html>"
        server.pages[blog[0].path] = Reply(page.encode(), headers=HTML)
        words = plan(server)
        assert [path for path in server.paths() if "sitemap" not in path and "feed" not in path] == ["/", blog[0].path]
    assert ("Comments stand with Disqus" in words) == said


@pytest.mark.parametrize(
    ("name", "settings", "environ", "asked"),
    [
        ("isso", {}, {}, True),
        ("isso", {"read": False}, {}, False),
        ("disqus", {}, {"DISQUS_API_KEY": "k"}, False),
        ("disqus", {"with_key": ("disqus",)}, {"DISQUS_API_KEY": "k"}, True),
        ("disqus", {"with_key": ("disqus",)}, {"DISQUS_API_KEY": " "}, False),
        ("facebook", {}, {}, False),
        ("no system", {}, {}, False),
    ],
)
def test_who_would_be_asked_for_comments(name: str, settings: dict[str, Any], environ: dict[str, str], asked: bool) -> None:
    """A server is asked where that is known how, the site file lets it, and a key that it needs is there; otherwise a way out is named."""
    table = CommentsTable.model_validate(settings)
    words = server_words(name, table, environ)
    assert is_asked(name, table, environ) == asked
    assert ("is asked for them" in words) == asked
    assert (words == "") == (name == "no system")
    assert asked or not words or len(words.split(". ")) > 1


@pytest.mark.parametrize("held", [True, False])
def test_a_plan_names_the_questions_about_held_comments(held: bool) -> None:
    """Where the site file asks for them, and none is made."""
    blog = entries(1)
    with serve(served(pages_of(blog))) as server:
        assert ("wait for approval" in plan(server, held=held)) == held
        assert not [one for one in server.asked if "authorization" in one.headers]
