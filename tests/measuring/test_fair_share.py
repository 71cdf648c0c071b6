"""A share answered is scored by the others where the three readers who wrote most were answered better; else as it stands."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkup.measuring.fair_share import FairShares, Said, few_voices, share_of
from checkup.measuring.statistics import wilson
from tests.measuring.test_tallies import POSTS
from tests.rigs.fair import fair

comments = st.lists(st.builds(Said, st.sampled_from(POSTS), st.sampled_from("aaabbbcccdefgh"), st.booleans()), min_size=1, max_size=40)


def said(who: str, answered: int, of: int) -> list[Said]:
    """So many comments of one reader, the first of them answered, on two posts in turn."""
    return [Said(POSTS[n % 2], who, n < answered) for n in range(of)]


def strangers(answered: int, of: int) -> list[Said]:
    """So many comments, each of somebody else."""
    return [Said(POSTS[n % 4], f"s{n}", n < answered) for n in range(of)]


FRIENDS = [*said("a", 10, 10), *said("b", 10, 10), *said("c", 10, 10)]


@pytest.mark.parametrize(
    ("answered", "others", "fair"),
    [
        (0, 4, 30 / 34),  # four others decide nothing
        (0, 8, 30 / 38 - 0.5 * (30 / 38 - 0.054)),  # eight half
        (0, 12, 0.0365),
        (0, 40, 0.0112),
        (20, 40, 0.553),  # the upper quartile around a half, not the half itself
        (39, 40, 69 / 70),  # all fared alike: nothing is taken off
    ],
)
def test_the_others_bound_what_three_readers_got(answered: int, others: int, fair: float) -> None:
    """Thirty answers to three friends count no more than what the others got, with the benefit of the doubt."""
    assert share_of([*FRIENDS, *strangers(answered, others)]).fair() == pytest.approx(fair, abs=2e-3)


def test_three_who_were_treated_worse_lower_nothing_more() -> None:
    """Whom nobody answers stands in the plain share already."""
    share = share_of([*said("a", 0, 10), *said("b", 0, 10), *said("c", 0, 10), *strangers(20, 20)])
    assert share.fair() == share.value() == pytest.approx(0.4)
    assert share.beside() == {}


def test_where_everybody_wrote_once_or_twice_there_are_no_few() -> None:
    """Nine comments of three readers make them the few; eight are chance. Among equals those who were answered least."""
    assert few_voices([*said("a", 1, 3), *said("b", 0, 3), *said("c", 0, 2)]) == ()
    assert set(few_voices([*said("b", 1, 3), *said("a", 2, 3), *said("d", 0, 3), *said("c", 0, 3)])) == {"b", "c", "d"}


def test_what_is_told_beside_it() -> None:
    """How many are by the three, how many by others, and how many of those were answered."""
    beside = share_of([*FRIENDS, *strangers(3, 20)]).beside()
    assert {key: beside[key] for key in ("by_few", "others", "others_answered")} == {"by_few": 30, "others": 20, "others_answered": 3}


def test_without_comments_there_is_no_share() -> None:
    """Nothing is neither answered nor unanswered."""
    assert share_of([]).value() is share_of([]).fair() is None


@given(comments, st.integers(0, 39))
def test_one_more_answer_never_lowers_the_fair_share(listed: list[Said], place: int) -> None:
    """Whoever is answered, friend or stranger; and it never lies above the plain share."""
    place %= len(listed)
    more = [*listed[:place], Said(listed[place].url, listed[place].who, answered=True), *listed[place + 1 :]]
    before, after = share_of(listed), share_of(more)
    assert (after.fair() or 0.0) >= (before.fair() or 0.0) - 1e-12
    assert (before.fair() or 0.0) <= (before.value() or 0.0) + 1e-12


@given(comments)
def test_it_is_what_a_second_reading_of_the_method_gives(listed: list[Said]) -> None:
    """The same from another formula for the quartile, by code that shares nothing with it."""
    assert share_of(listed).fair() == pytest.approx(fair([(one.who, one.answered) for one in listed]))


@given(comments)
def test_drawing_each_post_once_gives_the_share_itself(listed: list[Said]) -> None:
    """The resample in which nothing moves has the same plain and fair share, also as a part of several."""
    share = share_of(listed)
    drawn = FairShares({"7d": share}, "7d").resample({url: np.array([1, 0], np.uint8) for url in POSTS})
    assert drawn["7d"][0] == pytest.approx(share.value())
    assert drawn["fair_7d"][0] == pytest.approx(share.fair())
    assert np.isnan(drawn["7d"][1])
    assert np.isnan(drawn["fair_7d"][1])


def test_the_benefit_of_the_doubt_is_less_than_the_interval() -> None:
    """The upper quartile lies between the others' share and the upper end of their 90 % interval."""
    interval = wilson(2, 30)
    assert interval is not None
    assert 2 / 30 < (share_of([*FRIENDS, *strangers(2, 30)]).fair() or 0.0) < interval[1]
