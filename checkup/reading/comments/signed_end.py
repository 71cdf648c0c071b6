"""Words that end in who wrote them, on the line of the last word: "It rose twice. by Ann", "It rose twice :: by - Ann", "It rose - Ann";
or on a last line of their own behind a sign: "/Ann".

A text may end so by chance. Whoever asks knows that all of its neighbours do.
"""

from __future__ import annotations

from typing import NamedTuple

from checkup import lazy_re as re

_TAIL = 140  # characters at the end of the words that are looked at; a convention: a word for "by" and a name fit
_INITIAL = 2  # characters of the last part of a name that is shortened: "Ann B."
_BEFORE = 2  # letters at least in front of it; a convention: somebody said something
_SIGN = r"(?:::|//|[-–—|~·•/])"
_VERB = r"(?:posted|written|sent|said|submitted|commented|geschrieben|verfasst|écrit|posté|escrito|enviado|scritto|inviato|geschreven)"
_BY = r"(?:by|von|par|por|door|di|av|af|przez|автор|от)"
# the word for "by" with what may stand around it, or a sign between blanks
_LEAD = re.compile(rf"(?i)[\s(\[](?:{_SIGN}\s)?(?:{_VERB}\s)?{_BY}(?:\s?[:：–-])?\s{{1,2}}(?=\S)|\s{_SIGN}\s{{1,2}}(?=\S)")

_OWN_LINE = re.compile(r"(?:[/~–—-]{1,2}|//)\s?(?=[^\W\d_])")  # a sign that begins a last line of its own: "/Ann", "~ Ann"


class Signed(NamedTuple):
    """What somebody said, and the name behind it."""

    said: str
    name: str


def signed_end(text: str) -> Signed | None:
    """Words and the name behind them, None where the last line ends in no word for "by" nor in a sign with something behind it."""
    text = text.rstrip()
    start = max(text.rfind("\n") + 1, len(text) - _TAIL)
    lead = _OWN_LINE.match(text, start) if start else None
    for found in _LEAD.finditer(text, start):
        lead = found
    if lead is None:
        return None
    said, name = text[: lead.start()].rstrip(), text[lead.end() :].strip(" ()[]-–—,:")
    if len(name.rpartition(" ")[2]) > _INITIAL:
        name = name.removesuffix(".")
    return Signed(said, name) if name and sum(map(str.isalpha, said)) >= _BEFORE else None
