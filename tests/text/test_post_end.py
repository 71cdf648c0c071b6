"""Where a post ends: above its author's box and tags, greetings and names not counted."""

from __future__ import annotations

import pytest

from checkup.text.post_end import ending

TEXT = ["It rained all week.", "The bread rose slowly today.", "Which flour do you use?", "I look forward to all your words."]


@pytest.mark.parametrize(
    ("below", "first", "last"),
    [
        ([], 1, 3),
        (["Yours,", "Joan Miller"], 1, 5),  # a signature is not counted
        (["About the author: Joan bakes.", "She lives by the river, and has two cats."], 1, 3),
        (["Über die Autorin", "Sie backt seit vielen Jahren Brot."], 1, 3),
        (["Tags: rye, flour, oven"], 1, 3),
        (["Joan:", "I never weigh the water."], 3, 5),  # who speaks next is no signature
    ],
)
def test_the_last_sentences(below: list[str], first: int, last: int) -> None:
    """Three sentences of the writer's, and what stands among them."""
    places = ending([*TEXT, *below])
    assert (places.start, places.stop - 1) == (first, last)


def test_a_post_of_nothing_but_tags_ends_where_it_ends() -> None:
    """Something is left to look at; of nothing, nothing."""
    assert list(ending(["Tags: rye"])) == [0]
    assert list(ending([])) == []
