"""A writer who catches up in one sitting: once the newest reader is answered, the one who still waits is meant."""

from __future__ import annotations

from tests.threads._talk import linked, said

WEEKS = 24.0 * 30


def test_a_further_word_of_a_sitting_goes_to_the_one_who_still_waits() -> None:
    """Ann asked a month ago, Bob today; Bob is answered by name, and what follows at once names nobody: it is Ann's."""
    ann, bob = said("1", "Ann", "Does spelt work?"), said("2", "Bob", "Does rye work?", hours=WEEKS)
    by_name = said("3", "Olga Owner", "Bob, no.", hours=WEEKS + 1)
    assert linked(ann, bob, by_name, said("4", "Olga Owner", "It has to rest for longer.", hours=WEEKS + 1.1))["4"] == [("1", "assumed")]


def test_a_word_of_another_day_or_behind_another_reader_is_of_no_sitting() -> None:
    """Two hours later, or once somebody else wrote, the word is for the newest alone, as any other."""
    ann, bob = said("1", "Ann", "Does spelt work?"), said("2", "Bob", "Does rye work?", hours=WEEKS)
    by_name = said("3", "Olga Owner", "Bob, no.", hours=WEEKS + 1)
    assert linked(ann, bob, by_name, said("4", "Olga Owner", "It has to rest for longer.", hours=WEEKS + 4))["4"] == [("2", "assumed")]
    cid = said("5", "Cid", "I see.", hours=WEEKS + 1.05)
    assert linked(ann, bob, by_name, cid, said("4", "Olga Owner", "It has to rest.", hours=WEEKS + 1.1))["4"] == [("5", "assumed")]


def test_with_two_who_wait_nobody_can_tell_whom_a_sitting_meant() -> None:
    """Ann and Dee both asked long ago: neither is said to be answered."""
    ann, dee = said("1", "Ann", "Does spelt work?"), said("6", "Dee", "Does millet work?", hours=2)
    bob, by_name = said("2", "Bob", "Does rye work?", hours=WEEKS), said("3", "Olga Owner", "Bob, no.", hours=WEEKS + 1)
    assert linked(ann, dee, bob, by_name, said("4", "Olga Owner", "It has to rest.", hours=WEEKS + 1.1))["4"] == [("2", "assumed")]
