"""Which parameters of addresses count for nothing: those that came with posts that were read before, and no post's own."""

from __future__ import annotations

import pytest

from checkup.crawling.noise import Noise

HOST = "https://b.example"


def learnt(*pairs: tuple[str, str]) -> Noise:
    noise = Noise()
    for one, other in pairs:
        noise.same(HOST + one, HOST + other)
    return noise


@pytest.mark.parametrize(
    "pairs",
    [
        (("/rye/?v=a1", "/rye/?v=a2"), ("/oats/?v=a3", "/oats/?v=a9")),
        (("/rye/", "/rye/?v=home"), ("/oats/", "/oats?v=list"), ("/oats/", "/oats?v=side")),
        (("/show?id=4", "/show?id=4&v=ab"), ("/show?id=5&v=cd", "/show?id=5&v=ef")),
        (("/rye/?v=00112233&z=a4b5c6d7", "/rye/?v=10112233&z=b4b5c6d7"), ("/oats/?v=20112233&z=c4b5c6d7", "/oats/?v=30112233&z=d4b5c6d7")),
    ],
)
def test_a_parameter_of_two_posts_that_came_again_is_learnt(pairs: tuple[tuple[str, str], ...]) -> None:
    """Whether the first had it or not; the others stay as they are."""
    noise = learnt(*pairs)
    assert noise.without(f"{HOST}/x?v=77&id=4") == f"{HOST}/x?id=4"
    assert noise.without(f"{HOST}/x?v=77") == f"{HOST}/x"
    assert noise.without(f"{HOST}/v=77/") == f"{HOST}/v=77/"
    assert learnt(*pairs[:1]).without(f"{HOST}/x?v=77") == f"{HOST}/x?v=77"


@pytest.mark.parametrize(
    "pairs",
    [
        (("/rye/?v=a1", "/rye/?v=a2"), ("/rye/?v=a3", "/rye/?v=a4")),  # one post only, which may be a notice
        (("/rye/?v=a1", "/oats/?v=a2"), ("/spelt/?v=a3", "/wheat/?v=a4")),  # other paths
        (("/rye/?v=a1&w=b1", "/rye/?v=a2&w=b2"), ("/oats/?v=a3&w=b3", "/oats/?v=a4&w=b4")),  # two of them, and short
        (("/rye/", "/rye/?v=talk"), ("/oats/", "/oats/?v=talk")),  # one value: a post without comments shows the same on their page
        (("/rye/", "/rye/?v=1"), ("/oats/?v=2", "/oats/?v=3"), ("/spelt/?v=4", "/spelt/?v=15")),  # numbers of pages
        (("/show?id=4&c=1", "/show?id=5&c=1"), ("/show?id=6&c=2", "/show?id=7&c=2")),  # the number of a post
        (("/a/?page=4", "/a/?page=5"), ("/b/?page=6", "/b/?page=7")),  # of a page
        (("/rye/?v=a1", "https://www.c.example/rye/?v=a2"), ("/oats/?v=a3", "https://www.c.example/oats/?v=a4")),
    ],
)
def test_what_may_tell_posts_apart_is_not_learnt(pairs: tuple[tuple[str, str], ...]) -> None:
    noise = Noise()
    for one, other in pairs:
        noise.same(HOST + one, other if "://" in other else HOST + other)
    for name in ("v", "w", "id", "page"):
        assert noise.without(f"{HOST}/x?{name}=77") == f"{HOST}/x?{name}=77"


def test_an_address_is_asked_for_once_without_what_counts_for_nothing() -> None:
    """Also where it was asked for before that was learnt."""
    noise = Noise()
    assert [noise.first(f"{HOST}/{path}") for path in ("rye/?v=1", "oats/?v=1", "rye/?v=2", "spelt/?v=5")] == [True] * 4
    noise.same(f"{HOST}/rye/?v=a1", f"{HOST}/rye/?v=a2")
    noise.same(f"{HOST}/oats/?v=a1", f"{HOST}/oats/?v=a3")
    assert [noise.first(f"{HOST}/{path}") for path in ("spelt/?v=6", "wheat/?v=6", "wheat/", "rye/")] == [False, True, False, False]
