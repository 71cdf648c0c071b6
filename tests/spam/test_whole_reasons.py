"""What is told of a comment's surroundings, each reason asked directly."""

from __future__ import annotations

from checkup.reader_words import unredacted
from checkup.spam.neighbours import Near
from checkup.spam.seen_comment import Seen
from checkup.spam.whole_blog import WholeBlog
from checkup.spam.whole_reasons import LIKE, like_the_spam, reads_like_spam, statistical
from tests.spam.table import context, said

AROUND = [said("p", 800 + n, f"Name {n}", f"word {n}") for n in range(10)]


def told(one: Seen, *, bad: int = 0, odds: float | None = None) -> list[tuple[str, str]]:
    """(kind, words) of each reason against a comment among ten neighbours, of which the first `bad` look like adverts."""
    near = {10: Near(tuple(range(10)), ())}
    opinions = {} if odds is None else {10: odds}
    whole = WholeBlog({}, {}, [0.9] * bad + [0.1] * (11 - bad), near, opinions, seeds=1210)
    return [(clue.kind, str(unredacted(clue.words))) for clue in statistical(context(*AROUND, one), whole, 10)]


LATE = said("p", 800, "Tom", "great stuff thanks", "http://tom.example/")
SOON = said("p", 20, "Tom", "great stuff thanks", "http://tom.example/")


def test_neighbours_are_told_from_four_in_ten_on() -> None:
    """With how many of how many, and how old the post is where it had been quiet."""
    words = "4 of the 10 comments left just before and after it look like adverts"
    assert told(SOON, bad=4) == [("time", words)]
    assert told(SOON, bad=3) == []
    assert ("time", f"{words}, and the post is 2 years old") in told(LATE, bad=4)


def test_likeness_to_the_blogs_spam_is_told_with_what_it_was_learnt_from() -> None:
    """From half a log-odds on."""
    words = "name, address and wording are like the 1,210 comments here that look most like adverts"
    assert told(SOON, odds=LIKE) == [("model", words)]
    assert told(SOON, odds=LIKE - 0.01) == []
    assert unredacted(like_the_spam(1210).words) == words


def test_late_and_generic_with_only_a_site_behind_the_name_is_told() -> None:
    """Not of who came soon, has no site, links in the text, or speaks of the post."""
    assert told(LATE) == [("link", "came 2 years after the post, says nothing about it, and only its name links out")]
    assert told(SOON) == []
    assert told(said("p", 800, "Tom", "great stuff thanks")) == []
    assert told(said("p", 800, "Tom", "great stuff", "http://tom.example/", links=("http://x.example/",))) == []
    assert told(said("p", 800, "Tom", "my sourdough starter baked on steel", "http://tom.example/")) == []


def test_a_score_that_nothing_explains_is_told_as_odds() -> None:
    """Never as certainty, and with where its likeness is from."""
    assert unredacted(reads_like_spam(0.94, whole=True).words).endswith("on this blog: by its wording, name and time the odds are 94%")
    assert "known from other blogs" in str(unredacted(reads_like_spam(0.94, whole=False).words))
    assert "99%" in str(unredacted(reads_like_spam(1.0, whole=True).words))
