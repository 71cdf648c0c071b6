"""Templates that are put together at random are read whole: every name and every word of their comments, and nothing besides."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read
from tests.quick import quick
from tests.reading.random_templates import URL, drawn

FEW, MANY = 80, 400  # templates; few take a second
WHOLE, DATED = 0.98, 0.99  # shares of the templates read whole, and of the comments dated right; floors that only rise


def judged(seeds: range) -> tuple[list[int], int, int]:
    """The seeds whose page is not read whole, how many comments have the right day, and how many there are."""
    odd, dated, number = [], 0, 0
    for seed in seeds:
        html, said = drawn(seed)
        reading = read(Page(url=URL, body=html.encode()))
        post = reading.post or reading.maybe_post
        found = post.comments if post is not None else ()
        number += len(said)
        dated += sum(c.posted is not None and c.posted.date() == s.posted.date() for c, s in zip(found, said, strict=False))
        if [(c.author.name, c.text.split()) for c in found] != [(s.name, " ".join(s.paragraphs).split()) for s in said]:
            odd.append(seed)
    return odd, dated, number


@pytest.mark.parametrize("seeds", quick([range(FEW), range(200), range(1000, 1000 + MANY)], [range(FEW)]))
def test_random_templates_are_read_whole(seeds: range) -> None:
    """In ten languages, with and without class names, threads, pictures, forms and sidebars; what fails is named by its seed."""
    odd, dated, number = judged(seeds)
    assert len(odd) <= (1 - WHOLE) * len(seeds), odd
    assert dated >= DATED * number
