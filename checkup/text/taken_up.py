"""Sentences that take up what somebody said, or give credit for it; and those that only report a speech or cite a book."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.text import _languages
from checkup.text._languages import Language
from checkup.text.persons import credited, spoken
from checkup.text.reader_talk import said_in
from checkup.text.words import fold

# '"...," she said', "– Come in, said Joan": how an interview, a newspaper or a novel is told; and "(2016)" behind a name, as scholars cite
_SPEECH_FIRST = re.compile(r"\s*[\"“„«'‘–—]")
# 'She asked us: "..."': a scene that is told, whoever spoke
_SPEECH_LAST = re.compile(r":\s?[\"“„«]")
_TO_US = re.compile(r"(?:^|[^\w])(?:me|us|m'\w*|nous|nos|mi|ci|mir|uns|mich|nam|nas|mnie|mij|ons)(?:[^\w]|$)|-(?:me|nos)\b|^m'")
_REFERENCE = re.compile(r"\((?:1[89]|20)\d\d[):,;]")


def crediting(sentence: str, language: str | None, people: frozenset[str] = frozenset()) -> bool:
    """Whether a sentence gives credit ("hat tip", "as one of you asked") or takes up what a person said, one of `people` or another."""
    lists = _languages.of(language)
    if not lists.posts:
        return False
    said = said_in(sentence)
    if _takes_up_words(sentence, said, lists) or spoken(sentence, language, people):
        return not lists.posts["self"].search(said)
    return False


def _takes_up_words(sentence: str, said: str, lists: Language) -> bool:
    """Whether a sentence has the words of one who takes up a speech; with the speech itself behind "he asked us" it tells a scene."""
    found = lists.posts["takes_up"].search(said)
    return found is not None and not (_SPEECH_LAST.search(sentence) and _TO_US.search(found[0]))


def takes_up(sentence: str, language: str | None, people: frozenset[str], *, linked: bool = False) -> bool:
    """Whether a sentence takes up somebody's words as people do who talk with each other: what only reports or cites a speech does not.

    `linked`: it links to somebody else's site, so that what was written there can be read.
    """
    if not crediting(sentence, language, people) or _REFERENCE.search(sentence):
        return False
    lists, said = _languages.of(language), said_in(sentence)
    if "exchanges" not in lists.posts or _takes_up_words(sentence, said, lists):
        return True
    written, told = lists.posts["exchanges"].search(said) is not None, _SPEECH_FIRST.match(sentence) is not None
    names = [name.split() for name in credited(sentence, language, people)]
    if any(fold(name[0]) in people for name in names):
        return written or not told
    # of whom one knows: "Joan said so, and I baked"; a stranger, called by his full name, who is neither linked nor told of by somebody who
    # speaks of himself, is only reported
    familiar, me = any(len(name) == 1 for name in names), "me" in lists.call and lists.call["me"].search(said) is not None
    return not told and (familiar or me or linked if written else familiar and me)


def writes(sentence: str, language: str | None) -> bool:
    """Whether a sentence says that somebody else said or wrote something."""
    lists, said = _languages.of(language).posts, said_in(sentence)
    return bool(lists["writes"].search(said)) and not lists["self"].search(said) and not _SPEECH_FIRST.match(sentence)
