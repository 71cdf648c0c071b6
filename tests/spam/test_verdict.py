"""From clues to a verdict: each border from both sides, with clues made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.config import SpamTable
from checkup.model import Verdict
from checkup.spam import verdict as rules
from checkup.spam.clue import Clue, log
from checkup.spam.seen import Seen
from checkup.spam.verdict import Weighed
from checkup.spam.weights import Weights, score_of

# Scores of 0.5 and 0.8 are exactly the borders, so that each can be met.
BORDERS = Weights(intercept=0.0, means={}, weights={"more adverts": 1.0}, spam=0.8, suspect=0.4)
NOBODY = SpamTable()
LINK, TEXT, TIME = Clue(1.0, "link", "links"), Clue(1.0, "text", "words"), Clue(1.0, "time", "late")
FIRM = Clue(1.0, "identity", "a trade as a name", firm=True)


def seen(**more: object) -> Seen:
    fields: dict[str, object] = {
        "key": "0/0", "post": "p", "text": "Words.", "name": "Ida", "url": None, "links": (), "posted": None, "at": None, **more
    }  # fmt: skip
    return Seen(**fields)  # type: ignore[arg-type]


class Scored(Weighed):
    """Clues with a score that is set instead of computed, so that borders are met exactly."""

    fixed = 0.0

    @property
    def score(self) -> float:
        return self.fixed


def label(score: float, *told: Clue, short_praise: bool = False, takes_part: bool = False, trusted: bool = False, **more: object) -> str:
    one = Scored(0.0, list(told), short_praise, takes_part)
    one.fixed = score
    return rules._judge(seen(**more), one, BORDERS, NOBODY, trusted=trusted).label


@pytest.mark.parametrize(
    ("score", "told", "expected"),
    [
        (0.79, (LINK, FIRM), "suspect"),
        (0.8, (LINK, FIRM), "spam"),
        (0.8, (FIRM,), "suspect"),  # one kind is never enough
        (0.89, (LINK, TEXT), "suspect"),  # many small clues must be sure
        (0.9, (LINK, TEXT), "spam"),
        (0.4, (LINK, TEXT), "suspect"),
        (0.39, (LINK, TEXT), "ok"),
        (0.4, (FIRM,), "suspect"),
        (0.79, (LINK,), "ok"),  # one kind that is not firm: twice the border
        (0.8, (LINK,), "suspect"),
        (0.99, (TIME,), "ok"),
        (0.99, (TIME, Clue(1.0, "time", "later")), "ok"),
        (0.99, (), "ok"),
    ],
)
def test_the_borders_of_suspect_and_spam(score: float, told: tuple[Clue, ...], expected: str) -> None:
    """Spam takes the score, two kinds of reasons, and either something firm or a very high score; lateness alone is nothing."""
    assert label(score, *told) == expected


def test_who_is_spared() -> None:
    """Trusted readers are suspect at most, short praise and the author's own are ok, who takes part is promo."""
    assert label(0.95, LINK, FIRM) == "spam"
    assert label(0.95, LINK, FIRM, trusted=True) == "suspect"
    assert label(0.95, LINK, FIRM, short_praise=True) == "ok"
    assert label(0.95, LINK, FIRM, takes_part=True) == "promo"
    assert label(0.95, LINK, FIRM, by_author=True) == "ok"
    assert label(0.95, LINK, FIRM, kind="pingback") == "spam"
    assert label(0.95, LINK, FIRM, kind="pingback", own=True) == "ok"
    assert label(0.95, LINK, FIRM, own=True) == "spam"


def test_an_ok_has_no_reasons_and_others_have_five_at_most() -> None:
    """The most telling of each kind comes first, copies before texts, firm before the rest."""
    told = [
        LINK,
        TEXT,
        replace(TEXT, words="firm words", firm=True),
        TIME,
        FIRM,
        Clue(1.0, "copy", "a copy"),
        replace(LINK, words="more links"),
    ]
    words = [r.words for r in rules._reasons(told)]
    assert words == ["a copy", "firm words", "a trade as a name", "links", "late"]
    assert [r.words for r in rules._reasons([LINK, replace(LINK, words="more links")])] == ["links", "more links"]
    one = Scored(0.0, [LINK, FIRM], False, False)
    one.fixed = 0.123456
    assert rules._judge(seen(), one, BORDERS, NOBODY, trusted=False) == Verdict("ok", 0.1235)


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
        ({"late": rules.FRESH - 0.001}, True),
        ({"late": rules.FRESH}, False),
        ({"late": 9.0, "post_dated": 0.0}, True),  # an undated post says nothing of lateness
        ({"links": 0.0}, True),
        ({"links": 0.1}, False),
        ({"copy": 0.1}, False),
    ],
)
def test_short_praise(values: dict[str, float], expected: bool) -> None:
    """A few kind words soon after the post with nothing to sell; `pitch` here is 0."""
    assert rules._short_praise(clues(pitch=0.0, **values)) is expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, True),
        ({"links": 0.0}, False),
        ({"links": 0.0, "shop_links": 0.1}, True),
        ({"late": rules.SOON}, True),
        ({"late": rules.SOON + 0.001}, False),
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
    assert rules._takes_part(clues(**{"links": 1.0, "late": 0.1, "length": 4.5, **values})) is expected


def test_who_takes_part_must_be_known_to_be_soon() -> None:
    """Without any dates nobody can tell whether somebody was soon."""
    assert not rules._takes_part(clues(links=1.0, length=4.5))


@pytest.mark.parametrize(
    ("posts", "scores", "regular"),
    [
        ("abcd", (0.1, 0.1, 0.1, 0.1), True),
        ("abca", (0.1, 0.1, 0.1, 0.1), True),
        ("abab", (0.1, 0.1, 0.1, 0.1), False),
        ("abc", (0.1, 0.1, 0.1), False),
        ("abcd", (0.9, 0.1, 0.1, 0.1), True),
        ("abcd", (0.9, 0.9, 0.1, 0.1), False),
        ("abcd", (0.8, 0.8, 0.1, 0.1), False),
        ("abcd", (0.79, 0.79, 0.1, 0.1), True),
    ],
)
def test_a_regular_has_four_comments_on_three_posts_and_most_are_honest(posts: str, scores: tuple[float, ...], regular: bool) -> None:
    """Each of the numbers from both sides."""
    listed = [seen(key=str(n), post=p, name="Ida Berg") for n, p in enumerate(posts)]
    weighed = []
    for score in scores:
        one = Scored(0.0, [], False, False)
        one.fixed = score
        weighed.append(one)
    assert bool(rules._regulars(listed, weighed, BORDERS)) is regular
    unnamed = [replace(one, name="Anonymous") for one in listed]
    assert rules._regulars(unnamed, weighed, BORDERS) == set()


@pytest.mark.parametrize(
    ("names", "more", "odds"),
    [
        (("Pill Shop", "Pill Shop"), [1, 1], [True, True]),
        (("Pill Shop", "Other Shop"), [0, 0], [False, False]),
        (("Abc", "Abc"), [0, 0], [False, False]),  # three letters are anybody's
        (("Abcd", "Abcd"), [1, 1], [True, True]),
        (("Anonymous", "Anonymous"), [0, 0], [False, False]),
    ],
)
def test_a_name_that_left_other_adverts_speaks_against_a_comment(names: tuple[str, ...], more: list[int], odds: list[bool]) -> None:
    """Each other advert counts, not the comment itself; a name of less than four letters is nobody's."""
    listed = [seen(key=str(n), name=name) for n, name in enumerate(names)]
    weighed = [Weighed(9.0, [LINK, FIRM], False, False) for _ in names]
    rules._add_histories(listed, weighed, BORDERS)
    told = [clue for one in weighed for clue in one.told if "same name" in clue.words]
    assert len(told) == sum(more)
    assert [one.odds > 9.0 for one in weighed] == odds
    assert all(clue == Clue(log(1), "identity", "the same name left 1 more advert", firm=True) for clue in told)


def test_copies_and_the_authors_own_are_no_adverts() -> None:
    """A mere copy sells nothing; the author and pings are left out; two more adverts are two."""
    copy = Clue(1.0, "copy", "a copy", firm=True)

    def told(weighed: list[Weighed], *listed: Seen) -> list[str]:
        rules._add_histories(listed, weighed, BORDERS)
        return [clue.words for one in weighed for clue in one.told if "same name" in clue.words]

    def adverts(count: int, clue: Clue = FIRM, odds: float = 9.0) -> list[Weighed]:
        return [Weighed(odds, [LINK, clue], False, False) for _ in range(count)]

    named = [seen(key=str(n), name="Pill Shop") for n in range(3)]
    assert told(adverts(3), *named) == ["the same name left 2 more adverts"] * 3
    assert told(adverts(2, copy), *named[:2]) == []
    assert told(adverts(2, odds=-9.0), *named[:2]) == []
    assert told(adverts(2), named[0], replace(named[1], by_author=True)) == []
    assert told(adverts(2), named[0], replace(named[1], kind="pingback")) == ["the same name left 1 more advert"]


@pytest.mark.parametrize(
    ("owner", "expected"),
    [
        (SpamTable(not_spam=("7",), is_spam=("7",)), "ok"),
        (SpamTable(is_spam=("7",), allow=("Ida",)), "spam"),
        (SpamTable(allow=(" ida ",), block=("ida",)), "ok"),
        (SpamTable(block=("IDA",)), "spam"),
        (SpamTable(block=("www.shop.example",)), "spam"),
        (SpamTable(block=("linked.example",)), "spam"),
        (SpamTable(allow=("linked.example",)), None),  # a link to a friend does not make a friend
        (SpamTable(allow=("shop.example",)), "ok"),
        (SpamTable(block=("example",)), None),
        (SpamTable(), None),
    ],
)
def test_the_owners_word(owner: SpamTable, expected: str | None) -> None:
    """A word on the comment before one on its author, a good word before a bad one; names and hosts are exact."""
    one = seen(name="Ida", url="http://www.shop.example/a", links=("http://linked.example/b",), ids=("7",))
    found = rules.owners_word(one, owner)
    assert (found.label if found else None) == expected
    assert found is None or (found.score, len(found.reasons)) == ((1.0, 2) if expected == "spam" else (0.0, 0))
    assert rules.owners_word(seen(name=None, url=None), SpamTable(block=("x",))) is None


def test_odds_become_a_score() -> None:
    """Even odds are one half; huge ones neither overflow nor leave 0..1; unseen clues weigh nothing."""
    assert (score_of(0.0), round(score_of(2.0), 4)) == (0.5, 0.8808)
    assert 0 < score_of(-1e9) < 1e-12 < 1 - 1e-12 < score_of(1e9) <= 1
    weights = Weights(1.0, {"a": 0.5, "b": 0.0}, {"a": 2.0, "b": 3.0}, 0.8, 0.4)
    assert weights.odds({"a": Clue(1.0)}) == 2.0
    assert weights.odds({}) == 1.0
