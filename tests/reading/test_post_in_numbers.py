"""The day of a post in numbers that can be read both ways, where its comments tell their days in words."""

from __future__ import annotations

import pytest

from checkup.platforms import read
from tests.reading.odd_page import page

SAID = "My kettle sang like that for a whole winter, and then it stopped."


def day_of(printed: str, *answers: str) -> tuple[str, str | None]:
    """The post's day, and the order that the page tells."""
    comments = "".join(f"<div id='comment-{k}'><b>Ola</b> <i>{day}</i><p>{SAID}</p></div>" for k, day in enumerate(answers, 4))
    found = read(page(f"<h3>Comments</h3>{comments}", above=f"<p>Marit Holm, {printed}</p>"))
    assert found.post is not None
    return str(found.post.published)[:10], found.date_order


@pytest.mark.parametrize(
    "answers", [("March 4, 2012", "March 6, 2012"), ("6 March 2012",), ("March 5, 2012", "March 9, 2012", "April 4, 2012")]
)
def test_answers_tell_which_number_is_the_month(answers: tuple[str, ...]) -> None:
    """The post lies before most of them."""
    assert day_of("04/03/2012", *answers) == ("2012-03-04", "DMY")


@pytest.mark.parametrize("answers", [("May 6, 2012", "May 9, 2012"), ("February 6, 2012", "February 9, 2012"), ()])
def test_where_both_ways_or_none_lie_before_the_answers_nothing_is_settled(answers: tuple[str, ...]) -> None:
    """Then the blog's other pages must tell."""
    assert day_of("04/03/2012", *answers)[1] is None
