"""The sentences of a post -> the last of its writer's: above the lines about the author and the tags, a signature not counted."""

from __future__ import annotations

from collections.abc import Sequence

from checkup import lazy_re as re
from checkup.text.questions import has_question_mark
from checkup.text.reader_talk import LAST_SENTENCES
from checkup.text.words import fold, has_words

_MOST = 8  # sentences that the end is sought in; a convention: what is longer is text
_SIGNATURE = 3  # words of "Yours, Joan Miller"; a convention
# folded, without accents: how an author is introduced, and what stands in a row of tags
_BELOW = re.compile(
    r"\W{0,3}(?:about the (?:author|writer)|uber (?:den autor|die autorin)|(?:a propos de|sur) (?:l'auteure?|l’auteure?|l[’']autrice)"
    r"|sobre (?:el autor|la autora|o autor|a autora)|o (?:autorze|autorce)|(?:l[’']autore|l[’']autrice|sull[’']autore):|over de auteur"
    r"|about these ads|(?:tags?|tagged|categor(?:y|ies|ia|ias|ie)|filed under|posted in|schlagworte|schlagworter|kategorien?|mots-cles"
    r"|etiquetas?|etichette|etykiety|kategorie)\b.{0,3}(?:[:|]|$))"
)


def ending(listed: Sequence[str]) -> range:
    """The places of a post's last sentences: three, with the greetings and names among and behind them, above what stands below."""
    end = len(listed)
    for place in range(len(listed) - 1, max(-1, len(listed) - 1 - _MOST), -1):
        if _BELOW.match(fold(listed[place])):
            end = place
    begin, count = end or len(listed), 0
    end = begin
    while begin > max(0, end - _MOST) and count < LAST_SENTENCES:
        begin -= 1
        count += not _is_signature(listed[begin])
    return range(begin, end)


def _is_signature(sentence: str) -> bool:
    """Whether a sentence is no more than a greeting or a name: few words, which do not ask, nor say who speaks next ("Joan:")."""
    return not has_words(sentence, _SIGNATURE + 1) and not has_question_mark(sentence) and not sentence.rstrip().endswith(":")
