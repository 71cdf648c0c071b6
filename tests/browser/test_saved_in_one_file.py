"""A page that Chromium itself saves in one file is read as the page."""

from __future__ import annotations

from typing import Any

import pytest

from checkup import platforms
from checkup.model import Page
from tests.sources.tiny_blog import Said, entries, post_page
from tests.web.loopback import HTML, Reply, serve

pytestmark = pytest.mark.browser


def test_a_snapshot_of_chromium_is_the_page(browser: Any) -> None:
    """Address, post and comments are those of the page as it was served."""
    [entry] = entries(1)
    entry.pages = [[Said(1, "Rita", "Which flour = the best? Süß."), Said(2, "Ada", "Rye.", reply_to=1, owner=True)]]
    page = post_page(entry)
    with serve({entry.path: Reply(page.encode(), headers=HTML)}) as server:
        tab = browser.new_page()
        tab.goto(server.url + entry.path)
        taken = tab.context.new_cdp_session(tab).send("Page.captureSnapshot", {"format": "mhtml"})["data"]
        tab.close()
        served = platforms.read(Page(server.url + entry.path, page.encode()))
        kept = platforms.read(Page("", taken.encode("utf-8", "surrogateescape")))
    assert kept.post is not None
    assert served.post is not None
    assert len(served.post.comments) == 2
    assert (kept.post.title, kept.post.text, kept.post.comments) == (served.post.title, served.post.text, served.post.comments)
    assert kept.canonical == server.url + entry.path
