"""The sentences of a checkup, and waits and counts in words."""

from __future__ import annotations

import re

import pytest

from checkup.reader_words import unredacted
from checkup.text import in_words
from tests.diagnosis._edges import EDGES, examine, neglected

# sentences


@pytest.mark.parametrize("name", [*EDGES, "neglected"])
def test_sentences_follow_the_rules_of_words(name: str) -> None:
    """No exclamation marks, no blame, no jargon, short diagnosis, whole sentences."""
    found = examine(EDGES[name] if name in EDGES else neglected())
    said = [found.diagnosis, *found.going_well, *found.needs_care, *found.leave, *found.not_worth, *(f.message for f in found.findings)]
    said = [unredacted(told) for told in said]
    said += [s.sentence for s in found.signs]
    for sentence in said:
        assert not re.search(r"!|\bfail|\bbad\b|\berror|\bviolation|\bKPI|engagement rate|sentiment|%s|\bNone\b(?! of)|nan\b", sentence), (
            sentence
        )
        assert sentence[-1] in '."' or sentence.endswith(":"), sentence
        assert sentence[0].isupper() or sentence[0].isdigit(), sentence
    assert len(found.diagnosis.split()) <= 25


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (0.005, "under a minute"),
        (7 / 60, "7 minutes"),
        (1, "1 hour"),
        (19.9, "19 hours"),
        (25, "25 hours"),
        (49, "2 days"),
        (24 * 22, "22 days"),
        (24 * 35, "5 weeks"),
        (24 * 365.25 * 3 + 24 * 31 * 4, "3 years and 4 months"),
        (24 * 366, "1 year"),
    ],
)
def test_waits_in_words(hours: float, words: str) -> None:
    """The largest fitting unit, cut off."""
    assert in_words.wait(hours * 3600).replace(in_words.NBSP, " ") == words


def test_counts_in_words() -> None:
    """Letters up to twelve at the start of a sentence, numerals inside."""
    assert in_words.spelled(9, "reader") == "Nine readers"
    assert in_words.spelled(1, "person") == "One person"
    assert in_words.spelled(1535, "person") == "1,535 people"
    assert in_words.of(0, 3, "post") == "None of 3 posts"
    assert in_words.of(2, 2, "post") == "Both posts"
    assert in_words.of(6, 6, "post") == "All 6 posts"
    assert in_words.of(1, 1, "post") == "The one post"
    assert in_words.listed(["a", "b", "c"]) == "a, b and c"
