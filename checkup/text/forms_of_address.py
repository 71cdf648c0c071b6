"""A text -> the places where a name may be a form of address: behind "@", a greeting or thanks, at the beginning, after a comma."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from checkup import lazy_re as re
from checkup.text.words import fold
from checkup.word_search import WordSearch, small_letters

_GREETING = (
    r"hi|hey|hello|dear|yo|howdy|hiya|welcome|ok|okay|yes|no|yeah|yep|right|exactly|agreed|sorry|wow|congrats|congratulations|"
    r"hallo|lieber|liebe|servus|moin|grüezi|ja|nein|stimmt|"
    r"bonjour|salut|coucou|cher|chère|bonsoir|oui|non|hola|querido|querida|sí|olá|oi|caro|cara|ciao|salve|buongiorno|buonasera|hoi|beste|"
    r"hej|hei|cześć|witaj|привет|здравствуйте|ahoj|szia|selam|merhaba"
)
THANKS = (
    r"thanks|thank you|thankyou|thx|tnx|cheers|ta|kudos|"
    r"danke|vielen dank|dank dir|merci|grazie|gracias|obrigad[oa]|valeu|bedankt|"
    r"dank je wel|dank u wel|dank je|dank u|dankjewel|tack|takk|tak|kiitos|dzięki|dziękuję|"
    r"спасибо|дякую|děkuji|díky|köszönöm|köszi|teşekkürler|ευχαριστώ|terima kasih|cảm ơn|mulțumesc|hvala"
)
_MORE = (
    r"(?:(?:so|very|again|a lot|a bunch|much|many|and|too|also|for (?:the|your|that) [a-z]{2,12}(?: [a-z]{2,8})?|"
    r"sehr|schön|nochmal|mille|beaucoup|muchas|tante|mille|hartelijk|schön)\s){0,3}"
)
# the places, each ending right before a name
_AT = re.compile(r"(?<![\w@.])@\s?(?=\w)")
_START = re.compile(r"(?:\A|\n)[\s*>_\"“«(]{0,4}(?=\w)")
_TO = re.compile(r"(?:\A|\n)[\s*_(]{0,3}(?:re|to|an|für|à|para|per|@)\b:?\s{1,2}(?=\w)", re.IGNORECASE)
_GREETED = rf"[\s*_(]{{0,3}}(?:{_GREETING})\b[,:!]?\s{{1,2}}(?:there,?\s)?(?=\w)"
_GREET = re.compile(rf"(?:\A|\n){_GREETED}", re.IGNORECASE)
_GREET_LATER = re.compile(rf"[.!?…)]\s{{1,2}}{_GREETED}", re.IGNORECASE)
_THANK = re.compile(rf"(?<![\w])(?:{THANKS})\b[,!]?\s{{1,2}}{_MORE}(?=\w)", re.IGNORECASE)
# each word of thanks that holds more than two letters or three, and the others with what stands behind them: most texts hold none of it
_SPACES = [chr(code) for code in range(0x3001) if chr(code).isspace()]
_THANKED = WordSearch(
    [
        *(
            "thank",
            "thx",
            "tnx",
            "cheers",
            "kudos",
            "dank",
            "merci",
            "grazie",
            "gracias",
            "obrigad",
            "valeu",
            "tack",
            "takk",
            "kiitos",
            "dzięk",
        ),
        *("спасибо", "дякую", "děkuji", "díky", "köszönöm", "köszi", "teşekkürler", "ευχαριστώ", "terima kasih", "cảm ơn", "mulțumesc"),
        *("hvala", *(f"{word}{sign}" for word in ("ta", "tak") for sign in (",", "!", *_SPACES))),
    ]
)
_COMMA = re.compile(r"[,،、]\s{1,2}(?=\w)")
_THANK_END = re.compile(
    rf"(?:\A|\n|[.!?…]\s)(?:{THANKS})\b[^.!?…\n]{{1,80}}\s(?=[^\W\d_][\w'’-]{{1,19}}\s?(?:[.!?…]|\n|\Z))", re.IGNORECASE
)
# "… and it held. Ingrid, mine is a tomato.": a name that opens a later sentence, but not the first of a list
_LATER = re.compile(r"[.!?…)]\s{1,2}(?=[^\W\d_])")
_AFTER_LATER = re.compile(r"\s?(?:[:،]\s|,\s(?!(?:who|which|and|or|und|oder|et|ou|y|e|the|a|an|in|on|at|one|my|of)\b))", re.IGNORECASE)
# behind an answer to somebody else the next name is an address too: "Ann, yes. Bob, the map works again."
_AFTER_FURTHER = re.compile(r"\s?(?:[:،]\s|,\s(?!(?:who|which|and|or|und|oder|et|ou|y|e|of)\b))", re.IGNORECASE)
_WROTE = re.compile(
    r"\s(?:said|says|wrote|writes|asked|schrieb|sagte|meinte|fragte|a écrit|a dit|"
    r"escribió|dijo|ha scritto|ha detto|escreveu|disse|schreef|zei)"
    r"\s?(?:\.{3}|…)?:",
    re.IGNORECASE,
)
_AFTER_START = re.compile(r"\s?(?:[,:;!…،]|\.{2,}|\s[-–—]+\s|[-–—]{1,2}\s|\s?\n|\))")
# "Ingrid do you knead it?", "Ingrid thanks for the flour", "Ingrid @50: no": no comma, but spoken to, or pointed at by a comment's number
AFTER_BARE_START = re.compile(
    r"\s(?:(?:do|did|don['’]t|didn['’]t|are|aren['’]t|were|have|haven['’]t|would|could|can|will|should|if|as|when|what|why|how|where)\s)?"
    r"(?:you|your|you['’](?:re|ve|d|ll)|du|dein|deine|hast du|bist du|kannst du|tu|ton|votre|vous|tú|usted|você|vocês|"
    r"jij|jouw|heb je|ben je|kun je)\b"
    r"|\s(?:thanks (?:for|so|again|very|a lot)|thank you|thx|danke|merci|gracias|grazie|obrigad[oa]|bedankt)\b"
    r"|\s?[@#(]\s?#?\d{1,4}\b",
    re.IGNORECASE,
)
AFTER_STOP = re.compile(r"\.\s{1,2}(?=[^\W\d_])")  # "Ingrid. The oven is fixed.": as an answer begins
AFTER_COMMA = re.compile(r"\s?(?:[.!?…\n:)]|\Z|[;:]-?[)D])")
_OPENING = re.compile(r"(?:\A|\n|[.!?…]\s{1,2})((?:[^\W\d_][\w'’-]{0,19}\s){1,5})(?=[^\W\d_])")
_GAP = re.compile(r"\s")
_AFTER_OPENING = re.compile(r"\s?(?:[,.!?…\n:;)]|\Z)")
# a list of names opens the text or one of its paragraphs, with or without a greeting: "Hi Ann, Bob & Cid:"
_LIST_HEAD = re.compile(
    rf"(?:\A|\n)[\s*@]{{0,3}}(?:(?:{_GREETING}|{THANKS})\b,?\s)?(?P<names>[^:!?\n]{{3,200}})(?:[:!]|(?=\n)|\s[-–—])", re.IGNORECASE
)
_LISTS = 10  # of one text; a convention: a longer text answers nobody in particular
_LIST_GAP = re.compile(r"\s{0,2}(?:[,;/&+،、]|\s(?:and|und|et|e|y|i|en|og|och|ja|и|а также|a)\s)\s{0,2}", re.IGNORECASE)
_WORD_END = re.compile(r"(?!\w)")
FREE_NAME = re.compile(r"([^\W\d_][\w.'’-]{1,19})")  # one word that may be a name
SHORTEST_FORM = 3  # letters of a short form of a name; a convention: two are the beginning of too many
_MOST = 400  # places of one text; a convention: a text with more is no comment to anybody


class Slot(NamedTuple):
    """A place where a name may stand: where it would begin, what makes it an address, and where its words begin."""

    at: int
    kind: str
    begins: int


def slots(text: str) -> list[Slot]:
    """The places in a text, in its order."""
    found = [Slot(m.end(), "at", m.start()) for m in _AT.finditer(text)] if "@" in text else []
    for kind, matches in (("start", _on_lines(_START, text)), ("start", _on_lines(_TO, text)), ("greet", _greetings(text))):
        found += [Slot(m.end(), kind, m.start()) for m in matches]
    if _THANKED.stands_in(small_letters(text)):
        for kind, pattern in (("thank", _THANK), ("end", _THANK_END)):
            found += [Slot(m.end(), kind, m.start()) for m in pattern.finditer(text)]
    for kind, pattern in (("comma", _COMMA), ("later", _LATER)):
        found += [Slot(m.end(), kind, m.end()) for m in pattern.finditer(text)]
    found.sort(key=itemgetter(0, 1))
    return found[:_MOST]


def _on_lines(pattern: re.Pattern[str], text: str, at: int = 0) -> Iterator[re.Match[str]]:
    """All matches of an expression that begins at the beginning of a text or at a line break: nowhere else is looked."""
    while at >= 0:
        match = pattern.match(text, at)
        if match is not None:
            yield match
        at = text.find("\n", match.end() if match is not None else at + 1)


def _greetings(text: str) -> Iterator[re.Match[str]]:
    """Greetings at the beginning, on a new line or behind a sentence, each found from the end of the one before."""
    line, behind = next(_on_lines(_GREET, text), None), _GREET_LATER.search(text)
    while line is not None or behind is not None:
        match = min(filter(None, (line, behind)), key=lambda one: one.start())
        yield match
        end = match.end()
        if line is not None and line.start() < end:
            line = next(_on_lines(_GREET, text, text.find("\n", end)), None)
        if behind is not None and behind.start() < end:
            behind = _GREET_LATER.search(text, end)


def openings(text: str) -> list[Slot]:
    """The places after one to five words of a sentence."""
    found = []
    for match in _OPENING.finditer(text):
        found += [Slot(match.start(1) + word.end(), "opening", match.start(1)) for word in _GAP.finditer(match[1])]
    return found[:200]


def listed(text: str, heads: Mapping[str, list[str]]) -> list[Slot]:
    """The names in the lists that open the text or a paragraph, where two of a list's items and more are known names, or nearly."""
    found: list[Slot] = []
    for head in islice(_on_lines(_LIST_HEAD, text), _LISTS):
        places = [head.start("names"), *(m.end() for m in _LIST_GAP.finditer(text, head.start("names"), head.end("names")))]
        words = [(at, fold(word[1].rstrip(".'’-"))) for at in places if (word := FREE_NAME.match(text, at))]
        known = [Slot(at, "list", at) for at, name in words if name in heads]
        others = [(at, name) for at, name in words if name not in heads] if known else []
        almost = [Slot(at, "nearly", at) for at, name in others if any(nearly(name, one) for one in heads)]
        found += [*known, *almost] if len(known) + len(almost) > 1 else []
    return found


def nearly(one: str, other: str) -> bool:
    """Whether one of two folded first names is a short form of the other ("dan", "daniel"), or has two of its letters changed about."""
    if min(len(one), len(other)) < SHORTEST_FORM or one == other:
        return False
    return (
        one.startswith(other) or other.startswith(one) or (len(one) > SHORTEST_FORM and one[0] == other[0] and sorted(one) == sorted(other))
    )


def fits(text: str, slot: Slot, end: int) -> bool:
    """Whether what follows the name leaves it an address."""
    if slot.kind in ("at", "list"):
        return True
    if slot.kind == "opening":
        return bool(_AFTER_OPENING.match(text, end))
    if slot.kind == "start":
        return bool(_AFTER_START.match(text, end) or _WROTE.match(text, end))
    if slot.kind in ("comma", "end"):
        return bool(AFTER_COMMA.match(text, end))
    if slot.kind == "later":
        return bool(_AFTER_LATER.match(text, end))
    if slot.kind == "further":
        return bool(_AFTER_FURTHER.match(text, end))
    after = text[end : end + 2]
    return not after.startswith(("'s", "’s")) and _WORD_END.match(text, end) is not None
