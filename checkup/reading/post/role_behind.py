"""A byline's name with what is printed behind it ("Ann Lee, Staff Writer", "Ann Lee, Daily News", "Ann Lee @annlee") -> the name alone."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.post.names_in_row import is_row_of_names
from checkup.reading.vocabulary import tokens

# Words of a role or of a publisher, in the languages known here: one of them behind a comma shows that no second person stands there.
_ROLE = re.compile(
    r"(?i)(?:^|[\s(])(?:writers?|editors?|reporters?|correspondents?|columnists?|contributors?|staff|special|bloggers?|producers?|analyst|"
    r"news|press|times|today|post|journal|magazine|gazette|herald|tribune|sports?|service|media|university|"
    r"redakteur(?:in)?|redaktion|korrespondent(?:in)?|zeitung|journalist(?:e|in|a)?|rédact(?:eur|rice)|rédaction|redactora?|redacción|corresponsal|"
    r"periodista|redatora?|repórter|redazione|giornalista|redactie|verslaggever|redaktör|reporterka?|redaktor(?:ka)?|redakce|"
    r"журналист(?:ка)?|корреспондент|редактор|автор статьи)(?=$|[\s,.)])"
)
_AGENCY = re.compile(r"[A-Z]{3,5}")  # an agency or a station by its letters
_DEGREES = frozenset(
    ("PHD", "MBA", "MSC", "III", "II", "IV", "DVM", "RDN", "LCSW", "JR", "SR", "MD", "MA", "BA", "ESQ", "RD", "RN", "DDS", "JD")
)
_PLACE = re.compile(
    r"[^\W\d_a-zà-öø-ÿ][^\W\d_]{3,20}"
)  # one word with a capital behind a whole name: the place or the house that it was written from
_HANDLE = re.compile(r"(?<!\s)\s{1,3}\(?@\w{2,30}\)?(?:\s?,.{0,60})?$")
_IN_BRACKETS = re.compile(r"(?<!\s)\s{0,3}\((?P<role>[^()]{2,40})\)$")
_SMALL = tokens("of the for and at in senior chief de la del der des für du")  # small words of a role; others make a sentence
_ROLE_MAX = 60  # characters; a convention: "Tokyo correspondent of the Slow Loaf News" fits, a longer text is a sentence
_WORDS = (1, 4)  # of a name before a comma; a convention: one word alone is a login, where a role follows


def is_role(text: str) -> bool:
    """Whether a short text behind a name's comma is a role or a publisher."""
    text = text.strip(" ,")
    if len(text) > _ROLE_MAX or text.endswith("."):
        return False
    small = (w for w in text.split() if w[0].islower() and w not in _SMALL)
    return _AGENCY.fullmatch(text) is not None or (bool(_ROLE.search(text)) and all(_ROLE.fullmatch(w.strip(",")) for w in small))


def without_role(name: str) -> str:
    """The name without role, publisher and handle behind it; unchanged where another person may stand there."""
    name = _HANDLE.sub("", name)
    if (found := _IN_BRACKETS.search(name)) and _ROLE.search(found["role"]):
        name = name[: found.start()]
    first, comma, rest = name.partition(",")
    rest = rest.strip()
    if not comma or not (_WORDS[0] <= len(first.split()) <= _WORDS[1] or is_row_of_names(first)):
        return name
    if len(first.split()) == 1 and not is_role(rest):
        return name
    if _PLACE.fullmatch(rest) and rest.rstrip(".").upper() not in _DEGREES and all(w[0].isupper() for w in first.split()):
        return first.strip()  # "Ann Lee, Berlin"
    agency = _AGENCY.fullmatch(rest) is not None and rest not in _DEGREES
    return first.strip() if agency or _ROLE.search(rest) else name
