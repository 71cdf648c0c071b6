"""The kinds of spam of kinds/ and the honest comments that look like them, on invented honest blogs: floors for both halves."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from checkup.spam import judge
from tests.quick import quick
from tests.spam.invented_blog import WRITERS, blog_of, judged, rows_of

# kind -> spam called spam of 30, and spam called spam or suspect of 30, in half A (looked at while mending) and half B (closed)
FLOORS: dict[str, dict[str, tuple[int, int]]] = {
    "alike": {"a": (60, 74), "b": (55, 71)},
    "aitools": {"a": (17, 22), "b": (6, 14)},
    "gambling": {"a": (13, 19), "b": (8, 14)},
    "languages": {"a": (20, 23), "b": (15, 23)},
    "mixture": {"a": (21, 43), "b": (22, 42)},
    "names": {"a": (15, 27), "b": (14, 22)},
    "numbers": {"a": (24, 26), "b": (19, 21)},
    "offers": {"a": (18, 25), "b": (5, 13)},
    "praise": {"a": (8, 18), "b": (3, 11)},
    "recovery": {"a": (13, 15), "b": (8, 13)},
    "scrapers": {"a": (25, 28), "b": (27, 29)},
    "tools": {"a": (21, 21), "b": (21, 22)},
    "trackbacks": {"a": (24, 30), "b": (18, 29)},
}
KINDS = sorted(FLOORS)
SIZES = {"recovery": 30, "mixture": 160, "alike": 158}  # spam comments of both halves, and as many honest ones; of the other kinds 60
HONEST = 1 / 60  # of the honest comments of a kind at most so many may be spam or suspect
CROWDED = {
    "alike": 6
}  # so many of a kind whose rows stand under four posts, each in the midst of adverts; all six give a messenger's number


@cache
def counted(kind: str, half: str) -> Counter[tuple[str, str]]:
    """(label, verdict) -> how many."""
    return Counter((one.row["label"], one.verdict) for one in judged(kind, half))


@pytest.mark.parametrize("half", quick("ab", "a"))
@pytest.mark.parametrize("kind", KINDS)
def test_spam_of_a_kind_is_found(kind: str, half: str) -> None:
    """As much of each half as was found when the floor was set."""
    found = counted(kind, half)
    spam, flagged = FLOORS[kind][half]
    assert found["spam", "spam"] >= spam
    assert found["spam", "spam"] + found["spam", "suspect"] >= flagged


@pytest.mark.parametrize("halves", quick(("a", "ab"), ["a"]))
@pytest.mark.parametrize("kind", KINDS)
def test_honest_comments_that_look_alike_are_left_alone(kind: str, halves: str) -> None:
    """Of the sixty of both halves one at most is suspect, and none of the newer kinds is spam."""
    found = sum((counted(kind, half) for half in halves), Counter[tuple[str, str]]())
    assert found["honest", "spam"] + found["honest", "suspect"] <= CROWDED.get(kind, max(1, HONEST * SIZES.get(kind, 60)))
    assert kind not in ("tools", "mixture", "alike") or not found["honest", "spam"]


@pytest.mark.parametrize("language", WRITERS)
def test_the_honest_blogs_are_honest(language: str) -> None:
    """Without the comments of a kind nobody on these blogs is in doubt."""
    assert {c.label for p in judge(blog_of(language)).posts for c in p.comments} == {"ok"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_files_hold_as_many_of_each(kind: str) -> None:
    """As many spam as honest comments, every text once (two hands may say "Nicely put."), in three languages or more."""
    rows = rows_of(f"{kind}.a") + rows_of(f"{kind}.b")
    assert Counter(row["label"] for row in rows) == dict.fromkeys(("spam", "honest"), SIZES.get(kind, 60))
    assert len({row["blog"] for row in rows}) >= 3
    texts = [row["text"] for row in rows if len(row["text"].split()) > 4]
    assert len(set(texts)) >= len(texts) - 4
