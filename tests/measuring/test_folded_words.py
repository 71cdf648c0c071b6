"""Names are found whole among a text's folded words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checkup.measuring.folded_words import bears, name_parts, spaced

TEXTS = st.lists(
    st.sampled_from(["Ann", "anne", "Lee", "LEE,", "José", "jose", "O'Hara", "www.ann.example", "\n", "&", "Ａnn"]), max_size=8
)


@given(TEXTS, st.lists(st.sampled_from(["Ann", "Lee", "José", "O'Hara", "Jr."]), min_size=1, max_size=3))
def test_a_name_is_found_as_in_the_words_of_the_text(words: list[str], name: list[str]) -> None:
    """The quick look for the letters of a name leaves out no text that holds it, and no other text is taken for one that does."""
    text, parts = " ".join(words), name_parts(" ".join(name))
    assert bears(text, parts) == (f" {' '.join(parts)} " in spaced(text))


def test_whole_names_only() -> None:
    """A name inside of a longer word, in an address or with another word between its own is none."""
    assert bears("So said Ann Lee, who knows.", ("ann", "lee"))
    assert not bears("Joanne Leeds", ("ann", "lee"))
    assert not bears("See www.ann-lee.example", ("ann", "lee"))
    assert not bears("Ann or Lee", ("ann", "lee"))
