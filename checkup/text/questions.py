"""Sentences that really ask somebody something, and comments that only say thanks, in the language of the blog.

A question mark alone proves little: "Who knew?" and "Right?" ask nobody, and a quoted question was asked by somebody else.
Word lists stand in `languages/`, one file a language; any other language falls back on its question mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, zip_longest

from checkup import lazy_re as re
from checkup.text import _languages
from checkup.text._languages import Language, plain
from checkup.text.words import has_words, sentences, words
from checkup.word_search import one_of

MAX_TEXT = 20_000  # characters; a convention: longer than nearly every comment; what follows is not searched for questions
_BESIDE = 250  # characters of a question and of the sentence behind it that are looked at together; hardly any is longer
_SHORT, _SHORT_SPACELESS = 25, 60  # words (characters) of a comment that says no more than thanks
# a question mark in any script at the end of a sentence, with more marks, quotes, brackets, smileys and pictures behind it
_CLOSING = r"!！.…\s\"'”’»)\]）」』"
_ENDS_ASKING = re.compile(rf"(?<![?？؟{_CLOSING}])[{_CLOSING}]*+[?？؟][\W_]*+(?:(?<=[:;=-])[DPp]\s*)?$")
# words in quotation marks, which somebody else said; up to 600 characters, as a lone mark must not swallow the text
QUOTED = re.compile(r"[\"“„«「『][^\"“”„»「」『』]{0,600}[\"”“»」』]")
_may_quote = one_of(*'"“„«「『')  # the marks of which one opens what is quoted
has_question_mark = one_of("?", "？", "؟")  # in any script
_ALNUM = re.compile(r"[^\W_]")  # a letter or digit of any script
# a mark in the midst of a word, which no writer sets: where a page's letters were lost, "?" stands for them; not so in an address
_LOST = re.compile(r"(?<![^\s])[^\s?/=&@]{0,40}[^\W\d_]\?[^\W\d_A-Z][^\s/=&@]{0,40}(?!\S)")
_LOSSES = 2  # words with such a mark, from which on no mark of the text asks; a convention: one may be a missing space
_LEAD = re.compile(r"^[\s>*\-–—•¿¡\"'“”„«»(\[]+")  # signs before the first word of a sentence: bullets, quotes, Spanish marks


def asks(text: str, language: str | None, quotes: Sequence[str] = ()) -> list[str]:
    """The sentences of `text` that ask something.

    Left out: what stands in `quotes` or in quotation marks, tags at the end of a statement ("It rose, right?"), rhetorical turns
    ("Who knew?"), single words ("Really?"), and what the next sentence answers ("Did it work? Yes, at once."). A request without a
    question mark counts where the language marks it plainly
    ("I wonder if...", "could you please..."; Japanese "...desu ka"). Where letters were lost and "?" stands for them, no mark asks.
    """
    lists, text = _languages.of(language), text[:MAX_TEXT]
    if lost_letters(text):
        text = text.replace("?", " ")
    unmarked = _may_ask_unmarked(text, lists)
    if not unmarked and not has_question_mark(text):  # as in most
        return []
    quoted = [plain(q) for q in quotes if q.strip()]
    listed = sentences(text)
    found = []
    for one, behind in zip_longest(listed, listed[1:], fillvalue=""):
        may_ask = unmarked or has_question_mark(one)
        if may_ask and _asks(one, lists) and not _is_quoted(one, quoted) and not _answers(one, behind, lists):
            found.append(one)
    return found


def lost_letters(text: str) -> bool:
    """Whether letters of a text were lost on the way and "?" stands for them, as where a blog was moved ("caf? cr?me br?l?e")."""
    return text.count("?") >= _LOSSES and len(list(islice(_LOST.finditer(text), _LOSSES))) == _LOSSES


def _may_ask_unmarked(text: str, lists: Language) -> bool:
    """Whether a sentence of the text may ask without a mark: a cheap look, since most texts hold no word that asks.

    Words stand beside each other where a quotation between them is left out, so that a text with quotations is always taken apart.
    """
    return (_may_quote(text) and QUOTED.search(text) is not None) or lists.asking.may_match(lists.spelled(plain(text)))


def _asks(sentence: str, lists: Language) -> bool:
    if sentence.lstrip().startswith(">"):
        return False
    own = _asked(without_quoted(sentence))
    if not _ALNUM.search(own):
        return False
    said = lists.spelled(_said(own))
    marked = has_question_mark(own) and _ENDS_ASKING.search(own) is not None
    if not marked and not lists.asking.search(said):
        return False
    if lists.rhetorical.search(said):
        return False
    if lists.spaceless or not marked:
        return True
    count = len(words(own))
    return count >= 3 or (count == 2 and _opens_a_question(said, lists)) or bool(lists.asking.search(said))


def _asked(sentence: str) -> str:
    """The part of a sentence that asks: Spanish marks where it begins, so that "..., ¿vale?" asks a word and no more."""
    part = sentence[sentence.rfind("¿") :] if "¿" in sentence else ""
    return part if _ALNUM.search(part) else sentence


def _opens_a_question(said: str, lists: Language) -> bool:
    """Whether a word of two opens a question, also with a verb drawn to it ("how's Ann")."""
    return bool(lists.openers & {word.partition("'")[0] for word in said.split()})


def begins_asking(sentence: str, lists: Language) -> bool:
    """Whether the first word of a sentence is one that opens questions ("Which flour ...", "Is it ...")."""
    first = _said(_asked(sentence)).split(maxsplit=1)[:1]
    return bool(first) and lists.spelled(first[0]).strip("'\"()*,").partition("'")[0] in lists.openers


def _answers(sentence: str, behind: str, lists: Language) -> bool:
    """Whether the sentence behind a marked one answers it, so that nobody else is asked."""
    if not behind or not has_question_mark(sentence):
        return False
    return bool(lists.self_answered.search(f"{_said(sentence)[-_BESIDE:]} {_said(behind)[:_BESIDE]}"))


def without_quoted(sentence: str) -> str:
    """A sentence without its words in quotation marks."""
    return QUOTED.sub(" ", sentence) if _may_quote(sentence) else sentence


def without_lead(sentence: str) -> str:
    """A sentence without the signs before its first word; most begin with a letter."""
    return sentence if sentence[:1].isalnum() else _LEAD.sub("", sentence)


def _said(sentence: str) -> str:
    return plain(without_lead(sentence))


def _is_quoted(sentence: str, quoted: Sequence[str]) -> bool:
    said = plain(sentence)
    return any(said in q or (len(q) > 20 and q in said and len(q) > 0.8 * len(said)) for q in quoted)


def addresses(sentence: str, language: str | None) -> bool:
    """Whether a sentence speaks to its reader in the second person."""
    lists = _languages.of(language)
    return bool(lists.second_person.search(plain(sentence)) or lists.second_person_cased.search(sentence))


def only_thanks(text: str, language: str | None) -> bool:
    """Whether a comment is no more than a short thank-you or a compliment: at most 25 words, and nothing asked."""
    lists = _languages.of(language)
    if lists.thanks.search(plain(text)) is None:
        return False
    most = _SHORT_SPACELESS if lists.spaceless else _SHORT
    return not has_words(text[:MAX_TEXT], most + 1) and not asks(text, language)
