"""The name that a text gives to whoever wrote it: "My name is Ann", "I am Ann Lee", "Je m'appelle Anne"."""

from __future__ import annotations

from checkup import lazy_re as re

_MAX_TEXT = 6_000  # characters, some 1,000 words; a convention: who writes says so at the beginning
_WORD = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]{1,20}(?:['’-][^\W\d_]{1,20})?"  # a word that begins with a capital
_MORE = rf"(?:\s(?:d[aeiou][nrs]?|v[ao]n|del|la|[^\W\d_a-zß-öø-ÿ]\.|{_WORD})){{1,3}}"
# what is followed by a name and nothing else
_CALLED = (
    r"[Mm]y name(?:['’]s| is)|[Mm]ein Name ist|[Ii]ch heiße|[Jj]e m['’]appelle|[Mm]e llamo|[Mm]i nombre es|[Mm]i chiamo|[Ii]l mio nome è|"
    r"[Mm]e chamo|[Cc]hamo-me|[Mm]eu nome é|[Mm]ijn naam is|[Ii]k heet|[Jj]ag heter|[Jj]eg hedder|[Jj]eg heter|[Nn]azywam się|"
    r"[Jj]menuji se|[Mm]inun nimeni on|[Bb]enim adım|[Mm]eno moje je"
)
# what may be followed by a trade or a people as well, so that it counts before a name of two words only
_IS = r"I am|I['’]m|[Ii]ch bin|[Jj]e suis|[Ss]oy|[Ss]ono|[Ee]u sou|[Ii]k ben|[Jj]ag är|[Jj]eg er"
_NAMED = re.compile(rf"\b(?:(?:{_CALLED})\s(?P<called>{_WORD}(?:{_MORE})?)|(?:{_IS})\s(?P<whole>{_WORD}{_MORE}))")


def name_of_writer(text: str) -> str | None:
    """The first name that the text's writer gives; None where it gives none in the languages known here."""
    found = _NAMED.search(text[:_MAX_TEXT])
    return (found["called"] or found["whole"]) if found else None
