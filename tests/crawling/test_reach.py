"""How far back lists reach: told by the posts that were read, and by sitemaps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from checkup.crawling.reach import Reach

NOW = datetime(2026, 6, 1, tzinfo=UTC)
DATES = {f"https://b.example/loaf-{n}": NOW - timedelta(days=10 * n) for n in range(12)}


def loaf(*numbers: int) -> list[str]:
    return [f"https://b.example/loaf-{n}" for n in numbers]


def reach(*pages: list[str]) -> Reach:
    made = Reach()
    for page in pages:
        made.page(page)
    return made


def test_list_pages_newest_first_reach_back_to_the_newest_post_of_the_last() -> None:
    """What stands after them is no newer; a post without a date is no newer than the page before it."""
    made = reach(loaf(0, 1, 2), loaf(3, 4, 5), loaf(6, 7, 20))
    assert made.back(DATES.get) == NOW - timedelta(days=60)
    latest = made.latest(DATES.get)
    assert latest(loaf(20)[0]) == NOW - timedelta(days=30)
    assert latest(loaf(99)[0]) is None
    assert latest(loaf(4)[0]) == NOW - timedelta(days=40)


def test_what_is_pinned_to_the_top_is_passed_over() -> None:
    """One old post on top does not make the list unordered, nor does it say that the rest is older."""
    made = reach(loaf(11, 0, 1, 2), loaf(3, 4, 5), loaf(6, 20))
    assert made.back(DATES.get) == NOW - timedelta(days=60)
    assert made.latest(DATES.get)(loaf(20)[0]) == NOW - timedelta(days=30)


def test_lists_in_another_order_tell_nothing() -> None:
    """By name, oldest first, a newest post on each page, or too few dates: nobody knows how far back they reach."""
    for pages in (
        [loaf(4, 1, 9), loaf(2, 11, 6), loaf(8, 3)],
        [loaf(9, 8, 7), loaf(6, 5, 4)],
        [loaf(2, 3, 4), loaf(0, 5, 6)],
        [loaf(0, 1), loaf(2)],
    ):
        made = reach(*pages, loaf(30))
        assert made.back(DATES.get) is None
        assert made.latest(DATES.get)(loaf(30)[0]) is None


def test_a_page_was_published_before_it_was_last_changed() -> None:
    """A sitemap's date bounds a post without one; a date in the address is nearer."""
    made = Reach()
    made.changed({"https://b.example/a": NOW, "https://b.example/2012/05/03/b": NOW})
    latest = made.latest(DATES.get)
    assert latest("https://b.example/a") == NOW
    assert latest("https://b.example/2012/05/03/b") == datetime(2012, 5, 3, 23, 59, 59, tzinfo=UTC)
