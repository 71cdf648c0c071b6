"""Which reasons are told, and in which order."""

from __future__ import annotations

from checkup.spam.clue import Clue
from checkup.spam.reasons import told_in_order

LINK, TEXT, TIME = Clue(1.0, "link", "links"), Clue(1.0, "text", "words"), Clue(1.0, "time", "late")


def test_the_most_telling_of_each_kind_comes_first_and_five_are_told() -> None:
    """Copies before texts, firm before the rest, one of each kind before a second."""
    firm = Clue(1.0, "identity", "a trade as a name", firm=True)
    told = [LINK, TEXT, TEXT._replace(words="firm words", firm=True), TIME, firm, Clue(1.0, "copy", "a copy"), LINK._replace(words="more")]
    assert [r.words for r in told_in_order(told)] == ["a copy", "firm words", "a trade as a name", "links", "late"]
    assert [r.words for r in told_in_order([LINK, LINK._replace(words="more links")])] == ["links", "more links"]
