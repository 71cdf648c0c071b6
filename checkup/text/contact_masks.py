"""Ways to reach a person in a text -> a mask in their place: e-mail addresses, IP addresses, telephone numbers.

Masked is only what is surely one: a version ("2.8.1.2"), a year, a price, an ISBN or a date stays as it stands. Every expression has
bounds, so that each is linear in the text.
"""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.text.rare_mail_forms import LABEL, LOCAL, holds, without_rare_mails
from checkup.word_search import WordSearch, one_of

MAIL_MASK, IP_MASK, PHONE_MASK = "[e-mail address]", "[IP address]", "[telephone number]"

# "@" as it is written: itself, as HTML and addresses code it, full-width, or as a word in brackets or stars ("rita (at) mail.example")
_AT = (
    r"(?:\s?[\[({<]\s?(?:at|@|a|arroba|\u00e4t)\s?[\])}>]\s?|\s?[*#|~]{1,2}(?:at|arroba)[*#|~]{1,2}\s?"
    r"|@|\s@\s|%40|\uff20|&#64;|&#x40;|&commat;)"
)
_DOT = (
    r"(?:[.\uff0e]|\s\.\s|\s?[\[({<*#|~]\s?(?:dot|\.|punto|ponto|punkt|point|punt)\s?[\])}>*#|~]\s?"
    r"|\s(?:dot|punto|ponto|punkt|point|punt)\s)"
)
_SPOKEN = r"\s(?:dot|punto|ponto|punkt|point|punt)\s"  # "dot" as a word
_TOP = r"[^\W\d_]{2,24}(?![\w@])"
_MAIL = re.compile(rf"{LOCAL}{_AT}{LABEL}(?:{_DOT}{LABEL}){{0,7}}{_DOT}{_TOP}", re.IGNORECASE)
# "rita at mail dot example": both signs as words; a plain dot does not do ("I bought it at shop.example")
_SAID = re.compile(
    rf"{LOCAL}(?:{_SPOKEN}[\w+-]{{1,64}}){{0,3}}\s(?:at|arroba|\u00e4t)\s(?!(?:the|a|an|this|that|any|every|el|la|o|um)\s){LABEL}"
    rf"(?:{_DOT}{LABEL}){{0,6}}(?:{_SPOKEN}|\s?[\[({{]\s?(?:dot|\.)\s?[\])}}]\s?){_TOP}",
    re.IGNORECASE,
)
_AT_MARKS = ("@", "%40", "\uff20", "(at", "[at", "{at", "<at", "( at", "[ at", "{ at", "arroba", "\u00e4t)", "(a)", "[a]")
_CODED_MARKS = ("*at", "#at", "|at", "~at", "&#64;", "&#x40;", "&commat;")
_SPOKEN_MARKS = (" dot ", "[dot", "(dot", "{dot", " punto ", " ponto ", " punkt ", " point ", " punt ", "[.]", "(.)")

# What stands in every text that has a mail address; most texts have none of it, and this is found out faster.
_MARKS = WordSearch((*_AT_MARKS, *_CODED_MARKS, *_SPOKEN_MARKS))

_BYTE = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
# four numbers up to 255; a fifth makes them something else
_IPV4 = re.compile(rf"(?<![\w])(?<!\d\.){_BYTE}(?:\.{_BYTE}){{3}}(?![\w])(?!\.\d)")
# the same with each dot in brackets or as a word
_IPV4_SAID = re.compile(
    rf"(?<![\w.]){_BYTE}(?:(?:\s?[\[({{]\s?(?:\.|dot)\s?[\])}}]\s?|\sdot\s){_BYTE}){{3}}(?![\w])(?!\.\d)", re.IGNORECASE
)
_DOTTED = re.compile(r"\.\d")  # what each of them holds
_may_be_dotted = one_of(*(f".{digit}" for digit in range(10)))  # the same of the digits of ASCII
# eight groups, or fewer with "::" after a group of three or four: "std::map", "1::2" and "12:30:45" are none
_IPV6 = re.compile(
    r"(?<![\w:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}"
    r"|(?=[0-9a-f]{0,3}[0-9])[0-9a-f]{3,4}(?::[0-9a-f]{1,4}){0,6}::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?)(?![\w:])",
    re.IGNORECASE,
)
_NOBODYS_IP = re.compile(r"(?:0|127|255)\.")  # the machine itself, and masks of networks
_BEFORE = 24
"""Characters before a number in which the word that says what it is stands."""
# four small numbers after these are a version or a place in a document
_COUNTED = re.compile(
    r"(?:\b(?:v|rv|ver|vers|version|versi\u00f3n|vers\u00e3o|release|build|firmware|update|patch|revision|rev|kernel|section|sec|chapter|"
    r"clause|paragraph|figure|table|rule|art|kapitel|abschnitt)\b[.:]?|\u00a7)\s?$",
    re.IGNORECASE,
)
# a name right before it: "Chrome 4.0.249.78"
_PRODUCT = re.compile(r"\b(?!(?:IP|From|Via|Host|By|Server|Address|Visit|At|On|My|Is|Was|To)\b)[A-Z][\w+#-]{1,20}\s$")
_SHORT_VERSION = 6
"""Digits that a version has at most, where its first number has two: "10.1.0.0"."""


def masked(text: str) -> str:
    """The text with e-mail and IP addresses masked, also those that are written so that no program finds them."""
    low = text.casefold()
    if _MARKS.stands_in(low):
        if holds(low, _AT_MARKS) or holds(low, _CODED_MARKS):
            text = _MAIL.sub(MAIL_MASK, text)
        if holds(low, _SPOKEN_MARKS):
            text = _IPV4_SAID.sub(IP_MASK, _SAID.sub(MAIL_MASK, text))
    text = without_rare_mails(text, low, MAIL_MASK)
    if text.count(".") > 2 and (_may_be_dotted(text) or (not text.isascii() and _DOTTED.search(text))):
        text = _IPV4.sub(_ip, text)
    return _IPV6.sub(IP_MASK, text) if "::" in text or text.count(":") > 6 else text


def _ip(found: re.Match[str]) -> str:
    number, before = found[0], found.string[max(0, found.start() - _BEFORE) : found.start()]
    small = number.index(".") == 1 or len(number) - 3 <= _SHORT_VERSION
    version = _COUNTED.search(before) or (small and _PRODUCT.search(before))
    return number if version or _NOBODYS_IP.match(number) else IP_MASK


# Groups of digits with one sign between them; "+" or a bracket may stand before. A sign is always asked for, so that no run of digits can
# be parted in many ways.
_NUMBER = re.compile(
    r"(?<![\w#&,$\u20ac\u00a3\u00a5=/-])(?<!\d\.)(?:\+\s?|\()?\d{1,15}\)?"
    r"(?:(?:\s?\(0\)\s?|\s-\s|\s?/\s?|[ \u00a0.\u2010-\u2013-]|(?<=\))|(?=\())\(?\d{1,12}\)?){0,7}"
    r"(?![\w%\u20ac$\u00a3\u00a5]|[.,]\d|\s?[\u20ac$\u00a3\u00a5])"
)
# As many digits as the shortest number has, with no more between two of them than `_NUMBER` takes there: most texts have no such place, and
# this is found out faster.
_ENOUGH = re.compile(r"\d(?:\W{0,5}\d){5}")
# what stands before a telephone number
_CALLED = re.compile(
    r"(?:\b(?:tel|telephone|phone|phones|call|cell|cellular|mobile|mob|fax|ring|text|sms|whatsapp|viber|signal|dial|hotline|handy|telefon|"
    r"telefono|tel\u00e9fono|telefone|t\u00e9l\u00e9phone|t\u00e9l|m\u00f3vil|movil|celular|cel|zap|fone|ruf|anrufen|appelez|ll\u00e1mame|"
    r"llamar|ligue|number is|n\u00famero|nummer)\b|\u2706|\u260e|\U0001f4de|\u96fb\u8a71|\u7535\u8bdd|\u0442\u0435\u043b)"
    r"\.?\s?(?:me|us|him|her|no|nr|number|at|on|under|unter|al|is|:|\.)?\s?(?:at|on|:)?\s?:?\s?$",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:[\u20ac$\u00a3\u00a5]|\b(?:eur|euros?|usd|gbp|isbn|ean|gtin|issn|asin|doi|upc|id|order|no|nr|ref|ticket|bug)(?:-1[03])?\b)\s?[:.#]?\s?$",
    re.IGNORECASE,
)
"""What other numbers are called: prices, books, tickets."""
# a day with its year, at either end
_DATE = re.compile(r"\d{1,2}[ ./-]\d{1,2}[ ./-](?:19|20)\d\d|(?:19|20)\d\d[ ./-]\d{1,2}[ ./-]\d{1,2}")
# years of which people write
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LONG_CALLED, _LEAST, _LONGEST = 6, 7, 15  # digits of a number: after "tel.", without it, and at most (ITU-T E.164)
# Lengths of the groups as they are written without an area's 0, with what the first digits must be.
_FORMS: dict[tuple[int, ...], re.Pattern[str]] = {
    (3, 3, 4): re.compile(r"[2-9]"),  # North America
    (1, 3, 3, 4): re.compile(r"1"),
    (1, 3, 3, 2, 2): re.compile(r"[78]"),  # Russia
    (2, 4, 4): re.compile(r"[1-9]"),  # Mexico, Argentina, Brazil
    (2, 5, 4): re.compile(r"[1-9]"),
    (2, 2, 4, 4): re.compile(r"5"),
    (3, 3, 3): re.compile(r"[5679]"),  # Spain, Portugal, Poland
    (2, 3, 2, 2): re.compile(r"[89]"),
    (3, 2, 2, 2): re.compile(r"[679]"),
    (5, 5): re.compile(r"[6-9]"),  # India
    (3, 4, 4): re.compile(r"1"),  # China
    (3, 7): re.compile(r"3"),  # Italy
    (10,): re.compile(r"[2-9]"),
    (11,): re.compile(r"1[3-9]"),
}


def without_phones(text: str) -> str:
    """The text with telephone numbers masked."""
    if not _ENOUGH.search(text):
        return text
    return _NUMBER.sub(lambda m: PHONE_MASK if _is_phone(m) else m[0], text)


def _is_phone(found: re.Match[str]) -> bool:
    """Whether these digits are a telephone number, told by the word before them, by "+", by a leading 0 or by how they are grouped."""
    said, before = found[0], found.string[max(0, found.start() - _BEFORE) : found.start()]
    groups = re.findall(r"\d+", said)
    digits = "".join(groups)
    if not _LONG_CALLED <= len(digits) <= _LONGEST or _DATE.match(said):
        return False
    if _CALLED.search(before):
        return len(digits) >= _LEAST or len(groups) > 1 or not _YEAR.match(said)
    if len(digits) < _LEAST + 1 or len(set(digits[1:])) < 3 or digits.endswith("0000") or _OTHER.search(before):
        return False
    if said[0] == "+":
        return "." not in said or len(groups) > 2
    if digits[:2] == "00" and digits[2] != "0" and len(groups) == 1:
        return len(digits) >= 11  # "00" and the country's number
    if digits[0] == "0":
        return len(digits) >= 9 and (len(groups[0]) > 1 or said[0] == "(") and (len(groups) > 1 or len(digits) < 12)
    form = _FORMS.get(tuple(map(len, groups)))
    thousands = len(groups) > 2 and all(len(group) == 3 for group in groups) and ("." in said or any(g == "000" for g in groups))
    return form is not None and bool(form.match(digits)) and not thousands and not all(_YEAR.fullmatch(g) for g in groups[-2:])
