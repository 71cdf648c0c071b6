"""School years that a reader needs, offline and in the text's own language.

English: the Flesch-Kincaid grade. Other languages with a Flesch formula of their own (German Amstad, Spanish Fernandez Huerta, French
Kandel & Moles, Italian Franchina & Vacca, Dutch Douma, Russian Oborneva): their reading ease, turned into school years by
Flesch's own table.

Words, sentences, syllables and formulas are those of textstat, written out here and held against it by tests: loading it loads nltk, which
takes half a second and 70 MB and counts the syllables of English words with a dictionary that it downloads. English syllables are counted
by syllapy, those of other languages, as textstat does, by pyphen's hyphenation.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Any

from checkup import lazy_re as re
from checkup.text.words import MAX_TEXT, has_words, sentences

MIN_WORDS = 30  # words; a convention: one or two sentences, where one long word moves the formula by a school year
LOWEST, HIGHEST = 1.0, 20.0  # convention: formulas give -3 to 40 for odd texts; a school has no such years
# How easy a text is: from the first number are taken the second, for each word of a sentence, and the third, for each syllable of a word.
_EASE = {
    "de": (180.0, 1.0, 58.5),
    "es": (206.84, 1.02, 60.0),
    "fr": (207.0, 1.015, 73.6),
    "it": (217.0, 1.3, 60.0),
    "nl": (206.835, 0.93, 77.0),
    "ru": (206.835, 1.3, 60.1),
}
LANGUAGES = ("en", *_EASE)

# Flesch, The Art of Readable Writing (1949): reading ease -> school years, read as a line through the middles of his bands
_TABLE = ((100.0, 4.0), (95.0, 5.0), (85.0, 6.0), (75.0, 7.0), (65.0, 8.5), (55.0, 11.0), (40.0, 14.5), (15.0, 17.0), (0.0, 18.5))
# addresses, and what no person writes as one word; each begins at the start of a word, so that a long run is walked once
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)(?:[^\s@]{1,200}@\S+|\S{60,})")
# What textstat counts as a sentence and takes for punctuation: every sign but the apostrophe of a contraction ("don't").
_SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")
_QUOTE = re.compile(r"'(?![tsd]|ve|ll|re)")
_PUNCTUATION = re.compile(r"[^\w\s']")
_NO_SENTENCE = 2  # words; textstat's own convention: so many are a heading or the rest of an abbreviation
_SILENT = re.compile(r"(?:[^aeioutd]ed|[^aeiouscxzgh]es)$")


def grade(text: str, language: str | None) -> float | None:
    """School years (1 to 20) that the text asks of its reader.

    None where the language has no formula, is not known, or the text has under 30 words once addresses are taken out.
    """
    if language not in LANGUAGES:
        return None
    return _grade(text[:MAX_TEXT], language)


@lru_cache(maxsize=8_192)
def _grade(text: str, language: str) -> float | None:
    plain = _plain(text)
    if not has_words(plain, MIN_WORDS):
        return None
    years = _flesch_kincaid(plain) if language == "en" else _years(_reading_ease(plain, language))
    return min(HIGHEST, max(LOWEST, float(years)))


def _plain(text: str) -> str:
    """The text as it is counted: without addresses, one sentence a line, each with a stop (headings and lists have none)."""
    lines = [" ".join(_ADDRESS.sub(" ", s).split()) for s in sentences(text)]
    return "\n".join(line if line[-1] in ".!?…\"'”’»)" else f"{line}." for line in lines if any(c.isalnum() for c in line))


def _years(ease: float) -> float:
    """Flesch's table, straight lines between its points, flat outside."""
    if ease >= _TABLE[0][0]:
        return _TABLE[0][1]
    for (high, low_years), (low, high_years) in pairwise(_TABLE):
        if ease >= low:
            return low_years + (high - ease) / (high - low) * (high_years - low_years)
    return _TABLE[-1][1]


def _flesch_kincaid(plain: str) -> float:
    """The grade of an English text: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others, 1975)."""
    printed = _printed(plain)
    syllables = sum(map(_syllables, printed))
    return 0.39 * (len(printed) / _stops(plain)) + 11.8 * (syllables / len(printed)) - 15.59


def _reading_ease(plain: str, language: str) -> float:
    """How easy a text of another language is, 0 to 100 for most texts."""
    printed = _printed(plain)
    syllables = sum(_hyphenated(language, word) for word in printed)
    base, a_word, a_syllable = _EASE[language]
    return base - a_word * (len(printed) / _stops(plain)) - a_syllable * (syllables / len(printed))


def _printed(plain: str) -> list[str]:
    """The words of a text in small letters, without punctuation."""
    return _PUNCTUATION.sub("", _QUOTE.sub("", plain)).lower().split()


def _stops(plain: str) -> int:
    """How many sentences a text has, as textstat counts them: those of one or two words count for none."""
    found = (_PUNCTUATION.sub("", _QUOTE.sub("", sentence)).split() for sentence in _SENTENCE.findall(plain))
    return max(1, sum(len(one) > _NO_SENTENCE for one in found))


@lru_cache(maxsize=65_536)
def _syllables(word: str) -> int:
    """Syllables of an English word by syllapy, whose rule counts the silent e of "baked" and "loaves": that is put right here."""
    import syllapy

    word = word.rstrip("0123456789") or word  # "page2"; syllapy gives 0 for words with digits in them
    count = max(1, int(syllapy.count(word)))
    if count > 1 and word not in syllapy.WORD_DICT and _SILENT.search(word):
        return count - 1
    return count


@lru_cache(maxsize=65_536)
def _hyphenated(language: str, word: str) -> int:
    """Syllables of a word of another language: the parts into which it may be hyphenated."""
    return len(_hyphens(language).positions(word)) + 1


@lru_cache(maxsize=len(_EASE))
def _hyphens(language: str) -> Any:
    """pyphen's patterns for one language, loaded on first use."""
    import pyphen

    return pyphen.Pyphen(lang=language)
