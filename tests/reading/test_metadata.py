"""What a page's head says: structured data in whatever old browsers were shown instead of it."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

DATA = '{"@type": "BlogPosting", "headline": "Rye", "datePublished": "2015-10-15T02:19:15Z", "description": "a line\n and one more"}'


@pytest.mark.parametrize(
    "wrap", ["{}", "<![CDATA[\n{}\n]]>", "//<![CDATA[\n{}\n//]]>", "/*<![CDATA[*/ {} /*]]>*/", "<!--\n{}\n-->", "\n{};\n"]
)
def test_structured_data_may_be_wrapped(wrap: str) -> None:
    """Comment marks and CDATA around the data, a semicolon behind it, a line break within a string: its date wins over a meta tag's."""
    meta = '<meta property="article:published_time" content="2015-12-11T14:28:34Z">'
    script = f'<script type="application/ld+json">{wrap.replace("{}", DATA)}</script>'
    html = (
        f"<html><head><title>Rye</title>{meta}{script}</head><body class='single'><h1>Rye</h1><p>Rye takes up more water.</p></body></html>"
    )
    post = read(Page("https://kruste.example/rye/", html.encode())).post
    assert post is not None
    assert post.published is not None
    assert post.published.isoformat() == "2015-10-15T02:19:15+00:00"


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/2024/01/10-ways-to-bake/", "2024-01-22"),  # the number begins the title
        ("/2024/01/5/", "2024-01-05"),
        ("/2024/01/05/loaf/", "2024-01-05"),
        ("/2024-01-05-loaf/", "2024-01-05"),
        ("/2024-01-05/", "2024-01-05"),
        ("/2024/01/loaf/", "2024-01-22"),
    ],
)
def test_the_day_in_an_address_is_a_folder_or_part_of_a_whole_date(path: str, day: str) -> None:
    """A printed date that is far from the day in the address is another thing's; a number that begins a title is no day."""
    html = (
        f'<html><head><title>Loaf | Crumbs</title></head><body class="single-post"><article class="post"><h1 class="entry-title">Loaf</h1>'
        f'<p class="post-meta">January 22, 2024</p><div class="entry-content"><p>{"Flour, water and salt. " * 12}</p></div></article>'
    )
    found = read(Page(f"https://b.example{path}", html.encode())).post
    assert found is not None
    assert found.published is not None
    assert found.published.date().isoformat() == day
