"""Names in texts: a text that is left alone at once is one in which the whole search finds nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checkup.report.reader_names import NameFinder

NAMES = ("Priya Narayan", "Sam", "O Neil 4", "Anne-Marie Roe", "the_wick", "Bo van Dam")
WORDS = st.sampled_from(
    (*" ".join(NAMES).split(), "narayan", "4", "bread", "sample", "wick", "priyanarayan", "roe,", "NEIL", "an", "O'Neil")
)


class WithoutTheFirstLook(NameFinder):
    """It searches every text."""

    def _may_hold_one(self, text: str) -> bool:
        return True


def _knowing(kind: type[NameFinder]) -> NameFinder:
    finder = kind(frozenset())
    for name in NAMES:
        finder.learn(name, "R.", lambda _: "R.")
    return finder


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=8))
def test_the_first_look_loses_no_name(words: list[str]) -> None:
    """A text is the same, whether it was looked at for known words first or not."""
    text = " ".join(words)
    assert _knowing(NameFinder).replaced(text) == _knowing(WithoutTheFirstLook).replaced(text)
