"""The topic words of posts."""

from __future__ import annotations

from checkup.spam.topics import AT_HAND, Topics
from checkup.spam.word_lists import Vocabulary


def test_topics_by_the_place_of_a_post() -> None:
    """However many posts are asked about in between; a place that nobody knows has no topic."""
    many = {f"/{n}/": {f"rye{n}", "bread"} for n in range(2 * AT_HAND)}
    topics = Topics(many.items(), Vocabulary())
    assert {place: topics.of(place) for place in many} == many
    assert topics.of("/0/") == {"rye0", "bread"}
    assert topics.of("/elsewhere/") == frozenset()
    assert list(topics) == list(many.values())
