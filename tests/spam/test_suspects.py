"""How many suspects an owner is shown."""

from __future__ import annotations

import pytest

from checkup.spam import classify
from checkup.spam.suspects import chosen, is_spammed
from tests.spam.invented_blog import blog_of, rows_of


@pytest.mark.parametrize(
    ("spammed", "readers", "count"),
    [(True, 100, 100), (False, 100, 3), (False, 799, 3), (False, 800, 4), (False, 100_000, 20)],
)
def test_a_clean_blog_shows_a_handful_and_a_spammed_one_all(*, spammed: bool, readers: int, count: int) -> None:
    """One in two hundred, three at least, twenty at most; on a spammed blog all that are doubtful."""
    assert len(chosen(range(100), lambda number: 0.5, readers, spammed=spammed)) == count


@pytest.mark.parametrize(
    ("share", "whole", "spammed"),
    [(0.10, True, True), (0.099, True, False), (0.05, False, True), (0.049, False, False)],
)
def test_a_blog_is_spammed_from_a_tenth_on(share: float, *, whole: bool, spammed: bool) -> None:
    """A tenth by the whole-blog model; half as much where the comments by themselves show hardly half of the spam."""
    assert is_spammed(share, whole=whole) is spammed


def test_the_most_doubtful_are_shown_and_what_is_not_doubtful_never() -> None:
    """By doubt, then by place, so that the order of equals is fixed."""
    doubts = (0.0, 0.6, 0.9, 0.6, 0.7)
    assert chosen(range(5), doubts.__getitem__, 10, spammed=False) == {1, 2, 4}
    assert chosen([0, 1], lambda number: 0.0, 10, spammed=True) == frozenset()


def undated(kind: str = "") -> list[dict[str, str | None]]:
    """The comments of the invented English blog as a table without dates, with the spam of a kind among them."""
    said = [c for p in blog_of("en").posts for c in p.comments]
    rows = [{"id": "", "text": c.text, "author": c.author.name, "author_url": c.author.url} for c in said]
    spam = [row for row in (rows_of(f"{kind}.a") if kind else []) if row["label"] == "spam" and row["blog"] == "en"]
    return rows + [{"id": "spam", "text": r["text"], "author": r["author"], "author_url": r.get("author_url")} for r in spam]


@pytest.mark.parametrize("kind", ["names", "praise"])
def test_a_table_without_dates_that_is_full_of_spam_shows_all_that_is_doubtful(kind: str) -> None:
    """A seventh of it is spam, half of which can be told: more than a clean blog's three are suspect, at least a third of them rightly."""
    found = [row for row in classify(undated(kind)) if row["verdict"] == "suspect"]
    assert len(found) > 3
    assert 3 * sum(row["id"] == "spam" for row in found) >= len(found)


def test_an_honest_table_without_dates_has_no_suspects() -> None:
    """The same comments without the spam."""
    assert {row["verdict"] for row in classify(undated())} == {"ok"}
