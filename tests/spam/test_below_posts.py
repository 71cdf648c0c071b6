"""What is made of the comments below each post, when somebody asks."""

from __future__ import annotations

from collections.abc import Iterable

from checkup.spam.below_posts import AT_HAND, LONG, BelowPosts


def test_only_comments_of_the_post_are_asked() -> None:
    """Each post has its own comments; one without any has none."""
    sums = BelowPosts(sum)
    for place, number in (("a", 1), ("b", 2), ("a", 4)):
        sums.add(place, number)
    assert (sums["a"], sums["b"], sums["c"]) == (5, 2, 0)
    sums.clear()
    assert sums["a"] == 0


def test_a_long_talk_is_looked_at_once() -> None:
    """However many posts are asked for in between: a table in no order would else take time by the square of its rows."""
    made: list[int] = []

    def counted(numbers: Iterable[int]) -> int:
        made.append(size := len(list(numbers)))
        return size

    sizes = BelowPosts(counted)
    for number in range(LONG + 1):
        sizes.add("long", number)
    for post in range(2 * AT_HAND):
        assert sizes["long"] == LONG + 1
        assert sizes[f"post {post}"] == 0
    assert made.count(LONG + 1) == 1
