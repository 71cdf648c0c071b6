"""Sentences that really ask somebody something, and comments that only say thanks, in the language of the blog.

A question mark alone proves little: "Who knew?" and "Right?" ask nobody, and a quoted question was asked by somebody else.
Languages with word lists: English, German, French, Spanish, Italian, Portuguese, Dutch, Japanese; any other falls back on its question mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checkup.text._asking import ASKING, INVITING, RHETORICAL, SECOND_PERSON, THANKS, Language
from checkup.text.words import fold, sentences, words

MAX_TEXT = 20_000
_ENDS_ASKING = re.compile(r"[?？؟][?？!！؟\s\"'”’»)\]）」』]*(?:[:;=]-?[)D(P]\s*)?$")
_QUOTED = re.compile(r"[\"“„«「『][^\"“”„»「」『』]{0,600}[\"”“»」』]")
_LEAD = re.compile(r"^[\s>*\-–—•¿¡\"'“”„«»(\[]+")
_WHOLE_QUOTE = re.compile(r"^\s*(?:>|[\"“„«「『].{0,2000}[\"”“»」』]\s*$)", re.DOTALL)


def asks(text: str, language: str | None, quotes: Sequence[str] = ()) -> list[str]:
    """The sentences of `text` that ask something.

    Left out: what stands in `quotes` or in quotation marks, tags at the end of a statement ("isn't it?" alone), rhetorical turns
    ("Who knew?"), and single words ("Really?"). A request without a question mark counts where the language marks it plainly
    ("I wonder if...", "could you tell us..."; Japanese "...desu ka").
    """
    lists = _language(language)
    quoted = [fold(q) for q in quotes if q.strip()]
    found = []
    for sentence in sentences(text[:MAX_TEXT]):
        if _asks(sentence, lists) and not _is_quoted(sentence, quoted):
            found.append(sentence)
    return found


def _asks(sentence: str, lists: Language) -> bool:
    own = _QUOTED.sub(" ", sentence)
    if _WHOLE_QUOTE.match(sentence) or not any(c.isalnum() for c in own):
        return False
    said = fold(_LEAD.sub("", own))
    if lists.spaceless:
        return (bool(_ENDS_ASKING.search(own)) or bool(ASKING[lists.tag].search(said))) and not RHETORICAL[lists.tag].search(said)
    asked = bool(_ENDS_ASKING.search(own))
    if not asked:
        return bool(ASKING[lists.tag].search(said))
    count = len(words(own))
    if RHETORICAL[lists.tag].search(said):
        return False
    return count >= 3 or (count == 2 and bool(lists.openers & set(said.split())))


def _is_quoted(sentence: str, quoted: Sequence[str]) -> bool:
    said = fold(sentence)
    return any(said in q or (len(q) > 20 and q in said and len(q) > 0.8 * len(said)) for q in quoted)


def invites(sentence: str, language: str | None) -> bool:
    """Whether a sentence invites readers to speak without asking ("Tell me in the comments", "Share your story below")."""
    return bool(INVITING[_language(language).tag].search(fold(sentence)))


def addresses(sentence: str, language: str | None) -> bool:
    """Whether a sentence speaks to its reader in the second person."""
    lists = _language(language)
    if lists.spaceless:
        return bool(SECOND_PERSON[lists.tag].search(fold(sentence)))
    return bool(SECOND_PERSON[lists.tag].search(sentence if lists.capital_you else fold(sentence)))


def only_thanks(text: str, language: str | None) -> bool:
    """Whether a comment is no more than a short thank-you or a compliment: at most 25 words, and nothing asked."""
    lists = _language(language)
    if len(words(text[:MAX_TEXT])) > (60 if lists.spaceless else 25) or asks(text, language):
        return False
    return bool(THANKS[lists.tag].search(fold(text)))


def _language(tag: str | None) -> Language:
    return Language.of(tag)
