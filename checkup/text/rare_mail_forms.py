"""Rarer ways to write an e-mail address -> a mask in its place: in other languages, joined by signs, in capitals, letter by letter.

Each expression has bounds, and is only run where what it needs stands in the text. Ordinary talk ("I bought it at shop.example", "chez
Paul") stays as it is.
"""

from __future__ import annotations

from checkup import lazy_re as re

# the part of a mail address before its sign, and one label of a host's name
LOCAL = r"(?<![\w.+-])[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,8}"
LABEL = r"[^\W_](?:[\w-]{0,62})"
_DOT_WORD = r"(?:dot|punto|ponto|punkt|point|punt)"
_FAR_DOT = r"(?:punto|point|prik|punktum|kropka|pont|te\u010dka|\u0442\u043e\u0447\u043a\u0430)"
# The sign is an animal elsewhere, or "chez"; what stands last must be the end of an address: "chez Paul point final" is none.
_ABROAD = re.compile(
    rf"{LOCAL}\s(?:chiocciola|snabela|ma\u0142pa|kukac|zavin\u00e1\u010d|\u0441\u043e\u0431\u0430\u043a\u0430"
    r"|chez(?!\s(?:moi|toi|lui|elles?|nous|vous|eux|soi|les?|la|une?|mon|ma|mes|ton|ta|son|sa|ses|notre|votre|leur)\s))"
    rf"\s{LABEL}(?:\s{_FAR_DOT}\s[\w-]{{1,62}}){{0,3}}\s{_FAR_DOT}\s"
    r"(?:com|net|org|info|eu|fr|be|ch|ca|it|dk|no|pl|hu|cz|sk|ru|ua|\u0440\u0444)(?!\w)",
    re.IGNORECASE,
)
# One sign joins all ("rita_at_mail_dot_example"); with a plain dot it is a file's name ("look_at_me.html").
_JOINED = re.compile(
    rf"(?<![\w.+-])[^\W_]{{1,64}}(?:[.+][^\W_]{{1,64}}){{0,4}}([_-]{{1,2}})(?:at|arroba)\1[^\W_]{{1,62}}"
    rf"(?:\1{_DOT_WORD}\1[^\W_]{{1,62}}){{1,4}}(?!\w)",
    re.IGNORECASE,
)
# In capitals among small letters: "rita AT mail.example", "ritaATmailDOTexample".
_LOUD = re.compile(
    r"(?<![\w.+-])[a-z][a-z0-9_.+-]{1,63}(?:\sAT\s[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,62}){0,6}\."
    r"|AT[a-z0-9-]{2,62}(?:DOT[a-z0-9-]{1,62}){0,6}DOT)[a-z]{2,24}(?![\w@])"
)
# Letter by letter, and with a word in brackets that is to be left out ("rita(no spam)@mail.example").
_SPACED = re.compile(r"(?<!\S)(?:[\w.+-]\s){2,40}@\s(?:[\w-]\s){1,40}\.\s\w(?:\s\w){1,8}(?!\S)")
_NOTED = re.compile(rf"{LOCAL}\s?[\[(][^\[\]()\n@]{{1,24}}[\])]@{LABEL}(?:\.{LABEL}){{1,7}}(?![\w@])", re.IGNORECASE)
# A word before it says what it is; then a plain dot will do, and a host that everybody knows needs none: "my address is rita at gmail".
_WORDS = ("mail", "address", "adresse", "correo", "courriel", "contact", "kontakt", "reach")
_TOLD = re.compile(
    rf"(?P<before>\b(?:e-?)?(?:{'|'.join(_WORDS)})\b[^.!?\n@]{{0,24}}?[\s:])"
    r"(?!(?:me|us|him|her|them|you|it|one|in|up|out|back|is|was|only|and|or)\s)[\w+-]{2,64}(?:\.[\w+-]{1,64}){0,4}\s(?:at|arroba)\s"
    r"(?:(?:gmail|googlemail|hotmail|yahoo|gmx|outlook|aol|icloud|protonmail|yandex|rambler)(?:\.[a-z]{2,6}){0,2}"
    r"|[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,62}){0,4}\.(?-i:[a-z]{2,10}|[A-Z]{2,10}))(?![\w@])",
    re.IGNORECASE,
)
# words for "@" in other languages: nothing that `_ABROAD` finds is without one
_ABROAD_MARKS = (" chez ", "chiocciola", "snabela", "ma\u0142pa", "kukac", "zavin\u00e1\u010d", "\u0441\u043e\u0431\u0430\u043a")


def holds(text: str, marks: tuple[str, ...]) -> bool:
    """Whether one of the marks stands in a text; a plain loop, since this is asked of every text several times."""
    for mark in marks:  # noqa: SIM110 - any() with a generator takes twice as long
        if mark in text:
            return True
    return False


def without_rare_mails(text: str, low: str, mask: str) -> str:
    """The text with such addresses masked; `low` is it in small letters."""
    if "@" in text:
        text = _NOTED.sub(mask, _SPACED.sub(mask, text))
    if " AT " in text or "DOT" in text:
        text = _LOUD.sub(mask, text)
    if "_at_" in low or "-at-" in low or "arroba" in low:
        text = _JOINED.sub(mask, text)
    if (" at " in low or " arroba " in low) and holds(low, _WORDS):
        text = _TOLD.sub(rf"\g<before>{mask}", text)
    if holds(low, _ABROAD_MARKS):
        text = _ABROAD.sub(mask, text)
    return text
