"""The model of a blog's own spam where dates are missing."""

from __future__ import annotations

from checkup.spam.undated import SEEDS, opinions
from tests.spam.table import context, seen

SURE, OPEN, HONEST = 4.0, 0.0, -4.0  # log-odds of the comments by themselves


def blog(adverts: int, readers: int = 40) -> tuple[list[float], list[bool], dict[int, float], int]:
    """The log-odds, who is trusted, the opinions by number and how many adverts taught them: adverts, readers, and one open comment of
    each sort at the end."""
    words = "splendid lakeside cabins await"
    sold = [seen(text=words, name=f"cabin rental {n}", url=f"http://cabin-{n}.example/rent") for n in range(adverts)]
    talk = [seen(text=f"my crumb stayed moist at {n} degrees", name=f"Reader {n}") for n in range(readers)]
    more = [
        seen(text="lakeside cabins await you", name="cabin rental x", url="http://other.example/rent"),
        seen(text="my crumb stayed moist too", name="Ida"),
    ]
    odds = [SURE] * adverts + [HONEST] * readers + [OPEN, OPEN]
    vouched = [False] * len(odds)
    found, taught = opinions(context(*sold, *talk, *more), odds, vouched)
    return odds, vouched, dict(found), taught


def test_what_is_certain_teaches_what_is_open() -> None:
    """An open comment like the adverts gets an opinion against it, one like the readers' an opinion for it."""
    odds, _, found, taught = blog(30)
    assert taught >= 30
    assert found[len(odds) - 2] > 1.0
    assert found[len(odds) - 1] < 0.0


def test_too_few_adverts_teach_nothing() -> None:
    """Under twenty, and under a twentieth of many; nor is anything learnt without readers to tell them from."""
    assert blog(SEEDS - 1)[2] == {}
    assert blog(SEEDS, readers=30)[2] != {}
    assert blog(SEEDS, readers=21 * SEEDS)[2] == {}
    assert blog(SEEDS, readers=SEEDS - 1)[2] == {}


def test_whom_the_blog_trusts_is_never_judged_and_teaches_as_honest() -> None:
    """A trusted comment has no opinion, whatever its own score."""
    comments = [seen(text=f"cabins await {n}", name=f"cabin {n}", url=f"http://c{n}.example/") for n in range(25)]
    comments += [seen(text=f"my crumb {n}", name=f"Reader {n}") for n in range(25)]
    found, _ = opinions(context(*comments), [SURE] * 50, [False] * 25 + [True] * 25)
    assert set(found) == set(range(25))
