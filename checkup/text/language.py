"""Which language a text is written in: by its script where that settles it, else by py3langid, restricted to languages of blogs."""

from __future__ import annotations

from collections.abc import Iterable

from checkup import lazy_re as re
from checkup.remembered import remembered
from checkup.text.words import has_words

# words; a convention: below that a guess is no more than one. Names, loan words and quotations make short comments look foreign
ENOUGH = 20
FEW = 5  # words of a text whose language is guessed, a convention
# normalised probability; a convention: wrong answers of the library on short texts are mostly below, and an unsure language is left open
SURE = 0.9
SAMPLE = 6_000  # characters, some 1,000 words; a convention: from a few hundred on the answer does not change, and it costs time

_URL = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)\S[^\s@]*+@\S+")  # addresses and mail addresses, which are in no language
_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("kana", "[぀-ヿｦ-ﾟ]"),
        ("hangul", "[가-힯ᄀ-ᇿ]"),
        ("han", "[一-鿿㐀-䶿]"),
        ("arabic", "[؀-ۿݐ-ݿ]"),
        ("hebrew", "[֐-׿]"),
        ("greek", "[Ͱ-Ͽἀ-῿]"),
        ("thai", "[฀-๿]"),
        ("cyrillic", "[Ѐ-ӿ]"),
        ("devanagari", "[ऀ-ॿ]"),
        ("bengali", "[ঀ-৿]"),
        ("tamil", "[஀-௿]"),
        ("telugu", "[ఀ-౿]"),
        ("georgian", "[Ⴀ-ჿ]"),
        ("armenian", "[԰-֏]"),
    )
)
# scripts that one language of blogs all but owns
_OWN = {"hangul": "ko", "hebrew": "he", "greek": "el", "thai": "th", "bengali": "bn", "tamil": "ta", "telugu": "te"}
_OWN |= {"georgian": "ka", "armenian": "hy"}
# in which of them each of those languages is written, and of the others that have no other
_WRITTEN: dict[str, tuple[str, ...]] = {language: (script,) for script, language in _OWN.items()}
_WRITTEN |= {"zh": ("han",), "ja": ("kana", "han"), "ru": ("cyrillic",), "uk": ("cyrillic",), "bg": ("cyrillic",), "be": ("cyrillic",)}
_WRITTEN |= {"ar": ("arabic",), "fa": ("arabic",), "ur": ("arabic",), "hi": ("devanagari",)}
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_LETTER = re.compile(r"[^\W\d_]")  # letters, to count how much of a text is words
_SOME_SCRIPT = re.compile(f"[{''.join(script.pattern[1:-1] for _, script in _SCRIPTS)}]")  # a letter of any of the scripts


def detect(text: str) -> str | None:
    """The primary language tag ("en"), None for a text under about 20 words (40 characters where words have no spaces) or when unsure."""
    return detect_all([text])[text]


def detect_all(texts: Iterable[str]) -> dict[str, str | None]:
    """The same for many texts, each once: some take a third of the time of one after the other."""
    found: dict[str, str | None] = {}
    samples: dict[str, str] = {}
    for text in texts:
        if text not in found:
            found[text] = _by_letters(text, samples)
    if samples:
        from checkup.text._identifier import classify  # numpy and the model are loaded where a text needs them

        for text, (language, probability) in zip(samples, classify(list(samples.values())), strict=True):
            found[text] = None if probability < SURE else "no" if language in ("nb", "nn") else language
    return found


@remembered(4_096)
def guess(text: str) -> str | None:
    """The language that a short text seems to be in: a guess, for whoever has more to hold it against; None under a few words."""
    sample = _URL.sub(" ", text[:SAMPLE])
    if not has_words(sample, FEW):
        return None
    from checkup.text._identifier import classify

    [(language, probability)] = classify([sample])
    return language if probability >= SURE else None


def may_be(language: str, text: str) -> bool:
    """Whether a text can be in a language: not where that has a script of its own and the text has letters, but none of it."""
    scripts = [script for name, script in _SCRIPTS if name in _WRITTEN.get(language, ())]
    return not scripts or any(script.search(text) for script in scripts) or _LETTER.search(text) is None


def own_script(text: str) -> str | None:
    """The language that all but owns the script of a short text ("he"), "ru" for Cyrillic, "ar" for Arabic; None for other scripts."""
    for name, script in _SCRIPTS:
        if len(script.findall(text)) * 2 > len(_LETTER.findall(text)):
            return _OWN.get(name) or {"cyrillic": "ru", "arabic": "ar"}.get(name)
    return None


def forget() -> None:
    """Let go of the identifier's model, which holds 73 MB; it is loaded again, in half a second, when a text next needs it."""
    from checkup.text import _identifier

    _identifier.forget()


def _by_letters(text: str, samples: dict[str, str]) -> str | None:
    """What script and length tell. Where they do not settle it, a sample of the text is laid down for the identifier."""
    sample = text[:SAMPLE]
    if "@" in sample or "://" in sample or "www." in sample:
        sample = _URL.sub(" ", sample)
    if sample.isascii():  # as most English texts are: letters are counted in one step, and no other script is there
        if len(sample.encode("ascii").translate(None, _NO_LETTERS)) < 2 * ENOUGH:
            return None
    else:
        letters = len(_LETTER.findall(sample))
        if letters < 2 * ENOUGH:
            return None
        if _SOME_SCRIPT.search(sample):
            by_script = _by_script({name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS}, letters, sample)
            if by_script:
                return by_script
    if has_words(sample, ENOUGH):
        samples[text] = sample
    return None


def _by_script(counts: dict[str, int], letters: int, sample: str) -> str | None:
    if counts["kana"] > 0.1 * letters and counts["kana"] + counts["han"] > 0.4 * letters:
        return "ja"
    script = max(counts, key=lambda name: counts[name])
    if counts[script] < 0.4 * letters:
        return None
    if script == "han":
        return "zh"
    if script == "arabic" and letters >= 2 * ENOUGH:
        return _arabic(sample)
    return _OWN.get(script)


def _arabic(sample: str) -> str | None:
    """Persian and Urdu write letters that Arabic does not have."""
    urdu = len(re.findall("[ٹڈڑںےہھ]", sample))
    persian = len(re.findall("[پچژگیک]", sample))
    letters = max(1, len(re.findall("[؀-ۿ]", sample)))
    if urdu > 0.03 * letters:
        return "ur"
    return "fa" if persian > 0.03 * letters else "ar"
