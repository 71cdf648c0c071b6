"""What is kept of a comment's clues: each border from both sides, with clues made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.spam import weighed
from checkup.spam.accounts import account_of
from checkup.spam.clue import Clue, log
from checkup.spam.seen_comment import Seen
from checkup.spam.weighed import Weighed
from checkup.spam.weights import Weights
from tests.spam.table import seen

# Scores of 0.5 and 0.8 are exactly the borders, so that each can be met.
BORDERS = Weights(intercept=0.0, means={}, weights={"more adverts": 1.0}, spam=0.8, suspect=0.4, share=0.25)
LINK, TEXT, TIME = Clue(1.0, "link", "links"), Clue(1.0, "text", "words"), Clue(1.0, "time", "late")
FIRM = Clue(1.0, "identity", "a trade as a name", firm=True)


class Scored(Weighed):
    """Clues with a score that is set instead of computed, so that borders are met exactly."""

    fixed = 0.0

    @property
    def score(self) -> float:
        return self.fixed


def label(score: float, *told: Clue, short_praise: bool = False) -> str:
    one = Scored(0.0, list(told), short_praise, takes_part=False)
    one.fixed = score
    return "certain" if one.is_certain(BORDERS) else "may be" if one.may_be(BORDERS) else "ok"


@pytest.mark.parametrize(
    ("score", "told", "expected"),
    [
        (0.79, (LINK, FIRM), "may be"),
        (0.8, (LINK, FIRM), "certain"),
        (0.8, (FIRM,), "may be"),  # one kind is not enough for a comment by itself
        (0.89, (LINK, TEXT), "may be"),  # many small clues must be sure
        (0.9, (LINK, TEXT), "certain"),
        (0.4, (LINK, TEXT), "may be"),
        (0.39, (LINK, TEXT), "ok"),
        (0.4, (FIRM,), "may be"),
        (0.79, (LINK,), "ok"),  # one kind that is not firm: twice the border
        (0.8, (LINK,), "may be"),
        (0.99, (TIME,), "ok"),
        (0.99, (TIME, Clue(1.0, "time", "later")), "ok"),
        (0.99, (), "ok"),
    ],
)
def test_the_borders_of_a_comment_by_itself(score: float, told: tuple[Clue, ...], expected: str) -> None:
    """Certain takes the score, two kinds of reasons, and either something firm or a very high score; lateness alone is nothing."""
    assert label(score, *told) == expected
    assert label(score, *told, short_praise=True) == "ok"


def clues(**values: float) -> dict[str, Clue]:
    return {
        name.replace("_", " "): Clue(value)
        for name, value in {"length": 2.0, "praise": 1.0, "post dated": 1.0, "pitch": 1.0, **values}.items()
    }


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, True),
        ({"length": 2.5}, True),
        ({"length": 2.51}, False),
        ({"praise": 0.5}, True),
        ({"praise": 0.49}, False),
        ({"late": weighed.FRESH - 0.001}, True),
        ({"late": weighed.FRESH}, False),
        ({"late": 9.0, "post_dated": 0.0}, True),  # an undated post says nothing of lateness
        ({"links": 0.0}, True),
        ({"links": 0.1}, False),
        ({"copy": 0.1}, False),
    ],
)
def test_short_praise(values: dict[str, float], expected: bool) -> None:
    """A few kind words soon after the post with nothing to sell; `pitch` here is 0."""
    assert weighed._short_praise(clues(pitch=0.0, **values)) is expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, True),
        ({"links": 0.0}, False),
        ({"links": 0.0, "shop_links": 0.1}, True),
        ({"late": weighed.SOON}, True),
        ({"late": weighed.SOON + 0.001}, False),
        ({"length": 3.9}, True),
        ({"length": 3.89}, False),
        ({"pitch": 0.0}, False),
        ({"phone": 0.5}, True),
        ({"phone": 0.51}, False),
        ({"more_adverts": 0.6}, False),
    ],
)
def test_taking_part(values: dict[str, float], expected: bool) -> None:
    """Long, soon, with a link, about the post, and with nothing that only adverts have."""
    assert weighed._takes_part(clues(**{"links": 1.0, "late": 0.1, "length": 4.5, **values})) is expected


def test_who_takes_part_must_be_known_to_be_soon() -> None:
    """Without any dates nobody can tell whether somebody was soon."""
    assert not weighed._takes_part(clues(links=1.0, length=4.5))


def history(listed: list[Seen], adverts: list[Weighed], vouched: list[bool] | None = None) -> list[str]:
    weighed.add_histories(listed, [account_of(c) for c in listed], adverts, BORDERS, vouched or [False] * len(listed))
    return [str(clue.words) for one in adverts for clue in one.told if "same name" in str(clue.words)]


def adverts(count: int, clue: Clue = FIRM, odds: float = 9.0) -> list[Weighed]:
    return [Weighed(odds, (LINK, clue), short_praise=False, takes_part=False) for _ in range(count)]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("Pill Shop", "Pill Shop"), 2),
        (("Pill Shop", "Other Shop"), 0),
        (("Abc", "Abc"), 0),  # three letters are anybody's
        (("Abcd", "Abcd"), 2),
        (("Anonymous", "Anonymous"), 0),
    ],
)
def test_an_account_that_left_other_adverts_speaks_against_a_comment(names: tuple[str, ...], told: int) -> None:
    """Each other advert counts, not the comment itself; a name of less than four letters without a site is nobody's."""
    listed, found = [seen(key=str(n), name=name) for n, name in enumerate(names)], adverts(len(names))
    assert history(listed, found) == ["the same name left 1 more advert"] * told
    assert [round(one.odds - 9.0, 6) for one in found] == [round(log(1), 6) if told else 0.0] * len(names)


def test_an_account_counts_by_its_share_and_its_address() -> None:
    """One false advert among five honest comments convicts nobody; the same first name with another site is another account."""
    mine = [seen(key=str(n), name="Ida Berg") for n in range(6)]
    assert history(mine, [*adverts(2), *adverts(4, odds=-9.0)]) == []
    assert len(history(mine[:4], [*adverts(2), *adverts(2, odds=-9.0)])) == 4
    two = [seen(key="0", name="Ida", url="http://a.example/"), seen(key="1", name="Ida", url="http://b.example/")]
    assert history(two, adverts(2)) == []


def test_copies_the_authors_own_pings_and_trusted_ones_have_no_history() -> None:
    """A mere copy sells nothing; the author's, pings and trusted comments are left out; two more adverts are two."""
    copy = Clue(1.0, "copy", "a copy", firm=True)
    named = [seen(key=str(n), name="Pill Shop") for n in range(3)]
    assert history(named, adverts(3)) == ["the same name left 2 more adverts"] * 3
    assert history(named[:2], adverts(2, copy)) == []
    assert history(named[:2], adverts(2, odds=-9.0)) == []
    assert history([named[0], replace(named[1], by_author=True)], adverts(2), [False, True]) == []
    assert history(named[:2], adverts(2), [True, False]) == ["the same name left 1 more advert"]


def test_a_ping_is_no_advert_of_the_reader_whose_name_it_bears() -> None:
    """The name of a ping is the title of a page: what pages of that title sell says nothing of a reader who is called so."""
    listed = [seen(key="0", name="Rye and Salt"), seen(key="1", name="Rye and Salt", kind="trackback")]
    assert history(listed, adverts(2)) == []
