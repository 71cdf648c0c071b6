"""What mirrors and heads of pages say that is not so, and bylines that are longer than one."""

from __future__ import annotations

import pytest

from checkup.model import Page, Reading
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "
TITLE = "The slow loaf » Blog Archive » Why a crumb of rye stays wet for days after it was baked and cut"


def reading(below: str = "", *, head: str = "", under: str = "", url: str = "https://rye.example/2013/02/wet-crumb.html") -> Reading:
    body = f"<h2><a href='./'>A wet crumb</a></h2>{under}<div class='content'><p>{TEXT * 4}</p></div>{below}"
    page = f"<html><head><title>Rye » A wet crumb</title>{head}</head><body><article class='single-post'>{body}</article></body></html>"
    return read(Page(url=url, body=page.encode()))


@pytest.mark.parametrize("href", ["./", "."])
def test_a_mirrors_canonical_folder_is_the_page_itself(href: str) -> None:
    """The file of a post in the folder of its month is no list of that month; a folder's own file still says its folder."""
    head = f"<link rel='canonical' href='{href}'>"
    assert reading(head=head, under="<p>20 February 2013</p>").page_type == "post"
    own = reading(head=head, url="https://rye.example/2013/02/wet-crumb/index.html")
    assert own.canonical == "https://rye.example/2013/02/wet-crumb/"


@pytest.mark.parametrize(("stated", "want"), [("15:35:23-04:00", "11:35"), ("11:35:23-04:00", "11:35"), ("14:20:00-04:00", "14:20")])
def test_a_moment_in_utc_with_the_zone_of_the_blog_gives_way_to_the_printed_one(stated: str, want: str) -> None:
    """Only where both differ by just the zone; any other difference is that of two events."""
    head = f"<meta property='article:published_time' content='2022-04-26T{stated}'>"
    found = reading(head=head, under="<time datetime='2022-04-26 11:35:00'>26 April 2022</time>")
    assert found.post is not None
    assert f"{found.post.published:%H:%M}" == want


@pytest.mark.parametrize("lead", ["Pingback by", "Trackback from"])
def test_a_ping_by_a_long_title_below_its_excerpt_is_one(lead: str) -> None:
    """Its name is the whole title, its text the excerpt, also where the day stands twice."""
    rows = "".join(
        f"<li id='comment-{k}'><p>[…] what they say of crumbs at {k} […]</p><p class='postMeta'>{lead} <a href='https://l{k}.example/p'>{name}</a>"
        f" on March {k}, 2013 @ <a href='#comment-{k}'>March {k}, 2013</a></p></li>"
        for k, name in ((11, TITLE), (12, "Crumbs » Blog Archive » Wet"))
    )
    found = reading(f"<h3>2 Comments</h3><ol>{rows}</ol>", under="<p>20 February 2013</p>").post
    assert found is not None
    assert [(c.author.name, c.text) for c in found.comments] == [
        (TITLE, "[…] what they say of crumbs at 11 […]"),
        ("Crumbs » Blog Archive » Wet", "[…] what they say of crumbs at 12 […]"),
    ]
    assert all(c.kind != "comment" for c in found.comments)


def test_a_box_that_a_script_fills_is_no_silence() -> None:
    """Medium's empty box for responses says that they stand elsewhere."""
    found = reading("<div class='responsesWrapper js-responsesWrapper'></div>", under="<p>20 February 2013</p>").post
    assert found is not None
    assert found.comments_status == "external-unread"
