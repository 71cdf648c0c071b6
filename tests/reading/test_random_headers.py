"""Headers of posts that are put together at random tell title, writer and day; lists of other posts tell nothing of this one."""

from __future__ import annotations

from collections import defaultdict

import pytest

from checkup.model import Page
from checkup.platforms import read
from tests.quick import quick
from tests.reading.random_headers import URL, drawn

FEW, MANY = 80, 500  # pages; few take a second
# shares of the pages on which each is right; floors that only rise
FLOORS = {"title": 0.99, "writer": 0.96, "day": 0.99, "text": 0.99, "comments": 0.99}


def odd_pages(seeds: range) -> dict[str, list[int]]:
    """What is read wrongly -> the seeds of the pages."""
    odd: dict[str, list[int]] = defaultdict(list)
    for seed in seeds:
        html, told = drawn(seed)
        reading = read(Page(url=URL, body=html.encode()))
        post = reading.post or reading.maybe_post
        assert post is not None, seed
        right = {
            "title": post.title == told.title,
            "writer": post.author is not None and post.author.name == told.writer,
            "day": post.published is not None and post.published.date() == told.day.date(),
            "text": all(paragraph in post.text for paragraph in told.paragraphs),
            "comments": len(post.comments) == told.comments,
        }
        for what in (what for what, is_right in right.items() if not is_right):
            odd[what].append(seed)
    return odd


@pytest.mark.parametrize("seeds", quick([range(FEW), range(200), range(1000, 1000 + MANY)], [range(FEW)]))
def test_random_headers_tell_of_the_post(seeds: range) -> None:
    """In ten languages, above or below the title, at the foot, in a box about the writer; what fails is named by its seed."""
    too_many = {what: odd for what, odd in odd_pages(seeds).items() if len(odd) > (1 - FLOORS[what]) * len(seeds)}
    assert too_many == {}
