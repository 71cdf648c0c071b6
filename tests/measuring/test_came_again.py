"""Whether it was seen on a blog that answers go with readers who come back: counted by hand, told only where it can be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checkup.facts import Facts
from checkup.measuring.came_again import SeenHere, seen_here
from checkup.model import Comment
from checkup.report import write
from tests.factories import START, blog, comment, post
from tests.report._checkups import checkup_of, prescription, report
from tests.report._talk import facts_of

ANSWERED = [f"Asker {number}" for number in range(12)]
OTHERS = [f"Other {number}" for number in range(20)]
DAY_HOURS = 24.0
COUNTED = "Of the 12 readers whose first comment you answered within a week,"
AGAIN = "wrote again within half a year"


def _said(name: str, answered_after: float | None = None) -> list[Comment]:
    asked = comment(name, after_hours=5.0, id=name, start=START)
    if answered_after is None:
        return [asked]
    return [asked, comment(owner=True, parent=name, after_hours=5.0 + answered_after, id=f"to {name}", start=START)]


def talk(*, back: int = 0, others_back: int = 0, answered_after: float = 1.0, again_after: float = 60 * DAY_HOURS) -> Facts:
    """Twelve readers with an answer and twenty without; so many of each write under a second post, so many hours after."""
    first = [one for name in ANSWERED for one in _said(name, answered_after)] + [one for name in OTHERS for one in _said(name)]
    came = [*ANSWERED[:back], *OTHERS[:others_back]]
    later = [comment(name, after_hours=again_after, id=f"{name} again", start=START) for name in came]
    return facts_of(blog([post(1, first), post(2, later)]))


def test_both_sides_are_counted_by_their_first_comments() -> None:
    """Of readers with an answer and without, those count as come back who wrote under another post within half a year."""
    assert seen_here(talk(back=9, others_back=3)) == SeenHere(12, 9, 20, 3)


def test_an_answer_after_a_week_is_none() -> None:
    """Then nobody was answered soon, and there is nothing to compare."""
    assert seen_here(talk(back=9, answered_after=8 * DAY_HOURS)) is None


def test_who_came_back_within_the_week_is_left_out() -> None:
    """Nobody can tell whether the answer came first: both groups shrink by them."""
    assert seen_here(talk(back=2, others_back=5, again_after=3 * DAY_HOURS)) == SeenHere(10, 0, 15, 0)


def test_readers_of_the_last_half_year_are_not_followed() -> None:
    """They have not had the time that the others had."""
    facts = talk(back=9)
    assert seen_here(replace(facts, as_of=START.replace(month=6))) is None


@pytest.mark.parametrize("found", [SeenHere(12, 2, 20, 3), SeenHere(12, 9, 20, 3), SeenHere(12, 0, 20, 15)])
def test_a_difference_counts_beyond_chance(found: SeenHere) -> None:
    """2 of 12 and 3 of 20 may be chance; 9 of 12 and 3 of 20 are not, and neither is it the other way round."""
    assert found.more is {2: None, 9: True, 0: False}[found.answered_back]


@pytest.mark.parametrize(
    ("back", "others_back", "told"),
    [
        (
            9,
            3,
            f"Readers who get an answer come back more often here. {COUNTED} 9 {AGAIN}; of the 20 others, 3. Other causes are possible.",
        ),
        (2, 3, f"Whether an answer brings readers back cannot be told here. {COUNTED} 2 {AGAIN}; of the 20 others, 3. Chance may"),
        (
            0,
            15,
            f"Readers who got an answer came back less often here. {COUNTED} 0 {AGAIN}; of the 20 others, 15. Other causes",
        ),
    ],
)
def test_the_overview_tells_it_beside_what_is_to_be_answered(tmp_path: Path, back: int, others_back: int, told: str) -> None:
    """The figures stand whatever they say, once, beside the first action whose list is that of readers who wait."""
    facts = talk(back=back, others_back=others_back)
    asked = prescription(facts)
    write([report(checkup_of(facts.blog, facts=facts, prescription=(*asked, *asked)))], tmp_path, version="0.0")
    page = (tmp_path / "example" / "index.html").read_text(encoding="utf-8")
    assert page.count(COUNTED) == 1
    assert f'<p class="sure">{told}' in page
