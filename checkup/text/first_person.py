"""Whether a text speaks of whoever wrote it: a page about the writer or the blog, whatever it is called and in whatever language."""

from __future__ import annotations

from checkup.text import _languages, language
from checkup.text._languages import plain
from checkup.text.words import words

MAX_TEXT = 6_000  # characters, some 1,000 words; a convention: who writes says so at the beginning
_FEWEST_WORDS = 20  # words; a convention: below that nothing is said of anybody
# words of the first person, and words for each of them at most: half of what people's pages about themselves have (a convention)
_FEWEST_TIMES, _WORDS_EACH = 2, 40


def speaks_of_itself(text: str) -> float | None:
    """The share of words like "I" and "our" in a text that tells of its writer; 0 in any other, None where its language has no list."""
    text = text[:MAX_TEXT]
    count = len(words(text))
    if count < _FEWEST_WORDS:
        return 0.0
    tag = language.detect(text)
    pattern = _languages.of(tag).call.get("me") if tag is not None else None
    if pattern is None:
        return None
    times = len(pattern.findall(plain(text)))
    return times / count if times >= _FEWEST_TIMES and times * _WORDS_EACH >= count else 0.0
