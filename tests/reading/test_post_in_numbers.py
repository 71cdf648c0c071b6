"""The day of a post in numbers that can be read both ways, where its comments tell their days in words."""

from __future__ import annotations

import pytest

from checkup.platforms import read
from tests.reading.odd_page import page

SAID = "My kettle sang like that for a whole winter, and then it stopped."


def day_of(printed: str, *answers: str, above: str = "", said: str = SAID) -> tuple[str, str | None]:
    """The post's day, and the order that the page tells; `above` stands before its text."""
    comments = "".join(f"<div id='comment-{k}'><b>Ola</b> <i>{day}</i><p>{said}</p></div>" for k, day in enumerate(answers, 4))
    found = read(page(f"<h3>Comments</h3>{comments}", above=f"<p>Marit Holm, {printed}</p>{above}"))
    assert found.post is not None
    return str(found.post.published)[:10], found.date_order


@pytest.mark.parametrize("answers", [("May 6, 2012", "May 9, 2012"), ("February 6, 2012", "February 9, 2012"), ()])
def test_where_both_ways_or_none_lie_before_the_answers_nothing_is_settled(answers: tuple[str, ...]) -> None:
    """Then the blog's other pages must tell."""
    assert day_of("04/03/2012", *answers)[1] is None


@pytest.mark.parametrize(
    "more",
    [
        {"above": "<p>07/02/2012 The kettle</p>"},
        {"above": "<p>Updated 05/03/2012</p>"},
        {"said": f"{SAID} It was the 07/02/2012."},
    ],
    ids=["another post", "changed", "in the words"],
)
def test_other_days_in_numbers_change_nothing(more: dict[str, str]) -> None:
    """Another post's day, the day of a change and one that readers tell of can be read both ways, too, and are no answer's."""
    assert day_of("04/03/2012", "March 4, 2012", "March 6, 2012", **more) == ("2012-03-04", "DMY")
