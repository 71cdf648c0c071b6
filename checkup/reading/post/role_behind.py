"""A byline's name with what is printed behind it ("Ann Lee, Staff Writer", "Ann Lee, Daily News", "Ann Lee @annlee") -> the name alone."""

from __future__ import annotations

import re

# Words of a role or of a house, in the languages of the house: one of them behind a comma shows that no second person stands there.
_ROLE = re.compile(
    r"(?i)(?:^|[\s(])(?:writers?|editors?|reporters?|correspondents?|columnists?|contributors?|staff|special|bloggers?|producers?|analyst|"
    r"news|press|times|today|post|journal|magazine|gazette|herald|tribune|sports?|service|media|university|"
    r"redakteur(?:in)?|redaktion|korrespondent(?:in)?|zeitung|journalist(?:e|in|a)?|rédact(?:eur|rice)|rédaction|redactora?|redacción|corresponsal|"
    r"periodista|redatora?|repórter|redazione|giornalista|redactie|verslaggever|redaktör|reporterka?|redaktor(?:ka)?|redakce|"
    r"журналист(?:ка)?|корреспондент|редактор|автор статьи)(?=$|[\s,.)])"
)
_HOUSE = re.compile(r"[A-Z]{3,5}")  # an agency or a station by its letters
_DEGREES = frozenset(("PHD", "MBA", "MSC", "III", "DVM", "RDN", "LCSW"))
_HANDLE = re.compile(r"(?<!\s)\s{1,3}\(?@\w{2,30}\)?(?:\s?,.{0,60})?$")
_IN_BRACKETS = re.compile(r"(?<!\s)\s{0,3}\((?P<role>[^()]{2,40})\)$")
_WORDS = (2, 4)  # of a name before a comma; a convention: one word alone may be a surname ("Lee, Ann")


def without_role(name: str) -> str:
    """The name without role, house and handle behind it; unchanged where another person may stand there."""
    name = _HANDLE.sub("", name)
    if (found := _IN_BRACKETS.search(name)) and _ROLE.search(found["role"]):
        name = name[: found.start()]
    first, comma, rest = name.partition(",")
    rest = rest.strip()
    if not comma or not _WORDS[0] <= len(first.split()) <= _WORDS[1]:
        return name
    house = _HOUSE.fullmatch(rest) is not None and rest not in _DEGREES
    return first.strip() if house or _ROLE.search(rest) else name
