"""What a post says to its readers: questions to them, invitations to speak, words to them; and whether its language has lists for that.

A question mark alone is no question to readers: posts ask for effect ("But does it matter?"), answer themselves, quote, and show code.
"""

from __future__ import annotations

from collections.abc import Sequence

from checkup import lazy_re as re
from checkup.remembered import remembered
from checkup.text import _languages
from checkup.text._languages import Language, plain
from checkup.text.questions import asks, has_question_mark, without_lead, without_quoted
from checkup.text.words import words

LAST_SENTENCES = 3  # where a post asks its readers: a question is often followed by a thank-you or a signature (a convention)
MOST_QUESTIONS = 20  # sentences; a convention: a longer row of questions is a form or an interview
_LONGEST_SMALL_WORD = 3  # letters: "to", "the" and the like stand without a capital in a heading or on a button
_LEAST_BUTTONS = 4  # long words; a convention: "Thoughts Welcome" may be a writer's own
LONGEST = 600  # characters of a sentence that are looked at; a convention: what is longer is a list or a run of text without stops
_CODE = re.compile(r"[{}|\\=]|\w\(\)|\w::\w|;\s*$")  # program text, where a question mark asks nobody
# "3. What do you do?", "Ann: Are you in?": questions of an interview or a talk that is told; "Question: ..." is the writer's own
_LABEL = re.compile(r"^(?:\d{1,2}[.):]|(?!(?:question|pregunta|frage|pergunta|pytanie|domanda|poll|vraag)s?:)[^\W\d_]{1,15}:) ")
_OPENED = re.compile(r":\s?[\"“„«][^\"“”„«»]*\Z")  # 'He asked us: "Do you': speech whose end stands in a later sentence
_DIALOGUE = re.compile(r"\s*[–—\"“„«]")  # "- You know, father.": talk that is told


def knows(language: str | None) -> bool:
    """Whether there are lists of what posts say to readers in this language; without them such signs are not judged."""
    return language is not None and bool(_languages.of(language).posts)


def asks_readers(listed: Sequence[str], language: str | None, quotes: Sequence[str] = ()) -> frozenset[int]:
    """The places among these sentences, as they follow each other, where readers are asked something.

    A question counts if it speaks to readers ("you", "anyone", "any ideas"), is no turn that asks nobody ("Did you know?"), is not quoted,
    not program text, and is not answered by the sentence behind it ("No, because...").
    """
    lists = _languages.of(language)
    if not lists.posts:
        return frozenset()
    found = set()
    for at, sentence in enumerate(listed):
        if not has_question_mark(sentence) or _CODE.search(sentence) or len(sentence) > LONGEST or _DIALOGUE.match(sentence):
            continue
        said = said_in(sentence)
        if not asks(sentence, language, quotes) and not _is_short_call(said, lists):
            continue
        if not _to_readers(sentence, said, lists) or lists.posts["asks_nobody"].search(said) or _LABEL.match(said):
            continue
        if at + 1 == len(listed) or not lists.posts["answer"].match(said_in(listed[at + 1])):
            found.add(at)
    return frozenset(found)


def last_questions(listed: Sequence[str]) -> int:
    """Where the end of a post begins that may ask its readers: its last sentences, and the questions in a row that lead to them."""
    begin = max(0, len(listed) - LAST_SENTENCES)
    while 0 < begin > len(listed) - MOST_QUESTIONS and has_question_mark(listed[begin]) and has_question_mark(listed[begin - 1]):
        begin -= 1
    return begin


def _is_short_call(said: str, lists: Language) -> bool:
    """ "Thoughts?", "And you?": two words at most, too few for a question in a comment."""
    return len(words(said)) <= 2 and not lists.rhetorical.search(said)


def _to_readers(sentence: str, said: str, lists: Language) -> bool:
    if not (lists.posts["asks_reader"].search(said) or lists.second_person_cased.search(sentence)):
        return False
    own = _own(sentence)  # a title or a saying in quotation marks ("Know your oven") speaks for itself
    return own == sentence or bool(lists.posts["asks_reader"].search(said_in(own)) or lists.second_person_cased.search(own))


def invites(sentence: str, language: str | None) -> bool:
    """Whether a sentence invites readers to speak ("Tell me in the comments", "Suggestions are welcome"); a row of buttons does not."""
    return _has("invites", sentence, language) and not _is_row_of_buttons(sentence)


def _is_row_of_buttons(sentence: str) -> bool:
    """ "Write Comment Email to Friend Print Article": no end mark, and four long words or more, each with a capital."""
    long = [word for word in words(sentence) if len(word) > _LONGEST_SMALL_WORD]
    return sentence.rstrip()[-1:].isalnum() and len(long) >= _LEAST_BUTTONS and all(word[0].isupper() for word in long)


def speaks(sentence: str, language: str | None) -> bool:
    """Whether a sentence speaks to the blog's readers ("As some of you know"); a "you" that means everybody does not.

    Nor does it mean anybody else where the language has a form of respect that only its capital shows (German "Sie").
    """
    return _has("speaks", sentence, language) or _is_polite(sentence, _languages.of(language))


def _is_polite(sentence: str, lists: Language) -> bool:
    found = lists.polite.search(sentence[:LONGEST])
    if found is None or _DIALOGUE.match(sentence) or lists.we.search(sentence[:LONGEST]):
        return False
    return lists.polite.search(_own(sentence[:LONGEST])) is not None


def discloses(sentence: str, language: str | None) -> bool:
    """Whether a sentence says that links pay or that a post is paid for, as the law asks: it is put to everybody, and is no talk."""
    return _has("discloses", sentence, language)


def _has(key: str, sentence: str, language: str | None) -> bool:
    """Whether a sentence says so in words of its own: what stands in quotation marks somebody else said, or a proverb does."""
    pattern = _languages.of(language).posts.get(key)
    if pattern is None or not pattern.search(said_in(sentence)) or _DIALOGUE.match(sentence):
        return False
    own = _own(sentence)
    return own == sentence or bool(pattern.search(said_in(own)))


def _own(sentence: str) -> str:
    """A sentence without what stands in quotation marks, closed or not."""
    return _OPENED.sub(" ", without_quoted(sentence))


@remembered(8_192)
def said_in(sentence: str) -> str:
    """A sentence in the form in which the lists meet it: folded, without the signs before its first word."""
    return plain(without_lead(sentence[:LONGEST]))
