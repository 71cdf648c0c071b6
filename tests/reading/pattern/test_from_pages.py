"""What a blog's pages show together: learning and reading never raise, and cost no more than the pages are long."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from checkup.model import Page
from checkup.platforms import read
from checkup.reading.pattern.from_pages import pattern_of
from tests.gathering.odd_forms import FORMS, blog
from tests.growth import assert_linear
from tests.quick import quick


def _pages(pages: dict[str, str]) -> list[Page]:
    return [Page(url=f"https://crumbs.example/{name}/", body=html.encode()) for name, html in pages.items()]


def _texts(pages: list[Page]) -> list[str]:
    posts = (reading.post or reading.maybe_post for reading in map(read, pages))
    return [post.text if post else "" for post in posts]


@pytest.mark.parametrize("seed", quick(range(12), range(4)))
def test_damaged_pages_are_read(seed: int) -> None:
    """Pages with pieces cut out, doubled and mixed give a pattern or none, and are read with one from whole pages."""
    random = Random(seed)
    form = FORMS[list(FORMS)[seed % len(FORMS)]]
    whole = _pages(blog(form))
    pattern = pattern_of(whole, _texts(whole))
    assert pattern is not None
    damaged = []
    for page in whole:
        body = bytearray(page.body)
        for _ in range(6):
            a, b = sorted(random.sample(range(len(body)), 2))
            piece = body[a : min(b, a + 300)]
            at = random.randrange(len(body))
            body[at : at + random.choice((0, 40))] = piece
        damaged.append(replace(page, body=bytes(body)))
    pattern_of(damaged, _texts(damaged))
    for page in damaged:
        assert read(replace(page, pattern=pattern)).page_type in ("post", "page", "list", "other")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["labels and bare lines", "answers in another box within"])
def test_the_work_grows_with_the_page(name: str) -> None:
    """Comments without an element of their own, and boxes with answers in them."""
    form = FORMS[name]
    whole = _pages(blog(form))
    pattern = pattern_of(whole, _texts(whole))
    head, foot = blog(form)["p3"].split("</div></div>", 1)
    _, rest = foot.split("<form", 1)

    def work(n: int) -> object:
        body = foot.split("<form", 1)[0] * n
        return read(Page(url="https://crumbs.example/p3/", body=f"{head}</div></div>{body}<form{rest}".encode(), pattern=pattern))

    assert_linear(work, 8)


@pytest.mark.parametrize("count", [0, 1, 4])
def test_too_few_posts_show_nothing(count: int) -> None:
    """What differs between them is not known."""
    pages = _pages(blog(FORMS["nameless boxes"]))[:count]
    assert pattern_of(pages, _texts(pages)) is None
