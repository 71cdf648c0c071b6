"""School years that a reader needs, by textstat, offline and in the text's own language.

English: the Flesch-Kincaid grade. Other languages with a Flesch formula of their own (German Amstad, Spanish Fernandez Huerta, French
Kandel & Moles, Italian Franchina & Vacca, Dutch Douma, Russian Oborneva): their reading ease, turned into school years by
Flesch's own table.

textstat counts the syllables of English words with a pronouncing dictionary that it downloads at run time, and of other languages with
pyphen's hyphenation, which comes with it. It also loads nltk, which takes 0.8 s and 70 MB. So for English the syllables are counted by
syllapy, and textstat's count of words and sentences and the formula (one line each) are written out: nothing is downloaded, nothing of
textstat is replaced, and it is loaded only for the other languages.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Any

from checkup import lazy_re as re
from checkup.remembered import remembered
from checkup.text.words import MAX_TEXT, has_words, sentences

MIN_WORDS = 30  # words; a convention: one or two sentences, where one long word moves the formula by a school year
LOWEST, HIGHEST = 1.0, 20.0  # convention: formulas give -3 to 40 for odd texts; a school has no such years
LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "ru")

# Flesch, The Art of Readable Writing (1949): reading ease -> school years, read as a line through the middles of his bands
_TABLE = ((100.0, 4.0), (95.0, 5.0), (85.0, 6.0), (75.0, 7.0), (65.0, 8.5), (55.0, 11.0), (40.0, 14.5), (15.0, 17.0), (0.0, 18.5))
_NO_WORD = 60  # letters and signs without a blank; a convention: no person writes so long a word
# addresses, and what is no word; each begins at the start of a word, so that a long run is walked once
_ADDRESS = re.compile(rf"(?:https?://|www\.)\S+|(?<!\S)(?:[^\s@]{{1,200}}@\S+|\S{{{_NO_WORD},}})")
# What textstat counts as a sentence and takes for punctuation in English: every sign but the apostrophe of a contraction ("don't").
_SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")
_QUOTE = re.compile(r"'(?![tsd]|ve|ll|re)")
_PUNCTUATION = re.compile(r"[^\w\s']")
_SIGNS = {code: None for code in range(128) if not (chr(code).isalnum() or chr(code).isspace() or chr(code) in "_'")}  # the same of ASCII
_NO_SENTENCE = 2  # words; textstat's own convention: so many are a heading or the rest of an abbreviation
_SILENT = re.compile(r"(?:[^aeioutd]ed|[^aeiouscxzgh]es)$")


def grade(text: str, language: str | None) -> float | None:
    """School years (1 to 20) that the text asks of its reader.

    None where the language has no formula, is not known, or the text has under 30 words once addresses are taken out.
    """
    if language not in LANGUAGES:
        return None
    return _grade(text[:MAX_TEXT], language)


@remembered(8_192)
def _grade(text: str, language: str) -> float | None:
    plain = _plain(text)
    if not has_words(plain, MIN_WORDS):
        return None
    years = _flesch_kincaid(plain) if language == "en" else _years(_textstat(language).flesch_reading_ease(plain))
    return min(HIGHEST, max(LOWEST, float(years)))


def _plain(text: str) -> str:
    """The text as textstat should see it: without addresses, one sentence a line, each with a stop (headings and lists have none)."""
    listed = sentences(text)
    if _may_hold_addresses(text):
        listed = [_ADDRESS.sub(" ", s) for s in listed]
    lines = [" ".join(s.split()) for s in listed]
    return "\n".join(line if line[-1] in ".!?…\"'”’»)" else f"{line}." for line in lines if _has_letter(line))


def _has_letter(line: str) -> bool:
    """Whether a line holds a letter or a digit; most begin with one."""
    return line[:1].isalnum() or any(c.isalnum() for c in line)


def _may_hold_addresses(text: str) -> bool:
    """Whether anything in a text may be an address, or longer than any word: a cheap look, since most texts hold none."""
    return "@" in text or "://" in text or "www." in text or max(map(len, text.split()), default=0) >= _NO_WORD


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
    printed = _without_signs(plain).lower().split()
    syllables = sum(map(_syllables, printed))
    return 0.39 * (len(printed) / _stops(plain)) + 11.8 * (syllables / len(printed)) - 15.59


def _stops(plain: str) -> int:
    """How many sentences a text has, as textstat counts them: those of one or two words count for none."""
    return max(1, sum(map(_is_counted, _SENTENCE.findall(plain))))


def _is_counted(sentence: str) -> bool:
    """Whether a sentence has more words than a heading; what begins with a letter is one, whatever signs stand behind it."""
    first = sentence.split(maxsplit=_NO_SENTENCE + 1)[: _NO_SENTENCE + 1]
    if len(first) > _NO_SENTENCE and all(word[0].isalnum() for word in first):  # as most
        return True
    return len(_without_signs(sentence).split()) > _NO_SENTENCE


def _without_signs(text: str) -> str:
    """A text without what textstat takes for punctuation."""
    text = _QUOTE.sub("", text)
    return text.translate(_SIGNS) if text.isascii() else _PUNCTUATION.sub("", text)


@remembered(65_536)
def _syllables(word: str) -> int:
    """Syllables of an English word by syllapy, whose rule counts the silent e of "baked" and "loaves": that is put right here."""
    import syllapy

    word = word.rstrip("0123456789") or word  # "page2"; syllapy gives 0 for words with digits in them
    count = max(1, int(syllapy.count(word)))
    if count > 1 and word not in syllapy.WORD_DICT and _SILENT.search(word):
        return count - 1
    return count


@lru_cache(maxsize=len(LANGUAGES))
def _textstat(language: str) -> Any:
    """textstat for one language; each has an object of its own, so that no language leaks. Imported on first use: it takes a second."""
    from textstat.textstat import textstatistics

    stat = textstatistics()
    stat.set_lang(language)
    stat.set_rm_apostrophe(False)
    return stat
